//! The payer's page behind `authorize_uri`: what is to be paid, and three buttons (reference 7.3).
//!
//! Whoever has the address may pay, as with the real page; there is no key. After the choice the payer goes back to
//! the charge's `return_uri` with 303, or sees the result if there is none. A choice that was made stays: coming back,
//! or pressing twice, changes nothing.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State as Shared};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minijinja::Environment;
use minijinja::value::Serde;
use serde::Serialize;

use super::Omise;
use super::cards::ThreeDSecure;
use super::charges::{Charge, Stage};
use super::payers::Outcome;
use super::state::{AccountRef, State};
use crate::body::{RawBody, read_form};
use crate::log::Note;

/// The name's ending switches on the escaping of HTML.
const NAME: &str = "authorize.html";
const TEMPLATE: &str = include_str!("../../assets/authorize.html");
const STYLE: &str = include_str!("../../assets/authorize.css");

#[derive(Serialize)]
struct Page {
    title: String,
    style: &'static str,
    payment: Option<Payment>,
    problem: &'static str,
}

/// What the page shows of a charge.
#[derive(Serialize)]
struct Payment {
    account: String,
    amount: String,
    currency: &'static str,
    description: Option<String>,
    means: String,
    charge: String,
    until: String,
    waiting: bool,
    succeeded: bool,
    what: &'static str,
    hint: String,
    result: &'static str,
    reason: Option<&'static str>,
    return_uri: Option<String>,
}

pub(super) async fn show(Shared(omise): Shared<Arc<Omise>>, path: Path<String>) -> Response {
    let state = omise.state();
    match state.payment(&path) {
        Some((books, charge)) => page_of(&state, books, charge),
        None => unknown(),
    }
}

pub(super) async fn decide(
    Shared(omise): Shared<Arc<Omise>>,
    path: Path<String>,
    request: Request,
) -> Response {
    let body = RawBody::of(request.extensions());
    let choice = read_form(&body).ok().and_then(|form| form.text("choice").ok().flatten());
    let outcome = match choice.as_deref() {
        Some("approve") => Outcome::Paid,
        Some("decline") => Outcome::Failed,
        Some("expire") => Outcome::Expired,
        _ => {
            let problem = "Send choice=approve, choice=decline or choice=expire.";
            return render(StatusCode::BAD_REQUEST, "This is no choice", None, problem, String::new());
        }
    };
    let mut state = omise.state();
    let Some((books, id)) = state.payment(&path).map(|(books, charge)| (books, charge.id.clone())) else {
        return unknown();
    };
    state.decide(books, &id, outcome);
    match state.payment(&path) {
        Some((_, charge)) => back_to_shop(charge).unwrap_or_else(|| page_of(&state, books, charge)),
        None => unknown(),
    }
}

impl State {
    fn payment(&self, id: &str) -> Option<(AccountRef, &Charge)> {
        let (books, charge) = self.payments.get(id)?;
        Some((*books, self.account(*books).charges.get(charge)?))
    }
}

/// Nothing if there is no way back, or none that fits a header.
fn back_to_shop(charge: &Charge) -> Option<Response> {
    let location = HeaderValue::from_str(charge.return_uri.as_deref()?).ok()?;
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    response.headers_mut().insert(header::LOCATION, location);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let what = format!("{} {}, back to the shop", charge.id, charge.status());
    response.extensions_mut().insert(Note { account: None, what });
    Some(response)
}

fn page_of(state: &State, books: AccountRef, charge: &Charge) -> Response {
    let account = &state.account(books).name;
    let what = format!("{} {}", charge.id, charge.status());
    let payment = Payment::of(charge, account);
    render(StatusCode::OK, &format!("{account}: payment"), Some(payment), "", what)
}

fn unknown() -> Response {
    let problem = "The address is wrong, or the sandbox has been restarted since.";
    render(StatusCode::NOT_FOUND, "There is no such payment", None, problem, String::new())
}

impl Payment {
    fn of(charge: &Charge, account: &str) -> Payment {
        let card = charge.card.as_ref();
        let means = match (&charge.source, card) {
            (Some(source), _) => source.kind.clone(),
            (None, Some(card)) => format!("{} …{}", card.brand, card.last_digits),
            (None, None) => String::new(),
        };
        let decline = card.and_then(|card| card.decline);
        let hint = match decline {
            Some(decline) if decline.three_d_secure == ThreeDSecure::Fails => {
                "This test card fails 3-D Secure: approving ends in payment_rejected.".to_owned()
            }
            Some(decline) => format!("This test card is declined: approving ends in {}.", decline.code),
            None => "Approving pays the charge, declining makes it fail.".to_owned(),
        };
        let (result, reason) = match charge.stage {
            Stage::Waiting => ("", None),
            Stage::Authorized => ("Approved, to be captured by the shop", None),
            Stage::Paid => ("Paid", None),
            Stage::Declined(decline) => ("Not paid", Some(decline.code)),
            Stage::Reversed => ("Given back", None),
            Stage::Expired => ("Expired", None),
        };
        Payment {
            account: account.to_owned(),
            amount: charge.country.grouped(charge.amount),
            currency: charge.country.currency,
            description: charge.description.clone(),
            means,
            charge: charge.id.clone(),
            until: charge.expires_at.strftime("%Y-%m-%d %H:%M UTC").to_string(),
            waiting: charge.stage == Stage::Waiting,
            succeeded: matches!(charge.stage, Stage::Paid | Stage::Authorized),
            what: if charge.source.is_some() {
                "You are the payer, in the bank's or the wallet's place. What happens?"
            } else {
                "You are the payer, and your bank asks whether it is you (3-D Secure). What happens?"
            },
            hint,
            result,
            reason,
            return_uri: charge.return_uri.clone(),
        }
    }
}

fn render(
    status: StatusCode,
    title: &str,
    payment: Option<Payment>,
    problem: &'static str,
    what: String,
) -> Response {
    let account = payment.as_ref().map(|payment| payment.account.clone());
    let page = Page { title: title.to_owned(), style: STYLE, payment, problem };
    // The template is ours and its test renders every branch; an empty page is better than a panic.
    let html = Environment::new().render_named_str(NAME, TEMPLATE, Serde(page)).unwrap_or_default();
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    if let Ok(policy) = HeaderValue::from_str(&policy()) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response.extensions_mut().insert(Note { account, what });
    response
}

/// Nothing may be loaded or run but the page's own style. There is no `form-action`: browsers apply it to the
/// redirects after a form too, and nobody knows where a shop sends its payers next.
fn policy() -> String {
    let digest = ring::digest::digest(&ring::digest::SHA256, STYLE.as_bytes());
    let digest = STANDARD.encode(digest);
    format!("default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; frame-ancestors 'none'")
}
