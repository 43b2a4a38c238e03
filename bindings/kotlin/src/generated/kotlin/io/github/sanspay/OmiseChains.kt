// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** One sub-merchant's consent. */
@Serializable
public data class Chain(
    /** `acch_…` */
    @SerialName("id")
    public val id: String,
    /** Whether the chain is of live mode. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/chains/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** Whether the consent was taken back. Then `key` is empty. */
    @SerialName("revoked")
    public val revoked: Boolean? = null,
    /** Of the sub-merchant. */
    @SerialName("email")
    public val email: String? = null,
    /** `ckey_…`. */
    @SerialName("key")
    public val key: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
) : Answer() {
    override fun toString(): String =
        "Chain(" +
            "id=$id, " +
            "livemode=$livemode, " +
            "location=$location, " +
            "revoked=$revoked, " +
            "email=$email, " +
            "key=${redacted(key)}, " +
            "createdAt=$createdAt)"
}

/** Chains that sub-merchants granted. */
@Serializable
public data class ChainList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<Chain> = emptyList(),
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

/** What `omise.chains.list` takes. */
@Serializable
public data class ListChains(
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
