//! What was asked and what was answered: the newest requests for the control API, and a line each on the terminal.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use serde::Serialize;

/// How many requests are remembered.
const KEPT: usize = 500;

/// What a handler tells the log about a request, as an extension of its response.
#[derive(Clone, Debug, Default)]
pub(crate) struct Note {
    /// Who asked: "Baan Coffee via Siam Bazaar".
    pub(crate) account: Option<String>,
    /// What happened: "chrg_test_… successful 100000 THB". Never a key or a card number.
    pub(crate) what: String,
}

/// A request with its outcome. Secrets are masked before one of these is made.
#[derive(Clone, Debug, Serialize)]
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

    #[allow(clippy::print_stdout, reason = "printing is what the option asks for")]
    pub(crate) fn add(&self, entry: Entry) {
        if self.prints {
            println!("{}", entry.line());
        }
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        if entries.len() == KEPT {
            entries.pop_front();
        }
        entries.push_back(entry);
    }

    /// The newest requests, oldest first.
    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}

impl Entry {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_show_their_kind_and_last_four() {
        assert_eq!(mask_key("skey_test_0123456789abcdefghi"), "skey_test_…fghi");
        assert_eq!(mask_key("skey_0123456789abcdefghi"), "skey_…fghi");
        assert_eq!(mask_key("skey_test_short"), "(hidden)");
        assert_eq!(mask_key("4242424242424242"), "(hidden)");
        assert_eq!(mask_key("ชื่อ"), "(hidden)");
    }
}
