//! One HTTP exchange, as plain values.

use std::fmt;
use std::str::FromStr;

use crate::encode::writer::{ToJson, Writer};
use crate::error::PayError;
use crate::macros::record;
use crate::record::FromJson;
use crate::scan::{Unreadable, string};
use crate::shape::{Kind, Way};

/// The verbs the two APIs use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// GET
    Get,
    /// POST
    Post,
    /// PUT
    Put,
    /// PATCH
    Patch,
    /// DELETE
    Delete,
}

impl FromJson for Method {
    const KIND: Kind = Kind::of(Way::Text);

    fn from_json(text: &str) -> Result<Self, Unreadable> {
        string(text)?.parse().map_err(|error: PayError| Unreadable::new(error.detail()))
    }

    fn blank() -> Self {
        Self::Get
    }
}

impl ToJson for Method {
    fn write(&self, out: &mut Writer) {
        out.string(self.as_str());
    }
}

impl Method {
    const ALL: [Self; 5] = [Self::Get, Self::Post, Self::Put, Self::Patch, Self::Delete];

    /// The verb in upper case, as it is sent and signed.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

impl FromStr for Method {
    type Err = PayError;

    fn from_str(word: &str) -> Result<Self, PayError> {
        Self::ALL.into_iter().find(|method| method.as_str() == word).ok_or_else(|| {
            PayError::invalid(format!("`{word}` is no method: give GET, POST, PUT, PATCH or DELETE"))
        })
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A header of a request or an answer.
#[derive(Clone, PartialEq, Eq)]
pub struct Header {
    /// The name; compare it without regard to letter case.
    pub name: String,
    /// The value.
    pub value: String,
    /// Whether the value is a credential: keep it out of logs.
    pub sensitive: bool,
}

impl Header {
    /// An ordinary header.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into(), sensitive: false }
    }

    /// A header whose value must not be logged.
    pub fn sensitive(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into(), sensitive: true }
    }
}

impl fmt::Debug for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = if self.sensitive { "[redacted]" } else { &self.value };
        write!(f, "{}: {value}", self.name)
    }
}

/// The first header of that name, in any letter case.
#[must_use]
pub fn header<'a>(headers: &'a [Header], name: &str) -> Option<&'a str> {
    headers.iter().find(|header| header.name.eq_ignore_ascii_case(name)).map(|header| header.value.as_str())
}

/// What the host sends: exactly these bytes, once, following no redirect.
#[derive(Clone, PartialEq)]
pub struct HttpRequest {
    /// The verb.
    pub method: Method,
    /// The whole address, already encoded. A Wonder signature covers its path and query to the byte.
    pub url: String,
    /// All headers but `Host` and `Content-Length`, which are the transport's.
    pub headers: Vec<Header>,
    /// The body; nothing means no body at all.
    pub body: Option<Vec<u8>>,
    /// After so many milliseconds without a whole answer the exchange has failed.
    pub timeout_ms: u32,
}

impl fmt::Debug for HttpRequest {
    /// Leaves the body out: it may hold a card number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpRequest")
            .field("method", &self.method)
            .field("url", &self.url)
            .field("headers", &self.headers)
            .field("body", &self.body.as_ref().map(|body| format!("{} bytes", body.len())))
            .field("timeout_ms", &self.timeout_ms)
            .finish()
    }
}

/// What came back.
#[derive(Clone, PartialEq)]
pub struct HttpResponse {
    /// The status code.
    pub status: u16,
    /// The headers. Only those of [`READ_HEADERS`] are looked at: a host whose border is dear may leave the others out,
    /// and of a status of 2xx, which is not repeated, all but `x-request-id`.
    pub headers: Vec<Header>,
    /// The body's bytes, decompressed.
    pub body: Vec<u8>,
}

impl fmt::Debug for HttpResponse {
    /// Leaves the body out: a chain's answer holds its key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpResponse")
            .field("status", &self.status)
            .field("headers", &self.headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

/// The answer's headers that the core reads.
pub const READ_HEADERS: [&str; 3] = ["date", "retry-after", "x-request-id"];

/// How an exchange failed before an answer was whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FailureKind {
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

record! {
    model
    /// What is known about a finished call beside its result.
    pub struct Meta {
        /// The status of the last answer; nothing if none came.
        pub status: Option<u16>,
        /// The gateway's own id of the exchange (`X-Request-Id`); quote it to support.
        pub request_id: Option<String>,
        /// How many times the request was sent.
        pub attempts: u32,
        /// The key that went with every attempt, if idempotency keys were on.
        pub idempotency_key: Option<String>,
    }
}
