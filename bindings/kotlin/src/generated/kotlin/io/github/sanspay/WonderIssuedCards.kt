// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** What `wonder.issuedCards.create` takes. */
public data class CreateIssuedCard(
    /**
     * An object. The page that prints this operation leaves its members out, so it is sent as it
     * is given: ask Wonder what your business may set.
     */
    public var card: JsonElement,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("card", card)
    }
}

/** A card that Wonder issued. */
public class IssuedCard(json: JsonObject) : Answer(json) {
    /** Its id: what its transactions name in `card`. */
    public val id: String get() = text("id")
    /** Whose it is. */
    public val pUserId: String? get() = textOrNull("p_user_id")
    /** `Expense` in the one sample. */
    public val type: String? get() = textOrNull("type")
    /** What it is called; in the page's sample, not in its table. */
    public val title: String? get() = textOrNull("title")
    /** Month and year in two digits each: `04/32`. */
    public val expirationDate: String? get() = textOrNull("expiration_date")
    /** What its transactions are settled in. */
    public val settlementCurrency: Currency? get() = wordOrNull("settlement_currency") { Currency(it) }
    /** Of its number. */
    public val first6Digits: String? get() = textOrNull("first_6_digits")
    /** Of its number. */
    public val last4Digits: String? get() = textOrNull("last_4_digits")
    /** `Active` in the one sample. */
    public val status: String? get() = textOrNull("status")
    /** Masked in the one sample; it is never printed, in case it comes whole. */
    public val pan: String? get() = textOrNull("pan")
    /** The scheme: `JCB`. */
    public val issuerBrand: String? get() = textOrNull("issuer_brand")
    /** The reference says no more of it. */
    public val isEncrypt: Boolean? get() = booleanOrNull("is_encrypt")
    /** Equal to `id` in the one sample. */
    public val referenceId: String? get() = textOrNull("reference_id")
    /** Of the business. */
    public val businessName: String? get() = textOrNull("business_name")

    override fun toString(): String = shown("pan" to redacted(pan))
}
