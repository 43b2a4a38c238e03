package io.github.sanspay

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
