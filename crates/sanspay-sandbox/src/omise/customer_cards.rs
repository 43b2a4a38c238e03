//! `/customers/{id}/cards`: list, show, update, delete (reference 2.3). Cards come with a token, by way of
//! [`super::customers`]. A charge keeps the card as it was.

use std::sync::Arc;

use super::cards::Card;
use super::customers::Customer;
use super::errors::ApiError;
use super::events::EventData;
use super::lists::ListQuery;
use super::state::{Answer, Call, State};

pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let page = state.customer_of(&call.caller, call.id())?.cards_page(&query);
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let card = state.customer_of(&call.caller, call.id())?.card(call.second_id())?;
    Answer::ok(card.as_ref(), "")
}

/// Takes all of the parameters or, if one of them is wrong, none.
pub(super) fn update(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let customer = state.customer_of(&call.caller, call.id())?.clone();
    let card = Arc::new(customer.card(call.second_id())?.updated(&call.params, state.now)?);
    finish(state, call, "card.update", card, customer, |customer, card| customer.replace_card(card))
}

pub(super) fn delete(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let customer = state.customer_of(&call.caller, call.id())?.clone();
    let card = Arc::new(customer.card(call.second_id())?.deleted());
    finish(state, call, "card.destroy", card, customer, |customer, card| customer.drop_card(&card.id))
}

/// Changes the customer, tells what happened to the card, and answers it.
fn finish(
    state: &mut State,
    call: &Call,
    key: &'static str,
    card: Arc<Card>,
    mut customer: Customer,
    change: impl FnOnce(&mut Customer, Arc<Card>),
) -> Result<Answer, ApiError> {
    let answer = Answer::ok(card.as_ref(), format!("{} {} …{}", card.id, card.brand, card.last_digits));
    state.publish(customer.publication(key, EventData::Card(Arc::clone(&card)), &call.caller));
    change(&mut customer, card);
    state.put_customer_back(&call.caller, customer);
    answer
}
