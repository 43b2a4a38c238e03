// Made by `cargo xtask generate`; changes by hand are lost.

@file:UseSerializers(DecimalSerializer::class)

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.json.JsonElement

/** How much of an order is paid. */
@Serializable(with = CorrespondenceState.Serializer::class)
public class CorrespondenceState(text: String) : Word(text) {
    internal object Serializer : WordSerializer<CorrespondenceState>("CorrespondenceState", ::CorrespondenceState)

    public companion object {
        /** Nothing */
        @JvmField public val UNPAID: CorrespondenceState = CorrespondenceState("unpaid")
        /** Some */
        @JvmField public val PARTIAL_PAID: CorrespondenceState = CorrespondenceState("partial_paid")
        /** All */
        @JvmField public val PAID: CorrespondenceState = CorrespondenceState("paid")
        /** More than all */
        @JvmField public val OVER_PAID: CorrespondenceState = CorrespondenceState("over_paid")
        /** Authorised, not captured */
        @JvmField public val AUTHORIZED: CorrespondenceState = CorrespondenceState("authorized")
        /** All given back */
        @JvmField public val REFUNDED: CorrespondenceState = CorrespondenceState("refunded")
        /** All voided */
        @JvmField public val VOIDED: CorrespondenceState = CorrespondenceState("voided")
    }
}

/** A line of an order. */
@Serializable
public data class LineItem(
    /** Of the line. */
    @SerialName("uuid")
    public val uuid: String? = null,
    /** `Charge`, `Listing`, … */
    @SerialName("purchasable_type")
    public val purchasableType: PurchasableType? = null,
    /** Of the listing. */
    @SerialName("purchase_id")
    public val purchaseId: Long? = null,
    /** Of one. */
    @SerialName("price")
    public val price: BigDecimal? = null,
    /** How many. */
    @SerialName("quantity")
    public val quantity: Long? = null,
    /** Of all. */
    @SerialName("total")
    public val total: BigDecimal? = null,
    /** For people. */
    @SerialName("label")
    public val label: String? = null,
)

/** An order. Amounts are in major units, whether the gateway writes them as numbers or text. */
@Serializable
public data class Order(
    /** Where it was made: `Wonder OpenAPI`, `Wonder POS`, … */
    @SerialName("source")
    public val source: String? = null,
    /** The order's type; its values are not documented. */
    @SerialName("type")
    public val type: String? = null,
    /** Wonder's number of the order. */
    @SerialName("number")
    public val number: String,
    /** Yours. */
    @SerialName("reference_number")
    public val referenceNumber: String? = null,
    /** `2024-01-01`, in the time zone of the business; past it, an unpaid order is voided. */
    @SerialName("due_date")
    public val dueDate: String? = null,
    /** What is to be paid. */
    @SerialName("initial_total")
    public val initialTotal: BigDecimal? = null,
    /** Of which tips. */
    @SerialName("initial_tips")
    public val initialTips: BigDecimal? = null,
    /** Of which items. */
    @SerialName("subtotal")
    public val subtotal: BigDecimal? = null,
    /** The successful transactions. */
    @SerialName("paid_total")
    public val paidTotal: BigDecimal? = null,
    /** `initial_total` less `paid_total`. */
    @SerialName("unpaid_total")
    public val unpaidTotal: BigDecimal? = null,
    /** Where the order stands. */
    @SerialName("state")
    public val state: OrderState,
    /** How much of it is paid. */
    @SerialName("correspondence_state")
    public val correspondenceState: CorrespondenceState,
    /** Of all amounts. */
    @SerialName("currency")
    public val currency: Currency? = null,
    /** The `redirect_url` it was made with. */
    @SerialName("return_url")
    public val returnUrl: String? = null,
    /** The `callback_url` it was made with. */
    @SerialName("notify_url")
    public val notifyUrl: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
    /** RFC 3339. */
    @SerialName("updated_at")
    public val updatedAt: String? = null,
    /** Yours. */
    @SerialName("note")
    public val note: String? = null,
    /** What was bought. */
    @SerialName("line_items")
    public val lineItems: List<LineItem> = emptyList(),
    /** Payments, refunds, captures. */
    @SerialName("transactions")
    public val transactions: List<WonderTransaction> = emptyList(),
    /** The business, *observed* in answers to create; its fields are not documented. */
    @SerialName("business")
    public val business: JsonElement? = null,
) : Answer()

/** Where an order stands. */
@Serializable(with = OrderState.Serializer::class)
public class OrderState(text: String) : Word(text) {
    internal object Serializer : WordSerializer<OrderState>("OrderState", ::OrderState)

    public companion object {
        /** Made, not paid */
        @JvmField public val INVOICED: OrderState = OrderState("invoiced")
        /** Partly paid, or partly given back */
        @JvmField public val IN_COMPLETED: OrderState = OrderState("in_completed")
        /** Paid, or wholly given back */
        @JvmField public val COMPLETED: OrderState = OrderState("completed")
        /** Given up: final */
        @JvmField public val VOIDED: OrderState = OrderState("voided")
        /** Tested for by an official plugin (*observed*) */
        @JvmField public val REFUNDED: OrderState = OrderState("refunded")
    }
}

/** What the acquirer tells about a payment. */
@Serializable
public data class PaymentData(
    /** Of the acquirer. */
    @SerialName("acquirer_name")
    public val acquirerName: String? = null,
    /** Of the acquirer. */
    @SerialName("acquirer_type")
    public val acquirerType: String? = null,
    /** The bank's code. */
    @SerialName("auth_code")
    public val authCode: String? = null,
    /** Batch reference number. */
    @SerialName("brn")
    public val brn: String? = null,
    /** Of the card. */
    @SerialName("card_id")
    public val cardId: String? = null,
    /** Digits of the card's number. */
    @SerialName("card_number_len")
    public val cardNumberLen: Long? = null,
    /** How the card was read. */
    @SerialName("card_read_mode")
    public val cardReadMode: String? = null,
    /** The scheme. */
    @SerialName("credit_card_type")
    public val creditCardType: String? = null,
    /** Of the card's number. */
    @SerialName("first_6_digits")
    public val first6Digits: String? = null,
    /** Of the card's number. */
    @SerialName("last_4_digits")
    public val last4Digits: String? = null,
    /** Yours at the acquirer. */
    @SerialName("merchant_id")
    public val merchantId: String? = null,
    /** The gateway's own. */
    @SerialName("new_gateway_txn_id")
    public val newGatewayTxnId: String? = null,
    /** As in the transaction. */
    @SerialName("payment_method")
    public val paymentMethod: String? = null,
    /** Of the receipt. */
    @SerialName("receipt_id")
    public val receiptId: String? = null,
    /** Retrieval reference number. */
    @SerialName("rrn")
    public val rrn: String? = null,
    /** As the acquirer says. */
    @SerialName("transaction_state")
    public val transactionState: String? = null,
    /** The payment token, if it was paid with one. */
    @SerialName("token")
    public val token: String? = null,
)

/** What a line of an order is. */
@Serializable(with = PurchasableType.Serializer::class)
public class PurchasableType(text: String) : Word(text) {
    internal object Serializer : WordSerializer<PurchasableType>("PurchasableType", ::PurchasableType)

    public companion object {
        /** An amount */
        @JvmField public val CHARGE: PurchasableType = PurchasableType("Charge")
        /** Goods */
        @JvmField public val LISTING: PurchasableType = PurchasableType("Listing")
        /** Tips given afterwards */
        @JvmField public val REAR_TIPS: PurchasableType = PurchasableType("RearTips")
        /** The rounding of a total */
        @JvmField public val ROUNDING: PurchasableType = PurchasableType("Rounding")
        /** A surcharge */
        @JvmField public val SURCHARGE_FEE: PurchasableType = PurchasableType("SurchargeFee")
    }
}

/** The 3-D Secure state of a payment. */
@Serializable
public data class ThreeDs(
    /** As the bank says. */
    @SerialName("enrolled")
    public val enrolled: JsonElement? = null,
    /** Where the holder goes. */
    @SerialName("redirect_url")
    public val redirectUrl: String? = null,
)

/** A movement of money on an order. */
@Serializable
public data class WonderTransaction(
    /** What it is. */
    @SerialName("type")
    public val type: TransactionType? = null,
    /** Its id: what a void, a refund and a capture take. */
    @SerialName("uuid")
    public val uuid: String,
    /** Of `amount`. */
    @SerialName("currency")
    public val currency: Currency? = null,
    /** In major units. That of a refund may be negative. */
    @SerialName("amount")
    public val amount: BigDecimal? = null,
    /** Whether it succeeded. A declined card is an answer, not an error. */
    @SerialName("success")
    public val success: Boolean? = null,
    /** Whether the payer still has something to do. */
    @SerialName("is_pending")
    public val isPending: Boolean? = null,
    /** Whether an authorisation was captured. */
    @SerialName("captured")
    public val captured: Boolean? = null,
    /** Whether it can be voided now: ask this, not the date. */
    @SerialName("allow_void")
    public val allowVoid: Boolean? = null,
    /** Whether it can be refunded now. */
    @SerialName("allow_refund")
    public val allowRefund: Boolean? = null,
    /** Whether a void is under way. */
    @SerialName("void_is_pending")
    public val voidIsPending: Boolean? = null,
    /** Whether it was voided (*observed*). */
    @SerialName("voided")
    public val voided: Boolean? = null,
    /** `credit_card`, `wechat`, `alipay`, `fps`, `payment_token`, … */
    @SerialName("payment_method")
    public val paymentMethod: String? = null,
    /** Of a refund. */
    @SerialName("note")
    public val note: String? = null,
    /** What the acquirer tells. */
    @SerialName("payment_data")
    public val paymentData: PaymentData? = null,
    /** What a refund or a capture belongs to. */
    @SerialName("original_transaction_uuid")
    public val originalTransactionUuid: String? = null,
    /** *Observed.* */
    @SerialName("source")
    public val source: String? = null,
    /** *Observed.* */
    @SerialName("created_at")
    public val createdAt: String? = null,
    /** *Observed.* */
    @SerialName("acquirer_response_body")
    public val acquirerResponseBody: String? = null,
    /** The bank's page, if the card is enrolled (*observed*). */
    @SerialName("3ds")
    public val threeDs: ThreeDs? = null,
    /** What was given back (*observed*). */
    @SerialName("refunded_amount")
    public val refundedAmount: BigDecimal? = null,
)

/** What a transaction is. */
@Serializable(with = TransactionType.Serializer::class)
public class TransactionType(text: String) : Word(text) {
    internal object Serializer : WordSerializer<TransactionType>("TransactionType", ::TransactionType)

    public companion object {
        /** A payment */
        @JvmField public val SALES: TransactionType = TransactionType("Sales")
        /** A payment to be captured */
        @JvmField public val AUTHORIZATION: TransactionType = TransactionType("Authorization")
        /** Money given back */
        @JvmField public val REFUND: TransactionType = TransactionType("Refund")
        /** The capture of an authorisation */
        @JvmField public val CAPTURE: TransactionType = TransactionType("Capture")
    }
}
