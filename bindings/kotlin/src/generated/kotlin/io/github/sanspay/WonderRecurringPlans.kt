// Made by `cargo xtask generate`; changes by hand are lost.

@file:UseSerializers(DecimalSerializer::class)

package io.github.sanspay

import java.math.BigDecimal
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.json.JsonElement

/** What `wonder.recurringPlans.cancel` takes. */
@Serializable
public data class CancelRecurringPlan(
    /**
     * `RecurringActivation.IMMEDIATE` or `RecurringActivation.NEXT_BILLING_DATE`. The latter
     * can be undone with `wonder.recurringPlans.recover` until then.
     */
    @SerialName("activate_type")
    public var activateType: RecurringActivation,
    /** Whether what was paid for and not used goes back. */
    @SerialName("refund_credit")
    public var refundCredit: Boolean,
)

/** A plan is cancelled: that there is an answer says so. */
@Serializable
public data class CancelledRecurringPlan(
    /** The page shows an empty answer; were there a plan in it, it is here. */
    @SerialName("plan")
    public val plan: RecurringPlan? = null,
) : Answer()

/** How the money of a plan comes. */
@Serializable(with = CollectionMethod.Serializer::class)
public class CollectionMethod(text: String) : Word(text) {
    internal object Serializer : WordSerializer<CollectionMethod>("CollectionMethod", ::CollectionMethod)

    public companion object {
        /** From the saved card or wallet: the only way there is */
        @JvmField public val CHARGE_AUTOMATICALLY: CollectionMethod = CollectionMethod("charge_automatically")
    }
}

/** What `wonder.recurringPlans.create` takes. */
@Serializable
public data class CreateRecurringPlan(
    /** The plan. */
    @SerialName("plan")
    public var plan: NewRecurringPlan,
)

/** What `wonder.recurringPlans.edit` takes. */
@Serializable
public data class EditRecurringPlan(
    /** What changes. */
    @SerialName("plan")
    public var plan: RecurringPlanChanges,
)

/** What `wonder.recurringPlans.get` takes. */
@Serializable
public data class GetRecurringPlan(
    /** Wonder calls it internal; what it does is not documented. */
    @SerialName("with_previous_order")
    public var withPreviousOrder: Boolean? = null,
)

/** What `wonder.recurringPlans.list` takes. */
@Serializable
public data class ListRecurringPlans(
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

/**
 * A plan as it is made. The fields from `default_payment_token` on are taken from the answer:
 * that they can be sent is a *guess* of the reference.
 */
@Serializable
public data class NewRecurringPlan(
    /** For people. */
    @SerialName("name")
    public var name: String,
    /** Yours. Each order of the plan gets it with a number behind it. */
    @SerialName("reference_number")
    public var referenceNumber: String? = null,
    /** Wonder's id of the customer. */
    @SerialName("customer_uuid")
    public var customerUuid: String,
    /** How the money comes. */
    @SerialName("default_collection_method")
    public var defaultCollectionMethod: CollectionMethod,
    /** After so many failures a cycle becomes uncollectible. */
    @SerialName("payment_retry_count")
    public var paymentRetryCount: Long,
    /** Days from one try to the next. */
    @SerialName("payment_retry_day_period")
    public var paymentRetryDayPeriod: Long,
    /** The `token` of one of the customer's payment tokens. */
    @SerialName("default_payment_token")
    public var defaultPaymentToken: String? = null,
    /** One after the other, for example a free month and then years. */
    @SerialName("recurring_cycles")
    public var recurringCycles: List<NewRecurringCycle> = emptyList(),
    /** Where the browser goes after a page. */
    @SerialName("redirect_url")
    public var redirectUrl: String? = null,
    /** Yours. */
    @SerialName("note")
    public var note: String? = null,
    /** How long its orders live. */
    @SerialName("timeout")
    public var timeout: OrderTimeout? = null,
    /** For people. */
    @SerialName("description")
    public var description: String? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(name: String, customerUuid: String, defaultCollectionMethod: CollectionMethod, paymentRetryCount: Long, paymentRetryDayPeriod: Long) : this(name = name, customerUuid = customerUuid, defaultCollectionMethod = defaultCollectionMethod, paymentRetryCount = paymentRetryCount, paymentRetryDayPeriod = paymentRetryDayPeriod, referenceNumber = null)
}

/** A plan. Amounts are in major units, times are RFC 3339. */
@Serializable
public data class RecurringPlan(
    /** Wonder's id. */
    @SerialName("id")
    public val id: String,
    /** For people. */
    @SerialName("name")
    public val name: String? = null,
    /** Yours. */
    @SerialName("reference_number")
    public val referenceNumber: String? = null,
    /** What the customer pays with; were it answered as an id alone, only `token` is set. */
    @SerialName("default_payment_token")
    public val defaultPaymentToken: PaymentToken? = null,
    /** How the money comes. */
    @SerialName("default_collection_method")
    public val defaultCollectionMethod: CollectionMethod? = null,
    /** After so many failures a cycle becomes uncollectible. */
    @SerialName("payment_retry_count")
    public val paymentRetryCount: Long? = null,
    /** Days from one try to the next. */
    @SerialName("payment_retry_day_period")
    public val paymentRetryDayPeriod: Long? = null,
    /** Its type and unit are not documented. */
    @SerialName("grace_period")
    public val gracePeriod: JsonElement? = null,
    /** What was paid for and not used. */
    @SerialName("credit")
    public val credit: BigDecimal? = null,
    /** What is charged next: when cycles are added or calculated. */
    @SerialName("next_billing_amount")
    public val nextBillingAmount: BigDecimal? = null,
    /** Where the browser goes after a page. */
    @SerialName("redirect_url")
    public val redirectUrl: String? = null,
    /** Yours. */
    @SerialName("note")
    public val note: String? = null,
    /** How long its orders live. */
    @SerialName("timeout")
    public val timeout: RecurringPlanTimeout? = null,
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
    /** In their order. */
    @SerialName("recurring_cycles")
    public val recurringCycles: List<RecurringCycle> = emptyList(),
    /** Who pays. */
    @SerialName("customer")
    public val customer: WonderCustomer? = null,
) : Answer()

/**
 * What changes of a plan; what is left out stays. Cycles have
 * an operation of their own (`wonder.recurringPlans.addCycles`).
 */
@Serializable
public data class RecurringPlanChanges(
    /** For people. */
    @SerialName("name")
    public var name: String? = null,
    /** After so many failures a cycle becomes uncollectible. */
    @SerialName("payment_retry_count")
    public var paymentRetryCount: Long? = null,
    /** Days from one try to the next. */
    @SerialName("payment_retry_day_period")
    public var paymentRetryDayPeriod: Long? = null,
    /** The `token` of one of the customer's payment tokens. */
    @SerialName("default_payment_token")
    public var defaultPaymentToken: String? = null,
    /** Where the browser goes after a page. */
    @SerialName("redirect_url")
    public var redirectUrl: String? = null,
    /** Yours. */
    @SerialName("note")
    public var note: String? = null,
    /** How long its orders live. */
    @SerialName("timeout")
    public var timeout: OrderTimeout? = null,
    /** For people. */
    @SerialName("description")
    public var description: String? = null,
)

/** A page of plans. The gateway tells no total. */
@Serializable
public data class RecurringPlanList(
    /** The rows. */
    @SerialName("plans")
    public val plans: List<RecurringPlan> = emptyList(),
) : Answer()

/** How long the orders of a plan live. */
@Serializable
public data class RecurringPlanTimeout(
    /** Whether minutes or seconds is not documented. */
    @SerialName("timer")
    public val timer: Long? = null,
    /** Where the browser goes then. */
    @SerialName("url")
    public val url: String? = null,
)
