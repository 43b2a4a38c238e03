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

use super::Omise;
use super::cards::ThreeDSecure;
use super::charges::{Charge, Stage};
use super::payers::Outcome;
use super::state::{AccountRef, State};
use crate::body::{RawBody, read_form};
use crate::log::Note;
use crate::pages::{Choice, Fact, PayerPage, Tone};

const CHOICES: [Choice; 3] = [
    Choice { value: "approve", label: "Approve", look: "approve" },
    Choice { value: "decline", label: "Decline", look: "decline" },
    Choice { value: "expire", label: "Let it expire", look: "expire" },
];

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
            return message(StatusCode::BAD_REQUEST, "This is no choice", problem);
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
    noted(page(charge, account).answer(StatusCode::OK), Some(account.clone()), what)
}

fn unknown() -> Response {
    let problem = "The address is wrong, or the sandbox has been restarted since.";
    message(StatusCode::NOT_FOUND, "There is no such payment", problem)
}

fn message(status: StatusCode, title: &str, problem: &str) -> Response {
    noted(PayerPage::message(title, Tone::Bad, problem).answer(status), None, String::new())
}

fn noted(mut response: Response, account: Option<String>, what: String) -> Response {
    response.extensions_mut().insert(Note { account, what });
    response
}

fn page(charge: &Charge, account: &str) -> PayerPage {
    let mut facts = vec![Fact::new("Pay with", charge.means()), Fact::id("Charge", &charge.id)];
    let mut page = PayerPage {
        title: format!("{account}: payment"),
        heading: account.to_owned(),
        amount: Some(charge.country.grouped(charge.amount)),
        currency: charge.country.currency.to_owned(),
        description: charge.description.clone(),
        ..PayerPage::default()
    };
    if charge.stage == Stage::Waiting {
        facts.push(Fact::new("Open until", charge.expires_at.strftime("%Y-%m-%d %H:%M UTC").to_string()));
        page.text = if charge.source.is_some() {
            "You are the payer, in the bank's or the wallet's place. What happens?"
        } else {
            "You are the payer, and your bank asks whether it is you (3-D Secure). What happens?"
        }
        .to_owned();
        (page.field, page.choices) = ("choice", CHOICES.to_vec());
        page.hint = hint(charge);
    } else {
        let (result, tone, reason) = match charge.stage {
            Stage::Waiting => ("", Tone::Plain, None),
            Stage::Authorized => ("Approved, to be captured by the shop", Tone::Good, None),
            Stage::Paid => ("Paid", Tone::Good, None),
            Stage::Declined(decline) => ("Not paid", Tone::Bad, Some(decline.code)),
            Stage::Reversed => ("Given back", Tone::Bad, None),
            Stage::Expired => ("Expired", Tone::Bad, None),
        };
        (page.result, page.tone) = (Some(result.to_owned()), tone);
        facts.extend(reason.map(|reason| Fact::new("Reason", reason)));
        page.back = charge.return_uri.clone();
    }
    page.facts = facts;
    page
}

fn hint(charge: &Charge) -> String {
    match charge.card.as_ref().and_then(|card| card.decline) {
        Some(decline) if decline.three_d_secure == ThreeDSecure::Fails => {
            "This test card fails 3-D Secure: approving ends in payment_rejected.".to_owned()
        }
        Some(decline) => format!("This test card is declined: approving ends in {}.", decline.code),
        None => "Approving pays the charge, declining makes it fail.".to_owned(),
    }
}
