//! Customers: payers whose cards are kept for the next time.

use super::list::{list, list_operation};
use super::metadata::check_metadata;
use super::{Card, CardList, Expandable, Omise};
use crate::error::PayError;
use crate::http::Method;
use crate::json::Json;
use crate::macros::record;
use crate::operation::{Mode, Operation, OperationInfo};

record! {
    params
    /// `POST /customers` · api host · secret or chain key
    ///
    /// That a chain key works is a *choice* of the reference, here and for all of customers and cards.
    pub struct CreateCustomer {
        /// Of the payer.
        pub email: Option<String>,
        /// For people.
        pub description: Option<String>,
        /// A token, which is used up: its card is kept and becomes the default.
        pub card: Option<String>,
        /// For programs: an object. Values arrive as text, for a form has no other type.
        pub metadata: Option<Json>,
        /// For direct debit (*observed* only).
        pub linked_account: Option<String>,
    }
}

impl Operation for CreateCustomer {
    type Gateway = Omise;
    type Output = Customer;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.customers.create", Method::Post, "/customers", "2.7");

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_token(self.card.as_deref())?;
        check_metadata(self.metadata.as_ref())
    }
}

list_operation! {
    /// `GET /customers` · api host · secret or chain key
    pub struct ListCustomers {}
    OperationInfo::omise("omise.customers.list", Method::Get, "/customers", "2.7") => CustomerList
}

list! {
    /// Customers on the books of the key.
    CustomerList of Customer
}

record! {
    params
    /// `GET /customers/{id}` · api host · secret or chain key
    ///
    /// A deleted customer is not found (*third-party*).
    pub struct GetCustomer {
        /// `cust_…`
        #[serde(skip_serializing)]
        pub customer: String,
        /// `true` embeds the card behind `default_card`.
        pub expand: Option<bool>,
    }
}

impl Operation for GetCustomer {
    type Gateway = Omise;
    type Output = Customer;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.customers.get", Method::Get, "/customers/{customer}", "2.7");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.customer]
    }
}

record! {
    params
    /// `PATCH /customers/{id}` · api host · secret or chain key
    ///
    /// What is left out stays as it is.
    pub struct UpdateCustomer {
        /// `cust_…`
        #[serde(skip_serializing)]
        pub customer: String,
        /// Of the payer.
        pub email: Option<String>,
        /// For people.
        pub description: Option<String>,
        /// A token, which is used up: its card is added. The default card stays.
        pub card: Option<String>,
        /// `card_…`: a card of this customer.
        pub default_card: Option<String>,
        /// Replaces the stored object as a whole (*choice*: not documented).
        pub metadata: Option<Json>,
    }
}

impl Operation for UpdateCustomer {
    type Gateway = Omise;
    type Output = Customer;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.customers.update", Method::Patch, "/customers/{customer}", "2.7");

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.customer]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_token(self.card.as_deref())?;
        if self.default_card.as_ref().is_some_and(|card| card.starts_with("tokn_")) {
            return Err(PayError::invalid(
                "`default_card` is a token: add it with `card` first, then give the card's id (`card_…`)",
            ));
        }
        check_metadata(self.metadata.as_ref())
    }
}

record! {
    params
    /// `DELETE /customers/{id}` · api host · secret or chain key
    ///
    /// The cards go with it; charges made of them stay. Sent again after an answer was lost, it is
    /// not found: 404 then says that it is gone.
    pub struct DeleteCustomer {
        /// `cust_…`
        #[serde(skip_serializing)]
        pub customer: String,
    }
}

impl Operation for DeleteCustomer {
    type Gateway = Omise;
    type Output = Customer;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.customers.delete", Method::Delete, "/customers/{customer}", "2.7");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.customer]
    }
}

/// A card comes as a token: one that is kept already cannot be given a second time.
fn check_token(card: Option<&str>) -> Result<(), PayError> {
    if card.is_some_and(|card| card.starts_with("card_")) {
        return Err(PayError::invalid(
            "`card` is a card that is kept already: make a token of the card and give that (`tokn_…`)",
        ));
    }
    Ok(())
}

record! {
    model
    /// A payer. A deletion before 2019 answered `id`, `livemode` and `deleted` only.
    pub struct Customer {
        /// `cust_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/customers/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// Whether it was deleted.
        #[serde(default)]
        pub deleted: Option<bool>,
        /// For programs.
        #[serde(default)]
        pub metadata: Option<Json>,
        /// At most the first 20; [`ListCards`](super::ListCards) has them all.
        #[serde(default, deserialize_with = "crate::read::list")]
        pub cards: Option<CardList>,
        /// `card_…`: what a charge takes that names no card; see [`Customer::default_card`].
        #[serde(default)]
        pub default_card: Option<Expandable>,
        /// For direct debit: a list. The reference does not know the shape of its rows.
        #[serde(default)]
        pub linked_accounts: Option<Json>,
        /// For people.
        #[serde(default)]
        pub description: Option<String>,
        /// Of the payer.
        #[serde(default)]
        pub email: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}

impl Customer {
    /// The default card, if it is among the embedded ones.
    #[must_use]
    pub fn default_card(&self) -> Option<&Card> {
        let id = &self.default_card.as_ref()?.id;
        self.cards.as_ref()?.data.iter().find(|card| card.id == *id)
    }
}
