//! `/customers`: create, show, list, update, delete (reference 2.7). Their cards are in [`super::customer_cards`].
//!
//! Not played: linked accounts. A change tells one event: `customer.update.card` if it adds a card,
//! `customer.update` if not (choice).

use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use super::cards::Card;
use super::errors::ApiError;
use super::events::{EventData, Publication};
use super::expand::{self, Expanded};
use super::lists::{ListObject, ListQuery, Row};
use super::sources::Source;
use super::state::{AccountRef, Answer, Call, Caller, State};
use crate::params::{Hash, Param};

/// A payer with the cards that are kept of them.
#[derive(Clone, Debug)]
pub(crate) struct Customer {
    pub(super) id: String,
    deleted: bool,
    metadata: Hash,
    /// In the order of their creation, which is that of their tokens and not of their coming here.
    pub(super) cards: Vec<Arc<Card>>,
    default_card: Option<String>,
    description: Option<String>,
    email: Option<String>,
    created_at: Timestamp,
    /// The platform that made it with its chain key.
    platform: Option<AccountRef>,
}

impl Row for Customer {
    fn id(&self) -> &str {
        &self.id
    }
    fn created_at(&self) -> Timestamp {
        self.created_at
    }
}

#[derive(Serialize)]
pub(crate) struct CustomerObject<'a> {
    object: &'static str,
    id: &'a str,
    livemode: bool,
    location: String,
    deleted: bool,
    metadata: &'a Hash,
    cards: ListObject<&'a Card>,
    default_card: Option<&'a str>,
    linked_accounts: ListObject<()>,
    description: Option<&'a str>,
    email: Option<&'a str>,
    created_at: Timestamp,
}

impl Customer {
    pub(super) fn object(&self, now: Timestamp) -> CustomerObject<'_> {
        let location = format!("/customers/{}", self.id);
        let linked_accounts = Some(format!("{location}/linked_accounts"));
        CustomerObject {
            object: "customer",
            id: &self.id,
            livemode: false,
            deleted: self.deleted,
            metadata: &self.metadata,
            cards: self.cards_page(&ListQuery::embedded(now)),
            default_card: self.default_card.as_deref(),
            linked_accounts: ListQuery::embedded(now).page(0, |_| now, linked_accounts, |_| ()),
            description: self.description.as_deref(),
            email: self.email.as_deref(),
            created_at: self.created_at,
            location,
        }
    }

    pub(super) fn cards_page(&self, query: &ListQuery) -> ListObject<&Card> {
        let location = Some(format!("/customers/{}/cards", self.id));
        let cards = &self.cards;
        query.page(cards.len(), |at| cards[at].created_at, location, |at| &*cards[at])
    }

    pub(super) fn card(&self, id: &str) -> Result<&Arc<Card>, ApiError> {
        self.cards.iter().find(|card| card.id == id).ok_or_else(|| ApiError::not_found("card", id))
    }

    /// What a charge takes that names no card.
    fn card_to_charge(&self) -> Result<&Arc<Card>, ApiError> {
        match &self.default_card {
            Some(id) => self.card(id),
            // The reference has the code but not when it is answered (choice).
            None => Err(ApiError::refused("missing_card", format!("customer {} has no card", self.id))),
        }
    }

    /// Keeps a card. The first one becomes the default.
    fn keep(&mut self, card: &Card) {
        let card = card.kept_by(&self.id);
        if self.default_card.is_none() {
            self.default_card = Some(card.id.clone());
        }
        // Lists find their place by bisection, so the cards stay sorted.
        let at = self.cards.partition_point(|kept| kept.created_at <= card.created_at);
        self.cards.insert(at, Arc::new(card));
    }

    /// Puts a card in the place of the one with its id.
    pub(super) fn replace_card(&mut self, card: Arc<Card>) {
        if let Some(slot) = self.cards.iter_mut().find(|kept| kept.id == card.id) {
            *slot = card;
        }
    }

    /// Lets a card go. If it was the default, the oldest of the others becomes it (choice: "another").
    pub(super) fn drop_card(&mut self, id: &str) {
        self.cards.retain(|card| card.id != id);
        if self.default_card.as_deref() == Some(id) {
            self.default_card = self.cards.first().map(|card| card.id.clone());
        }
    }

    /// An event of this customer or one of its cards, for everyone whom it concerns.
    pub(super) fn publication(
        &self,
        key: &'static str,
        data: EventData,
        caller: &Caller,
    ) -> Publication<'static> {
        Publication {
            key,
            data,
            books: caller.books,
            platforms: [caller.platform, self.platform],
            extra_endpoints: &[],
        }
    }
}

pub(super) fn create(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let params = &call.params;
    if let Some(id) = params.text("linked_account")? {
        return Err(ApiError::not_found("linked_account", &id));
    }
    let (email, description) = (params.text("email")?, params.text("description")?);
    let metadata = params.hash("metadata")?.cloned().unwrap_or_default();
    let token = params.text("card")?;
    let card = match &token {
        Some(token) => Some(Arc::clone(&state.unused_token(&call.caller, token)?.card)),
        None => None,
    };
    let mut customer = Customer {
        id: state.ids.test_id("cust"),
        deleted: false,
        metadata,
        cards: Vec::new(),
        default_card: None,
        description,
        email,
        created_at: state.now,
        platform: call.caller.platform,
    };
    if let Some(card) = card {
        customer.keep(&card);
    }
    if let Some(token) = token {
        state.use_token(&token, "unknown");
    }
    let answer = Answer::ok(&customer.object(state.now), customer.id.clone());
    state.publish_customer("customer.create", &call.caller, &customer);
    state.account_mut(call.caller.books).customers.insert(customer);
    answer
}

pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let now = state.now;
    let customers = &state.account(call.caller.books).customers;
    let page = customers.page(&query, "/customers", |customer| customer.object(now));
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let customer = state.customer_of(&call.caller, call.id())?;
    let object = customer.object(state.now);
    if expand::is_wanted(call)? {
        let default_card = customer.card_to_charge().ok().map(AsRef::<Card>::as_ref);
        return Answer::ok(&Expanded::of(&object).with("default_card", default_card), "");
    }
    Answer::ok(&object, "")
}

/// Takes all of the parameters or, if one of them is wrong, none. Metadata replaces what was there (choice).
pub(super) fn update(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let params = &call.params;
    let mut customer = state.customer_of(&call.caller, call.id())?.clone();
    for (name, field) in [("email", &mut customer.email), ("description", &mut customer.description)] {
        if params.has(name) {
            *field = params.text(name)?;
        }
    }
    if params.has("metadata") {
        customer.metadata = params.hash("metadata")?.cloned().unwrap_or_default();
    }
    let token = params.text("card")?;
    if let Some(token) = &token {
        customer.keep(&state.unused_token(&call.caller, token)?.card);
    }
    if let Some(id) = params.text("default_card")? {
        customer.default_card = Some(customer.card(&id)?.id.clone());
    }
    let key = if token.is_some() { "customer.update.card" } else { "customer.update" };
    if let Some(token) = token {
        state.use_token(&token, "unknown");
    }
    let answer = Answer::ok(&customer.object(state.now), customer.id.clone());
    state.publish_customer(key, &call.caller, &customer);
    state.put_customer_back(&call.caller, customer);
    answer
}

/// The cards go too, and nobody is told of them one by one (choice). Charges stay as they are.
pub(super) fn delete(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let mut customer = state.customer_of(&call.caller, call.id())?.clone();
    customer.deleted = true;
    customer.cards.clear();
    customer.default_card = None;
    state.account_mut(call.caller.books).customers.remove(&customer.id);
    let answer = Answer::ok(&customer.object(state.now), format!("{} deleted", customer.id));
    state.publish_customer("customer.destroy", &call.caller, &customer);
    answer
}

/// The card that a charge's parameters name, and where it comes from.
pub(super) struct Means {
    /// Nothing for a source that needs none.
    pub(super) card: Option<Arc<Card>>,
    /// The token that the charge uses up.
    pub(super) token: Option<String>,
    /// Whose kept card it is.
    pub(super) customer: Option<String>,
}

impl State {
    pub(super) fn customer_of(&self, caller: &Caller, id: &str) -> Result<&Customer, ApiError> {
        self.account(caller.books).customers.get(id).ok_or_else(|| ApiError::not_found("customer", id))
    }

    pub(super) fn put_customer_back(&mut self, caller: &Caller, customer: Customer) {
        self.account_mut(caller.books).customers.put_back(customer);
    }

    fn publish_customer(&mut self, key: &'static str, caller: &Caller, customer: &Customer) {
        let data = EventData::Customer(Arc::new(customer.clone()));
        self.publish(customer.publication(key, data, caller));
    }

    /// A card of `customer`, its default unless `card` names another; without a customer, `card` is a token. A token
    /// together with a customer is not found: it is no card of theirs (choice).
    pub(super) fn means_of_payment(&self, caller: &Caller, params: &Hash) -> Result<Means, ApiError> {
        if let Some(id) = named(params, "customer") {
            let customer = self.customer_of(caller, &id)?;
            let card = match params.text("card")? {
                Some(card) => customer.card(&card)?,
                None => customer.card_to_charge()?,
            };
            return Ok(Means { card: Some(Arc::clone(card)), token: None, customer: Some(id) });
        }
        let missing = || ApiError::not_found("card, customer or source", "to charge");
        let token = params.text("card")?.ok_or_else(missing)?;
        let card = Arc::clone(&self.unused_token(caller, &token)?.card);
        Ok(Means { card: Some(card), token: Some(token), customer: None })
    }

    /// The card of white-label installments. Beside any other source there is none.
    pub(super) fn means_beside(
        &self,
        caller: &Caller,
        params: &Hash,
        source: &Source,
    ) -> Result<Means, ApiError> {
        if let Some(customer) = named(params, "customer") {
            let why = format!("source of type {} does not go with customer {customer}", source.kind);
            return Err(ApiError::refused("invalid_charge", why));
        }
        match params.text("card")? {
            None => Ok(Means { card: None, token: None, customer: None }),
            Some(_) if source.goes_with_a_card() => self.means_of_payment(caller, params),
            Some(_) => {
                let why = format!("source of type {} does not go with a card", source.kind);
                Err(ApiError::refused("invalid_charge", why))
            }
        }
    }
}

/// The id under this name. One that cannot be an id is never found.
pub(super) fn named(params: &Hash, name: &str) -> Option<String> {
    match params.get(name) {
        None | Some(Param::Null) => None,
        Some(Param::Text(text)) if text.is_empty() => None,
        Some(_) => {
            let id = params.text(name).ok().flatten();
            Some(id.unwrap_or_else(|| "given inline".to_owned()))
        }
    }
}
