//! Forgiving reading: what the gateways have been seen to answer, whatever version they speak.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde_json::value::RawValue;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::money::Currency;
use crate::page::Page;
use crate::record::{FromJson, Reader};

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
pub(crate) fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    struct Integer;

    impl Visitor<'_> for Integer {
        type Value = i64;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a whole number of subunits")
        }

        fn visit_i64<E: Error>(self, value: i64) -> Result<i64, E> {
            Ok(value)
        }

        fn visit_u64<E: Error>(self, value: u64) -> Result<i64, E> {
            i64::try_from(value).map_err(|_| E::custom("a number beyond 64 bits"))
        }

        fn visit_f64<E: Error>(self, value: f64) -> Result<i64, E> {
            // 2^53: past it a float no longer tells neighbouring integers apart.
            if value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0 {
                Ok(value as i64)
            } else {
                Err(E::custom("an amount in subunits has no fraction"))
            }
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<i64, E> {
            text.trim().parse().map_err(|_| E::custom("not a whole number"))
        }
    }

    deserializer.deserialize_any(Integer)
}

/// [`integer`], or nothing for `null`; also as a smaller type, such as a month.
pub(crate) fn optional_integer<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: TryFrom<i64>,
{
    struct Maybe<T>(PhantomData<T>);

    impl<'de, T: TryFrom<i64>> Visitor<'de> for Maybe<T> {
        type Value = Option<T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a whole number or null")
        }

        fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
            let value = integer(inner)?;
            T::try_from(value).map(Some).map_err(|_| D::Error::custom("a number out of range"))
        }
    }

    deserializer.deserialize_option(Maybe(PhantomData))
}

/// `null` where a value was expected is the value's default.
pub(crate) fn or_default<T: FromJson + Default>(reader: &mut Reader<'_>) -> Result<T, serde_json::Error> {
    let text = text_of(reader)?;
    if text == "null" { Ok(T::default()) } else { T::from_json(text) }
}

/// A word, or nothing for `null` and an empty one.
pub(crate) fn word_if_any<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: From<String>,
{
    let word = Option::<String>::deserialize(deserializer)?;
    Ok(word.filter(|word| !word.is_empty()).map(T::from))
}

/// The second behind an RFC 3339 time, in whatever offset it is written: `Z`, `+00:00` and `+07:00` were seen.
pub(crate) fn unix_seconds(text: &str) -> Option<i64> {
    OffsetDateTime::parse(text, &Rfc3339).ok().map(OffsetDateTime::unix_timestamp)
}

/// A currency in either letter case: versions before 2019-05-29 answer in lower case (omise reference,
/// section 1.2).
pub(crate) fn currency(reader: &mut Reader<'_>) -> Result<Currency, serde_json::Error> {
    Currency::from_json(text_of(reader)?).map(Currency::into_canonical)
}

/// [`currency`], or nothing for `null`.
pub(crate) fn optional_currency(reader: &mut Reader<'_>) -> Result<Option<Currency>, serde_json::Error> {
    Ok(Option::from_json(text_of(reader)?)?.map(Currency::into_canonical))
}

/// Each a [`currency`], or nothing for `null`.
pub(crate) fn currencies(reader: &mut Reader<'_>) -> Result<Option<Vec<Currency>>, serde_json::Error> {
    let currencies = Option::<Vec<Currency>>::from_json(text_of(reader)?)?;
    Ok(currencies.map(|all| all.into_iter().map(Currency::into_canonical).collect()))
}

/// The text of the value that comes next.
fn text_of<'a>(reader: &mut Reader<'a>) -> Result<&'a str, serde_json::Error> {
    Ok(<&RawValue>::deserialize(reader)?.get())
}

/// A list inside another object, also where its rows come as a bare array (*observed*; omise reference,
/// section 10), or nothing for `null`.
pub(crate) fn list<'de, D, L>(deserializer: D) -> Result<Option<L>, D::Error>
where
    D: Deserializer<'de>,
    L: FromJson + Page + From<Vec<L::Item>>,
    L::Item: FromJson,
{
    match Option::<&RawValue>::deserialize(deserializer)? {
        None => Ok(None),
        Some(raw) => list_of(raw.get()).map(Some).map_err(D::Error::custom),
    }
}

/// A list, or its rows alone.
pub(crate) fn list_of<L>(text: &str) -> Result<L, serde_json::Error>
where
    L: FromJson + Page + From<Vec<L::Item>>,
    L::Item: FromJson,
{
    if text.trim_start().starts_with('[') { Vec::from_json(text).map(L::from) } else { L::from_json(text) }
}

/// An id: text, also when it comes as a whole number.
pub(crate) fn id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    struct Id;

    impl Visitor<'_> for Id {
        type Value = String;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an id, as text or as a whole number")
        }

        fn visit_i64<E: Error>(self, value: i64) -> Result<String, E> {
            Ok(value.to_string())
        }

        fn visit_u64<E: Error>(self, value: u64) -> Result<String, E> {
            Ok(value.to_string())
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
            Ok(text.to_owned())
        }

        fn visit_string<E: Error>(self, text: String) -> Result<String, E> {
            Ok(text)
        }
    }

    deserializer.deserialize_any(Id)
}

/// [`id`], or nothing for `null`.
pub(crate) fn optional_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    #[derive(serde::Deserialize)]
    struct Id(#[serde(deserialize_with = "id")] String);

    Ok(Option::<Id>::deserialize(deserializer)?.map(|id| id.0))
}

/// Something that may be answered as its id alone.
pub(crate) trait FromId {
    /// All that is known of it.
    fn from_id(id: String) -> Self;
}

/// An object, its id alone, or nothing for `null`. For answers whose shape was not seen.
pub(crate) fn object_or_id<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: FromJson + FromId,
{
    // The raw text, because which of the two it is shows in its first character.
    let Some(raw) = Option::<Box<RawValue>>::deserialize(deserializer)? else { return Ok(None) };
    let read = if raw.get().starts_with('{') {
        T::from_json(raw.get())
    } else {
        id(&mut serde_json::Deserializer::from_str(raw.get())).map(T::from_id)
    };
    read.map(Some).map_err(D::Error::custom)
}
