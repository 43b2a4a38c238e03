//! Transactions: every movement of a balance.

use super::list::{list, list_operation};
use super::{Expandable, Omise};
use crate::http::Method;
use crate::macros::record;
use crate::money::Currency;
use crate::operation::{Operation, OperationInfo};

list_operation! {
    /// `GET /transactions` · api host · secret or chain key
    pub struct ListTransactions {}
    OperationInfo::omise("omise.transactions.list", Method::Get, "/transactions", "2.22") => TransactionList
}

list! {
    /// Movements of the balance of the key.
    TransactionList of Transaction
}

record! {
    params
    /// `GET /transactions/{id}` · api host · secret or chain key
    pub struct GetTransaction {
        /// `trxn_…`
        #[serde(skip_serializing)]
        pub transaction: String,
    }
}

impl Operation for GetTransaction {
    type Gateway = Omise;
    type Output = Transaction;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.transactions.get", Method::Get, "/transactions/{transaction}", "2.22");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.transaction]
    }
}

record! {
    model
    /// A movement of the balance.
    pub struct Transaction {
        /// `trxn_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/transactions/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// Of `amount`.
        #[serde(default, deserialize_with = "crate::read::optional_currency")]
        pub currency: Option<Currency>,
        /// Subunits.
        #[serde(deserialize_with = "crate::read::integer")]
        pub amount: i64,
        /// `credit`, `debit`: `amount` itself has no sign.
        #[serde(default, alias = "type")]
        pub direction: Option<String>,
        /// What happened, as resource, happening and direction: `charge.captured.net`,
        /// `transfer.sent.debit`, …; an open list.
        #[serde(default)]
        pub key: Option<String>,
        /// The charge, refund, dispute, transfer or receipt behind it.
        #[serde(default, alias = "source")]
        pub origin: Option<Expandable>,
        /// From when it may be sent, RFC 3339.
        #[serde(default, alias = "transferable")]
        pub transferable_at: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}
