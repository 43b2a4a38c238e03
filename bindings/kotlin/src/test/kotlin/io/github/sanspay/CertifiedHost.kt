package io.github.sanspay

import io.github.sanspay.core.ExchangeFailure
import java.net.HttpURLConnection
import java.net.InetSocketAddress
import java.net.Proxy
import java.net.ProxySelector
import java.net.URI
import java.net.http.HttpClient
import java.util.Base64
import kotlin.concurrent.thread
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.add
import kotlinx.serialization.json.addJsonArray
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import okhttp3.OkHttpClient

/** Gives a transport what `sanspay-certify` asks for: see `tests/transport`. */
object CertifiedHost {
    private val control = System.getenv("CERTIFY_URL")

    @JvmStatic
    fun main(arguments: Array<String>): Unit = runBlocking {
        val transport = transport(arguments.single(), null)
        while (true) {
            val task = Json.parseToJsonElement(ask("$control/next") ?: "null")
            if (task is JsonNull) break
            val proxy = (task.jsonObject["proxy"] as? JsonPrimitive)?.takeIf { it.isString }?.content
            val outcome = perform(if (proxy == null) transport else transport(arguments.single(), proxy), task.jsonObject)
            ask("$control/outcome", outcome.toString())
        }
        // The threads of the clients would keep the program alive.
        kotlin.system.exitProcess(0)
    }

    private fun transport(name: String, proxy: String?): Transport {
        val address = proxy?.let { URI(it) }?.let { InetSocketAddress(it.host, it.port) }
        return if (name == "okhttp") {
            val client = OkHttpClient.Builder()
            address?.let { client.proxy(Proxy(Proxy.Type.HTTP, it)) }
            OkHttpTransport(client.build())
        } else if (address == null) {
            JavaNetTransport()
        } else {
            JavaNetTransport(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).proxy(ProxySelector.of(address)).build())
        }
    }

    private suspend fun perform(transport: Transport, task: JsonObject): JsonObject {
        val request = HttpRequest(
            method = text(task, "method"),
            url = text(task, "url"),
            headers = task.getValue("headers").jsonArray.map { pair ->
                HttpHeader(pair.jsonArray[0].jsonPrimitive.content, pair.jsonArray[1].jsonPrimitive.content)
            },
            body = task["body"].text()?.let { Base64.getDecoder().decode(it) },
            timeoutMillis = task.getValue("timeout_ms").jsonPrimitive.long,
        )
        var outcome: JsonObject? = null
        coroutineScope {
            val job = launch {
                outcome = try {
                    answered(transport.exchange(request))
                } catch (_: CancellationException) {
                    // As the loop tells it.
                    failed("cancelled", true, "the coroutine was cancelled")
                } catch (failure: ExchangeException) {
                    failed(WORDS.getValue(failure.kind), failure.isSent, failure.message.orEmpty())
                }
            }
            task["cancel_after"].text()?.let {
                thread {
                    ask(it)
                    job.cancel()
                }
            }
        }
        return outcome!!
    }

    private fun answered(response: HttpResponse) = buildJsonObject {
        put("status", response.status)
        putJsonArray("headers") {
            for (header in response.headers) {
                addJsonArray {
                    add(header.name)
                    add(header.value)
                }
            }
        }
        put("body", Base64.getEncoder().encodeToString(response.body))
    }

    private fun failed(kind: String, isSent: Boolean, detail: String) = buildJsonObject {
        put("failure", kind)
        put("sent", isSent)
        put("detail", detail)
    }

    private fun JsonElement?.text() = (this as? JsonPrimitive)?.takeIf { it.isString }?.content

    /** With neither of the clients. */
    private fun ask(url: String, body: String? = null): String? {
        val connection = URI(url).toURL().openConnection(Proxy.NO_PROXY) as HttpURLConnection
        body?.let {
            connection.doOutput = true
            connection.requestMethod = "POST"
            connection.outputStream.use { out -> out.write(it.encodeToByteArray()) }
        }
        check(connection.responseCode < 300) { connection.errorStream?.readBytes()?.decodeToString().orEmpty() }
        return connection.inputStream.use { it.readBytes().decodeToString() }.ifEmpty { null }
    }

    private val WORDS = ExchangeFailure.entries.associateWith { it.name.lowercase() }
}
