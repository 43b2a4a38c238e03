package io.github.sanspay

import io.github.sanspay.core.Call
import io.github.sanspay.core.ExchangeFailure
import io.github.sanspay.core.Failure
import io.github.sanspay.core.Header
import io.github.sanspay.core.Response
import io.github.sanspay.core.Step
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
public suspend fun Call.drive(transport: Transport, signer: Signer? = null): Unit =
    telling { tell -> drive(transport, signer, tell) }

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

internal suspend fun Call.drive(transport: Transport, signer: Signer?, tell: (PayException) -> Unit) {
    var hasArrived = false
    try {
        while (true) {
            when (val step = guarded { poll(now()) }) {
                is Step.Done -> return
                is Step.Wait -> delay(step.millis.toLong())
                is Step.Sign -> sign(step.toSign, signer)
                is Step.Send -> {
                    currentCoroutineContext().ensureActive()
                    val request = HttpRequest(
                        method = step.request.method,
                        url = step.request.url,
                        headers = step.request.headers.map { HttpHeader(it.name, it.value) },
                        body = step.request.body,
                        timeoutMillis = step.request.timeoutMs.toLong(),
                    )
                    // Set before, for what is cancelled on the way.
                    val hadArrived = hasArrived
                    hasArrived = true
                    hasArrived = send(request, transport) || hadArrived
                }
            }
        }
    } catch (cancelled: CancellationException) {
        abandon(hasArrived)?.let(tell)
        throw cancelled
    }
}

/** Whether the request may have reached the server. */
private suspend fun Call.send(request: HttpRequest, transport: Transport): Boolean {
    val response = try {
        transport.exchange(request)
    } catch (cancelled: CancellationException) {
        throw cancelled
    } catch (failure: ExchangeException) {
        guarded { onFailure(failure.kind, failure.isSent, failure.message.orEmpty()) }
        return failure.isSent
    } catch (failure: Exception) {
        guarded { onFailure(ExchangeFailure.OTHER, true, failure.toString()) }
        return true
    }
    val headers = response.headers.filter { it.name.lowercase() in READ }.map { Header(it.name, it.value) }
    guarded { onResponse(Response(response.status.toUShort(), headers, response.body)) }
    return response.status >= 500
}

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

private fun now(): ULong = System.currentTimeMillis().toULong()

/** The headers that the core reads. */
private val READ: Set<String> by lazy { io.github.sanspay.core.readHeaders().toSet() }
