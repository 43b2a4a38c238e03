//! What the API shows of a schedule: every field of the 2019-05-29 form (reference 2.17).

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::lists::{ListObject, ListQuery};
use super::occurrences::Occurrence;
use super::schedule_rule::OnObject;
use super::scheduled::{Repeated, ScheduledCharge, ScheduledTransfer};
use super::schedules::{Schedule, Stage};

#[derive(Serialize)]
pub(crate) struct ScheduleObject<'a> {
    object: &'static str,
    id: &'a str,
    livemode: bool,
    location: String,
    deleted: bool,
    active: bool,
    status: &'static str,
    state: &'static str,
    every: i64,
    period: &'static str,
    on: OnObject,
    in_words: String,
    charge: Option<&'a ScheduledCharge>,
    transfer: Option<&'a ScheduledTransfer>,
    occurrences: ListObject<&'a Occurrence>,
    next_occurrences_on: Vec<Date>,
    start_on: Date,
    end_on: Date,
    ended_at: Option<Timestamp>,
    execute_time: Option<()>,
    deleted_by: Option<()>,
    created_at: Timestamp,
}

impl Schedule {
    pub(super) fn status(&self) -> &'static str {
        match self.stage {
            Stage::Running => "running",
            Stage::Suspended => "suspended",
            Stage::Expired => "expired",
            Stage::Deleted => "deleted",
        }
    }

    pub(super) fn object(&self, now: Timestamp) -> ScheduleObject<'_> {
        let active = self.stage == Stage::Running;
        let next_on = self.next_on.filter(|_| active);
        let (charge, transfer) = match &self.repeats {
            Repeated::Charge(charge) => (Some(charge), None),
            Repeated::Transfer(transfer) => (None, Some(transfer)),
        };
        ScheduleObject {
            object: "schedule",
            id: &self.id,
            livemode: false,
            location: format!("/schedules/{}", self.id),
            deleted: self.stage == Stage::Deleted,
            active,
            status: self.status(),
            // That all that is over is `Paused` is a guess.
            state: if active { "Active" } else { "Paused" },
            every: self.rule.every,
            period: self.rule.period(),
            on: self.rule.on_object(),
            in_words: self.rule.in_words(),
            charge,
            transfer,
            occurrences: self.occurrence_page(&ListQuery::embedded(now)),
            next_occurrences_on: next_on.map(|next| self.rule.shown_from(next)).unwrap_or_default(),
            start_on: self.rule.start_on,
            end_on: self.rule.end_on,
            ended_at: self.ended_at,
            execute_time: None,
            deleted_by: None,
            created_at: self.created_at,
        }
    }

    pub(super) fn occurrence_page(&self, query: &ListQuery) -> ListObject<&Occurrence> {
        query.page(
            self.occurrences.len(),
            |at| self.occurrences[at].created_at,
            Some(format!("/schedules/{}/occurrences", self.id)),
            |at| &self.occurrences[at],
        )
    }
}
