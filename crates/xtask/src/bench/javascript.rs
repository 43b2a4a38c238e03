//! What the npm package adds in Node and Chromium, beside what they do alone: `javascript.mjs`, taken in turns in one
//! run.

use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::{Finding, report};
use crate::command::read;
use crate::javascript;
use crate::setup;
use crate::workspace::Workspace;

/// Milliseconds from `import` to the first request in Node.
const NODE_START: f64 = 25.0;

/// The same in a page, with what it takes to load the files.
const CHROMIUM_START: f64 = 60.0;

/// Of the rate of bare signatures.
const SIGNING_RATE: f64 = 0.8;

/// Milliseconds that a call adds to bare `fetch`.
const CALL_OVERHEAD: f64 = 0.15;

/// Medians in milliseconds.
#[derive(Deserialize)]
struct Medians {
    /// Programs that wanted to run for each that could when it began: above 1 all figures are too high.
    load: f64,
    /// Microseconds that the same piece of work took before, between and after the figures.
    paces: Vec<f64>,
    node: f64,
    chromium: f64,
    /// A signed Wonder request, until it is handed to `fetch`.
    echo: f64,
    signature: f64,
    /// A charge over loopback.
    charge: f64,
    /// The same over bare `fetch`.
    request: f64,
}

pub(super) fn run(workspace: &Workspace) -> Result<bool> {
    let chromium = setup::browser(workspace)?;
    let package = javascript::build(workspace)?;
    let output = read(
        Command::new("node")
            .arg(workspace.root.join("crates/xtask/src/bench/javascript.mjs"))
            .arg(package)
            .arg(workspace.root.join("tests/vectors/wonder-test-key.pem"))
            .arg(workspace.root.join("tests/answers/charge.json"))
            .env("CHROMIUM", chromium),
    )?;
    let medians: Medians = serde_json::from_str(&output).context("javascript.mjs printed no medians")?;
    println!("load per core when it began: {:.1}", medians.load);
    let paces: Vec<String> = medians.paces.iter().map(|pace| format!("{pace:.1}")).collect();
    println!("the same work before, between and after the figures: {} µs", paces.join(", "));
    Ok(report(&medians.findings()))
}

impl Medians {
    fn findings(&self) -> [Finding; 4] {
        let Self { load: _, paces: _, node, chromium, echo, signature, charge, request } = self;
        let rate = signature / echo;
        let overhead = charge - request;
        [
            Finding {
                what: "js: import to the first request in Node",
                measured: format!("{node:.1} ms"),
                promise: "at most 25 ms",
                kept: *node <= NODE_START,
            },
            Finding {
                what: "js: the same in Chromium",
                measured: format!("{chromium:.1} ms"),
                promise: "at most 60 ms",
                kept: *chromium <= CHROMIUM_START,
            },
            Finding {
                what: "js: rate of signed requests ÷ bare signatures",
                measured: format!("{signature:.3} ÷ {echo:.3} ms = {rate:.2}"),
                promise: "at least 0.8",
                kept: rate >= SIGNING_RATE,
            },
            Finding {
                what: "js: a charge less bare fetch, on loopback",
                measured: format!("{charge:.3} − {request:.3} = {overhead:.3} ms"),
                promise: "below 0.15 ms",
                kept: overhead < CALL_OVERHEAD,
            },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_promise_is_broken_by_itself() {
        let kept = |node, chromium, echo, charge| {
            let medians = Medians {
                load: 0.0,
                paces: vec![],
                node,
                chromium,
                echo,
                signature: 0.4,
                charge,
                request: 0.5,
            };
            medians.findings().map(|finding| finding.kept)
        };
        assert_eq!(kept(25.0, 60.0, 0.5, 0.64), [true, true, true, true]);
        assert_eq!(kept(25.1, 60.0, 0.5, 0.64), [false, true, true, true]);
        assert_eq!(kept(25.0, 60.1, 0.5, 0.64), [true, false, true, true]);
        assert_eq!(kept(25.0, 60.0, 0.51, 0.64), [true, true, false, true]);
        assert_eq!(kept(25.0, 60.0, 0.5, 0.66), [true, true, true, false]);
    }
}
