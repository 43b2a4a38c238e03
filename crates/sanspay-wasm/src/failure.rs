use sanspay::{ErrorKind, PayError};
use wasm_bindgen::prelude::wasm_bindgen;

/// What is thrown; the package makes an `Error` of it.
#[wasm_bindgen]
pub struct Failure(PayError);

impl From<PayError> for Failure {
    fn from(error: PayError) -> Self {
        Self(error)
    }
}

#[wasm_bindgen]
impl Failure {
    /// Names and values one after the other, in one crossing. What is missing is not there; of what is true the value
    /// is empty.
    pub fn parts(&self) -> Vec<String> {
        let Self(error) = self;
        let mut parts = Vec::new();
        let mut part = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                parts.extend([name.to_owned(), value]);
            }
        };
        part("kind", Some(kind(error).to_owned()));
        part("message", Some(error.to_string()));
        part("detail", Some(error.detail()));
        part("code", error.code());
        part("hint", error.hint());
        part("status", error.status().map(|status| status.to_string()));
        part("requestId", error.request_id());
        part("operation", error.operation());
        part("isRetryable", error.is_retryable().then(String::new));
        part("isOutcomeUnknown", error.is_outcome_unknown().then(String::new));
        parts
    }

    pub fn body(&self) -> Vec<u8> {
        self.0.body()
    }
}

fn kind(error: &PayError) -> &'static str {
    match error.kind() {
        ErrorKind::InvalidParams => "InvalidParams",
        ErrorKind::Misuse => "Misuse",
        ErrorKind::Key => "Key",
        ErrorKind::Authentication => "Authentication",
        ErrorKind::Permission => "Permission",
        ErrorKind::NotFound => "NotFound",
        ErrorKind::Conflict => "Conflict",
        ErrorKind::RateLimited => "RateLimited",
        ErrorKind::Declined => "Declined",
        ErrorKind::Rejected => "Rejected",
        ErrorKind::Server => "Server",
        ErrorKind::Timeout => "Timeout",
        ErrorKind::Connection => "Connection",
        ErrorKind::Cancelled => "Cancelled",
        ErrorKind::Decode => "Decode",
        ErrorKind::Signature => "Signature",
        ErrorKind::Stale => "Stale",
        // A kind that was added to the core and not here.
        _ => "Unknown",
    }
}
