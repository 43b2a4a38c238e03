//! Wonder OpenAPI. Placeholder: answers 404 to everything under `/svc/`.

use std::sync::Arc;

use axum::Router;
use serde::Serialize;

use crate::clock::Clock;

/// The Wonder app that every sandbox starts with.
#[derive(Clone, Debug, Serialize)]
pub struct WonderApp {
    /// The app's id, for the `Credential` header.
    pub app_id: String,
    /// PKCS#8 PEM of the key that the merchant signs requests with.
    pub private_key_pem: String,
    /// The public half.
    pub public_key_pem: String,
}

/// Everything Wonder knows.
#[derive(Debug)]
pub(crate) struct Wonder {}

impl Wonder {
    pub(crate) fn new(_seed: u64, _clock: Clock) -> Wonder {
        Wonder {}
    }

    /// The app that the seed made.
    pub(crate) fn default_app(&self) -> WonderApp {
        WonderApp { app_id: String::new(), private_key_pem: String::new(), public_key_pem: String::new() }
    }
}

/// The routes, all under `/svc/`, without a fallback: the sandbox adds its own.
pub(crate) fn router(_shared: Arc<Wonder>) -> Router {
    Router::new()
}
