package io.github.sanspay

import java.math.BigDecimal
import java.util.Base64
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationStrategy
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.buildClassSerialDescriptor
import kotlinx.serialization.descriptors.element
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.encoding.decodeStructure
import kotlinx.serialization.encoding.encodeStructure
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive

/** How the core and this package write to each other: what is `null` is left out, and new fields are no error. */
internal val Format: Json = Json {
    ignoreUnknownKeys = true
    explicitNulls = false
}

/** The parameters of an operation: ids of its path and nothing else. */
internal fun parameters(vararg ids: Pair<String, String>): String =
    ids.joinToString(",", "{", "}") { (name, id) -> "\"$name\":${JsonPrimitive(id)}" }

/** The parameters of an operation, with the ids of its path among them. */
internal fun <P> parameters(
    serializer: SerializationStrategy<P>,
    params: P,
    vararg ids: Pair<String, String>,
): String {
    val others = Format.encodeToString(serializer, params)
    if (ids.isEmpty()) return others
    val first = parameters(*ids)
    return if (others == "{}") first else first.dropLast(1) + "," + others.substring(1)
}

/** What prints instead of a secret. */
internal fun redacted(secret: String?): String? = secret?.let { "[redacted]" }

/** An account number's last four characters; nothing of one so short that nothing would be hidden. */
internal fun lastFour(number: String?): String? = number?.let { "…" + if (it.length > 4) it.takeLast(4) else "" }

/** Money crosses as text: a binary fraction cannot hold every decimal one. */
internal object DecimalSerializer : KSerializer<BigDecimal> {
    override val descriptor: SerialDescriptor =
        PrimitiveSerialDescriptor("io.github.sanspay.Decimal", PrimitiveKind.STRING)

    override fun serialize(encoder: Encoder, value: BigDecimal) = encoder.encodeString(value.toPlainString())

    override fun deserialize(decoder: Decoder): BigDecimal = BigDecimal(decoder.decodeString())
}

/** The bytes of a file, which only go to the gateway. */
internal object FileSerializer : KSerializer<ByteArray> {
    override val descriptor: SerialDescriptor =
        buildClassSerialDescriptor("io.github.sanspay.File") { element<String>("base64") }

    override fun serialize(encoder: Encoder, value: ByteArray) = encoder.encodeStructure(descriptor) {
        encodeStringElement(descriptor, 0, Base64.getEncoder().encodeToString(value))
    }

    override fun deserialize(decoder: Decoder): ByteArray = decoder.decodeStructure(descriptor) {
        decodeElementIndex(descriptor)
        Base64.getDecoder().decode(decodeStringElement(descriptor, 0)).also { decodeElementIndex(descriptor) }
    }
}

/** A parameter of one of several types. */
public abstract class OneOf internal constructor(private val value: Any, internal val json: JsonElement) {
    final override fun equals(other: Any?): Boolean =
        other is OneOf && other.javaClass == javaClass && other.value == value

    final override fun hashCode(): Int = value.hashCode()

    final override fun toString(): String = value.toString()
}

internal abstract class OneOfSerializer<T : OneOf>(
    name: String,
    private val make: (JsonElement) -> T,
) : KSerializer<T> {
    override val descriptor: SerialDescriptor = SerialDescriptor(
        "io.github.sanspay.$name",
        JsonElement.serializer().descriptor,
    )

    override fun serialize(encoder: Encoder, value: T) =
        encoder.encodeSerializableValue(JsonElement.serializer(), value.json)

    override fun deserialize(decoder: Decoder): T =
        make(decoder.decodeSerializableValue(JsonElement.serializer()))
}
