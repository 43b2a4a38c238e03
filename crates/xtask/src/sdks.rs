//! Omise's own SDKs against the sandbox: `tests/official-sdks`, each in its own language with that language's tools.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::command::{Stream, read, run as run_one, watch};
use crate::sandbox::Sandbox;
use crate::setup::install_wheels;
use crate::workspace::Workspace;

/// The languages whose registries have an SDK of Omise.
#[derive(Debug, Clone, Copy)]
enum Sdk {
    Python,
    Node,
    Go,
    Java,
}

const ALL: [Sdk; 4] = [Sdk::Python, Sdk::Node, Sdk::Go, Sdk::Java];

/// A program that a language needs, how it is asked whether it is there, and how a person gets it.
type Tool = (&'static str, &'static str, &'static str);

/// Variables that would send what is meant for loopback elsewhere: two of the SDKs read them.
const PROXIES: [&str; 6] =
    ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"];

/// Runs every SDK's tests, also after one has failed.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let program = Sandbox::build(workspace)?;
    let mut failed = Vec::new();
    for sdk in ALL {
        println!("-- {} --", sdk.name());
        let tested = sdk.bring(workspace).and_then(|place| sdk.test(&place, &program));
        if let Err(error) = tested {
            println!("{error:#}");
            failed.push(format!("{}: {error:#}", sdk.name()));
        }
    }
    ensure!(failed.is_empty(), "{}", failed.join("; "));
    Ok(())
}

/// Brings the packages of all of them.
pub(crate) fn bring(workspace: &Workspace) -> Result<()> {
    ALL.into_iter().try_for_each(|sdk| sdk.bring(workspace).map(drop))
}

/// Where the tests of an SDK are, and where everything goes that they make or need.
struct Place {
    source: PathBuf,
    build: PathBuf,
}

impl Sdk {
    fn name(self) -> &'static str {
        match self {
            Self::Python => "python",
            Self::Node => "node",
            Self::Go => "go",
            Self::Java => "java",
        }
    }

    fn tools(self) -> &'static [Tool] {
        match self {
            Self::Python => &[("python3", "--version", "Python 3.10 or newer with its venv module")],
            Self::Node => &[
                ("node", "--version", "Node.js 20 or newer"),
                ("npm", "--version", "npm, which comes with Node.js"),
            ],
            Self::Go => &[("go", "version", "Go 1.21 or newer")],
            Self::Java => {
                &[("javac", "-version", "a JDK, 17 or newer"), ("mvn", "--version", "Maven, 3.8 or newer")]
            }
        }
    }

    /// Brings the SDK in the version that is pinned beside its tests, unless it is there.
    fn bring(self, workspace: &Workspace) -> Result<Place> {
        for tool in self.tools() {
            look_for(tool)?;
        }
        let place = Place {
            source: workspace.root.join("tests/official-sdks").join(self.name()),
            build: workspace.target.join("sdks").join(self.name()),
        };
        fs::create_dir_all(&place.build)?;
        match self {
            Self::Python => place.once("requirements.txt", || {
                install_wheels(&place.venv(), &place.source.join("requirements.txt"))
            })?,
            Self::Node => place.once("package-lock.json", || {
                for file in ["package.json", "package-lock.json", ".npmrc"] {
                    fs::copy(place.source.join(file), place.build.join(file))?;
                }
                let install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
                run_one(Command::new("npm").args(install).current_dir(&place.build))
            })?,
            Self::Go => run_one(Command::new("go").args(["mod", "download"]).current_dir(&place.source))?,
            Self::Java => place.once("pom.xml", || run_one(maven(&place).args(["-q", "test-compile"])))?,
        }
        Ok(place)
    }

    fn test(self, place: &Place, program: &Path) -> Result<()> {
        // One each: what a test does to the clock is nothing to the next.
        let sandbox = Sandbox::start(program, &place.build.join("sandbox.log"))?;
        let mut command = match self {
            Self::Python => {
                let mut python = Command::new(place.venv().join("bin/python"));
                python.arg("-B").arg(place.source.join("test_omise_python.py"));
                python
            }
            Self::Node => {
                let mut node = Command::new("node");
                node.args(["--test", "--test-reporter=spec"])
                    .arg(place.source.join("omise-node.test.js"))
                    .env("NODE_PATH", place.build.join("node_modules"));
                node
            }
            Self::Go => {
                let mut go = Command::new("go");
                // Without the cache of results: the sandbox is not one of its keys.
                go.args(["test", "-count=1", "./..."]).current_dir(&place.source);
                go
            }
            Self::Java => {
                let mut java = maven(place);
                java.arg("test");
                java
            }
        };
        for proxy in PROXIES {
            command.env_remove(proxy);
        }
        command.env("SANDBOX_URL", sandbox.text("/api_url")?);
        // Maven tells of every step that it took.
        watch(&mut command, Stream::Out, |line| !line.starts_with("[INFO]") || line.contains("Tests run")).1
    }
}

impl Place {
    fn venv(&self) -> PathBuf {
        self.build.join("venv")
    }

    /// Does the work unless it was done for this very file. What it was done for is kept when it is done.
    fn once(&self, file: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        let wanted = fs::read(self.source.join(file))?;
        let done = self.build.join(format!("{file}.done"));
        if fs::read(&done).is_ok_and(|brought| brought == wanted) {
            return Ok(());
        }
        work()?;
        Ok(fs::write(done, wanted)?)
    }
}

fn maven(place: &Place) -> Command {
    let mut maven = Command::new("mvn");
    let mut folder = OsString::from("-Dbuild.folder=");
    folder.push(&place.build);
    maven
        .args(["--batch-mode", "--no-transfer-progress", "-Dstyle.color=never"])
        .arg(folder)
        .current_dir(&place.source);
    maven
}

fn look_for((program, argument, what): &Tool) -> Result<()> {
    let answer = read(Command::new(program).arg(argument));
    let version = answer.with_context(|| format!("{program} is missing: install {what}"))?;
    if version.trim().is_empty() {
        bail!("{program} does not tell its version: install {what}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_tool_is_an_error_that_says_what_to_install() {
        let error = look_for(&("no-such-tool", "--version", "Such 1.0")).unwrap_err();
        assert!(error.to_string().contains("no-such-tool is missing: install Such 1.0"), "{error}");
    }

    #[test]
    fn every_language_has_its_folder_and_every_folder_its_language() {
        let tests = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/official-sdks");
        let mut folders: Vec<_> = fs::read_dir(tests)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        folders.sort();
        let mut languages = ALL.map(Sdk::name);
        languages.sort_unstable();
        assert_eq!(folders, languages);
    }

    #[test]
    fn npm_s_lockfile_leaves_open_where_packages_come_from() {
        let lockfile = include_str!("../../../tests/official-sdks/node/package-lock.json");
        assert!(lockfile.contains("integrity") && !lockfile.contains("resolved"));
    }

    #[test]
    fn work_is_done_once_for_a_file_and_again_when_it_failed_or_the_file_changed() {
        let folder = std::env::temp_dir().join(format!("xtask-sdks-{}", std::process::id()));
        let place = Place { source: folder.join("source"), build: folder.join("build") };
        for path in [&place.source, &place.build] {
            fs::create_dir_all(path).unwrap();
        }
        let mut done = 0;
        let mut again = |content: &str, result: Result<()>| {
            fs::write(place.source.join("lock"), content).unwrap();
            let _ = place.once("lock", || {
                done += 1;
                result
            });
            done
        };
        assert_eq!(again("1", Err(anyhow::anyhow!("out of reach"))), 1);
        assert_eq!(again("1", Ok(())), 2);
        assert_eq!(again("1", Ok(())), 2);
        assert_eq!(again("2", Ok(())), 3);
        fs::remove_dir_all(&folder).unwrap();
    }
}
