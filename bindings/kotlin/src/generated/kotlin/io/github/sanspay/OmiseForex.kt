// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** A rate of exchange, as it is now. */
@Serializable
public data class Forex(
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/forex/{code in lower case}` */
    @SerialName("location")
    public val location: String? = null,
    /** What is changed; `from` before 2019. */
    @SerialName("base")
    public val base: Currency,
    /** What it is changed into, the account's currency; `to` before 2019. */
    @SerialName("quote")
    public val quote: Currency,
    /**
     * How many major units of `quote` one of `base` brings: the digits of the answer, without an
     * exponent. Text, for a float would round it.
     */
    @SerialName("rate")
    public val rate: String,
) : Answer()
