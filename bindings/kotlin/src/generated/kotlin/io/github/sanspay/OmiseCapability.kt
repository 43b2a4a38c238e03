// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** The smallest and the largest amount, both allowed. Subunits. */
public class AmountLimits(json: JsonObject) : Record(json) {
    /** The smallest. */
    public val min: Long? get() = longOrNull("min")
    /** The largest; installments have none. */
    public val max: Long? get() = longOrNull("max")
}

/** What an account can do. Read it instead of writing its values into a program. */
public class Capability(json: JsonObject) : Answer(json) {
    /** `/capability` */
    public val location: String? get() = textOrNull("location")
    /** Two letters. */
    public val country: String? get() = textOrNull("country")
    /** Codes of the banks that recipients may have. */
    public val banks: List<String>? get() = textsOrNull("banks")
    /** How much at once. */
    public val limits: CapabilityLimits? get() = recordOrNull("limits") { CapabilityLimits(it) }
    /** What payers may pay with; `payment_backends` before 2019. */
    public val paymentMethods: List<CapabilityMethod>? get() = recordsOrNull("payment_methods") { CapabilityMethod(it) }
    /** `googlepay`, `applepay` */
    public val tokenizationMethods: List<String>? get() = textsOrNull("tokenization_methods")
    /** Whether the merchant carries the interest of installments by default. */
    public val zeroInterestInstallments: Boolean? get() = booleanOrNull("zero_interest_installments")
}

/** A bank that the payer may choose (*observed* only). */
public class CapabilityBank(json: JsonObject) : Record(json) {
    /** What a source takes as its `bank`. */
    public val code: String get() = text("code")
    /** For people. */
    public val name: String? get() = textOrNull("name")
    /** Whether it can be reached now. */
    public val active: Boolean? get() = booleanOrNull("active")
}

/** Limits by kind of movement, in the account's currency. */
public class CapabilityLimits(json: JsonObject) : Record(json) {
    /** Of a charge. */
    public val chargeAmount: AmountLimits? get() = recordOrNull("charge_amount") { AmountLimits(it) }
    /** Of a transfer. */
    public val transferAmount: AmountLimits? get() = recordOrNull("transfer_amount") { AmountLimits(it) }
    /** Of a charge that is paid in installments. */
    public val installmentAmount: AmountLimits? get() = recordOrNull("installment_amount") { AmountLimits(it) }
}

/** One way to pay; the gateway calls it a payment method. */
public class CapabilityMethod(json: JsonObject) : Record(json) {
    /** `card`, or the type of a source. */
    public val name: String get() = text("name")
    /** The family of `name`, such as `installment`: before 2019 only (*observed* only). */
    public val type: String? get() = textOrNull("type")
    /** How much at once: before 2019 only, `limits` now has it (*observed* only). */
    public val amount: AmountLimits? get() = recordOrNull("amount") { AmountLimits(it) }
    /** What it can be charged in. */
    public val currencies: List<Currency>? get() = wordsOrNull("currencies") { Currency(it) }
    /** Cards only: `Visa`, `MasterCard`, `JCB`, `American Express`, `UnionPay`, … */
    public val cardBrands: List<String>? get() = textsOrNull("card_brands")
    /** Installments only: in months. */
    public val installmentTerms: List<Long>? get() = longsOrNull("installment_terms")
    /** In months (*observed* only). */
    public val loanInstallmentTerms: List<Long>? get() = longsOrNull("loan_installment_terms")
    /** Which banks the payer may choose; filled for `fpx` and `duitnow_obw` (*observed* only). */
    public val banks: List<CapabilityBank>? get() = recordsOrNull("banks") { CapabilityBank(it) }
    /** Who is behind it, such as `Alipay_plus` (*observed* only). */
    public val provider: String? get() = textOrNull("provider")
}
