//! The control API under `/sandbox`: what tests of any language use to look behind the scenes and to move them.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::body::RawBody;
use crate::control_state::ControlState;
use crate::faults::Fault;
use crate::omise::Settings;
use crate::world::{NewAccount, Refused};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewChain {
    platform_id: String,
    seller_id: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Payment {
    #[serde(default = "good_card")]
    number: String,
}

fn good_card() -> String {
    "4242424242424242".to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    #[serde(default)]
    advance_ms: u64,
    #[serde(default)]
    advance_seconds: u64,
}

/// The routes of the control API.
pub(crate) fn router(state: Arc<ControlState>) -> Router {
    Router::new()
        .route("/sandbox", get(index))
        .route("/sandbox/world", get(world))
        .route("/sandbox/accounts", get(accounts).post(create_account))
        .route("/sandbox/accounts/{id}/rotate_webhook_secret", post(rotate_webhook_secret))
        .route("/sandbox/chains", post(create_chain))
        .route("/sandbox/links/{id}/pay", post(pay_link))
        .route("/sandbox/faults", get(faults).post(inject).delete(clear_faults))
        .route("/sandbox/clock", get(clock).post(advance_clock))
        .route("/sandbox/requests", get(requests))
        .route("/sandbox/settings", get(settings).post(change_settings))
        .route("/sandbox/deliveries", get(deliveries))
        .route("/sandbox/deliveries/{id}/redeliver", post(redeliver))
        .fallback(unknown)
        .method_not_allowed_fallback(unknown)
        .with_state(state)
}

type Control = State<Arc<ControlState>>;

async fn index() -> Response {
    answer(&json!({
        "sandbox": "sanspay",
        "endpoints": [
            "GET /sandbox/world",
            "GET /sandbox/accounts",
            "POST /sandbox/accounts",
            "POST /sandbox/accounts/{id}/rotate_webhook_secret",
            "POST /sandbox/chains",
            "POST /sandbox/links/{id}/pay",
            "GET /sandbox/faults",
            "POST /sandbox/faults",
            "DELETE /sandbox/faults",
            "GET /sandbox/clock",
            "POST /sandbox/clock",
            "GET /sandbox/requests",
            "GET /sandbox/settings",
            "POST /sandbox/settings",
            "GET /sandbox/deliveries",
            "POST /sandbox/deliveries/{id}/redeliver",
            "POST /sandbox/wonder/apps",
            "GET /sandbox/wonder/settings",
            "POST /sandbox/wonder/settings",
            "POST /sandbox/wonder/customers/{uuid}/payment_tokens",
            "POST /sandbox/wonder/orders/{number}/pay",
            "POST /sandbox/wonder/orders/{number}/decide",
            "POST /sandbox/wonder/orders/{number}/settle",
            "GET /sandbox/wonder/deliveries",
            "POST /sandbox/wonder/deliveries/{id}/redeliver",
            "POST /sandbox/wonder/webhooks/sign",
        ],
    }))
}

async fn unknown(request: Request) -> Response {
    let why = format!(
        "{} {} is not part of the control API, see GET /sandbox",
        request.method(),
        request.uri().path()
    );
    refuse(StatusCode::NOT_FOUND, &why)
}

async fn world(State(state): Control) -> Response {
    answer(&state.world())
}

async fn accounts(State(state): Control) -> Response {
    let (accounts, chains) = state.omise.accounts_and_chains();
    answer(&json!({ "accounts": accounts, "chains": chains }))
}

async fn create_account(State(state): Control, request: Request) -> Response {
    let new: NewAccount = match read(&request) {
        Ok(new) => new,
        Err(refused) => return *refused,
    };
    either(state.omise.create_account(new))
}

async fn rotate_webhook_secret(State(state): Control, id: Result<Path<String>, PathRejection>) -> Response {
    match id {
        Ok(Path(id)) => either(state.omise.rotate_webhook_secret(&id)),
        Err(garbled) => refuse(StatusCode::BAD_REQUEST, &garbled.body_text()),
    }
}

async fn create_chain(State(state): Control, request: Request) -> Response {
    let new: NewChain = match read(&request) {
        Ok(new) => new,
        Err(refused) => return *refused,
    };
    either(state.omise.create_chain(&new.platform_id, &new.seller_id))
}

/// Without a body the payer's card is a good one.
async fn pay_link(State(state): Control, Path(id): Path<String>, request: Request) -> Response {
    let payment = if RawBody::of(request.extensions()).is_empty() {
        Payment { number: good_card() }
    } else {
        match read(&request) {
            Ok(payment) => payment,
            Err(refused) => return *refused,
        }
    };
    either(state.omise.pay_link(&id, &payment.number))
}

async fn faults(State(state): Control) -> Response {
    answer(&json!({ "faults": state.faults.list(), "hits": state.faults.hits() }))
}

async fn inject(State(state): Control, request: Request) -> Response {
    either(Fault::from_json(&RawBody::of(request.extensions())).map(|fault| {
        state.faults.add(fault);
        json!({ "faults": state.faults.list() })
    }))
}

async fn clear_faults(State(state): Control) -> Response {
    state.faults.clear();
    answer(&json!({ "faults": [] }))
}

async fn clock(State(state): Control) -> Response {
    answer(&json!({ "now": state.clock.timestamp() }))
}

async fn advance_clock(State(state): Control, request: Request) -> Response {
    let advance: Advance = match read(&request) {
        Ok(advance) => advance,
        Err(refused) => return *refused,
    };
    let by = Duration::from_millis(advance.advance_ms)
        .saturating_add(Duration::from_secs(advance.advance_seconds));
    state.advance_clock(by);
    answer(&json!({ "now": state.clock.timestamp() }))
}

async fn requests(State(state): Control) -> Response {
    answer(&json!({ "requests": state.log.entries() }))
}

async fn settings(State(state): Control) -> Response {
    answer(&state.omise.settings())
}

async fn change_settings(State(state): Control, request: Request) -> Response {
    let settings: Settings = match read(&request) {
        Ok(settings) => settings,
        Err(refused) => return *refused,
    };
    state.omise.change_settings(settings);
    answer(&state.omise.settings())
}

async fn deliveries(State(state): Control) -> Response {
    answer(&json!({ "deliveries": state.omise.deliveries() }))
}

async fn redeliver(State(state): Control, id: Result<Path<u64>, PathRejection>) -> Response {
    match id {
        Ok(Path(id)) => either(state.omise.redeliver(id).ok_or_else(|| Refused::no_delivery(id))),
        Err(garbled) => refuse(StatusCode::BAD_REQUEST, &garbled.body_text()),
    }
}

/// Reads a JSON body. The refusal is boxed because it is so much larger than what is usually there.
fn read<T: DeserializeOwned>(request: &Request) -> Result<T, Box<Response>> {
    serde_json::from_slice(&RawBody::of(request.extensions())).map_err(|error| {
        Box::new(refuse(StatusCode::BAD_REQUEST, &format!("the JSON body does not fit: {error}")))
    })
}

fn either<T: Serialize>(outcome: Result<T, Refused>) -> Response {
    match outcome {
        Ok(object) => answer(&object),
        Err(refused) => refuse(StatusCode::BAD_REQUEST, &refused.to_string()),
    }
}

fn answer(object: &impl Serialize) -> Response {
    let mut response = Response::new(Body::from(crate::omise::pretty(object)));
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    response
}

/// A mistake, or what the server says by itself.
pub(crate) fn refuse(status: StatusCode, why: &str) -> Response {
    let mut response = answer(&json!({ "error": why }));
    *response.status_mut() = status;
    response
}
