//! The programs of this workspace that chores run.
//!
//! Cargo builds them when they are needed, so that what they are made of is not compiled before the first chore runs.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::command::{cargo, run};
use crate::workspace::Workspace;

/// Builds a program without optimisation, and gives back where it is.
pub(crate) fn build(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    run(&mut cargo_build(workspace, name))?;
    Ok(workspace.target.join("debug").join(name))
}

/// Builds a program to be measured, and gives back where it is.
pub(crate) fn build_release(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    run(cargo_build(workspace, name).arg("--release"))?;
    Ok(workspace.target.join("release").join(name))
}

/// With the features of the whole workspace, as its tests have them: a package by itself has others of what is shared,
/// and each set of features is compiled anew.
fn cargo_build(workspace: &Workspace, name: &str) -> Command {
    let mut command = cargo(&workspace.root);
    command.args(["build", "--workspace", "--bin", name]);
    command
}
