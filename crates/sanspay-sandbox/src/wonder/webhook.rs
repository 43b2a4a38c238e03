//! Signing in the other direction: what the sandbox sends, as Wonder would (reference 3).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use spki::der::Document;

use super::signature::{ALGORITHM, digest, format_time, pre_sign, to_hex};

const WEBHOOK_PRIVATE_KEY: &str = include_str!("../../assets/wonder-webhook.pem");

/// The headers of one delivery to `uri`, the path and query of the receiver's address.
pub(super) fn headers(
    app_id: &str,
    action: &str,
    nonce: &str,
    now: Timestamp,
    uri: &str,
    body: &str,
) -> Option<[(&'static str, String); 5]> {
    let time = format_time(now);
    let digest = to_hex(&digest(nonce, &time, &pre_sign("POST", uri, body.as_bytes())));
    let signature = sign(WEBHOOK_PRIVATE_KEY, digest.as_bytes())?;
    Some([
        ("Credential", format!("{app_id}/{time}/{ALGORITHM}")),
        ("Nonce", nonce.to_owned()),
        ("Signature", signature),
        ("Content-Type", "application/json".to_owned()),
        ("X-Action", action.to_owned()),
    ])
}

/// An RSA signature in base64, or nothing if the PEM is no RSA key.
pub(super) fn sign(pkcs8_pem: &str, message: &[u8]) -> Option<String> {
    let (_, document) = Document::from_pem(pkcs8_pem).ok()?;
    let key = RsaKeyPair::from_pkcs8(document.as_bytes()).ok()?;
    let mut signature = vec![0; key.public().modulus_len()];
    key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature).ok()?;
    Some(STANDARD.encode(signature))
}
