//! Transfers: a balance sent to a bank account.

use super::list::{list, list_operation};
use super::metadata::check_metadata;
use super::{BankAccount, Expandable, Omise, Transaction, check_amount, check_test_mode};
use crate::error::PayError;
use crate::http::Method;
use crate::json::Json;
use crate::macros::record;
use crate::money::Currency;
use crate::operation::{Mode, Operation, OperationInfo};

record! {
    params
    /// `POST /transfers` · api host · secret or chain key
    pub struct CreateTransfer {
        /// Subunits; the whole transferable balance if left out (*third-party*).
        pub amount: Option<i64>,
        /// `recp_…`; the account's own bank account if left out, with a chain key the
        /// sub-merchant's.
        pub recipient: Option<String>,
        /// Whether a failed bank transfer is not tried again.
        pub fail_fast: Option<bool>,
        /// Splits above the bank's limit (*observed* only).
        pub split_transfer: Option<bool>,
        /// Makes a repeat harmless (*observed* in three official SDKs; not documented).
        pub idemp_key: Option<String>,
        /// For programs: an object.
        pub metadata: Option<Json>,
    }
}

impl Operation for CreateTransfer {
    type Gateway = Omise;
    type Output = Transfer;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.transfers.create", Method::Post, "/transfers", "2.23");

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        self.amount.map_or(Ok(()), |amount| check_amount("amount", amount))?;
        check_metadata(self.metadata.as_ref())
    }
}

list_operation! {
    /// `GET /transfers` · api host · secret or chain key
    pub struct ListTransfers {}
    OperationInfo::omise("omise.transfers.list", Method::Get, "/transfers", "2.23") => TransferList
}

list! {
    /// Transfers from the balance of the key.
    TransferList of Transfer
}

record! {
    params
    /// `GET /transfers/{id}` · api host · secret or chain key
    pub struct GetTransfer {
        /// `trsf_…`
        #[serde(skip_serializing)]
        pub transfer: String,
    }
}

impl Operation for GetTransfer {
    type Gateway = Omise;
    type Output = Transfer;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.transfers.get", Method::Get, "/transfers/{transfer}", "2.23");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.transfer]
    }
}

record! {
    params
    /// `PATCH /transfers/{id}` · api host · secret or chain key
    ///
    /// Works until the transfer is sent.
    pub struct UpdateTransfer {
        /// `trsf_…`
        #[serde(skip_serializing)]
        pub transfer: String,
        /// Subunits.
        pub amount: Option<i64>,
        /// Replaces the stored object as a whole (*choice*: not documented).
        pub metadata: Option<Json>,
    }
}

impl Operation for UpdateTransfer {
    type Gateway = Omise;
    type Output = Transfer;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.transfers.update", Method::Patch, "/transfers/{transfer}", "2.23");

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.transfer]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        self.amount.map_or(Ok(()), |amount| check_amount("amount", amount))?;
        check_metadata(self.metadata.as_ref())
    }
}

record! {
    params
    /// `DELETE /transfers/{id}` · api host · secret or chain key
    ///
    /// Works until the transfer is sent. Afterwards it is not found (*third-party*).
    pub struct DeleteTransfer {
        /// `trsf_…`
        #[serde(skip_serializing)]
        pub transfer: String,
    }
}

impl Operation for DeleteTransfer {
    type Gateway = Omise;
    type Output = Transfer;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.transfers.delete", Method::Delete, "/transfers/{transfer}", "2.23");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.transfer]
    }
}

record! {
    params
    /// `POST /transfers/{id}/mark_as_sent` · api host · secret or chain key (the latter a *choice*) ·
    /// test mode only
    ///
    /// Plays the bank: in live mode it sends by itself.
    pub struct MarkTransferAsSent {
        /// `trsf_…`
        #[serde(skip_serializing)]
        pub transfer: String,
    }
}

impl Operation for MarkTransferAsSent {
    type Gateway = Omise;
    type Output = Transfer;
    const INFO: OperationInfo = OperationInfo::omise(
        "omise.transfers.mark_as_sent",
        Method::Post,
        "/transfers/{transfer}/mark_as_sent",
        "2.23",
    );

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.transfer]
    }

    fn validate(&self, mode: Option<Mode>) -> Result<(), PayError> {
        check_test_mode(&Self::INFO, mode)
    }

    fn check(_: &str, mode: Option<Mode>) -> Result<(), PayError> {
        check_test_mode(&Self::INFO, mode)
    }
}

record! {
    params
    /// `POST /transfers/{id}/mark_as_paid` · api host · secret or chain key (the latter a *choice*) ·
    /// test mode only
    ///
    /// Comes after [`MarkTransferAsSent`].
    pub struct MarkTransferAsPaid {
        /// `trsf_…`
        #[serde(skip_serializing)]
        pub transfer: String,
    }
}

impl Operation for MarkTransferAsPaid {
    type Gateway = Omise;
    type Output = Transfer;
    const INFO: OperationInfo = OperationInfo::omise(
        "omise.transfers.mark_as_paid",
        Method::Post,
        "/transfers/{transfer}/mark_as_paid",
        "2.23",
    );

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.transfer]
    }

    fn validate(&self, mode: Option<Mode>) -> Result<(), PayError> {
        check_test_mode(&Self::INFO, mode)
    }

    fn check(_: &str, mode: Option<Mode>) -> Result<(), PayError> {
        check_test_mode(&Self::INFO, mode)
    }
}

record! {
    model
    /// Money on its way to a bank account. Amounts are subunits.
    pub struct Transfer {
        /// `trsf_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/transfers/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// Whether it was taken back before it was sent.
        #[serde(default)]
        pub deleted: Option<bool>,
        /// What leaves the balance. Missing in the short answer that a deletion had before 2019.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub amount: Option<i64>,
        /// Of all amounts here.
        #[serde(default, deserialize_with = "crate::read::optional_currency")]
        pub currency: Option<Currency>,
        /// Without VAT.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub fee: Option<i64>,
        /// VAT on the fee.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub fee_vat: Option<i64>,
        /// Fee and VAT.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub total_fee: Option<i64>,
        /// What arrives.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub net: Option<i64>,
        /// Whether a failed bank transfer is not tried again.
        #[serde(default)]
        pub fail_fast: Option<bool>,
        /// Whether it can be sent now.
        #[serde(default)]
        pub sendable: Option<bool>,
        /// Whether it is on its way.
        #[serde(default)]
        pub sent: Option<bool>,
        /// RFC 3339.
        #[serde(default)]
        pub sent_at: Option<String>,
        /// Whether it arrived.
        #[serde(default)]
        pub paid: Option<bool>,
        /// RFC 3339.
        #[serde(default)]
        pub paid_at: Option<String>,
        /// RFC 3339; the reference knows no more of it.
        #[serde(default)]
        pub balance_hold_at: Option<String>,
        /// `recp_…`
        #[serde(default)]
        pub recipient: Option<Expandable>,
        /// Where it goes.
        #[serde(default)]
        pub bank_account: Option<BankAccount>,
        /// The schedule it came from.
        #[serde(default)]
        pub schedule: Option<Expandable>,
        /// What it did to the balance.
        #[serde(default)]
        pub transactions: Option<Vec<Transaction>>,
        /// Before 2019: the one transaction's id; see `transaction_ids`.
        #[serde(default)]
        pub transaction: Option<Expandable>,
        /// For programs.
        #[serde(default)]
        pub metadata: Option<Json>,
        /// Why it failed: an open list, see reference 4.5.
        #[serde(default)]
        pub failure_code: Option<String>,
        /// Why it failed, for people.
        #[serde(default)]
        pub failure_message: Option<String>,
        /// The parts of one split transfer share it.
        #[serde(default)]
        pub split_transfer_group_id: Option<String>,
        /// Payfac only.
        #[serde(default)]
        pub merchant_name: Option<String>,
        /// Payfac only.
        #[serde(default)]
        pub merchant_uid: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}

impl Transfer {
    /// What it did to the balance, as ids: of `transactions`, or of the one `transaction` that versions
    /// before 2019-05-29 have.
    #[must_use]
    pub fn transaction_ids(&self) -> Vec<&str> {
        let newer = self.transactions.iter().flatten().map(|transaction| transaction.id.as_str());
        newer.chain(self.transaction.as_ref().map(|transaction| transaction.id.as_str())).collect()
    }
}
