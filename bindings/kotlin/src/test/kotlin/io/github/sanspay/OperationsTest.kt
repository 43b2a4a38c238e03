package io.github.sanspay

import io.github.sanspay.core.wonderSignatureSteps
import java.io.File
import java.lang.reflect.InvocationTargetException
import java.net.URI
import java.net.URLDecoder
import java.security.KeyFactory
import java.security.Signature
import java.security.spec.X509EncodedKeySpec
import java.util.Base64
import kotlin.reflect.KFunction
import kotlin.reflect.KParameter
import kotlin.reflect.full.callSuspendBy
import kotlin.reflect.full.memberFunctions
import kotlin.reflect.full.memberProperties
import kotlin.reflect.jvm.jvmErasure
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import org.junit.jupiter.api.Test

/** Every vector, through the method that a person would call. */
class OperationsTest {
    private class Vector(val title: String, private val vector: JsonObject) {
        val operation = title.substringBefore(' ')
        val params = vector.getValue("params").jsonObject
        operator fun get(name: String): String? = vector[name]?.jsonPrimitive?.content
    }

    private val vectors = File(TESTS, "vectors/operations").listFiles().orEmpty().flatMap { file ->
        Json.parseToJsonElement(file.readText()).jsonObject.map { (title, vector) -> Vector(title, vector.jsonObject) }
    }

    @ParameterizedTest
    @ValueSource(booleans = [false, true])
    fun `every operation sends what its vector says`(isBlocking: Boolean) {
        assertTrue(vectors.size > 100)
        for (vector in vectors) {
            val sent = send(vector, isBlocking)

            assertEquals(vector["method"], sent.method, vector.title)
            assertEquals(vector["url"], sent.url, vector.title)
            assertEquals(vector["body"].orEmpty(), withoutChance(sent, vector), vector.title)
            val key = vector["key"]
            when {
                key != null -> {
                    val text = "${vector["acts_for"] ?: key}:"
                    val basic = "Basic " + Base64.getEncoder().encodeToString(text.encodeToByteArray())
                    assertEquals(basic, sent.header("authorization"), vector.title)
                }
                vector["credential"] != null -> {
                    assertTrue(sent.header("credential")!!.endsWith(vector["credential"]!!), vector.title)
                    assertEquals(null, sent.header("signature"))
                }
                else -> assertTrue(hasFittingSignature(sent), vector.title)
            }
        }
    }

    @Test
    fun `the steps of a signature are those of the vectors`() {
        for (vector in Json.parseToJsonElement(vector("wonder-signing.json")).jsonArray) {
            val it = vector.jsonObject
            val body = (it["body"] as? JsonPrimitive)?.takeIf { body -> body.isString }?.content.orEmpty()
            val steps = wonderSignatureSteps(
                text(it, "nonce"),
                text(it, "request_time"),
                text(it, "method"),
                text(it, "uri"),
                body.encodeToByteArray(),
            )
            assertEquals(text(it, "pre_sign_string"), steps.preSignString)
            assertEquals(text(it, "digest_hex"), steps.digestHex)
        }
    }

    @Test
    fun `the bytes of a document arrive as they are`() {
        val transport = FakeTransport(answer("{}", 400))
        val pdf = "%PDF-1.4\n".encodeToByteArray() + ByteArray(100_000) { it.toByte() }
        val omise = BlockingOmise(OmiseConfig(secretKey = "skey_test_vector", transport = transport))
        val document = CreateDocument(file = pdf, filename = "a.pdf", kind = DocumentKind("proof_of_receipt"))
        runCatching { omise.documents.create("dspt_test_1", document) }
        val body = transport.sent.single().body!!
        val at = String(body, Charsets.ISO_8859_1).indexOf("%PDF")
        assertArrayEquals(pdf, body.copyOfRange(at, at + pdf.size))
    }

    /** The boundary of a multipart body is chosen anew for each. */
    private fun withoutChance(sent: HttpRequest, vector: Vector): String {
        val body = sent.body?.decodeToString().orEmpty()
        val wanted = vector["content_type"] ?: return body
        val boundary = { type: String -> type.substringAfter("boundary=") }
        val chosen = boundary(sent.header("content-type")!!)
        assertEquals(boundary(wanted).length, chosen.length)
        return body.replace(chosen, boundary(wanted))
    }

    private fun hasFittingSignature(sent: HttpRequest): Boolean {
        val steps = wonderSignatureSteps(
            sent.header("nonce")!!,
            sent.header("credential")!!.split("/")[1],
            sent.method,
            sent.url.removePrefix("https://gateway.wonder.today"),
            sent.body ?: ByteArray(0),
        )
        val der = PUBLIC.lines().filterNot { it.startsWith("-") }.joinToString("")
        val key = KeyFactory.getInstance("RSA").generatePublic(X509EncodedKeySpec(Base64.getDecoder().decode(der)))
        return Signature.getInstance("SHA256withRSA").run {
            initVerify(key)
            update(steps.digestHex.encodeToByteArray())
            verify(Base64.getDecoder().decode(sent.header("signature")))
        }
    }

    private fun send(vector: Vector, isBlocking: Boolean): HttpRequest {
        // What it answers does not matter, only what it was asked.
        val transport = FakeTransport(answer("{}", 400))
        val config = OmiseConfig("skey_test_vector", "pkey_test_vector", transport = transport)
        val wonder = WonderConfig(APP_ID, privateKey = PKCS8, transport = transport)
        val chain = vector["acts_for"]
        val client: Any = when {
            !vector.operation.startsWith("omise.") -> if (isBlocking) BlockingWonder(wonder) else Wonder(wonder)
            isBlocking -> BlockingOmise(config).let { if (chain == null) it else it.onBehalfOf(chain) }
            else -> Omise(config).let { if (chain == null) it else it.onBehalfOf(chain) }
        }
        try {
            call(client, vector)
        } catch (failure: Throwable) {
            if (transport.sent.size != 1) throw AssertionError(vector.title, failure)
        }
        assertEquals(1, transport.sent.size, vector.title)
        return transport.sent.single()
    }

    /** `omise.charges.list_schedules` as a person calls it: with the ids of the path first, then what else there is. */
    private fun call(client: Any, vector: Vector) {
        val path = vector.operation.split(".").drop(1).map(::camel)
        val holder = path.dropLast(1).fold(client) { part, word ->
            part::class.memberProperties.single { it.name == word }.getter.call(part)!!
        }
        val method = holder::class.memberFunctions.single { it.name == path.last() }
        val segments = URI(vector["url"]!!).rawPath.split("/").map { URLDecoder.decode(it.replace("+", "%2B"), "UTF-8") }
        val arguments = mutableMapOf<KParameter, Any?>(method.parameters.first() to holder)
        val ids = method.parameters.drop(1).takeWhile { it.name != "params" && it.name != "options" }
        val others = vector.params.toMutableMap()
        for (id in ids) {
            val name = vector.params.keys.single { camel(it) == id.name && others[it] in segments.map(::JsonPrimitive) }
            val value = others.remove(name)!!.jsonPrimitive.content
            arguments[id] = if (id.type.jvmErasure == Currency::class) Currency(value) else value
        }
        method.parameters.find { it.name == "params" }?.let {
            if (others.isNotEmpty() || !it.isOptional) arguments[it] = made(it.type, JsonObject(others))
        }
        run(method, arguments)
    }

    private fun run(method: KFunction<*>, arguments: Map<KParameter, Any?>) = try {
        runBlocking { method.callSuspendBy(arguments) }
    } catch (failure: InvocationTargetException) {
        throw failure.targetException
    }
}
