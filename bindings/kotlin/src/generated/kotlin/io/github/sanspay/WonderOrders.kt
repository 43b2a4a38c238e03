// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** What `wonder.orders.check` takes. */
public data class CheckOrder(
    /** By the order. */
    public var order: OrderRef? = null,
    /** By one of its transactions. */
    public var transaction: TransactionRef? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("order", order)
        writer.put("transaction", transaction)
    }
}

/** What `wonder.orders.close` takes. */
public data class CloseOrder(
    /** Which order. */
    public var order: OrderRef,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("order", order)
    }
}

/** What `wonder.orders.create` takes. */
public data class CreateOrder(
    /** Whether the answer has a hosted payment page. It goes into the query, which is signed. */
    public var withPaymentLink: Boolean? = null,
    /** Your AppID; many shops send it, not all. */
    public var appId: String? = null,
    /** Wonder's id of the customer, who can then save and choose cards. */
    public var customerUuid: String? = null,
    /** The order. */
    public var order: NewOrder,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(order: NewOrder) : this(order = order, withPaymentLink = null)

    override fun write(writer: Writer) {
        writer.put("with_payment_link", withPaymentLink)
        writer.put("app_id", appId)
        writer.put("customer_uuid", customerUuid)
        writer.put("order", order)
    }
}

/** An order that was made. */
public class CreatedOrder(json: JsonObject) : Answer(json) {
    /** The order. */
    public val order: Order get() = record("order") { Order(it) }
    /** The hosted payment page, if it was asked for: send the payer there. */
    public val paymentLink: String? get() = textOrNull("payment_link")
}

/** What `wonder.orders.list` takes. */
public data class ListOrders(
    /** Rows a page, 1 to 1000; the gateway's default if left out. */
    public var limit: Long? = null,
    /** Rows to skip. */
    public var offset: Long? = null,
    /** Wonder's id of a customer; an older page calls it needed, the newest does not know it. */
    public var customerUuid: String? = null,
    /** All of them must hold. */
    public var filter: List<Filter> = emptyList(),
) : Params() {
    override fun write(writer: Writer) {
        writer.put("limit", limit)
        writer.put("offset", offset)
        writer.put("customer_uuid", customerUuid)
        writer.putIfAny("filter", filter)
    }
}

/** A row of a list of orders. */
public class ListedOrder(json: JsonObject) : Record(json) {
    /** The order. */
    public val order: Order get() = record("order") { Order(it) }
    /** Its payment page, if it has one. */
    public val paymentLink: String? get() = textOrNull("payment_link")
}

/** A line of an order as it is made. */
public data class NewLineItem(
    /** A UUID of yours. */
    public var uuid: String? = null,
    /** `Listing` for goods, `Charge` for an amount. */
    public var purchasableType: PurchasableType,
    /** Of the listing. */
    public var purchaseId: Long? = null,
    /** Of one. */
    public var price: BigDecimal,
    /** How many, as text. */
    public var quantity: String,
    /** Of all. */
    public var total: BigDecimal,
    /** For people. */
    public var label: String? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(purchasableType: PurchasableType, price: BigDecimal, quantity: String, total: BigDecimal) : this(purchasableType = purchasableType, price = price, quantity = quantity, total = total, uuid = null)

    override fun write(writer: Writer) {
        writer.put("uuid", uuid)
        writer.put("purchasable_type", purchasableType)
        writer.put("purchase_id", purchaseId)
        writer.put("price", price)
        writer.put("quantity", quantity)
        writer.put("total", total)
        writer.put("label", label)
    }
}

/** An order as it is made. Amounts are in major units. */
public data class NewOrder(
    /** Yours: unique, even after a failed attempt. */
    public var referenceNumber: String,
    /** Needed. */
    public var currency: Currency,
    /** What is charged; `0.00` if left out. */
    public var chargeFee: BigDecimal? = null,
    /** On top. */
    public var tips: BigDecimal? = null,
    /** The sum of the items: only in the sample of the payment link. */
    public var subtotal: BigDecimal? = null,
    /** `2024-01-01`, in the time zone of the business; past it, an unpaid order is voided. */
    public var dueDate: String? = null,
    /** Less than 255 characters. */
    public var note: String? = null,
    /** At most 100. */
    public var lineItems: List<NewLineItem> = emptyList(),
    /** Where webhooks go. */
    public var callbackUrl: String? = null,
    /** Where the browser goes after the payment page, paid or not. */
    public var redirectUrl: String? = null,
    /** Only authorise. */
    public var isOnlyPreAuth: Boolean? = null,
    /** The payer; *observed*, not documented. */
    public var customer: OrderCustomer? = null,
    /** How long the order lives; its fields were seen on plans only (*guess*). */
    public var timeout: OrderTimeout? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(referenceNumber: String, currency: Currency) : this(referenceNumber = referenceNumber, currency = currency, chargeFee = null)

    override fun write(writer: Writer) {
        writer.put("reference_number", referenceNumber)
        writer.put("currency", currency)
        writer.put("charge_fee", chargeFee)
        writer.put("tips", tips)
        writer.put("subtotal", subtotal)
        writer.put("due_date", dueDate)
        writer.put("note", note)
        writer.putIfAny("line_items", lineItems)
        writer.put("callback_url", callbackUrl)
        writer.put("redirect_url", redirectUrl)
        writer.put("is_only_pre_auth", isOnlyPreAuth)
        writer.put("customer", customer)
        writer.put("timeout", timeout)
    }
}

/** The payer of an order. */
public data class OrderCustomer(
    /** Of the payer. */
    public var name: String? = null,
    /** Of the payer. */
    public var email: String? = null,
    /** Of the payer. */
    public var phone: String? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("name", name)
        writer.put("email", email)
        writer.put("phone", phone)
    }
}

/** A page of orders. The gateway tells no total. */
public class OrderList(json: JsonObject) : Answer(json) {
    /** The rows. */
    public val orders: List<ListedOrder> get() = records("orders") { ListedOrder(it) }
}

/** An order by Wonder's `number`, by your `reference_number`, or by both. */
public data class OrderRef(
    /** Wonder's. */
    public var number: String? = null,
    /** Yours. */
    public var referenceNumber: String? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("number", number)
        writer.put("reference_number", referenceNumber)
    }
}

/** How long an order lives. */
public data class OrderTimeout(
    /** Whether minutes or seconds is not documented. */
    public var timer: Long,
    /** Where the browser goes then. */
    public var url: String? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(timer: Long) : this(timer = timer, url = null)

    override fun write(writer: Writer) {
        writer.put("timer", timer)
        writer.put("url", url)
    }
}

/** A transaction of an order. */
public data class TransactionRef(
    /** Its `uuid`. */
    public var uuid: String,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("uuid", uuid)
    }
}

/** What `wonder.orders.void` takes. */
public data class VoidOrder(
    /** Which order. */
    public var order: OrderRef,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("order", order)
    }
}
