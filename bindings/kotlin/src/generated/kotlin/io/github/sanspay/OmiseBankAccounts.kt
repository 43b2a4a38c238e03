// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** A bank account inside a transfer or a recipient; it has no id. */
@Serializable
public data class BankAccount(
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** Of the account number. */
    @SerialName("last_digits")
    public val lastDigits: String? = null,
    /** The whole number; newer answers only. */
    @SerialName("account_number")
    public val accountNumber: String? = null,
    /** The holder. */
    @SerialName("name")
    public val name: String? = null,
    /** Japan: `normal`, `current`. */
    @SerialName("type")
    public val type: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
    /** The bank's name; its short code before 2019. */
    @SerialName("brand")
    public val brand: String? = null,
    /** The bank's short code. */
    @SerialName("bank_code")
    public val bankCode: String? = null,
    /** Japan. */
    @SerialName("branch_code")
    public val branchCode: String? = null,
) {
    override fun toString(): String =
        "BankAccount(" +
            "livemode=$livemode, " +
            "lastDigits=$lastDigits, " +
            "accountNumber=${lastFour(accountNumber)}, " +
            "name=$name, " +
            "type=$type, " +
            "createdAt=$createdAt, " +
            "brand=$brand, " +
            "bankCode=$bankCode, " +
            "branchCode=$branchCode)"
}

/** A bank account to pay out to. */
@Serializable
public data class NewBankAccount(
    /** The bank's short code, such as `scb`. This or `bank_code`. */
    @SerialName("brand")
    public var brand: String? = null,
    /** The bank's code under its newer name; in Japan the four digits (*observed*). */
    @SerialName("bank_code")
    public var bankCode: String? = null,
    /** Japan. */
    @SerialName("branch_code")
    public var branchCode: String? = null,
    /** The account's number. It is never printed. */
    @SerialName("number")
    public var number: String,
    /** The holder. */
    @SerialName("name")
    public var name: String,
    /** Japan: `normal`, `current`. */
    @SerialName("type")
    public var type: String? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(number: String, name: String) : this(number = number, name = name, brand = null)

    override fun toString(): String =
        "NewBankAccount(" +
            "brand=$brand, " +
            "bankCode=$bankCode, " +
            "branchCode=$branchCode, " +
            "number=${redacted(number)}, " +
            "name=$name, " +
            "type=$type)"
}
