//! The receiver: it verifies the raw bytes, keeps what is new, and answers. The work comes afterwards, elsewhere.
//!
//! What it answers: 200 for what is kept or was here before; 403 for a signature that does not fit or a time
//! outside the window; 400 for what cannot be read; 503 when it has no room, so that the sender comes back.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::routing::post;
use sanspay::webhook::{OmiseWebhook, WonderWebhook};
use sanspay::{ErrorKind, Header, PayError};

use crate::inbox::{Acceptance, Inbox, News};
use crate::page::log;

/// An event is a few kilobytes. Nobody gets to fill the memory before the signature is checked.
const BODY_LIMIT: usize = 256 * 1024;

/// Checks what arrives at each address.
pub(crate) struct Receiver {
    /// Each account signs with a secret of its own, so each has its own address.
    pub(crate) omise: HashMap<String, OmiseWebhook>,
    pub(crate) wonder: WonderWebhook,
    pub(crate) inbox: Inbox,
}

/// What the sender gets. It reads the status only.
type Reply = (StatusCode, &'static str);

/// The routes, to be merged into an application's own.
pub(crate) fn router(receiver: Receiver) -> Router {
    Router::new()
        .route("/webhooks/omise/{account}", post(from_omise))
        .route("/webhooks/wonder", post(from_wonder))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .with_state(Arc::new(receiver))
}

/// `Bytes` and not `Json`: the signature covers the body as it came.
async fn from_omise(
    State(receiver): State<Arc<Receiver>>,
    Path(account): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Reply {
    let Some(webhook) = receiver.omise.get(&account) else {
        // Not logged: it is anybody's text.
        return log_reply("omise", (StatusCode::NOT_FOUND, "no such account"), "");
    };
    let from = format!("omise/{account}");
    match webhook.verify(&own(&headers), &body, now_ms()) {
        Ok(event) => {
            let what = format!("{} {}", event.key, event.id);
            receiver.keep(&from, &what, News::Omise(event))
        }
        Err(error) => refuse(&from, &error),
    }
}

/// Wonder's signature covers the path and the query too, as they were asked for.
async fn from_wonder(
    State(receiver): State<Arc<Receiver>>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Reply {
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    match receiver.wonder.verify_order("POST", target, &own(&headers), &body, now_ms()) {
        Ok(event) => {
            let number = event.order.as_ref().map_or("without an order", |order| order.number.as_str());
            let what = format!("{} {number}", event.action);
            receiver.keep("wonder", &what, News::Wonder(event))
        }
        Err(error) => refuse("wonder", &error),
    }
}

impl Receiver {
    /// `what` names it in the log.
    fn keep(&self, from: &str, what: &str, news: News) -> Reply {
        let reply = match self.inbox.accept(news) {
            Acceptance::New => (StatusCode::OK, "accepted"),
            Acceptance::Seen => (StatusCode::OK, "seen before"),
            Acceptance::Full => (StatusCode::SERVICE_UNAVAILABLE, "no room, come back later"),
        };
        log_reply(from, reply, what)
    }
}

/// The reason goes to the log and not to the sender, who may be anybody. It holds no secret.
fn refuse(from: &str, error: &PayError) -> Reply {
    let reply = match error.kind() {
        ErrorKind::Signature => (StatusCode::FORBIDDEN, "refused: wrong signature"),
        ErrorKind::Stale => (StatusCode::FORBIDDEN, "refused: wrong time"),
        _ => (StatusCode::BAD_REQUEST, "refused: cannot be read"),
    };
    log_reply(from, reply, &error.detail())
}

fn log_reply(from: &str, (status, words): Reply, what: &str) -> Reply {
    let colon = if what.is_empty() { "" } else { ": " };
    log(from, &format!("{} {words}{colon}{what}", status.as_u16()));
    (status, words)
}

fn own(headers: &HeaderMap) -> Vec<Header> {
    headers
        .iter()
        .filter_map(|(name, value)| Some(Header::new(name.as_str(), value.to_str().ok()?)))
        .collect()
}

pub(crate) fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
