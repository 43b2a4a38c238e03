//! `application/x-www-form-urlencoded`, with nested names in brackets, for bodies and queries.
//!
//! The spelling is the one that the Omise reference chooses (section 1.4): everything outside
//! `A-Z a-z 0-9 - . _` is percent-encoded in upper-case hex over UTF-8, `null` and empty collections
//! are left out, an empty string stays as `key=`, arrays repeat `[]`. A space is `+` in a body and
//! `%20` in a query, where `+` is not understood everywhere.

use std::fmt::{self, Display, Write};

use serde::ser::{self, Impossible, Serialize, Serializer};

use crate::error::PayError;

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
    // Long enough for a card form, so that the text of a secret is not left behind by growing.
    let mut form = Form { out: String::with_capacity(512), name: String::with_capacity(64), space };
    parameters
        .serialize(&mut form)
        .map_err(|Unencodable(why)| PayError::invalid(format!("the parameters do not fit a form: {why}")))?;
    Ok(form.out)
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

/// The encoder: the text so far and the name of the value that comes next.
struct Form {
    out: String,
    /// Encoded already, brackets included; empty at the top.
    name: String,
    space: Space,
}

impl Form {
    fn value(&mut self, value: &str) -> Result<(), Unencodable> {
        self.start()?;
        push_encoded(&mut self.out, value, self.space);
        Ok(())
    }

    /// For text that needs no encoding.
    fn plain(&mut self, value: impl Display) -> Result<(), Unencodable> {
        self.start()?;
        write!(self.out, "{value}").map_err(|_| Unencodable("a value cannot be printed".into()))
    }

    fn start(&mut self) -> Result<(), Unencodable> {
        if self.name.is_empty() {
            return Err(Unencodable("a lone value has no name; give a struct or a map".into()));
        }
        if !self.out.is_empty() {
            self.out.push('&');
        }
        self.out.push_str(&self.name);
        self.out.push('=');
        Ok(())
    }

    /// Serialises a value under `name[step]`, or `step` at the top.
    fn nested<T: Serialize + ?Sized>(&mut self, step: &str, value: &T) -> Result<(), Unencodable> {
        let outer = self.name.len();
        if outer == 0 {
            if step.is_empty() {
                return Err(Unencodable("the name of a value is empty".into()));
            }
            push_encoded(&mut self.name, step, self.space);
        } else {
            self.name.push_str("%5B");
            push_encoded(&mut self.name, step, self.space);
            self.name.push_str("%5D");
        }
        let result = value.serialize(&mut *self);
        self.name.truncate(outer);
        result
    }
}

/// Why a value has no place in a form.
#[derive(Debug)]
struct Unencodable(String);

impl Display for Unencodable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unencodable {}

impl ser::Error for Unencodable {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

macro_rules! plain {
    ($($method:ident: $type:ty,)+) => {
        $( fn $method(self, value: $type) -> Result<(), Unencodable> { self.plain(value) } )+
    };
}

impl<'a> Serializer for &'a mut Form {
    type Ok = ();
    type Error = Unencodable;
    type SerializeSeq = Nested<'a>;
    type SerializeTuple = Nested<'a>;
    type SerializeTupleStruct = Nested<'a>;
    type SerializeTupleVariant = Impossible<(), Unencodable>;
    type SerializeMap = Nested<'a>;
    type SerializeStruct = Nested<'a>;
    type SerializeStructVariant = Impossible<(), Unencodable>;

    plain! {
        serialize_bool: bool,
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
    }

    fn serialize_f32(self, value: f32) -> Result<(), Unencodable> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Unencodable> {
        if value.is_finite() {
            self.plain(value)
        } else {
            Err(Unencodable(format!("{value} is not a number to send")))
        }
    }

    fn serialize_char(self, value: char) -> Result<(), Unencodable> {
        self.value(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Unencodable> {
        self.value(value)
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Unencodable> {
        Err(Unencodable("bytes go into a multipart body".into()))
    }

    fn serialize_none(self) -> Result<(), Unencodable> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unencodable> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unencodable> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unencodable> {
        Ok(())
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Unencodable> {
        self.value(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unencodable> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unencodable> {
        self.nested(variant, value)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Nested<'a>, Unencodable> {
        Ok(Nested { form: self, key: String::new() })
    }

    fn serialize_tuple(self, length: usize) -> Result<Nested<'a>, Unencodable> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<Nested<'a>, Unencodable> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unencodable> {
        Err(Unencodable(format!("`{variant}` is not a struct")))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Nested<'a>, Unencodable> {
        Ok(Nested { form: self, key: String::new() })
    }

    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Nested<'a>, Unencodable> {
        self.serialize_map(Some(length))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unencodable> {
        Err(Unencodable(format!("`{variant}` is not a struct")))
    }
}

/// A collection whose values are on their way.
struct Nested<'a> {
    form: &'a mut Form,
    /// The key of a map whose value comes next.
    key: String,
}

macro_rules! elements {
    ($($trait:ident::$method:ident,)+) => {
        $(
            impl ser::$trait for Nested<'_> {
                type Ok = ();
                type Error = Unencodable;

                fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unencodable> {
                    if self.form.name.is_empty() {
                        return Err(Unencodable("a list has no name; give a struct or a map".into()));
                    }
                    self.form.nested("", value)
                }

                fn end(self) -> Result<(), Unencodable> {
                    Ok(())
                }
            }
        )+
    };
}

elements! {
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
}

impl ser::SerializeMap for Nested<'_> {
    type Ok = ();
    type Error = Unencodable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unencodable> {
        // Keys are texts in every parameter there is; JSON's writer refuses all that could not be one.
        let text = serde_json::to_value(key).map_err(ser::Error::custom)?;
        match text.as_str() {
            Some(text) => self.key = text.to_owned(),
            None => self.key = text.to_string(),
        }
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unencodable> {
        let key = std::mem::take(&mut self.key);
        self.form.nested(&key, value)
    }

    fn end(self) -> Result<(), Unencodable> {
        Ok(())
    }
}

impl ser::SerializeStruct for Nested<'_> {
    type Ok = ();
    type Error = Unencodable;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unencodable> {
        self.form.nested(name, value)
    }

    fn end(self) -> Result<(), Unencodable> {
        Ok(())
    }
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
