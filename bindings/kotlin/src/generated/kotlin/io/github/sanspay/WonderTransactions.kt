// Made by `cargo xtask generate`; changes by hand are lost.

@file:UseSerializers(DecimalSerializer::class)

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/** What `wonder.transactions.capture` takes. */
@Serializable
public data class CaptureTransaction(
    /** Which order. */
    @SerialName("order")
    public var order: OrderRef,
    /** Which of its authorisations, and how much of it. */
    @SerialName("transaction")
    public var transaction: TransactionToCapture,
)

/** Whether a payment is captured at once. */
@Serializable(with = ConsumeMode.Serializer::class)
public class ConsumeMode(text: String) : Word(text) {
    internal object Serializer : WordSerializer<ConsumeMode>("ConsumeMode", ::ConsumeMode)

    public companion object {
        /** At once */
        @JvmField public val SALES: ConsumeMode = ConsumeMode("sales")
        /** Later, with a capture */
        @JvmField public val PRE_AUTHORIZE: ConsumeMode = ConsumeMode("pre_authorize")
    }
}

/** What `wonder.transactions.create` takes. */
@Serializable
public data class CreateTransaction(
    /** Your reference of an order that exists. */
    @SerialName("reference_number")
    public var referenceNumber: String? = null,
    /** Wonder's number of an order that exists. */
    @SerialName("number")
    public var number: String? = null,
    /** A new order. */
    @SerialName("order")
    public var order: NewOrder? = null,
    /** How it is paid. */
    @SerialName("payment")
    public var payment: Payment,
) {
    /** With what is needed; the rest can be set. */
    public constructor(payment: Payment) : this(payment = payment, referenceNumber = null)
}

/** Who starts a payment. */
@Serializable(with = EntryType.Serializer::class)
public class EntryType(text: String) : Word(text) {
    internal object Serializer : WordSerializer<EntryType>("EntryType", ::EntryType)

    public companion object {
        /** The merchant */
        @JvmField public val MERCHANT: EntryType = EntryType("mit")
        /** The cardholder; only on older pages */
        @JvmField public val CARDHOLDER: EntryType = EntryType("cit")
    }
}

/** How much is given back, and why. */
@Serializable
public data class NewRefund(
    /** In major units. */
    @SerialName("amount")
    public var amount: BigDecimal,
    /** Needed. A plugin was seen sending `reason` instead; the documentation says `note`. */
    @SerialName("note")
    public var note: String,
)

/** A code that the payer shows and the merchant scans. */
@Serializable
public data class PayWithScannedCode(
    /** In major units. */
    @SerialName("amount")
    public var amount: BigDecimal,
    /** `qrcode` */
    @SerialName("code_type")
    public var codeType: String,
    /** What was scanned. */
    @SerialName("content")
    public var content: String,
)

/** A code that the merchant shows and the payer scans. */
@Serializable
public data class PayWithShownCode(
    /** In major units. */
    @SerialName("amount")
    public var amount: BigDecimal,
    /** The code. */
    @SerialName("merchant_presented_qr_code")
    public var merchantPresentedQrCode: ShownCode,
)

/** A saved card or wallet. */
@Serializable
public data class PayWithToken(
    /** In major units. */
    @SerialName("amount")
    public var amount: BigDecimal,
    /** The `token` of a payment token. */
    @SerialName("token")
    public var token: String,
    /** Whether it is captured at once. */
    @SerialName("consume_mode")
    public var consumeMode: ConsumeMode,
    /** Who starts the payment. */
    @SerialName("entry_type")
    public var entryType: EntryType,
)

/** How an order is paid: give one method. */
@Serializable
public data class Payment(
    /**
     * Your id of the payment, which becomes the transaction's `uuid` (*observed*): with it you
     * can look for the transaction after an unknown outcome.
     */
    @SerialName("uuid")
    public var uuid: String? = null,
    /** A saved card or wallet. */
    @SerialName("payment_token")
    public var paymentToken: PayWithToken? = null,
    /** WeChat Pay, by the code you show. */
    @SerialName("wechatpay")
    public var wechatpay: PayWithShownCode? = null,
    /** Alipay, by the code you show. */
    @SerialName("alipay")
    public var alipay: PayWithShownCode? = null,
    /** Any wallet, by the code the payer shows. */
    @SerialName("consumer_presented_qr_code")
    public var consumerPresentedQrCode: PayWithScannedCode? = null,
)

/** What `wonder.transactions.refund` takes. */
@Serializable
public data class RefundTransaction(
    /** Which order. */
    @SerialName("order")
    public var order: OrderRef,
    /** Which of its transactions. */
    @SerialName("transaction")
    public var transaction: TransactionRef,
    /** How much and why. */
    @SerialName("refund")
    public var refund: NewRefund,
)

/** A code that the merchant shows. */
@Serializable
public data class ShownCode(
    /** Needed; what it holds is muddled in the pages (*conflict*). */
    @SerialName("payinfo")
    public var payinfo: String,
)

/** An authorisation, and how much of it is captured. */
@Serializable
public data class TransactionToCapture(
    /** Its `uuid`. */
    @SerialName("uuid")
    public var uuid: String,
    /** In major units. */
    @SerialName("amount")
    public var amount: BigDecimal,
)

/** What `wonder.transactions.void` takes. */
@Serializable
public data class VoidTransaction(
    /** Which order. */
    @SerialName("order")
    public var order: OrderRef,
    /** Which of its transactions. */
    @SerialName("transaction")
    public var transaction: TransactionRef,
)
