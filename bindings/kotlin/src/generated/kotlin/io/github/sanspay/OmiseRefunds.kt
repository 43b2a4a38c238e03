// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** What `omise.refunds.create` takes. */
@Serializable
public data class CreateRefund(
    /** Subunits, up to what is left. Several partial refunds are allowed. */
    @SerialName("amount")
    public var amount: Long,
    /**
     * `true` asks for a void (same day, whole amount) instead of a refund. Left out, a whole
     * refund before settlement may become a void by itself.
     */
    @SerialName("void")
    public var void: Boolean? = null,
    /** Up to 255 characters. */
    @SerialName("reason")
    public var reason: String? = null,
    /** For programs: an object. */
    @SerialName("metadata")
    public var metadata: JsonObject? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(amount: Long) : this(amount = amount, void = null)
}

/** What `omise.refunds.listAll` takes. */
@Serializable
public data class ListAllRefunds(
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

/** What `omise.refunds.list` takes. */
@Serializable
public data class ListRefunds(
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

/** Money given back. Amounts are subunits. */
@Serializable
public data class Refund(
    /** `rfnd_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/charges/{charge}/refunds/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** What the payer gets. */
    @SerialName("amount")
    public val amount: Long,
    /** Of `amount`. */
    @SerialName("currency")
    public val currency: Currency,
    /** In the account's currency. */
    @SerialName("funding_amount")
    public val fundingAmount: Long? = null,
    /** The account's currency. */
    @SerialName("funding_currency")
    public val fundingCurrency: Currency? = null,
    /** `chrg_…` */
    @SerialName("charge")
    public val charge: Expandable? = null,
    /** `trxn_…`; may be empty for a void. */
    @SerialName("transaction")
    public val transaction: Expandable? = null,
    /** Where it stands. */
    @SerialName("status")
    public val status: RefundStatus? = null,
    /** Whether it became a void. */
    @SerialName("voided")
    public val voided: Boolean? = null,
    /** For programs. */
    @SerialName("metadata")
    public val metadata: JsonObject? = null,
    /** Always empty so far. */
    @SerialName("capture")
    public val capture: JsonElement? = null,
    /** In-store. */
    @SerialName("terminal")
    public val terminal: Expandable? = null,
    /** Of the acquirer. */
    @SerialName("acquirer_reference_number")
    public val acquirerReferenceNumber: String? = null,
    /** Of the issuer. */
    @SerialName("approval_code")
    public val approvalCode: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
) : Answer()

/** Refunds of a charge or of an account. */
@Serializable
public data class RefundList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<Refund> = emptyList(),
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

/** Where a refund stands. */
@Serializable(with = RefundStatus.Serializer::class)
public class RefundStatus(text: String) : Word(text) {
    internal object Serializer : WordSerializer<RefundStatus>("RefundStatus", ::RefundStatus)

    public companion object {
        /** On its way. */
        @JvmField public val PENDING: RefundStatus = RefundStatus("pending")
        /** Done. */
        @JvmField public val CLOSED: RefundStatus = RefundStatus("closed")
    }
}
