//! Keys as people paste them: anything is a key that works or an error, and a private key that was
//! accepted signs what its public key verifies.
//!
//! ```text
//! t-----BEGIN PUBLIC KEY-----…     the text as it is
//! b0 12=255 7=0                    a real key, by its number below, with bytes of its DER changed
//! n3 f1 3                          a PKCS#1 key of these numbers, in hex: n e, or n e d p q dp dq qinv
//! ```

#![no_main]
#![expect(clippy::unwrap_used, reason = "a panic is how a target reports")]

use std::sync::{Arc, LazyLock};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use libfuzzer_sys::fuzz_target;
use sanspay::webhook::WonderWebhook;
use sanspay::wonder::{ALGORITHM, Echo, VerifyingKey, WonderConfig, public_key_pem};
use sanspay::{CallOptions, ErrorKind, Gateway, Header, PayError, Secret, Step, Wonder};
use sanspay_fuzz::Repeating;

/// 2026-03-09T08:15:33Z
const NOW_MS: u64 = 1_773_044_133_000;
const NOW: &str = "20260309081533";
const APP_ID: &str = "3f0c9a52";

fuzz_target!(|input: &[u8]| {
    let [form, rest @ ..] = input else { return };
    let text = String::from_utf8_lossy(rest);
    match form {
        b'b' => {
            let (pem, der) = changed(&text);
            try_private(&pem);
            try_public(&pem, 256);
            // The forms without a frame around the base64.
            try_public(&STANDARD.encode(&der), 256);
            try_public(&der.iter().map(|byte| format!("{byte:02x}")).collect::<String>(), 256);
        }
        b'n' => {
            let numbers: Vec<Vec<u8>> = text.split_ascii_whitespace().map(number).collect();
            let size = numbers.first().map_or(0, Vec::len);
            if numbers.len() == 2 {
                try_public(&frame("RSA PUBLIC KEY", &sequence(&numbers)), size);
            } else {
                let version = std::iter::once(Vec::new());
                let der = sequence(&version.chain(numbers).collect::<Vec<_>>());
                try_private(&frame("RSA PRIVATE KEY", &der));
            }
        }
        _ => {
            try_private(&text);
            try_public(&text, 256);
        }
    }
});

fn try_private(text: &str) {
    let secret = Secret::new(text);
    let public = public_key_pem(&secret);
    let config = WonderConfig { app_id: APP_ID.into(), private_key: Some(secret), ..Default::default() };
    match Wonder::with_entropy(config, Arc::new(Repeating::default())) {
        Ok(wonder) => {
            let _ = format!("{wonder:?}");
            sign_and_verify(&wonder, &public.unwrap());
        }
        Err(error) => {
            check(&error);
            assert_eq!(public.unwrap_err().kind(), ErrorKind::Key);
        }
    }
}

fn sign_and_verify(wonder: &Wonder, public: &str) {
    let call = wonder.call(&Echo { message: "hello".into() }, CallOptions::default()).unwrap();
    let Step::Send { request } = call.poll(NOW_MS).unwrap() else {
        // Numbers that pass for a key and cannot sign.
        return check(&call.json().unwrap_err());
    };
    // Longer than the 4096 bits that are verified.
    let Ok(receiver) = WonderWebhook::new(APP_ID, public) else { return };
    let path = request.url.strip_prefix("https://gateway.wonder.today").unwrap();
    receiver.verify("POST", path, &request.headers, &request.body.unwrap(), NOW_MS).unwrap();
}

/// `size` is that of a signature, in bytes.
fn try_public(text: &str, size: usize) {
    match VerifyingKey::new(text) {
        Ok(key) => {
            assert_eq!(VerifyingKey::new(text).as_ref(), Ok(&key));
            let _ = format!("{key:?}");
            let receiver = WonderWebhook::new(APP_ID, text).unwrap();
            for (first, last) in [(0, 0), (0, 1), (0, 2), (255, 255)] {
                let mut signature = vec![first; size];
                if let Some(byte) = signature.last_mut() {
                    *byte = last;
                }
                let headers = [
                    Header::new("Credential", format!("{APP_ID}/{NOW}/{ALGORITHM}")),
                    Header::new("Nonce", "a1B2c3D4e5F6g7H8"),
                    Header::new("Signature", STANDARD.encode(signature)),
                ];
                let refusal = receiver.verify("POST", "/", &headers, b"{}", NOW_MS).unwrap_err();
                assert_eq!(refusal.kind(), ErrorKind::Signature);
            }
        }
        Err(error) => check(&error),
    }
}

fn check(error: &PayError) {
    assert_eq!(error.kind(), ErrorKind::Key);
    assert!(!format!("{error} {error:?}").contains("MII"), "an error shows a key");
}

const KEYS: [&str; 3] = [
    include_str!("../../tests/vectors/wonder-test-key.pem"),
    include_str!("../../tests/vectors/wonder-test-key.pkcs1.pem"),
    include_str!("../../tests/vectors/wonder-test-key.pub.pem"),
];

/// Label and DER of each.
static REAL: LazyLock<[(&str, Vec<u8>); 3]> = LazyLock::new(|| {
    KEYS.map(|pem| {
        let (label, rest) = pem.strip_prefix("-----BEGIN ").unwrap().split_once("-----\n").unwrap();
        let (base64, _) = rest.split_once("-----").unwrap();
        (label, STANDARD.decode(base64.replace('\n', "")).unwrap())
    })
});

/// A real key with some bytes of its DER changed: `0 12=255 7=0`. A place beyond its end cuts it there.
fn changed(recipe: &str) -> (String, Vec<u8>) {
    let mut words = recipe.split_ascii_whitespace();
    let index = words.next().and_then(|word| word.parse::<usize>().ok()).unwrap_or(0);
    let (label, der) = &REAL[index % REAL.len()];
    let mut der = der.clone();
    for word in words {
        let (place, value) = word.split_once('=').unwrap_or((word, ""));
        let place = place.parse::<usize>().unwrap_or(0) % der.len().max(1);
        match value.parse::<u8>() {
            Ok(value) => der.splice(place..(place + 1).min(der.len()), [value]).for_each(drop),
            Err(_) => der.truncate(place),
        }
    }
    (frame(label, &der), der)
}

fn frame(label: &str, der: &[u8]) -> String {
    let base64 = STANDARD.encode(der);
    let mut pem = format!("-----BEGIN {label}-----\n");
    let mut rest = base64.as_str();
    while !rest.is_empty() {
        let (line, others) = rest.split_at(rest.len().min(64));
        pem.push_str(line);
        pem.push('\n');
        rest = others;
    }
    pem.push_str(&format!("-----END {label}-----\n"));
    pem
}

/// Hex digits as big-endian bytes without leading zeros; what is no digit is a zero.
fn number(hex: &str) -> Vec<u8> {
    let mut digits: Vec<u8> = hex
        .chars()
        .map(|letter| letter.to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap_or(0))
        .skip_while(|digit| *digit == 0)
        .collect();
    if digits.len() % 2 == 1 {
        digits.insert(0, 0);
    }
    digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

/// DER: a SEQUENCE of INTEGERs.
fn sequence(numbers: &[Vec<u8>]) -> Vec<u8> {
    let mut content = Vec::new();
    for number in numbers {
        let mut positive = number.clone();
        if positive.first().is_none_or(|byte| *byte > 127) {
            positive.insert(0, 0);
        }
        content.extend(tagged(2, &positive));
    }
    tagged(0x30, &content)
}

fn tagged(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len().to_be_bytes();
    let significant = &length[length.iter().position(|byte| *byte != 0).unwrap_or(length.len() - 1)..];
    let mut out = vec![tag];
    if content.len() > 127 {
        out.push(0x80 | u8::try_from(significant.len()).unwrap());
    }
    out.extend(significant);
    out.extend(content);
    out
}
