//! Events: what happened to an account, also as it arrives by webhook.

use serde::de::DeserializeOwned;

use super::list::{list, list_operation};
use super::{Card, Charge, Customer, Dispute, Link, Omise, Recipient, Refund, Schedule, Transfer};
use crate::error::{ErrorKind, PayError};
use crate::http::Method;
use crate::json::{Json, parameter};
use crate::macros::{open_enum, record};
use crate::operation::{KeyRule, Operation, OperationInfo};
use crate::read;
use crate::record::FromJson;

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
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.event]
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
    /// ids and the same `data`; see [`Event::deduplication_key`].
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
        /// The object as it came, in the account's default API version; see [`Event::resource`]. Missing
        /// where the events of one charge were listed (*observed*): [`GetEvent`] has it.
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
    /// The object as a type that you name, with the reason where it does not read as that:
    /// `event.data_as::<Charge>()`. [`Event::resource`] finds the type by itself.
    pub fn data_as<T: DeserializeOwned>(&self) -> Result<T, PayError> {
        match &self.data {
            Some(data) => data.to(),
            None => Err(PayError::new(
                ErrorKind::Decode,
                format!("event {} came without its `data`: fetch it by its id", self.id),
            )),
        }
    }
}

impl Event {
    /// The object, typed by what the event is about.
    ///
    /// The data's own `object` says what it is; without one, the first word of `key` does. What has
    /// no type here, or does not read as its type, is [`Other`](EventResource::Other): no event is
    /// lost, and `data` keeps all of it either way.
    #[must_use]
    pub fn resource(&self) -> EventResource {
        let read = match self.subject().as_str() {
            "charge" => self.read().map(|charge| EventResource::Charge { charge }),
            "refund" => self.read().map(|refund| EventResource::Refund { refund }),
            "transfer" => self.read().map(|transfer| EventResource::Transfer { transfer }),
            "recipient" => self.read().map(|recipient| EventResource::Recipient { recipient }),
            "customer" => self.read().map(|customer| EventResource::Customer { customer }),
            "card" => self.read().map(|card| EventResource::Card { card }),
            "dispute" => self.read().map(|dispute| EventResource::Dispute { dispute }),
            "schedule" => self.read().map(|schedule| EventResource::Schedule { schedule }),
            "link" => self.read().map(|link| EventResource::Link { link }),
            _ => None,
        };
        read.unwrap_or_else(|| EventResource::Other { json: self.data.clone().unwrap_or_else(Json::blank) })
    }

    /// Equal for both copies of a chained event and for every repeat of one delivery; different for
    /// different events. Put a unique index on it: `charge.create/chrg_…/1768446245`.
    ///
    /// It is made of the key, the id in `data` and the second of `created_at` (reference 5.1). That
    /// the data are the same is written there; that both copies carry the same second is a *guess*.
    /// One object can change twice within a second, so an update has a digest of `data` at the end
    /// as well. If the two accounts have different API versions, their data differ and the copies of
    /// an *update* are not recognised, only those of everything else.
    ///
    /// Within one account, `id` alone will do.
    #[must_use]
    pub fn deduplication_key(&self) -> String {
        let created_at = self.created_at.as_deref().unwrap_or_default();
        deduplication_key(&self.id, self.key.as_str(), created_at, self.data.as_ref())
    }

    /// The same of an event as JSON in the newest names, as
    /// [`verify_json`](crate::webhook::OmiseWebhook::verify_json) gives it: for bindings, which have no types.
    pub fn deduplication_key_of(event: &Json) -> Result<String, PayError> {
        let text = |name| parameter::<String>(event.as_str(), name);
        let (Some(id), Some(key)) = (text("id"), text("key")) else {
            return Err(PayError::new(ErrorKind::Decode, "this is no event: it has no `id` and `key`"));
        };
        let data = parameter(event.as_str(), "data");
        Ok(deduplication_key(&id, &key, &text("created_at").unwrap_or_default(), data.as_ref()))
    }
}

fn deduplication_key(id: &str, key: &str, created_at: &str, data: Option<&Json>) -> String {
    let object = data.and_then(|data| data.get("id")).unwrap_or_else(|| id.to_owned());
    let second =
        read::unix_seconds(created_at).map_or_else(|| created_at.to_owned(), |seconds| seconds.to_string());
    let mut text = format!("{key}/{object}/{second}");
    if key.split('.').any(|word| word == "update") {
        text.push('/');
        text.push_str(&data.map(Json::digest).unwrap_or_default());
    }
    text
}

impl Event {
    /// What the event is about: `charge`, `card`, …
    fn subject(&self) -> String {
        let own = self.data.as_ref().and_then(|data| data.get("object")).filter(|object| !object.is_empty());
        own.unwrap_or_else(|| self.key.as_str().split('.').next().unwrap_or_default().to_owned())
    }

    fn read<T: FromJson>(&self) -> Option<T> {
        T::from_json(self.data.as_ref()?.as_str()).ok()
    }
}

/// The object of an event, typed.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "a box would not cross every language border")]
#[non_exhaustive]
pub enum EventResource {
    /// Of `charge.…`.
    Charge {
        /// As it was then.
        charge: Charge,
    },
    /// Of `refund.…`.
    Refund {
        /// As it was then.
        refund: Refund,
    },
    /// Of `transfer.…`.
    Transfer {
        /// As it was then.
        transfer: Transfer,
    },
    /// Of `recipient.…`.
    Recipient {
        /// As it was then.
        recipient: Recipient,
    },
    /// Of `customer.…`.
    Customer {
        /// As it was then.
        customer: Customer,
    },
    /// Of `card.…`.
    Card {
        /// As it was then.
        card: Card,
    },
    /// Of `dispute.…`.
    Dispute {
        /// As it was then.
        dispute: Dispute,
    },
    /// Of `schedule.…`.
    Schedule {
        /// As it was then.
        schedule: Schedule,
    },
    /// Of `link.…`.
    Link {
        /// As it was then.
        link: Link,
    },
    /// Anything else, and what does not read as its type.
    Other {
        /// As it came; `null` for an event without data.
        json: Json,
    },
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
