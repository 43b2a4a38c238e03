// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/** What `wonder.issuedCards.create` takes. */
@Serializable
public data class CreateIssuedCard(
    /**
     * An object. The page that prints this operation leaves its members out, so it is sent as it
     * is given: ask Wonder what your business may set.
     */
    @SerialName("card")
    public val card: JsonElement,
)

/** A card that Wonder issued. */
@Serializable
public data class IssuedCard(
    /** Its id: what its transactions name in `card`. */
    @SerialName("id")
    public val id: String,
    /** Whose it is. */
    @SerialName("p_user_id")
    public val pUserId: String? = null,
    /** `Expense` in the one sample. */
    @SerialName("type")
    public val type: String? = null,
    /** What it is called; in the page's sample, not in its table. */
    @SerialName("title")
    public val title: String? = null,
    /** Month and year in two digits each: `04/32`. */
    @SerialName("expiration_date")
    public val expirationDate: String? = null,
    /** What its transactions are settled in. */
    @SerialName("settlement_currency")
    public val settlementCurrency: Currency? = null,
    /** Of its number. */
    @SerialName("first_6_digits")
    public val first6Digits: String? = null,
    /** Of its number. */
    @SerialName("last_4_digits")
    public val last4Digits: String? = null,
    /** `Active` in the one sample. */
    @SerialName("status")
    public val status: String? = null,
    /** Masked in the one sample; it is never printed, in case it comes whole. */
    @SerialName("pan")
    public val pan: String? = null,
    /** The scheme: `JCB`. */
    @SerialName("issuer_brand")
    public val issuerBrand: String? = null,
    /** The reference says no more of it. */
    @SerialName("is_encrypt")
    public val isEncrypt: Boolean? = null,
    /** Equal to `id` in the one sample. */
    @SerialName("reference_id")
    public val referenceId: String? = null,
    /** Of the business. */
    @SerialName("business_name")
    public val businessName: String? = null,
) : Answer() {
    override fun toString(): String =
        "IssuedCard(" +
            "id=$id, " +
            "pUserId=$pUserId, " +
            "type=$type, " +
            "title=$title, " +
            "expirationDate=$expirationDate, " +
            "settlementCurrency=$settlementCurrency, " +
            "first6Digits=$first6Digits, " +
            "last4Digits=$last4Digits, " +
            "status=$status, " +
            "pan=${redacted(pan)}, " +
            "issuerBrand=$issuerBrand, " +
            "isEncrypt=$isEncrypt, " +
            "referenceId=$referenceId, " +
            "businessName=$businessName)"
}
