//! What was asked and what was answered: the newest requests for the control API, and a line each on the terminal.

use std::collections::VecDeque;
use std::io::Write as _;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use serde::Serialize;

/// How many requests are remembered.
const KEPT: usize = 500;

/// How much of a text is kept. A refusal quotes what was sent, which may be megabytes.
const LONGEST: usize = 400;

/// Card numbers have at least so many digits.
const CARD_DIGITS: usize = 12;

/// What a handler tells the log about a request, as an extension of its response.
#[derive(Clone, Debug, Default)]
pub(crate) struct Note {
    /// Who asked: "Baan Coffee via Siam Bazaar".
    pub(crate) account: Option<String>,
    /// What happened: "chrg_test_… successful 100000 THB".
    pub(crate) what: String,
}

/// A request with its outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Entry {
    pub(crate) at: Timestamp,
    pub(crate) host: &'static str,
    pub(crate) method: String,
    /// Without its query, which could hold anything.
    pub(crate) path: String,
    pub(crate) key: Option<String>,
    pub(crate) account: Option<String>,
    /// `None` when the connection was closed without an answer.
    pub(crate) status: Option<u16>,
    pub(crate) ms: f64,
    pub(crate) what: String,
    pub(crate) fault: Option<&'static str>,
}

/// The newest requests.
#[derive(Debug)]
pub(crate) struct RequestLog {
    prints: bool,
    entries: Mutex<VecDeque<Entry>>,
}

impl RequestLog {
    pub(crate) fn new(prints: bool) -> RequestLog {
        RequestLog { prints, entries: Mutex::default() }
    }

    pub(crate) fn add(&self, mut entry: Entry) {
        entry.make_harmless();
        if self.prints {
            // Not println, which panics when nobody reads any more: a request must not fail for that.
            let _ = writeln!(std::io::stdout(), "{}", entry.line());
        }
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        if entries.len() == KEPT {
            entries.pop_front();
        }
        entries.push_back(entry);
    }

    /// The requests that are remembered, oldest first.
    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    /// The newest requests, newest first.
    pub(crate) fn newest(&self, count: usize) -> Vec<Entry> {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        entries.iter().rev().take(count).cloned().collect()
    }
}

impl Entry {
    /// All of these may quote what was sent, and a client can put a card number or a key anywhere by mistake.
    fn make_harmless(&mut self) {
        for text in
            [Some(&mut self.method), Some(&mut self.path), Some(&mut self.what), self.account.as_mut()]
                .into_iter()
                .flatten()
        {
            *text = harmless(text);
        }
    }

    fn line(&self) -> String {
        let time = self.at.strftime("%H:%M:%S");
        let status = self.status.map_or("---".to_owned(), |status| status.to_string());
        let who = self.account.as_deref().or(self.key.as_deref()).unwrap_or("-");
        let fault = self.fault.map(|fault| format!("  [fault: {fault}]")).unwrap_or_default();
        format!(
            "{time}  {:<6} {:<44} {status}  {:>7.1} ms  {who:<32} {}{fault}",
            self.method, self.path, self.ms, self.what
        )
    }
}

/// `skey_test_…a1b2`: the kind of a key and its last four characters. Anything else is hidden whole.
pub(crate) fn mask_key(key: &str) -> String {
    let kind = ["pkey_test_", "skey_test_", "ckey_test_", "pkey_", "skey_", "ckey_"]
        .into_iter()
        .find(|kind| key.starts_with(kind));
    match (kind, key.get(key.len().saturating_sub(4)..)) {
        (Some(kind), Some(tail)) if key.len() >= kind.len() + 8 => format!("{kind}…{tail}"),
        _ => "(hidden)".to_owned(),
    }
}

/// The text without keys, card numbers and control characters, and no longer than a few lines.
fn harmless(text: &str) -> String {
    let is_word = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let mut shown = String::new();
    for piece in text.split_inclusive(|character| !is_word(character)) {
        let (word, end) = piece.split_at(piece.trim_end_matches(|character| !is_word(character)).len());
        match word.split_once("key_") {
            Some(("p" | "s" | "c", _)) => shown.push_str(&mask_key(word)),
            _ => shown.push_str(word),
        }
        shown.push_str(end);
    }
    let mut shown = without_card_numbers(&shown).replace(char::is_control, "\u{fffd}");
    if let Some((at, _)) = shown.char_indices().nth(LONGEST) {
        shown.truncate(at);
        shown.push('…');
    }
    shown
}

/// Leaves the last four of digits that could be a card number, in groups or encoded for a URL too. Fourteen that
/// begin with the century are a time: no card does.
fn without_card_numbers(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|character: char| character.is_ascii_digit()) {
        let (before, run) = rest.split_at(start);
        let end = end_of_digits(run);
        let (run, after) = run.split_at(end);
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        let is_time = digits.len() == 14 && digits.starts_with("20");
        shown.push_str(before);
        match digits.len().checked_sub(4) {
            Some(hidden) if digits.len() >= CARD_DIGITS && !is_time => {
                shown.push('…');
                shown.push_str(&digits[hidden..]);
            }
            _ => shown.push_str(run),
        }
        rest = after;
    }
    shown.push_str(rest);
    shown
}

/// The length of the digits at the start of the text, single characters that group them included.
fn end_of_digits(text: &str) -> usize {
    let mut end = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => end = at + 1,
            b' ' | b'-' | b'+' | b'%' if end == at => {}
            _ => break,
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sent_is_quoted_without_secrets() {
        for (sent, shown) in [
            ("token 4242424242424242 was not found", "token …4242 was not found"),
            ("4242 4242 4242 4242, 4242-4242-4242-4242", "…4242, …4242"),
            ("/tokens/4242%204242%204242%204242", "/tokens/…4242"),
            ("{\"number\":\"378282246310005\"}", "{\"number\":\"…0005\"}"),
            ("charge skey_test_0123456789abcdefghi was", "charge skey_test_…fghi was"),
            ("/charges/ckey_0123456789abcdefghi", "/charges/ckey_…fghi"),
            ("skey_test_x", "(hidden)"),
            ("the time 20240501120123 is", "the time 20240501120123 is"),
            (
                "chrg_test_5xuy4w91xqz7d1w9u0t successful 15000000 THB",
                "chrg_test_5xuy4w91xqz7d1w9u0t successful 15000000 THB",
            ),
            ("a\n12:00:00  GET\u{1b}[2J", "a\u{fffd}12:00:00  GET\u{fffd}[2J"),
            ("ชื่อ 4242", "ชื่อ 4242"),
            ("", ""),
        ] {
            assert_eq!(harmless(sent), shown);
        }
        assert_eq!(harmless(&"é".repeat(1_000_000)).chars().count(), LONGEST + 1);
    }

    #[test]
    fn keys_show_their_kind_and_last_four() {
        assert_eq!(mask_key("skey_test_0123456789abcdefghi"), "skey_test_…fghi");
        assert_eq!(mask_key("skey_0123456789abcdefghi"), "skey_…fghi");
        assert_eq!(mask_key("skey_test_short"), "(hidden)");
        assert_eq!(mask_key("4242424242424242"), "(hidden)");
        assert_eq!(mask_key("ชื่อ"), "(hidden)");
    }
}
