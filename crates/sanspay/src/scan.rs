//! JSON text, scanned in place: where each value begins and ends. Nothing is copied but a string with escapes.
//!
//! It is our own because what reads records wants texts and no values: numbers keep their digits, and a browser
//! does not load a reader of floats. What is JSON and what is not is as `serde_json` has it; a test holds the two
//! together.

use std::borrow::Cow;
use std::fmt;

/// Why a text is not what it should be. In a box: it is seldom there, and every result has room for it.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable(Box<Cow<'static, str>>);

impl Unreadable {
    #[cold]
    pub(crate) fn new(why: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(why.into()))
    }

    /// With its place before it: `card: expiration_month: invalid type`.
    #[cold]
    pub(crate) fn within(self, place: &str) -> Self {
        Self::new(joined(&[place, ": ", &self.0]))
    }

    #[cold]
    pub(crate) fn missing(name: &str) -> Self {
        Self::new(joined(&["missing field `", name, "`"]))
    }

    /// A value that is something else.
    #[cold]
    pub(crate) fn wrong(text: &str, expected: &str) -> Self {
        let (before, after) = match text.as_bytes().first() {
            None => return Self::new("a value is missing"),
            Some(b'"') => ("string ", ""),
            Some(b'{') => ("map", ""),
            Some(b'[') => ("sequence", ""),
            Some(b'n') => ("null", ""),
            Some(b't' | b'f') => ("boolean `", "`"),
            _ if is_whole(text) => ("integer `", "`"),
            _ => ("floating point `", "`"),
        };
        let what = if matches!(before, "map" | "sequence" | "null") { "" } else { text };
        Self::new(joined(&["invalid type: ", before, what, after, ", expected ", expected]))
    }
}

/// One text of several. `concat` is compiled for each length of a list by itself.
pub(crate) fn joined(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    text
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unreadable {}

/// Whether a number has neither fraction nor exponent.
pub(crate) fn is_whole(number: &str) -> bool {
    number.strip_prefix('-').unwrap_or(number).bytes().all(|byte| byte.is_ascii_digit())
}

/// The value, without the white space around it.
pub(crate) fn value(text: &str) -> Result<&str, Unreadable> {
    let mut scanner = Scanner::new(text);
    let value = scanner.value()?;
    scanner.end()?;
    Ok(value)
}

/// Shows each member of an object by its name and the text of its value.
pub(crate) fn each_member<'a>(
    text: &'a str,
    see: &mut dyn FnMut(&str, &'a str) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut scanner = Scanner::within(text, b'{', "an object")?;
    while scanner.goes_on {
        scanner.name()?;
        let (name, is_escaped) = (scanner.found, scanner.is_escaped);
        let value = scanner.value()?;
        if is_escaped {
            see(&unescape(name)?, value)?
        } else {
            see(name, value)?
        }
        scanner.go_on(b'}')?;
    }
    scanner.end()
}

/// Shows the text of each item of an array.
pub(crate) fn each_item<'a>(
    text: &'a str,
    see: &mut dyn FnMut(&'a str) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut scanner = Scanner::within(text, b'[', "an array")?;
    while scanner.goes_on {
        see(scanner.value()?)?;
        scanner.go_on(b']')?;
    }
    scanner.end()
}

/// A string's text, copied only if it is escaped.
pub(crate) fn string(text: &str) -> Result<Cow<'_, str>, Unreadable> {
    match unquoted(text) {
        Some(plain) if plain_length(plain.as_bytes()) == plain.len() => Ok(Cow::Borrowed(plain)),
        _ => match unquoted(value(text)?) {
            Some(escaped) => unescape(escaped).map(Cow::Owned),
            None => Err(Unreadable::wrong(text, "a string")),
        },
    }
}

/// What stands between quotes.
pub(crate) fn unquoted(text: &str) -> Option<&str> {
    match text.as_bytes() {
        [b'"', .., b'"'] => text.get(1..text.len() - 1),
        _ => None,
    }
}

/// The escapes have been seen to be whole.
fn unescape(escaped: &str) -> Result<String, Unreadable> {
    let mut out = String::with_capacity(escaped.len());
    let mut rest = escaped;
    while let Some((plain, after)) = rest.split_once('\\') {
        out.push_str(plain);
        let letter = after.as_bytes().first().copied().unwrap_or_default();
        let mut used = 1;
        out.push(match letter {
            b'b' => '\x08',
            b'f' => '\x0c',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                used = 5;
                let mut code = hex(after.get(1..5));
                // Two halves of one character.
                if code & 0xfc00 == 0xd800 && after.get(5..7) == Some("\\u") {
                    let low = hex(after.get(7..11));
                    if low & 0xfc00 == 0xdc00 {
                        used = 11;
                        code = 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff);
                    }
                }
                char::from_u32(code)
                    .ok_or_else(|| Unreadable::new("a string has half of a character after `\\u`"))?
            }
            other => other.into(),
        });
        rest = after.get(used..).unwrap_or_default();
    }
    out.push_str(rest);
    Ok(out)
}

/// Of four digits; no character if they are none.
fn hex(digits: Option<&str>) -> u32 {
    digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or(u32::MAX)
}

/// How many bytes come before a quote, a backslash or a control character. Eight are looked at together, for texts are
/// most of an answer.
pub(crate) fn plain_length(bytes: &[u8]) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    // Marks the high bit of a byte that is less; above the first that is, it may also mark others.
    let below = |word: u64, bound: u8| word.wrapping_sub(EACH * u64::from(bound)) & !word;
    let mut at = 0;
    while let Some(word) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let word = u64::from_le_bytes(*word);
        let quote = below(word ^ (EACH * u64::from(b'"')), 1);
        let backslash = below(word ^ (EACH * u64::from(b'\\')), 1);
        let special = (below(word, b' ') | quote | backslash) & (EACH << 7);
        if special != 0 {
            return at + (special.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    // By hand: closures are calls where a program is made small, and this sees every byte.
    while let Some(byte) = bytes.get(at)
        && *byte >= b' '
        && *byte != b'"'
        && *byte != b'\\'
    {
        at += 1;
    }
    at
}

/// What its functions find stands in its fields: in WebAssembly a function gives back one word, and more by way of
/// memory.
struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// What a string has between its quotes.
    found: &'a str,
    /// Whether that has escapes.
    is_escaped: bool,
    /// Whether there is another one before the bracket.
    goes_on: bool,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0, found: "", is_escaped: false, goes_on: false }
    }

    /// Behind the first bracket of a value that has to have one.
    fn within(text: &'a str, bracket: u8, expected: &str) -> Result<Self, Unreadable> {
        let mut scanner = Self::new(text);
        if !scanner.take(bracket) {
            return Err(Unreadable::wrong(value(text)?, expected));
        }
        // In ASCII the closing ones come two places later.
        scanner.goes_on = !scanner.take(bracket + 2);
        Ok(scanner)
    }

    #[inline(always)]
    fn byte(&self) -> u8 {
        // No text that is JSON has a zero in it.
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> u8 {
        let mut byte = self.byte();
        while matches!(byte, b' ' | b'\n' | b'\t' | b'\r') {
            self.at += 1;
            byte = self.byte();
        }
        byte
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_it = self.peek() == byte;
        if is_it {
            self.at += 1;
        }
        is_it
    }

    #[cold]
    fn broken(&self) -> Unreadable {
        let why = if self.at >= self.text.len() { "JSON that is cut" } else { "no JSON" };
        Unreadable::new(format!("{why} at byte {}", self.at))
    }

    fn end(&mut self) -> Result<(), Unreadable> {
        self.peek();
        if self.at < self.text.len() { Err(self.broken()) } else { Ok(()) }
    }

    /// Over what stands between two values, or the bracket behind the last.
    fn go_on(&mut self, bracket: u8) -> Result<(), Unreadable> {
        let next = self.peek();
        self.goes_on = next == b',';
        if !self.goes_on && next != bracket {
            return Err(self.broken());
        }
        self.at += 1;
        Ok(())
    }

    /// The name of a member, and the colon behind it.
    fn name(&mut self) -> Result<(), Unreadable> {
        self.peek();
        self.string()?;
        if self.take(b':') { Ok(()) } else { Err(self.broken()) }
    }

    /// The text of the value that comes next, however deep it is nested.
    fn value(&mut self) -> Result<&'a str, Unreadable> {
        let first = self.peek();
        let start = self.at;
        if matches!(first, b'{' | b'[') {
            self.nested(first)?
        } else {
            self.scalar(first)?
        }
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    fn nested(&mut self, mut next: u8) -> Result<(), Unreadable> {
        // The brackets that are still to be closed.
        let mut open = Vec::new();
        loop {
            if matches!(next, b'{' | b'[') {
                self.at += 1;
                self.goes_on = !self.take(next + 2);
                if self.goes_on {
                    open.push(next + 2);
                }
            } else {
                self.scalar(next)?;
                self.goes_on = false;
            }
            while !self.goes_on {
                let Some(closing) = open.last().copied() else { return Ok(()) };
                self.go_on(closing)?;
                if !self.goes_on {
                    open.pop();
                }
            }
            if open.last() == Some(&b'}') {
                self.name()?;
            }
            next = self.peek();
        }
    }

    fn scalar(&mut self, first: u8) -> Result<(), Unreadable> {
        match first {
            b'"' => self.string(),
            b't' => self.word(b"true"),
            b'f' => self.word(b"false"),
            b'n' => self.word(b"null"),
            _ => self.number(),
        }
    }

    fn word<const N: usize>(&mut self, word: &[u8; N]) -> Result<(), Unreadable> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if rest.first_chunk() != Some(word) {
            return Err(self.broken());
        }
        self.at += N;
        Ok(())
    }

    fn string(&mut self) -> Result<(), Unreadable> {
        let bytes = self.text.as_bytes();
        if self.byte() != b'"' {
            return Err(self.broken());
        }
        let start = self.at + 1;
        self.at = start;
        self.is_escaped = false;
        loop {
            self.at += plain_length(bytes.get(self.at..).unwrap_or_default());
            match self.byte() {
                b'"' => {
                    self.found = self.text.get(start..self.at).unwrap_or_default();
                    self.at += 1;
                    return Ok(());
                }
                b'\\' => self.escape()?,
                _ => return Err(self.broken()),
            }
        }
    }

    fn escape(&mut self) -> Result<(), Unreadable> {
        self.is_escaped = true;
        self.at += 1;
        let digits = match self.byte() {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => 0,
            b'u' => 4,
            _ => return Err(self.broken()),
        };
        let after = self.at + 1;
        let escaped = self.text.as_bytes().get(after..after + digits).unwrap_or_default();
        if escaped.len() < digits || !escaped.iter().all(u8::is_ascii_hexdigit) {
            return Err(self.broken());
        }
        self.at = after + digits;
        Ok(())
    }

    fn number(&mut self) -> Result<(), Unreadable> {
        if self.byte() == b'-' {
            self.at += 1;
        }
        if self.byte() == b'0' {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte() == b'.' {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), b'e' | b'E') {
            self.at += 1;
            if matches!(self.byte(), b'+' | b'-') {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(())
    }

    /// One or more.
    fn digits(&mut self) -> Result<(), Unreadable> {
        if !self.byte().is_ascii_digit() {
            return Err(self.broken());
        }
        while self.byte().is_ascii_digit() {
            self.at += 1;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::value::RawValue;

    use super::*;

    #[test]
    fn strings_are_read_as_serde_json_reads_them() {
        for text in [
            r#""""#,
            r#""a""#,
            r#""\"""#,
            r#""\ud83d\ude00 😀""#,
            r#"" ก ""#,
            r#""\b\f\n\r\t\/\\\u00e9\u0000""#,
            r#" "x" "#,
        ] {
            assert_eq!(string(text).unwrap(), serde_json::from_str::<String>(text).unwrap(), "{text}");
        }
        for text in [
            "\"",
            r#""\""#,
            r#"""""#,
            "\"\n\"",
            "1",
            "null",
            r#""\ud83d""#,
            r#""\ude00\ud83d""#,
            r#""\x""#,
            r#""\u12g4""#,
            r#""\u12"#,
            r#""\ud83d\u0041""#,
        ] {
            assert!(serde_json::from_str::<String>(text).is_err(), "{text}");
            assert!(string(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_value_of_another_type_is_told_by_what_it_is() {
        for (text, what) in [
            (r#""yes""#, "string \"yes\""),
            ("1", "integer `1`"),
            ("-1.5", "floating point `-1.5`"),
            ("1e3", "floating point `1e3`"),
            ("true", "boolean `true`"),
            ("null", "null"),
            ("{}", "map"),
        ] {
            let error = each_item(text, &mut |_| Ok(())).unwrap_err().to_string();
            assert_eq!(error, format!("invalid type: {what}, expected an array"));
        }
    }

    #[test]
    fn the_plain_part_of_a_text_ends_at_the_first_special_byte() {
        let is_special = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
        for byte in 0..=u8::MAX {
            for place in 0..20 {
                for after in [b'a', b'!', b'#', b']', 0x1f, b'"', 0x80, 0xff] {
                    let mut bytes = [b'a'; 20];
                    bytes[place] = byte;
                    bytes[place + 1..].fill(after);
                    let expected = bytes.iter().position(|byte| is_special(*byte)).unwrap_or(20);
                    assert_eq!(plain_length(&bytes), expected, "{bytes:?}");
                }
            }
        }
    }

    fn is_as_serde_json_has_it(text: &str) {
        let ours = value(text).ok();
        let theirs = serde_json::from_str::<&RawValue>(text).ok().map(RawValue::get);
        assert_eq!(ours, theirs, "{text}");
    }

    #[test]
    fn what_is_json_and_what_is_not_is_as_serde_json_has_it() {
        for text in [
            "",
            " ",
            "{}",
            "[]",
            "{\"a\":1}",
            "{\"a\":1,}",
            "[1,]",
            "[,1]",
            "{\"a\"}",
            "{a:1}",
            "{\"a\":}",
            "01",
            "-",
            "-0",
            "1.",
            ".5",
            "1.5e",
            "1e+5",
            "1E-05",
            "+1",
            "tru",
            "true",
            "truex",
            "nul",
            "[1 2]",
            "{}{}",
            "[1]x",
            "\u{0}",
            "[\u{0}]",
            "\u{feff}{}",
            "[[[]]",
            "[[]]]",
            "{\"a\":[}",
            "\"\t\"",
            "\"\u{7f}\"",
            "{\"a\":{\"b\":[1,{\"c\":null}]}} ",
            "1e999",
            "NaN",
            "'a'",
            "[1}",
            "{]",
            "[}",
            "\"\\ud83d\"",
        ] {
            is_as_serde_json_has_it(text);
        }
        is_as_serde_json_has_it(&("[".repeat(100_000) + &"]".repeat(100_000)));
    }

    proptest! {
        #[test]
        fn whatever_is_thrown_at_it_is_json_where_serde_json_says_so(
            text in r#"([\[\]{}:," ]|"a"|"\\u12"|1|-|0|\.5|e|true|null){0,12}"#
        ) {
            is_as_serde_json_has_it(&text);
        }

        #[test]
        fn every_string_comes_back(text: String) {
            let json = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(string(&json).unwrap(), text);
        }
    }
}
