package io.github.sanspay

import io.github.sanspay.core.ExchangeFailure
import java.io.IOException
import java.io.InterruptedIOException
import java.net.SocketTimeoutException
import java.util.Collections
import java.util.WeakHashMap
import java.util.concurrent.TimeUnit
import javax.net.ssl.SSLException
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException
import kotlinx.coroutines.suspendCancellableCoroutine
import okhttp3.Authenticator
import okhttp3.Call
import okhttp3.Callback
import okhttp3.Connection
import okhttp3.CookieJar
import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.Protocol
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import okhttp3.Response

/**
 * Sends with OkHttp: on Android, and wherever a program has it.
 *
 * @param client one of yours, for its proxy, its certificates, its interceptors; its connections are shared. What would
 *   send by itself (redirects, retries, cookies, a cache) is off here all the same
 */
public class OkHttpTransport(client: OkHttpClient) : Transport {
    /** With a client of its own. */
    public constructor() : this(OkHttpClient())

    private val client = client.newBuilder()
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .authenticator(Authenticator.NONE)
        .cookieJar(CookieJar.NO_COOKIES)
        .cache(null)
        // One time for all of the exchange, which each request says.
        .connectTimeout(0, TimeUnit.MILLISECONDS)
        .readTimeout(0, TimeUnit.MILLISECONDS)
        .writeTimeout(0, TimeUnit.MILLISECONDS)
        .addNetworkInterceptor(Watch())
        .build()

    override suspend fun exchange(request: HttpRequest): HttpResponse {
        while (true) {
            try {
                return once(request)
            } catch (_: ClosedSince) {
                // Nothing was sent. That connection is gone, so this ends.
            }
        }
    }

    private suspend fun once(request: HttpRequest): HttpResponse = suspendCancellableCoroutine { waiting ->
        val seen = Seen()
        val call = client.newCall(prepared(request, seen))
        call.timeout().timeout(request.timeoutMillis, TimeUnit.MILLISECONDS)
        waiting.invokeOnCancellation { call.cancel() }
        call.enqueue(object : Callback {
            override fun onResponse(call: Call, response: Response) {
                val answer = try {
                    response.use { read(it, seen) }
                } catch (failure: IOException) {
                    return onFailure(call, failure)
                }
                waiting.resume(answer)
            }

            override fun onFailure(call: Call, e: IOException) {
                if (waiting.isActive) waiting.resumeWithException(explained(e, seen))
            }
        })
    }

    private fun prepared(request: HttpRequest, seen: Seen): Request {
        val builder = Request.Builder().url(request.url).tag(Seen::class.java, seen)
        for (header in request.headers) builder.addHeader(header.name, header.value)
        val isBodyNeeded = request.method == "POST" || request.method == "PUT" || request.method == "PATCH"
        // Without a type of its own: that stands in the headers.
        val body = (request.body ?: if (isBodyNeeded) NOTHING else null)?.toRequestBody()
        return builder.method(request.method, body).build()
    }

    private fun read(response: Response, seen: Seen): HttpResponse {
        val headers = response.headers.map { (name, value) -> HttpHeader(name, value) }
        return HttpResponse(seen.status ?: response.code, headers, response.body?.bytes() ?: NOTHING)
    }

    private fun explained(failure: IOException, seen: Seen): IOException {
        if (failure is ClosedSince) return failure
        val kind = when {
            failure is InterruptedIOException -> ExchangeFailure.TIMEOUT
            failure is SSLException && !seen.isConnected -> ExchangeFailure.TLS
            !seen.isConnected -> ExchangeFailure.CONNECT
            else -> ExchangeFailure.OTHER
        }
        return ExchangeException(kind, seen.isConnected, failure.message ?: failure.toString(), failure)
    }
}

private val NOTHING = ByteArray(0)

/** What is known about one exchange. */
private class Seen {
    /** Whether there was a connection on which something may have been sent. */
    @Volatile
    var isConnected = false

    /** The status, if OkHttp was not shown it. */
    @Volatile
    var status: Int? = null
}

/** The server has closed the connection since it was used. */
private class ClosedSince : IOException("the server has closed this connection")

/** Where a request meets its connection, and its answer comes out of it. */
private class Watch : Interceptor {
    /** When each connection was last used, by the clock of nanoseconds. */
    private val lastUse = Collections.synchronizedMap(WeakHashMap<Connection, Long>())

    override fun intercept(chain: Interceptor.Chain): Response {
        val seen = chain.request().tag(Seen::class.java)
        val connection = chain.connection()
        if (connection != null && isClosedSince(connection)) {
            connection.socket().close()
            throw ClosedSince()
        }
        seen?.isConnected = true
        val response = chain.proceed(chain.request())
        connection?.let { lastUse[it] = System.nanoTime() }
        if (response.code !in MISUNDERSTOOD) return response
        seen?.status = response.code
        return response.newBuilder().code(500).build()
    }

    /**
     * OkHttp looks only after ten seconds, and not before a GET. A look takes a millisecond, so that it is spared what
     * follows at once.
     */
    private fun isClosedSince(connection: Connection): Boolean {
        val idle = System.nanoTime() - (lastUse[connection] ?: return false)
        if (idle < SHORT || connection.protocol() == Protocol.HTTP_2) return false
        val socket = connection.socket()
        val timeout = socket.soTimeout
        return try {
            socket.soTimeout = 1
            // Whether it is the end or a byte that nobody asked for, nothing good would follow.
            socket.getInputStream().read()
            true
        } catch (_: SocketTimeoutException) {
            false
        } catch (_: IOException) {
            true
        } finally {
            if (!socket.isClosed) socket.soTimeout = timeout
        }
    }

    private companion object {
        /** By these OkHttp would send again, or give no answer at all; it leaves a 500 alone. */
        val MISUNDERSTOOD = setOf(407, 408, 421, 503)

        /** A quarter of a millisecond. */
        const val SHORT = 250_000L
    }
}
