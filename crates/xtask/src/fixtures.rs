//! Recorded answers of the Omise API, read with the core. They are not of this repository.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::command::{Stream, run as run_one, watch};
use crate::program;
use crate::summary::Outcome;
use crate::workspace::Workspace;

/// Where CI has them, from the root of the workspace.
pub(crate) const BESIDE: &str = "../shared/fixtures/omise";

/// Reports on a folder, a line for each file.
pub(crate) fn run(workspace: &Workspace, folder: &Path) -> Result<()> {
    ensure!(folder.is_dir(), "{} is no folder", folder.display());
    run_one(&mut report(workspace, folder)?)
}

/// Reports on a folder that may be missing, without a line for what was simply read.
pub(crate) fn check(workspace: &Workspace, folder: &Path) -> Result<Outcome> {
    if !folder.is_dir() {
        return Ok(Outcome::NotChecked("no recorded answers beside this checkout".to_owned()));
    }
    let (_, result) =
        watch(&mut report(workspace, folder)?, Stream::Out, |line| !line.contains(": read as "));
    result.map(|()| Outcome::Passed)
}

fn report(workspace: &Workspace, folder: &Path) -> Result<Command> {
    let mut command = Command::new(program::build(workspace, "sanspay-recordings")?);
    command.arg(folder);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recorded_answers_that_are_not_there_are_not_checked_and_no_pass() {
        let workspace = Workspace::find().expect("cargo knows this workspace");
        let outcome = check(&workspace, Path::new("no/such/folder")).expect("a missing folder is no failure");
        assert!(matches!(outcome, Outcome::NotChecked(_)), "{outcome:?}");
        assert!(run(&workspace, Path::new("no/such/folder")).is_err(), "who names a folder means it");
    }
}
