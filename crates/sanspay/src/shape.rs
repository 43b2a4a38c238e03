//! What a record looks like in JSON, without its type: a text that is written once and read by every
//! language's way in, see `docs/adr/0011`.

use std::ops::RangeInclusive;

/// The fields of a record, in order.
#[doc(hidden)]
pub struct Shape {
    /// The first byte is `!` where names that are not known are errors. Then, for each name, come a byte of
    /// flags, one that says how its value is read, the length of the name (less 32) and the name itself; older
    /// names of a field follow its own. It is one text without pointers, for it is downloaded.
    names: &'static str,
    /// Of the fields that hold records, in order.
    nested: &'static [&'static Shape],
}

/// What a value looks like.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Kind {
    pub(crate) way: Way,
    flags: u8,
    nested: Option<&'static Shape>,
}

macro_rules! ways {
    ($($(#[$doc:meta])* $name:ident,)+) => {
        /// How a value is read and written. For each function of `deserialize_with` and `serialize_with` there
        /// is one of its name.
        #[derive(Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Way {
            $($(#[$doc])* $name,)+
        }

        impl Way {
            const ALL: &[Self] = &[$(Self::$name,)+];
        }
    };
}

ways! {
    /// A string; words of open enums too.
    Text,
    /// `true` or `false`
    Bool,
    /// A whole number; beyond 64 bits and fractions are errors.
    I64,
    /// Smaller.
    U32,
    /// Smaller.
    U16,
    /// Smaller.
    U8,
    /// Smaller.
    I32,
    /// [`read::integer`](crate::read::integer)
    Integer,
    /// The same, if it fits.
    IntegerU32,
    /// The same, if it fits.
    IntegerU16,
    /// The same, if it fits.
    IntegerU8,
    /// Any number.
    Float,
    /// Any value.
    Json,
    /// An amount.
    Decimal,
    /// An id or an object that has one.
    Expandable,
    /// An object of [`Kind::nested`].
    Record,
    /// [`read::list`](crate::read::list)
    List,
    /// [`read::or_default`](crate::read::or_default)
    OrDefault,
    /// [`read::currency`](crate::read::currency)
    Currency,
    /// [`rate::rate`](crate::rate::rate)
    Rate,
    /// [`rate::optional_rate`](crate::rate::optional_rate)
    OptionalRate,
    /// [`read::id`](crate::read::id)
    Id,
    /// [`read::object_or_id`](crate::read::object_or_id)
    ObjectOrId,
    /// [`read::id_of_object`](crate::read::id_of_object)
    IdOfObject,
    /// [`read::word_if_any`](crate::read::word_if_any)
    WordIfAny,
    /// A payment method of a capability, in either form.
    Method,
    /// The status of a schedule.
    ScheduleStatus,
    /// The digits of an amount, as a number.
    Number,
    /// Conditions of a list or of a search, as an object of objects.
    Filters,
    /// The id of a source, or the parameters of a new one.
    Source,
    /// A file, which travels in a multipart body only.
    File,
}

/// The field may be missing.
const OPTIONAL: u8 = 1;
/// Gives way to the name of today.
const ALIAS: u8 = 2;
/// Is never written.
const SILENT: u8 = 4;
/// Is not written when it is `null`.
const OMITTED: u8 = 8;
/// May be `null`.
const NULLABLE: u8 = 16;
/// Is an array of such values.
const LIST: u8 = 32;
/// `null` reads as the default.
const NULL_IS_DEFAULT: u8 = 64;
/// Is not written when it is empty.
const OMITTED_EMPTY: u8 = 128;
/// Where that is kept in a text, which has no byte above 127: beside the way.
const WAY_OMITTED_EMPTY: u8 = 64;

impl Kind {
    pub(crate) const fn of(way: Way) -> Self {
        Self { way, flags: 0, nested: None }
    }

    pub(crate) const fn record(shape: &'static Shape) -> Self {
        Self { way: Way::Record, flags: 0, nested: Some(shape) }
    }

    /// A value that is one of the record's kind, or what the record stands for.
    pub(crate) const fn nullable(self) -> Self {
        Self { flags: self.flags | NULLABLE | OPTIONAL, ..self }
    }

    pub(crate) const fn list(self) -> Self {
        Self { flags: self.flags | LIST, ..self }
    }

    /// What a function of `deserialize_with` makes of it.
    #[must_use]
    pub(crate) const fn read_by(self, way: Way) -> Self {
        // A function is not asked where there is no text, so nothing is missing that says so by itself.
        let flags = self.flags & !OPTIONAL;
        match (way, self.way) {
            (Way::OrDefault, _) => Self { flags: flags | NULL_IS_DEFAULT, ..self },
            (Way::Integer, Way::U32) => Self { way: Way::IntegerU32, flags, ..self },
            (Way::Integer, Way::U16) => Self { way: Way::IntegerU16, flags, ..self },
            (Way::Integer, Way::U8) => Self { way: Way::IntegerU8, flags, ..self },
            _ => Self { way, flags, ..self },
        }
    }

    /// What a function of `serialize_with` makes of it.
    #[must_use]
    pub(crate) const fn written_by(self, way: Way) -> Self {
        Self { way, ..self }
    }

    pub(crate) const fn is_nullable(self) -> bool {
        self.flags & NULLABLE != 0
    }

    pub(crate) const fn is_list(self) -> bool {
        self.flags & LIST != 0
    }

    pub(crate) const fn null_is_default(self) -> bool {
        self.flags & NULL_IS_DEFAULT != 0
    }

    /// One item of a list of them.
    pub(crate) const fn item(self) -> Self {
        Self { flags: 0, ..self }
    }

    /// The shape of a record; of anything else it is empty.
    pub(crate) const fn shape(self) -> &'static Shape {
        match self.nested {
            Some(shape) => shape,
            None => &Shape::EMPTY,
        }
    }
}

impl Shape {
    const EMPTY: Self = Self { names: ".", nested: &[] };

    pub(crate) const fn new(names: &'static [u8], nested: &'static [&'static Self]) -> Self {
        // While it is compiled.
        assert!(names.is_ascii() && names.len() <= u16::MAX as usize);
        match str::from_utf8(names) {
            Ok(names) => Self { names, nested },
            Err(_) => Self::EMPTY,
        }
    }

    /// Names that are not known are errors.
    pub(crate) fn is_strict(&self) -> bool {
        self.names.as_bytes().first() == Some(&b'!')
    }

    pub(crate) fn names(&self) -> Names {
        Names { text: self.names, at: 1, nested: self.nested, next: 0 }
    }

    pub(crate) fn finder(&self) -> Finder {
        Finder::new(self.names.as_bytes())
    }
}

/// The names that the derive wrote, with what it could not know: how the types are read.
#[must_use]
pub(crate) const fn with_kinds<const N: usize>(mut names: [u8; N], kinds: &[Kind]) -> [u8; N] {
    let mut at = 1;
    let mut field = 0;
    while at < N {
        if names[at] & ALIAS == 0 {
            assert!(kinds[field].way.has_shape() == kinds[field].nested.is_some());
            names[at] |= kinds[field].flags;
            names[at + 1] = kinds[field].way as u8;
            field += 1;
        }
        if names[at] & OMITTED_EMPTY != 0 {
            names[at] &= !OMITTED_EMPTY;
            names[at + 1] |= WAY_OMITTED_EMPTY;
        }
        at += 3 + (names[at + 2] - b' ') as usize;
    }
    names
}

/// How many of them hold records.
#[must_use]
pub(crate) const fn nested_count(kinds: &[Kind]) -> usize {
    let mut count = 0;
    let mut index = 0;
    while index < kinds.len() {
        count += kinds[index].nested.is_some() as usize;
        index += 1;
    }
    count
}

/// The shapes of those that hold records.
#[must_use]
pub(crate) const fn nested<const N: usize>(kinds: &[Kind]) -> [&'static Shape; N] {
    let mut shapes = [&Shape::EMPTY; N];
    let mut count = 0;
    let mut index = 0;
    while index < kinds.len() {
        if let Some(shape) = kinds[index].nested {
            shapes[count] = shape;
            count += 1;
        }
        index += 1;
    }
    shapes
}

/// The names of a record's fields, one after the other.
#[derive(Clone)]
pub(crate) struct Names {
    text: &'static str,
    at: usize,
    nested: &'static [&'static Shape],
    next: u8,
}

#[derive(Clone, Copy)]
pub(crate) struct Name {
    pub(crate) text: &'static str,
    pub(crate) slot: u8,
    pub(crate) kind: Kind,
}

/// What stands before a name: its flags, its way and its length.
fn header(names: &[u8], at: usize) -> Option<(u8, u8, usize)> {
    match (names.get(at), names.get(at + 1), names.get(at + 2)) {
        (Some(flags), Some(way), Some(length)) => {
            Some((*flags, *way, usize::from(length.wrapping_sub(b' '))))
        }
        _ => None,
    }
}

/// Finds fields by their names. Answers have them in an order of their own.
pub(crate) struct Finder {
    names: &'static [u8],
    /// For each name where it stands (0 for none), its slot and whether it is an older one, at the place of its hash
    /// or behind it.
    places: Vec<(u16, u8, bool)>,
}

impl Finder {
    fn new(names: &'static [u8]) -> Self {
        // A name takes at least four bytes, so some places stay free.
        let size = (names.len() / 4 + 1).next_power_of_two();
        let mut finder = Self { names, places: vec![(0, 0, false); size] };
        let (mut at, mut next) = (1, 0_u8);
        while let Some((flags, _, length)) = header(names, at) {
            let is_alias = flags & ALIAS != 0;
            let slot = next.wrapping_sub(is_alias.into());
            let name = names.get(at + 3..at + 3 + length).unwrap_or_default();
            let free = finder.probe(name, |_| false);
            if let (Some(place), Ok(at)) = (finder.places.get_mut(free), u16::try_from(at)) {
                *place = (at, slot, is_alias);
            }
            at += 3 + length;
            next = slot.wrapping_add(1);
        }
        finder
    }

    /// Where the name is, or where there is none.
    fn probe(&self, name: &[u8], is_it: impl Fn(u16) -> bool) -> usize {
        let last = self.places.len() - 1;
        let byte = |at: usize| usize::from(name.get(at).copied().unwrap_or(0));
        let length = name.len();
        let mut place = length + byte(0) * 5 + byte(length / 2) * 17 + byte(length.wrapping_sub(1)) * 43;
        loop {
            place &= last;
            match self.places.get(place) {
                Some((at, ..)) if *at != 0 && !is_it(*at) => place += 1,
                _ => return place,
            }
        }
    }

    /// The field's slot, and whether the name is an older one.
    pub(crate) fn find(&self, wanted: &str) -> Option<(u8, bool)> {
        let wanted = wanted.as_bytes();
        let place = self.probe(wanted, |at| {
            let at = usize::from(at);
            header(self.names, at).is_some_and(|(_, _, length)| {
                length == wanted.len() && self.names.get(at + 3..at + 3 + length) == Some(wanted)
            })
        });
        let (at, slot, is_alias) = *self.places.get(place)?;
        (at != 0).then_some((slot, is_alias))
    }
}

impl Iterator for Names {
    type Item = Name;

    fn next(&mut self) -> Option<Name> {
        let (flags, way, length) = header(self.text.as_bytes(), self.at)?;
        let end = self.at + 3 + length;
        let text = self.text.get(self.at + 3..end)?;
        self.at = end;
        let flags = if way & WAY_OMITTED_EMPTY == 0 { flags } else { flags | OMITTED_EMPTY };
        let way = Way::ALL.get(usize::from(way & !WAY_OMITTED_EMPTY)).copied().unwrap_or(Way::Json);
        let mut kind = Kind { way, flags, nested: None };
        let is_alias = flags & ALIAS != 0;
        if !is_alias
            && way.has_shape()
            && let Some((shape, nested)) = self.nested.split_first()
        {
            kind.nested = Some(shape);
            self.nested = nested;
        }
        let slot = if is_alias { self.next.wrapping_sub(1) } else { self.next };
        self.next = slot.wrapping_add(1);
        Some(Name { text, slot, kind })
    }
}

impl Way {
    /// Whether its kind is made of one that holds a record.
    pub(crate) const fn has_shape(self) -> bool {
        matches!(
            self,
            Self::Record | Self::List | Self::ObjectOrId | Self::Method | Self::Filters | Self::Source
        )
    }

    pub(crate) fn is_integer(self) -> bool {
        self as u8 >= Self::I64 as u8 && self as u8 <= Self::IntegerU8 as u8
    }

    /// Of an integer: what it may be, and what it is called where it is not.
    pub(crate) fn bounds(self) -> (RangeInclusive<i64>, &'static str) {
        match self {
            Self::U8 | Self::IntegerU8 => (0..=u8::MAX.into(), "u8"),
            Self::U16 | Self::IntegerU16 => (0..=u16::MAX.into(), "u16"),
            Self::U32 | Self::IntegerU32 => (0..=u32::MAX.into(), "u32"),
            Self::I32 => (i32::MIN.into()..=i32::MAX.into(), "i32"),
            _ => (i64::MIN..=i64::MAX, "i64"),
        }
    }
}

impl Name {
    /// May be missing.
    pub(crate) fn is_optional(self) -> bool {
        self.kind.flags & OPTIONAL != 0
    }

    /// Gives way to the name of today.
    pub(crate) fn is_alias(self) -> bool {
        self.kind.flags & ALIAS != 0
    }

    /// Is never written.
    pub(crate) fn is_silent(self) -> bool {
        self.kind.flags & SILENT != 0
    }

    /// Is not written when it is nothing.
    pub(crate) fn is_omitted(self) -> bool {
        self.kind.flags & OMITTED != 0
    }

    /// Is not written when it is empty.
    pub(crate) fn is_omitted_empty(self) -> bool {
        self.kind.flags & OMITTED_EMPTY != 0
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::operation::Operation;
    use crate::record::FromJson;
    use crate::{OperationVisitor, visit_operations};

    /// Every record of the table, once.
    #[derive(Default)]
    struct Shapes(HashSet<*const Shape>, Vec<&'static Shape>);

    impl Shapes {
        fn add(&mut self, shape: &'static Shape) {
            if self.0.insert(shape) {
                self.1.push(shape);
                shape.nested.iter().for_each(|nested| self.add(nested));
            }
        }
    }

    impl OperationVisitor for Shapes {
        fn visit<O: Operation + serde::de::DeserializeOwned>(&mut self) {
            self.add(O::KIND.shape());
            self.add(O::Output::KIND.shape());
        }
    }

    #[test]
    fn every_name_of_every_record_is_found_and_no_other() {
        let mut shapes = Shapes::default();
        visit_operations(&mut shapes);
        assert!(shapes.1.len() > 100, "{}", shapes.1.len());
        for shape in shapes.1 {
            let finder = shape.finder();
            for name in shape.names() {
                assert_eq!(finder.find(name.text), Some((name.slot, name.is_alias())), "{}", name.text);
                for other in [format!("{}_", name.text), name.text[1..].to_owned()] {
                    let is_known = shape.names().any(|name| name.text == other);
                    assert_eq!(finder.find(&other).is_some(), is_known, "{other}");
                }
            }
            assert_eq!(finder.find(""), None);
        }
    }
}
