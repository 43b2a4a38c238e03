// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** What `wonder.recurringPlans.addCycles` takes. */
public data class AddRecurringCycles(
    /** When the new cycles begin. */
    public var activateType: RecurringActivation,
    /** Whether what was paid for and not used counts. */
    public var processCredit: Boolean? = null,
    /** At least one. */
    public var cycles: List<NewRecurringCycle>,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(activateType: RecurringActivation, cycles: List<NewRecurringCycle>) : this(activateType = activateType, cycles = cycles, processCredit = null)

    override fun write(writer: Writer) {
        writer.put("activate_type", activateType)
        writer.put("process_credit", processCredit)
        writer.put("cycles", cycles)
    }
}

/** What `wonder.recurringPlans.calculateCycles` takes. */
public data class CalculateRecurringCycles(
    /** When the new cycles begin. */
    public var activateType: RecurringActivation,
    /** Whether what was paid for and not used counts. */
    public var processCredit: Boolean? = null,
    /** At least one. */
    public var cycles: List<NewRecurringCycle>,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(activateType: RecurringActivation, cycles: List<NewRecurringCycle>) : this(activateType = activateType, cycles = cycles, processCredit = null)

    override fun write(writer: Writer) {
        writer.put("activate_type", activateType)
        writer.put("process_credit", processCredit)
        writer.put("cycles", cycles)
    }
}

/** A cycle as it is made. */
public data class NewRecurringCycle(
    /** How many times it charges; endless if left out. */
    public var billingCount: Long? = null,
    /** The id of its rhythm, see `wonder.billingConfigs.create`. */
    public var recurringBillingConfig: String,
    /** What it charges each time. */
    public var recurringItems: List<NewRecurringCycleItem>,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(recurringBillingConfig: String, recurringItems: List<NewRecurringCycleItem>) : this(recurringBillingConfig = recurringBillingConfig, recurringItems = recurringItems, billingCount = null)

    override fun write(writer: Writer) {
        writer.put("billing_count", billingCount)
        writer.put("recurring_billing_config", recurringBillingConfig)
        writer.put("recurring_items", recurringItems)
    }
}

/**
 * So many of an item. How a cycle names its items was not seen: this is a *guess* after the
 * names of the answer.
 */
public data class NewRecurringCycleItem(
    /** The id of the item, see `wonder.recurringItems.create`. */
    public var id: String,
    /** How many; 1 if left out (*guess*). */
    public var quantity: Long? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(id: String) : this(id = id, quantity = null)

    override fun write(writer: Writer) {
        writer.put("id", id)
        writer.put("quantity", quantity)
    }
}

/** When a change of a plan takes effect. */
public class RecurringActivation(text: String) : Word(text) {
    public companion object {
        /** Now */
        @JvmField public val IMMEDIATE: RecurringActivation = RecurringActivation("immediate")
        /** When the current cycle would charge next */
        @JvmField public val NEXT_BILLING_DATE: RecurringActivation = RecurringActivation("next_billing_date")
        /** After all cycles there are: for new cycles only */
        @JvmField public val AS_LAST_CYCLE: RecurringActivation = RecurringActivation("as_last_cycle")
    }
}

/** A cycle of a plan. Times are RFC 3339. */
public class RecurringCycle(json: JsonObject) : Record(json) {
    /** Wonder's id. */
    public val id: String get() = text("id")
    /** Where it stands. */
    public val state: RecurringCycleState get() = word("state") { RecurringCycleState(it) }
    /** Of its plan. */
    public val recurringPlanId: String? get() = textOrNull("recurring_plan_id")
    /** How many times it charges; nothing if it is endless. */
    public val billingCount: Long? get() = longOrNull("billing_count")
    /** How many times it has. */
    public val billingCountCreated: Long? get() = longOrNull("billing_count_created")
    /** Its rhythm; were it answered as an id alone, only that is set. */
    public val recurringBillingConfig: BillingConfig? get() = recordOrNull("recurring_billing_config") { BillingConfig(it) }
    /** What it charges each time. */
    public val recurringItems: List<RecurringItem> get() = records("recurring_items") { RecurringItem(it) }
    /** In major units. */
    public val billingAmount: BigDecimal? get() = decimalOrNull("billing_amount")
    /** How much less; whether in major units or in percent is not documented. */
    public val discountAmount: BigDecimal? get() = decimalOrNull("discount_amount")
    /** Its values are not documented. */
    public val discountType: String? get() = textOrNull("discount_type")
    /** The id of the cycle before. */
    public val previousCycle: String? get() = textOrNull("previous_cycle")
    /** The id of the cycle after. */
    public val nextCycle: String? get() = textOrNull("next_cycle")
    /** When it should begin. */
    public val estimatedStartDate: String? get() = textOrNull("estimated_start_date")
    /** When it began. */
    public val startDate: String? get() = textOrNull("start_date")
    /** When it should end. */
    public val estimatedEndDate: String? get() = textOrNull("estimated_end_date")
    /** When it ended. */
    public val endDate: String? get() = textOrNull("end_date")
    /** When something is done next. */
    public val nextExecuteTime: String? get() = textOrNull("next_execute_time")
    /** For people. */
    public val description: String? get() = textOrNull("description")
    /** When it was made. */
    public val createdAt: String? get() = textOrNull("created_at")
    /** When it was changed last. */
    public val updatedAt: String? get() = textOrNull("updated_at")
    /** Once it was deleted. */
    public val deletedAt: String? get() = textOrNull("deleted_at")
}

/**
 * Where a cycle stands: the words that are known. There are others, for one that waits and for
 * the current one.
 */
public class RecurringCycleState(text: String) : Word(text) {
    public companion object {
        /** Charged as often as it should */
        @JvmField public val COMPLETED: RecurringCycleState = RecurringCycleState("completed")
        /** Given up by you, or for other cycles */
        @JvmField public val CANCELLED: RecurringCycleState = RecurringCycleState("cancelled")
        /** Given up, because charging failed `payment_retry_count` times */
        @JvmField public val UNCOLLECTIBLE: RecurringCycleState = RecurringCycleState("uncollectible")
    }
}
