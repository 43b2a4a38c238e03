//! What the npm package adds in Node, beside what Node does alone: `javascript.mjs`, taken in turns in one run.

use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::{Finding, report};
use crate::command::read;
use crate::javascript;
use crate::workspace::Workspace;

/// Milliseconds from `import` to the first request.
const START: f64 = 25.0;

/// Of the rate of bare signatures.
const SIGNING_RATE: f64 = 0.8;

/// Milliseconds that a call adds to bare `fetch`.
const CALL_OVERHEAD: f64 = 0.15;

/// Medians in milliseconds.
#[derive(Deserialize)]
struct Medians {
    start: f64,
    /// A signed Wonder request, answered at once.
    echo: f64,
    signature: f64,
    /// A charge over loopback.
    charge: f64,
    /// The same over bare `fetch`.
    request: f64,
}

pub(super) fn run(workspace: &Workspace) -> Result<bool> {
    let package = javascript::build(workspace)?;
    let output = read(
        Command::new("node")
            .arg(workspace.root.join("crates/xtask/src/bench/javascript.mjs"))
            .arg(package)
            .arg(workspace.root.join("tests/vectors/wonder-test-key.pem"))
            .arg(workspace.root.join("tests/answers/charge.json")),
    )?;
    let medians: Medians = serde_json::from_str(&output).context("javascript.mjs printed no medians")?;
    Ok(report(&medians.findings()))
}

impl Medians {
    fn findings(&self) -> [Finding; 3] {
        let Self { start, echo, signature, charge, request } = self;
        let rate = signature / echo;
        let overhead = charge - request;
        [
            Finding {
                what: "js: import to the first request",
                measured: format!("{start:.1} ms"),
                promise: "at most 25 ms",
                kept: *start <= START,
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
        let kept = |start, echo, charge| {
            let medians = Medians { start, echo, signature: 0.4, charge, request: 0.5 };
            medians.findings().map(|finding| finding.kept)
        };
        assert_eq!(kept(25.0, 0.5, 0.64), [true, true, true]);
        assert_eq!(kept(25.1, 0.5, 0.64), [false, true, true]);
        assert_eq!(kept(25.0, 0.51, 0.64), [true, false, true]);
        assert_eq!(kept(25.0, 0.5, 0.66), [true, true, false]);
    }
}
