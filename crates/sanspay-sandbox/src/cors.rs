//! Pages of other origins: which paths they may call, and the headers with which a browser lets them.
//!
//! Choice: the reference only says that browsers make tokens and sources by themselves, with the public key.

use axum::http::header::{ACCESS_CONTROL_REQUEST_METHOD, DATE, RETRY_AFTER};
use axum::http::{HeaderName, Method, Request};
use tower_http::cors::{AllowHeaders, AllowMethods, Any, CorsLayer};

use crate::omise;
use crate::server::Host;

/// What pages of other origins may call.
#[derive(Debug)]
pub(crate) struct Pages {
    call_all: bool,
    cors: CorsLayer,
}

impl Pages {
    pub(crate) fn new(call_all: bool) -> Pages {
        // No cookies are ever used, so any origin is as good as its own name.
        let cors = CorsLayer::new()
            .allow_origin(Any)
            .allow_methods(AllowMethods::mirror_request())
            .allow_headers(AllowHeaders::mirror_request())
            .expose_headers([DATE, RETRY_AFTER, HeaderName::from_static("x-request-id")]);
        Pages { call_all, cors }
    }

    /// What to put around the handling of a request, if a page may make it.
    pub(crate) fn layer<B>(&self, host: Host, request: &Request<B>) -> Option<&CorsLayer> {
        // The layer takes every OPTIONS for a browser's question, and those that are none are no request of anybody.
        let is_stray = request.method() == Method::OPTIONS
            && !request.headers().contains_key(ACCESS_CONTROL_REQUEST_METHOD);
        let may_call = self.call_all || omise::takes_public_keys(host, request.uri().path());
        (may_call && !is_stray).then_some(&self.cors)
    }
}
