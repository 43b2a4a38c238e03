//! The core for Apple's platforms: an XCFramework, which is a folder with a static library for each of them.
//!
//! No Mac is needed: all of the core is Rust, so nothing is linked until an app is.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use minijinja::context;
use serde::Serialize;

use super::{lay_core, package};
use crate::command::{cargo, read, run as run_one};
use crate::ffi::{self, Core};
use crate::generate::render;
use crate::workspace::Workspace;

const INFO: &str = include_str!("Info.plist.jinja");
const LIBRARY: &str = "libsanspay_ffi.a";

/// A processor: its name at Apple, and how a universal file names it.
#[derive(Serialize)]
struct Processor {
    name: &'static str,
    #[serde(skip)]
    target: &'static str,
    #[serde(skip)]
    kind: u32,
    #[serde(skip)]
    subkind: u32,
}

const fn arm64(target: &'static str) -> Processor {
    Processor { name: "arm64", target, kind: 0x0100_000c, subkind: 0 }
}

const fn x86_64(target: &'static str) -> Processor {
    Processor { name: "x86_64", target, kind: 0x0100_0007, subkind: 3 }
}

/// What apps of one platform are linked with.
#[derive(Serialize)]
struct Slice {
    folder: &'static str,
    platform: &'static str,
    variant: Option<&'static str>,
    processors: &'static [Processor],
}

const SLICES: [Slice; 3] = [
    Slice { folder: "ios-arm64", platform: "ios", variant: None, processors: &[arm64("aarch64-apple-ios")] },
    Slice {
        folder: "ios-arm64_x86_64-simulator",
        platform: "ios",
        variant: Some("simulator"),
        processors: &[arm64("aarch64-apple-ios-sim"), x86_64("x86_64-apple-ios")],
    },
    Slice {
        folder: "macos-arm64_x86_64",
        platform: "macos",
        variant: None,
        processors: &[arm64("aarch64-apple-darwin"), x86_64("x86_64-apple-darwin")],
    },
];

/// Builds every slice and lays the framework beside the package's sources.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let targets: Vec<&str> =
        SLICES.iter().flat_map(|slice| slice.processors).map(|processor| processor.target).collect();
    bring(workspace, &targets)?;
    // Headers and Swift are the same for all platforms.
    let package = lay_core(workspace, Core::Shipped)?;
    for target in &targets {
        run_one(staticlib(workspace, target).args(["--profile", Core::Shipped.profile()]))?;
    }
    let built = |target: &str| workspace.target.join(target).join(Core::Shipped.folder()).join(LIBRARY);
    let framework = lay(&package.join("SanspayFFI.xcframework"), &headers(workspace), built)?;
    println!("{} is written", framework.display());
    Ok(())
}

/// Whether the core compiles for the iPhone, which costs seconds.
pub(super) fn check(workspace: &Workspace) -> Result<()> {
    let target = SLICES[0].processors[0].target;
    bring(workspace, &[target])?;
    run_one(
        cargo(&workspace.root).args(["check", "--package", ffi::PACKAGE, "--lib", "--target"]).arg(target),
    )
}

/// Not the shared library too, which only Apple's linker makes.
fn staticlib(workspace: &Workspace, target: &str) -> Command {
    let mut command = cargo(&workspace.root);
    command.args([
        "rustc",
        "--package",
        ffi::PACKAGE,
        "--lib",
        "--crate-type",
        "staticlib",
        "--target",
        target,
    ]);
    command
}

fn bring(workspace: &Workspace, targets: &[&str]) -> Result<()> {
    let rustup = |arguments: &[&str]| {
        let mut rustup = Command::new("rustup");
        rustup.current_dir(&workspace.root).arg("target").args(arguments);
        rustup
    };
    let installed = read(&mut rustup(&["list", "--installed"])).unwrap_or_default();
    let missing: Vec<&str> =
        targets.iter().copied().filter(|target| !installed.lines().any(|line| line == *target)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("setup: adding {}, for Apple's platforms", missing.join(", "));
    run_one(&mut rustup(&[&["add"], &missing[..]].concat())).with_context(|| {
        format!("the standard library for {} is missing and rustup could not add it", missing.join(", "))
    })
}

fn headers(workspace: &Workspace) -> PathBuf {
    package(workspace).join("Sources/SanspayFFI/include")
}

/// The folder, made anew from a library for each target.
fn lay(framework: &Path, headers: &Path, built: impl Fn(&str) -> PathBuf) -> Result<PathBuf> {
    if framework.exists() {
        fs::remove_dir_all(framework)?;
    }
    for slice in &SLICES {
        let folder = framework.join(slice.folder);
        fs::create_dir_all(folder.join("Headers"))?;
        for header in ["SanspayFFI.h", "module.modulemap"] {
            fs::copy(headers.join(header), folder.join("Headers").join(header))
                .with_context(|| header.to_owned())?;
        }
        let mut libraries = Vec::new();
        for processor in slice.processors {
            let library = built(processor.target);
            libraries.push((processor, fs::read(&library).with_context(|| library.display().to_string())?));
        }
        let library = match &libraries[..] {
            [(_, only)] => only.clone(),
            several => universal(several)?,
        };
        fs::write(folder.join(LIBRARY), library)?;
    }
    let info = render(INFO, context! { slices => minijinja::value::Serde(&SLICES), library => LIBRARY })?;
    fs::write(framework.join("Info.plist"), info)?;
    Ok(framework.to_owned())
}

/// The libraries of several processors in one file, each behind the header that `lipo` would write.
fn universal(libraries: &[(&Processor, Vec<u8>)]) -> Result<Vec<u8>> {
    const MAGIC: u32 = 0xcafe_babe;
    /// As a power of two; a page of arm64.
    const ALIGNMENT: u32 = 14;
    let count = u32::try_from(libraries.len())?;
    let mut header = [MAGIC, count].map(u32::to_be_bytes).concat();
    let mut content: Vec<u8> = Vec::new();
    let page = 1_usize << ALIGNMENT;
    for (processor, library) in libraries {
        content.resize(content.len().next_multiple_of(page), 0);
        let (place, size) = (u32::try_from(page + content.len())?, u32::try_from(library.len())?);
        let entry = [processor.kind, processor.subkind, place, size, ALIGNMENT];
        header.extend(entry.map(u32::to_be_bytes).concat());
        content.extend(library);
    }
    header.resize(page, 0);
    Ok([header, content].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_framework_has_a_library_headers_and_an_entry_for_each_platform() {
        let folder = std::env::temp_dir().join(format!("xtask-xcframework-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        for name in ["SanspayFFI.h", "module.modulemap"] {
            fs::write(folder.join(name), name).expect("a header");
        }
        let built = |target: &str| {
            let library = folder.join(target);
            fs::write(&library, target).expect("a library");
            library
        };

        let framework = lay(&folder.join("SanspayFFI.xcframework"), &folder, built).expect("laid");

        let info = fs::read_to_string(framework.join("Info.plist")).expect("Info.plist");
        for slice in &SLICES {
            let place = framework.join(slice.folder);
            assert!(
                info.contains(&format!(
                    "<key>LibraryIdentifier</key>\n\t\t\t<string>{}</string>",
                    slice.folder
                ))
            );
            assert_eq!(
                fs::read_to_string(place.join("Headers/module.modulemap")).unwrap(),
                "module.modulemap"
            );
            assert!(place.join("Headers/SanspayFFI.h").is_file());
            let library = fs::read(place.join(LIBRARY)).expect("a library");
            for processor in slice.processors {
                let held =
                    library.windows(processor.target.len()).any(|part| part == processor.target.as_bytes());
                assert!(held, "{}", processor.target);
            }
        }
        assert_eq!(info.matches("<string>simulator</string>").count(), 1);
        assert_eq!(info.matches("<string>x86_64</string>").count(), 2);
        assert_eq!(info.matches("<dict>").count(), info.matches("</dict>").count());
        fs::remove_dir_all(&folder).expect("removed");
    }

    #[test]
    fn a_universal_file_says_where_each_processor_s_library_is() {
        let [arm, intel] = SLICES[2].processors else { panic!("macOS has two processors") };
        let file = universal(&[(arm, b"arm".to_vec()), (intel, b"intel".to_vec())]).expect("made");
        let number = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().expect("four bytes"));
        assert_eq!((number(0), number(4)), (0xcafe_babe, 2));
        for (entry, kind, text) in [(8, 0x0100_000c, "arm"), (28, 0x0100_0007, "intel")] {
            assert_eq!(number(entry), kind);
            let place = number(entry + 8) as usize;
            assert_eq!(place % (1 << number(entry + 16)), 0);
            assert_eq!(&file[place..place + number(entry + 12) as usize], text.as_bytes());
        }
    }
}
