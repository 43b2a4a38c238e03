//! The `source` of a new charge: one that was made before, or one that is made with the charge.

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::{CreateSource, SourceType};
use crate::encode::writer::{ToJson, Writer};
use crate::error::PayError;
use crate::money::Currency;
use crate::record::FromJson;
use crate::scan::Unreadable;
use crate::shape::{Kind, Way};

/// What a charge takes as its `source`.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a box does not cross every language border")]
pub enum ChargeSource {
    /// `src_…`; its amount and currency have to be those of the charge.
    Id(String),
    /// Made with the charge, in one request. `amount` and `currency` are left out, as zero and the empty
    /// word: they are the charge's (*third-party*; the reference, 2.5, has only "the source fields inline").
    New(CreateSource),
}

impl ChargeSource {
    /// A new source is one that could be made by itself for this charge.
    pub(super) fn check(&self, amount: i64, currency: &Currency) -> Result<(), PayError> {
        let Self::New(source) = self else { return Ok(()) };
        if source.amount != 0 && source.amount != amount {
            return Err(PayError::invalid(format!(
                "`source.amount` is {} and the charge's `amount` is {amount}: leave the source's out",
                source.amount
            )));
        }
        if !source.currency.as_str().is_empty() && !source.currency.is(currency) {
            return Err(PayError::invalid(format!(
                "`source.currency` is {} and the charge's `currency` is {currency}: leave the source's out",
                source.currency
            )));
        }
        source.check_details("source.")
    }

    /// Whether a card may come with it, as far as is known: of an id the type is not.
    pub(super) fn may_go_with_a_card(&self) -> bool {
        match self {
            Self::Id(_) => true,
            Self::New(CreateSource { kind: SourceType::Other(_), .. }) => true,
            Self::New(CreateSource { kind, .. }) => kind.as_str().starts_with("installment_wlb_"),
        }
    }
}

impl From<String> for ChargeSource {
    fn from(id: String) -> Self {
        Self::Id(id)
    }
}

impl From<&str> for ChargeSource {
    fn from(id: &str) -> Self {
        Self::Id(id.to_owned())
    }
}

impl From<CreateSource> for ChargeSource {
    fn from(source: CreateSource) -> Self {
        Self::New(source)
    }
}

impl Serialize for ChargeSource {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Id(id) => serializer.serialize_str(id),
            Self::New(source) => source.serialize(serializer),
        }
    }
}

impl ToJson for ChargeSource {
    fn write(&self, out: &mut Writer) {
        match self {
            Self::Id(id) => out.string(id),
            Self::New(source) => source.write(out),
        }
    }
}

impl FromJson for ChargeSource {
    const KIND: Kind = CreateSource::KIND.written_by(Way::Source);

    /// By hand, so that a misspelt parameter of a source is named.
    fn from_json(text: &str) -> Result<Self, Unreadable> {
        match text.as_bytes().first() {
            Some(b'"') => String::from_json(text).map(Self::Id),
            Some(b'{') => CreateSource::from_json(text).map(Self::New),
            _ => Err(Unreadable::new("it is the id of a source, or the parameters of a new one")),
        }
    }

    fn blank() -> Self {
        Self::Id(String::new())
    }
}

impl<'de> Deserialize<'de> for ChargeSource {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_json(<&RawValue>::deserialize(deserializer)?.get()).map_err(D::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl crate::schema::Described for ChargeSource {
    fn describe(schema: &mut crate::schema::Schema) -> crate::schema::Type {
        use crate::schema::{Definition, Type};
        schema.define::<Self>(|schema| Definition::OneOf {
            docs: "What a charge takes as its `source`: the id of one that was made before, `src_…`, or the\n\
                   parameters of a new one, which is made with the charge. Their `amount` and `currency` are then\n\
                   left out: they are those of the charge.",
            types: vec![Type::Text, CreateSource::describe(schema)],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_and_a_new_source_are_read_and_written() {
        for text in
            [r#""src_test_1""#, r#"{"type":"promptpay"}"#, r#"{"type":"fpx","amount":5,"currency":"MYR"}"#]
        {
            let source: ChargeSource = serde_json::from_str(text).unwrap();
            let written = serde_json::to_string(&source).unwrap();
            assert_eq!(serde_json::from_str::<ChargeSource>(&written).unwrap(), source);
            assert_eq!(written.contains("amount"), text.contains("amount"), "{written}");
            assert_eq!(written.contains("currency"), text.contains("currency"), "{written}");
        }
        let error = serde_json::from_str::<ChargeSource>(r#"{"type":"fpx","bnak":"ocbc"}"#).unwrap_err();
        assert!(error.to_string().contains("unknown field `bnak`"), "{error}");
        let error = serde_json::from_str::<ChargeSource>("7").unwrap_err();
        assert!(error.to_string().contains("the id of a source, or"), "{error}");
    }
}
