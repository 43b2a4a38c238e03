// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** What `wonder.customers.create` takes. */
@Serializable
public data class WonderCreateCustomer(
    /** The customer. */
    @SerialName("customer")
    public var customer: NewCustomer,
)

/** A saved card. */
@Serializable
public data class CreditCard(
    /** Masked. */
    @SerialName("number")
    public val number: String? = null,
    /** Two digits. */
    @SerialName("exp_month")
    public val expMonth: String? = null,
    /** The year. */
    @SerialName("exp_year")
    public val expYear: String? = null,
    /** The holder. */
    @SerialName("holder_name")
    public val holderName: String? = null,
    /** The scheme. */
    @SerialName("brand")
    public val brand: String? = null,
    /** ISO 4217. */
    @SerialName("billing_currency")
    public val billingCurrency: String? = null,
)

/** A customer. */
@Serializable
public data class WonderCustomer(
    /** Wonder's id. */
    @SerialName("uuid")
    public val uuid: String,
    /** Yours. */
    @SerialName("reference_number")
    public val referenceNumber: String? = null,
    /** The name. */
    @SerialName("name")
    public val name: String? = null,
    /** The address. */
    @SerialName("email")
    public val email: String? = null,
    /** Without the dial code. */
    @SerialName("phone")
    public val phone: String? = null,
    /** `+852` */
    @SerialName("dial_code")
    public val dialCode: String? = null,
    /** The company. */
    @SerialName("company_name")
    public val companyName: String? = null,
    /** What the payment page offers first; nothing if it was cleared. */
    @SerialName("default_payment_method")
    public val defaultPaymentMethod: DefaultPaymentMethod? = null,
    /** The customer's default card or wallet. */
    @SerialName("default_payment_token")
    public val defaultPaymentToken: PaymentToken? = null,
) : Answer()

/** A page of customers. The gateway tells no total. */
@Serializable
public data class WonderCustomerList(
    /** The rows. */
    @SerialName("customers")
    public val customers: List<WonderCustomer> = emptyList(),
) : Answer()

/**
 * What the payment page offers first. The newest page of the API lists only the first three
 * (wonder reference 5.2, *conflict*).
 */
@Serializable(with = DefaultPaymentMethod.Serializer::class)
public class DefaultPaymentMethod(text: String) : Word(text) {
    internal object Serializer : WordSerializer<DefaultPaymentMethod>("DefaultPaymentMethod", ::DefaultPaymentMethod)

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
@Serializable
public data class GetCustomerByToken(
    /** The `token` of a payment token. */
    @SerialName("token")
    public var token: String,
)

/** What `wonder.customers.list` takes. */
@Serializable
public data class WonderListCustomers(
    /** Rows a page, 1 to 1000; the gateway's default if left out. */
    @SerialName("limit")
    public var limit: Long? = null,
    /** Rows to skip. */
    @SerialName("offset")
    public var offset: Long? = null,
    /** `User` or `Store`. */
    @SerialName("linked_source_type")
    public var linkedSourceType: String? = null,
)

/** A customer as it is made. Texts are at most 255 characters. */
@Serializable
public data class NewCustomer(
    /** Your id of the customer. It cannot be changed later. */
    @SerialName("reference_number")
    public var referenceNumber: String,
    /** Needed. */
    @SerialName("name")
    public var name: String,
    /** Needed. */
    @SerialName("phone")
    public var phone: String,
    /** With its plus sign, at most 6 characters: `+852`. */
    @SerialName("dial_code")
    public var dialCode: String? = null,
    /** Of the customer. */
    @SerialName("email")
    public var email: String? = null,
    /** Of the customer. */
    @SerialName("company_name")
    public var companyName: String? = null,
    /** What the payment page offers first. */
    @SerialName("default_payment_method")
    public var defaultPaymentMethod: DefaultPaymentMethod? = null,
    /** The `token` of one of the customer's payment tokens. */
    @SerialName("default_payment_token")
    public var defaultPaymentToken: String? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(referenceNumber: String, name: String, phone: String) : this(referenceNumber = referenceNumber, name = name, phone = phone, dialCode = null)
}

/** A saved card or wallet. */
@Serializable
public data class PaymentToken(
    /** `CreditCard`, `WechatPayAutoDebit`, `AlipayAutoDebit`; `Alipay`, `Wechatpay` in old answers. */
    @SerialName("token_type")
    public val tokenType: String? = null,
    /** A UUID: what a payment takes. */
    @SerialName("token")
    public val token: String,
    /** `pending`, `success`, `failed` */
    @SerialName("state")
    public val state: String? = null,
    /** Send the holder here while `pending`. New answers have it only when the token is made. */
    @SerialName("verify_url")
    public val verifyUrl: String? = null,
    /** Needed to check the state. */
    @SerialName("verify_uuid")
    public val verifyUuid: String? = null,
    /** Whether it is the customer's default. */
    @SerialName("default")
    public val default: Boolean? = null,
    /** Why binding the card failed. */
    @SerialName("error_code")
    public val errorCode: String? = null,
    /** Why binding the card failed, for people. */
    @SerialName("error_msg")
    public val errorMsg: String? = null,
    /** The card, if it is one. */
    @SerialName("credit_card")
    public val creditCard: CreditCard? = null,
) : Answer()

/** What `wonder.customers.put` takes. */
@Serializable
public data class PutCustomer(
    /** Empty changes nothing. */
    @SerialName("name")
    public var name: String? = null,
    /** Empty changes nothing. */
    @SerialName("email")
    public var email: String? = null,
    /** Empty changes nothing. */
    @SerialName("phone")
    public var phone: String? = null,
    /** With its plus sign, at most 6 characters: `+852`. */
    @SerialName("dial_code")
    public var dialCode: String? = null,
    /** Of the customer. */
    @SerialName("company_name")
    public var companyName: String? = null,
    /** `DefaultPaymentMethod.CLEARED` (an empty text) clears it. */
    @SerialName("default_payment_method")
    public var defaultPaymentMethod: DefaultPaymentMethod? = null,
    /** An empty text clears it. */
    @SerialName("default_payment_token")
    public var defaultPaymentToken: String? = null,
)
