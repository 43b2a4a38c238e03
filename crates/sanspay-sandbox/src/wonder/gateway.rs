//! Every request under `/svc/` is verified first, then routed; only the public API asks for no signature.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use serde_json::{Value, json};

use super::Wonder;
use super::envelope::{Failure, json_response};
use super::input::{Fields, Query, segment};
use super::signature::Wire;
use super::{pages, payment_methods};
use crate::body::RawBody;
use crate::log::Note;

const NO_ENDPOINT: &str = "E900302";
const WRONG_METHOD: &str = "E900303";
/// The body is over the server's limit.
pub(crate) const TOO_LARGE: &str = "E900401";
/// A fault that was switched on.
pub(crate) const INJECTED: &str = "E900402";

const PREFIX: &str = "/svc/payment/api/v1/";
/// The public API, which nothing signs.
const PUBLIC: &str = "/svc/payment/public/api/v1/openapi/";
/// What belongs to issued cards.
const ISSUING: &str = "/svc/ts/api/v1/openapi/";
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Takes every request: signatures are verified before the rest of a path is looked at.
///
/// `x-i18n-lang` is accepted with any value and has no effect: all messages are English.
pub(crate) fn router(wonder: Arc<Wonder>) -> Router {
    pages::router(Arc::clone(&wonder)).merge(Router::new().fallback(handle).with_state(wonder))
}

async fn handle(State(wonder): State<Arc<Wonder>>, request: Request) -> Response {
    let request_id = request.headers().get(REQUEST_ID).cloned();
    let mut account = None;
    let is_public = request.uri().path().starts_with(PUBLIC);
    let (outcome, accepted) = if is_public {
        (answer_unsigned(&wonder, &request, &mut account), "public, unsigned")
    } else {
        (answer(&wonder, &request, &mut account), "signature verified")
    };
    wonder.respond(outcome, request_id, account, accepted)
}

/// The public API: whoever names an app is answered.
fn answer_unsigned(
    wonder: &Wonder,
    request: &Request,
    account: &mut Option<String>,
) -> Result<Value, Failure> {
    let app_id = wonder.identify(request.headers())?;
    *account = Some(shown(&app_id));
    let (method, path) = (request.method(), request.uri().path());
    match (method, path.strip_prefix(PUBLIC)) {
        (&Method::GET, Some("payment_methods")) => Ok(payment_methods::list()),

        (_, Some("payment_methods")) => Err(wrong_method(method, "GET")),
        _ => Err(no_endpoint(method, path)),
    }
}

/// An app as the log shows it.
fn shown(app_id: &str) -> String {
    format!("Wonder app {}", app_id.get(..8).unwrap_or(app_id))
}

fn answer(wonder: &Wonder, request: &Request, account: &mut Option<String>) -> Result<Value, Failure> {
    let (method, uri) = (request.method(), request.uri());
    let body = RawBody::of(request.extensions());
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    let wire = Wire { method: method.as_str(), target, headers: request.headers(), body: &body };
    let caller = wonder.authenticate(&wire)?;
    *account = Some(shown(&caller.app_id));
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let visit = Visit {
        app_id: &caller.app_id,
        // The address that the caller used, so that it works for the payer too.
        base_url: &format!("http://{}", host.unwrap_or("127.0.0.1")),
        query: uri.query().unwrap_or_default(),
        body: &body,
    };
    route(wonder, method, uri.path(), &visit).map_err(|failure| match failure.error_code {
        // Or the mistake would be looked for in the signing.
        NO_ENDPOINT | WRONG_METHOD => {
            Failure { message: format!("{} The signature was right.", failure.message), ..failure }
        }
        _ => failure,
    })
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
        self.respond(Err(Failure::new(status, code, message)), request_id, None, "")
    }

    /// Puts an outcome into the envelope. The caller gets their own request id back; `accepted` is what the log says
    /// of a success.
    fn respond(
        &self,
        outcome: Result<Value, Failure>,
        request_id: Option<HeaderValue>,
        account: Option<String>,
        accepted: &str,
    ) -> Response {
        let what = match &outcome {
            Ok(_) => accepted.to_owned(),
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

/// What a handler gets to see of a request, once its signature was right.
#[derive(Clone, Copy)]
struct Visit<'a> {
    app_id: &'a str,
    /// Where the sandbox's pages are.
    base_url: &'a str,
    query: &'a str,
    body: &'a [u8],
}

/// The table of what the sandbox serves; `P` in the reference is `openapi` here.
fn route(wonder: &Wonder, method: &Method, path: &str, visit: &Visit<'_>) -> Result<Value, Failure> {
    let Visit { query, body, base_url, .. } = *visit;
    if let Some(path_in_api) = path.strip_prefix(ISSUING) {
        return route_issuing(wonder, method, path, path_in_api, visit);
    }
    let Some(path_in_api) = path.strip_prefix(PREFIX) else {
        return Err(no_endpoint(method, path));
    };
    let segments: Vec<_> = path_in_api.split('/').map(segment).collect();
    let segments: Vec<&str> = segments.iter().map(AsRef::as_ref).collect();
    if let ["openapi", "orders" | "transactions" | "open_payments", ..] = segments.as_slice() {
        return route_orders(wonder, method, path, &segments, visit);
    }
    if let ["openapi", "recurring_payments", rest @ ..] = segments.as_slice() {
        return route_recurring(wonder, method, path, rest, visit);
    }
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
        (&Method::POST, ["openapi", "customers", uuid, "payment_tokens"]) => {
            customers.create_token(uuid, body, &mut state.ids, base_url)
        }
        (&Method::GET, ["openapi", "customers", uuid, "payment_tokens"]) => {
            customers.list_tokens(uuid, &Query::parse(query))
        }
        (&Method::DELETE, ["openapi", "customers", uuid, "payment_tokens"]) => {
            customers.delete_token(uuid, body)
        }
        (&Method::POST, ["openapi", "customers", uuid, "payment_tokens", "check"]) => {
            customers.check_token(uuid, body)
        }

        (_, ["echo"] | ["openapi", "echo"]) => Err(wrong_method(method, "POST")),
        (_, ["openapi", "customers"]) => Err(wrong_method(method, "GET or POST")),
        (_, ["openapi", "customers", "by", "token"]) => Err(wrong_method(method, "POST")),
        (_, ["openapi", "customers", "ref", _]) => Err(wrong_method(method, "GET")),
        (_, ["openapi", "customers", _]) => Err(wrong_method(method, "GET or PUT")),
        (_, ["openapi", "customers", _, "payment_tokens"]) => {
            Err(wrong_method(method, "GET, POST or DELETE"))
        }
        (_, ["openapi", "customers", _, "payment_tokens", "check"]) => Err(wrong_method(method, "POST")),
        _ => Err(no_endpoint(method, path)),
    }
}

/// What belongs to an order.
fn route_orders(
    wonder: &Wonder,
    method: &Method,
    path: &str,
    segments: &[&str],
    visit: &Visit<'_>,
) -> Result<Value, Failure> {
    let Visit { app_id, base_url, query, body } = *visit;
    let now = wonder.now();
    let mut state = wonder.state();
    let (orders, mut desk) = state.desk(app_id, base_url, now);
    match (method, segments) {
        (&Method::POST, ["openapi", "orders"]) => orders.create(body, &Query::parse(query), &mut desk),
        (&Method::GET, ["openapi", "orders", "list"]) => orders.list(&Query::parse(query), now),
        (&Method::POST, ["openapi", "orders", "check"]) => orders.check(body, now),
        (&Method::POST, ["openapi", "orders", "void"]) => orders.void(body, &mut desk),
        (&Method::POST, ["openapi", "orders", "close"]) => orders.close(body, &mut desk),
        (&Method::POST, ["openapi", "orders", "refund"]) => orders.refund(body, &mut desk),
        (&Method::POST, ["openapi", "transactions", "void"]) => orders.void_transaction(body, &mut desk),
        (&Method::POST, ["openapi", "transactions", "capture"]) => orders.capture(body, &mut desk),
        (&Method::POST, ["openapi", "open_payments"]) => orders.open_payment(body, &mut desk),

        (_, ["openapi", "orders", "list"]) => Err(wrong_method(method, "GET")),
        (_, ["openapi", "orders" | "open_payments"])
        | (_, ["openapi", "orders", "check" | "void" | "close" | "refund"])
        | (_, ["openapi", "transactions", "void" | "capture"]) => Err(wrong_method(method, "POST")),
        _ => Err(no_endpoint(method, path)),
    }
}

/// What belongs to issued cards.
fn route_issuing(
    wonder: &Wonder,
    method: &Method,
    path: &str,
    path_in_api: &str,
    visit: &Visit<'_>,
) -> Result<Value, Failure> {
    let Visit { body, query, .. } = *visit;
    let now = wonder.now();
    let mut state = wonder.state();
    let state = &mut *state;
    match (method, path_in_api) {
        (&Method::POST, "cards") => state.issuing.create_card(body, &mut state.ids, now),
        (&Method::GET, "transactions") => state.issuing.list_transactions(&Query::parse(query), now),

        (_, "cards") => Err(wrong_method(method, "POST")),
        (_, "transactions") => Err(wrong_method(method, "GET")),
        _ => Err(no_endpoint(method, path)),
    }
}

/// What belongs to recurring payments: the segments after their prefix.
fn route_recurring(
    wonder: &Wonder,
    method: &Method,
    path: &str,
    segments: &[&str],
    visit: &Visit<'_>,
) -> Result<Value, Failure> {
    let Visit { app_id, base_url, query, body } = *visit;
    let now = wonder.now();
    let mut state = wonder.state();
    let (recurring, orders, mut desk) = state.counter(app_id, base_url, now);
    let desk = &mut desk;
    let listed = || Query::parse(query);
    match (method, segments) {
        (&Method::POST, ["items"]) => recurring.create_item(body, desk),
        (&Method::GET, ["items"]) => recurring.list_items(&listed()),
        (&Method::DELETE, ["items", id]) => recurring.delete_item(id, now),
        (&Method::POST, ["billing_configs"]) => recurring.create_config(body, desk),
        (&Method::GET, ["billing_configs"]) => recurring.list_configs(&listed()),
        (&Method::DELETE, ["billing_configs", id]) => recurring.delete_config(id, now),
        (&Method::POST, ["plan"]) => recurring.create_plan(body, orders, desk),
        (&Method::GET, ["plan"]) => recurring.list_plans(&listed(), desk),
        (&Method::GET, ["plan", id]) => recurring.get_plan(id, desk),
        (&Method::PUT, ["plan", id]) => recurring.edit_plan(id, body, desk),
        (&Method::PUT, ["plan", id, "cancel"]) => recurring.cancel_plan(id, body, now),
        (&Method::PUT, ["plan", id, "recover"]) => recurring.recover_plan(id, desk),
        (&Method::PUT, ["plan", id, "cycles", "calculate"]) => recurring.calculate_cycles(id, body, desk),
        (&Method::PUT, ["plan", id, "cycles"]) => recurring.add_cycles(id, body, orders, desk),
        (&Method::POST, ["orders", "check"]) => recurring.check_order(body, orders, desk),

        (_, ["items"] | ["billing_configs"] | ["plan"]) => Err(wrong_method(method, "GET or POST")),
        (_, ["items" | "billing_configs", _]) => Err(wrong_method(method, "DELETE")),
        (_, ["plan", _]) => Err(wrong_method(method, "GET or PUT")),
        (_, ["plan", _, "cancel" | "recover" | "cycles"] | ["plan", _, "cycles", "calculate"]) => {
            Err(wrong_method(method, "PUT"))
        }
        (_, ["orders", "check"]) => Err(wrong_method(method, "POST")),
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
    let text = format!("The sandbox does not serve {method} {path}.");
    Failure::not_found(NO_ENDPOINT, text)
}

fn wrong_method(method: &Method, allowed: &str) -> Failure {
    let text = format!("The sandbox does not serve {method} here; use {allowed}.");
    Failure::new(StatusCode::METHOD_NOT_ALLOWED, WRONG_METHOD, text)
}
