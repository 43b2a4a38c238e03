//! One error type, the same in every language.

use std::borrow::Cow;
use std::fmt;

/// What went wrong, coarsely. The words are stable; match on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    /// No whole answer in time. Whether the work was done is unknown unless `retryable` is set.
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
}

impl ErrorKind {
    /// The word in lower case, as it is printed.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidParams => "invalid params",
            Self::Misuse => "misuse",
            Self::Key => "key",
            Self::Authentication => "authentication",
            Self::Permission => "permission",
            Self::NotFound => "not found",
            Self::Conflict => "conflict",
            Self::RateLimited => "rate limited",
            Self::Declined => "declined",
            Self::Rejected => "rejected",
            Self::Server => "server",
            Self::Timeout => "timeout",
            Self::Connection => "connection",
            Self::Cancelled => "cancelled",
            Self::Decode => "decode",
            Self::Signature => "signature",
            Self::Stale => "stale",
        }
    }
}

/// The error of every fallible operation.
///
/// It prints as one line that says what happened, who said so and what to do:
///
/// `rejected: token was already used (omise.charges.create, used_token, HTTP 400, request 7f3c). Make a new token: each pays once`
#[derive(Clone, PartialEq)]
pub struct PayError {
    // Boxed: a Result carries the error's size on the happy path too.
    inner: Box<Inner>,
}

#[derive(Clone, PartialEq)]
struct Inner {
    kind: ErrorKind,
    code: Option<String>,
    detail: String,
    hint: Option<Cow<'static, str>>,
    status: Option<u16>,
    request_id: Option<String>,
    operation: Option<&'static str>,
    retryable: bool,
    outcome_unknown: bool,
    body: Vec<u8>,
}

impl PayError {
    /// An error of this kind with a text that says what to do.
    pub fn new(kind: ErrorKind, detail: impl Into<String>) -> Self {
        Self {
            inner: Box::new(Inner {
                kind,
                code: None,
                detail: detail.into(),
                hint: None,
                status: None,
                request_id: None,
                operation: None,
                retryable: false,
                outcome_unknown: false,
                body: Vec::new(),
            }),
        }
    }

    pub(crate) fn invalid(detail: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidParams, detail)
    }

    pub(crate) fn misuse(detail: impl Into<String>) -> Self {
        Self::new(ErrorKind::Misuse, detail)
    }

    pub(crate) fn with_code(mut self, code: Option<String>) -> Self {
        self.inner.code = code;
        self
    }

    pub(crate) fn with_hint<T: Into<Cow<'static, str>>>(mut self, hint: Option<T>) -> Self {
        self.inner.hint = hint.map(Into::into);
        self
    }

    pub(crate) fn with_detail(mut self, detail: String) -> Self {
        self.inner.detail = detail;
        self
    }

    pub(crate) fn with_answer(mut self, status: u16, request_id: Option<String>, body: Vec<u8>) -> Self {
        self.inner.status = Some(status);
        self.inner.request_id = request_id;
        self.inner.body = body;
        self
    }

    pub(crate) fn of_operation(mut self, name: &'static str) -> Self {
        self.inner.operation = Some(name);
        self
    }

    pub(crate) fn retryable(mut self, retryable: bool) -> Self {
        self.inner.retryable = retryable;
        self
    }

    pub(crate) fn outcome_unknown(mut self, unknown: bool) -> Self {
        self.inner.outcome_unknown = unknown;
        if unknown {
            self.inner.hint =
                Some("It may have been carried out: look the object up before trying again".into());
        }
        self
    }

    /// The untouched answer behind the error; empty if there was none.
    #[must_use]
    pub fn body_bytes(&self) -> &[u8] {
        &self.inner.body
    }
}

// One list of accessors for Rust and for every other language.
impl PayError {
    /// What went wrong, coarsely.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.inner.kind
    }

    /// The gateway's own code, such as `used_token` or `E000002`.
    #[must_use]
    pub fn code(&self) -> Option<String> {
        self.inner.code.clone()
    }

    /// What happened, in the gateway's words or ours.
    #[must_use]
    pub fn detail(&self) -> String {
        self.inner.detail.clone()
    }

    /// What to do about it, where we know.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        self.inner.hint.as_deref().map(str::to_owned)
    }

    /// The HTTP status, if an answer came.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.inner.status
    }

    /// The gateway's id of the exchange; quote it to support.
    #[must_use]
    pub fn request_id(&self) -> Option<String> {
        self.inner.request_id.clone()
    }

    /// The operation that failed, such as `omise.charges.create`; nothing for an error before a call.
    #[must_use]
    pub fn operation(&self) -> Option<String> {
        self.inner.operation.map(str::to_owned)
    }

    /// Whether sending the same request again is safe and may help.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.inner.retryable
    }

    /// Whether the work may have been done all the same, and doing it again would do it twice: the
    /// answer to a charge was lost, or cannot be read. Look the object up before trying again, as a
    /// [`Recovery`](crate::Recovery) does.
    #[must_use]
    pub fn is_outcome_unknown(&self) -> bool {
        self.inner.outcome_unknown
    }

    /// The untouched answer behind the error; empty if there was none.
    #[must_use]
    pub fn body(&self) -> Vec<u8> {
        self.inner.body.clone()
    }
}

impl fmt::Display for PayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { kind, code, detail, hint, status, request_id, operation, .. } = &*self.inner;
        // The gateway's words may hold line breaks, which would forge lines of a log.
        let line = |text: &str| text.replace(char::is_control, " ");
        write!(f, "{}: {}", kind.as_str(), line(detail).trim_end_matches('.'))?;
        let facts: Vec<String> = [
            operation.map(str::to_owned),
            code.as_deref().map(line),
            status.map(|status| format!("HTTP {status}")),
            request_id.as_ref().map(|id| format!("request {}", line(id))),
        ]
        .into_iter()
        .flatten()
        .collect();
        if !facts.is_empty() {
            write!(f, " ({})", facts.join(", "))?;
        }
        hint.as_deref().map_or(Ok(()), |hint| write!(f, ". {}", line(hint)))
    }
}

impl fmt::Debug for PayError {
    /// As it prints; the body stays out, it may hold a chain key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PayError({self}")?;
        if !self.inner.body.is_empty() {
            write!(f, "; body of {} bytes", self.inner.body.len())?;
        }
        f.write_str(")")
    }
}

impl std::error::Error for PayError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_one_line_whatever_the_gateway_wrote() {
        let error = PayError::new(ErrorKind::Rejected, "no\r\n2026-01-01 paid.")
            .with_code(Some("a\nb".into()))
            .with_answer(400, Some("c\u{1b}[2Jd".into()), vec![]);
        assert_eq!(error.to_string(), "rejected: no  2026-01-01 paid (a b, HTTP 400, request c [2Jd)");
        assert_eq!(error.detail(), "no\r\n2026-01-01 paid.", "asked for, it is as it came");
    }
}
