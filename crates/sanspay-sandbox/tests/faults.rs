//! Each kind of fault, seen from the client.

mod omise_client;

use std::time::{Duration, Instant};

use omise_client::{Reply, Shop, basic, card_form, raw};
use sanspay_sandbox::{Fault, FaultKind};
use serde_json::{Value, json};

fn charge(shop: &Shop) -> Result<Reply, ureq::Error> {
    let form = format!("amount=10000&currency=THB&card={}", shop.token());
    let authorization = basic(&shop.chain.key);
    let headers =
        [("Authorization", authorization.as_str()), ("Content-Type", "application/x-www-form-urlencoded")];
    shop.try_send("POST", &format!("{}/charges", shop.sandbox.api_url()), &headers, &form)
}

fn charges(shop: &Shop) -> Value {
    shop.get("/charges", &shop.chain.key).ok()["total"].clone()
}

fn on_charges(kind: FaultKind) -> Fault {
    Fault::new(kind).on("POST", "/charges").times(1)
}

#[test]
fn dropped_before_means_nothing_was_done() {
    let shop = Shop::open();
    shop.sandbox.inject(on_charges(FaultKind::DropBefore));
    assert!(charge(&shop).is_err());
    assert_eq!(charges(&shop), 0);
    assert_eq!(charge(&shop).unwrap().status, 200);
}

#[test]
fn dropped_after_means_the_work_was_done() {
    let shop = Shop::open();
    shop.sandbox.inject(on_charges(FaultKind::DropAfter));
    assert!(charge(&shop).is_err());
    assert_eq!(charges(&shop), 1);
}

#[test]
fn a_dropped_connection_carries_no_byte_of_an_answer() {
    let shop = Shop::open();
    shop.sandbox.inject(Fault::new(FaultKind::DropBefore).times(1));
    let request = b"GET /account HTTP/1.1\r\nHost: x\r\n\r\n";
    assert_eq!(raw(&shop.sandbox.api_url(), request), "");
    assert!(raw(&shop.sandbox.api_url(), request).starts_with("HTTP/1.1 401"));
}

#[test]
fn a_status_comes_before_the_work_with_or_without_retry_after() {
    let shop = Shop::open();
    shop.sandbox.inject(on_charges(FaultKind::Status { code: 429, retry_after: Some(2) }));
    let limited = charge(&shop).unwrap();
    limited.refused(429, "too_many_requests");
    assert_eq!(limited.headers["retry-after"], "2");
    for code in [429, 500, 503] {
        shop.sandbox.inject(on_charges(FaultKind::Status { code, retry_after: None }));
        let reply = charge(&shop).unwrap();
        assert_eq!((reply.status, reply.headers.get("retry-after")), (code, None));
        assert_eq!(reply.json["object"], "error");
    }
    assert_eq!(charges(&shop), 0);
}

#[test]
fn a_cut_body_announces_all_and_sends_half() {
    let shop = Shop::open();
    shop.sandbox.inject(on_charges(FaultKind::CutBody));
    assert!(charge(&shop).is_err());
    assert_eq!(charges(&shop), 1);

    shop.sandbox.inject(Fault::new(FaultKind::CutBody).times(1));
    let request =
        format!("GET /balance HTTP/1.1\r\nHost: x\r\nAuthorization: {}\r\n\r\n", basic(&shop.chain.key));
    let answer = raw(&shop.sandbox.api_url(), request.as_bytes());
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200"));
    let announced = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
    let announced: usize = announced.parse().unwrap();
    assert_eq!(body.len(), announced / 2);
}

#[test]
fn garbage_is_200_with_broken_json_after_the_work() {
    let shop = Shop::open();
    shop.sandbox.inject(on_charges(FaultKind::Garbage));
    let reply = charge(&shop).unwrap();
    assert_eq!((reply.status, &reply.json), (200, &Value::Null));
    assert_eq!(charges(&shop), 1);
}

#[test]
fn html_is_what_a_proxy_says_before_the_work() {
    let shop = Shop::open();
    for code in [500, 502, 503] {
        shop.sandbox.inject(on_charges(FaultKind::Html { code }));
        let reply = charge(&shop).unwrap();
        assert_eq!((reply.status, &reply.headers["content-type"] == "text/html"), (code, true));
        assert!(reply.text.starts_with("<html>"));
    }
    assert_eq!(charges(&shop), 0);
}

#[test]
fn latency_delays_the_answer() {
    let shop = Shop::open();
    shop.sandbox.inject(on_charges(FaultKind::Latency { ms: 150 }));
    let started = Instant::now();
    assert_eq!(charge(&shop).unwrap().status, 200);
    assert!(started.elapsed() >= Duration::from_millis(150));
}

#[test]
fn faults_reach_the_vault_and_wonder_but_never_the_control_api() {
    let shop = Shop::open();
    shop.sandbox.inject(Fault::new(FaultKind::Status { code: 503, retry_after: None }));
    shop.vault(&shop.platform.public_key, &card_form("4242424242424242")).refused(503, "service_unavailable");
    let wonder = format!("{}/svc/payment/api/v1/openapi/echo", shop.sandbox.wonder_url());
    assert_eq!(shop.send("GET", &wonder, &[], "").status, 503);
    shop.control("GET", "/world", "").ok();
    shop.sandbox.clear_faults();
    assert_ne!(shop.send("GET", &wonder, &[], "").status, 503);
}

#[test]
fn faults_can_be_switched_over_http() {
    let shop = Shop::open();
    let fault =
        r#"{"kind":"status","code":500,"method":"GET","path_prefix":"/balance","times":2,"probability":1.0}"#;
    let listed = shop.control("POST", "/faults", fault).ok();
    assert_eq!(listed["faults"][0]["kind"], "status");
    assert_eq!(shop.get("/balance", &shop.chain.key).status, 500);
    assert_eq!(shop.control("GET", "/faults", "").ok()["faults"][0]["times"], 1);
    assert_eq!(shop.control("DELETE", "/faults", "").ok(), json!({"faults": []}));
    assert_eq!(shop.get("/balance", &shop.chain.key).status, 200);
    for wrong in [
        r#"{"kind":"earthquake"}"#,
        r#"{"kind":"status","code":200}"#,
        r#"{"kind":"garbage","probability":2}"#,
        "{",
    ] {
        assert_eq!(shop.control("POST", "/faults", wrong).status, 400, "{wrong}");
    }
}
