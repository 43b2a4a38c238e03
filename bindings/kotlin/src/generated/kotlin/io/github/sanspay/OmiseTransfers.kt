// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** What `omise.transfers.create` takes. */
public data class CreateTransfer(
    /** Subunits; the whole transferable balance if left out (*third-party*). */
    public var amount: Long? = null,
    /**
     * `recp_…`; the account's own bank account if left out, with a chain key the
     * sub-merchant's.
     */
    public var recipient: String? = null,
    /** Whether a failed bank transfer is not tried again. */
    public var failFast: Boolean? = null,
    /** Splits above the bank's limit (*observed* only). */
    public var splitTransfer: Boolean? = null,
    /** Makes a repeat harmless (*observed* in three official SDKs; not documented). */
    public var idempKey: String? = null,
    /** For programs: an object. */
    public var metadata: JsonObject? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("amount", amount)
        writer.put("recipient", recipient)
        writer.put("fail_fast", failFast)
        writer.put("split_transfer", splitTransfer)
        writer.put("idemp_key", idempKey)
        writer.put("metadata", metadata)
    }
}

/** What `omise.transfers.list` takes. */
public data class ListTransfers(
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

/** Money on its way to a bank account. Amounts are subunits. */
public class Transfer(json: JsonObject) : Answer(json) {
    /** `trsf_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/transfers/{id}` */
    public val location: String? get() = textOrNull("location")
    /** Whether it was taken back before it was sent. */
    public val deleted: Boolean? get() = booleanOrNull("deleted")
    /** What leaves the balance. Missing in the short answer that a deletion had before 2019. */
    public val amount: Long? get() = longOrNull("amount")
    /** Of all amounts here. */
    public val currency: Currency? get() = wordOrNull("currency") { Currency(it) }
    /** Without VAT. */
    public val fee: Long? get() = longOrNull("fee")
    /** VAT on the fee. */
    public val feeVat: Long? get() = longOrNull("fee_vat")
    /** Fee and VAT. */
    public val totalFee: Long? get() = longOrNull("total_fee")
    /** What arrives. */
    public val net: Long? get() = longOrNull("net")
    /** Whether a failed bank transfer is not tried again. */
    public val failFast: Boolean? get() = booleanOrNull("fail_fast")
    /** Whether it can be sent now. */
    public val sendable: Boolean? get() = booleanOrNull("sendable")
    /** Whether it is on its way. */
    public val sent: Boolean? get() = booleanOrNull("sent")
    /** RFC 3339. */
    public val sentAt: String? get() = textOrNull("sent_at")
    /** Whether it arrived. */
    public val paid: Boolean? get() = booleanOrNull("paid")
    /** RFC 3339. */
    public val paidAt: String? get() = textOrNull("paid_at")
    /** RFC 3339; the reference knows no more of it. */
    public val balanceHoldAt: String? get() = textOrNull("balance_hold_at")
    /** `recp_…` */
    public val recipient: Expandable? get() = recordOrNull("recipient") { Expandable(it) }
    /** Where it goes. */
    public val bankAccount: BankAccount? get() = recordOrNull("bank_account") { BankAccount(it) }
    /** The schedule it came from. */
    public val schedule: Expandable? get() = recordOrNull("schedule") { Expandable(it) }
    /** What it did to the balance. */
    public val transactions: List<OmiseTransaction>? get() = recordsOrNull("transactions") { OmiseTransaction(it) }
    /** Before 2019: the one transaction's id; see `transaction_ids`. */
    public val transaction: Expandable? get() = recordOrNull("transaction") { Expandable(it) }
    /** For programs. */
    public val metadata: JsonObject? get() = jsonObjectOrNull("metadata")
    /** Why it failed: an open list, see reference 4.5. */
    public val failureCode: String? get() = textOrNull("failure_code")
    /** Why it failed, for people. */
    public val failureMessage: String? get() = textOrNull("failure_message")
    /** The parts of one split transfer share it. */
    public val splitTransferGroupId: String? get() = textOrNull("split_transfer_group_id")
    /** Payfac only. */
    public val merchantName: String? get() = textOrNull("merchant_name")
    /** Payfac only. */
    public val merchantUid: String? get() = textOrNull("merchant_uid")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")

    override fun toString(): String = shown("bank_account" to bankAccount)
}

/** Transfers from the balance of the key. */
public class TransferList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<Transfer> get() = records("data") { Transfer(it) }
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

/** What `omise.transfers.update` takes. */
public data class UpdateTransfer(
    /** Subunits. */
    public var amount: Long? = null,
    /** Replaces the stored object as a whole (*choice*: not documented). */
    public var metadata: JsonObject? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("amount", amount)
        writer.put("metadata", metadata)
    }
}
