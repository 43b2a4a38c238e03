// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** What `wonder.echo` takes. */
public data class Echo(
    /** Any text. */
    public var message: String,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("message", message)
    }
}

/** What came back. */
public class Echoed(json: JsonObject) : Answer(json) {
    /** The text that was sent. */
    public val message: String get() = text("message")
}
