//! Omise's error object, and what stands in its place when a proxy answered.

use crate::error::{ErrorKind, PayError};
use crate::operation::decode_whole;

/// Section 4.1 of the reference. `location` is a help page and is left in the body.
#[derive(sanspay_derive::Record)]
pub(super) struct ErrorObject {
    object: String,
    #[serde(default)]
    code: Option<String>,
    #[serde(default)]
    message: Option<String>,
}

/// The error object, if the body is one.
pub(super) fn parse(body: &[u8]) -> Option<ErrorObject> {
    decode_whole::<ErrorObject>(body).ok().filter(|error| error.object == "error")
}

/// The error behind a status that is no success.
pub(super) fn of(status: u16, body: &[u8]) -> PayError {
    match parse(body) {
        Some(error) => named(status, error),
        None => nameless(status, body),
    }
}

pub(super) fn named(status: u16, error: ErrorObject) -> PayError {
    let code = error.code.unwrap_or_default();
    let kind = kind_of(status, &code);
    let detail = error.message.unwrap_or_else(|| format!("the gateway gave no message for `{code}`"));
    PayError::new(kind, detail).with_hint(hint(&code)).with_code((!code.is_empty()).then_some(code))
}

/// An answer that is not the gateway's: an HTML page, nothing at all, cut JSON.
pub(crate) fn nameless(status: u16, body: &[u8]) -> PayError {
    let what = match body.trim_ascii_start().first() {
        None => "an empty body",
        Some(b'<') => "an HTML page, so a proxy or a maintenance page answered",
        Some(b'{' | b'[') => "JSON that is cut or is no error object",
        Some(_) => "a body that is no JSON",
    };
    PayError::new(kind_of_status(status), format!("HTTP {status} with {what}")).with_hint(
        (300..400)
            .contains(&status)
            .then_some("Redirects are not followed: check the address of the gateway"),
    )
}

pub(crate) fn kind_of_status(status: u16) -> ErrorKind {
    match status {
        401 => ErrorKind::Authentication,
        403 => ErrorKind::Permission,
        404 => ErrorKind::NotFound,
        408 => ErrorKind::Timeout,
        409 => ErrorKind::Conflict,
        429 => ErrorKind::RateLimited,
        400..500 => ErrorKind::Rejected,
        500.. => ErrorKind::Server,
        // 1xx and 3xx are no answers of these APIs.
        _ => ErrorKind::Decode,
    }
}

fn kind_of(status: u16, code: &str) -> ErrorKind {
    match code {
        "authentication_failure" => ErrorKind::Authentication,
        "not_found" => ErrorKind::NotFound,
        // Charge failure codes (section 4.4), where one comes as an error instead of in a charge.
        "failed_fraud_check"
        | "insufficient_fund"
        | "stolen_or_lost_card"
        | "payment_rejected"
        | "failed_processing"
        | "invalid_security_code"
        | "invalid_account_number"
        | "insufficient_balance"
        | "payment_cancelled" => ErrorKind::Declined,
        _ if (200..300).contains(&status) => ErrorKind::Rejected,
        _ => kind_of_status(status),
    }
}

/// What to do, for the codes of section 4.2 that a caller can do something about.
fn hint(code: &str) -> Option<&'static str> {
    Some(match code {
        "authentication_failure" => {
            "Check that the key is complete, of the right kind for this host, and that its chain was not revoked"
        }
        "used_token" => "Make a new token: each pays once",
        "invalid_card" => "Let the payer correct the card and make a new token",
        "failed_capture" => "Look at `capturable` of the charge first",
        "expired_charge" => "The authorisation ran out: make a new charge",
        "failed_reverse" => "Look at `reversible`; a captured charge is refunded or voided instead",
        "failed_refund" => "Look at `refundable` and at what is left: amount less refunded_amount",
        "failed_void" => "A settled charge cannot be voided: refund it",
        "invalid_amount" => "Give the amount in subunits, within the limits of the account's country",
        _ => return None,
    })
}
