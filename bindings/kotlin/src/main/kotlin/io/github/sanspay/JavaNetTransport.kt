package io.github.sanspay

import io.github.sanspay.core.ExchangeFailure
import java.io.IOException
import java.net.ConnectException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpConnectTimeoutException
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.net.http.HttpTimeoutException
import java.nio.channels.UnresolvedAddressException
import java.time.Duration
import java.util.concurrent.CompletionException
import javax.net.ssl.SSLException
import javax.net.ssl.SSLHandshakeException
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.coroutines.withTimeout

/**
 * Sends with `java.net.http` of Java 11 and later, which Android has not.
 *
 * Before Java 16 a cancelled call is not waited for, but its exchange goes on. A GET whose connection was used before
 * and is closed without an answer is sent again by the client itself.
 *
 * @param client one of yours, for its proxy and its certificates; it must follow no redirects and have no cookies
 */
public class JavaNetTransport(private val client: HttpClient) : Transport {
    /** With a client of its own. */
    // No default of the other one, whose type would then be known to who calls it.
    public constructor() : this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build())

    init {
        require(client.followRedirects() == HttpClient.Redirect.NEVER) { "the client must not follow redirects" }
        require(client.cookieHandler().isEmpty) { "the client must not keep cookies" }
    }

    override suspend fun exchange(request: HttpRequest): HttpResponse {
        val prepared = prepared(request)
        return try {
            // Its own time ends with the head of the answer; this one with the last byte.
            withTimeout(request.timeoutMillis + GRACE) { send(prepared) }
        } catch (failure: TimeoutCancellationException) {
            throw ExchangeException(ExchangeFailure.TIMEOUT, true, "no whole answer in time", failure)
        }
    }

    private suspend fun send(request: java.net.http.HttpRequest): HttpResponse = suspendCancellableCoroutine { waiting ->
        val answer = client.sendAsync(request, BodyHandlers.ofByteArray())
        waiting.invokeOnCancellation { answer.cancel(true) }
        answer.whenComplete { response, failure ->
            if (failure == null) {
                val headers = response.headers().map().flatMap { (name, values) -> values.map { HttpHeader(name, it) } }
                waiting.resume(HttpResponse(response.statusCode(), headers, response.body()))
            } else if (waiting.isActive) {
                waiting.resumeWithException(explained(failure))
            }
        }
    }

    private fun prepared(request: HttpRequest): java.net.http.HttpRequest {
        val builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url))
        for (header in request.headers) builder.header(header.name, header.value)
        val body = request.body?.let { BodyPublishers.ofByteArray(it) } ?: BodyPublishers.noBody()
        return builder.method(request.method, body).timeout(Duration.ofMillis(request.timeoutMillis)).build()
    }

    private fun explained(failure: Throwable): ExchangeException {
        val cause = if (failure is CompletionException) failure.cause ?: failure else failure
        val (kind, isSent) = when (cause) {
            is HttpConnectTimeoutException -> ExchangeFailure.TIMEOUT to false
            is HttpTimeoutException -> ExchangeFailure.TIMEOUT to true
            is SSLHandshakeException -> ExchangeFailure.TLS to false
            is SSLException -> ExchangeFailure.TLS to true
            is ConnectException, is UnresolvedAddressException -> ExchangeFailure.CONNECT to false
            is IOException -> ExchangeFailure.OTHER to true
            else -> throw cause
        }
        return ExchangeException(kind, isSent, cause.message ?: cause.toString(), cause)
    }

    private companion object {
        /** So that the client's own time, which knows whether there was a connection, ends first. */
        const val GRACE = 50L
    }
}
