// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** A rate of exchange, as it is now. */
public class Forex(json: JsonObject) : Answer(json) {
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/forex/{code in lower case}` */
    public val location: String? get() = textOrNull("location")
    /** What is changed; `from` before 2019. */
    public val base: Currency get() = word("base") { Currency(it) }
    /** What it is changed into, the account's currency; `to` before 2019. */
    public val quote: Currency get() = word("quote") { Currency(it) }
    /**
     * How many major units of `quote` one of `base` brings: the digits of the answer, without an
     * exponent. Text, for a float would round it.
     */
    public val rate: String get() = text("rate")
}
