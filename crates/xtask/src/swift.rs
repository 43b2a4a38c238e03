//! The Swift package in `bindings/swift`: the core beside its sources, and its tests against the sandbox.

mod examples;
mod project;
mod toolchain;
pub(crate) mod xcframework;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::command::{read, run as run_one};
use crate::ffi::{self, Core};
use crate::program;
use crate::sandbox::Sandbox;
use crate::workspace::Workspace;

pub(crate) use toolchain::Toolchain;

/// Where the package is.
pub(crate) fn package(workspace: &Workspace) -> PathBuf {
    workspace.root.join("bindings/swift")
}

/// Lays the core beside the package's sources: the library, its header, and its Swift as uniffi makes it.
pub(crate) fn lay_core(workspace: &Workspace, core: Core) -> Result<PathBuf> {
    let package = package(workspace);
    let built = core.build(workspace)?;
    lay_bindings(workspace, &built.join(ffi::shared_library()))?;
    let library = workspace.target.join("swift-bindings/libsanspay_ffi.a");
    fs::copy(built.join("libsanspay_ffi.a"), &library)?;
    if core == Core::Shipped {
        run_one(Command::new("strip").arg("--strip-debug").arg(&library))?;
    }
    fs::create_dir_all(package.join("lib"))?;
    if lay(&library, &package.join("lib/libsanspay_ffi.a"))? {
        // Swift's package manager does not watch the library: it links again when something is compiled again.
        let source = package.join("Sources/SanspayFFI/SanspayFFI.c");
        fs::File::options().append(true).open(source)?.set_modified(SystemTime::now())?;
    }
    Ok(package)
}

/// Header, module map and Swift, read from a library that still has its symbols.
fn lay_bindings(workspace: &Workspace, library: &Path) -> Result<()> {
    let package = package(workspace);
    let made = workspace.target.join("swift-bindings");
    ffi::bind(workspace, "swift", Some(&package.join("uniffi.toml")), library, &made)?;
    let headers = package.join("Sources/SanspayFFI/include");
    fs::create_dir_all(&headers)?;
    lay(&made.join("Bindings.swift"), &package.join("Sources/Sanspay/Bindings.swift"))?;
    lay(&made.join("SanspayFFI.h"), &headers.join("SanspayFFI.h"))?;
    lay(&made.join("SanspayFFI.modulemap"), &headers.join("module.modulemap"))?;
    Ok(())
}

/// Copies a file that was made, and says whether it differs from what was there: what is the same keeps its time, so that
/// it is not compiled again.
fn lay(made: &Path, place: &Path) -> Result<bool> {
    let new = fs::read(made).with_context(|| format!("nothing made {}", made.display()))?;
    let is_new = fs::read(place).ok().as_ref() != Some(&new);
    if is_new {
        fs::write(place, new)?;
    }
    Ok(is_new)
}

/// Builds, lints and tests the package, tries it in a project of its own, and runs the examples.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let toolchain = Toolchain::bring(workspace)?;
    let package = lay_core(workspace, Core::Quick)?;
    let program = Sandbox::build(workspace)?;
    let sandbox = Sandbox::start(&program, &workspace.target.join("swift-sandbox.log"))?;
    let address = sandbox.text("/api_url")?;

    lint(workspace, &toolchain)?;
    xcframework::check(workspace)?;
    let mut test = toolchain.swift(workspace, &package, "test")?;
    run_one(test.args(WITHOUT_WARNINGS).env("SANDBOX_URL", address))?;
    certify(workspace, &toolchain)?;
    project::run(workspace, &toolchain, address)?;
    examples::run(workspace, &toolchain, &sandbox)
}

/// Whether the transport over `URLSession` does what `tests/transport` wants of every transport.
fn certify(workspace: &Workspace, toolchain: &Toolchain) -> Result<()> {
    let host = workspace.root.join("tests/transport/hosts/urlsession");
    run_one(toolchain.swift(workspace, &host, "build")?.args(WITHOUT_WARNINGS))?;
    let binaries = read(toolchain.swift(workspace, &host, "build")?.arg("--show-bin-path"))?;
    let program = toolchain.command(workspace, &host, &format!("{}/Certify", binaries.trim()))?;
    let mut judge = Command::new(program::build(workspace, "sanspay-certify")?);
    judge.args(["--host", "urlsession"]).arg(program.get_program()).args(program.get_args());
    run_one(&mut judge)
}

const WITHOUT_WARNINGS: [&str; 2] = ["-Xswiftc", "-warnings-as-errors"];

/// What is written by hand: the rest is as its generators write it.
fn lint(workspace: &Workspace, toolchain: &Toolchain) -> Result<()> {
    let files = read(Command::new("git").current_dir(&workspace.root).args(["ls-files", "*.swift"]))?;
    let written: Vec<&str> = files.lines().filter(|file| !file.contains("/Generated/")).collect();
    if written.is_empty() {
        bail!("git lists no Swift");
    }
    let mut format = toolchain.command(workspace, &workspace.root, "swift")?;
    run_one(
        format
            .args(["format", "lint", "--strict", "--parallel", "--configuration"])
            .arg(package(workspace).join(".swift-format"))
            .args(written),
    )
}
