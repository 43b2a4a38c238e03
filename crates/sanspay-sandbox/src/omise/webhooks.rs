//! Webhooks: signing them and delivering them (reference 5.2 and 5.3).
//!
//! Once each, in order per account, with ten seconds for the receiver. The draft's schedule of retries is not played.

use std::collections::{HashMap, VecDeque};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;
use std::time::Duration;

use axum::http::Uri;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http_body_util::Full;
use hyper::Request;
use hyper::body::Bytes;
use hyper_util::rt::TokioIo;
use jiff::{SignedDuration, Timestamp};
use ring::hmac;
use serde::Serialize;
use tokio::net::TcpStream;
use tokio::sync::mpsc::{self, Receiver, Sender, UnboundedReceiver};

use super::Omise;
use super::events::EventContent;
use super::state::AccountRef;

const ANSWER_LIMIT: Duration = Duration::from_secs(10);

/// How many webhooks of an account may wait for a slow receiver.
const QUEUE: usize = 10_000;

/// How many deliveries the control API remembers.
const REMEMBERED: usize = 1_000;

/// For how long the old secret still signs after a rotation.
const ROTATION: SignedDuration = SignedDuration::from_hours(24);

/// A webhook to be sent.
#[derive(Debug)]
pub(crate) struct Job {
    pub(super) account: AccountRef,
    pub(super) event: Arc<EventContent>,
    pub(super) uri: String,
}

/// A webhook that was tried.
#[derive(Clone, Debug)]
pub(crate) struct Delivery {
    pub(super) id: String,
    pub(super) uri: String,
    pub(super) outcome: Outcome,
    pub(super) at: Timestamp,
}

/// How a try ended.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Outcome {
    pub(super) status: Option<u16>,
    pub(super) error: Option<String>,
}

/// A delivery as the control API lists it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DeliveryEntry {
    at: Timestamp,
    account: String,
    event: String,
    key: &'static str,
    uri: String,
    status: Option<u16>,
    error: Option<String>,
}

/// The newest deliveries of all accounts.
#[derive(Debug, Default)]
pub(crate) struct DeliveryLog(VecDeque<DeliveryEntry>);

impl DeliveryLog {
    pub(super) fn add(&mut self, account: String, event: &EventContent, delivery: &Delivery) {
        if self.0.len() == REMEMBERED {
            self.0.pop_front();
        }
        self.0.push_back(DeliveryEntry {
            at: delivery.at,
            account,
            event: event.id.clone(),
            key: event.key,
            uri: delivery.uri.clone(),
            status: delivery.outcome.status,
            error: delivery.outcome.error.clone(),
        });
    }

    pub(super) fn entries(&self) -> Vec<DeliveryEntry> {
        self.0.iter().cloned().collect()
    }
}

/// The secret of an account and, for a day after a rotation, the one before.
#[derive(Clone, Debug)]
pub(crate) struct WebhookSecrets {
    current: String,
    previous: Option<(String, Timestamp)>,
}

impl WebhookSecrets {
    pub(super) fn new(secret: String) -> WebhookSecrets {
        WebhookSecrets { current: secret, previous: None }
    }

    pub(super) fn current(&self) -> &str {
        &self.current
    }

    pub(super) fn rotate(&mut self, secret: String, now: Timestamp) {
        let old = std::mem::replace(&mut self.current, secret);
        self.previous = Some((old, now + ROTATION));
    }

    /// `Omise-Signature`: a digest for each secret that is live, the older one first as in the shared
    /// vectors.
    pub(super) fn sign(&self, timestamp: &str, body: &[u8], now: Timestamp) -> String {
        let previous = self.previous.as_ref().filter(|(_, until)| now < *until).map(|(secret, _)| secret);
        let digests: Vec<_> = [previous, Some(&self.current)]
            .into_iter()
            .flatten()
            .map(|secret| digest(secret, timestamp, body))
            .collect();
        digests.join(",")
    }
}

/// HMAC-SHA256 over the timestamp, a dot and the raw body, in lower-case hex. The construction is a consensus of
/// independent receivers, not the official page's own text.
fn digest(secret_base64: &str, timestamp: &str, body: &[u8]) -> String {
    // Secrets are made by this program and are always valid base64.
    let secret = STANDARD.decode(secret_base64).unwrap_or_default();
    let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, &secret));
    context.update(timestamp.as_bytes());
    context.update(b".");
    context.update(body);
    context.sign().as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Hands each account's webhooks to a task of its own, so that a slow receiver holds up nobody else.
pub(crate) async fn dispatch(omise: Arc<Omise>, mut jobs: UnboundedReceiver<Job>) {
    let mut queues: HashMap<AccountRef, Sender<Job>> = HashMap::new();
    while let Some(job) = jobs.recv().await {
        let queue = queues.entry(job.account).or_insert_with(|| {
            let (sender, receiver) = mpsc::channel(QUEUE);
            tokio::spawn(deliver_in_order(Arc::clone(&omise), receiver));
            sender
        });
        if let Err(refused) = queue.try_send(job) {
            let error = format!("not sent: {QUEUE} webhooks of this account were waiting already");
            omise.record_delivery(&refused.into_inner(), Outcome { status: None, error: Some(error) });
        }
    }
}

async fn deliver_in_order(omise: Arc<Omise>, mut jobs: Receiver<Job>) {
    while let Some(job) = jobs.recv().await {
        let body = job.event.payload();
        let (timestamp, signature) = omise.sign_webhook(job.account, &body);
        let outcome =
            match tokio::time::timeout(ANSWER_LIMIT, post(&job.uri, &timestamp, &signature, body)).await {
                Ok(Ok(status)) => Outcome { status: Some(status), error: None },
                Ok(Err(error)) => Outcome { status: None, error: Some(error) },
                Err(_) => Outcome { status: None, error: Some("no answer within 10 seconds".to_owned()) },
            };
        omise.record_delivery(&job, outcome);
    }
}

async fn post(uri: &str, timestamp: &str, signature: &str, body: Vec<u8>) -> Result<u16, String> {
    let uri: Uri = uri.parse().map_err(|_| "not sent: the address is not valid".to_owned())?;
    let addresses = loopback_addresses(&uri)?;
    let port = uri.port_u16().unwrap_or(80);
    let stream = connect(&addresses, port).await?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
        .await
        .map_err(|error| format!("the connection failed: {error}"))?;
    // Ends by itself when the sender is dropped.
    tokio::spawn(connection);
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    let request = Request::post(uri.path_and_query().map_or("/", |path| path.as_str()))
        .header("Host", authority)
        .header("Content-Type", "application/json; charset=utf-8")
        .header("User-Agent", concat!("sanspay-sandbox/", env!("CARGO_PKG_VERSION")))
        .header("Omise-Signature", signature)
        .header("Omise-Signature-Timestamp", timestamp)
        .body(Full::new(Bytes::from(body)))
        .map_err(|error| format!("not sent: {error}"))?;
    let response = sender.send_request(request).await.map_err(|error| format!("no answer: {error}"))?;
    Ok(response.status().as_u16())
}

/// Where to connect to. Names are never looked up, so nothing can leave the machine.
pub(crate) fn loopback_addresses(uri: &Uri) -> Result<Vec<IpAddr>, String> {
    if uri.scheme_str() != Some("http") {
        return Err("not sent: the sandbox delivers over plain http only".to_owned());
    }
    let host = uri.host().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
    if host.eq_ignore_ascii_case("localhost") {
        return Ok(vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()]);
    }
    match host.parse::<IpAddr>() {
        Ok(address) if address.is_loopback() => Ok(vec![address]),
        _ => Err("not sent: the sandbox delivers to loopback addresses only".to_owned()),
    }
}

pub(crate) async fn connect(addresses: &[IpAddr], port: u16) -> Result<TcpStream, String> {
    let mut failure = "no address".to_owned();
    for address in addresses {
        match TcpStream::connect((*address, port)).await {
            Ok(stream) => return Ok(stream),
            Err(error) => failure = error.to_string(),
        }
    }
    Err(format!("no connection: {failure}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Vectors {
        vectors: Vec<Vector>,
    }

    #[derive(serde::Deserialize)]
    struct Vector {
        name: String,
        secrets_base64: Vec<String>,
        timestamp: String,
        body_base64: String,
        headers: HashMap<String, String>,
        #[serde(default)]
        also_valid_with: Vec<String>,
        untouched_body_utf8: Option<String>,
    }

    #[test]
    fn signatures_match_the_shared_vectors() {
        let file = include_str!("../../../../tests/vectors/omise-webhook.json");
        let vectors: Vectors = serde_json::from_str(file).unwrap();
        assert_eq!(vectors.vectors.len(), 5);
        for vector in vectors.vectors {
            let body = match vector.untouched_body_utf8 {
                Some(untouched) => untouched.into_bytes(),
                None => STANDARD.decode(&vector.body_base64).unwrap(),
            };
            let mut secrets = vector.secrets_base64.iter().chain(&vector.also_valid_with).cloned();
            let current = secrets.next().unwrap();
            let previous = secrets.next().map(|older| (older, Timestamp::MAX));
            let live = WebhookSecrets { current, previous };
            let signature = live.sign(&vector.timestamp, &body, Timestamp::UNIX_EPOCH);
            assert_eq!(signature, vector.headers["Omise-Signature"], "{}", vector.name);
        }
    }

    #[test]
    fn only_loopback_addresses_are_ever_called() {
        let allowed = |uri: &str| loopback_addresses(&uri.parse().unwrap()).is_ok();
        for uri in ["http://127.0.0.1:1/x", "http://127.8.9.1/", "http://localhost:1", "http://[::1]:1/"] {
            assert!(allowed(uri), "{uri}");
        }
        for uri in [
            "http://10.0.0.1/",
            "http://example.com/",
            "http://localhost.example.com/",
            "http://127.0.0.1.example.com/",
            "http://user@example.com/",
            "http://127.0.0.1@example.com/",
            "https://127.0.0.1/",
            "http://0.0.0.0/",
            "http://[2001:db8::1]/",
        ] {
            assert!(!allowed(uri), "{uri}");
        }
    }
}
