package io.github.sanspay

import io.github.sanspay.core.Call
import io.github.sanspay.core.CallMeta
import io.github.sanspay.core.ExchangeFailure
import io.github.sanspay.core.Failure
import io.github.sanspay.core.Header
import io.github.sanspay.core.Request
import io.github.sanspay.core.Step
import java.nio.Buffer
import java.nio.ByteBuffer
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.delay
import kotlinx.coroutines.ensureActive

/**
 * Drives a call of the core to its end: the loop that everything here runs, for those who make their calls themselves.
 *
 * When the coroutine is cancelled, the core is told and says what that means: the exception carries a
 * [PayException.Cancelled] among its suppressed ones.
 */
public suspend fun Call.drive(transport: Transport, signer: Signer? = null) {
    telling { tell -> drive(guarded { poll(now()) }, transport, signer, tell) }
}

/** What a call came to. */
internal class Ended(val output: String, val meta: CallMeta, val body: ByteArray)

/** What a call came to, or the exception that says why it has no result. */
internal fun Call.ended(): Ended = guarded { Ended(output(), meta(), body()) }

/** Runs work that tells what its being cancelled means, which its exception then carries. */
internal inline fun <T> telling(work: (tell: (PayException) -> Unit) -> T): T {
    // Not by way of the exception: whoever leaves a dispatcher is given another one.
    var told: PayException? = null
    try {
        return work { told = it }
    } catch (cancelled: CancellationException) {
        told?.let(cancelled::addSuppressed)
        throw cancelled
    }
}

/** Nothing where there is no result, or it is not known yet: [ended] says what there is. */
internal suspend fun Call.drive(
    first: Step,
    transport: Transport,
    signer: Signer?,
    tell: (PayException) -> Unit,
): Ended? {
    var step = first
    var hasArrived = false
    try {
        while (true) {
            val current = step
            step = when (current) {
                is Step.Done -> return null
                is Step.Wait -> {
                    delay(current.millis.toLong())
                    guarded { poll(now()) }
                }
                is Step.Sign -> {
                    sign(current.toSign, signer)
                    guarded { poll(now()) }
                }
                is Step.Send -> {
                    currentCoroutineContext().ensureActive()
                    // Set before, for what is cancelled on the way.
                    val hadArrived = hasArrived
                    hasArrived = true
                    val response = try {
                        transport.exchange(current.request.asHttp())
                    } catch (cancelled: CancellationException) {
                        throw cancelled
                    } catch (failure: Exception) {
                        hasArrived = report(failure) || hadArrived
                        step = guarded { poll(now()) }
                        continue
                    }
                    val headers = response.headers.filter { it.name.lowercase() in READ }.map { Header(it.name, it.value) }
                    val progress = guarded { proceed(response.status.toUShort(), headers, lent(response.body), now()) }
                    progress.outcome?.let { return Ended(it.output, it.meta, response.body) }
                    hasArrived = response.status >= 500 || hadArrived
                    progress.step
                }
            }
        }
    } catch (cancelled: CancellationException) {
        abandon(hasArrived)?.let(tell)
        throw cancelled
    }
}

private fun Request.asHttp() = HttpRequest(
    method = method,
    url = url,
    headers = headers.map { HttpHeader(it.name, it.value) },
    body = body,
    timeoutMillis = timeoutMs.toLong(),
)

/** Tells the core that there is no answer. Whether the request may have reached the server. */
private fun Call.report(failure: Exception): Boolean {
    if (failure is ExchangeException) {
        guarded { onFailure(failure.kind, failure.isSent, failure.message.orEmpty()) }
        return failure.isSent
    }
    guarded { onFailure(ExchangeFailure.OTHER, true, failure.toString()) }
    return true
}

/** The bytes where the core can see them, until this thread lends others. */
private fun lent(bytes: ByteArray): ByteBuffer {
    var buffer = LENT.get()
    if (buffer == null || buffer.capacity() < bytes.size) {
        buffer = ByteBuffer.allocateDirect(maxOf(bytes.size, LEAST))
        if (bytes.size <= MOST) LENT.set(buffer)
    }
    // As a `Buffer`, whose methods every Android has.
    (buffer as Buffer).clear()
    buffer.put(bytes)
    (buffer as Buffer).flip()
    return buffer
}

private val LENT = ThreadLocal<ByteBuffer>()

/** What a charge needs. */
private const val LEAST = 16_384

/** What a thread keeps at most; a page of a hundred charges needs half of it. */
private const val MOST = 1_048_576

private suspend fun Call.sign(message: ByteArray, signer: Signer?) {
    val signature = try {
        checkNotNull(signer) { "there is none; give the client a `signer` or a `privateKey`" }.sign(message)
    } catch (cancelled: CancellationException) {
        throw cancelled
    } catch (failure: Exception) {
        return guarded { onFailure(ExchangeFailure.OTHER, false, failure.message ?: failure.toString()) }
    }
    guarded { onSignature(signature) }
}

/** Tells the core that nobody waits any more, and gives what it says to that. */
private fun Call.abandon(hasArrived: Boolean): PayException? = try {
    var now = now()
    var told = false
    while (true) {
        val step = try {
            poll(now)
        } catch (_: Failure) {
            // It waits for a report already.
            null
        }
        when (step) {
            is Step.Done -> break
            // By the clock that the call is shown, it is over.
            is Step.Wait -> now += step.millis
            else -> {
                if (told) break
                told = true
                onFailure(ExchangeFailure.CANCELLED, hasArrived, "the coroutine was cancelled")
            }
        }
    }
    output()
    null
} catch (failure: Failure) {
    failure.asException()
}

internal fun now(): ULong = System.currentTimeMillis().toULong()

/** The headers that the core reads. */
private val READ: Set<String> by lazy { io.github.sanspay.core.readHeaders().toSet() }
