// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import java.math.BigDecimal

/** What `wonder.transactions.capture` takes. */
public data class CaptureTransaction(
    /** Which order. */
    public var order: OrderRef,
    /** Which of its authorisations, and how much of it. */
    public var transaction: TransactionToCapture,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("order", order)
        writer.put("transaction", transaction)
    }
}

/** Whether a payment is captured at once. */
public class ConsumeMode(text: String) : Word(text) {
    public companion object {
        /** At once */
        @JvmField public val SALES: ConsumeMode = ConsumeMode("sales")
        /** Later, with a capture */
        @JvmField public val PRE_AUTHORIZE: ConsumeMode = ConsumeMode("pre_authorize")
    }
}

/** What `wonder.transactions.create` takes. */
public data class CreateTransaction(
    /** Your reference of an order that exists. */
    public var referenceNumber: String? = null,
    /** Wonder's number of an order that exists. */
    public var number: String? = null,
    /** A new order. */
    public var order: NewOrder? = null,
    /** How it is paid. */
    public var payment: Payment,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(payment: Payment) : this(payment = payment, referenceNumber = null)

    override fun write(writer: Writer) {
        writer.put("reference_number", referenceNumber)
        writer.put("number", number)
        writer.put("order", order)
        writer.put("payment", payment)
    }
}

/** Who starts a payment. */
public class EntryType(text: String) : Word(text) {
    public companion object {
        /** The merchant */
        @JvmField public val MERCHANT: EntryType = EntryType("mit")
        /** The cardholder; only on older pages */
        @JvmField public val CARDHOLDER: EntryType = EntryType("cit")
    }
}

/** How much is given back, and why. */
public data class NewRefund(
    /** In major units. */
    public var amount: BigDecimal,
    /** Needed. A plugin was seen sending `reason` instead; the documentation says `note`. */
    public var note: String,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("amount", amount)
        writer.put("note", note)
    }
}

/** A code that the payer shows and the merchant scans. */
public data class PayWithScannedCode(
    /** In major units. */
    public var amount: BigDecimal,
    /** `qrcode` */
    public var codeType: String,
    /** What was scanned. */
    public var content: String,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("amount", amount)
        writer.put("code_type", codeType)
        writer.put("content", content)
    }
}

/** A code that the merchant shows and the payer scans. */
public data class PayWithShownCode(
    /** In major units. */
    public var amount: BigDecimal,
    /** The code. */
    public var merchantPresentedQrCode: ShownCode,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("amount", amount)
        writer.put("merchant_presented_qr_code", merchantPresentedQrCode)
    }
}

/** A saved card or wallet. */
public data class PayWithToken(
    /** In major units. */
    public var amount: BigDecimal,
    /** The `token` of a payment token. */
    public var token: String,
    /** Whether it is captured at once. */
    public var consumeMode: ConsumeMode,
    /** Who starts the payment. */
    public var entryType: EntryType,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("amount", amount)
        writer.put("token", token)
        writer.put("consume_mode", consumeMode)
        writer.put("entry_type", entryType)
    }
}

/** How an order is paid: give one method. */
public data class Payment(
    /**
     * Your id of the payment, which becomes the transaction's `uuid` (*observed*): with it you
     * can look for the transaction after an unknown outcome.
     */
    public var uuid: String? = null,
    /** A saved card or wallet. */
    public var paymentToken: PayWithToken? = null,
    /** WeChat Pay, by the code you show. */
    public var wechatpay: PayWithShownCode? = null,
    /** Alipay, by the code you show. */
    public var alipay: PayWithShownCode? = null,
    /** Any wallet, by the code the payer shows. */
    public var consumerPresentedQrCode: PayWithScannedCode? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("uuid", uuid)
        writer.put("payment_token", paymentToken)
        writer.put("wechatpay", wechatpay)
        writer.put("alipay", alipay)
        writer.put("consumer_presented_qr_code", consumerPresentedQrCode)
    }
}

/** What `wonder.transactions.refund` takes. */
public data class RefundTransaction(
    /** Which order. */
    public var order: OrderRef,
    /** Which of its transactions. */
    public var transaction: TransactionRef,
    /** How much and why. */
    public var refund: NewRefund,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("order", order)
        writer.put("transaction", transaction)
        writer.put("refund", refund)
    }
}

/** A code that the merchant shows. */
public data class ShownCode(
    /** Needed; what it holds is muddled in the pages (*conflict*). */
    public var payinfo: String,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("payinfo", payinfo)
    }
}

/** An authorisation, and how much of it is captured. */
public data class TransactionToCapture(
    /** Its `uuid`. */
    public var uuid: String,
    /** In major units. */
    public var amount: BigDecimal,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("uuid", uuid)
        writer.put("amount", amount)
    }
}

/** What `wonder.transactions.void` takes. */
public data class VoidTransaction(
    /** Which order. */
    public var order: OrderRef,
    /** Which of its transactions. */
    public var transaction: TransactionRef,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("order", order)
        writer.put("transaction", transaction)
    }
}
