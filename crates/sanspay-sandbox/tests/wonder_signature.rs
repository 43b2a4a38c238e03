//! The Wonder gateway over HTTP: whose requests it refuses, and what it says.

mod wonder_client;

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use ring::signature::RsaKeyPair;
use serde_json::json;
use spki::der::Document;

use crate::wonder_client::{P, Shop, Signed};

#[test]
fn nothing_is_answered_to_who_does_not_sign() {
    let shop = Shop::open();
    let unsigned = |method, target: &str| {
        shop.send(&Signed { method, target: target.to_owned(), body: String::new(), headers: vec![] })
    };
    let targets = ["/echo", "/customers", "/customers/x", "/nothing/here"].map(|end| format!("{P}{end}"));
    for target in targets.iter().map(String::as_str).chain(["/svc/ts/api/v1/openapi/cards"]) {
        for method in ["GET", "DELETE"] {
            let answer = unsigned(method, target);
            assert!(answer.refused(401, "E000002").starts_with("Invalid Credential Format."));
        }
    }
}

#[test]
fn a_request_changed_on_its_way_is_refused() {
    let shop = Shop::open();
    let target = format!("{P}/customers?limit=1");
    let mut query = shop.sign("GET", &target, "");
    query.target = format!("{P}/customers?limit=2");
    shop.send(&query).refused(401, "E900106");

    let mut body = shop.sign("POST", &format!("{P}/echo"), r#"{"message":"one"}"#);
    body.body = r#"{"message":"two"}"#.to_owned();
    let answer = shop.send(&body);
    assert!(answer.refused(401, "E900106").contains("no well-known mistake"));
    let text = answer.envelope["sandbox"]["pre_sign_string"].as_str().expect("the sandbox's own text");
    assert_eq!(text, format!("POST\n{P}/echo\n{{\"message\":\"two\"}}"));

    let signed =
        shop.sign("POST", &format!("{P}/echo"), r#"{"message":"one"}"#).with("Nonce", "0000000000abcdef");
    shop.send(&signed).refused(401, "E900106");
}

#[test]
fn a_query_left_out_of_the_signature_is_named() {
    let shop = Shop::open();
    let mut signed = shop.sign("GET", &format!("{P}/customers"), "");
    signed.target.push_str("?limit=1&filter%5Bname%5D%5B_eq%5D=x");
    let answer = shop.send(&signed);
    assert!(answer.refused(401, "E900106").contains("query string was left out"));
}

#[test]
fn the_raw_query_is_what_is_signed() {
    let shop = Shop::open();
    for query in
        ["limit=5&offset=0", "offset=%30&limit=5", "limit=5&&x=a+b%20c", "linked_source_type=User&y=[z]"]
    {
        let data = shop.get(&format!("{P}/customers?{query}")).data();
        assert_eq!(data, json!({"customers": []}), "{query}");
    }
}

#[test]
fn the_time_must_be_near_and_in_utc() {
    let shop = Shop::open();
    let at = |minutes: i64| {
        let time = Timestamp::now() + SignedDuration::from_mins(minutes);
        shop.send(&shop.sign_at("POST", &format!("{P}/echo"), r#"{"message":"x"}"#, time))
    };
    at(29).data();
    at(-29).data();
    at(31).refused(401, "E900104");
    at(-40).refused(401, "E900104");
    assert!(at(8 * 60).refused(401, "E900104").contains("local time (UTC+8)"));
}

#[test]
fn the_real_clock_counts_for_signatures_even_when_the_sandbox_s_was_advanced() {
    let shop = Shop::open();
    let week = Duration::from_secs(7 * 24 * 3600);
    shop.sandbox.advance_clock(week);
    shop.echo().data();

    let then = Timestamp::now() + week;
    let echo = format!("{P}/echo");
    let answer = shop.send(&shop.sign_at("POST", &echo, r#"{"message":"x"}"#, then));
    let text = answer.refused(401, "E900104");
    assert!(text.contains("advanced by 7 days"), "{text}");

    let signed = shop.control("/webhooks/sign", &json!({"uri": "/hook"})).envelope;
    let credential = signed["headers"]["Credential"].as_str().expect("a credential").to_owned();
    let day = Timestamp::now().strftime("%Y%m").to_string();
    assert!(credential.contains(&format!("/{day}")), "webhooks are signed with the real time: {credential}");
}

#[test]
fn a_registered_key_gets_its_own_app() {
    let mut shop = Shop::open();
    let public = include_str!("../../../tests/vectors/wonder-test-key.pub.pem");
    let private = include_str!("../../../tests/vectors/wonder-test-key.pkcs1.pem");
    let registered = shop.control("/apps", &json!({"public_key_pem": public}));
    assert_eq!(registered.status, 200);
    let default_app =
        std::mem::replace(&mut shop.app_id, registered.envelope["app_id"].as_str().expect("id").into());
    let answer = shop.echo();
    assert!(answer.refused(401, "E900106").contains(&default_app), "signed with the default app's key");

    let (_, der) = Document::from_pem(private).expect("a PEM");
    shop.key = RsaKeyPair::from_der(der.as_bytes()).expect("a key");
    shop.echo().data();

    let refused = shop.control("/apps", &json!({"public_key_pem": private}));
    assert_eq!((refused.status, &refused.envelope["error_code"]), (400, &json!("E900305")));
    assert!(refused.envelope["error"].as_str().is_some_and(|text| text.contains("private key")));
    assert_eq!(shop.control("/apps", &json!({})).status, 400);
}

#[test]
fn replays_are_refused_when_asked_for() {
    let shop = Shop::open();
    let signed = shop.sign("POST", &format!("{P}/echo"), r#"{"message":"x"}"#);
    shop.send(&signed).data();
    shop.send(&signed).data();

    let settings = shop.control("/settings", &json!({"reject_replays": true}));
    assert_eq!(
        settings.envelope,
        json!({"envelope": "numeric", "reject_replays": true, "webhook_body": "bare", "webhook_url": null})
    );
    shop.send(&signed).data();
    shop.send(&signed).refused(401, "E900107");
    shop.echo().data();

    // A forgery must not use up the nonce of the request it imitates.
    let fresh = shop.sign("POST", &format!("{P}/echo"), r#"{"message":"x"}"#);
    let forged = Signed { body: r#"{"message":"y"}"#.into(), headers: fresh.headers.clone(), ..fresh };
    shop.send(&forged).refused(401, "E900106");
    shop.send(&Signed { body: r#"{"message":"x"}"#.into(), ..forged }).data();
}
