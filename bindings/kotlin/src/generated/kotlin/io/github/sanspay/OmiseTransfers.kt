// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What `omise.transfers.create` takes. */
@Serializable
public data class CreateTransfer(
    /** Subunits; the whole transferable balance if left out (*third-party*). */
    @SerialName("amount")
    public var amount: Long? = null,
    /**
     * `recp_…`; the account's own bank account if left out, with a chain key the
     * sub-merchant's.
     */
    @SerialName("recipient")
    public var recipient: String? = null,
    /** Whether a failed bank transfer is not tried again. */
    @SerialName("fail_fast")
    public var failFast: Boolean? = null,
    /** Splits above the bank's limit (*observed* only). */
    @SerialName("split_transfer")
    public var splitTransfer: Boolean? = null,
    /** Makes a repeat harmless (*observed* in three official SDKs; not documented). */
    @SerialName("idemp_key")
    public var idempKey: String? = null,
    /** For programs: an object. */
    @SerialName("metadata")
    public var metadata: JsonObject? = null,
)

/** What `omise.transfers.list` takes. */
@Serializable
public data class ListTransfers(
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

/** Money on its way to a bank account. Amounts are subunits. */
@Serializable
public data class Transfer(
    /** `trsf_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/transfers/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** Whether it was taken back before it was sent. */
    @SerialName("deleted")
    public val deleted: Boolean? = null,
    /** What leaves the balance. Missing in the short answer that a deletion had before 2019. */
    @SerialName("amount")
    public val amount: Long? = null,
    /** Of all amounts here. */
    @SerialName("currency")
    public val currency: Currency? = null,
    /** Without VAT. */
    @SerialName("fee")
    public val fee: Long? = null,
    /** VAT on the fee. */
    @SerialName("fee_vat")
    public val feeVat: Long? = null,
    /** Fee and VAT. */
    @SerialName("total_fee")
    public val totalFee: Long? = null,
    /** What arrives. */
    @SerialName("net")
    public val net: Long? = null,
    /** Whether a failed bank transfer is not tried again. */
    @SerialName("fail_fast")
    public val failFast: Boolean? = null,
    /** Whether it can be sent now. */
    @SerialName("sendable")
    public val sendable: Boolean? = null,
    /** Whether it is on its way. */
    @SerialName("sent")
    public val sent: Boolean? = null,
    /** RFC 3339. */
    @SerialName("sent_at")
    public val sentAt: String? = null,
    /** Whether it arrived. */
    @SerialName("paid")
    public val paid: Boolean? = null,
    /** RFC 3339. */
    @SerialName("paid_at")
    public val paidAt: String? = null,
    /** RFC 3339; the reference knows no more of it. */
    @SerialName("balance_hold_at")
    public val balanceHoldAt: String? = null,
    /** `recp_…` */
    @SerialName("recipient")
    public val recipient: Expandable? = null,
    /** Where it goes. */
    @SerialName("bank_account")
    public val bankAccount: BankAccount? = null,
    /** The schedule it came from. */
    @SerialName("schedule")
    public val schedule: Expandable? = null,
    /** What it did to the balance. */
    @SerialName("transactions")
    public val transactions: List<OmiseTransaction>? = null,
    /** Before 2019: the one transaction's id; see `transaction_ids`. */
    @SerialName("transaction")
    public val transaction: Expandable? = null,
    /** For programs. */
    @SerialName("metadata")
    public val metadata: JsonObject? = null,
    /** Why it failed: an open list, see reference 4.5. */
    @SerialName("failure_code")
    public val failureCode: String? = null,
    /** Why it failed, for people. */
    @SerialName("failure_message")
    public val failureMessage: String? = null,
    /** The parts of one split transfer share it. */
    @SerialName("split_transfer_group_id")
    public val splitTransferGroupId: String? = null,
    /** Payfac only. */
    @SerialName("merchant_name")
    public val merchantName: String? = null,
    /** Payfac only. */
    @SerialName("merchant_uid")
    public val merchantUid: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
) : Answer()

/** Transfers from the balance of the key. */
@Serializable
public data class TransferList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<Transfer> = emptyList(),
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

/** What `omise.transfers.update` takes. */
@Serializable
public data class UpdateTransfer(
    /** Subunits. */
    @SerialName("amount")
    public var amount: Long? = null,
    /** Replaces the stored object as a whole (*choice*: not documented). */
    @SerialName("metadata")
    public var metadata: JsonObject? = null,
)
