//! `/transfers`: paying out to the default bank account (reference 2.23).
//!
//! An unsent transfer shows in the balance as `on_hold`; the money leaves the total when it is marked as sent
//! (choices). Other recipients than the default one are not played.
//!
//! Of the body's field `idemp_key` only the name is known, from three SDKs. Here (choice) the same key on the same
//! account answers the transfer that it has made, as that stands by now, and moves nothing again; the same key with
//! other parameters answers 400. A key is never forgotten, and a refused transfer does not use it up.

use std::collections::HashMap;

use jiff::Timestamp;
use serde::Serialize;

use super::account::Account;
use super::errors::ApiError;
use super::events::{EventData, Publication};
use super::expand::{self, Expanded};
use super::lists::{ListQuery, Row};
use super::recipients::BankAccount;
use super::state::{AccountRef, Answer, Call, Caller, State};
use super::transactions::Transaction;
use crate::params::Hash;

/// A transfer, written as the API shows it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Transfer {
    object: &'static str,
    id: String,
    livemode: bool,
    location: String,
    deleted: bool,
    fail_fast: bool,
    paid: bool,
    sent: bool,
    sendable: bool,
    currency: &'static str,
    amount: i64,
    fee: i64,
    metadata: Hash,
    recipient: String,
    bank_account: BankAccount,
    failure_code: Option<String>,
    failure_message: Option<String>,
    paid_at: Option<Timestamp>,
    sent_at: Option<Timestamp>,
    balance_hold_at: Option<Timestamp>,
    created_at: Timestamp,
    transactions: Vec<Transaction>,
    schedule: Option<()>,
    fee_vat: i64,
    net: i64,
    total_fee: i64,
    split_transfer_group_id: Option<()>,
    /// The platform that made it with its chain key.
    #[serde(skip)]
    platform: Option<AccountRef>,
}

impl Row for Transfer {
    fn id(&self) -> &str {
        &self.id
    }
    fn created_at(&self) -> Timestamp {
        self.created_at
    }
}

impl Transfer {
    fn summary(&self) -> String {
        format!("{} {} {}", self.id, self.amount, self.currency)
    }
}

impl Account {
    /// Looked through only when a chain is revoked.
    pub(super) fn has_unsent_transfer_of(&self, platform: AccountRef) -> bool {
        self.balance.on_hold > 0
            && self.transfers.iter().any(|transfer| !transfer.sent && transfer.platform == Some(platform))
    }
}

/// What a caller asks for.
#[derive(Clone, Debug, PartialEq)]
struct Order {
    amount: Option<i64>,
    recipient: Option<String>,
    fail_fast: bool,
    metadata: Hash,
}

impl Order {
    fn read(params: &Hash) -> Result<Order, ApiError> {
        Ok(Order {
            amount: params.integer("amount")?,
            recipient: params.text("recipient")?,
            fail_fast: params.boolean("fail_fast")?.unwrap_or(false),
            metadata: params.hash("metadata")?.cloned().unwrap_or_default(),
        })
    }
}

/// The `idemp_key`s of an account, each with what it was sent with and the id of what that made.
#[derive(Debug, Default)]
pub(crate) struct TransferKeys(HashMap<String, (Order, String)>);

impl TransferKeys {
    /// The transfer that this key has made already.
    fn made(&self, key: &str, order: &Order) -> Result<Option<&str>, ApiError> {
        match self.0.get(key) {
            None => Ok(None),
            Some((first, id)) if first == order => Ok(Some(id)),
            Some(_) => Err(ApiError::bad_request("this idemp_key was already used for another transfer")),
        }
    }
}

pub(super) fn create(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let order = Order::read(&call.params)?;
    let key = call.params.text("idemp_key")?;
    let account = state.account(call.caller.books);
    if let Some(key) = &key
        && let Some(id) = account.transfer_keys.made(key, &order)?
        && let Some(made) = account.transfers.get(id)
    {
        return Answer::ok(made, format!("answered again for its idemp_key: {}", made.summary()));
    }
    let transfer = state.new_transfer(&call.caller, &order)?;
    let account = state.account_mut(call.caller.books);
    account.balance.on_hold += transfer.amount;
    account.transfers.insert(transfer.clone());
    if let Some(key) = key {
        account.transfer_keys.0.insert(key, (order, transfer.id.clone()));
    }
    state.publish_transfer("transfer.create", call, transfer)
}

pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let page = state.account(call.caller.books).transfers.page(&query, "/transfers", |transfer| transfer);
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let transfer = state.transfer_of(call)?;
    if expand::is_wanted(call)? {
        // There is one recipient only. The transactions are objects in any case.
        let recipient = &state.account(call.caller.books).recipient;
        return Answer::ok(&Expanded::of(transfer).with("recipient", Some(recipient)), transfer.summary());
    }
    Answer::ok(transfer, transfer.summary())
}

/// What the bank does in live mode: the money leaves the balance.
pub(super) fn mark_as_sent(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let mut transfer = state.transfer_of(call)?.clone();
    if transfer.sent {
        return Err(ApiError::bad_request("transfer was already sent"));
    }
    let account = &mut state.accounts[call.caller.books.0];
    let debit =
        account.book(&mut state.ids, state.now, -transfer.amount, "transfer.sent.debit", &transfer.id);
    account.balance.on_hold -= transfer.amount;
    transfer.sent = true;
    transfer.sendable = false;
    transfer.sent_at = Some(state.now);
    transfer.transactions.push(debit);
    state.put_transfer_back(call, "transfer.send", transfer)
}

/// What the bank does in live mode: the money has arrived.
pub(super) fn mark_as_paid(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let mut transfer = state.transfer_of(call)?.clone();
    if !transfer.sent || transfer.paid {
        let why = if transfer.paid { "transfer was already paid" } else { "transfer is not sent yet" };
        return Err(ApiError::bad_request(why));
    }
    transfer.paid = true;
    transfer.paid_at = Some(state.now);
    state.put_transfer_back(call, "transfer.pay", transfer)
}

impl State {
    /// Checks an order and writes it out. Nothing has moved yet.
    fn new_transfer(&mut self, caller: &Caller, order: &Order) -> Result<Transfer, ApiError> {
        let account = &self.accounts[caller.books.0];
        let country = account.country;
        let transferable = account.balance.transferable();
        let amount = order.amount.unwrap_or(transferable);
        country.check_transfer(amount)?;
        if let Some(recipient) = &order.recipient
            && *recipient != account.recipient.id
        {
            return Err(ApiError::not_found("recipient", recipient));
        }
        if amount > transferable {
            // Choice of status and code: section 4.5 has the word as a failure code of transfers.
            let unit = country.subunits();
            let message = format!(
                "amount must be less than or equal to the transferable balance of {transferable} ({unit})"
            );
            return Err(ApiError::refused("insufficient_balance", message));
        }
        let fees = country.transfer_fees(amount);
        let id = self.ids.test_id("trsf");
        Ok(Transfer {
            object: "transfer",
            location: format!("/transfers/{id}"),
            id,
            livemode: false,
            deleted: false,
            fail_fast: order.fail_fast,
            paid: false,
            sent: false,
            sendable: true,
            currency: country.currency,
            amount,
            fee: fees.fee,
            metadata: order.metadata.clone(),
            recipient: account.recipient.id.clone(),
            bank_account: account.recipient.bank_account.clone(),
            failure_code: None,
            failure_message: None,
            paid_at: None,
            sent_at: None,
            balance_hold_at: None,
            created_at: self.now,
            transactions: Vec::new(),
            schedule: None,
            fee_vat: fees.fee_vat,
            net: fees.net,
            total_fee: fees.fee + fees.fee_vat,
            split_transfer_group_id: None,
            platform: caller.platform,
        })
    }

    fn transfer_of(&self, call: &Call) -> Result<&Transfer, ApiError> {
        let transfer = self.account(call.caller.books).transfers.get(call.id());
        transfer.ok_or_else(|| ApiError::not_found("transfer", call.id()))
    }

    fn put_transfer_back(
        &mut self,
        call: &Call,
        event: &'static str,
        transfer: Transfer,
    ) -> Result<Answer, ApiError> {
        if let Some(slot) = self.account_mut(call.caller.books).transfers.get_mut(&transfer.id) {
            *slot = transfer.clone();
        }
        self.publish_transfer(event, call, transfer)
    }

    fn publish_transfer(
        &mut self,
        key: &'static str,
        call: &Call,
        transfer: Transfer,
    ) -> Result<Answer, ApiError> {
        let answer = Answer::ok(&transfer, transfer.summary());
        self.publish(Publication {
            key,
            books: call.caller.books,
            platforms: [call.caller.platform, transfer.platform],
            data: EventData::Transfer(transfer.into()),
            extra_endpoints: &[],
        });
        answer
    }
}
