// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** What `wonder.recurringPlans.cancel` takes. */
public data class CancelRecurringPlan(
    /**
     * `RecurringActivation.IMMEDIATE` or `RecurringActivation.NEXT_BILLING_DATE`. The latter
     * can be undone with `wonder.recurringPlans.recover` until then.
     */
    public var activateType: RecurringActivation,
    /** Whether what was paid for and not used goes back. */
    public var refundCredit: Boolean,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("activate_type", activateType)
        writer.put("refund_credit", refundCredit)
    }
}

/** A plan is cancelled: that there is an answer says so. */
public class CancelledRecurringPlan(json: JsonObject) : Answer(json) {
    /** The page shows an empty answer; were there a plan in it, it is here. */
    public val plan: RecurringPlan? get() = recordOrNull("plan") { RecurringPlan(it) }
}

/** How the money of a plan comes. */
public class CollectionMethod(text: String) : Word(text) {
    public companion object {
        /** From the saved card or wallet: the only way there is */
        @JvmField public val CHARGE_AUTOMATICALLY: CollectionMethod = CollectionMethod("charge_automatically")
    }
}

/** What `wonder.recurringPlans.create` takes. */
public data class CreateRecurringPlan(
    /** The plan. */
    public var plan: NewRecurringPlan,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("plan", plan)
    }
}

/** What `wonder.recurringPlans.edit` takes. */
public data class EditRecurringPlan(
    /** What changes. */
    public var plan: RecurringPlanChanges,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("plan", plan)
    }
}

/** What `wonder.recurringPlans.get` takes. */
public data class GetRecurringPlan(
    /** Wonder calls it internal; what it does is not documented. */
    public var withPreviousOrder: Boolean? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("with_previous_order", withPreviousOrder)
    }
}

/** What `wonder.recurringPlans.list` takes. */
public data class ListRecurringPlans(
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

/**
 * A plan as it is made. The fields from `default_payment_token` on are taken from the answer:
 * that they can be sent is a *guess* of the reference.
 */
public data class NewRecurringPlan(
    /** For people. */
    public var name: String,
    /** Yours. Each order of the plan gets it with a number behind it. */
    public var referenceNumber: String? = null,
    /** Wonder's id of the customer. */
    public var customerUuid: String,
    /** How the money comes. */
    public var defaultCollectionMethod: CollectionMethod,
    /** After so many failures a cycle becomes uncollectible. */
    public var paymentRetryCount: Long,
    /** Days from one try to the next. */
    public var paymentRetryDayPeriod: Long,
    /** The `token` of one of the customer's payment tokens. */
    public var defaultPaymentToken: String? = null,
    /** One after the other, for example a free month and then years. */
    public var recurringCycles: List<NewRecurringCycle> = emptyList(),
    /** Where the browser goes after a page. */
    public var redirectUrl: String? = null,
    /** Yours. */
    public var note: String? = null,
    /** How long its orders live. */
    public var timeout: OrderTimeout? = null,
    /** For people. */
    public var description: String? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(name: String, customerUuid: String, defaultCollectionMethod: CollectionMethod, paymentRetryCount: Long, paymentRetryDayPeriod: Long) : this(name = name, customerUuid = customerUuid, defaultCollectionMethod = defaultCollectionMethod, paymentRetryCount = paymentRetryCount, paymentRetryDayPeriod = paymentRetryDayPeriod, referenceNumber = null)

    override fun write(writer: Writer) {
        writer.put("name", name)
        writer.put("reference_number", referenceNumber)
        writer.put("customer_uuid", customerUuid)
        writer.put("default_collection_method", defaultCollectionMethod)
        writer.put("payment_retry_count", paymentRetryCount)
        writer.put("payment_retry_day_period", paymentRetryDayPeriod)
        writer.put("default_payment_token", defaultPaymentToken)
        writer.putIfAny("recurring_cycles", recurringCycles)
        writer.put("redirect_url", redirectUrl)
        writer.put("note", note)
        writer.put("timeout", timeout)
        writer.put("description", description)
    }
}

/** A plan. Amounts are in major units, times are RFC 3339. */
public class RecurringPlan(json: JsonObject) : Answer(json) {
    /** Wonder's id. */
    public val id: String get() = text("id")
    /** For people. */
    public val name: String? get() = textOrNull("name")
    /** Yours. */
    public val referenceNumber: String? get() = textOrNull("reference_number")
    /** What the customer pays with; were it answered as an id alone, only `token` is set. */
    public val defaultPaymentToken: PaymentToken? get() = recordOrNull("default_payment_token") { PaymentToken(it) }
    /** How the money comes. */
    public val defaultCollectionMethod: CollectionMethod? get() = wordOrNull("default_collection_method") { CollectionMethod(it) }
    /** After so many failures a cycle becomes uncollectible. */
    public val paymentRetryCount: Long? get() = longOrNull("payment_retry_count")
    /** Days from one try to the next. */
    public val paymentRetryDayPeriod: Long? get() = longOrNull("payment_retry_day_period")
    /** Its type and unit are not documented. */
    public val gracePeriod: JsonElement? get() = elementOrNull("grace_period")
    /** What was paid for and not used. */
    public val credit: BigDecimal? get() = decimalOrNull("credit")
    /** What is charged next: when cycles are added or calculated. */
    public val nextBillingAmount: BigDecimal? get() = decimalOrNull("next_billing_amount")
    /** Where the browser goes after a page. */
    public val redirectUrl: String? get() = textOrNull("redirect_url")
    /** Yours. */
    public val note: String? get() = textOrNull("note")
    /** How long its orders live. */
    public val timeout: RecurringPlanTimeout? get() = recordOrNull("timeout") { RecurringPlanTimeout(it) }
    /** For people. */
    public val description: String? get() = textOrNull("description")
    /** When it was made. */
    public val createdAt: String? get() = textOrNull("created_at")
    /** When it was changed last. */
    public val updatedAt: String? get() = textOrNull("updated_at")
    /** Once it was deleted. */
    public val deletedAt: String? get() = textOrNull("deleted_at")
    /** In their order. */
    public val recurringCycles: List<RecurringCycle> get() = records("recurring_cycles") { RecurringCycle(it) }
    /** Who pays. */
    public val customer: WonderCustomer? get() = recordOrNull("customer") { WonderCustomer(it) }
}

/**
 * What changes of a plan; what is left out stays. Cycles have
 * an operation of their own (`wonder.recurringPlans.addCycles`).
 */
public data class RecurringPlanChanges(
    /** For people. */
    public var name: String? = null,
    /** After so many failures a cycle becomes uncollectible. */
    public var paymentRetryCount: Long? = null,
    /** Days from one try to the next. */
    public var paymentRetryDayPeriod: Long? = null,
    /** The `token` of one of the customer's payment tokens. */
    public var defaultPaymentToken: String? = null,
    /** Where the browser goes after a page. */
    public var redirectUrl: String? = null,
    /** Yours. */
    public var note: String? = null,
    /** How long its orders live. */
    public var timeout: OrderTimeout? = null,
    /** For people. */
    public var description: String? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("name", name)
        writer.put("payment_retry_count", paymentRetryCount)
        writer.put("payment_retry_day_period", paymentRetryDayPeriod)
        writer.put("default_payment_token", defaultPaymentToken)
        writer.put("redirect_url", redirectUrl)
        writer.put("note", note)
        writer.put("timeout", timeout)
        writer.put("description", description)
    }
}

/** A page of plans. The gateway tells no total. */
public class RecurringPlanList(json: JsonObject) : Answer(json) {
    /** The rows. */
    public val plans: List<RecurringPlan> get() = records("plans") { RecurringPlan(it) }
}

/** How long the orders of a plan live. */
public class RecurringPlanTimeout(json: JsonObject) : Record(json) {
    /** Whether minutes or seconds is not documented. */
    public val timer: Long? get() = longOrNull("timer")
    /** Where the browser goes then. */
    public val url: String? get() = textOrNull("url")
}
