// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** What `wonder.recurringItems.create` takes. */
public data class CreateRecurringItem(
    /** The item. */
    public var item: NewRecurringItem,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("item", item)
    }
}

/** What `wonder.recurringItems.list` takes. */
public data class ListRecurringItems(
    /** Rows a page, 1 to 1000; the gateway's default if left out. */
    public var limit: Long? = null,
    /** Rows to skip. */
    public var offset: Long? = null,
    /** All of them must hold. */
    public var filter: List<Filter> = emptyList(),
) : Params() {
    override fun write(writer: Writer) {
        writer.put("limit", limit)
        writer.put("offset", offset)
        writer.putIfAny("filter", filter)
    }
}

/** An item as it is made. */
public data class NewRecurringItem(
    /** For people. */
    public var label: String,
    /** In major units. Unlike every other amount it is sent as a JSON number, as its page has it. */
    public var price: BigDecimal,
    /** Needed. */
    public var currency: Currency,
    /** Yours. */
    public var referenceId: String? = null,
    /** For people. */
    public var description: String? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(label: String, price: BigDecimal, currency: Currency) : this(label = label, price = price, currency = currency, referenceId = null)

    override fun write(writer: Writer) {
        writer.put("label", label)
        writer.put("price", price)
        writer.put("currency", currency)
        writer.put("reference_id", referenceId)
        writer.put("description", description)
    }
}

/** An item or a billing config is gone: that there is an answer says so. What it holds was not seen. */
public class RecurringDeletion(json: JsonObject) : Answer(json) {
    /** As with payment tokens (*guess*). */
    public val success: Boolean? get() = booleanOrNull("success")
}

/** An item, by itself or in a cycle. */
public class RecurringItem(json: JsonObject) : Answer(json) {
    /** Wonder's id. */
    public val id: String get() = text("id")
    /** For people. */
    public val label: String? get() = textOrNull("label")
    /** Of one, in major units. */
    public val price: BigDecimal? get() = decimalOrNull("price")
    /** Of `price`. */
    public val currency: Currency? get() = wordOrNull("currency") { Currency(it) }
    /** How many: in a cycle only. */
    public val quantity: Long? get() = longOrNull("quantity")
    /** Yours. */
    public val referenceId: String? get() = textOrNull("reference_id")
    /** For people. */
    public val description: String? get() = textOrNull("description")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
    /** RFC 3339. */
    public val updatedAt: String? get() = textOrNull("updated_at")
    /** RFC 3339, once it was deleted. */
    public val deletedAt: String? get() = textOrNull("deleted_at")
}

/** A page of items. The gateway tells no total. */
public class RecurringItemList(json: JsonObject) : Answer(json) {
    /** The rows. */
    public val items: List<RecurringItem> get() = records("items") { RecurringItem(it) }
}
