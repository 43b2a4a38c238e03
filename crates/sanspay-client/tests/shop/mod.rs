//! What the tests against the sandbox begin with.
#![allow(dead_code, reason = "each test binary uses its own part")]

use sanspay_client::sanspay::omise::{
    ChainKey, CreateToken, Omise, OmiseConfig, PublicKey, SecretKey, TokenCard,
};
use sanspay_client::sanspay::wonder::{Wonder, WonderConfig};
use sanspay_client::sanspay::{Header, HttpRequest, HttpResponse, Json, Method, RetryPolicy};
use sanspay_client::{Client, Transport as _, UreqTransport};
use sanspay_sandbox::{Options, Sandbox};

pub(crate) fn sandbox() -> Sandbox {
    Sandbox::start(Options::default()).unwrap()
}

/// With the platform's keys.
pub(crate) fn omise_config(sandbox: &Sandbox) -> OmiseConfig {
    let world = sandbox.world();
    OmiseConfig {
        public_key: Some(PublicKey::new(world.platform.public_key).unwrap()),
        secret_key: Some(SecretKey::new(world.platform.secret_key).unwrap()),
        api_url: Some(sandbox.api_url()),
        vault_url: Some(sandbox.vault_url()),
        // The waits are random up to this; the tests want the repeats, not the patience.
        retry: RetryPolicy { base_delay_ms: 5, ..Default::default() },
        timeout_ms: Some(5_000),
        ..Default::default()
    }
}

pub(crate) fn omise(sandbox: &Sandbox) -> Client<Omise> {
    Client::new(Omise::new(omise_config(sandbox)).unwrap())
}

/// The platform, acting for one of its two sellers.
pub(crate) fn seller(sandbox: &Sandbox, index: usize) -> Client<Omise> {
    let key = sandbox.world().chains[index].key.clone();
    omise(sandbox).on_behalf_of(ChainKey::new(key).unwrap()).unwrap()
}

/// A token of a card that outlives every clock that a test pushes.
pub(crate) fn token(omise: &Client<Omise>, number: &str) -> String {
    let card = TokenCard::new("Somchai Prasert", number, 12, 2099, "123");
    omise.send(&CreateToken { card }).unwrap().id
}

pub(crate) fn wonder_config(sandbox: &Sandbox) -> WonderConfig {
    let app = sandbox.world().wonder;
    WonderConfig {
        app_id: app.app_id,
        private_key: Some(app.private_key_pem.into()),
        url: Some(sandbox.wonder_url()),
        ..Default::default()
    }
}

pub(crate) fn wonder(sandbox: &Sandbox) -> Client<Wonder> {
    Client::new(Wonder::new(wonder_config(sandbox)).unwrap())
}

/// What the dashboard, a payer or time itself does.
pub(crate) fn control(sandbox: &Sandbox, path: &str, body: &str) -> Json {
    let answer = post(&format!("{}{path}", sandbox.control_url()), "application/json", body);
    let text = String::from_utf8(answer.body).unwrap();
    assert_eq!(answer.status, 200, "{text}");
    Json::parse(&text).unwrap()
}

pub(crate) fn post(url: &str, content_type: &str, body: &str) -> HttpResponse {
    let request = HttpRequest {
        method: Method::Post,
        url: url.into(),
        headers: vec![Header::new("Content-Type", content_type)],
        body: Some(body.into()),
        timeout_ms: 5_000,
    };
    UreqTransport::new().send(request).unwrap()
}
