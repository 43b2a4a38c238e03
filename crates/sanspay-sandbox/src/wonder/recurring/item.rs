//! What a cycle charges.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::MAX_TEXT;
use crate::ids::Ids;
use crate::wonder::envelope::Failure;
use crate::wonder::input::Fields;
use crate::wonder::money;

#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) id: String,
    pub(super) label: String,
    /// In cents; zero for what is free.
    pub(super) price: i64,
    pub(super) currency: String,
    reference_id: Option<String>,
    description: Option<String>,
    created_at: Timestamp,
    pub(super) deleted_at: Option<Timestamp>,
}

impl Item {
    pub(super) fn read(fields: &Fields, ids: &mut Ids, now: Timestamp) -> Result<Self, Failure> {
        let label = fields.required("label", MAX_TEXT)?.to_owned();
        let price = money::required_number(fields, "price")?;
        let currency = fields.required("currency", 3)?.to_owned();
        if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(fields.bad("currency", "must be an ISO 4217 code such as HKD"));
        }
        let reference_id = fields.text("reference_id", MAX_TEXT)?.map(str::to_owned);
        let description = fields.text("description", MAX_TEXT)?.map(str::to_owned);
        let (id, deleted_at) = (ids.uuid(), None);
        Ok(Self { id, label, price, currency, reference_id, description, created_at: now, deleted_at })
    }

    pub(super) fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "label": self.label,
            "price": money::number(self.price),
            "currency": self.currency,
            "reference_id": self.reference_id,
            "description": self.description,
            "created_at": self.created_at.to_string(),
            "updated_at": self.created_at.to_string(),
            "deleted_at": self.deleted_at.map(|at| at.to_string()),
        })
    }
}
