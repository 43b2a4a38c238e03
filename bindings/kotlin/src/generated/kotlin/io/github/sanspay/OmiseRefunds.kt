// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** What `omise.refunds.create` takes. */
public data class CreateRefund(
    /** Subunits, up to what is left. Several partial refunds are allowed. */
    public var amount: Long,
    /**
     * `true` asks for a void (same day, whole amount) instead of a refund. Left out, a whole
     * refund before settlement may become a void by itself.
     */
    public var void: Boolean? = null,
    /** Up to 255 characters. */
    public var reason: String? = null,
    /** For programs: an object. */
    public var metadata: JsonObject? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(amount: Long) : this(amount = amount, void = null)

    override fun write(writer: Writer) {
        writer.put("amount", amount)
        writer.put("void", void)
        writer.put("reason", reason)
        writer.put("metadata", metadata)
    }
}

/** What `omise.refunds.listAll` takes. */
public data class ListAllRefunds(
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

/** What `omise.refunds.list` takes. */
public data class ListRefunds(
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

/** Money given back. Amounts are subunits. */
public class Refund(json: JsonObject) : Answer(json) {
    /** `rfnd_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/charges/{charge}/refunds/{id}` */
    public val location: String? get() = textOrNull("location")
    /** What the payer gets. */
    public val amount: Long get() = long("amount")
    /** Of `amount`. */
    public val currency: Currency get() = word("currency") { Currency(it) }
    /** In the account's currency. */
    public val fundingAmount: Long? get() = longOrNull("funding_amount")
    /** The account's currency. */
    public val fundingCurrency: Currency? get() = wordOrNull("funding_currency") { Currency(it) }
    /** `chrg_…` */
    public val charge: Expandable? get() = recordOrNull("charge") { Expandable(it) }
    /** `trxn_…`; may be empty for a void. */
    public val transaction: Expandable? get() = recordOrNull("transaction") { Expandable(it) }
    /** Where it stands. */
    public val status: RefundStatus? get() = wordOrNull("status") { RefundStatus(it) }
    /** Whether it became a void. */
    public val voided: Boolean? get() = booleanOrNull("voided")
    /** For programs. */
    public val metadata: JsonObject? get() = jsonObjectOrNull("metadata")
    /** Always empty so far. */
    public val capture: JsonElement? get() = elementOrNull("capture")
    /** In-store. */
    public val terminal: Expandable? get() = recordOrNull("terminal") { Expandable(it) }
    /** Of the acquirer. */
    public val acquirerReferenceNumber: String? get() = textOrNull("acquirer_reference_number")
    /** Of the issuer. */
    public val approvalCode: String? get() = textOrNull("approval_code")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
}

/** Refunds of a charge or of an account. */
public class RefundList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<Refund> get() = records("data") { Refund(it) }
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

/** Where a refund stands. */
public class RefundStatus(text: String) : Word(text) {
    public companion object {
        /** On its way. */
        @JvmField public val PENDING: RefundStatus = RefundStatus("pending")
        /** Done. */
        @JvmField public val CLOSED: RefundStatus = RefundStatus("closed")
    }
}
