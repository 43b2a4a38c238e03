//! `/transfers`: paying out (reference 2.23).
//!
//! An unsent transfer shows in the balance as `on_hold`; the money leaves the total when it is marked as sent
//! (choices). It can be changed and deleted until then. A transfer whose recipient is no longer verified is not
//! `sendable` until it is again.
//!
//! Of the body's field `idemp_key` only the name is known, from three SDKs. Here (choice) the same key on the same
//! account answers the transfer that it has made, as that stands by now, and moves nothing again; the same key with
//! other parameters answers 400. A key is never forgotten, and a refused transfer does not use it up.

use std::collections::HashMap;

use jiff::Timestamp;
use serde::Serialize;

use super::account::{Account, Balance};
use super::errors::ApiError;
use super::events::{EventData, Publication};
use super::expand::{self, Expanded};
use super::lists::{ListQuery, Row};
use super::recipients::{self, BankAccount, Recipient};
use super::schedules::Schedule;
use super::state::{AccountRef, Answer, Call, Caller, State};
use super::transactions::Transaction;
use crate::params::Hash;

/// A transfer, written as the API shows it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Transfer {
    object: &'static str,
    pub(super) id: String,
    livemode: bool,
    location: String,
    deleted: bool,
    fail_fast: bool,
    paid: bool,
    sent: bool,
    sendable: bool,
    currency: &'static str,
    pub(super) amount: i64,
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
    schedule: Option<String>,
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
    fn check_unsent(&self) -> Result<(), ApiError> {
        if self.sent { Err(ApiError::bad_request("transfer was already sent")) } else { Ok(()) }
    }

    fn summary(&self) -> String {
        format!("{} {} {}", self.id, self.amount, self.currency)
    }
}

impl Account {
    /// Looked through only when a chain is revoked.
    pub(super) fn has_unsent_transfer_of(&self, platform: AccountRef) -> bool {
        self.balance.on_hold > 0
            && self
                .transfers
                .iter()
                .any(|transfer| !transfer.sent && !transfer.deleted && transfer.platform == Some(platform))
    }
}

/// What a caller asks for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Order {
    amount: Option<i64>,
    recipient: Option<String>,
    fail_fast: bool,
    metadata: Hash,
}

impl Order {
    /// What a schedule asks for.
    pub(super) fn of_schedule(amount: Option<i64>, recipient: &str) -> Order {
        let metadata = Hash::default();
        Order { amount, recipient: Some(recipient.to_owned()), fail_fast: false, metadata }
    }

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
    let transfer = state.make_transfer(&call.caller, &order, None)?;
    if let Some(key) = key {
        let keys = &mut state.account_mut(call.caller.books).transfer_keys;
        keys.0.insert(key, (order, transfer.id.clone()));
    }
    Answer::ok(&transfer, transfer.summary())
}

pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let transfers = &state.account(call.caller.books).transfers;
    let page = transfers.page_where(&query, "/transfers", |transfer| !transfer.deleted);
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let transfer = state.transfer_of(call)?;
    if expand::is_wanted(call)? {
        // The transactions are objects in any case.
        let account = state.account(call.caller.books);
        let recipient = account.recipients.get(&transfer.recipient);
        let schedule = transfer.schedule.as_deref().and_then(|id| account.schedules.get(id));
        let schedule = schedule.map(|schedule| schedule.object(state.now));
        let expanded =
            Expanded::of(transfer).with("recipient", recipient).with("schedule", schedule.as_ref());
        return Answer::ok(&expanded, transfer.summary());
    }
    Answer::ok(transfer, transfer.summary())
}

pub(super) fn update(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let mut transfer = state.transfer_of(call)?.clone();
    transfer.check_unsent()?;
    let account = state.account(call.caller.books);
    let amount = call.params.integer("amount")?.unwrap_or(transfer.amount);
    if amount != transfer.amount {
        account.country.check_transfer(amount)?;
        let balance = account.balance;
        // Its own money is free to be counted again.
        let freed = Balance { on_hold: balance.on_hold - transfer.amount, ..balance };
        account.country.check_covered(amount, freed.transferable())?;
    }
    if call.params.has("metadata") {
        transfer.metadata = call.params.hash("metadata")?.cloned().unwrap_or_default();
    }
    let account = state.account_mut(call.caller.books);
    account.balance.on_hold += amount - transfer.amount;
    let fees = account.country.transfer_fees(amount);
    transfer.amount = amount;
    transfer.fee = fees.fee;
    transfer.fee_vat = fees.fee_vat;
    transfer.total_fee = fees.fee + fees.fee_vat;
    transfer.net = fees.net;
    state.put_transfer_back(call, "transfer.update", transfer)
}

/// Gives the money back.
pub(super) fn delete(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let mut transfer = state.transfer_of(call)?.clone();
    transfer.check_unsent()?;
    state.account_mut(call.caller.books).balance.on_hold -= transfer.amount;
    transfer.deleted = true;
    transfer.sendable = false;
    state.put_transfer_back(call, "transfer.destroy", transfer)
}

/// What the bank does in live mode: the money leaves the balance.
pub(super) fn mark_as_sent(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let mut transfer = state.transfer_of(call)?.clone();
    transfer.check_unsent()?;
    if !transfer.sendable {
        return Err(recipients::not_ready(&transfer.recipient));
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

impl Account {
    /// Lets the unsent transfers to a recipient know whether they can be sent.
    pub(super) fn tell_transfers(&mut self, recipient: &Recipient) {
        for transfer in self.transfers.iter_mut() {
            if transfer.recipient == recipient.id && !transfer.sent && !transfer.deleted {
                transfer.sendable = recipient.is_ready();
            }
        }
    }
}

impl State {
    /// Makes a transfer, puts its money on hold and tells it.
    pub(super) fn make_transfer(
        &mut self,
        caller: &Caller,
        order: &Order,
        schedule: Option<&Schedule>,
    ) -> Result<Transfer, ApiError> {
        let mut transfer = self.new_transfer(caller, order)?;
        if let Some(schedule) = schedule {
            transfer.schedule = Some(schedule.id.clone());
            transfer.platform = schedule.platform;
        }
        let account = self.account_mut(caller.books);
        account.balance.on_hold += transfer.amount;
        account.transfers.insert(transfer.clone());
        self.publish_transfer("transfer.create", caller, transfer.clone());
        Ok(transfer)
    }

    /// Checks an order and writes it out. Nothing has moved yet.
    fn new_transfer(&mut self, caller: &Caller, order: &Order) -> Result<Transfer, ApiError> {
        let account = &self.accounts[caller.books.0];
        let country = account.country;
        let transferable = account.balance.transferable();
        let amount = order.amount.unwrap_or(transferable);
        country.check_transfer(amount)?;
        let recipient = order.recipient.as_deref().unwrap_or(&account.default_recipient);
        let recipient = self.recipient(caller.books, recipient)?.clone();
        if !recipient.is_ready() {
            return Err(recipients::not_ready(&recipient.id));
        }
        country.check_covered(amount, transferable)?;
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
            recipient: recipient.id,
            bank_account: recipient.bank_account,
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
        let transfers = &self.account(call.caller.books).transfers;
        let transfer = transfers.get(call.id()).filter(|transfer| !transfer.deleted);
        transfer.ok_or_else(|| ApiError::not_found("transfer", call.id()))
    }

    fn put_transfer_back(
        &mut self,
        call: &Call,
        event: &'static str,
        transfer: Transfer,
    ) -> Result<Answer, ApiError> {
        self.account_mut(call.caller.books).transfers.put_back(transfer.clone());
        let answer = Answer::ok(&transfer, transfer.summary());
        self.publish_transfer(event, &call.caller, transfer);
        answer
    }

    fn publish_transfer(&mut self, key: &'static str, caller: &Caller, transfer: Transfer) {
        self.publish(Publication {
            key,
            books: caller.books,
            platforms: [caller.platform, transfer.platform],
            data: EventData::Transfer(transfer.into()),
            extra_endpoints: &[],
        });
    }
}
