//! `/transactions`: every movement of an account's balance (reference 2.22).

use jiff::Timestamp;
use serde::Serialize;

use super::account::Account;
use super::errors::ApiError;
use super::lists::{ListQuery, Row};
use super::state::{Answer, Call, State};
use crate::ids::Ids;

/// A movement. Money is transferable at once, as in the recordings of test mode.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Transaction {
    object: &'static str,
    id: String,
    livemode: bool,
    currency: &'static str,
    pub(super) amount: i64,
    location: String,
    direction: &'static str,
    key: &'static str,
    origin: String,
    transferable_at: Timestamp,
    created_at: Timestamp,
}

impl Row for Transaction {
    fn id(&self) -> &str {
        &self.id
    }
    fn created_at(&self) -> Timestamp {
        self.created_at
    }
}

impl Account {
    /// Moves money: the one place where a balance changes, so that it always equals the sum of its transactions.
    /// Positive amounts are credits. Of the keys, the reference has seen `charge.captured.net` and
    /// `transfer.sent.debit`; those of refunds are guesses.
    pub(super) fn book(
        &mut self,
        ids: &mut Ids,
        now: Timestamp,
        amount: i64,
        key: &'static str,
        origin: &str,
    ) -> Transaction {
        let id = ids.test_id("trxn");
        let transaction = Transaction {
            object: "transaction",
            location: format!("/transactions/{id}"),
            id,
            livemode: false,
            currency: self.country.currency,
            amount: amount.abs(),
            direction: if amount < 0 { "debit" } else { "credit" },
            key,
            origin: origin.to_owned(),
            transferable_at: now,
            created_at: now,
        };
        self.balance.total += amount;
        self.transactions.insert(transaction.clone());
        transaction
    }
}

impl Transaction {
    pub(super) fn into_id(self) -> String {
        self.id
    }
}

pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let page = state
        .account(call.caller.books)
        .transactions
        .page(&query, "/transactions", |transaction| transaction);
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let transaction = state.account(call.caller.books).transactions.get(call.id());
    Answer::ok(transaction.ok_or_else(|| ApiError::not_found("transaction", call.id()))?, "")
}
