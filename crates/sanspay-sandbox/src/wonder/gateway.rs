//! The signed side: every request under `/svc/` is verified first, then routed.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};

use super::Wonder;
use super::envelope::{Failure, json_response};
use super::input::{Fields, Query, segment};
use super::signature::Wire;
use crate::body::RawBody;
use crate::log::Note;

const NO_ENDPOINT: &str = "E900302";
const WRONG_METHOD: &str = "E900303";
/// The body is over the server's limit.
pub(crate) const TOO_LARGE: &str = "E900401";
/// A fault that was switched on.
pub(crate) const INJECTED: &str = "E900402";

const PREFIX: &str = "/svc/payment/api/v1/";
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Takes every request: signatures are verified before paths are looked at.
///
/// `x-i18n-lang` is accepted with any value and has no effect: all messages are English.
pub(crate) fn router(wonder: Arc<Wonder>) -> Router {
    Router::new().fallback(handle).with_state(wonder)
}

async fn handle(State(wonder): State<Arc<Wonder>>, request: Request) -> Response {
    let request_id = request.headers().get(REQUEST_ID).cloned();
    let mut account = None;
    let outcome = answer(&wonder, &request, &mut account);
    wonder.respond(outcome, request_id, account)
}

fn answer(wonder: &Wonder, request: &Request, account: &mut Option<String>) -> Result<Value, Failure> {
    let (method, uri) = (request.method(), request.uri());
    let body = RawBody::of(request.extensions());
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    let wire = Wire { method: method.as_str(), target, headers: request.headers(), body: &body };
    let caller = wonder.authenticate(&wire)?;
    *account = Some(format!("Wonder app {}", caller.app_id.get(..8).unwrap_or(&caller.app_id)));
    route(wonder, method, uri.path(), uri.query().unwrap_or_default(), &body)
}

impl Wonder {
    /// A refusal that is the server's, not the gateway's.
    pub(crate) fn refuse(
        &self,
        status: StatusCode,
        code: &'static str,
        message: String,
        request_id: Option<HeaderValue>,
    ) -> Response {
        self.respond(Err(Failure::new(status, code, message)), request_id, None)
    }

    /// Puts an outcome into the envelope. The caller gets their own request id back.
    fn respond(
        &self,
        outcome: Result<Value, Failure>,
        request_id: Option<HeaderValue>,
        account: Option<String>,
    ) -> Response {
        let what = match &outcome {
            Ok(_) => "signature verified".to_owned(),
            Err(failure) => format!("{} {}", failure.error_code, failure.message),
        };
        let form = self.state().settings.envelope;
        let (status, envelope) = form.wrap(outcome);
        let mut response = json_response(status, &envelope);
        if let Some(id) = request_id {
            response.headers_mut().insert(REQUEST_ID, id);
        }
        response.extensions_mut().insert(Note { account, what });
        response
    }
}

/// The table of what the sandbox serves; `P` in the reference is `openapi` here.
fn route(wonder: &Wonder, method: &Method, path: &str, query: &str, body: &[u8]) -> Result<Value, Failure> {
    let Some(path_in_api) = path.strip_prefix(PREFIX) else {
        return Err(no_endpoint(method, path));
    };
    let segments: Vec<_> = path_in_api.split('/').map(segment).collect();
    let segments: Vec<&str> = segments.iter().map(AsRef::as_ref).collect();
    let mut state = wonder.state();
    let state = &mut *state;
    let customers = &mut state.customers;
    match (method, segments.as_slice()) {
        // Both spellings are documented (reference 5.1).
        (&Method::POST, ["echo"] | ["openapi", "echo"]) => echo(body),
        (&Method::POST, ["openapi", "customers"]) => customers.create(body, &mut state.ids),
        (&Method::GET, ["openapi", "customers"]) => customers.list(&Query::parse(query)),
        (&Method::POST, ["openapi", "customers", "by", "token"]) => customers.by_token(body),
        (&Method::GET, ["openapi", "customers", "ref", reference]) => customers.by_reference(reference),
        (&Method::GET, ["openapi", "customers", uuid]) => customers.get(uuid),
        (&Method::PUT, ["openapi", "customers", uuid]) => customers.edit(uuid, body),

        (_, ["echo"] | ["openapi", "echo"]) => Err(wrong_method(method, "POST")),
        (_, ["openapi", "customers"]) => Err(wrong_method(method, "GET or POST")),
        (_, ["openapi", "customers", "by", "token"]) => Err(wrong_method(method, "POST")),
        (_, ["openapi", "customers", "ref", _]) => Err(wrong_method(method, "GET")),
        (_, ["openapi", "customers", _]) => Err(wrong_method(method, "GET or PUT")),
        _ => Err(no_endpoint(method, path)),
    }
}

/// Answers the sent text. The nesting is a guess (reference 5.1).
fn echo(body: &[u8]) -> Result<Value, Failure> {
    let fields = Fields::from_body(body)?;
    let message = fields.text("message", usize::MAX)?.ok_or_else(|| fields.bad("message", "is required"))?;
    Ok(json!({"message": message}))
}

fn no_endpoint(method: &Method, path: &str) -> Failure {
    let text = format!("The sandbox does not serve {method} {path}. The signature was right.");
    Failure::not_found(NO_ENDPOINT, text)
}

fn wrong_method(method: &Method, allowed: &str) -> Failure {
    let text = format!("The sandbox does not serve {method} here; use {allowed}. The signature was right.");
    Failure::new(StatusCode::METHOD_NOT_ALLOWED, WRONG_METHOD, text)
}
