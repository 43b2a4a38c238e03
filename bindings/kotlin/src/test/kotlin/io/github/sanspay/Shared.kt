package io.github.sanspay

import java.io.File
import java.math.BigDecimal
import java.net.HttpURLConnection
import java.net.URI
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.reflect.KType
import kotlin.reflect.full.isSubclassOf
import kotlin.reflect.full.primaryConstructor
import kotlin.reflect.jvm.jvmErasure
import kotlin.reflect.typeOf
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.double
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long

val TESTS = File(System.getProperty("sanspay.root"), "tests")

fun vector(name: String): String = File(TESTS, "vectors/$name").readText()

val PKCS8: String = vector("wonder-test-key.pem")
val PUBLIC: String = vector("wonder-test-key.pub.pem")
const val APP_ID = "d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905"

/** Gives these answers one after the other, the last one for ever, and keeps what was sent. */
class FakeTransport(private vararg val answers: () -> HttpResponse) : Transport {
    val sent = CopyOnWriteArrayList<HttpRequest>()

    override suspend fun exchange(request: HttpRequest): HttpResponse {
        sent += request
        return answers[minOf(sent.size, answers.size) - 1]()
    }
}

fun answer(body: String, status: Int = 200, vararg headers: Pair<String, String>): () -> HttpResponse = {
    HttpResponse(status, headers.map { (name, value) -> HttpHeader(name, value) }, body.encodeToByteArray())
}

fun HttpRequest.header(name: String): String? =
    headers.singleOrNull { it.name.equals(name, ignoreCase = true) }?.value

/** `created_at` as a property or a method is called. */
fun camel(words: String): String = words.replace(Regex("_(.)")) { it.groupValues[1].uppercase() }

/** Parameters as a person would make them, of what a vector or a story says. */
fun made(type: KType, given: JsonElement): Any {
    val of = type.jvmErasure
    return when {
        of == String::class -> given.jsonPrimitive.content
        of == Long::class -> given.jsonPrimitive.long
        of == Double::class -> given.jsonPrimitive.double
        of == Boolean::class -> given.jsonPrimitive.boolean
        of == BigDecimal::class -> BigDecimal(given.jsonPrimitive.content)
        of == ByteArray::class -> given.jsonPrimitive.content.encodeToByteArray()
        of == List::class -> given.jsonArray.map { made(type.arguments.single().type!!, it) }
        of.isSubclassOf(JsonElement::class) -> given
        of.isSubclassOf(Word::class) -> of.constructors.single().call(given.jsonPrimitive.content)
        of.isSubclassOf(OneOf::class) -> {
            val ofText = typeOf<String>()
            val (texts, others) = of.constructors.partition { it.parameters.single().type == ofText }
            if (given is JsonPrimitive) texts.single().call(given.content)
            else others.single().run { call(made(parameters.single().type, given)) }
        }
        else -> {
            check(of.isSubclassOf(Params::class)) { "$of is made otherwise" }
            val parameters = of.primaryConstructor!!.parameters.associateBy { it.name }
            of.primaryConstructor!!.callBy(
                given.jsonObject.entries.associate { (name, value) ->
                    val parameter = checkNotNull(parameters[if (name == "3ds") "threeDs" else camel(name)]) { "$of: no $name" }
                    parameter to made(parameter.type, value)
                },
            )
        }
    }
}

/** The sandbox that runs beside the tests. */
object Sandbox {
    private val url: String = checkNotNull(System.getenv("SANDBOX_URL")) {
        "SANDBOX_URL names no sandbox: `cargo xtask test kotlin` starts one"
    }
    private val world = control("/world").jsonObject

    val apiUrl = text(world, "api_url")
    val vaultUrl = text(world, "vault_url")
    val wonderUrl = text(world, "wonder_url")
    val platform = SandboxAccount(world.getValue("platform").jsonObject)
    val sellers = world.getValue("sellers").jsonArray.map { SandboxAccount(it.jsonObject) }
    val chainKeys = world.getValue("chains").jsonArray.map { text(it.jsonObject, "key") }
    private val app = world.getValue("wonder").jsonObject
    val appId = text(app, "app_id")
    val privateKey = text(app, "private_key_pem")
    val webhookKey = text(app, "webhook_public_key_pem")

    fun control(path: String, body: String? = null, method: String = if (body == null) "GET" else "POST"): JsonElement {
        val connection = URI("$url/sandbox$path").toURL().openConnection() as HttpURLConnection
        connection.requestMethod = method
        body?.let {
            connection.doOutput = true
            connection.outputStream.use { out -> out.write(it.encodeToByteArray()) }
        }
        check(connection.responseCode < 300) { "$path: ${connection.errorStream?.readBytes()?.decodeToString()}" }
        val text = connection.inputStream.use { it.readBytes().decodeToString() }
        return Json.parseToJsonElement(text.ifEmpty { "null" })
    }

    fun omise(transport: Transport? = null): OmiseConfig = OmiseConfig(
        secretKey = platform.secretKey,
        publicKey = platform.publicKey,
        apiUrl = apiUrl,
        vaultUrl = vaultUrl,
        transport = transport,
    )

    fun wonder(): WonderConfig = WonderConfig(appId, privateKey = privateKey, url = wonderUrl)
}

class SandboxAccount(account: JsonObject) {
    val publicKey = text(account, "public_key")
    val secretKey = text(account, "secret_key")
    val webhookSecret = text(account, "webhook_secret")
}

fun text(holder: JsonObject, name: String): String = holder.getValue(name).jsonPrimitive.content

fun card(number: String = "4242424242424242") = CreateToken(
    TokenCard(
        name = "Somchai Prasert",
        number = number,
        expirationMonth = 12,
        expirationYear = 2032,
        securityCode = "123",
    ),
)
