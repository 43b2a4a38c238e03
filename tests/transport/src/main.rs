#![doc = include_str!("../README.md")]

mod control;
mod course;
mod gateway;
mod judge;
mod manifest;
mod wire;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::Parser;

use crate::course::Course;
use crate::gateway::Gateway;
use crate::judge::Verdict;
use crate::manifest::Manifest;

/// Plays every scenario of the manifest to a host's transport, and says which it did not hold.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Its name in the manifest's `except` and `may_add`
    #[arg(long)]
    host: String,
    /// The scenarios
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/manifest.json"))]
    manifest: PathBuf,
    /// The program that asks `CERTIFY_URL` what to do, with its arguments
    #[arg(required = true, trailing_var_arg = true)]
    program: Vec<String>,
}

/// A host that says nothing for so long says nothing any more.
const SILENCE: Duration = Duration::from_secs(60);

/// Between two looks at the host's process.
const LOOK: Duration = Duration::from_millis(20);

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match certify(arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            say(&format!("sanspay-certify: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Prints a line. That nobody reads it is no reason to stop.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn certify(arguments: Arguments) -> Result<bool> {
    let course = Arc::new(Course::new(Manifest::read(&arguments.manifest)?, arguments.host));
    let gateway = Gateway::start(&course)?;
    let proxy = format!("http://{}", gateway.addresses.proxy);
    let control = control::start(Arc::clone(&course), gateway.addresses)?;

    let [program, rest @ ..] = &arguments.program[..] else {
        unreachable!("clap wants a program");
    };
    let mut command = Command::new(program);
    command.args(rest).stdin(Stdio::null()).env("CERTIFY_URL", format!("http://{control}"));
    for name in ["http_proxy", "https_proxy", "all_proxy"] {
        command.env(name, &proxy).env(name.to_uppercase(), &proxy);
    }
    command.env_remove("no_proxy").env_remove("NO_PROXY");
    let mut host = command.spawn().with_context(|| format!("cannot start {program}"))?;
    let trouble = watch(&mut host, &course)?;

    Ok(report(&course, trouble.as_deref()))
}

/// Waits for the host's end; what is wrong with that end, if anything.
fn watch(host: &mut Child, course: &Course) -> Result<Option<String>> {
    loop {
        if let Some(status) = host.try_wait()? {
            return Ok((!status.success()).then(|| format!("the host ended with {status}")));
        }
        if course.silence() > SILENCE {
            host.kill()?;
            host.wait()?;
            return Ok(Some(format!(
                "the host said nothing for {} seconds and was ended",
                SILENCE.as_secs()
            )));
        }
        thread::sleep(LOOK);
    }
}

fn report(course: &Course, trouble: Option<&str>) -> bool {
    let verdicts = judge::judge(course);
    let width = verdicts.iter().map(|(scenario, _)| scenario.name.len()).max().unwrap_or(0);
    let (mut held, mut excepted, mut failed, mut not_played) = (0, 0, 0, 0);
    for (scenario, verdict) in &verdicts {
        let line = |word: &str, text: &str| say(&format!("{word:8} {:width$}  {text}", scenario.name));
        match verdict {
            Verdict::Held => {
                held += 1;
                line("held", &scenario.rule);
            }
            Verdict::Excepted(because) => {
                excepted += 1;
                line("excepted", because);
            }
            Verdict::Failed(complaints) => {
                failed += 1;
                line("FAILED", &scenario.rule);
                complaints.iter().for_each(|complaint| say(&format!("         - {complaint}")));
            }
            Verdict::NotPlayed => not_played += 1,
        }
    }
    if let Some(trouble) = trouble {
        say(trouble);
    }
    if not_played > 0 {
        say(&format!("{not_played} scenarios were not played: the host ended before them"));
    }
    say(&format!(
        "{}: {held} scenarios held, {excepted} excepted, {} failed",
        course.host,
        failed + not_played
    ));
    failed == 0 && not_played == 0 && trouble.is_none()
}
