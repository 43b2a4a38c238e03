package shop

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.github.sanspay.OmiseWebhook
import io.github.sanspay.PayException
import io.github.sanspay.WonderWebhook
import java.net.InetAddress
import java.net.InetSocketAddress
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.Executors

/**
 * A receiver of webhooks to start from, for Omise and Wonder. Whoever sends one gets 200 for what is kept or was here
 * before, 403 for what is not to be believed, 400 for what cannot be read, and 413 for what is too long.
 */
class WebhookReceiver(
    private val omise: OmiseWebhook,
    private val wonder: WonderWebhook,
    port: Int = 8080,
    private val handle: (key: String) -> Unit,
) : AutoCloseable {
    /**
     * In a shop this is a table, and [accept] is one statement: `insert into inbox (key, …) values (…) on conflict (key)
     * do nothing`. Then nothing is lost when the program ends, and several receivers can stand side by side.
     */
    private val inbox = ConcurrentHashMap.newKeySet<String>()
    private val work = Executors.newSingleThreadExecutor()
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0)

    val port: Int get() = server.address.port

    init {
        server.createContext("/webhooks/omise") { exchange ->
            answer(exchange) { body -> "omise/" + omise.verify(exchange.requestHeaders, body).deduplicationKey }
        }
        server.createContext("/webhooks/wonder") { exchange ->
            answer(exchange) { body ->
                // Path and query are signed too, as they were asked for.
                val (method, uri) = exchange.requestMethod to exchange.requestURI.toString()
                "wonder/" + wonder.verify(method, uri, exchange.requestHeaders, body).deduplicationKey
            }
        }
        server.start()
    }

    /** Keeps what is new, once, and answers at once: the work comes afterwards. */
    private fun accept(key: String): String {
        if (!inbox.add(key)) return "seen before"
        // An event says that something happened. Fetch the charge or order before anything is shipped.
        work.execute { handle(key) }
        return "accepted"
    }

    private fun answer(exchange: HttpExchange, keyOf: (ByteArray) -> String) {
        val (status, text) = try {
            val body = exchange.requestBody.readNBytes(LONGEST + 1)
            if (body.size > LONGEST) 413 to "too long" else 200 to accept(keyOf(body))
        } catch (_: PayException.Decode) {
            400 to "cannot be read"
        } catch (refused: PayException) {
            // The reason is for the log and not for the sender, who may be anybody.
            System.err.println("refused: ${refused.message}")
            403 to "refused"
        }
        val bytes = text.encodeToByteArray()
        exchange.sendResponseHeaders(status, bytes.size.toLong())
        exchange.responseBody.use { it.write(bytes) }
    }

    override fun close() {
        server.stop(0)
        work.shutdown()
    }

    private companion object {
        /** Nobody gets to fill the memory before the signature is checked. */
        const val LONGEST = 256 * 1024
    }
}

fun main() {
    val receiver = WebhookReceiver(
        omise = OmiseWebhook(System.getenv("OMISE_WEBHOOK_SECRET")),
        wonder = WonderWebhook(System.getenv("WONDER_APP_ID"), System.getenv("WONDER_WEBHOOK_KEY")),
        handle = { key -> println("handled $key") },
    )
    println("listening on http://127.0.0.1:${receiver.port}")
}
