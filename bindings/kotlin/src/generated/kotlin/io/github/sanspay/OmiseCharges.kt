// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** What `omise.charges.capture` takes. */
@Serializable
public data class CaptureCharge(
    /** Subunits; the whole amount if left out. The rest is freed. */
    @SerialName("capture_amount")
    public var captureAmount: Long? = null,
)

/** One payment. Amounts are subunits. */
@Serializable
public data class Charge(
    /** `chrg_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/charges/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** What the payer pays. */
    @SerialName("amount")
    public val amount: Long,
    /** Of `amount`. */
    @SerialName("currency")
    public val currency: Currency,
    /** After conversion into the account's currency. */
    @SerialName("funding_amount")
    public val fundingAmount: Long? = null,
    /** The account's currency. */
    @SerialName("funding_currency")
    public val fundingCurrency: Currency? = null,
    /** Held by a pre-authorisation. */
    @SerialName("authorized_amount")
    public val authorizedAmount: Long? = null,
    /** Taken by a capture; fees are counted on it. */
    @SerialName("captured_amount")
    public val capturedAmount: Long? = null,
    /** `pre_auth`, `final_auth` */
    @SerialName("authorization_type")
    public val authorizationType: String? = null,
    /** Given back so far. */
    @SerialName("refunded_amount")
    public val refundedAmount: Long? = null,
    /** What reaches the balance: amount − fee − VAT − interest. */
    @SerialName("net")
    public val net: Long? = null,
    /** The gateway's fee. */
    @SerialName("fee")
    public val fee: Long? = null,
    /** VAT on the fee. */
    @SerialName("fee_vat")
    public val feeVat: Long? = null,
    /** Of installments. */
    @SerialName("interest")
    public val interest: Long? = null,
    /** VAT on the interest. */
    @SerialName("interest_vat")
    public val interestVat: Long? = null,
    /** What the fee was computed with. */
    @SerialName("transaction_fees")
    public val transactionFees: TransactionFees? = null,
    /** What the platform keeps. */
    @SerialName("platform_fee")
    public val platformFee: PlatformFee? = null,
    /** Where it stands; version 2014-07-27 had no such field. */
    @SerialName("status")
    public val status: ChargeStatus? = null,
    /** Whether it was to be captured at once. */
    @SerialName("capture")
    public val capture: Boolean,
    /** Whether the payer's bank agreed. */
    @SerialName("authorized")
    public val authorized: Boolean,
    /** Whether a capture works now. */
    @SerialName("capturable")
    public val capturable: Boolean? = null,
    /** Whether the money was taken. */
    @SerialName("paid")
    public val paid: Boolean,
    /** Whether the authorisation was given back. */
    @SerialName("reversed")
    public val reversed: Boolean? = null,
    /** Whether a reverse works now. */
    @SerialName("reversible")
    public val reversible: Boolean? = null,
    /** Whether a refund works now. */
    @SerialName("refundable")
    public val refundable: Boolean? = null,
    /** Whether part of it may be refunded. */
    @SerialName("partially_refundable")
    public val partiallyRefundable: Boolean? = null,
    /** Whether the payer may dispute it. */
    @SerialName("disputable")
    public val disputable: Boolean? = null,
    /** Whether it was voided. */
    @SerialName("voided")
    public val voided: Boolean? = null,
    /** Whether a refund with `void` works now. */
    @SerialName("can_perform_void")
    public val canPerformVoid: Boolean? = null,
    /** Whether it ran out. */
    @SerialName("expired")
    public val expired: Boolean? = null,
    /** Whether it may be captured in parts. */
    @SerialName("multi_capture")
    public val multiCapture: Boolean? = null,
    /** Whether the merchant carries the interest. */
    @SerialName("zero_interest_installments")
    public val zeroInterestInstallments: Boolean? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
    /** RFC 3339. */
    @SerialName("authorized_at")
    public val authorizedAt: String? = null,
    /** RFC 3339. */
    @SerialName("paid_at")
    public val paidAt: String? = null,
    /** RFC 3339. */
    @SerialName("reversed_at")
    public val reversedAt: String? = null,
    /** RFC 3339. */
    @SerialName("expires_at")
    public val expiresAt: String? = null,
    /** RFC 3339. */
    @SerialName("expired_at")
    public val expiredAt: String? = null,
    /** Empty for sources. */
    @SerialName("card")
    public val card: Card? = null,
    /** The source it was paid with. */
    @SerialName("source")
    public val source: Source? = null,
    /** `cust_…` */
    @SerialName("customer")
    public val customer: Expandable? = null,
    /** `trxn_…`; empty until paid. */
    @SerialName("transaction")
    public val transaction: Expandable? = null,
    /** The dispute, if the payer opened one. */
    @SerialName("dispute")
    public val dispute: Dispute? = null,
    /** The payment link it came from. */
    @SerialName("link")
    public val link: Expandable? = null,
    /** The schedule it came from. */
    @SerialName("schedule")
    public val schedule: Expandable? = null,
    /** For direct debit. */
    @SerialName("linked_account")
    public val linkedAccount: Expandable? = null,
    /** At most the first 20; `omise.refunds.list` has them all. */
    @SerialName("refunds")
    public val refunds: RefundList? = null,
    /** For people. */
    @SerialName("description")
    public val description: String? = null,
    /** For programs. */
    @SerialName("metadata")
    public val metadata: JsonObject? = null,
    /** Of the payer. */
    @SerialName("ip")
    public val ip: String? = null,
    /** Where the payer comes back to. */
    @SerialName("return_uri")
    public val returnUri: String? = null,
    /** Send the payer here while the charge is `pending`. */
    @SerialName("authorize_uri")
    public val authorizeUri: String? = null,
    /** Why it failed: an open list, see reference 4.4. */
    @SerialName("failure_code")
    public val failureCode: String? = null,
    /** Why it failed, for people. */
    @SerialName("failure_message")
    public val failureMessage: String? = null,
    /** The card scheme's advice after a decline. */
    @SerialName("merchant_advice")
    public val merchantAdvice: String? = null,
    /** Its code. */
    @SerialName("merchant_advice_code")
    public val merchantAdviceCode: String? = null,
    /** What 3-D Secure lacked. */
    @SerialName("missing_3ds_fields")
    public val missing3dsFields: List<String>? = null,
    /** `PASSKEY`, `3DS` */
    @SerialName("authentication")
    public val authentication: String? = null,
    /** `PASSKEY`, `3DS` */
    @SerialName("authenticated_by")
    public val authenticatedBy: String? = null,
    /** Of the acquirer. */
    @SerialName("acquirer_reference_number")
    public val acquirerReferenceNumber: String? = null,
    /** Of the issuer. */
    @SerialName("approval_code")
    public val approvalCode: String? = null,
    /** In-store. */
    @SerialName("branch")
    public val branch: Expandable? = null,
    /** In-store. */
    @SerialName("terminal")
    public val terminal: Expandable? = null,
    /** In-store. */
    @SerialName("device")
    public val device: Expandable? = null,
    /** Of versions before 2017-11-02: of the payment that `offsite` or `offline` describes. */
    @SerialName("reference")
    public val reference: String? = null,
    /**
     * Of versions before 2017-11-02: what kind of thing paid. As JSON, like the next two: the
     * reference knows their names and no shape, so they are not turned into a `source`.
     */
    @SerialName("source_of_fund")
    public val sourceOfFund: JsonElement? = null,
    /** Of versions before 2017-11-02: a payment at a bank or wallet. */
    @SerialName("offsite")
    public val offsite: JsonElement? = null,
    /** Of versions before 2017-11-02: a payment at a counter. */
    @SerialName("offline")
    public val offline: JsonElement? = null,
) : Answer()

/** Charges on the books of the key. */
@Serializable
public data class ChargeList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<Charge> = emptyList(),
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

/** Where a charge stands. */
@Serializable(with = ChargeStatus.Serializer::class)
public class ChargeStatus(text: String) : Word(text) {
    internal object Serializer : WordSerializer<ChargeStatus>("ChargeStatus", ::ChargeStatus)

    public companion object {
        /** Authorised and not captured, or waiting for the payer. */
        @JvmField public val PENDING: ChargeStatus = ChargeStatus("pending")
        /** Paid. */
        @JvmField public val SUCCESSFUL: ChargeStatus = ChargeStatus("successful")
        /** Declined: see `failure_code`. */
        @JvmField public val FAILED: ChargeStatus = ChargeStatus("failed")
        /** The payer or the capture came too late. */
        @JvmField public val EXPIRED: ChargeStatus = ChargeStatus("expired")
        /** The authorisation was given back. */
        @JvmField public val REVERSED: ChargeStatus = ChargeStatus("reversed")
        /** Of a token that has not paid yet. */
        @JvmField public val UNKNOWN: ChargeStatus = ChargeStatus("unknown")
    }
}

/** What `omise.charges.create` takes. */
@Serializable
public data class CreateCharge(
    /** Subunits: 100.50 baht are `10_050`. */
    @SerialName("amount")
    public var amount: Long,
    /** In any letter case. */
    @SerialName("currency")
    public var currency: Currency,
    /** A token, or a card of `customer`. */
    @SerialName("card")
    public var card: String? = null,
    /** `cust_…` */
    @SerialName("customer")
    public var customer: String? = null,
    /**
     * A source that was made before, by its id, or the parameters of a new one, made in the same
     * request.
     */
    @SerialName("source")
    public var source: ChargeSource? = null,
    /** `false` authorises only; capture within 7 days. `true` if left out. */
    @SerialName("capture")
    public var capture: Boolean? = null,
    /** `pre_auth` (less may be captured) or `final_auth`. */
    @SerialName("authorization_type")
    public var authorizationType: String? = null,
    /** Where the payer comes back to from 3-D Secure or a redirect. */
    @SerialName("return_uri")
    public var returnUri: String? = null,
    /** For people. */
    @SerialName("description")
    public var description: String? = null,
    /** For programs: an object. Values arrive as text, for a form has no other type. */
    @SerialName("metadata")
    public var metadata: JsonObject? = null,
    /** RFC 3339; for offline and some wallet sources. */
    @SerialName("expires_at")
    public var expiresAt: String? = null,
    /** The payer's address. */
    @SerialName("ip")
    public var ip: String? = null,
    /** What the platform keeps. */
    @SerialName("platform_fee")
    public var platformFee: PlatformFee? = null,
    /** Overrides the account's setting. */
    @SerialName("zero_interest_installments")
    public var zeroInterestInstallments: Boolean? = null,
    /** At most two further HTTPS receivers of this charge's events. */
    @SerialName("webhook_endpoints")
    public var webhookEndpoints: List<String>? = null,
    /** `PASSKEY` or `3DS` (*observed* only). */
    @SerialName("authentication")
    public var authentication: String? = null,
    /** `MIT` or `CIT`. */
    @SerialName("transaction_indicator")
    public var transactionIndicator: String? = null,
    /** `unscheduled`, `standing_order`, `subscription`, `installment`, … */
    @SerialName("recurring_reason")
    public var recurringReason: String? = null,
    /** The first charge of the series. */
    @SerialName("first_charge")
    public var firstCharge: String? = null,
    /** For direct debit. */
    @SerialName("linked_account")
    public var linkedAccount: String? = null,
    /** What the payer's statement shows. */
    @SerialName("statement_descriptor")
    public var statementDescriptor: String? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(amount: Long, currency: Currency) : this(amount = amount, currency = currency, card = null)
}

/** What `omise.charges.get` takes. */
@Serializable
public data class GetCharge(
    /** `true` embeds the objects behind `customer`, `transaction` and the like. */
    @SerialName("expand")
    public var expand: Boolean? = null,
)

/** What `omise.charges.list` takes. */
@Serializable
public data class ListCharges(
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

/** What the platform keeps of a charge. */
@Serializable
public data class PlatformFee(
    /** Subunits. */
    @SerialName("fixed")
    public var fixed: Long? = null,
    /** Subunits, as computed by the gateway. */
    @SerialName("amount")
    public var amount: Long? = null,
    /** Of the charge's amount. A rate, not money. */
    @SerialName("percentage")
    public var percentage: Double? = null,
)

/** What the fee of a charge was computed with. Decimal text, digit for digit. */
@Serializable
public data class TransactionFees(
    /** For each charge. */
    @SerialName("fee_flat")
    public val feeFlat: String? = null,
    /** Percent of the amount. */
    @SerialName("fee_rate")
    public val feeRate: String? = null,
    /** Percent of the fee. */
    @SerialName("vat_rate")
    public val vatRate: String? = null,
)

/** What `omise.charges.update` takes. */
@Serializable
public data class UpdateCharge(
    /** For people. */
    @SerialName("description")
    public var description: String? = null,
    /** Replaces the stored object as a whole (*choice*: not documented). */
    @SerialName("metadata")
    public var metadata: JsonObject? = null,
)
