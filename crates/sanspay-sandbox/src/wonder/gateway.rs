//! The signed side: every request under `/svc/` is verified first, then routed.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request, State};
use axum::http::{HeaderName, Method, StatusCode};
use axum::response::Response;
use axum::routing::any;
use serde_json::{Value, json};

use super::Wonder;
use super::envelope::{Failure, json_response};
use super::input::{Fields, Query, segment};
use super::signature::Wire;
use crate::log::Note;

const NO_ENDPOINT: &str = "E900302";
const WRONG_METHOD: &str = "E900303";
const BODY_LOST: &str = "E900401";

const PREFIX: &str = "/svc/payment/api/v1/";
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The gateway's routes, all under `/svc/`. To be merged, not nested: signatures cover the whole path.
///
/// `x-i18n-lang` is accepted with any value and has no effect: all messages are English.
pub(crate) fn router(wonder: Arc<Wonder>) -> Router {
    Router::new().route("/svc/{*rest}", any(handle)).with_state(wonder)
}

async fn handle(State(wonder): State<Arc<Wonder>>, request: Request) -> Response {
    let request_id = request.headers().get(REQUEST_ID).cloned();
    let mut note = Note::default();
    let outcome = answer(&wonder, request, &mut note).await;
    note.what = match &outcome {
        Ok(_) => "signature verified".to_owned(),
        Err(failure) => format!("{} {}", failure.error_code, failure.message),
    };
    let form = wonder.state().settings.envelope;
    let (status, envelope) = form.wrap(outcome);
    let mut response = json_response(status, &envelope);
    if let Some(id) = request_id {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response.extensions_mut().insert(note);
    response
}

async fn answer(wonder: &Wonder, request: Request, note: &mut Note) -> Result<Value, Failure> {
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let headers = request.headers().clone();
    let body = Bytes::from_request(request, &()).await.map_err(|rejection| {
        Failure::new(rejection.status(), BODY_LOST, format!("{}.", rejection.body_text()))
    })?;
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    let wire = Wire { method: method.as_str(), target, headers: &headers, body: &body };
    let caller = wonder.authenticate(&wire)?;
    note.account = Some(format!("Wonder app {}", caller.app_id.get(..8).unwrap_or(&caller.app_id)));
    route(wonder, &method, uri.path(), uri.query().unwrap_or_default(), &body)
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
