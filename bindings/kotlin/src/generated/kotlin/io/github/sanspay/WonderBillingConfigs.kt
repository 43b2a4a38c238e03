// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** A rhythm, by itself or in a cycle. */
@Serializable
public data class BillingConfig(
    /** Wonder's id: what a new cycle takes. */
    @SerialName("id")
    public val id: String,
    /** Every so many intervals. */
    @SerialName("interval_count")
    public val intervalCount: Long? = null,
    /** What `interval_count` counts. */
    @SerialName("billing_interval")
    public val billingInterval: BillingInterval? = null,
    /** From where it counts. */
    @SerialName("billing_type")
    public val billingType: BillingType? = null,
    /** 1 to 12. */
    @SerialName("billing_month")
    public val billingMonth: Long? = null,
    /** 1 to 31. */
    @SerialName("billing_day_of_month")
    public val billingDayOfMonth: Long? = null,
    /** Whether a part of an interval costs a part of the price. */
    @SerialName("billing_proration_enabled")
    public val billingProrationEnabled: Boolean? = null,
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

/** A page of billing configs. The gateway tells no total. */
@Serializable
public data class BillingConfigList(
    /** The rows. */
    @SerialName("configs")
    public val configs: List<BillingConfig> = emptyList(),
) : Answer()

/** What a rhythm counts. */
@Serializable(with = BillingInterval.Serializer::class)
public class BillingInterval(text: String) : Word(text) {
    internal object Serializer : WordSerializer<BillingInterval>("BillingInterval", ::BillingInterval)

    public companion object {
        /** Days */
        @JvmField public val DAILY: BillingInterval = BillingInterval("daily")
        /** Weeks */
        @JvmField public val WEEKLY: BillingInterval = BillingInterval("weekly")
        /** Months */
        @JvmField public val MONTHLY: BillingInterval = BillingInterval("monthly")
        /** Years */
        @JvmField public val YEARLY: BillingInterval = BillingInterval("yearly")
    }
}

/** From where a rhythm counts. */
@Serializable(with = BillingType.Serializer::class)
public class BillingType(text: String) : Word(text) {
    internal object Serializer : WordSerializer<BillingType>("BillingType", ::BillingType)

    public companion object {
        /** From the moment of subscription */
        @JvmField public val AUTOMATED: BillingType = BillingType("automated")
        /** From a day of the month or of the year: only `monthly` and `yearly` */
        @JvmField public val CUSTOMIZED: BillingType = BillingType("customized")
    }
}

/** What `wonder.billingConfigs.create` takes. */
@Serializable
public data class CreateBillingConfig(
    /** The rhythm. */
    @SerialName("config")
    public var config: NewBillingConfig,
)

/** What `wonder.billingConfigs.list` takes. */
@Serializable
public data class ListBillingConfigs(
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

/** A rhythm: every so many intervals. */
@Serializable
public data class NewBillingConfig(
    /** 3 with `monthly` is every quarter. */
    @SerialName("interval_count")
    public var intervalCount: Long,
    /** What `interval_count` counts. */
    @SerialName("billing_interval")
    public var billingInterval: BillingInterval,
    /** From where it counts. */
    @SerialName("billing_type")
    public var billingType: BillingType,
    /** 1 to 12, for `BillingType.CUSTOMIZED`. */
    @SerialName("billing_month")
    public var billingMonth: Long? = null,
    /** 1 to 31, for `BillingType.CUSTOMIZED`. */
    @SerialName("billing_day_of_month")
    public var billingDayOfMonth: Long? = null,
    /** Taken from the answer: that it can be sent is a *guess*. */
    @SerialName("billing_proration_enabled")
    public var billingProrationEnabled: Boolean? = null,
    /** Taken from the answer: that it can be sent is a *guess*. */
    @SerialName("description")
    public var description: String? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(intervalCount: Long, billingInterval: BillingInterval, billingType: BillingType) : this(intervalCount = intervalCount, billingInterval = billingInterval, billingType = billingType, billingMonth = null)
}
