//! `/refunds` and `/charges/{id}/refunds`: refunds and voids (reference 2.6).
//!
//! A void is the whole amount on the day of the payment; the fees come back too, and the refund says
//! `voided: true`. Without the parameter `void`, a refund that could be a void becomes one, as the official page has
//! it; `void=false` keeps it a plain refund (choice) and `void=true` insists, or answers `failed_void`.
//! A plain refund keeps the fees and may push the balance below zero (choice).

use jiff::Timestamp;
use serde::Serialize;

use super::charges::{Charge, Stage};
use super::errors::ApiError;
use super::events::{EventData, Publication};
use super::expand::{self, Expanded};
use super::lists::{ListQuery, Row};
use super::state::{AccountRef, Answer, Call, State};
use crate::params::Hash;

/// How long a reason may be.
const MAX_REASON: usize = 255;

/// A refund, written as the API shows it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Refund {
    object: &'static str,
    id: String,
    location: String,
    livemode: bool,
    voided: bool,
    currency: &'static str,
    amount: i64,
    metadata: Hash,
    pub(super) charge: String,
    capture: Option<()>,
    terminal: Option<()>,
    transaction: String,
    status: &'static str,
    funding_amount: i64,
    funding_currency: &'static str,
    pub(super) created_at: Timestamp,
    acquirer_reference_number: Option<()>,
    approval_code: Option<()>,
}

impl Row for Refund {
    fn id(&self) -> &str {
        &self.id
    }
    fn created_at(&self) -> Timestamp {
        self.created_at
    }
}

/// What a caller asks for.
struct Order {
    amount: i64,
    void: Option<bool>,
    metadata: Hash,
}

impl Order {
    fn read(params: &Hash) -> Result<Order, ApiError> {
        let Some(amount) = params.integer("amount")? else {
            return Err(ApiError::refused("invalid_amount", "amount can't be blank"));
        };
        let void = params.boolean("void")?;
        let metadata = params.hash("metadata")?.cloned().unwrap_or_default();
        if params.text("reason")?.is_some_and(|reason| reason.chars().count() > MAX_REASON) {
            return Err(ApiError::bad_request(format!(
                "reason is too long (maximum is {MAX_REASON} characters)"
            )));
        }
        Ok(Order { amount, void, metadata })
    }

    /// Whether it is a void, if the charge has as much left.
    fn is_void(&self, charge: &Charge, now: Timestamp) -> Result<bool, ApiError> {
        let failed = |why: String| Err(ApiError::refused("failed_refund", why));
        if charge.stage != Stage::Paid {
            return failed("charge is not paid".to_owned());
        }
        if charge.is_disputed() {
            return failed("charge is disputed".to_owned());
        }
        let left = charge.refundable_amount();
        if left == 0 {
            return failed("charge was already fully refunded".to_owned());
        }
        if self.amount < 1 || self.amount > left {
            let unit = charge.country.subunits();
            return failed(format!("amount must be between 1 and {left} ({unit})"));
        }
        let possible = charge.can_be_voided(now) && self.amount == charge.captured_amount;
        if self.void == Some(true) && !possible {
            return Err(ApiError::refused(
                "failed_void",
                "a void needs the whole amount, no earlier refund, and the day of the payment",
            ));
        }
        Ok(self.void.unwrap_or(true) && possible)
    }
}

pub(super) fn create(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let books = call.caller.books;
    let mut charge = state.charge_of(&call.caller, call.id())?.clone();
    let order = Order::read(&call.params)?;
    let voided = order.is_void(&charge, state.now)?;
    let refund = state.new_refund(books, &charge, order, voided);
    charge.refunded_amount += refund.amount;
    charge.voided = voided;
    charge.refunds.push(refund.clone());
    let kind = if voided { "void" } else { "refund" };
    let answer = Answer::ok(&refund, format!("{} {kind} {} {}", refund.id, refund.amount, refund.currency));
    state.publish(Publication {
        key: "refund.create",
        data: EventData::Refund(refund.clone().into()),
        books,
        platforms: [call.caller.platform, charge.platform],
        extra_endpoints: &[],
    });
    state.put_charge_back(books, charge);
    state.account_mut(books).refunds.insert(refund);
    answer
}

impl State {
    /// Writes a refund out and moves its money: a void gives the fees back.
    fn new_refund(&mut self, books: AccountRef, charge: &Charge, order: Order, voided: bool) -> Refund {
        let id = self.ids.test_id("rfnd");
        let (debit, key) = if voided {
            (charge.country.charge_fees(order.amount).net, "refund.voided.debit")
        } else {
            (order.amount, "refund.created.debit")
        };
        let transaction = self.accounts[books.0].book(&mut self.ids, self.now, -debit, key, &id);
        let currency = charge.country.currency;
        Refund {
            object: "refund",
            location: format!("/charges/{}/refunds/{id}", charge.id),
            id,
            livemode: false,
            voided,
            currency,
            amount: order.amount,
            metadata: order.metadata,
            charge: charge.id.clone(),
            capture: None,
            terminal: None,
            transaction: transaction.into_id(),
            status: "closed",
            funding_amount: order.amount,
            funding_currency: currency,
            created_at: self.now,
            acquirer_reference_number: None,
            approval_code: None,
        }
    }
}

/// All refunds of the account.
pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let page = state.account(call.caller.books).refunds.page(&query, "/refunds", |refund| refund);
    Answer::ok(&page, page.summary())
}

/// Those of one charge.
pub(super) fn list_of_charge(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let charge = state.charge_of(&call.caller, call.id())?;
    let refunds = &charge.refunds;
    let location = format!("/charges/{}/refunds", charge.id);
    let page = query.page(refunds.len(), |at| refunds[at].created_at, Some(location), |at| &refunds[at]);
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let charge = state.charge_of(&call.caller, call.id())?;
    let refund = charge.refunds.iter().find(|refund| refund.id == call.second_id());
    let refund = refund.ok_or_else(|| ApiError::not_found("refund", call.second_id()))?;
    if expand::is_wanted(call)? {
        let transaction = state.account(call.caller.books).transactions.get(&refund.transaction);
        let expanded = Expanded::of(refund)
            .with("charge", Some(&charge.object(state.now)))
            .with("transaction", transaction);
        return Answer::ok(&expanded, "");
    }
    Answer::ok(refund, "")
}
