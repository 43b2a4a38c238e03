//! Charges per second of the sandbox: wrk over keep-alive on loopback, each charge with a token of its own.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;

use super::{Finding, report};
use crate::command::{cargo, read, run as run_one};
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
    run_one(cargo(&workspace.root).args([
        "build",
        "--release",
        "--package",
        "sanspay-sandbox",
        "--bin",
        "sanspay-sandbox",
    ]))?;
    let folder = workspace.target.join("bench");
    fs::create_dir_all(&folder)?;
    let program = workspace.target.join("release/sanspay-sandbox");
    let sandbox = Sandbox::start(&program, &folder.join("sandbox.log"))?;
    let scripts = workspace.root.join("crates/xtask/src/bench");
    let tokens = folder.join("tokens");

    let world = &sandbox.world;
    let public = basic(text(world, "/platform/public_key")?);
    let secret = basic(text(world, "/platform/secret_key")?);
    let api = text(world, "/api_url")?;
    read(
        Command::new("wrk")
            .args(LOAD)
            .args([MINTING, "-s"])
            .arg(scripts.join("mint.lua"))
            .args([text(world, "/vault_url")?, "--", &public])
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

/// A sandbox of our own, ended when dropped.
struct Sandbox {
    process: Child,
    world: Value,
}

impl Sandbox {
    /// On any free ports; what the program prints tells where its control API is.
    fn start(program: &Path, log: &Path) -> Result<Self> {
        let log_file = File::create(log)?;
        let process = Command::new(program)
            .args(["--port", "0"])
            .stdin(Stdio::null())
            .stdout(log_file.try_clone()?)
            .stderr(log_file)
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let mut sandbox = Self { process, world: Value::Null };
        sandbox.world =
            sandbox.wait(log).with_context(|| format!("the sandbox did not start; see {}", log.display()))?;
        Ok(sandbox)
    }

    fn wait(&mut self, log: &Path) -> Result<Value> {
        let deadline = Instant::now() + Duration::from_secs(10);
        loop {
            if let Some(address) = world_address(&fs::read_to_string(log)?) {
                return get(address, None);
            }
            if let Some(status) = self.process.try_wait()? {
                bail!("it ended with {status}");
            }
            ensure!(Instant::now() < deadline, "it printed no address");
            sleep(Duration::from_millis(50));
        }
    }
}

/// The address of `GET /sandbox/world` in what the sandbox prints, once it is there.
fn world_address(output: &str) -> Option<&str> {
    output.split_whitespace().find(|word| word.starts_with("http://") && word.ends_with("/world"))
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // It may have ended by itself, and then there is nothing to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// How many charges the account has.
fn charges(api: &str, authorization: &str) -> Result<u64> {
    let list = get(&format!("{api}/charges?limit=1"), Some(authorization))?;
    list["total"].as_u64().context("the list of charges has no total")
}

fn get(address: &str, authorization: Option<&str>) -> Result<Value> {
    let mut request = ureq::get(address);
    if let Some(authorization) = authorization {
        request = request.header("authorization", authorization);
    }
    let body = request.call()?.body_mut().read_to_string()?;
    Ok(serde_json::from_str(&body)?)
}

/// The key is the user, and there is no password.
fn basic(key: &str) -> String {
    format!("Basic {}", BASE64_STANDARD.encode(format!("{key}:")))
}

fn text<'a>(world: &'a Value, pointer: &str) -> Result<&'a str> {
    world
        .pointer(pointer)
        .and_then(Value::as_str)
        .with_context(|| format!("the sandbox's world has no {pointer}"))
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
    fn the_world_is_where_the_sandbox_says() {
        let greeting = "\
  Omise api      http://127.0.0.1:4010
  Control        http://127.0.0.1:4010/sandbox/world
";
        let address = "http://127.0.0.1:4010/sandbox/world";
        assert_eq!(world_address(greeting), Some(address));
        assert_eq!(world_address("sanspay sandbox, seed 1"), None);
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
