//! One writer for JSON and for forms: a value says what it is, and the writer how that is spelt.

use std::borrow::Cow;
use std::fmt::{self, Display};

use super::form::{Space, push_encoded};
use crate::entropy::push_hex;
use crate::rate::without_exponent;
use crate::record::WrittenFields;
use crate::scan::{Unreadable, each_item, each_member, plain_length, string, unquoted};
use crate::shape::Name;

/// The text so far.
#[doc(hidden)]
pub struct Writer {
    out: String,
    style: Style,
    /// Of the value that comes next, in a form: encoded already, brackets included; empty at the top.
    name: String,
    /// Whether the member that is under way is left out if it is nothing.
    omit: bool,
    /// The first. Kept here, so that a value has nothing to hand on.
    error: Option<Unwritable>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Json,
    Form(Space),
}

/// Where a member began.
pub(crate) struct Member {
    before: usize,
    after: usize,
    outer: usize,
}

impl Writer {
    pub(crate) fn new(style: Style) -> Self {
        Self::with_room(style, 0)
    }

    /// For about as many bytes.
    pub(crate) fn with_room(style: Style, bytes: usize) -> Self {
        Self {
            // Long enough for a card form, so that the text of a secret is not left behind by growing.
            out: String::with_capacity(bytes.max(512)),
            style,
            name: String::with_capacity(64),
            omit: false,
            error: None,
        }
    }

    pub(crate) fn finish(self) -> Result<String, Unwritable> {
        match self.error {
            None => Ok(self.out),
            Some(error) => Err(error),
        }
    }

    pub(crate) fn fail(&mut self, error: Unwritable) {
        self.error.get_or_insert(error);
    }

    pub(crate) fn string(&mut self, text: &str) {
        self.start();
        match self.style {
            Style::Json => self.quoted(text),
            Style::Form(space) => push_encoded(&mut self.out, text, space),
        }
    }

    /// A string in its quotes, without escapes.
    pub(crate) fn quoted_already(&mut self, text: &str) {
        match self.style {
            Style::Json => self.plain(text),
            Style::Form(_) => self.string(unquoted(text).unwrap_or(text)),
        }
    }

    /// Text that is the same everywhere: a number, a boolean.
    pub(crate) fn plain(&mut self, text: &str) {
        self.start();
        self.out.push_str(text);
    }

    pub(crate) fn float(&mut self, value: f64) {
        match self.style {
            // serde_json's digits, which may have an exponent.
            Style::Json => match serde_json::Number::from_f64(value) {
                Some(number) => self.plain(&number.to_string()),
                None => self.null(),
            },
            // Written out in full.
            Style::Form(_) if value.is_finite() => self.plain(&value.to_string()),
            Style::Form(_) => self.fail(Unwritable(format!("{value} is not a number to send"))),
        }
    }

    pub(crate) fn null(&mut self) {
        if self.style == Style::Json {
            self.plain("null");
        }
    }

    /// A field that is not set.
    pub(crate) fn none(&mut self) {
        if !self.omit {
            self.null();
        }
    }

    /// A number by its digits, which a form has in full and without zeros that say nothing.
    pub(crate) fn number(&mut self, text: &str) {
        match self.style {
            Style::Json => self.plain(text),
            Style::Form(_) => self.plain(&in_full(text)),
        }
    }

    /// The value behind a text, as if it were written piece by piece: without spaces.
    pub(crate) fn replay(&mut self, text: &str) {
        if let Err(error) = self.replay_from(text, 0) {
            self.fail(Unwritable(error.to_string()));
        }
    }

    fn replay_from(&mut self, text: &str, depth: u8) -> Result<(), Unreadable> {
        /// Enough for anyone, and far from the end of a stack.
        const DEEPEST: u8 = 127;
        match text.trim_ascii_start().as_bytes().first() {
            Some(b'{' | b'[') if depth == DEEPEST => return Err(Unreadable::new("it is nested too deep")),
            Some(b'{') => {
                self.begin('{');
                each_member(text, &mut |name, value| {
                    let member = self.enter(name);
                    self.replay_from(value, depth + 1)?;
                    self.leave(member);
                    Ok(())
                })?;
                self.end('}');
            }
            Some(b'[') => {
                self.begin('[');
                each_item(text, &mut |value| {
                    let member = self.enter_item();
                    self.replay_from(value, depth + 1)?;
                    self.leave(member);
                    Ok(())
                })?;
                self.end(']');
            }
            Some(b'"') => self.string(&string(text)?),
            Some(b'n') => self.null(),
            Some(b't' | b'f') => self.plain(text),
            _ => self.number(text),
        }
        Ok(())
    }

    pub(crate) fn record(&mut self, record: &dyn WrittenFields) {
        self.begin('{');
        for field in record.shape().names().filter(|field| !field.is_alias() && !field.is_silent()) {
            let member = self.enter_field(field);
            record.write(field.slot, self);
            self.leave(member);
        }
        self.end('}');
    }

    /// Begins a member of a record.
    pub(crate) fn enter_field(&mut self, field: Name) -> Member {
        let member = match self.style {
            Style::Json => {
                let before = self.out.len();
                self.separate();
                // Such a name has nothing to escape.
                self.out.push('"');
                self.out.push_str(field.text);
                self.out.push_str("\":");
                Member { before, after: self.out.len(), outer: 0 }
            }
            Style::Form(_) => self.enter(field.text),
        };
        self.omit = field.is_omitted();
        member
    }

    /// `{` or `[`
    pub(crate) fn begin(&mut self, bracket: char) {
        self.omit = false;
        if self.style == Style::Json {
            self.separate();
            self.out.push(bracket);
        }
    }

    pub(crate) fn end(&mut self, bracket: char) {
        if self.style == Style::Json {
            self.out.push(bracket);
        }
    }

    /// Begins a member, whose value is to be written next.
    pub(crate) fn enter(&mut self, name: &str) -> Member {
        let before = self.out.len();
        let outer = self.name.len();
        match self.style {
            Style::Json => {
                self.separate();
                self.quoted(name);
                self.out.push(':');
            }
            Style::Form(space) if outer == 0 => {
                if name.is_empty() {
                    self.fail(Unwritable("the name of a value is empty".into()));
                }
                push_encoded(&mut self.name, name, space);
            }
            Style::Form(space) => {
                self.name.push_str("%5B");
                push_encoded(&mut self.name, name, space);
                self.name.push_str("%5D");
            }
        }
        Member { before, after: self.out.len(), outer }
    }

    /// Begins an item of a list.
    pub(crate) fn enter_item(&mut self) -> Member {
        let here = self.out.len();
        let outer = self.name.len();
        if self.style != Style::Json {
            if outer == 0 {
                self.fail(Unwritable("a list has no name; give a struct or a map".into()));
            }
            self.name.push_str("%5B%5D");
        }
        // A place that nothing can leave again.
        Member { before: here, after: usize::MAX, outer }
    }

    /// Ends a member. One without a value is as if it had not begun.
    pub(crate) fn leave(&mut self, member: Member) {
        if self.style == Style::Json && self.out.len() == member.after {
            self.out.truncate(member.before);
        }
        self.name.truncate(member.outer);
    }

    /// What stands before a value.
    fn start(&mut self) {
        match self.style {
            Style::Json => self.separate(),
            Style::Form(_) => {
                if self.name.is_empty() {
                    self.fail(Unwritable("a lone value has no name; give a struct or a map".into()));
                }
                if !self.out.is_empty() {
                    self.out.push('&');
                }
                self.out.push_str(&self.name);
                self.out.push('=');
            }
        }
    }

    fn separate(&mut self) {
        // No value ends with one of these: a string ends with its quote.
        if !matches!(self.out.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.out.push(',');
        }
    }

    fn quoted(&mut self, text: &str) {
        self.out.push('"');
        let mut rest = text;
        loop {
            let (plain, special) = rest.split_at(plain_length(rest.as_bytes()));
            self.out.push_str(plain);
            let Some(byte) = special.as_bytes().first().copied() else { break };
            self.out.push('\\');
            match byte {
                b'"' | b'\\' => self.out.push(byte.into()),
                b'\n' => self.out.push('n'),
                b'\r' => self.out.push('r'),
                b'\t' => self.out.push('t'),
                0x08 => self.out.push('b'),
                0x0c => self.out.push('f'),
                _ => {
                    self.out.push_str("u00");
                    push_hex(&mut self.out, byte);
                }
            }
            rest = &special[1..];
        }
        self.out.push('"');
    }
}

/// A JSON number as a form has it: without an exponent, and without a fraction of zeros.
pub(crate) fn in_full(number: &str) -> String {
    let mut text = without_exponent(number).map_or_else(|| number.to_owned(), Cow::into_owned);
    if text.contains('.') {
        let length = text.trim_end_matches('0').trim_end_matches('.').len();
        text.truncate(length);
    }
    text
}

/// A value as JSON.
pub(crate) fn to_json(value: &dyn ToJson) -> Result<String, Unwritable> {
    let mut writer = Writer::new(Style::Json);
    value.write(&mut writer);
    writer.finish()
}

/// A value that can be written. No other crate can add more.
pub trait ToJson {
    #[doc(hidden)]
    fn write(&self, out: &mut Writer);
}

macro_rules! numbers {
    ($($type:ty),+) => {
        $(
            impl ToJson for $type {
                fn write(&self, out: &mut Writer) {
                    out.plain(&self.to_string());
                }
            }
        )+
    };
}

numbers!(u8, u16, u32, u64, i32, i64);

impl ToJson for bool {
    fn write(&self, out: &mut Writer) {
        out.plain(if *self { "true" } else { "false" });
    }
}

impl ToJson for f64 {
    fn write(&self, out: &mut Writer) {
        out.float(*self);
    }
}

impl ToJson for String {
    fn write(&self, out: &mut Writer) {
        out.string(self);
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn write(&self, out: &mut Writer) {
        match self {
            Some(value) => value.write(out),
            None => out.none(),
        }
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn write(&self, out: &mut Writer) {
        out.begin('[');
        for item in self {
            let member = out.enter_item();
            item.write(out);
            out.leave(member);
        }
        out.end(']');
    }
}

/// Why a value cannot be written.
#[derive(Debug)]
pub struct Unwritable(pub(super) String);

impl Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unwritable {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Json;
    use crate::encode::form;

    #[derive(sanspay_derive::Record)]
    struct Refund {
        #[serde(skip_serializing)]
        charge: String,
        #[serde(rename = "type")]
        kind: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<Json>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        lines: Vec<Line>,
        #[serde(serialize_with = "doubled")]
        rate: u32,
        void: bool,
    }

    #[derive(sanspay_derive::Record)]
    struct Line {
        amount: i64,
        sku: Option<String>,
    }

    fn doubled(rate: &u32, out: &mut Writer) {
        out.number(&format!("{}.50", rate * 2));
    }

    fn refund() -> Refund {
        Refund { charge: "chrg_1".into(), kind: None, note: None, lines: vec![], rate: 1, void: true }
    }

    fn body(record: &dyn WrittenFields) -> String {
        form::of_fields(record, Space::Plus).unwrap()
    }

    #[test]
    fn a_record_is_written_by_the_attributes_of_its_fields() {
        let empty = refund();
        assert_eq!(to_json(&empty).unwrap(), r#"{"type":null,"rate":2.50,"void":true}"#);
        assert_eq!(body(&empty), "rate=2.5&void=true");

        let line = |sku: Option<&str>| Line { amount: -5, sku: sku.map(str::to_owned) };
        let full = Refund {
            kind: Some("ก \"x\"\n".into()),
            note: Some(Json::parse("null").unwrap()),
            lines: vec![line(None), line(Some("a b"))],
            ..refund()
        };
        assert_eq!(
            to_json(&full).unwrap(),
            r#"{"type":"ก \"x\"\n","note":null,"lines":[{"amount":-5,"sku":null},{"amount":-5,"sku":"a b"}],"rate":2.50,"void":true}"#
        );
        assert_eq!(
            body(&full),
            "type=%E0%B8%81+%22x%22%0A&lines%5B%5D%5Bamount%5D=-5&lines%5B%5D%5Bamount%5D=-5&lines%5B%5D%5Bsku%5D=a+b&rate=2.5&void=true"
        );
    }

    #[test]
    fn serde_sees_the_same_record() {
        let record = Refund { lines: vec![Line { amount: 1, sku: None }], ..refund() };
        let text = to_json(&record).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(serde_json::to_value(&record).unwrap(), value);
        assert_eq!(form::to_body(&record).unwrap(), body(&record));
    }

    #[test]
    fn a_form_has_numbers_in_full_where_json_has_an_exponent() {
        for (value, form, json) in [
            (1.0, "1", "1.0"),
            (-0.0, "-0", "-0.0"),
            (3.65, "3.65", "3.65"),
            (1e16, "10000000000000000", "1e+16"),
            (-2.5e-7, "-0.00000025", "-2.5e-7"),
            // Half-way between two spellings of 17 digits.
            (-142_658_389_375_408.13, "-142658389375408.13", "-142658389375408.12"),
        ] {
            let line = crate::Json::parse(&format!("{{\"x\":{value:?}}}")).unwrap();
            assert_eq!(form::to_body(&line).unwrap(), format!("x={form}"));
            assert_eq!(to_json(&value).unwrap(), json);
        }
    }

    #[test]
    fn what_is_nested_too_deep_is_an_error() {
        let deep = Json::parse(&("[".repeat(1000) + &"]".repeat(1000))).unwrap();
        assert!(to_json(&deep).is_err());
        let record = Refund { note: Some(deep), ..refund() };
        assert!(to_json(&record).is_err());
        assert!(form::of_fields(&record, Space::Plus).is_err());
    }

    proptest! {
        #[test]
        fn json_is_written_as_serde_json_writes_it(text: String, float: f64, integer: i64, large: u64, flag: bool) {
            prop_assert_eq!(to_json(&text).unwrap(), serde_json::to_string(&text).unwrap());
            prop_assert_eq!(to_json(&float).unwrap(), serde_json::to_string(&float).unwrap());
            prop_assert_eq!(to_json(&integer).unwrap(), serde_json::to_string(&integer).unwrap());
            prop_assert_eq!(to_json(&large).unwrap(), serde_json::to_string(&large).unwrap());
            let list = vec![Some(flag), None];
            prop_assert_eq!(to_json(&list).unwrap(), serde_json::to_string(&list).unwrap());
        }
    }
}
