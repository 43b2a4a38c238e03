// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** What `wonder.echo` takes. */
@Serializable
public data class Echo(
    /** Any text. */
    @SerialName("message")
    public var message: String,
)

/** What came back. */
@Serializable
public data class Echoed(
    /** The text that was sent. */
    @SerialName("message")
    public val message: String,
) : Answer()
