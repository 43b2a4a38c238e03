//! Items of recurring payments: what a cycle charges, and how much of it.

use super::Wonder;
use super::filter::filtered_list;
use crate::answer::{Answer, Place};
use crate::decimal::Decimal;
use crate::error::PayError;
use crate::http::Method;
use crate::macros::record;
use crate::money::Currency;
use crate::operation::{Mode, Operation, OperationInfo};

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/recurring_payments/items` · signed
    pub struct CreateRecurringItem {
        /// The item.
        pub item: NewRecurringItem,
    }
}

record! {
    params
    /// An item as it is made.
    pub struct NewRecurringItem {
        /// For people.
        pub label: String,
        /// In major units. Unlike every other amount it is sent as a JSON number, as its page has it.
        #[serde(serialize_with = "crate::decimal::as_number")]
        pub price: Decimal,
        /// Needed.
        pub currency: Currency,
        /// Yours.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        /// For people.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
    }
}

impl Operation for CreateRecurringItem {
    type Gateway = Wonder;
    type Output = RecurringItem;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.recurring_items.create",
        Method::Post,
        "/svc/payment/api/v1/openapi/recurring_payments/items",
        "5.6",
    );
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["item"]));

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        let NewRecurringItem { label, price, currency, .. } = &self.item;
        if label.is_empty() {
            return Err(PayError::invalid("`item.label` is empty: say what is charged"));
        }
        if currency.as_str().is_empty() {
            return Err(PayError::invalid("`item.currency` is empty: give an ISO 4217 code such as `HKD`"));
        }
        if price.is_negative() {
            return Err(PayError::invalid(format!("`item.price` is {price}: it is not below zero")));
        }
        Ok(())
    }
}

filtered_list! {
    /// `GET /svc/payment/api/v1/openapi/recurring_payments/items` · signed
    ///
    /// Unconfirmed: only the title is known. Path, parameters and answer are *guesses* after those of
    /// plans.
    ListRecurringItems,
    OperationInfo::wonder(
        "wonder.recurring_items.list",
        Method::Get,
        "/svc/payment/api/v1/openapi/recurring_payments/items",
        "5.6",
    )
    .inferred(),
    /// A page of items. The gateway tells no total.
    RecurringItemList { items or "recurring_items": RecurringItem }
}

record! {
    params
    /// `DELETE /svc/payment/api/v1/openapi/recurring_payments/items/{id}` · signed
    ///
    /// Unconfirmed: only the title is known, the path is a *guess*.
    pub struct DeleteRecurringItem {
        /// Wonder's id of the item.
        #[serde(skip_serializing)]
        pub id: String,
    }
}

impl Operation for DeleteRecurringItem {
    type Gateway = Wonder;
    type Output = RecurringDeletion;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.recurring_items.delete",
        Method::Delete,
        "/svc/payment/api/v1/openapi/recurring_payments/items/{id}",
        "5.6",
    )
    .bodyless()
    .inferred();
    const CHECKED: bool = false;
    const ANSWER: Answer = Answer::at::<Self>(Place::DataIfAny("{}"));

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.id]
    }
}

record! {
    model
    /// An item or a billing config is gone: that there is an answer says so. What it holds was not seen.
    pub struct RecurringDeletion {
        /// As with payment tokens (*guess*).
        #[serde(default)]
        pub success: Option<bool>,
    }
}

record! {
    model
    /// An item, by itself or in a cycle.
    pub struct RecurringItem {
        /// Wonder's id.
        #[serde(deserialize_with = "crate::read::id")]
        pub id: String,
        /// For people.
        #[serde(default)]
        pub label: Option<String>,
        /// Of one, in major units.
        #[serde(default)]
        pub price: Option<Decimal>,
        /// Of `price`.
        #[serde(default)]
        pub currency: Option<Currency>,
        /// How many: in a cycle only.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub quantity: Option<i64>,
        /// Yours.
        #[serde(default)]
        pub reference_id: Option<String>,
        /// For people.
        #[serde(default)]
        pub description: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub created_at: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub updated_at: Option<String>,
        /// RFC 3339, once it was deleted.
        #[serde(default)]
        pub deleted_at: Option<String>,
    }
}
