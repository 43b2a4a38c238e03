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
    pub fn kind(&self) -> String {
        let name = match self.0.kind() {
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
        };
        name.to_owned()
    }

    /// The whole error in one line.
    pub fn message(&self) -> String {
        self.0.to_string()
    }

    pub fn code(&self) -> Option<String> {
        self.0.code()
    }

    pub fn detail(&self) -> String {
        self.0.detail()
    }

    pub fn hint(&self) -> Option<String> {
        self.0.hint()
    }

    pub fn status(&self) -> Option<u16> {
        self.0.status()
    }

    #[wasm_bindgen(js_name = requestId)]
    pub fn request_id(&self) -> Option<String> {
        self.0.request_id()
    }

    pub fn operation(&self) -> Option<String> {
        self.0.operation()
    }

    #[wasm_bindgen(js_name = isRetryable)]
    pub fn is_retryable(&self) -> bool {
        self.0.is_retryable()
    }

    #[wasm_bindgen(js_name = isOutcomeUnknown)]
    pub fn is_outcome_unknown(&self) -> bool {
        self.0.is_outcome_unknown()
    }

    pub fn body(&self) -> Vec<u8> {
        self.0.body()
    }
}
