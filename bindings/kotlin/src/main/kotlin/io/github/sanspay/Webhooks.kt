package io.github.sanspay

import io.github.sanspay.core.Header
import io.github.sanspay.core.OmiseReceiver
import io.github.sanspay.core.VerifiedEvent
import io.github.sanspay.core.WonderReceiver
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** An Omise webhook whose signature fits. */
public class OmiseDelivery internal constructor(
    /** What happened. It is no proof of the present: fetch the charge before you ship. */
    public val event: Event,
    /** The same for both copies of a chained event and for every repeat: handle each key once. */
    public val deduplicationKey: String,
) {
    override fun toString(): String = "OmiseDelivery($deduplicationKey)"
}

/**
 * Receives Omise's webhooks.
 *
 * @param secrets the base64 text of the dashboard; two while one replaces the other
 * @param toleranceSeconds by which the time in the signature may differ from now
 * @throws PayException.Key if a secret cannot be one
 */
public class OmiseWebhook @JvmOverloads constructor(secrets: List<String>, toleranceSeconds: Int? = null) : AutoCloseable {
    private val receiver = guarded { OmiseReceiver(secrets, toleranceSeconds?.seconds()) }

    /** With one secret. */
    public constructor(secret: String) : this(listOf(secret))

    /**
     * The event, if the signature fits the body and is fresh.
     *
     * @param headers of the request, by their names in any letter case
     * @param body as it came: the bytes that nothing has parsed yet
     * @throws PayException.Signature if it does not fit
     * @throws PayException.Stale if it is not fresh
     */
    public fun verify(headers: Map<String, List<String>>, body: ByteArray): OmiseDelivery {
        val verified = guarded { receiver.verify(headers.flat(), body, now()) }
        return OmiseDelivery(Event(parsed(verified)), verified.deduplicationKey)
    }

    /** The headers that such a body would come with, for tests of a receiver. */
    public fun signTestEvent(body: ByteArray): Map<String, List<String>> = receiver.signTestEvent(body, now()).byName()

    override fun close(): Unit = receiver.close()
}

/** A Wonder webhook whose signature fits. */
public class WonderDelivery internal constructor(
    /**
     * The header `X-Action`: `order.paid`. The signature does not cover it: where money depends on it, look at the
     * order's states, which are signed.
     */
    public val action: String,
    /**
     * The order as it was then. Webhooks may come twice and out of order: ask for what is true now. `null` where the
     * body holds no order that reads, which an action yet to come may well do.
     */
    public val order: Order?,
    /** The order as it came, without what it was wrapped in; or all of the body if it holds none. */
    public val data: JsonElement?,
    /** The same for every repeat: handle each key once. */
    public val deduplicationKey: String,
) {
    override fun toString(): String = "WonderDelivery($action, $deduplicationKey)"
}

/**
 * Receives Wonder's webhooks.
 *
 * @param publicKey the webhook key of the dashboard: PEM, its base64, or DER in base64 or hex
 * @param toleranceSeconds by which the time in the signature may differ from now
 * @throws PayException.Key if the key cannot be read
 */
public class WonderWebhook @JvmOverloads constructor(appId: String, publicKey: String, toleranceSeconds: Int? = null) :
    AutoCloseable {
    private val receiver = guarded { WonderReceiver(appId, publicKey, toleranceSeconds?.seconds()) }

    /**
     * What happened to which order, if the signature fits the request and is fresh.
     *
     * @param uri path and query as they came, or the whole address: both are signed
     * @param headers of the request, by their names in any letter case
     * @param body as it came: the bytes that nothing has parsed yet
     * @throws PayException.Signature if it does not fit
     * @throws PayException.Stale if it is not fresh
     */
    public fun verify(method: String, uri: String, headers: Map<String, List<String>>, body: ByteArray): WonderDelivery {
        val verified = guarded { receiver.verify(method, uri.replace(ORIGIN, ""), headers.flat(), body, now()) }
        val event = Part(parsed(verified))
        val order = event.recordOrNull("order") { Order(it) }
        return WonderDelivery(event.text("action"), order, event.elementOrNull("data"), verified.deduplicationKey)
    }

    /**
     * The headers of a webhook signed with a private key of your own, for tests of a receiver that has its public half.
     *
     * @param action such as `order.paid`
     */
    public fun signTestEvent(
        privateKey: String,
        action: String,
        uri: String,
        body: ByteArray,
    ): Map<String, List<String>> = guarded { receiver.signTestEvent(privateKey, action, uri, body, now()) }.byName()

    override fun close(): Unit = receiver.close()

    private companion object {
        /** Not through `URI`, which knows fewer letters than servers let through. */
        val ORIGIN = Regex("^https?://[^/?#]*", RegexOption.IGNORE_CASE)
    }
}

private fun parsed(verified: VerifiedEvent) = Json.parseToJsonElement(verified.event) as JsonObject

private fun Int.seconds(): UInt {
    require(this >= 0) { "a tolerance is a number of seconds, not below 0 as $this is" }
    return toUInt()
}

private fun Map<String, List<String>>.flat(): List<Header> =
    flatMap { (name, values) -> values.map { Header(name, it) } }

private fun List<Header>.byName(): Map<String, List<String>> = groupBy({ it.name }, { it.value })
