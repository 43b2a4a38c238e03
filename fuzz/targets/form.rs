//! Any JSON as a form: read back by a decoder that is not ours, it is the pairs that the JSON's own
//! structure gives.

#![no_main]
#![expect(clippy::unwrap_used, reason = "a panic is how a target reports")]

use std::fmt;

use libfuzzer_sys::fuzz_target;
use sanspay::Json;
use sanspay::encode::form;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

fuzz_target!(|input: &[u8]| {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let tree = serde_json::from_str::<Tree>(text);
    // Text is kept as it is, and only read when it is written: what cannot be read is an error there.
    if let Ok(json) = Json::parse(text) {
        match tree {
            Ok(tree) => {
                check(&tree, form::to_body(&json).ok(), true);
                check(&tree, form::to_query(&json).ok(), false);
            }
            Err(_) => assert!(form::to_body(&json).is_err()),
        }
    }
    // The same by way of maps, which sort their members and keep each name once.
    if let Ok(value) = serde_json::from_str::<serde_json::Value>(text) {
        let tree = Tree::of(&value);
        check(&tree, form::to_body(&value).ok(), true);
        check(&tree, form::to_query(&value).ok(), false);
    }
});

fn check(tree: &Tree, form: Option<String>, is_body: bool) {
    let Some(expected) = tree.pairs() else {
        assert_eq!(form, None, "there is no name to send it under");
        return;
    };
    let form = form.unwrap();
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._%&=".contains(&byte);
    assert!(form.bytes().all(|byte| is_plain(byte) || (is_body && byte == b'+')), "{form}");
    let decoded: Vec<(String, String)> = form_urlencoded::parse(form.as_bytes()).into_owned().collect();
    assert_eq!(decoded.len(), expected.len(), "{form}");
    for ((name, value), (expected_name, expected_value)) in decoded.iter().zip(&expected) {
        assert_eq!(name, expected_name, "{form}");
        assert!(expected_value.is_written_as(value), "{name}: {value:?} is not {expected_value:?}");
    }
}

/// JSON with its members in order, also those that come twice.
enum Tree {
    Null,
    Leaf(Leaf),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

#[derive(Debug, Clone)]
enum Leaf {
    /// A string, a boolean or an integer: there is only one way to write it.
    Exact(String),
    Fraction(f64),
}

impl Leaf {
    fn is_written_as(&self, text: &str) -> bool {
        match self {
            Self::Exact(exact) => text == exact,
            Self::Fraction(number) => {
                let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || b"-.".contains(&byte));
                is_plain && text.parse::<f64>().is_ok_and(|read| read.to_bits() == number.to_bits())
            }
        }
    }
}

impl Tree {
    /// Nothing for what has no place in a form: values without a name.
    fn pairs(&self) -> Option<Vec<(String, Leaf)>> {
        let mut pairs = Vec::new();
        match self {
            Self::Null => {}
            Self::List(items) if items.is_empty() => {}
            Self::Object(members) if members.iter().all(|(name, _)| !name.is_empty()) => {
                members.iter().for_each(|(name, value)| value.collect(name, &mut pairs));
            }
            Self::Leaf(_) | Self::List(_) | Self::Object(_) => return None,
        }
        Some(pairs)
    }

    fn collect(&self, name: &str, pairs: &mut Vec<(String, Leaf)>) {
        match self {
            Self::Null => {}
            Self::Leaf(leaf) => pairs.push((name.to_owned(), leaf.clone())),
            Self::List(items) => items.iter().for_each(|item| item.collect(&format!("{name}[]"), pairs)),
            Self::Object(members) => {
                members.iter().for_each(|(step, value)| value.collect(&format!("{name}[{step}]"), pairs));
            }
        }
    }

    fn of(value: &serde_json::Value) -> Self {
        use serde_json::Value;
        match value {
            Value::Null => Self::Null,
            Value::Bool(bool) => Self::Leaf(Leaf::Exact(bool.to_string())),
            Value::Number(number) if number.is_f64() => Self::Leaf(Leaf::Fraction(number.as_f64().unwrap())),
            Value::Number(number) => Self::Leaf(Leaf::Exact(number.to_string())),
            Value::String(text) => Self::Leaf(Leaf::Exact(text.clone())),
            Value::Array(items) => Self::List(items.iter().map(Self::of).collect()),
            Value::Object(members) => {
                Self::Object(members.iter().map(|(name, value)| (name.clone(), Self::of(value))).collect())
            }
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Tree;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }

            fn visit_unit<E>(self) -> Result<Tree, E> {
                Ok(Tree::Null)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
                Ok(Tree::Leaf(Leaf::Exact(value.to_string())))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
                Ok(Tree::Leaf(Leaf::Exact(value.to_string())))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
                Ok(Tree::Leaf(Leaf::Exact(value.to_string())))
            }

            fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
                Ok(Tree::Leaf(Leaf::Fraction(value)))
            }

            fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
                Ok(Tree::Leaf(Leaf::Exact(value.to_owned())))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Tree::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Tree, A::Error> {
                let mut object = Vec::new();
                while let Some(member) = members.next_entry()? {
                    object.push(member);
                }
                Ok(Tree::Object(object))
            }
        }

        deserializer.deserialize_any(Any)
    }
}
