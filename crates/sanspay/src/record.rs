//! How every record is read: one reader for all of them, see `docs/adr/0008`.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer as _, Error as _, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde_json::Error;
use serde_json::value::RawValue;

use crate::encode::writer::{Style, Writer};
use crate::secret::Secret;

/// The reader that `deserialize_with` functions get.
pub(crate) type Reader<'a> = serde_json::Deserializer<serde_json::de::StrRead<'a>>;

/// A value that is read from its own JSON text. Every record is one; no other crate can add more.
pub trait FromJson: Sized {
    #[doc(hidden)]
    fn from_json(text: &str) -> Result<Self, Error>;

    /// What a record begins with before its fields are read.
    #[doc(hidden)]
    fn blank() -> Self;

    /// Reads into a blank value, without moving it.
    #[doc(hidden)]
    fn fill(&mut self, text: &str) -> Result<(), Error> {
        *self = Self::from_json(text)?;
        Ok(())
    }
}

/// The fields of a record by their place in the struct.
pub trait Fields {
    /// See [`Names`].
    #[doc(hidden)]
    fn shape(&self) -> &'static [u8];

    #[doc(hidden)]
    fn read(&mut self, slot: u8, text: &str) -> Result<(), Error>;

    /// Writes nothing for a field that is left out.
    #[doc(hidden)]
    fn write(&self, slot: u8, out: &mut Writer);
}

/// The names of a record's fields: one text without pointers, for it is downloaded.
///
/// The first byte is `!` where names that are not known are errors. Then, for each name, come a byte of
/// flags, its length (less 32) and the name itself; older names of a field follow its own.
#[derive(Clone)]
pub(crate) struct Names {
    rest: &'static [u8],
    next: u8,
}

#[derive(Clone, Copy)]
pub(crate) struct Name {
    pub(crate) name: &'static [u8],
    pub(crate) slot: u8,
    flags: u8,
}

impl Names {
    pub(crate) fn of(shape: &'static [u8]) -> Self {
        Self { rest: shape.get(1..).unwrap_or_default(), next: 0 }
    }
}

impl Iterator for Names {
    type Item = Name;

    fn next(&mut self) -> Option<Name> {
        let [flags, length, rest @ ..] = self.rest else { return None };
        let (name, rest) = rest.split_at_checked(usize::from(length.wrapping_sub(b' ')))?;
        self.rest = rest;
        let alias = flags & 2 != 0;
        let slot = if alias { self.next.wrapping_sub(1) } else { self.next };
        self.next = slot.wrapping_add(1);
        Some(Name { name, slot, flags: *flags })
    }
}

impl Name {
    /// May be missing.
    fn is_optional(self) -> bool {
        self.flags & 1 != 0
    }

    /// Gives way to the name of today.
    pub(crate) fn is_alias(self) -> bool {
        self.flags & 2 != 0
    }

    /// Is never written.
    pub(crate) fn is_silent(self) -> bool {
        self.flags & 4 != 0
    }

    /// Is not written when it is nothing.
    pub(crate) fn is_omitted(self) -> bool {
        self.flags & 8 != 0
    }

    pub(crate) fn text(self) -> &'static str {
        str::from_utf8(self.name).unwrap_or_default()
    }
}

/// Reads an object into a blank record. Without an error every field that has to be there was.
pub(crate) fn read(record: &mut dyn Fields, text: &str) -> Result<(), Error> {
    let shape = record.shape();
    let mut reader = Reader::from_str(text);
    let texts = reader.deserialize_map(Object(shape))?;
    reader.end()?;
    for name in Names::of(shape).filter(|name| !name.is_alias()) {
        let text = texts.get(usize::from(name.slot)).copied().flatten();
        match text {
            Some(text) => {
                record.read(name.slot, text).map_err(|error| within(name.text(), &error))?;
            }
            None if name.is_optional() => {}
            None => record
                .read(name.slot, "")
                .map_err(|_| Error::custom(format!("missing field `{}`", name.text())))?,
        }
    }
    Ok(())
}

/// Reads a field by a function of `deserialize_with`.
pub(crate) fn fill_with<T>(
    field: &mut T,
    text: &str,
    read: fn(&mut Reader<'_>) -> Result<T, Error>,
) -> Result<(), Error> {
    *field = read(&mut Reader::from_str(text))?;
    Ok(())
}

/// serde's `Serialize` of every record, by way of its text.
pub(crate) fn serialize<S: serde::Serializer>(record: &dyn Fields, serializer: S) -> Result<S::Ok, S::Error> {
    let mut writer = Writer::new(Style::Json);
    writer.record(record);
    let text = writer.finish().map_err(serde::ser::Error::custom)?;
    serde_transcode::transcode(&mut Reader::from_str(&text), serializer)
}

fn unknown(shape: &'static [u8], name: &str) -> Error {
    let mut known = BTreeSet::new();
    for name in Names::of(shape) {
        known.insert(name.text());
    }
    let mut text = format!("unknown field `{name}`, expected one of");
    for (index, name) in known.into_iter().enumerate() {
        text.push_str(if index == 0 { " `" } else { ", `" });
        text.push_str(name);
        text.push('`');
    }
    Error::custom(text)
}

struct Object(&'static [u8]);

impl<'a> Visitor<'a> for Object {
    /// The text of each field that came.
    type Value = Vec<Option<&'a str>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let Self(shape) = self;
        let is_strict = shape.first() == Some(&b'!');
        let mut texts = Vec::new();
        // By the name of today, not by an older one.
        let mut settled = [0_u64; 4];
        // Answers come in the order of the documentation, and so do the fields: go on from the last one.
        let mut names = Names::of(shape);
        while let Some(name) = members.next_key_seed(Key { shape, is_strict, names: &mut names })? {
            let Some(name) = name else {
                members.next_value::<IgnoredAny>()?;
                continue;
            };
            let text = members.next_value::<&RawValue>()?.get();
            let slot = usize::from(name.slot);
            if texts.len() <= slot {
                texts.resize(slot + 1, None);
            }
            let Some(place) = texts.get_mut(slot) else { continue };
            if is_strict && place.is_some() {
                let name = Names::of(shape).find(|known| known.slot == name.slot).map_or("", Name::text);
                return Err(A::Error::custom(format!("duplicate field `{name}`")));
            }
            let (word, bit) = (slot / 64, 1 << (slot % 64));
            if let Some(settled) = settled.get_mut(word) {
                if !name.is_alias() {
                    *settled |= bit;
                } else if *settled & bit != 0 {
                    continue;
                }
            }
            *place = Some(text);
        }
        Ok(texts)
    }
}

struct Key<'n> {
    shape: &'static [u8],
    is_strict: bool,
    names: &'n mut Names,
}

impl Key<'_> {
    fn find(&mut self, wanted: &str) -> Option<Name> {
        let is_it = |name: &Name| name.name == wanted.as_bytes();
        self.names.find(is_it).or_else(|| {
            *self.names = Names::of(self.shape);
            let found = self.names.find(is_it);
            if found.is_none() {
                *self.names = Names::of(self.shape);
            }
            found
        })
    }
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = Option<Name>;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = Option<Name>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: serde::de::Error>(mut self, name: &str) -> Result<Self::Value, E> {
        match self.find(name) {
            None if self.is_strict => Err(E::custom(unknown(self.shape, name))),
            found => Ok(found),
        }
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
    fn from_json(text: &str) -> Result<Self, Error> {
        let mut value = None;
        Self::fill(&mut value, text)?;
        Ok(value)
    }

    fn blank() -> Self {
        None
    }

    /// No text is nothing too: the field is not there.
    fn fill(&mut self, text: &str) -> Result<(), Error> {
        if text == "null" || text.is_empty() { Ok(()) } else { self.insert(T::blank()).fill(text) }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(text: &str) -> Result<Self, Error> {
        let mut values = Self::new();
        values.fill(text)?;
        Ok(values)
    }

    fn blank() -> Self {
        Self::new()
    }

    fn fill(&mut self, text: &str) -> Result<(), Error> {
        each_item(text, &mut |text| {
            self.push(T::blank());
            self.last_mut().map_or(Ok(()), |value| value.fill(text))
        })
    }
}

fn each_item(text: &str, read: &mut dyn FnMut(&str) -> Result<(), Error>) -> Result<(), Error> {
    for (index, text) in items(text)?.into_iter().enumerate() {
        read(text).map_err(|error| within(&index.to_string(), &error))?;
    }
    Ok(())
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

/// Values that serde reads and writes.
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

            impl crate::encode::writer::ToJson for $name {
                fn write(&self, out: &mut crate::encode::writer::Writer) {
                    crate::encode::writer::write_serialized(self, out);
                }
            }
        )+
    };
}

/// Values that serde reads.
macro_rules! scalars {
    ($($name:ty),+) => {
        $(
            impl FromJson for $name {
                fn from_json(text: &str) -> Result<Self, Error> {
                    serde_json::from_str(text)
                }

                fn blank() -> Self {
                    Self::default()
                }
            }
        )+
    };
}

scalars!(bool, u64, i64, f64);

/// Smaller integers: read as the largest, so that there is one reader.
macro_rules! integers {
    ($($name:ty),+) => {
        $(
            impl FromJson for $name {
                fn from_json(text: &str) -> Result<Self, Error> {
                    let value = i64::from_json(text)?;
                    Self::try_from(value)
                        .map_err(|_| Error::invalid_value(Unexpected::Signed(value), &stringify!($name)))
                }

                fn blank() -> Self {
                    0
                }
            }
        )+
    };
}

integers!(u8, u16, u32, i32);

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

        impl crate::encode::writer::ToJson for $name {
            fn write(&self, out: &mut crate::encode::writer::Writer) {
                out.string(self.as_str());
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
