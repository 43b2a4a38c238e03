// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** The address of a card's holder. */
@Serializable
public data class BillingAddress(
    /** Of the address. */
    @SerialName("zip_code")
    public var zipCode: String? = null,
    /** Street and house. */
    @SerialName("address")
    public var address: String? = null,
    /** Of the address. */
    @SerialName("city")
    public var city: String? = null,
    /** Of the address. */
    @SerialName("state")
    public var state: String? = null,
    /** ISO 3166 in three letters: `HKG`. */
    @SerialName("country_code")
    public var countryCode: String? = null,
    /** Of the holder. */
    @SerialName("first_name")
    public var firstName: String? = null,
    /** Of the holder. */
    @SerialName("last_name")
    public var lastName: String? = null,
    /** Of the holder. */
    @SerialName("phone_number")
    public var phoneNumber: String? = null,
    /** Of the holder. */
    @SerialName("email")
    public var email: String? = null,
)

/** What `wonder.paymentTokens.check` takes. */
@Serializable
public data class CheckPaymentToken(
    /** Which token. */
    @SerialName("payment_token")
    public var paymentToken: TokenToCheck,
)

/** What `wonder.paymentTokens.create` takes. */
@Serializable
public data class CreatePaymentToken(
    /** A card to be saved. */
    @SerialName("card")
    public var card: NewCard? = null,
    /** An Alipay wallet to be saved. */
    @SerialName("alipay")
    public var alipay: NewAlipay? = null,
)

/** What `wonder.paymentTokens.delete` takes. */
@Serializable
public data class DeletePaymentToken(
    /** The `token` itself. */
    @SerialName("token")
    public var token: String,
)

/** Whether the token is gone. */
@Serializable
public data class DeletedPaymentToken(
    /** Yes or no. */
    @SerialName("success")
    public val success: Boolean,
) : Answer()

/** What `wonder.paymentTokens.list` takes. */
@Serializable
public data class ListPaymentTokens(
    /** Types, joined by commas: `Gateway,AlipayAutoDebit,WechatPayAutoDebit`. */
    @SerialName("token_type")
    public var tokenType: String? = null,
)

/** An Alipay wallet to be saved. */
@Serializable
public data class NewAlipay(
    /** `WEB`, `WAP` or `official_account`. */
    @SerialName("terminal_type")
    public var terminalType: String? = null,
    /** Where the holder returns to. */
    @SerialName("return_url")
    public var returnUrl: String? = null,
    /** Needed. */
    @SerialName("transaction_type")
    public var transactionType: TokenUse,
) {
    /** With what is needed; the rest can be set. */
    public constructor(transactionType: TokenUse) : this(transactionType = transactionType, terminalType = null)
}

/** A card to be saved. */
@Serializable
public data class NewCard(
    /** Digits only. */
    @SerialName("number")
    public var number: String,
    /** Two digits. */
    @SerialName("exp_month")
    public var expMonth: String,
    /** The year. */
    @SerialName("exp_year")
    public var expYear: String,
    /** As on the card. */
    @SerialName("holder_name")
    public var holderName: String,
    /** What the holder calls it. */
    @SerialName("nickname")
    public var nickname: String? = null,
    /** Of the holder. */
    @SerialName("billing_address")
    public var billingAddress: BillingAddress? = null,
    /** Where the holder returns to. */
    @SerialName("3ds")
    public var threeDs: ThreeDsReturn,
    /**
     * Needed. That it stands beside the number and not above is a *guess*: its level was not
     * visible.
     */
    @SerialName("transaction_type")
    public var transactionType: TokenUse,
) {
    /** With what is needed; the rest can be set. */
    public constructor(number: String, expMonth: String, expYear: String, holderName: String, threeDs: ThreeDsReturn, transactionType: TokenUse) : this(number = number, expMonth = expMonth, expYear = expYear, holderName = holderName, threeDs = threeDs, transactionType = transactionType, nickname = null)

    override fun toString(): String =
        "NewCard(" +
            "number=${redacted(number)}, " +
            "expMonth=$expMonth, " +
            "expYear=$expYear, " +
            "holderName=$holderName, " +
            "nickname=$nickname, " +
            "billingAddress=$billingAddress, " +
            "threeDs=$threeDs, " +
            "transactionType=$transactionType)"
}

/** All tokens of a customer: this list has no pages. */
@Serializable
public data class PaymentTokenList(
    /** The rows. */
    @SerialName("payment_tokens")
    public val paymentTokens: List<PaymentToken> = emptyList(),
) : Answer()

/** Where the holder of a card returns to after the bank's page. */
@Serializable
public data class ThreeDsReturn(
    /** After the bank said yes. */
    @SerialName("success_return_url")
    public var successReturnUrl: String,
    /** After it said no. */
    @SerialName("fail_return_url")
    public var failReturnUrl: String,
)

/** Which token is asked about. */
@Serializable
public data class TokenToCheck(
    /** The `token` itself. */
    @SerialName("token")
    public var token: String,
    /** Of the answer that made the token. Older pages need it, the newest does not know it. */
    @SerialName("verify_uuid")
    public var verifyUuid: String? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(token: String) : this(token = token, verifyUuid = null)
}

/** What a saved card or wallet will be used for. */
@Serializable(with = TokenUse.Serializer::class)
public class TokenUse(text: String) : Word(text) {
    internal object Serializer : WordSerializer<TokenUse>("TokenUse", ::TokenUse)

    public companion object {
        /** An order that is sent in parts */
        @JvmField public val PARTIAL_SPLIT_SHIPMENT: TokenUse = TokenUse("partial_split_shipment")
        /** Charges that come later */
        @JvmField public val DELAYED_CHARGES: TokenUse = TokenUse("delayed_charges")
        /** A guest who did not come */
        @JvmField public val NO_SHOW: TokenUse = TokenUse("no_show")
        /** A subscription */
        @JvmField public val RECURRING_PAYMENT: TokenUse = TokenUse("recurring_payment")
        /** Without a schedule, the first time */
        @JvmField public val UNSCHEDULED_COF: TokenUse = TokenUse("unscheduled_cof")
        /** Without a schedule, again */
        @JvmField public val UNSCHEDULED_COF_SUBSEQUENT: TokenUse = TokenUse("unscheduled_cof_subsequent")
    }
}
