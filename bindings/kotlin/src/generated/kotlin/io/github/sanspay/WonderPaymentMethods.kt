// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** What an app's payers may choose from. */
@Serializable
public data class PaymentMethods(
    /**
     * Words such as `credit_card`, `alipay` or `fps`. The name of this field was read out of the
     * mobile SDK (*observed*); it takes an answer without it too.
     */
    @SerialName("support_payment_method")
    public val supportPaymentMethod: List<String> = emptyList(),
) : Answer()
