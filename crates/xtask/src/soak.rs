//! Payments while every third exchange fails, then the books compared: the program is in `tests/soak`.

use std::process::Command;

use anyhow::Result;

use crate::command::run as run_one;
use crate::program;
use crate::workspace::Workspace;

/// Runs it with these arguments. A failure is one of its own: it has said which books differ.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    run_one(command(workspace)?.args(arguments))
}

/// The short form that is a part of the tests.
pub(crate) fn short(workspace: &Workspace) -> Result<()> {
    run_one(command(workspace)?.args(["--operations", "1000"]))
}

fn command(workspace: &Workspace) -> Result<Command> {
    let mut command = Command::new(program::build(workspace, "soak")?);
    command.current_dir(&workspace.root);
    Ok(command)
}
