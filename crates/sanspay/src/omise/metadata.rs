//! Metadata: the merchant's own object, which has to survive a form.

use crate::encode::writer::in_full;
use crate::error::PayError;
use crate::json::{Json, parameter};
use crate::scan::{Unreadable, each_item, each_member};

/// Nobody nests metadata deeper; a bound keeps the check cheap.
const MAX_DEPTH: usize = 16;

/// Refuses what a form would change on its way: names that turn into nesting, names that are lost,
/// numbers that would arrive in other digits.
pub(super) fn check_metadata(metadata: Option<&Json>) -> Result<(), PayError> {
    let Some(metadata) = metadata else { return Ok(()) };
    if !metadata.as_str().trim_start().starts_with('{') {
        return Err(PayError::invalid("`metadata` is a JSON object, such as {\"order_id\": \"A-1042\"}"));
    }
    check_value(metadata.as_str().trim(), 0)
}

/// The same, of parameters of which nothing else is to be checked.
pub(super) fn check_metadata_of(params: &str) -> Result<(), PayError> {
    check_metadata(parameter(params, "metadata").as_ref())
}

fn check_value(text: &str, depth: usize) -> Result<(), PayError> {
    if depth > MAX_DEPTH {
        return Err(PayError::invalid(format!(
            "`metadata` is nested deeper than {MAX_DEPTH} levels: flatten it"
        )));
    }
    let unreadable = |error: Unreadable| PayError::invalid(format!("`metadata` cannot be read ({error})"));
    match text.as_bytes().first() {
        Some(b'{') => {
            let mut seen: Vec<String> = Vec::new();
            let mut wrong = Ok(());
            each_member(text, &mut |name, value| {
                if wrong.is_ok() {
                    wrong = check_name(name).and_then(|()| {
                        let Err(place) = seen.binary_search_by(|earlier| (**earlier).cmp(name)) else {
                            return Err(PayError::invalid(format!(
                                "the metadata key `{name}` stands twice: keep one"
                            )));
                        };
                        seen.insert(place, name.to_owned());
                        check_value(value, depth + 1)
                    });
                }
                Ok(())
            })
            .map_err(unreadable)?;
            wrong
        }
        Some(b'[') => {
            let mut wrong = Ok(());
            each_item(text, &mut |item| {
                if wrong.is_ok() {
                    wrong = check_value(item, depth + 1);
                }
                Ok(())
            })
            .map_err(unreadable)?;
            wrong
        }
        Some(b'-' | b'0'..=b'9') => {
            let sent = in_full(text);
            if sent == text {
                Ok(())
            } else {
                Err(PayError::invalid(format!(
                    "the number {text} in `metadata` would arrive as {sent}: give it as text, in quotes"
                )))
            }
        }
        _ => Ok(()),
    }
}

fn check_name(name: &str) -> Result<(), PayError> {
    if name.is_empty() {
        return Err(PayError::invalid("a metadata key is empty, and a form would lose it: name it"));
    }
    if name.contains(['[', ']']) {
        return Err(PayError::invalid(format!(
            "the metadata key `{name}` holds a bracket, which a form cannot tell from nesting: rename it"
        )));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> Result<(), PayError> {
        check_metadata(Some(&Json::parse(text).unwrap()))
    }

    #[test]
    fn what_survives_a_form_passes() {
        for good in [
            "{}",
            r#" {"order_id":"A-1042","n":42,"rate":1.5,"ok":true,"x":null} "#,
            r#"{"a":{"b":[1,"c"]}}"#,
            r#"{"n":12345678901234567890123,"rate":0.1234567890123456789012}"#,
        ] {
            check(good).unwrap();
        }
    }

    #[test]
    fn what_a_form_would_change_is_refused_with_a_word_about_it() {
        for (bad, why) in [
            ("[1]", "is a JSON object"),
            (r#"{"a[b]":1}"#, "`a[b]` holds a bracket"),
            (r#"{"a":{"b]":1}}"#, "`b]` holds a bracket"),
            (r#"{"a":[{"":1}]}"#, "key is empty"),
            (r#"{"a":1,"a":2}"#, "stands twice"),
            (r#"{"n":1e21}"#, "would arrive as 1000000000000000000000"),
            (r#"{"n":1.0}"#, "give it as text"),
            (r#"{"n":1.50}"#, "would arrive as 1.5"),
        ] {
            let error = check(bad).unwrap_err();
            assert!(error.detail().contains(why), "{bad}: {error}");
        }
        let deep = format!("{}1{}", r#"{"a":"#.repeat(20), "}".repeat(20));
        assert!(check(&deep).unwrap_err().detail().contains("flatten it"));
    }
}
