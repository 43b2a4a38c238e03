// Made by `cargo xtask generate`; changes by hand are lost.

@file:UseSerializers(DecimalSerializer::class)

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/** What `wonder.recurringItems.create` takes. */
@Serializable
public data class CreateRecurringItem(
    /** The item. */
    @SerialName("item")
    public var item: NewRecurringItem,
)

/** What `wonder.recurringItems.list` takes. */
@Serializable
public data class ListRecurringItems(
    /** Rows a page, 1 to 1000; the gateway's default if left out. */
    @SerialName("limit")
    public var limit: Long? = null,
    /** Rows to skip. */
    @SerialName("offset")
    public var offset: Long? = null,
    /** All of them must hold. */
    @SerialName("filter")
    public var filter: List<Filter> = emptyList(),
)

/** An item as it is made. */
@Serializable
public data class NewRecurringItem(
    /** For people. */
    @SerialName("label")
    public var label: String,
    /** In major units. Unlike every other amount it is sent as a JSON number, as its page has it. */
    @SerialName("price")
    public var price: BigDecimal,
    /** Needed. */
    @SerialName("currency")
    public var currency: Currency,
    /** Yours. */
    @SerialName("reference_id")
    public var referenceId: String? = null,
    /** For people. */
    @SerialName("description")
    public var description: String? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(label: String, price: BigDecimal, currency: Currency) : this(label = label, price = price, currency = currency, referenceId = null)
}

/** An item or a billing config is gone: that there is an answer says so. What it holds was not seen. */
@Serializable
public data class RecurringDeletion(
    /** As with payment tokens (*guess*). */
    @SerialName("success")
    public val success: Boolean? = null,
) : Answer()

/** An item, by itself or in a cycle. */
@Serializable
public data class RecurringItem(
    /** Wonder's id. */
    @SerialName("id")
    public val id: String,
    /** For people. */
    @SerialName("label")
    public val label: String? = null,
    /** Of one, in major units. */
    @SerialName("price")
    public val price: BigDecimal? = null,
    /** Of `price`. */
    @SerialName("currency")
    public val currency: Currency? = null,
    /** How many: in a cycle only. */
    @SerialName("quantity")
    public val quantity: Long? = null,
    /** Yours. */
    @SerialName("reference_id")
    public val referenceId: String? = null,
    /** For people. */
    @SerialName("description")
    public val description: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
    /** RFC 3339. */
    @SerialName("updated_at")
    public val updatedAt: String? = null,
    /** RFC 3339, once it was deleted. */
    @SerialName("deleted_at")
    public val deletedAt: String? = null,
) : Answer()

/** A page of items. The gateway tells no total. */
@Serializable
public data class RecurringItemList(
    /** The rows. */
    @SerialName("items")
    public val items: List<RecurringItem> = emptyList(),
) : Answer()
