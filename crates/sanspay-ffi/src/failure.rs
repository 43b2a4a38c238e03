use std::fmt;

use sanspay::PayError;

/// What went wrong, coarsely. The words are stable.
#[derive(Debug, Clone, Copy, uniffi::Enum)]
pub enum ErrorKind {
    /// Ours to fix: a parameter that the gateway would refuse. Nothing was sent.
    InvalidParams,
    /// Ours to fix: a call driven in the wrong order, or a client set up wrongly.
    Misuse,
    /// Ours to fix: a missing key, one of the wrong kind, or test and live keys side by side.
    Key,
    /// The gateway does not accept the key or the signature (401).
    Authentication,
    /// The key may not do this (403).
    Permission,
    /// No such object (404).
    NotFound,
    /// It clashes with the state of the object (409).
    Conflict,
    /// Too many requests (429).
    RateLimited,
    /// The payment was declined. (A charge that comes back `failed` is a result, not an error.)
    Declined,
    /// The gateway understood the request and refused it (other 4xx).
    Rejected,
    /// The gateway failed (5xx).
    Server,
    /// No whole answer in time.
    Timeout,
    /// The connection could not be made, or was lost.
    Connection,
    /// The caller gave up.
    Cancelled,
    /// An answer that cannot be read; its bytes are in `body`.
    Decode,
    /// A webhook whose signature does not fit.
    Signature,
    /// A webhook outside the time window.
    Stale,
    /// A kind that was added to the core and not here.
    Unknown,
}

impl From<sanspay::ErrorKind> for ErrorKind {
    fn from(kind: sanspay::ErrorKind) -> Self {
        match kind {
            sanspay::ErrorKind::InvalidParams => Self::InvalidParams,
            sanspay::ErrorKind::Misuse => Self::Misuse,
            sanspay::ErrorKind::Key => Self::Key,
            sanspay::ErrorKind::Authentication => Self::Authentication,
            sanspay::ErrorKind::Permission => Self::Permission,
            sanspay::ErrorKind::NotFound => Self::NotFound,
            sanspay::ErrorKind::Conflict => Self::Conflict,
            sanspay::ErrorKind::RateLimited => Self::RateLimited,
            sanspay::ErrorKind::Declined => Self::Declined,
            sanspay::ErrorKind::Rejected => Self::Rejected,
            sanspay::ErrorKind::Server => Self::Server,
            sanspay::ErrorKind::Timeout => Self::Timeout,
            sanspay::ErrorKind::Connection => Self::Connection,
            sanspay::ErrorKind::Cancelled => Self::Cancelled,
            sanspay::ErrorKind::Decode => Self::Decode,
            sanspay::ErrorKind::Signature => Self::Signature,
            sanspay::ErrorKind::Stale => Self::Stale,
            _ => Self::Unknown,
        }
    }
}

/// What a call across the border throws. Each package makes its own error type of it.
#[derive(uniffi::Error)]
pub enum Failure {
    /// The only one there is: `kind` tells them apart.
    Failed {
        /// What went wrong, coarsely.
        kind: ErrorKind,
        /// The whole error in one line, the other fields included.
        text: String,
        /// What happened, in words.
        detail: String,
        /// The gateway's own word for it, such as `used_token` or `E900104`.
        code: Option<String>,
        /// What to do about it.
        hint: Option<String>,
        /// The status of the answer.
        status: Option<u16>,
        /// The gateway's id of the exchange; quote it to support.
        request_id: Option<String>,
        /// Such as `omise.charges.create`.
        operation: Option<String>,
        /// Whether the same call may be made again.
        is_retryable: bool,
        /// Whether the work may have been done: look before you send again.
        is_outcome_unknown: bool,
        /// The bytes of the answer, perhaps none.
        body: Vec<u8>,
    },
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Failed { text, .. } = self;
        f.write_str(text)
    }
}

impl std::error::Error for Failure {}

impl From<PayError> for Failure {
    fn from(error: PayError) -> Self {
        Self::Failed {
            kind: error.kind().into(),
            text: error.to_string(),
            detail: error.detail(),
            code: error.code(),
            hint: error.hint(),
            status: error.status(),
            request_id: error.request_id(),
            operation: error.operation(),
            is_retryable: error.is_retryable(),
            is_outcome_unknown: error.is_outcome_unknown(),
            body: error.body(),
        }
    }
}
