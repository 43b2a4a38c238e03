//! Every chore of this repository: `cargo xtask --help`.
//!
//! CI runs `cargo xtask test` and nothing else, so what passes here passes there.

mod bench;
mod browser;
mod command;
mod ffi;
mod fixtures;
mod fuzz;
mod generate;
mod javascript;
mod kotlin;
mod npm;
mod program;
mod python;
mod sandbox;
mod sdks;
mod setup;
mod size;
mod soak;
mod summary;
mod swift;
mod test;
mod transport;
mod wasm;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// Every chore of this repository.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Bring the tools that the other chores need and this machine lacks
    Setup {
        /// Only this one; everything when not given
        #[arg(value_enum)]
        tool: Option<setup::Tool>,
    },
    /// Everything CI runs, with one summary at the end
    #[command(visible_alias = "ci")]
    Test {
        /// Run only these parts; the summary says which were left out
        #[arg(value_enum)]
        parts: Vec<test::Part>,
    },
    /// Write the files that are made from the table of operations, the TypeScript of the npm package among them
    Generate {
        /// Write nothing, and fail if a file is not as it would be written
        #[arg(long)]
        check: bool,
    },
    /// Build the core for JavaScript, with and without RSA, and tell how large it is
    Wasm {
        /// Quick to build and far too large: for tests
        #[arg(long)]
        dev: bool,
    },
    /// Build the core for Android into `jniLibs`; an NDK is needed
    Android,
    /// Lay the core beside the sources of the Swift package
    Swift {
        /// Quick to build and far too large: for tests
        #[arg(long)]
        dev: bool,
    },
    /// Build the core for iOS, its simulator and macOS, and lay an XCFramework beside the Swift package's sources
    Xcframework,
    /// Weigh the packages, and compare with what they may weigh
    Size,
    /// Read a folder of recorded answers of the Omise API and say what of them no typed field holds
    Fixtures {
        /// One JSON file an answer; see `crates/sanspay-recordings` for how they are named
        folder: PathBuf,
    },
    /// Fuzz with libFuzzer and coverage feedback, on stable Rust
    Fuzz {
        /// Seconds for each target
        #[arg(long, default_value_t = 60)]
        seconds: u64,
        /// Run one file, an artifact for example, through the one named target instead of fuzzing
        #[arg(long, value_name = "FILE")]
        input: Option<PathBuf>,
        /// Targets of fuzz/targets; all of them when none is named
        targets: Vec<String>,
    },
    /// Make thousands of payments while every third exchange fails, then compare the books
    #[command(disable_help_flag = true)]
    Soak {
        /// `--operations 10000`, `--faults 30`, `--seed 1`, `--threads 32`, `--blind`; `--help` tells more
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Measure what the project promises, and compare with the promise
    Bench {
        /// What to measure; everything when not given
        #[arg(value_enum)]
        subject: Option<bench::Subject>,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli.chore) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one chore; `false` when it ran to its end and has already printed why it is not content.
fn run(chore: Chore) -> anyhow::Result<bool> {
    let workspace = Workspace::find()?;
    match chore {
        Chore::Setup { tool } => setup::bring(&workspace, tool).map(|()| true),
        Chore::Test { parts } => Ok(test::run(&workspace, &parts)),
        Chore::Generate { check } => generate::run(&workspace, check).map(|()| true),
        Chore::Wasm { dev } => wasm::run(&workspace, dev).map(|()| true),
        Chore::Android => kotlin::android(&workspace).map(|()| true),
        Chore::Swift { dev } => {
            let core = if dev { ffi::Core::Quick } else { ffi::Core::Shipped };
            swift::lay_core(&workspace, core).map(|_| true)
        }
        Chore::Xcframework => swift::xcframework::run(&workspace).map(|()| true),
        Chore::Size => size::run(&workspace),
        Chore::Fixtures { folder } => fixtures::run(&workspace, &folder).map(|()| true),
        Chore::Fuzz { seconds, input: None, targets } => {
            fuzz::run(&workspace, seconds, &targets).map(|()| true)
        }
        Chore::Fuzz { input: Some(input), targets, .. } => {
            fuzz::replay(&workspace, &input, &targets).map(|()| true)
        }
        Chore::Soak { arguments } => soak::run(&workspace, &arguments).map(|()| true),
        Chore::Bench { subject } => bench::run(&workspace, subject),
    }
}
