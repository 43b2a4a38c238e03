//! The balance: what the account has, and what of it can be sent.

use super::Omise;
use crate::http::Method;
use crate::macros::record;
use crate::money::Currency;
use crate::operation::{Operation, OperationInfo};

record! {
    params
    /// `GET /balance` · api host · secret or chain key
    pub struct GetBalance {}
}

impl Operation for GetBalance {
    type Gateway = Omise;
    type Output = Balance;
    const INFO: OperationInfo = OperationInfo::omise("omise.balance.get", Method::Get, "/balance", "2.1");
    const CHECKED: bool = false;
}

record! {
    model
    /// The money of one account. Amounts are subunits, and may be negative after refunds.
    pub struct Balance {
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/balance`
        #[serde(default)]
        pub location: Option<String>,
        /// Of all amounts here.
        #[serde(deserialize_with = "crate::read::currency")]
        pub currency: Currency,
        /// All of it, also what cannot be sent yet.
        #[serde(deserialize_with = "crate::read::integer")]
        pub total: i64,
        /// What a transfer may take; `available` in the two oldest versions.
        #[serde(default, alias = "available", deserialize_with = "crate::read::optional_integer")]
        pub transferable: Option<i64>,
        /// Kept back as a security; `reserve_amount` before 2019.
        #[serde(default, alias = "reserve_amount", deserialize_with = "crate::read::optional_integer")]
        pub reserve: Option<i64>,
        /// Not to be sent for now (*observed* in new answers only).
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub on_hold: Option<i64>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}
