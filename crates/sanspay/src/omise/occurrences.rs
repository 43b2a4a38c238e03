//! Occurrences: what a schedule has done on one of its days.

use super::list::{list, list_operation};
use super::{Expandable, Omise};
use crate::http::Method;
use crate::json::Json;
use crate::macros::{open_enum, record};
use crate::operation::{Operation, OperationInfo};

list_operation! {
    /// `GET /schedules/{id}/occurrences` · api host · secret or chain key (the latter a *choice*)
    pub struct ListOccurrences {
        /// `schd_…`
        schedule,
    }
    OperationInfo::omise(
        "omise.schedules.list_occurrences",
        Method::Get,
        "/schedules/{schedule}/occurrences",
        "2.17",
    ) => OccurrenceList
}

list! {
    /// Occurrences of a schedule.
    OccurrenceList of Occurrence
}

record! {
    params
    /// `GET /occurrences/{id}` · api host · secret or chain key (the latter a *choice*)
    pub struct GetOccurrence {
        /// `occu_…`
        #[serde(skip_serializing)]
        pub occurrence: String,
        /// `true` embeds the schedule.
        pub expand: Option<bool>,
    }
}

impl Operation for GetOccurrence {
    type Gateway = Omise;
    type Output = Occurrence;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.occurrences.get", Method::Get, "/occurrences/{occurrence}", "2.14");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.occurrence]
    }
}

open_enum! {
    /// What became of an occurrence.
    pub enum OccurrenceStatus {
        /// Its day has not come.
        Scheduled = "scheduled",
        /// The charge or transfer was made.
        Successful = "successful",
        /// It was not: see `message`.
        Failed = "failed",
        /// It was left out.
        Skipped = "skipped",
    }
}

record! {
    model
    /// One day of a schedule.
    pub struct Occurrence {
        /// `occu_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/occurrences/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// `schd_…`
        #[serde(default)]
        pub schedule: Option<Expandable>,
        /// What became of it.
        #[serde(default)]
        pub status: Option<OccurrenceStatus>,
        /// Why it failed, for people.
        #[serde(default)]
        pub message: Option<String>,
        /// The charge or transfer that was made.
        #[serde(default)]
        pub result: Option<Expandable>,
        /// `YYYY-MM-DD`
        #[serde(default, alias = "schedule_date")]
        pub scheduled_on: Option<String>,
        /// When a failed one is tried again: `YYYY-MM-DD`.
        #[serde(default, alias = "retry_date")]
        pub retry_on: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub processed_at: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
        /// *Observed* only; the reference knows no more of it.
        #[serde(default)]
        pub execute_time: Option<String>,
        /// *Observed* only; the reference knows no more of it.
        #[serde(default)]
        pub split_metadata: Option<Json>,
        /// Subunits; 0 for a charge (*observed* only).
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub transfer_amount: Option<i64>,
    }
}
