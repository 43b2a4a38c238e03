//! The npm package in `bindings/javascript`: built, read by TypeScript, and tested against the sandbox.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::command::run as run_one;
use crate::sandbox::Sandbox;
use crate::workspace::Workspace;
use crate::{setup, wasm};

/// Builds the package as it would be published.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    let package = wasm::package(workspace);
    wasm::run(workspace, false)?;
    setup::packages(&package)?;
    run_one(node(&package).arg("build.mjs"))
}

/// Tests what was built.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let package = wasm::package(workspace);
    build(workspace)?;
    // Not through npx, which would look for it elsewhere.
    run_one(Command::new(package.join("node_modules/.bin/tsc")).arg("--noEmit").current_dir(&package))?;
    let program = Sandbox::build(workspace, false)?;
    let sandbox = Sandbox::start(&program, &workspace.target.join("javascript-sandbox.log"))?;
    run_one(node(&package).arg("test/run.mjs").env("SANDBOX_URL", sandbox.text("/api_url")?))
}

fn node(package: &Path) -> Command {
    let mut node = Command::new("node");
    node.current_dir(package);
    node
}
