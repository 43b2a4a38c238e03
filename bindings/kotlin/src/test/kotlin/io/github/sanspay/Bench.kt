package io.github.sanspay

import com.sun.net.httpserver.HttpServer
import java.io.File
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URLEncoder
import java.util.concurrent.Executors
import kotlinx.coroutines.runBlocking

/** What the package adds to a bare transport, and what it keeps: see `cargo xtask bench kotlin`. */
object Bench {
    /** As many calls as it takes until the JVM has compiled them as well as it will. */
    private const val WARM_UP = 4_000

    private val charge = File(TESTS, "answers/charge.json").readBytes()

    @JvmStatic
    fun main(arguments: Array<String>) {
        val measured = when (arguments.firstOrNull()) {
            "memory" -> memory(arguments.getOrNull(1)?.toInt() ?: 100_000)
            else -> calls()
        }
        println(measured)
        kotlin.system.exitProcess(0)
    }

    /** A charge over loopback, and the same request and answer over the same transport alone, in turns. */
    private fun calls(): String {
        val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
        server.executor = Executors.newCachedThreadPool()
        server.createContext("/") { exchange ->
            exchange.requestBody.readBytes()
            exchange.responseHeaders.add("Content-Type", "application/json")
            exchange.sendResponseHeaders(200, charge.size.toLong())
            exchange.responseBody.use { it.write(charge) }
        }
        server.start()
        val url = "http://127.0.0.1:${server.address.port}"
        val transport = OkHttpTransport()
        val config = OmiseConfig(secretKey = "skey_test_1", apiUrl = url, transport = transport)
        val (omise, blocking) = Omise(config) to BlockingOmise(config)
        val params = CreateCharge(10_000, Currency.THB, card = "tokn_test_1")
        val bare = HttpRequest(
            "POST",
            "$url/charges",
            listOf(
                HttpHeader("Authorization", "Basic c2tleV90ZXN0XzE6"),
                HttpHeader("Content-Type", "application/x-www-form-urlencoded"),
            ),
            "amount=10000&currency=${URLEncoder.encode("THB", "UTF-8")}&card=tokn_test_1".encodeToByteArray(),
            30_000,
        )
        val works: List<() -> Any> = listOf(
            { runBlocking { transport.exchange(bare) } },
            { runBlocking { omise.charges.create(params) } },
            { blocking.charges.create(params) },
        )
        val times = works.map { mutableListOf<Long>() }
        for (round in -WARM_UP until 2_000) {
            for ((at, work) in works.withIndex()) {
                val began = System.nanoTime()
                work()
                if (round >= 0) times[at] += System.nanoTime() - began
            }
        }
        val (request, suspending, blocked) = times.map { it.sorted()[it.size / 2] / 1e6 }
        server.stop(0)
        return """{"request":$request,"suspending":$suspending,"blocking":$blocked}"""
    }

    /**
     * Kilobytes after a tenth of the calls and after all of them, over a transport of its own: resident ones, in which a
     * heap of fixed size is always whole, and those of the heap that live. So neither a leak in the heap nor one beside
     * it can hide, and a heap that is merely made larger is none.
     */
    private fun memory(calls: Int): String {
        val transport = FakeTransport(answer(charge.decodeToString()))
        val omise = BlockingOmise(OmiseConfig(secretKey = "skey_test_1", transport = transport))
        val params = CreateCharge(10_000, Currency.THB, card = "tokn_test_1")
        fun kept(): Long {
            repeat(3) { System.gc() }
            val heap = Runtime.getRuntime().run { (totalMemory() - freeMemory()) / 1024 }
            val resident = File("/proc/self/status").readLines().first { it.startsWith("VmRSS") }
            return resident.filter(Char::isDigit).toLong() + heap
        }
        var early = 0L
        for (at in 1..calls) {
            omise.charges.create(params)
            transport.sent.clear()
            if (at == calls / 10) early = kept()
        }
        return """{"calls":$calls,"early":$early,"late":${kept()}}"""
    }
}
