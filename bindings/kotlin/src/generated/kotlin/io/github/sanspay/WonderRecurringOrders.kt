// Made by `cargo xtask generate`; changes by hand are lost.

@file:UseSerializers(DecimalSerializer::class)

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/** What `wonder.recurringOrders.get` takes. */
@Serializable
public data class GetRecurringOrder(
    /** Wonder's id of the customer. */
    @SerialName("customer_uuid")
    public var customerUuid: String,
    /** Which order. */
    @SerialName("order")
    public var order: OrderRef,
)

/** An order of a plan, with who pays it and the cycle that made it. */
@Serializable
public data class PlacedRecurringOrder(
    /** Who pays. */
    @SerialName("customer")
    public val customer: WonderCustomer? = null,
    /** What made it. */
    @SerialName("recurring_cycle")
    public val recurringCycle: RecurringCycle? = null,
    /** The order. */
    @SerialName("order")
    public val order: RecurringOrder,
) : Answer()

/** An order of a plan, in fewer words than an `Order`. Amounts are in major units. */
@Serializable
public data class RecurringOrder(
    /** What is to be paid. */
    @SerialName("amount")
    public val amount: BigDecimal? = null,
    /** What is. */
    @SerialName("paid_total")
    public val paidTotal: BigDecimal? = null,
    /** Of both. */
    @SerialName("currency")
    public val currency: Currency? = null,
    /** Wonder's number of the order. */
    @SerialName("order_number")
    public val orderNumber: String? = null,
    /** The plan's, with a number behind it. */
    @SerialName("reference_number")
    public val referenceNumber: String? = null,
    /** Where the order stands. */
    @SerialName("state")
    public val state: OrderState,
    /** How much of it is paid. */
    @SerialName("correspondence_state")
    public val correspondenceState: CorrespondenceState,
    /** The bank's code. */
    @SerialName("auth_code")
    public val authCode: String? = null,
)
