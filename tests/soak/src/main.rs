//! Thousands of payments through the client against the sandbox, while every third exchange fails in one of the
//! ways that the sandbox knows; then the books of both are compared: nothing twice, nothing lost, to the subunit.
//!
//! `cargo xtask soak` runs it.

mod audit;
mod books;
mod faults;
mod stage;
mod story;
mod teller;

use std::fmt::Write as _;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use clap::Parser;

use crate::books::Books;
use crate::stage::Stage;
use crate::teller::{Manner, Teller};

/// Payments under fire, and their books afterwards.
#[derive(Parser, Clone, Debug)]
#[command(name = "cargo xtask soak", bin_name = "cargo xtask soak")]
struct Options {
    /// How many charges, captures, reversals, refunds, transfers, orders and payments are made
    #[arg(long, default_value_t = 10_000)]
    operations: usize,
    /// How many of a hundred exchanges fail
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u8).range(0..=60))]
    faults: u8,
    /// What is drawn: stories, amounts, faults. Which story meets which fault is up to the threads
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many tellers work at the same time
    #[arg(long, default_value_t = 32)]
    threads: usize,
    /// Repeat after every error without looking first, to see that the books notice
    #[arg(long)]
    blind: bool,
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(outcome) => {
            print!("{}", outcome.report);
            if outcome.differences == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

struct Outcome {
    report: String,
    differences: usize,
}

fn run(options: &Options) -> Result<Outcome> {
    ensure!(options.threads > 0, "nobody works with no threads");
    let started = Instant::now();
    let stage = Stage::set(options.seed)?;
    let stories = story::draw(options.seed, options.operations, stage.accounts.len());
    let operations: usize = stories.iter().map(story::Story::operations).sum();
    println!(
        "{operations} operations in {} stories, {} tellers, seed {}, {} % of all exchanges fail",
        stories.len(),
        options.threads,
        options.seed,
        options.faults
    );

    let tellers = stage.tellers(if options.blind { Manner::Blind } else { Manner::Once })?;
    let books = stage.opening_books()?;
    faults::inject(&stage.sandbox, options.faults);
    let working = Instant::now();
    let books = work(&stories, &tellers, options.threads, books);
    let worked = working.elapsed();
    let hits = stage.sandbox.fault_hits();
    stage.sandbox.clear_faults();
    let differences = audit::compare(&stage, &books)?;

    let mut report = String::new();
    let out = &mut report;
    let counts = stage.exchanges.counts();
    let failed: u64 = hits.values().sum();
    let share = 100.0 * failed as f64 / counts.exchanges.max(1) as f64;
    writeln!(out, "\noperations        {operations} in {:.1} s", worked.as_secs_f64())?;
    writeln!(out, "exchanges         {}, of which {failed} met a fault ({share:.1} %)", counts.exchanges)?;
    for (fault, times) in &hits {
        writeln!(out, "  {fault:<16}{times:>7}")?;
    }
    writeln!(out, "without an answer {}, of which {} out of time", counts.lost, counts.timeouts)?;
    out.push_str(&books.figures());
    writeln!(out, "\n{:<20} {:>9} {:>16} {:>16}", "books", "entries", "total", "on hold")?;
    for line in books.sums(&stage) {
        writeln!(out, "{line}")?;
    }
    writeln!(out, "\nduration          {:.1} s", started.elapsed().as_secs_f64())?;
    if differences.is_empty() {
        writeln!(out, "The books agree: nothing was done twice, and nothing was lost.")?;
    } else {
        writeln!(out, "The books differ in {} places:", differences.len())?;
        for difference in &differences {
            writeln!(out, "  {difference}")?;
        }
    }
    Ok(Outcome { report, differences: differences.len() })
}

/// Every thread takes the next story until there are none, then their books are put together.
fn work(stories: &[story::Story], tellers: &[Teller], threads: usize, opening: Books) -> Books {
    let next = AtomicUsize::new(0);
    let books = Mutex::new(opening);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut own = Books::default();
                while let Some(story) = stories.get(next.fetch_add(1, Ordering::Relaxed)) {
                    tellers[story.account].tell(story, &mut own);
                }
                books.lock().unwrap_or_else(PoisonError::into_inner).add(own);
            });
        }
    });
    books.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// Longer than any answer of the sandbox takes, even on a busy machine.
const TIMEOUT: Duration = Duration::from_secs(2);
/// So much later than that an answer comes that comes too late.
const LATE: Duration = Duration::from_millis(150);
/// Until an answer that came too late is believed to be over.
const SETTLE: Duration = Duration::from_millis(1_500);

#[cfg(test)]
mod tests {
    use super::*;

    fn options(blind: bool) -> Options {
        Options { operations: 150, faults: 30, seed: 7, threads: 16, blind }
    }

    #[test]
    #[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
    fn the_books_agree_although_every_third_exchange_fails() {
        let outcome = run(&options(false)).unwrap();
        assert_eq!(outcome.differences, 0, "{}", outcome.report);
    }

    #[test]
    #[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
    fn a_client_that_repeats_blindly_is_found_out() {
        let outcome = run(&options(true)).unwrap();
        assert!(outcome.differences > 0, "{}", outcome.report);
        assert!(outcome.report.contains("is there twice"), "{}", outcome.report);
    }
}
