//! Everything CI runs. Each part runs, also after a failure; the summary at the end has a line for each.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::browser;
use crate::command::{Stream, cargo, colours, run as run_one, run_all, watch};
use crate::fixtures;
use crate::fuzz;
use crate::generate;
use crate::javascript;
use crate::kotlin;
use crate::npm;
use crate::python;
use crate::sdks;
use crate::setup::{self, WASM};
use crate::soak;
use crate::summary::{Line, Outcome, Summary};
use crate::swift;
use crate::transport;
use crate::workspace::Workspace;

/// How long each fuzz target runs here: enough to find what is shallow. `cargo xtask fuzz` digs deeper.
const FUZZ_SECONDS: u64 = 5;

/// How the marketplace example begins its last line when its story came to its end.
const EXAMPLE_ENDS_WITH: &str = "The end";

/// A part of the tests, in the order in which they run: what fails in seconds comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// rustfmt
    Format,
    /// Licences, bans and sources of all dependencies
    Deny,
    /// Known vulnerabilities of all dependencies
    Advisories,
    /// The core alone, without its default features and with the description of its types
    Features,
    /// The core and its shims for JavaScript, with and without RSA
    Wasm,
    /// clippy, with warnings as errors
    Clippy,
    /// rustdoc, with warnings as errors
    Docs,
    /// Files that are made from the table of operations are as they would be made
    Generated,
    /// Unit, integration and doc tests
    Tests,
    /// Recorded answers of the Omise API, where they stand beside this checkout
    Fixtures,
    /// The marketplace example against the sandbox
    Example,
    /// Omise's own SDKs against the sandbox
    Sdks,
    /// Every transport against the same scenarios: ureq, fetch in Node and in Chromium, those of Python
    Transport,
    /// The npm package against the vectors and the sandbox, and the weight of its modules
    Javascript,
    /// The npm package as packed: in Node, Deno, Bun, workers, Chromium, bundlers and TypeScript; and the examples
    Npm,
    /// The Python package: ruff, mypy, pyright, and its tests against the vectors and the sandbox
    Python,
    /// The wheel as it would be published: its size, and a story in a clean environment
    Wheel,
    /// The package for Kotlin, Java and Android against the vectors, the sandbox and the transports' judge
    Kotlin,
    /// The Swift package against the vectors and the sandbox, in a project of its own, and its examples
    Swift,
    /// A thousand payments while every third exchange fails, and the books afterwards
    Soak,
    /// The sandbox's pages, the examples' and the npm package's vectors and stories in Chromium
    Browser,
    /// Every fuzz target for a few seconds
    Fuzz,
}

/// Runs the parts, all of them when none is named, and prints the summary. `false` when one failed.
pub(crate) fn run(workspace: &Workspace, only: &[Part]) -> bool {
    let mut summary = Summary::default();
    for part in Part::value_variants() {
        let (outcome, elapsed) = if only.is_empty() || only.contains(part) {
            print_header(part.name());
            let start = Instant::now();
            let outcome = part.run(workspace).unwrap_or_else(|error| {
                println!("{error:#}");
                Outcome::Failed(format!("{error:#}").lines().next().unwrap_or("").to_owned())
            });
            (outcome, start.elapsed())
        } else {
            (Outcome::NotAsked, Duration::ZERO)
        };
        summary.add(Line { name: part.name().to_owned(), outcome, elapsed });
    }
    print_header("summary");
    print!("{summary}");
    summary.is_content()
}

fn print_header(name: &str) {
    if colours() {
        println!("\n\x1b[1m== {name} ==\x1b[0m");
    } else {
        println!("\n== {name} ==");
    }
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Deny => "deny",
            Self::Advisories => "advisories",
            Self::Features => "features",
            Self::Wasm => "wasm",
            Self::Clippy => "clippy",
            Self::Docs => "docs",
            Self::Generated => "generated",
            Self::Tests => "tests",
            Self::Fixtures => "fixtures",
            Self::Example => "example",
            Self::Sdks => "sdks",
            Self::Transport => "transport",
            Self::Javascript => "javascript",
            Self::Npm => "npm",
            Self::Python => "python",
            Self::Wheel => "wheel",
            Self::Kotlin => "kotlin",
            Self::Swift => "swift",
            Self::Soak => "soak",
            Self::Browser => "browser",
            Self::Fuzz => "fuzz",
        }
    }

    fn run(self, workspace: &Workspace) -> Result<Outcome> {
        let cargo = |arguments: &[&str]| {
            let mut command = cargo(&workspace.root);
            command.args(arguments);
            command
        };
        // Instead of `cargo check`, which it contains, so that code which only one feature leaves unused is
        // seen there.
        let clippy = |arguments: &[&str]| {
            let mut command = cargo(&["clippy"]);
            command.args(arguments).args(["--", "-D", "warnings"]);
            command
        };
        match self {
            Self::Format => {
                let mut format = cargo(&["fmt", "--all", "--check"]);
                if !colours() {
                    // rustfmt knows neither cargo's variable nor whether anybody is watching.
                    format.args(["--", "--color", "never"]);
                }
                run_one(&mut format)?;
            }
            // The graphs of who brings a duplicate fill pages; `cargo tree -i` answers it for one.
            Self::Deny => run_one(
                deny(workspace, &["check", "--hide-inclusion-graph"])?.args(["licenses", "bans", "sources"]),
            )?,
            Self::Advisories => return advisories(workspace),
            Self::Features => run_all([
                clippy(&["-p", "sanspay", "--no-default-features"]),
                clippy(&["-p", "sanspay", "--features", "schema"]),
            ])?,
            Self::Wasm => {
                setup::wasm_target(workspace)?;
                let core = ["-p", "sanspay", "--target", WASM];
                // A browser has no source of randomness that a crate may assume, so whoever builds for one
                // turns getrandom's on; the core itself must not.
                let features = ["--features", "getrandom/wasm_js"];
                let bare = ["--no-default-features"];
                let shims = ["-p", "sanspay-wasm", "--target", WASM];
                run_all([
                    clippy(&[core.as_slice(), &features].concat()),
                    clippy(&[core.as_slice(), &bare, &features].concat()),
                    clippy(&shims),
                    clippy(&[shims.as_slice(), &bare].concat()),
                    clippy(&["-p", "sanspay-wasm-rsa", "--target", WASM]),
                ])?;
            }
            Self::Clippy => run_one(&mut clippy(&["--workspace", "--all-targets", "--all-features"]))?,
            Self::Docs => run_one(
                cargo(&["doc", "--workspace", "--no-deps", "--all-features"])
                    .env("RUSTDOCFLAGS", "-D warnings"),
            )?,
            Self::Generated => generate::run(workspace, true)?,
            // One failing test binary must not hide the next one's failures.
            Self::Tests => run_one(&mut cargo(&["test", "--workspace", "--no-fail-fast"]))?,
            Self::Fixtures => return fixtures::check(workspace, &workspace.root.join(fixtures::BESIDE)),
            Self::Example => example(cargo(&["run", "--example", "marketplace"]))?,
            Self::Sdks => sdks::run(workspace)?,
            Self::Transport => transport::run(workspace)?,
            Self::Javascript => javascript::run(workspace)?,
            Self::Npm => npm::run(workspace)?,
            Self::Python => python::run(workspace)?,
            Self::Wheel => python::try_wheel(workspace)?,
            Self::Kotlin => kotlin::run(workspace)?,
            Self::Swift => swift::run(workspace)?,
            Self::Soak => soak::short(workspace)?,
            Self::Browser => browser::run(workspace)?,
            Self::Fuzz => fuzz::run(workspace, FUZZ_SECONDS, &[])?,
        }
        Ok(Outcome::Passed)
    }
}

fn deny(workspace: &Workspace, arguments: &[&str]) -> Result<Command> {
    let mut command = Command::new(setup::cargo_deny(workspace)?);
    command.current_dir(&workspace.root);
    if !colours() {
        command.args(["--color", "never"]);
    }
    command.args(arguments);
    Ok(command)
}

/// The database of advisories is a git repository that not every machine reaches. Out of reach is its own
/// outcome: calling it a pass would be a lie, and a failure would blame this code for the network.
fn advisories(workspace: &Workspace) -> Result<Outcome> {
    let mut fetch = deny(workspace, &["fetch", "db"])?;
    let (output, fetched) = watch(&mut fetch, Stream::Err, |_| true);
    if let Err(error) = fetched {
        if output.contains("failed to fetch") {
            return Ok(Outcome::NotChecked("database out of reach".to_owned()));
        }
        return Err(error);
    }
    run_one(&mut deny(workspace, &["check", "advisories"])?)?;
    Ok(Outcome::Passed)
}

/// Runs the example and looks at its last line too: a story that stops half-way with exit code 0 is no pass.
fn example(mut command: Command) -> Result<()> {
    let (output, result) = watch(&mut command, Stream::Out, |_| true);
    result?;
    let last = output.lines().rfind(|line| !line.trim().is_empty()).context("the example printed nothing")?;
    if !last.starts_with(EXAMPLE_ENDS_WITH) {
        bail!("the example's last line does not begin with {EXAMPLE_ENDS_WITH:?}: {last:?}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_passes_only_with_its_closing_line() {
        let story = |script: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", script]);
            example(command)
        };
        assert!(story("echo charge; echo 'The end: 12 steps'; echo").is_ok());
        assert!(story("echo charge").is_err());
        assert!(story("true").is_err());
        assert!(story("echo 'The end'; exit 1").is_err());
    }

    #[test]
    fn a_part_is_called_the_same_in_the_summary_and_on_the_command_line() {
        for part in Part::value_variants() {
            let value = part.to_possible_value().expect("no part is hidden");
            assert_eq!(value.get_name(), part.name());
        }
    }
}
