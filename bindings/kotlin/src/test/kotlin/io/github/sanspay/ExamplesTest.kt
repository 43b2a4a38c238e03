package io.github.sanspay

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.net.HttpURLConnection
import java.net.URI
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import shop.JavaMarketplace
import shop.WebhookReceiver
import shop.marketplace

/** The examples do what they say. */
@Timeout(60)
class ExamplesTest {
    private fun printed(story: () -> Unit): List<String> {
        val before = System.out
        val heard = ByteArrayOutputStream()
        System.setOut(PrintStream(heard, true))
        try {
            story()
        } finally {
            System.setOut(before)
        }
        return heard.toString(Charsets.UTF_8).trim().lines()
    }

    @Test
    fun `the marketplace comes to its end`() {
        val lines = printed { runBlocking { marketplace() } }
        assertEquals("The end", lines.last())
        assertEquals(2, lines.count { it.startsWith("  and the platform heard of it: charge.create true") }, "$lines")
        assertTrue("  failed: insufficient_fund" in lines, "$lines")
    }

    @Test
    fun `the marketplace in Java comes to its end`() {
        val lines = printed { JavaMarketplace.run(Sandbox.omise(), Sandbox.chainKeys[0]) }
        assertEquals("The end", lines.last())
        assertTrue(lines.first().startsWith("sold: successful, request "), "$lines")
    }

    @Test
    fun `the receiver handles each event once and believes nobody else`() {
        val handled = LinkedBlockingQueue<String>()
        val omise = OmiseWebhook(Sandbox.platform.webhookSecret)
        val wonder = WonderWebhook(Sandbox.appId, Sandbox.webhookKey)
        WebhookReceiver(omise, wonder, port = 0, handle = handled::put).use { receiver ->
            val body = """{"object":"event","id":"evnt_test_1","key":"charge.complete","data":{}}"""
            val signed = omise.signTestEvent(body.encodeToByteArray())
            assertEquals(200 to "accepted", post(receiver, "omise", body, signed))
            assertEquals(200 to "seen before", post(receiver, "omise", body, signed))
            assertEquals(403 to "refused", post(receiver, "omise", body.replace("_1", "_2"), signed))
            assertEquals(413 to "too long", post(receiver, "omise", "x".repeat(300_000), signed))

            val order = """{"number":"1","state":"completed"}"""
            val asked = """{"uri":"/webhooks/wonder?a=1","body":${JsonPrimitive(order)}}"""
            val headers = Sandbox.control("/wonder/webhooks/sign", asked).jsonObject.getValue("headers").jsonObject
                .mapValues { (_, value) -> listOf(value.jsonPrimitive.content) }
            assertEquals(200 to "accepted", post(receiver, "wonder?a=1", order, headers))
            assertEquals(403 to "refused", post(receiver, "wonder?a=2", order, headers))

            assertEquals(listOf(true, true), List(2) { handled.poll(10, TimeUnit.SECONDS) != null })
            assertTrue(handled.isEmpty())
        }
    }

    private fun post(
        receiver: WebhookReceiver,
        path: String,
        body: String,
        headers: Map<String, List<String>>,
    ): Pair<Int, String> {
        val url = URI("http://127.0.0.1:${receiver.port}/webhooks/$path").toURL()
        val connection = url.openConnection() as HttpURLConnection
        connection.doOutput = true
        for ((name, values) in headers) connection.setRequestProperty(name, values.single())
        connection.outputStream.use { it.write(body.encodeToByteArray()) }
        val stream = if (connection.responseCode < 400) connection.inputStream else connection.errorStream
        return connection.responseCode to stream.use { it.readBytes().decodeToString() }
    }
}
