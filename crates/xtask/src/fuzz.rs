//! libFuzzer on stable Rust, without cargo-fuzz and without nightly.
//!
//! The coverage feedback is LLVM's own pass, which stable rustc can be told to run. What nightly would add is
//! the sanitizers, which look for what `#![forbid(unsafe_code)]` rules out in the core.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{Stream, cargo, read, run as run_one, watch};
use crate::workspace::Workspace;

const PACKAGE: &str = "sanspay-fuzz";

/// Those of cargo-fuzz, less its sanitizer.
const RUSTFLAGS: &str = "\
    -Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares \
    -Cdebug-assertions \
    -Coverflow-checks \
    --cfg fuzzing";

/// An input that takes longer is reported as a bug.
const SECONDS_PER_INPUT: u32 = 10;

/// Fuzzes each target for `seconds`; all targets when none is named. Every target runs, also after a failure.
pub(crate) fn run(workspace: &Workspace, seconds: u64, names: &[String]) -> Result<()> {
    let targets = choose(&workspace.binaries(PACKAGE), names)?;
    let fuzz = workspace.root.join("fuzz");
    let programs = build(workspace, &targets)?;
    let mut failed = Vec::new();
    for program in &programs {
        println!("\n-- fuzz {} for {seconds} s --", program.target);
        if let Err(error) = fuzz_one(program, &fuzz, seconds) {
            println!("{}: {error:#}", program.target);
            failed.push(program.target.as_str());
        }
    }
    if !failed.is_empty() {
        bail!("fuzz targets failed: {}", failed.join(", "));
    }
    Ok(())
}

/// Runs one file through one target, as fuzzing would.
pub(crate) fn replay(workspace: &Workspace, input: &Path, names: &[String]) -> Result<()> {
    let targets = choose(&workspace.binaries(PACKAGE), names)?;
    let [target] = targets.as_slice() else {
        bail!("--input needs the name of one target");
    };
    for program in build(workspace, &[target])? {
        run_one(Command::new(&program.path).arg(input))?;
    }
    Ok(())
}

fn choose<'a>(known: &[&'a str], names: &[String]) -> Result<Vec<&'a str>> {
    if known.is_empty() {
        bail!("package {PACKAGE} has no targets");
    }
    if names.is_empty() {
        return Ok(known.to_vec());
    }
    names
        .iter()
        .map(|name| {
            known
                .iter()
                .find(|target| *target == name)
                .copied()
                .with_context(|| format!("no fuzz target {name:?}; there are {}", known.join(", ")))
        })
        .collect()
}

struct Program {
    target: String,
    path: PathBuf,
}

fn build(workspace: &Workspace, targets: &[&str]) -> Result<Vec<Program>> {
    let host = read(Command::new("rustc").args(["--print", "host-tuple"]))?;
    let host = host.trim();
    // Of its own: these flags would make the ordinary build start over each time.
    let folder = workspace.target.join("fuzz");
    let mut command = cargo(&workspace.root);
    command
        .args(["build", "--release", "--package", PACKAGE])
        // Even though it is the host: with a target named, build scripts are not instrumented.
        .args(["--target", host, "--target-dir"])
        .arg(&folder)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("RUSTFLAGS", RUSTFLAGS)
        // A panic's backtrace should have lines, and instrumented code gains nothing from a slow link.
        .env("CARGO_PROFILE_RELEASE_DEBUG", "line-tables-only")
        .env("CARGO_PROFILE_RELEASE_LTO", "off");
    for target in targets {
        command.args(["--bin", target]);
    }
    run_one(&mut command)?;
    let built = folder.join(host).join("release");
    Ok(targets
        .iter()
        .map(|target| Program { target: (*target).to_owned(), path: built.join(target) })
        .collect())
}

fn fuzz_one(program: &Program, fuzz: &Path, seconds: u64) -> Result<()> {
    let target = &program.target;
    let corpus = fuzz.join("corpus").join(target);
    let artifacts = fuzz.join("artifacts").join(target);
    let seeds = fuzz.join("seeds").join(target);
    fs::create_dir_all(&corpus)?;
    fs::create_dir_all(&artifacts)?;

    let mut command = Command::new(&program.path);
    command
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-timeout={SECONDS_PER_INPUT}"))
        .arg(format!("-artifact_prefix={}/", artifacts.display()))
        .arg("-print_final_stats=1")
        .arg(&corpus);
    // libFuzzer writes to the first folder and only reads the others, so the seeds stay as they are.
    if seeds.exists() {
        command.arg(&seeds);
    }
    let (log, result) = watch(&mut command, Stream::Err, is_worth_showing);
    result.with_context(|| {
        format!(
            "the input is in {}; replay it with `cargo xtask fuzz {target} --input FILE`",
            artifacts.display()
        )
    })?;
    check_feedback(&log)
}

/// Not the line for each new input, of which there are thousands.
fn is_worth_showing(line: &str) -> bool {
    !(line.starts_with('#') && (line.contains("\tNEW ") || line.contains("\tREDUCE ")))
}

/// Without counters libFuzzer only guesses, and says so in a line that is easy to miss.
fn check_feedback(log: &str) -> Result<()> {
    if !log.contains("inline 8-bit counters)") {
        bail!("the target runs without coverage feedback: it has no counters");
    }
    if log.contains("no interesting inputs were found") {
        bail!("the target runs without coverage feedback: no input reached anything new");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_targets_run_when_none_is_named_and_unknown_names_are_refused() {
        let known = ["answer", "pem"];
        assert_eq!(choose(&known, &[]).unwrap(), ["answer", "pem"]);
        assert_eq!(choose(&known, &["pem".to_owned()]).unwrap(), ["pem"]);
        let error = choose(&known, &["pen".to_owned()]).unwrap_err();
        assert_eq!(error.to_string(), "no fuzz target \"pen\"; there are answer, pem");
    }

    #[test]
    fn no_targets_at_all_is_a_failure() {
        assert!(choose(&[], &[]).is_err());
    }

    #[test]
    fn fuzzing_without_counters_is_a_failure() {
        let counters = "INFO: Loaded 1 modules   (9184 inline 8-bit counters): 9184 [0x1, 0x2),";
        assert!(check_feedback(counters).is_ok());
        assert!(check_feedback("INFO: Seed: 1").is_err());
        assert!(
            check_feedback(&format!("{counters}\nWARNING: no interesting inputs were found so far."))
                .is_err()
        );
    }
}
