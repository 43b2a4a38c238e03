//! The filters of a search: which a scope knows, how their values are read, what they match (reference 3.2).

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::money::Country;
use super::search::Candidate;
use crate::params::Param;

/// What a filter compares: its name, how, and the field.
pub(super) type Known = &'static [(&'static str, Kind, &'static str)];

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// Yes or no. A field that is no boolean counts as yes when it is there and not zero.
    Flag,
    /// In the main unit; a range is possible.
    Amount,
    /// A date, a time stamp, or a range of either.
    Time,
    /// A word, in either letter case.
    Word,
    /// The last digits of the card behind it.
    Card,
}

use Kind::{Amount, Card, Flag, Time, Word};

const CHARGE: Known = &[
    ("amount", Amount, "amount"),
    ("authorized", Flag, "authorized"),
    ("capture", Flag, "capture"),
    ("captured", Flag, "paid"),
    ("captured_at", Time, "paid_at"),
    ("card_last_digits", Card, ""),
    ("created_at", Time, "created_at"),
    ("customer_present", Flag, "customer"),
    ("disputed", Flag, "dispute"),
    ("failure_code", Word, "failure_code"),
    ("failure_message", Word, "failure_message"),
    ("refunded", Flag, "refunded_amount"),
    ("refund_amount", Amount, "refunded_amount"),
    ("reversed", Flag, "reversed"),
    ("status", Word, "status"),
    // Its values are not documented; choice: the kind of the object that was charged.
    ("source_of_fund", Word, "card.object"),
    ("voided", Flag, "voided"),
];

const DISPUTE: Known = &[
    ("amount", Amount, "amount"),
    ("card_last_digits", Card, ""),
    ("closed_at", Time, "closed_at"),
    ("created_at", Time, "created_at"),
    ("currency", Word, "currency"),
    ("status", Word, "status"),
];

const RECIPIENT: Known = &[
    ("active", Flag, "active"),
    ("activated_at", Time, "activated_at"),
    ("bank_last_digits", Word, "bank_account.last_digits"),
    ("deleted", Flag, "deleted"),
    ("type", Word, "type"),
];

const REFUND: Known = &[
    ("amount", Amount, "amount"),
    ("card_last_digits", Card, ""),
    ("created_at", Time, "created_at"),
    ("voided", Flag, "voided"),
];

const TRANSFER: Known = &[
    ("amount", Amount, "amount"),
    ("created", Time, "created_at"),
    ("currency", Word, "currency"),
    ("deleted", Flag, "deleted"),
    ("fee", Amount, "fee"),
    ("paid", Flag, "paid"),
    ("paid_at", Time, "paid_at"),
    ("sent", Flag, "sent"),
    ("sent_at", Time, "sent_at"),
];

const LINK: Known = &[
    ("amount", Amount, "amount"),
    ("created", Time, "created_at"),
    ("multiple", Flag, "multiple"),
    ("used", Flag, "used"),
    ("used_at", Time, "used_at"),
];

/// The filters of a scope, or nothing for a scope that does not exist.
pub(super) fn of_scope(scope: &str) -> Option<Known> {
    Some(match scope {
        "charge" => CHARGE,
        "customer" => &[("created", Time, "created_at")],
        "dispute" => DISPUTE,
        "recipient" => RECIPIENT,
        "refund" => REFUND,
        "transfer" => TRANSFER,
        "link" => LINK,
        "charge_schedule" | "transfer_schedule" | "receipt" | "transaction" => &[],
        _ => return None,
    })
}

/// One condition, its value read.
#[derive(Debug)]
pub(super) struct Filter {
    field: &'static str,
    wanted: Wanted,
}

#[derive(Debug, PartialEq)]
enum Wanted {
    Flag(bool),
    Amount(i64, i64),
    Time(Timestamp, Timestamp),
    Word(String),
    Card(String),
}

impl Filter {
    /// Reads a filter, or says what is wrong with it.
    pub(super) fn read(known: Known, name: &str, value: &str, country: &Country) -> Result<Filter, String> {
        let (_, kind, field) = known
            .iter()
            .find(|(known, ..)| *known == name)
            .ok_or_else(|| format!("filter {name} is not known for this scope"))?;
        let (from, to) = value.split_once("..").unwrap_or((value, value));
        let wanted = match kind {
            Flag => read_flag(value).map(Wanted::Flag),
            Amount => country
                .subunits_of(from)
                .zip(country.subunits_of(to))
                .map(|(from, to)| Wanted::Amount(from, to)),
            Time => read_time(from).zip(read_time(to)).map(|((from, _), (_, to))| Wanted::Time(from, to)),
            Word => Some(Wanted::Word(value.to_owned())),
            Card => Some(Wanted::Card(value.to_owned())),
        };
        let expected = match kind {
            Flag => "true or false",
            Amount => "an amount in the main unit, or two joined by two dots",
            Time => "a date, or two joined by two dots",
            Word | Card => "a text",
        };
        wanted
            .map(|wanted| Filter { field, wanted })
            .ok_or_else(|| format!("filter {name} is not {expected}: {value}"))
    }

    pub(super) fn matches(&self, candidate: &Candidate) -> bool {
        let value = self.field.split('.').try_fold(&candidate.object, |value, step| match value {
            Param::Hash(hash) => hash.get(step),
            _ => None,
        });
        match (&self.wanted, value) {
            (Wanted::Card(digits), _) => candidate.card.as_ref() == Some(digits),
            (Wanted::Flag(wanted), value) => is_yes(value) == *wanted,
            (Wanted::Amount(from, to), Some(Param::Number(amount))) => {
                amount.as_i64().is_some_and(|amount| (*from..=*to).contains(&amount))
            }
            (Wanted::Time(from, to), Some(Param::Text(at))) => {
                at.parse::<Timestamp>().is_ok_and(|at| (*from..=*to).contains(&at))
            }
            (Wanted::Word(word), Some(Param::Text(text))) => text.eq_ignore_ascii_case(word),
            _ => false,
        }
    }
}

fn is_yes(value: Option<&Param>) -> bool {
    match value {
        None | Some(Param::Null) => false,
        Some(Param::Bool(value)) => *value,
        Some(Param::Number(number)) => number.as_i64() != Some(0),
        Some(_) => true,
    }
}

/// The words of the documentation and those of the recordings (reference 0.1, conflict 7).
fn read_flag(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" | "1" => Some(true),
        "false" | "no" | "off" | "0" => Some(false),
        _ => None,
    }
}

/// The first and the last moment that a text stands for.
fn read_time(text: &str) -> Option<(Timestamp, Timestamp)> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some((at, at));
    }
    let day = text.parse::<Date>().ok()?;
    let first = day.to_zoned(TimeZone::UTC).ok()?.timestamp();
    let last = first.checked_add(SignedDuration::from_secs(86_400)).ok()?;
    Some((first, last.checked_sub(SignedDuration::from_nanos(1)).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, value: &str) -> Result<Filter, String> {
        Filter::read(CHARGE, name, value, Country::of("TH").unwrap())
    }

    #[test]
    fn amounts_are_main_units_and_ranges_hold_both_ends() {
        assert_eq!(read("amount", "4096.69").unwrap().wanted, Wanted::Amount(409_669, 409_669));
        assert_eq!(read("amount", "100..500").unwrap().wanted, Wanted::Amount(10_000, 50_000));
        assert!(read("amount", "1.005").is_err());
        assert!(read("amount", "100..").is_err());
    }

    #[test]
    fn a_date_is_its_whole_day() {
        let Wanted::Time(from, to) = read("created_at", "2026-03-01..2026-03-02").unwrap().wanted else {
            panic!("no range");
        };
        assert_eq!(from.to_string(), "2026-03-01T00:00:00Z");
        assert_eq!(to.to_string(), "2026-03-02T23:59:59.999999999Z");
        assert!(read("created_at", "yesterday").is_err());
    }

    #[test]
    fn flags_are_true_false_and_what_the_pages_say() {
        for (text, wanted) in [("true", true), ("yes", true), ("ON", true), ("false", false), ("off", false)]
        {
            assert_eq!(read("captured", text).unwrap().wanted, Wanted::Flag(wanted));
        }
        assert!(read("captured", "maybe").is_err());
        assert!(read("capturd", "true").unwrap_err().contains("capturd"));
    }
}
