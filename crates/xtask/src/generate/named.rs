//! Which types of the core a source file names: those of its `use` lines, since a name that is imported and not used
//! is a warning, and warnings are errors here.

use std::collections::BTreeSet;

/// `omise::GetCharge`, `wonder::Echo`, …
pub(crate) fn imported(source: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for module in ["omise", "wonder"] {
        for (at, found) in source.match_indices(&format!("{module}::")) {
            let rest = &source[at + found.len()..];
            let list = match rest.strip_prefix('{') {
                Some(list) => list.split('}').next().unwrap_or_default(),
                None => rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default(),
            };
            let words = list.split(',').map(str::trim).filter(|word| !word.is_empty());
            names.extend(words.map(|word| format!("{module}::{word}")));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_counts_for_the_gateway_it_is_imported_from() {
        let source = "\
use sanspay_client::sanspay::omise::{
    CreateCharge, GetCustomer,
    Omise,
};
use sanspay_client::sanspay::wonder::Echo;
// GetCharge is only spoken of.
";
        let names: Vec<_> = imported(source).into_iter().collect();
        assert_eq!(names, ["omise::CreateCharge", "omise::GetCustomer", "omise::Omise", "wonder::Echo"]);
    }
}
