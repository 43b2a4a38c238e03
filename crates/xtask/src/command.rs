//! Running other programs: shown before they start, streamed while they run, checked when they end.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, IsTerminal};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Cargo, in the toolchain that runs this program, at the root of the workspace.
pub(crate) fn cargo(root: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(root);
    if !colours() {
        command.env("CARGO_TERM_COLOR", "never");
    }
    command
}

/// Whether output may be coloured: never in CI, whose logs are read as plain text.
pub(crate) fn colours() -> bool {
    std::env::var_os("CI").is_none_or(|ci| ci != "true") && std::io::stdout().is_terminal()
}

/// Runs a command to its end with its output on ours.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    announce(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("cannot start `{}`", program(command)))?;
    finish(command, status)
}

/// Runs every command, also after a failure, and fails with the first failure.
pub(crate) fn run_all(commands: impl IntoIterator<Item = Command>) -> Result<()> {
    let mut result = Ok(());
    for mut command in commands {
        result = result.and(run(&mut command));
    }
    result
}

/// Runs a command quietly and gives back its standard output. Standard error is ours.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start `{}`", program(command)))?;
    finish(command, output.status)?;
    String::from_utf8(output.stdout).with_context(|| format!("the output of `{}`", show(command)))
}

/// A stream of a child process.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stream {
    Out,
    Err,
}

/// Runs a command, shows the lines of one of its streams that `shown` accepts as they come, and gives back
/// all lines of that stream. The other stream is ours.
///
/// The text is given back also when the command failed, beside the failure.
pub(crate) fn watch(
    command: &mut Command,
    stream: Stream,
    shown: impl Fn(&str) -> bool,
) -> (String, Result<()>) {
    announce(command);
    let mut text = String::new();
    let result = watch_into(&mut text, command, stream, shown);
    (text, result)
}

fn watch_into(
    text: &mut String,
    command: &mut Command,
    stream: Stream,
    shown: impl Fn(&str) -> bool,
) -> Result<()> {
    command.stdin(Stdio::null());
    match stream {
        Stream::Out => command.stdout(Stdio::piped()),
        Stream::Err => command.stderr(Stdio::piped()),
    };
    let mut child = command.spawn().with_context(|| format!("cannot start `{}`", program(command)))?;
    let pipe: Option<Box<dyn std::io::Read>> = match stream {
        Stream::Out => child.stdout.take().map(|pipe| Box::new(pipe) as _),
        Stream::Err => child.stderr.take().map(|pipe| Box::new(pipe) as _),
    };
    let mut pipe = BufReader::new(pipe.context("a piped stream has a pipe")?);
    let mut line = Vec::new();
    // By bytes: a program may print what is not UTF-8, and that is no reason to lose its output.
    while pipe.read_until(b'\n', &mut line)? > 0 {
        let lossy = String::from_utf8_lossy(&line);
        if shown(&lossy) {
            match stream {
                Stream::Out => print!("{lossy}"),
                Stream::Err => eprint!("{lossy}"),
            }
        }
        text.push_str(&lossy);
        line.clear();
    }
    let status = child.wait()?;
    finish(command, status)
}

fn announce(command: &Command) {
    println!("$ {}", show(command));
}

fn finish(command: &Command, status: std::process::ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{}` ended with {status}", show(command));
    }
    Ok(())
}

/// A command as a person would type it, with the variables that this program chose for it.
fn show(command: &Command) -> String {
    let mut words = Vec::new();
    for (name, value) in command.get_envs() {
        // Not part of what the command does.
        if name == "CARGO_TERM_COLOR" {
            continue;
        }
        if let Some(value) = value {
            words.push(format!("{}={}", name.display(), quoted(value)));
        }
    }
    words.push(program(command));
    words.extend(command.get_args().map(quoted));
    words.join(" ")
}

fn program(command: &Command) -> String {
    let path = Path::new(command.get_program());
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.display().to_string()
}

fn quoted(word: &OsStr) -> String {
    let word = word.display().to_string();
    if word.contains(' ') { format!("'{word}'") } else { word }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_typed_with_its_own_variables() {
        let mut command = Command::new("/somewhere/bin/cargo");
        command
            .args(["doc", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings")
            .env("CARGO_TERM_COLOR", "never");
        assert_eq!(show(&command), "RUSTDOCFLAGS='-D warnings' cargo doc --no-deps");
    }

    #[test]
    fn a_failing_command_is_an_error_that_names_it() {
        let error = run(Command::new("false").arg("--now")).unwrap_err();
        assert!(error.to_string().starts_with("`false --now` ended with"));
    }

    #[test]
    fn commands_after_a_failure_still_run() {
        let folder = std::env::temp_dir().join(format!("xtask-run-all-{}", std::process::id()));
        let mut second = Command::new("mkdir");
        second.arg(&folder);
        assert!(run_all([Command::new("false"), second]).is_err());
        std::fs::remove_dir(&folder).expect("the second command made the folder");
    }

    #[test]
    fn watched_output_is_complete_even_when_not_shown_and_when_the_command_fails() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo one; echo two; exit 3"]);
        let (text, result) = watch(&mut command, Stream::Out, |_| false);
        assert_eq!(text, "one\ntwo\n");
        assert!(result.is_err());
    }
}
