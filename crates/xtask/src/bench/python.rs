//! What the Python package costs beside bare exchanges and omise-python: `python.py`, taken in turns in one run.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::{Finding, report};
use crate::command::read;
use crate::python;
use crate::sandbox::Sandbox;
use crate::workspace::Workspace;

/// Of what omise-python takes for the same charge, by the clock and of the processor.
const CHARGE: f64 = 0.5;

/// Of what the transport alone takes for the same bytes, their answer's JSON included.
const TRANSPORT: f64 = 1.5;

/// Of what omise-python takes for a list of a hundred charges.
const LIST: f64 = 1.0;

/// Milliseconds of the import.
const START: f64 = 60.0;

/// Kilobytes by which the program may grow while nine tenths of the calls are made: 45 bytes a call.
const GROWTH: i64 = 4_096;

/// Milliseconds: medians.
#[derive(Clone, Copy, Deserialize)]
struct Time {
    /// By the clock.
    wall: f64,
    processor: f64,
}

/// Ours, and what it is compared with.
type Pair = [Time; 2];

#[derive(Deserialize)]
struct Times {
    /// A charge and omise-python's.
    official: Pair,
    /// A charge and its bare exchange.
    transport: Pair,
    /// A hundred charges listed, and by omise-python.
    list: Pair,
    /// Milliseconds of the import.
    start: f64,
}

/// Resident kilobytes.
#[derive(Deserialize)]
struct Memory {
    calls: u32,
    /// After a tenth of the calls.
    early: i64,
    late: i64,
}

pub(super) fn run(workspace: &Workspace) -> Result<bool> {
    let tools = python::tools(workspace)?;
    let wheel = python::wheel(workspace)?;
    let installed = workspace.target.join("python/bench");
    if installed.exists() {
        fs::remove_dir_all(&installed)?;
    }
    crate::command::run(
        Command::new(tools.join("pip"))
            .args(["install", "--quiet", "--disable-pip-version-check", "--no-index", "--target"])
            .arg(&installed)
            .arg(&wheel),
    )?;
    let program = Sandbox::build_release(workspace)?;
    let sandbox = Sandbox::start(&program, &workspace.target.join("python/sandbox.log"))?;
    let url = sandbox.text("/api_url")?;
    let measured = |what: &[&str]| {
        read(
            Command::new(tools.join("python"))
                .arg(workspace.root.join("crates/xtask/src/bench/python.py"))
                .args(what)
                .env("PYTHONPATH", &installed)
                .env("SANDBOX_URL", url),
        )
    };
    let times: Times = serde_json::from_str(&measured(&[])?).context("python.py printed no times")?;
    let memory: Memory =
        serde_json::from_str(&measured(&["memory"])?).context("python.py printed no memory")?;
    let mut findings = times.findings();
    findings.push(memory.finding());
    Ok(report(&findings))
}

impl Times {
    fn findings(&self) -> Vec<Finding> {
        let wall = |pair: &Pair| pair.map(|time| time.wall);
        vec![
            quotient("python: a charge ÷ omise-python's", wall(&self.official), "at most 0.5", CHARGE),
            quotient(
                "python: the same, of the processor",
                self.official.map(|time| time.processor),
                "at most 0.5",
                CHARGE,
            ),
            quotient("python: a charge ÷ its bare exchange", wall(&self.transport), "at most 1.5", TRANSPORT),
            quotient("python: 100 charges listed ÷ omise-python's", wall(&self.list), "at most 1.0", LIST),
            Finding {
                what: "python: from sanspay import Omise",
                measured: format!("{:.0} ms", self.start),
                promise: "below 60 ms",
                kept: self.start < START,
            },
        ]
    }
}

impl Memory {
    fn finding(&self) -> Finding {
        let Self { calls, early, late } = self;
        Finding {
            what: "python: memory after a tenth and all calls",
            measured: format!("{calls} calls: {early} → {late} kB"),
            promise: "at most 4 MB more",
            kept: late - early <= GROWTH,
        }
    }
}

fn quotient(what: &'static str, [ours, theirs]: [f64; 2], promise: &'static str, bound: f64) -> Finding {
    let measured = format!("{ours:.2} ÷ {theirs:.2} ms = {:.2}", ours / theirs);
    Finding { what, measured, promise, kept: ours <= bound * theirs }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_promise_is_broken_by_itself() {
        let kept = |change: fn(&mut Times)| {
            let pair = |ours, theirs| [ours, theirs].map(|wall| Time { wall, processor: wall });
            let mut times = Times {
                official: pair(0.5, 1.0),
                transport: pair(0.6, 0.4),
                list: pair(5.0, 5.0),
                start: 59.0,
            };
            change(&mut times);
            times.findings().iter().map(|finding| finding.kept).collect::<Vec<_>>()
        };
        assert_eq!(kept(|_| ()), [true; 5]);
        assert_eq!(kept(|times| times.official[0].wall = 0.6), [false, true, true, true, true]);
        assert_eq!(kept(|times| times.official[0].processor = 0.6), [true, false, true, true, true]);
        assert_eq!(kept(|times| times.transport[1].wall = 0.3), [true, true, false, true, true]);
        assert_eq!(kept(|times| times.list[0].wall = 5.1), [true, true, true, false, true]);
        assert_eq!(kept(|times| times.start = 60.0), [true, true, true, true, false]);
        let memory = |late| Memory { calls: 1, early: 40_000, late }.finding().kept;
        assert!(memory(30_000) && memory(44_096) && !memory(44_097));
    }
}
