use std::fmt;

use sanspay::{FailureKind, HttpRequest, HttpResponse};

/// Carries one exchange: a connection pool, a proxy, a recorder, your own.
///
/// It sends the request once, to the byte, follows no redirect, repeats nothing, and answers every
/// status as a response. `request.timeout_ms` bounds the whole exchange.
pub trait Transport: Send + Sync {
    /// Sends and waits for the whole answer.
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError>;
}

impl<F> Transport for F
where
    F: Fn(HttpRequest) -> Result<HttpResponse, TransportError> + Send + Sync,
{
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        self(request)
    }
}

/// Why there was no whole answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransportError {
    /// What failed.
    pub kind: FailureKind,
    /// Whether the request may have reached the server. Say no only if that is certain: a charge
    /// that was not sent is sent again.
    pub sent: bool,
    /// What happened, for people.
    pub detail: String,
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sent = if self.sent { "may have been sent" } else { "was not sent" };
        write!(f, "{:?}: {} (the request {sent})", self.kind, self.detail)
    }
}

impl std::error::Error for TransportError {}
