//! Omise's error object (reference 4.1 and 4.2).

use serde::Serialize;

use crate::params::WrongType;

/// An answer that says no.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ApiError {
    pub(crate) status: u16,
    pub(crate) code: &'static str,
    pub(crate) message: String,
}

/// The error as the API writes it.
#[derive(Serialize)]
pub(crate) struct ErrorObject<'a> {
    object: &'static str,
    location: String,
    code: &'a str,
    message: &'a str,
}

impl ApiError {
    /// 400 with a code of its own.
    pub(crate) fn refused(code: &'static str, message: impl Into<String>) -> ApiError {
        ApiError { status: 400, code, message: message.into() }
    }

    pub(crate) fn bad_request(message: impl Into<String>) -> ApiError {
        ApiError::refused("bad_request", message)
    }

    /// 401. The recorded message comes first, then what the sandbox can add.
    pub(crate) fn authentication(why: &str) -> ApiError {
        ApiError {
            status: 401,
            code: "authentication_failure",
            message: format!("authentication failed: {why}"),
        }
    }

    /// 404: "charge chrg_test_… was not found".
    pub(crate) fn not_found(resource: &str, id: &str) -> ApiError {
        ApiError { status: 404, code: "not_found", message: format!("{resource} {id} was not found") }
    }

    pub(crate) fn object(&self) -> ErrorObject<'_> {
        ErrorObject {
            object: "error",
            location: format!("https://www.omise.co/api-errors#{}", self.code.replace('_', "-")),
            code: self.code,
            message: &self.message,
        }
    }
}

impl From<WrongType> for ApiError {
    fn from(wrong: WrongType) -> ApiError {
        ApiError::bad_request(wrong.to_string())
    }
}
