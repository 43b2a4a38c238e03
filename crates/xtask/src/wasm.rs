//! The core as WebAssembly, in `bindings/javascript/wasm`: all of it but RSA, RSA, and the smallest of what is without.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::command::{cargo, run as run_one};
use crate::program;
use crate::setup::{self, WASM};
use crate::workspace::Workspace;

/// What every host of the package has: Node 20, and browsers of the same age.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Inlines nothing by itself: what is inlined is smaller where it is, and larger in a download, for gzip then finds
/// less that is there twice. (`-Oz` is larger than `-O3` too, after gzip.)
const OPTIMISATION: [&str; 4] = [
    "-O3",
    "--always-inline-max-function-size=0",
    "--flexible-inline-max-function-size=0",
    "--one-caller-inline-max-function-size=0",
];

/// A module of the package.
struct Variant {
    /// Its folder.
    name: &'static str,
    package: &'static str,
    features: &'static [&'static str],
    /// What it is compiled for, where there is room.
    speed: &'static [&'static str],
}

const FULL: Variant = Variant {
    name: "full",
    package: "sanspay-wasm",
    features: &[],
    // A third less time for a call, for 11 kB. With all that LLVM inlines for speed it would be 22 kB, and hardly faster.
    speed: &[
        "--config",
        "profile.wasm.opt-level=3",
        "--config",
        "target.wasm32-unknown-unknown.rustflags=[\"-Cllvm-args=-inline-threshold=100\"]",
    ],
};

/// What `FULL` asks for signatures.
const RSA: Variant = Variant { name: "rsa", package: "sanspay-wasm-rsa", features: &[], speed: &[] };

const SLIM: Variant =
    Variant { name: "slim", package: "sanspay-wasm", features: &["--no-default-features"], speed: &[] };

/// What one way into the package may have a page load.
pub(crate) struct Load {
    pub(crate) what: &'static str,
    /// Folders.
    modules: &'static [&'static str],
    /// In bytes after gzip.
    pub(crate) budget: u64,
}

pub(crate) const LOADS: [Load; 2] = [
    Load { what: "npm: wasm, gzip", modules: &[FULL.name, RSA.name], budget: 170_000 },
    Load { what: "npm: wasm of slim, gzip", modules: &[SLIM.name], budget: 100_000 },
];

impl Load {
    /// What was built weighs, in bytes after gzip.
    pub(crate) fn weight(&self, workspace: &Workspace) -> Result<u64> {
        let module =
            |name: &&str| gzipped(&package(workspace).join("wasm").join(name).join("sanspay_bg.wasm"));
        self.modules.iter().map(module).sum()
    }
}

/// Where the package is.
pub(crate) fn package(workspace: &Workspace) -> PathBuf {
    workspace.root.join("bindings/javascript")
}

/// Builds them all. With `dev` it takes seconds and gives modules that are far too large to be shipped.
pub(crate) fn run(workspace: &Workspace, dev: bool) -> Result<()> {
    setup::wasm_target(workspace)?;
    let package = package(workspace);
    if !dev {
        setup::packages(&package)?;
    }
    let glue = program::build(workspace, "wasm-glue")?;
    for variant in [FULL, RSA, SLIM] {
        let profile = if dev { "dev" } else { "wasm" };
        run_one(
            cargo(&workspace.root)
                .args(["build", "--package", variant.package, "--target", WASM, "--profile", profile])
                .args(["--config", &nameless_sources()?])
                .args(variant.speed)
                .args(variant.features),
        )?;
        // Of the profile `dev`, cargo's folder has another name.
        let file = format!("{}.wasm", variant.package.replace('-', "_"));
        let built = workspace.target.join(WASM).join(if dev { "debug" } else { profile }).join(file);
        let folder = package.join("wasm").join(variant.name);
        run_one(Command::new(&glue).args([&built, &folder]))?;
        let module = folder.join("sanspay_bg.wasm");
        if !dev {
            optimise(&package, &module)?;
            run_one(Command::new(&glue).arg("order").arg(&module))?;
        }
        println!("{}: {} bytes, {} gzipped", variant.name, fs::metadata(&module)?.len(), gzipped(&module)?);
    }
    Ok(())
}

/// An error for what was built and is above its budget.
pub(crate) fn weigh(workspace: &Workspace) -> Result<()> {
    for load in LOADS {
        let (what, budget, weight) = (load.what, load.budget, load.weight(workspace)?);
        ensure!(weight <= budget, "{what}: {weight} bytes, and the budget is {budget}: see docs/adr/0011");
    }
    Ok(())
}

/// The messages of panics hold the paths of sources. Where this machine keeps those of dependencies is nobody's
/// business, and a module built elsewhere should be the same.
fn nameless_sources() -> Result<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let home = home.context("neither CARGO_HOME nor a home folder")?;
    Ok(format!("target.{WASM}.rustflags=[{:?}]", format!("--remap-path-prefix={}=cargo", home.display())))
}

fn optimise(package: &Path, module: &Path) -> Result<()> {
    let optimised = module.with_extension("optimised");
    run_one(
        Command::new(package.join("node_modules/.bin/wasm-opt")).args(OPTIMISATION).args(FEATURES).args([
            module,
            Path::new("-o"),
            &optimised,
        ]),
    )?;
    fs::rename(optimised, module).with_context(|| module.display().to_string())
}

/// What a download of it weighs, in bytes.
fn gzipped(file: &Path) -> Result<u64> {
    let output =
        Command::new("gzip").args(["-9", "--stdout"]).arg(file).output().context("cannot start gzip")?;
    ensure!(output.status.success(), "gzip: {}", String::from_utf8_lossy(&output.stderr));
    Ok(output.stdout.len().try_into()?)
}
