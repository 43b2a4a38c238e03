// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** What `omise.occurrences.get` takes. */
public data class GetOccurrence(
    /** `true` embeds the schedule. */
    public var expand: Boolean? = null,
) : Params() {
    override fun write(writer: Writer) {
        writer.put("expand", expand)
    }
}

/** What `omise.schedules.listOccurrences` takes. */
public data class ListOccurrences(
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

/** One day of a schedule. */
public class Occurrence(json: JsonObject) : Answer(json) {
    /** `occu_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/occurrences/{id}` */
    public val location: String? get() = textOrNull("location")
    /** `schd_…` */
    public val schedule: Expandable? get() = recordOrNull("schedule") { Expandable(it) }
    /** What became of it. */
    public val status: OccurrenceStatus? get() = wordOrNull("status") { OccurrenceStatus(it) }
    /** Why it failed, for people. */
    public val message: String? get() = textOrNull("message")
    /** The charge or transfer that was made. */
    public val result: Expandable? get() = recordOrNull("result") { Expandable(it) }
    /** `YYYY-MM-DD` */
    public val scheduledOn: String? get() = textOrNull("scheduled_on")
    /** When a failed one is tried again: `YYYY-MM-DD`. */
    public val retryOn: String? get() = textOrNull("retry_on")
    /** RFC 3339. */
    public val processedAt: String? get() = textOrNull("processed_at")
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
    /** *Observed* only; the reference knows no more of it. */
    public val executeTime: String? get() = textOrNull("execute_time")
    /** *Observed* only; the reference knows no more of it. */
    public val splitMetadata: JsonElement? get() = elementOrNull("split_metadata")
    /** Subunits; 0 for a charge (*observed* only). */
    public val transferAmount: Long? get() = longOrNull("transfer_amount")
}

/** Occurrences of a schedule. */
public class OccurrenceList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<Occurrence> get() = records("data") { Occurrence(it) }
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

/** What became of an occurrence. */
public class OccurrenceStatus(text: String) : Word(text) {
    public companion object {
        /** Its day has not come. */
        @JvmField public val SCHEDULED: OccurrenceStatus = OccurrenceStatus("scheduled")
        /** The charge or transfer was made. */
        @JvmField public val SUCCESSFUL: OccurrenceStatus = OccurrenceStatus("successful")
        /** It was not: see `message`. */
        @JvmField public val FAILED: OccurrenceStatus = OccurrenceStatus("failed")
        /** It was left out. */
        @JvmField public val SKIPPED: OccurrenceStatus = OccurrenceStatus("skipped")
    }
}
