//! One tree for the parameters of a call, whichever way they were spelled on the wire.

use std::collections::{HashMap, HashSet};
use std::fmt;

use axum::body::Bytes;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A parameter: a leaf, a list or a hash. Hashes keep the order in which their keys were sent.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Param {
    Null,
    Bool(bool),
    Number(serde_json::Number),
    Text(String),
    List(Vec<Param>),
    Hash(Hash),
    /// Of a multipart body.
    File(Upload),
}

/// A file as it was sent.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Upload {
    pub(crate) name: String,
    pub(crate) content_type: Option<String>,
    pub(crate) content: Bytes,
}

/// Named parameters in the order they were sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Hash(Vec<(String, Param)>);

/// A parameter of the wrong type. The text follows the parameter's name in a message: "is not a number".
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WrongType {
    pub(crate) name: String,
    pub(crate) problem: &'static str,
}

impl fmt::Display for WrongType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.problem)
    }
}

impl Hash {
    /// What a caller would have sent.
    pub(crate) fn of_texts(entries: &[(&str, &str)]) -> Hash {
        Hash(
            entries
                .iter()
                .map(|(name, text)| ((*name).to_owned(), Param::Text((*text).to_owned())))
                .collect(),
        )
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Param> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut Param> {
        self.0.iter_mut().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Sets a parameter; the last one of a name wins.
    pub(crate) fn set(&mut self, name: String, value: Param) {
        match self.get_mut(&name) {
            Some(slot) => *slot = value,
            None => self.0.push((name, value)),
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Param)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// Adds the parameters of `other`, which win over those of the same name here.
    pub(crate) fn merge(&mut self, other: Hash) {
        let wins: HashSet<&str> = other.iter().map(|(name, _)| name).collect();
        self.0.retain(|(name, _)| !wins.contains(name.as_str()));
        self.0.extend(other.0);
    }

    /// Whether the name was sent at all, even as `null`.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// A whole number, from a JSON number or from decimal text. `null` and empty text count as not sent.
    pub(crate) fn integer(&self, name: &str) -> Result<Option<i64>, WrongType> {
        let wrong = || wrong(name, "is not a number");
        match self.get(name) {
            None | Some(Param::Null) => Ok(None),
            Some(Param::Text(text)) if text.is_empty() => Ok(None),
            Some(Param::Text(text)) => text.trim().parse().map(Some).map_err(|_| wrong()),
            Some(Param::Number(number)) => number.as_i64().map(Some).ok_or_else(wrong),
            Some(_) => Err(wrong()),
        }
    }

    /// `true` / `false`, also as words and as 1 / 0.
    pub(crate) fn boolean(&self, name: &str) -> Result<Option<bool>, WrongType> {
        match self.get(name) {
            None | Some(Param::Null) => Ok(None),
            Some(Param::Bool(value)) => Ok(Some(*value)),
            Some(Param::Text(text)) if text.is_empty() => Ok(None),
            Some(Param::Text(text)) if text == "true" || text == "1" => Ok(Some(true)),
            Some(Param::Text(text)) if text == "false" || text == "0" => Ok(Some(false)),
            Some(Param::Number(number)) if number.as_i64() == Some(1) => Ok(Some(true)),
            Some(Param::Number(number)) if number.as_i64() == Some(0) => Ok(Some(false)),
            Some(_) => Err(wrong(name, "is not a boolean")),
        }
    }

    /// Text; numbers count as their decimal text. `null` and empty text count as not sent: see [`Hash::has`].
    pub(crate) fn text(&self, name: &str) -> Result<Option<String>, WrongType> {
        match self.get(name) {
            None | Some(Param::Null) => Ok(None),
            Some(Param::Text(text)) if text.is_empty() => Ok(None),
            Some(Param::Text(text)) => Ok(Some(text.clone())),
            Some(Param::Number(number)) => Ok(Some(number.to_string())),
            Some(_) => Err(wrong(name, "is not a string")),
        }
    }

    /// A nested hash. `null` and empty text count as not sent.
    pub(crate) fn hash(&self, name: &str) -> Result<Option<&Hash>, WrongType> {
        match self.get(name) {
            None | Some(Param::Null) => Ok(None),
            Some(Param::Text(text)) if text.is_empty() => Ok(None),
            Some(Param::Hash(hash)) => Ok(Some(hash)),
            Some(_) => Err(wrong(name, "is not a hash")),
        }
    }

    /// A list of strings. Empty items, which is how forms spell an empty list, are left out.
    pub(crate) fn texts(&self, name: &str) -> Result<Option<Vec<String>>, WrongType> {
        let wrong = || wrong(name, "is not a list of strings");
        match self.get(name) {
            None | Some(Param::Null) => Ok(None),
            Some(Param::Text(text)) if text.is_empty() => Ok(Some(Vec::new())),
            Some(Param::List(items)) => items
                .iter()
                .filter(|item| **item != Param::Text(String::new()) && **item != Param::Null)
                .map(|item| match item {
                    Param::Text(text) => Ok(text.clone()),
                    _ => Err(wrong()),
                })
                .collect::<Result<_, _>>()
                .map(Some),
            Some(_) => Err(wrong()),
        }
    }
}

fn wrong(name: &str, problem: &'static str) -> WrongType {
    WrongType { name: name.to_owned(), problem }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl Serialize for Param {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Param::Null => serializer.serialize_unit(),
            Param::Bool(value) => serializer.serialize_bool(*value),
            Param::Number(number) => number.serialize(serializer),
            Param::Text(text) => serializer.serialize_str(text),
            Param::List(items) => items.serialize(serializer),
            Param::Hash(hash) => hash.serialize(serializer),
            Param::File(file) => serializer.serialize_str(&file.name),
        }
    }
}

impl<'de> Deserialize<'de> for Param {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Param, D::Error> {
        deserializer.deserialize_any(ParamVisitor)
    }
}

struct ParamVisitor;

impl<'de> Visitor<'de> for ParamVisitor {
    type Value = Param;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Param, E> {
        Ok(Param::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Param, E> {
        Ok(Param::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Param, E> {
        Ok(Param::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Param, E> {
        Ok(Param::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Param, E> {
        Ok(serde_json::Number::from_f64(value).map_or(Param::Null, Param::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Param, E> {
        Ok(Param::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Param, E> {
        Ok(Param::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Param, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Param::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Param, A::Error> {
        let mut hash: Vec<(String, Param)> = Vec::new();
        // Without an index of its own, a body of many names would take quadratic time.
        let mut places: HashMap<String, usize> = HashMap::new();
        while let Some((name, value)) = entries.next_entry::<String, Param>()? {
            match places.get(&name) {
                Some(place) => hash[*place].1 = value,
                None => {
                    places.insert(name.clone(), hash.len());
                    hash.push((name, value));
                }
            }
        }
        Ok(Param::Hash(Hash(hash)))
    }
}
