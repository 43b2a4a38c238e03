//! Schedules: charges and transfers that come again by themselves.
//!
//! Two fields have other names in the request than in the answer: `start_date` comes back as
//! `start_on`, `end_date` as `end_on`.

use super::list::{list, list_operation};
use super::metadata::check_metadata;
use super::schedule_rules::{check_dates, check_on};
use super::{Expandable, OccurrenceList, Omise, check_amount, check_currency};
use crate::error::PayError;
use crate::http::Method;
use crate::json::Json;
use crate::macros::{open_enum, record};
use crate::money::Currency;
use crate::operation::{Mode, Operation, OperationInfo};
use crate::record::FromJson as _;
use crate::scan::Unreadable;

record! {
    params
    /// `POST /schedules` · api host · secret or chain key (the latter a *choice*)
    ///
    /// Repeats either a charge or a transfer. One that starts today runs at once.
    pub struct CreateSchedule {
        /// Every so many periods: 2 with `week` is every other week.
        pub every: u32,
        /// What `every` counts.
        pub period: SchedulePeriod,
        /// On which days: needed for `week` and `month`.
        pub on: Option<ScheduleOn>,
        /// `YYYY-MM-DD`; today if left out.
        pub start_date: Option<String>,
        /// `YYYY-MM-DD`
        pub end_date: String,
        /// What to charge. This or `transfer`.
        pub charge: Option<NewScheduledCharge>,
        /// What to transfer. This or `charge`.
        pub transfer: Option<NewScheduledTransfer>,
    }
}

record! {
    params
    /// A charge that comes again.
    pub struct NewScheduledCharge {
        /// `cust_…`
        pub customer: String,
        /// `card_…`; the customer's default card if left out.
        pub card: Option<String>,
        /// Subunits.
        pub amount: i64,
        /// Of `amount`; the account's if left out (*guess*).
        pub currency: Option<Currency>,
        /// For people.
        pub description: Option<String>,
        /// For programs: an object.
        pub metadata: Option<Json>,
    }
}

record! {
    params
    /// A transfer that comes again.
    pub struct NewScheduledTransfer {
        /// `recp_…`
        pub recipient: String,
        /// Subunits. This or `percentage_of_balance`.
        pub amount: Option<i64>,
        /// Of the transferable balance, up to 100. A rate, not money. This or `amount`.
        pub percentage_of_balance: Option<f64>,
        /// Of `amount`; the account's if left out (*guess*).
        pub currency: Option<Currency>,
    }
}

record! {
    both
    /// The days of a schedule. Nothing of it goes with the period `day`.
    pub struct ScheduleOn {
        /// For `week`.
        pub weekdays: Option<Vec<Weekday>>,
        /// For `month`: 1 to 31. This or `weekday_of_month`.
        pub days_of_month: Option<Vec<u32>>,
        /// For `month`: `1st_monday`, `2nd_monday`, … `last_friday`. This or `days_of_month`.
        pub weekday_of_month: Option<String>,
    }
}

open_enum! {
    /// What a schedule counts.
    pub enum SchedulePeriod {
        /// Days.
        Day = "day",
        /// Weeks.
        Week = "week",
        /// Months.
        Month = "month",
    }
}

open_enum! {
    /// A day of the week.
    pub enum Weekday {
        /// The first.
        Monday = "monday",
        /// The second.
        Tuesday = "tuesday",
        /// The third.
        Wednesday = "wednesday",
        /// The fourth.
        Thursday = "thursday",
        /// The fifth.
        Friday = "friday",
        /// The sixth.
        Saturday = "saturday",
        /// The seventh.
        Sunday = "sunday",
    }
}

impl Operation for CreateSchedule {
    type Gateway = Omise;
    type Output = Schedule;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.schedules.create", Method::Post, "/schedules", "2.17");

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        if self.every == 0 {
            return Err(PayError::invalid("`every` is 0: give the number of periods, 1 for each of them"));
        }
        check_on(&self.period, self.on.as_ref())?;
        check_dates(self.start_date.as_deref(), &self.end_date)?;
        match (&self.charge, &self.transfer) {
            (Some(charge), None) => charge.check(),
            (None, Some(transfer)) => transfer.check(),
            _ => Err(PayError::invalid("a schedule repeats one thing: give either `charge` or `transfer`")),
        }
    }
}

impl NewScheduledCharge {
    fn check(&self) -> Result<(), PayError> {
        if self.customer.is_empty() {
            return Err(PayError::invalid(
                "`charge.customer` is empty: only a customer's card can be charged again",
            ));
        }
        if self.card.as_ref().is_some_and(|card| card.starts_with("tokn_")) {
            return Err(PayError::invalid(
                "`charge.card` is a token, which pays once: add it to the customer, then give the card's id \
                 (`card_…`)",
            ));
        }
        check_amount("charge.amount", self.amount)?;
        self.currency.as_ref().map_or(Ok(()), |currency| check_currency("charge.currency", currency))?;
        check_metadata(self.metadata.as_ref())
    }
}

impl NewScheduledTransfer {
    fn check(&self) -> Result<(), PayError> {
        if self.recipient.is_empty() {
            return Err(PayError::invalid("`transfer.recipient` is empty: give the `recp_…` to be paid"));
        }
        self.currency.as_ref().map_or(Ok(()), |currency| check_currency("transfer.currency", currency))?;
        match (self.amount, self.percentage_of_balance) {
            (Some(amount), None) => check_amount("transfer.amount", amount),
            (None, Some(percentage)) if percentage > 0.0 && percentage <= 100.0 => Ok(()),
            (None, Some(_)) => {
                Err(PayError::invalid("`transfer.percentage_of_balance` is more than 0 and at most 100"))
            }
            _ => Err(PayError::invalid(
                "a scheduled transfer has one measure: give either `amount` or `percentage_of_balance`",
            )),
        }
    }
}

list_operation! {
    /// `GET /schedules` · api host · secret or chain key (the latter a *choice*)
    pub struct ListSchedules {}
    OperationInfo::omise("omise.schedules.list", Method::Get, "/schedules", "2.17") => ScheduleList
}

list_operation! {
    /// `GET /charges/schedules` · api host · secret or chain key (the latter a *choice*)
    ///
    /// The schedules that repeat a charge.
    pub struct ListChargeSchedules {}
    OperationInfo::omise("omise.charges.list_schedules", Method::Get, "/charges/schedules", "2.17")
        => ScheduleList
}

list_operation! {
    /// `GET /transfers/schedules` · api host · secret or chain key (the latter a *choice*)
    ///
    /// The schedules that repeat a transfer.
    pub struct ListTransferSchedules {}
    OperationInfo::omise("omise.transfers.list_schedules", Method::Get, "/transfers/schedules", "2.17")
        => ScheduleList
}

list_operation! {
    /// `GET /customers/{id}/schedules` · api host · secret or chain key (the latter a *choice*)
    pub struct ListCustomerSchedules {
        /// `cust_…`
        customer,
    }
    OperationInfo::omise(
        "omise.customers.list_schedules",
        Method::Get,
        "/customers/{customer}/schedules",
        "2.17",
    ) => ScheduleList
}

list_operation! {
    /// `GET /recipients/{id}/schedules` · api host · secret or chain key (the latter a *choice*)
    pub struct ListRecipientSchedules {
        /// `recp_…`
        recipient,
    }
    OperationInfo::omise(
        "omise.recipients.list_schedules",
        Method::Get,
        "/recipients/{recipient}/schedules",
        "2.17",
    ) => ScheduleList
}

list! {
    /// Schedules of the account, or those of one kind, customer or recipient.
    ScheduleList of Schedule
}

record! {
    params
    /// `GET /schedules/{id}` · api host · secret or chain key (the latter a *choice*)
    pub struct GetSchedule {
        /// `schd_…`
        #[serde(skip_serializing)]
        pub schedule: String,
    }
}

impl Operation for GetSchedule {
    type Gateway = Omise;
    type Output = Schedule;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.schedules.get", Method::Get, "/schedules/{schedule}", "2.17");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.schedule]
    }
}

record! {
    params
    /// `DELETE /schedules/{id}` · api host · secret or chain key (the latter a *choice*)
    ///
    /// What it has done stays done.
    pub struct DeleteSchedule {
        /// `schd_…`
        #[serde(skip_serializing)]
        pub schedule: String,
    }
}

impl Operation for DeleteSchedule {
    type Gateway = Omise;
    type Output = Schedule;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.schedules.delete", Method::Delete, "/schedules/{schedule}", "2.17");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.schedule]
    }
}

open_enum! {
    /// Where a schedule stands.
    pub enum ScheduleStatus {
        /// Under way. The older word `active` is read as this one.
        Running = "running",
        /// Under way, with the end near.
        Expiring = "expiring",
        /// Past its end.
        Expired = "expired",
        /// Deleted.
        Deleted = "deleted",
        /// Stopped by failures.
        Suspended = "suspended",
    }
}

/// Versions before 2019-05-29 say `active` for `running`.
fn status(text: &str) -> Result<Option<ScheduleStatus>, Unreadable> {
    let status = Option::from_json(text)?;
    Ok(status.map(|status| match status {
        ScheduleStatus::Other(word) if word == "active" => ScheduleStatus::Running,
        known => known,
    }))
}

record! {
    model
    /// A charge or a transfer that comes again by itself.
    pub struct Schedule {
        /// `schd_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/schedules/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// Whether it was deleted.
        #[serde(default)]
        pub deleted: Option<bool>,
        /// Whether it is running or expiring.
        #[serde(default)]
        pub active: Option<bool>,
        /// Where it stands.
        #[serde(default, deserialize_with = "status")]
        pub status: Option<ScheduleStatus>,
        /// `Active`, `Paused`
        #[serde(default)]
        pub state: Option<String>,
        /// Every so many periods.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub every: Option<u32>,
        /// What `every` counts.
        #[serde(default)]
        pub period: Option<SchedulePeriod>,
        /// On which days.
        #[serde(default)]
        pub on: Option<ScheduleOn>,
        /// The rule in English: `Every 3 week(s) on Monday and Saturday`.
        #[serde(default)]
        pub in_words: Option<String>,
        /// What it charges, if it charges.
        #[serde(default)]
        pub charge: Option<ScheduledCharge>,
        /// What it transfers, if it transfers.
        #[serde(default)]
        pub transfer: Option<ScheduledTransfer>,
        /// The first twenty; [`ListOccurrences`](super::ListOccurrences) has all.
        #[serde(default, deserialize_with = "crate::read::list")]
        pub occurrences: Option<OccurrenceList>,
        /// `YYYY-MM-DD`: up to 30, and none when it is over.
        #[serde(default, alias = "next_occurrence_dates", alias = "next_occurrences")]
        pub next_occurrences_on: Option<Vec<String>>,
        /// `YYYY-MM-DD`
        #[serde(default, alias = "start_date")]
        pub start_on: Option<String>,
        /// `YYYY-MM-DD`
        #[serde(default, alias = "end_date")]
        pub end_on: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub ended_at: Option<String>,
        /// The reference knows no more of it.
        #[serde(default)]
        pub execute_time: Option<String>,
        /// The reference knows no more of it.
        #[serde(default)]
        pub deleted_by: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}

record! {
    model
    /// What a schedule charges. Before 2019 it had neither an id nor a time.
    pub struct ScheduledCharge {
        /// `rchg_…`
        #[serde(default)]
        pub id: Option<String>,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// Of `amount`.
        #[serde(default, deserialize_with = "crate::read::optional_currency")]
        pub currency: Option<Currency>,
        /// Subunits.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub amount: Option<i64>,
        /// Whether the customer's default card is used.
        #[serde(default)]
        pub default_card: Option<bool>,
        /// `card_…`; none when the customer's default card is used.
        #[serde(default)]
        pub card: Option<Expandable>,
        /// `cust_…`
        #[serde(default)]
        pub customer: Option<Expandable>,
        /// For direct debit.
        #[serde(default)]
        pub linked_account: Option<Expandable>,
        /// For people.
        #[serde(default)]
        pub description: Option<String>,
        /// For programs.
        #[serde(default)]
        pub metadata: Option<Json>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}

record! {
    model
    /// What a schedule transfers. Before 2019 it had neither an id nor a time.
    pub struct ScheduledTransfer {
        /// `rtrf_…`
        #[serde(default)]
        pub id: Option<String>,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// Of `amount`.
        #[serde(default, deserialize_with = "crate::read::optional_currency")]
        pub currency: Option<Currency>,
        /// Subunits; presumably none when a percentage is set.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub amount: Option<i64>,
        /// Of the transferable balance. A rate, not money.
        #[serde(default)]
        pub percentage_of_balance: Option<f64>,
        /// `recp_…`
        #[serde(default)]
        pub recipient: Option<Expandable>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}
