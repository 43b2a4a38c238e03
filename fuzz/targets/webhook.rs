//! Posts from anybody: a webhook is accepted only with a signature over exactly these bytes.
//!
//! ```text
//! o00                                         Omise or Wonder; where to tamper: a place, a bit
//! 1768446247000 AAECAwQFBgcICQoLDA0ODw==      the receiver's clock; its secrets, or method and path
//! Omise-Signature: 455b96a3…
//! Omise-Signature-Timestamp: 1768446245
//!
//! {"object":"event", …
//! ```

#![no_main]
#![expect(clippy::unwrap_used, reason = "a panic is how a target reports")]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use sanspay::omise::Event;
use sanspay::webhook::OmiseWebhook;
use sanspay::webhook::WonderWebhook;
use sanspay::wonder::ALGORITHM;
use sanspay::{ErrorKind, Header, PayError};
use sanspay_fuzz::Message;
use serde::Deserialize;

fuzz_target!(|input: &[u8]| {
    let [gateway, place, bit, rest @ ..] = input else { return };
    let message = Message::read(rest.strip_prefix(b"\n").unwrap_or(rest));
    let mut words = message.start.split(' ');
    let now_ms = words.next().and_then(|word| word.parse().ok()).unwrap_or(1_768_446_247_000);
    let words: Vec<&str> = words.collect();
    let tamper = Tamper { place: usize::from(*place), bit: bit & 7 };
    if *gateway == b'w' {
        wonder(&message, now_ms, &words, &tamper);
    } else {
        omise(&message, now_ms, &words, &tamper);
    }
});

/// One flipped bit.
struct Tamper {
    place: usize,
    bit: u8,
}

impl Tamper {
    fn bytes(&self, bytes: &mut Vec<u8>) {
        match bytes.len() {
            0 => bytes.push(b'x'),
            length => bytes[self.place % length] ^= 1 << self.bit,
        }
    }

    /// Text stays text: of a character beyond ASCII, the whole is replaced.
    fn text(&self, text: &mut String) {
        let at = self.place % text.chars().count().max(1);
        *text = text
            .chars()
            .enumerate()
            .map(|(index, letter)| match u8::try_from(letter) {
                _ if index != at => letter,
                Ok(ascii @ 0..=127) => char::from(ascii ^ (1 << (self.bit % 7))),
                _ => 'x',
            })
            .collect();
    }
}

fn assert_refused<T>(result: Result<T, PayError>) {
    assert_eq!(result.err().map(|error| error.kind()), Some(ErrorKind::Signature), "a forgery was accepted");
}

fn omise(message: &Message, now_ms: u64, secrets: &[&str], tamper: &Tamper) {
    let Message { headers, body, .. } = message;
    match OmiseWebhook::new(secrets.iter().map(|secret| (*secret).into()).collect()) {
        Ok(receiver) => {
            let whole = receiver.verify(headers, body, now_ms);
            let signature = receiver.verify_signature(headers, body);
            match whole.as_ref().map_err(PayError::kind) {
                Ok(_) | Err(ErrorKind::Stale | ErrorKind::Decode) => assert!(signature.is_ok()),
                Err(kind) => assert_eq!(signature.map_err(|error| error.kind()), Err(kind)),
            }
            let _ = format!("{receiver:?} {whole:?}");
            // Of any body, also of one that nobody signed.
            if let Ok(event) = serde_json::from_slice::<Event>(body) {
                let _ = (event.resource(), event.deduplication_key());
            }
            omise_round_trip(&receiver, body, now_ms, tamper);
        }
        Err(error) => assert_eq!(error.kind(), ErrorKind::Key),
    }
}

/// What is signed is accepted, at its time, and no longer after any change.
fn omise_round_trip(receiver: &OmiseWebhook, body: &[u8], now_ms: u64, tamper: &Tamper) {
    let headers = receiver.sign_test_event(body, now_ms);
    assert_eq!(receiver.verify_signature(&headers, body), Ok(now_ms / 1000));
    if let Err(error) = receiver.clone().with_tolerance(0).verify(&headers, body, now_ms) {
        assert_eq!(error.kind(), ErrorKind::Decode, "only the body may be wrong");
    }

    let mut other = body.to_vec();
    tamper.bytes(&mut other);
    assert_refused(receiver.verify_signature(&headers, &other));
    for index in 0..headers.len() {
        let mut other = headers.clone();
        tamper.text(&mut other[index].value);
        assert_refused(receiver.verify_signature(&other, body));
    }
}

const PUBLIC_KEY: &str = include_str!("../../tests/vectors/wonder-test-key.pub.pem");

static VECTORS: LazyLock<Vec<Vector>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../tests/vectors/wonder-signing.json")).unwrap());

#[derive(Clone, Deserialize)]
struct Vector {
    app_id: String,
    request_time: String,
    nonce: String,
    method: String,
    uri: String,
    body: Option<String>,
    signature_base64: String,
}

impl Vector {
    fn verify(&self, receiver: &WonderWebhook, body: &[u8], now_ms: u64) -> Result<(), PayError> {
        let headers = [
            Header::new("credential", format!("{}/{}/{ALGORITHM}", self.app_id, self.request_time)),
            Header::new("nonce", &self.nonce),
            Header::new("signature", &self.signature_base64),
        ];
        receiver.verify(&self.method, &self.uri, &headers, body, now_ms)
    }
}

fn wonder(message: &Message, now_ms: u64, target: &[&str], tamper: &Tamper) {
    let vector = &VECTORS[tamper.place % VECTORS.len()];
    let receiver = WonderWebhook::new(&*vector.app_id, PUBLIC_KEY).unwrap();
    let (method, uri) = (target.first().unwrap_or(&""), target.get(1).unwrap_or(&""));
    let verified = receiver.verify(method, uri, &message.headers, &message.body, now_ms);
    let _ = format!("{receiver:?} {verified:?}");
    let _ = WonderWebhook::read(&message.headers, &message.body).map(|event| event.deduplication_key());
    wonder_forgery(vector, &receiver, now_ms, tamper);
}

/// A genuine webhook, and the same after one change.
fn wonder_forgery(vector: &Vector, receiver: &WonderWebhook, now_ms: u64, tamper: &Tamper) {
    let body = vector.body.as_deref().unwrap_or_default().as_bytes().to_vec();
    match vector.verify(receiver, &body, now_ms) {
        Ok(()) => {}
        Err(error) => assert_eq!(error.kind(), ErrorKind::Stale, "only the time may be wrong"),
    }

    let (mut other, mut other_body) = (vector.clone(), body);
    match tamper.place % 5 {
        0 => tamper.text(&mut other.uri),
        1 => tamper.text(&mut other.nonce),
        2 => tamper.text(&mut other.request_time),
        3 => tamper.text(&mut other.signature_base64),
        _ => tamper.bytes(&mut other_body),
    }
    assert_refused(other.verify(receiver, &other_body, now_ms));
}
