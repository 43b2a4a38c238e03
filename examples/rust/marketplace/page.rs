//! How the story looks on the terminal: numbered chapters, aligned steps, nothing wider than 100 columns.

use std::fmt::Display;

use anyhow::{Result, ensure};
use sanspay::Currency;

const WIDTH: usize = 100;
/// Of everything below a heading.
const MARGIN: &str = "    ";
/// Of who does something, and of the key that goes with it.
const COLUMNS: (usize, usize) = (21, 17);
/// Of results: below what was done, right of who did it.
const HANGING: usize = MARGIN.len() + COLUMNS.0 + COLUMNS.1;

/// The page the story is written on.
#[derive(Default)]
pub(crate) struct Page {
    chapters: usize,
}

impl Page {
    /// What it is about, and how to read the keys.
    pub(crate) fn title(&self, text: &str) {
        println!("{text}\n");
        self.note("pkey_…", "A public key makes tokens of cards. It may be in an app.");
        self.note("skey_…", "A secret key does everything on its account's own books.");
        self.note("ckey_…", "A chain key does the same on the books of a seller who granted it.");
    }

    /// A word and what to know about it.
    pub(crate) fn note(&self, word: &str, text: &str) {
        print_wrapped(text, &format!("{MARGIN}{word:<width$}", width = COLUMNS.0), MARGIN);
    }

    pub(crate) fn chapter(&mut self, heading: &str) {
        self.chapters += 1;
        println!("\n{:>2}  {heading}", self.chapters);
    }

    /// A remark of the narrator.
    pub(crate) fn remark(&self, text: &str) {
        print_wrapped(text, MARGIN, MARGIN);
    }

    /// Who does what, and with which key.
    pub(crate) fn step(&self, who: &Actor, what: &str) {
        let (name, key) = COLUMNS;
        let first = format!("{MARGIN}{:<name$}{:<key$}", who.name, who.key);
        print_wrapped(what, &first, &" ".repeat(HANGING));
    }

    /// What came of it.
    pub(crate) fn result(&self, id: &str, what: impl Display) {
        print_wrapped(&format!("{id}  {what}"), &hanging("→"), &hanging(" "));
    }

    /// More about the result above.
    pub(crate) fn aside(&self, text: &str) {
        print_wrapped(text, &hanging(" "), &hanging(" "));
    }

    /// Something that was claimed, checked: the story ends with an error where it does not hold.
    pub(crate) fn check(&self, holds: bool, claim: &str) -> Result<()> {
        ensure!(holds, "the story does not hold: {claim}");
        print_wrapped(claim, &hanging("✓"), &hanging(" "));
        Ok(())
    }

    /// A refusal, as it prints: a `PayError`, or the receiver's answer.
    pub(crate) fn refusal(&self, error: &impl Display) {
        print_wrapped(&error.to_string(), &hanging("✗"), &hanging(" "));
    }

    /// The last line. The tests look for its first words.
    pub(crate) fn end(&self) {
        println!(
            "\nThe end: the story is told in {} chapters, and every claim in it was checked.",
            self.chapters
        );
    }
}

fn hanging(mark: &str) -> String {
    format!("{}{mark} ", " ".repeat(HANGING))
}

fn print_wrapped(text: &str, first: &str, following: &str) {
    let options = textwrap::Options::new(WIDTH)
        .initial_indent(first)
        .subsequent_indent(following)
        // What is printed is copied: order numbers and ids stay whole.
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    for line in textwrap::wrap(text, options) {
        println!("{line}");
    }
}

/// Somebody with a key, shown masked.
#[derive(Debug, Clone)]
pub(crate) struct Actor {
    pub(crate) name: String,
    key: String,
}

impl Actor {
    /// With a key of Omise.
    pub(crate) fn new(name: &str, masked_key: String) -> Self {
        Self { name: name.to_owned(), key: masked_key }
    }

    /// In a role without a key of Omise.
    pub(crate) fn keyless(name: &str, role: &str) -> Self {
        Self { name: name.to_owned(), key: role.to_owned() }
    }

    /// With an app of Wonder, whose id is no secret.
    pub(crate) fn app(name: &str, app_id: &str) -> Self {
        Self { name: name.to_owned(), key: format!("app {}…", app_id.get(..8).unwrap_or(app_id)) }
    }
}

/// Subunits as people write them: `120.00 THB`.
pub(crate) fn money(subunits: i64, currency: &Currency) -> Result<String> {
    Ok(format!("{} {currency}", currency.to_decimal(subunits)?))
}

/// The same in the currency of the whole story.
pub(crate) fn baht(subunits: i64) -> Result<String> {
    money(subunits, &Currency::Thb)
}
