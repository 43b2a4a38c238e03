// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** What `wonder.customers.create` takes. */
public data class WonderCreateCustomer(
    /** The customer. */
    public var customer: NewCustomer,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("customer", customer)
    }
}

/** A saved card. */
public class CreditCard(json: JsonObject) : Record(json) {
    /** Masked. */
    public val number: String? get() = textOrNull("number")
    /** Two digits. */
    public val expMonth: String? get() = textOrNull("exp_month")
    /** The year. */
    public val expYear: String? get() = textOrNull("exp_year")
    /** The holder. */
    public val holderName: String? get() = textOrNull("holder_name")
    /** The scheme. */
    public val brand: String? get() = textOrNull("brand")
    /** ISO 4217. */
    public val billingCurrency: String? get() = textOrNull("billing_currency")
}

/** A customer. */
public class WonderCustomer(json: JsonObject) : Answer(json) {
    /** Wonder's id. */
    public val uuid: String get() = text("uuid")
    /** Yours. */
    public val referenceNumber: String? get() = textOrNull("reference_number")
    /** The name. */
    public val name: String? get() = textOrNull("name")
    /** The address. */
    public val email: String? get() = textOrNull("email")
    /** Without the dial code. */
    public val phone: String? get() = textOrNull("phone")
    /** `+852` */
    public val dialCode: String? get() = textOrNull("dial_code")
    /** The company. */
    public val companyName: String? get() = textOrNull("company_name")
    /** What the payment page offers first; nothing if it was cleared. */
    public val defaultPaymentMethod: DefaultPaymentMethod? get() = wordOrNull("default_payment_method") { DefaultPaymentMethod(it) }
    /** The customer's default card or wallet. */
    public val defaultPaymentToken: PaymentToken? get() = recordOrNull("default_payment_token") { PaymentToken(it) }
}

/** A page of customers. The gateway tells no total. */
public class WonderCustomerList(json: JsonObject) : Answer(json) {
    /** The rows. */
    public val customers: List<WonderCustomer> get() = records("customers") { WonderCustomer(it) }
}

/**
 * What the payment page offers first. The newest page of the API lists only the first three
 * (wonder reference 5.2, *conflict*).
 */
public class DefaultPaymentMethod(text: String) : Word(text) {
    public companion object {
        /** Card */
        @JvmField public val CREDIT_CARD: DefaultPaymentMethod = DefaultPaymentMethod("Credit Card")
        /** Alipay */
        @JvmField public val ALIPAY: DefaultPaymentMethod = DefaultPaymentMethod("Alipay")
        /** WeChat Pay */
        @JvmField public val WECHAT_PAY: DefaultPaymentMethod = DefaultPaymentMethod("Wechat Pay")
        /** Google Pay */
        @JvmField public val GOOGLE_PAY: DefaultPaymentMethod = DefaultPaymentMethod("Google Pay")
        /** Faster Payment System */
        @JvmField public val FPS: DefaultPaymentMethod = DefaultPaymentMethod("FPS")
        /** Octopus for business */
        @JvmField public val OCTOPUS_BUSINESS: DefaultPaymentMethod = DefaultPaymentMethod("Octopus Business")
        /** UnionPay */
        @JvmField public val UNION_PAY: DefaultPaymentMethod = DefaultPaymentMethod("Union Pay")
        /** The customer's default payment token */
        @JvmField public val PAYMENT_TOKEN: DefaultPaymentMethod = DefaultPaymentMethod("Payment Token")
        /** None: sent, it clears what was set. */
        @JvmField public val CLEARED: DefaultPaymentMethod = DefaultPaymentMethod("")
    }
}

/** What `wonder.customers.getByToken` takes. */
public data class GetCustomerByToken(
    /** The `token` of a payment token. */
    public var token: String,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("token", token)
    }
}

/** What `wonder.customers.list` takes. */
public data class WonderListCustomers(
    /** Rows a page, 1 to 1000; the gateway's default if left out. */
    public var limit: Long? = null,
    /** Rows to skip. */
    public var offset: Long? = null,
    /** `User` or `Store`. */
    public var linkedSourceType: String? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("limit", limit)
        writer.put("offset", offset)
        writer.put("linked_source_type", linkedSourceType)
    }
}

/** A customer as it is made. Texts are at most 255 characters. */
public data class NewCustomer(
    /** Your id of the customer. It cannot be changed later. */
    public var referenceNumber: String,
    /** Needed. */
    public var name: String,
    /** Needed. */
    public var phone: String,
    /** With its plus sign, at most 6 characters: `+852`. */
    public var dialCode: String? = null,
    /** Of the customer. */
    public var email: String? = null,
    /** Of the customer. */
    public var companyName: String? = null,
    /** What the payment page offers first. */
    public var defaultPaymentMethod: DefaultPaymentMethod? = null,
    /** The `token` of one of the customer's payment tokens. */
    public var defaultPaymentToken: String? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(referenceNumber: String, name: String, phone: String) : this(referenceNumber = referenceNumber, name = name, phone = phone, dialCode = null)

    override fun write(writer: Writer) {
        writer.put("reference_number", referenceNumber)
        writer.put("name", name)
        writer.put("phone", phone)
        writer.put("dial_code", dialCode)
        writer.put("email", email)
        writer.put("company_name", companyName)
        writer.put("default_payment_method", defaultPaymentMethod)
        writer.put("default_payment_token", defaultPaymentToken)
    }
}

/** A saved card or wallet. */
public class PaymentToken(json: JsonObject) : Answer(json) {
    /** `CreditCard`, `WechatPayAutoDebit`, `AlipayAutoDebit`; `Alipay`, `Wechatpay` in old answers. */
    public val tokenType: String? get() = textOrNull("token_type")
    /** A UUID: what a payment takes. */
    public val token: String get() = text("token")
    /** `pending`, `success`, `failed` */
    public val state: String? get() = textOrNull("state")
    /** Send the holder here while `pending`. New answers have it only when the token is made. */
    public val verifyUrl: String? get() = textOrNull("verify_url")
    /** Needed to check the state. */
    public val verifyUuid: String? get() = textOrNull("verify_uuid")
    /** Whether it is the customer's default. */
    public val default: Boolean? get() = booleanOrNull("default")
    /** Why binding the card failed. */
    public val errorCode: String? get() = textOrNull("error_code")
    /** Why binding the card failed, for people. */
    public val errorMsg: String? get() = textOrNull("error_msg")
    /** The card, if it is one. */
    public val creditCard: CreditCard? get() = recordOrNull("credit_card") { CreditCard(it) }
}

/** What `wonder.customers.put` takes. */
public data class PutCustomer(
    /** Empty changes nothing. */
    public var name: String? = null,
    /** Empty changes nothing. */
    public var email: String? = null,
    /** Empty changes nothing. */
    public var phone: String? = null,
    /** With its plus sign, at most 6 characters: `+852`. */
    public var dialCode: String? = null,
    /** Of the customer. */
    public var companyName: String? = null,
    /** `DefaultPaymentMethod.CLEARED` (an empty text) clears it. */
    public var defaultPaymentMethod: DefaultPaymentMethod? = null,
    /** An empty text clears it. */
    public var defaultPaymentToken: String? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("name", name)
        writer.put("email", email)
        writer.put("phone", phone)
        writer.put("dial_code", dialCode)
        writer.put("company_name", companyName)
        writer.put("default_payment_method", defaultPaymentMethod)
        writer.put("default_payment_token", defaultPaymentToken)
    }
}
