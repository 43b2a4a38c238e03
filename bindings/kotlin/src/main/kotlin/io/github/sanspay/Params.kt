package io.github.sanspay

import java.math.BigDecimal
import java.util.Base64
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive

/**
 * What a call takes, or a part of that. It can be changed until it is sent.
 *
 * Two are equal if they are of one class and so are their properties.
 */
public abstract class Params internal constructor() {
    /** Names every property, in their order. */
    internal abstract fun write(writer: Writer)

    private fun values(): List<Any?> = Values().also(::write).values

    final override fun equals(other: Any?): Boolean =
        other is Params && other.javaClass == javaClass && other.values() == values()

    final override fun hashCode(): Int = values().hashCode()

    /** Without what must not be seen, and without what is left out. */
    final override fun toString(): String = Shown(javaClass.simpleName).also(::write).text()
}

/** A parameter of one of several types. */
public abstract class OneOf internal constructor(internal val value: Any) {
    final override fun equals(other: Any?): Boolean =
        other is OneOf && other.javaClass == javaClass && other.value == value

    final override fun hashCode(): Int = value.hashCode()

    final override fun toString(): String = value.toString()
}

/** What properties are told to, by their names on the wire. */
internal abstract class Writer {
    abstract fun put(name: String, value: Any?)

    /** What is the same empty as left out. */
    open fun putIfAny(name: String, value: List<*>) = put(name, value.ifEmpty { null })

    open fun secret(name: String, value: String?) = put(name, value)

    open fun accountNumber(name: String, value: String?) = put(name, value)
}

private class Values : Writer() {
    val values = mutableListOf<Any?>()

    override fun put(name: String, value: Any?) {
        values += value
    }
}

/** As a data class prints. */
internal class Shown(type: String) : Writer() {
    private val text = StringBuilder(type).append('(')
    private val start = text.length

    override fun put(name: String, value: Any?) {
        if (value == null) return
        if (text.length > start) text.append(", ")
        text.append(camel(name)).append('=')
        if (value is ByteArray) text.append(value.size).append(" bytes") else text.append(value)
    }

    override fun secret(name: String, value: String?) = put(name, redacted(value))

    override fun accountNumber(name: String, value: String?) = put(name, lastFour(value))

    fun text(): String = text.append(')').toString()

    /** `created_at` as the property is called. */
    private fun camel(name: String): String {
        val words = name.split('_')
        return words.drop(1).joinToString("", words.first()) { it.replaceFirstChar(Char::uppercaseChar) }
    }
}

/** What prints instead of a secret. */
internal fun redacted(secret: String?): String? = secret?.let { "[redacted]" }

/** An account number's last four characters; nothing of one so short that nothing would be hidden. */
internal fun lastFour(number: String?): String? = number?.let { "…" + if (it.length > 4) it.takeLast(4) else "" }

/** The parameters of an operation as JSON: ids of its path, and the others. */
internal fun parameters(vararg ids: Pair<String, String>): String = parameters(null, *ids)

internal fun parameters(params: Params?, vararg ids: Pair<String, String>): String {
    val writer = JsonText()
    for ((name, id) in ids) writer.put(name, id)
    params?.write(writer)
    return writer.text()
}

/** A JSON object; what is `null` is left out. */
private class JsonText(private val text: StringBuilder = StringBuilder()) : Writer() {
    private val start = text.append('{').length

    override fun put(name: String, value: Any?) {
        if (value == null) return
        if (text.length > start) text.append(',')
        text.append('"').append(name).append("\":")
        append(value)
    }

    private fun append(value: Any?) {
        when (value) {
            is String -> quoted(value)
            is Word -> quoted(value.text)
            // Money crosses as text: a binary fraction cannot hold every decimal one.
            is BigDecimal -> quoted(value.toPlainString())
            is Params -> JsonText(text).also(value::write).text.append('}')
            is OneOf -> append(value.value)
            is List<*> -> {
                text.append('[')
                value.forEachIndexed { at, item ->
                    if (at > 0) text.append(',')
                    append(item)
                }
                text.append(']')
            }
            is ByteArray -> text.append("{\"base64\":\"").append(Base64.getEncoder().encodeToString(value)).append("\"}")
            is Long, is Boolean, is JsonElement -> text.append(value)
            is Double -> {
                require(value.isFinite()) { "JSON has no number $value" }
                text.append(value)
            }
            else -> error("$value is nothing that a parameter can be")
        }
    }

    private fun quoted(value: String) {
        text.append(JsonPrimitive(value))
    }

    fun text(): String = text.append('}').toString()
}
