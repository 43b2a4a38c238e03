// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** A card inside a token, a charge or a customer. */
public class Card(json: JsonObject) : Answer(json) {
    /** `card_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** Empty while the card is only in a token or a one-off charge. */
    public val location: String? get() = textOrNull("location")
    /** Whether it was removed from its customer. */
    public val deleted: Boolean? get() = booleanOrNull("deleted")
    /** Billing address. */
    public val street1: String? get() = textOrNull("street1")
    /** Billing address. */
    public val street2: String? get() = textOrNull("street2")
    /** Billing address. */
    public val city: String? get() = textOrNull("city")
    /** Billing address. */
    public val state: String? get() = textOrNull("state")
    /** Of the holder. */
    public val phoneNumber: String? get() = textOrNull("phone_number")
    /** Billing address. */
    public val postalCode: String? get() = textOrNull("postal_code")
    /** Of the issuer: two letters in lower case, or empty. */
    public val country: String? get() = textOrNull("country")
    /** `credit`, `debit`, `prepaid`, or empty. */
    public val financing: String? get() = textOrNull("financing")
    /** The issuer; may be empty. */
    public val bank: String? get() = textOrNull("bank")
    /** `Visa`, `MasterCard`, … */
    public val brand: String? get() = textOrNull("brand")
    /** The same for the same number: tells a known card again. */
    public val fingerprint: String? get() = textOrNull("fingerprint")
    /** Only with PCI rights. */
    public val firstDigits: String? get() = textOrNull("first_digits")
    /** The last four. */
    public val lastDigits: String? get() = textOrNull("last_digits")
    /** The holder. */
    public val name: String? get() = textOrNull("name")
    /** 1 to 12; missing for some wallet cards. */
    public val expirationMonth: Long? get() = longOrNull("expiration_month")
    /** Four digits; missing for some wallet cards. */
    public val expirationYear: Long? get() = longOrNull("expiration_year")
    /** Whether the security code was right. */
    public val securityCodeCheck: Boolean? get() = booleanOrNull("security_code_check")
    /** `googlepay`, `applepay` */
    public val tokenizationMethod: String? get() = textOrNull("tokenization_method")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
}

/** Cards of a customer. */
public class CardList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<Card> get() = records("data") { Card(it) }
    /** How many rows a page holds at most. */
    public val limit: Long? get() = longOrNull("limit")
    /** How many rows came before this page. */
    public val offset: Long? get() = longOrNull("offset")
    /** How many rows match in all. */
    public val total: Long? get() = longOrNull("total")
    /** Where to ask for more; some lists have no address of their own. */
    public val location: String? get() = textOrNull("location")
    /** By creation time. */
    public val order: ListOrder? get() = wordOrNull("order") { ListOrder(it) }
    /** The earliest creation time that matches. */
    public val from: String? get() = textOrNull("from")
    /** The latest creation time that matches. */
    public val to: String? get() = textOrNull("to")
}

/** What `omise.cards.list` takes. */
public data class ListCards(
    /** Rows a page, 1 to 100; 20 if left out. */
    public var limit: Long? = null,
    /** Rows to skip. */
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    public var to: String? = null,
    /** Oldest first if left out. */
    public var order: ListOrder? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("limit", limit)
        writer.put("offset", offset)
        writer.put("from", from)
        writer.put("to", to)
        writer.put("order", order)
    }
}

/** What `omise.cards.update` takes. */
public data class UpdateCard(
    /** The holder. */
    public var name: String? = null,
    /** 1 to 12. */
    public var expirationMonth: Long? = null,
    /** Four digits. */
    public var expirationYear: Long? = null,
    /** Billing address. */
    public var city: String? = null,
    /** Billing address. */
    public var postalCode: String? = null,
    /** Billing address. */
    public var state: String? = null,
    /** Billing address, two letters. */
    public var country: String? = null,
    /** Billing address. */
    public var street1: String? = null,
    /** Billing address. */
    public var street2: String? = null,
    /** Of the holder. */
    public var phoneNumber: String? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("name", name)
        writer.put("expiration_month", expirationMonth)
        writer.put("expiration_year", expirationYear)
        writer.put("city", city)
        writer.put("postal_code", postalCode)
        writer.put("state", state)
        writer.put("country", country)
        writer.put("street1", street1)
        writer.put("street2", street2)
        writer.put("phone_number", phoneNumber)
    }
}
