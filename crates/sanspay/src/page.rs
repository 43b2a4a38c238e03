//! Lists, a page at a time.

use crate::encode::writer::to_json;
use crate::json::parameter;
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

/// How the pages of an operation turn, for those who have its parameters as text.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The answer is whole.
    Never,
    /// By `offset`, and `to` is fixed.
    Fixed,
    /// By `offset`; the end is a page that is not full.
    Offset,
    /// By `page`.
    Number,
}

impl Turn {
    /// What the parameters of the page after this one have instead, or nothing after the last one.
    pub(crate) fn changes(self, params: &str, page: &PageEnd) -> Option<Vec<(&'static str, String)>> {
        let asked = |name: &str| parameter::<u32>(params, name);
        match self {
            Self::Never => None,
            Self::Fixed => {
                let seen = rows_seen(page.offset.max(asked("offset")), page.rows, page.total)?;
                let mut changes = vec![("offset", seen.to_string())];
                if let (None, Some(to)) = (parameter::<String>(params, "to"), &page.to) {
                    changes.push(("to", to_json(to).ok()?));
                }
                Some(changes)
            }
            Self::Offset => {
                let seen = next_offset(asked("offset"), asked("limit"), page.rows)?;
                Some(vec![("offset", seen.to_string())])
            }
            Self::Number => Some(vec![("page", next_number(asked("page"), page)?.to_string())]),
        }
    }
}

/// The offset of the next page, or nothing after the last one.
pub(crate) fn rows_seen(offset: Option<u32>, rows: u32, total: Option<u32>) -> Option<u32> {
    if rows == 0 {
        return None;
    }
    let seen = offset.unwrap_or(0).checked_add(rows)?;
    // Without a total the only end is an empty page.
    (total.is_none_or(|total| seen < total)).then_some(seen)
}

/// The offset of the page after one of so many rows. There is no total: the end is a page that is
/// not full, or empty if no limit was given.
pub(crate) fn next_offset(offset: Option<u32>, limit: Option<u32>, rows: u32) -> Option<u32> {
    if rows == 0 || limit.is_some_and(|limit| rows < limit) {
        return None;
    }
    offset.unwrap_or(0).checked_add(rows)
}

/// The number of the next page, or nothing after the last one.
pub(crate) fn next_number(asked: Option<u32>, page: &PageEnd) -> Option<u32> {
    // A gateway that always says 1 must not be asked for the same page for ever.
    let seen = page.page.max(asked).unwrap_or(1);
    // Without a count of pages the only end is an empty page.
    let is_last = page.rows == 0 || page.total_pages.is_some_and(|pages| seen >= pages);
    if is_last { None } else { seen.checked_add(1) }
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
            match name.text {
                "offset" => end.offset = optional_integer(text)?,
                "total" => end.total = optional_integer(text)?,
                "to" => end.to = Option::from_json(text)?,
                "page" => end.page = optional_integer(text)?,
                "total_pages" => end.total_pages = optional_integer(text)?,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_ends_with_its_total_or_with_an_empty_page() {
        assert_eq!(rows_seen(Some(0), 20, Some(41)), Some(20));
        assert_eq!(rows_seen(Some(20), 20, Some(41)), Some(40));
        assert_eq!(rows_seen(Some(40), 1, Some(41)), None);
        assert_eq!(rows_seen(None, 20, None), Some(20));
        assert_eq!(rows_seen(Some(20), 0, Some(41)), None);
        assert_eq!(rows_seen(Some(u32::MAX), 1, None), None);
    }
}
