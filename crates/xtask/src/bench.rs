//! Measures what the project promises and says whether the promise holds on this machine.

mod core;
mod divan;
mod javascript;
mod kotlin;
mod python;
mod sandbox;
mod swift;

use anyhow::Result;
use clap::ValueEnum;

use crate::workspace::Workspace;

/// What can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Subject {
    /// Time per call of the core's hot paths
    Core,
    /// Charges per second of the sandbox over keep-alive
    Sandbox,
    /// The npm package: its start in Node and Chromium, and what it adds to a signature and to a call
    Js,
    /// The package for Kotlin and Java: what it adds to a call, and what it keeps of 100,000
    Kotlin,
    /// The Python package: a charge and a list beside omise-python's and bare exchanges, its import and its memory
    Python,
    /// The Swift package: what it adds to a call, and what it keeps of 100,000
    Swift,
}

/// Measures one subject or all. `false` when a promise is not kept.
pub(crate) fn run(workspace: &Workspace, subject: Option<Subject>) -> Result<bool> {
    let asked = |one| subject.is_none_or(|subject| subject == one);
    let mut kept = true;
    if asked(Subject::Core) {
        kept &= core::run(workspace)?;
    }
    if asked(Subject::Sandbox) {
        kept &= sandbox::run(workspace)?;
    }
    if asked(Subject::Js) {
        kept &= javascript::run(workspace)?;
    }
    if asked(Subject::Kotlin) {
        kept &= kotlin::run(workspace)?;
    }
    if asked(Subject::Python) {
        kept &= python::run(workspace)?;
    }
    if asked(Subject::Swift) {
        kept &= swift::run(workspace)?;
    }
    Ok(kept)
}

/// One promise and what was measured.
struct Finding {
    what: &'static str,
    measured: String,
    promise: &'static str,
    kept: bool,
}

/// Prints the findings as a table. `false` when one of them breaks its promise.
fn report(findings: &[Finding]) -> bool {
    println!();
    for finding in findings {
        let verdict = if finding.kept { "ok" } else { "MISSED" };
        println!("{:44}  {:>34}   {:<24}  {verdict}", finding.what, finding.measured, finding.promise);
    }
    findings.iter().all(|finding| finding.kept)
}
