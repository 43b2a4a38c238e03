//! The signature chain, to the byte (wonder reference, section 2).

use hmac::{Hmac, Mac};
use sha2::Sha256;
use time::OffsetDateTime;

use crate::entropy::push_hex;
use crate::error::PayError;
use crate::macros::record;

/// The third part of every `Credential`, and a step of the chain.
pub const ALGORITHM: &str = "Wonder-RSA-SHA256";

record! {
    model
    /// Every intermediate of a signature, for finding out which step differs.
    pub struct SignatureSteps {
        /// HMAC-SHA256 of the request time under the nonce, in hex.
        pub k1: String,
        /// HMAC-SHA256 of the algorithm's name under the raw bytes of `k1`, in hex.
        pub k2: String,
        /// Method, path with query and, if there is one, the body, joined by line feeds.
        pub pre_sign_string: String,
        /// HMAC-SHA256 of the pre-sign string under the raw bytes of `k2`, in lower-case hex. The
        /// RSA signature is made over these 64 characters, not over the 32 bytes they stand for.
        pub digest_hex: String,
    }
}

/// The steps up to the RSA signature. `uri` is path and query exactly as sent.
///
/// A body that is not UTF-8 shows replacement characters in `pre_sign_string`; the digest is made
/// of its bytes.
#[must_use]
pub fn signature_steps(
    nonce: &str,
    request_time: &str,
    method: &str,
    uri: &str,
    body: &[u8],
) -> SignatureSteps {
    let k1 = hmac(nonce.as_bytes(), &[request_time.as_bytes()]);
    let k2 = hmac(&k1, &[ALGORITHM.as_bytes()]);
    let method = method.to_ascii_uppercase();
    let mut pre_sign_string = format!("{method}\n{uri}");
    if !body.is_empty() {
        pre_sign_string.push('\n');
        // Bytes that are no text cannot be shown; what is signed has them.
        pre_sign_string.push_str(str::from_utf8(body).unwrap_or("\u{fffd}"));
    }
    SignatureSteps {
        k1: hex(&k1),
        k2: hex(&k2),
        pre_sign_string,
        digest_hex: digest_hex(nonce, request_time, &method, uri, body),
    }
}

/// The last step alone, without building the pre-sign string. `method` is in upper case.
pub(crate) fn digest_hex(nonce: &str, request_time: &str, method: &str, uri: &str, body: &[u8]) -> String {
    let k1 = hmac(nonce.as_bytes(), &[request_time.as_bytes()]);
    let k2 = hmac(&k1, &[ALGORITHM.as_bytes()]);
    let lines = [method.as_bytes(), b"\n", uri.as_bytes(), b"\n", body];
    hex(&hmac(&k2, if body.is_empty() { &lines[..3] } else { &lines }))
}

fn hmac(key: &[u8], message: &[&[u8]]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key)
        .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
    for part in message {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

fn hex(bytes: &[u8; 32]) -> String {
    let mut text = String::with_capacity(64);
    for byte in bytes {
        push_hex(&mut text, *byte);
    }
    text
}

/// `yyyymmddHHMMSS` in UTC. A gateway refuses a time more than 30 minutes off its own.
pub fn request_time(now_ms: u64) -> Result<String, PayError> {
    let moment = i64::try_from(now_ms / 1000)
        .ok()
        .and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok())
        .ok_or_else(|| PayError::misuse("`now_ms` is beyond the year 9999: give milliseconds since 1970"))?;
    let (year, month, day) = (moment.year(), u8::from(moment.month()), moment.day());
    let (hour, minute, second) = moment.to_hms();
    Ok(format!("{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}"))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    pub(crate) struct Vector {
        pub(crate) name: String,
        pub(crate) app_id: String,
        pub(crate) request_time: String,
        pub(crate) nonce: String,
        pub(crate) method: String,
        pub(crate) uri: String,
        pub(crate) body: Option<String>,
        pub(crate) pre_sign_string: String,
        pub(crate) digest_hex: String,
        pub(crate) signature_base64: String,
    }

    pub(crate) fn vectors() -> Vec<Vector> {
        let vectors: Vec<Vector> =
            serde_json::from_str(include_str!("../../../../tests/vectors/wonder-signing.json")).unwrap();
        assert_eq!(vectors.len(), 6);
        vectors
    }

    #[test]
    fn every_step_of_every_vector_is_reached() {
        for vector in vectors() {
            let body = vector.body.as_deref().unwrap_or_default().as_bytes();
            let steps =
                signature_steps(&vector.nonce, &vector.request_time, &vector.method, &vector.uri, body);
            assert_eq!(steps.pre_sign_string, vector.pre_sign_string, "{}", vector.name);
            assert_eq!(steps.digest_hex, vector.digest_hex, "{}", vector.name);
        }
    }

    #[test]
    fn the_inner_keys_are_those_of_the_reference() {
        // wonder reference 2.7
        for (name, k1, k2) in [
            (
                "post_json_echo",
                "ac391ebf0a5e6b295744afe78f81859b852320fd2f47a8b503e78ed209cc87f3",
                "e0d1e9e886e8881c0db5c85ec32b661550f8908701301dafc6e27f510733e477",
            ),
            (
                "get_no_body",
                "39193ef9571e3a2cde2e18ea958cdc6deb153e4f8488b419473066d20eef941d",
                "9f92b87e68a8b2ab8487642d892d1213cbc2bcbbd6955d1669b0cbc7fb5ef600",
            ),
        ] {
            let vector = vectors().into_iter().find(|vector| vector.name == name).unwrap();
            let steps = signature_steps(&vector.nonce, &vector.request_time, "get", "/", b"");
            assert_eq!((steps.k1.as_str(), steps.k2.as_str()), (k1, k2), "{name}");
        }
    }

    #[test]
    fn request_times_are_utc() {
        assert_eq!(request_time(1_714_564_883_999).unwrap(), "20240501120123");
        assert_eq!(request_time(1_709_164_800_000).unwrap(), "20240229000000");
        assert!(request_time(u64::MAX).is_err());
    }
}
