//! The Wonder OpenAPI gateway of the sandbox: echo, customers, payment tokens, orders, transactions, recurring
//! payments and issued cards, with every signature really verified.
//!
//! It is written from the API's reference and shares no code with the client core, so that a mistake in one is
//! found by the other. One business is played: all apps see the same customers.
//!
//! # Error codes
//!
//! Wonder's own list of codes is not public; only `E000002` is known. The others are the sandbox's own, in a range
//! that nobody else uses. A failure's numeric `code` is its HTTP status (a choice: the real number is not known).
//!
//! | code | status | meaning |
//! | --- | --- | --- |
//! | `E000002` | 401 | `Invalid Credential Format.` The header is missing, has not three parts, or its time is no time |
//! | `E900101` | 401 | the algorithm in `Credential` is not `Wonder-RSA-SHA256`, or on the public API not `Wonder-HMAC-SHA256` |
//! | `E900102` | 401 | no app has this AppID |
//! | `E900103` | 401 | `Nonce` is not 16 letters or digits |
//! | `E900104` | 401 | the time in `Credential` is more than 30 minutes away from the real time, however far the sandbox's clock was pushed |
//! | `E900105` | 401 | `Signature` is missing, not base64, or not as long as the app's key makes it |
//! | `E900106` | 401 | the signature does not match; the message names the mistake if it is a well-known one |
//! | `E900107` | 401 | the nonce was used before, and the setting `reject_replays` is on |
//! | `E900201` | 400 | the body is not a JSON object |
//! | `E900202` | 400 | a field of the body is missing, too long or of the wrong kind |
//! | `E900203` | 400 | a query parameter is out of bounds or unknown |
//! | `E900301` | 404 | no such customer |
//! | `E900302` | 404 | no such endpoint in the sandbox |
//! | `E900303` | 405 | the endpoint exists, with another method |
//! | `E900304` | 400 | no such payment token |
//! | `E900305` | 400 | the public key of an app to be registered is not usable |
//! | `E900306` | 404 | no such order |
//! | `E900307` | 400 | the order or transaction is not in a state that allows it |
//! | `E900308` | 404 | no such transaction (400 from the control endpoint) |
//! | `E900309` | 400 | an order has this `reference_number` already |
//! | `E900310` | 400 | no such delivery, from the control endpoint |
//! | `E900320` | 404 | no such issued card |
//! | `E900321` | 404 | no such item, billing config, plan, or order of a plan |
//! | `E900322` | 400 | a plan has this `reference_number` already |
//! | `E900401` | 413 | the body is too large |
//! | `E900402` | as asked for | a failure that the control API's fault `status` has injected |
//!
//! A refused signature's envelope has a field of the sandbox's own beside the documented ones, `sandbox`, with every
//! intermediate value (`k1_hex`, `k2_hex`, `pre_sign_string`, `digest_hex`) for comparing step by step.
//!
//! # Control endpoints
//!
//! Unsigned JSON, without an envelope; failures have `error` and `error_code`.
//!
//! | endpoint | body | answer |
//! | --- | --- | --- |
//! | `POST /sandbox/wonder/apps` | `public_key_pem` | `app_id`, `webhook_public_key_pem` |
//! | `GET /sandbox/wonder/settings` | | the settings |
//! | `POST /sandbox/wonder/settings` | any of `envelope` (`numeric`, `string_code`, `g1`), `reject_replays`, `webhook_body` (`bare`, `order`, `data`), `webhook_url` (the destination of the business, or null) | the settings |
//! | `POST /sandbox/wonder/customers/{uuid}/payment_tokens` | any of `token`, `token_type`, `state`, `default`, `credit_card` | the token |
//! | `POST /sandbox/wonder/orders/{number}/pay` | any of `amount`, `decline` | what a payer does on the payment page: the order |
//! | `POST /sandbox/wonder/orders/{number}/decide` | `success` | ends the pending payment: the order |
//! | `POST /sandbox/wonder/orders/{number}/settle` | | settles all its payments, as midnight does: the order |
//! | `POST /sandbox/wonder/cards/{id}/transactions` | `amount`, any of `type`, `decline`, `merchant_name` | what the holder of an issued card does: the transaction |
//! | `GET /sandbox/wonder/deliveries` | | the latest webhooks with every attempt, and when the next is due |
//! | `POST /sandbox/wonder/deliveries/{id}/redeliver` | | tries one once more, now: the delivery before that |
//! | `POST /sandbox/wonder/webhooks/sign` | `uri`, `body` (text), any of `app_id`, `action` | `headers` to deliver the body with |

mod control;
mod customers;
mod deliveries;
mod diagnosis;
mod envelope;
mod filters;
mod gateway;
mod input;
mod issuing;
mod keys;
mod money;
mod order;
mod orders;
mod overview;
mod pages;
mod payment_methods;
mod recurring;
mod respell;
mod signature;
#[cfg(test)]
mod tests;
mod tokens;
mod transactions;
mod webhook;

use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::HeaderMap;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub(crate) use self::control::control_router;
pub(crate) use self::gateway::{INJECTED, TOO_LARGE, router};

use self::customers::Customers;
use self::deliveries::{Nesting, Outbox, Webhook};
use self::envelope::{Failure, Form};
use self::issuing::Issuing;
use self::keys::PublicKey;
use self::orders::{Desk, Orders};
use self::recurring::Recurring;
use self::signature::{Apps, Caller, Wire};
use crate::clock::Clock;
use crate::delivery::Courier;
use crate::ids::Ids;

/// The default app's id is the same for every seed, as its key pair is: what is configured once keeps working.
const DEFAULT_APP_ID: &str = "5a9d50a7-0000-4000-8000-000000000001";
const APP_PRIVATE_KEY: &str = include_str!("../../assets/wonder-app.pem");
const APP_PUBLIC_KEY: &str = include_str!("../../assets/wonder-app.pub.pem");
const WEBHOOK_PUBLIC_KEY: &str = include_str!("../../assets/wonder-webhook.pub.pem");

/// What a client needs to sign requests to the sandbox's Wonder gateway. The keys are fixed, published with the
/// source, and protect nothing.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct WonderApp {
    /// First part of the `Credential` header: a UUID.
    pub app_id: String,
    /// The caller's key, PKCS#8 PEM.
    pub private_key_pem: String,
    /// Its public half as registered with the sandbox, SPKI PEM.
    pub public_key_pem: String,
    /// What the sandbox's webhooks are verified with, SPKI PEM.
    pub webhook_public_key_pem: String,
}

impl fmt::Debug for WonderApp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WonderApp").field("app_id", &self.app_id).finish_non_exhaustive()
    }
}

/// The gateway's state. All of it is behind one lock, which no request holds for longer than its own work.
#[derive(Debug)]
pub(crate) struct Wonder {
    clock: Clock,
    state: Mutex<State>,
    courier: Arc<Courier<Webhook>>,
}

#[derive(Debug)]
struct State {
    ids: Ids,
    apps: Arc<Apps>,
    customers: Customers,
    orders: Orders,
    issuing: Issuing,
    recurring: Recurring,
    outbox: Outbox,
    settings: Settings,
    /// Nonces seen, each with the time of its credential, while replays are rejected.
    nonces: HashMap<(String, String), i64>,
}

/// What the control endpoint can switch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Settings {
    envelope: Form,
    /// Refuse a nonce that was used before. Off, because no such rule is documented.
    reject_replays: bool,
    /// How the order stands in a webhook's body.
    webhook_body: Nesting,
    /// Where the webhooks of all orders go, beside each order's own `callback_url`.
    webhook_url: Option<String>,
}

impl Wonder {
    /// A gateway with the default app and no customers, and what delivers its webhooks. Equal seeds give equal ids.
    pub(crate) fn new(seed: u64, clock: Clock) -> (Arc<Wonder>, impl Future<Output = ()> + Send + 'static) {
        let mut apps = Apps::new();
        // The asset is a key, which a test holds; were it not, its app would simply be unknown.
        if let Ok(key) = PublicKey::from_pem(APP_PUBLIC_KEY) {
            apps.insert(DEFAULT_APP_ID.to_owned(), key);
        }
        let courier = Courier::new(clock.clone());
        let outbox = Outbox { courier: Arc::clone(&courier), nesting: Nesting::default(), destination: None };
        let state = State {
            ids: Ids::new(seed),
            apps: Arc::new(apps),
            customers: Customers::default(),
            orders: Orders::default(),
            issuing: Issuing::default(),
            recurring: Recurring::default(),
            outbox,
            settings: Settings::default(),
            nonces: HashMap::new(),
        };
        let wonder = Arc::new(Wonder { clock, state: Mutex::new(state), courier: Arc::clone(&courier) });
        (Arc::clone(&wonder), courier.run(wonder))
    }

    /// The app every sandbox starts with.
    pub(crate) fn default_app(&self) -> WonderApp {
        WonderApp {
            app_id: DEFAULT_APP_ID.to_owned(),
            private_key_pem: APP_PRIVATE_KEY.to_owned(),
            public_key_pem: APP_PUBLIC_KEY.to_owned(),
            webhook_public_key_pem: WEBHOOK_PUBLIC_KEY.to_owned(),
        }
    }

    /// Registers a caller's public key, as the dashboard does, and answers the new AppID.
    pub(crate) fn register_app(&self, public_pem: &str) -> Result<String, String> {
        let key = PublicKey::from_pem(public_pem)?;
        let mut state = self.state();
        let app_id = state.ids.uuid();
        Arc::make_mut(&mut state.apps).insert(app_id.clone(), key);
        Ok(app_id)
    }

    /// The state, with all plans' due dates until now already done.
    fn state(&self) -> MutexGuard<'_, State> {
        // A panic elsewhere must not turn into one here: the state is whole after every statement.
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.catch_up(self.now());
        state
    }

    /// Lets happen what the clock has made due.
    pub(crate) fn catch_up(&self) {
        let now = self.now();
        let _ = self.state().desk("", "", now);
        self.courier.clock_moved();
    }

    fn now(&self) -> Timestamp {
        Timestamp::try_from(self.clock.now()).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Who sent this request. Nothing else of a request is looked at before.
    fn authenticate(&self, wire: &Wire<'_>) -> Result<Caller, Failure> {
        let (apps, reject_replays) = {
            let state = self.state();
            (Arc::clone(&state.apps), state.settings.reject_replays)
        };
        let now = self.clock.wall_timestamp();
        let caller = signature::verify(wire, &apps, now, self.advanced_seconds())?;
        if reject_replays {
            self.state().remember(&caller, now.as_second())?;
        }
        Ok(caller)
    }

    /// Which app an unsigned request names.
    fn identify(&self, headers: &HeaderMap) -> Result<String, Failure> {
        let apps = Arc::clone(&self.state().apps);
        signature::identify_unsigned(headers, &apps, self.clock.wall_timestamp(), self.advanced_seconds())
    }

    /// How far the clock was pushed ahead.
    fn advanced_seconds(&self) -> i64 {
        // The earlier reading first, or the difference is a moment too short.
        let wall = self.clock.wall();
        let advanced = self.clock.now().duration_since(wall).unwrap_or_default();
        i64::try_from(advanced.as_secs()).unwrap_or(i64::MAX)
    }
}

impl State {
    /// The orders, and what their operations need. What is overdue by now is voided first.
    fn desk<'a>(
        &'a mut self,
        app_id: &'a str,
        base_url: &'a str,
        now: Timestamp,
    ) -> (&'a mut Orders, Desk<'a>) {
        let (_, orders, desk) = self.counter(app_id, base_url, now);
        orders.void_overdue(desk.outbox, now);
        (orders, desk)
    }

    /// The plans and the orders, and what their operations need.
    fn counter<'a>(
        &'a mut self,
        app_id: &'a str,
        base_url: &'a str,
        now: Timestamp,
    ) -> (&'a mut Recurring, &'a mut Orders, Desk<'a>) {
        let State { ids, customers, orders, recurring, outbox, .. } = self;
        (recurring, orders, Desk { customers, ids, outbox, app_id, base_url, now })
    }

    fn catch_up(&mut self, now: Timestamp) {
        let (recurring, orders, mut desk) = self.counter("", "", now);
        recurring.run(orders, &mut desk);
    }

    /// Refuses a nonce that was used before. Those that the time window refuses anyway are forgotten.
    fn remember(&mut self, caller: &Caller, now: i64) -> Result<(), Failure> {
        self.nonces.retain(|_, time| now - *time <= signature::WINDOW_SECONDS);
        match self.nonces.insert((caller.app_id.clone(), caller.nonce.clone()), caller.time) {
            None => Ok(()),
            Some(_) => {
                let text =
                    "This nonce was used before: make a new Nonce, time and signature for every attempt.";
                Err(Failure::unauthorized(signature::REPLAYED, text))
            }
        }
    }
}
