// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** A rhythm, by itself or in a cycle. */
public class BillingConfig(json: JsonObject) : Answer(json) {
    /** Wonder's id: what a new cycle takes. */
    public val id: String get() = text("id")
    /** Every so many intervals. */
    public val intervalCount: Long? get() = longOrNull("interval_count")
    /** What `interval_count` counts. */
    public val billingInterval: BillingInterval? get() = wordOrNull("billing_interval") { BillingInterval(it) }
    /** From where it counts. */
    public val billingType: BillingType? get() = wordOrNull("billing_type") { BillingType(it) }
    /** 1 to 12. */
    public val billingMonth: Long? get() = longOrNull("billing_month")
    /** 1 to 31. */
    public val billingDayOfMonth: Long? get() = longOrNull("billing_day_of_month")
    /** Whether a part of an interval costs a part of the price. */
    public val billingProrationEnabled: Boolean? get() = booleanOrNull("billing_proration_enabled")
    /** For people. */
    public val description: String? get() = textOrNull("description")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
    /** RFC 3339. */
    public val updatedAt: String? get() = textOrNull("updated_at")
    /** RFC 3339, once it was deleted. */
    public val deletedAt: String? get() = textOrNull("deleted_at")
}

/** A page of billing configs. The gateway tells no total. */
public class BillingConfigList(json: JsonObject) : Answer(json) {
    /** The rows. */
    public val configs: List<BillingConfig> get() = records("configs") { BillingConfig(it) }
}

/** What a rhythm counts. */
public class BillingInterval(text: String) : Word(text) {
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
public class BillingType(text: String) : Word(text) {
    public companion object {
        /** From the moment of subscription */
        @JvmField public val AUTOMATED: BillingType = BillingType("automated")
        /** From a day of the month or of the year: only `monthly` and `yearly` */
        @JvmField public val CUSTOMIZED: BillingType = BillingType("customized")
    }
}

/** What `wonder.billingConfigs.create` takes. */
public data class CreateBillingConfig(
    /** The rhythm. */
    public var config: NewBillingConfig,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("config", config)
    }
}

/** What `wonder.billingConfigs.list` takes. */
public data class ListBillingConfigs(
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

/** A rhythm: every so many intervals. */
public data class NewBillingConfig(
    /** 3 with `monthly` is every quarter. */
    public var intervalCount: Long,
    /** What `interval_count` counts. */
    public var billingInterval: BillingInterval,
    /** From where it counts. */
    public var billingType: BillingType,
    /** 1 to 12, for `BillingType.CUSTOMIZED`. */
    public var billingMonth: Long? = null,
    /** 1 to 31, for `BillingType.CUSTOMIZED`. */
    public var billingDayOfMonth: Long? = null,
    /** Taken from the answer: that it can be sent is a *guess*. */
    public var billingProrationEnabled: Boolean? = null,
    /** Taken from the answer: that it can be sent is a *guess*. */
    public var description: String? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(intervalCount: Long, billingInterval: BillingInterval, billingType: BillingType) : this(intervalCount = intervalCount, billingInterval = billingInterval, billingType = billingType, billingMonth = null)

    override fun write(writer: Writer) {
        writer.put("interval_count", intervalCount)
        writer.put("billing_interval", billingInterval)
        writer.put("billing_type", billingType)
        writer.put("billing_month", billingMonth)
        writer.put("billing_day_of_month", billingDayOfMonth)
        writer.put("billing_proration_enabled", billingProrationEnabled)
        writer.put("description", description)
    }
}
