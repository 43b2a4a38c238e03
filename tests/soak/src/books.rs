//! The client's own books: what it believes to have done.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::stage::Stage;

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    Charge,
    Refund,
    Transfer,
    Order,
    Payment,
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Charge => "charge",
            Self::Refund => "refund",
            Self::Transfer => "transfer",
            Self::Order => "order",
            Self::Payment => "payment",
        }
    }
}

/// Something that is believed to be there, once.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) account: usize,
    pub(crate) kind: Kind,
    pub(crate) reference: String,
    /// The gateway's.
    pub(crate) id: String,
    /// Subunits.
    pub(crate) amount: i64,
    /// Where it stands: `successful`, `failed`, …
    pub(crate) status: String,
    /// What it did to the balance.
    pub(crate) effect: i64,
    /// What it put on hold.
    pub(crate) on_hold: i64,
}

/// What all tellers did.
#[derive(Debug, Default)]
pub(crate) struct Books {
    pub(crate) entries: Vec<Entry>,
    /// What could not be done, or not be settled; each is a difference.
    pub(crate) failures: Vec<String>,
    pub(crate) figures: Figures,
}

#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// How many operations of each kind came to an end.
    pub(crate) done: BTreeMap<&'static str, u64>,
    pub(crate) sends: u64,
    pub(crate) lookups: u64,
    pub(crate) sent_again: u64,
    pub(crate) found: u64,
    /// Errors that said that nothing was done.
    pub(crate) refused_unprocessed: u64,
    /// Recoveries that gave up, and were resumed.
    pub(crate) resumed: u64,
}

impl Books {
    pub(crate) fn add(&mut self, other: Self) {
        self.entries.extend(other.entries);
        self.failures.extend(other.failures);
        let Figures { done, sends, lookups, sent_again, found, refused_unprocessed, resumed } = other.figures;
        for (kind, count) in done {
            *self.figures.done.entry(kind).or_default() += count;
        }
        self.figures.sends += sends;
        self.figures.lookups += lookups;
        self.figures.sent_again += sent_again;
        self.figures.found += found;
        self.figures.refused_unprocessed += refused_unprocessed;
        self.figures.resumed += resumed;
    }

    /// What one account's entries did to its balance, and what they put on hold.
    pub(crate) fn sum(&self, account: usize) -> (i64, i64) {
        let own = self.entries.iter().filter(|entry| entry.account == account);
        own.fold((0, 0), |(total, on_hold), entry| (total + entry.effect, on_hold + entry.on_hold))
    }

    pub(crate) fn figures(&self) -> String {
        let Figures { done, sends, lookups, sent_again, found, refused_unprocessed, resumed } = &self.figures;
        let mut text = String::new();
        for (kind, count) in done {
            let _ = writeln!(text, "  {kind:<16}{count:>7}");
        }
        let _ = writeln!(text, "sent              {sends}, of which {sent_again} again after a lookup");
        let _ = writeln!(text, "looked for        {lookups} times, {found} found");
        let _ = writeln!(text, "refused as busy   {refused_unprocessed}, and tried again");
        let _ = writeln!(text, "left unknown      {resumed}, and resumed");
        text
    }

    pub(crate) fn sums<'a>(&'a self, stage: &'a Stage) -> impl Iterator<Item = String> + 'a {
        let names = stage.accounts.iter().map(|account| account.name.as_str()).chain(["Wonder, in HKD"]);
        names.enumerate().map(|(account, name)| {
            let entries = self.entries.iter().filter(|entry| entry.account == account).count();
            let (total, on_hold) = self.sum(account);
            format!("{:<20} {entries:>9} {:>16} {:>16}", name, major(total), major(on_hold))
        })
    }
}

fn major(subunits: i64) -> String {
    format!("{}.{:02}", subunits / 100, (subunits % 100).abs())
}
