// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** What `omise.tokens.create` takes. */
@Serializable
public data class CreateToken(
    /** The card. */
    @SerialName("card")
    public var card: TokenCard,
)

/** A card in the vault, good for one charge or one customer. */
@Serializable
public data class Token(
    /** `tokn_…`: what a charge takes as its `card`. */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** The only location with a host: the vault's. */
    @SerialName("location")
    public val location: String? = null,
    /** Whether it has paid. */
    @SerialName("used")
    public val used: Boolean? = null,
    /** What became of its charge; `unknown` before there is one. */
    @SerialName("charge_status")
    public val chargeStatus: ChargeStatus? = null,
    /** The card, without its number. */
    @SerialName("card")
    public val card: Card? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
) : Answer()

/** A card as the payer types it. */
@Serializable
public data class TokenCard(
    /** The holder's name. */
    @SerialName("name")
    public var name: String,
    /** Digits only. */
    @SerialName("number")
    public var number: String,
    /** 1 to 12. */
    @SerialName("expiration_month")
    public var expirationMonth: Long,
    /** Four digits. */
    @SerialName("expiration_year")
    public var expirationYear: Long,
    /** The three or four digits on the card; in practice needed. */
    @SerialName("security_code")
    public var securityCode: String? = null,
    /** Billing address. */
    @SerialName("city")
    public var city: String? = null,
    /** Billing address. */
    @SerialName("postal_code")
    public var postalCode: String? = null,
    /** Billing address, two letters; with the next four needed for some foreign cards. */
    @SerialName("country")
    public var country: String? = null,
    /** Billing address. */
    @SerialName("state")
    public var state: String? = null,
    /** Billing address. */
    @SerialName("street1")
    public var street1: String? = null,
    /** Billing address. */
    @SerialName("street2")
    public var street2: String? = null,
    /** Of the holder. */
    @SerialName("phone_number")
    public var phoneNumber: String? = null,
    /** Of the holder. */
    @SerialName("email")
    public var email: String? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(name: String, number: String, expirationMonth: Long, expirationYear: Long) : this(name = name, number = number, expirationMonth = expirationMonth, expirationYear = expirationYear, securityCode = null)

    override fun toString(): String =
        "TokenCard(" +
            "name=$name, " +
            "number=${redacted(number)}, " +
            "expirationMonth=$expirationMonth, " +
            "expirationYear=$expirationYear, " +
            "securityCode=${redacted(securityCode)}, " +
            "city=$city, " +
            "postalCode=$postalCode, " +
            "country=$country, " +
            "state=$state, " +
            "street1=$street1, " +
            "street2=$street2, " +
            "phoneNumber=$phoneNumber, " +
            "email=$email)"
}
