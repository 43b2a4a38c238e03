// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What `omise.recipients.create` takes. */
@Serializable
public data class CreateRecipient(
    /** Of the person or company. */
    @SerialName("name")
    public var name: String,
    /** `individual` or `corporation`. */
    @SerialName("type")
    public var type: RecipientKind,
    /** Where the money goes. */
    @SerialName("bank_account")
    public var bankAccount: NewBankAccount,
    /** For people. */
    @SerialName("email")
    public var email: String? = null,
    /** For people. */
    @SerialName("description")
    public var description: String? = null,
    /** Of the person or company. It is never printed. */
    @SerialName("tax_id")
    public var taxId: String? = null,
    /** For programs: an object. */
    @SerialName("metadata")
    public var metadata: JsonObject? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(name: String, type: RecipientKind, bankAccount: NewBankAccount) : this(name = name, type = type, bankAccount = bankAccount, email = null)

    override fun toString(): String =
        "CreateRecipient(" +
            "name=$name, " +
            "type=$type, " +
            "bankAccount=$bankAccount, " +
            "email=$email, " +
            "description=$description, " +
            "taxId=${redacted(taxId)}, " +
            "metadata=$metadata)"
}

/** What `omise.recipients.list` takes. */
@Serializable
public data class ListRecipients(
    /** Rows a page, 1 to 100; 20 if left out. */
    @SerialName("limit")
    public var limit: Long? = null,
    /** Rows to skip. */
    @SerialName("offset")
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    @SerialName("from")
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    @SerialName("to")
    public var to: String? = null,
    /** Oldest first if left out. */
    @SerialName("order")
    public var order: ListOrder? = null,
)

/** Somebody who is paid. */
@Serializable
public data class Recipient(
    /** `recp_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/recipients/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** Whether it was deleted. */
    @SerialName("deleted")
    public val deleted: Boolean? = null,
    /** Where the money goes. */
    @SerialName("bank_account")
    public val bankAccount: BankAccount? = null,
    /** Whether it may receive transfers. */
    @SerialName("active")
    public val active: Boolean? = null,
    /** Whether it is the account's own bank account. */
    @SerialName("default")
    public val default: Boolean? = null,
    /** Whether its bank account was checked. */
    @SerialName("verified")
    public val verified: Boolean? = null,
    /** RFC 3339. */
    @SerialName("activated_at")
    public val activatedAt: String? = null,
    /** RFC 3339. */
    @SerialName("verified_at")
    public val verifiedAt: String? = null,
    /** Of the person or company. */
    @SerialName("name")
    public val name: String? = null,
    /** For people. */
    @SerialName("email")
    public val email: String? = null,
    /** For people. */
    @SerialName("description")
    public val description: String? = null,
    /** A person or a company. */
    @SerialName("type")
    public val type: RecipientKind? = null,
    /** Of the person or company. It is never printed. */
    @SerialName("tax_id")
    public val taxId: String? = null,
    /** For programs. */
    @SerialName("metadata")
    public val metadata: JsonObject? = null,
    /** `schd_…`; the reference knows no more of it. */
    @SerialName("schedule")
    public val schedule: Expandable? = null,
    /** Why it could not be verified: `name_mismatch`, `account_not_found`, `bank_not_found`. */
    @SerialName("failure_code")
    public val failureCode: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
) : Answer() {
    override fun toString(): String =
        "Recipient(" +
            "id=$id, " +
            "livemode=$livemode, " +
            "location=$location, " +
            "deleted=$deleted, " +
            "bankAccount=$bankAccount, " +
            "active=$active, " +
            "default=$default, " +
            "verified=$verified, " +
            "activatedAt=$activatedAt, " +
            "verifiedAt=$verifiedAt, " +
            "name=$name, " +
            "email=$email, " +
            "description=$description, " +
            "type=$type, " +
            "taxId=${redacted(taxId)}, " +
            "metadata=$metadata, " +
            "schedule=$schedule, " +
            "failureCode=$failureCode, " +
            "createdAt=$createdAt)"
}

/** What a recipient is. */
@Serializable(with = RecipientKind.Serializer::class)
public class RecipientKind(text: String) : Word(text) {
    internal object Serializer : WordSerializer<RecipientKind>("RecipientKind", ::RecipientKind)

    public companion object {
        /** A person. */
        @JvmField public val INDIVIDUAL: RecipientKind = RecipientKind("individual")
        /** A company. */
        @JvmField public val CORPORATION: RecipientKind = RecipientKind("corporation")
    }
}

/** Recipients of the account. */
@Serializable
public data class RecipientList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<Recipient> = emptyList(),
    /** How many rows a page holds at most. */
    @SerialName("limit")
    public val limit: Long? = null,
    /** How many rows came before this page. */
    @SerialName("offset")
    public val offset: Long? = null,
    /** How many rows match in all. */
    @SerialName("total")
    public val total: Long? = null,
    /** Where to ask for more; some lists have no address of their own. */
    @SerialName("location")
    public val location: String? = null,
    /** By creation time. */
    @SerialName("order")
    public val order: ListOrder? = null,
    /** The earliest creation time that matches. */
    @SerialName("from")
    public val from: String? = null,
    /** The latest creation time that matches. */
    @SerialName("to")
    public val to: String? = null,
) : Answer()

/** What `omise.recipients.update` takes. */
@Serializable
public data class UpdateRecipient(
    /** Of the person or company. */
    @SerialName("name")
    public var name: String? = null,
    /** `individual` or `corporation`. */
    @SerialName("type")
    public var type: RecipientKind? = null,
    /** The whole of it (*choice*: what a part does is not documented). */
    @SerialName("bank_account")
    public var bankAccount: NewBankAccount? = null,
    /** For people. */
    @SerialName("email")
    public var email: String? = null,
    /** For people. */
    @SerialName("description")
    public var description: String? = null,
    /** Of the person or company. It is never printed. */
    @SerialName("tax_id")
    public var taxId: String? = null,
    /** Replaces the stored object as a whole (*choice*: not documented). */
    @SerialName("metadata")
    public var metadata: JsonObject? = null,
) {
    override fun toString(): String =
        "UpdateRecipient(" +
            "name=$name, " +
            "type=$type, " +
            "bankAccount=$bankAccount, " +
            "email=$email, " +
            "description=$description, " +
            "taxId=${redacted(taxId)}, " +
            "metadata=$metadata)"
}
