package io.github.sanspay

import io.github.sanspay.core.ErrorKind
import io.github.sanspay.core.Failure

/**
 * What went wrong; a class for each kind. [message] is all of it in one line: what happened, who said so, what to do.
 *
 * A charge that comes back `failed` is a result, not an error.
 */
public sealed class PayException(private val failure: Failure.Failed) : RuntimeException(failure.text) {
    /** What happened, in words. */
    public val detail: String get() = failure.detail

    /** The gateway's own word for it, such as `used_token` or `E900104`. */
    public val code: String? get() = failure.code

    /** What to do about it. */
    public val hint: String? get() = failure.hint

    /** The status of the answer. */
    public val status: Int? get() = failure.status?.toInt()

    /** The gateway's id of the exchange; quote it to support. */
    public val requestId: String? get() = failure.requestId

    /** Such as `omise.charges.create`. */
    public val operation: String? get() = failure.operation

    /** Whether the same call may be made again. */
    public val isRetryable: Boolean get() = failure.isRetryable

    /** Whether the work may have been done: look before you send again. */
    public val isOutcomeUnknown: Boolean get() = failure.isOutcomeUnknown

    /** The bytes of the answer, perhaps none. */
    public val body: ByteArray get() = failure.body

    /** Yours to fix: a parameter that the gateway would refuse. Nothing was sent. */
    public class InvalidParams internal constructor(failure: Failure.Failed) : PayException(failure)

    /** Yours to fix: a call driven in the wrong order, or a client set up wrongly. */
    public class Misuse internal constructor(failure: Failure.Failed) : PayException(failure)

    /** Yours to fix: a missing key, one of the wrong kind, or test and live keys side by side. */
    public class Key internal constructor(failure: Failure.Failed) : PayException(failure)

    /** The gateway does not accept the key or the signature (401). */
    public class Authentication internal constructor(failure: Failure.Failed) : PayException(failure)

    /** The key may not do this (403). */
    public class Permission internal constructor(failure: Failure.Failed) : PayException(failure)

    /** No such object (404). */
    public class NotFound internal constructor(failure: Failure.Failed) : PayException(failure)

    /** It clashes with the state of the object (409). */
    public class Conflict internal constructor(failure: Failure.Failed) : PayException(failure)

    /** Too many requests (429). */
    public class RateLimited internal constructor(failure: Failure.Failed) : PayException(failure)

    /** Wonder declined the payment. An Omise charge that is declined is a result. */
    public class Declined internal constructor(failure: Failure.Failed) : PayException(failure)

    /** The gateway understood the request and refused it (other 4xx). */
    public class Rejected internal constructor(failure: Failure.Failed) : PayException(failure)

    /** The gateway failed (5xx). */
    public class Server internal constructor(failure: Failure.Failed) : PayException(failure)

    /** No whole answer in time. */
    public class Timeout internal constructor(failure: Failure.Failed) : PayException(failure)

    /** The connection could not be made, or was lost. */
    public class Connection internal constructor(failure: Failure.Failed) : PayException(failure)

    /**
     * The caller gave up. A cancelled coroutine ends with its `CancellationException` as ever, and this is among what
     * that one suppressed.
     */
    public class Cancelled internal constructor(failure: Failure.Failed) : PayException(failure)

    /** An answer that cannot be read; its bytes are in [body]. */
    public class Decode internal constructor(failure: Failure.Failed) : PayException(failure)

    /** A webhook whose signature does not fit. */
    public class Signature internal constructor(failure: Failure.Failed) : PayException(failure)

    /** A webhook outside the time window. */
    public class Stale internal constructor(failure: Failure.Failed) : PayException(failure)

    /** A kind that the core has learnt and this package has not. */
    public class Unknown internal constructor(failure: Failure.Failed) : PayException(failure)
}

/** The exception of what the core told. */
internal fun Failure.asException(): PayException {
    this as Failure.Failed
    return when (kind) {
        ErrorKind.INVALID_PARAMS -> PayException.InvalidParams(this)
        ErrorKind.MISUSE -> PayException.Misuse(this)
        ErrorKind.KEY -> PayException.Key(this)
        ErrorKind.AUTHENTICATION -> PayException.Authentication(this)
        ErrorKind.PERMISSION -> PayException.Permission(this)
        ErrorKind.NOT_FOUND -> PayException.NotFound(this)
        ErrorKind.CONFLICT -> PayException.Conflict(this)
        ErrorKind.RATE_LIMITED -> PayException.RateLimited(this)
        ErrorKind.DECLINED -> PayException.Declined(this)
        ErrorKind.REJECTED -> PayException.Rejected(this)
        ErrorKind.SERVER -> PayException.Server(this)
        ErrorKind.TIMEOUT -> PayException.Timeout(this)
        ErrorKind.CONNECTION -> PayException.Connection(this)
        ErrorKind.CANCELLED -> PayException.Cancelled(this)
        ErrorKind.DECODE -> PayException.Decode(this)
        ErrorKind.SIGNATURE -> PayException.Signature(this)
        ErrorKind.STALE -> PayException.Stale(this)
        ErrorKind.UNKNOWN -> PayException.Unknown(this)
    }
}

/** Runs what asks the core, whose errors become exceptions of this package. */
internal inline fun <T> guarded(work: () -> T): T = try {
    work()
} catch (failure: Failure) {
    throw failure.asException()
}
