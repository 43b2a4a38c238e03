//! Reads recorded answers of the Omise API with the core, and says what of them no typed field holds.
//!
//! ```text
//! recordings FOLDER
//! ```
//!
//! The folder holds one JSON file an answer. Which request it answers is in `MANIFEST.json` (`files`, each with
//! `file`, `method`, `path` and perhaps `status`) or in its name; without either it is read as the `object`
//! that it says it is. The exit code is 1 when a valid answer was not read, or when something is in no field
//! and `explained.rs` does not say why; 2 when there is nothing to read.

mod explained;
mod recording;
mod report;
mod tracked;
mod types;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::report::Report;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<bool> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [folder] = arguments.as_slice() else {
        bail!("give one folder of recorded answers");
    };
    let report = Report::of(&recording::read_folder(folder)?);
    print!("{report}");
    Ok(report.is_content())
}
