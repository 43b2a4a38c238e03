package io.github.sanspay

import io.github.sanspay.core.Asked
import io.github.sanspay.core.Begun
import io.github.sanspay.core.Call
import io.github.sanspay.core.CallSettings
import io.github.sanspay.core.Step
import kotlin.coroutines.ContinuationInterceptor
import kotlin.coroutines.EmptyCoroutineContext
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.MainCoroutineDispatcher
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** What differs for a single call. What is left out is as the client was made. */
public data class CallOptions(
    /** Milliseconds for one attempt. */
    public var timeoutMillis: Long? = null,
    /** How many times the request is sent again at most. */
    public var maxRetries: Int? = null,
    /**
     * Sent with every attempt of an Omise POST or PATCH, which may then be repeated like a GET. Known from a draft
     * only, unconfirmed by Omise.
     */
    public var idempotencyKey: String? = null,
) {
    internal fun settings() = CallSettings(timeoutMillis?.millis(), maxRetries?.count(), idempotencyKey)

    public companion object {
        /** Everything as the client was made. */
        internal val NONE: CallOptions get() = CallOptions()
    }
}

/** As the core counts. */
internal fun Long.millis(): UInt {
    require(this in 0..UInt.MAX_VALUE.toLong()) { "a timeout is a number of milliseconds from 0 to ${UInt.MAX_VALUE}, not $this" }
    return toUInt()
}

internal fun Int.count(): UInt {
    require(this >= 0) { "a number of retries is not below 0, as $this is" }
    return toUInt()
}

/** Runs calls to their results. */
internal class Runner(
    private val transport: Transport,
    private val signer: Signer?,
    private val begin: (asked: Asked, now: ULong) -> Begun,
) {
    suspend fun <T : Answer> run(
        operation: String,
        params: String,
        options: CallOptions,
        make: (JsonObject) -> T,
    ): T = once({ begin(operation, params, options) }) { make(it as JsonObject) }

    /** Begins a call, drives it, and reads what came of it. */
    suspend fun <T : Answer> once(begin: () -> Begun, make: (JsonElement) -> T): T = telling { tell ->
        aside {
            val (call, step) = guarded(begin)
            call.use { call.result(step, make, tell) }
        }
    }

    fun <P : Answer, R> rows(
        operation: String,
        params: String,
        options: CallOptions,
        make: (JsonObject) -> P,
        rows: (P) -> List<R>,
    ): Flow<R> = flow {
        pages(operation, params, options).use { pages ->
            while (true) {
                val page = pages.next(make) ?: break
                for (row in rows(page)) emit(row)
            }
        }
    }

    fun pages(operation: String, params: String, options: CallOptions): Pages =
        Pages { begin(operation, params, options) }

    private fun begin(operation: String, params: String, options: CallOptions): Begun =
        begin(Asked(operation, params, options.settings()), now())

    private suspend fun <T : Answer> Call.result(first: Step, make: (JsonElement) -> T, tell: (PayException) -> Unit): T {
        val ended = drive(first, transport, signer, tell) ?: ended()
        return make(Json.parseToJsonElement(ended.output)).also { it.response = ResponseInfo(ended.meta, ended.body) }
    }

    /** Pages, one after the other. */
    inner class Pages(private val first: () -> Begun) : AutoCloseable {
        private var done: Call? = null

        suspend fun <P : Answer> next(make: (JsonObject) -> P): P? = telling { tell ->
            aside {
                val last = done
                val begun = guarded {
                    if (last == null) first() else last.nextPage()?.let { Begun(it, it.poll(now())) }
                }
                begun?.let { (call, step) ->
                    last?.close()
                    done = call
                    call.result(step, { make(it as JsonObject) }, tell)
                }
            }
        }

        override fun close() {
            done?.close()
        }
    }
}

/** Leaves the caller's thread alone if it is a screen's: signing and reading take their time. */
private suspend fun <T> aside(work: suspend () -> T): T {
    val isScreen = currentCoroutineContext()[ContinuationInterceptor] is MainCoroutineDispatcher
    return if (isScreen) withContext(Dispatchers.Default) { work() } else work()
}

/** The same for those who have no coroutines. An interrupted thread gives its call up. */
internal class BlockingRunner(private val runner: Runner) {
    fun <T : Answer> run(
        operation: String,
        params: String,
        options: CallOptions,
        make: (JsonObject) -> T,
    ): T = block { runner.run(operation, params, options, make) }

    fun <P : Answer, R> rows(
        operation: String,
        params: String,
        options: CallOptions,
        make: (JsonObject) -> P,
        rows: (P) -> List<R>,
    ): Iterable<R> = Iterable {
        // What holds the last call is freed with it when nobody goes on.
        val pages = runner.pages(operation, params, options)
        generateSequence { block { pages.next(make) } }.flatMap(rows).iterator()
    }
}

internal fun <T> block(work: suspend () -> T): T = runBlocking(EmptyCoroutineContext) { work() }
