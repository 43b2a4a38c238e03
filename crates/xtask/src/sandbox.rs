//! The sandbox as a program of its own, for the chores that need one.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::program;
use crate::workspace::Workspace;

const PROGRAM: &str = "sanspay-sandbox";

/// A running sandbox, ended when dropped.
pub(crate) struct Sandbox {
    process: Child,
    /// What `GET /sandbox/world` answers.
    world: Value,
}

impl Sandbox {
    /// Builds the program and gives back where it is.
    pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
        program::build(workspace, PROGRAM)
    }

    /// The same for what measures it, or measures with it.
    pub(crate) fn build_release(workspace: &Workspace) -> Result<PathBuf> {
        program::build_release(workspace, PROGRAM)
    }

    /// On any free ports; what the program prints tells where its control API is.
    pub(crate) fn start(program: &Path, log: &Path) -> Result<Self> {
        let log_file = File::create(log)?;
        let process = Command::new(program)
            .args(["--port", "0"])
            .stdin(Stdio::null())
            .stdout(log_file.try_clone()?)
            .stderr(log_file)
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let mut sandbox = Self { process, world: Value::Null };
        sandbox.world =
            sandbox.wait(log).with_context(|| format!("the sandbox did not start; see {}", log.display()))?;
        Ok(sandbox)
    }

    /// A text of its world, by JSON pointer.
    pub(crate) fn text(&self, pointer: &str) -> Result<&str> {
        let text = self.world.pointer(pointer).and_then(Value::as_str);
        text.with_context(|| format!("the sandbox's world has no {pointer}"))
    }

    fn wait(&mut self, log: &Path) -> Result<Value> {
        let deadline = Instant::now() + Duration::from_secs(10);
        loop {
            if let Some(address) = world_address(&fs::read_to_string(log)?) {
                return get(address, None);
            }
            if let Some(status) = self.process.try_wait()? {
                bail!("it ended with {status}");
            }
            ensure!(Instant::now() < deadline, "it printed no address");
            sleep(Duration::from_millis(50));
        }
    }
}

/// The address of `GET /sandbox/world` in what the sandbox prints, once it is there.
fn world_address(output: &str) -> Option<&str> {
    output.split_whitespace().find(|word| word.starts_with("http://") && word.ends_with("/world"))
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // It may have ended by itself, and then there is nothing to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads JSON from the sandbox.
pub(crate) fn get(address: &str, authorization: Option<&str>) -> Result<Value> {
    let mut request = ureq::get(address);
    if let Some(authorization) = authorization {
        request = request.header("authorization", authorization);
    }
    let body = request.call()?.body_mut().read_to_string()?;
    Ok(serde_json::from_str(&body)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_world_is_where_the_sandbox_says() {
        let greeting = "\
  Omise api      http://127.0.0.1:4010
  Control        http://127.0.0.1:4010/sandbox/world
";
        let address = "http://127.0.0.1:4010/sandbox/world";
        assert_eq!(world_address(greeting), Some(address));
        assert_eq!(world_address("sanspay sandbox, seed 1"), None);
    }
}
