//! The paths of both hosts, and what every call goes through before and after its own handler.

use std::future::{Ready, ready};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{RawPathParams, Request, State as Shared};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use axum::routing::{MethodRouter, delete, get, patch, post};

use super::account::NEWEST_VERSION;
use super::auth::{Access, key_in};
use super::errors::ApiError;
use super::idempotency::Fingerprint;
use super::state::{Answer, Call, State};
use super::{
    Omise, account, authorize, capability, chains, charges, customer_cards, customers, disputes, documents,
    events, forex, links, occurrences, payers, receipts, recipients, refunds, schedules, search, sources,
    tokens, transactions, transfers,
};
use crate::body::{RawBody, read_body, read_form};
use crate::log::Note;
use crate::server::Host;

const VERSIONS: [&str; 4] = ["2014-07-27", "2015-11-17", "2017-11-02", NEWEST_VERSION];

type Handler = fn(&mut State, &Call) -> Result<Answer, ApiError>;

/// Everything except tokens.
pub(crate) fn api_router(omise: Arc<Omise>) -> Router {
    use Access::{PublicOrSecret, Secret, SecretOrChain};
    let payers_page = get(authorize::show).post(authorize::decide);
    let get = |access, handler: Handler| get(call(access, handler));
    let post = |access, handler: Handler| post(call(access, handler));
    let patch = |access, handler: Handler| patch(call(access, handler));
    let delete = |access, handler: Handler| delete(call(access, handler));
    Router::new()
        .route("/account", get(SecretOrChain, account::show).merge(patch(Secret, account::update)))
        .route("/balance", get(SecretOrChain, account::balance))
        .route("/capability", get(PublicOrSecret, capability::show))
        .route("/chains", get(Secret, chains::list))
        .route("/chains/{id}", get(Secret, chains::show))
        .route("/chains/{id}/revoke", post(Secret, chains::revoke))
        .route("/charges", get(SecretOrChain, charges::list).merge(post(SecretOrChain, charges::create)))
        .route("/charges/schedules", get(SecretOrChain, schedules::list_of_charges))
        .route(
            "/charges/{id}",
            get(SecretOrChain, charges::show).merge(patch(SecretOrChain, charges::update)),
        )
        .route("/charges/{id}/capture", post(SecretOrChain, charges::capture))
        .route("/charges/{id}/reverse", post(SecretOrChain, charges::reverse))
        .route("/charges/{id}/expire", post(SecretOrChain, payers::expire))
        // The reference names the secret key for these two; a chain key works as well (choice).
        .route("/charges/{id}/mark_as_paid", post(SecretOrChain, payers::mark_as_paid))
        .route("/charges/{id}/mark_as_failed", post(SecretOrChain, payers::mark_as_failed))
        .route("/charges/{id}/events", get(SecretOrChain, events::list_of_charge))
        .route("/sources", post(PublicOrSecret, sources::create))
        .route("/sources/{id}", get(PublicOrSecret, sources::show))
        .route("/payments/{id}/authorize", payers_page)
        .route(
            "/charges/{id}/refunds",
            get(SecretOrChain, refunds::list_of_charge).merge(post(SecretOrChain, refunds::create)),
        )
        .route("/charges/{id}/refunds/{refund_id}", get(SecretOrChain, refunds::show))
        .route("/refunds", get(SecretOrChain, refunds::list))
        .route(
            "/customers",
            get(SecretOrChain, customers::list).merge(post(SecretOrChain, customers::create)),
        )
        .route(
            "/customers/{id}",
            get(SecretOrChain, customers::show)
                .merge(patch(SecretOrChain, customers::update))
                .merge(delete(SecretOrChain, customers::delete)),
        )
        .route("/customers/{id}/cards", get(SecretOrChain, customer_cards::list))
        .route(
            "/customers/{id}/cards/{card_id}",
            get(SecretOrChain, customer_cards::show)
                .merge(patch(SecretOrChain, customer_cards::update))
                .merge(delete(SecretOrChain, customer_cards::delete)),
        )
        .route("/forex/{currency}", get(SecretOrChain, forex::show))
        .route(
            "/transfers",
            get(SecretOrChain, transfers::list).merge(post(SecretOrChain, transfers::create)),
        )
        .route("/transfers/schedules", get(SecretOrChain, schedules::list_of_transfers))
        .route(
            "/transfers/{id}",
            get(SecretOrChain, transfers::show)
                .merge(patch(SecretOrChain, transfers::update))
                .merge(delete(SecretOrChain, transfers::delete)),
        )
        // The reference names the secret key for these two; a chain key works as well (choice).
        .route("/transfers/{id}/mark_as_sent", post(SecretOrChain, transfers::mark_as_sent))
        .route("/transfers/{id}/mark_as_paid", post(SecretOrChain, transfers::mark_as_paid))
        .route(
            "/recipients",
            get(SecretOrChain, recipients::list).merge(post(SecretOrChain, recipients::create)),
        )
        .route(
            "/recipients/{id}",
            get(SecretOrChain, recipients::show)
                .merge(patch(SecretOrChain, recipients::update))
                .merge(delete(SecretOrChain, recipients::delete)),
        )
        .route("/recipients/{id}/verify", patch(SecretOrChain, recipients::verify))
        .route("/recipients/{id}/schedules", get(SecretOrChain, schedules::list_of_recipient))
        .route("/customers/{id}/schedules", get(SecretOrChain, schedules::list_of_customer))
        .route(
            "/schedules",
            get(SecretOrChain, schedules::list).merge(post(SecretOrChain, schedules::create)),
        )
        .route(
            "/schedules/{id}",
            get(SecretOrChain, schedules::show).merge(delete(SecretOrChain, schedules::delete)),
        )
        .route("/schedules/{id}/occurrences", get(SecretOrChain, occurrences::list_of_schedule))
        .route("/occurrences/{id}", get(SecretOrChain, occurrences::show))
        .route("/transactions", get(SecretOrChain, transactions::list))
        .route("/transactions/{id}", get(SecretOrChain, transactions::show))
        .route("/events", get(SecretOrChain, events::list))
        .route("/events/{id}", get(SecretOrChain, events::show))
        .route("/charges/{id}/disputes", post(SecretOrChain, disputes::create))
        .route(
            "/charges/{id}/documents/{document_id}/downloads/{tail}",
            get(SecretOrChain, documents::download),
        )
        .route("/disputes", get(SecretOrChain, disputes::list))
        .route("/disputes/open", get(SecretOrChain, disputes::list_open))
        .route("/disputes/pending", get(SecretOrChain, disputes::list_pending))
        .route("/disputes/closed", get(SecretOrChain, disputes::list_closed))
        .route(
            "/disputes/{id}",
            get(SecretOrChain, disputes::show).merge(patch(SecretOrChain, disputes::update)),
        )
        .route("/disputes/{id}/accept", patch(SecretOrChain, disputes::accept))
        .route("/disputes/{id}/close", patch(SecretOrChain, disputes::close))
        .route(
            "/disputes/{id}/documents",
            get(SecretOrChain, documents::list).merge(post(SecretOrChain, documents::create)),
        )
        .route(
            "/disputes/{id}/documents/{document_id}",
            get(SecretOrChain, documents::show).merge(delete(SecretOrChain, documents::delete)),
        )
        .route("/links", get(SecretOrChain, links::list).merge(post(SecretOrChain, links::create)))
        .route("/links/{id}", get(SecretOrChain, links::show).merge(delete(SecretOrChain, links::delete)))
        .route("/links/{id}/charges", get(SecretOrChain, links::charges))
        .route("/receipts", get(SecretOrChain, receipts::list))
        .route("/receipts/{id}", get(SecretOrChain, receipts::show))
        .route("/search", get(SecretOrChain, search::find))
        .route("/tokens", wrong_host("tokens live on the vault host"))
        .route("/tokens/{id}", wrong_host("tokens live on the vault host"))
        .fallback(unknown_path)
        .method_not_allowed_fallback(unknown_path)
        .with_state(omise)
}

/// Tokens, and nothing else: whatever else is asked for belongs to the api host.
pub(crate) fn vault_router(omise: Arc<Omise>) -> Router {
    let elsewhere = wrong_host("the vault host serves tokens only").with_state(Arc::clone(&omise));
    Router::new()
        .route("/tokens", post(call(Access::Public, tokens::create)))
        .route("/tokens/{id}", get(call(Access::Public, tokens::show)))
        .fallback_service(elsewhere)
        .method_not_allowed_fallback(unknown_path)
        .with_state(omise)
}

/// Whether a public key may call this path, or ought to on the other host and is told so.
pub(crate) fn takes_public_keys(host: Host, path: &str) -> bool {
    let resource = path.split('/').nth(1).unwrap_or_default();
    host == Host::Vault || ["capability", "sources", "tokens"].contains(&resource)
}

/// A path of the other host: 401, like any key in the wrong place (choice).
fn wrong_host(why: &'static str) -> MethodRouter<Arc<Omise>> {
    axum::routing::any(move |Shared(omise): Shared<Arc<Omise>>| async move {
        refuse(&ApiError::authentication(why), &omise.request_id())
    })
}

async fn unknown_path(Shared(omise): Shared<Arc<Omise>>, request: Request) -> Response {
    refuse_path(&omise, &request)
}

fn refuse_path(omise: &Omise, request: &Request) -> Response {
    let path = format!("{} {}", request.method(), request.uri().path());
    refuse(&ApiError::not_found("endpoint", &path), &omise.request_id())
}

/// An error from outside of any call.
pub(crate) fn refuse(error: &ApiError, request_id: &str) -> Response {
    respond(Answer::error(error), NEWEST_VERSION, request_id, None)
}

/// The values of the path's `{names}`, unless they do not decode to UTF-8.
type PathValues = Result<RawPathParams, RawPathParamsRejection>;

/// Wraps a handler in what all calls have in common.
fn call(
    access: Access,
    handler: Handler,
) -> impl Fn(Shared<Arc<Omise>>, PathValues, Request) -> Ready<Response> + Clone {
    move |Shared(omise), path, request| {
        ready(match path {
            Ok(path) => {
                let path = path.iter().map(|(_, value)| value.to_owned()).collect();
                omise.answer(access, handler, path, request)
            }
            Err(_) => refuse_path(&omise, &request),
        })
    }
}

impl Omise {
    /// One call from its key to its answer, under one lock: nothing of it can mix with another call.
    fn answer(&self, access: Access, handler: Handler, path: Vec<String>, request: Request) -> Response {
        let (parts, _) = request.into_parts();
        let body = RawBody::of(&parts.extensions);
        // Parsed before the lock is taken; an unknown key is still the first thing to be complained about.
        let version = read_version(&parts.headers);
        let params = read_params(&parts.headers, parts.uri.query(), &body);
        let key = key_in_headers(&parts.headers);

        let mut state = self.state();
        let request_id = state.ids.request_id();
        let caller = match state.authenticate(key.as_deref(), access) {
            Ok(caller) => caller,
            Err(error) => return refuse(&error, &request_id),
        };
        let account = state.name_of(&caller);
        let call = version.and_then(|version| Ok(Call { caller, params: params?, path, version }));
        let call = match call {
            Ok(call) => call,
            Err(error) => {
                return respond(Answer::error(&error), NEWEST_VERSION, &request_id, Some(account));
            }
        };
        let answer = match idempotency_key(&parts.method, &parts.headers) {
            None => handler(&mut state, &call).unwrap_or_else(|error| Answer::error(&error)),
            Some(key) => {
                let target = parts.uri.path_and_query().map_or("", |target| target.as_str());
                let fingerprint = Fingerprint::of(parts.method.as_str(), target, &body);
                state.answer_once(&call, handler, key, fingerprint)
            }
        };
        drop(state);
        respond(answer, &call.version, &request_id, Some(account))
    }
}

impl State {
    fn answer_once(&mut self, call: &Call, handler: Handler, key: &str, fingerprint: Fingerprint) -> Answer {
        match self.answered.replay(call.caller, key, fingerprint, self.now) {
            Err(error) => Answer::error(&error),
            Ok(Some(answer)) => answer,
            Ok(None) => {
                let answer = handler(self, call).unwrap_or_else(|error| Answer::error(&error));
                self.answered.keep(call.caller, key, fingerprint, &answer, self.now);
                answer
            }
        }
    }
}

/// The key that a request carries.
pub(crate) fn key_in_headers(headers: &HeaderMap) -> Option<String> {
    key_in(text(headers, header::AUTHORIZATION.as_str()))
}

fn idempotency_key<'a>(method: &Method, headers: &'a HeaderMap) -> Option<&'a str> {
    let matters = *method == Method::POST || *method == Method::PATCH;
    text(headers, "idempotency-key").filter(|key| matters && !key.is_empty())
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// An unknown version answers 400 (choice).
fn read_version(headers: &HeaderMap) -> Result<String, ApiError> {
    let version = text(headers, "omise-version").unwrap_or(NEWEST_VERSION);
    if VERSIONS.contains(&version) {
        return Ok(version.to_owned());
    }
    Err(ApiError::bad_request(format!(
        "Omise-Version {version} is not known, use one of {}",
        VERSIONS.join(", ")
    )))
}

/// Query and body in one tree. A GET may have a body too: the Go and Python SDKs send list parameters that way.
fn read_params(
    headers: &HeaderMap,
    query: Option<&str>,
    body: &[u8],
) -> Result<crate::params::Hash, ApiError> {
    let mut params = read_form(query.unwrap_or_default().as_bytes()).map_err(ApiError::bad_request)?;
    let sent =
        read_body(text(headers, header::CONTENT_TYPE.as_str()), body).map_err(ApiError::bad_request)?;
    params.merge(sent);
    Ok(params)
}

fn respond(answer: Answer, version: &str, request_id: &str, account: Option<String>) -> Response {
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(answer.content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache, no-store"));
    for (name, value) in [("omise-version", version), ("x-request-id", request_id)] {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    response.extensions_mut().insert(Note { account, what: answer.what });
    response
}
