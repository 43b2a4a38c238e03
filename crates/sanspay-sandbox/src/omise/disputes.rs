//! `/disputes` and `/charges/{id}/disputes`: the payer takes the money back, for now or for good (reference 2.10).
//!
//! Opening one debits the balance with what is left of the charge; winning it credits the same. Choices: a charge
//! can be disputed once and only while something of it is left; it cannot be refunded until the dispute is won; the
//! reason is always that the goods did not come; a dispute that is closed with the merchant's message is won, one
//! without is lost; a closed one changes no more.

use jiff::Timestamp;
use serde::Serialize;

use super::charges::{Charge, Stage};
use super::documents::Document;
use super::errors::ApiError;
use super::events::{EventData, Publication};
use super::expand::{self, Expanded};
use super::lists::{ListObject, ListQuery, Row};
use super::state::{AccountRef, Answer, Call, State};
use super::transactions::Transaction;
use crate::params::Hash;

/// A dispute and its documents.
#[derive(Clone, Debug)]
pub(crate) struct Dispute {
    pub(super) id: String,
    pub(super) charge: String,
    pub(super) status: Status,
    pub(super) documents: Vec<Document>,
    currency: &'static str,
    amount: i64,
    metadata: Hash,
    transactions: Vec<Transaction>,
    message: Option<String>,
    closed_at: Option<Timestamp>,
    created_at: Timestamp,
    /// The platform that made the charge with its chain key.
    platform: Option<AccountRef>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Status {
    Open,
    Pending,
    Won,
    Lost,
}

impl Row for Dispute {
    fn id(&self) -> &str {
        &self.id
    }
    fn created_at(&self) -> Timestamp {
        self.created_at
    }
}

#[derive(Serialize)]
pub(crate) struct DisputeObject<'a> {
    object: &'static str,
    id: &'a str,
    livemode: bool,
    location: String,
    currency: &'static str,
    amount: i64,
    funding_amount: i64,
    funding_currency: &'static str,
    metadata: &'a Hash,
    charge: &'a str,
    documents: ListObject<&'a Document>,
    transactions: &'a [Transaction],
    admin_message: Option<()>,
    message: Option<&'a str>,
    reason_code: &'static str,
    reason_message: &'static str,
    status: Status,
    closed_at: Option<Timestamp>,
    created_at: Timestamp,
}

impl Dispute {
    pub(super) fn object(&self, now: Timestamp) -> DisputeObject<'_> {
        DisputeObject {
            object: "dispute",
            id: &self.id,
            livemode: false,
            location: format!("/disputes/{}", self.id),
            currency: self.currency,
            amount: self.amount,
            funding_amount: self.amount,
            funding_currency: self.currency,
            metadata: &self.metadata,
            charge: &self.charge,
            documents: self.documents_page(&ListQuery::embedded(now)),
            transactions: &self.transactions,
            admin_message: None,
            message: self.message.as_deref(),
            reason_code: "goods_or_services_not_provided",
            reason_message: "Merchandise/Services Not Received",
            status: self.status,
            closed_at: self.closed_at,
            created_at: self.created_at,
        }
    }

    pub(super) fn documents_page(&self, query: &ListQuery) -> ListObject<&Document> {
        query.page(
            self.documents.len(),
            |at| self.documents[at].created_at,
            Some(format!("/disputes/{}/documents", self.id)),
            |at| &self.documents[at],
        )
    }

    fn is_closed(&self) -> bool {
        matches!(self.status, Status::Won | Status::Lost)
    }

    fn close(&mut self, status: Status, now: Timestamp) {
        self.status = status;
        self.closed_at = Some(now);
    }

    fn summary(&self) -> String {
        format!("{} {:?} {} {}", self.id, self.status, self.amount, self.currency)
    }
}

impl Charge {
    /// Whether its money is in question, or gone for good.
    pub(super) fn is_disputed(&self) -> bool {
        self.dispute.as_ref().is_some_and(|dispute| dispute.status != Status::Won)
    }

    pub(super) fn is_disputable(&self) -> bool {
        self.stage == Stage::Paid && self.dispute.is_none() && self.refundable_amount() > 0
    }
}

/// What the payer's bank does in live mode.
pub(super) fn create(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let books = call.caller.books;
    let mut charge = state.charge_of(&call.caller, call.id())?.clone();
    if !charge.is_disputable() {
        // Choice of the code: the reference names none.
        let why = if charge.dispute.is_some() {
            "charge was already disputed"
        } else {
            "only a paid charge with money left can be disputed"
        };
        return Err(ApiError::bad_request(why));
    }
    let id = state.ids.test_id("dspt");
    let amount = charge.refundable_amount();
    let debit =
        state.accounts[books.0].book(&mut state.ids, state.now, -amount, "dispute.started.debit", &id);
    let dispute = Dispute {
        id,
        charge: charge.id.clone(),
        status: Status::Open,
        documents: Vec::new(),
        currency: charge.country.currency,
        amount,
        metadata: Hash::default(),
        transactions: vec![debit],
        message: None,
        closed_at: None,
        created_at: state.now,
        platform: charge.platform,
    };
    charge.dispute = Some(dispute.clone());
    state.put_charge_back(books, charge);
    state.account_mut(books).disputes.insert(dispute.clone());
    state.publish_dispute("dispute.create", call, dispute)
}

pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    list_where(state, call, "/disputes", |_| true)
}

pub(super) fn list_open(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    list_where(state, call, "/disputes/open", |dispute| dispute.status == Status::Open)
}

pub(super) fn list_pending(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    list_where(state, call, "/disputes/pending", |dispute| dispute.status == Status::Pending)
}

pub(super) fn list_closed(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    list_where(state, call, "/disputes/closed", Dispute::is_closed)
}

fn list_where(
    state: &State,
    call: &Call,
    location: &str,
    belongs: impl Fn(&Dispute) -> bool,
) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let disputes = state.account(call.caller.books).disputes.iter();
    let disputes: Vec<_> = disputes.filter(|dispute| belongs(dispute)).collect();
    let page = query.page(
        disputes.len(),
        |at| disputes[at].created_at,
        Some(location.to_owned()),
        |at| disputes[at].object(state.now),
    );
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let dispute = state.dispute_of(call)?;
    let object = dispute.object(state.now);
    if expand::is_wanted(call)? {
        let charge = state.charge_of(&call.caller, &dispute.charge)?.object(state.now);
        return Answer::ok(&Expanded::of(&object).with("charge", Some(&charge)), dispute.summary());
    }
    Answer::ok(&object, dispute.summary())
}

/// A message turns `open` into `pending`. Metadata replaces what was there (choice).
pub(super) fn update(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let message = call.params.text("message")?;
    let metadata = call.params.hash("metadata")?.cloned();
    let mut dispute = state.unclosed_dispute(call)?;
    if message.is_some() {
        dispute.status = Status::Pending;
    }
    if call.params.has("message") {
        dispute.message = message.or(dispute.message);
    }
    if call.params.has("metadata") {
        dispute.metadata = metadata.unwrap_or_default();
    }
    state.put_dispute_back(call, dispute.clone());
    state.publish_dispute("dispute.update", call, dispute)
}

/// The merchant gives the money up.
pub(super) fn accept(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let mut dispute = state.unclosed_dispute(call)?;
    dispute.close(Status::Lost, state.now);
    state.put_dispute_back(call, dispute.clone());
    state.publish_dispute("dispute.accept", call, dispute)
}

/// What the payer's bank does in live mode: it decides.
pub(super) fn close(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let mut dispute = state.unclosed_dispute(call)?;
    if dispute.status == Status::Pending {
        dispute.close(Status::Won, state.now);
        let books = &mut state.accounts[call.caller.books.0];
        let credit = books.book(&mut state.ids, state.now, dispute.amount, "dispute.won.credit", &dispute.id);
        dispute.transactions.push(credit);
    } else {
        dispute.close(Status::Lost, state.now);
    }
    state.put_dispute_back(call, dispute.clone());
    state.publish_dispute("dispute.close", call, dispute)
}

impl State {
    pub(super) fn dispute_of(&self, call: &Call) -> Result<&Dispute, ApiError> {
        let dispute = self.account(call.caller.books).disputes.get(call.id());
        dispute.ok_or_else(|| ApiError::not_found("dispute", call.id()))
    }

    fn unclosed_dispute(&self, call: &Call) -> Result<Dispute, ApiError> {
        let dispute = self.dispute_of(call)?;
        if dispute.is_closed() {
            return Err(ApiError::bad_request("dispute is closed"));
        }
        Ok(dispute.clone())
    }

    /// Keeps it in the table and inside its charge, which shows it.
    pub(super) fn put_dispute_back(&mut self, call: &Call, dispute: Dispute) {
        let account = self.account_mut(call.caller.books);
        if let Some(charge) = account.charges.get_mut(&dispute.charge) {
            charge.dispute = Some(dispute.clone());
        }
        account.disputes.put_back(dispute);
    }

    fn publish_dispute(
        &mut self,
        key: &'static str,
        call: &Call,
        dispute: Dispute,
    ) -> Result<Answer, ApiError> {
        let answer = Answer::ok(&dispute.object(self.now), dispute.summary());
        self.publish(Publication {
            key,
            books: call.caller.books,
            platforms: [call.caller.platform, dispute.platform],
            data: EventData::Dispute(dispute.into()),
            extra_endpoints: &[],
        });
        answer
    }
}
