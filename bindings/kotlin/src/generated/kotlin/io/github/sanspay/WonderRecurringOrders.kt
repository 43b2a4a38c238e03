// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** What `wonder.recurringOrders.get` takes. */
public data class GetRecurringOrder(
    /** Wonder's id of the customer. */
    public var customerUuid: String,
    /** Which order. */
    public var order: OrderRef,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("customer_uuid", customerUuid)
        writer.put("order", order)
    }
}

/** An order of a plan, with who pays it and the cycle that made it. */
public class PlacedRecurringOrder(json: JsonObject) : Answer(json) {
    /** Who pays. */
    public val customer: WonderCustomer? get() = recordOrNull("customer") { WonderCustomer(it) }
    /** What made it. */
    public val recurringCycle: RecurringCycle? get() = recordOrNull("recurring_cycle") { RecurringCycle(it) }
    /** The order. */
    public val order: RecurringOrder get() = record("order") { RecurringOrder(it) }
}

/** An order of a plan, in fewer words than an `Order`. Amounts are in major units. */
public class RecurringOrder(json: JsonObject) : Record(json) {
    /** What is to be paid. */
    public val amount: BigDecimal? get() = decimalOrNull("amount")
    /** What is. */
    public val paidTotal: BigDecimal? get() = decimalOrNull("paid_total")
    /** Of both. */
    public val currency: Currency? get() = wordOrNull("currency") { Currency(it) }
    /** Wonder's number of the order. */
    public val orderNumber: String? get() = textOrNull("order_number")
    /** The plan's, with a number behind it. */
    public val referenceNumber: String? get() = textOrNull("reference_number")
    /** Where the order stands. */
    public val state: OrderState get() = word("state") { OrderState(it) }
    /** How much of it is paid. */
    public val correspondenceState: CorrespondenceState get() = word("correspondence_state") { CorrespondenceState(it) }
    /** The bank's code. */
    public val authCode: String? get() = textOrNull("auth_code")
}
