//! How every record is read: one reader for all of them, see `docs/adr/0008`.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer as _, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Error;
use serde_json::value::RawValue;

use crate::secret::Secret;

/// The reader that `deserialize_with` functions get.
pub(crate) type Reader<'a> = serde_json::Deserializer<serde_json::de::StrRead<'a>>;

/// A value that is read from its own JSON text. Every record is one; no other crate can add more.
pub trait FromJson: Sized {
    #[doc(hidden)]
    fn from_json(text: &str) -> Result<Self, Error>;

    /// What stands in a record that is about to be thrown away, since another field cannot be read.
    fn blank() -> Self;

    /// Whether a field that is not there is blank, and no error.
    const MAY_BE_ABSENT: bool = false;
}

/// A name of a field in JSON.
pub(crate) struct Name {
    pub(crate) name: &'static str,
    pub(crate) slot: u8,
    /// The name of today; the others are older, and give way to it.
    pub(crate) canonical: bool,
}

/// The names of a record's fields, sorted.
pub(crate) struct Shape {
    pub(crate) names: &'static [Name],
    /// Whether a name that is not there is an error.
    pub(crate) strict: bool,
}

/// The text of each field that came.
pub(crate) struct Slots<'a> {
    shape: &'static Shape,
    texts: &'a [Option<&'a str>],
    /// The first. Kept here, so that a record has one way out, and not one for each field.
    error: Option<Error>,
}

impl Shape {
    /// Finds the text of each field.
    pub(crate) fn fill<'a>(
        &'static self,
        text: &'a str,
        texts: &'a mut [Option<&'a str>],
    ) -> Result<Slots<'a>, Error> {
        let mut reader = serde_json::Deserializer::from_str(text);
        reader.deserialize_map(Object { shape: self, texts: &mut *texts })?;
        reader.end()?;
        Ok(Slots { shape: self, texts, error: None })
    }

    fn find(&self, name: &str) -> Option<&'static Name> {
        let index = self.names.binary_search_by(|known| known.name.cmp(name)).ok()?;
        Some(&self.names[index])
    }

    fn name_of(&self, slot: usize) -> &'static str {
        let is_it = |name: &&Name| name.canonical && usize::from(name.slot) == slot;
        self.names.iter().find(is_it).map_or("", |name| name.name)
    }

    fn unknown(&self, name: &str) -> Error {
        let known: Vec<String> = self.names.iter().map(|known| format!("`{}`", known.name)).collect();
        Error::custom(format!("unknown field `{name}`, expected one of {}", known.join(", ")))
    }
}

struct Object<'a, 't> {
    shape: &'static Shape,
    texts: &'t mut [Option<&'a str>],
}

impl<'a> Visitor<'a> for Object<'a, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut members: A) -> Result<(), A::Error> {
        let Self { shape, texts } = self;
        // By the name of today, not by an older one.
        let mut settled = [0_u64; 4];
        while let Some(name) = members.next_key_seed(Key(shape))? {
            let Some(name) = name else {
                members.next_value::<IgnoredAny>()?;
                continue;
            };
            let text = members.next_value::<&RawValue>()?.get();
            let slot = usize::from(name.slot);
            if shape.strict && texts[slot].is_some() {
                return Err(A::Error::custom(format!("duplicate field `{}`", shape.name_of(slot))));
            }
            let (word, bit) = (slot / 64, 1 << (slot % 64));
            if name.canonical {
                settled[word] |= bit;
            } else if settled[word] & bit != 0 {
                continue;
            }
            texts[slot] = Some(text);
        }
        Ok(())
    }
}

struct Key(&'static Shape);

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Option<&'static Name>;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Option<&'static Name>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<Self::Value, E> {
        match self.0.find(name) {
            None if self.0.strict => Err(E::custom(self.0.unknown(name))),
            found => Ok(found),
        }
    }
}

impl Slots<'_> {
    pub(crate) fn required<T: FromJson>(&mut self, slot: usize) -> T {
        self.read(slot, !T::MAY_BE_ABSENT, T::from_json)
    }

    pub(crate) fn or_default<T: FromJson>(&mut self, slot: usize) -> T {
        self.read(slot, false, T::from_json)
    }

    pub(crate) fn required_with<T: FromJson>(
        &mut self,
        slot: usize,
        read: fn(&mut Reader<'_>) -> Result<T, Error>,
    ) -> T {
        self.read(slot, true, |text| read(&mut Reader::from_str(text)))
    }

    pub(crate) fn or_default_with<T: FromJson>(
        &mut self,
        slot: usize,
        read: fn(&mut Reader<'_>) -> Result<T, Error>,
    ) -> T {
        self.read(slot, false, |text| read(&mut Reader::from_str(text)))
    }

    fn read<T: FromJson>(
        &mut self,
        slot: usize,
        required: bool,
        read: impl FnOnce(&str) -> Result<T, Error>,
    ) -> T {
        if let (Some(text), None) = (self.texts[slot], &self.error) {
            match read(text) {
                Ok(value) => return value,
                Err(error) => self.fail(within(self.shape.name_of(slot), &error)),
            }
        } else if required {
            self.fail(self.missing(slot));
        }
        T::blank()
    }

    /// The record, or the first of its errors.
    pub(crate) fn finish<T>(self, record: T) -> Result<T, Error> {
        match self.error {
            None => Ok(record),
            Some(error) => Err(error),
        }
    }

    fn fail(&mut self, error: Error) {
        self.error.get_or_insert(error);
    }

    #[cold]
    fn missing(&self, slot: usize) -> Error {
        Error::custom(format!("missing field `{}`", self.shape.name_of(slot)))
    }
}

/// The error with its place before it: `card: expiration_month: invalid type`.
#[cold]
fn within(place: &str, error: &Error) -> Error {
    let text = error.to_string();
    // The line and column of a part say nothing about the whole.
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(text, _)| text);
    Error::custom(format!("{place}: {text}"))
}

impl<T: FromJson> FromJson for Option<T> {
    const MAY_BE_ABSENT: bool = true;

    fn from_json(text: &str) -> Result<Self, Error> {
        if text == "null" { Ok(None) } else { T::from_json(text).map(Some) }
    }

    fn blank() -> Self {
        None
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(text: &str) -> Result<Self, Error> {
        let texts = items(text)?;
        let mut values = Self::with_capacity(texts.len());
        for (index, text) in texts.into_iter().enumerate() {
            values.push(T::from_json(text).map_err(|error| within(&index.to_string(), &error))?);
        }
        Ok(values)
    }

    fn blank() -> Self {
        Self::new()
    }
}

/// The text of each item of an array.
fn items(text: &str) -> Result<Vec<&str>, Error> {
    struct Items;

    impl<'a> Visitor<'a> for Items {
        type Value = Vec<&'a str>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an array")
        }

        fn visit_seq<A: SeqAccess<'a>>(self, mut sequence: A) -> Result<Self::Value, A::Error> {
            let mut texts = Vec::new();
            while let Some(raw) = sequence.next_element::<&RawValue>()? {
                texts.push(raw.get());
            }
            Ok(texts)
        }
    }

    let mut reader = serde_json::Deserializer::from_str(text);
    let texts = reader.deserialize_seq(Items)?;
    reader.end()?;
    Ok(texts)
}

/// Values that serde reads.
macro_rules! leaf {
    ($($name:ty),+ $(,)?) => {
        $(
            impl crate::record::FromJson for $name {
                fn from_json(text: &str) -> Result<Self, serde_json::Error> {
                    serde_json::from_str(text)
                }

                fn blank() -> Self {
                    Self::default()
                }
            }
        )+
    };
}

leaf!(bool, u8, u16, u32, u64, i32, i64, f64);

impl FromJson for String {
    fn from_json(text: &str) -> Result<Self, Error> {
        string(text).map(Cow::into_owned)
    }

    fn blank() -> Self {
        Self::new()
    }
}

impl FromJson for Secret {
    fn from_json(text: &str) -> Result<Self, Error> {
        String::from_json(text).map(Self::from)
    }

    fn blank() -> Self {
        Self::default()
    }
}

/// The words of an open enum: one reader for all of them.
macro_rules! word {
    ($name:ty) => {
        impl crate::record::FromJson for $name {
            fn from_json(text: &str) -> Result<Self, serde_json::Error> {
                crate::record::string(text).map(|word| Self::from(&*word))
            }

            fn blank() -> Self {
                Self::default()
            }
        }
    };
}

/// A string, copied only if it is escaped.
pub(crate) fn string(text: &str) -> Result<Cow<'_, str>, Error> {
    match text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(plain) if !plain.bytes().any(|byte| byte == b'\\' || byte == b'"' || byte < b' ') => {
            Ok(Cow::Borrowed(plain))
        }
        _ => serde_json::from_str::<String>(text).map(Cow::Owned),
    }
}

pub(crate) use {leaf, word};

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, sanspay_derive::Record)]
    struct Payment {
        #[serde(alias = "captured")]
        paid: bool,
        #[serde(rename = "type", default)]
        kind: String,
        payer: Option<Payer>,
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        amount: Option<i64>,
        #[serde(default)]
        parts: Vec<Payer>,
    }

    #[derive(Debug, Default, PartialEq, sanspay_derive::Record)]
    #[serde(default, deny_unknown_fields)]
    struct Payer {
        name: String,
        age: u8,
    }

    fn error<T: FromJson + fmt::Debug>(text: &str) -> String {
        T::from_json(text).unwrap_err().to_string()
    }

    #[test]
    fn a_record_is_read_with_its_parts_and_without_what_it_does_not_know() {
        let payment = Payment::from_json(
            r#" {"paid":true,"new":{"deep":[1]},"type":"c\u0061rd","payer":{"name":"ก","age":7},"amount":"12","parts":[{},{"age":1}]} "#,
        )
        .unwrap();
        let payer = |name: &str, age| Payer { name: name.into(), age };
        let expected = Payment {
            paid: true,
            kind: "card".into(),
            payer: Some(payer("ก", 7)),
            amount: Some(12),
            parts: vec![payer("", 0), payer("", 1)],
        };
        assert_eq!(payment, expected);
    }

    #[test]
    fn an_older_name_gives_way_to_the_newer_one_wherever_it_stands() {
        for text in
            [r#"{"paid":true,"captured":false}"#, r#"{"captured":false,"paid":true}"#, r#"{"captured":true}"#]
        {
            assert!(Payment::from_json(text).unwrap().paid, "{text}");
        }
        assert!(Payment::from_json(r#"{"paid":false,"paid":true}"#).unwrap().paid);
    }

    #[test]
    fn what_is_missing_or_wrong_is_told_with_its_place() {
        assert_eq!(error::<Payment>("{}"), "missing field `paid`");
        let wrong = error::<Payment>(r#"{"paid":true,"parts":[{},{"age":300}]}"#);
        assert!(wrong.starts_with("parts: 1: age: invalid value: integer `300`"), "{wrong}");
        let wrong = error::<Payment>(r#"{"paid":"yes"}"#);
        assert!(wrong.starts_with("paid: invalid type: string \"yes\", expected a boolean"), "{wrong}");
        for text in ["", "[]", "null", "{", r#"{"paid":true} x"#, r#"{"paid":tru}"#, "\u{0}"] {
            assert!(Payment::from_json(text).is_err(), "{text}");
        }
    }

    #[test]
    fn parameters_take_no_name_that_is_unknown_or_there_twice() {
        let unknown = error::<Payer>(r#"{"nmae":"x"}"#);
        assert!(unknown.starts_with("unknown field `nmae`, expected one of `age`, `name`"), "{unknown}");
        let twice = error::<Payer>(r#"{"age":1,"age":2}"#);
        assert!(twice.starts_with("duplicate field `age`"), "{twice}");
    }

    #[test]
    fn strings_are_read_as_serde_json_reads_them() {
        for text in [r#""""#, r#""a""#, r#""\"""#, r#""\ud83d\ude00 😀""#, r#"" ก ""#] {
            assert_eq!(string(text).unwrap(), serde_json::from_str::<String>(text).unwrap(), "{text}");
        }
        for text in ["\"", r#""\""#, r#"""""#, "\"\n\"", "1", "null", r#""\ud83d""#] {
            assert!(string(text).is_err(), "{text}");
        }
    }
}
