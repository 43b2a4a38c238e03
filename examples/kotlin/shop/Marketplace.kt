package shop

import com.sun.net.httpserver.HttpServer
import io.github.sanspay.Charge
import io.github.sanspay.CreateCharge
import io.github.sanspay.CreateRefund
import io.github.sanspay.CreateToken
import io.github.sanspay.CreateTransfer
import io.github.sanspay.Currency
import io.github.sanspay.ListCharges
import io.github.sanspay.Omise
import io.github.sanspay.OmiseConfig
import io.github.sanspay.OmiseDelivery
import io.github.sanspay.OmiseWebhook
import io.github.sanspay.PayException
import io.github.sanspay.TokenCard
import io.github.sanspay.UpdateAccount
import java.math.BigDecimal
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

// How a marketplace takes money for two sellers, told against the sandbox (`cargo run -p sanspay-sandbox`).

fun main(): Unit = runBlocking { marketplace() }

suspend fun marketplace() {
    val sandbox = System.getenv("SANDBOX_URL") ?: "http://127.0.0.1:4010"
    val world = Json.parseToJsonElement(URI("$sandbox/sandbox/world").toURL().readText()).jsonObject
    val platform = world.getValue("platform").jsonObject

    // With real keys the addresses are left out.
    val omise = Omise(
        OmiseConfig(
            secretKey = platform.text("secret_key"),
            publicKey = platform.text("public_key"),
            apiUrl = world.text("api_url"),
            vaultUrl = world.text("vault_url"),
        ),
    )

    println("Events are received, and believed only with a signature")
    val events = Channel<OmiseDelivery>(Channel.UNLIMITED)
    val server = receiver(OmiseWebhook(platform.text("webhook_secret")), events)
    omise.account.update(UpdateAccount(webhookUri = "http://127.0.0.1:${server.address.port}/hooks"))

    val sales = world.getValue("chains").jsonArray.mapIndexed { at, chain ->
        val name = world.getValue("sellers").jsonArray[at].jsonObject.text("name")
        val seller = omise.onBehalfOf(chain.jsonObject.text("key"))
        val charge = seller.charges.create(CreateCharge(120_000, Currency.THB, card = omise.token()))
        println("$name sold for ${charge.amount.thb()}: ${charge.status}, ${charge.net?.thb()} after fees")
        val event = events.receive().event
        println("  and the platform heard of it: ${event.key} ${event.data?.jsonObject?.text("id") == charge.id}")
        seller to charge
    }
    val (seller: Omise, charge: Charge) = sales.first()

    println("A decline is no error: the charge says why")
    val declined = seller.charges.create(CreateCharge(50_000, Currency.THB, card = omise.token("4111111111140011")))
    println("  ${declined.status}: ${declined.failureCode}")

    println("What cannot be done is an exception that tells what kind it is")
    try {
        omise.charges.get(charge.id)
    } catch (failure: PayException.NotFound) {
        println("  ${failure.code}: the charge is on the seller's books, not on the platform's")
    }

    println("A part goes back to the payer")
    val refund = seller.refunds.create(charge.id, CreateRefund(amount = 20_000))
    println("  ${refund.amount.thb()} of ${charge.amount.thb()}")

    println("A seller's money goes to the seller's bank")
    val transfer = seller.transfers.create(CreateTransfer(amount = 30_000))
    println("  ${transfer.id}: ${transfer.amount?.thb()}")

    println("What is on this seller's books, page by page")
    seller.charges.iter(ListCharges(limit = 1)).collect { println("  ${it.status} ${it.amount.thb()}") }

    server.stop(0)
    println("The end")
}

/** In a shop this happens on the payer's phone, with the public key alone. */
private suspend fun Omise.token(number: String = "4242424242424242"): String {
    val card = TokenCard("Somchai Prasert", number, expirationMonth = 12, expirationYear = 2032, securityCode = "123")
    return tokens.create(CreateToken(card)).id
}

private fun receiver(webhook: OmiseWebhook, events: Channel<OmiseDelivery>): HttpServer {
    val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
    server.createContext("/hooks") { exchange ->
        val body = exchange.requestBody.readBytes() // as it came: the signature is over these bytes
        val status = try {
            events.trySend(webhook.verify(exchange.requestHeaders, body))
            200
        } catch (_: PayException) {
            403
        }
        exchange.sendResponseHeaders(status, -1)
        exchange.close()
    }
    server.start()
    return server
}

private fun Long.thb() = "${BigDecimal.valueOf(this, 2)} THB"

private fun JsonObject.text(name: String) = getValue(name).jsonPrimitive.content
