//! Forgiving reading: what the gateways have been seen to answer, whatever version they speak.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

use serde::de::{Deserializer, Error, Visitor};
use time::{Date, Month, Time};

use crate::money::Currency;
use crate::page::Page;
use crate::rate::without_exponent;
use crate::record::FromJson;
use crate::scan::{Unreadable, is_whole, string};

/// A word of an open enum, without a copy when it is known.
pub(crate) fn word<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: for<'a> From<&'a str> + From<String>,
{
    struct Word<T>(PhantomData<T>);

    impl<T: for<'a> From<&'a str> + From<String>> Visitor<'_> for Word<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
            Ok(word.into())
        }

        fn visit_string<E: Error>(self, word: String) -> Result<T, E> {
            Ok(word.into())
        }
    }

    deserializer.deserialize_str(Word(PhantomData))
}

/// A whole number, also when it comes as text or with a fraction of zero (`"100"`, `100.0`).
pub(crate) fn integer(text: &str) -> Result<i64, Unreadable> {
    let wrong = || Unreadable::new("not a whole number");
    match text.as_bytes().first() {
        Some(b'"') => string(text)?.trim().parse().map_err(|_| wrong()),
        Some(b'-' | b'0'..=b'9') if is_whole(text) => {
            text.parse().map_err(|_| Unreadable::new("a number beyond 64 bits"))
        }
        Some(b'-' | b'0'..=b'9') => {
            let plain = without_exponent(text).ok_or_else(wrong)?;
            let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
            if fraction.bytes().any(|digit| digit != b'0') {
                return Err(Unreadable::new("an amount in subunits has no fraction"));
            }
            whole.parse().map_err(|_| Unreadable::new("a number beyond 64 bits"))
        }
        _ => Err(Unreadable::wrong(text, "a whole number of subunits")),
    }
}

/// [`integer`], or nothing for `null`; also as a smaller type, such as a month.
pub(crate) fn optional_integer<T: TryFrom<i64>>(text: &str) -> Result<Option<T>, Unreadable> {
    if text == "null" {
        return Ok(None);
    }
    T::try_from(integer(text)?).map(Some).map_err(|_| out_of_range())
}

#[cold]
pub(crate) fn out_of_range() -> Unreadable {
    Unreadable::new("a number out of range")
}

/// `null` where a value was expected is the value's default.
pub(crate) fn or_default<T: FromJson + Default>(text: &str) -> Result<T, Unreadable> {
    if text == "null" { Ok(T::default()) } else { T::from_json(text) }
}

/// A word, or nothing for `null` and an empty one.
pub(crate) fn word_if_any<T: From<String>>(text: &str) -> Result<Option<T>, Unreadable> {
    let word = Option::<String>::from_json(text)?;
    Ok(word.filter(|word| !word.is_empty()).map(T::from))
}

/// The second behind an RFC 3339 time, in whatever offset it is written: `Z`, `+00:00` and `+07:00` were seen.
///
/// By hand, for the reader of the crate `time` is 5 kB of a browser's download.
pub(crate) fn unix_seconds(text: &str) -> Option<i64> {
    let number = |range: Range<usize>| {
        let digits = text.get(range).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?;
        digits.parse::<i64>().ok()
    };
    let small = |range| u8::try_from(number(range)?).ok();
    let is = |place: usize, marks: &[u8]| text.as_bytes().get(place).is_some_and(|byte| marks.contains(byte));
    if !(is(4, b"-") && is(7, b"-") && is(10, b"Tt") && is(13, b":") && is(16, b":")) {
        return None;
    }
    let month = Month::try_from(small(5..7)?).ok()?;
    let date = Date::from_calendar_date(i32::try_from(number(0..4)?).ok()?, month, small(8..10)?).ok()?;
    let time = Time::from_hms(small(11..13)?, small(14..16)?, small(17..19)?).ok()?;
    let rest = text.get(19..)?;
    let offset = match rest.strip_prefix('.') {
        None => rest,
        Some(fraction) => {
            let offset = fraction.trim_start_matches(|digit: char| digit.is_ascii_digit());
            if offset.len() == fraction.len() {
                return None;
            }
            offset
        }
    };
    let start = text.len() - offset.len();
    let ahead = match offset.as_bytes() {
        b"Z" | b"z" => 0,
        [sign @ (b'+' | b'-'), _, _, b':', _, _] => {
            let (hours, minutes) = (number(start + 1..start + 3)?, number(start + 4..start + 6)?);
            if hours > 23 || minutes > 59 {
                return None;
            }
            let seconds = hours * 3600 + minutes * 60;
            if *sign == b'-' { -seconds } else { seconds }
        }
        _ => return None,
    };
    Some(date.with_time(time).assume_utc().unix_timestamp() - ahead)
}

/// A currency in either letter case: versions before 2019-05-29 answer in lower case (omise reference,
/// section 1.2).
pub(crate) fn currency(text: &str) -> Result<Currency, Unreadable> {
    Currency::from_json(text).map(Currency::into_canonical)
}

/// [`currency`], or nothing for `null`.
pub(crate) fn optional_currency(text: &str) -> Result<Option<Currency>, Unreadable> {
    Ok(Option::from_json(text)?.map(Currency::into_canonical))
}

/// Each a [`currency`], or nothing for `null`.
pub(crate) fn currencies(text: &str) -> Result<Option<Vec<Currency>>, Unreadable> {
    let currencies = Option::<Vec<Currency>>::from_json(text)?;
    Ok(currencies.map(|all| all.into_iter().map(Currency::into_canonical).collect()))
}

/// A list inside another object, also where its rows come as a bare array (*observed*; omise reference,
/// section 10), or nothing for `null`.
pub(crate) fn list<L>(text: &str) -> Result<Option<L>, Unreadable>
where
    L: FromJson + Page + From<Vec<L::Item>>,
    L::Item: FromJson,
{
    if text == "null" { Ok(None) } else { list_of(text).map(Some) }
}

/// A list, or its rows alone.
pub(crate) fn list_of<L>(text: &str) -> Result<L, Unreadable>
where
    L: FromJson + Page + From<Vec<L::Item>>,
    L::Item: FromJson,
{
    if text.trim_ascii_start().starts_with('[') {
        Vec::from_json(text).map(L::from)
    } else {
        L::from_json(text)
    }
}

/// An id: text, also when it comes as a whole number.
pub(crate) fn id(text: &str) -> Result<String, Unreadable> {
    match text.as_bytes().first() {
        Some(b'-' | b'0'..=b'9') if is_whole(text) => Ok(text.to_owned()),
        Some(b'"') => string(text).map(std::borrow::Cow::into_owned),
        _ => Err(Unreadable::wrong(text, "an id, as text or as a whole number")),
    }
}

/// [`id`], or nothing for `null`.
pub(crate) fn optional_id(text: &str) -> Result<Option<String>, Unreadable> {
    if text == "null" { Ok(None) } else { id(text).map(Some) }
}

/// Something that may be answered as its id alone.
pub(crate) trait FromId {
    /// All that is known of it.
    fn from_id(id: String) -> Self;
}

/// An object, its id alone, or nothing for `null`. For answers whose shape was not seen.
pub(crate) fn object_or_id<T: FromJson + FromId>(text: &str) -> Result<Option<T>, Unreadable> {
    match text.as_bytes().first() {
        _ if text == "null" => Ok(None),
        // Which of the two it is shows in its first character.
        Some(b'{') => T::from_json(text).map(Some),
        _ => id(text).map(T::from_id).map(Some),
    }
}

/// The id of an object, also when that comes whole, or nothing for `null`.
pub(crate) fn id_of_object(text: &str) -> Result<Option<String>, Unreadable> {
    match text.as_bytes().first() {
        _ if text == "null" => Ok(None),
        Some(b'{') => {
            let text = crate::json::member(text, "id")?.ok_or_else(|| Unreadable::missing("id"))?;
            id(text).map(Some).map_err(|error| error.within("id"))
        }
        _ => id(text).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use time::OffsetDateTime;
    use time::format_description::well_known::Rfc3339;

    use super::*;

    #[test]
    fn times_are_those_of_the_crate_time() {
        for text in [
            "2026-01-15T03:04:05Z",
            "2026-01-15t03:04:05z",
            "2026-01-15T03:04:05.123456+07:00",
            "2024-02-29T23:59:59-11:30",
            "1969-12-31T23:59:59+00:00",
            "2026-01-15T03:04:05",
            "2026-01-15",
            "",
            "2026-13-15T03:04:05Z",
            "2023-02-29T03:04:05Z",
            "2026-01-15T24:04:05Z",
            "2026-01-15T03:04:05.Z",
            "2026-01-15T03:04:05+0700",
            "2026-01-15T03:04:05+24:00",
            "2026-01-15T03:04:05Zx",
            "+026-01-15T03:04:05Z",
            "2026-01-15T03:04:0๑Z",
        ] {
            let exact = OffsetDateTime::parse(text, &Rfc3339).ok().map(OffsetDateTime::unix_timestamp);
            assert_eq!(unix_seconds(text), exact, "{text}");
        }
    }
}
