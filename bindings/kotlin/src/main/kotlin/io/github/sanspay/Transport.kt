package io.github.sanspay

import io.github.sanspay.core.ExchangeFailure
import java.io.IOException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible

/** A header of a request or an answer. */
public class HttpHeader(public val name: String, public val value: String) {
    /** The value may be a key, and is not printed. */
    override fun toString(): String = name
}

/** What a transport sends: exactly this, once, following no redirect. */
public class HttpRequest(
    /** GET, POST, PUT, PATCH or DELETE. */
    public val method: String,
    /** The whole address, already encoded. A Wonder signature covers its path and query to the byte. */
    public val url: String,
    /** All headers but `Host` and `Content-Length`, which are the transport's. */
    public val headers: List<HttpHeader>,
    /** `null` means no body at all. */
    public val body: ByteArray?,
    /** After so many milliseconds without a whole answer the exchange has failed. */
    public val timeoutMillis: Long,
) {
    override fun toString(): String = "$method $url"
}

/** What came back. */
public class HttpResponse(
    public val status: Int,
    public val headers: List<HttpHeader>,
    /** The body's bytes, decompressed. */
    public val body: ByteArray,
) {
    override fun toString(): String = "$status, ${body.size} bytes"
}

/**
 * No whole answer came.
 *
 * @property kind how it failed
 * @property isSent whether the request may have reached the server: say no only if that is certain, for then it is
 *   sent again
 */
public class ExchangeException(
    public val kind: ExchangeFailure,
    public val isSent: Boolean,
    detail: String,
    cause: Throwable? = null,
) : IOException(detail, cause)

/** Sends requests. It may be used by many coroutines at once. */
public interface Transport {
    /**
     * One exchange. When the coroutine is cancelled, so is the exchange.
     *
     * @throws ExchangeException if no whole answer came; what else is thrown counts as a request that may have been sent
     */
    public suspend fun exchange(request: HttpRequest): HttpResponse

    public companion object {
        /** OkHttp where the program has it, otherwise java.net.http, which Android has not. */
        @JvmStatic
        public fun platform(): Transport = Platform.transport

        /** A transport that blocks its thread, which is interrupted when the call is cancelled. */
        @JvmStatic
        public fun blocking(exchange: BlockingTransport): Transport = object : Transport {
            override suspend fun exchange(request: HttpRequest): HttpResponse =
                runInterruptible(Dispatchers.IO) { exchange.exchange(request) }
        }
    }
}

/** A [Transport] for those who have no coroutines; see [Transport.blocking]. */
public fun interface BlockingTransport {
    /** One exchange. */
    @Throws(ExchangeException::class)
    public fun exchange(request: HttpRequest): HttpResponse
}

/** One for all clients, which so share its connections. Neither class is loaded where its library is missing. */
private object Platform {
    val transport: Transport by lazy {
        when {
            has("okhttp3.OkHttpClient") -> OkHttpTransport()
            has("java.net.http.HttpClient") -> JavaNetTransport()
            else -> throw IllegalStateException(
                "there is no HTTP client here: add com.squareup.okhttp3:okhttp to the program, or give the client a transport",
            )
        }
    }

    private fun has(name: String): Boolean = try {
        Class.forName(name, false, Transport::class.java.classLoader)
        true
    } catch (_: ClassNotFoundException) {
        false
    }
}
