//! Lists, a page at a time.

use crate::macros::open_enum;
use crate::read::optional_integer;
use crate::record::{FromJson, texts};
use crate::scan::{Unreadable, each_item};
use crate::shape::Kind;

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

/// What a page says of itself: enough to find the one after it.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct PageEnd {
    pub(crate) rows: u32,
    pub(crate) offset: Option<u32>,
    pub(crate) total: Option<u32>,
    pub(crate) to: Option<String>,
    pub(crate) page: Option<u32>,
    pub(crate) total_pages: Option<u32>,
}

impl PageEnd {
    /// Of a page, or of its bare rows.
    pub(crate) fn read(kind: Kind, text: &str) -> Result<Self, Unreadable> {
        let mut end = Self::default();
        if text.trim_start().starts_with('[') {
            end.rows = count(text)?;
            return Ok(end);
        }
        let texts = texts(kind.shape(), text)?;
        for name in kind.shape().names() {
            let Some(text) = texts.get(usize::from(name.slot)).copied().flatten() else { continue };
            match name.name {
                b"offset" => end.offset = optional_integer(text)?,
                b"total" => end.total = optional_integer(text)?,
                b"to" => end.to = Option::from_json(text)?,
                b"page" => end.page = optional_integer(text)?,
                b"total_pages" => end.total_pages = optional_integer(text)?,
                // The rows, for nothing else of a page is a list.
                _ if name.kind.is_list() && text != "null" => end.rows = count(text)?,
                _ => {}
            }
        }
        Ok(end)
    }
}

fn count(rows: &str) -> Result<u32, Unreadable> {
    let mut count: u32 = 0;
    each_item(rows, &mut |_| {
        count = count.saturating_add(1);
        Ok(())
    })?;
    Ok(count)
}
