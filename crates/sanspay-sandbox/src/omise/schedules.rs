//! `/schedules`: charges and transfers that come again by themselves (reference 2.17). [`super::schedule_run`] is what
//! they do.
//!
//! A deleted schedule can still be read and listed, with the status that says so (choice).

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::errors::ApiError;
use super::events::{EventData, Publication};
use super::lists::{ListQuery, Row};
use super::occurrences::Occurrence;
use super::schedule_rule::Rule;
use super::scheduled::Repeated;
use super::state::{AccountRef, Answer, Call, Caller, State};

/// A schedule and what it has done. What the API shows of it is in [`super::schedule_object`].
#[derive(Clone, Debug)]
pub(crate) struct Schedule {
    pub(super) id: String,
    pub(super) rule: Rule,
    pub(super) repeats: Repeated,
    pub(super) stage: Stage,
    /// The day that comes next, while it is running.
    pub(super) next_on: Option<Date>,
    pub(super) occurrences: Vec<Occurrence>,
    pub(super) ended_at: Option<Timestamp>,
    pub(super) created_at: Timestamp,
    /// The platform that made it with its chain key.
    pub(super) platform: Option<AccountRef>,
}

/// Where a schedule is in its life. When `expiring` would begin is not known, so it never does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stage {
    Running,
    Suspended,
    Expired,
    Deleted,
}

impl Row for Schedule {
    fn id(&self) -> &str {
        &self.id
    }
    fn created_at(&self) -> Timestamp {
        self.created_at
    }
}

impl Schedule {
    pub(super) fn summary(&self) -> String {
        format!("{} {}: {}", self.id, self.status(), self.rule.in_words())
    }
}

pub(super) fn create(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let books = call.caller.books;
    let now = state.now;
    let country = state.account(books).country;
    let today = country.date_of(now);
    let rule = Rule::read(&call.params, today)?;
    let next_on = rule.first_from(rule.start_on);
    if next_on.is_none() {
        return Err(ApiError::bad_request("none of the days of this schedule is before its end_date"));
    }
    let repeats = state.read_repeated(call)?;
    let schedule = Schedule {
        id: state.ids.test_id("schd"),
        rule,
        repeats,
        stage: Stage::Running,
        next_on,
        occurrences: Vec::new(),
        ended_at: None,
        created_at: now,
        platform: call.caller.platform,
    };
    let id = schedule.id.clone();
    state.publish_schedule("schedule.create", &call.caller, &schedule);
    state.account_mut(books).schedules.insert(schedule);
    if next_on == Some(today) {
        state.run_schedule(books, &id);
    } else {
        state.await_schedule(books, &id);
    }
    let schedule = state.schedule(books, &id)?;
    Answer::ok(&schedule.object(now), schedule.summary())
}

pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    state.schedules_where(call, "/schedules", |_| true)
}

pub(super) fn list_of_charges(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    state.schedules_where(call, "/charges/schedules", |repeated| matches!(repeated, Repeated::Charge(_)))
}

pub(super) fn list_of_transfers(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    state.schedules_where(call, "/transfers/schedules", |repeated| matches!(repeated, Repeated::Transfer(_)))
}

pub(super) fn list_of_customer(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    state.customer_of(&call.caller, call.id())?;
    let location = format!("/customers/{}/schedules", call.id());
    state.schedules_where(
        call,
        &location,
        |repeated| matches!(repeated, Repeated::Charge(charge) if charge.customer == call.id()),
    )
}

pub(super) fn list_of_recipient(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    state.recipient(call.caller.books, call.id())?;
    let location = format!("/recipients/{}/schedules", call.id());
    state.schedules_where(
        call,
        &location,
        |repeated| matches!(repeated, Repeated::Transfer(transfer) if transfer.recipient == call.id()),
    )
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let schedule = state.schedule(call.caller.books, call.id())?;
    Answer::ok(&schedule.object(state.now), schedule.summary())
}

pub(super) fn delete(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let books = call.caller.books;
    let mut schedule = state.schedule(books, call.id())?.clone();
    if schedule.stage == Stage::Deleted {
        return Err(ApiError::bad_request("schedule was already deleted"));
    }
    schedule.stage = Stage::Deleted;
    schedule.ended_at.get_or_insert(state.now);
    state.account_mut(books).schedules.put_back(schedule.clone());
    state.publish_schedule("schedule.destroy", &call.caller, &schedule);
    Answer::ok(&schedule.object(state.now), schedule.summary())
}

impl State {
    pub(super) fn schedule(&self, books: AccountRef, id: &str) -> Result<&Schedule, ApiError> {
        self.account(books).schedules.get(id).ok_or_else(|| ApiError::not_found("schedule", id))
    }

    fn schedules_where(
        &self,
        call: &Call,
        location: &str,
        keep: impl Fn(&Repeated) -> bool,
    ) -> Result<Answer, ApiError> {
        let query = ListQuery::read(&call.params, self.now)?;
        let schedules = self.account(call.caller.books).schedules.iter();
        let rows: Vec<_> = schedules.filter(|schedule| keep(&schedule.repeats)).collect();
        let page = query.page(
            rows.len(),
            |at| rows[at].created_at,
            Some(location.to_owned()),
            |at| rows[at].object(self.now),
        );
        Answer::ok(&page, page.summary())
    }

    pub(super) fn publish_schedule(&mut self, key: &'static str, caller: &Caller, schedule: &Schedule) {
        self.publish(Publication {
            key,
            data: EventData::Schedule(Arc::new(schedule.clone())),
            books: caller.books,
            platforms: [caller.platform, schedule.platform],
            extra_endpoints: &[],
        });
    }
}
