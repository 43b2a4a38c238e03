//! The same JSON in the spellings of other serialisers, for finding out that a body was serialised twice.

use serde_json::{Map, Value};

/// Every usual spelling of a JSON text, in the order of its own keys and sorted. Not JSON: none.
pub(super) fn json(text: &str) -> Vec<String> {
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        return Vec::new();
    };
    let sorted = sorted(value).to_string();
    let mut spellings = Vec::new();
    for source in [text, &sorted] {
        for spacing in [Spacing::Kept, Spacing::Compact, Spacing::Python] {
            for escapes in [Escapes::Kept, Escapes::Undone, Escapes::Ascii, Escapes::Php] {
                let spelling = respell(source, spacing, escapes);
                if !spellings.contains(&spelling) {
                    spellings.push(spelling);
                }
            }
        }
    }
    spellings
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spacing {
    Kept,
    /// `{"a":1,"b":2}`: JavaScript, PHP, Go, serde.
    Compact,
    /// `{"a": 1, "b": 2}`: Python's `json.dumps`.
    Python,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Escapes {
    Kept,
    /// Text as it is: JavaScript.
    Undone,
    /// `\u9673`: Python.
    Ascii,
    /// `\u9673` and `\/`: PHP.
    Php,
}

/// `text` is known to be JSON.
fn respell(text: &str, spacing: Spacing, escapes: Escapes) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        if next == '"' {
            let end = string_end(rest);
            let (literal, after) = rest.split_at(end);
            push_string(&mut out, literal, escapes);
            rest = after;
            continue;
        }
        rest = &rest[next.len_utf8()..];
        match (spacing, next) {
            (Spacing::Kept, _) => out.push(next),
            (_, ' ' | '\t' | '\r' | '\n') => {}
            (Spacing::Python, ',' | ':') => out.extend([next, ' ']),
            _ => out.push(next),
        }
    }
    out
}

/// Where the string literal at the start of `text` ends, both quotes included.
fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn push_string(out: &mut String, literal: &str, escapes: Escapes) {
    if escapes == Escapes::Kept {
        return out.push_str(literal);
    }
    // A string that was JSON a moment ago is JSON; should it not be, its own spelling does no harm.
    let Ok(plain) = serde_json::from_str::<String>(literal) else {
        return out.push_str(literal);
    };
    for character in Value::String(plain).to_string().chars() {
        match character {
            '/' if escapes == Escapes::Php => out.push_str("\\/"),
            _ if character.is_ascii() || escapes == Escapes::Undone => out.push(character),
            _ => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    out.push_str(&format!("\\u{unit:04x}"));
                }
            }
        }
    }
}

/// The same value with the keys of all objects in order, whichever map serde_json was built with.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut pairs: Vec<_> = map.into_iter().collect();
            pairs.sort_by(|(one, _), (other, _)| one.cmp(other));
            Value::Object(pairs.into_iter().map(|(key, value)| (key, sorted(value))).collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn respelling_changes_white_space_and_escapes_but_not_the_value() {
        let text = "{ \"b\" : \"a/陳 🧧\\n, : \\\"\", \"a\":[1, 2.50] }";
        let expected = [
            (Spacing::Compact, Escapes::Kept, "{\"b\":\"a/陳 🧧\\n, : \\\"\",\"a\":[1,2.50]}"),
            (
                Spacing::Python,
                Escapes::Ascii,
                "{\"b\": \"a/\\u9673 \\ud83e\\udde7\\n, : \\\"\", \"a\": [1, 2.50]}",
            ),
            (
                Spacing::Compact,
                Escapes::Php,
                "{\"b\":\"a\\/\\u9673 \\ud83e\\udde7\\n, : \\\"\",\"a\":[1,2.50]}",
            ),
        ];
        for (spacing, escapes, spelling) in expected {
            assert_eq!(respell(text, spacing, escapes), spelling);
        }
        let value: Value = serde_json::from_str(text).expect("JSON");
        for spelling in json(text) {
            assert_eq!(serde_json::from_str::<Value>(&spelling).expect("still JSON"), value, "{spelling}");
        }
        assert!(json(text).contains(&"{\"a\":[1,2.5],\"b\":\"a/陳 🧧\\n, : \\\"\"}".to_owned()), "sorted");
    }

    #[test]
    fn undone_escapes_are_plain_text() {
        assert_eq!(respell("\"\\u9673\\/\"", Spacing::Kept, Escapes::Undone), "\"陳/\"");
    }

    #[test]
    fn what_is_not_json_has_no_spellings() {
        assert!(json("{\"a\":").is_empty());
        assert!(json("").is_empty());
    }
}
