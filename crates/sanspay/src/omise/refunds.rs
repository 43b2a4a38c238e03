//! Refunds and voids: money given back.

use super::list::{list, list_operation};
use super::metadata::check_metadata;
use super::{Expandable, Omise, check_amount};
use crate::error::PayError;
use crate::http::Method;
use crate::json::Json;
use crate::macros::{open_enum, record};
use crate::money::Currency;
use crate::operation::{Mode, Operation, OperationInfo};

record! {
    params
    /// `POST /charges/{id}/refunds` · api host · secret or chain key
    ///
    /// There is no void of its own: `void` asks for one, and `voided` of the refund says what it
    /// became.
    pub struct CreateRefund {
        /// `chrg_…`
        #[serde(skip_serializing)]
        pub charge: String,
        /// Subunits, up to what is left. Several partial refunds are allowed.
        pub amount: i64,
        /// `true` asks for a void (same day, whole amount) instead of a refund. Left out, a whole
        /// refund before settlement may become a void by itself.
        pub void: Option<bool>,
        /// Up to 255 characters.
        pub reason: Option<String>,
        /// For programs: an object.
        pub metadata: Option<Json>,
    }
}

impl Operation for CreateRefund {
    type Gateway = Omise;
    type Output = Refund;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.refunds.create", Method::Post, "/charges/{charge}/refunds", "2.6");

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.charge]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_amount("amount", self.amount)?;
        if self.reason.as_ref().is_some_and(|reason| reason.chars().count() > 255) {
            return Err(PayError::invalid("`reason` is longer than 255 characters: shorten it"));
        }
        check_metadata(self.metadata.as_ref())
    }
}

list_operation! {
    /// `GET /charges/{id}/refunds` · api host · secret or chain key
    pub struct ListRefunds {
        /// `chrg_…`
        charge,
    }
    OperationInfo::omise("omise.refunds.list", Method::Get, "/charges/{charge}/refunds", "2.6") => RefundList
}

list! {
    /// Refunds of a charge or of an account.
    RefundList of Refund
}

list_operation! {
    /// `GET /refunds` · api host · secret or chain key
    ///
    /// All refunds on the books of the key, whatever they were charged with.
    pub struct ListAllRefunds {}
    OperationInfo::omise("omise.refunds.list_all", Method::Get, "/refunds", "2.6") => RefundList
}

record! {
    params
    /// `GET /charges/{id}/refunds/{refund_id}` · api host · secret or chain key
    pub struct GetRefund {
        /// `chrg_…`
        #[serde(skip_serializing)]
        pub charge: String,
        /// `rfnd_…`
        #[serde(skip_serializing)]
        pub refund: String,
    }
}

impl Operation for GetRefund {
    type Gateway = Omise;
    type Output = Refund;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.refunds.get", Method::Get, "/charges/{charge}/refunds/{refund}", "2.6");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.charge, &self.refund]
    }
}

open_enum! {
    /// Where a refund stands.
    pub enum RefundStatus {
        /// On its way.
        Pending = "pending",
        /// Done.
        Closed = "closed",
    }
}

record! {
    model
    /// Money given back. Amounts are subunits.
    pub struct Refund {
        /// `rfnd_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/charges/{charge}/refunds/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// What the payer gets.
        #[serde(deserialize_with = "crate::read::integer")]
        pub amount: i64,
        /// Of `amount`.
        #[serde(deserialize_with = "crate::read::currency")]
        pub currency: Currency,
        /// In the account's currency.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub funding_amount: Option<i64>,
        /// The account's currency.
        #[serde(default, deserialize_with = "crate::read::optional_currency")]
        pub funding_currency: Option<Currency>,
        /// `chrg_…`
        #[serde(default)]
        pub charge: Option<Expandable>,
        /// `trxn_…`; may be empty for a void.
        #[serde(default)]
        pub transaction: Option<Expandable>,
        /// Where it stands.
        #[serde(default)]
        pub status: Option<RefundStatus>,
        /// Whether it became a void.
        #[serde(default)]
        pub voided: Option<bool>,
        /// For programs.
        #[serde(default)]
        pub metadata: Option<Json>,
        /// Always empty so far.
        #[serde(default)]
        pub capture: Option<Json>,
        /// In-store.
        #[serde(default)]
        pub terminal: Option<Expandable>,
        /// Of the acquirer.
        #[serde(default)]
        pub acquirer_reference_number: Option<String>,
        /// Of the issuer.
        #[serde(default)]
        pub approval_code: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}
