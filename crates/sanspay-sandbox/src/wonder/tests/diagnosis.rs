//! Every well-known mistake is refused and named.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{SHA256, digest as sha};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA512, RSA_PSS_SHA256, RsaEncoding, RsaKeyPair};
use spki::der::Document;

use super::super::signature::{ALGORITHM, WRONG_SIGNATURE, chain, digest, hmac_sha256, pre_sign, to_hex};
use super::super::{APP_PRIVATE_KEY, APP_PUBLIC_KEY, keys::PublicKey, webhook};
use super::signer::{APP, NONCE, PRIVATE, Sent, TIME, apps, message, now};

const ECHO: &str = "/svc/payment/api/v1/openapi/echo";
const ORDERS: &str = "/svc/payment/api/v1/openapi/orders?with_payment_link=true";
const LIST: &str = "/svc/payment/api/v1/openapi/orders/list?offset=0&filter%5Bstate%5D%5B_eq%5D=a%20b";
const BODY: &str = r#"{"message":"Hello, 陳/Wonder","a":[1,2]}"#;

/// The request is sent with `sent`'s inputs and RSA over `signed`; the refusal says `expected`.
fn assert_named(sent: (&str, &str, &str), signed: &[u8], expected: &str) {
    let (method, target, body) = sent;
    let refusal = Sent::with_message(method, target, body, signed).refusal();
    assert_eq!(refusal.error_code, WRONG_SIGNATURE);
    assert!(refusal.message.contains(expected), "expected {expected:?}, got: {}", refusal.message);
}

fn raw_digest(method: &str, uri: &str, body: &str) -> Vec<u8> {
    digest(NONCE, TIME, &pre_sign(method, uri, body.as_bytes())).to_vec()
}

#[test]
fn what_is_handed_to_rsa() {
    let sent = ("POST", ECHO, BODY);
    let right = message("POST", ECHO, BODY.as_bytes());
    let raw = raw_digest("POST", ECHO, BODY);
    assert_named(sent, &raw, "The raw 32 bytes of the digest were signed");
    assert_named(sent, right.to_ascii_uppercase().as_bytes(), "upper-case hex");
    assert_named(sent, format!("{right}\n").as_bytes(), "echo adds one");
    assert_named(sent, STANDARD.encode(&raw).as_bytes(), "in base64");
}

#[test]
fn the_method_in_lower_case() {
    assert_named(("GET", ECHO, ""), message("get", ECHO, b"").as_bytes(), "in lower case");
}

#[test]
fn the_uri_in_other_spellings() {
    let path = ORDERS.split('?').next().expect("a path");
    let cases = [
        (ORDERS, path.to_owned(), "query string was left out"),
        (ORDERS, format!("https://gateway-stg.wonder.today{ORDERS}"), "whole URL"),
        (ORDERS, format!("http://127.0.0.1:4010{ORDERS}"), "whole URL"),
        (ORDERS, "/orders?with_payment_link=true".to_owned(), "Only the end of the path"),
        (ECHO, format!("{ECHO}/"), "slash at the end"),
        (LIST, LIST.replace("%5B", "[").replace("%5D", "]").replace("%20", " "), "percent-encoding undone"),
        (LIST, LIST.replace("%20", "+"), "another encoding"),
    ];
    for (target, signed, expected) in cases {
        assert_named(("GET", target, ""), message("GET", &signed, b"").as_bytes(), expected);
    }
    let literal = LIST.replace("%5B", "[").replace("%5D", "]");
    assert_named(("GET", &literal, ""), message("GET", LIST, b"").as_bytes(), "another encoding");
    let unsorted = "/svc/payment/api/v1/openapi/customers?offset=0&limit=20";
    let sorted = "/svc/payment/api/v1/openapi/customers?limit=20&offset=0";
    assert_named(("GET", unsorted, ""), message("GET", sorted, b"").as_bytes(), "were sorted");
}

#[test]
fn the_body_in_other_spellings() {
    let name = |sent: &str, signed: &str, expected: &str| {
        assert_named(("POST", ECHO, sent), message("POST", ECHO, signed.as_bytes()).as_bytes(), expected);
    };
    name(BODY, "", "body was left out");
    name(BODY, &format!("{BODY}\n"), "line break was added");
    name(&format!(" {BODY}\n"), BODY, "trimmed");
    name("", "{}", "{} was signed in its place");
    name("", "null", "null was signed in its place");
    let python = r#"{"message": "Hello, \u9673/Wonder", "a": [1, 2]}"#;
    let php = r#"{"message":"Hello, \u9673\/Wonder","a":[1,2]}"#;
    let sorted = r#"{"a":[1,2],"message":"Hello, 陳/Wonder"}"#;
    for (sent, signed) in [(BODY, python), (python, BODY), (BODY, php), (php, BODY), (BODY, sorted)] {
        name(sent, signed, "serialised again");
    }
    let pretty = "{\n  \"message\": \"Hello, 陳/Wonder\",\n  \"a\": [1, 2]\n}";
    name(pretty, BODY, "serialised again");
}

#[test]
fn two_mistakes_are_both_named() {
    let path = ORDERS.split('?').next().expect("a path");
    let signed = raw_digest("POST", path, BODY);
    let refusal = Sent::with_message("POST", ORDERS, BODY, &signed).refusal();
    assert!(refusal.message.contains("query string was left out"), "{}", refusal.message);
    assert!(refusal.message.contains("raw 32 bytes"), "{}", refusal.message);
}

#[test]
fn mistakes_in_the_hmac_chain() {
    let sent = ("POST", ECHO, BODY);
    let text = pre_sign("POST", ECHO, BODY.as_bytes());
    let (k1, k2) = chain(NONCE, TIME);
    let over = |key: &[u8]| to_hex(&hmac_sha256(key, &text)).into_bytes();
    assert_named(sent, &text, "The pre-sign string itself was signed");
    assert_named(sent, to_hex(sha(&SHA256, &text).as_ref()).as_bytes(), "plain SHA-256");
    let swapped = hmac_sha256(&hmac_sha256(TIME.as_bytes(), NONCE.as_bytes()), ALGORITHM.as_bytes());
    assert_named(sent, &over(&swapped), "swapped");
    let hex_k1 = hmac_sha256(to_hex(&k1).as_bytes(), ALGORITHM.as_bytes());
    assert_named(sent, &over(to_hex(&hex_k1).as_bytes()), "not their hex");
    assert_named(sent, &over(to_hex(&k2).as_bytes()), "not their hex");
    assert_named(sent, &over(&k1), "was left out");
    let with_lf = [&text[..], b"\n"].concat();
    assert_named(
        ("GET", ECHO, ""),
        to_hex(&hmac_sha256(&k2, b"GET\n/svc/payment/api/v1/openapi/echo\n")).as_bytes(),
        "at the end of the pre-sign string",
    );
    assert_named(sent, to_hex(&hmac_sha256(&k2, &with_lf)).as_bytes(), "line break");
}

#[test]
fn another_time_than_the_credential_says() {
    let text = pre_sign("GET", ECHO, b"");
    let local = to_hex(&digest(NONCE, "20240501200123", &text));
    assert_named(("GET", ECHO, ""), local.as_bytes(), "local time was signed");
    let later = to_hex(&digest(NONCE, "20240501120124", &text));
    assert_named(("GET", ECHO, ""), later.as_bytes(), "read twice");
}

#[test]
fn another_rsa_scheme() {
    let (_, document) = Document::from_pem(PRIVATE).expect("a PEM");
    let key = RsaKeyPair::from_pkcs8(document.as_bytes()).expect("a key");
    let schemes: [(&'static dyn RsaEncoding, &str); 2] =
        [(&RSA_PSS_SHA256, "PSS"), (&RSA_PKCS1_SHA512, "SHA-512")];
    for (scheme, expected) in schemes {
        let mut signature = vec![0; 256];
        let message = message("GET", ECHO, b"");
        key.sign(scheme, &SystemRandom::new(), message.as_bytes(), &mut signature).expect("signs");
        let sent = Sent { signature: STANDARD.encode(signature), ..Sent::signed("GET", ECHO, "") };
        assert!(sent.refusal().message.contains(expected), "{}", sent.refusal().message);
    }
}

#[test]
fn the_key_of_another_app() {
    let mut apps = apps();
    apps.insert("other-app".into(), PublicKey::from_pem(APP_PUBLIC_KEY).expect("a key"));
    let signature = webhook::sign(APP_PRIVATE_KEY, message("GET", ECHO, b"").as_bytes()).expect("signs");
    let sent = Sent { signature, ..Sent::signed("GET", ECHO, "") };
    let headers = sent.headers();
    let wire = super::super::signature::Wire { method: "GET", target: ECHO, headers: &headers, body: b"" };
    let refusal = super::super::signature::verify(&wire, &apps, now(), 0).expect_err("refused");
    assert!(refusal.message.contains("of the app other-app"), "{}", refusal.message);
    assert!(refusal.message.contains(APP), "{}", refusal.message);
}

#[test]
fn an_unexplained_signature_gets_the_intermediate_values() {
    let refusal = Sent::with_message("POST", ECHO, BODY, b"something else").refusal();
    assert!(refusal.message.contains("no well-known mistake"), "{}", refusal.message);
    let computed = refusal.computed.expect("values");
    assert_eq!(computed["digest_hex"], message("POST", ECHO, BODY.as_bytes()));
    assert_eq!(computed["pre_sign_string"], format!("POST\n{ECHO}\n{BODY}"));
}

#[test]
fn a_large_body_that_is_no_json_is_diagnosed_too() {
    let body = "[".repeat(300_000);
    assert_named(("POST", ECHO, &body), message("POST", ECHO, b"").as_bytes(), "body was left out");
    let refusal = Sent::with_message("POST", ECHO, &body, b"x").refusal();
    assert!(refusal.message.contains("no well-known mistake"));
}
