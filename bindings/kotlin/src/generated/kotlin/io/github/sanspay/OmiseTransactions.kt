// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** What `omise.transactions.list` takes. */
public data class ListTransactions(
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

/** A movement of the balance. */
public class OmiseTransaction(json: JsonObject) : Answer(json) {
    /** `trxn_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/transactions/{id}` */
    public val location: String? get() = textOrNull("location")
    /** Of `amount`. */
    public val currency: Currency? get() = wordOrNull("currency") { Currency(it) }
    /** Subunits. */
    public val amount: Long get() = long("amount")
    /** `credit`, `debit`: `amount` itself has no sign. */
    public val direction: String? get() = textOrNull("direction")
    /**
     * What happened, as resource, happening and direction: `charge.captured.net`,
     * `transfer.sent.debit`, …; an open list.
     */
    public val key: String? get() = textOrNull("key")
    /** The charge, refund, dispute, transfer or receipt behind it. */
    public val origin: Expandable? get() = recordOrNull("origin") { Expandable(it) }
    /** From when it may be sent, RFC 3339. */
    public val transferableAt: String? get() = textOrNull("transferable_at")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
}

/** Movements of the balance of the key. */
public class TransactionList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<OmiseTransaction> get() = records("data") { OmiseTransaction(it) }
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
