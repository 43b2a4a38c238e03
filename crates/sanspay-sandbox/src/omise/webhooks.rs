//! Webhooks: signing them, and when they are tried again (reference 5.2 and 5.3). [`crate::delivery`] delivers them.
//!
//! Official pages are silent on repeats, so there are none unless a test asks for the draft's or for its own.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use ring::hmac;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use super::Omise;
use super::events::EventContent;
use super::state::AccountRef;
use crate::delivery::{Attempt, Message, Sender};

/// For how long the old secret still signs after a rotation.
const ROTATION: SignedDuration = SignedDuration::from_hours(24);

/// The draft's pauses after the first, second … failed attempt. They end within its 7 days.
const DRAFT: [u32; 10] =
    [60, 5 * 60, 15 * 60, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 24 * 3600, 48 * 3600, 48 * 3600];

/// An event on its way to a receiver. Written as JSON, it names the event, not tells it.
#[derive(Debug)]
pub(crate) struct Webhook {
    pub(super) account: AccountRef,
    pub(super) account_name: String,
    pub(super) event: Arc<EventContent>,
}

impl Serialize for Webhook {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Named<'a> {
            account: &'a str,
            event: &'a str,
            key: &'static str,
        }
        Named { account: &self.account_name, event: &self.event.id, key: self.event.key }
            .serialize(serializer)
    }
}

/// An attempt, as the event keeps it.
#[derive(Clone, Debug)]
pub(crate) struct Delivery {
    pub(super) id: String,
    pub(super) uri: String,
    pub(super) attempt: Attempt,
}

/// Whether and when a webhook that failed is tried again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Value", into = "Value")]
pub(crate) enum Retries {
    /// The official pages know of none.
    #[default]
    Off,
    /// As the draft says (reference 5.2).
    Draft,
    /// After these pauses, in seconds.
    Pauses(Vec<u32>),
}

impl Retries {
    fn pause_after(&self, attempts: usize) -> Option<SignedDuration> {
        let pauses = match self {
            Retries::Off => &[],
            Retries::Draft => DRAFT.as_slice(),
            Retries::Pauses(pauses) => pauses,
        };
        let seconds = pauses.get(attempts.checked_sub(1)?)?;
        Some(SignedDuration::from_secs(i64::from(*seconds)))
    }
}

impl TryFrom<Value> for Retries {
    type Error = &'static str;

    fn try_from(value: Value) -> Result<Retries, &'static str> {
        const WRONG: &str =
            "webhook_retries must be \"off\", \"draft\" or a list of pauses in seconds such as [60, 300]";
        match value.as_str() {
            Some("off") => Ok(Retries::Off),
            Some("draft") => Ok(Retries::Draft),
            _ => serde_json::from_value(value).map(Retries::Pauses).map_err(|_| WRONG),
        }
    }
}

impl From<Retries> for Value {
    fn from(retries: Retries) -> Value {
        match retries {
            Retries::Off => "off".into(),
            Retries::Draft => "draft".into(),
            Retries::Pauses(pauses) => pauses.into(),
        }
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

impl Sender for Omise {
    type Webhook = Webhook;

    fn message(&self, webhook: &Webhook, _target: &str) -> Result<Message, String> {
        let body = webhook.event.payload();
        let (timestamp, signature) = self.sign_webhook(webhook.account, &body);
        let headers = vec![
            ("Content-Type", "application/json; charset=utf-8".to_owned()),
            ("Omise-Signature", signature),
            ("Omise-Signature-Timestamp", timestamp),
        ];
        Ok(Message { headers, body })
    }

    fn is_success(status: u16) -> bool {
        (200..300).contains(&status)
    }

    fn pause_after(&self, attempts: usize) -> Option<SignedDuration> {
        self.settings().webhook_retries.pause_after(attempts)
    }

    fn tried(&self, webhook: &Webhook, uri: &str, attempt: &Attempt) {
        let mut state = self.state();
        let id = state.ids.delivery_id();
        if let Some(event) = state.account_mut(webhook.account).events.get_mut(&webhook.event.id) {
            event.deliveries.push(Delivery { id, uri: uri.to_owned(), attempt: attempt.clone() });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

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
    fn the_drafts_pauses_grow_and_end_within_seven_days() {
        let pauses: Vec<_> = (1..).map_while(|attempts| Retries::Draft.pause_after(attempts)).collect();
        assert_eq!(pauses[..3], [1, 5, 15].map(SignedDuration::from_mins));
        assert!(pauses.is_sorted());
        let all: SignedDuration = pauses.iter().sum();
        let week = SignedDuration::from_hours(7 * 24);
        assert!(all <= week && all + SignedDuration::from_hours(48) > week, "{all}");
    }
}
