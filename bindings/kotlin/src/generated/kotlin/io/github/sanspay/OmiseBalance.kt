// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** The money of one account. Amounts are subunits, and may be negative after refunds. */
@Serializable
public data class Balance(
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/balance` */
    @SerialName("location")
    public val location: String? = null,
    /** Of all amounts here. */
    @SerialName("currency")
    public val currency: Currency,
    /** All of it, also what cannot be sent yet. */
    @SerialName("total")
    public val total: Long,
    /** What a transfer may take; `available` in the two oldest versions. */
    @SerialName("transferable")
    public val transferable: Long? = null,
    /** Kept back as a security; `reserve_amount` before 2019. */
    @SerialName("reserve")
    public val reserve: Long? = null,
    /** Not to be sent for now (*observed* in new answers only). */
    @SerialName("on_hold")
    public val onHold: Long? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
) : Answer()
