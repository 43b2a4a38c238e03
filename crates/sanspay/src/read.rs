//! Forgiving reading: what the gateways have been seen to answer, whatever version they speak.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::money::Currency;
use crate::page::Page;

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
pub(crate) fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
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

/// A currency in either letter case: versions before 2019-05-29 answer in lower case (omise reference,
/// section 1.2).
pub(crate) fn currency<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Currency, D::Error> {
    Currency::deserialize(deserializer).map(Currency::into_canonical)
}

/// [`currency`], or nothing for `null`.
pub(crate) fn optional_currency<'de, D>(deserializer: D) -> Result<Option<Currency>, D::Error>
where
    D: Deserializer<'de>,
{
    Ok(Option::deserialize(deserializer)?.map(Currency::into_canonical))
}

/// Each a [`currency`], or nothing for `null`.
pub(crate) fn currencies<'de, D>(deserializer: D) -> Result<Option<Vec<Currency>>, D::Error>
where
    D: Deserializer<'de>,
{
    let currencies = Option::<Vec<Currency>>::deserialize(deserializer)?;
    Ok(currencies.map(|all| all.into_iter().map(Currency::into_canonical).collect()))
}

/// A list inside another object, also where its rows come as a bare array (*observed*; omise reference,
/// section 10), or nothing for `null`.
pub(crate) fn list<'de, D, L>(deserializer: D) -> Result<Option<L>, D::Error>
where
    D: Deserializer<'de>,
    L: Deserialize<'de> + Page + From<Vec<L::Item>>,
    L::Item: Deserialize<'de>,
{
    struct List<L>(PhantomData<L>);

    impl<'de, L> Visitor<'de> for List<L>
    where
        L: Deserialize<'de> + Page + From<Vec<L::Item>>,
        L::Item: Deserialize<'de>,
    {
        type Value = Option<L>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list")
        }

        fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
            L::deserialize(MapAccessDeserializer::new(map)).map(Some)
        }

        fn visit_seq<A: SeqAccess<'de>>(self, rows: A) -> Result<Self::Value, A::Error> {
            Vec::deserialize(SeqAccessDeserializer::new(rows)).map(|rows| Some(L::from(rows)))
        }
    }

    deserializer.deserialize_any(List(PhantomData))
}

/// The body without a byte order mark, which official SDKs have kept in files (omise reference,
/// section 10).
pub(crate) fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)
}

/// The body without the older of two names that stand side by side in an object, or without the
/// first of two equal names. For a body that failed to read because of them; nothing if it is not JSON.
///
/// A gateway that keeps an old field beside its new one must not make every answer unreadable.
pub(crate) fn without_doubles(body: &[u8]) -> Option<Vec<u8>> {
    /// Each older name and what version 2019-05-29 calls it (omise reference, section 10).
    const RENAMED: [(&str, &str); 17] = [
        ("created", "created_at"),
        ("captured", "paid"),
        ("refunded", "refunded_amount"),
        ("type", "direction"),
        ("source", "origin"),
        ("transferable", "transferable_at"),
        ("available", "transferable"),
        ("reserve_amount", "reserve"),
        ("payment_backends", "payment_methods"),
        ("from", "base"),
        ("to", "quote"),
        ("schedule_date", "scheduled_on"),
        ("retry_date", "retry_on"),
        ("start_date", "start_on"),
        ("end_date", "end_on"),
        ("next_occurrence_dates", "next_occurrences_on"),
        ("next_occurrences", "next_occurrences_on"),
    ];

    fn clean(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(members) => {
                for (old, new) in RENAMED {
                    if members.contains_key(new) {
                        members.remove(old);
                    }
                }
                members.values_mut().for_each(clean);
            }
            serde_json::Value::Array(items) => items.iter_mut().for_each(clean),
            _ => {}
        }
    }

    let mut value = serde_json::from_slice(body).ok()?;
    clean(&mut value);
    serde_json::to_vec(&value).ok()
}
