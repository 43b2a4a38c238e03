//! The Wonder gateway over HTTP: its answers, once a signature was right.

mod wonder_client;

use jiff::{SignedDuration, Timestamp};
use sanspay_sandbox::{Fault, FaultKind};
use serde_json::{Value, json};
use ureq::http::Request;

use crate::wonder_client::{P, Shop, Signed};

#[test]
fn echo_answers_on_both_documented_paths() {
    let shop = Shop::open();
    for path in ["/svc/payment/api/v1/openapi/echo", "/svc/payment/api/v1/echo"] {
        let data = shop.post(path, &json!({"message": "Hello,Wonder! 🧧"})).data();
        assert_eq!(data, json!({"message": "Hello,Wonder! 🧧"}));
    }
}

#[test]
fn the_request_id_comes_back_and_any_language_is_accepted() {
    let shop = Shop::open();
    for language in ["zh-HK", "zh-CN", "en", "en-US", "tlh"] {
        let signed = shop.sign("POST", &format!("{P}/echo"), r#"{"message":"x"}"#);
        let signed = signed.with("x-i18n-lang", language).with("x-request-id", "5b1c0e2a-request");
        let answer = shop.send(&signed);
        assert_eq!(answer.request_id.as_deref(), Some("5b1c0e2a-request"));
        answer.data();
    }
    let refused = shop.send(&shop.sign("GET", P, "").with("x-request-id", "r1").with("Nonce", "?"));
    assert_eq!(refused.request_id.as_deref(), Some("r1"));
}

#[test]
fn wrong_paths_and_methods_are_told_after_the_signature() {
    let shop = Shop::open();
    assert!(shop.get(&format!("{P}/nothing")).refused(404, "E900302").contains("/nothing"));
    shop.get("/svc/ts/api/v1/openapi/limits").refused(404, "E900302");
    assert!(shop.get("/svc/ts/api/v1/openapi/cards").refused(405, "E900303").contains("use POST"));
    assert!(shop.get(&format!("{P}/echo")).refused(405, "E900303").contains("use POST"));
    shop.post(&format!("{P}/echo"), &json!([1])).refused(400, "E900201");
    shop.post(&format!("{P}/echo"), &json!({"massage": "x"})).refused(400, "E900202");
}

#[test]
fn the_public_api_asks_for_an_app_and_for_no_signature() {
    const METHODS: &str = "/svc/payment/public/api/v1/openapi/payment_methods";
    let shop = Shop::open();
    let ask = |target: &str, app_id: &str, minutes: i64| {
        let time = (Timestamp::now() - SignedDuration::from_mins(minutes)).strftime("%Y%m%d%H%M%S");
        let credential = format!("{app_id}/{time}/Wonder-HMAC-SHA256");
        let headers = vec![("Credential", credential)];
        shop.send(&Signed { method: "GET", target: target.to_owned(), body: String::new(), headers })
    };
    let methods = ask(METHODS, &shop.app_id, 0).data()["support_payment_method"].clone();
    assert!(methods.as_array().is_some_and(|words| words.contains(&json!("credit_card"))), "{methods}");

    ask(METHODS, "5a9d50a7-0000-4000-8000-000000000002", 0).refused(401, "E900102");
    ask(METHODS, &shop.app_id, 31).refused(401, "E900104");
    shop.get(METHODS).refused(401, "E900101");
    ask(&format!("{P}/customers"), &shop.app_id, 0).refused(401, "E900101");
    let unknown = ask("/svc/payment/public/api/v1/openapi/payments", &shop.app_id, 0);
    assert!(!unknown.refused(404, "E900302").contains("signature"));
    let mut log =
        shop.agent.get(format!("{}/requests", shop.sandbox.control_url())).call().expect("an answer");
    assert!(log.body_mut().read_to_string().expect("text").contains("public, unsigned"));
}

#[test]
fn the_envelope_takes_all_documented_forms() {
    let shop = Shop::open();
    let missing = format!("{P}/customers/nobody");
    assert_eq!(shop.control("/settings", &json!({"envelope": "string_code"})).status, 200);
    let failure = shop.get(&missing);
    assert_eq!((failure.status, &failure.envelope["code"]), (404, &json!("E900301")));
    assert!(failure.envelope.get("error_code").is_none());
    assert_eq!(shop.echo().data()["message"], "Hello,Wonder!");

    shop.control("/settings", &json!({"envelope": "g1"}));
    let failure = shop.get(&missing).envelope;
    assert_eq!((&failure["error_code"], failure.get("code")), (&json!("E900301"), None));
    assert!(failure["error_message"].is_string());
    assert_eq!(shop.echo().envelope["data"]["message"], "Hello,Wonder!");

    assert_eq!(shop.control("/settings", &json!({"envelope": "xml"})).status, 400);
    assert_eq!(shop.control("/settings", &json!({"typo": true})).status, 400);
}

#[test]
fn a_customer_is_created_edited_and_found_every_way() {
    let shop = Shop::open();
    let created = shop.create("REF 1/陳");
    let uuid = created["uuid"].as_str().expect("a uuid");
    assert_eq!(shop.create("REF 1/陳"), created, "an upsert");

    let one = format!("{P}/customers/{uuid}");
    assert_eq!(shop.get(&one).data()["customer"], created);
    let by_reference = format!("{P}/customers/ref/REF%201%2F%E9%99%B3");
    assert_eq!(shop.get(&by_reference).data()["customer"], created);
    assert_eq!(shop.get(&format!("{P}/customers?limit=1")).data()["customers"], json!([created]));

    let attached = shop.control(&format!("/customers/{uuid}/payment_tokens"), &json!({"default": true}));
    assert_eq!(attached.status, 200, "{}", attached.envelope);
    let token = attached.envelope;
    let by_token = shop.post(&format!("{P}/customers/by/token"), &json!({"token": token["token"]})).data();
    assert_eq!(by_token["customer"]["default_payment_token"], token);

    let edit = json!({"name": "", "email": "tai.man@example.com", "default_payment_method": "Wechat Pay"});
    let edited = shop.put(&one, &edit).data()["customer"].clone();
    assert_eq!((&edited["name"], &edited["email"]), (&json!("陳大文"), &json!("tai.man@example.com")));
    assert_eq!(edited["default_payment_token"], token, "absent is unchanged");

    let cleared = shop.put(&one, &json!({"default_payment_method": "", "default_payment_token": ""})).data();
    assert_eq!(cleared["customer"]["default_payment_method"], "");
    assert_eq!(cleared["customer"]["default_payment_token"], Value::Null);
    assert_eq!(cleared["customer"]["email"], "tai.man@example.com");

    assert!(shop.put(&one, &json!({"dial_code": "+852852"})).refused(400, "E900202").contains("at most 6"));
    shop.get(&format!("{P}/customers?limit=1001")).refused(400, "E900203");
    shop.get(&format!("{P}/customers/nobody")).refused(404, "E900301");
}

#[test]
fn a_webhook_is_signed_for_the_receivers_address() {
    let shop = Shop::open();
    let body = r#"{"reference_number":"R"}"#;
    let answer =
        shop.control("/webhooks/sign", &json!({"uri": "/hook?a=1", "body": body, "action": "order.voided"}));
    let headers = &answer.envelope["headers"];
    assert_eq!(headers["X-Action"], "order.voided");
    let credential = headers["Credential"].as_str().expect("text");
    assert!(credential.starts_with(&shop.app_id) && credential.ends_with("/Wonder-RSA-SHA256"));
    assert_eq!(headers["Signature"].as_str().map(str::len), Some(344));
    assert_eq!(shop.control("/webhooks/sign", &json!({"uri": "https://x.example/hook"})).status, 400);
}

#[test]
fn a_large_body_is_refused_in_an_envelope() {
    let shop = Shop::open();
    let body = format!("{{\"message\":\"{}\"}}", "x".repeat(8 << 20));
    let signed = shop.sign("POST", &format!("{P}/echo"), &body).with("x-request-id", "r1");
    let answer = shop.send(&signed);
    assert!(answer.refused(413, "E900401").contains("larger than 2097152 bytes"));
    assert_eq!(answer.request_id.as_deref(), Some("r1"));
}

#[test]
fn an_injected_status_comes_in_an_envelope_of_the_form_in_use() {
    let shop = Shop::open();
    shop.sandbox.inject(Fault::new(FaultKind::Status { code: 503, retry_after: Some(2) }));
    let answer = shop.echo();
    assert_eq!(answer.refused(503, "E900402"), "service unavailable");
    shop.control("/settings", &json!({"envelope": "string_code"}));
    assert_eq!(shop.echo().envelope["code"], "E900402");
    shop.control("/settings", &json!({"envelope": "g1"}));
    assert_eq!(shop.echo().envelope["error_code"], "E900402");
}

#[test]
fn garbage_is_the_beginning_of_an_envelope_and_html_is_a_proxys_page() {
    let shop = Shop::open();
    let text = |kind| {
        shop.sandbox.inject(Fault::new(kind).times(1));
        let request = Request::get(format!("{}{P}/customers", shop.sandbox.wonder_url()));
        let mut response = shop.agent.run(request.body(()).expect("a request")).expect("an answer");
        (response.status().as_u16(), response.body_mut().read_to_string().expect("text"))
    };
    let (status, garbage) = text(FaultKind::Garbage);
    assert_eq!(status, 200);
    assert!(garbage.starts_with(r#"{"code": 200, "message""#), "{garbage}");
    assert!(serde_json::from_str::<Value>(&garbage).is_err());
    let (status, page) = text(FaultKind::Html { code: 502 });
    assert_eq!((status, page.starts_with("<html>")), (502, true));
}

#[test]
fn every_path_below_svc_answers_in_an_envelope() {
    let shop = Shop::open();
    for path in ["/svc", "/svc/", "/svc//", "/svc/%ff", "/svc/%", "/svc/payment/api/v1/", "/svc?a=1"] {
        let unsigned = Signed { headers: Vec::new(), ..shop.sign("GET", path, "") };
        shop.send(&unsigned).refused(401, "E000002");
        shop.get(path).refused(404, "E900302");
    }
}
