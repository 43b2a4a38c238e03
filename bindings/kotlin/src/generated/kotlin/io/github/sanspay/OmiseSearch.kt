// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** What `omise.search.find` takes. */
public data class Search(
    /** What is searched. */
    public var scope: SearchScope,
    /** Free text. */
    public var query: String? = null,
    /** Each by a name that the scope knows (reference 3.2); all have to match. */
    public var filters: List<SearchFilter> = emptyList(),
    /** Newest first if left out. */
    public var order: ListOrder? = null,
    /** From 1. */
    public var page: Long? = null,
    /** 30 if left out. */
    public var perPage: Long? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(scope: SearchScope) : this(scope = scope, query = null)

    override fun write(writer: Writer) {
        writer.put("scope", scope)
        writer.put("query", query)
        writer.putIfAny("filters", filters)
        writer.put("order", order)
        writer.put("page", page)
        writer.put("per_page", perPage)
    }
}

/** One condition of a search. The constructors write the value as the API reads it. */
public data class SearchFilter(
    /** `captured`, `created_at`, … */
    public var name: String,
    /** `true`, `2026-01-01..2026-03-31`, `100..500`; amounts in **main units**, 4096.69 baht. */
    public var value: String,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("name", name)
        writer.put("value", value)
    }
}

/** One page of what was found. */
public class SearchResult(json: JsonObject) : Answer(json) {
    /** What was searched. */
    public val scope: SearchScope get() = word("scope") { SearchScope(it) }
    /** Empty when there was none. */
    public val query: String? get() = textOrNull("query")
    /** As they were sent, each a text. */
    public val filters: JsonElement? get() = elementOrNull("filters")
    /** From 1. */
    public val page: Long? get() = longOrNull("page")
    /** How many rows a page holds at most. */
    public val perPage: Long? get() = longOrNull("per_page")
    /** How many rows match in all. */
    public val total: Long? get() = longOrNull("total")
    /** How many pages they fill; 0 when there are none. */
    public val totalPages: Long? get() = longOrNull("total_pages")
    /** By creation time. */
    public val order: ListOrder? get() = wordOrNull("order") { ListOrder(it) }
    /** `/search` */
    public val location: String? get() = textOrNull("location")
    /** The reference knows no more of it. */
    public val export: JsonElement? get() = elementOrNull("export")
    /** The reference knows no more of it. */
    public val aggregateLevel: String? get() = textOrNull("aggregate_level")
    /** Objects of the scope. */
    public val data: List<JsonElement> get() = elements("data")
}

/** What is searched. */
public class SearchScope(text: String) : Word(text) {
    public companion object {
        /** Charges */
        @JvmField public val CHARGE: SearchScope = SearchScope("charge")
        /** Customers */
        @JvmField public val CUSTOMER: SearchScope = SearchScope("customer")
        /** Disputes */
        @JvmField public val DISPUTE: SearchScope = SearchScope("dispute")
        /** Recipients */
        @JvmField public val RECIPIENT: SearchScope = SearchScope("recipient")
        /** Refunds */
        @JvmField public val REFUND: SearchScope = SearchScope("refund")
        /** Transfers */
        @JvmField public val TRANSFER: SearchScope = SearchScope("transfer")
        /** Links */
        @JvmField public val LINK: SearchScope = SearchScope("link")
        /** Schedules of charges */
        @JvmField public val CHARGE_SCHEDULE: SearchScope = SearchScope("charge_schedule")
        /** Schedules of transfers */
        @JvmField public val TRANSFER_SCHEDULE: SearchScope = SearchScope("transfer_schedule")
        /** Receipts */
        @JvmField public val RECEIPT: SearchScope = SearchScope("receipt")
        /** Transactions */
        @JvmField public val TRANSACTION: SearchScope = SearchScope("transaction")
    }
}
