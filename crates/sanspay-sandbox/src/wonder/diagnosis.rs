//! Why a signature is wrong: the mistakes integrators make (reference 7), tried one by one.
//!
//! Nothing here can accept a request: it is called after the refusal is certain and answers with text.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use ring::signature::{
    RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512,
    RSA_PSS_2048_8192_SHA256, RSA_PSS_2048_8192_SHA384, RSA_PSS_2048_8192_SHA512, RsaParameters,
};

use super::keys::PublicKey;
use super::respell;
use super::signature::{
    ALGORITHM, Apps, Credential, Wire, chain, digest, format_time, hmac_sha256, is_blank, pre_sign, to_hex,
};

/// Bodies above this size are not tried with two mistakes at a time, to answer in reasonable time.
const PAIRS_UP_TO: usize = 16 * 1024;

/// A refused signature and all that was known when it was refused.
#[derive(Clone, Copy, Debug)]
pub(super) struct Case<'a> {
    pub(super) wire: &'a Wire<'a>,
    pub(super) credential: Credential<'a>,
    pub(super) nonce: &'a str,
    pub(super) key: &'a PublicKey,
    pub(super) apps: &'a Apps,
    pub(super) signature: &'a [u8],
}

/// One way to get an input of the signature, and what to tell whoever did it. The right way has no advice.
struct Variant<T> {
    value: T,
    advice: Option<String>,
}

fn right<T>(value: T) -> Variant<T> {
    Variant { value, advice: None }
}

fn mistake<T>(value: T, advice: impl Into<String>) -> Variant<T> {
    Variant { value, advice: Some(advice.into()) }
}

/// A sentence or two for the envelope's message.
pub(super) fn explain(case: &Case<'_>) -> String {
    let found = input_mistake(case)
        .or_else(|| chain_mistake(case))
        .or_else(|| time_mistake(case))
        .or_else(|| scheme_mistake(case))
        .or_else(|| key_mistake(case));
    match found {
        Some(advice) => format!("The signature does not match. {advice}"),
        None => "The signature does not match, and no well-known mistake explains it. Compare k1, k2, the pre-sign \
                 string and the digest in `sandbox` with yours, in that order; if all are equal, the private key does \
                 not belong to this AppID."
            .into(),
    }
}

/// Mistakes in method, uri, body and in what is handed to RSA: one, or else two of them together.
fn input_mistake(case: &Case<'_>) -> Option<String> {
    let (methods, uris, bodies, seals) = (methods(case), uris(case), bodies(case), seals());
    let (_, k2) = chain(case.nonce, case.credential.time);
    let most = if case.wire.body.len() > PAIRS_UP_TO { 1 } else { 2 };
    for mistakes in 1..=most {
        for method in &methods {
            for uri in &uris {
                for body in &bodies {
                    let inputs = [&method.advice, &uri.advice, &body.advice];
                    let made = inputs.iter().filter(|advice| advice.is_some()).count();
                    if made > mistakes {
                        continue;
                    }
                    let digest = hmac_sha256(&k2, &pre_sign(&method.value, &uri.value, &body.value));
                    for seal in &seals {
                        if made + usize::from(seal.advice.is_some()) != mistakes {
                            continue;
                        }
                        if case.key.verifies(&(seal.value)(&digest), case.signature) {
                            let all = [&method.advice, &uri.advice, &body.advice, &seal.advice];
                            return Some(all.into_iter().flatten().cloned().collect::<Vec<_>>().join(" "));
                        }
                    }
                }
            }
        }
    }
    None
}

fn methods(case: &Case<'_>) -> Vec<Variant<String>> {
    let method = case.wire.method;
    vec![
        right(method.to_ascii_uppercase()),
        mistake(method.to_ascii_lowercase(), "The method was signed in lower case: sign it in upper case."),
    ]
}

fn uris(case: &Case<'_>) -> Vec<Variant<String>> {
    let target = case.wire.target;
    let mut uris = vec![right(target.to_owned())];
    let mut add = |uri: String, advice: &str| {
        if uri != target {
            uris.push(mistake(uri, advice));
        }
    };
    let (path, query) = target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
    if let Some(query) = query {
        add(
            path.into(),
            "The query string was left out of the signed uri: sign path and query exactly as sent.",
        );
        let mut pairs: Vec<&str> = query.split('&').collect();
        pairs.sort_unstable();
        add(
            format!("{path}?{}", pairs.join("&")),
            "The query's parameters were sorted before signing: sign them in the order in which they are sent.",
        );
        let encoded: String = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form_urlencoded::parse(query.as_bytes()))
            .finish();
        let advice = "The query string was signed in another encoding than it was sent in: build it once, sign and \
                      send the same text.";
        add(format!("{path}?{}", encoded.replace('+', "%20")), advice);
        add(format!("{path}?{encoded}"), advice);
        add(format!("{path}?{}", query.replace('[', "%5B").replace(']', "%5D")), advice);
    }
    let decoded = percent_encoding::percent_decode_str(target).decode_utf8_lossy();
    add(
        decoded.replace('+', " "),
        "The uri was signed with its percent-encoding undone: sign the encoded text, as it is sent.",
    );
    add(
        decoded.into_owned(),
        "The uri was signed with its percent-encoding undone: sign the encoded text, as it is sent.",
    );
    let advice = "The whole URL was signed: the uri begins with the path, without scheme and host.";
    let host = case.wire.headers.get("host").and_then(|host| host.to_str().ok());
    for host in host.into_iter().chain(["gateway-stg.wonder.today", "gateway.wonder.today"]) {
        add(format!("http://{host}{target}"), advice);
        add(format!("https://{host}{target}"), advice);
        add(format!("{host}{target}"), advice);
    }
    let suffix = query.map(|query| format!("?{query}")).unwrap_or_default();
    let advice = "The signed path and the sent one differ in a slash at the end.";
    match path.strip_suffix('/') {
        Some(shorter) => add(format!("{shorter}{suffix}"), advice),
        None => add(format!("{path}/{suffix}"), advice),
    }
    for prefix in ["/svc/payment/api/v1/openapi", "/svc/payment/api/v1"] {
        if let Some(rest) = target.strip_prefix(prefix) {
            let advice = "Only the end of the path was signed: the uri begins with /svc/.";
            add(rest.into(), advice);
            add(rest.trim_start_matches('/').into(), advice);
        }
    }
    uris
}

fn bodies(case: &Case<'_>) -> Vec<Variant<Vec<u8>>> {
    let body = case.wire.body;
    let mut bodies = vec![right(body.to_vec())];
    let mut add = |other: Vec<u8>, advice: &str| {
        if other != body {
            bodies.push(mistake(other, advice));
        }
    };
    if body.is_empty() {
        for filler in ["{}", "null", "[]", "\"\"", "undefined"] {
            let advice =
                format!("There is no body, but {filler} was signed in its place: sign METHOD LF uri alone.");
            add(filler.into(), &advice);
        }
        return bodies;
    }
    if is_blank(body) {
        return bodies;
    }
    add(Vec::new(), "The body was left out of the signature: sign METHOD LF uri LF body.");
    let trimmed = body.trim_ascii();
    let advice = "The body was trimmed before signing: sign exactly the bytes that are sent.";
    add(trimmed.to_vec(), advice);
    add(body.trim_ascii_end().to_vec(), advice);
    add(
        [body, b"\n"].concat(),
        "A line break was added after the body: the pre-sign string ends with the body's last byte.",
    );
    if let Ok(text) = std::str::from_utf8(body) {
        let advice = "The body was serialised again, so that other bytes were signed than sent: serialise once, sign \
                      that very text and send it.";
        for other in respell::json(text) {
            add(other.into_bytes(), advice);
        }
    }
    bodies
}

type Seal = fn(&[u8; 32]) -> Vec<u8>;

/// What is handed to RSA.
fn seals() -> Vec<Variant<Seal>> {
    vec![
        right(|digest| to_hex(digest).into_bytes()),
        mistake(
            |digest| digest.to_vec(),
            "The raw 32 bytes of the digest were signed: sign its 64 lower-case hex characters.",
        ),
        mistake(
            |digest| to_hex(digest).to_ascii_uppercase().into_bytes(),
            "The digest was signed in upper-case hex: use lower case.",
        ),
        mistake(
            |digest| format!("{}\n", to_hex(digest)).into_bytes(),
            "A line break was signed after the digest's hex (echo adds one): sign exactly 64 characters.",
        ),
        mistake(
            |digest| STANDARD.encode(digest).into_bytes(),
            "The digest was signed in base64: sign its 64 lower-case hex characters.",
        ),
    ]
}

/// Mistakes in the three HMACs.
fn chain_mistake(case: &Case<'_>) -> Option<String> {
    let wire = case.wire;
    let (nonce, time, algorithm) =
        (case.nonce.as_bytes(), case.credential.time.as_bytes(), ALGORITHM.as_bytes());
    let text = pre_sign(&wire.method.to_ascii_uppercase(), wire.target, wire.body);
    let with_lf = [&text[..], b"\n"].concat();
    let (k1, k2) = chain(case.nonce, case.credential.time);
    let hex = |key: &[u8]| to_hex(key).into_bytes();
    let sealed = |key: &[u8]| hex(&hmac_sha256(key, &text));
    let swapped = hmac_sha256(&hmac_sha256(time, nonce), algorithm);
    let hex_k1 = hmac_sha256(&hex(&k1), algorithm);
    let with_app =
        hmac_sha256(&hmac_sha256(&hmac_sha256(case.credential.app_id.as_bytes(), nonce), time), algorithm);
    let keys = "The keys of the second and third HMAC are the raw 32 bytes of the one before, not their hex.";
    let attempts = [
        (text.clone(), "The pre-sign string itself was signed: it goes through the three HMACs first."),
        (
            hex(ring::digest::digest(&ring::digest::SHA256, &text).as_ref()),
            "A plain SHA-256 of the pre-sign string \
          was signed: the third step is an HMAC whose key comes from nonce, time and algorithm.",
        ),
        (
            sealed(&swapped),
            "Key and message of the first HMAC are swapped: the nonce is the key, the time the message.",
        ),
        (sealed(&hex(&hex_k1)), keys),
        (sealed(&hex_k1), keys),
        (sealed(&hex(&k2)), keys),
        (sealed(&k1), "The second HMAC, over the algorithm's name, was left out."),
        (sealed(nonce), "The HMACs over time and algorithm were left out."),
        (sealed(&with_app), "The AppID is not part of the HMACs: they begin with the nonce."),
        (
            hex(&hmac_sha256(&k2, &with_lf)),
            "A line break was signed at the end of the pre-sign string: leave it out.",
        ),
    ];
    attempts
        .into_iter()
        .find(|(message, _)| case.key.verifies(message, case.signature))
        .map(|(_, advice)| advice.to_owned())
}

/// The `Credential` says UTC, the signature was made with local time, or with a clock read twice.
fn time_mistake(case: &Case<'_>) -> Option<String> {
    let wire = case.wire;
    let text = pre_sign(&wire.method.to_ascii_uppercase(), wire.target, wire.body);
    let halves_of_hours = (-28_i64..=28).filter(|halves| halves.abs() >= 2).map(|halves| halves * 1800);
    let seconds = (-3_i64..=3).filter(|seconds| *seconds != 0);
    halves_of_hours.chain(seconds).find_map(|shift| {
        let moment: Timestamp =
            case.credential.timestamp.checked_add(SignedDuration::from_secs(shift)).ok()?;
        let time = format_time(moment);
        let message = to_hex(&digest(case.nonce, &time, &text));
        case.key.verifies(message.as_bytes(), case.signature).then(|| {
            let advice = if shift.abs() > 3 {
                "local time was signed, but UTC sent"
            } else {
                "the clock was read twice"
            };
            format!(
                "The signature was made with the time {time}, Credential says {}: {advice}.",
                case.credential.time
            )
        })
    })
}

/// The right text under another RSA scheme.
fn scheme_mistake(case: &Case<'_>) -> Option<String> {
    let schemes: [(&'static RsaParameters, &str); 6] = [
        (&RSA_PSS_2048_8192_SHA256, "PSS padding"),
        (&RSA_PSS_2048_8192_SHA384, "PSS padding"),
        (&RSA_PSS_2048_8192_SHA512, "PSS padding"),
        (&RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY, "SHA-1"),
        (&RSA_PKCS1_2048_8192_SHA384, "SHA-384"),
        (&RSA_PKCS1_2048_8192_SHA512, "SHA-512"),
    ];
    let message = right_message(case);
    let (_, name) = schemes
        .into_iter()
        .find(|(scheme, _)| case.key.verifies_as(scheme, message.as_bytes(), case.signature))?;
    Some(format!("The RSA signature was made with {name}: Wonder uses PKCS#1 v1.5 with SHA-256."))
}

/// The right signature by the key of another app.
fn key_mistake(case: &Case<'_>) -> Option<String> {
    let message = right_message(case);
    let (app_id, _) = case.apps.iter().find(|(_, key)| key.verifies(message.as_bytes(), case.signature))?;
    Some(format!(
        "It was made with the private key of the app {app_id}, but Credential names {}: use the pair that belongs \
         together.",
        case.credential.app_id
    ))
}

fn right_message(case: &Case<'_>) -> String {
    let wire = case.wire;
    let text = pre_sign(&wire.method.to_ascii_uppercase(), wire.target, wire.body);
    to_hex(&digest(case.nonce, case.credential.time, &text))
}
