//! A JSON value as the text it came in: nothing reordered, nothing rounded.

use std::fmt;

use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde::ser::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::error::{ErrorKind, PayError};
use crate::operation::decode_whole;

/// Any JSON value, kept as text: metadata, and the parts of an answer that have no type of their own.
///
/// ```
/// use sanspay::Json;
///
/// let metadata = Json::object([("order_id", "A-1042"), ("colour", "ชมพู")]);
/// assert_eq!(metadata.get("order_id").as_deref(), Some("A-1042"));
/// assert_eq!(metadata.as_str(), r#"{"order_id":"A-1042","colour":"ชมพู"}"#);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Json(Box<str>);

impl Json {
    /// Checks the text and keeps it.
    pub fn parse(text: &str) -> Result<Self, PayError> {
        serde_json::from_str::<&RawValue>(text)
            .map(|raw| Self(raw.get().into()))
            .map_err(|error| PayError::new(ErrorKind::InvalidParams, format!("this is not JSON: {error}")))
    }

    /// An object of texts, in the order given: the usual metadata.
    pub fn object<'a>(entries: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut text = String::from("{");
        for (name, value) in entries {
            if text.len() > 1 {
                text.push(',');
            }
            text.push_str(&serde_json::Value::from(name).to_string());
            text.push(':');
            text.push_str(&serde_json::Value::from(value).to_string());
        }
        text.push('}');
        Self(text.into())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The value as a type of your own.
    pub fn to<T: DeserializeOwned>(&self) -> Result<T, PayError> {
        serde_json::from_str(&self.0).map_err(|error| wrong_shape(&error))
    }

    /// The value as a type of this crate: read as forgivingly as a whole answer.
    pub(crate) fn to_model<T: DeserializeOwned>(&self) -> Result<T, PayError> {
        decode_whole(self.0.as_bytes()).map_err(|error| wrong_shape(&error))
    }

    /// A member of an object as text: a string without its quotes, anything else as written.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<String> {
        let members: std::collections::HashMap<String, &RawValue> = serde_json::from_str(&self.0).ok()?;
        let raw = members.get(name)?.get();
        Some(serde_json::from_str::<String>(raw).unwrap_or_else(|_| raw.to_owned()))
    }
}

fn wrong_shape(error: &serde_json::Error) -> PayError {
    PayError::new(ErrorKind::Decode, format!("the JSON is not of this shape: {error}"))
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        Ok(Self(raw.get().into()))
    }
}

impl Serialize for Json {
    /// Replays the value into the serialiser, so that it nests in a form as it does in JSON.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serde_transcode::transcode(&mut serde_json::Deserializer::from_str(&self.0), serializer)
    }
}

#[cfg(feature = "uniffi")]
uniffi::custom_type!(Json, String, {
    lower: |json| json.0.into(),
    try_lift: |text| Ok(Json::parse(&text)?),
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_survives_a_round_trip_untouched() {
        let text = r#"{"b":1,"a":[1.50,null,{"ก":"\u0e01"}],"big":12345678901234567890123}"#;
        let json: Json = serde_json::from_str(text).unwrap();
        assert_eq!(json.as_str(), text);
    }

    #[test]
    fn serialising_keeps_the_order_of_members() {
        let json = Json::parse(r#"{ "z": true, "a": [1, "x", null] }"#).unwrap();
        assert_eq!(serde_json::to_string(&json).unwrap(), r#"{"z":true,"a":[1,"x",null]}"#);
    }

    #[test]
    fn object_escapes_what_json_wants_escaped() {
        let json = Json::object([("a\"b", "line\nend\\")]);
        let map: std::collections::HashMap<String, String> = json.to().unwrap();
        assert_eq!(map["a\"b"], "line\nend\\");
    }

    #[test]
    fn nesting_without_end_is_an_error_and_not_a_stack_overflow() {
        let deep = "[".repeat(100_000) + &"]".repeat(100_000);
        let json: Json = serde_json::from_str(&deep).unwrap();
        assert!(serde_json::to_string(&json).is_err());
    }

    #[test]
    fn text_that_is_not_json_is_refused() {
        assert_eq!(Json::parse("{oops").unwrap_err().kind(), ErrorKind::InvalidParams);
    }
}
