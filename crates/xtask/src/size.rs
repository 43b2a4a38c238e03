//! How large the packages are, and how large they may be.

use anyhow::Result;

use crate::npm;
use crate::wasm;
use crate::workspace::Workspace;

/// The npm package on the disk of who installs it, in bytes.
const NPM_PACKAGE: u64 = 1_200_000;

/// Something that has a size.
struct Weighed {
    what: &'static str,
    bytes: u64,
    budget: u64,
}

/// Builds the packages and prints their sizes. `false` when one is above its budget.
pub(crate) fn run(workspace: &Workspace) -> Result<bool> {
    let packed = npm::pack(workspace)?;
    let module = |variant: &str| wasm::gzipped(&wasm::package(workspace).join(variant));
    let weighed = [
        Weighed {
            what: "npm: sanspay.wasm, gzip",
            bytes: module("dist/sanspay.wasm")?,
            budget: wasm::FULL.budget,
        },
        Weighed {
            what: "npm: sanspay-slim.wasm, gzip",
            bytes: module("dist/sanspay-slim.wasm")?,
            budget: wasm::SLIM.budget,
        },
        Weighed { what: "npm: the package, unpacked", bytes: packed.unpacked, budget: NPM_PACKAGE },
    ];
    Ok(report(&weighed))
}

/// Prints a line for each. `false` when one is above its budget.
fn report(weighed: &[Weighed]) -> bool {
    println!();
    for one in weighed {
        let verdict = if one.is_kept() { "ok" } else { "TOO LARGE" };
        println!("{:32} {:>10} bytes of {:>10}  {verdict}", one.what, one.bytes, one.budget);
    }
    weighed.iter().all(Weighed::is_kept)
}

impl Weighed {
    fn is_kept(&self) -> bool {
        self.bytes <= self.budget
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_package_above_its_budget_is_enough_to_fail() {
        let weighed = |bytes| Weighed { what: "a package", bytes, budget: 10 };
        assert!(report(&[weighed(9), weighed(10)]));
        assert!(!report(&[weighed(11), weighed(1)]));
    }
}
