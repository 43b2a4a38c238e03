//! `/schedules`: transfers that come again by themselves (reference 2.17). [`super::schedule_run`] is what they do.
//!
//! A deleted schedule can still be read and listed, with the status that says so (choice).

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::errors::ApiError;
use super::events::{EventData, Publication};
use super::lists::{ListQuery, Row};
use super::money::Country;
use super::occurrences::Occurrence;
use super::schedule_rule::Rule;
use super::state::{AccountRef, Answer, Call, Caller, State};
use crate::params::Hash;

/// A schedule and what it has done. What the API shows of it is in [`super::schedule_object`].
#[derive(Clone, Debug)]
pub(crate) struct Schedule {
    pub(super) id: String,
    pub(super) rule: Rule,
    pub(super) transfer: ScheduledTransfer,
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

/// What is paid out, as the API shows it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ScheduledTransfer {
    object: &'static str,
    id: String,
    livemode: bool,
    currency: &'static str,
    pub(super) amount: Option<i64>,
    percentage_of_balance: Option<serde_json::Number>,
    /// The same in millionths of a percent, so that no float touches money.
    #[serde(skip)]
    pub(super) micro_percent: Option<i64>,
    pub(super) recipient: String,
    created_at: Timestamp,
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
    let mut transfer = state.read_transfer(call, country)?;
    transfer.id = state.ids.test_id("rtrf");
    let schedule = Schedule {
        id: state.ids.test_id("schd"),
        rule,
        transfer,
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

/// No schedule of a charge can be made here, so there are none.
pub(super) fn list_of_charges(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    state.schedules_where(call, "/charges/schedules", |_| false)
}

pub(super) fn list_of_transfers(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    state.schedules_where(call, "/transfers/schedules", |_| true)
}

/// Empty like the list of all charges' schedules.
pub(super) fn list_of_customer(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    state.customer_of(&call.caller, call.id())?;
    state.schedules_where(call, &format!("/customers/{}/schedules", call.id()), |_| false)
}

pub(super) fn list_of_recipient(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    state.recipient(call.caller.books, call.id())?;
    let location = format!("/recipients/{}/schedules", call.id());
    state.schedules_where(call, &location, |schedule| schedule.transfer.recipient == call.id())
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
    if let Some(slot) = state.account_mut(books).schedules.get_mut(&schedule.id) {
        *slot = schedule.clone();
    }
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
        keep: impl Fn(&Schedule) -> bool,
    ) -> Result<Answer, ApiError> {
        let query = ListQuery::read(&call.params, self.now)?;
        let schedules = self.account(call.caller.books).schedules.iter();
        let rows: Vec<_> = schedules.filter(|schedule| keep(schedule)).collect();
        let page = query.page(
            rows.len(),
            |at| rows[at].created_at,
            Some(location.to_owned()),
            |at| rows[at].object(self.now),
        );
        Answer::ok(&page, page.summary())
    }

    /// What is to be paid out. A schedule of a charge names a customer, and no customer is ever found: they are not
    /// played.
    fn read_transfer(&self, call: &Call, country: &Country) -> Result<ScheduledTransfer, ApiError> {
        let transfer = match (call.params.hash("charge")?, call.params.hash("transfer")?) {
            (None, Some(transfer)) => transfer,
            (Some(charge), None) => {
                let customer = charge
                    .text("customer")?
                    .ok_or_else(|| ApiError::bad_request("charge customer can't be blank"))?;
                return Err(ApiError::not_found("customer", &customer));
            }
            _ => return Err(ApiError::bad_request("give either charge or transfer")),
        };
        let recipient = transfer
            .text("recipient")?
            .ok_or_else(|| ApiError::bad_request("transfer recipient can't be blank"))?;
        self.recipient(call.caller.books, &recipient)?;
        if transfer.text("currency")?.is_some_and(|code| !code.eq_ignore_ascii_case(country.currency)) {
            return Err(ApiError::bad_request("transfer currency is currently not supported"));
        }
        let amount = transfer.integer("amount")?;
        if let Some(amount) = amount {
            country.check_transfer(amount)?;
        }
        let micro_percent = read_percentage(transfer)?;
        if amount.is_some() == micro_percent.is_some() {
            return Err(ApiError::bad_request("transfer needs either amount or percentage_of_balance"));
        }
        let shown = transfer.text("percentage_of_balance")?.and_then(|text| text.parse::<f64>().ok());
        Ok(ScheduledTransfer {
            object: "scheduled_transfer",
            id: String::new(),
            livemode: false,
            currency: country.currency,
            amount,
            percentage_of_balance: shown.and_then(serde_json::Number::from_f64),
            micro_percent,
            recipient,
            created_at: self.now,
        })
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

/// "12.5" is 12,500,000. More than six decimals are refused (choice).
fn read_percentage(transfer: &Hash) -> Result<Option<i64>, ApiError> {
    let Some(text) = transfer.text("percentage_of_balance")? else { return Ok(None) };
    let read = || {
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || fraction.len() > 6 || !digits(whole) || !digits(fraction) {
            return None;
        }
        format!("{whole}{fraction:0<6}").parse::<i64>().ok().filter(|value| (1..=100_000_000).contains(value))
    };
    read().map(Some).ok_or_else(|| {
        ApiError::bad_request("transfer percentage_of_balance must be greater than 0 and at most 100")
    })
}
