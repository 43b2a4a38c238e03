// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** What `omise.transactions.list` takes. */
@Serializable
public data class ListTransactions(
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

/** A movement of the balance. */
@Serializable
public data class OmiseTransaction(
    /** `trxn_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/transactions/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** Of `amount`. */
    @SerialName("currency")
    public val currency: Currency? = null,
    /** Subunits. */
    @SerialName("amount")
    public val amount: Long,
    /** `credit`, `debit`: `amount` itself has no sign. */
    @SerialName("direction")
    public val direction: String? = null,
    /**
     * What happened, as resource, happening and direction: `charge.captured.net`,
     * `transfer.sent.debit`, …; an open list.
     */
    @SerialName("key")
    public val key: String? = null,
    /** The charge, refund, dispute, transfer or receipt behind it. */
    @SerialName("origin")
    public val origin: Expandable? = null,
    /** From when it may be sent, RFC 3339. */
    @SerialName("transferable_at")
    public val transferableAt: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
) : Answer()

/** Movements of the balance of the key. */
@Serializable
public data class TransactionList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<OmiseTransaction> = emptyList(),
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
