//! What types and operations are called in a language.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use sanspay::schema::{Definition, OperationTypes, Schema, Type};

/// What one language has differently from the others.
pub(super) struct Language {
    /// Its own name.
    pub(super) name: &'static str,
    /// Types that are everywhere: a second one of that name would be mistaken for it.
    pub(super) taken: &'static [&'static str],
    /// How it spells `mark_as_paid`.
    pub(super) method: fn(&str) -> String,
    /// How its documentation shows a word of an enum: its type, its name in Rust and its text.
    pub(super) word: fn(&str, &str, &str) -> String,
}

/// Both kinds of names, by what they are called in Rust.
pub(super) struct Names {
    pub(super) language: &'static Language,
    types: BTreeMap<String, String>,
    /// The call of an operation, by the path of its parameters: `omise.charges.markAsPaid`.
    calls: BTreeMap<String, String>,
    /// The text of every variant, by the path of its enum.
    words: BTreeMap<String, BTreeMap<&'static str, &'static str>>,
}

impl Names {
    /// A type is called as in Rust, with its gateway's name before it if both gateways have one.
    pub(super) fn of(
        language: &'static Language,
        operations: &[OperationTypes],
        schema: &Schema,
    ) -> Result<Self> {
        let mut counts = BTreeMap::<_, usize>::new();
        for path in schema.definitions.keys() {
            *counts.entry(last(path)).or_default() += 1;
        }
        let mut types = BTreeMap::new();
        for path in schema.definitions.keys() {
            let name = last(path);
            let is_shared = counts[name] > 1 || language.taken.contains(&name);
            let name = if is_shared { pascal(gateway(path)) + name } else { name.to_owned() };
            types.insert((*path).to_owned(), name);
        }
        let mut taken = BTreeSet::new();
        for (path, name) in &types {
            ensure!(taken.insert(name), "{path}: {name} is another type too");
        }
        let calls = operations.iter().filter_map(|operation| match operation.params {
            Type::Named(path) => Some((path.to_owned(), call(language, operation.info.name))),
            _ => None,
        });
        let words = schema.definitions.iter().filter_map(|(path, definition)| match definition {
            Definition::Words { words, .. } => {
                Some(((*path).to_owned(), words.iter().map(|word| (word.variant, word.text)).collect()))
            }
            _ => None,
        });
        Ok(Self { language, calls: calls.collect(), types, words: words.collect() })
    }

    pub(super) fn of_type(&self, path: &str) -> Result<&str> {
        self.types.get(path).map(String::as_str).with_context(|| format!("{path} is not described"))
    }

    /// `omise.charges.markAsPaid`, or as the language has it.
    pub(super) fn of_operation(&self, name: &str) -> String {
        call(self.language, name)
    }

    /// What documentation near `path` means by `name`: a call, a type, or a word of an enum.
    pub(super) fn meant(&self, name: &str, path: &str) -> Option<String> {
        if let Some((word_of, variant)) = name.split_once("::") {
            let words = find(&self.words, word_of, path)?;
            let text = self.words.get(words)?.get(variant)?;
            return Some((self.language.word)(self.types.get(words)?, variant, text));
        }
        let call = find(&self.calls, name, path).and_then(|path| self.calls.get(path));
        call.or_else(|| self.types.get(find(&self.types, name, path)?)).cloned()
    }

    pub(super) fn is_taken(&self, name: &str) -> bool {
        self.types.values().any(|known| known == name)
    }

    /// All types, sorted.
    pub(super) fn types(&self) -> impl Iterator<Item = &str> {
        self.types.values().map(String::as_str).collect::<BTreeSet<_>>().into_iter()
    }
}

/// The path that ends with the name; one of the same gateway before others.
fn find<'a, T>(known: &'a BTreeMap<String, T>, name: &str, path: &str) -> Option<&'a str> {
    let mut found: Vec<&str> = known.keys().map(String::as_str).filter(|known| last(known) == name).collect();
    found.sort_by_key(|known| gateway(known) != gateway(path));
    found.first().copied()
}

fn call(language: &Language, operation: &str) -> String {
    operation.split('.').map(language.method).collect::<Vec<_>>().join(".")
}

pub(super) fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}

/// `omise` of `sanspay::omise::charges::Charge`.
fn gateway(path: &str) -> &str {
    path.split("::").nth(1).unwrap_or_default()
}

/// `card_transactions` as `CardTransactions`.
pub(super) fn pascal(words: &str) -> String {
    let upper = |word: &str| word[..1].to_ascii_uppercase() + &word[1..];
    words.split('_').filter(|word| !word.is_empty()).map(upper).collect()
}

/// `card_transactions` as `cardTransactions`.
pub(super) fn camel(words: &str) -> String {
    match words.split_once('_') {
        Some((first, rest)) => first.to_owned() + &pascal(rest),
        None => words.to_owned(),
    }
}

/// Whether the code has this name as a word of its own.
pub(super) fn mentions(code: &str, name: &str) -> bool {
    code.split(|letter: char| !letter.is_ascii_alphanumeric()).any(|word| word == name)
}
