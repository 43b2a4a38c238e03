//! Reading what callers send: JSON objects, their text fields, query parameters, path segments.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::envelope::Failure;

pub(super) const NOT_JSON: &str = "E900201";
pub(super) const BAD_FIELD: &str = "E900202";
pub(super) const BAD_QUERY: &str = "E900203";

/// A JSON object from the caller, with the name it has in error texts.
#[derive(Clone, Debug)]
pub(super) struct Fields {
    path: String,
    map: Map<String, Value>,
}

impl Fields {
    pub(super) fn from_body(body: &[u8]) -> Result<Self, Failure> {
        match serde_json::from_slice(body) {
            Ok(Value::Object(map)) => Ok(Self { path: String::new(), map }),
            Ok(_) => Err(Failure::invalid(NOT_JSON, "The body must be a JSON object.")),
            Err(_) if body.iter().all(u8::is_ascii_whitespace) => {
                Err(Failure::invalid(NOT_JSON, "The body is empty; send a JSON object."))
            }
            Err(error) => Err(Failure::invalid(NOT_JSON, format!("The body is not JSON: {error}."))),
        }
    }

    pub(super) fn contains(&self, name: &str) -> bool {
        self.map.contains_key(name)
    }

    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        self.map.get(name).filter(|value| !value.is_null())
    }

    /// The object called `name`, which has to be there.
    pub(super) fn object(&self, name: &str) -> Result<Self, Failure> {
        match self.get(name) {
            Some(Value::Object(map)) => Ok(Self { path: format!("{}{name}.", self.path), map: map.clone() }),
            Some(_) => Err(self.bad(name, "must be an object")),
            None => Err(self.bad(name, "is required and must be an object")),
        }
    }

    /// The objects of the list called `name`, none if it is not there.
    pub(super) fn objects(&self, name: &str, max: usize) -> Result<Vec<Self>, Failure> {
        let items = match self.get(name) {
            None => return Ok(Vec::new()),
            Some(Value::Array(items)) if items.len() <= max => items,
            Some(_) => return Err(self.bad(name, &format!("must be a list of at most {max} objects"))),
        };
        let read = |(index, item): (usize, &Value)| match item {
            Value::Object(map) => {
                Ok(Self { path: format!("{}{name}[{index}].", self.path), map: map.clone() })
            }
            _ => Err(self.bad(name, "must be a list of objects")),
        };
        items.iter().enumerate().map(read).collect()
    }

    /// A text field: absent and `null` are `None`, empty is `Some("")`.
    pub(super) fn text(&self, name: &str, max_characters: usize) -> Result<Option<&str>, Failure> {
        match self.get(name) {
            None => Ok(None),
            Some(Value::String(text)) => {
                let characters = text.chars().count();
                if characters > max_characters {
                    let rule = format!("has {characters} characters; at most {max_characters} are allowed");
                    return Err(self.bad(name, &rule));
                }
                Ok(Some(text))
            }
            Some(Value::Number(number)) => {
                Err(self.bad(name, &format!("must be a string: send \"{number}\"")))
            }
            Some(_) => Err(self.bad(name, "must be a string")),
        }
    }

    /// A text field that has to be there and not be empty.
    pub(super) fn required(&self, name: &str, max_characters: usize) -> Result<&str, Failure> {
        match self.text(name, max_characters)? {
            Some(text) if !text.is_empty() => Ok(text),
            _ => Err(self.bad(name, "is required and must not be empty")),
        }
    }

    pub(super) fn flag(&self, name: &str) -> Result<Option<bool>, Failure> {
        match self.get(name) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(_) => Err(self.bad(name, "must be true or false")),
        }
    }

    /// A whole number within bounds, which is a JSON number and not text.
    pub(super) fn integer(&self, name: &str, min: i64, max: i64) -> Result<Option<i64>, Failure> {
        let Some(value) = self.get(name) else { return Ok(None) };
        match value.as_i64() {
            Some(number) if (min..=max).contains(&number) => Ok(Some(number)),
            _ => Err(self.bad(name, &format!("must be a whole number from {min} to {max}, not text"))),
        }
    }

    /// [`Fields::integer`], of a number that has to be there.
    pub(super) fn required_integer(&self, name: &str, min: i64, max: i64) -> Result<i64, Failure> {
        self.integer(name, min, max)?.ok_or_else(|| self.bad(name, "is required and must be a whole number"))
    }

    pub(super) fn bad(&self, name: &str, rule: &str) -> Failure {
        Failure::invalid(BAD_FIELD, format!("`{}{name}` {rule}.", self.path))
    }
}

/// The query string, decoded. The first value of a repeated name counts.
#[derive(Debug)]
pub(super) struct Query<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

impl<'a> Query<'a> {
    pub(super) fn parse(query: &'a str) -> Self {
        Self(form_urlencoded::parse(query.as_bytes()).collect())
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_ref())
    }

    /// The conditions of the query DSL (reference 4.5): field, operator, value.
    pub(super) fn filters(&self) -> Result<Vec<(&str, &str, &str)>, Failure> {
        let mut filters = Vec::new();
        for (key, value) in &self.0 {
            let Some(rest) = key.strip_prefix("filter[") else { continue };
            match rest.strip_suffix(']').and_then(|rest| rest.split_once("][")) {
                Some((field, op)) => filters.push((field, op, value.as_ref())),
                None => return Err(bad_query(key, "must be spelled filter[FIELD][_OP]")),
            }
        }
        Ok(filters)
    }

    pub(super) fn has_filter(&self) -> bool {
        self.0.iter().any(|(key, _)| key.starts_with("filter["))
    }

    /// A whole number within bounds, or the default when it is absent or empty.
    pub(super) fn number(
        &self,
        name: &str,
        default: usize,
        min: usize,
        max: usize,
    ) -> Result<usize, Failure> {
        let Some(text) = self.get(name).filter(|text| !text.is_empty()) else {
            return Ok(default);
        };
        match text.parse() {
            Ok(number) if (min..=max).contains(&number) => Ok(number),
            _ if max == usize::MAX => Err(bad_query(name, &format!("must be a whole number from {min}"))),
            _ => Err(bad_query(name, &format!("must be a whole number from {min} to {max}"))),
        }
    }
}

pub(super) fn bad_query(name: &str, rule: &str) -> Failure {
    Failure::invalid(BAD_QUERY, format!("The query parameter `{name}` {rule}."))
}

/// One segment of the path with its percent-encoding undone.
pub(super) fn segment(raw: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(raw).decode_utf8_lossy()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absent_null_and_empty_text_are_told_apart() {
        let fields = Fields::from_body(br#"{"null": null, "empty": "", "set": "x"}"#).expect("an object");
        assert_eq!(fields.text("absent", 5), Ok(None));
        assert_eq!(fields.text("null", 5), Ok(None));
        assert_eq!(fields.text("empty", 5), Ok(Some("")));
        assert_eq!(fields.text("set", 5), Ok(Some("x")));
    }

    #[test]
    fn limits_count_characters_and_errors_say_what_to_do() {
        let fields =
            Fields::from_body("{\"name\": \"陳大文\", \"phone\": 91234567}".as_bytes()).expect("an object");
        assert_eq!(fields.text("name", 3), Ok(Some("陳大文")));
        let long = fields.text("name", 2).expect_err("too long");
        assert_eq!(long.message, "`name` has 3 characters; at most 2 are allowed.");
        let number = fields.text("phone", 255).expect_err("a number");
        assert_eq!(number.message, "`phone` must be a string: send \"91234567\".");
    }

    #[test]
    fn bodies_that_are_no_object_are_refused() {
        for body in [&b""[..], b" ", b"[]", b"{", b"\xff", b"null"] {
            assert_eq!(Fields::from_body(body).expect_err("refused").error_code, NOT_JSON);
        }
    }

    #[test]
    fn numbers_in_the_query_have_bounds() {
        let query = Query::parse("limit=1000&offset=-1&empty=&word=x");
        assert_eq!(query.number("limit", 20, 1, 1000), Ok(1000));
        assert_eq!(query.number("empty", 20, 1, 1000), Ok(20));
        assert_eq!(query.number("absent", 20, 1, 1000), Ok(20));
        assert!(query.number("offset", 0, 0, usize::MAX).is_err());
        assert!(query.number("word", 0, 0, usize::MAX).is_err());
    }
}
