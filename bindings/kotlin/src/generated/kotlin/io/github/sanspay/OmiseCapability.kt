// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** The smallest and the largest amount, both allowed. Subunits. */
@Serializable
public data class AmountLimits(
    /** The smallest. */
    @SerialName("min")
    public val min: Long? = null,
    /** The largest; installments have none. */
    @SerialName("max")
    public val max: Long? = null,
)

/** What an account can do. Read it instead of writing its values into a program. */
@Serializable
public data class Capability(
    /** `/capability` */
    @SerialName("location")
    public val location: String? = null,
    /** Two letters. */
    @SerialName("country")
    public val country: String? = null,
    /** Codes of the banks that recipients may have. */
    @SerialName("banks")
    public val banks: List<String>? = null,
    /** How much at once. */
    @SerialName("limits")
    public val limits: CapabilityLimits? = null,
    /** What payers may pay with; `payment_backends` before 2019. */
    @SerialName("payment_methods")
    public val paymentMethods: List<CapabilityMethod>? = null,
    /** `googlepay`, `applepay` */
    @SerialName("tokenization_methods")
    public val tokenizationMethods: List<String>? = null,
    /** Whether the merchant carries the interest of installments by default. */
    @SerialName("zero_interest_installments")
    public val zeroInterestInstallments: Boolean? = null,
) : Answer()

/** A bank that the payer may choose (*observed* only). */
@Serializable
public data class CapabilityBank(
    /** What a source takes as its `bank`. */
    @SerialName("code")
    public val code: String,
    /** For people. */
    @SerialName("name")
    public val name: String? = null,
    /** Whether it can be reached now. */
    @SerialName("active")
    public val active: Boolean? = null,
)

/** Limits by kind of movement, in the account's currency. */
@Serializable
public data class CapabilityLimits(
    /** Of a charge. */
    @SerialName("charge_amount")
    public val chargeAmount: AmountLimits? = null,
    /** Of a transfer. */
    @SerialName("transfer_amount")
    public val transferAmount: AmountLimits? = null,
    /** Of a charge that is paid in installments. */
    @SerialName("installment_amount")
    public val installmentAmount: AmountLimits? = null,
)

/** One way to pay; the gateway calls it a payment method. */
@Serializable
public data class CapabilityMethod(
    /** `card`, or the type of a source. */
    @SerialName("name")
    public val name: String,
    /** The family of `name`, such as `installment`: before 2019 only (*observed* only). */
    @SerialName("type")
    public val type: String? = null,
    /** How much at once: before 2019 only, `limits` now has it (*observed* only). */
    @SerialName("amount")
    public val amount: AmountLimits? = null,
    /** What it can be charged in. */
    @SerialName("currencies")
    public val currencies: List<Currency>? = null,
    /** Cards only: `Visa`, `MasterCard`, `JCB`, `American Express`, `UnionPay`, … */
    @SerialName("card_brands")
    public val cardBrands: List<String>? = null,
    /** Installments only: in months. */
    @SerialName("installment_terms")
    public val installmentTerms: List<Long>? = null,
    /** In months (*observed* only). */
    @SerialName("loan_installment_terms")
    public val loanInstallmentTerms: List<Long>? = null,
    /** Which banks the payer may choose; filled for `fpx` and `duitnow_obw` (*observed* only). */
    @SerialName("banks")
    public val banks: List<CapabilityBank>? = null,
    /** Who is behind it, such as `Alipay_plus` (*observed* only). */
    @SerialName("provider")
    public val provider: String? = null,
)
