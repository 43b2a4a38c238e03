package io.github.sanspay

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.net.InetAddress
import java.net.InetSocketAddress
import java.util.UUID
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import org.junit.jupiter.api.Test

/** What people do, against the sandbox, over both transports. */
@Timeout(60)
class StoriesTest {
    enum class Over(val transport: Transport) {
        OKHTTP(OkHttpTransport()),
        JAVA_NET(JavaNetTransport()),
    }

    @AfterEach
    fun heal() {
        Sandbox.control("/faults", method = "DELETE")
    }

    private fun fault(fault: String) = Sandbox.control("/faults", fault)

    private suspend fun Omise.charge(
        more: CreateCharge = CreateCharge(10_000, Currency.THB),
        number: String = "4242424242424242",
        options: CallOptions = CallOptions(),
    ): Charge {
        val token = Omise(Sandbox.omise()).tokens.create(card(number))
        return charges.create(more.copy(card = token.id), options)
    }

    @ParameterizedTest
    @EnumSource
    fun `a platform takes a card, charges it for a seller, and refunds a part`(over: Over) = runBlocking {
        val omise = Omise(Sandbox.omise(over.transport))
        val seller = omise.onBehalfOf(Sandbox.chainKeys[0])
        val paid = seller.charge()
        assertEquals(ChargeStatus.SUCCESSFUL, paid.status)
        assertEquals(10_000, paid.amount)
        val refund = seller.refunds.create(paid.id, CreateRefund(amount = 2_500))
        assertEquals(2_500, refund.amount)
        // On the seller's books, not on the platform's.
        val own = Omise(OmiseConfig(secretKey = Sandbox.sellers[0].secretKey, apiUrl = Sandbox.apiUrl))
        assertEquals(paid.id, own.charges.get(paid.id).id)
        assertTrue(runCatching { omise.charges.get(paid.id) }.exceptionOrNull() is PayException.NotFound)
    }

    @Test
    fun `a decline is a result, and a token pays once`() = runBlocking {
        val omise = Omise(Sandbox.omise())
        val declined = omise.charge(number = "4111111111140011")
        assertEquals(ChargeStatus.FAILED, declined.status)
        assertEquals("insufficient_fund", declined.failureCode)
        val once = CreateCharge(10_000, Currency.THB, card = omise.tokens.create(card()).id)
        omise.charges.create(once)
        val failure = runCatching { omise.charges.create(once) }.exceptionOrNull()
        assertTrue(failure is PayException.Rejected || failure is PayException.NotFound, "$failure")
    }

    @Test
    fun `a list comes in pages, and a flow turns them`() = runBlocking {
        val omise = Omise(Sandbox.omise())
        val made = List(3) { omise.charge().id }
        val page = omise.charges.list(ListCharges(limit = 2))
        assertEquals(2, page.data.size)
        val all = omise.charges.iter(ListCharges(limit = 2, order = ListOrder.REVERSE_CHRONOLOGICAL)).toList()
        assertEquals(made.reversed(), all.take(3).map { it.id })
        assertEquals(page.total, all.size.toLong())
        val blocking = BlockingOmise(Sandbox.omise()).charges.iter(ListCharges(limit = 50)).map { it.id }
        assertEquals(all.map { it.id }.toSet(), blocking.toSet())
    }

    @ParameterizedTest
    @EnumSource
    fun `a read whose connection drops is sent again, and a charge is not`(over: Over) = runBlocking {
        val omise = Omise(Sandbox.omise(over.transport))
        val paid = omise.charge()
        fault("""{"kind":"drop_after","path_prefix":"/charges","times":1}""")
        // On a connection that was used before, Java's client sends a GET again by itself.
        val expected = if (over == Over.JAVA_NET) 1 else 2
        assertEquals(expected, omise.charges.get(paid.id).response!!.attempts)

        val drop = """{"kind":"drop_after","method":"POST","path_prefix":"/charges","times":1}"""
        fault(drop)
        val failure = runCatching { omise.charge() }.exceptionOrNull()
        assertTrue(failure is PayException.Connection && failure.isOutcomeUnknown, "$failure")

        // With a key it may be repeated, and is made once.
        val key = "key-${UUID.randomUUID()}"
        fault(drop)
        val more = CreateCharge(10_000, Currency.THB, description = key)
        val once = omise.charge(more, options = CallOptions(idempotencyKey = key))
        assertEquals(listOf(2, key), listOf(once.response!!.attempts, once.response!!.idempotencyKey))
        assertEquals(listOf(once.id), omise.charges.iter().toList().filter { it.description == key }.map { it.id })
    }

    @ParameterizedTest
    @EnumSource
    fun `a call is cancelled in flight`(over: Over) = runBlocking {
        val omise = Omise(Sandbox.omise(over.transport))
        fault("""{"kind":"latency","ms":20000,"path_prefix":"/charges","times":1}""")
        val began = System.nanoTime()
        val failure = runCatching { withTimeout(200) { omise.charges.list() } }.exceptionOrNull()
        assertTrue(failure is CancellationException, "$failure")
        assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(10))
    }

    /** Receives one request. */
    private fun <T> receive(send: suspend (url: String) -> Unit, read: (HttpExchange, ByteArray) -> T): T {
        val received = CompletableFuture<T>()
        val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
        server.createContext("/") { exchange ->
            exchange.use {
                val body = it.requestBody.readBytes()
                runCatching { read(it, body) }.fold(received::complete, received::completeExceptionally)
                it.sendResponseHeaders(200, -1)
            }
        }
        server.start()
        try {
            runBlocking { send("http://127.0.0.1:${server.address.port}/hooks?from=sandbox") }
            return received.get(20, TimeUnit.SECONDS)
        } finally {
            server.stop(0)
        }
    }

    private inline fun HttpExchange.use(work: (HttpExchange) -> Unit) = try {
        work(this)
    } finally {
        close()
    }

    @Test
    fun `Omise's webhook is verified, and a changed one is not`() {
        val omise = Omise(Sandbox.omise())
        val webhook = OmiseWebhook(Sandbox.platform.webhookSecret)
        lateinit var made: Charge
        val delivery = receive(
            send = { url ->
                omise.account.update(UpdateAccount(webhookUri = url))
                made = omise.charge()
            },
            read = { exchange, body ->
                val changed = body.decodeToString().replace("10000", "99999").encodeToByteArray()
                assertThrows(PayException.Signature::class.java) { webhook.verify(exchange.requestHeaders, changed) }
                webhook.verify(exchange.requestHeaders, body)
            },
        )
        assertEquals(EventKey("charge.create"), delivery.event.key)
        assertEquals(made.id, delivery.event.data!!.jsonObject["id"]!!.jsonPrimitive.content)
        assertTrue(delivery.deduplicationKey.isNotEmpty())
    }

    @Test
    fun `a test of one's own can sign an event`() {
        val webhook = OmiseWebhook(Sandbox.platform.webhookSecret)
        val body = """{"object":"event","id":"evnt_test_1","key":"charge.complete","data":{}}""".encodeToByteArray()
        assertEquals("evnt_test_1", webhook.verify(webhook.signTestEvent(body), body).event.id)
        val strict = OmiseWebhook(listOf("bm90IHRoaXMgc2VjcmV0LCBhbm90aGVyIG9uZQ=="))
        assertThrows(PayException.Signature::class.java) { strict.verify(webhook.signTestEvent(body), body) }
    }

    @Test
    fun `a Wonder customer is made once and changed by the same reference`() = runBlocking {
        val wonder = Wonder(Sandbox.wonder())
        assertEquals("Hello,Wonder!", wonder.echo(Echo(message = "Hello,Wonder!")).message)
        val customer = NewCustomer(
            referenceNumber = "ref-${UUID.randomUUID()}",
            name = "陳大文",
            phone = "91234567",
            dialCode = "+852",
            email = "tai.man@example.com",
        )
        val made = wonder.customers.create(WonderCreateCustomer(customer))
        val changed = wonder.customers.create(WonderCreateCustomer(customer.copy(name = "陳小文")))
        assertEquals(made.uuid, changed.uuid)
        val raw = wonder.raw(RawRequest("GET", "/svc/payment/api/v1/openapi/customers/${made.uuid}"))
        assertTrue("陳小文" in raw.toString() && raw.response!!.status == 200, raw.toString())
    }

    @Test
    fun `a request that is changed on the way is refused`() = runBlocking {
        val platform = Transport.platform()
        val config = Sandbox.wonder().copy(
            transport = object : Transport {
                override suspend fun exchange(request: HttpRequest): HttpResponse {
                    val body = """{"message":"Goodbye,Wonder!"}""".encodeToByteArray()
                    val (method, url) = request.method to request.url
                    return platform.exchange(HttpRequest(method, url, request.headers, body, request.timeoutMillis))
                }
            },
        )
        val failure = runCatching { Wonder(config).echo(Echo(message = "Hello,Wonder!")) }.exceptionOrNull()
        assertTrue(failure is PayException.Authentication, "$failure")
    }

    @Test
    fun `Wonder's webhook is verified by its address too`() {
        val webhook = WonderWebhook(Sandbox.appId, Sandbox.webhookKey)
        val body = """{"number":"1","state":"completed"}"""
        val asked = """{"uri":"/hook?a=1","body":${kotlinx.serialization.json.JsonPrimitive(body)}}"""
        val signed = Sandbox.control("/wonder/webhooks/sign", asked).jsonObject.getValue("headers").jsonObject
        val headers = signed.mapValues { (_, value) -> listOf(value.jsonPrimitive.content) }
        val bytes = body.encodeToByteArray()
        val delivery = webhook.verify("POST", "https://shop.example/hook?a=1", headers, bytes)
        assertEquals(listOf("order.paid", "1", "completed"), delivery.run { listOf(action, order?.number, order?.state?.text) })
        assertThrows(PayException.Signature::class.java) { webhook.verify("POST", "/hook?a=2", headers, bytes) }
        assertThrows(PayException.Signature::class.java) { webhook.verify("POST", "/hook?a=1", headers, bytes + 32) }
    }
}
