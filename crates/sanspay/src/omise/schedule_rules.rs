//! Which days go with which period, and how days are written (reference 2.17).

use super::{ScheduleOn, SchedulePeriod, Weekday};
use crate::error::PayError;

pub(super) fn check_on(period: &SchedulePeriod, on: Option<&ScheduleOn>) -> Result<(), PayError> {
    let on = on.cloned().unwrap_or_default();
    let weekdays = on.weekdays.filter(|days| !days.is_empty());
    let days = on.days_of_month.filter(|days| !days.is_empty());
    let weekday_of_month = on.weekday_of_month.filter(|word| !word.is_empty());
    match (period, &weekdays, &days, &weekday_of_month) {
        (SchedulePeriod::Day, None, None, None)
        | (SchedulePeriod::Week, Some(_), None, None)
        | (SchedulePeriod::Month, None, Some(_), None)
        | (SchedulePeriod::Month, None, None, Some(_)) => {}
        (SchedulePeriod::Day, ..) => {
            return Err(PayError::invalid("`on` does not go with the period `day`: leave it out"));
        }
        (SchedulePeriod::Week, ..) => {
            return Err(PayError::invalid(
                "the period `week` goes with `on.weekdays`, such as [\"monday\"], and with nothing else in `on`",
            ));
        }
        (SchedulePeriod::Month, ..) => {
            return Err(PayError::invalid(
                "the period `month` goes with one of `on.days_of_month`, such as [1, 16], and \
                 `on.weekday_of_month`, such as `last_friday`, and with nothing else in `on`",
            ));
        }
        (SchedulePeriod::Other(_), ..) => {
            return Err(PayError::invalid("`period` is `day`, `week` or `month`"));
        }
    }
    if weekdays.iter().flatten().any(|day| matches!(day, Weekday::Other(_))) {
        return Err(PayError::invalid("`on.weekdays` holds English names in lower case, such as `monday`"));
    }
    if let Some(day) = days.iter().flatten().find(|day| !(1..=31).contains(*day)) {
        return Err(PayError::invalid(format!("`on.days_of_month` holds {day}: a month has days 1 to 31")));
    }
    if let Some(word) = weekday_of_month {
        let weekday = word.split_once('_').map(|(_, day)| Weekday::from(day));
        if matches!(weekday, None | Some(Weekday::Other(_))) {
            return Err(PayError::invalid(format!(
                "`on.weekday_of_month` is `{word}`: write it like `2nd_monday` or `last_friday`"
            )));
        }
    }
    Ok(())
}

pub(super) fn check_dates(start: Option<&str>, end: &str) -> Result<(), PayError> {
    for (name, date) in [("start_date", start), ("end_date", Some(end))] {
        if let Some(date) = date
            && !is_date(date)
        {
            return Err(PayError::invalid(format!("`{name}` is `{date}`: write it like 2027-12-31")));
        }
    }
    // Dates of this form sort like text.
    if start.is_some_and(|start| start > end) {
        return Err(PayError::invalid("`start_date` comes after `end_date`: exchange them"));
    }
    Ok(())
}

fn is_date(text: &str) -> bool {
    let in_range = |part: Option<&str>, last: i64| {
        part.and_then(|part| part.parse().ok()).is_some_and(|number: i64| (1..=last).contains(&number))
    };
    text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
        && in_range(text.get(5..7), 12)
        && in_range(text.get(8..), 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(json: &str) -> ScheduleOn {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn each_period_has_its_own_kind_of_days() {
        for (period, good) in [
            ("day", "{}"),
            ("day", r#"{"weekdays":[]}"#),
            ("week", r#"{"weekdays":["monday","sunday"]}"#),
            ("month", r#"{"days_of_month":[1,31]}"#),
            ("month", r#"{"weekday_of_month":"last_friday"}"#),
        ] {
            assert!(check_on(&period.into(), Some(&on(good))).is_ok(), "{period} {good}");
        }
        for (period, bad, hint) in [
            ("day", r#"{"weekdays":["monday"]}"#, "leave it out"),
            ("week", "{}", "on.weekdays"),
            ("week", r#"{"days_of_month":[1]}"#, "on.weekdays"),
            ("week", r#"{"weekdays":["Monday"]}"#, "lower case"),
            ("month", "{}", "days_of_month"),
            ("month", r#"{"days_of_month":[1],"weekday_of_month":"1st_monday"}"#, "one of"),
            ("month", r#"{"days_of_month":[0]}"#, "1 to 31"),
            ("month", r#"{"days_of_month":[32]}"#, "1 to 31"),
            ("month", r#"{"weekday_of_month":"friday"}"#, "last_friday"),
            ("month", r#"{"weekday_of_month":"last_freitag"}"#, "last_friday"),
            ("year", "{}", "`day`, `week` or `month`"),
        ] {
            let error = check_on(&period.into(), Some(&on(bad))).unwrap_err().to_string();
            assert!(error.contains(hint), "{period} {bad}: {error}");
        }
    }

    #[test]
    fn dates_have_one_form_and_one_order() {
        assert!(check_dates(None, "2027-12-31").is_ok());
        assert!(check_dates(Some("2027-12-31"), "2027-12-31").is_ok());
        for (start, end) in [
            (None, ""),
            (None, "31.12.2027"),
            (None, "2027-13-01"),
            (None, "2027-12-00"),
            (None, "2027-12-31T00:00:00Z"),
            (Some("2028-01-01"), "2027-12-31"),
            (Some("today"), "2027-12-31"),
        ] {
            assert!(check_dates(start, end).is_err(), "{start:?} {end}");
        }
    }
}
