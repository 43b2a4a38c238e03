// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** A reference to another object (omise reference 1.8). */
public class Expandable(json: JsonObject) : Record(json) {
    /** The id, whichever form came. */
    public val id: String get() = text("id")
    /** The object itself, if the answer was expanded. */
    public val expanded: JsonElement? get() = elementOrNull("object")
}
