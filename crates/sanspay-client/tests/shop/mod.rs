//! What the tests against the sandbox begin with.
#![allow(dead_code, reason = "each test binary uses its own part")]

use sanspay_client::sanspay::wonder::{Wonder, WonderConfig};
use sanspay_client::sanspay::{Header, HttpRequest, HttpResponse, Json, Method};
use sanspay_client::{Client, Transport as _, UreqTransport};
use sanspay_sandbox::{Options, Sandbox};

pub(crate) fn sandbox() -> Sandbox {
    Sandbox::start(Options::default()).unwrap()
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
