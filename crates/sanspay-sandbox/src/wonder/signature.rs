//! Verifying a request's signature, to the byte (reference 2). Written from the reference alone.
//!
//! ```text
//! k1     = HMAC-SHA256(key = Nonce,  message = time)
//! k2     = HMAC-SHA256(key = k1,     message = "Wonder-RSA-SHA256")
//! digest = HMAC-SHA256(key = k2,     message = METHOD LF uri [LF body])
//! Signature = base64(RSA-PKCS1v15-SHA256(private key, 64 hex characters of digest))
//! ```

use std::collections::BTreeMap;

use axum::http::HeaderMap;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use ring::hmac;
use serde_json::json;

use super::diagnosis;
use super::envelope::Failure;
use super::keys::PublicKey;

pub(super) const BAD_CREDENTIAL: &str = "E000002";
pub(super) const BAD_ALGORITHM: &str = "E900101";
pub(super) const UNKNOWN_APP: &str = "E900102";
pub(super) const BAD_NONCE: &str = "E900103";
pub(super) const OUT_OF_WINDOW: &str = "E900104";
pub(super) const BAD_SIGNATURE_TEXT: &str = "E900105";
pub(super) const WRONG_SIGNATURE: &str = "E900106";
pub(super) const REPLAYED: &str = "E900107";

pub(super) const ALGORITHM: &str = "Wonder-RSA-SHA256";
/// What a credential ends in that nothing signs.
const UNSIGNED: &str = "Wonder-HMAC-SHA256";
/// How far a credential's time may be from the server's (reference 1.3).
pub(super) const WINDOW_SECONDS: i64 = 30 * 60;

pub(super) type Apps = BTreeMap<String, PublicKey>;

/// A request as it came over the wire.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wire<'a> {
    pub(super) method: &'a str,
    /// The raw request-target: path and query, nothing decoded.
    pub(super) target: &'a str,
    pub(super) headers: &'a HeaderMap,
    pub(super) body: &'a [u8],
}

/// Who sent a request whose signature was right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Caller {
    pub(super) app_id: String,
    pub(super) nonce: String,
    pub(super) time: i64,
}

/// `<AppID>/<UTC yyyymmddHHMMSS>/Wonder-RSA-SHA256`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Credential<'a> {
    pub(super) app_id: &'a str,
    pub(super) time: &'a str,
    pub(super) timestamp: Timestamp,
    pub(super) algorithm: &'a str,
}

impl<'a> Credential<'a> {
    /// The error is what is wrong, as a sentence.
    pub(super) fn parse(text: &'a str) -> Result<Self, String> {
        let parts: Vec<&str> = text.split('/').collect();
        let &[app_id, time, algorithm] = parts.as_slice() else {
            return Err(format!(
                "Expected <AppID>/<UTC yyyymmddHHMMSS>/{ALGORITHM}, three parts between slashes; found {}.",
                parts.len()
            ));
        };
        if app_id.is_empty() {
            return Err("The first part, the AppID, is empty.".into());
        }
        let timestamp = parse_time(time).ok_or_else(|| {
            format!("The second part must be a UTC time as 14 digits, yyyymmddHHMMSS; found {time:?}.")
        })?;
        Ok(Self { app_id, time, timestamp, algorithm })
    }
}

/// `20240501120123`, which has to be a moment that exists.
fn parse_time(text: &str) -> Option<Timestamp> {
    if text.len() != 14 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<i8>().ok();
    let year = text.get(..4)?.parse().ok()?;
    let moment = DateTime::new(
        year,
        number(4, 6)?,
        number(6, 8)?,
        number(8, 10)?,
        number(10, 12)?,
        number(12, 14)?,
        0,
    );
    Some(moment.ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

/// A moment as the `Credential` header spells it.
pub(super) fn format_time(moment: Timestamp) -> String {
    moment.strftime("%Y%m%d%H%M%S").to_string()
}

/// Checks every header and the signature, in the order in which a reader would debug them.
///
/// `now` is the real time: a client signs with its own clock, and pushing the sandbox's must not lock it out.
/// `advanced_seconds` is how far that one was pushed; it is only mentioned.
pub(super) fn verify(
    wire: &Wire<'_>,
    apps: &Apps,
    now: Timestamp,
    advanced_seconds: i64,
) -> Result<Caller, Failure> {
    let Identity { credential, app_id, key } = identify(wire.headers, apps, ALGORITHM)?;
    let nonce = header(wire.headers, "nonce").unwrap_or_default();
    if nonce.len() != 16 || !nonce.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        let text = format!("The header Nonce must be 16 letters or digits, [0-9A-Za-z]; found {nonce:?}.");
        return Err(Failure::unauthorized(BAD_NONCE, text));
    }
    check_window(credential.timestamp, now, advanced_seconds)?;
    let signature = decode_signature(header(wire.headers, "signature").unwrap_or_default(), key)?;

    let method = wire.method.to_ascii_uppercase();
    let digest = digest(nonce, credential.time, &pre_sign(&method, wire.target, wire.body));
    let mut right = key.verifies(to_hex(&digest).as_bytes(), &signature);
    // Clients disagree about bodies of nothing but white space (reference 2.3): either way is right.
    if !right && is_blank(wire.body) {
        let digest = self::digest(nonce, credential.time, &pre_sign(&method, wire.target, b""));
        right = key.verifies(to_hex(&digest).as_bytes(), &signature);
    }
    if right {
        return Ok(Caller { app_id, nonce: nonce.to_owned(), time: credential.timestamp.as_second() });
    }
    let case = diagnosis::Case { wire, credential, nonce, key, apps, signature: &signature };
    let mut failure = Failure::unauthorized(WRONG_SIGNATURE, diagnosis::explain(&case));
    failure.computed = Some(computed(nonce, credential.time, &method, wire));
    Err(failure)
}

/// The app that a credential names.
struct Identity<'a> {
    credential: Credential<'a>,
    app_id: String,
    key: &'a PublicKey,
}

/// Reads the credential, whose algorithm has to be this one.
fn identify<'a>(headers: &'a HeaderMap, apps: &'a Apps, algorithm: &str) -> Result<Identity<'a>, Failure> {
    let malformed =
        |detail: &str| Failure::unauthorized(BAD_CREDENTIAL, format!("Invalid Credential Format. {detail}"));
    let credential = header(headers, "credential")
        .ok_or_else(|| malformed("The header Credential is missing or not plain text."))?;
    let credential = Credential::parse(credential).map_err(|detail| malformed(&detail))?;
    if credential.algorithm != algorithm {
        let found = credential.algorithm;
        let text = format!("The algorithm in Credential must be {algorithm}; found {found:?}.");
        return Err(Failure::unauthorized(BAD_ALGORITHM, text));
    }
    let app_id = credential.app_id.to_ascii_lowercase();
    let key = apps.get(&app_id).ok_or_else(|| {
        let text = format!(
            "No app has the AppID {:?}. Use the AppID the sandbox printed at start, or register a key \
             with POST /sandbox/wonder/apps.",
            credential.app_id
        );
        Failure::unauthorized(UNKNOWN_APP, text)
    })?;
    Ok(Identity { credential, app_id, key })
}

/// The AppID of an unsigned request, which is all that the public API asks for (reference 5.8). That its time has to be
/// right too is a guess.
pub(super) fn identify_unsigned(
    headers: &HeaderMap,
    apps: &Apps,
    now: Timestamp,
    advanced_seconds: i64,
) -> Result<String, Failure> {
    let Identity { credential, app_id, .. } = identify(headers, apps, UNSIGNED)?;
    check_window(credential.timestamp, now, advanced_seconds)?;
    Ok(app_id)
}

/// The intermediate values of reference 2.2. The HMAC keys derive from public headers: nothing here is secret.
fn computed(nonce: &str, time: &str, method: &str, wire: &Wire<'_>) -> serde_json::Value {
    const SHOWN: usize = 4096;
    let pre_sign = pre_sign(method, wire.target, wire.body);
    let (k1, k2) = chain(nonce, time);
    let shown = String::from_utf8_lossy(pre_sign.get(..SHOWN).unwrap_or(&pre_sign)).into_owned();
    json!({
        "k1_hex": to_hex(&k1),
        "k2_hex": to_hex(&k2),
        "pre_sign_string": shown,
        "pre_sign_bytes": pre_sign.len(),
        "digest_hex": to_hex(&hmac_sha256(&k2, &pre_sign)),
    })
}

fn check_window(sent: Timestamp, now: Timestamp, advanced_seconds: i64) -> Result<(), Failure> {
    let ahead = sent.as_second() - now.as_second();
    if ahead.abs() <= WINDOW_SECONDS {
        return Ok(());
    }
    let direction = if ahead > 0 { "ahead of" } else { "behind" };
    let mut text = format!(
        "The time in Credential is {} {direction} the real one, {}; at most 30 minutes are allowed.",
        in_words(ahead.abs()),
        format_time(now)
    );
    if advanced_seconds > 0 && (ahead - advanced_seconds).abs() <= WINDOW_SECONDS {
        let by = in_words(advanced_seconds);
        text.push_str(&format!(
            " That is the time of the sandbox's clock, which was advanced by {by}: sign with the real time."
        ));
    } else if let Some(offset) = zone_offset(ahead) {
        text.push_str(&format!(" That looks like local time (UTC{offset}): the time must be UTC."));
    }
    Err(Failure::unauthorized(OUT_OF_WINDOW, text))
}

/// `+8` or `+5:30` when a difference is that of a time zone, give or take two minutes.
fn zone_offset(ahead: i64) -> Option<String> {
    const HALF_HOUR: i64 = 1800;
    let halves = (ahead + HALF_HOUR / 2).div_euclid(HALF_HOUR);
    if (ahead - halves * HALF_HOUR).abs() > 120 || !(2..=28).contains(&halves.abs()) {
        return None;
    }
    let sign = if halves < 0 { '-' } else { '+' };
    let minutes = if halves % 2 == 0 { "" } else { ":30" };
    Some(format!("{sign}{}{minutes}", halves.abs() / 2))
}

fn in_words(seconds: i64) -> String {
    match seconds {
        ..120 => format!("{seconds} seconds"),
        120..7200 => format!("{} minutes", seconds / 60),
        7200..172_800 => format!("{} hours {} minutes", seconds / 3600, seconds / 60 % 60),
        _ => format!("{} days", seconds / 86_400),
    }
}

fn decode_signature(text: &str, key: &PublicKey) -> Result<Vec<u8>, Failure> {
    let refuse =
        |detail: String| Failure::unauthorized(BAD_SIGNATURE_TEXT, format!("The header Signature {detail}"));
    if text.is_empty() {
        return Err(refuse("is missing: send the RSA signature in base64.".into()));
    }
    let Ok(signature) = STANDARD.decode(text) else {
        let is_hex = text.bytes().all(|byte| byte.is_ascii_hexdigit());
        return Err(refuse(if is_hex {
            "is hex: encode the signature's bytes as base64.".into()
        } else if URL_SAFE.decode(text).is_ok()
            || URL_SAFE_NO_PAD.decode(text).is_ok_and(|_| text.contains(['-', '_']))
        {
            "is URL-safe base64: use the standard alphabet, with + and / and padding.".into()
        } else if STANDARD_NO_PAD.decode(text).is_ok() {
            "is base64 without its padding: end it with = signs.".into()
        } else {
            "is not base64: use the standard alphabet, padded, without line breaks.".into()
        }));
    };
    let expected = key.signature_len();
    if signature.len() == expected {
        return Ok(signature);
    }
    // 2 * expected hex digits are valid base64 too.
    if text.len() == 2 * expected && text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(refuse("is hex: encode the signature's bytes as base64.".into()));
    }
    Err(refuse(format!(
        "has {} bytes, but the {}-bit key registered for this AppID makes {expected}: it was made with \
         another key, or is not an RSA signature.",
        signature.len(),
        key.bits()
    )))
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

pub(super) fn is_blank(body: &[u8]) -> bool {
    !body.is_empty() && body.iter().all(u8::is_ascii_whitespace)
}

/// `METHOD LF uri`, and `LF body` where there is one.
pub(super) fn pre_sign(method: &str, uri: &str, body: &[u8]) -> Vec<u8> {
    let mut text = [method.as_bytes(), b"\n", uri.as_bytes()].concat();
    if !body.is_empty() {
        text.push(b'\n');
        text.extend_from_slice(body);
    }
    text
}

pub(super) fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), message);
    let mut bytes = [0; 32];
    bytes.iter_mut().zip(tag.as_ref()).for_each(|(to, from)| *to = *from);
    bytes
}

/// `k1` and `k2`.
pub(super) fn chain(nonce: &str, time: &str) -> ([u8; 32], [u8; 32]) {
    let k1 = hmac_sha256(nonce.as_bytes(), time.as_bytes());
    (k1, hmac_sha256(&k1, ALGORITHM.as_bytes()))
}

pub(super) fn digest(nonce: &str, time: &str, pre_sign: &[u8]) -> [u8; 32] {
    hmac_sha256(&chain(nonce, time).1, pre_sign)
}

pub(super) fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| char::from(DIGITS[usize::from(value & 15)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}
