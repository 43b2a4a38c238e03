// Made by `cargo xtask generate`; changes by hand are lost.

package io.github.sanspay

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * Something that happened, with the object as it was at that moment.
 *
 * A chained action makes two: one for the merchant, one for the sub-merchant, with different
 * ids and the same `data`.
 */
public class Event(json: JsonObject) : Answer(json) {
    /** `evnt_…` */
    public val id: String get() = text("id")
    /** Test or live. */
    public val livemode: Boolean? get() = booleanOrNull("livemode")
    /** `/events/{id}` */
    public val location: String? get() = textOrNull("location")
    /** What happened. */
    public val key: EventKey get() = word("key") { EventKey(it) }
    /**
     * The object as it came, in the account's default API version. Missing
     * where the events of one charge were listed (*observed*): `omise.events.get` has it.
     */
    public val data: JsonElement? get() = elementOrNull("data")
    /** Each attempt to deliver it; empty in the pushed copy. */
    public val webhookDeliveries: List<WebhookDelivery>? get() = recordsOrNull("webhook_deliveries") { WebhookDelivery(it) }
    /** RFC 3339. */
    public val createdAt: String? get() = textOrNull("created_at")
    /** Who did it. */
    public val actorUid: String? get() = textOrNull("actor_uid")
    /** Who did it. */
    public val teamUid: String? get() = textOrNull("team_uid")
    /** Who did it. */
    public val userUid: String? get() = textOrNull("user_uid")
}

/**
 * What happened (reference 5.1). There is no `charge.failed`: a decline is a
 * `charge.create` or `charge.complete` whose charge has the status `failed`.
 */
public class EventKey(text: String) : Word(text) {
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
public class EventList(json: JsonObject) : Answer(json) {
    /** The rows of this page. */
    public val data: List<Event> get() = records("data") { Event(it) }
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

/** What `omise.events.listOfCharge` takes. */
public data class ListChargeEvents(
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

/** What `omise.events.list` takes. */
public data class ListEvents(
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

/** One attempt to deliver an event. */
public class WebhookDelivery(json: JsonObject) : Record(json) {
    /** `whdl_…` */
    public val id: String get() = text("id")
    /** Where it went. */
    public val uri: String? get() = textOrNull("uri")
    /** What the receiver answered. */
    public val status: Long? get() = longOrNull("status")
    /** The event's key. */
    public val key: EventKey? get() = wordOrNull("key") { EventKey(it) }
    /** Why it failed. */
    public val error: String? get() = textOrNull("error")
    /** The text that was sent. */
    public val payload: String? get() = textOrNull("payload")
    /** Not RFC 3339: `2020-07-17 07:41:49 UTC`. */
    public val createdAt: String? get() = textOrNull("created_at")
}
