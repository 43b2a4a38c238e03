// Made by `cargo xtask generate`; changes by hand are lost.

@file:UseSerializers(DecimalSerializer::class)

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/** What `wonder.recurringPlans.addCycles` takes. */
@Serializable
public data class AddRecurringCycles(
    /** When the new cycles begin. */
    @SerialName("activate_type")
    public var activateType: RecurringActivation,
    /** Whether what was paid for and not used counts. */
    @SerialName("process_credit")
    public var processCredit: Boolean? = null,
    /** At least one. */
    @SerialName("cycles")
    public var cycles: List<NewRecurringCycle>,
) {
    /** With what is needed; the rest can be set. */
    public constructor(activateType: RecurringActivation, cycles: List<NewRecurringCycle>) : this(activateType = activateType, cycles = cycles, processCredit = null)
}

/** What `wonder.recurringPlans.calculateCycles` takes. */
@Serializable
public data class CalculateRecurringCycles(
    /** When the new cycles begin. */
    @SerialName("activate_type")
    public var activateType: RecurringActivation,
    /** Whether what was paid for and not used counts. */
    @SerialName("process_credit")
    public var processCredit: Boolean? = null,
    /** At least one. */
    @SerialName("cycles")
    public var cycles: List<NewRecurringCycle>,
) {
    /** With what is needed; the rest can be set. */
    public constructor(activateType: RecurringActivation, cycles: List<NewRecurringCycle>) : this(activateType = activateType, cycles = cycles, processCredit = null)
}

/** A cycle as it is made. */
@Serializable
public data class NewRecurringCycle(
    /** How many times it charges; endless if left out. */
    @SerialName("billing_count")
    public var billingCount: Long? = null,
    /** The id of its rhythm, see `wonder.billingConfigs.create`. */
    @SerialName("recurring_billing_config")
    public var recurringBillingConfig: String,
    /** What it charges each time. */
    @SerialName("recurring_items")
    public var recurringItems: List<NewRecurringCycleItem>,
) {
    /** With what is needed; the rest can be set. */
    public constructor(recurringBillingConfig: String, recurringItems: List<NewRecurringCycleItem>) : this(recurringBillingConfig = recurringBillingConfig, recurringItems = recurringItems, billingCount = null)
}

/**
 * So many of an item. How a cycle names its items was not seen: this is a *guess* after the
 * names of the answer.
 */
@Serializable
public data class NewRecurringCycleItem(
    /** The id of the item, see `wonder.recurringItems.create`. */
    @SerialName("id")
    public var id: String,
    /** How many; 1 if left out (*guess*). */
    @SerialName("quantity")
    public var quantity: Long? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(id: String) : this(id = id, quantity = null)
}

/** When a change of a plan takes effect. */
@Serializable(with = RecurringActivation.Serializer::class)
public class RecurringActivation(text: String) : Word(text) {
    internal object Serializer : WordSerializer<RecurringActivation>("RecurringActivation", ::RecurringActivation)

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
@Serializable
public data class RecurringCycle(
    /** Wonder's id. */
    @SerialName("id")
    public val id: String,
    /** Where it stands. */
    @SerialName("state")
    public val state: RecurringCycleState,
    /** Of its plan. */
    @SerialName("recurring_plan_id")
    public val recurringPlanId: String? = null,
    /** How many times it charges; nothing if it is endless. */
    @SerialName("billing_count")
    public val billingCount: Long? = null,
    /** How many times it has. */
    @SerialName("billing_count_created")
    public val billingCountCreated: Long? = null,
    /** Its rhythm; were it answered as an id alone, only that is set. */
    @SerialName("recurring_billing_config")
    public val recurringBillingConfig: BillingConfig? = null,
    /** What it charges each time. */
    @SerialName("recurring_items")
    public val recurringItems: List<RecurringItem> = emptyList(),
    /** In major units. */
    @SerialName("billing_amount")
    public val billingAmount: BigDecimal? = null,
    /** How much less; whether in major units or in percent is not documented. */
    @SerialName("discount_amount")
    public val discountAmount: BigDecimal? = null,
    /** Its values are not documented. */
    @SerialName("discount_type")
    public val discountType: String? = null,
    /** The id of the cycle before. */
    @SerialName("previous_cycle")
    public val previousCycle: String? = null,
    /** The id of the cycle after. */
    @SerialName("next_cycle")
    public val nextCycle: String? = null,
    /** When it should begin. */
    @SerialName("estimated_start_date")
    public val estimatedStartDate: String? = null,
    /** When it began. */
    @SerialName("start_date")
    public val startDate: String? = null,
    /** When it should end. */
    @SerialName("estimated_end_date")
    public val estimatedEndDate: String? = null,
    /** When it ended. */
    @SerialName("end_date")
    public val endDate: String? = null,
    /** When something is done next. */
    @SerialName("next_execute_time")
    public val nextExecuteTime: String? = null,
    /** For people. */
    @SerialName("description")
    public val description: String? = null,
    /** When it was made. */
    @SerialName("created_at")
    public val createdAt: String? = null,
    /** When it was changed last. */
    @SerialName("updated_at")
    public val updatedAt: String? = null,
    /** Once it was deleted. */
    @SerialName("deleted_at")
    public val deletedAt: String? = null,
)

/**
 * Where a cycle stands: the words that are known. There are others, for one that waits and for
 * the current one.
 */
@Serializable(with = RecurringCycleState.Serializer::class)
public class RecurringCycleState(text: String) : Word(text) {
    internal object Serializer : WordSerializer<RecurringCycleState>("RecurringCycleState", ::RecurringCycleState)

    public companion object {
        /** Charged as often as it should */
        @JvmField public val COMPLETED: RecurringCycleState = RecurringCycleState("completed")
        /** Given up by you, or for other cycles */
        @JvmField public val CANCELLED: RecurringCycleState = RecurringCycleState("cancelled")
        /** Given up, because charging failed `payment_retry_count` times */
        @JvmField public val UNCOLLECTIBLE: RecurringCycleState = RecurringCycleState("uncollectible")
    }
}
