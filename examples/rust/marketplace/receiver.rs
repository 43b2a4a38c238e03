//! A webhook receiver as a shop would run one: it reads raw bytes, verifies, deduplicates, and only then looks.

use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use sanspay::omise::Event;
use sanspay::webhook::OmiseWebhook;
use sanspay::{Header, Secret};

/// A webhook that was verified, and what it looked like on the wire.
#[derive(Clone)]
pub(crate) struct Arrival {
    pub(crate) account: String,
    pub(crate) event: Event,
    pub(crate) headers: Vec<Header>,
    pub(crate) body: Vec<u8>,
}

/// An HTTP server on loopback with an address for each account.
pub(crate) struct Receiver {
    address: SocketAddr,
    inbox: Arc<Inbox>,
    /// Serves until it is dropped.
    _runtime: tokio::runtime::Runtime,
}

struct Inbox {
    /// Each account signs with a secret of its own.
    webhooks: HashMap<String, OmiseWebhook>,
    arrivals: Mutex<Vec<Arrival>>,
    arrived: Condvar,
}

impl Receiver {
    /// Listens for these accounts. The secrets are those of the dashboard's webhook page.
    pub(crate) fn start(secrets: impl IntoIterator<Item = (String, Secret)>) -> Result<Self> {
        let webhooks = secrets
            .into_iter()
            .map(|(account, secret)| Ok((account, OmiseWebhook::new(vec![secret])?)))
            .collect::<Result<_>>()?;
        let inbox = Arc::new(Inbox { webhooks, arrivals: Mutex::default(), arrived: Condvar::new() });
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let listener = runtime
            .block_on(tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
            .context("the webhook receiver cannot listen")?;
        let address = listener.local_addr()?;
        let app = Router::new().route("/webhooks/{account}", post(receive)).with_state(Arc::clone(&inbox));
        runtime.spawn(async move { axum::serve(listener, app).await });
        Ok(Self { address, inbox, _runtime: runtime })
    }

    /// What the account sets as its `webhook_uri`.
    pub(crate) fn uri(&self, account: &str) -> String {
        format!("http://{}/webhooks/{account}", self.address)
    }

    /// What arrived once `enough` says so, or after ten seconds.
    pub(crate) fn wait_until(&self, enough: impl Fn(&[Arrival]) -> bool) -> Vec<Arrival> {
        let waited = self.inbox.arrived.wait_timeout_while(
            self.inbox.arrivals(),
            Duration::from_secs(10),
            |arrivals| !enough(arrivals),
        );
        waited.unwrap_or_else(PoisonError::into_inner).0.clone()
    }
}

impl Inbox {
    fn arrivals(&self) -> MutexGuard<'_, Vec<Arrival>> {
        self.arrivals.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the webhook is good; whether it was handled before makes no difference to the sender.
    fn take(&self, account: String, headers: &HeaderMap, body: &[u8]) -> (StatusCode, String) {
        let Some(webhook) = self.webhooks.get(&account) else {
            return (StatusCode::NOT_FOUND, "nobody of this name sells here".to_owned());
        };
        let headers: Vec<_> = headers
            .iter()
            .filter_map(|(name, value)| Some(Header::new(name.as_str(), value.to_str().ok()?)))
            .collect();
        let event = match webhook.verify(&headers, body, now_ms()) {
            Ok(event) => event,
            Err(error) => return (StatusCode::BAD_REQUEST, error.to_string()),
        };
        let mut arrivals = self.arrivals();
        // A webhook may come more than once; a real shop keeps the ids in its database.
        if arrivals.iter().any(|arrival| arrival.account == account && arrival.event.id == event.id) {
            return (StatusCode::OK, "seen before".to_owned());
        }
        arrivals.push(Arrival { account, event, headers, body: body.to_vec() });
        self.arrived.notify_all();
        (StatusCode::OK, "thank you".to_owned())
    }
}

/// `Bytes` and not `Json`: the signature covers the body as it came.
async fn receive(
    State(inbox): State<Arc<Inbox>>,
    Path(account): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, String) {
    inbox.take(account, &headers, &body)
}

fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
