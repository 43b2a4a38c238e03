//! The arithmetic: the vectors, and that nothing else verifies.

use jiff::Timestamp;
use serde::Deserialize;

use super::super::signature::{Credential, Wire, chain, digest, format_time, pre_sign, to_hex, verify};
use super::super::{APP_PRIVATE_KEY, APP_PUBLIC_KEY, WEBHOOK_PUBLIC_KEY, keys::PublicKey, webhook};
use super::signer::{APP, Sent, now};

const ECHO: &str = "/svc/payment/api/v1/openapi/echo";

#[derive(Deserialize)]
struct Vector {
    name: String,
    app_id: String,
    request_time: String,
    nonce: String,
    method: String,
    uri: String,
    body: Option<String>,
    pre_sign_string: String,
    digest_hex: String,
    signature_base64: String,
}

fn vectors() -> Vec<Vector> {
    let text = include_str!("../../../../../tests/vectors/wonder-signing.json");
    let vectors: Vec<Vector> = serde_json::from_str(text).expect("vectors");
    assert_eq!(vectors.len(), 6);
    vectors
}

impl Vector {
    fn sent(&self) -> Sent {
        Sent {
            method: self.method.clone(),
            target: self.uri.clone(),
            body: self.body.clone().unwrap_or_default().into_bytes(),
            credential: format!("{}/{}/Wonder-RSA-SHA256", self.app_id, self.request_time),
            nonce: self.nonce.clone(),
            signature: self.signature_base64.clone(),
        }
    }

    fn moment(&self) -> Timestamp {
        let credential = format!("{APP}/{}/x", self.request_time);
        Credential::parse(&credential).expect("parses").timestamp
    }
}

#[test]
fn every_vector_has_the_same_intermediate_values_and_verifies() {
    for vector in vectors() {
        let body = vector.body.clone().unwrap_or_default();
        let text = pre_sign(&vector.method, &vector.uri, body.as_bytes());
        assert_eq!(String::from_utf8_lossy(&text), vector.pre_sign_string, "{}", vector.name);
        assert_eq!(
            to_hex(&digest(&vector.nonce, &vector.request_time, &text)),
            vector.digest_hex,
            "{}",
            vector.name
        );
        assert_eq!(format_time(vector.moment()), vector.request_time);
        let caller = vector.sent().verify_at(vector.moment());
        assert_eq!(caller.map(|caller| caller.app_id), Ok(APP.to_owned()), "{}", vector.name);
    }
}

#[test]
fn the_chain_has_the_keys_of_the_reference() {
    let (k1, k2) = chain("0000000000000000", "20240501120124");
    assert_eq!(to_hex(&k1), "ac391ebf0a5e6b295744afe78f81859b852320fd2f47a8b503e78ed209cc87f3");
    assert_eq!(to_hex(&k2), "e0d1e9e886e8881c0db5c85ec32b661550f8908701301dafc6e27f510733e477");
}

/// Flips one byte of a text so that it stays ASCII of the same class of headers.
fn changed(text: &str, at: usize) -> String {
    let mut bytes = text.as_bytes().to_vec();
    bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
    String::from_utf8(bytes).expect("ASCII")
}

#[test]
fn one_changed_byte_anywhere_is_refused() {
    // The vector with a query and a body; each part is changed at every third byte to keep the test quick.
    let vector = vectors().remove(3);
    let sent = vector.sent();
    let refused = |sent: &Sent| sent.verify_at(vector.moment()).is_err();
    assert!(!refused(&sent));
    for at in (0..sent.target.len()).step_by(7) {
        assert!(refused(&Sent { target: changed(&sent.target, at), ..sent.clone() }), "target {at}");
    }
    for at in (0..sent.body.len()).step_by(13) {
        let mut body = sent.body.clone();
        body[at] ^= 1;
        assert!(refused(&Sent { body, ..sent.clone() }), "body {at}");
    }
    for at in 0..sent.nonce.len() {
        assert!(refused(&Sent { nonce: changed(&sent.nonce, at), ..sent.clone() }), "nonce {at}");
    }
    for at in (0..sent.signature.len()).step_by(17) {
        assert!(refused(&Sent { signature: changed(&sent.signature, at), ..sent.clone() }), "signature {at}");
    }
    assert!(refused(&Sent { credential: sent.credential.replace("000000/", "000001/"), ..sent.clone() }));
    assert!(refused(&Sent { method: "PUT".into(), ..sent.clone() }));
    assert!(refused(&Sent { body: Vec::new(), ..sent.clone() }));
}

#[test]
fn the_appid_is_not_signed_but_must_be_registered() {
    let sent = Sent::signed("GET", ECHO, "");
    let upper =
        Sent { credential: sent.credential.to_ascii_uppercase().replace("WONDER-RSA", "Wonder-RSA"), ..sent };
    assert_eq!(upper.verify().map(|caller| caller.app_id), Ok(APP.to_owned()));
}

#[test]
fn a_method_sent_in_lower_case_is_signed_in_upper_case() {
    let sent = Sent { method: "get".into(), ..Sent::signed("GET", ECHO, "") };
    assert!(sent.verify().is_ok());
    let signature = Sent::signed("get", ECHO, "").signature;
    assert!(Sent { signature, ..sent }.verify().is_err());
}

#[test]
fn a_body_of_white_space_is_accepted_with_and_without_itself() {
    for signed_body in ["", " \n"] {
        let signature = Sent::signed("POST", ECHO, signed_body).signature;
        let sent = Sent { signature, ..Sent::signed("POST", ECHO, " \n") };
        assert!(sent.verify().is_ok(), "{signed_body:?}");
    }
    let signature = Sent::signed("POST", ECHO, "").signature;
    assert!(Sent { signature, ..Sent::signed("POST", ECHO, "{}") }.verify().is_err());
}

#[test]
fn the_key_pairs_in_the_assets_belong_together() {
    let app = PublicKey::from_pem(APP_PUBLIC_KEY).expect("a key");
    let signature = webhook::sign(APP_PRIVATE_KEY, b"message").expect("signs");
    let signature =
        base64::Engine::decode(&base64::engine::general_purpose::STANDARD, signature).expect("base64");
    assert!(app.verifies(b"message", &signature));
    assert!(!app.verifies(b"massage", &signature));

    let headers =
        webhook::headers(APP, "order.paid", "a1B2c3D4e5F6g7H8", now(), "/hook?a=1", "{}").expect("headers");
    let text = |name: &str| headers.iter().find(|header| header.0 == name).expect("a header").1.clone();
    let sent = Sent {
        method: "POST".into(),
        target: "/hook?a=1".into(),
        body: b"{}".to_vec(),
        credential: text("Credential"),
        nonce: text("Nonce"),
        signature: text("Signature"),
    };
    let apps = [(APP.to_owned(), PublicKey::from_pem(WEBHOOK_PUBLIC_KEY).expect("a key"))].into();
    let headers = sent.headers();
    let wire = Wire { method: "POST", target: &sent.target, headers: &headers, body: &sent.body };
    assert!(verify(&wire, &apps, now(), 0).is_ok());
}
