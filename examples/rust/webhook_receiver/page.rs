//! What is printed: who, and what happened, nothing wider than 100 columns.

use anyhow::{Result, ensure};

const WIDTH: usize = 100;
/// Of who.
const COLUMN: usize = 28;

pub(crate) fn chapter(heading: &str) {
    println!("\n{heading}");
}

/// A line of the log.
pub(crate) fn log(who: &str, what: &str) {
    let options = textwrap::Options::new(WIDTH).word_splitter(textwrap::WordSplitter::NoHyphenation);
    let (first, following) = (format!("    {who:<COLUMN$}"), " ".repeat(COLUMN + 6));
    for line in textwrap::wrap(what, options.initial_indent(&first).subsequent_indent(&following)) {
        println!("{line}");
    }
}

/// Something that was claimed, checked: the story ends with an error where it does not hold.
pub(crate) fn check(holds: bool, claim: &str) -> Result<()> {
    ensure!(holds, "the story does not hold: {claim}");
    log("", &format!("✓ {claim}"));
    Ok(())
}
