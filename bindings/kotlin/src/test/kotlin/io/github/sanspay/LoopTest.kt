package io.github.sanspay

import io.github.sanspay.core.CallSettings
import io.github.sanspay.core.ClientSettings
import io.github.sanspay.core.ExchangeFailure
import io.github.sanspay.core.Failure
import io.github.sanspay.core.OmiseCore
import io.github.sanspay.core.OmiseSettings
import java.security.KeyFactory
import java.security.PrivateKey
import java.security.spec.PKCS8EncodedKeySpec
import java.util.Base64
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executors
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.MainCoroutineDispatcher
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

@Timeout(30)
class LoopTest {
    private fun lost(isSent: Boolean): () -> HttpResponse =
        { throw ExchangeException(ExchangeFailure.OTHER, isSent, "the line is cut") }

    private val account = answer("""{"object":"account","id":"account_test_1"}""")

    private val payment = CreateCharge(100, Currency.THB, card = "tokn_test_1")

    private fun omise(transport: Transport) = Omise(OmiseConfig(secretKey = "skey_test_1", transport = transport))

    /** The exchange of a coroutine that is cancelled when it is under way. */
    private fun cancelled(
        context: CoroutineContext = EmptyCoroutineContext,
        work: suspend (Omise) -> Unit,
    ): Pair<Throwable?, Boolean> = runBlocking {
        val began = CompletableDeferred<Unit>()
        var isStopped = false
        var told: Throwable? = null
        val omise = omise(object : Transport {
            override suspend fun exchange(request: HttpRequest): HttpResponse {
                began.complete(Unit)
                try {
                    awaitCancellation()
                } finally {
                    isStopped = true
                }
            }
        })
        val job = launch(context) {
            try {
                work(omise)
            } catch (failure: CancellationException) {
                told = failure
                throw failure
            }
        }
        began.await()
        job.cancelAndJoin()
        told to isStopped
    }

    @Test
    fun `a cancelled coroutine stops its exchange, and the core says what that means`() {
        val (told, isStopped) = cancelled { it.charges.create(payment) }
        assertTrue(isStopped)
        val cancelled = told!!.suppressed.single() as PayException.Cancelled
        assertTrue(cancelled.isOutcomeUnknown, cancelled.message)
        val (read, _) = cancelled { it.account.get() }
        assertTrue(!(read!!.suppressed.single() as PayException.Cancelled).isOutcomeUnknown, "a read does nothing")
        Executors.newSingleThreadExecutor().asCoroutineDispatcher().use { thread ->
            val (onScreen, _) = cancelled(Screen(thread)) { it.charges.create(payment) }
            assertTrue(onScreen!!.suppressed.any { it is PayException.Cancelled }, "$onScreen")
            val (ofPages, _) = cancelled(Screen(thread)) { it.refunds.iterAll().collect {} }
            assertTrue(ofPages!!.suppressed.any { it is PayException.Cancelled }, "$ofPages")
        }
    }

    @Test
    fun `an interrupted thread gives its call up`() {
        val began = CompletableFuture<Unit>()
        val ended = CompletableFuture<Throwable>()
        val transport = object : Transport {
            override suspend fun exchange(request: HttpRequest): HttpResponse {
                began.complete(Unit)
                awaitCancellation()
            }
        }
        val thread = Thread {
            val omise = BlockingOmise(OmiseConfig(secretKey = "skey_test_1", transport = transport))
            ended.complete(runCatching { omise.account.get() }.exceptionOrNull())
        }
        thread.start()
        began.get()
        thread.interrupt()
        assertTrue(ended.get() is InterruptedException, "${ended.get()}")
    }

    @Test
    fun `a lost read is sent again, and a charge only if it was not sent`() = runBlocking {
        val read = FakeTransport(lost(true), account)
        assertEquals(2, omise(read).account.get().response!!.attempts)

        val sent = FakeTransport(lost(true), account)
        val failure = runCatching { omise(sent).charges.create(payment) }.exceptionOrNull()
        assertTrue(failure is PayException.Connection && failure.isOutcomeUnknown, "$failure")
        assertEquals(1, sent.sent.size)

        val unsent = FakeTransport(lost(false), answer("{}", 400))
        runCatching { omise(unsent).charges.create(payment) }
        assertEquals(2, unsent.sent.size)
    }

    /** What draws a screen on its one thread. */
    private class Screen(private val thread: CoroutineDispatcher) : MainCoroutineDispatcher() {
        override val immediate: MainCoroutineDispatcher get() = this

        override fun dispatch(context: CoroutineContext, block: Runnable) = thread.dispatch(context, block)
    }

    @Test
    fun `a call leaves the thread of a screen alone, and stays on any other that it is made on`() {
        Executors.newSingleThreadExecutor().asCoroutineDispatcher().use { thread ->
            for ((dispatcher, stays) in listOf(Screen(thread) to false, thread to true)) {
                var sending: Thread? = null
                val transport = object : Transport {
                    override suspend fun exchange(request: HttpRequest): HttpResponse {
                        sending = Thread.currentThread()
                        return account()
                    }
                }
                val (before, after) = runBlocking(dispatcher) {
                    val before = Thread.currentThread()
                    omise(transport).account.get()
                    before to Thread.currentThread()
                }
                assertEquals(stays, sending == before)
                assertEquals(before, after)
            }
        }
    }

    @Test
    fun `a body of any length arrives whole, also after a longer one`() = runBlocking {
        for (length in listOf(0, 100, 20_000, 2_000_000, 300)) {
            val body = """{"object":"account","id":"account_test_1","email":"${"a".repeat(length)}"}"""
            val read = omise(FakeTransport(answer(body))).account.get()
            assertEquals(length, read.email!!.length)
            assertEquals(body, read.response!!.text())
        }
    }

    @Test
    fun `whoever drives a call asks it for its result`() = runBlocking {
        OmiseCore(OmiseSettings(secretKey = "skey_test_1", client = ClientSettings())).use { core ->
            val call = core.call("omise.account.get", "{}", CallSettings())
            call.drive(FakeTransport(lost(true), account))
            assertTrue("account_test_1" in call.output())
            assertEquals(2u, call.meta().attempts)

            val refused = core.call("omise.account.get", "{}", CallSettings())
            refused.drive(FakeTransport(answer("{}", 404)))
            assertTrue(runCatching { refused.output() }.exceptionOrNull() is Failure)
        }
    }

    @Test
    fun `what a transport throws by mistake counts as sent`() = runBlocking {
        val transport = FakeTransport({ error("a null of mine") })
        val failure = runCatching { omise(transport).charges.create(payment) }.exceptionOrNull()
        assertTrue(failure is PayException.Connection && "a null of mine" in failure.message!!, "$failure")
        assertEquals(1, transport.sent.size)
    }

    @Test
    fun `options of one call reach its request`() = runBlocking {
        val transport = FakeTransport(lost(true), lost(true), lost(true), lost(true), account)
        val options = CallOptions(timeoutMillis = 1_234, maxRetries = 0, idempotencyKey = "key-1")
        runCatching { omise(transport).charges.create(payment, options) }
        val request = transport.sent.single()
        assertEquals(1_234, request.timeoutMillis)
        assertEquals("key-1", request.header("idempotency-key"))
    }

    @Test
    fun `pages are turned only as far as somebody reads`() = runBlocking {
        fun page(offset: Int) = answer(
            """{"object":"list","limit":1,"offset":$offset,"total":9,"data":[{"object":"refund","id":"rfnd_$offset","amount":1,"currency":"THB","charge":"chrg_1"}]}""",
        )
        val transport = FakeTransport(page(0), page(1), page(2))
        val refunds = omise(transport).refunds.iterAll(ListAllRefunds(limit = 1))
        assertEquals(listOf("rfnd_0", "rfnd_1"), refunds.take(2).toList().map { it.id })
        assertEquals(2, transport.sent.size)
        val blocking = BlockingOmise(OmiseConfig(secretKey = "skey_test_1", transport = FakeTransport(page(0), page(1))))
        assertEquals(listOf("rfnd_0", "rfnd_1"), blocking.refunds.iterAll(ListAllRefunds(limit = 1)).take(2).map { it.id })
    }

    private val key: PrivateKey = KeyFactory.getInstance("RSA").generatePrivate(
        PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(PKCS8.lines().filterNot { it.startsWith("-") }.joinToString(""))),
    )

    @ParameterizedTest
    @ValueSource(strings = ["a key of Java", "a suspend function", "a blocking function"])
    fun `a key outside the core signs what the sandbox accepts`(kind: String) = runBlocking {
        val held = KeyFactory.getInstance("RSA").generatePrivate(
            PKCS8EncodedKeySpec(
                Base64.getDecoder().decode(Sandbox.privateKey.lines().filterNot { it.startsWith("-") }.joinToString("")),
            ),
        )
        val ofKey = Signer.of(held)
        val signer = when (kind) {
            "a key of Java" -> ofKey
            "a suspend function" -> Signer { message -> ofKey.sign(message) }
            else -> Signer.blocking { message -> runBlocking { ofKey.sign(message) } }
        }
        val wonder = Wonder(WonderConfig(Sandbox.appId, signer = signer, url = Sandbox.wonderUrl))
        assertEquals("Hello,Wonder!", wonder.echo(Echo(message = "Hello,Wonder!")).message)
    }

    @Test
    fun `a key of Java gives the signature of every vector`() = runBlocking {
        val signer = Signer.of(key)
        for (vector in kotlinx.serialization.json.Json.parseToJsonElement(vector("wonder-signing.json")) as kotlinx.serialization.json.JsonArray) {
            vector as kotlinx.serialization.json.JsonObject
            val signature = signer.sign(text(vector, "digest_hex").encodeToByteArray())
            assertEquals(text(vector, "signature_base64"), Base64.getEncoder().encodeToString(signature))
        }
    }

    @Test
    fun `a signer that fails ends the call before anything is sent`() = runBlocking {
        for (signer in listOf(null, Signer { error("the HSM is locked") }, Signer { ByteArray(0) })) {
            val transport = FakeTransport(account)
            val wonder = Wonder(WonderConfig(APP_ID, signer = signer, transport = transport))
            val failure = runCatching { wonder.echo(Echo(message = "x")) }.exceptionOrNull()
            assertTrue(failure is PayException.Key, "$failure")
            assertEquals(0, transport.sent.size)
        }
    }
}
