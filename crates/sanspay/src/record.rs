//! How every record is read: one reader for all of them, see `docs/adr/0008`.

use crate::encode::writer::{Style, Writer};
use crate::scan::{self, Unreadable, each_item, each_member, is_whole, joined};
use crate::secret::Secret;
use crate::shape::{Kind, Name, Names, Shape, Way};

/// A value that is read from its own JSON text. Every record is one; no other crate can add more.
pub trait FromJson: Sized {
    /// The same for those who have no types.
    #[doc(hidden)]
    const KIND: Kind;

    #[doc(hidden)]
    fn from_json(text: &str) -> Result<Self, Unreadable>;

    /// What a record begins with before its fields are read.
    #[doc(hidden)]
    fn blank() -> Self;

    /// Reads into a blank value, without moving it.
    #[doc(hidden)]
    fn fill(&mut self, text: &str) -> Result<(), Unreadable> {
        *self = Self::from_json(text)?;
        Ok(())
    }
}

/// The fields of a record by their place in the struct, to be read.
pub(crate) trait Fields {
    fn shape(&self) -> &'static Shape;

    fn read(&mut self, slot: u8, text: &str) -> Result<(), Unreadable>;
}

/// The same to be written. By itself, for who only reads does not download it.
pub trait WrittenFields {
    #[doc(hidden)]
    fn shape(&self) -> &'static Shape;

    /// Writes nothing for a field that is left out.
    #[doc(hidden)]
    fn write(&self, slot: u8, out: &mut Writer);
}

/// Reads an object into a blank record. Without an error every field that has to be there was.
pub(crate) fn read(record: &mut dyn Fields, text: &str) -> Result<(), Unreadable> {
    let shape = record.shape();
    let texts = texts(shape, text)?;
    for name in shape.names().filter(|name| !name.is_alias()) {
        match texts.get(usize::from(name.slot)).copied().flatten() {
            Some(text) => record.read(name.slot, text).map_err(|error| error.within(name.text()))?,
            None if name.is_optional() => {}
            None => return Err(Unreadable::missing(name.text())),
        }
    }
    Ok(())
}

/// serde's `Serialize` of every record, by way of its text.
pub(crate) fn serialize<S: serde::Serializer>(
    record: &dyn WrittenFields,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut writer = Writer::new(Style::Json);
    writer.record(record);
    let text = writer.finish().map_err(serde::ser::Error::custom)?;
    serde_transcode::transcode(&mut serde_json::Deserializer::from_str(&text), serializer)
}

fn unknown(shape: &'static Shape, name: &str) -> Unreadable {
    let mut known: Vec<&str> = Vec::new();
    for name in shape.names() {
        let at = known.partition_point(|earlier| *earlier < name.text());
        known.insert(at, name.text());
    }
    let mut text = joined(&["unknown field `", name, "`, expected one of"]);
    for (index, name) in known.into_iter().enumerate() {
        text.push_str(if index == 0 { " `" } else { ", `" });
        text.push_str(name);
        text.push('`');
    }
    Unreadable::new(text)
}

/// The text of each field that came, by its slot.
pub(crate) fn texts<'a>(shape: &'static Shape, text: &'a str) -> Result<Vec<Option<&'a str>>, Unreadable> {
    let is_strict = shape.is_strict();
    // As many as most records have.
    let mut texts: Vec<Option<&str>> = Vec::with_capacity(32);
    // By the name of today, not by an older one.
    let mut settled = [0_u64; 4];
    // Answers come in the order of the documentation, and so do the fields: go on from the last one.
    let mut names = shape.names();
    each_member(text, &mut |name, text| {
        let Some(name) = find(shape, &mut names, name) else {
            return if is_strict { Err(unknown(shape, name)) } else { Ok(()) };
        };
        let slot = usize::from(name.slot);
        if texts.len() <= slot {
            texts.resize(slot + 1, None);
        }
        let Some(place) = texts.get_mut(slot) else { return Ok(()) };
        if is_strict && place.is_some() {
            let name = shape.names().find(|known| known.slot == name.slot).map_or("", Name::text);
            return Err(Unreadable::new(joined(&["duplicate field `", name, "`"])));
        }
        let (word, bit) = (slot / 64, 1 << (slot % 64));
        if let Some(settled) = settled.get_mut(word) {
            if !name.is_alias() {
                *settled |= bit;
            } else if *settled & bit != 0 {
                return Ok(());
            }
        }
        *place = Some(text);
        Ok(())
    })?;
    Ok(texts)
}

fn find(shape: &'static Shape, names: &mut Names, wanted: &str) -> Option<Name> {
    let before = names.clone();
    names.named(wanted.as_bytes()).or_else(|| {
        *names = shape.names();
        let found = names.named(wanted.as_bytes());
        if found.is_none() {
            // What comes after one that is not known stands where it would have without it.
            *names = if cfg!(target_family = "wasm") { shape.names() } else { before };
        }
        found
    })
}

impl<T: FromJson> FromJson for Option<T> {
    const KIND: Kind = T::KIND.nullable();

    fn from_json(text: &str) -> Result<Self, Unreadable> {
        let mut value = None;
        Self::fill(&mut value, text)?;
        Ok(value)
    }

    fn blank() -> Self {
        None
    }

    fn fill(&mut self, text: &str) -> Result<(), Unreadable> {
        if text == "null" { Ok(()) } else { self.insert(T::blank()).fill(text) }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    const KIND: Kind = T::KIND.list();

    fn from_json(text: &str) -> Result<Self, Unreadable> {
        let mut values = Self::new();
        values.fill(text)?;
        Ok(values)
    }

    fn blank() -> Self {
        Self::new()
    }

    fn fill(&mut self, text: &str) -> Result<(), Unreadable> {
        each_placed(text, &mut |text| {
            self.push(T::blank());
            self.last_mut().map_or(Ok(()), |value| value.fill(text))
        })
    }
}

/// [`each_item`], with the place of the item in an error.
pub(crate) fn each_placed(
    text: &str,
    read: &mut dyn FnMut(&str) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut index: u32 = 0;
    each_item(text, &mut |text| {
        read(text).map_err(|error| error.within(&index.to_string()))?;
        index = index.saturating_add(1);
        Ok(())
    })
}

/// `true` or `false`
pub(crate) fn boolean(text: &str) -> Result<bool, Unreadable> {
    match text {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(Unreadable::wrong(text, "a boolean")),
    }
}

/// A whole number of 64 bits, and what it is called where it is none.
pub(crate) fn whole(text: &str, expected: &str) -> Result<i64, Unreadable> {
    if !matches!(text.as_bytes().first(), Some(b'-' | b'0'..=b'9')) || !is_whole(text) {
        return Err(Unreadable::wrong(text, expected));
    }
    text.parse().map_err(|_| too_large(text, expected))
}

/// Integers: one reader for all that fit into the largest.
macro_rules! integers {
    ($($name:ident $way:ident,)+) => {
        $(
            impl FromJson for $name {
                const KIND: Kind = Kind::of(Way::$way);

                fn from_json(text: &str) -> Result<Self, Unreadable> {
                    let value = whole(text, stringify!($name))?;
                    Self::try_from(value).map_err(|_| too_large(text, stringify!($name)))
                }

                fn blank() -> Self {
                    0
                }
            }
        )+
    };
}

#[cold]
pub(crate) fn too_large(text: &str, expected: &str) -> Unreadable {
    Unreadable::new(joined(&["invalid value: integer `", text, "`, expected ", expected]))
}

integers! {
    u8 U8,
    u16 U16,
    u32 U32,
    i32 I32,
    i64 I64,
}

/// Values that a function reads.
macro_rules! scalars {
    ($($name:ty, $way:ident, $read:expr;)+) => {
        $(
            impl FromJson for $name {
                const KIND: Kind = Kind::of(Way::$way);

                fn from_json(text: &str) -> Result<Self, Unreadable> {
                    $read(text)
                }

                fn blank() -> Self {
                    Self::default()
                }
            }
        )+
    };
}

scalars! {
    bool, Bool, boolean;
    f64, Float, float;
    String, Text, |text| scan::string(text).map(std::borrow::Cow::into_owned);
    Secret, Text, |text| String::from_json(text).map(Secret::from);
}

/// The digits of any number.
pub(crate) fn number(text: &str) -> Result<&str, Unreadable> {
    match text.as_bytes().first() {
        Some(b'-' | b'0'..=b'9') => Ok(text),
        _ => Err(Unreadable::wrong(text, "f64")),
    }
}

/// Exact up to 15 digits, which a percentage does not have; at most a last bit off beyond them. The standard
/// library is exact for all, and 12 kB of every browser's download.
fn float(text: &str) -> Result<f64, Unreadable> {
    let number = number(text)?;
    let (digits, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    // An exponent that fits no integer is as good as the largest.
    let mut exponent: i64 = exponent.parse().unwrap_or(if exponent.starts_with('-') { -9999 } else { 9999 });
    let (mut mantissa, mut behind_point) = (0_u64, false);
    for digit in digits.bytes() {
        let has_room = mantissa < u64::MAX / 10;
        match digit {
            b'0'..=b'9' if has_room => {
                mantissa = mantissa * 10 + u64::from(digit - b'0');
                exponent = exponent.saturating_sub(behind_point.into());
            }
            b'0'..=b'9' => exponent = exponent.saturating_add((!behind_point).into()),
            b'.' => behind_point = true,
            _ => {}
        }
    }
    let mut value = mantissa as f64;
    while exponent != 0 && value != 0.0 && value.is_finite() {
        // The largest power of ten that a float holds exactly.
        let step = exponent.clamp(-22, 22);
        let power = (0..step.unsigned_abs()).fold(1.0, |power, _| power * 10.0);
        value = if step < 0 { value / power } else { value * power };
        exponent -= step;
    }
    if !value.is_finite() {
        return Err(Unreadable::new("number out of range"));
    }
    Ok(if number.starts_with('-') { -value } else { value })
}

/// The words of an open enum: one reader for all of them.
macro_rules! word {
    ($name:ty) => {
        impl crate::record::FromJson for $name {
            const KIND: crate::shape::Kind = crate::shape::Kind::of(crate::shape::Way::Text);

            fn from_json(text: &str) -> Result<Self, crate::scan::Unreadable> {
                crate::scan::string(text).map(|word| Self::from(&*word))
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

pub(crate) use word;

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

    fn error<T: FromJson + std::fmt::Debug>(text: &str) -> String {
        T::from_json(text).unwrap_err().to_string()
    }

    #[test]
    fn floats_are_those_of_the_standard_library() {
        for text in [
            "0",
            "-0",
            "0.0",
            "1",
            "3.65",
            "0.1",
            "-2.5",
            "100.25",
            "1e22",
            "1.5e-7",
            "123456789012345",
            "99.999999999999",
            "1e-5",
            "7E2",
            "0.000000000000000000000000000001",
        ] {
            let value = f64::from_json(text).unwrap();
            assert_eq!(value.to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
        }
        for (text, value) in [("1e-9999", 0.0), ("1e-99999999999", 0.0), ("0e999999", 0.0)] {
            assert_eq!(f64::from_json(text).unwrap(), value);
        }
        for text in
            ["12345678901234567890123", "0.1234567890123456789012", "1.7976931348623157e308", "5e-320"]
        {
            let (ours, exact) = (f64::from_json(text).unwrap(), text.parse::<f64>().unwrap());
            assert!((ours - exact).abs() <= exact.abs() * 1e-15 + 1e-322, "{text}: {ours}");
        }
        assert!(f64::from_json("1e309").is_err() && f64::from_json("-1e99999999999").is_err());
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
}
