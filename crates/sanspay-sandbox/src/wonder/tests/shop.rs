//! What the tests of customers and of tokens share.

use serde_json::{Value, json};

use super::super::customers::Customers;
use super::super::envelope::Failure;
use super::super::input::{Fields, Query};
use super::super::tokens::PaymentToken;
use crate::ids::Ids;

/// The customers of a sandbox, driven without HTTP.
pub(super) struct Shop {
    pub(super) customers: Customers,
    pub(super) ids: Ids,
}

impl Shop {
    pub(super) fn new() -> Self {
        Self { customers: Customers::default(), ids: Ids::new(7) }
    }

    pub(super) fn create(&mut self, customer: Value) -> Result<Value, Failure> {
        let body = json!({"customer": customer}).to_string();
        self.customers.create(body.as_bytes(), &mut self.ids).map(|data| data["customer"].clone())
    }

    /// A customer with every field set, and their uuid.
    pub(super) fn tai_man(&mut self) -> String {
        let customer = json!({
            "reference_number": "REF-1", "name": "Chan Tai Man", "phone": "91234567", "email": "tai.man@example.com",
            "dial_code": "+852", "company_name": "Tai Man Ltd", "default_payment_method": "Credit Card",
        });
        self.create(customer).expect("created")["uuid"].as_str().expect("a uuid").to_owned()
    }

    pub(super) fn count(&self) -> usize {
        let data = self.customers.list(&Query::parse("limit=1000"));
        data.expect("a list")["customers"].as_array().expect("an array").len()
    }

    pub(super) fn edit(&mut self, uuid: &str, body: Value) -> Result<Value, Failure> {
        self.customers.edit(uuid, body.to_string().as_bytes()).map(|data| data["customer"].clone())
    }

    pub(super) fn get(&self, uuid: &str) -> Value {
        self.customers.get(uuid).expect("found")["customer"].clone()
    }

    pub(super) fn attach(&mut self, uuid: &str, body: Value) -> Result<Value, Failure> {
        let fields = Fields::from_body(body.to_string().as_bytes())?;
        let default = fields.flag("default")?.unwrap_or(false);
        let token = PaymentToken::read(&fields, &mut self.ids)?;
        self.customers.attach_token(uuid, token, default)
    }

    /// Attaches a good token and answers its id.
    pub(super) fn token(&mut self, uuid: &str) -> String {
        self.attach(uuid, json!({})).expect("attached")["token"].as_str().expect("an id").to_owned()
    }
}

pub(super) fn minimal(reference: &str) -> Value {
    json!({"reference_number": reference, "name": "A", "phone": "1"})
}
