// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonObject

/** What `omise.schedules.create` takes. */
public data class CreateSchedule(
    /** Every so many periods: 2 with `week` is every other week. */
    public var every: Long,
    /** What `every` counts. */
    public var period: SchedulePeriod,
    /** On which days: needed for `week` and `month`. */
    public var on: ScheduleOn? = null,
    /** `YYYY-MM-DD`; today if left out. */
    public var startDate: String? = null,
    /** `YYYY-MM-DD` */
    public var endDate: String,
    /** What to charge. This or `transfer`. */
    public var charge: NewScheduledCharge? = null,
    /** What to transfer. This or `charge`. */
    public var transfer: NewScheduledTransfer? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(every: Long, period: SchedulePeriod, endDate: String) : this(every = every, period = period, endDate = endDate, on = null)

    override fun write(writer: Writer) {
        writer.put("every", every)
        writer.put("period", period)
        writer.put("on", on)
        writer.put("start_date", startDate)
        writer.put("end_date", endDate)
        writer.put("charge", charge)
        writer.put("transfer", transfer)
    }
}

/** What `omise.charges.listSchedules` takes. */
public data class ListChargeSchedules(
    /** Rows a page, 1 to 100; 20 if left out. */
    public var limit: Long? = null,
    /** Rows to skip. */
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    public var to: String? = null,
    /** Oldest first if left out. */
    public var order: ListOrder? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("limit", limit)
        writer.put("offset", offset)
        writer.put("from", from)
        writer.put("to", to)
        writer.put("order", order)
    }
}

/** What `omise.customers.listSchedules` takes. */
public data class ListCustomerSchedules(
    /** Rows a page, 1 to 100; 20 if left out. */
    public var limit: Long? = null,
    /** Rows to skip. */
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    public var to: String? = null,
    /** Oldest first if left out. */
    public var order: ListOrder? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("limit", limit)
        writer.put("offset", offset)
        writer.put("from", from)
        writer.put("to", to)
        writer.put("order", order)
    }
}

/** What `omise.recipients.listSchedules` takes. */
public data class ListRecipientSchedules(
    /** Rows a page, 1 to 100; 20 if left out. */
    public var limit: Long? = null,
    /** Rows to skip. */
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    public var to: String? = null,
    /** Oldest first if left out. */
    public var order: ListOrder? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("limit", limit)
        writer.put("offset", offset)
        writer.put("from", from)
        writer.put("to", to)
        writer.put("order", order)
    }
}

/** What `omise.schedules.list` takes. */
public data class ListSchedules(
    /** Rows a page, 1 to 100; 20 if left out. */
    public var limit: Long? = null,
    /** Rows to skip. */
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    public var to: String? = null,
    /** Oldest first if left out. */
    public var order: ListOrder? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("limit", limit)
        writer.put("offset", offset)
        writer.put("from", from)
        writer.put("to", to)
        writer.put("order", order)
    }
}

/** What `omise.transfers.listSchedules` takes. */
public data class ListTransferSchedules(
    /** Rows a page, 1 to 100; 20 if left out. */
    public var limit: Long? = null,
    /** Rows to skip. */
    public var offset: Long? = null,
    /** The earliest creation time, RFC 3339. Send a full time stamp, not a bare date. */
    public var from: String? = null,
    /**
     * The latest creation time, RFC 3339. Turning a page fixes it, so that rows made
     * meanwhile do not shift the rest.
     */
    public var to: String? = null,
    /** Oldest first if left out. */
    public var order: ListOrder? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("limit", limit)
        writer.put("offset", offset)
        writer.put("from", from)
        writer.put("to", to)
        writer.put("order", order)
    }
}

/** A charge that comes again. */
public data class NewScheduledCharge(
    /** `cust_…` */
    public var customer: String,
    /** `card_…`; the customer's default card if left out. */
    public var card: String? = null,
    /** Subunits. */
    public var amount: Long,
    /** Of `amount`; the account's if left out (*guess*). */
    public var currency: Currency? = null,
    /** For people. */
    public var description: String? = null,
    /** For programs: an object. */
    public var metadata: JsonObject? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(customer: String, amount: Long) : this(customer = customer, amount = amount, card = null)

    override fun write(writer: Writer) {
        writer.put("customer", customer)
        writer.put("card", card)
        writer.put("amount", amount)
        writer.put("currency", currency)
        writer.put("description", description)
        writer.put("metadata", metadata)
    }
}

/** A transfer that comes again. */
public data class NewScheduledTransfer(
    /** `recp_…` */
    public var recipient: String,
    /** Subunits. This or `percentage_of_balance`. */
    public var amount: Long? = null,
    /** Of the transferable balance, up to 100. A rate, not money. This or `amount`. */
    public var percentageOfBalance: Double? = null,
    /** Of `amount`; the account's if left out (*guess*). */
    public var currency: Currency? = null,
) : Params() {
    /** With what is needed; the rest can be set. */
    public constructor(recipient: String) : this(recipient = recipient, amount = null)

    override fun write(writer: Writer) {
        writer.put("recipient", recipient)
        writer.put("amount", amount)
        writer.put("percentage_of_balance", percentageOfBalance)
        writer.put("currency", currency)
    }
}

/** A charge or a transfer that comes again by itself. */
public class Schedule(json: JsonObject) : Answer(json) {
    /** `schd_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/schedules/{id}` */
    public val location: String? get() = textOrNull("location")
    /** Whether it was deleted. */
    public val deleted: Boolean? get() = booleanOrNull("deleted")
    /** Whether it is running or expiring. */
    public val active: Boolean? get() = booleanOrNull("active")
    /** Where it stands. */
    public val status: ScheduleStatus? get() = wordOrNull("status") { ScheduleStatus(it) }
    /** `Active`, `Paused` */
    public val state: String? get() = textOrNull("state")
    /** Every so many periods. */
    public val every: Long? get() = longOrNull("every")
    /** What `every` counts. */
    public val period: SchedulePeriod? get() = wordOrNull("period") { SchedulePeriod(it) }
    /** On which days. */
    public val on: ScheduleOn? get() = recordOrNull("on") { ScheduleOn(Part(it)) }
    /** The rule in English: `Every 3 week(s) on Monday and Saturday`. */
    public val inWords: String? get() = textOrNull("in_words")
    /** What it charges, if it charges. */
    public val charge: ScheduledCharge? get() = recordOrNull("charge") { ScheduledCharge(it) }
    /** What it transfers, if it transfers. */
    public val transfer: ScheduledTransfer? get() = recordOrNull("transfer") { ScheduledTransfer(it) }
    /** The first twenty; `omise.schedules.listOccurrences` has all. */
    public val occurrences: OccurrenceList? get() = recordOrNull("occurrences") { OccurrenceList(it) }
    /** `YYYY-MM-DD`: up to 30, and none when it is over. */
    public val nextOccurrencesOn: List<String>? get() = textsOrNull("next_occurrences_on")
    /** `YYYY-MM-DD` */
    public val startOn: String? get() = textOrNull("start_on")
    /** `YYYY-MM-DD` */
    public val endOn: String? get() = textOrNull("end_on")
    /** RFC 3339. */
    public val endedAt: String? get() = textOrNull("ended_at")
    /** The reference knows no more of it. */
    public val executeTime: String? get() = textOrNull("execute_time")
    /** The reference knows no more of it. */
    public val deletedBy: String? get() = textOrNull("deleted_by")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
}

/** Schedules of the account, or those of one kind, customer or recipient. */
public class ScheduleList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<Schedule> get() = records("data") { Schedule(it) }
    /** How many rows a page holds at most. */
    public val limit: Long? get() = longOrNull("limit")
    /** How many rows came before this page. */
    public val offset: Long? get() = longOrNull("offset")
    /** How many rows match in all. */
    public val total: Long? get() = longOrNull("total")
    /** Where to ask for more; some lists have no address of their own. */
    public val location: String? get() = textOrNull("location")
    /** By creation time. */
    public val order: ListOrder? get() = wordOrNull("order") { ListOrder(it) }
    /** The earliest creation time that matches. */
    public val from: String? get() = textOrNull("from")
    /** The latest creation time that matches. */
    public val to: String? get() = textOrNull("to")
}

/** The days of a schedule. Nothing of it goes with the period `day`. */
public data class ScheduleOn(
    /** For `week`. */
    public var weekdays: List<Weekday>? = null,
    /** For `month`: 1 to 31. This or `weekday_of_month`. */
    public var daysOfMonth: List<Long>? = null,
    /** For `month`: `1st_monday`, `2nd_monday`, … `last_friday`. This or `days_of_month`. */
    public var weekdayOfMonth: String? = null,
) : Params() {
    internal constructor(part: Part) : this(
        weekdays = part.wordsOrNull("weekdays") { Weekday(it) },
        daysOfMonth = part.longsOrNull("days_of_month"),
        weekdayOfMonth = part.textOrNull("weekday_of_month"),
    )

    override fun write(writer: Writer) {
        writer.put("weekdays", weekdays)
        writer.put("days_of_month", daysOfMonth)
        writer.put("weekday_of_month", weekdayOfMonth)
    }
}

/** What a schedule counts. */
public class SchedulePeriod(text: String) : Word(text) {
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
public class ScheduleStatus(text: String) : Word(text) {
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
public class ScheduledCharge(json: JsonObject) : Record(json) {
    /** `rchg_…` */
    public val id: String? get() = textOrNull("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** Of `amount`. */
    public val currency: Currency? get() = wordOrNull("currency") { Currency(it) }
    /** Subunits. */
    public val amount: Long? get() = longOrNull("amount")
    /** Whether the customer's default card is used. */
    public val defaultCard: Boolean? get() = booleanOrNull("default_card")
    /** `card_…`; none when the customer's default card is used. */
    public val card: Expandable? get() = recordOrNull("card") { Expandable(it) }
    /** `cust_…` */
    public val customer: Expandable? get() = recordOrNull("customer") { Expandable(it) }
    /** For direct debit. */
    public val linkedAccount: Expandable? get() = recordOrNull("linked_account") { Expandable(it) }
    /** For people. */
    public val description: String? get() = textOrNull("description")
    /** For programs. */
    public val metadata: JsonObject? get() = jsonObjectOrNull("metadata")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
}

/** What a schedule transfers. Before 2019 it had neither an id nor a time. */
public class ScheduledTransfer(json: JsonObject) : Record(json) {
    /** `rtrf_…` */
    public val id: String? get() = textOrNull("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** Of `amount`. */
    public val currency: Currency? get() = wordOrNull("currency") { Currency(it) }
    /** Subunits; presumably none when a percentage is set. */
    public val amount: Long? get() = longOrNull("amount")
    /** Of the transferable balance. A rate, not money. */
    public val percentageOfBalance: Double? get() = doubleOrNull("percentage_of_balance")
    /** `recp_…` */
    public val recipient: Expandable? get() = recordOrNull("recipient") { Expandable(it) }
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
}

/** A day of the week. */
public class Weekday(text: String) : Word(text) {
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
