//! Omise webhooks (reference 5.3).
//!
//! The construction is the consensus of independent receivers; the official page recommends the
//! check, and its exact wording was not available.

use std::fmt;

use base64ct::{Base64, Encoding as _};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use subtle::{Choice, ConstantTimeEq};
use zeroize::Zeroizing;

use crate::answer::{Answer, Place};
use crate::entropy::push_hex;
use crate::error::{ErrorKind, PayError};
use crate::http::{Header, header};
use crate::omise::Event;
use crate::operation::decode_whole;
use crate::record::FromJson as _;
use crate::scan::Unreadable;
use crate::secret::Secret;

/// Checks and reads what Omise posts.
#[derive(Clone)]
pub struct OmiseWebhook {
    /// The decoded secrets: more than one while they are rotated.
    keys: Vec<Zeroizing<Vec<u8>>>,
    tolerance_seconds: u32,
}

impl OmiseWebhook {
    /// How far the time stamp may be from the receiver's clock: a *choice*, there is no official one.
    pub const DEFAULT_TOLERANCE_SECONDS: u32 = 300;

    /// `secrets` are those of the dashboard's webhook page, in base64 as shown there: one, or two
    /// while they are rotated.
    pub fn new(secrets: Vec<Secret>) -> Result<Self, PayError> {
        let error =
            |why: &str| PayError::new(ErrorKind::Key, format!("the webhook secret cannot be used: {why}"));
        if secrets.is_empty() {
            return Err(error("there is none; copy it from the dashboard's webhook page"));
        }
        let keys = secrets
            .iter()
            .map(|secret| match Base64::decode_vec(secret.expose().trim()) {
                Ok(key) if !key.is_empty() => Ok(key.into()),
                _ => Err(error("it is no base64 text; copy it whole from the dashboard's webhook page")),
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { keys, tolerance_seconds: Self::DEFAULT_TOLERANCE_SECONDS })
    }

    /// The same with another time window.
    #[must_use]
    pub fn with_tolerance(mut self, seconds: u32) -> Self {
        self.tolerance_seconds = seconds;
        self
    }

    /// Checks signature and time, then reads the event.
    ///
    /// `headers` are the request's, `body` its bytes exactly as received, `now_ms` the time in
    /// milliseconds since 1970 UTC.
    pub fn verify(&self, headers: &[Header], body: &[u8], now_ms: u64) -> Result<Event, PayError> {
        self.verify_time(headers, body, now_ms)?;
        decode_whole(body).map_err(|error| no_event(&error))
    }

    /// [`verify`](Self::verify), with the event as JSON: for bindings, which have no types.
    pub fn verify_json(&self, headers: &[Header], body: &[u8], now_ms: u64) -> Result<String, PayError> {
        self.verify_time(headers, body, now_ms)?;
        let answer = Answer { place: Place::Whole, kind: Event::KIND };
        let json = answer.json(body).map_err(|error| no_event(&error))?;
        json.map_err(|error| {
            PayError::new(ErrorKind::Decode, format!("the event does not fit JSON: {error}"))
        })
    }

    fn verify_time(&self, headers: &[Header], body: &[u8], now_ms: u64) -> Result<(), PayError> {
        let timestamp = self.verify_signature(headers, body)?;
        let age_seconds = (now_ms / 1000).abs_diff(timestamp);
        if age_seconds > u64::from(self.tolerance_seconds) {
            return Err(PayError::new(
                ErrorKind::Stale,
                format!(
                    "the webhook was signed {age_seconds} s from now, and the window is {} s: \
                     refuse it, and check this machine's clock if it happens often",
                    self.tolerance_seconds
                ),
            ));
        }
        Ok(())
    }

    /// Checks the signature alone and gives its time in seconds since 1970.
    pub fn verify_signature(&self, headers: &[Header], body: &[u8]) -> Result<u64, PayError> {
        let missing = |name: &str| {
            PayError::new(
                ErrorKind::Signature,
                format!("the header `{name}` is missing: pass the request's headers as received"),
            )
        };
        let signatures = header(headers, "omise-signature").ok_or_else(|| missing("Omise-Signature"))?;
        let stamp = header(headers, "omise-signature-timestamp")
            .ok_or_else(|| missing("Omise-Signature-Timestamp"))?;
        let seconds: u64 = stamp.trim().parse().map_err(|_| {
            PayError::new(
                ErrorKind::Signature,
                "the header `Omise-Signature-Timestamp` is no time in seconds",
            )
        })?;
        let mut fits = Choice::from(0);
        for key in &self.keys {
            let digest = digest(key, stamp.trim(), body);
            for signature in signatures.split(',') {
                fits |= digest.as_bytes().ct_eq(signature.trim().as_bytes());
            }
        }
        if !bool::from(fits) {
            return Err(PayError::new(
                ErrorKind::Signature,
                "the signature does not fit. Pass the raw body, exactly as received and before any JSON parsing; \
                 if it is, the secret is another account's, or the webhook is forged",
            ));
        }
        Ok(seconds)
    }

    /// The headers of a webhook signed with the first secret, for your own tests: post them with the
    /// body to your receiver, or hand both to [`verify`](Self::verify).
    ///
    /// ```
    /// use sanspay::{omise::EventResource, webhook::OmiseWebhook};
    ///
    /// let webhook = OmiseWebhook::new(vec!["AAECAwQFBgcICQoLDA0ODw==".into()])?;
    /// let body = br#"{"object":"event","id":"evnt_test_1","key":"link.create",
    ///     "created_at":"2026-01-15T03:04:05Z","data":{"object":"link","id":"link_test_1"}}"#;
    /// let now_ms = 1_768_446_245_000;
    /// let headers = webhook.sign_test_event(body, now_ms);
    /// let event = webhook.verify(&headers, body, now_ms)?;
    /// assert_eq!(event.deduplication_key(), "link.create/link_test_1/1768446245");
    /// # Ok::<(), sanspay::PayError>(())
    /// ```
    #[must_use]
    pub fn sign_test_event(&self, body: &[u8], now_ms: u64) -> Vec<Header> {
        let stamp = (now_ms / 1000).to_string();
        let signature = self.keys.first().map(|key| digest(key, &stamp, body)).unwrap_or_default();
        vec![Header::new("Omise-Signature", signature), Header::new("Omise-Signature-Timestamp", stamp)]
    }
}

fn no_event(error: &Unreadable) -> PayError {
    PayError::new(ErrorKind::Decode, format!("the signature fits, but the body is no event: {error}"))
}

impl fmt::Debug for OmiseWebhook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OmiseWebhook({} secrets, {} s)", self.keys.len(), self.tolerance_seconds)
    }
}

fn digest(key: &[u8], stamp: &str, body: &[u8]) -> String {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key)
        .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
    mac.update(stamp.as_bytes());
    mac.update(b".");
    mac.update(body);
    let mut text = String::with_capacity(64);
    for byte in mac.finalize().into_bytes() {
        push_hex(&mut text, byte);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct File {
        vectors: Vec<Vector>,
    }

    #[derive(serde::Deserialize)]
    struct Vector {
        name: String,
        secrets_base64: Vec<String>,
        body_utf8: String,
        headers: std::collections::BTreeMap<String, String>,
        valid: bool,
        receiver_clock: u64,
        #[serde(default)]
        must_not_match: std::collections::BTreeMap<String, String>,
        #[serde(default)]
        also_valid_with: Vec<String>,
        also_valid_header: Option<String>,
        untouched_body_utf8: Option<String>,
        valid_within_tolerance_300s: Option<bool>,
    }

    fn headers(vector: &Vector) -> Vec<Header> {
        vector.headers.iter().map(|(name, value)| Header::new(name.to_lowercase(), value)).collect()
    }

    fn webhook(secrets: &[String]) -> OmiseWebhook {
        OmiseWebhook::new(secrets.iter().map(|secret| secret.as_str().into()).collect()).unwrap()
    }

    #[test]
    fn every_vector_is_judged_as_it_says() {
        let file: File =
            serde_json::from_str(include_str!("../../../../tests/vectors/omise-webhook.json")).unwrap();
        assert_eq!(file.vectors.len(), 5);
        for vector in file.vectors {
            let name = &vector.name;
            let receiver = webhook(&vector.secrets_base64);
            let body = vector.body_utf8.as_bytes();
            let mut headers = headers(&vector);
            assert_eq!(receiver.verify_signature(&headers, body).is_ok(), vector.valid, "{name}");

            let verified = receiver.verify(&headers, body, vector.receiver_clock * 1000);
            match (vector.valid, vector.valid_within_tolerance_300s) {
                (true, Some(false)) => assert_eq!(verified.unwrap_err().kind(), ErrorKind::Stale, "{name}"),
                (true, _) => assert!(verified.unwrap().id.starts_with("evnt_test_"), "{name}"),
                (false, _) => {
                    let error = verified.unwrap_err();
                    assert_eq!(error.kind(), ErrorKind::Signature, "{name}");
                    assert!(error.detail().contains("Pass the raw body"), "{error}");
                }
            }
            if let Some(untouched) = &vector.untouched_body_utf8 {
                assert!(receiver.verify_signature(&headers, untouched.as_bytes()).is_ok(), "{name}");
            }
            for secret in &vector.also_valid_with {
                assert!(
                    webhook(std::slice::from_ref(secret)).verify_signature(&headers, body).is_ok(),
                    "{name}"
                );
            }
            if let Some(other) = &vector.also_valid_header {
                headers[0].value.clone_from(other);
                assert!(receiver.verify_signature(&headers, body).is_ok(), "{name}");
            }
            for (mistake, digest) in &vector.must_not_match {
                headers[0].value.clone_from(digest);
                assert!(receiver.verify_signature(&headers, body).is_err(), "{name}: {mistake}");
            }
        }
    }

    #[test]
    fn a_test_event_of_ours_is_accepted_within_its_window_only() {
        let receiver = webhook(&["AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=".into()]);
        let body = br#"{"object":"event","id":"evnt_test_1","key":"charge.create","data":{},"created_at":"2026-01-15T03:04:05Z"}"#;
        let headers = receiver.sign_test_event(body, 1_000_000);
        assert_eq!(receiver.verify(&headers, body, 1_300_999).unwrap().id, "evnt_test_1");
        assert_eq!(receiver.verify(&headers, body, 1_301_000).unwrap_err().kind(), ErrorKind::Stale);
        assert_eq!(receiver.verify(&headers, body, 699_000).unwrap_err().kind(), ErrorKind::Stale);
        assert!(receiver.with_tolerance(301).verify(&headers, body, 1_301_000).is_ok());
    }

    #[test]
    fn missing_headers_and_unusable_secrets_say_what_to_do() {
        let receiver = webhook(&["AAEC".into()]);
        let error = receiver.verify_signature(&[], b"").unwrap_err();
        assert!(error.detail().contains("`Omise-Signature` is missing"), "{error}");
        assert_eq!(OmiseWebhook::new(vec![]).unwrap_err().kind(), ErrorKind::Key);
        for secret in ["", "not base64!"] {
            assert_eq!(OmiseWebhook::new(vec![secret.into()]).unwrap_err().kind(), ErrorKind::Key);
        }
    }
}
