//! The envelope around every answer, in all three generations (wonder reference 4.1).

use crate::error::{ErrorKind, PayError};
use crate::json::Json;
use crate::omise::{kind_of_status, nameless};
use crate::operation::decode_whole;
use crate::record::FromJson;

#[derive(sanspay_derive::Record)]
struct Envelope {
    code: Option<Json>,
    message: Option<String>,
    error_code: Option<Json>,
    /// The name of `message` in the first generation.
    error_message: Option<String>,
}

impl Envelope {
    /// Success is `code` 200. The first generation has no `code`; there it is an `error_code` that
    /// is missing, empty or zero (*guess*: no success of that generation was seen whole).
    fn is_success(&self) -> bool {
        match text(self.code.as_ref()) {
            Some(code) => code == "200",
            None => text(self.error_code.as_ref()).is_none_or(|code| code.is_empty() || code == "0"),
        }
    }

    /// `E000002`, wherever it stands: `code` itself may be a string.
    fn error_code(&self) -> Option<String> {
        text(self.error_code.as_ref()).filter(|code| !code.is_empty()).or_else(|| text(self.code.as_ref()))
    }
}

/// A number or a string as text; `null` is nothing.
fn text(json: Option<&Json>) -> Option<String> {
    let text = json?.as_str();
    match Option::<String>::from_json(text) {
        Ok(string) => string,
        Err(_) => Some(text.to_owned()),
    }
}

/// The error behind an answer, or nothing if it is a success.
pub(super) fn refusal(status: u16, body: &[u8]) -> Option<PayError> {
    let is_success = (200..300).contains(&status);
    let Ok(envelope) = decode_whole::<Envelope>(body) else {
        return Some(if is_success {
            PayError::new(
                ErrorKind::Decode,
                "the answer is no envelope of Wonder: `code`, `message` and `data` were expected",
            )
            .with_hint(Some("Check the address of the gateway"))
        } else {
            nameless(status, body)
        });
    };
    if is_success && envelope.is_success() {
        return None;
    }
    let code = envelope.error_code();
    let kind = if is_success { ErrorKind::Rejected } else { kind_of_status(status) };
    let detail = envelope
        .message
        .or(envelope.error_message)
        .filter(|message| !message.is_empty())
        .unwrap_or_else(|| "the gateway gave no message".to_owned());
    let hint = matches!(kind, ErrorKind::Authentication | ErrorKind::Permission).then_some(
        "Check AppID and private key, that the clock is right and in UTC, and that what is sent is what was signed; an echo tells",
    );
    Some(PayError::new(kind, detail).with_code(code).with_hint(hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_generation_of_success_is_a_success() {
        for body in [
            r#"{"code":200,"message":"success","data":{}}"#,
            r#"{"code":"200","message":"succeed","data":{}}"#,
            r#"{"code":200,"error_code":"","message":"success","data":{}}"#,
            r#"{"error_code":"","error_message":"","data":{}}"#,
            r#"{"error_code":null,"data":{}}"#,
            r#"{"error_code":0,"data":{}}"#,
        ] {
            assert_eq!(refusal(200, body.as_bytes()), None, "{body}");
        }
        assert_eq!(refusal(201, br#"{"code":200,"data":{}}"#), None);
    }

    #[test]
    fn every_generation_of_failure_keeps_its_code_and_message() {
        for (status, body, kind, code) in [
            (200, r#"{"code":400,"error_code":"E900001","message":"no"}"#, ErrorKind::Rejected, "E900001"),
            (401, r#"{"code":"E000002","message":"no"}"#, ErrorKind::Authentication, "E000002"),
            (403, r#"{"code":403,"message":"no"}"#, ErrorKind::Permission, "403"),
            (
                400,
                r#"{"error_code":"E000001","error_message":"no","data":null}"#,
                ErrorKind::Rejected,
                "E000001",
            ),
            (200, r#"{"error_code":"E000001","error_message":"no"}"#, ErrorKind::Rejected, "E000001"),
            (500, r#"{"code":200,"message":"no"}"#, ErrorKind::Server, "200"),
            (200, r#"{"code":0,"message":"no"}"#, ErrorKind::Rejected, "0"),
        ] {
            let error = refusal(status, body.as_bytes()).unwrap();
            assert_eq!(
                (error.kind(), error.code().as_deref(), error.detail().as_str()),
                (kind, Some(code), "no"),
                "{body}"
            );
        }
    }

    #[test]
    fn what_is_no_envelope_is_an_error_that_says_so() {
        for body in ["", "<html>", "[]", "1", r#"{"code":200,"da"#] {
            assert_eq!(refusal(200, body.as_bytes()).unwrap().kind(), ErrorKind::Decode, "{body}");
            assert_eq!(refusal(502, body.as_bytes()).unwrap().kind(), ErrorKind::Server, "{body}");
        }
    }
}
