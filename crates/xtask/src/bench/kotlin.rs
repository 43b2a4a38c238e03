//! What the package for Kotlin and Java adds to a call, beside its transport alone: `Bench.kt` of the package's tests,
//! taken in turns in one run.

use anyhow::{Context, Result};
use serde::Deserialize;

use super::{Finding, report};
use crate::kotlin;
use crate::workspace::Workspace;

/// Milliseconds that a call adds to its transport.
const CALL_OVERHEAD: f64 = 0.3;

/// Kilobytes by which the program may grow while nine tenths of the calls are made: code that is compiled meanwhile.
const GROWTH: i64 = 16_384;

/// Medians in milliseconds, of a charge over loopback.
#[derive(Deserialize)]
struct Medians {
    /// Over OkHttp alone.
    request: f64,
    suspending: f64,
    blocking: f64,
}

/// Kilobytes: resident ones, and once more those of the heap that live.
#[derive(Deserialize)]
struct Memory {
    calls: u32,
    /// After a tenth of the calls.
    early: i64,
    late: i64,
}

pub(super) fn run(workspace: &Workspace) -> Result<bool> {
    let printed = kotlin::bench(workspace)?;
    let medians: Medians = serde_json::from_str(&printed.calls).context("Bench.kt printed no medians")?;
    let memory: Memory = serde_json::from_str(&printed.memory).context("Bench.kt printed no memory")?;
    Ok(report(&[
        overhead("kotlin: a charge less bare OkHttp, suspending", medians.suspending, medians.request),
        overhead("kotlin: a charge less bare OkHttp, blocking", medians.blocking, medians.request),
        memory.finding(),
    ]))
}

fn overhead(what: &'static str, call: f64, request: f64) -> Finding {
    let overhead = call - request;
    Finding {
        what,
        measured: format!("{call:.3} − {request:.3} = {overhead:.3} ms"),
        promise: "below 0.3 ms",
        kept: overhead < CALL_OVERHEAD,
    }
}

impl Memory {
    fn finding(&self) -> Finding {
        let Self { calls, early, late } = self;
        Finding {
            what: "kotlin: memory after a tenth and all calls",
            measured: format!("{calls} calls: {early} → {late} kB"),
            promise: "at most 16 MB more",
            kept: late - early <= GROWTH,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_promise_is_broken_by_itself() {
        assert!(overhead("", 0.79, 0.5).kept && !overhead("", 0.81, 0.5).kept);
        let memory = |late| Memory { calls: 1, early: 100_000, late }.finding().kept;
        assert!(memory(90_000) && memory(116_384) && !memory(116_385));
    }
}
