package io.github.sanspay

import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/**
 * One of some words of a gateway, such as `successful`, or one that it has learnt since: that is kept as it is.
 *
 * Two are equal if they are of one kind and have the same text.
 */
public abstract class Word internal constructor(
    /** On the wire. */
    public val text: String,
) {
    final override fun equals(other: Any?): Boolean = other is Word && other.javaClass == javaClass && other.text == text

    final override fun hashCode(): Int = text.hashCode()

    /** The text. */
    final override fun toString(): String = text
}

internal abstract class WordSerializer<W : Word>(name: String, private val make: (String) -> W) : KSerializer<W> {
    override val descriptor: SerialDescriptor =
        PrimitiveSerialDescriptor("io.github.sanspay.$name", PrimitiveKind.STRING)

    override fun serialize(encoder: Encoder, value: W) = encoder.encodeString(value.text)

    override fun deserialize(decoder: Decoder): W = make(decoder.decodeString())
}
