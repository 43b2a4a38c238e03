//! Cards as answers show them: never the number, never the code. A customer keeps cards; they are
//! added as tokens, with [`CreateCustomer`](super::CreateCustomer) and
//! [`UpdateCustomer`](super::UpdateCustomer).

use super::Omise;
use super::list::{list, list_operation};
use crate::error::PayError;
use crate::http::Method;
use crate::macros::record;
use crate::operation::{Mode, Operation, OperationInfo};

list_operation! {
    /// `GET /customers/{id}/cards` · api host · secret or chain key
    pub struct ListCards {
        /// `cust_…`
        customer,
    }
    OperationInfo::omise("omise.cards.list", Method::Get, "/customers/{customer}/cards", "2.3") => CardList
}

list! {
    /// Cards of a customer.
    CardList of Card
}

record! {
    params
    /// `GET /customers/{id}/cards/{card_id}` · api host · secret or chain key
    ///
    /// A deleted card is not found (*third-party*).
    pub struct GetCard {
        /// `cust_…`
        #[serde(skip_serializing)]
        pub customer: String,
        /// `card_…`
        #[serde(skip_serializing)]
        pub card: String,
    }
}

impl Operation for GetCard {
    type Gateway = Omise;
    type Output = Card;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.cards.get", Method::Get, "/customers/{customer}/cards/{card}", "2.3");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.customer, &self.card]
    }
}

record! {
    params
    /// `PATCH /customers/{id}/cards/{card_id}` · api host · secret or chain key
    ///
    /// What is left out stays as it is. Number and security code cannot change: that is a new card.
    pub struct UpdateCard {
        /// `cust_…`
        #[serde(skip_serializing)]
        pub customer: String,
        /// `card_…`
        #[serde(skip_serializing)]
        pub card: String,
        /// The holder.
        pub name: Option<String>,
        /// 1 to 12.
        pub expiration_month: Option<u32>,
        /// Four digits.
        pub expiration_year: Option<u32>,
        /// Billing address.
        pub city: Option<String>,
        /// Billing address.
        pub postal_code: Option<String>,
        /// Billing address.
        pub state: Option<String>,
        /// Billing address, two letters.
        pub country: Option<String>,
        /// Billing address.
        pub street1: Option<String>,
        /// Billing address.
        pub street2: Option<String>,
        /// Of the holder.
        pub phone_number: Option<String>,
    }
}

impl Operation for UpdateCard {
    type Gateway = Omise;
    type Output = Card;
    const INFO: OperationInfo = OperationInfo::omise(
        "omise.cards.update",
        Method::Patch,
        "/customers/{customer}/cards/{card}",
        "2.3",
    );

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.customer, &self.card]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_expiration("", self.expiration_month, self.expiration_year)
    }
}

/// A month of the year, and a year of four digits. `parent` is what their names begin with.
pub(super) fn check_expiration(parent: &str, month: Option<u32>, year: Option<u32>) -> Result<(), PayError> {
    if month.is_some_and(|month| !(1..=12).contains(&month)) {
        return Err(PayError::invalid(format!("`{parent}expiration_month` is 1 to 12")));
    }
    if year.is_some_and(|year| !(1000..=9999).contains(&year)) {
        return Err(PayError::invalid(format!("`{parent}expiration_year` has four digits")));
    }
    Ok(())
}

record! {
    params
    /// `DELETE /customers/{id}/cards/{card_id}` · api host · secret or chain key
    ///
    /// If it was the default, another card becomes it. Sent again after an answer was lost, it is not
    /// found: 404 then says that it is gone.
    pub struct DeleteCard {
        /// `cust_…`
        #[serde(skip_serializing)]
        pub customer: String,
        /// `card_…`
        #[serde(skip_serializing)]
        pub card: String,
    }
}

impl Operation for DeleteCard {
    type Gateway = Omise;
    type Output = Card;
    const INFO: OperationInfo = OperationInfo::omise(
        "omise.cards.delete",
        Method::Delete,
        "/customers/{customer}/cards/{card}",
        "2.3",
    );
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.customer, &self.card]
    }
}

record! {
    model
    /// A card inside a token, a charge or a customer.
    pub struct Card {
        /// `card_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// Empty while the card is only in a token or a one-off charge.
        #[serde(default)]
        pub location: Option<String>,
        /// Whether it was removed from its customer.
        #[serde(default)]
        pub deleted: Option<bool>,
        /// Billing address.
        #[serde(default)]
        pub street1: Option<String>,
        /// Billing address.
        #[serde(default)]
        pub street2: Option<String>,
        /// Billing address.
        #[serde(default)]
        pub city: Option<String>,
        /// Billing address.
        #[serde(default)]
        pub state: Option<String>,
        /// Of the holder.
        #[serde(default)]
        pub phone_number: Option<String>,
        /// Billing address.
        #[serde(default)]
        pub postal_code: Option<String>,
        /// Of the issuer: two letters in lower case, or empty.
        #[serde(default)]
        pub country: Option<String>,
        /// `credit`, `debit`, `prepaid`, or empty.
        #[serde(default)]
        pub financing: Option<String>,
        /// The issuer; may be empty.
        #[serde(default)]
        pub bank: Option<String>,
        /// `Visa`, `MasterCard`, …
        #[serde(default)]
        pub brand: Option<String>,
        /// The same for the same number: tells a known card again.
        #[serde(default)]
        pub fingerprint: Option<String>,
        /// Only with PCI rights.
        #[serde(default)]
        pub first_digits: Option<String>,
        /// The last four.
        #[serde(default)]
        pub last_digits: Option<String>,
        /// The holder.
        #[serde(default)]
        pub name: Option<String>,
        /// 1 to 12; missing for some wallet cards.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub expiration_month: Option<u32>,
        /// Four digits; missing for some wallet cards.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub expiration_year: Option<u32>,
        /// Whether the security code was right.
        #[serde(default)]
        pub security_code_check: Option<bool>,
        /// `googlepay`, `applepay`
        #[serde(default)]
        pub tokenization_method: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}
