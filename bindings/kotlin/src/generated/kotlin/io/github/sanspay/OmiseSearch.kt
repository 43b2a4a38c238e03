// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/** What `omise.search.find` takes. */
@Serializable
public data class Search(
    /** What is searched. */
    @SerialName("scope")
    public var scope: SearchScope,
    /** Free text. */
    @SerialName("query")
    public var query: String? = null,
    /** Each by a name that the scope knows (reference 3.2); all have to match. */
    @SerialName("filters")
    public var filters: List<SearchFilter> = emptyList(),
    /** Newest first if left out. */
    @SerialName("order")
    public var order: ListOrder? = null,
    /** From 1. */
    @SerialName("page")
    public var page: Long? = null,
    /** 30 if left out. */
    @SerialName("per_page")
    public var perPage: Long? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(scope: SearchScope) : this(scope = scope, query = null)
}

/** One condition of a search. The constructors write the value as the API reads it. */
@Serializable
public data class SearchFilter(
    /** `captured`, `created_at`, … */
    @SerialName("name")
    public var name: String,
    /** `true`, `2026-01-01..2026-03-31`, `100..500`; amounts in **main units**, 4096.69 baht. */
    @SerialName("value")
    public var value: String,
)

/** One page of what was found. */
@Serializable
public data class SearchResult(
    /** What was searched. */
    @SerialName("scope")
    public val scope: SearchScope,
    /** Empty when there was none. */
    @SerialName("query")
    public val query: String? = null,
    /** As they were sent, each a text. */
    @SerialName("filters")
    public val filters: JsonElement? = null,
    /** From 1. */
    @SerialName("page")
    public val page: Long? = null,
    /** How many rows a page holds at most. */
    @SerialName("per_page")
    public val perPage: Long? = null,
    /** How many rows match in all. */
    @SerialName("total")
    public val total: Long? = null,
    /** How many pages they fill; 0 when there are none. */
    @SerialName("total_pages")
    public val totalPages: Long? = null,
    /** By creation time. */
    @SerialName("order")
    public val order: ListOrder? = null,
    /** `/search` */
    @SerialName("location")
    public val location: String? = null,
    /** The reference knows no more of it. */
    @SerialName("export")
    public val export: JsonElement? = null,
    /** The reference knows no more of it. */
    @SerialName("aggregate_level")
    public val aggregateLevel: String? = null,
    /** Objects of the scope. */
    @SerialName("data")
    public val data: List<JsonElement> = emptyList(),
) : Answer()

/** What is searched. */
@Serializable(with = SearchScope.Serializer::class)
public class SearchScope(text: String) : Word(text) {
    internal object Serializer : WordSerializer<SearchScope>("SearchScope", ::SearchScope)

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
