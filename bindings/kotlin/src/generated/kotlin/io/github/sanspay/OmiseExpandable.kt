// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/** A reference to another object (omise reference 1.8). */
@Serializable
public data class Expandable(
    /** The id, whichever form came. */
    @SerialName("id")
    public val id: String,
    /** The object itself, if the answer was expanded. */
    @SerialName("object")
    public val expanded: JsonElement? = null,
)
