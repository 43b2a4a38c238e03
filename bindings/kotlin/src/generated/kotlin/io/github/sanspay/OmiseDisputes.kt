// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A charge that the payer's bank asks back. Amounts are subunits. */
@Serializable
public data class Dispute(
    /** `dspt_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/disputes/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** Of `amount`. */
    @SerialName("currency")
    public val currency: Currency? = null,
    /** What is asked back: the charge's amount less its refunds. */
    @SerialName("amount")
    public val amount: Long,
    /** In the account's currency. */
    @SerialName("funding_amount")
    public val fundingAmount: Long? = null,
    /** The account's currency. */
    @SerialName("funding_currency")
    public val fundingCurrency: Currency? = null,
    /** For programs. */
    @SerialName("metadata")
    public val metadata: JsonObject? = null,
    /** `chrg_…` */
    @SerialName("charge")
    public val charge: Expandable? = null,
    /** At most the first 20; `omise.documents.list` has them all. */
    @SerialName("documents")
    public val documents: DocumentList? = null,
    /** What it did to the balance. */
    @SerialName("transactions")
    public val transactions: List<OmiseTransaction>? = null,
    /** Before 2019: the one transaction's id; see `transaction_ids`. */
    @SerialName("transaction")
    public val transaction: Expandable? = null,
    /** Of the gateway's people. */
    @SerialName("admin_message")
    public val adminMessage: String? = null,
    /** The merchant's answer. */
    @SerialName("message")
    public val message: String? = null,
    /** Why. */
    @SerialName("reason_code")
    public val reasonCode: DisputeReason? = null,
    /** Why, for people. */
    @SerialName("reason_message")
    public val reasonMessage: String? = null,
    /** Where it stands. */
    @SerialName("status")
    public val status: DisputeStatus,
    /** RFC 3339; empty until it is won or lost. */
    @SerialName("closed_at")
    public val closedAt: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
) : Answer()

/** Disputes of charges on the books of the key. */
@Serializable
public data class DisputeList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<Dispute> = emptyList(),
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

/** Why the payer disputes a charge (*observed* in an official SDK). */
@Serializable(with = DisputeReason.Serializer::class)
public class DisputeReason(text: String) : Word(text) {
    internal object Serializer : WordSerializer<DisputeReason>("DisputeReason", ::DisputeReason)

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
@Serializable(with = DisputeStatus.Serializer::class)
public class DisputeStatus(text: String) : Word(text) {
    internal object Serializer : WordSerializer<DisputeStatus>("DisputeStatus", ::DisputeStatus)

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
@Serializable
public data class GetDispute(
    /** `true` embeds the charge. */
    @SerialName("expand")
    public var expand: Boolean? = null,
)

/** What `omise.disputes.listClosed` takes. */
@Serializable
public data class ListClosedDisputes(
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

/** What `omise.disputes.list` takes. */
@Serializable
public data class ListDisputes(
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

/** What `omise.disputes.listOpen` takes. */
@Serializable
public data class ListOpenDisputes(
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

/** What `omise.disputes.listPending` takes. */
@Serializable
public data class ListPendingDisputes(
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

/** What `omise.disputes.update` takes. */
@Serializable
public data class UpdateDispute(
    /** To the bank. */
    @SerialName("message")
    public var message: String? = null,
    /** Replaces the stored object as a whole (*choice*: not documented). */
    @SerialName("metadata")
    public var metadata: JsonObject? = null,
)
