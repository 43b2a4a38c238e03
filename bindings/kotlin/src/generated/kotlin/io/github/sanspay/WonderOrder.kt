// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** How much of an order is paid. */
public class CorrespondenceState(text: String) : Word(text) {
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
public class LineItem(json: JsonObject) : Record(json) {
    /** Of the line. */
    public val uuid: String? get() = textOrNull("uuid")
    /** `Charge`, `Listing`, … */
    public val purchasableType: PurchasableType? get() = wordOrNull("purchasable_type") { PurchasableType(it) }
    /** Of the listing. */
    public val purchaseId: Long? get() = longOrNull("purchase_id")
    /** Of one. */
    public val price: BigDecimal? get() = decimalOrNull("price")
    /** How many. */
    public val quantity: Long? get() = longOrNull("quantity")
    /** Of all. */
    public val total: BigDecimal? get() = decimalOrNull("total")
    /** For people. */
    public val label: String? get() = textOrNull("label")
}

/** An order. Amounts are in major units, whether the gateway writes them as numbers or text. */
public class Order(json: JsonObject) : Answer(json) {
    /** Where it was made: `Wonder OpenAPI`, `Wonder POS`, … */
    public val source: String? get() = textOrNull("source")
    /** The order's type; its values are not documented. */
    public val type: String? get() = textOrNull("type")
    /** Wonder's number of the order. */
    public val number: String get() = text("number")
    /** Yours. */
    public val referenceNumber: String? get() = textOrNull("reference_number")
    /** `2024-01-01`, in the time zone of the business; past it, an unpaid order is voided. */
    public val dueDate: String? get() = textOrNull("due_date")
    /** What is to be paid. */
    public val initialTotal: BigDecimal? get() = decimalOrNull("initial_total")
    /** Of which tips. */
    public val initialTips: BigDecimal? get() = decimalOrNull("initial_tips")
    /** Of which items. */
    public val subtotal: BigDecimal? get() = decimalOrNull("subtotal")
    /** The successful transactions. */
    public val paidTotal: BigDecimal? get() = decimalOrNull("paid_total")
    /** `initial_total` less `paid_total`. */
    public val unpaidTotal: BigDecimal? get() = decimalOrNull("unpaid_total")
    /** Where the order stands. */
    public val state: OrderState get() = word("state") { OrderState(it) }
    /** How much of it is paid. */
    public val correspondenceState: CorrespondenceState get() = word("correspondence_state") { CorrespondenceState(it) }
    /** Of all amounts. */
    public val currency: Currency? get() = wordOrNull("currency") { Currency(it) }
    /** The `redirect_url` it was made with. */
    public val returnUrl: String? get() = textOrNull("return_url")
    /** The `callback_url` it was made with. */
    public val notifyUrl: String? get() = textOrNull("notify_url")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
    /** RFC 3339. */
    public val updatedAt: String? get() = textOrNull("updated_at")
    /** Yours. */
    public val note: String? get() = textOrNull("note")
    /** What was bought. */
    public val lineItems: List<LineItem> get() = records("line_items") { LineItem(it) }
    /** Payments, refunds, captures. */
    public val transactions: List<WonderTransaction> get() = records("transactions") { WonderTransaction(it) }
    /** The business, *observed* in answers to create; its fields are not documented. */
    public val business: JsonElement? get() = elementOrNull("business")
}

/** Where an order stands. */
public class OrderState(text: String) : Word(text) {
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
public class PaymentData(json: JsonObject) : Record(json) {
    /** Of the acquirer. */
    public val acquirerName: String? get() = textOrNull("acquirer_name")
    /** Of the acquirer. */
    public val acquirerType: String? get() = textOrNull("acquirer_type")
    /** The bank's code. */
    public val authCode: String? get() = textOrNull("auth_code")
    /** Batch reference number. */
    public val brn: String? get() = textOrNull("brn")
    /** Of the card. */
    public val cardId: String? get() = textOrNull("card_id")
    /** Digits of the card's number. */
    public val cardNumberLen: Long? get() = longOrNull("card_number_len")
    /** How the card was read. */
    public val cardReadMode: String? get() = textOrNull("card_read_mode")
    /** The scheme. */
    public val creditCardType: String? get() = textOrNull("credit_card_type")
    /** Of the card's number. */
    public val first6Digits: String? get() = textOrNull("first_6_digits")
    /** Of the card's number. */
    public val last4Digits: String? get() = textOrNull("last_4_digits")
    /** Yours at the acquirer. */
    public val merchantId: String? get() = textOrNull("merchant_id")
    /** The gateway's own. */
    public val newGatewayTxnId: String? get() = textOrNull("new_gateway_txn_id")
    /** As in the transaction. */
    public val paymentMethod: String? get() = textOrNull("payment_method")
    /** Of the receipt. */
    public val receiptId: String? get() = textOrNull("receipt_id")
    /** Retrieval reference number. */
    public val rrn: String? get() = textOrNull("rrn")
    /** As the acquirer says. */
    public val transactionState: String? get() = textOrNull("transaction_state")
    /** The payment token, if it was paid with one. */
    public val token: String? get() = textOrNull("token")
}

/** What a line of an order is. */
public class PurchasableType(text: String) : Word(text) {
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
public class ThreeDs(json: JsonObject) : Record(json) {
    /** As the bank says. */
    public val enrolled: JsonElement? get() = elementOrNull("enrolled")
    /** Where the holder goes. */
    public val redirectUrl: String? get() = textOrNull("redirect_url")
}

/** A movement of money on an order. */
public class WonderTransaction(json: JsonObject) : Record(json) {
    /** What it is. */
    public val type: TransactionType? get() = wordOrNull("type") { TransactionType(it) }
    /** Its id: what a void, a refund and a capture take. */
    public val uuid: String get() = text("uuid")
    /** Of `amount`. */
    public val currency: Currency? get() = wordOrNull("currency") { Currency(it) }
    /** In major units. That of a refund may be negative. */
    public val amount: BigDecimal? get() = decimalOrNull("amount")
    /** Whether it succeeded. A declined card is an answer, not an error. */
    public val success: Boolean? get() = booleanOrNull("success")
    /** Whether the payer still has something to do. */
    public val isPending: Boolean? get() = booleanOrNull("is_pending")
    /** Whether an authorisation was captured. */
    public val captured: Boolean? get() = booleanOrNull("captured")
    /** Whether it can be voided now: ask this, not the date. */
    public val allowVoid: Boolean? get() = booleanOrNull("allow_void")
    /** Whether it can be refunded now. */
    public val allowRefund: Boolean? get() = booleanOrNull("allow_refund")
    /** Whether a void is under way. */
    public val voidIsPending: Boolean? get() = booleanOrNull("void_is_pending")
    /** Whether it was voided (*observed*). */
    public val voided: Boolean? get() = booleanOrNull("voided")
    /** `credit_card`, `wechat`, `alipay`, `fps`, `payment_token`, … */
    public val paymentMethod: String? get() = textOrNull("payment_method")
    /** Of a refund. */
    public val note: String? get() = textOrNull("note")
    /** What the acquirer tells. */
    public val paymentData: PaymentData? get() = recordOrNull("payment_data") { PaymentData(it) }
    /** What a refund or a capture belongs to. */
    public val originalTransactionUuid: String? get() = textOrNull("original_transaction_uuid")
    /** *Observed.* */
    public val source: String? get() = textOrNull("source")
    /** *Observed.* */
    public val createdAt: String? get() = textOrNull("created_at")
    /** *Observed.* */
    public val acquirerResponseBody: String? get() = textOrNull("acquirer_response_body")
    /** The bank's page, if the card is enrolled (*observed*). */
    public val threeDs: ThreeDs? get() = recordOrNull("3ds") { ThreeDs(it) }
    /** What was given back (*observed*). */
    public val refundedAmount: BigDecimal? get() = decimalOrNull("refunded_amount")
}

/** What a transaction is. */
public class TransactionType(text: String) : Word(text) {
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
