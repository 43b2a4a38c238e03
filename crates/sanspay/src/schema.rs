//! How the types of the table look in JSON: what generators of other languages' declarations are made from.
//!
//! It exists for `cargo xtask generate` and comes with the feature `schema`, so that no package carries it.

use std::any::type_name;
use std::collections::BTreeMap;

use crate::decimal::Decimal;
use crate::json::Json;
use crate::operation::OperationInfo;
use crate::secret::Secret;

/// What stands in a place of a JSON document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// A number that need not be whole.
    Number,
    /// A text.
    Text,
    /// A text that must not be seen: printing what holds it leaves it out.
    Secret,
    /// A text of which printing shows the last four characters.
    AccountNumber,
    /// A text with an exact decimal number.
    Decimal,
    /// Any JSON.
    Json,
    /// The bytes of a file.
    Bytes,
    /// A value or `null`.
    Optional(Box<Type>),
    /// A list.
    List(Box<Type>),
    /// A type with its own definition, by its path in Rust.
    Named(&'static str),
}

/// A type that has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Definition {
    /// An object with fields.
    Record {
        /// In Markdown, like all documentation here.
        docs: &'static str,
        /// Which way it goes.
        direction: Direction,
        /// In the order of the struct.
        fields: Vec<Field>,
    },
    /// One of some words, or one that is not known yet.
    Words {
        /// What the words are about.
        docs: &'static str,
        /// The words known today.
        words: Vec<Word>,
    },
    /// One of several types.
    OneOf {
        /// What it is.
        docs: &'static str,
        /// The types.
        types: Vec<Type>,
    },
}

/// Who writes a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// A caller, as a parameter.
    Sent,
    /// A gateway, in an answer.
    Answered,
    /// Both.
    Both,
}

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// In JSON.
    pub name: &'static str,
    /// What it is.
    pub docs: &'static str,
    /// What stands there.
    pub kind: Type,
    /// Whether it may be left out, or is where it is empty.
    pub left_out: bool,
}

/// A word of an open enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The variant in Rust, which documentation may name.
    pub variant: &'static str,
    /// On the wire.
    pub text: &'static str,
    /// What it means.
    pub docs: &'static str,
}

/// An operation with its types.
#[derive(Debug, Clone, PartialEq)]
pub struct OperationTypes {
    /// Its row of the table.
    pub info: OperationInfo,
    /// Whether its answer is one page of many.
    pub paged: bool,
    /// Its parameters, ids of the path included.
    pub params: Type,
    /// What a successful answer is read into.
    pub output: Type,
}

/// Every definition that was come across, by its path in Rust.
#[derive(Debug, Default)]
pub struct Schema {
    /// Complete: what one names is there.
    pub definitions: BTreeMap<&'static str, Definition>,
}

impl Schema {
    /// Names the type, and defines it if that is still to be done.
    pub(crate) fn define<T>(&mut self, definition: impl FnOnce(&mut Self) -> Definition) -> Type {
        let name = type_name::<T>();
        if !self.definitions.contains_key(name) {
            // Its place is taken first: a type may hold itself.
            self.definitions.insert(name, Definition::OneOf { docs: "", types: Vec::new() });
            let definition = definition(self);
            self.definitions.insert(name, definition);
        }
        Type::Named(name)
    }
}

/// A type whose look in JSON is known.
pub trait Described {
    /// What it is, with everything that it names defined.
    fn describe(schema: &mut Schema) -> Type;
}

impl<T: Described> Described for Option<T> {
    fn describe(schema: &mut Schema) -> Type {
        Type::Optional(Box::new(T::describe(schema)))
    }
}

impl<T: Described> Described for Vec<T> {
    fn describe(schema: &mut Schema) -> Type {
        Type::List(Box::new(T::describe(schema)))
    }
}

macro_rules! plain {
    ($($type:ident: $($name:ty),+;)+) => {
        $($(impl Described for $name {
            fn describe(_: &mut Schema) -> Type {
                Type::$type
            }
        })+)+
    };
}

plain! {
    Boolean: bool;
    Integer: u8, u16, u32, u64, i32, i64;
    Number: f64;
    Text: String, crate::Method;
    Secret: Secret;
    AccountNumber: crate::omise::AccountNumber;
    Decimal: Decimal;
    Json: Json;
    Bytes: crate::omise::DocumentFile;
}
