//! Receipts: the gateway's own bills for its fees.

use super::list::{list, list_operation};
use super::{Omise, Transaction};
use crate::http::Method;
use crate::macros::record;
use crate::money::Currency;
use crate::operation::{Operation, OperationInfo};

list_operation! {
    /// `GET /receipts` · api host · secret or chain key
    ///
    /// Live mode only in practice: with a test key the list is empty (*observed*).
    pub struct ListReceipts {}
    OperationInfo::omise("omise.receipts.list", Method::Get, "/receipts", "2.15") => ReceiptList
}

list! {
    /// Receipts. Its `object` is `receipt_list` in some recordings and `list` in others.
    ReceiptList of Receipt
}

record! {
    params
    /// `GET /receipts/{id}` · api host · secret or chain key
    pub struct GetReceipt {
        /// `rcpt_…`
        #[serde(skip_serializing)]
        pub receipt: String,
    }
}

impl Operation for GetReceipt {
    type Gateway = Omise;
    type Output = Receipt;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.receipts.get", Method::Get, "/receipts/{receipt}", "2.15");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.receipt]
    }
}

record! {
    model
    /// What the gateway billed for a day. Amounts are subunits.
    pub struct Receipt {
        /// `rcpt_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/receipts/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// The bill's own number.
        #[serde(default)]
        pub number: Option<String>,
        /// `YYYY-MM-DD`; a time stamp before 2019.
        #[serde(default, alias = "date")]
        pub issued_on: Option<String>,
        /// Whether it gives fees back.
        #[serde(default)]
        pub credit_note: Option<bool>,
        /// For charges.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub charge_fee: Option<i64>,
        /// For transactions (*observed* only).
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub transaction_fee: Option<i64>,
        /// For transfers.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub transfer_fee: Option<i64>,
        /// For voids.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub voided_fee: Option<i64>,
        /// All fees.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub subtotal: Option<i64>,
        /// VAT on them.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub vat: Option<i64>,
        /// Withholding tax.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub wht: Option<i64>,
        /// What was billed in the end.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub total: Option<i64>,
        /// Of all amounts here.
        #[serde(default, deserialize_with = "crate::read::optional_currency")]
        pub currency: Option<Currency>,
        /// What rounding the VAT of many fees left over.
        #[serde(default)]
        pub adjustment_transaction: Option<Transaction>,
        /// The gateway.
        #[serde(default)]
        pub company_name: Option<String>,
        /// The gateway's; may hold line breaks.
        #[serde(default)]
        pub company_address: Option<String>,
        /// The gateway's.
        #[serde(default)]
        pub company_tax_id: Option<String>,
        /// The merchant.
        #[serde(default)]
        pub customer_name: Option<String>,
        /// The merchant's.
        #[serde(default)]
        pub customer_address: Option<String>,
        /// The merchant's.
        #[serde(default)]
        pub customer_email: Option<String>,
        /// The merchant's.
        #[serde(default)]
        pub customer_statement_name: Option<String>,
        /// The merchant's.
        #[serde(default)]
        pub customer_tax_id: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}
