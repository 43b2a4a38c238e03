//! What the core and a host's transport say to each other.

use sanspay::{FailureKind, HttpRequest, HttpResponse, Meta};

/// A header of a request or an answer.
#[derive(Debug, uniffi::Record)]
pub struct Header {
    /// The name; compare it without regard to letter case.
    pub name: String,
    /// The value.
    pub value: String,
}

impl From<Header> for sanspay::Header {
    fn from(Header { name, value }: Header) -> Self {
        Self::new(name, value)
    }
}

impl From<sanspay::Header> for Header {
    fn from(header: sanspay::Header) -> Self {
        Self { name: header.name, value: header.value }
    }
}

pub(crate) fn headers(headers: Vec<Header>) -> Vec<sanspay::Header> {
    headers.into_iter().map(Into::into).collect()
}

/// What the host sends: exactly these bytes, once, following no redirect.
#[derive(Debug, uniffi::Record)]
pub struct Request {
    /// GET, POST, PUT, PATCH or DELETE.
    pub method: String,
    /// The whole address, already encoded. A Wonder signature covers its path and query to the byte.
    pub url: String,
    /// All headers but `Host` and `Content-Length`, which are the transport's. They hold credentials.
    pub headers: Vec<Header>,
    /// The body; nothing means no body at all.
    pub body: Option<Vec<u8>>,
    /// After so many milliseconds without a whole answer the exchange has failed.
    pub timeout_ms: u32,
}

impl From<HttpRequest> for Request {
    fn from(request: HttpRequest) -> Self {
        Self {
            method: request.method.as_str().to_owned(),
            url: request.url,
            headers: request.headers.into_iter().map(Into::into).collect(),
            body: request.body,
            timeout_ms: request.timeout_ms,
        }
    }
}

/// What came back.
#[derive(uniffi::Record)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The headers; those that [`read_headers`] names are enough.
    pub headers: Vec<Header>,
    /// The body's bytes, decompressed.
    pub body: Vec<u8>,
}

impl From<Response> for HttpResponse {
    fn from(response: Response) -> Self {
        Self { status: response.status, headers: headers(response.headers), body: response.body }
    }
}

/// The answer's headers that the core reads, in lower case.
#[uniffi::export]
fn read_headers() -> Vec<String> {
    sanspay::READ_HEADERS.map(str::to_owned).to_vec()
}

/// How an exchange failed before an answer was whole.
#[derive(Debug, Clone, Copy, uniffi::Enum)]
pub enum ExchangeFailure {
    /// No whole answer in time.
    Timeout,
    /// No connection: name not found, refused, unreachable.
    Connect,
    /// The certificate or the handshake was refused.
    Tls,
    /// The caller gave up.
    Cancelled,
    /// Anything else, such as a connection lost on the way.
    Other,
}

impl From<ExchangeFailure> for FailureKind {
    fn from(kind: ExchangeFailure) -> Self {
        match kind {
            ExchangeFailure::Timeout => Self::Timeout,
            ExchangeFailure::Connect => Self::Connect,
            ExchangeFailure::Tls => Self::Tls,
            ExchangeFailure::Cancelled => Self::Cancelled,
            ExchangeFailure::Other => Self::Other,
        }
    }
}

/// What is known about a finished call beside its result.
#[derive(Debug, uniffi::Record)]
pub struct CallMeta {
    /// The status of the last answer; nothing if none came.
    pub status: Option<u16>,
    /// The gateway's own id of the exchange (`X-Request-Id`); quote it to support.
    pub request_id: Option<String>,
    /// How many times the request was sent.
    pub attempts: u32,
    /// The key that went with every attempt, if idempotency keys were on.
    pub idempotency_key: Option<String>,
}

impl From<Meta> for CallMeta {
    fn from(meta: Meta) -> Self {
        Self {
            status: meta.status,
            request_id: meta.request_id,
            attempts: meta.attempts,
            idempotency_key: meta.idempotency_key,
        }
    }
}
