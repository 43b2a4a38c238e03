//! Webhooks of orders (reference 3): signed with the sandbox's webhook key, posted once each, in order, to the order's
//! `callback_url`. Only loopback is ever called. The schedule of repeats is not played.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::http::Uri;
use http_body_util::Full;
use hyper::Request;
use hyper::body::Bytes;
use hyper_util::rt::TokioIo;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::order::Order;
use super::webhook;
use crate::ids::Ids;
use crate::omise::{connect, loopback_addresses};

const ANSWER_LIMIT: Duration = Duration::from_secs(10);

/// How many deliveries the control API remembers.
const REMEMBERED: usize = 1_000;

/// How the order stands in a webhook's body: the pages and the receivers disagree (reference 3.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Nesting {
    #[default]
    Bare,
    /// `{"order": …}`
    Order,
    /// `{"data": {"order": …}}`
    Data,
}

/// A webhook to be sent, or one that was tried.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Delivery {
    at: String,
    action: &'static str,
    order: String,
    uri: String,
    status: Option<u16>,
    error: Option<String>,
    #[serde(skip)]
    app_id: String,
    #[serde(skip)]
    nonce: String,
    #[serde(skip)]
    signed_at: Timestamp,
    #[serde(skip)]
    body: String,
}

/// Where webhooks are put. Nothing waits for them.
#[derive(Debug)]
pub(super) struct Outbox {
    jobs: UnboundedSender<Delivery>,
    pub(super) nesting: Nesting,
}

/// The newest deliveries.
#[derive(Debug, Default)]
pub(super) struct Deliveries(Mutex<VecDeque<Delivery>>);

impl Deliveries {
    pub(super) fn to_json(&self) -> Value {
        json!({"deliveries": *self.0.lock().unwrap_or_else(PoisonError::into_inner)})
    }

    fn add(&self, delivery: Delivery) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() == REMEMBERED {
            all.pop_front();
        }
        all.push_back(delivery);
    }
}

impl Outbox {
    pub(super) fn new() -> (Self, UnboundedReceiver<Delivery>) {
        let (jobs, receiver) = unbounded_channel();
        (Self { jobs, nesting: Nesting::default() }, receiver)
    }

    /// An order without a `callback_url` has no webhooks.
    pub(super) fn publish(&self, action: &'static str, order: &Order, ids: &mut Ids, now: Timestamp) {
        let Some(uri) = order.callback_url.clone() else { return };
        let json = order.to_json(now);
        let body = match self.nesting {
            Nesting::Bare => json,
            Nesting::Order => json!({ "order": json }),
            Nesting::Data => json!({"data": {"order": json}}),
        };
        // Nobody listens only when the sandbox is going down.
        let _ = self.jobs.send(Delivery {
            at: now.to_string(),
            action,
            order: order.number.clone(),
            uri,
            status: None,
            error: None,
            app_id: order.app_id.clone(),
            // Sixteen hex digits are sixteen alphanumerics.
            nonce: ids.uuid().chars().filter(|digit| *digit != '-').take(16).collect(),
            signed_at: now,
            body: body.to_string(),
        });
    }
}

/// Sends what comes, one after the other.
pub(super) async fn deliver(mut jobs: UnboundedReceiver<Delivery>, log: Arc<Deliveries>) {
    while let Some(mut delivery) = jobs.recv().await {
        match tokio::time::timeout(ANSWER_LIMIT, post(&delivery)).await {
            Ok(Ok(status)) => delivery.status = Some(status),
            Ok(Err(error)) => delivery.error = Some(error),
            Err(_) => delivery.error = Some("no answer within 10 seconds".to_owned()),
        }
        log.add(delivery);
    }
}

async fn post(delivery: &Delivery) -> Result<u16, String> {
    let uri: Uri = delivery.uri.parse().map_err(|_| "not sent: the address is not valid".to_owned())?;
    let addresses = loopback_addresses(&uri)?;
    let target = uri.path_and_query().map_or("/", |path| path.as_str());
    let Delivery { app_id, action, nonce, signed_at, body, .. } = delivery;
    let headers = webhook::headers(app_id, action, nonce, *signed_at, target, body)
        .ok_or("not sent: the webhook key is damaged")?;
    let stream = connect(&addresses, uri.port_u16().unwrap_or(80)).await?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
        .await
        .map_err(|error| format!("the connection failed: {error}"))?;
    // Ends by itself when the sender is dropped.
    tokio::spawn(connection);
    let mut request = Request::post(target)
        .header("Host", uri.authority().map_or("", |authority| authority.as_str()))
        .header("User-Agent", concat!("sanspay-sandbox/", env!("CARGO_PKG_VERSION")));
    for (name, value) in headers.as_object().into_iter().flatten() {
        request = request.header(name, value.as_str().unwrap_or_default());
    }
    let request =
        request.body(Full::new(Bytes::from(body.clone()))).map_err(|error| format!("not sent: {error}"))?;
    let response = sender.send_request(request).await.map_err(|error| format!("no answer: {error}"))?;
    Ok(response.status().as_u16())
}
