// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** A charge that the payer's bank asks back. Amounts are subunits. */
public class Dispute(json: JsonObject) : Answer(json) {
    /** `dspt_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/disputes/{id}` */
    public val location: String? get() = textOrNull("location")
    /** Of `amount`. */
    public val currency: Currency? get() = wordOrNull("currency") { Currency(it) }
    /** What is asked back: the charge's amount less its refunds. */
    public val amount: Long get() = long("amount")
    /** In the account's currency. */
    public val fundingAmount: Long? get() = longOrNull("funding_amount")
    /** The account's currency. */
    public val fundingCurrency: Currency? get() = wordOrNull("funding_currency") { Currency(it) }
    /** For programs. */
    public val metadata: JsonObject? get() = jsonObjectOrNull("metadata")
    /** `chrg_…` */
    public val charge: Expandable? get() = recordOrNull("charge") { Expandable(it) }
    /** At most the first 20; `omise.documents.list` has them all. */
    public val documents: DocumentList? get() = recordOrNull("documents") { DocumentList(it) }
    /** What it did to the balance. */
    public val transactions: List<OmiseTransaction>? get() = recordsOrNull("transactions") { OmiseTransaction(it) }
    /** Before 2019: the one transaction's id; see `transaction_ids`. */
    public val transaction: Expandable? get() = recordOrNull("transaction") { Expandable(it) }
    /** Of the gateway's people. */
    public val adminMessage: String? get() = textOrNull("admin_message")
    /** The merchant's answer. */
    public val message: String? get() = textOrNull("message")
    /** Why. */
    public val reasonCode: DisputeReason? get() = wordOrNull("reason_code") { DisputeReason(it) }
    /** Why, for people. */
    public val reasonMessage: String? get() = textOrNull("reason_message")
    /** Where it stands. */
    public val status: DisputeStatus get() = word("status") { DisputeStatus(it) }
    /** RFC 3339; empty until it is won or lost. */
    public val closedAt: String? get() = textOrNull("closed_at")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
}

/** Disputes of charges on the books of the key. */
public class DisputeList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<Dispute> get() = records("data") { Dispute(it) }
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

/** Why the payer disputes a charge (*observed* in an official SDK). */
public class DisputeReason(text: String) : Word(text) {
    public companion object {
        /** A subscription was cancelled before. */
        @JvmField public val CANCELLED_RECURRING_TRANSACTION: DisputeReason = DisputeReason("cancelled_recurring_transaction")
        /** A refund was promised and did not come. */
        @JvmField public val CREDIT_NOT_PROCESSED: DisputeReason = DisputeReason("credit_not_processed")
        /** Charged twice. */
        @JvmField public val DUPLICATE_PROCESSING: DisputeReason = DisputeReason("duplicate_processing")
        /** The card had run out. */
        @JvmField public val EXPIRED_CARD: DisputeReason = DisputeReason("expired_card")
        /** Nothing was delivered. */
        @JvmField public val GOODS_OR_SERVICES_NOT_PROVIDED: DisputeReason = DisputeReason("goods_or_services_not_provided")
        /** Charged in another currency than agreed. */
        @JvmField public val INCORRECT_CURRENCY: DisputeReason = DisputeReason("incorrect_currency")
        /** Charged another amount than agreed. */
        @JvmField public val INCORRECT_TRANSACTION_AMOUNT: DisputeReason = DisputeReason("incorrect_transaction_amount")
        /** Charged too late. */
        @JvmField public val LATE_PRESENTMENT: DisputeReason = DisputeReason("late_presentment")
        /** There is no such account. */
        @JvmField public val NON_MATCHING_ACCOUNT_NUMBER: DisputeReason = DisputeReason("non_matching_account_number")
        /** Delivered, but not as described. */
        @JvmField public val NOT_AS_DESCRIBED_OR_DEFECTIVE_MERCHANDISE: DisputeReason = DisputeReason("not_as_described_or_defective_merchandise")
        /** No reason is known. */
        @JvmField public val NOT_AVAILABLE: DisputeReason = DisputeReason("not_available")
        /** No reason was noted. */
        @JvmField public val NOT_RECORDED: DisputeReason = DisputeReason("not_recorded")
        /** None of these: see `reason_message`. */
        @JvmField public val UNLISTED: DisputeReason = DisputeReason("other")
        /** Paid in another way already. */
        @JvmField public val PAID_BY_OTHER_MEANS: DisputeReason = DisputeReason("paid_by_other_means")
        /** The payer does not know the charge. */
        @JvmField public val TRANSACTION_NOT_RECOGNISED: DisputeReason = DisputeReason("transaction_not_recognised")
    }
}

/** Where a dispute stands. */
public class DisputeStatus(text: String) : Word(text) {
    public companion object {
        /** The merchant has not answered. */
        @JvmField public val OPEN: DisputeStatus = DisputeStatus("open")
        /** The bank has not decided. */
        @JvmField public val PENDING: DisputeStatus = DisputeStatus("pending")
        /** The money came back. */
        @JvmField public val WON: DisputeStatus = DisputeStatus("won")
        /** The money is gone. */
        @JvmField public val LOST: DisputeStatus = DisputeStatus("lost")
    }
}

/** What `omise.disputes.get` takes. */
public data class GetDispute(
    /** `true` embeds the charge. */
    public var expand: Boolean? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("expand", expand)
    }
}

/** What `omise.disputes.listClosed` takes. */
public data class ListClosedDisputes(
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

/** What `omise.disputes.list` takes. */
public data class ListDisputes(
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

/** What `omise.disputes.listOpen` takes. */
public data class ListOpenDisputes(
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

/** What `omise.disputes.listPending` takes. */
public data class ListPendingDisputes(
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

/** What `omise.disputes.update` takes. */
public data class UpdateDispute(
    /** To the bank. */
    public var message: String? = null,
    /** Replaces the stored object as a whole (*choice*: not documented). */
    public var metadata: JsonObject? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("message", message)
        writer.put("metadata", metadata)
    }
}
