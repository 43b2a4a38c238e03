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
mod overview;
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

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub(crate) use errors::ApiError;
pub(crate) use routes::{api_router, key_in_headers, refuse, takes_public_keys, vault_router};
pub(crate) use seed::SEEDED_ACCOUNTS;
pub(crate) use state::pretty;

use crate::clock::Clock;
use crate::delivery::Courier;
use crate::ids::Ids;
use crate::params::Param;
use crate::world::{Account, Chain, NewAccount, Refused};
use idempotency::Answered;
use state::{AccountRef, ChainRef, State};
use webhooks::{Retries, Webhook};

/// Omise's side of the sandbox.
#[derive(Debug)]
pub(crate) struct Omise {
    clock: Clock,
    state: Mutex<State>,
    courier: Arc<Courier<Webhook>>,
    settings: Mutex<Settings>,
}

impl Omise {
    /// A world made from the seed, and the task that delivers its webhooks, to be spawned by the caller.
    /// `api_url` is where it listens, for the addresses in its answers.
    pub(crate) fn new(seed: u64, clock: Clock, api_url: String) -> (Arc<Omise>, impl Future<Output = ()>) {
        let courier = Courier::new(clock.clone());
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
            courier: Arc::clone(&courier),
        };
        state.seed();
        let omise = Arc::new(Omise {
            clock,
            state: Mutex::new(state),
            courier: Arc::clone(&courier),
            settings: Mutex::default(),
        });
        (Arc::clone(&omise), courier.run(omise))
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
        self.courier.clock_moved();
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

    pub(crate) fn deliveries(&self) -> Vec<Value> {
        self.courier.list()
    }

    /// Tries a webhook once more, now.
    pub(crate) fn redeliver(&self, number: u64) -> Option<Value> {
        self.courier.redeliver(number)
    }

    pub(crate) fn settings(&self) -> Settings {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Webhooks that wait for another attempt already go by what was set before.
    pub(crate) fn change_settings(&self, settings: Settings) {
        *self.settings.lock().unwrap_or_else(PoisonError::into_inner) = settings;
    }

    /// A request id for answers that no handler makes.
    pub(crate) fn request_id(&self) -> String {
        self.state().ids.request_id()
    }

    /// The two headers of a webhook. Its time is the real one: receivers compare it with their own clock, which
    /// knows nothing of the sandbox's.
    fn sign_webhook(&self, account: AccountRef, body: &[u8]) -> (String, String) {
        let timestamp = self.clock.wall_timestamp().as_second().to_string();
        let state = self.state();
        let secrets = state.account(account).webhook_secrets.clone();
        let now = state.now;
        drop(state);
        let signature = secrets.sign(&timestamp, body, now);
        (timestamp, signature)
    }
}

/// What the control API can switch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    webhook_retries: Retries,
}
