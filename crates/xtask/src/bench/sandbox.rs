//! Charges per second of the sandbox: wrk over keep-alive on loopback, each charge with a token of its own.

use std::fs;
use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::{Finding, report};
use crate::command::read;
use crate::sandbox::{Sandbox, get};
use crate::setup;
use crate::workspace::Workspace;

const CHARGES_PER_SECOND: f64 = 5_000.0;

/// One thread of load leaves the other core of a small machine to the sandbox.
const LOAD: [&str; 2] = ["-t1", "-c16"];
// Twice as long, so that there are more tokens than charges can use up.
const MINTING: &str = "-d10s";
const CHARGING: &str = "-d5s";

/// Requests that wrk has under way when it stops, and counts or not.
const UNDER_WAY: u64 = 32;

/// Fewer charges than this say nothing about a second of work.
const ENOUGH: u64 = 5_000;

pub(super) fn run(workspace: &Workspace) -> Result<bool> {
    setup::wrk()?;
    let program = Sandbox::build_release(workspace)?;
    let folder = workspace.target.join("bench");
    fs::create_dir_all(&folder)?;
    let sandbox = Sandbox::start(&program, &folder.join("sandbox.log"))?;
    let scripts = workspace.root.join("crates/xtask/src/bench");
    let tokens = folder.join("tokens");

    let public = basic(sandbox.text("/platform/public_key")?);
    let secret = basic(sandbox.text("/platform/secret_key")?);
    let api = sandbox.text("/api_url")?;
    read(
        Command::new("wrk")
            .args(LOAD)
            .args([MINTING, "-s"])
            .arg(scripts.join("mint.lua"))
            .args([sandbox.text("/vault_url")?, "--", &public])
            .arg(next_year().to_string())
            .arg(&tokens),
    )?;
    let minted = fs::read_to_string(&tokens)?.lines().count();
    println!("{minted} tokens minted");

    let before = charges(api, &secret)?;
    let output = read(
        Command::new("wrk")
            .args(LOAD)
            .args([CHARGING, "--latency", "-s"])
            .arg(scripts.join("charge.lua"))
            .args([api, "--", &secret])
            .arg(&tokens),
    )?;
    print!("{output}");
    let run = Run::parse(&output).context("wrk has no result that tells the rate")?;
    let after = charges(api, &secret)?;
    run.check(after - before)?;

    let rate = run.per_second();
    Ok(report(&[Finding {
        what: "charges per second of the sandbox",
        measured: format!("{rate:.0}"),
        promise: "at least 5000",
        kept: rate >= CHARGES_PER_SECOND,
    }]))
}

/// What `charge.lua` says at its end.
#[derive(Debug, PartialEq, Eq)]
struct Run {
    requests: u64,
    microseconds: u64,
    errors: u64,
}

impl Run {
    fn parse(output: &str) -> Option<Self> {
        let line = output.lines().find_map(|line| line.strip_prefix("result: "))?;
        let mut numbers = line.split(' ').filter_map(|word| word.parse().ok());
        Some(Self { requests: numbers.next()?, microseconds: numbers.next()?, errors: numbers.next()? })
    }

    /// A fast answer is worth nothing unless it is a charge: the sandbox must hold as many as wrk counted.
    fn check(&self, made: u64) -> Result<()> {
        ensure!(self.errors == 0, "{} of {} requests failed", self.errors, self.requests);
        ensure!(
            self.requests.abs_diff(made) <= UNDER_WAY,
            "wrk counted {} requests, but the sandbox made {made} charges",
            self.requests
        );
        ensure!(made >= ENOUGH, "only {made} charges were made, too few to tell");
        Ok(())
    }

    fn per_second(&self) -> f64 {
        self.requests as f64 / Duration::from_micros(self.microseconds).as_secs_f64()
    }
}

/// How many charges the account has.
fn charges(api: &str, authorization: &str) -> Result<u64> {
    let list = get(&format!("{api}/charges?limit=1"), Some(authorization))?;
    list["total"].as_u64().context("the list of charges has no total")
}

/// The key is the user, and there is no password.
fn basic(key: &str) -> String {
    format!("Basic {}", BASE64_STANDARD.encode(format!("{key}:")))
}

/// A card's year of expiry that has not passed, give or take a leap day.
fn next_year() -> u64 {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    1970 + seconds / (365 * 24 * 3600) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUN: Run = Run { requests: 60_000, microseconds: 5_000_000, errors: 0 };

    #[test]
    fn the_result_is_found_among_what_wrk_prints() {
        let output = "\
  60000 requests in 5.00s, 42.10MB read
result: 60000 requests 5000000 microseconds 0 errors
";
        assert_eq!(Run::parse(output), Some(RUN));
        assert_eq!(Run::parse("60000 requests in 5.00s"), None);
        assert_eq!(Run::parse("result: the tokens ran out"), None);
    }

    #[test]
    fn the_rate_is_requests_over_time() {
        assert_eq!(RUN.per_second(), 12_000.0);
    }

    #[test]
    fn a_run_counts_only_when_its_answers_were_charges() {
        assert!(RUN.check(60_000).is_ok());
        assert!(RUN.check(60_016).is_ok(), "some were under way at the end");
        assert!(RUN.check(0).is_err());
        let failing = Run { errors: 1, ..RUN };
        assert!(failing.check(60_000).is_err());
        let short = Run { requests: 100, ..RUN };
        assert!(short.check(100).is_err());
    }
}
