// Made by `cargo xtask generate`; changes by hand are lost.

@file:UseSerializers(DecimalSerializer::class)

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/** What `wonder.orders.check` takes. */
@Serializable
public data class CheckOrder(
    /** By the order. */
    @SerialName("order")
    public var order: OrderRef? = null,
    /** By one of its transactions. */
    @SerialName("transaction")
    public var transaction: TransactionRef? = null,
)

/** What `wonder.orders.close` takes. */
@Serializable
public data class CloseOrder(
    /** Which order. */
    @SerialName("order")
    public var order: OrderRef,
)

/** What `wonder.orders.create` takes. */
@Serializable
public data class CreateOrder(
    /** Whether the answer has a hosted payment page. It goes into the query, which is signed. */
    @SerialName("with_payment_link")
    public var withPaymentLink: Boolean? = null,
    /** Your AppID; many shops send it, not all. */
    @SerialName("app_id")
    public var appId: String? = null,
    /** Wonder's id of the customer, who can then save and choose cards. */
    @SerialName("customer_uuid")
    public var customerUuid: String? = null,
    /** The order. */
    @SerialName("order")
    public var order: NewOrder,
) {
    /** With what is needed; the rest can be set. */
    public constructor(order: NewOrder) : this(order = order, withPaymentLink = null)
}

/** An order that was made. */
@Serializable
public data class CreatedOrder(
    /** The order. */
    @SerialName("order")
    public val order: Order,
    /** The hosted payment page, if it was asked for: send the payer there. */
    @SerialName("payment_link")
    public val paymentLink: String? = null,
) : Answer()

/** What `wonder.orders.list` takes. */
@Serializable
public data class ListOrders(
    /** Rows a page, 1 to 1000; the gateway's default if left out. */
    @SerialName("limit")
    public var limit: Long? = null,
    /** Rows to skip. */
    @SerialName("offset")
    public var offset: Long? = null,
    /** Wonder's id of a customer; an older page calls it needed, the newest does not know it. */
    @SerialName("customer_uuid")
    public var customerUuid: String? = null,
    /** All of them must hold. */
    @SerialName("filter")
    public var filter: List<Filter> = emptyList(),
)

/** A row of a list of orders. */
@Serializable
public data class ListedOrder(
    /** The order. */
    @SerialName("order")
    public val order: Order,
    /** Its payment page, if it has one. */
    @SerialName("payment_link")
    public val paymentLink: String? = null,
)

/** A line of an order as it is made. */
@Serializable
public data class NewLineItem(
    /** A UUID of yours. */
    @SerialName("uuid")
    public var uuid: String? = null,
    /** `Listing` for goods, `Charge` for an amount. */
    @SerialName("purchasable_type")
    public var purchasableType: PurchasableType,
    /** Of the listing. */
    @SerialName("purchase_id")
    public var purchaseId: Long? = null,
    /** Of one. */
    @SerialName("price")
    public var price: BigDecimal,
    /** How many, as text. */
    @SerialName("quantity")
    public var quantity: String,
    /** Of all. */
    @SerialName("total")
    public var total: BigDecimal,
    /** For people. */
    @SerialName("label")
    public var label: String? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(purchasableType: PurchasableType, price: BigDecimal, quantity: String, total: BigDecimal) : this(purchasableType = purchasableType, price = price, quantity = quantity, total = total, uuid = null)
}

/** An order as it is made. Amounts are in major units. */
@Serializable
public data class NewOrder(
    /** Yours: unique, even after a failed attempt. */
    @SerialName("reference_number")
    public var referenceNumber: String,
    /** Needed. */
    @SerialName("currency")
    public var currency: Currency,
    /** What is charged; `0.00` if left out. */
    @SerialName("charge_fee")
    public var chargeFee: BigDecimal? = null,
    /** On top. */
    @SerialName("tips")
    public var tips: BigDecimal? = null,
    /** The sum of the items: only in the sample of the payment link. */
    @SerialName("subtotal")
    public var subtotal: BigDecimal? = null,
    /** `2024-01-01`, in the time zone of the business; past it, an unpaid order is voided. */
    @SerialName("due_date")
    public var dueDate: String? = null,
    /** Less than 255 characters. */
    @SerialName("note")
    public var note: String? = null,
    /** At most 100. */
    @SerialName("line_items")
    public var lineItems: List<NewLineItem> = emptyList(),
    /** Where webhooks go. */
    @SerialName("callback_url")
    public var callbackUrl: String? = null,
    /** Where the browser goes after the payment page, paid or not. */
    @SerialName("redirect_url")
    public var redirectUrl: String? = null,
    /** Only authorise. */
    @SerialName("is_only_pre_auth")
    public var isOnlyPreAuth: Boolean? = null,
    /** The payer; *observed*, not documented. */
    @SerialName("customer")
    public var customer: OrderCustomer? = null,
    /** How long the order lives; its fields were seen on plans only (*guess*). */
    @SerialName("timeout")
    public var timeout: OrderTimeout? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(referenceNumber: String, currency: Currency) : this(referenceNumber = referenceNumber, currency = currency, chargeFee = null)
}

/** The payer of an order. */
@Serializable
public data class OrderCustomer(
    /** Of the payer. */
    @SerialName("name")
    public var name: String? = null,
    /** Of the payer. */
    @SerialName("email")
    public var email: String? = null,
    /** Of the payer. */
    @SerialName("phone")
    public var phone: String? = null,
)

/** A page of orders. The gateway tells no total. */
@Serializable
public data class OrderList(
    /** The rows. */
    @SerialName("orders")
    public val orders: List<ListedOrder> = emptyList(),
) : Answer()

/** An order by Wonder's `number`, by your `reference_number`, or by both. */
@Serializable
public data class OrderRef(
    /** Wonder's. */
    @SerialName("number")
    public var number: String? = null,
    /** Yours. */
    @SerialName("reference_number")
    public var referenceNumber: String? = null,
)

/** How long an order lives. */
@Serializable
public data class OrderTimeout(
    /** Whether minutes or seconds is not documented. */
    @SerialName("timer")
    public var timer: Long,
    /** Where the browser goes then. */
    @SerialName("url")
    public var url: String? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(timer: Long) : this(timer = timer, url = null)
}

/** A transaction of an order. */
@Serializable
public data class TransactionRef(
    /** Its `uuid`. */
    @SerialName("uuid")
    public var uuid: String,
)

/** What `wonder.orders.void` takes. */
@Serializable
public data class VoidOrder(
    /** Which order. */
    @SerialName("order")
    public var order: OrderRef,
)
