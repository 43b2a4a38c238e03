//! Webhooks of orders (reference 3): signed with the sandbox's webhook key, posted to the order's `callback_url` and
//! to the destination of the business, tried again until the receiver answers 200. [`crate::delivery`] delivers them.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::order::Order;
use super::{Wonder, webhook};
use crate::delivery::{Courier, Message, Sender};

/// The pauses in seconds after the first, second … failed attempt. What is known is that there are at most 15 attempts
/// inside 24 hours, and at most 6 hours between two (reference 3.1); the rest is a choice.
const PAUSES: [u32; 14] = [
    15,
    30,
    60,
    2 * 60,
    4 * 60,
    8 * 60,
    15 * 60,
    30 * 60,
    3600,
    2 * 3600,
    3 * 3600,
    4 * 3600,
    6 * 3600,
    6 * 3600,
];

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

/// An order as it was, on its way to a receiver.
#[derive(Debug, Serialize)]
pub(crate) struct Webhook {
    pub(super) action: &'static str,
    /// Its number.
    pub(super) order: String,
    #[serde(skip)]
    app_id: String,
    #[serde(skip)]
    body: String,
}

/// Where webhooks are put. Nothing waits for them.
#[derive(Debug)]
pub(super) struct Outbox {
    pub(super) courier: Arc<Courier<Webhook>>,
    pub(super) nesting: Nesting,
    /// The destination of the business.
    pub(super) destination: Option<String>,
}

impl Outbox {
    /// To the order's `callback_url` and to the destination of the business; once if they are the same.
    pub(super) fn publish(&self, action: &'static str, order: &Order, now: Timestamp) {
        let business = self.destination.as_ref().filter(|uri| order.callback_url.as_ref() != Some(uri));
        for uri in order.callback_url.iter().chain(business) {
            self.publish_to(uri.clone(), action, order, now);
        }
    }

    fn publish_to(&self, uri: String, action: &'static str, order: &Order, now: Timestamp) {
        let json = order.to_json(now);
        let body = match self.nesting {
            Nesting::Bare => json,
            Nesting::Order => json!({ "order": json }),
            Nesting::Data => json!({"data": {"order": json}}),
        };
        let (order, app_id) = (order.number.clone(), order.app_id.clone());
        self.courier.send(uri, Webhook { action, order, app_id, body: body.to_string() });
    }
}

impl Sender for Wonder {
    type Webhook = Webhook;

    /// The time is the real one: receivers compare it with their own clock, which knows nothing of the sandbox's.
    fn message(&self, webhook: &Webhook, target: &str) -> Result<Message, String> {
        let Webhook { action, app_id, body, .. } = webhook;
        let nonce = self.state().ids.nonce();
        let headers = webhook::headers(app_id, action, &nonce, self.clock.wall_timestamp(), target, body)
            .ok_or("the webhook key is damaged")?;
        Ok(Message { headers: headers.into(), body: body.clone().into_bytes() })
    }

    /// The newest of three rules that disagree (G3): anything but 200 leads to a repeat. Older pages take any 2xx, and
    /// do not repeat after a 4xx (reference 3.1).
    fn is_success(status: u16) -> bool {
        status == 200
    }

    fn pause_after(&self, attempts: usize) -> Option<SignedDuration> {
        let seconds = PAUSES.get(attempts.checked_sub(1)?)?;
        Some(SignedDuration::from_secs(i64::from(*seconds)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_fifteen_attempts_inside_a_day_and_never_more_than_six_hours_between_two() {
        assert_eq!(PAUSES.len() + 1, 15);
        assert!(PAUSES.iter().sum::<u32>() < 24 * 3600);
        assert!(PAUSES.is_sorted() && PAUSES.iter().all(|pause| *pause <= 6 * 3600));
    }
}
