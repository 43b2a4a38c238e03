//! The core for Python, Kotlin and Swift: the library, and what uniffi makes of it for a language.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::command::{cargo, run};
use crate::program;
use crate::workspace::Workspace;

/// The package.
pub(crate) const PACKAGE: &str = "sanspay-ffi";

/// How the core is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Core {
    /// In seconds, and large: for tests.
    Quick,
    /// As it is shipped.
    Shipped,
}

impl Core {
    pub(crate) fn profile(self) -> &'static str {
        match self {
            Self::Quick => "dev",
            Self::Shipped => "ffi",
        }
    }

    /// Where cargo puts what it builds with the profile.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Quick => "debug",
            Self::Shipped => "ffi",
        }
    }

    /// Builds the libraries, by itself and so with the features that are shipped, and gives back the folder in which
    /// they are.
    pub(crate) fn build(self, workspace: &Workspace) -> Result<PathBuf> {
        run(cargo(&workspace.root).args(["build", "--package", PACKAGE, "--profile", self.profile()]))?;
        Ok(workspace.target.join(self.folder()))
    }
}

/// What the shared library is called here.
pub(crate) fn shared_library() -> String {
    format!("{}sanspay_ffi{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX)
}

/// Writes what uniffi makes for a language into a folder. The library must still have its symbols.
pub(crate) fn bind(
    workspace: &Workspace,
    language: &str,
    config: Option<&Path>,
    library: &Path,
    folder: &Path,
) -> Result<()> {
    let mut bindgen = Command::new(program::build(workspace, "uniffi-bindgen")?);
    // It asks cargo about the workspace.
    bindgen.current_dir(&workspace.root).args(["generate", "--no-format", "--language", language]);
    if let Some(config) = config {
        bindgen.arg("--config").arg(config);
    }
    run(bindgen.arg("--out-dir").arg(folder).arg(library))
}
