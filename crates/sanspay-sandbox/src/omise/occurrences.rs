//! `/schedules/{id}/occurrences` and `/occurrences/{id}`: what schedules have done (reference 2.14).
//!
//! An occurrence is made when its day comes, so none is ever `scheduled`.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::errors::ApiError;
use super::expand::{self, Expanded};
use super::lists::ListQuery;
use super::state::{Answer, Call, State};

/// One day of a schedule, written as the API shows it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Occurrence {
    object: &'static str,
    pub(super) id: String,
    livemode: bool,
    location: String,
    schedule: String,
    status: &'static str,
    message: Option<String>,
    result: Option<String>,
    scheduled_on: Date,
    retry_on: Option<Date>,
    processed_at: Timestamp,
    pub(super) created_at: Timestamp,
    execute_time: Option<()>,
    split_metadata: Option<()>,
    transfer_amount: i64,
}

impl Occurrence {
    /// A day on which nothing has happened yet.
    pub(super) fn new(id: String, schedule: &str, scheduled_on: Date, now: Timestamp) -> Occurrence {
        Occurrence {
            object: "occurrence",
            location: format!("/occurrences/{id}"),
            id,
            livemode: false,
            schedule: schedule.to_owned(),
            status: "scheduled",
            message: None,
            result: None,
            scheduled_on,
            retry_on: None,
            processed_at: now,
            created_at: now,
            execute_time: None,
            split_metadata: None,
            transfer_amount: 0,
        }
    }

    pub(super) fn transferred(self, transfer: String, amount: i64) -> Occurrence {
        Occurrence { status: "successful", result: Some(transfer), transfer_amount: amount, ..self }
    }

    pub(super) fn charged(self, charge: String) -> Occurrence {
        Occurrence { status: "successful", result: Some(charge), ..self }
    }

    /// The charge was made, and declined.
    pub(super) fn declined(self, charge: String, why: &str) -> Occurrence {
        Occurrence { result: Some(charge), ..self.failed(why.to_owned()) }
    }

    /// Nothing was made.
    pub(super) fn failed(self, message: String) -> Occurrence {
        Occurrence { status: "failed", message: Some(message), ..self }
    }

    pub(super) fn has_failed(&self) -> bool {
        self.status == "failed"
    }
}

pub(super) fn list_of_schedule(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let page = state.schedule(call.caller.books, call.id())?.occurrence_page(&query);
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let account = state.account(call.caller.books);
    let schedule = account.occurrences.get(call.id()).and_then(|id| account.schedules.get(id));
    let found = schedule.and_then(|schedule| {
        Some((schedule, schedule.occurrences.iter().find(|occurrence| occurrence.id == call.id())?))
    });
    let (schedule, occurrence) = found.ok_or_else(|| ApiError::not_found("occurrence", call.id()))?;
    if expand::is_wanted(call)? {
        let expanded = Expanded::of(occurrence).with("schedule", Some(&schedule.object(state.now)));
        return Answer::ok(&expanded, occurrence.status);
    }
    Answer::ok(occurrence, occurrence.status)
}
