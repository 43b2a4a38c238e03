package io.github.sanspay

import io.github.sanspay.core.Call
import io.github.sanspay.core.CallSettings
import kotlin.coroutines.EmptyCoroutineContext
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.serialization.json.Json
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
    private val begin: (operation: String, params: String, settings: CallSettings) -> Call,
) {
    suspend fun <T : Answer> run(
        operation: String,
        params: String,
        options: CallOptions,
        make: (JsonObject) -> T,
    ): T = once({ begin(operation, params, options.settings()) }) { result(it, make) }

    /** Without leaving the thread, which signs and reads. */
    suspend fun <T : Answer> runHere(
        operation: String,
        params: String,
        options: CallOptions,
        make: (JsonObject) -> T,
    ): T = guarded { begin(operation, params, options.settings()) }.use { call ->
        call.drive(transport, signer)
        result(call, make)
    }

    /** Makes a call, drives it, and reads what came of it. The caller's thread, perhaps a screen's, is left alone. */
    suspend fun <T> once(make: () -> Call, read: (Call) -> T): T = telling { tell ->
        withContext(Dispatchers.Default) {
            guarded { make() }.use { call ->
                call.drive(transport, signer, tell)
                read(call)
            }
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
                val page = telling { tell -> withContext(Dispatchers.Default) { pages.next(make, tell) } } ?: break
                for (row in rows(page)) emit(row)
            }
        }
    }

    fun pages(operation: String, params: String, options: CallOptions): Pages =
        Pages { begin(operation, params, options.settings()) }

    /** Pages, one after the other. */
    inner class Pages(private val first: () -> Call) : AutoCloseable {
        private var done: Call? = null

        suspend fun <P : Answer> next(make: (JsonObject) -> P, tell: (PayException) -> Unit): P? {
            val last = done
            val call = guarded { if (last == null) first() else last.nextPage() } ?: return null
            last?.close()
            done = call
            call.drive(transport, signer, tell)
            return result(call, make)
        }

        override fun close() {
            done?.close()
        }
    }
}

private fun <T : Answer> result(call: Call, make: (JsonObject) -> T): T {
    val output = Json.parseToJsonElement(guarded { call.output() })
    return make(output as JsonObject).also { it.response = call.info() }
}

internal fun Call.info(): ResponseInfo {
    val meta = meta()
    return ResponseInfo(
        status = meta.status?.toInt(),
        requestId = meta.requestId,
        attempts = meta.attempts.toInt(),
        idempotencyKey = meta.idempotencyKey,
        body = guarded { body() },
    )
}

/** The same for those who have no coroutines. An interrupted thread gives its call up. */
internal class BlockingRunner(private val runner: Runner) {
    fun <T : Answer> run(
        operation: String,
        params: String,
        options: CallOptions,
        make: (JsonObject) -> T,
    ): T = block { runner.runHere(operation, params, options, make) }

    fun <P : Answer, R> rows(
        operation: String,
        params: String,
        options: CallOptions,
        make: (JsonObject) -> P,
        rows: (P) -> List<R>,
    ): Iterable<R> = Iterable {
        // What holds the last call is freed with it when nobody goes on.
        val pages = runner.pages(operation, params, options)
        generateSequence { block { telling { tell -> pages.next(make, tell) } } }.flatMap(rows).iterator()
    }
}

internal fun <T> block(work: suspend () -> T): T = runBlocking(EmptyCoroutineContext) { work() }
