//! The package in a project of its own, as somebody would use it: a copy, a path dependency, a program.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::{Toolchain, package};
use crate::command::{Stream, read, watch};
use crate::workspace::Workspace;

const MANIFEST: &str = r#"// swift-tools-version:6.0

import PackageDescription

let package = Package(
    name: "shop",
    platforms: [.macOS(.v12)],
    dependencies: [.package(path: "vendor/sanspay")],
    targets: [.executableTarget(name: "Shop", dependencies: [.product(name: "Sanspay", package: "sanspay")])]
)
"#;

const PROGRAM: &str = r#"import Foundation
import Sanspay

struct World: Decodable {
    struct Account: Decodable { let secret_key: String }
    let api_url: String
    let platform: Account
}

let sandbox = URL(string: ProcessInfo.processInfo.environment["SANDBOX_URL"]! + "/sandbox/world")!
let world = try JSONDecoder().decode(World.self, from: Data(contentsOf: sandbox))
let omise = try Omise(secretKey: world.platform.secret_key, apiURL: world.api_url)
let balance = try await omise.balance.get()
print("The balance is in \(balance.currency)")
"#;

/// Makes it anew, builds it and runs it.
pub(super) fn run(workspace: &Workspace, toolchain: &Toolchain, sandbox: &str) -> Result<()> {
    let project = workspace.target.join("swift-project");
    if project.exists() {
        fs::remove_dir_all(&project)?;
    }
    copy(&package(workspace), &project.join("vendor/sanspay"))?;
    fs::create_dir_all(project.join("Sources/Shop"))?;
    fs::write(project.join("Package.swift"), MANIFEST)?;
    fs::write(project.join("Sources/Shop/main.swift"), PROGRAM)?;
    let mut shop = toolchain.command(workspace, &project, "swift")?;
    shop.args(["run", "Shop"]).env("SANDBOX_URL", sandbox);
    let (output, result) = watch(&mut shop, Stream::Out, |_| true);
    result?;
    ensure!(
        output.contains("The balance is in THB"),
        "the program in the project said nothing of the balance"
    );
    Ok(())
}

/// What a user gets: what is committed, and the core that was laid beside it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    let listed = |arguments: &[&str]| {
        read(std::process::Command::new("git").current_dir(from).arg("ls-files").args(arguments))
    };
    let committed = listed(&[])?;
    let laid = listed(&["--others", "--ignored", "--exclude-standard", "lib", "Sources"])?;
    if laid.is_empty() {
        bail!("no core lies beside the sources");
    }
    for file in committed.lines().chain(laid.lines()) {
        let place = to.join(file);
        fs::create_dir_all(place.parent().context("a file has a folder")?)?;
        fs::copy(from.join(file), place).with_context(|| file.to_owned())?;
    }
    Ok(())
}
