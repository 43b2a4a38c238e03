//! The pages that a payer sees: the payment page of an order and the verify page of a payment token. They are the
//! sandbox's own; a test posts `action=pay`, `action=decline`, `action=agree` or `action=refuse` to the same address.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::Wonder;
use super::money;
use crate::body::RawBody;
use crate::log::Note;

pub(super) fn router(wonder: Arc<Wonder>) -> Router {
    Router::new()
        .route("/svc/pages/orders/{page}", get(order_page).post(pay))
        .route("/svc/pages/tokens/{page}", get(token_page).post(verify))
        .with_state(wonder)
}

async fn order_page(State(wonder): State<Arc<Wonder>>, Path(page): Path<String>) -> Response {
    let state = wonder.state();
    match state.orders.by_page(&page) {
        None => missing(),
        Some((_, order)) => {
            let left = money::text(order.initial_total - order.paid_total());
            let what = format!("{} {}, order {}", order.currency, left, order.reference_number);
            let (standing, _) = order.states();
            if matches!(standing, "invoiced" | "in_completed") {
                form(&what, &[("pay", "Pay"), ("decline", "Decline")])
            } else {
                html(StatusCode::OK, &format!("<p>{}</p><p>It is {standing}.</p>", escape(&what)))
            }
        }
    }
}

async fn pay(State(wonder): State<Arc<Wonder>>, Path(page): Path<String>, request: Request) -> Response {
    let action = action(&request);
    let now = wonder.now();
    let mut state = wonder.state();
    let Some((at, back)) = state.orders.by_page(&page).map(|(at, order)| (at, order.redirect_url.clone()))
    else {
        return missing();
    };
    let decline = match action.as_deref() {
        Some("pay") => false,
        Some("decline") => true,
        _ => return html(StatusCode::BAD_REQUEST, "<p>Send action=pay or action=decline.</p>"),
    };
    let (orders, mut desk) = state.desk("", "", now);
    match orders.pay(at, None, decline, &mut desk) {
        Ok(_) => leave(back.as_deref(), if decline { "Declined." } else { "Done." }),
        Err(failure) => html(failure.status, &format!("<p>{}</p>", escape(&failure.message))),
    }
}

async fn token_page(State(wonder): State<Arc<Wonder>>, Path(page): Path<String>) -> Response {
    let mut state = wonder.state();
    match state.customers.token_to_verify(&page) {
        None => missing(),
        Some(token) => form(&format!("Save {}?", token.id()), &[("agree", "Agree"), ("refuse", "Refuse")]),
    }
}

async fn verify(State(wonder): State<Arc<Wonder>>, Path(page): Path<String>, request: Request) -> Response {
    let agreed = match action(&request).as_deref() {
        Some("agree") => true,
        Some("refuse") => false,
        _ => return html(StatusCode::BAD_REQUEST, "<p>Send action=agree or action=refuse.</p>"),
    };
    let mut state = wonder.state();
    match state.customers.token_to_verify(&page) {
        None => missing(),
        Some(token) => leave(token.verified(agreed).as_deref(), "Done."),
    }
}

fn action(request: &Request) -> Option<String> {
    let body = RawBody::of(request.extensions());
    form_urlencoded::parse(&body).find(|(name, _)| name == "action").map(|(_, value)| value.into_owned())
}

/// To the shop, or to a last page if it has none or its address cannot stand in a header.
fn leave(back: Option<&str>, text: &str) -> Response {
    match back.and_then(|back| HeaderValue::from_str(back).ok()) {
        Some(location) => {
            let mut response = html(StatusCode::SEE_OTHER, text);
            response.headers_mut().insert(header::LOCATION, location);
            response
        }
        None => html(StatusCode::OK, &format!("<p>{text}</p>")),
    }
}

fn missing() -> Response {
    html(StatusCode::NOT_FOUND, "<p>There is no such page.</p>")
}

fn form(what: &str, choices: &[(&str, &str)]) -> Response {
    let buttons: String = choices
        .iter()
        .map(|(action, label)| format!("<button name=\"action\" value=\"{action}\">{label}</button> "))
        .collect();
    html(StatusCode::OK, &format!("<p>{}</p><form method=\"post\">{buttons}</form>", escape(what)))
}

fn html(status: StatusCode, body: &str) -> Response {
    let page = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>sanspay sandbox</title><h1>Sandbox: no real money</h1>{body}\n"
    );
    let content_type = HeaderValue::from_static("text/html; charset=utf-8");
    let mut response = (status, [(header::CONTENT_TYPE, content_type)], page).into_response();
    response.extensions_mut().insert(Note { account: None, what: "page".to_owned() });
    response
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
