package io.github.sanspay

import io.github.sanspay.core.ErrorKind
import io.github.sanspay.core.Failure
import java.math.BigDecimal
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.contentOrNull

/**
 * What a gateway wrote: a view over its JSON, where each property is looked up when it is read.
 *
 * What comes from a call has the shape that its properties say, for the core has checked it. Over JSON of your own, in
 * a test or for what an event holds, a property that does not fit is a [PayException.Decode].
 *
 * Two are equal if they are of one class and their JSON is equal.
 */
public abstract class Record internal constructor(
    /** All of it, by the names of the newest version of the gateway's API. */
    public val json: JsonObject,
) {
    final override fun equals(other: Any?): Boolean =
        other is Record && other.javaClass == javaClass && other.json == json

    final override fun hashCode(): Int = json.hashCode()

    override fun toString(): String = shown()

    /** As it prints, with other values for some names. */
    internal fun shown(vararg instead: Pair<String, Any?>): String {
        val shown = Shown(javaClass.simpleName)
        val others = instead.toMap()
        for ((name, value) in json) {
            val plain = if (value is JsonPrimitive) value.contentOrNull else value
            shown.put(name, if (name in others) others[name] else plain)
        }
        return shown.text()
    }

    internal fun textOrNull(name: String): String? = json[name]?.let { if (it === JsonNull) null else text(name, it) }

    internal fun text(name: String): String = text(name, element(name))

    private fun text(name: String, found: JsonElement): String =
        if (found is JsonPrimitive && found.isString) found.content else unreadable(name, "a text", found)

    internal fun longOrNull(name: String): Long? = json[name]?.let { if (it === JsonNull) null else long(name, it) }

    internal fun long(name: String): Long = long(name, element(name))

    private fun long(name: String, found: JsonElement): Long =
        plain(found)?.toLongOrNull() ?: unreadable(name, "a whole number", found)

    internal fun doubleOrNull(name: String): Double? = json[name]?.let { if (it === JsonNull) null else double(name, it) }

    internal fun double(name: String): Double = double(name, element(name))

    private fun double(name: String, found: JsonElement): Double =
        plain(found)?.toDoubleOrNull() ?: unreadable(name, "a number", found)

    internal fun booleanOrNull(name: String): Boolean? =
        json[name]?.let { if (it === JsonNull) null else boolean(name, it) }

    internal fun boolean(name: String): Boolean = boolean(name, element(name))

    private fun boolean(name: String, found: JsonElement): Boolean =
        (found as? JsonPrimitive)?.takeUnless { it.isString }?.booleanOrNull ?: unreadable(name, "true or false", found)

    /** Money crosses as text: a binary fraction cannot hold every decimal one. */
    internal fun decimalOrNull(name: String): BigDecimal? =
        json[name]?.let { if (it === JsonNull) null else decimal(name, it) }

    internal fun decimal(name: String): BigDecimal = decimal(name, element(name))

    private fun decimal(name: String, found: JsonElement): BigDecimal =
        text(name, found).toBigDecimalOrNull() ?: unreadable(name, "a decimal number in a text", found)

    internal fun elementOrNull(name: String): JsonElement? = json[name]?.takeUnless { it === JsonNull }

    internal fun element(name: String): JsonElement = json[name] ?: unreadable(name, "there", null)

    internal fun jsonObjectOrNull(name: String): JsonObject? = recordOrNull(name) { it }

    internal fun jsonObject(name: String): JsonObject = record(name) { it }

    internal fun <T> recordOrNull(name: String, make: (JsonObject) -> T): T? =
        json[name]?.let { if (it === JsonNull) null else record(name, it, make) }

    internal fun <T> record(name: String, make: (JsonObject) -> T): T = record(name, element(name), make)

    private fun <T> record(name: String, found: JsonElement, make: (JsonObject) -> T): T =
        make(found as? JsonObject ?: unreadable(name, "an object", found))

    internal fun <T> wordOrNull(name: String, make: (String) -> T): T? = textOrNull(name)?.let(make)

    internal fun <T> word(name: String, make: (String) -> T): T = make(text(name))

    internal fun textsOrNull(name: String): List<String>? = list(name) { text(name, it) }

    internal fun texts(name: String): List<String> = textsOrNull(name).orEmpty()

    internal fun longsOrNull(name: String): List<Long>? = list(name) { long(name, it) }

    internal fun longs(name: String): List<Long> = longsOrNull(name).orEmpty()

    internal fun elementsOrNull(name: String): List<JsonElement>? = list(name) { it }

    internal fun elements(name: String): List<JsonElement> = elementsOrNull(name).orEmpty()

    internal fun <T> wordsOrNull(name: String, make: (String) -> T): List<T>? = list(name) { make(text(name, it)) }

    internal fun <T> words(name: String, make: (String) -> T): List<T> = wordsOrNull(name, make).orEmpty()

    internal fun <T> recordsOrNull(name: String, make: (JsonObject) -> T): List<T>? =
        list(name) { record(name, it, make) }

    internal fun <T> records(name: String, make: (JsonObject) -> T): List<T> = recordsOrNull(name, make).orEmpty()

    private fun <T> list(name: String, item: (JsonElement) -> T): List<T>? = when (val found = json[name]) {
        null, JsonNull -> null
        is JsonArray -> Items(found, item)
        else -> unreadable(name, "a list", found)
    }

    /** Without quotes. */
    private fun plain(found: JsonElement): String? = (found as? JsonPrimitive)?.takeUnless { it.isString }?.content

    /** Says what was found by its kind alone: it may be something to hide. */
    private fun unreadable(name: String, wanted: String, found: JsonElement?): Nothing {
        val kind = when (found) {
            null -> "not"
            is JsonObject -> "an object"
            is JsonArray -> "a list"
            is JsonNull -> "null"
            is JsonPrimitive -> if (found.isString) "another text" else "a number or a boolean"
        }
        val detail = "`$name` of ${javaClass.simpleName} should be $wanted and is $kind"
        throw PayException.Decode(
            Failure.Failed(
                kind = ErrorKind.DECODE,
                text = detail,
                detail = detail,
                code = null,
                hint = null,
                status = null,
                requestId = null,
                operation = null,
                isRetryable = false,
                isOutcomeUnknown = false,
                body = json.toString().encodeToByteArray(),
            ),
        )
    }
}

/** What is read into a record that callers write too. */
internal class Part(json: JsonObject) : Record(json)

/** A list of JSON, each read when its turn comes. */
private class Items<T>(private val items: JsonArray, private val read: (JsonElement) -> T) : AbstractList<T>(), RandomAccess {
    override val size: Int get() = items.size

    override fun get(index: Int): T = read(items[index])
}
