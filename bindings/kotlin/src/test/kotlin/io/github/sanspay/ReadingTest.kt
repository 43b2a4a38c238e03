package io.github.sanspay

import java.io.File
import java.math.BigDecimal
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
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
        assertTrue("…4567," in BankAccount(accountNumber = "1234567").toString())
        assertFalse("4567" in BankAccount(accountNumber = "4567").toString())
        assertNull(Regex("[sp]key_").find(OmiseConfig("skey_test_1", "pkey_test_1").toString()))
        assertFalse("PRIVATE" in WonderConfig(APP_ID, privateKey = PKCS8).toString())
        val request = HttpRequest("GET", "https://a", listOf(HttpHeader("Authorization", "Basic c2V")), null, 1)
        assertFalse("c2V" in request.toString() + request.headers)
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
