//! Omise: the api host and the vault host, with everything they remember.
//!
//! Written from the project's reference alone. Where that marks a fact as a draft or a guess, or has nothing, the
//! module that relies on it says so. Answers always have the form of version 2019-05-29, whichever known version
//! was asked for.

mod account;
mod auth;
mod authorize;
mod capability;
mod cards;
mod chains;
mod charge_object;
mod charges;
mod customer_cards;
mod customers;
mod disputes;
mod documents;
mod errors;
mod events;
mod expand;
mod forex;
mod idempotency;
mod links;
mod lists;
mod money;
mod occurrences;
mod payers;
mod receipts;
mod recipients;
mod refunds;
mod routes;
mod schedule_object;
mod schedule_rule;
mod schedule_run;
mod scheduled;
mod schedules;
mod search;
mod search_filters;
mod seed;
mod source_types;
mod sources;
mod state;
mod tokens;
mod transactions;
mod transfers;
mod webhooks;

use std::collections::{BinaryHeap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::mpsc;

pub(crate) use errors::ApiError;
pub(crate) use routes::{api_router, key_in_headers, refuse, vault_router};
pub(crate) use seed::SEEDED_ACCOUNTS;
pub(crate) use state::pretty;
pub(crate) use webhooks::{DeliveryEntry, connect, loopback_addresses};

use crate::clock::Clock;
use crate::ids::Ids;
use crate::params::Param;
use crate::world::{Account, Chain, NewAccount, Refused};
use idempotency::Answered;
use state::{AccountRef, ChainRef, State};
use webhooks::{Delivery, DeliveryLog, Job, Outcome};

/// Omise's side of the sandbox.
#[derive(Debug)]
pub(crate) struct Omise {
    clock: Clock,
    state: Mutex<State>,
    deliveries: Mutex<DeliveryLog>,
}

impl Omise {
    /// A world made from the seed, and the task that delivers its webhooks, to be spawned by the caller.
    /// `api_url` is where it listens, for the addresses in its answers.
    pub(crate) fn new(seed: u64, clock: Clock, api_url: String) -> (Arc<Omise>, impl Future<Output = ()>) {
        let (sender, jobs) = mpsc::unbounded_channel();
        let mut state = State {
            now: clock.timestamp(),
            ids: Ids::new(seed),
            accounts: Vec::new(),
            chains: Vec::new(),
            keys: HashMap::new(),
            tokens: HashMap::new(),
            sources: HashMap::new(),
            payments: HashMap::new(),
            api_url,
            answered: Answered::default(),
            expiries: BinaryHeap::new(),
            schedule_days: BinaryHeap::new(),
            deliveries: sender,
        };
        state.seed();
        let omise = Arc::new(Omise { clock, state: Mutex::new(state), deliveries: Mutex::default() });
        (Arc::clone(&omise), webhooks::dispatch(omise, jobs))
    }

    /// The state, with all that is due by now already done.
    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it holds this lock on purpose; if something does, the sandbox goes on.
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.advance_to(self.clock.timestamp());
        state
    }

    /// Lets happen what the clock has made due.
    pub(crate) fn catch_up(&self) {
        drop(self.state());
    }

    /// The accounts and chains that there are, in the order in which they were made.
    pub(crate) fn accounts_and_chains(&self) -> (Vec<Account>, Vec<Chain>) {
        let state = self.state();
        let accounts = (0..state.accounts.len()).map(|at| state.snapshot(AccountRef(at))).collect();
        let chains = (0..state.chains.len()).map(|at| state.chain_snapshot(ChainRef(at))).collect();
        (accounts, chains)
    }

    pub(crate) fn create_account(&self, new: NewAccount) -> Result<Account, Refused> {
        let mut state = self.state();
        if let Some(uri) = &new.webhook_uri {
            account::check_uri("webhook_uri", uri).map_err(|error| Refused(error.message))?;
        }
        let account = state.add_account(new)?;
        Ok(state.snapshot(account))
    }

    pub(crate) fn create_chain(&self, platform_id: &str, seller_id: &str) -> Result<Chain, Refused> {
        let mut state = self.state();
        let (platform, seller) = (state.account_by_id(platform_id)?, state.account_by_id(seller_id)?);
        let chain = state.add_chain(platform, seller)?;
        Ok(state.chain_snapshot(chain))
    }

    /// Gives an account a new webhook secret. For a day the old one signs too.
    pub(crate) fn rotate_webhook_secret(&self, account_id: &str) -> Result<Account, Refused> {
        let mut state = self.state();
        let account = state.account_by_id(account_id)?;
        let secret = state.ids.webhook_secret();
        let now = state.now;
        state.account_mut(account).webhook_secrets.rotate(secret, now);
        Ok(state.snapshot(account))
    }

    /// Pays a link as a payer would on its page.
    pub(crate) fn pay_link(&self, id: &str, number: &str) -> Result<Param, Refused> {
        self.state().pay_link(id, number)
    }

    pub(crate) fn deliveries(&self) -> Vec<DeliveryEntry> {
        self.delivery_log().entries()
    }

    /// A request id for answers that no handler makes.
    pub(crate) fn request_id(&self) -> String {
        self.state().ids.request_id()
    }

    fn delivery_log(&self) -> MutexGuard<'_, DeliveryLog> {
        self.deliveries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The two headers of a webhook. Its time is the real one: receivers compare it with their own clock, which
    /// knows nothing of the sandbox's.
    fn sign_webhook(&self, account: AccountRef, body: &[u8]) -> (String, String) {
        let timestamp = self.clock.wall_unix_seconds().to_string();
        let state = self.state();
        let secrets = state.account(account).webhook_secrets.clone();
        let now = state.now;
        drop(state);
        let signature = secrets.sign(&timestamp, body, now);
        (timestamp, signature)
    }

    fn record_delivery(&self, job: &Job, outcome: Outcome) {
        let mut state = self.state();
        let delivery = Delivery { id: state.ids.delivery_id(), uri: job.uri.clone(), outcome, at: state.now };
        let account = state.account_mut(job.account);
        self.delivery_log().add(account.name.clone(), &job.event, &delivery);
        if let Some(event) = account.events.get_mut(&job.event.id) {
            event.deliveries.push(delivery);
        }
    }
}
