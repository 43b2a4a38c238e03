// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/** What `omise.occurrences.get` takes. */
@Serializable
public data class GetOccurrence(
    /** `true` embeds the schedule. */
    @SerialName("expand")
    public var expand: Boolean? = null,
)

/** What `omise.schedules.listOccurrences` takes. */
@Serializable
public data class ListOccurrences(
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

/** One day of a schedule. */
@Serializable
public data class Occurrence(
    /** `occu_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/occurrences/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** `schd_…` */
    @SerialName("schedule")
    public val schedule: Expandable? = null,
    /** What became of it. */
    @SerialName("status")
    public val status: OccurrenceStatus? = null,
    /** Why it failed, for people. */
    @SerialName("message")
    public val message: String? = null,
    /** The charge or transfer that was made. */
    @SerialName("result")
    public val result: Expandable? = null,
    /** `YYYY-MM-DD` */
    @SerialName("scheduled_on")
    public val scheduledOn: String? = null,
    /** When a failed one is tried again: `YYYY-MM-DD`. */
    @SerialName("retry_on")
    public val retryOn: String? = null,
    /** RFC 3339. */
    @SerialName("processed_at")
    public val processedAt: String? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
    /** *Observed* only; the reference knows no more of it. */
    @SerialName("execute_time")
    public val executeTime: String? = null,
    /** *Observed* only; the reference knows no more of it. */
    @SerialName("split_metadata")
    public val splitMetadata: JsonElement? = null,
    /** Subunits; 0 for a charge (*observed* only). */
    @SerialName("transfer_amount")
    public val transferAmount: Long? = null,
) : Answer()

/** Occurrences of a schedule. */
@Serializable
public data class OccurrenceList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<Occurrence> = emptyList(),
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

/** What became of an occurrence. */
@Serializable(with = OccurrenceStatus.Serializer::class)
public class OccurrenceStatus(text: String) : Word(text) {
    internal object Serializer : WordSerializer<OccurrenceStatus>("OccurrenceStatus", ::OccurrenceStatus)

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
