//! The npm package as its users get it: packed, and installed into projects of every kind by `tests/npm`; and the
//! examples that import it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::command::{read, run as run_one};
use crate::sandbox::Sandbox;
use crate::workspace::Workspace;
use crate::{javascript, setup};

/// On the disk of who installs it, in bytes.
pub(crate) const PACKAGE: u64 = 1_200_000;

/// What `npm pack` made.
pub(crate) struct Packed {
    pub(crate) tarball: PathBuf,
    /// Bytes on the disk of who installs it.
    pub(crate) unpacked: u64,
}

/// Builds the package and packs it.
pub(crate) fn pack(workspace: &Workspace) -> Result<Packed> {
    let package = javascript::build(workspace)?;
    let folder = folder(workspace);
    fs::create_dir_all(&folder)?;
    let report = read(
        Command::new("npm")
            .current_dir(package)
            .args(["pack", "--json", "--ignore-scripts", "--pack-destination"])
            .arg(&folder),
    )?;
    Packed::parse(&report, &folder).context("`npm pack --json` told something else than expected")
}

/// Tests the package, and the examples.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let tests = workspace.root.join("tests/npm");
    let examples = workspace.root.join("examples/node");
    let chromium = setup::browser(workspace)?;
    let deno = setup::deno(workspace)?;
    setup::packages(&tests)?;
    setup::packages(&examples)?;
    let packed = pack(workspace)?;
    ensure!(packed.unpacked <= PACKAGE, "the package has {} bytes, and may have {PACKAGE}", packed.unpacked);
    let program = Sandbox::build(workspace)?;
    let projects = folder(workspace).join("projects");
    if projects.exists() {
        fs::remove_dir_all(&projects)?;
    }
    let test = |folder: &Path| {
        let mut node = Command::new("node");
        node.current_dir(folder)
            .args(["--test", AT_A_TIME])
            .env("SANSPAY_TARBALL", &packed.tarball)
            .env("SANSPAY_PROJECTS", &projects)
            .env("SANSPAY_SANDBOX", &program)
            .env("CHROMIUM", &chromium)
            .env("DENO", &deno);
        node
    };
    let tested = run_one(&mut test(&tests));
    run_one(&mut test(&examples)).and(tested)
}

/// Much of such a test is waiting for a bundler or a browser to start.
const AT_A_TIME: &str = "--test-concurrency=2";

/// Not below the repository if the build folder is not, so that no `node_modules` of it is found by accident.
fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("npm")
}

impl Packed {
    fn parse(report: &str, folder: &Path) -> Option<Self> {
        let report: Value = serde_json::from_str(report).ok()?;
        // Newer versions name each package, older ones list them.
        let package = report.get(0).or_else(|| report.get("sanspay"))?;
        Some(Self {
            tarball: folder.join(package.get("filename")?.as_str()?),
            unpacked: package.get("unpackedSize")?.as_u64()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_of_every_npm_tells_file_and_size() {
        let package = r#"{"filename": "sanspay-1.tgz", "unpackedSize": 12, "files": []}"#;
        for report in [format!("[{package}]"), format!(r#"{{"sanspay": {package}}}"#)] {
            let packed = Packed::parse(&report, Path::new("npm")).expect("it is a report");
            assert_eq!((packed.tarball, packed.unpacked), (PathBuf::from("npm/sanspay-1.tgz"), 12));
        }
        assert!(Packed::parse("[]", Path::new("npm")).is_none());
    }
}
