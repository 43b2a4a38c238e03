//! Where Swift comes from: the machine's own, or Debian's packages in a folder below the build folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::command::{read, run};
use crate::setup;
use crate::workspace::Workspace;

/// The oldest that the package's manifest is read by.
const SWIFT: u32 = 6;

/// The release of Debian that has it.
const RELEASE: &str = "trixie";

/// Swift, and what its compiler and Foundation want of the system.
const PACKAGES: &str =
    "ca-certificates,swiftlang,swiftlang-dev,libc6-dev,libstdc++-14-dev,libcurl4t64,libxml2,git";

/// Swift 6.
pub(crate) enum Toolchain {
    /// On the machine.
    Installed,
    /// In a system of its own in this folder.
    Folder(PathBuf),
}

impl Toolchain {
    /// Finds Swift, or brings it.
    pub(crate) fn bring(workspace: &Workspace) -> Result<Self> {
        let output = Command::new("swift").arg("--version").output();
        let installed = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
        if installed.is_ok_and(|text| major(&text).is_some_and(|major| major >= SWIFT)) {
            println!("setup: Swift is here");
            return Ok(Self::Installed);
        }
        let folder = workspace.target.join("swift-toolchain");
        if is_finished(&folder) {
            println!("setup: Swift is here, in {}", folder.display());
            return Ok(Self::Folder(folder));
        }
        install(&folder).with_context(|| {
            format!(
                "Swift {SWIFT} is missing; install it by hand (swift.org), or run this as root on Debian, \
                 whose package is then put below the build folder"
            )
        })?;
        Ok(Self::Folder(folder))
    }

    /// `swift` with one of its own commands, for the package in the folder. What it builds goes below the build folder,
    /// to one place for all packages: what several of them are made of is compiled once.
    pub(crate) fn swift(&self, workspace: &Workspace, package: &Path, command: &str) -> Result<Command> {
        let mut swift = self.command(workspace, package, "swift")?;
        swift.args([command, "--package-path"]).arg(package);
        swift.arg("--scratch-path").arg(workspace.target.join("swift"));
        Ok(swift)
    }

    /// A program of the toolchain, in a folder of the workspace.
    pub(crate) fn command(&self, workspace: &Workspace, at: &Path, program: &str) -> Result<Command> {
        let Self::Folder(folder) = self else {
            let mut command = Command::new(program);
            command.current_dir(at);
            return Ok(command);
        };
        // The workspace is in there under its own name, so that paths mean the same.
        let shared = [&workspace.root, &workspace.target];
        for path in shared {
            fs::create_dir_all(inside(folder, path))?;
        }
        let enter = folder.join("enter");
        fs::write(&enter, ENTER)?;
        let mut command = Command::new("unshare");
        command.args(["--mount", "--propagation", "private", "sh"]);
        command.args([&enter, folder, shared[0], shared[1]]).arg(at).arg(program);
        Ok(command)
    }
}

/// Mounts what a program needs inside of the folder, and runs it there. The mounts are seen by this process and its
/// children alone and end with them, so nothing that deletes the folder can reach through one.
const ENTER: &str = r#"set -e
folder=$1 root=$2 target=$3 at=$4
shift 4
mount --bind "$root" "$folder$root"
mount --bind "$target" "$folder$target"
mount --rbind /proc "$folder/proc"
mount --rbind /dev "$folder/dev"
exec chroot "$folder" sh -ec 'cd "$1"; shift; exec "$@"' sh "$at" "$@"
"#;

fn inside(folder: &Path, path: &Path) -> PathBuf {
    folder.join(path.strip_prefix("/").unwrap_or(path))
}

/// Of "Swift version 6.0.3 (swift-6.0.3-RELEASE)".
fn major(version: &str) -> Option<u32> {
    version.split_once("Swift version ")?.1.split('.').next()?.parse().ok()
}

/// Written last, with what was asked for: a folder without it, or of another time, is made anew.
fn marker(folder: &Path) -> PathBuf {
    folder.join("finished")
}

fn is_finished(folder: &Path) -> bool {
    fs::read_to_string(marker(folder)).is_ok_and(|packages| packages == PACKAGES)
}

fn install(folder: &Path) -> Result<()> {
    ensure!(setup::is_root()?, "this is not root, who alone can lay a system into a folder");
    if folder.exists() {
        println!("setup: {} is not whole and is made anew", folder.display());
        let mounts = fs::read_to_string("/proc/self/mounts")?;
        if let Some(mount) = mount_below(folder, &mounts) {
            bail!("{mount} is mounted; `umount` it first, or deleting would reach through it");
        }
        fs::remove_dir_all(folder)?;
    }
    println!("setup: installing Swift from Debian's {RELEASE} into {}, 3 GB", folder.display());
    if Command::new("debootstrap").arg("--version").output().is_err() {
        setup::install_debian_package("debootstrap")?;
    }
    let mirror = mirror()?;
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent)?;
    }
    // It mounts things too, which end with it.
    run(Command::new("unshare")
        .args(["--mount", "--propagation", "private", "debootstrap", "--variant=minbase"])
        .arg(format!("--include={PACKAGES}"))
        .arg(RELEASE)
        .arg(folder)
        .arg(mirror))?;
    // What was downloaded is unpacked now.
    fs::remove_dir_all(folder.join("var/cache/apt/archives"))?;
    fs::write(marker(folder), PACKAGES)?;
    Ok(())
}

/// Where this machine has its own packages from.
fn mirror() -> Result<String> {
    let format = ["indextargets", "--format", "$(LABEL) $(REPO_URI)", "Identifier: Packages"];
    let targets = read(Command::new("apt-get").args(format))?;
    debian(&targets).context("apt is set up with no archive of Debian to take Swift from")
}

/// The archive that calls itself Debian; that of security updates does not.
fn debian(targets: &str) -> Option<String> {
    targets.lines().find_map(|line| line.strip_prefix("Debian ")).map(str::to_owned)
}

fn mount_below<'a>(folder: &Path, mounts: &'a str) -> Option<&'a str> {
    let places = mounts.lines().filter_map(|line| line.split(' ').nth(1));
    places.into_iter().find(|place| Path::new(place).starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_of_swift_is_read_or_is_none() {
        assert_eq!(major("Swift version 6.0.3 (swift-6.0.3-RELEASE)\nTarget: x86_64"), Some(6));
        assert_eq!(major("swift-driver version: 1.2 Apple Swift version 5.10 (swiftlang-5)"), Some(5));
        assert_eq!((major(""), major("OpenStack Swift")), (None, None));
    }

    #[test]
    fn the_mirror_is_the_one_that_calls_itself_debian() {
        let targets = "Node deb\nDebian-Security http://mirror/security/\nDebian http://mirror/debian/\n";
        assert_eq!(debian(targets).as_deref(), Some("http://mirror/debian/"));
        assert_eq!(debian("Ubuntu http://mirror/ubuntu/"), None);
    }

    #[test]
    fn a_mount_inside_of_the_folder_is_seen_before_anything_is_deleted() {
        let mounts = "proc /proc proc rw 0 0\nudev /build/swift-toolchain/dev devtmpfs rw 0 0\n";
        assert_eq!(
            mount_below(Path::new("/build/swift-toolchain"), mounts),
            Some("/build/swift-toolchain/dev")
        );
        assert_eq!(mount_below(Path::new("/build/swift"), mounts), None);
    }

    #[test]
    fn a_folder_is_whole_only_with_the_packages_of_today() {
        let folder = std::env::temp_dir().join(format!("xtask-swift-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        assert!(!is_finished(&folder));
        fs::write(marker(&folder), "swiftlang").expect("written");
        assert!(!is_finished(&folder));
        fs::write(marker(&folder), PACKAGES).expect("written");
        assert!(is_finished(&folder));
        fs::remove_dir_all(&folder).expect("removed");
    }
}
