//! A client that signs as the reference says, and every wrong way on purpose.

use axum::http::{HeaderMap, HeaderValue};
use jiff::Timestamp;

use super::super::envelope::Failure;
use super::super::keys::PublicKey;
use super::super::signature::{ALGORITHM, Apps, Caller, Wire, chain, hmac_sha256, pre_sign, to_hex, verify};
use super::super::webhook;

pub(super) const APP: &str = "d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905";
pub(super) const TIME: &str = "20240501120123";
pub(super) const NONCE: &str = "a1B2c3D4e5F6g7H8";
pub(super) const PRIVATE: &str = include_str!("../../../../../tests/vectors/wonder-test-key.pem");
pub(super) const PUBLIC: &str = include_str!("../../../../../tests/vectors/wonder-test-key.pub.pem");

/// The moment that [`TIME`] names.
pub(super) fn now() -> Timestamp {
    "2024-05-01T12:01:23Z".parse().expect("a time")
}

pub(super) fn apps() -> Apps {
    Apps::from([(APP.to_owned(), PublicKey::from_pem(PUBLIC).expect("a key"))])
}

/// A request that is sent as its fields say.
#[derive(Clone)]
pub(super) struct Sent {
    pub(super) method: String,
    pub(super) target: String,
    pub(super) body: Vec<u8>,
    pub(super) credential: String,
    pub(super) nonce: String,
    pub(super) signature: String,
}

impl Sent {
    /// A request over these inputs, rightly signed.
    pub(super) fn signed(method: &str, target: &str, body: &str) -> Self {
        let message = message(method, target, body.as_bytes());
        Self::with_message(method, target, body, message.as_bytes())
    }

    /// A request in which RSA was applied to `message`.
    pub(super) fn with_message(method: &str, target: &str, body: &str, message: &[u8]) -> Self {
        Self {
            method: method.into(),
            target: target.into(),
            body: body.into(),
            credential: format!("{APP}/{TIME}/{ALGORITHM}"),
            nonce: NONCE.into(),
            signature: webhook::sign(PRIVATE, message).expect("signs"),
        }
    }

    pub(super) fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in
            [("credential", &self.credential), ("nonce", &self.nonce), ("signature", &self.signature)]
        {
            headers.insert(name, HeaderValue::from_str(value).expect("a header"));
        }
        headers.insert("host", HeaderValue::from_static("127.0.0.1:4010"));
        headers
    }

    pub(super) fn verify(&self) -> Result<Caller, Failure> {
        self.verify_at(now())
    }

    pub(super) fn verify_at(&self, now: Timestamp) -> Result<Caller, Failure> {
        let headers = self.headers();
        let wire = Wire { method: &self.method, target: &self.target, headers: &headers, body: &self.body };
        verify(&wire, &apps(), now, 0)
    }

    /// The refusal, which there must be.
    pub(super) fn refusal(&self) -> Failure {
        self.verify().expect_err("must be refused")
    }
}

/// The 64 characters that are rightly signed.
pub(super) fn message(method: &str, uri: &str, body: &[u8]) -> String {
    let (_, k2) = chain(NONCE, TIME);
    to_hex(&hmac_sha256(&k2, &pre_sign(method, uri, body)))
}
