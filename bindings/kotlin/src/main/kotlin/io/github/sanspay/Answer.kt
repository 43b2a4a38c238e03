package io.github.sanspay

import io.github.sanspay.core.CallMeta
import kotlinx.serialization.json.JsonObject

/** What a call gives: its result, and beside it how that came about. */
public abstract class Answer internal constructor(json: JsonObject) : Record(json) {
    /** Of the call that gave this; `null` for what was part of something else, or made by hand. */
    public var response: ResponseInfo? = null
        internal set
}

/** How a result came about. */
public class ResponseInfo internal constructor(
    /** The status of the last answer. */
    public val status: Int?,
    /** The gateway's own id of the exchange; quote it to support. */
    public val requestId: String?,
    /** How many times the request was sent. */
    public val attempts: Int,
    /** The key that went with every attempt, if idempotency keys were on. */
    public val idempotencyKey: String?,
    /** The answer's bytes as the gateway wrote them: what no field holds is here. */
    public val body: ByteArray,
) {
    internal constructor(meta: CallMeta, body: ByteArray) : this(
        status = meta.status?.toInt(),
        requestId = meta.requestId,
        attempts = meta.attempts.toInt(),
        idempotencyKey = meta.idempotencyKey,
        body = body,
    )

    /** [body] as text. */
    public fun text(): String = body.decodeToString()

    override fun toString(): String = "ResponseInfo(status=$status, requestId=$requestId, attempts=$attempts)"
}
