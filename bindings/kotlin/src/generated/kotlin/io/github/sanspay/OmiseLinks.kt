// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** What `omise.links.create` takes. */
public data class CreateLink(
    /** Subunits: 100.50 baht are `10_050`. */
    public var amount: Long,
    /** In any letter case. */
    public var currency: Currency,
    /** What the page is headed with. */
    public var title: String,
    /** What is paid for. */
    public var description: String,
    /** Whether it may be paid more than once; `false` if left out. */
    public var multiple: Boolean? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(amount: Long, currency: Currency, title: String, description: String) : this(amount = amount, currency = currency, title = title, description = description, multiple = null)

    override fun write(writer: Writer) {
        writer.put("amount", amount)
        writer.put("currency", currency)
        writer.put("title", title)
        writer.put("description", description)
        writer.put("multiple", multiple)
    }
}

/** A payment page. Amounts are subunits. */
public class Link(json: JsonObject) : Answer(json) {
    /** `link_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/links/{id}` */
    public val location: String? get() = textOrNull("location")
    /** Whether it can no longer be paid. */
    public val deleted: Boolean? get() = booleanOrNull("deleted")
    /** Whether it may be paid more than once. */
    public val multiple: Boolean? get() = booleanOrNull("multiple")
    /** Whether it was paid. */
    public val used: Boolean? get() = booleanOrNull("used")
    /** Of `amount`. */
    public val currency: Currency? get() = wordOrNull("currency") { Currency(it) }
    /** What the payer pays. Missing in the short answer that a deletion had before 2019. */
    public val amount: Long? get() = longOrNull("amount")
    /** At most the first 20; `omise.links.listCharges` has them all. */
    public val charges: ChargeList? get() = recordOrNull("charges") { ChargeList(it) }
    /** What is paid for. */
    public val description: String? get() = textOrNull("description")
    /** What the page is headed with. */
    public val title: String? get() = textOrNull("title")
    /** The page: send the payer here. */
    public val paymentUri: String? get() = textOrNull("payment_uri")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
    /** RFC 3339. */
    public val usedAt: String? get() = textOrNull("used_at")
    /** RFC 3339. */
    public val deletedAt: String? get() = textOrNull("deleted_at")
    /** Payfac only. */
    public val merchantName: String? get() = textOrNull("merchant_name")
    /** Payfac only. */
    public val merchantUid: String? get() = textOrNull("merchant_uid")
}

/** Payment links. */
public class LinkList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<Link> get() = records("data") { Link(it) }
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

/** What `omise.links.listCharges` takes. */
public data class ListLinkCharges(
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

/** What `omise.links.list` takes. */
public data class ListLinks(
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
