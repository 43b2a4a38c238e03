//! Where things are, asked of cargo rather than guessed.

use std::path::PathBuf;

use anyhow::{Context, Result};
use cargo_metadata::{MetadataCommand, TargetKind};

/// The workspace that this program belongs to.
pub(crate) struct Workspace {
    /// The folder of the root `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// The build folder, wherever `CARGO_TARGET_DIR` or a config file put it.
    pub(crate) target: PathBuf,
    metadata: cargo_metadata::Metadata,
}

impl Workspace {
    pub(crate) fn find() -> Result<Self> {
        let metadata = MetadataCommand::new()
            // Compiled in, so that a chore works from any folder, also below another workspace.
            .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
            .no_deps()
            .exec()
            .context("cargo metadata")?;
        Ok(Self {
            root: metadata.workspace_root.clone().into(),
            target: metadata.target_directory.clone().into(),
            metadata,
        })
    }

    /// The names of a package's binaries.
    pub(crate) fn binaries(&self, package: &str) -> Vec<&str> {
        self.targets(package, &TargetKind::Bin)
    }

    /// The names of a package's benchmarks.
    pub(crate) fn benchmarks(&self, package: &str) -> Vec<&str> {
        self.targets(package, &TargetKind::Bench)
    }

    fn targets(&self, package: &str, kind: &TargetKind) -> Vec<&str> {
        self.metadata
            .packages
            .iter()
            .filter(|candidate| candidate.name.as_str() == package)
            .flat_map(|package| &package.targets)
            .filter(|target| target.kind.contains(kind))
            .map(|target| target.name.as_str())
            .collect()
    }
}
