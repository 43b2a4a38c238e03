// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** One sub-merchant's consent. */
public class Chain(json: JsonObject) : Answer(json) {
    /** `acch_…` */
    public val id: String get() = text("id")
    /** Whether the chain is of live mode. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/chains/{id}` */
    public val location: String? get() = textOrNull("location")
    /** Whether the consent was taken back. Then `key` is empty. */
    public val revoked: Boolean? get() = booleanOrNull("revoked")
    /** Of the sub-merchant. */
    public val email: String? get() = textOrNull("email")
    /** `ckey_…`. */
    public val key: String? get() = textOrNull("key")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")

    override fun toString(): String = shown("key" to redacted(key))
}

/** Chains that sub-merchants granted. */
public class ChainList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<Chain> get() = records("data") { Chain(it) }
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

/** What `omise.chains.list` takes. */
public data class ListChains(
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
