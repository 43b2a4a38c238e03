//! A JSON value as the text it came in: nothing reordered, nothing rounded.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde::ser::{Serialize, Serializer};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use crate::encode::writer::{Style, ToJson, Writer, to_json};
use crate::entropy::push_hex;
use crate::error::{ErrorKind, PayError};
use crate::record::FromJson;
use crate::scan::{Unreadable, each_member, string, value};
use crate::shape::{Kind, Way};

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
        Self::from_json(text)
            .map_err(|error| PayError::new(ErrorKind::InvalidParams, format!("this is not JSON: {error}")))
    }

    /// An object of texts, in the order given: the usual metadata.
    pub fn object<'a>(entries: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut out = Writer::new(Style::Json);
        out.begin('{');
        for (name, value) in entries {
            let member = out.enter(name);
            out.string(value);
            out.leave(member);
        }
        out.end('}');
        Self(out.finish().unwrap_or_default().into())
    }

    /// A record of this crate under its names in JSON, as [`Call::output_json`](crate::Call::output_json)
    /// writes it.
    pub fn of<T: ToJson>(record: &T) -> Result<Self, PayError> {
        match to_json(record) {
            Ok(text) => Ok(Self(text.into())),
            Err(error) => Err(PayError::invalid(format!("this does not fit JSON: {error}"))),
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The value as a type of your own.
    pub fn to<T: DeserializeOwned>(&self) -> Result<T, PayError> {
        serde_json::from_str(&self.0).map_err(|error| {
            PayError::new(ErrorKind::Decode, format!("the JSON is not of this shape: {error}"))
        })
    }

    /// A member of an object as text: a string without its quotes, anything else as written.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<String> {
        let text = member(&self.0, name).ok()??;
        Some(string(text).map_or_else(|_| text.to_owned(), Cow::into_owned))
    }

    /// 16 hex digits that tell values apart, whatever white space they were written with.
    pub(crate) fn digest(&self) -> String {
        // Deeper than the serialiser goes, the text itself has to do.
        let compact = to_json(self).unwrap_or_else(|_| self.0.to_string());
        let mut text = String::with_capacity(16);
        for byte in &Sha256::digest(compact)[..8] {
            push_hex(&mut text, *byte);
        }
        text
    }
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

impl FromJson for Json {
    const KIND: Kind = Kind::of(Way::Json);

    fn from_json(text: &str) -> Result<Self, Unreadable> {
        value(text).map(|text| Self(text.into()))
    }

    fn blank() -> Self {
        Self("null".into())
    }
}

impl ToJson for Json {
    fn write(&self, out: &mut Writer) {
        out.replay(&self.0);
    }
}

impl Serialize for Json {
    /// Replays the value into the serialiser, so that it nests in a form as it does in JSON.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serde_transcode::transcode(&mut serde_json::Deserializer::from_str(&self.0), serializer)
    }
}

/// The text of a member of an object. Of two with one name the later counts.
pub(crate) fn member<'a>(text: &'a str, name: &str) -> Result<Option<&'a str>, Unreadable> {
    let mut found = None;
    each_member(text, &mut |member, value| {
        if member == name {
            found = Some(value);
        }
        Ok(())
    })?;
    Ok(found)
}

/// A parameter of an object that was read before, or nothing where it is missing or `null`.
pub(crate) fn parameter<T: FromJson>(params: &str, name: &str) -> Option<T> {
    Option::from_json(member(params, name).ok()??).ok()?
}

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
    fn of_two_members_with_one_name_the_later_counts() {
        let json = Json::parse(r#"{"a":1,"b":"x\u0041","a":{"c":2}}"#).unwrap();
        assert_eq!(json.get("a").as_deref(), Some(r#"{"c":2}"#));
        assert_eq!(json.get("b").as_deref(), Some("xA"));
        assert_eq!(json.get("c"), None);
    }

    #[test]
    fn a_record_is_given_as_json() {
        let options = crate::CallOptions { max_retries: Some(0), ..Default::default() };
        let json = Json::of(&options).unwrap();
        assert_eq!(json.as_str(), r#"{"timeout_ms":null,"max_retries":0,"idempotency_key":null}"#);
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
    fn a_digest_is_of_the_value_and_not_of_its_white_space() {
        let digest = |text: &str| Json::parse(text).unwrap().digest();
        assert_eq!(digest("{ \"a\" :\n [1, \"b c\"] }"), digest(r#"{"a":[1,"b c"]}"#));
        assert_ne!(digest(r#"{"a":[1,"b  c"]}"#), digest(r#"{"a":[1,"b c"]}"#));
        assert_eq!(digest(&("[".repeat(100_000) + &"]".repeat(100_000))).len(), 16);
    }

    #[test]
    fn text_that_is_not_json_is_refused() {
        assert_eq!(Json::parse("{oops").unwrap_err().kind(), ErrorKind::InvalidParams);
    }
}
