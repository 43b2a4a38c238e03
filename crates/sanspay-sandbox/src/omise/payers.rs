//! Charges that wait for their payer: how they are paid, fail and run out (reference 2.5 and 7.3).
//!
//! A charge of a source always waits. A card asks for 3-D Secure when the charge says `authentication=3DS`, and, if
//! the charge has a `return_uri`, when the card is one of those whose 3-D Secure validation fails; cards whose
//! enrolment fails are declined at once (choices: the reference says which cards fail, not when there is a challenge).

use super::cards::{Decline, REJECTED};
use super::charges::{Charge, Stage};
use super::errors::ApiError;
use super::state::{AccountRef, Answer, Call, Caller, State};

/// How waiting ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Outcome {
    Paid,
    Failed,
    Expired,
}

/// The payer said no to a source (reference 4.4). No to 3-D Secure, and `mark_as_failed`, leave `payment_rejected`
/// (choice: the reference does not say).
const CANCELLED: Decline =
    Decline { code: "payment_cancelled", message: "payment cancelled by the payer", ..REJECTED };

pub(super) fn expire(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let books = call.caller.books;
    state.change_charge(call, "charge.expire", |state, charge| {
        if charge.stage != Stage::Waiting || charge.source.is_none() {
            let why = "expire failed: only pending charges of a source can be expired";
            return Err(ApiError::refused("failed_expire", why));
        }
        state.conclude(books, charge, Outcome::Expired, REJECTED);
        Ok(())
    })
}

pub(super) fn mark_as_paid(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    mark(state, call, Outcome::Paid)
}

pub(super) fn mark_as_failed(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    mark(state, call, Outcome::Failed)
}

/// The code of the refusal is a choice: the reference has none.
fn mark(state: &mut State, call: &Call, outcome: Outcome) -> Result<Answer, ApiError> {
    let books = call.caller.books;
    state.change_charge(call, "charge.complete", |state, charge| {
        if charge.stage != Stage::Waiting || charge.source.is_none() {
            return Err(ApiError::bad_request("only pending charges of a source can be marked"));
        }
        state.conclude(books, charge, outcome, REJECTED);
        Ok(())
    })
}

impl State {
    /// What the payer chose on the authorize page. A charge that waits no longer stays as it is.
    pub(super) fn decide(&mut self, books: AccountRef, id: &str, outcome: Outcome) {
        let Some(mut charge) = self.account(books).charges.get(id).cloned() else {
            return;
        };
        if charge.stage != Stage::Waiting {
            return;
        }
        let no = if charge.source.is_some() { CANCELLED } else { REJECTED };
        self.conclude(books, &mut charge, outcome, no);
        let key = if outcome == Outcome::Expired { "charge.expire" } else { "charge.complete" };
        self.publish_charge(key, &Caller { books, platform: None }, &charge);
        self.put_charge_back(books, charge);
    }

    /// Ends the waiting. A card whose charge would be declined is declined now; `failure` is the reason of a no.
    fn conclude(&mut self, books: AccountRef, charge: &mut Charge, outcome: Outcome, failure: Decline) {
        let now = self.now;
        let decline = charge.card.as_ref().and_then(|card| card.decline);
        match (outcome, decline) {
            (Outcome::Expired, _) => {
                charge.stage = Stage::Expired;
                charge.expires_at = now;
                charge.expired_at = Some(now);
            }
            (Outcome::Failed, _) => charge.stage = Stage::Declined(failure),
            (Outcome::Paid, Some(decline)) => charge.stage = Stage::Declined(decline),
            (Outcome::Paid, None) => {
                charge.authorized_at = Some(now);
                charge.authenticated_by = charge.source.is_none().then_some("3DS");
                // What a source brings is there at once; only a card can be held.
                if charge.capture || charge.source.is_some() {
                    charge.pay(charge.amount, now);
                    self.credit(books, charge);
                } else {
                    charge.stage = Stage::Authorized;
                }
            }
        }
        if let Some(token) = &charge.token {
            self.use_token(token, charge.status());
        }
    }
}
