//! `application/x-www-form-urlencoded`, with nested names in brackets, for bodies and queries.
//!
//! The spelling is the one that the Omise reference chooses (section 1.4): everything outside
//! `A-Z a-z 0-9 - . _` is percent-encoded in upper-case hex over UTF-8, `null` and empty collections
//! are left out, an empty string stays as `key=`, arrays repeat `[]`. A space is `+` in a body and
//! `%20` in a query, where `+` is not understood everywhere.

use serde::Serialize;

use super::writer::{Style, Writer};
use crate::error::PayError;
use crate::record::WrittenFields;

/// How a space is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    Plus,
    Percent20,
}

/// A struct or map as a form body.
pub fn to_body<T: Serialize + ?Sized>(parameters: &T) -> Result<String, PayError> {
    encode(parameters, Space::Plus)
}

/// A struct or map as a query string, without the `?`.
pub fn to_query<T: Serialize + ?Sized>(parameters: &T) -> Result<String, PayError> {
    encode(parameters, Space::Percent20)
}

fn encode<T: Serialize + ?Sized>(parameters: &T, space: Space) -> Result<String, PayError> {
    let mut writer = Writer::new(Style::Form(space));
    if let Err(error) = parameters.serialize(&mut writer) {
        writer.fail(error);
    }
    finish(writer)
}

/// [`to_body`] or [`to_query`] of an operation.
pub(crate) fn of_fields(parameters: &dyn WrittenFields, space: Space) -> Result<String, PayError> {
    let mut writer = Writer::new(Style::Form(space));
    writer.record(parameters);
    finish(writer)
}

fn finish(writer: Writer) -> Result<String, PayError> {
    writer.finish().map_err(|why| PayError::invalid(format!("the parameters do not fit a form: {why}")))
}

/// Appends the text, percent-encoded.
pub(crate) fn push_encoded(out: &mut String, text: &str, space: Space) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    // Runs of plain characters are copied whole: most values are nothing else.
    let mut rest = text;
    while let Some(index) = rest.bytes().position(|byte| !is_plain(byte)) {
        out.push_str(&rest[..index]);
        let special = rest[index..].chars().next().map_or(0, char::len_utf8);
        for byte in rest[index..index + special].bytes() {
            if byte == b' ' && space == Space::Plus {
                out.push('+');
            } else {
                out.push('%');
                out.push(DIGITS[usize::from(byte >> 4)] as char);
                out.push(DIGITS[usize::from(byte & 15)] as char);
            }
        }
        rest = &rest[index + special..];
    }
    out.push_str(rest);
}

const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Json;

    #[derive(serde::Deserialize)]
    struct File {
        vectors: Vec<Vector>,
    }

    #[derive(serde::Deserialize)]
    struct Vector {
        name: String,
        params: Json,
        expected: String,
        expected_percent20: String,
    }

    #[test]
    fn every_vector_is_written_to_the_byte() {
        let file: File =
            serde_json::from_str(include_str!("../../../../tests/vectors/omise-form.json")).unwrap();
        assert_eq!(file.vectors.len(), 12);
        for vector in file.vectors {
            assert_eq!(to_body(&vector.params).unwrap(), vector.expected, "{}", vector.name);
            assert_eq!(to_query(&vector.params).unwrap(), vector.expected_percent20, "{}", vector.name);
        }
    }

    #[test]
    fn values_without_a_name_are_refused() {
        assert!(to_body(&1).is_err());
        assert!(to_body(&["a"]).is_err());
        assert!(to_body(&Json::parse(r#"{"":{"a":1}}"#).unwrap()).is_err());
        assert_eq!(to_body(&Json::object([])).unwrap(), "");
    }

    #[test]
    fn numbers_that_are_none_are_refused() {
        #[derive(serde::Serialize)]
        struct Fee {
            percentage: f64,
        }
        assert!(to_body(&Fee { percentage: f64::NAN }).is_err());
        assert_eq!(to_body(&Fee { percentage: 3.65 }).unwrap(), "percentage=3.65");
    }
}
