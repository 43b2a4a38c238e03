// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What `omise.schedules.create` takes. */
@Serializable
public data class CreateSchedule(
    /** Every so many periods: 2 with `week` is every other week. */
    @SerialName("every")
    public var every: Long,
    /** What `every` counts. */
    @SerialName("period")
    public var period: SchedulePeriod,
    /** On which days: needed for `week` and `month`. */
    @SerialName("on")
    public var on: ScheduleOn? = null,
    /** `YYYY-MM-DD`; today if left out. */
    @SerialName("start_date")
    public var startDate: String? = null,
    /** `YYYY-MM-DD` */
    @SerialName("end_date")
    public var endDate: String,
    /** What to charge. This or `transfer`. */
    @SerialName("charge")
    public var charge: NewScheduledCharge? = null,
    /** What to transfer. This or `charge`. */
    @SerialName("transfer")
    public var transfer: NewScheduledTransfer? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(every: Long, period: SchedulePeriod, endDate: String) : this(every = every, period = period, endDate = endDate, on = null)
}

/** What `omise.charges.listSchedules` takes. */
@Serializable
public data class ListChargeSchedules(
    /** Rows a page, 1 to 100; 20 if left out. */
    @SerialName("limit")
    public var limit: Long? = null,
    /** Rows to skip. */
    @SerialName("offset")
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    @SerialName("from")
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    @SerialName("to")
    public var to: String? = null,
    /** Oldest first if left out. */
    @SerialName("order")
    public var order: ListOrder? = null,
)

/** What `omise.customers.listSchedules` takes. */
@Serializable
public data class ListCustomerSchedules(
    /** Rows a page, 1 to 100; 20 if left out. */
    @SerialName("limit")
    public var limit: Long? = null,
    /** Rows to skip. */
    @SerialName("offset")
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    @SerialName("from")
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    @SerialName("to")
    public var to: String? = null,
    /** Oldest first if left out. */
    @SerialName("order")
    public var order: ListOrder? = null,
)

/** What `omise.recipients.listSchedules` takes. */
@Serializable
public data class ListRecipientSchedules(
    /** Rows a page, 1 to 100; 20 if left out. */
    @SerialName("limit")
    public var limit: Long? = null,
    /** Rows to skip. */
    @SerialName("offset")
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    @SerialName("from")
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    @SerialName("to")
    public var to: String? = null,
    /** Oldest first if left out. */
    @SerialName("order")
    public var order: ListOrder? = null,
)

/** What `omise.schedules.list` takes. */
@Serializable
public data class ListSchedules(
    /** Rows a page, 1 to 100; 20 if left out. */
    @SerialName("limit")
    public var limit: Long? = null,
    /** Rows to skip. */
    @SerialName("offset")
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    @SerialName("from")
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    @SerialName("to")
    public var to: String? = null,
    /** Oldest first if left out. */
    @SerialName("order")
    public var order: ListOrder? = null,
)

/** What `omise.transfers.listSchedules` takes. */
@Serializable
public data class ListTransferSchedules(
    /** Rows a page, 1 to 100; 20 if left out. */
    @SerialName("limit")
    public var limit: Long? = null,
    /** Rows to skip. */
    @SerialName("offset")
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    @SerialName("from")
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    @SerialName("to")
    public var to: String? = null,
    /** Oldest first if left out. */
    @SerialName("order")
    public var order: ListOrder? = null,
)

/** A charge that comes again. */
@Serializable
public data class NewScheduledCharge(
    /** `cust_…` */
    @SerialName("customer")
    public var customer: String,
    /** `card_…`; the customer's default card if left out. */
    @SerialName("card")
    public var card: String? = null,
    /** Subunits. */
    @SerialName("amount")
    public var amount: Long,
    /** Of `amount`; the account's if left out (*guess*). */
    @SerialName("currency")
    public var currency: Currency? = null,
    /** For people. */
    @SerialName("description")
    public var description: String? = null,
    /** For programs: an object. */
    @SerialName("metadata")
    public var metadata: JsonObject? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(customer: String, amount: Long) : this(customer = customer, amount = amount, card = null)
}

/** A transfer that comes again. */
@Serializable
public data class NewScheduledTransfer(
    /** `recp_…` */
    @SerialName("recipient")
    public var recipient: String,
    /** Subunits. This or `percentage_of_balance`. */
    @SerialName("amount")
    public var amount: Long? = null,
    /** Of the transferable balance, up to 100. A rate, not money. This or `amount`. */
    @SerialName("percentage_of_balance")
    public var percentageOfBalance: Double? = null,
    /** Of `amount`; the account's if left out (*guess*). */
    @SerialName("currency")
    public var currency: Currency? = null,
) {
    /** With what is needed; the rest can be set. */
    public constructor(recipient: String) : this(recipient = recipient, amount = null)
}

/** A charge or a transfer that comes again by itself. */
@Serializable
public data class Schedule(
    /** `schd_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/schedules/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** Whether it was deleted. */
    @SerialName("deleted")
    public val deleted: Boolean? = null,
    /** Whether it is running or expiring. */
    @SerialName("active")
    public val active: Boolean? = null,
    /** Where it stands. */
    @SerialName("status")
    public val status: ScheduleStatus? = null,
    /** `Active`, `Paused` */
    @SerialName("state")
    public val state: String? = null,
    /** Every so many periods. */
    @SerialName("every")
    public val every: Long? = null,
    /** What `every` counts. */
    @SerialName("period")
    public val period: SchedulePeriod? = null,
    /** On which days. */
    @SerialName("on")
    public val on: ScheduleOn? = null,
    /** The rule in English: `Every 3 week(s) on Monday and Saturday`. */
    @SerialName("in_words")
    public val inWords: String? = null,
    /** What it charges, if it charges. */
    @SerialName("charge")
    public val charge: ScheduledCharge? = null,
    /** What it transfers, if it transfers. */
    @SerialName("transfer")
    public val transfer: ScheduledTransfer? = null,
    /** The first twenty; `omise.schedules.listOccurrences` has all. */
    @SerialName("occurrences")
    public val occurrences: OccurrenceList? = null,
    /** `YYYY-MM-DD`: up to 30, and none when it is over. */
    @SerialName("next_occurrences_on")
    public val nextOccurrencesOn: List<String>? = null,
    /** `YYYY-MM-DD` */
    @SerialName("start_on")
    public val startOn: String? = null,
    /** `YYYY-MM-DD` */
    @SerialName("end_on")
    public val endOn: String? = null,
    /** RFC 3339. */
    @SerialName("ended_at")
    public val endedAt: String? = null,
    /** The reference knows no more of it. */
    @SerialName("execute_time")
    public val executeTime: String? = null,
    /** The reference knows no more of it. */
    @SerialName("deleted_by")
    public val deletedBy: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
) : Answer()

/** Schedules of the account, or those of one kind, customer or recipient. */
@Serializable
public data class ScheduleList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<Schedule> = emptyList(),
    /** How many rows a page holds at most. */
    @SerialName("limit")
    public val limit: Long? = null,
    /** How many rows came before this page. */
    @SerialName("offset")
    public val offset: Long? = null,
    /** How many rows match in all. */
    @SerialName("total")
    public val total: Long? = null,
    /** Where to ask for more; some lists have no address of their own. */
    @SerialName("location")
    public val location: String? = null,
    /** By creation time. */
    @SerialName("order")
    public val order: ListOrder? = null,
    /** The earliest creation time that matches. */
    @SerialName("from")
    public val from: String? = null,
    /** The latest creation time that matches. */
    @SerialName("to")
    public val to: String? = null,
) : Answer()

/** The days of a schedule. Nothing of it goes with the period `day`. */
@Serializable
public data class ScheduleOn(
    /** For `week`. */
    @SerialName("weekdays")
    public var weekdays: List<Weekday>? = null,
    /** For `month`: 1 to 31. This or `weekday_of_month`. */
    @SerialName("days_of_month")
    public var daysOfMonth: List<Long>? = null,
    /** For `month`: `1st_monday`, `2nd_monday`, … `last_friday`. This or `days_of_month`. */
    @SerialName("weekday_of_month")
    public var weekdayOfMonth: String? = null,
)

/** What a schedule counts. */
@Serializable(with = SchedulePeriod.Serializer::class)
public class SchedulePeriod(text: String) : Word(text) {
    internal object Serializer : WordSerializer<SchedulePeriod>("SchedulePeriod", ::SchedulePeriod)

    public companion object {
        /** Days. */
        @JvmField public val DAY: SchedulePeriod = SchedulePeriod("day")
        /** Weeks. */
        @JvmField public val WEEK: SchedulePeriod = SchedulePeriod("week")
        /** Months. */
        @JvmField public val MONTH: SchedulePeriod = SchedulePeriod("month")
    }
}

/** Where a schedule stands. */
@Serializable(with = ScheduleStatus.Serializer::class)
public class ScheduleStatus(text: String) : Word(text) {
    internal object Serializer : WordSerializer<ScheduleStatus>("ScheduleStatus", ::ScheduleStatus)

    public companion object {
        /** Under way. The older word `active` is read as this one. */
        @JvmField public val RUNNING: ScheduleStatus = ScheduleStatus("running")
        /** Under way, with the end near. */
        @JvmField public val EXPIRING: ScheduleStatus = ScheduleStatus("expiring")
        /** Past its end. */
        @JvmField public val EXPIRED: ScheduleStatus = ScheduleStatus("expired")
        /** Deleted. */
        @JvmField public val DELETED: ScheduleStatus = ScheduleStatus("deleted")
        /** Stopped by failures. */
        @JvmField public val SUSPENDED: ScheduleStatus = ScheduleStatus("suspended")
    }
}

/** What a schedule charges. Before 2019 it had neither an id nor a time. */
@Serializable
public data class ScheduledCharge(
    /** `rchg_…` */
    @SerialName("id")
    public val id: String? = null,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** Of `amount`. */
    @SerialName("currency")
    public val currency: Currency? = null,
    /** Subunits. */
    @SerialName("amount")
    public val amount: Long? = null,
    /** Whether the customer's default card is used. */
    @SerialName("default_card")
    public val defaultCard: Boolean? = null,
    /** `card_…`; none when the customer's default card is used. */
    @SerialName("card")
    public val card: Expandable? = null,
    /** `cust_…` */
    @SerialName("customer")
    public val customer: Expandable? = null,
    /** For direct debit. */
    @SerialName("linked_account")
    public val linkedAccount: Expandable? = null,
    /** For people. */
    @SerialName("description")
    public val description: String? = null,
    /** For programs. */
    @SerialName("metadata")
    public val metadata: JsonObject? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
)

/** What a schedule transfers. Before 2019 it had neither an id nor a time. */
@Serializable
public data class ScheduledTransfer(
    /** `rtrf_…` */
    @SerialName("id")
    public val id: String? = null,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** Of `amount`. */
    @SerialName("currency")
    public val currency: Currency? = null,
    /** Subunits; presumably none when a percentage is set. */
    @SerialName("amount")
    public val amount: Long? = null,
    /** Of the transferable balance. A rate, not money. */
    @SerialName("percentage_of_balance")
    public val percentageOfBalance: Double? = null,
    /** `recp_…` */
    @SerialName("recipient")
    public val recipient: Expandable? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
)

/** A day of the week. */
@Serializable(with = Weekday.Serializer::class)
public class Weekday(text: String) : Word(text) {
    internal object Serializer : WordSerializer<Weekday>("Weekday", ::Weekday)

    public companion object {
        /** The first. */
        @JvmField public val MONDAY: Weekday = Weekday("monday")
        /** The second. */
        @JvmField public val TUESDAY: Weekday = Weekday("tuesday")
        /** The third. */
        @JvmField public val WEDNESDAY: Weekday = Weekday("wednesday")
        /** The fourth. */
        @JvmField public val THURSDAY: Weekday = Weekday("thursday")
        /** The fifth. */
        @JvmField public val FRIDAY: Weekday = Weekday("friday")
        /** The sixth. */
        @JvmField public val SATURDAY: Weekday = Weekday("saturday")
        /** The seventh. */
        @JvmField public val SUNDAY: Weekday = Weekday("sunday")
    }
}
