// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** The address of a card's holder. */
public data class BillingAddress(
    /** Of the address. */
    public var zipCode: String? = null,
    /** Street and house. */
    public var address: String? = null,
    /** Of the address. */
    public var city: String? = null,
    /** Of the address. */
    public var state: String? = null,
    /** ISO 3166 in three letters: `HKG`. */
    public var countryCode: String? = null,
    /** Of the holder. */
    public var firstName: String? = null,
    /** Of the holder. */
    public var lastName: String? = null,
    /** Of the holder. */
    public var phoneNumber: String? = null,
    /** Of the holder. */
    public var email: String? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("zip_code", zipCode)
        writer.put("address", address)
        writer.put("city", city)
        writer.put("state", state)
        writer.put("country_code", countryCode)
        writer.put("first_name", firstName)
        writer.put("last_name", lastName)
        writer.put("phone_number", phoneNumber)
        writer.put("email", email)
    }
}

/** What `wonder.paymentTokens.check` takes. */
public data class CheckPaymentToken(
    /** Which token. */
    public var paymentToken: TokenToCheck,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("payment_token", paymentToken)
    }
}

/** What `wonder.paymentTokens.create` takes. */
public data class CreatePaymentToken(
    /** A card to be saved. */
    public var card: NewCard? = null,
    /** An Alipay wallet to be saved. */
    public var alipay: NewAlipay? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("card", card)
        writer.put("alipay", alipay)
    }
}

/** What `wonder.paymentTokens.delete` takes. */
public data class DeletePaymentToken(
    /** The `token` itself. */
    public var token: String,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("token", token)
    }
}

/** Whether the token is gone. */
public class DeletedPaymentToken(json: JsonObject) : Answer(json) {
    /** Yes or no. */
    public val success: Boolean get() = boolean("success")
}

/** What `wonder.paymentTokens.list` takes. */
public data class ListPaymentTokens(
    /** Types, joined by commas: `Gateway,AlipayAutoDebit,WechatPayAutoDebit`. */
    public var tokenType: String? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("token_type", tokenType)
    }
}

/** An Alipay wallet to be saved. */
public data class NewAlipay(
    /** `WEB`, `WAP` or `official_account`. */
    public var terminalType: String? = null,
    /** Where the holder returns to. */
    public var returnUrl: String? = null,
    /** Needed. */
    public var transactionType: TokenUse,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(transactionType: TokenUse) : this(transactionType = transactionType, terminalType = null)

    override fun write(writer: Writer) {
        writer.put("terminal_type", terminalType)
        writer.put("return_url", returnUrl)
        writer.put("transaction_type", transactionType)
    }
}

/** A card to be saved. */
public data class NewCard(
    /** Digits only. */
    public var number: String,
    /** Two digits. */
    public var expMonth: String,
    /** The year. */
    public var expYear: String,
    /** As on the card. */
    public var holderName: String,
    /** What the holder calls it. */
    public var nickname: String? = null,
    /** Of the holder. */
    public var billingAddress: BillingAddress? = null,
    /** Where the holder returns to. */
    public var threeDs: ThreeDsReturn,
    /**
     * Needed. That it stands beside the number and not above is a *guess*: its level was not
     * visible.
     */
    public var transactionType: TokenUse,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(number: String, expMonth: String, expYear: String, holderName: String, threeDs: ThreeDsReturn, transactionType: TokenUse) : this(number = number, expMonth = expMonth, expYear = expYear, holderName = holderName, threeDs = threeDs, transactionType = transactionType, nickname = null)

    override fun write(writer: Writer) {
        writer.secret("number", number)
        writer.put("exp_month", expMonth)
        writer.put("exp_year", expYear)
        writer.put("holder_name", holderName)
        writer.put("nickname", nickname)
        writer.put("billing_address", billingAddress)
        writer.put("3ds", threeDs)
        writer.put("transaction_type", transactionType)
    }
}

/** All tokens of a customer: this list has no pages. */
public class PaymentTokenList(json: JsonObject) : Answer(json) {
    /** The rows. */
    public val paymentTokens: List<PaymentToken> get() = records("payment_tokens") { PaymentToken(it) }
}

/** Where the holder of a card returns to after the bank's page. */
public data class ThreeDsReturn(
    /** After the bank said yes. */
    public var successReturnUrl: String,
    /** After it said no. */
    public var failReturnUrl: String,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("success_return_url", successReturnUrl)
        writer.put("fail_return_url", failReturnUrl)
    }
}

/** Which token is asked about. */
public data class TokenToCheck(
    /** The `token` itself. */
    public var token: String,
    /** Of the answer that made the token. Older pages need it, the newest does not know it. */
    public var verifyUuid: String? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(token: String) : this(token = token, verifyUuid = null)

    override fun write(writer: Writer) {
        writer.put("token", token)
        writer.put("verify_uuid", verifyUuid)
    }
}

/** What a saved card or wallet will be used for. */
public class TokenUse(text: String) : Word(text) {
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
