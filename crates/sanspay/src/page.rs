//! Lists, a page at a time.

use crate::macros::open_enum;

open_enum! {
    /// The order of a list by creation time.
    pub enum ListOrder {
        /// Oldest first: the gateway's default.
        Chronological = "chronological",
        /// Newest first. Rows shift while new ones arrive; page chronologically to see each once.
        ReverseChronological = "reverse_chronological",
    }
}

/// One page of a list.
pub trait Page {
    /// What the list holds.
    type Item;

    /// The rows of this page.
    fn into_items(self) -> Vec<Self::Item>;
}
