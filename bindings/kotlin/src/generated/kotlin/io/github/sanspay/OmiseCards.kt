// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** A card inside a token, a charge or a customer. */
@Serializable
public data class Card(
    /** `card_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** Empty while the card is only in a token or a one-off charge. */
    @SerialName("location")
    public val location: String? = null,
    /** Whether it was removed from its customer. */
    @SerialName("deleted")
    public val deleted: Boolean? = null,
    /** Billing address. */
    @SerialName("street1")
    public val street1: String? = null,
    /** Billing address. */
    @SerialName("street2")
    public val street2: String? = null,
    /** Billing address. */
    @SerialName("city")
    public val city: String? = null,
    /** Billing address. */
    @SerialName("state")
    public val state: String? = null,
    /** Of the holder. */
    @SerialName("phone_number")
    public val phoneNumber: String? = null,
    /** Billing address. */
    @SerialName("postal_code")
    public val postalCode: String? = null,
    /** Of the issuer: two letters in lower case, or empty. */
    @SerialName("country")
    public val country: String? = null,
    /** `credit`, `debit`, `prepaid`, or empty. */
    @SerialName("financing")
    public val financing: String? = null,
    /** The issuer; may be empty. */
    @SerialName("bank")
    public val bank: String? = null,
    /** `Visa`, `MasterCard`, … */
    @SerialName("brand")
    public val brand: String? = null,
    /** The same for the same number: tells a known card again. */
    @SerialName("fingerprint")
    public val fingerprint: String? = null,
    /** Only with PCI rights. */
    @SerialName("first_digits")
    public val firstDigits: String? = null,
    /** The last four. */
    @SerialName("last_digits")
    public val lastDigits: String? = null,
    /** The holder. */
    @SerialName("name")
    public val name: String? = null,
    /** 1 to 12; missing for some wallet cards. */
    @SerialName("expiration_month")
    public val expirationMonth: Long? = null,
    /** Four digits; missing for some wallet cards. */
    @SerialName("expiration_year")
    public val expirationYear: Long? = null,
    /** Whether the security code was right. */
    @SerialName("security_code_check")
    public val securityCodeCheck: Boolean? = null,
    /** `googlepay`, `applepay` */
    @SerialName("tokenization_method")
    public val tokenizationMethod: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
) : Answer()

/** Cards of a customer. */
@Serializable
public data class CardList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<Card> = emptyList(),
    /** How many rows a page holds at most. */
    @SerialName("limit")
    public val limit: Long? = null,
    /** How many rows came before this page. */
    @SerialName("offset")
    public val offset: Long? = null,
    /** How many rows match in all. */
    @SerialName("total")
    public val total: Long? = null,
    /** Where to ask for more; some lists have no address of their own. */
    @SerialName("location")
    public val location: String? = null,
    /** By creation time. */
    @SerialName("order")
    public val order: ListOrder? = null,
    /** The earliest creation time that matches. */
    @SerialName("from")
    public val from: String? = null,
    /** The latest creation time that matches. */
    @SerialName("to")
    public val to: String? = null,
) : Answer()

/** What `omise.cards.list` takes. */
@Serializable
public data class ListCards(
    /** Rows a page, 1 to 100; 20 if left out. */
    @SerialName("limit")
    public var limit: Long? = null,
    /** Rows to skip. */
    @SerialName("offset")
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    @SerialName("from")
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    @SerialName("to")
    public var to: String? = null,
    /** Oldest first if left out. */
    @SerialName("order")
    public var order: ListOrder? = null,
)

/** What `omise.cards.update` takes. */
@Serializable
public data class UpdateCard(
    /** The holder. */
    @SerialName("name")
    public var name: String? = null,
    /** 1 to 12. */
    @SerialName("expiration_month")
    public var expirationMonth: Long? = null,
    /** Four digits. */
    @SerialName("expiration_year")
    public var expirationYear: Long? = null,
    /** Billing address. */
    @SerialName("city")
    public var city: String? = null,
    /** Billing address. */
    @SerialName("postal_code")
    public var postalCode: String? = null,
    /** Billing address. */
    @SerialName("state")
    public var state: String? = null,
    /** Billing address, two letters. */
    @SerialName("country")
    public var country: String? = null,
    /** Billing address. */
    @SerialName("street1")
    public var street1: String? = null,
    /** Billing address. */
    @SerialName("street2")
    public var street2: String? = null,
    /** Of the holder. */
    @SerialName("phone_number")
    public var phoneNumber: String? = null,
)
