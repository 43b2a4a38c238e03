// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** What an app's payers may choose from. */
public class PaymentMethods(json: JsonObject) : Answer(json) {
    /**
     * Words such as `credit_card`, `alipay` or `fps`. The name of this field was read out of the
     * mobile SDK (*observed*); it takes an answer without it too.
     */
    public val supportPaymentMethod: List<String> get() = texts("support_payment_method")
}
