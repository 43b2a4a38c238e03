// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** What `omise.customers.create` takes. */
@Serializable
public data class OmiseCreateCustomer(
    /** Of the payer. */
    @SerialName("email")
    public var email: String? = null,
    /** For people. */
    @SerialName("description")
    public var description: String? = null,
    /** A token, which is used up: its card is kept and becomes the default. */
    @SerialName("card")
    public var card: String? = null,
    /** For programs: an object. Values arrive as text, for a form has no other type. */
    @SerialName("metadata")
    public var metadata: JsonObject? = null,
    /** For direct debit (*observed* only). */
    @SerialName("linked_account")
    public var linkedAccount: String? = null,
)

/** A payer. A deletion before 2019 answered `id`, `livemode` and `deleted` only. */
@Serializable
public data class OmiseCustomer(
    /** `cust_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/customers/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** Whether it was deleted. */
    @SerialName("deleted")
    public val deleted: Boolean? = null,
    /** For programs. */
    @SerialName("metadata")
    public val metadata: JsonObject? = null,
    /** At most the first 20; `omise.cards.list` has them all. */
    @SerialName("cards")
    public val cards: CardList? = null,
    /** `card_…`: what a charge takes that names no card. */
    @SerialName("default_card")
    public val defaultCard: Expandable? = null,
    /** For direct debit: a list. The reference does not know the shape of its rows. */
    @SerialName("linked_accounts")
    public val linkedAccounts: JsonElement? = null,
    /** For people. */
    @SerialName("description")
    public val description: String? = null,
    /** Of the payer. */
    @SerialName("email")
    public val email: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
) : Answer()

/** Customers on the books of the key. */
@Serializable
public data class OmiseCustomerList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<OmiseCustomer> = emptyList(),
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

/** What `omise.customers.get` takes. */
@Serializable
public data class OmiseGetCustomer(
    /** `true` embeds the card behind `default_card`. */
    @SerialName("expand")
    public var expand: Boolean? = null,
)

/** What `omise.customers.list` takes. */
@Serializable
public data class OmiseListCustomers(
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

/** What `omise.customers.update` takes. */
@Serializable
public data class UpdateCustomer(
    /** Of the payer. */
    @SerialName("email")
    public var email: String? = null,
    /** For people. */
    @SerialName("description")
    public var description: String? = null,
    /** A token, which is used up: its card is added. The default card stays. */
    @SerialName("card")
    public var card: String? = null,
    /** `card_…`: a card of this customer. */
    @SerialName("default_card")
    public var defaultCard: String? = null,
    /** Replaces the stored object as a whole (*choice*: not documented). */
    @SerialName("metadata")
    public var metadata: JsonObject? = null,
)
