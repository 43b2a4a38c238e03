//! One writer for JSON and for forms: a value says what it is, and the writer how that is spelt.

use std::fmt::{self, Display};

use serde::Serialize;

use super::form::{Space, push_encoded};
use crate::record::{Fields, Names};

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
        // Long enough for a card form, so that the text of a secret is not left behind by growing.
        Self {
            out: String::with_capacity(512),
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

    /// Text that is the same everywhere: a number, a boolean.
    pub(crate) fn plain(&mut self, text: &str) {
        self.start();
        self.out.push_str(text);
    }

    pub(crate) fn float(&mut self, value: f64) {
        match (serde_json::Number::from_f64(value), self.style) {
            (Some(number), Style::Json) => self.plain(&number.to_string()),
            (Some(number), Style::Form(_)) => self.plain(&in_full(&number)),
            (None, Style::Json) => self.null(),
            (None, Style::Form(_)) => self.fail(Unwritable("this is not a number to send".into())),
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

    /// A value as JSON text, which is well-formed.
    pub(crate) fn json(&mut self, text: &str) {
        match self.style {
            Style::Json => self.plain(text),
            Style::Form(_) => self.replay(text),
        }
    }

    /// The value behind a text, as if it were written piece by piece: without spaces and doubtful digits.
    pub(crate) fn replay(&mut self, text: &str) {
        let mut reader = serde_json::Deserializer::from_str(text);
        if let Err(error) = serde_transcode::transcode(&mut reader, &mut *self) {
            self.fail(error);
        }
    }

    /// What a function of `serialize_with` writes.
    pub(crate) fn serialized<T>(
        &mut self,
        write: impl FnOnce(&mut serde_json::Serializer<&mut Vec<u8>>) -> Result<T, serde_json::Error>,
    ) {
        let mut text = Vec::new();
        let written = write(&mut serde_json::Serializer::new(&mut text)).map(drop);
        self.written(written, text);
    }

    fn written(&mut self, written: Result<(), serde_json::Error>, text: Vec<u8>) {
        match (written, String::from_utf8(text)) {
            (Ok(()), Ok(text)) => self.json(&text),
            (Err(error), _) => self.fail(Unwritable(error.to_string())),
            (_, Err(error)) => self.fail(Unwritable(error.to_string())),
        }
    }

    pub(crate) fn record(&mut self, record: &dyn Fields) {
        self.begin('{');
        for field in Names::of(record.shape()).filter(|field| !field.is_alias() && !field.is_silent()) {
            let member = self.enter(field.text());
            self.omit = field.is_omitted();
            record.write(field.slot, self);
            self.leave(member);
        }
        self.end('}');
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
        if text.bytes().any(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
            let mut bytes = std::mem::take(&mut self.out).into_bytes();
            let written = serde_json::to_writer(&mut bytes, text);
            match (written, String::from_utf8(bytes)) {
                (Ok(()), Ok(out)) => self.out = out,
                _ => self.fail(Unwritable("a string cannot be written".into())),
            }
        } else {
            self.out.push('"');
            self.out.push_str(text);
            self.out.push('"');
        }
    }
}

/// A number without an exponent and without a fraction of zero, as a form has it.
pub(crate) fn in_full(number: &serde_json::Number) -> String {
    let text = number.to_string();
    let text = crate::rate::without_exponent(&text).unwrap_or(text);
    match text.strip_suffix(".0") {
        Some(whole) => whole.to_owned(),
        None => text,
    }
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

/// [`ToJson`] by way of serde.
pub(crate) fn write_serialized<T: Serialize>(value: &T, out: &mut Writer) {
    out.serialized(|serializer| value.serialize(serializer));
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
