package io.github.sanspay

import io.github.sanspay.core.Begun
import io.github.sanspay.core.Call
import io.github.sanspay.core.ClientSettings
import io.github.sanspay.core.WonderCore
import io.github.sanspay.core.WonderSettings
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** How a client for Wonder is made. What is left out is as the core has it. */
public data class WonderConfig(
    /** The AppID of the dashboard. */
    public var appId: String,
    /** PEM, PKCS#8 or PKCS#1, with which the core signs. This or [signer]. */
    public var privateKey: String? = null,
    /** Who signs elsewhere, so that no key enters the core. */
    public var signer: Signer? = null,
    /** Of Wonder's messages, such as `en-US`. */
    public var language: String? = null,
    /** Milliseconds for one attempt. */
    public var timeoutMillis: Long? = null,
    /** How many times a request is sent again at most, where that is safe. */
    public var maxRetries: Int? = null,
    /** What stands before this package's own name in `User-Agent`. */
    public var userAgent: String? = null,
    /** Another address: a sandbox, a proxy. */
    public var url: String? = null,
    /** What sends; [Transport.platform] if left out. */
    public var transport: Transport? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(appId: String) : this(appId = appId, privateKey = null)

    internal fun core(): WonderCore {
        require(privateKey == null || signer == null) { "give a `privateKey` or a `signer`, not both" }
        return guarded {
            WonderCore(
                WonderSettings(
                    appId = appId,
                    privateKey = privateKey,
                    url = url,
                    language = language,
                    client = ClientSettings(timeoutMillis?.millis(), maxRetries?.count(), userAgent),
                ),
            )
        }
    }

    /** Without the key. */
    override fun toString(): String = "WonderConfig(appId=$appId, url=$url)"
}

/** A signed request that has no method of its own. */
public data class RawRequest(
    /** GET, POST, PUT, PATCH or DELETE. */
    public val method: String,
    /** With its query, already encoded: `/svc/payment/api/v1/openapi/customers?limit=1`. */
    public val path: String,
    /** JSON text, which is sent as it is written. */
    public val body: String? = null,
) {
    /** Without a body. */
    public constructor(method: String, path: String) : this(method, path, body = null)
}

/** What came of a [RawRequest]: the answer's `data`. */
public class RawAnswer internal constructor(data: JsonElement) : Answer(JsonObject(mapOf("data" to data))) {
    /** The answer's `data`. */
    public val data: JsonElement get() = element("data")

    override fun toString(): String = data.toString()
}

/**
 * Wonder, for coroutines. Cancelling one ends its exchange.
 *
 * ```kotlin
 * val wonder = Wonder(WonderConfig(appId = "…", signer = Signer.of(privateKey)))
 * wonder.echo(Echo(message = "Hello"))
 * ```
 *
 * It may be used by many coroutines at once. Closing it wipes its key; who forgets leaves that to the garbage collector.
 */
public class Wonder private constructor(private val core: WonderCore, transport: Transport, signer: Signer?) :
    WonderResources(Runner(transport, signer, core::begin)), AutoCloseable {

    /** @throws PayException.Key if the private key cannot be used */
    public constructor(config: WonderConfig) :
        this(config.core(), config.transport ?: Transport.platform(), config.signer)

    /** Signs and sends what has no method of its own. Only a GET is sent again. */
    public suspend fun raw(request: RawRequest, options: CallOptions = CallOptions.NONE): RawAnswer =
        runner.once({ rawCall(request, options).let { Begun(it, it.poll(now())) } }) { RawAnswer(it) }

    private fun rawCall(request: RawRequest, options: CallOptions): Call =
        core.raw(request.method, request.path, request.body, options.settings())

    override fun close(): Unit = core.close()
}

/** Wonder, for Java and whoever else has no coroutines. An interrupted thread gives its call up. */
public class BlockingWonder private constructor(private val wonder: Wonder) :
    BlockingWonderResources(BlockingRunner(wonder.runner)), AutoCloseable {

    /** @throws PayException.Key if the private key cannot be used */
    public constructor(config: WonderConfig) : this(Wonder(config))

    /** Signs and sends what has no method of its own. Only a GET is sent again. */
    @JvmOverloads
    public fun raw(request: RawRequest, options: CallOptions = CallOptions.NONE): RawAnswer =
        block { wonder.raw(request, options) }

    override fun close(): Unit = wonder.close()
}
