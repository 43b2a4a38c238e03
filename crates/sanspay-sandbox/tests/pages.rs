//! Pages of other origins: a browser lets them call what a public key may, and no more.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod omise_client;

use omise_client::{Reply, Shop, basic, card_form};
use sanspay_sandbox::{Fault, FaultKind, Options, Sandbox};
use ureq::http;

const PAGE: &str = "https://shop.example";

/// What a browser asks before it sends what no form could send.
fn asks(shop: &Shop, method: &str, url: &str) -> http::Response<ureq::Body> {
    let request = http::Request::options(url)
        .header("Origin", PAGE)
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", "authorization,content-type,omise-version");
    shop.agent.run(request.body(()).unwrap()).unwrap()
}

fn may(shop: &Shop, method: &str, url: &str) -> bool {
    let answer = asks(shop, method, url);
    let names = |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap().to_lowercase());
    answer.status() == 200
        && names("access-control-allow-origin").as_deref() == Some("*")
        && names("access-control-allow-methods").as_deref() == Some(&method.to_lowercase())
        && names("access-control-allow-headers").as_deref()
            == Some("authorization,content-type,omise-version")
}

/// What the page may read of the answer.
fn readable(reply: &Reply) -> Option<&str> {
    reply.headers.get("access-control-allow-origin").map(|origin| origin.to_str().unwrap())
}

fn send(shop: &Shop, method: &str, url: &str, key: &str, form: &str) -> Reply {
    let headers = [
        ("Origin", PAGE),
        ("Authorization", &basic(&format!("{key}:"))),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ];
    shop.send(method, url, &headers, form)
}

#[test]
fn a_page_may_call_what_a_public_key_may() {
    let shop = Shop::open();
    let (api, vault) = (shop.sandbox.api_url(), shop.sandbox.vault_url());
    let key = shop.platform.public_key.as_str();
    let source = "type=promptpay&amount=10000&currency=THB";
    for (method, url, form) in [
        ("POST", format!("{vault}/tokens"), card_form("4242424242424242")),
        ("POST", format!("{api}/sources"), source.to_owned()),
        ("GET", format!("{api}/capability"), String::new()),
    ] {
        assert!(may(&shop, method, &url), "{method} {url}");
        let reply = send(&shop, method, &url, key, &form);
        assert_eq!(readable(&reply), Some("*"), "{method} {url}");
        assert!(reply.headers["access-control-expose-headers"].to_str().unwrap().contains("x-request-id"));
        let id = reply.ok()["id"].as_str().map(str::to_owned);
        if let Some(id) = id {
            assert!(may(&shop, "GET", &format!("{url}/{id}")));
        }
    }
}

#[test]
fn what_is_wrong_with_a_pages_request_is_told_to_the_page() {
    let shop = Shop::open();
    let tokens = format!("{}/tokens", shop.sandbox.vault_url());
    let key = shop.platform.public_key.as_str();
    let declined = send(&shop, "POST", &tokens, key, &card_form("4242424242424241"));
    assert_eq!((declined.status, readable(&declined)), (400, Some("*")));
    let wrong_host = send(&shop, "POST", &format!("{}/tokens", shop.sandbox.api_url()), key, "");
    assert_eq!((wrong_host.status, readable(&wrong_host)), (401, Some("*")));
    shop.sandbox.inject(Fault::new(FaultKind::Status { code: 503, retry_after: None }).times(1));
    let faulty = send(&shop, "POST", &tokens, key, &card_form("4242424242424242"));
    assert_eq!((faulty.status, readable(&faulty)), (503, Some("*")));
}

#[test]
fn a_browsers_question_uses_up_no_fault_and_is_no_request() {
    let shop = Shop::open();
    shop.sandbox.inject(Fault::new(FaultKind::DropBefore).times(1));
    assert!(may(&shop, "POST", &format!("{}/tokens", shop.sandbox.vault_url())));
    assert!(shop.sandbox.fault_hits().is_empty());
    assert_eq!(shop.control("GET", "/requests", "").ok()["requests"], serde_json::json!([]));
}

/// Nothing that a page could use: secret keys, signed requests, the control API.
fn for_servers(shop: &Shop) -> [(&'static str, String); 4] {
    let api = shop.sandbox.api_url();
    [
        ("POST", format!("{api}/charges")),
        ("GET", format!("{api}/account")),
        ("POST", format!("{api}/svc/payment/api/v1/openapi/echo")),
        ("POST", format!("{api}/sandbox/faults")),
    ]
}

#[test]
fn a_page_may_not_call_what_takes_a_secret() {
    let shop = Shop::open();
    for (method, url) in for_servers(&shop) {
        assert_eq!(asks(&shop, method, &url).headers().get("access-control-allow-origin"), None, "{url}");
        assert_eq!(readable(&send(&shop, method, &url, &shop.platform.secret_key, "")), None, "{url}");
    }
}

#[test]
fn pages_call_everything_where_the_sandbox_was_told_so() {
    let sandbox = Sandbox::start(Options { pages_call_all: true, ..Options::default() }).unwrap();
    let shop = Shop::of(sandbox);
    for (method, url) in for_servers(&shop) {
        assert!(may(&shop, method, &url), "{url}");
        assert_eq!(readable(&send(&shop, method, &url, &shop.platform.secret_key, "")), Some("*"), "{url}");
    }
}
