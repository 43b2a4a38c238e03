//! The unsigned side, for tests: what the dashboard or a payer would do. The endpoints are listed in [`super`].

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde_json::{Map, Value, json};

use super::customers::NO_CUSTOMER;
use super::envelope::{Failure, json_response};
use super::input::{Fields, NOT_JSON};
use super::money;
use super::tokens::PaymentToken;
use super::{DEFAULT_APP_ID, Settings, WEBHOOK_PUBLIC_KEY, Wonder, webhook};
use crate::world::Refused;

const BAD_KEY: &str = "E900305";
const NO_DELIVERY: &str = "E900310";

/// The control endpoints, all under `/sandbox/wonder/`.
pub(crate) fn control_router(wonder: Arc<Wonder>) -> Router {
    Router::new()
        .route("/sandbox/wonder/apps", post(register_app))
        .route("/sandbox/wonder/settings", get(settings).post(change_settings))
        .route("/sandbox/wonder/customers/{uuid}/payment_tokens", post(attach_token))
        .route("/sandbox/wonder/orders/{number}/pay", post(pay))
        .route("/sandbox/wonder/orders/{number}/decide", post(decide))
        .route("/sandbox/wonder/orders/{number}/settle", post(settle))
        .route("/sandbox/wonder/cards/{id}/transactions", post(spend))
        .route("/sandbox/wonder/deliveries", get(deliveries))
        .route("/sandbox/wonder/deliveries/{id}/redeliver", post(redeliver))
        .route("/sandbox/wonder/webhooks/sign", post(sign_webhook))
        .with_state(wonder)
}

fn respond(outcome: Result<Value, Failure>) -> Response {
    match outcome {
        Ok(value) => json_response(StatusCode::OK, &value),
        Err(failure) => {
            let body = json!({"error": failure.message, "error_code": failure.error_code});
            json_response(failure.status, &body)
        }
    }
}

async fn register_app(State(wonder): State<Arc<Wonder>>, body: Bytes) -> Response {
    respond(Fields::from_body(&body).and_then(|fields| {
        let pem = fields.required("public_key_pem", usize::MAX)?;
        let app_id = wonder
            .register_app(pem)
            .map_err(|reason| Failure::invalid(BAD_KEY, format!("`public_key_pem`: {reason}.")))?;
        Ok(json!({"app_id": app_id, "webhook_public_key_pem": WEBHOOK_PUBLIC_KEY}))
    }))
}

async fn settings(State(wonder): State<Arc<Wonder>>) -> Response {
    let settings = wonder.state().settings.clone();
    respond(Ok(json!(settings)))
}

async fn change_settings(State(wonder): State<Arc<Wonder>>, body: Bytes) -> Response {
    let mut state = wonder.state();
    let changed = changed(&state.settings, &body);
    respond(changed.map(|settings| {
        state.outbox.nesting = settings.webhook_body;
        state.outbox.destination.clone_from(&settings.webhook_url);
        let answer = json!(settings);
        state.settings = settings;
        answer
    }))
}

/// What is not mentioned stays as it is.
fn changed(settings: &Settings, body: &[u8]) -> Result<Settings, Failure> {
    let invalid =
        |error: serde_json::Error| Failure::invalid(NOT_JSON, format!("These are no settings: {error}."));
    let changes: serde_json::Map<String, Value> = serde_json::from_slice(body).map_err(invalid)?;
    let mut merged = json!(settings);
    if let Value::Object(fields) = &mut merged {
        fields.extend(changes);
    }
    serde_json::from_value(merged).map_err(invalid)
}

async fn attach_token(
    State(wonder): State<Arc<Wonder>>,
    uuid: Result<Path<String>, PathRejection>,
    body: Bytes,
) -> Response {
    // Everything is optional, the body too.
    let body: &[u8] = if body.is_empty() { b"{}" } else { &body };
    respond(Fields::from_body(body).and_then(|fields| {
        let Path(uuid) = uuid.map_err(|garbled| Failure::not_found(NO_CUSTOMER, garbled.body_text()))?;
        let mut state = wonder.state();
        let state = &mut *state;
        let default = fields.flag("default")?.unwrap_or(false);
        let token = PaymentToken::read(&fields, &mut state.ids)?;
        state.customers.attach_token(&uuid, token, default)
    }))
}

async fn pay(State(wonder): State<Arc<Wonder>>, Path(number): Path<String>, body: Bytes) -> Response {
    // Everything is optional, the body too.
    let body: &[u8] = if body.is_empty() { b"{}" } else { &body };
    respond(Fields::from_body(body).and_then(|fields| {
        let amount = match fields.get("amount") {
            None => None,
            Some(_) => Some(money::positive(&fields, "amount")?),
        };
        let decline = fields.flag("decline")?.unwrap_or(false);
        let now = wonder.now();
        let mut state = wonder.state();
        let (orders, mut desk) = state.desk("", "", now);
        orders.pay(orders.by_number(&number)?, amount, decline, &mut desk)
    }))
}

async fn decide(State(wonder): State<Arc<Wonder>>, Path(number): Path<String>, body: Bytes) -> Response {
    respond(Fields::from_body(&body).and_then(|fields| {
        let success =
            fields.flag("success")?.ok_or_else(|| fields.bad("success", "is required: true or false"))?;
        let now = wonder.now();
        let mut state = wonder.state();
        let (orders, mut desk) = state.desk("", "", now);
        orders.decide(orders.by_number(&number)?, success, &mut desk)
    }))
}

async fn settle(State(wonder): State<Arc<Wonder>>, Path(number): Path<String>) -> Response {
    let now = wonder.now();
    let mut state = wonder.state();
    let (orders, _) = state.desk("", "", now);
    respond(orders.by_number(&number).and_then(|at| orders.settle(at, now)))
}

async fn spend(State(wonder): State<Arc<Wonder>>, Path(card): Path<String>, body: Bytes) -> Response {
    respond(Fields::from_body(&body).and_then(|fields| {
        let now = wonder.now();
        let mut state = wonder.state();
        let state = &mut *state;
        state.issuing.spend(&card, &fields, &mut state.ids, now)
    }))
}

async fn deliveries(State(wonder): State<Arc<Wonder>>) -> Response {
    respond(Ok(json!({"deliveries": wonder.courier.list()})))
}

async fn redeliver(State(wonder): State<Arc<Wonder>>, id: Result<Path<u64>, PathRejection>) -> Response {
    respond(match id {
        Ok(Path(id)) => wonder
            .courier
            .redeliver(id)
            .ok_or_else(|| Failure::invalid(NO_DELIVERY, Refused::no_delivery(id).to_string())),
        Err(garbled) => Err(Failure::invalid(NO_DELIVERY, garbled.body_text())),
    })
}

async fn sign_webhook(State(wonder): State<Arc<Wonder>>, body: Bytes) -> Response {
    respond(Fields::from_body(&body).and_then(|fields| {
        let uri = fields.required("uri", usize::MAX)?;
        if !uri.starts_with('/') {
            return Err(
                fields.bad("uri", "must be path and query of the receiver's address, beginning with /")
            );
        }
        let payload = fields.text("body", usize::MAX)?.unwrap_or_default();
        let app_id = fields.text("app_id", 255)?.unwrap_or(DEFAULT_APP_ID);
        let action = fields.text("action", 255)?.unwrap_or("order.paid");
        let nonce = wonder.state().ids.nonce();
        let headers = webhook::headers(app_id, action, &nonce, wonder.clock.wall_timestamp(), uri, payload)
            .ok_or_else(|| {
            Failure::new(StatusCode::INTERNAL_SERVER_ERROR, BAD_KEY, "The webhook key is damaged.")
        })?;
        let headers: Map<_, _> =
            headers.map(|(name, value)| (name.to_owned(), value.into())).into_iter().collect();
        Ok(json!({"headers": headers}))
    }))
}
