// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/**
 * Something that happened, with the object as it was at that moment.
 *
 * A chained action makes two: one for the merchant, one for the sub-merchant, with different
 * ids and the same `data`.
 */
@Serializable
public data class Event(
    /** `evnt_…` */
    @SerialName("id")
    public val id: String,
    /** Test or live. */
    @SerialName("livemode")
    public val livemode: Boolean? = null,
    /** `/events/{id}` */
    @SerialName("location")
    public val location: String? = null,
    /** What happened. */
    @SerialName("key")
    public val key: EventKey,
    /**
     * The object as it came, in the account's default API version. Missing
     * where the events of one charge were listed (*observed*): `omise.events.get` has it.
     */
    @SerialName("data")
    public val data: JsonElement? = null,
    /** Each attempt to deliver it; empty in the pushed copy. */
    @SerialName("webhook_deliveries")
    public val webhookDeliveries: List<WebhookDelivery>? = null,
    /** RFC 3339. */
    @SerialName("created_at")
    public val createdAt: String? = null,
    /** Who did it. */
    @SerialName("actor_uid")
    public val actorUid: String? = null,
    /** Who did it. */
    @SerialName("team_uid")
    public val teamUid: String? = null,
    /** Who did it. */
    @SerialName("user_uid")
    public val userUid: String? = null,
) : Answer()

/**
 * What happened (reference 5.1). There is no `charge.failed`: a decline is a
 * `charge.create` or `charge.complete` whose charge has the status `failed`.
 */
@Serializable(with = EventKey.Serializer::class)
public class EventKey(text: String) : Word(text) {
    internal object Serializer : WordSerializer<EventKey>("EventKey", ::EventKey)

    public companion object {
        /** A charge was made, perhaps declined. */
        @JvmField public val CHARGE_CREATE: EventKey = EventKey("charge.create")
        /** Its description or metadata changed. */
        @JvmField public val CHARGE_UPDATE: EventKey = EventKey("charge.update")
        /** It was captured by hand. */
        @JvmField public val CHARGE_CAPTURE: EventKey = EventKey("charge.capture")
        /** Its authorisation was given back. */
        @JvmField public val CHARGE_REVERSE: EventKey = EventKey("charge.reverse")
        /** The payer came through 3-D Secure or a source, or failed there. */
        @JvmField public val CHARGE_COMPLETE: EventKey = EventKey("charge.complete")
        /** It ran out. */
        @JvmField public val CHARGE_EXPIRE: EventKey = EventKey("charge.expire")
        /** A customer was made. */
        @JvmField public val CUSTOMER_CREATE: EventKey = EventKey("customer.create")
        /** It changed. */
        @JvmField public val CUSTOMER_UPDATE: EventKey = EventKey("customer.update")
        /** Its cards changed. */
        @JvmField public val CUSTOMER_UPDATE_CARD: EventKey = EventKey("customer.update.card")
        /** It was deleted. */
        @JvmField public val CUSTOMER_DESTROY: EventKey = EventKey("customer.destroy")
        /** A card changed. */
        @JvmField public val CARD_UPDATE: EventKey = EventKey("card.update")
        /** It was deleted. */
        @JvmField public val CARD_DESTROY: EventKey = EventKey("card.destroy")
        /** A payer disputes a charge. */
        @JvmField public val DISPUTE_CREATE: EventKey = EventKey("dispute.create")
        /** It changed. */
        @JvmField public val DISPUTE_UPDATE: EventKey = EventKey("dispute.update")
        /** It was won or lost. */
        @JvmField public val DISPUTE_CLOSE: EventKey = EventKey("dispute.close")
        /** The merchant gave in. */
        @JvmField public val DISPUTE_ACCEPT: EventKey = EventKey("dispute.accept")
        /** A payment link was made. */
        @JvmField public val LINK_CREATE: EventKey = EventKey("link.create")
        /** A recipient was made. */
        @JvmField public val RECIPIENT_CREATE: EventKey = EventKey("recipient.create")
        /** It changed. */
        @JvmField public val RECIPIENT_UPDATE: EventKey = EventKey("recipient.update")
        /** It may receive transfers. */
        @JvmField public val RECIPIENT_ACTIVATE: EventKey = EventKey("recipient.activate")
        /** It may not any more. */
        @JvmField public val RECIPIENT_DEACTIVATE: EventKey = EventKey("recipient.deactivate")
        /** Its bank account was checked. */
        @JvmField public val RECIPIENT_VERIFY: EventKey = EventKey("recipient.verify")
        /** It was deleted. */
        @JvmField public val RECIPIENT_DESTROY: EventKey = EventKey("recipient.destroy")
        /** Money was given back. */
        @JvmField public val REFUND_CREATE: EventKey = EventKey("refund.create")
        /** A schedule was made. */
        @JvmField public val SCHEDULE_CREATE: EventKey = EventKey("schedule.create")
        /** It was stopped. */
        @JvmField public val SCHEDULE_SUSPEND: EventKey = EventKey("schedule.suspend")
        /** It was deleted. */
        @JvmField public val SCHEDULE_DESTROY: EventKey = EventKey("schedule.destroy")
        /** Its end is near (*unconfirmed*). */
        @JvmField public val SCHEDULE_EXPIRING: EventKey = EventKey("schedule.expiring")
        /** It has ended (*unconfirmed*). */
        @JvmField public val SCHEDULE_EXPIRE: EventKey = EventKey("schedule.expire")
        /** A transfer was made. */
        @JvmField public val TRANSFER_CREATE: EventKey = EventKey("transfer.create")
        /** It changed. */
        @JvmField public val TRANSFER_UPDATE: EventKey = EventKey("transfer.update")
        /** It is on its way. */
        @JvmField public val TRANSFER_SEND: EventKey = EventKey("transfer.send")
        /** It arrived. */
        @JvmField public val TRANSFER_PAY: EventKey = EventKey("transfer.pay")
        /** It did not. */
        @JvmField public val TRANSFER_FAIL: EventKey = EventKey("transfer.fail")
        /** It was taken back. */
        @JvmField public val TRANSFER_DESTROY: EventKey = EventKey("transfer.destroy")
    }
}

/** Events of an account or of a charge. */
@Serializable
public data class EventList(
    /** The rows of this page. */
    @SerialName("data")
    public val data: List<Event> = emptyList(),
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

/** What `omise.events.listOfCharge` takes. */
@Serializable
public data class ListChargeEvents(
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

/** What `omise.events.list` takes. */
@Serializable
public data class ListEvents(
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

/** One attempt to deliver an event. */
@Serializable
public data class WebhookDelivery(
    /** `whdl_…` */
    @SerialName("id")
    public val id: String,
    /** Where it went. */
    @SerialName("uri")
    public val uri: String? = null,
    /** What the receiver answered. */
    @SerialName("status")
    public val status: Long? = null,
    /** The event's key. */
    @SerialName("key")
    public val key: EventKey? = null,
    /** Why it failed. */
    @SerialName("error")
    public val error: String? = null,
    /** The text that was sent. */
    @SerialName("payload")
    public val payload: String? = null,
    /** Not RFC 3339: `2020-07-17 07:41:49 UTC`. */
    @SerialName("created_at")
    public val createdAt: String? = null,
)
