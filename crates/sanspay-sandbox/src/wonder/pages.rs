//! The pages that a payer sees: the payment page of an order and the verify page of a payment token. They are the
//! sandbox's own; a test posts `action=pay`, `action=decline`, `action=agree` or `action=refuse` to the same address.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::get;

use super::Wonder;
use super::money;
use super::order::Order;
use super::tokens::{PaymentToken, TokenState};
use crate::body::RawBody;
use crate::log::Note;
use crate::pages::{Choice, Fact, PayerPage, Tone, grouped};

const PAYMENT: [Choice; 2] = [
    Choice { value: "pay", label: "Pay", look: "approve" },
    Choice { value: "decline", label: "Have it declined", look: "decline" },
];

const CONSENT: [Choice; 2] = [
    Choice { value: "agree", label: "Agree", look: "approve" },
    Choice { value: "refuse", label: "Refuse", look: "decline" },
];

pub(super) fn router(wonder: Arc<Wonder>) -> Router {
    Router::new()
        .route("/svc/pages/orders/{page}", get(order_page).post(pay))
        .route("/svc/pages/tokens/{page}", get(token_page).post(verify))
        .with_state(wonder)
}

async fn order_page(State(wonder): State<Arc<Wonder>>, Path(page): Path<String>) -> Response {
    match wonder.state().orders.by_page(&page) {
        None => missing(),
        Some((_, order)) => page_of(order, ""),
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
        _ => return refused(StatusCode::BAD_REQUEST, "Send action=pay or action=decline."),
    };
    let (orders, mut desk) = state.desk("", "", now);
    if let Err(failure) = orders.pay(at, None, decline, &mut desk) {
        return refused(failure.status, &failure.message);
    }
    let note = if decline { "That payment was declined." } else { "" };
    back_to_shop(back.as_deref()).unwrap_or_else(|| match orders.by_page(&page) {
        None => missing(),
        Some((_, order)) => page_of(order, note),
    })
}

async fn token_page(State(wonder): State<Arc<Wonder>>, Path(page): Path<String>) -> Response {
    match wonder.state().customers.token_to_verify(&page) {
        None => missing(),
        Some(token) => verify_page(token),
    }
}

async fn verify(State(wonder): State<Arc<Wonder>>, Path(page): Path<String>, request: Request) -> Response {
    let agreed = match action(&request).as_deref() {
        Some("agree") => true,
        Some("refuse") => false,
        _ => return refused(StatusCode::BAD_REQUEST, "Send action=agree or action=refuse."),
    };
    let mut state = wonder.state();
    match state.customers.token_to_verify(&page) {
        None => missing(),
        Some(token) => {
            let back = token.verified(agreed);
            back_to_shop(back.as_deref()).unwrap_or_else(|| verify_page(token))
        }
    }
}

fn action(request: &Request) -> Option<String> {
    let body = RawBody::of(request.extensions());
    form_urlencoded::parse(&body).find(|(name, _)| name == "action").map(|(_, value)| value.into_owned())
}

/// `note` is what has just happened, if the states do not say it.
fn page_of(order: &Order, note: &str) -> Response {
    let left = order.initial_total - order.paid_total();
    let mut page = PayerPage {
        title: format!("Order {}: payment", order.reference_number),
        heading: format!("Order {}", order.reference_number),
        amount: Some(grouped(&money::text(if order.takes_payment() { left } else { order.initial_total }))),
        currency: order.currency.clone(),
        description: order.note.clone(),
        facts: vec![Fact::id("Number", &order.number)],
        ..PayerPage::default()
    };
    if order.paid_total() != 0 {
        page.facts.push(Fact::new("Paid so far", grouped(&money::text(order.paid_total()))));
    }
    if order.takes_payment() {
        page.result = (!note.is_empty()).then(|| note.to_owned());
        page.tone = Tone::Bad;
        page.text = "You are the payer, at the checkout. What happens?".to_owned();
        (page.field, page.choices) = ("action", PAYMENT.to_vec());
        page.hint = "Paying settles what is left, a declined payment leaves the order open.".to_owned();
    } else {
        let (result, tone) = order.outcome();
        (page.result, page.tone) = (Some(result.to_owned()), tone);
        page.back = order.redirect_url.clone();
    }
    noted(page.answer(StatusCode::OK), format!("{} {}", order.number, order.states().1))
}

fn verify_page(token: &PaymentToken) -> Response {
    let mut page = PayerPage {
        title: "Save a means of payment".to_owned(),
        heading: "Save a means of payment".to_owned(),
        facts: vec![Fact::new("Means", token.means()), Fact::id("Token", token.id())],
        ..PayerPage::default()
    };
    match token.state() {
        TokenState::Pending => {
            page.text = "You are its holder. May the shop charge it later?".to_owned();
            (page.field, page.choices) = ("action", CONSENT.to_vec());
            if token.declines() {
                page.hint = "This test card cannot be saved: agreeing fails as well.".to_owned();
            }
        }
        TokenState::Success => (page.result, page.tone) = (Some("Saved".to_owned()), Tone::Good),
        TokenState::Failed => (page.result, page.tone) = (Some("Not saved".to_owned()), Tone::Bad),
    }
    noted(page.answer(StatusCode::OK), "page".to_owned())
}

/// Nothing if the shop has no address, or none that can stand in a header.
fn back_to_shop(back: Option<&str>) -> Option<Response> {
    let location = HeaderValue::from_str(back.filter(|back| !back.is_empty())?).ok()?;
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    response.headers_mut().insert(header::LOCATION, location);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Some(noted(response, "back to the shop".to_owned()))
}

fn missing() -> Response {
    let problem = "The address is wrong, or the sandbox has been restarted since.";
    let page = PayerPage::message("There is no such page", Tone::Bad, problem);
    noted(page.answer(StatusCode::NOT_FOUND), String::new())
}

fn refused(status: StatusCode, problem: &str) -> Response {
    let page = PayerPage::message("This cannot be done", Tone::Bad, problem);
    noted(page.answer(status), problem.to_owned())
}

fn noted(mut response: Response, what: String) -> Response {
    response.extensions_mut().insert(Note { account: None, what });
    response
}
