// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** What `omise.customers.create` takes. */
public data class OmiseCreateCustomer(
    /** Of the payer. */
    public var email: String? = null,
    /** For people. */
    public var description: String? = null,
    /** A token, which is used up: its card is kept and becomes the default. */
    public var card: String? = null,
    /** For programs: an object. Values arrive as text, for a form has no other type. */
    public var metadata: JsonObject? = null,
    /** For direct debit (*observed* only). */
    public var linkedAccount: String? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("email", email)
        writer.put("description", description)
        writer.put("card", card)
        writer.put("metadata", metadata)
        writer.put("linked_account", linkedAccount)
    }
}

/** A payer. A deletion before 2019 answered `id`, `livemode` and `deleted` only. */
public class OmiseCustomer(json: JsonObject) : Answer(json) {
    /** `cust_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/customers/{id}` */
    public val location: String? get() = textOrNull("location")
    /** Whether it was deleted. */
    public val deleted: Boolean? get() = booleanOrNull("deleted")
    /** For programs. */
    public val metadata: JsonObject? get() = jsonObjectOrNull("metadata")
    /** At most the first 20; `omise.cards.list` has them all. */
    public val cards: CardList? get() = recordOrNull("cards") { CardList(it) }
    /** `card_…`: what a charge takes that names no card. */
    public val defaultCard: Expandable? get() = recordOrNull("default_card") { Expandable(it) }
    /** For direct debit: a list. The reference does not know the shape of its rows. */
    public val linkedAccounts: JsonElement? get() = elementOrNull("linked_accounts")
    /** For people. */
    public val description: String? get() = textOrNull("description")
    /** Of the payer. */
    public val email: String? get() = textOrNull("email")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
}

/** Customers on the books of the key. */
public class OmiseCustomerList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<OmiseCustomer> get() = records("data") { OmiseCustomer(it) }
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

/** What `omise.customers.get` takes. */
public data class OmiseGetCustomer(
    /** `true` embeds the card behind `default_card`. */
    public var expand: Boolean? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("expand", expand)
    }
}

/** What `omise.customers.list` takes. */
public data class OmiseListCustomers(
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

/** What `omise.customers.update` takes. */
public data class UpdateCustomer(
    /** Of the payer. */
    public var email: String? = null,
    /** For people. */
    public var description: String? = null,
    /** A token, which is used up: its card is added. The default card stays. */
    public var card: String? = null,
    /** `card_…`: a card of this customer. */
    public var defaultCard: String? = null,
    /** Replaces the stored object as a whole (*choice*: not documented). */
    public var metadata: JsonObject? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("email", email)
        writer.put("description", description)
        writer.put("card", card)
        writer.put("default_card", defaultCard)
        writer.put("metadata", metadata)
    }
}
