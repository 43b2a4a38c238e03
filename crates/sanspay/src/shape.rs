//! What a record looks like in JSON, without its type: a text that is written once and read by every
//! language's way in, see `docs/adr/0011`.

use std::ops::RangeInclusive;

/// The fields of a record, in order.
#[doc(hidden)]
pub struct Shape {
    /// The first byte is `!` where names that are not known are errors. Then, for each name, come a byte of
    /// flags, one that says how its value is read, the length of the name (less 32) and the name itself; older
    /// names of a field follow its own. It is one text without pointers, for it is downloaded.
    names: &'static [u8],
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
    const EMPTY: Self = Self { names: b".", nested: &[] };

    pub(crate) const fn new(names: &'static [u8], nested: &'static [&'static Self]) -> Self {
        Self { names, nested }
    }

    /// Names that are not known are errors.
    pub(crate) fn is_strict(&self) -> bool {
        self.names.first() == Some(&b'!')
    }

    pub(crate) fn names(&self) -> Names {
        Names { rest: self.names.get(1..).unwrap_or_default(), nested: self.nested, next: 0 }
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
    rest: &'static [u8],
    nested: &'static [&'static Shape],
    next: u8,
}

#[derive(Clone, Copy)]
pub(crate) struct Name {
    pub(crate) name: &'static [u8],
    pub(crate) slot: u8,
    pub(crate) kind: Kind,
}

impl Names {
    /// The next of that name; after the last one if there is none. Most are passed over, so no [`Name`] is made of
    /// them, but where this is downloaded.
    pub(crate) fn named(&mut self, wanted: &[u8]) -> Option<Name> {
        if cfg!(target_family = "wasm") {
            return self.find(|name| name.name == wanted);
        }
        while let [flags, way, length, rest @ ..] = self.rest {
            let length = usize::from(length.wrapping_sub(b' '));
            if length == wanted.len() && rest.starts_with(wanted) {
                return self.next();
            }
            self.rest = rest.get(length..)?;
            if flags & ALIAS == 0 {
                self.next = self.next.wrapping_add(1);
                if Way::ALL.get(usize::from(*way)).is_some_and(|way| way.has_shape()) {
                    self.nested = self.nested.get(1..).unwrap_or_default();
                }
            }
        }
        None
    }
}

impl Iterator for Names {
    type Item = Name;

    fn next(&mut self) -> Option<Name> {
        let [flags, way, length, rest @ ..] = self.rest else { return None };
        let (name, rest) = rest.split_at_checked(usize::from(length.wrapping_sub(b' ')))?;
        self.rest = rest;
        let way = Way::ALL.get(usize::from(*way)).copied().unwrap_or(Way::Json);
        let mut kind = Kind { way, flags: *flags, nested: None };
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
        Some(Name { name, slot, kind })
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

    pub(crate) fn text(self) -> &'static str {
        str::from_utf8(self.name).unwrap_or_default()
    }
}
