//! `/recipients`: whom transfers go to (reference 2.2 and 2.16).
//!
//! A recipient needs to be verified and active. Verifying makes it both; another bank account takes the first away
//! and leaves the second (choices: the reference knows of no call that activates). The default recipient, which
//! every account has from the start, can be changed but not deleted (choice).

use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use super::errors::ApiError;
use super::events::{EventData, Publication};
use super::lists::{ListQuery, Row};
use super::state::{AccountRef, Answer, Call, Caller, State};
use crate::params::Hash;

const DEFAULT_NAME: &str = "DEFAULT BANK ACCOUNT";

/// A recipient, written as the API shows it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Recipient {
    object: &'static str,
    pub(super) id: String,
    livemode: bool,
    location: String,
    pub(super) deleted: bool,
    pub(super) bank_account: BankAccount,
    active: bool,
    default: bool,
    verified: bool,
    activated_at: Option<Timestamp>,
    verified_at: Option<Timestamp>,
    name: String,
    email: Option<String>,
    description: Option<String>,
    r#type: String,
    tax_id: Option<String>,
    metadata: Hash,
    /// The reference has the name only, so it stays empty.
    schedule: Option<()>,
    failure_code: Option<()>,
    created_at: Timestamp,
}

/// Where transfers go.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct BankAccount {
    object: &'static str,
    livemode: bool,
    last_digits: String,
    account_number: String,
    name: String,
    r#type: Option<String>,
    created_at: Timestamp,
    brand: String,
    bank_code: String,
    branch_code: Option<String>,
}

impl Row for Recipient {
    fn id(&self) -> &str {
        &self.id
    }
    fn created_at(&self) -> Timestamp {
        self.created_at
    }
}

impl Recipient {
    /// What every account has in test mode. That it is a corporation is a guess.
    pub(super) fn default_of_test_mode(id: String, email: String, created_at: Timestamp) -> Recipient {
        let bank_account = BankAccount {
            object: "bank_account",
            livemode: false,
            last_digits: "6789".to_owned(),
            account_number: "123456789".to_owned(),
            name: DEFAULT_NAME.to_owned(),
            r#type: None,
            created_at,
            brand: "Test Bank".to_owned(),
            bank_code: "test".to_owned(),
            branch_code: None,
        };
        let mut recipient =
            Recipient::new(id, DEFAULT_NAME.to_owned(), "corporation".to_owned(), bank_account, created_at);
        recipient.default = true;
        recipient.email = Some(email);
        recipient.verify(created_at);
        recipient.activate(created_at);
        recipient
    }

    fn new(
        id: String,
        name: String,
        kind: String,
        bank_account: BankAccount,
        created_at: Timestamp,
    ) -> Recipient {
        Recipient {
            object: "recipient",
            location: format!("/recipients/{id}"),
            id,
            livemode: false,
            deleted: false,
            bank_account,
            active: false,
            default: false,
            verified: false,
            activated_at: None,
            verified_at: None,
            name,
            email: None,
            description: None,
            r#type: kind,
            tax_id: None,
            metadata: Hash::default(),
            schedule: None,
            failure_code: None,
            created_at,
        }
    }

    /// Whether transfers may go there.
    pub(super) fn is_ready(&self) -> bool {
        self.verified && self.active && !self.deleted
    }

    fn verify(&mut self, now: Timestamp) {
        self.verified = true;
        self.verified_at = Some(now);
    }

    fn activate(&mut self, now: Timestamp) {
        self.active = true;
        self.activated_at = Some(now);
    }

    /// Takes over whatever else was sent. Metadata replaces what was there, empty text clears (choices).
    fn read_details(&mut self, params: &Hash) -> Result<(), ApiError> {
        for (name, field) in
            [("email", &mut self.email), ("description", &mut self.description), ("tax_id", &mut self.tax_id)]
        {
            if params.has(name) {
                *field = params.text(name)?;
            }
        }
        if params.has("metadata") {
            self.metadata = params.hash("metadata")?.cloned().unwrap_or_default();
        }
        Ok(())
    }

    fn summary(&self) -> String {
        let flag = |set: bool, word: &'static str| if set { word } else { "" };
        format!("{}{}{}", self.id, flag(self.verified, " verified"), flag(self.active, " active"))
    }
}

impl BankAccount {
    fn read(params: &Hash, now: Timestamp) -> Result<BankAccount, ApiError> {
        let account = params.hash("bank_account")?.ok_or_else(|| invalid("bank_account can't be blank"))?;
        let wrong = |what: &str| ApiError::refused("invalid_bank_account", format!("bank_account {what}"));
        let code = match account.text("bank_code")? {
            Some(code) => code,
            None => account.text("brand")?.ok_or_else(|| wrong("brand can't be blank"))?,
        };
        let number = account.text("number")?.ok_or_else(|| wrong("number can't be blank"))?;
        if !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(wrong("number is invalid"));
        }
        let name = account.text("name")?.ok_or_else(|| wrong("name can't be blank"))?;
        // The names of the banks are not in the reference, except that of the test bank; the rest show their code.
        let brand = if code == "test" { "Test Bank".to_owned() } else { code.clone() };
        Ok(BankAccount {
            object: "bank_account",
            livemode: false,
            last_digits: number[number.len().saturating_sub(4)..].to_owned(),
            account_number: number,
            name,
            r#type: account.text("type")?,
            created_at: now,
            brand,
            bank_code: code,
            branch_code: account.text("branch_code")?,
        })
    }
}

/// The reference has the code, its status is a choice there.
pub(super) fn invalid(message: impl Into<String>) -> ApiError {
    ApiError::refused("invalid_recipient", message)
}

pub(super) fn not_ready(id: &str) -> ApiError {
    invalid(format!("recipient {id} is not verified and active"))
}

fn read_name(params: &Hash) -> Result<String, ApiError> {
    params.text("name")?.ok_or_else(|| invalid("name can't be blank"))
}

fn read_type(params: &Hash) -> Result<String, ApiError> {
    match params.text("type")? {
        Some(kind) if matches!(kind.as_str(), "individual" | "corporation") => Ok(kind),
        _ => Err(invalid("type must be individual or corporation")),
    }
}

pub(super) fn create(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let (name, kind) = (read_name(&call.params)?, read_type(&call.params)?);
    let bank_account = BankAccount::read(&call.params, state.now)?;
    let mut recipient = Recipient::new(String::new(), name, kind, bank_account, state.now);
    recipient.read_details(&call.params)?;
    recipient.id = state.ids.test_id("recp");
    recipient.location = format!("/recipients/{}", recipient.id);
    state.publish_recipient("recipient.create", &call.caller, &recipient);
    let answer = Answer::ok(&recipient, recipient.summary());
    state.account_mut(call.caller.books).recipients.insert(recipient);
    answer
}

/// Deleted recipients are not listed (choice, after their 404).
pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let recipients = &state.account(call.caller.books).recipients;
    let page = recipients.page_where(&query, "/recipients", |recipient| !recipient.deleted);
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let recipient = state.recipient(call.caller.books, call.id())?;
    Answer::ok(recipient, recipient.summary())
}

pub(super) fn update(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let params = &call.params;
    let mut recipient = state.recipient(call.caller.books, call.id())?.clone();
    recipient.read_details(params)?;
    if params.has("name") {
        recipient.name = read_name(params)?;
    }
    if params.has("type") {
        recipient.r#type = read_type(params)?;
    }
    if params.has("bank_account") {
        recipient.bank_account = BankAccount::read(params, state.now)?;
        recipient.verified = false;
        recipient.verified_at = None;
    }
    state.put_recipient_back(&call.caller, &recipient);
    state.publish_recipient("recipient.update", &call.caller, &recipient);
    Answer::ok(&recipient, recipient.summary())
}

pub(super) fn delete(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let mut recipient = state.recipient(call.caller.books, call.id())?.clone();
    if recipient.default {
        return Err(invalid("the default recipient cannot be deleted"));
    }
    recipient.deleted = true;
    state.put_recipient_back(&call.caller, &recipient);
    state.publish_recipient("recipient.destroy", &call.caller, &recipient);
    Answer::ok(&recipient, recipient.summary())
}

/// What staff do in live mode. Where nothing changes, nothing is told.
pub(super) fn verify(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let mut recipient = state.recipient(call.caller.books, call.id())?.clone();
    let now = state.now;
    if !recipient.verified {
        recipient.verify(now);
        state.publish_recipient("recipient.verify", &call.caller, &recipient);
    }
    if !recipient.active {
        recipient.activate(now);
        state.publish_recipient("recipient.activate", &call.caller, &recipient);
    }
    state.put_recipient_back(&call.caller, &recipient);
    Answer::ok(&recipient, recipient.summary())
}

impl State {
    /// A recipient that was not deleted.
    pub(super) fn recipient(&self, books: AccountRef, id: &str) -> Result<&Recipient, ApiError> {
        let recipient = self.account(books).recipients.get(id).filter(|recipient| !recipient.deleted);
        recipient.ok_or_else(|| ApiError::not_found("recipient", id))
    }

    fn put_recipient_back(&mut self, caller: &Caller, recipient: &Recipient) {
        let account = self.account_mut(caller.books);
        account.recipients.put_back(recipient.clone());
        account.tell_transfers(recipient);
    }

    fn publish_recipient(&mut self, key: &'static str, caller: &Caller, recipient: &Recipient) {
        self.publish(Publication {
            key,
            data: EventData::Recipient(Arc::new(recipient.clone())),
            books: caller.books,
            platforms: [caller.platform, None],
            extra_endpoints: &[],
        });
    }
}
