//! On which days a schedule does something (reference 2.17).
//!
//! Weeks are counted from the Monday of the first week, months from the first month; a day that a month does not
//! have is left out (choices).

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use serde::Serialize;

use super::errors::ApiError;
use crate::params::{Hash, Param};

/// Beyond it the next day would leave the calendar. A choice.
const EVERY_MAX: i64 = 1_000;

/// How many days ahead are shown.
const SHOWN: usize = 30;

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const ORDINALS: [(&str, i8); 5] = [("1st", 1), ("2nd", 2), ("3rd", 3), ("4th", 4), ("last", -1)];

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rule {
    pub(super) every: i64,
    pub(super) on: On,
    pub(super) start_on: Date,
    pub(super) end_on: Date,
}

/// A period, with its days in their order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum On {
    Day,
    Weekdays(Vec<Weekday>),
    DaysOfMonth(Vec<i8>),
    WeekdayOfMonth { ordinal: i8, weekday: Weekday },
}

/// `on`, as the API shows it.
#[derive(Default, Serialize)]
pub(crate) struct OnObject {
    #[serde(skip_serializing_if = "Option::is_none")]
    weekdays: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_of_month: Option<Vec<i8>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weekday_of_month: Option<String>,
}

impl Rule {
    /// Reads it. The messages are choices.
    pub(super) fn read(params: &Hash, today: Date) -> Result<Rule, ApiError> {
        let every = params.integer("every")?.ok_or_else(|| wrong("every can't be blank"))?;
        if !(1..=EVERY_MAX).contains(&every) {
            return Err(wrong(&format!("every must be between 1 and {EVERY_MAX}")));
        }
        let nothing = Hash::default();
        let on = params.hash("on")?.unwrap_or(&nothing);
        let on = match params.text("period")?.as_deref() {
            Some("day") => On::Day,
            Some("week") => On::Weekdays(read_weekdays(on)?),
            Some("month") if on.has("weekday_of_month") => read_weekday_of_month(on)?,
            Some("month") => On::DaysOfMonth(read_days_of_month(on)?),
            _ => return Err(wrong("period must be day, week or month")),
        };
        let start_on = read_date(params, "start_date")?.unwrap_or(today);
        let end_on = read_date(params, "end_date")?.ok_or_else(|| wrong("end_date can't be blank"))?;
        if start_on < today {
            return Err(wrong("start_date must not be in the past"));
        }
        if end_on < start_on {
            return Err(wrong("end_date must not be before start_date"));
        }
        Ok(Rule { every, on, start_on, end_on })
    }

    pub(super) fn period(&self) -> &'static str {
        match self.on {
            On::Day => "day",
            On::Weekdays(_) => "week",
            On::DaysOfMonth(_) | On::WeekdayOfMonth { .. } => "month",
        }
    }

    /// The first of its days that is not before `from`.
    pub(super) fn first_from(&self, from: Date) -> Option<Date> {
        let from = from.max(self.start_on);
        let found = match &self.on {
            On::Day => {
                let periods = days_between(self.start_on, from).div_euclid(self.every);
                let on_or_before = plus_days(self.start_on, periods * self.every)?;
                if on_or_before == from { Some(from) } else { plus_days(on_or_before, self.every) }
            }
            On::Weekdays(weekdays) => self.first_weekday(weekdays, from),
            On::DaysOfMonth(days) => self.first_in_months(from, |month| {
                days.iter().filter_map(|day| month.with().day(*day).build().ok()).find(|date| *date >= from)
            }),
            On::WeekdayOfMonth { ordinal, weekday } => self.first_in_months(from, |month| {
                month.nth_weekday_of_month(*ordinal, *weekday).ok().filter(|date| *date >= from)
            }),
        };
        found.filter(|date| *date <= self.end_on)
    }

    /// The days after the one that comes next, and that one, as the API shows them.
    pub(super) fn shown_from(&self, next: Date) -> Vec<Date> {
        let following = |date: &Date| date.tomorrow().ok().and_then(|date| self.first_from(date));
        std::iter::successors(Some(next), following).take(SHOWN).collect()
    }

    fn first_weekday(&self, weekdays: &[Weekday], from: Date) -> Option<Date> {
        let monday = plus_days(self.start_on, -i64::from(self.start_on.weekday().to_monday_zero_offset()))?;
        let weeks = days_between(monday, from).div_euclid(7).div_euclid(self.every) * self.every;
        [weeks, weeks + self.every].into_iter().find_map(|week| {
            weekdays.iter().find_map(|weekday| {
                let day = i64::from(weekday.to_monday_zero_offset());
                plus_days(monday, week * 7 + day).filter(|date| *date >= from)
            })
        })
    }

    /// Goes through the months that count, from that of `from` to the last.
    fn first_in_months(&self, from: Date, find: impl Fn(Date) -> Option<Date>) -> Option<Date> {
        let first = self.start_on.first_of_month();
        let months = |date: Date| i64::from(date.year()) * 12 + i64::from(date.month());
        let mut at = (months(from) - months(first)).div_euclid(self.every) * self.every;
        loop {
            let month = first.checked_add(at.months()).ok().filter(|month| *month <= self.end_on)?;
            if let Some(date) = find(month) {
                return Some(date);
            }
            at += self.every;
        }
    }

    /// The rule in English, as recorded.
    pub(super) fn in_words(&self) -> String {
        let period = self.period();
        let every = format!("Every {} {period}(s)", self.every);
        match &self.on {
            On::Day => every,
            On::Weekdays(days) => {
                let days = days.iter().map(|day| capitalised(name_of(*day))).collect();
                format!("{every} on {}", joined(days))
            }
            On::DaysOfMonth(days) => {
                let days = days.iter().map(|day| ordinal(*day)).collect();
                format!("{every} on the {}", joined(days))
            }
            On::WeekdayOfMonth { ordinal, weekday } => {
                format!("{every} on the {} {}", word_of(*ordinal), capitalised(name_of(*weekday)))
            }
        }
    }

    pub(super) fn on_object(&self) -> OnObject {
        match &self.on {
            On::Day => OnObject::default(),
            On::Weekdays(days) => OnObject {
                weekdays: Some(days.iter().map(|day| name_of(*day)).collect()),
                ..OnObject::default()
            },
            On::DaysOfMonth(days) => OnObject { days_of_month: Some(days.clone()), ..OnObject::default() },
            On::WeekdayOfMonth { ordinal, weekday } => OnObject {
                weekday_of_month: Some(format!("{}_{}", word_of(*ordinal), name_of(*weekday))),
                ..OnObject::default()
            },
        }
    }
}

fn wrong(message: &str) -> ApiError {
    ApiError::bad_request(message)
}

fn read_date(params: &Hash, name: &str) -> Result<Option<Date>, ApiError> {
    let Some(text) = params.text(name)? else { return Ok(None) };
    let date = text.parse::<Date>().ok().filter(|_| text.len() == 10);
    date.map(Some).ok_or_else(|| wrong(&format!("{name} is not a date: YYYY-MM-DD")))
}

fn read_weekdays(on: &Hash) -> Result<Vec<Weekday>, ApiError> {
    let names = on.texts("weekdays")?.unwrap_or_default();
    let days: Option<Vec<Weekday>> = names.iter().map(|name| weekday(name)).collect();
    let mut days = days.ok_or_else(|| wrong("on[weekdays] must be names such as monday"))?;
    if days.is_empty() {
        return Err(wrong("on[weekdays] can't be blank for the period week"));
    }
    days.sort_by_key(|day| day.to_monday_zero_offset());
    days.dedup();
    Ok(days)
}

/// Text in a form, numbers in JSON.
fn read_days_of_month(on: &Hash) -> Result<Vec<i8>, ApiError> {
    let items = match on.get("days_of_month") {
        Some(Param::List(items)) => items.as_slice(),
        _ => &[],
    };
    let day = |item: &Param| match item {
        Param::Text(text) => text.parse().ok(),
        Param::Number(number) => number.as_i64().and_then(|number| i8::try_from(number).ok()),
        _ => None,
    };
    let days: Option<Vec<i8>> =
        items.iter().map(|item| day(item).filter(|day| (1..=31).contains(day))).collect();
    let mut days = days.ok_or_else(|| wrong("on[days_of_month] must be numbers from 1 to 31"))?;
    if days.is_empty() {
        return Err(wrong("on[days_of_month] or on[weekday_of_month] can't be blank for the period month"));
    }
    days.sort_unstable();
    days.dedup();
    Ok(days)
}

fn read_weekday_of_month(on: &Hash) -> Result<On, ApiError> {
    let word = on.text("weekday_of_month")?.unwrap_or_default();
    let read = || {
        let (which, day) = word.split_once('_')?;
        let (_, ordinal) = ORDINALS.into_iter().find(|(name, _)| *name == which)?;
        Some(On::WeekdayOfMonth { ordinal, weekday: weekday(day)? })
    };
    read().ok_or_else(|| wrong("on[weekday_of_month] must be like 2nd_monday or last_friday"))
}

fn weekday(name: &str) -> Option<Weekday> {
    let at = WEEKDAYS.iter().position(|known| *known == name)?;
    Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok()
}

fn name_of(weekday: Weekday) -> &'static str {
    let at = usize::try_from(weekday.to_monday_zero_offset()).unwrap_or_default();
    WEEKDAYS.get(at).copied().unwrap_or_default()
}

fn word_of(ordinal: i8) -> &'static str {
    ORDINALS.into_iter().find(|(_, number)| *number == ordinal).map_or("", |(word, _)| word)
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn ordinal(day: i8) -> String {
    let ending = match (day % 10, day) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{day}{ending}")
}

/// "a", "a and b", "a, b, and c".
fn joined(mut words: Vec<String>) -> String {
    let Some(last) = words.pop() else { return String::new() };
    match words.len() {
        0 => last,
        1 => format!("{} and {last}", words.concat()),
        _ => format!("{}, and {last}", words.join(", ")),
    }
}

fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

fn plus_days(date: Date, days: i64) -> Option<Date> {
    date.checked_add(jiff::SignedDuration::from_hours(days.checked_mul(24)?)).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn rule(form: &str) -> Rule {
        let params = crate::body::read_form(form.as_bytes()).unwrap();
        Rule::read(&params, date(2027, 1, 6)).unwrap()
    }

    /// All its days.
    fn days(form: &str) -> Vec<String> {
        let rule = rule(form);
        let next = rule.first_from(rule.start_on);
        next.map(|next| rule.shown_from(next)).unwrap_or_default().iter().map(Date::to_string).collect()
    }

    #[test]
    fn days_are_counted_from_the_first() {
        assert_eq!(
            days("every=2&period=day&end_date=2027-01-11"),
            ["2027-01-06", "2027-01-08", "2027-01-10"]
        );
        assert_eq!(days("every=1&period=day&end_date=2027-12-31").len(), 30, "at most thirty");
        assert_eq!(days("every=1000&period=day&end_date=2027-12-31"), ["2027-01-06"]);
    }

    #[test]
    fn weeks_are_counted_from_the_monday_of_the_first() {
        // The first day is a Wednesday: its week's Monday is over.
        assert_eq!(
            days("every=2&period=week&on[weekdays][]=friday&on[weekdays][]=monday&end_date=2027-02-05"),
            ["2027-01-08", "2027-01-18", "2027-01-22", "2027-02-01", "2027-02-05"]
        );
        assert_eq!(
            days("every=3&period=week&on[weekdays][]=monday&end_date=2027-02-20"),
            ["2027-01-25", "2027-02-15"]
        );
    }

    #[test]
    fn months_leave_out_the_days_that_they_do_not_have() {
        assert_eq!(
            days("every=1&period=month&on[days_of_month][]=31&on[days_of_month][]=6&end_date=2027-04-01"),
            ["2027-01-06", "2027-01-31", "2027-02-06", "2027-03-06", "2027-03-31"]
        );
        assert_eq!(
            days("every=2&period=month&on[weekday_of_month]=last_friday&end_date=2027-05-31"),
            ["2027-01-29", "2027-03-26", "2027-05-28"]
        );
        assert_eq!(
            days("every=1&period=month&on[weekday_of_month]=1st_monday&end_date=2027-03-31"),
            ["2027-02-01", "2027-03-01"]
        );
        assert!(
            days("every=12&period=month&on[days_of_month][]=31&start_date=2028-02-01&end_date=9999-12-31")
                .is_empty()
        );
    }

    #[test]
    fn a_rule_is_said_in_the_recorded_words() {
        for (form, words) in [
            ("every=2&period=day", "Every 2 day(s)"),
            (
                "every=3&period=week&on[weekdays][]=saturday&on[weekdays][]=monday",
                "Every 3 week(s) on Monday and Saturday",
            ),
            (
                "every=1&period=week&on[weekdays][]=monday&on[weekdays][]=tuesday&on[weekdays][]=friday",
                "Every 1 week(s) on Monday, Tuesday, and Friday",
            ),
            (
                "every=1&period=month&on[days_of_month][]=1&on[days_of_month][]=16",
                "Every 1 month(s) on the 1st and 16th",
            ),
            ("every=1&period=month&on[weekday_of_month]=last_friday", "Every 1 month(s) on the last Friday"),
        ] {
            assert_eq!(rule(&format!("{form}&end_date=2027-12-31")).in_words(), words);
        }
        let ordinals = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 30, 31].map(ordinal);
        let expected =
            ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "30th", "31st"];
        assert_eq!(ordinals, expected);
    }

    #[test]
    fn half_rules_are_refused() {
        for form in [
            "",
            "every=1&period=day",
            "every=0&period=day&end_date=2027-12-31",
            "every=1001&period=day&end_date=2027-12-31",
            "every=1&period=year&end_date=2027-12-31",
            "every=1&period=week&end_date=2027-12-31",
            "every=1&period=week&on[weekdays][]=Monday&end_date=2027-12-31",
            "every=1&period=month&end_date=2027-12-31",
            "every=1&period=month&on[days_of_month][]=32&end_date=2027-12-31",
            "every=1&period=month&on[weekday_of_month]=friday&end_date=2027-12-31",
            "every=1&period=day&end_date=31.12.2027",
            "every=1&period=day&start_date=2027-01-05&end_date=2027-12-31",
            "every=1&period=day&start_date=2027-01-08&end_date=2027-01-07",
        ] {
            let params = crate::body::read_form(form.as_bytes()).unwrap();
            assert!(Rule::read(&params, date(2027, 1, 6)).is_err(), "{form}");
        }
    }
}
