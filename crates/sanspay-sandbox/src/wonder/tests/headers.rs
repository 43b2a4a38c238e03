//! What is refused before RSA is asked: the form of each header, and the time window.

use axum::http::{HeaderMap, HeaderValue, StatusCode};
use jiff::SignedDuration;

use super::super::signature::{
    BAD_ALGORITHM, BAD_CREDENTIAL, BAD_NONCE, BAD_SIGNATURE_TEXT, OUT_OF_WINDOW, UNKNOWN_APP,
    WRONG_SIGNATURE, Wire, verify,
};
use super::signer::{Sent, apps, now};

const ECHO: &str = "/svc/payment/api/v1/openapi/echo";

#[test]
fn a_malformed_credential_is_e000002() {
    let sent = Sent::signed("GET", ECHO, "");
    let credentials = [
        "",
        "x",
        "a/20240501120123",
        "a/20240501120123/Wonder-RSA-SHA256/b",
        "/20240501120123/Wonder-RSA-SHA256",
        "a/2024050112012/Wonder-RSA-SHA256",
        "a/20240230120123/Wonder-RSA-SHA256",
        "a/20240501126123/Wonder-RSA-SHA256",
        "a/2024-05-01T12:/Wonder-RSA-SHA256",
        "a/+0240501120123/Wonder-RSA-SHA256",
        "a/00000000000000/Wonder-RSA-SHA256",
    ];
    for credential in credentials {
        let refusal = Sent { credential: credential.into(), ..sent.clone() }.refusal();
        assert_eq!(
            (refusal.status, refusal.error_code),
            (StatusCode::UNAUTHORIZED, BAD_CREDENTIAL),
            "{credential}"
        );
        assert!(refusal.message.starts_with("Invalid Credential Format."), "{}", refusal.message);
    }
}

#[test]
fn missing_headers_and_bytes_that_are_no_text_are_refused() {
    let sent = Sent::signed("GET", ECHO, "");
    for name in ["credential", "nonce", "signature"] {
        for value in [None, Some(HeaderValue::from_bytes(b"\xff\xfe").expect("a header"))] {
            let mut headers: HeaderMap = sent.headers();
            headers.remove(name);
            if let Some(value) = value {
                headers.insert(name, value);
            }
            let wire = Wire { method: "GET", target: ECHO, headers: &headers, body: b"" };
            let refusal = verify(&wire, &apps(), now(), 0).expect_err("refused");
            assert_eq!(refusal.status, StatusCode::UNAUTHORIZED);
        }
    }
}

#[test]
fn each_header_has_its_own_refusal() {
    let sent = Sent::signed("GET", ECHO, "");
    let code = |sent: Sent| sent.refusal().error_code;
    let credential = sent.credential.replace("Wonder-RSA", "Wonder-HMAC");
    assert_eq!(code(Sent { credential, ..sent.clone() }), BAD_ALGORITHM);
    let credential = sent.credential.replace("d1f4", "d1f5");
    assert_eq!(code(Sent { credential, ..sent.clone() }), UNKNOWN_APP);
    for nonce in ["", "short", "a1B2c3D4e5F6g7H", "a1B2c3D4e5F6g7H89", "a1B2c3D4-5F6g7H8"] {
        assert_eq!(code(Sent { nonce: nonce.into(), ..sent.clone() }), BAD_NONCE, "{nonce}");
    }
    let other = Sent::signed("GET", "/other", "").signature;
    assert_eq!(code(Sent { signature: other, ..sent }), WRONG_SIGNATURE);
}

#[test]
fn the_text_of_a_signature_is_checked_and_named() {
    let sent = Sent::signed("GET", ECHO, "");
    let hex: String = (0..512).map(|_| 'a').collect();
    let url_safe = format!("{}==", "-_".repeat(171)).replace("_==", "w==");
    let cases = [
        (String::new(), "is missing"),
        (hex, "is hex"),
        ("abc".into(), "is hex"),
        ("-_".repeat(86), "URL-safe"),
        (url_safe, "URL-safe"),
        (sent.signature.trim_end_matches('=').into(), "without its padding"),
        ("!".into(), "is not base64"),
        ("AAAA".into(), "has 3 bytes, but the 2048-bit key"),
    ];
    for (signature, expected) in cases {
        let refusal = Sent { signature, ..sent.clone() }.refusal();
        assert_eq!(refusal.error_code, BAD_SIGNATURE_TEXT);
        assert!(refusal.message.contains(expected), "{}", refusal.message);
    }
}

#[test]
fn thirty_minutes_are_allowed_in_both_directions() {
    let sent = Sent::signed("GET", ECHO, "");
    for seconds in [-1800, -1, 0, 1800] {
        assert!(sent.verify_at(now() + SignedDuration::from_secs(seconds)).is_ok(), "{seconds}");
    }
    for seconds in [-1801, 1801, 5_000_000, -5_000_000] {
        let refusal = sent.verify_at(now() + SignedDuration::from_secs(seconds)).expect_err("refused");
        assert_eq!(refusal.error_code, OUT_OF_WINDOW, "{seconds}");
        assert!(!refusal.message.contains("local time"), "{}", refusal.message);
    }
}

#[test]
fn whole_and_half_hours_look_like_local_time() {
    let sent = Sent::signed("GET", ECHO, "");
    for (seconds, zone) in
        [(-8 * 3600, "UTC+8"), (-8 * 3600 - 60, "UTC+8"), (5 * 3600, "UTC-5"), (-19_800, "UTC+5:30")]
    {
        let refusal = sent.verify_at(now() + SignedDuration::from_secs(seconds)).expect_err("refused");
        assert!(refusal.message.contains(&format!("local time ({zone})")), "{}", refusal.message);
    }
}

#[test]
fn a_client_that_follows_an_advanced_clock_is_told_to_sign_with_the_real_time() {
    let sent = Sent::signed("GET", ECHO, "");
    let headers = sent.headers();
    let wire = Wire { method: "GET", target: ECHO, headers: &headers, body: b"" };
    // Eight hours would look like local time too.
    for advanced in [7 * 24 * 3600, 8 * 3600] {
        let real = now() - SignedDuration::from_secs(advanced);
        let refusal = verify(&wire, &apps(), real, advanced).expect_err("refused");
        assert!(refusal.message.contains("sign with the real time"), "{}", refusal.message);
        let other = verify(&wire, &apps(), real, 2 * advanced).expect_err("refused");
        assert!(!other.message.contains("sign with the real time"), "{}", other.message);
    }
}
