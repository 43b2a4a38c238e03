//! The package for Kotlin, Java and Android in `bindings/kotlin`: built, tested against the sandbox, certified, and
//! installed into a project of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::command::{cargo, read, run as run_one};
use crate::ffi::{self, Core};
use crate::program;
use crate::sandbox::Sandbox;
use crate::workspace::Workspace;

/// As in `pom.xml`.
const ARTIFACT: &str = "sanspay-0.1.0.jar";

/// The jar for one platform, in bytes.
pub(crate) const JAR: u64 = 2_000_000;

/// The folder in which JNA looks for a library of this machine.
const PLATFORM: &str = "linux-x86-64";

/// A program of this machine, and how a person gets it.
const TOOLS: [(&str, &str, &str); 2] =
    [("javac", "-version", "a JDK, 17 or newer"), ("mvn", "--version", "Maven, 3.8 or newer")];

/// The targets of Android, and the folders in which an app looks for them.
const ANDROID: [(&str, &str); 4] = [
    ("aarch64-linux-android", "arm64-v8a"),
    ("armv7-linux-androideabi", "armeabi-v7a"),
    ("x86_64-linux-android", "x86_64"),
    ("i686-linux-android", "x86"),
];

/// Those that CI compiles: what a phone and an emulator have.
const CHECKED: [&str; 2] = ["aarch64-linux-android", "x86_64-linux-android"];

/// The oldest Android, 8.0.
const API_LEVEL: u32 = 26;

/// Where everything is that is made.
fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("kotlin")
}

fn package(workspace: &Workspace) -> PathBuf {
    workspace.root.join("bindings/kotlin")
}

/// Builds and tests all of it.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    check_android(workspace)?;
    stage(workspace)?;
    let program = Sandbox::build(workspace)?;
    let folder = folder(workspace);
    let sandbox = Sandbox::start(&program, &folder.join("sandbox.log"))?;
    // What stood there before would be packed too.
    let build = folder.join("build");
    if build.exists() {
        fs::remove_dir_all(build)?;
    }
    let mut maven = maven(&package(workspace), workspace)?;
    maven.arg("package").env("SANDBOX_URL", sandbox.text("/api_url")?);
    run_one(&mut maven)?;
    weigh(fs::metadata(jar(workspace))?.len())?;
    certify(workspace)?;
    smoke(workspace, &sandbox)
}

fn weigh(jar: u64) -> Result<()> {
    ensure!(jar <= JAR, "the jar is {jar} bytes, and its budget is {JAR}: see docs/adr/0014");
    Ok(())
}

/// Brings what Maven needs, so that it can work offline afterwards.
pub(crate) fn bring(workspace: &Workspace) -> Result<()> {
    for (program, argument, what) in TOOLS {
        read(Command::new(program).arg(argument))
            .with_context(|| format!("{program} is missing: install {what}"))?;
    }
    android_targets(workspace)
}

/// The core's library and uniffi's Kotlin of it, where `pom.xml` expects them.
fn stage(workspace: &Workspace) -> Result<()> {
    ensure!(
        cfg!(all(target_os = "linux", target_arch = "x86_64")),
        "the package is built on {PLATFORM} alone as yet"
    );
    bring(workspace)?;
    let core = folder(workspace).join("core");
    // uniffi's generator reads symbols that are not shipped.
    let library = Core::Shipped.build(workspace)?.join(ffi::shared_library());
    let config = package(workspace).join("uniffi.toml");
    ffi::bind(workspace, "kotlin", Some(&config), &library, &core.join("kotlin"))?;
    let binding = core.join("kotlin/io/github/sanspay/core/sanspay_ffi.kt");
    fs::write(&binding, with_one_status(&fs::read_to_string(&binding)?)?)?;
    let shipped = self::library(workspace);
    if let Some(folder) = shipped.parent() {
        fs::create_dir_all(folder)?;
    }
    run_one(Command::new("strip").arg("-o").arg(shipped).arg(&library))
}

/// uniffi's Kotlin makes a structure of JNA's for the status of every crossing, and JNA gives its memory back by way of
/// the garbage collector: more than half of what a call takes. Here each thread has one.
fn with_one_status(binding: &str) -> Result<String> {
    const MADE: &str = "    var status = UniffiRustCallStatus()\n";
    ensure!(
        binding.matches(MADE).count() == 1,
        "uniffi makes statuses otherwise than it did: look how, and whether one for each thread is still right"
    );
    Ok(binding.replace(MADE, "    val status = uniffiStatus()\n") + include_str!("kotlin/status.kt"))
}

/// Without its symbols, where the jar takes it from.
fn library(workspace: &Workspace) -> PathBuf {
    folder(workspace).join("core/resources").join(PLATFORM).join("libsanspay_ffi.so")
}

/// Maven, quiet, with everything that it makes below the workspace's build folder.
fn maven(project: &Path, workspace: &Workspace) -> Result<Command> {
    let folder = folder(workspace);
    fs::create_dir_all(&folder)?;
    let mut maven = Command::new("mvn");
    maven
        .args(["--batch-mode", "--quiet", "-Dstyle.color=never"])
        .arg(format!("-Dbuild.folder={}", folder.join("build").display()))
        .arg(format!("-Dcore.folder={}", folder.join("core").display()))
        .current_dir(project);
    Ok(maven)
}

fn jar(workspace: &Workspace) -> PathBuf {
    folder(workspace).join("build").join(ARTIFACT)
}

/// What the package is made of, where it has a size.
pub(crate) struct Packed {
    pub(crate) jar: PathBuf,
    /// The core in it, as every package ships it.
    pub(crate) library: PathBuf,
}

/// Builds the jar without testing it.
pub(crate) fn pack(workspace: &Workspace) -> Result<Packed> {
    stage(workspace)?;
    run_one(maven(&package(workspace), workspace)?.args(["package", "-DskipTests"]))?;
    Ok(Packed { jar: jar(workspace), library: library(workspace) })
}

/// Every folder and jar that the package's tests run with.
fn class_path(workspace: &Workspace) -> Result<String> {
    let list = folder(workspace).join("class-path");
    let mut maven = maven(&package(workspace), workspace)?;
    maven
        .arg("org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath")
        .args(["-Dmdep.includeScope=test"])
        .arg(format!("-Dmdep.outputFile={}", list.display()));
    run_one(&mut maven)?;
    let build = folder(workspace).join("build");
    let own = [build.join("classes"), build.join("test-classes")];
    let own = own.map(|folder| folder.display().to_string()).join(":");
    Ok(format!("{own}:{}", fs::read_to_string(list)?.trim()))
}

/// What `Bench.kt` prints, as JSON.
pub(crate) struct Printed {
    pub(crate) calls: String,
    pub(crate) memory: String,
}

/// Builds the package without testing it, and measures it.
pub(crate) fn bench(workspace: &Workspace) -> Result<Printed> {
    stage(workspace)?;
    let mut maven = maven(&package(workspace), workspace)?;
    run_one(maven.arg("test-compile"))?;
    let class_path = class_path(workspace)?;
    let measure = |what: &str, heap: &[&str]| {
        let root = format!("-Dsanspay.root={}", workspace.root.display());
        read(Command::new("java").args([&root, "-Dsun.net.httpserver.nodelay=true"]).args(heap).args([
            "-cp",
            &class_path,
            "io.github.sanspay.Bench",
            what,
        ]))
    };
    // A heap that grows and gives its room back when it likes would be all that is seen.
    let fixed = ["-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch"];
    Ok(Printed { calls: measure("calls", &["-Xmx256m"])?, memory: measure("memory", &fixed)? })
}

/// Both transports, judged by the scenarios of `tests/transport`.
fn certify(workspace: &Workspace) -> Result<()> {
    let class_path = class_path(workspace)?;
    let certify = program::build(workspace, "sanspay-certify")?;
    let mut failed = Vec::new();
    for host in ["okhttp", "java-net"] {
        let judged = run_one(
            Command::new(&certify).current_dir(&workspace.root).args(["--host", host, "java", "-cp"]).args([
                &class_path,
                "io.github.sanspay.CertifiedHost",
                host,
            ]),
        );
        failed.extend(judged.err().map(|error| format!("{host}: {error:#}")));
    }
    ensure!(failed.is_empty(), "{}", failed.join("; "));
    Ok(())
}

/// The installed package in a project that knows nothing of this repository.
fn smoke(workspace: &Workspace, sandbox: &Sandbox) -> Result<()> {
    let folder = folder(workspace);
    // Of its own, so that no other copy of the package is found; what else it holds is kept.
    let repository = folder.join("repository");
    let installed = repository.join("io/github/sanspay/sanspay/0.1.0");
    let consumer = folder.join("consumer");
    for folder in [&installed, &consumer] {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
    }
    copy(&package(workspace).join("consumer"), &consumer)?;
    fs::create_dir_all(&installed)?;
    fs::copy(jar(workspace), installed.join(ARTIFACT))?;
    fs::copy(package(workspace).join("pom.xml"), installed.join("sanspay-0.1.0.pom"))?;
    let mut maven = maven(&consumer, workspace)?;
    maven
        .arg(format!("-Dmaven.repo.local={}", repository.display()))
        .arg("verify")
        .env("SANDBOX_URL", sandbox.text("/api_url")?);
    run_one(&mut maven)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn android_targets(workspace: &Workspace) -> Result<()> {
    let installed =
        read(Command::new("rustup").current_dir(&workspace.root).args(["target", "list", "--installed"]))?;
    let missing: Vec<&str> =
        CHECKED.into_iter().filter(|target| !installed.lines().any(|line| line == *target)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("setup: adding {}, because the core must compile for Android", missing.join(" and "));
    run_one(Command::new("rustup").current_dir(&workspace.root).args(["target", "add"]).args(&missing))
}

/// Whether the core compiles for Android. Nothing is linked, so that no NDK is needed.
fn check_android(workspace: &Workspace) -> Result<()> {
    android_targets(workspace)?;
    let mut check = cargo(&workspace.root);
    check.args(["check", "--package", ffi::PACKAGE]);
    for target in CHECKED {
        check.args(["--target", target]);
    }
    run_one(&mut check)
}

/// Builds the core for every processor of Android into `jniLibs`, as an app's module has it.
pub(crate) fn android(workspace: &Workspace) -> Result<()> {
    let ndk = ["ANDROID_NDK_HOME", "ANDROID_NDK_ROOT"].into_iter().find_map(std::env::var_os);
    let linkers = linkers(ndk.map(PathBuf::from).as_deref())?;
    let output = folder(workspace).join("jniLibs");
    let targets = ANDROID.map(|(target, _)| target);
    run_one(Command::new("rustup").current_dir(&workspace.root).args(["target", "add"]).args(targets))?;
    for (target, abi) in ANDROID {
        let variable = format!("CARGO_TARGET_{}_LINKER", target.to_uppercase().replace('-', "_"));
        run_one(
            cargo(&workspace.root)
                .args([
                    "build",
                    "--profile",
                    Core::Shipped.profile(),
                    "--package",
                    ffi::PACKAGE,
                    "--target",
                    target,
                ])
                .env(variable, linkers.join(linker(target)))
                // Pages of 16 kB, which Android 15 may have.
                .env(
                    format!("CARGO_TARGET_{}_RUSTFLAGS", target.to_uppercase().replace('-', "_")),
                    "-C link-arg=-Wl,-z,max-page-size=16384",
                ),
        )?;
        let folder = output.join(abi);
        fs::create_dir_all(&folder)?;
        let library = workspace.target.join(target).join(Core::Shipped.folder()).join("libsanspay_ffi.so");
        run_one(
            Command::new(linkers.join("llvm-strip"))
                .arg("-o")
                .arg(folder.join("libsanspay_ffi.so"))
                .arg(&library),
        )?;
    }
    println!("android: {} is what an app has as `src/main/jniLibs`", output.display());
    Ok(())
}

/// Where an NDK has its linkers.
fn linkers(ndk: Option<&Path>) -> Result<PathBuf> {
    let Some(ndk) = ndk else {
        bail!(
            "no NDK is known: install one (Android Studio's SDK manager, \"NDK (Side by side)\", 27 or newer) and say \
             where it is in ANDROID_NDK_HOME"
        );
    };
    let host = if cfg!(target_os = "macos") { "darwin-x86_64" } else { "linux-x86_64" };
    let linkers = ndk.join("toolchains/llvm/prebuilt").join(host).join("bin");
    ensure!(
        linkers.is_dir(),
        "{} is no NDK of this machine: it has no folder toolchains/llvm/prebuilt/{host}/bin",
        ndk.display()
    );
    Ok(linkers)
}

/// Of an NDK, whose names are a little different.
fn linker(target: &str) -> String {
    let target = if target == "armv7-linux-androideabi" { "armv7a-linux-androideabi" } else { target };
    format!("{target}{API_LEVEL}-clang")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_an_ndk_the_error_says_what_to_install_and_where_to_say_so() {
        let error = linkers(None).unwrap_err().to_string();
        assert!(error.contains("NDK (Side by side)") && error.contains("ANDROID_NDK_HOME"), "{error}");
        let error = linkers(Some(Path::new("/nowhere"))).unwrap_err().to_string();
        assert!(error.contains("/nowhere is no NDK"), "{error}");
    }

    #[test]
    fn a_binding_that_makes_its_statuses_otherwise_is_refused() {
        let made = "{\n    var status = UniffiRustCallStatus()\n}\n";
        assert!(with_one_status(made).unwrap().starts_with("{\n    val status = uniffiStatus()\n}\n\n/** "));
        for other in ["", &made.repeat(2)] {
            let error = with_one_status(other).unwrap_err().to_string();
            assert!(error.contains("makes statuses otherwise"), "{error}");
        }
    }

    #[test]
    fn a_jar_above_its_budget_fails() {
        assert!(weigh(JAR).is_ok());
        let error = weigh(JAR + 1).unwrap_err().to_string();
        assert!(error.starts_with("the jar is 2000001 bytes, and its budget is 2000000"), "{error}");
    }

    #[test]
    fn every_target_has_its_linker() {
        let names = ANDROID.map(|(target, _)| linker(target));
        assert_eq!(names[0], "aarch64-linux-android26-clang");
        assert_eq!(names[1], "armv7a-linux-androideabi26-clang");
    }

    #[test]
    fn the_artifact_is_that_of_the_pom() {
        let pom = include_str!("../../../bindings/kotlin/pom.xml");
        assert!(pom.contains("<artifactId>sanspay</artifactId>\n  <version>0.1.0</version>"));
        assert_eq!(ARTIFACT, concat!("sanspay-", env!("CARGO_PKG_VERSION"), ".jar"));
    }
}
