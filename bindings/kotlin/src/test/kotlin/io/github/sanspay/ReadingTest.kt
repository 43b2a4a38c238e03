package io.github.sanspay

import java.io.File
import java.math.BigDecimal
import kotlin.reflect.full.memberProperties
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ReadingTest {
    private fun omise(vararg answers: () -> HttpResponse) =
        Omise(OmiseConfig(secretKey = "skey_test_1", transport = FakeTransport(*answers)))

    private val charge = File(TESTS, "answers/charge.json").readText()

    @Test
    fun `a result is typed, and the answer is beside it to the byte`() = runTest {
        val later = charge.replaceFirst("{", "{\"later\": \"a field of next year\",")
        val result = omise(answer(later, 200, "X-Request-Id" to "req-1")).charges.get("chrg_test_1")

        assertEquals(1_250_050, result.amount)
        assertEquals(Currency.THB, result.currency)
        assertEquals(ChargeStatus.SUCCESSFUL, result.status)
        assertEquals(BigDecimal("3.65"), BigDecimal(result.transactionFees!!.feeRate!!.toString()))
        val response = result.response!!
        assertEquals(listOf(200, "req-1", 1), listOf(response.status, response.requestId, response.attempts))
        assertEquals(later, response.text())
    }

    @Test
    fun `a word that is not known is kept`() = runTest {
        val result = omise(answer(charge.replace("\"successful\"", "\"frozen\""))).charges.get("chrg_test_1")
        assertEquals(ChargeStatus("frozen"), result.status)
        assertEquals("frozen", result.status?.text)
        assertNotEquals(Currency("frozen") as Word, result.status as Word)
    }

    @Test
    fun `what a gateway refuses is an exception of its kind that prints well`() = runTest {
        val body = """{"object":"error","code":"not_found","message":"charge was not found"}"""
        val omise = omise(answer(body, 404, "X-Request-Id" to "req-7"))
        val failure = runCatching { omise.charges.get("chrg_test_none") }.exceptionOrNull()
        failure as PayException.NotFound
        assertEquals("not_found", failure.code)
        assertEquals(404, failure.status)
        assertEquals("req-7", failure.requestId)
        assertEquals("omise.charges.get", failure.operation)
        assertFalse(failure.isOutcomeUnknown)
        assertEquals(body, failure.body.decodeToString())
        assertTrue("charge was not found" in failure.message!! && "\n" !in failure.message!!, failure.message)
        assertTrue(failure.toString().endsWith(failure.message!!))
    }

    @Test
    fun `an answer that cannot be read keeps its bytes`() = runTest {
        val failure = runCatching { omise(answer("<html>")).charges.get("chrg_test_1") }.exceptionOrNull()
        assertEquals("<html>", (failure as PayException.Decode).body.decodeToString())
    }

    @Test
    fun `a wrong key is an error of the constructor`() {
        assertThrows(PayException.Key::class.java) { Omise(OmiseConfig(secretKey = "pkey_test_1")) }
        assertThrows(PayException.Key::class.java) { Wonder(WonderConfig(APP_ID, privateKey = PUBLIC)) }
    }

    @Test
    fun `what is left out is not sent, and metadata is as it was given`() = runTest {
        val transport = FakeTransport(answer(charge))
        val omise = Omise(OmiseConfig(secretKey = "skey_test_1", transport = transport))
        val metadata = JsonObject(mapOf("order" to JsonPrimitive(7)))
        omise.charges.create(CreateCharge(amount = 100, currency = Currency.THB, card = "tokn_1", metadata = metadata))
        assertEquals("amount=100&currency=THB&card=tokn_1&metadata[order]=7", transport.sent.single().body!!.decodeToString().decoded())
    }

    private fun String.decoded() = java.net.URLDecoder.decode(this, "UTF-8")

    @Test
    fun `secrets and account numbers are not printed`() {
        val card = card("4111111111111111")
        assertFalse("4111" in card.toString() || "123" in card.card.toString(), card.toString())
        assertTrue("Somchai" in card.toString() && "[redacted]" in card.toString(), card.toString())
        fun account(number: String) = BankAccount(JsonObject(mapOf("account_number" to JsonPrimitive(number)))).toString()
        assertEquals("BankAccount(accountNumber=…4567)", account("1234567"))
        assertEquals("BankAccount(accountNumber=…)", account("4567"))
        assertNull(Regex("[sp]key_").find(OmiseConfig("skey_test_1", "pkey_test_1").toString()))
        assertFalse("PRIVATE" in WonderConfig(APP_ID, privateKey = PKCS8).toString())
        val request = HttpRequest("GET", "https://a", listOf(HttpHeader("Authorization", "Basic c2V")), null, 1)
        assertFalse("c2V" in request.toString() + request.headers)
    }

    @Test
    fun `a view prints and compares as what it holds, but for what must not be seen`() {
        val seller = """{"id":"rcpt_1","object":"recipient","tax_id":"1234567890123","email":null,"bank_account":{"brand":"scb","account_number":"1234567890"}}"""
        val recipient = Recipient(Json.parseToJsonElement(seller).jsonObject)
        assertEquals("…7890", lastFour(recipient.bankAccount!!.accountNumber))
        val list = RecipientList(JsonObject(mapOf("data" to JsonArray(listOf(recipient.json)))))
        for (shown in listOf(recipient.toString(), list.toString())) {
            assertTrue("Recipient(id=rcpt_1, " in shown && "taxId=[redacted]" in shown && "…7890" in shown, shown)
            assertFalse("1234567890" in shown || "email" in shown, shown)
        }
        assertEquals(recipient, Recipient(Json.parseToJsonElement(seller).jsonObject))
        assertEquals(recipient.hashCode(), list.data.single().hashCode())
        assertNotEquals(recipient, Recipient(JsonObject(recipient.json - "tax_id")))
        assertNotEquals(recipient as Record, RecipientList(recipient.json) as Record)
    }

    @Test
    fun `over JSON of one's own a property that does not fit says so, without its value`() {
        fun failure(json: String, look: (Charge) -> Any?) = assertThrows(PayException.Decode::class.java) {
            look(Charge(Json.parseToJsonElement(json).jsonObject))
        }
        assertEquals("`amount` of Charge should be there and is not", failure("{}") { it.amount }.message)
        val wrong = failure("""{"amount":"12 secrets"}""") { it.amount }
        assertEquals("`amount` of Charge should be a whole number and is another text", wrong.message)
        assertEquals("""{"amount":"12 secrets"}""", wrong.body.decodeToString())
        for ((json, look) in listOf<Pair<String, (Charge) -> Any?>>(
            """{"amount":1.5}""" to { it.amount },
            """{"amount":null}""" to { it.amount },
            """{"paid":"true"}""" to { it.paid },
            """{"id":7}""" to { it.id },
            """{"card":"card_1"}""" to { it.card },
            """{"refunds":[]}""" to { it.refunds },
            """{"missing_3ds_fields":{}}""" to { it.missing3dsFields },
            """{"missing_3ds_fields":[7]}""" to { it.missing3dsFields!!.first() },
            """{"platform_fee":{"percentage":true}}""" to { it.platformFee },
        )) {
            failure(json, look)
        }
    }

    /** What each recording is the answer to. */
    private val questions: Map<String, suspend (Omise, Wonder) -> Answer> = mapOf(
        "balance" to { omise, _ -> omise.balance.get() },
        "capability" to { omise, _ -> omise.capability.get() },
        "charge" to { omise, _ -> omise.charges.get("chrg_1") },
        "customer" to { omise, _ -> omise.customers.get("cust_1") },
        "dispute" to { omise, _ -> omise.disputes.get("dspt_1") },
        "link" to { omise, _ -> omise.links.get("link_1") },
        "receipt" to { omise, _ -> omise.receipts.get("rcpt_1") },
        "recipient" to { omise, _ -> omise.recipients.get("recp_1") },
        "schedule-charge" to { omise, _ -> omise.schedules.get("schd_1") },
        "schedule-transfer" to { omise, _ -> omise.schedules.get("schd_1") },
        "source" to { omise, _ -> omise.sources.get("src_1") },
        "transaction" to { omise, _ -> omise.transactions.get("trxn_1") },
    )

    @Test
    fun `every property of a recorded answer is what its JSON says`() = runTest {
        for ((name, ask) in questions) {
            val transport = FakeTransport(answer(File(TESTS, "answers/$name.json").readText()))
            val wonder = Wonder(WonderConfig(APP_ID, privateKey = PKCS8, transport = transport))
            val result = ask(Omise(OmiseConfig("skey_test_1", "pkey_test_1", transport = transport)), wonder)
            assertSame(result.json, result, name)
        }
    }

    /** Compares by name, so that a property that looks up another's is seen. */
    private fun assertSame(json: JsonElement, value: Any?, at: String) {
        when (value) {
            null -> assertEquals(JsonNull, json, at)
            is Params, is Record -> {
                val properties = value::class.memberProperties.associateBy { it.name }
                for ((name, inner) in json.jsonObject) {
                    val property = properties[if (name == "object") "expanded" else camel(name)]
                    assertSame(inner, checkNotNull(property) { "$at: nothing for $name" }.getter.call(value), "$at.$name")
                }
            }
            is List<*> -> {
                assertEquals(json.jsonArray.size, value.size, at)
                json.jsonArray.forEachIndexed { index, item -> assertSame(item, value[index], "$at[$index]") }
            }
            is JsonElement -> assertEquals(json, value, at)
            else -> assertEquals(json.jsonPrimitive.content, value.toString(), at)
        }
    }

    @Test
    fun `parameters compare by their properties`() {
        val one = CreateCharge(100, Currency.THB, source = ChargeSource("src_1"))
        assertEquals(one, one.copy())
        assertEquals(one.hashCode(), one.copy().hashCode())
        for (other in listOf(one.copy(amount = 101), one.copy(source = ChargeSource("src_2")), one.copy(ip = "::1"))) {
            assertNotEquals(one, other)
        }
        assertEquals("CreateCharge(amount=100, currency=THB, source=src_1)", one.toString())
    }

    @Test
    fun `a number that JSON has not is refused`() = runTest {
        val omise = omise(answer(charge))
        val params = CreateCharge(100, Currency.THB, platformFee = PlatformFee(percentage = Double.NaN))
        val failure = runCatching { omise.charges.create(params) }.exceptionOrNull()
        assertTrue(failure is IllegalArgumentException && "NaN" in failure.message!!, "$failure")
    }

    @Test
    fun `options that no core could take say so`() = runTest {
        val omise = omise(answer(charge))
        for (options in listOf(CallOptions(timeoutMillis = -1), CallOptions(maxRetries = -1))) {
            val failure = runCatching { omise.charges.get("chrg_test_1", options = options) }.exceptionOrNull()
            assertTrue(failure is IllegalArgumentException && "-1" in failure.message!!, "$failure")
        }
    }
}
