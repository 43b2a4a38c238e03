//! All that the sandbox's Omise remembers, behind one lock.
//!
//! One lock is enough: a call holds it only while it works in memory, and a call that sees all or nothing of another
//! one is what keeps balances and transactions in step.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::sync::Arc;

use jiff::Timestamp;

use super::account::Account;
use super::auth::KeyUse;
use super::chains::Chain;
use super::errors::ApiError;
use super::idempotency::Answered;
use super::sources::KeptSource;
use super::tokens::Token;
use super::webhooks::Webhook;
use crate::delivery::Courier;
use crate::ids::Ids;
use crate::params::Hash;

/// An account by its place in [`State::accounts`]. Accounts are never removed, so a reference stays good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct AccountRef(pub(super) usize);

/// A chain by its place in [`State::chains`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ChainRef(pub(super) usize);

#[derive(Debug)]
pub(crate) struct State {
    pub(super) now: Timestamp,
    pub(super) ids: Ids,
    pub(super) accounts: Vec<Account>,
    pub(super) chains: Vec<Chain>,
    pub(super) keys: HashMap<String, KeyUse>,
    pub(super) tokens: HashMap<String, Token>,
    pub(super) sources: HashMap<String, KeptSource>,
    /// The charge behind each authorize page.
    pub(super) payments: HashMap<String, (AccountRef, String)>,
    /// Where the payers' pages are: the api host's own address.
    pub(super) api_url: String,
    pub(super) answered: Answered,
    /// When which waiting or uncaptured charge runs out, soonest first.
    pub(super) expiries: BinaryHeap<Reverse<(Timestamp, AccountRef, String)>>,
    /// When which schedule has something to do, soonest first.
    pub(super) schedule_days: BinaryHeap<Reverse<(Timestamp, AccountRef, String)>>,
    pub(super) courier: Arc<Courier<Webhook>>,
}

/// Who is calling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Caller {
    /// Whose books the call works on: with a chain key the seller's.
    pub(super) books: AccountRef,
    /// The platform, when it acts with a chain key.
    pub(super) platform: Option<AccountRef>,
}

impl Caller {
    /// Whose public key made the tokens that this caller may charge: with a chain key the platform's.
    pub(super) fn token_owner(&self) -> AccountRef {
        self.platform.unwrap_or(self.books)
    }
}

/// One authenticated call, with its parameters read.
#[derive(Debug)]
pub(crate) struct Call {
    pub(super) caller: Caller,
    pub(super) params: Hash,
    /// The values of the path's `{names}`, in order.
    pub(super) path: Vec<String>,
    pub(super) version: String,
}

impl Call {
    /// The first id in the path. A route without one does not call this.
    pub(super) fn id(&self) -> &str {
        self.path.first().map_or("", String::as_str)
    }

    /// The second id in the path, of routes below another resource.
    pub(super) fn second_id(&self) -> &str {
        self.path.get(1).map_or("", String::as_str)
    }
}

/// What a call answers, already written, with a line for the log.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(super) status: u16,
    pub(super) content_type: &'static str,
    pub(super) body: Vec<u8>,
    pub(super) what: String,
}

const JSON: &str = "application/json; charset=utf-8";

impl Answer {
    pub(super) fn ok(object: &impl serde::Serialize, what: impl Into<String>) -> Result<Answer, ApiError> {
        Ok(Answer { status: 200, content_type: JSON, body: pretty(object), what: what.into() })
    }

    pub(super) fn error(error: &ApiError) -> Answer {
        Answer {
            status: error.status,
            content_type: JSON,
            body: pretty(&error.object()),
            what: format!("{}: {}", error.code, error.message),
        }
    }
}

/// Pretty-printed with a final newline, as every answer and every webhook is.
pub(crate) fn pretty(object: &impl serde::Serialize) -> Vec<u8> {
    let mut body = Vec::with_capacity(4096);
    // Writing to memory cannot fail, and no object here has keys that are not strings.
    let _ = serde_json::to_writer_pretty(&mut body, object);
    body.push(b'\n');
    body
}

impl State {
    pub(super) fn account(&self, account: AccountRef) -> &Account {
        &self.accounts[account.0]
    }

    pub(super) fn account_mut(&mut self, account: AccountRef) -> &mut Account {
        &mut self.accounts[account.0]
    }

    /// Lets happen what the clock has made due.
    pub(super) fn advance_to(&mut self, now: Timestamp) {
        // A second boundary may be crossed in two orders by two threads; time must not go back in the tables.
        let now = self.now.max(now);
        // In the order of time, each at its own: a schedule pays out what there is on its day.
        loop {
            let due_of = |heap: &BinaryHeap<Reverse<(Timestamp, AccountRef, String)>>| {
                heap.peek().map(|Reverse((due, ..))| *due).filter(|due| *due <= now)
            };
            let (expiry, day) = (due_of(&self.expiries), due_of(&self.schedule_days));
            let Some(due) = expiry.into_iter().chain(day).min() else { break };
            self.now = self.now.max(due);
            if expiry == Some(due) {
                if let Some(Reverse((_, account, charge))) = self.expiries.pop() {
                    self.expire_charge(account, &charge);
                }
            } else if let Some(Reverse((_, account, schedule))) = self.schedule_days.pop() {
                self.run_schedule(account, &schedule);
            }
        }
        self.now = now;
    }

    /// "Baan Coffee via Siam Bazaar", for the log.
    pub(super) fn name_of(&self, caller: &Caller) -> String {
        let books = &self.account(caller.books).name;
        match caller.platform {
            Some(platform) => format!("{books} via {}", self.account(platform).name),
            None => books.clone(),
        }
    }
}
