package io.github.sanspay

import io.github.sanspay.core.ClientSettings
import io.github.sanspay.core.OmiseCore
import io.github.sanspay.core.OmiseSettings

/** How a client for Omise is made. What is left out is as the core has it. */
public data class OmiseConfig(
    /** `skey_…`, of a server alone: whoever holds it can take your money. */
    public var secretKey: String? = null,
    /** `pkey_…`, which an app may have: it makes tokens of cards. */
    public var publicKey: String? = null,
    /** Milliseconds for one attempt. */
    public var timeoutMillis: Long? = null,
    /** How many times a request is sent again at most, where that is safe. */
    public var maxRetries: Int? = null,
    /** Whether every POST and PATCH gets an idempotency key. Unconfirmed by Omise. */
    public var idempotencyKeys: Boolean = false,
    /** What stands before this package's own name in `User-Agent`. */
    public var userAgent: String? = null,
    /** Another address of the API: a sandbox, a proxy. */
    public var apiUrl: String? = null,
    /** Another address of the vault. */
    public var vaultUrl: String? = null,
    /** What sends; [Transport.platform] if left out. */
    public var transport: Transport? = null,
) {
    internal fun core(): OmiseCore = guarded {
        OmiseCore(
            OmiseSettings(
                publicKey = publicKey,
                secretKey = secretKey,
                apiUrl = apiUrl,
                vaultUrl = vaultUrl,
                idempotencyKeys = idempotencyKeys,
                client = ClientSettings(timeoutMillis?.millis(), maxRetries?.count(), userAgent),
            ),
        )
    }

    /** Without the keys. */
    override fun toString(): String = "OmiseConfig(apiUrl=$apiUrl, vaultUrl=$vaultUrl)"
}

/**
 * Omise, for coroutines. Cancelling one ends its exchange.
 *
 * ```kotlin
 * val omise = Omise(OmiseConfig(secretKey = System.getenv("OMISE_SECRET_KEY")))
 * val charge = omise.charges.create(CreateCharge(amount = 10_000, currency = Currency.THB, card = "tokn_…"))
 * ```
 *
 * It may be used by many coroutines at once. Closing it wipes its keys; who forgets leaves that to the garbage collector.
 */
public class Omise private constructor(private val core: OmiseCore, private val transport: Transport) :
    OmiseResources(Runner(transport, null, core::begin)), AutoCloseable {

    /** @throws PayException.Key if a key cannot be one */
    public constructor(config: OmiseConfig) : this(config.core(), config.transport ?: Transport.platform())

    /** Whether its keys move real money. */
    public val isLive: Boolean get() = core.isLive()

    /** The same client acting for a sub-merchant, by its chain key, `ckey_…`. It is closed by itself. */
    public fun onBehalfOf(chainKey: String): Omise = Omise(guarded { core.onBehalfOf(chainKey) }, transport)

    override fun close(): Unit = core.close()
}

/** Omise, for Java and whoever else has no coroutines. An interrupted thread gives its call up. */
public class BlockingOmise private constructor(private val omise: Omise) :
    BlockingOmiseResources(BlockingRunner(omise.runner)), AutoCloseable {

    /** @throws PayException.Key if a key cannot be one */
    public constructor(config: OmiseConfig) : this(Omise(config))

    /** Whether its keys move real money. */
    public val isLive: Boolean get() = omise.isLive

    /** The same client acting for a sub-merchant, by its chain key, `ckey_…`. It is closed by itself. */
    public fun onBehalfOf(chainKey: String): BlockingOmise = BlockingOmise(omise.onBehalfOf(chainKey))

    override fun close(): Unit = omise.close()
}
