//! The sandbox's pages, those of `examples/browser`, and the npm package's tests in a page of a real Chromium: the tests of
//! `tests/browser`, run by Node's own runner.

use std::process::Command;

use anyhow::{Context, Result};

use crate::command::run as run_one;
use crate::javascript;
use crate::sandbox::Sandbox;
use crate::setup;
use crate::workspace::Workspace;

/// Two at a time: much of a browser's test is waiting.
const AT_A_TIME: &str = "--test-concurrency=2";

/// Builds the sandbox and the npm package, which the examples use, and points the tests at the sandbox and Chromium.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let chromium = setup::browser(workspace)?;
    javascript::build(workspace)?;
    let program = Sandbox::build(workspace)?;
    run_one(
        Command::new("node")
            .current_dir(setup::browser_tests(workspace))
            .args(["--test", AT_A_TIME])
            .env("SANSPAY_SANDBOX", program)
            .env("CHROMIUM", chromium),
    )
    .context("the pages in Chromium")
}
