//! Events: what happened to an account, also as it arrives by webhook.

use serde::de::DeserializeOwned;

use super::Omise;
use super::list::{list, list_operation};
use crate::error::{ErrorKind, PayError};
use crate::http::Method;
use crate::json::Json;
use crate::macros::{open_enum, record};
use crate::operation::{KeyRule, Operation, OperationInfo, decode_whole};

list_operation! {
    /// `GET /events` · api host · secret key
    pub struct ListEvents {}
    OperationInfo::omise("omise.events.list", Method::Get, "/events", "2.8").key(KeyRule::Secret) => EventList
}

list! {
    /// Events of an account or of a charge.
    EventList of Event
}

record! {
    params
    /// `GET /events/{id}` · api host · secret key
    pub struct GetEvent {
        /// `evnt_…`
        #[serde(skip_serializing)]
        pub event: String,
    }
}

impl Operation for GetEvent {
    type Gateway = Omise;
    type Output = Event;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.events.get", Method::Get, "/events/{event}", "2.8").key(KeyRule::Secret);

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.event]
    }

    fn decode(body: &[u8]) -> Result<Event, serde_json::Error> {
        decode_whole(body)
    }
}

list_operation! {
    /// `GET /charges/{id}/events` · api host · secret or chain key
    ///
    /// What happened to one charge (*observed* only).
    pub struct ListChargeEvents {
        /// `chrg_…`
        charge,
    }
    OperationInfo::omise("omise.events.list_of_charge", Method::Get, "/charges/{charge}/events", "2.8")
        .observed() => EventList
}

open_enum! {
    /// What happened (reference 5.1). There is no `charge.failed`: a decline is a
    /// `charge.create` or `charge.complete` whose charge has the status `failed`.
    pub enum EventKey {
        /// A charge was made, perhaps declined.
        ChargeCreate = "charge.create",
        /// Its description or metadata changed.
        ChargeUpdate = "charge.update",
        /// It was captured by hand.
        ChargeCapture = "charge.capture",
        /// Its authorisation was given back.
        ChargeReverse = "charge.reverse",
        /// The payer came through 3-D Secure or a source, or failed there.
        ChargeComplete = "charge.complete",
        /// It ran out.
        ChargeExpire = "charge.expire",
        /// A customer was made.
        CustomerCreate = "customer.create",
        /// It changed.
        CustomerUpdate = "customer.update",
        /// Its cards changed.
        CustomerUpdateCard = "customer.update.card",
        /// It was deleted.
        CustomerDestroy = "customer.destroy",
        /// A card changed.
        CardUpdate = "card.update",
        /// It was deleted.
        CardDestroy = "card.destroy",
        /// A payer disputes a charge.
        DisputeCreate = "dispute.create",
        /// It changed.
        DisputeUpdate = "dispute.update",
        /// It was won or lost.
        DisputeClose = "dispute.close",
        /// The merchant gave in.
        DisputeAccept = "dispute.accept",
        /// A payment link was made.
        LinkCreate = "link.create",
        /// A recipient was made.
        RecipientCreate = "recipient.create",
        /// It changed.
        RecipientUpdate = "recipient.update",
        /// It may receive transfers.
        RecipientActivate = "recipient.activate",
        /// It may not any more.
        RecipientDeactivate = "recipient.deactivate",
        /// Its bank account was checked.
        RecipientVerify = "recipient.verify",
        /// It was deleted.
        RecipientDestroy = "recipient.destroy",
        /// Money was given back.
        RefundCreate = "refund.create",
        /// A schedule was made.
        ScheduleCreate = "schedule.create",
        /// It was stopped.
        ScheduleSuspend = "schedule.suspend",
        /// It was deleted.
        ScheduleDestroy = "schedule.destroy",
        /// Its end is near (*unconfirmed*).
        ScheduleExpiring = "schedule.expiring",
        /// It has ended (*unconfirmed*).
        ScheduleExpire = "schedule.expire",
        /// A transfer was made.
        TransferCreate = "transfer.create",
        /// It changed.
        TransferUpdate = "transfer.update",
        /// It is on its way.
        TransferSend = "transfer.send",
        /// It arrived.
        TransferPay = "transfer.pay",
        /// It did not.
        TransferFail = "transfer.fail",
        /// It was taken back.
        TransferDestroy = "transfer.destroy",
    }
}

record! {
    model
    /// Something that happened, with the object as it was at that moment.
    ///
    /// A chained action makes two: one for the merchant, one for the sub-merchant, with different
    /// ids and the same `data`. Within one account, deduplicate by `id`.
    pub struct Event {
        /// `evnt_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/events/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// What happened.
        pub key: EventKey,
        /// The object, in the account's default API version; see [`Event::data_as`]. Missing where the
        /// events of one charge were listed (*observed*): [`GetEvent`] has it.
        #[serde(default)]
        pub data: Option<Json>,
        /// Each attempt to deliver it; empty in the pushed copy.
        #[serde(default)]
        pub webhook_deliveries: Option<Vec<WebhookDelivery>>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
        /// Who did it.
        #[serde(default)]
        pub actor_uid: Option<String>,
        /// Who did it.
        #[serde(default)]
        pub team_uid: Option<String>,
        /// Who did it.
        #[serde(default)]
        pub user_uid: Option<String>,
    }
}

impl Event {
    /// The object as its type: `event.data_as::<Charge>()` for the keys that begin with `charge.`
    pub fn data_as<T: DeserializeOwned>(&self) -> Result<T, PayError> {
        match &self.data {
            Some(data) => data.to_model(),
            None => Err(PayError::new(
                ErrorKind::Decode,
                format!("event {} came without its `data`: fetch it by its id", self.id),
            )),
        }
    }
}

record! {
    model
    /// One attempt to deliver an event.
    pub struct WebhookDelivery {
        /// `whdl_…`
        pub id: String,
        /// Where it went.
        #[serde(default)]
        pub uri: Option<String>,
        /// What the receiver answered.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub status: Option<u16>,
        /// The event's key.
        #[serde(default)]
        pub key: Option<EventKey>,
        /// Why it failed.
        #[serde(default)]
        pub error: Option<String>,
        /// The text that was sent.
        #[serde(default)]
        pub payload: Option<String>,
        /// Not RFC 3339: `2020-07-17 07:41:49 UTC`.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}
