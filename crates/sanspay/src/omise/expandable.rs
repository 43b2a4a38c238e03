//! Fields that hold an id, or the object itself when it was asked for with `expand`.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::value::RawValue;

use crate::encode::writer::{ToJson, Writer};
use crate::json::{Json, member};
use crate::record::FromJson;
use crate::scan::Unreadable;
use crate::shape::{Kind, Way};

/// A reference to another object (omise reference 1.8).
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Expandable {
    /// The id, whichever form came.
    pub id: String,
    /// The object itself, if the answer was expanded.
    pub object: Option<Json>,
}

impl fmt::Display for Expandable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id)
    }
}

impl FromJson for Expandable {
    const KIND: Kind = Kind::of(Way::Expandable);

    fn from_json(text: &str) -> Result<Self, Unreadable> {
        if text.starts_with('{') {
            let id = member(text, "id")?.ok_or_else(|| Unreadable::missing("id"))?;
            Ok(Self { id: String::from_json(id)?, object: Some(Json::from_json(text)?) })
        } else {
            Ok(Self { id: String::from_json(text)?, object: None })
        }
    }

    fn blank() -> Self {
        Self { id: String::new(), object: None }
    }
}

impl ToJson for Expandable {
    fn write(&self, out: &mut Writer) {
        out.begin('{');
        let member = out.enter("id");
        out.string(&self.id);
        out.leave(member);
        let member = out.enter("object");
        self.object.write(out);
        out.leave(member);
        out.end('}');
    }
}

impl<'de> Deserialize<'de> for Expandable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        Self::from_json(raw.get()).map_err(D::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl crate::schema::Described for Expandable {
    fn describe(schema: &mut crate::schema::Schema) -> crate::schema::Type {
        use crate::schema::{Definition, Direction, Field, Type};
        let field = |name, docs, kind| Field { name, docs, kind, left_out: false };
        schema.define::<Self>(|_| Definition::Record {
            docs: "A reference to another object (omise reference 1.8).",
            direction: Direction::Answered,
            fields: vec![
                field("id", "The id, whichever form came.", Type::Text),
                field(
                    "object",
                    "The object itself, if the answer was expanded.",
                    Type::Optional(Box::new(Type::Json)),
                ),
            ],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_and_an_object_are_both_read() {
        let id: Expandable = serde_json::from_str(r#""cust_1""#).unwrap();
        assert_eq!(id, Expandable { id: "cust_1".into(), object: None });
        let object: Expandable = serde_json::from_str(r#"{"object":"customer","id":"cust_1"}"#).unwrap();
        assert_eq!(object.id, "cust_1");
        assert_eq!(object.object.unwrap().get("object").as_deref(), Some("customer"));
        assert!(serde_json::from_str::<Expandable>("1").is_err());
    }
}
