//! How large the packages are, and how large they may be.

use std::fs;

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{kotlin, npm, python, wasm};

/// The core without its symbols, as each package of an app has it, in bytes.
const LIBRARY: u64 = 1_000_000;

/// Something that has a size.
struct Weighed {
    what: &'static str,
    bytes: u64,
    budget: u64,
}

/// Builds the packages and prints their sizes. `false` when one is above its budget.
pub(crate) fn run(workspace: &Workspace) -> Result<bool> {
    let packed = npm::pack(workspace)?;
    let wheel = python::wheel(workspace)?;
    let kotlin = kotlin::pack(workspace)?;
    let [full, slim] = wasm::LOADS.map(|load| {
        let bytes = load.weight(workspace)?;
        Ok::<_, anyhow::Error>(Weighed { what: load.what, bytes, budget: load.budget })
    });
    let weighed = [
        full?,
        slim?,
        Weighed { what: "npm: the package, unpacked", bytes: packed.unpacked, budget: npm::PACKAGE },
        Weighed { what: "Python: the wheel", bytes: fs::metadata(wheel)?.len(), budget: python::WHEEL },
        Weighed { what: "Kotlin: the jar", bytes: fs::metadata(kotlin.jar)?.len(), budget: kotlin::JAR },
        Weighed {
            what: "the library, stripped",
            bytes: fs::metadata(kotlin.library)?.len(),
            budget: LIBRARY,
        },
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
