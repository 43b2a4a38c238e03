//! Things by their ids, in the order in which they came.

use std::collections::HashMap;

#[derive(Debug)]
pub(super) struct Shelf<T> {
    all: Vec<T>,
    by_id: HashMap<String, usize>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { all: Vec::new(), by_id: HashMap::new() }
    }
}

impl<T> Shelf<T> {
    /// Answers its position, which never changes.
    pub(super) fn add(&mut self, id: String, thing: T) -> usize {
        let at = self.all.len();
        self.by_id.insert(id, at);
        self.all.push(thing);
        at
    }

    /// Ids are uuids, in any case.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(&id.to_ascii_lowercase()).copied()
    }

    pub(super) fn get(&self, id: &str) -> Option<&T> {
        self.at(self.position(id)?)
    }

    pub(super) fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        self.at_mut(self.position(id)?)
    }

    pub(super) fn at(&self, at: usize) -> Option<&T> {
        self.all.get(at)
    }

    pub(super) fn at_mut(&mut self, at: usize) -> Option<&mut T> {
        self.all.get_mut(at)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.all.iter()
    }
}
