//! The npm package in `bindings/javascript`: built, read by TypeScript, and tested against the sandbox.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Result;

use crate::command::run as run_one;
use crate::sandbox::Sandbox;
use crate::workspace::Workspace;
use crate::{setup, wasm};

/// Whether this run has built the package, which more than one part tests.
static IS_BUILT: AtomicBool = AtomicBool::new(false);

/// Builds it as it would be published, once in a run, and says where it is.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    let package = wasm::package(workspace);
    if !IS_BUILT.load(Ordering::Relaxed) {
        wasm::run(workspace, false)?;
        setup::packages(&package)?;
        run_one(node(&package).arg("build.mjs"))?;
        IS_BUILT.store(true, Ordering::Relaxed);
    }
    Ok(package)
}

/// Tests what it builds.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let package = build(workspace)?;
    wasm::weigh(workspace)?;
    // Not through npx, which would look for it elsewhere.
    run_one(Command::new(package.join("node_modules/.bin/tsc")).arg("--noEmit").current_dir(&package))?;
    let program = Sandbox::build(workspace)?;
    let sandbox = Sandbox::start(&program, &workspace.target.join("javascript-sandbox.log"))?;
    run_one(node(&package).arg("test/run.mjs").env("SANDBOX_URL", sandbox.text("/api_url")?))
}

fn node(package: &Path) -> Command {
    let mut node = Command::new("node");
    node.current_dir(package);
    node
}
