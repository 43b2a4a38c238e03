// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** What `omise.links.create` takes. */
@Serializable
public data class CreateLink(
    /** Subunits: 100.50 baht are `10_050`. */
    @SerialName("amount")
    public var amount: Long,
    /** In any letter case. */
    @SerialName("currency")
    public var currency: Currency,
    /** What the page is headed with. */
    @SerialName("title")
    public var title: String,
    /** What is paid for. */
    @SerialName("description")
    public var description: String,
    /** Whether it may be paid more than once; `false` if left out. */
    @SerialName("multiple")
    public var multiple: Boolean? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(amount: Long, currency: Currency, title: String, description: String) : this(amount = amount, currency = currency, title = title, description = description, multiple = null)
}

/** A payment page. Amounts are subunits. */
@Serializable
public data class Link(
    /** `link_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/links/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** Whether it can no longer be paid. */
    @SerialName("deleted")
    public val deleted: Boolean? = null,
    /** Whether it may be paid more than once. */
    @SerialName("multiple")
    public val multiple: Boolean? = null,
    /** Whether it was paid. */
    @SerialName("used")
    public val used: Boolean? = null,
    /** Of `amount`. */
    @SerialName("currency")
    public val currency: Currency? = null,
    /** What the payer pays. Missing in the short answer that a deletion had before 2019. */
    @SerialName("amount")
    public val amount: Long? = null,
    /** At most the first 20; `omise.links.listCharges` has them all. */
    @SerialName("charges")
    public val charges: ChargeList? = null,
    /** What is paid for. */
    @SerialName("description")
    public val description: String? = null,
    /** What the page is headed with. */
    @SerialName("title")
    public val title: String? = null,
    /** The page: send the payer here. */
    @SerialName("payment_uri")
    public val paymentUri: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
    /** RFC 3339. */
    @SerialName("used_at")
    public val usedAt: String? = null,
    /** RFC 3339. */
    @SerialName("deleted_at")
    public val deletedAt: String? = null,
    /** Payfac only. */
    @SerialName("merchant_name")
    public val merchantName: String? = null,
    /** Payfac only. */
    @SerialName("merchant_uid")
    public val merchantUid: String? = null,
) : Answer()

/** Payment links. */
@Serializable
public data class LinkList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<Link> = emptyList(),
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

/** What `omise.links.listCharges` takes. */
@Serializable
public data class ListLinkCharges(
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

/** What `omise.links.list` takes. */
@Serializable
public data class ListLinks(
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
