//! `/events`: what happened, told to every account concerned (reference 2.8 and 5.1).
//!
//! A chained action is told to the seller and to the platform, with different ids and the same data. A charge or
//! transfer made with a chain key stays chained: the platform hears of all that happens to it, whoever did it, as
//! long as the chain is not revoked (choice).

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Serialize, Serializer};

use super::account::Account;
use super::cards::Card;
use super::charges::Charge;
use super::customers::Customer;
use super::disputes::Dispute;
use super::errors::ApiError;
use super::links::Link;
use super::lists::{ListQuery, Row};
use super::recipients::Recipient;
use super::refunds::Refund;
use super::schedules::Schedule;
use super::state::{AccountRef, Answer, Call, State, pretty};
use super::transfers::Transfer;
use super::webhooks::{Delivery, Webhook};

/// An event of one account.
#[derive(Debug)]
pub(crate) struct Event {
    pub(super) content: Arc<EventContent>,
    pub(super) deliveries: Vec<Delivery>,
}

/// What an event says. It never changes.
#[derive(Debug)]
pub(crate) struct EventContent {
    pub(super) id: String,
    pub(super) key: &'static str,
    data: EventData,
    created_at: Timestamp,
}

/// A resource as it was at that moment. Written as JSON only when someone reads it.
#[derive(Clone, Debug)]
pub(crate) enum EventData {
    Charge(Arc<Charge>),
    Dispute(Arc<Dispute>),
    Link(Arc<Link>),
    Refund(Arc<Refund>),
    Transfer(Arc<Transfer>),
    Customer(Arc<Customer>),
    Card(Arc<Card>),
    Recipient(Arc<Recipient>),
    Schedule(Arc<Schedule>),
}

/// Something to be told.
pub(crate) struct Publication<'a> {
    pub(super) key: &'static str,
    pub(super) data: EventData,
    /// The account it happened to.
    pub(super) books: AccountRef,
    /// The platform that did it, and the one that made the resource.
    pub(super) platforms: [Option<AccountRef>; 2],
    /// A charge's own `webhook_endpoints`; they get the event of the books' account.
    pub(super) extra_endpoints: &'a [String],
}

#[derive(Serialize)]
pub(crate) struct EventObject<'a> {
    object: &'static str,
    id: &'a str,
    livemode: bool,
    location: String,
    webhook_deliveries: Vec<DeliveryObject<'a>>,
    data: DataObject<'a>,
    key: &'static str,
    created_at: Timestamp,
    actor_uid: Option<()>,
    team_uid: Option<()>,
    user_uid: Option<()>,
}

#[derive(Serialize)]
struct DeliveryObject<'a> {
    object: &'static str,
    id: &'a str,
    uri: &'a str,
    /// 0 when there was no answer: the field is a number.
    status: u16,
    key: &'static str,
    error: Option<&'a str>,
    payload: String,
    created_at: String,
}

struct DataObject<'a>(&'a EventContent);

impl Serialize for DataObject<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0.data {
            EventData::Charge(charge) => charge.object(self.0.created_at).serialize(serializer),
            EventData::Dispute(dispute) => dispute.object(self.0.created_at).serialize(serializer),
            EventData::Link(link) => link.new_object().serialize(serializer),
            EventData::Refund(refund) => refund.as_ref().serialize(serializer),
            EventData::Transfer(transfer) => transfer.as_ref().serialize(serializer),
            EventData::Customer(customer) => customer.object(self.0.created_at).serialize(serializer),
            EventData::Card(card) => card.as_ref().serialize(serializer),
            EventData::Recipient(recipient) => recipient.as_ref().serialize(serializer),
            EventData::Schedule(schedule) => schedule.object(self.0.created_at).serialize(serializer),
        }
    }
}

impl EventContent {
    /// The body of a webhook: the event with an empty list of deliveries.
    pub(super) fn payload(&self) -> Vec<u8> {
        pretty(&self.object(Vec::new()))
    }

    fn is_of_charge(&self, id: &str) -> bool {
        matches!(&self.data, EventData::Charge(charge) if charge.id == id)
    }

    fn object<'a>(&'a self, webhook_deliveries: Vec<DeliveryObject<'a>>) -> EventObject<'a> {
        EventObject {
            object: "event",
            id: &self.id,
            livemode: false,
            location: format!("/events/{}", self.id),
            webhook_deliveries,
            data: DataObject(self),
            key: self.key,
            created_at: self.created_at,
            actor_uid: None,
            team_uid: None,
            user_uid: None,
        }
    }
}

impl Event {
    fn object(&self) -> EventObject<'_> {
        let deliveries = self.deliveries.iter().map(|delivery| DeliveryObject {
            object: "webhook_delivery",
            id: &delivery.id,
            uri: &delivery.uri,
            status: delivery.attempt.outcome.status.unwrap_or(0),
            key: self.content.key,
            error: delivery.attempt.outcome.error.as_deref(),
            // Not kept but written again: it comes out the same, and keeping it would double the memory.
            payload: String::from_utf8(self.content.payload()).unwrap_or_default(),
            // Not ISO 8601, as recorded.
            created_at: delivery.attempt.at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string(),
        });
        self.content.object(deliveries.collect())
    }
}

impl Row for Event {
    fn id(&self) -> &str {
        &self.content.id
    }
    fn created_at(&self) -> Timestamp {
        self.content.created_at
    }
}

impl State {
    /// Makes an event for each account concerned and queues its webhooks.
    pub(super) fn publish(&mut self, publication: Publication<'_>) {
        let Publication { key, data, books, platforms: [acting, maker], extra_endpoints } = publication;
        self.add_event(books, key, data.clone(), extra_endpoints);
        if let Some(platform) = acting {
            self.add_event(platform, key, data.clone(), &[]);
        }
        if let Some(platform) = maker
            && maker != acting
            && self.is_chained(platform, books)
        {
            self.add_event(platform, key, data, &[]);
        }
    }

    fn add_event(
        &mut self,
        account: AccountRef,
        key: &'static str,
        data: EventData,
        extra_endpoints: &[String],
    ) {
        let id = self.ids.test_id("evnt");
        let content = Arc::new(EventContent { id, key, data, created_at: self.now });
        let Account { name, webhook_uri, .. } = self.account(account);
        for uri in webhook_uri.iter().chain(extra_endpoints) {
            let event = Arc::clone(&content);
            self.courier.send(uri.clone(), Webhook { account, account_name: name.clone(), event });
        }
        self.account_mut(account).events.insert(Event { content, deliveries: Vec::new() });
    }

    fn is_chained(&self, platform: AccountRef, seller: AccountRef) -> bool {
        let chains = &self.account(platform).chains;
        chains.iter().map(|chain| &self.chains[chain.0]).any(|chain| chain.seller == seller && !chain.revoked)
    }
}

pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let page = state.account(call.caller.books).events.page(&query, "/events", Event::object);
    Answer::ok(&page, page.summary())
}

/// Those of one charge, in the caller's own account (the path is observed, its filter a choice: what has the charge as
/// its data, so no refunds).
pub(super) fn list_of_charge(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let charge = state.charge_of(&call.caller, call.id())?;
    let events = &state.account(call.caller.books).events;
    let of_it: Vec<&Event> = events.iter().filter(|event| event.content.is_of_charge(&charge.id)).collect();
    let location = format!("/charges/{}/events", charge.id);
    let page = query.page(of_it.len(), |at| of_it[at].created_at(), Some(location), |at| of_it[at].object());
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let event = state.account(call.caller.books).events.get(call.id());
    let event = event.ok_or_else(|| ApiError::not_found("event", call.id()))?;
    Answer::ok(&event.object(), event.content.key)
}
