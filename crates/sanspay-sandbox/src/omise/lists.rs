//! Lists (reference 3.1) and the tables behind them.

use std::collections::{HashMap, VecDeque};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::errors::ApiError;
use crate::params::Hash;

const DEFAULT_LIMIT: usize = 20;
const MAX_LIMIT: usize = 100;

/// Something that is kept in a [`Table`].
pub(crate) trait Row {
    fn id(&self) -> &str;
    fn created_at(&self) -> Timestamp;
}

/// Rows in the order of their creation, found by id without a search.
#[derive(Debug)]
pub(crate) struct Table<T> {
    rows: VecDeque<T>,
    /// Row number since the start, counting those that were dropped.
    numbers: HashMap<String, usize>,
    dropped: usize,
    capacity: usize,
}

impl<T: Row> Table<T> {
    /// A table that keeps everything.
    pub(crate) fn new() -> Table<T> {
        Table::newest(usize::MAX)
    }

    /// A table that forgets its oldest rows.
    pub(crate) fn newest(capacity: usize) -> Table<T> {
        Table { rows: VecDeque::new(), numbers: HashMap::new(), dropped: 0, capacity }
    }

    pub(crate) fn insert(&mut self, row: T) {
        if self.rows.len() == self.capacity
            && let Some(oldest) = self.rows.pop_front()
        {
            self.numbers.remove(oldest.id());
            self.dropped += 1;
        }
        self.numbers.insert(row.id().to_owned(), self.dropped + self.rows.len());
        self.rows.push_back(row);
    }

    pub(crate) fn get(&self, id: &str) -> Option<&T> {
        self.rows.get(self.numbers.get(id)? - self.dropped)
    }

    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        self.rows.get_mut(self.numbers.get(id)? - self.dropped)
    }

    /// Puts a changed row in the place of what it was. One that was taken out stays out.
    pub(crate) fn put_back(&mut self, row: T) {
        if let Some(slot) = self.get_mut(row.id()) {
            *slot = row;
        }
    }

    /// Takes a row out. The rows after it move up, so this takes as long as there are rows.
    pub(crate) fn remove(&mut self, id: &str) -> Option<T> {
        let number = self.numbers.remove(id)?;
        for later in self.numbers.values_mut().filter(|later| **later > number) {
            *later -= 1;
        }
        self.rows.remove(number - self.dropped)
    }

    /// One page of the rows that `keep` lets through.
    pub(crate) fn page_where<'a>(
        &'a self,
        query: &ListQuery,
        location: &str,
        keep: impl Fn(&T) -> bool,
    ) -> ListObject<&'a T> {
        let rows: Vec<&T> = self.rows.iter().filter(|row| keep(row)).collect();
        query.page(rows.len(), |at| rows[at].created_at(), Some(location.to_owned()), |at| rows[at])
    }

    /// All rows, oldest first, to be changed. Their ids stay.
    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.rows.iter_mut()
    }

    /// All rows, oldest first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.rows.iter()
    }

    /// The row at this place, counted from the newest, which has 0.
    pub(crate) fn nth_newest(&self, place: usize) -> Option<&T> {
        self.rows.get(self.rows.len().checked_sub(place + 1)?)
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// One page of the table, with `view` making what is shown of a row.
    pub(crate) fn page<'a, V>(
        &'a self,
        query: &ListQuery,
        location: &str,
        view: impl Fn(&'a T) -> V,
    ) -> ListObject<V> {
        query.page(
            self.rows.len(),
            |at| self.rows[at].created_at(),
            Some(location.to_owned()),
            |at| view(&self.rows[at]),
        )
    }
}

/// The parameters of a list call.
#[derive(Debug)]
pub(crate) struct ListQuery {
    limit: usize,
    offset: usize,
    from: Timestamp,
    to: Timestamp,
    newest_first: bool,
}

impl ListQuery {
    /// Reads them. A limit above 100 is clamped (choice); a bare date means its first second, as recorded for
    /// transactions.
    pub(crate) fn read(params: &Hash, now: Timestamp) -> Result<ListQuery, ApiError> {
        let limit = match params.integer("limit")? {
            None => DEFAULT_LIMIT,
            Some(limit) => match usize::try_from(limit) {
                Ok(limit) if limit > 0 => limit.min(MAX_LIMIT),
                _ => {
                    return Err(ApiError::bad_request("limit must be greater than or equal to 1"));
                }
            },
        };
        let offset = usize::try_from(params.integer("offset")?.unwrap_or(0))
            .map_err(|_| ApiError::bad_request("offset must be greater than or equal to 0"))?;
        let newest_first = match params.text("order")?.as_deref() {
            None | Some("chronological") => false,
            Some("reverse_chronological") => true,
            Some(_) => {
                return Err(ApiError::bad_request("order must be chronological or reverse_chronological"));
            }
        };
        Ok(ListQuery {
            limit,
            offset,
            from: time(params, "from")?.unwrap_or(Timestamp::UNIX_EPOCH),
            to: time(params, "to")?.unwrap_or(now),
            newest_first,
        })
    }

    /// What an embedded list shows: the first twenty.
    pub(crate) fn embedded(now: Timestamp) -> ListQuery {
        ListQuery {
            limit: DEFAULT_LIMIT,
            offset: 0,
            from: Timestamp::UNIX_EPOCH,
            to: now,
            newest_first: false,
        }
    }

    /// A page of an empty list.
    pub(crate) fn no_rows<V>(&self, location: Option<String>) -> ListObject<V> {
        ListObject {
            object: "list",
            data: Vec::new(),
            limit: self.limit,
            offset: self.offset,
            total: 0,
            location,
            order: if self.newest_first { "reverse_chronological" } else { "chronological" },
            from: self.from,
            to: self.to,
        }
    }

    /// One page of `len` rows that are sorted by creation. Finds its place by bisection: lists grow long here.
    pub(crate) fn page<V>(
        &self,
        len: usize,
        created_at: impl Fn(usize) -> Timestamp,
        location: Option<String>,
        view: impl Fn(usize) -> V,
    ) -> ListObject<V> {
        let start = first_where(len, |at| created_at(at) >= self.from);
        let end = first_where(len, |at| created_at(at) > self.to).max(start);
        let data = if self.newest_first {
            (start..end).rev().skip(self.offset).take(self.limit).map(view).collect()
        } else {
            (start..end).skip(self.offset).take(self.limit).map(view).collect()
        };
        ListObject { data, total: end - start, ..self.no_rows(location) }
    }
}

/// The index of the first of `len` rows for which `holds`, given that it holds for all rows after it.
fn first_where(len: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, len);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    low
}

fn time(params: &Hash, name: &str) -> Result<Option<Timestamp>, ApiError> {
    let Some(text) = params.text(name)? else {
        return Ok(None);
    };
    let date = || text.parse::<Date>().ok()?.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    text.parse::<Timestamp>().ok().or_else(date).map(Some).ok_or_else(|| {
        ApiError::bad_request(format!("{name} is not a date or a time stamp: YYYY-MM-DDThh:mm:ssZ"))
    })
}

/// A list as the API writes it.
#[derive(Debug, Serialize)]
pub(crate) struct ListObject<V> {
    object: &'static str,
    data: Vec<V>,
    limit: usize,
    offset: usize,
    total: usize,
    location: Option<String>,
    order: &'static str,
    from: Timestamp,
    to: Timestamp,
}

impl<V> ListObject<V> {
    /// The same under another name: not every list says `list`.
    pub(crate) fn named(self, object: &'static str) -> ListObject<V> {
        ListObject { object, ..self }
    }

    /// "3 of 41", for the log.
    pub(crate) fn summary(&self) -> String {
        format!("{} of {}", self.data.len(), self.total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Item(String, i64);

    impl Row for Item {
        fn id(&self) -> &str {
            &self.0
        }
        fn created_at(&self) -> Timestamp {
            Timestamp::from_second(self.1).unwrap()
        }
    }

    #[test]
    fn a_bounded_table_forgets_its_oldest_rows_and_still_finds_the_rest() {
        let mut table = Table::newest(2);
        for at in 1..=4 {
            table.insert(Item(at.to_string(), at));
        }
        assert!(table.get("2").is_none());
        assert_eq!(table.get("3").unwrap().1, 3);
        assert_eq!(table.get("4").unwrap().1, 4);
    }

    #[test]
    fn a_removed_row_is_gone_and_the_rest_is_found() {
        let mut table = Table::newest(4);
        for at in 1..=5 {
            table.insert(Item(at.to_string(), at));
        }
        assert_eq!(table.remove("3").unwrap().1, 3);
        assert!(table.get("3").is_none() && table.remove("3").is_none());
        table.insert(Item("6".to_owned(), 6));
        for at in [2, 4, 5, 6] {
            assert_eq!(table.get(&at.to_string()).unwrap().1, at);
        }
    }

    #[test]
    fn from_and_to_include_both_ends() {
        let mut table = Table::new();
        for at in 1..=9 {
            table.insert(Item(at.to_string(), at));
        }
        let query = ListQuery {
            limit: 2,
            offset: 1,
            from: Timestamp::from_second(3).unwrap(),
            to: Timestamp::from_second(7).unwrap(),
            newest_first: true,
        };
        let page = table.page(&query, "/items", |item| item.1);
        assert_eq!(page.data, [6, 5]);
        assert_eq!(page.total, 5);
    }
}
