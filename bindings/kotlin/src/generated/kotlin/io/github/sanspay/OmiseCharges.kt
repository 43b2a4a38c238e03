// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** What `omise.charges.capture` takes. */
public data class CaptureCharge(
    /** Subunits; the whole amount if left out. The rest is freed. */
    public var captureAmount: Long? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("capture_amount", captureAmount)
    }
}

/** One payment. Amounts are subunits. */
public class Charge(json: JsonObject) : Answer(json) {
    /** `chrg_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/charges/{id}` */
    public val location: String? get() = textOrNull("location")
    /** What the payer pays. */
    public val amount: Long get() = long("amount")
    /** Of `amount`. */
    public val currency: Currency get() = word("currency") { Currency(it) }
    /** After conversion into the account's currency. */
    public val fundingAmount: Long? get() = longOrNull("funding_amount")
    /** The account's currency. */
    public val fundingCurrency: Currency? get() = wordOrNull("funding_currency") { Currency(it) }
    /** Held by a pre-authorisation. */
    public val authorizedAmount: Long? get() = longOrNull("authorized_amount")
    /** Taken by a capture; fees are counted on it. */
    public val capturedAmount: Long? get() = longOrNull("captured_amount")
    /** `pre_auth`, `final_auth` */
    public val authorizationType: String? get() = textOrNull("authorization_type")
    /** Given back so far. */
    public val refundedAmount: Long? get() = longOrNull("refunded_amount")
    /** What reaches the balance: amount − fee − VAT − interest. */
    public val net: Long? get() = longOrNull("net")
    /** The gateway's fee. */
    public val fee: Long? get() = longOrNull("fee")
    /** VAT on the fee. */
    public val feeVat: Long? get() = longOrNull("fee_vat")
    /** Of installments. */
    public val interest: Long? get() = longOrNull("interest")
    /** VAT on the interest. */
    public val interestVat: Long? get() = longOrNull("interest_vat")
    /** What the fee was computed with. */
    public val transactionFees: TransactionFees? get() = recordOrNull("transaction_fees") { TransactionFees(it) }
    /** What the platform keeps. */
    public val platformFee: PlatformFee? get() = recordOrNull("platform_fee") { PlatformFee(Part(it)) }
    /** Where it stands; version 2014-07-27 had no such field. */
    public val status: ChargeStatus? get() = wordOrNull("status") { ChargeStatus(it) }
    /** Whether it was to be captured at once. */
    public val capture: Boolean get() = boolean("capture")
    /** Whether the payer's bank agreed. */
    public val authorized: Boolean get() = boolean("authorized")
    /** Whether a capture works now. */
    public val capturable: Boolean? get() = booleanOrNull("capturable")
    /** Whether the money was taken. */
    public val paid: Boolean get() = boolean("paid")
    /** Whether the authorisation was given back. */
    public val reversed: Boolean? get() = booleanOrNull("reversed")
    /** Whether a reverse works now. */
    public val reversible: Boolean? get() = booleanOrNull("reversible")
    /** Whether a refund works now. */
    public val refundable: Boolean? get() = booleanOrNull("refundable")
    /** Whether part of it may be refunded. */
    public val partiallyRefundable: Boolean? get() = booleanOrNull("partially_refundable")
    /** Whether the payer may dispute it. */
    public val disputable: Boolean? get() = booleanOrNull("disputable")
    /** Whether it was voided. */
    public val voided: Boolean? get() = booleanOrNull("voided")
    /** Whether a refund with `void` works now. */
    public val canPerformVoid: Boolean? get() = booleanOrNull("can_perform_void")
    /** Whether it ran out. */
    public val expired: Boolean? get() = booleanOrNull("expired")
    /** Whether it may be captured in parts. */
    public val multiCapture: Boolean? get() = booleanOrNull("multi_capture")
    /** Whether the merchant carries the interest. */
    public val zeroInterestInstallments: Boolean? get() = booleanOrNull("zero_interest_installments")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
    /** RFC 3339. */
    public val authorizedAt: String? get() = textOrNull("authorized_at")
    /** RFC 3339. */
    public val paidAt: String? get() = textOrNull("paid_at")
    /** RFC 3339. */
    public val reversedAt: String? get() = textOrNull("reversed_at")
    /** RFC 3339. */
    public val expiresAt: String? get() = textOrNull("expires_at")
    /** RFC 3339. */
    public val expiredAt: String? get() = textOrNull("expired_at")
    /** Empty for sources. */
    public val card: Card? get() = recordOrNull("card") { Card(it) }
    /** The source it was paid with. */
    public val source: Source? get() = recordOrNull("source") { Source(it) }
    /** `cust_…` */
    public val customer: Expandable? get() = recordOrNull("customer") { Expandable(it) }
    /** `trxn_…`; empty until paid. */
    public val transaction: Expandable? get() = recordOrNull("transaction") { Expandable(it) }
    /** The dispute, if the payer opened one. */
    public val dispute: Dispute? get() = recordOrNull("dispute") { Dispute(it) }
    /** The payment link it came from. */
    public val link: Expandable? get() = recordOrNull("link") { Expandable(it) }
    /** The schedule it came from. */
    public val schedule: Expandable? get() = recordOrNull("schedule") { Expandable(it) }
    /** For direct debit. */
    public val linkedAccount: Expandable? get() = recordOrNull("linked_account") { Expandable(it) }
    /** At most the first 20; `omise.refunds.list` has them all. */
    public val refunds: RefundList? get() = recordOrNull("refunds") { RefundList(it) }
    /** For people. */
    public val description: String? get() = textOrNull("description")
    /** For programs. */
    public val metadata: JsonObject? get() = jsonObjectOrNull("metadata")
    /** Of the payer. */
    public val ip: String? get() = textOrNull("ip")
    /** Where the payer comes back to. */
    public val returnUri: String? get() = textOrNull("return_uri")
    /** Send the payer here while the charge is `pending`. */
    public val authorizeUri: String? get() = textOrNull("authorize_uri")
    /** Why it failed: an open list, see reference 4.4. */
    public val failureCode: String? get() = textOrNull("failure_code")
    /** Why it failed, for people. */
    public val failureMessage: String? get() = textOrNull("failure_message")
    /** The card scheme's advice after a decline. */
    public val merchantAdvice: String? get() = textOrNull("merchant_advice")
    /** Its code. */
    public val merchantAdviceCode: String? get() = textOrNull("merchant_advice_code")
    /** What 3-D Secure lacked. */
    public val missing3dsFields: List<String>? get() = textsOrNull("missing_3ds_fields")
    /** `PASSKEY`, `3DS` */
    public val authentication: String? get() = textOrNull("authentication")
    /** `PASSKEY`, `3DS` */
    public val authenticatedBy: String? get() = textOrNull("authenticated_by")
    /** Of the acquirer. */
    public val acquirerReferenceNumber: String? get() = textOrNull("acquirer_reference_number")
    /** Of the issuer. */
    public val approvalCode: String? get() = textOrNull("approval_code")
    /** In-store. */
    public val branch: Expandable? get() = recordOrNull("branch") { Expandable(it) }
    /** In-store. */
    public val terminal: Expandable? get() = recordOrNull("terminal") { Expandable(it) }
    /** In-store. */
    public val device: Expandable? get() = recordOrNull("device") { Expandable(it) }
    /** Of versions before 2017-11-02: of the payment that `offsite` or `offline` describes. */
    public val reference: String? get() = textOrNull("reference")
    /**
     * Of versions before 2017-11-02: what kind of thing paid. As JSON, like the next two: the
     * reference knows their names and no shape, so they are not turned into a `source`.
     */
    public val sourceOfFund: JsonElement? get() = elementOrNull("source_of_fund")
    /** Of versions before 2017-11-02: a payment at a bank or wallet. */
    public val offsite: JsonElement? get() = elementOrNull("offsite")
    /** Of versions before 2017-11-02: a payment at a counter. */
    public val offline: JsonElement? get() = elementOrNull("offline")
}

/** Charges on the books of the key. */
public class ChargeList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<Charge> get() = records("data") { Charge(it) }
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

/** Where a charge stands. */
public class ChargeStatus(text: String) : Word(text) {
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
public data class CreateCharge(
    /** Subunits: 100.50 baht are `10_050`. */
    public var amount: Long,
    /** In any letter case. */
    public var currency: Currency,
    /** A token, or a card of `customer`. */
    public var card: String? = null,
    /** `cust_…` */
    public var customer: String? = null,
    /**
     * A source that was made before, by its id, or the parameters of a new one, made in the same
     * request.
     */
    public var source: ChargeSource? = null,
    /** `false` authorises only; capture within 7 days. `true` if left out. */
    public var capture: Boolean? = null,
    /** `pre_auth` (less may be captured) or `final_auth`. */
    public var authorizationType: String? = null,
    /** Where the payer comes back to from 3-D Secure or a redirect. */
    public var returnUri: String? = null,
    /** For people. */
    public var description: String? = null,
    /** For programs: an object. Values arrive as text, for a form has no other type. */
    public var metadata: JsonObject? = null,
    /** RFC 3339; for offline and some wallet sources. */
    public var expiresAt: String? = null,
    /** The payer's address. */
    public var ip: String? = null,
    /** What the platform keeps. */
    public var platformFee: PlatformFee? = null,
    /** Overrides the account's setting. */
    public var zeroInterestInstallments: Boolean? = null,
    /** At most two further HTTPS receivers of this charge's events. */
    public var webhookEndpoints: List<String>? = null,
    /** `PASSKEY` or `3DS` (*observed* only). */
    public var authentication: String? = null,
    /** `MIT` or `CIT`. */
    public var transactionIndicator: String? = null,
    /** `unscheduled`, `standing_order`, `subscription`, `installment`, … */
    public var recurringReason: String? = null,
    /** The first charge of the series. */
    public var firstCharge: String? = null,
    /** For direct debit. */
    public var linkedAccount: String? = null,
    /** What the payer's statement shows. */
    public var statementDescriptor: String? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(amount: Long, currency: Currency) : this(amount = amount, currency = currency, card = null)

    override fun write(writer: Writer) {
        writer.put("amount", amount)
        writer.put("currency", currency)
        writer.put("card", card)
        writer.put("customer", customer)
        writer.put("source", source)
        writer.put("capture", capture)
        writer.put("authorization_type", authorizationType)
        writer.put("return_uri", returnUri)
        writer.put("description", description)
        writer.put("metadata", metadata)
        writer.put("expires_at", expiresAt)
        writer.put("ip", ip)
        writer.put("platform_fee", platformFee)
        writer.put("zero_interest_installments", zeroInterestInstallments)
        writer.put("webhook_endpoints", webhookEndpoints)
        writer.put("authentication", authentication)
        writer.put("transaction_indicator", transactionIndicator)
        writer.put("recurring_reason", recurringReason)
        writer.put("first_charge", firstCharge)
        writer.put("linked_account", linkedAccount)
        writer.put("statement_descriptor", statementDescriptor)
    }
}

/** What `omise.charges.get` takes. */
public data class GetCharge(
    /** `true` embeds the objects behind `customer`, `transaction` and the like. */
    public var expand: Boolean? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("expand", expand)
    }
}

/** What `omise.charges.list` takes. */
public data class ListCharges(
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

/** What the platform keeps of a charge. */
public data class PlatformFee(
    /** Subunits. */
    public var fixed: Long? = null,
    /** Subunits, as computed by the gateway. */
    public var amount: Long? = null,
    /** Of the charge's amount. A rate, not money. */
    public var percentage: Double? = null,
) : Params() {
    internal constructor(part: Part) : this(
        fixed = part.longOrNull("fixed"),
        amount = part.longOrNull("amount"),
        percentage = part.doubleOrNull("percentage"),
    )

    override fun write(writer: Writer) {
        writer.put("fixed", fixed)
        writer.put("amount", amount)
        writer.put("percentage", percentage)
    }
}

/** What the fee of a charge was computed with. Decimal text, digit for digit. */
public class TransactionFees(json: JsonObject) : Record(json) {
    /** For each charge. */
    public val feeFlat: String? get() = textOrNull("fee_flat")
    /** Percent of the amount. */
    public val feeRate: String? get() = textOrNull("fee_rate")
    /** Percent of the fee. */
    public val vatRate: String? get() = textOrNull("vat_rate")
}

/** What `omise.charges.update` takes. */
public data class UpdateCharge(
    /** For people. */
    public var description: String? = null,
    /** Replaces the stored object as a whole (*choice*: not documented). */
    public var metadata: JsonObject? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("description", description)
        writer.put("metadata", metadata)
    }
}
