//! The envelope around every answer (reference 4.1) and the failures that go into it.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Which of the documented shapes the answers take. The documentation contradicts itself over its
/// generations, so a client should be tried against all three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Form {
    /// `code` is a number; a failure has `error_code` beside it. What real answers show.
    #[default]
    Numeric,
    /// A failure's `code` is the `E…` string, and there is no `error_code`.
    StringCode,
    /// The first generation: `error_code`, `error_message`, `data`. Both are empty strings on success (a guess).
    G1,
}

/// A refused request. The codes are listed in the documentation of [`super`].
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Failure {
    pub(super) status: StatusCode,
    pub(super) error_code: &'static str,
    pub(super) message: String,
    /// What the sandbox computed itself, for comparing step by step. The real gateway has no such field.
    pub(super) computed: Option<Value>,
}

impl Failure {
    pub(super) fn new(status: StatusCode, error_code: &'static str, message: impl Into<String>) -> Self {
        Self { status, error_code, message: message.into(), computed: None }
    }

    /// The caller is not who they say, or cannot prove it.
    pub(super) fn unauthorized(error_code: &'static str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, error_code, message)
    }

    /// The request is understood to come from the caller and is wrong in itself.
    pub(super) fn invalid(error_code: &'static str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, error_code, message)
    }

    pub(super) fn not_found(error_code: &'static str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, error_code, message)
    }
}

impl Form {
    /// HTTP status and JSON text of an outcome.
    pub(super) fn wrap(self, outcome: Result<Value, Failure>) -> (StatusCode, Value) {
        match outcome {
            Ok(data) => {
                let envelope = match self {
                    Self::Numeric | Self::StringCode => {
                        json!({"code": 200, "message": "success", "data": data})
                    }
                    Self::G1 => json!({"error_code": "", "error_message": "", "data": data}),
                };
                (StatusCode::OK, envelope)
            }
            Err(failure) => {
                let Failure { status, error_code, message, computed } = failure;
                let mut envelope = match self {
                    Self::Numeric => {
                        json!({"code": status.as_u16(), "error_code": error_code, "message": message, "data": null})
                    }
                    Self::StringCode => json!({"code": error_code, "message": message}),
                    Self::G1 => {
                        json!({"error_code": error_code, "error_message": message, "data": null})
                    }
                };
                if let (Some(computed), Value::Object(fields)) = (computed, &mut envelope) {
                    fields.insert("sandbox".into(), computed);
                }
                (status, envelope)
            }
        }
    }
}

/// A JSON response; used by the gateway and by the control endpoints.
pub(super) fn json_response(status: StatusCode, body: &Value) -> Response {
    let content_type = HeaderValue::from_static("application/json");
    (status, [(header::CONTENT_TYPE, content_type)], body.to_string()).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure() -> Failure {
        Failure::unauthorized("E000002", "Invalid Credential Format.")
    }

    #[test]
    fn a_success_is_code_200_and_data() {
        let expected = json!({"code": 200, "message": "success", "data": {"a": 1}});
        assert_eq!(Form::Numeric.wrap(Ok(json!({"a": 1}))), (StatusCode::OK, expected.clone()));
        assert_eq!(Form::StringCode.wrap(Ok(json!({"a": 1}))).1, expected);
        let first_generation = json!({"error_code": "", "error_message": "", "data": {"a": 1}});
        assert_eq!(Form::G1.wrap(Ok(json!({"a": 1}))).1, first_generation);
    }

    #[test]
    fn a_failure_takes_the_chosen_form() {
        let (status, numeric) = Form::Numeric.wrap(Err(failure()));
        assert_eq!(status, StatusCode::UNAUTHORIZED);
        assert_eq!((&numeric["code"], &numeric["error_code"]), (&json!(401), &json!("E000002")));
        let documented = json!({"code": "E000002", "message": "Invalid Credential Format."});
        assert_eq!(Form::StringCode.wrap(Err(failure())).1, documented);
        let (_, first) = Form::G1.wrap(Err(failure()));
        assert_eq!(first["error_message"], json!("Invalid Credential Format."));
        assert!(first.get("code").is_none());
    }
}
