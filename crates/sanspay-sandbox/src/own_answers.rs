//! What the server says by itself, before or instead of a handler, in the manner of whoever was asked.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};

use crate::control;
use crate::omise::{self, ApiError, Omise};
use crate::server::Host;
use crate::wonder::{self, Wonder};

/// Who answers a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Surface {
    OmiseApi,
    OmiseVault,
    Wonder,
    Control,
}

impl Surface {
    /// The root is the console for whoever looks, and a wrong path of the API for a client with a key. So is the
    /// icon, which browsers ask for by themselves: neither is a request that a log should show.
    pub(crate) fn of(host: Host, path: &str, headers: &HeaderMap) -> Surface {
        let is_console = matches!(path, "/" | "/favicon.ico") && !headers.contains_key(header::AUTHORIZATION);
        let below =
            |root: &str| path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        match host {
            Host::Vault => Surface::OmiseVault,
            Host::Api if is_console || below("/sandbox") => Surface::Control,
            Host::Api if below("/svc") => Surface::Wonder,
            Host::Api => Surface::OmiseApi,
        }
    }

    pub(crate) fn is_omise(self) -> bool {
        matches!(self, Surface::OmiseApi | Surface::OmiseVault)
    }

    /// The broken JSON of the fault `garbage`: the beginning of an answer, up to where the bytes go wrong.
    pub(crate) fn garbage(self) -> Body {
        Body::from(match self {
            Surface::Wonder => "{\"code\": 200, \"message\": \"succ\u{fffd}\\",
            _ => "{\"object\": \"charge\", \"id\": \"chrg_te\u{fffd}\\",
        })
    }
}

/// Why the server refuses a request by itself.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: u16,
    omise_code: &'static str,
    wonder_code: &'static str,
    message: String,
    retry_after: Option<u64>,
}

impl Refusal {
    pub(crate) fn too_large(limit: usize) -> Refusal {
        Refusal {
            status: 413,
            omise_code: "payload_too_large",
            wonder_code: wonder::TOO_LARGE,
            message: format!("the body is larger than {limit} bytes"),
            retry_after: None,
        }
    }

    /// A failure that was asked for. Omise's codes are guesses: the reference could not read those of 429 and 5xx.
    pub(crate) fn injected(status: u16, retry_after: Option<u64>) -> Refusal {
        let (omise_code, message) = match status {
            429 => ("too_many_requests", "too many requests"),
            503 => ("service_unavailable", "service unavailable"),
            500.. => ("internal_error", "internal error"),
            _ => ("bad_request", "bad request"),
        };
        let message = message.to_owned();
        Refusal { status, omise_code, wonder_code: wonder::INJECTED, message, retry_after }
    }

    /// `request_id` is the one that the caller sent: Wonder gives it back.
    pub(crate) fn answer(
        self,
        surface: Surface,
        omise: &Omise,
        wonder: &Wonder,
        request_id: Option<HeaderValue>,
    ) -> Response<Body> {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = match surface {
            Surface::OmiseApi | Surface::OmiseVault => {
                let error = ApiError { status: self.status, code: self.omise_code, message: self.message };
                omise::refuse(&error, &omise.request_id())
            }
            Surface::Wonder => wonder.refuse(status, self.wonder_code, self.message, request_id),
            Surface::Control => control::refuse(status, &self.message),
        };
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}

/// What proxies in front of an API send, whichever API that is.
pub(crate) fn html(code: u16) -> Response<Body> {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::BAD_GATEWAY);
    let reason = status.canonical_reason().unwrap_or("Error");
    let page = format!(
        "<html>\r\n<head><title>{code} {reason}</title></head>\r\n<body>\r\n<center><h1>{code} {reason}</h1></center>\r\n</body>\r\n</html>\r\n"
    );
    let mut response = Response::new(Body::from(page));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
    response
}
