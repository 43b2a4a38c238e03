//! Part of the demonstration only: keeps what passes on its way to the receiver, to post it again, changed or not.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use sanspay::{Header, HttpRequest, Method};
use tokio::sync::watch;

/// A delivery and what it was answered with.
#[derive(Clone)]
pub(crate) struct Delivery {
    pub(crate) target: String,
    pub(crate) headers: Vec<Header>,
    pub(crate) body: Vec<u8>,
    pub(crate) status: StatusCode,
    pub(crate) words: String,
}

impl Delivery {
    /// The same request once more.
    pub(crate) fn again(&self, base_url: &str) -> HttpRequest {
        let ours = |header: &&Header| !["host", "content-length"].contains(&header.name.as_str());
        HttpRequest {
            method: Method::Post,
            url: format!("{base_url}{}", self.target),
            headers: self.headers.iter().filter(ours).cloned().collect(),
            body: Some(self.body.clone()),
            timeout_ms: 5_000,
        }
    }
}

/// All deliveries so far.
pub(crate) struct Tap(watch::Sender<Vec<Delivery>>);

impl Tap {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self(watch::Sender::new(Vec::new())))
    }

    /// The same routes, listened to.
    pub(crate) fn on(self: &Arc<Self>, router: Router) -> Router {
        router.layer(from_fn_with_state(Arc::clone(self), record))
    }

    /// Everything, once there are this many.
    pub(crate) async fn wait_for(&self, count: usize) -> Result<Vec<Delivery>> {
        wait_for(&mut self.0.subscribe(), count).await.context("of webhooks")
    }
}

/// What there is, once there are this many.
pub(crate) async fn wait_for<T: Clone>(all: &mut watch::Receiver<Vec<T>>, count: usize) -> Result<Vec<T>> {
    let enough = tokio::time::timeout(Duration::from_secs(10), all.wait_for(|all| all.len() >= count)).await;
    Ok(enough.with_context(|| format!("there were fewer than {count} within ten seconds"))??.clone())
}

async fn record(State(tap): State<Arc<Tap>>, request: Request, next: Next) -> Response {
    match pass(&tap, request, next).await {
        Ok(response) => response,
        Err(error) => (StatusCode::BAD_REQUEST, error.to_string()).into_response(),
    }
}

async fn pass(tap: &Tap, request: Request, next: Next) -> Result<Response> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await?;
    let target = parts.uri.to_string();
    let headers = parts.headers.iter();
    let headers =
        headers.filter_map(|(name, value)| Some(Header::new(name.as_str(), value.to_str().ok()?))).collect();
    let response = next.run(Request::from_parts(parts, Body::from(body.clone()))).await;
    let (parts, words) = response.into_parts();
    let words = to_bytes(words, usize::MAX).await?;
    let delivery = Delivery {
        target,
        headers,
        body: body.to_vec(),
        status: parts.status,
        words: String::from_utf8_lossy(&words).into_owned(),
    };
    tap.0.send_modify(|all| all.push(delivery));
    Ok(Response::from_parts(parts, Body::from(words)))
}
