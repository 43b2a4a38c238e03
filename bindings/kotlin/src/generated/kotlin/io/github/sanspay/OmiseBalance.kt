// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** The money of one account. Amounts are subunits, and may be negative after refunds. */
public class Balance(json: JsonObject) : Answer(json) {
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/balance` */
    public val location: String? get() = textOrNull("location")
    /** Of all amounts here. */
    public val currency: Currency get() = word("currency") { Currency(it) }
    /** All of it, also what cannot be sent yet. */
    public val total: Long get() = long("total")
    /** What a transfer may take; `available` in the two oldest versions. */
    public val transferable: Long? get() = longOrNull("transferable")
    /** Kept back as a security; `reserve_amount` before 2019. */
    public val reserve: Long? get() = longOrNull("reserve")
    /** Not to be sent for now (*observed* in new answers only). */
    public val onHold: Long? get() = longOrNull("on_hold")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
}
