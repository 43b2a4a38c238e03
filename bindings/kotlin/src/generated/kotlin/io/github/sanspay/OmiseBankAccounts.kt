// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** A bank account inside a transfer or a recipient; it has no id. */
public class BankAccount(json: JsonObject) : Record(json) {
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** Of the account number. */
    public val lastDigits: String? get() = textOrNull("last_digits")
    /** The whole number; newer answers only. */
    public val accountNumber: String? get() = textOrNull("account_number")
    /** The holder. */
    public val name: String? get() = textOrNull("name")
    /** Japan: `normal`, `current`. */
    public val type: String? get() = textOrNull("type")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
    /** The bank's name; its short code before 2019. */
    public val brand: String? get() = textOrNull("brand")
    /** The bank's short code. */
    public val bankCode: String? get() = textOrNull("bank_code")
    /** Japan. */
    public val branchCode: String? get() = textOrNull("branch_code")

    override fun toString(): String = shown("account_number" to lastFour(accountNumber))
}

/** A bank account to pay out to. */
public data class NewBankAccount(
    /** The bank's short code, such as `scb`. This or `bank_code`. */
    public var brand: String? = null,
    /** The bank's code under its newer name; in Japan the four digits (*observed*). */
    public var bankCode: String? = null,
    /** Japan. */
    public var branchCode: String? = null,
    /** The account's number. It is never printed. */
    public var number: String,
    /** The holder. */
    public var name: String,
    /** Japan: `normal`, `current`. */
    public var type: String? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(number: String, name: String) : this(number = number, name = name, brand = null)

    override fun write(writer: Writer) {
        writer.put("brand", brand)
        writer.put("bank_code", bankCode)
        writer.put("branch_code", branchCode)
        writer.secret("number", number)
        writer.put("name", name)
        writer.put("type", type)
    }
}
