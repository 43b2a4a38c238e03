//! Two shapes every public type of this crate has, written once.

/// A struct of owned public fields, which every language can have.
///
/// `params` is what a caller fills in: it reads strictly, so that a misspelt name is not lost.
/// `model` is what a gateway answers: it reads forgivingly. `both` is sent and answered.
macro_rules! record {
    (params $(#[$meta:meta])* pub struct $name:ident { $($fields:tt)* }) => {
        $crate::macros::record! {
            $(#[$meta])*
            #[derive(Default)]
            #[serde(default, deny_unknown_fields)]
            pub struct $name { $($fields)* }
        }
    };
    (both $(#[$meta:meta])* pub struct $name:ident { $($fields:tt)* }) => {
        $crate::macros::record! {
            $(#[$meta])*
            #[derive(Default)]
            #[serde(default)]
            pub struct $name { $($fields)* }
        }
    };
    (model $(#[$meta:meta])* pub struct $name:ident { $($fields:tt)* }) => {
        $crate::macros::record! {
            $(#[$meta])*
            #[non_exhaustive]
            pub struct $name { $($fields)* }
        }
    };
    ($(#[$meta:meta])* pub struct $name:ident { $($fields:tt)* }) => {
        #[derive(Debug, Clone, PartialEq, sanspay_derive::Record)]
        $(#[$meta])*
        pub struct $name { $($fields)* }
    };
}

/// An enum of the words known today that keeps every word yet to come in `Other`.
///
/// In the other languages it is a string.
macro_rules! open_enum {
    (
        $(#[doc = $docs:literal])*
        pub enum $name:ident { $( $(#[doc = $doc:literal])* $variant:ident = $text:literal, )+ }
    ) => {
        $(#[doc = $docs])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[doc = $doc])* $variant, )+
            /// A word this version does not know, as it was received.
            Other(String),
        }

        impl $name {
            /// The word on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                enum Position { $( $variant, )+ }
                let position = match self {
                    $( Self::$variant => Position::$variant as usize, )+
                    Self::Other(word) => return word,
                };
                crate::words::word(Self::WORDS, position)
            }

            /// The known words in order.
            const WORDS: &str = concat!($($text, "\n"),+);

            fn known(word: &str) -> Option<Self> {
                enum Position { $( $variant, )+ }
                let position = crate::words::position(Self::WORDS, word)?;
                $(
                    if position == Position::$variant as usize {
                        return Some(Self::$variant);
                    }
                )+
                None
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                Self::known(word).unwrap_or_else(|| Self::Other(word.to_owned()))
            }
        }

        impl From<String> for $name {
            fn from(word: String) -> Self {
                Self::known(&word).unwrap_or(Self::Other(word))
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                match value {
                    $name::Other(word) => word,
                    known => known.as_str().to_owned(),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl Default for $name {
            /// Empty: a parameter that still has to be filled in.
            fn default() -> Self {
                Self::Other(String::new())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::read::word(deserializer)
            }
        }

        crate::record::word!($name);

        #[cfg(feature = "schema")]
        impl crate::schema::Described for $name {
            fn describe(schema: &mut crate::schema::Schema) -> crate::schema::Type {
                schema.define::<Self>(|_| crate::schema::Definition::Words {
                    docs: concat!($($docs, "\n"),*),
                    words: vec![$(crate::schema::Word {
                        variant: stringify!($variant),
                        text: $text,
                        docs: concat!($($doc, "\n"),*),
                    },)+],
                })
            }
        }
    };
}

pub(crate) use {open_enum, record};
