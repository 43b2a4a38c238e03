// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** What `omise.tokens.create` takes. */
public data class CreateToken(
    /** The card. */
    public var card: TokenCard,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("card", card)
    }
}

/** A card in the vault, good for one charge or one customer. */
public class Token(json: JsonObject) : Answer(json) {
    /** `tokn_…`: what a charge takes as its `card`. */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** The only location with a host: the vault's. */
    public val location: String? get() = textOrNull("location")
    /** Whether it has paid. */
    public val used: Boolean? get() = booleanOrNull("used")
    /** What became of its charge; `unknown` before there is one. */
    public val chargeStatus: ChargeStatus? get() = wordOrNull("charge_status") { ChargeStatus(it) }
    /** The card, without its number. */
    public val card: Card? get() = recordOrNull("card") { Card(it) }
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
}

/** A card as the payer types it. */
public data class TokenCard(
    /** The holder's name. */
    public var name: String,
    /** Digits only. */
    public var number: String,
    /** 1 to 12. */
    public var expirationMonth: Long,
    /** Four digits. */
    public var expirationYear: Long,
    /** The three or four digits on the card; in practice needed. */
    public var securityCode: String? = null,
    /** Billing address. */
    public var city: String? = null,
    /** Billing address. */
    public var postalCode: String? = null,
    /** Billing address, two letters; with the next four needed for some foreign cards. */
    public var country: String? = null,
    /** Billing address. */
    public var state: String? = null,
    /** Billing address. */
    public var street1: String? = null,
    /** Billing address. */
    public var street2: String? = null,
    /** Of the holder. */
    public var phoneNumber: String? = null,
    /** Of the holder. */
    public var email: String? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(name: String, number: String, expirationMonth: Long, expirationYear: Long) : this(name = name, number = number, expirationMonth = expirationMonth, expirationYear = expirationYear, securityCode = null)

    override fun write(writer: Writer) {
        writer.put("name", name)
        writer.secret("number", number)
        writer.put("expiration_month", expirationMonth)
        writer.put("expiration_year", expirationYear)
        writer.secret("security_code", securityCode)
        writer.put("city", city)
        writer.put("postal_code", postalCode)
        writer.put("country", country)
        writer.put("state", state)
        writer.put("street1", street1)
        writer.put("street2", street2)
        writer.put("phone_number", phoneNumber)
        writer.put("email", email)
    }
}
