//! The Python package in `bindings/python`: linted, type-checked and tested against the sandbox; and its wheel, as it
//! would be published.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::command::{read, run as run_one};
use crate::ffi::{self, Core};
use crate::sandbox::Sandbox;
use crate::workspace::Workspace;

/// What a user downloads for one platform, in bytes.
pub(crate) const WHEEL: u64 = 1_500_000;

/// The oldest Python that the package says it runs on is 3.9; what tests it needs a newer one.
const PYTHON: &str = "import sys; sys.exit(sys.version_info < (3, 10))";

/// Where everything goes that is made or installed for it.
fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("python")
}

fn package(workspace: &Workspace) -> PathBuf {
    workspace.root.join("bindings/python")
}

/// An environment with what `requirements.txt` pins; gives back where its programs are.
pub(crate) fn tools(workspace: &Workspace) -> Result<PathBuf> {
    let is_new_enough =
        Command::new("python3").args(["-c", PYTHON]).status().is_ok_and(|status| status.success());
    ensure!(
        is_new_enough,
        "Python 3.10 or newer with its venv module is needed: install it (packages python3, python3-venv)"
    );
    let venv = folder(workspace).join("tools");
    let requirements = package(workspace).join("requirements.txt");
    let (wanted, done) = (fs::read(&requirements)?, venv.join("requirements.done"));
    if fs::read(&done).is_ok_and(|installed| installed == wanted) {
        println!("setup: the tools for Python are here");
    } else {
        println!("setup: installing the tools for Python");
        run_one(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv))?;
        run_one(
            Command::new(venv.join("bin/pip"))
                .args(["install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", "-r"])
                .arg(&requirements),
        )?;
        fs::write(done, wanted)?;
    }
    Ok(venv.join("bin"))
}

/// The package with the library of the dev profile, as it would be imported; gives back the folder for `PYTHONPATH`.
pub(crate) fn site(workspace: &Workspace) -> Result<PathBuf> {
    let library = Core::Quick.build(workspace)?.join(ffi::shared_library());
    let site = folder(workspace).join("site");
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    copy_folder(&package(workspace).join("src/sanspay"), &site.join("sanspay"))?;
    let core = site.join("sanspay/_core");
    ffi::bind(workspace, "python", None, &library, &core)?;
    fs::copy(&library, core.join(ffi::shared_library()))?;
    // As maturin writes it.
    fs::write(core.join("__init__.py"), "from .sanspay_ffi import *  # NOQA\n")?;
    Ok(site)
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            if entry.file_name() != "__pycache__" {
                copy_folder(&entry.path(), &target)?;
            }
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Lints, type-checks and tests what is in the tree.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let tools = tools(workspace)?;
    let source = package(workspace);
    let others = ["examples/python", "tests/transport/hosts/python.py"].map(|path| workspace.root.join(path));
    let tool = |name: &str| {
        let mut tool = Command::new(tools.join(name));
        tool.current_dir(&source);
        tool
    };
    // One after the other: what a formatter says is read before what a type checker makes of it.
    run_one(tool("ruff").args(["format", "--check", "--no-cache", "."]).args(&others))?;
    run_one(tool("ruff").args(["check", "--no-cache", "."]).args(&others))?;
    let site = site(workspace)?;
    let cache = folder(workspace).join("mypy");
    run_one(tool("mypy").args(["-p", "sanspay"]).arg("--cache-dir").arg(&cache).env("MYPYPATH", &site))?;
    run_one(tool("mypy").arg("tests").arg("--cache-dir").arg(&cache).env("MYPYPATH", &site))?;
    check_examples(workspace, &tools, &site)?;
    let program = Sandbox::build(workspace)?;
    let sandbox = Sandbox::start(&program, &folder(workspace).join("sandbox.log"))?;
    run_one(
        tool("python")
            .args(["-B", "-m", "pytest", "-p", "no:cacheprovider"])
            .env("PYTHONPATH", &site)
            .env("SANDBOX_URL", sandbox.text("/api_url")?),
    )
}

/// Both type checkers at their strictest on what a user writes.
fn check_examples(workspace: &Workspace, tools: &Path, site: &Path) -> Result<()> {
    let examples = workspace.root.join("examples/python");
    run_one(
        Command::new(tools.join("mypy"))
            .current_dir(&examples)
            .args(["--strict", "."])
            .arg("--cache-dir")
            .arg(folder(workspace).join("mypy-examples"))
            .arg("--config-file")
            .arg(package(workspace).join("pyproject.toml"))
            .env("MYPYPATH", site),
    )?;
    run_one(
        Command::new(tools.join("pyright"))
            .current_dir(&examples)
            .arg("--pythonpath")
            .arg(tools.join("python"))
            // It looks for what is installed, and there is nothing else that it would find the package by.
            .env("PYTHONPATH", site)
            .env("PYRIGHT_PYTHON_CACHE_DIR", folder(workspace).join("pyright"))
            .env("PYRIGHT_PYTHON_IGNORE_WARNINGS", "1"),
    )
}

/// Builds the wheel as it would be published, and gives back where it is.
pub(crate) fn wheel(workspace: &Workspace) -> Result<PathBuf> {
    let tools = tools(workspace)?;
    let wheels = folder(workspace).join("wheels");
    for path in [wheels.join("whole"), wheels.join("unpacked"), wheels.join("stripped")] {
        if path.exists() {
            fs::remove_dir_all(&path)?;
        }
        fs::create_dir_all(&path)?;
    }
    run_one(
        Command::new(tools.join("maturin"))
            .current_dir(package(workspace))
            .args(["build", "--out"])
            .arg(wheels.join("whole")),
    )?;
    // Not stripped by maturin: it reads the bindings out of the symbols after that.
    let wheel = || {
        let mut wheel = Command::new(tools.join("python"));
        wheel.args(["-m", "wheel"]);
        wheel
    };
    let unpacked = wheels.join("unpacked");
    run_one(wheel().arg("unpack").arg(only(&wheels.join("whole"))?).arg("--dest").arg(&unpacked))?;
    let unpacked = only(&unpacked)?;
    let library = unpacked.join("sanspay/_core").join(ffi::shared_library());
    let flag = if cfg!(target_os = "macos") { "-x" } else { "--strip-unneeded" };
    run_one(Command::new("strip").arg(flag).arg(&library))?;
    run_one(wheel().arg("pack").arg(&unpacked).arg("--dest-dir").arg(wheels.join("stripped")))?;
    only(&wheels.join("stripped"))
}

/// The one thing in a folder.
fn only(folder: &Path) -> Result<PathBuf> {
    let entries: Vec<_> = fs::read_dir(folder)?.collect::<std::io::Result<_>>()?;
    match &entries[..] {
        [one] => Ok(one.path()),
        several => bail!("{} holds {} things, and should hold one", folder.display(), several.len()),
    }
}

/// Installs the wheel into a clean environment, without anything else, and tells a story there.
pub(crate) fn try_wheel(workspace: &Workspace) -> Result<()> {
    let wheel = wheel(workspace)?;
    let name = wheel.file_name().and_then(|name| name.to_str()).context("the wheel has no name")?;
    ensure!(name.contains("-py3-none-"), "{name} is not for every Python 3");
    let bytes = fs::metadata(&wheel)?.len();
    println!("{name}: {bytes} bytes");
    ensure!(bytes <= WHEEL, "{name} has {bytes} bytes, and may have {WHEEL}");
    let clean = folder(workspace).join("clean");
    run_one(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&clean))?;
    // Without an index: it needs nothing else.
    run_one(
        Command::new(clean.join("bin/pip"))
            .args(["install", "--quiet", "--disable-pip-version-check", "--no-index"])
            .arg(&wheel),
    )?;
    let program = Sandbox::build(workspace)?;
    let sandbox = Sandbox::start(&program, &folder(workspace).join("sandbox.log"))?;
    let story = read(
        Command::new(clean.join("bin/python"))
            .args(["-B", "-W", "error"])
            .arg(workspace.root.join("examples/python/marketplace.py"))
            .env("SANDBOX_URL", sandbox.text("/api_url")?),
    )?;
    print!("{story}");
    ensure!(story.lines().last().is_some_and(|line| line.starts_with("The end")), "the story has no end");
    Ok(())
}
