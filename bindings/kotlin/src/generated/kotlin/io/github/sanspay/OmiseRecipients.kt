// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** What `omise.recipients.create` takes. */
public data class CreateRecipient(
    /** Of the person or company. */
    public var name: String,
    /** `individual` or `corporation`. */
    public var type: RecipientKind,
    /** Where the money goes. */
    public var bankAccount: NewBankAccount,
    /** For people. */
    public var email: String? = null,
    /** For people. */
    public var description: String? = null,
    /** Of the person or company. It is never printed. */
    public var taxId: String? = null,
    /** For programs: an object. */
    public var metadata: JsonObject? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(name: String, type: RecipientKind, bankAccount: NewBankAccount) : this(name = name, type = type, bankAccount = bankAccount, email = null)

    override fun write(writer: Writer) {
        writer.put("name", name)
        writer.put("type", type)
        writer.put("bank_account", bankAccount)
        writer.put("email", email)
        writer.put("description", description)
        writer.secret("tax_id", taxId)
        writer.put("metadata", metadata)
    }
}

/** What `omise.recipients.list` takes. */
public data class ListRecipients(
    /** Rows a page, 1 to 100; 20 if left out. */
    public var limit: Long? = null,
    /** Rows to skip. */
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    public var to: String? = null,
    /** Oldest first if left out. */
    public var order: ListOrder? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("limit", limit)
        writer.put("offset", offset)
        writer.put("from", from)
        writer.put("to", to)
        writer.put("order", order)
    }
}

/** Somebody who is paid. */
public class Recipient(json: JsonObject) : Answer(json) {
    /** `recp_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/recipients/{id}` */
    public val location: String? get() = textOrNull("location")
    /** Whether it was deleted. */
    public val deleted: Boolean? get() = booleanOrNull("deleted")
    /** Where the money goes. */
    public val bankAccount: BankAccount? get() = recordOrNull("bank_account") { BankAccount(it) }
    /** Whether it may receive transfers. */
    public val active: Boolean? get() = booleanOrNull("active")
    /** Whether it is the account's own bank account. */
    public val default: Boolean? get() = booleanOrNull("default")
    /** Whether its bank account was checked. */
    public val verified: Boolean? get() = booleanOrNull("verified")
    /** RFC 3339. */
    public val activatedAt: String? get() = textOrNull("activated_at")
    /** RFC 3339. */
    public val verifiedAt: String? get() = textOrNull("verified_at")
    /** Of the person or company. */
    public val name: String? get() = textOrNull("name")
    /** For people. */
    public val email: String? get() = textOrNull("email")
    /** For people. */
    public val description: String? get() = textOrNull("description")
    /** A person or a company. */
    public val type: RecipientKind? get() = wordOrNull("type") { RecipientKind(it) }
    /** Of the person or company. It is never printed. */
    public val taxId: String? get() = textOrNull("tax_id")
    /** For programs. */
    public val metadata: JsonObject? get() = jsonObjectOrNull("metadata")
    /** `schd_…`; the reference knows no more of it. */
    public val schedule: Expandable? get() = recordOrNull("schedule") { Expandable(it) }
    /** Why it could not be verified: `name_mismatch`, `account_not_found`, `bank_not_found`. */
    public val failureCode: String? get() = textOrNull("failure_code")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")

    override fun toString(): String = shown("bank_account" to bankAccount, "tax_id" to redacted(taxId))
}

/** What a recipient is. */
public class RecipientKind(text: String) : Word(text) {
    public companion object {
        /** A person. */
        @JvmField public val INDIVIDUAL: RecipientKind = RecipientKind("individual")
        /** A company. */
        @JvmField public val CORPORATION: RecipientKind = RecipientKind("corporation")
    }
}

/** Recipients of the account. */
public class RecipientList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<Recipient> get() = records("data") { Recipient(it) }
    /** How many rows a page holds at most. */
    public val limit: Long? get() = longOrNull("limit")
    /** How many rows came before this page. */
    public val offset: Long? get() = longOrNull("offset")
    /** How many rows match in all. */
    public val total: Long? get() = longOrNull("total")
    /** Where to ask for more; some lists have no address of their own. */
    public val location: String? get() = textOrNull("location")
    /** By creation time. */
    public val order: ListOrder? get() = wordOrNull("order") { ListOrder(it) }
    /** The earliest creation time that matches. */
    public val from: String? get() = textOrNull("from")
    /** The latest creation time that matches. */
    public val to: String? get() = textOrNull("to")

    override fun toString(): String = shown("data" to data)
}

/** What `omise.recipients.update` takes. */
public data class UpdateRecipient(
    /** Of the person or company. */
    public var name: String? = null,
    /** `individual` or `corporation`. */
    public var type: RecipientKind? = null,
    /** The whole of it (*choice*: what a part does is not documented). */
    public var bankAccount: NewBankAccount? = null,
    /** For people. */
    public var email: String? = null,
    /** For people. */
    public var description: String? = null,
    /** Of the person or company. It is never printed. */
    public var taxId: String? = null,
    /** Replaces the stored object as a whole (*choice*: not documented). */
    public var metadata: JsonObject? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("name", name)
        writer.put("type", type)
        writer.put("bank_account", bankAccount)
        writer.put("email", email)
        writer.put("description", description)
        writer.secret("tax_id", taxId)
        writer.put("metadata", metadata)
    }
}
