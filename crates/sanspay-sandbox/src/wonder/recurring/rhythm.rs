//! When a cycle charges: a billing config, and the calendar behind it.
//!
//! Days are those of Hong Kong. A day that a month does not have is that month's last day.

use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use jiff::{Span, Timestamp};
use serde_json::{Value, json};

use super::MAX_TEXT;
use crate::ids::Ids;
use crate::wonder::envelope::Failure;
use crate::wonder::input::Fields;

/// Beyond it the next date would soon leave the calendar.
const MAX_INTERVAL_COUNT: i64 = 1_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Interval {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

const INTERVALS: [(&str, Interval); 4] = [
    ("daily", Interval::Daily),
    ("weekly", Interval::Weekly),
    ("monthly", Interval::Monthly),
    ("yearly", Interval::Yearly),
];

/// From where the intervals are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Anchor {
    /// `automated`: the cycle's start, to the moment.
    Start,
    /// `customized`: midnight of this day of each month, or of this month of each year.
    Day { month: Option<i8>, day: i8 },
}

#[derive(Clone, Debug)]
pub(super) struct Rhythm {
    pub(super) id: String,
    interval: Interval,
    interval_count: i64,
    anchor: Anchor,
    /// As they were sent.
    billing_month: Option<i64>,
    billing_day_of_month: Option<i64>,
    proration: bool,
    description: Option<String>,
    created_at: Timestamp,
    pub(super) deleted_at: Option<Timestamp>,
}

impl Rhythm {
    pub(super) fn read(fields: &Fields, ids: &mut Ids, now: Timestamp) -> Result<Self, Failure> {
        let interval_count = fields.required_integer("interval_count", 1, MAX_INTERVAL_COUNT)?;
        let interval = fields.required("billing_interval", MAX_TEXT)?;
        let (_, interval) = *INTERVALS.iter().find(|(name, _)| *name == interval).ok_or_else(|| {
            fields.bad("billing_interval", "must be one of: daily, weekly, monthly, yearly")
        })?;
        let billing_month = fields.integer("billing_month", 1, 12)?;
        let billing_day_of_month = fields.integer("billing_day_of_month", 1, 31)?;
        let small = |number: Option<i64>| number.and_then(|number| i8::try_from(number).ok());
        let anchor = match (fields.required("billing_type", MAX_TEXT)?, interval) {
            ("automated", _) => Anchor::Start,
            ("customized", Interval::Daily | Interval::Weekly) => {
                return Err(fields.bad("billing_type", "customized is for monthly and yearly only"));
            }
            ("customized", _) => {
                let day = small(billing_day_of_month).ok_or_else(|| {
                    fields.bad("billing_day_of_month", "is required if billing_type is customized")
                })?;
                let month = small(billing_month).filter(|_| interval == Interval::Yearly);
                if interval == Interval::Yearly && month.is_none() {
                    let rule = "is required if billing_type is customized and billing_interval yearly";
                    return Err(fields.bad("billing_month", rule));
                }
                Anchor::Day { month, day }
            }
            _ => return Err(fields.bad("billing_type", "must be automated or customized")),
        };
        Ok(Self {
            id: ids.uuid(),
            interval,
            interval_count,
            anchor,
            billing_month,
            billing_day_of_month,
            proration: fields.flag("billing_proration_enabled")?.unwrap_or(false),
            description: fields.text("description", MAX_TEXT)?.map(str::to_owned),
            created_at: now,
            deleted_at: None,
        })
    }

    /// The due date number `count`, the first being 0, of a cycle that starts then; nothing past the calendar's end.
    pub(super) fn due(&self, start: Timestamp, count: u32) -> Option<Timestamp> {
        let hong_kong = || TimeZone::fixed(Offset::constant(8));
        let local = start.to_zoned(hong_kong()).datetime();
        let intervals = i64::from(count) * self.interval_count;
        let due = match self.anchor {
            Anchor::Start => local.checked_add(self.span(intervals)?).ok()?,
            Anchor::Day { month, day } => {
                let first = first_day(local.date(), month, day)?;
                let month = first.first_of_month().checked_add(self.span(intervals)?).ok()?;
                let midnight = DateTime::from(clamped(month, day)?);
                // Today counts as well, although its midnight has gone by.
                midnight.max(local)
            }
        };
        Some(due.to_zoned(hong_kong()).ok()?.timestamp())
    }

    fn span(&self, intervals: i64) -> Option<Span> {
        match self.interval {
            Interval::Daily => Span::new().try_days(intervals),
            Interval::Weekly => Span::new().try_weeks(intervals),
            Interval::Monthly => Span::new().try_months(intervals),
            Interval::Yearly => Span::new().try_years(intervals),
        }
        .ok()
    }

    pub(super) fn to_json(&self) -> Value {
        let interval = INTERVALS.iter().find(|(_, interval)| *interval == self.interval);
        json!({
            "id": self.id,
            "interval_count": self.interval_count,
            "billing_interval": interval.map(|(name, _)| *name),
            "billing_type": if self.anchor == Anchor::Start { "automated" } else { "customized" },
            "billing_month": self.billing_month,
            "billing_day_of_month": self.billing_day_of_month,
            "billing_proration_enabled": self.proration,
            "description": self.description,
            "created_at": self.created_at.to_string(),
            "updated_at": self.created_at.to_string(),
            "deleted_at": self.deleted_at.map(|at| at.to_string()),
        })
    }
}

/// The first such day that is not before `from`.
fn first_day(from: Date, month: Option<i8>, day: i8) -> Option<Date> {
    let (this, next) = match month {
        None => (from.first_of_month(), Span::new().months(1)),
        Some(month) => (Date::new(from.year(), month, 1).ok()?, Span::new().years(1)),
    };
    let here = clamped(this, day)?;
    if here >= from { Some(here) } else { clamped(this.checked_add(next).ok()?, day) }
}

/// This day of the month, or its last.
fn clamped(month: Date, day: i8) -> Option<Date> {
    month.with().day(day.min(month.days_in_month())).build().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first due dates of a cycle that starts on 31 January 2027 at half past twelve in Hong Kong.
    fn dates(config: Value) -> Vec<String> {
        let fields = Fields::from_body(config.to_string().as_bytes()).expect("an object");
        let start: Timestamp = "2027-01-31T04:30:00Z".parse().expect("a time");
        let rhythm = Rhythm::read(&fields, &mut Ids::new(1), start).expect("a rhythm");
        (0..4).map(|count| rhythm.due(start, count).expect("a date").to_string()).collect()
    }

    fn automated(count: u32, interval: &str) -> Vec<String> {
        dates(json!({"interval_count": count, "billing_interval": interval, "billing_type": "automated"}))
    }

    #[test]
    fn an_automated_rhythm_counts_from_the_start_to_the_moment() {
        let at = |day: &str| format!("{day}T04:30:00Z");
        let days = |days: [&str; 4]| days.map(at).to_vec();
        assert_eq!(automated(2, "daily"), days(["2027-01-31", "2027-02-02", "2027-02-04", "2027-02-06"]));
        assert_eq!(automated(1, "weekly"), days(["2027-01-31", "2027-02-07", "2027-02-14", "2027-02-21"]));
        // Never drifting: from the start each time, not from the short month.
        assert_eq!(automated(1, "monthly"), days(["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]));
        assert_eq!(automated(1, "yearly"), days(["2027-01-31", "2028-01-31", "2029-01-31", "2030-01-31"]));
    }

    #[test]
    fn a_customized_rhythm_comes_at_midnight_of_its_day_in_hong_kong() {
        let monthly = |day: i64| {
            json!({"interval_count": 1, "billing_interval": "monthly", "billing_type": "customized",
                   "billing_day_of_month": day})
        };
        let at = |day: &str| format!("{day}T16:00:00Z");
        assert_eq!(
            dates(monthly(5)),
            ["2027-02-04", "2027-03-04", "2027-04-04", "2027-05-04"].map(at).to_vec()
        );
        let mut today = dates(monthly(31));
        assert_eq!(today.remove(0), "2027-01-31T04:30:00Z", "today, whose midnight has gone by");
        assert_eq!(today, ["2027-02-27", "2027-03-30", "2027-04-29"].map(at).to_vec());
        let leap = json!({"interval_count": 1, "billing_interval": "yearly", "billing_type": "customized",
                          "billing_month": 2, "billing_day_of_month": 29});
        assert_eq!(dates(leap), ["2027-02-27", "2028-02-28", "2029-02-27", "2030-02-27"].map(at).to_vec());
        let past = json!({"interval_count": 2, "billing_interval": "yearly", "billing_type": "customized",
                          "billing_month": 1, "billing_day_of_month": 30});
        assert_eq!(dates(past), ["2028-01-29", "2030-01-29", "2032-01-29", "2034-01-29"].map(at).to_vec());
    }

    #[test]
    fn the_end_of_the_calendar_is_no_panic() {
        let fields =
            json!({"interval_count": 1000, "billing_interval": "yearly", "billing_type": "automated"});
        let fields = Fields::from_body(fields.to_string().as_bytes()).expect("an object");
        let rhythm = Rhythm::read(&fields, &mut Ids::new(1), Timestamp::UNIX_EPOCH).expect("a rhythm");
        assert_eq!(rhythm.due(Timestamp::UNIX_EPOCH, u32::MAX), None);
        assert_eq!(rhythm.due(Timestamp::MAX, 1), None);
    }

    #[test]
    fn half_rhythms_are_refused() {
        for (config, name) in [
            (json!({"billing_interval": "daily", "billing_type": "automated"}), "interval_count"),
            (
                json!({"interval_count": "1", "billing_interval": "daily", "billing_type": "automated"}),
                "interval_count",
            ),
            (
                json!({"interval_count": 0, "billing_interval": "daily", "billing_type": "automated"}),
                "interval_count",
            ),
            (
                json!({"interval_count": 1, "billing_interval": "hourly", "billing_type": "automated"}),
                "billing_interval",
            ),
            (json!({"interval_count": 1, "billing_interval": "daily", "billing_type": "x"}), "billing_type"),
            (
                json!({"interval_count": 1, "billing_interval": "weekly", "billing_type": "customized",
                       "billing_day_of_month": 1}),
                "billing_type",
            ),
            (
                json!({"interval_count": 1, "billing_interval": "monthly", "billing_type": "customized"}),
                "billing_day_of_month",
            ),
            (
                json!({"interval_count": 1, "billing_interval": "yearly", "billing_type": "customized",
                       "billing_day_of_month": 1}),
                "billing_month",
            ),
            (
                json!({"interval_count": 1, "billing_interval": "monthly", "billing_type": "automated",
                       "billing_day_of_month": 32}),
                "billing_day_of_month",
            ),
        ] {
            let fields = Fields::from_body(config.to_string().as_bytes()).expect("an object");
            let refusal = Rhythm::read(&fields, &mut Ids::new(1), Timestamp::UNIX_EPOCH).expect_err(name);
            assert!(refusal.message.contains(name), "{config}: {}", refusal.message);
        }
    }
}
