//! Disputes: a payer asks the bank for the money back, and the merchant answers.

use super::list::{list, list_operation};
use super::metadata::{check_metadata, check_metadata_of};
use super::{DocumentList, Expandable, Omise, Transaction, check_test_mode};
use crate::error::PayError;
use crate::http::Method;
use crate::json::Json;
use crate::macros::{open_enum, record};
use crate::money::Currency;
use crate::operation::{Mode, Operation, OperationInfo};

list_operation! {
    /// `GET /disputes` · api host · secret or chain key
    pub struct ListDisputes {}
    OperationInfo::omise("omise.disputes.list", Method::Get, "/disputes", "2.10") => DisputeList
}

list_operation! {
    /// `GET /disputes/open` · api host · secret or chain key
    ///
    /// Those that wait for the merchant.
    pub struct ListOpenDisputes {}
    OperationInfo::omise("omise.disputes.list_open", Method::Get, "/disputes/open", "2.10") => DisputeList
}

list_operation! {
    /// `GET /disputes/pending` · api host · secret or chain key
    ///
    /// Those that wait for the bank.
    pub struct ListPendingDisputes {}
    OperationInfo::omise("omise.disputes.list_pending", Method::Get, "/disputes/pending", "2.10") => DisputeList
}

list_operation! {
    /// `GET /disputes/closed` · api host · secret or chain key
    ///
    /// Those won and those lost.
    pub struct ListClosedDisputes {}
    OperationInfo::omise("omise.disputes.list_closed", Method::Get, "/disputes/closed", "2.10") => DisputeList
}

list! {
    /// Disputes of charges on the books of the key.
    DisputeList of Dispute
}

record! {
    params
    /// `GET /disputes/{id}` · api host · secret or chain key
    pub struct GetDispute {
        /// `dspt_…`
        #[serde(skip_serializing)]
        pub dispute: String,
        /// `true` embeds the charge.
        pub expand: Option<bool>,
    }
}

impl Operation for GetDispute {
    type Gateway = Omise;
    type Output = Dispute;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.disputes.get", Method::Get, "/disputes/{dispute}", "2.10");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.dispute]
    }
}

record! {
    params
    /// `PATCH /disputes/{id}` · api host · secret or chain key
    ///
    /// A message is the merchant's answer: it turns `open` into `pending`, after which documents can
    /// be neither added nor deleted. Send the documents first.
    pub struct UpdateDispute {
        /// `dspt_…`
        #[serde(skip_serializing)]
        pub dispute: String,
        /// To the bank.
        pub message: Option<String>,
        /// Replaces the stored object as a whole (*choice*: not documented).
        pub metadata: Option<Json>,
    }
}

impl Operation for UpdateDispute {
    type Gateway = Omise;
    type Output = Dispute;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.disputes.update", Method::Patch, "/disputes/{dispute}", "2.10");

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.dispute]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_metadata(self.metadata.as_ref())
    }

    fn check(params: &str, _: Option<Mode>) -> Result<(), PayError> {
        check_metadata_of(params)
    }
}

record! {
    params
    /// `PATCH /disputes/{id}/accept` · api host · secret or chain key
    ///
    /// Gives the money up: the dispute is `lost`.
    pub struct AcceptDispute {
        /// `dspt_…`
        #[serde(skip_serializing)]
        pub dispute: String,
    }
}

impl Operation for AcceptDispute {
    type Gateway = Omise;
    type Output = Dispute;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.disputes.accept", Method::Patch, "/disputes/{dispute}/accept", "2.10");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.dispute]
    }
}

record! {
    params
    /// `POST /charges/{id}/disputes` · api host · secret or chain key · test mode only
    ///
    /// Plays the payer who disputes a charge (*observed* only). A live key is an error before anything
    /// is sent: there, disputes come from banks.
    pub struct CreateDispute {
        /// `chrg_…`
        #[serde(skip_serializing)]
        pub charge: String,
    }
}

impl Operation for CreateDispute {
    type Gateway = Omise;
    type Output = Dispute;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.disputes.create", Method::Post, "/charges/{charge}/disputes", "2.10")
            .observed();

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.charge]
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
    /// `PATCH /disputes/{id}/close` · api host · secret or chain key · test mode only
    ///
    /// Plays the bank that decides: `won` or `lost` (*observed* only; what it decides by is not known).
    /// A live key is an error before anything is sent.
    pub struct CloseDispute {
        /// `dspt_…`
        #[serde(skip_serializing)]
        pub dispute: String,
    }
}

impl Operation for CloseDispute {
    type Gateway = Omise;
    type Output = Dispute;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.disputes.close", Method::Patch, "/disputes/{dispute}/close", "2.10")
            .observed();

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.dispute]
    }

    fn validate(&self, mode: Option<Mode>) -> Result<(), PayError> {
        check_test_mode(&Self::INFO, mode)
    }

    fn check(_: &str, mode: Option<Mode>) -> Result<(), PayError> {
        check_test_mode(&Self::INFO, mode)
    }
}

open_enum! {
    /// Where a dispute stands.
    pub enum DisputeStatus {
        /// The merchant has not answered.
        Open = "open",
        /// The bank has not decided.
        Pending = "pending",
        /// The money came back.
        Won = "won",
        /// The money is gone.
        Lost = "lost",
    }
}

open_enum! {
    /// Why the payer disputes a charge (*observed* in an official SDK).
    pub enum DisputeReason {
        /// A subscription was cancelled before.
        CancelledRecurringTransaction = "cancelled_recurring_transaction",
        /// A refund was promised and did not come.
        CreditNotProcessed = "credit_not_processed",
        /// Charged twice.
        DuplicateProcessing = "duplicate_processing",
        /// The card had run out.
        ExpiredCard = "expired_card",
        /// Nothing was delivered.
        GoodsOrServicesNotProvided = "goods_or_services_not_provided",
        /// Charged in another currency than agreed.
        IncorrectCurrency = "incorrect_currency",
        /// Charged another amount than agreed.
        IncorrectTransactionAmount = "incorrect_transaction_amount",
        /// Charged too late.
        LatePresentment = "late_presentment",
        /// There is no such account.
        NonMatchingAccountNumber = "non_matching_account_number",
        /// Delivered, but not as described.
        NotAsDescribedOrDefectiveMerchandise = "not_as_described_or_defective_merchandise",
        /// No reason is known.
        NotAvailable = "not_available",
        /// No reason was noted.
        NotRecorded = "not_recorded",
        /// None of these: see `reason_message`.
        Unlisted = "other",
        /// Paid in another way already.
        PaidByOtherMeans = "paid_by_other_means",
        /// The payer does not know the charge.
        TransactionNotRecognised = "transaction_not_recognised",
    }
}

record! {
    model
    /// A charge that the payer's bank asks back. Amounts are subunits.
    pub struct Dispute {
        /// `dspt_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/disputes/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// Of `amount`.
        #[serde(default, deserialize_with = "crate::read::optional_currency")]
        pub currency: Option<Currency>,
        /// What is asked back: the charge's amount less its refunds.
        #[serde(deserialize_with = "crate::read::integer")]
        pub amount: i64,
        /// In the account's currency.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub funding_amount: Option<i64>,
        /// The account's currency.
        #[serde(default, deserialize_with = "crate::read::optional_currency")]
        pub funding_currency: Option<Currency>,
        /// For programs.
        #[serde(default)]
        pub metadata: Option<Json>,
        /// `chrg_…`
        #[serde(default)]
        pub charge: Option<Expandable>,
        /// At most the first 20; [`ListDocuments`](super::ListDocuments) has them all.
        #[serde(default, deserialize_with = "crate::read::list")]
        pub documents: Option<DocumentList>,
        /// What it did to the balance.
        #[serde(default)]
        pub transactions: Option<Vec<Transaction>>,
        /// Before 2019: the one transaction's id; see `transaction_ids`.
        #[serde(default)]
        pub transaction: Option<Expandable>,
        /// Of the gateway's people.
        #[serde(default)]
        pub admin_message: Option<String>,
        /// The merchant's answer.
        #[serde(default)]
        pub message: Option<String>,
        /// Why.
        #[serde(default)]
        pub reason_code: Option<DisputeReason>,
        /// Why, for people.
        #[serde(default)]
        pub reason_message: Option<String>,
        /// Where it stands.
        pub status: DisputeStatus,
        /// RFC 3339; empty until it is won or lost.
        #[serde(default)]
        pub closed_at: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}

impl Dispute {
    /// What it did to the balance, as ids: of `transactions`, or of the one `transaction` that versions
    /// before 2019-05-29 have.
    #[must_use]
    pub fn transaction_ids(&self) -> Vec<&str> {
        let newer = self.transactions.iter().flatten().map(|transaction| transaction.id.as_str());
        newer.chain(self.transaction.as_ref().map(|transaction| transaction.id.as_str())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_a_test_can_play_is_refused_with_a_live_key() {
        let create = CreateDispute { charge: "chrg_1".into() };
        let close = CloseDispute { dispute: "dspt_1".into() };
        for refused in [create.validate(Some(Mode::Live)), close.validate(Some(Mode::Live))] {
            let error = refused.unwrap_err();
            assert_eq!(error.kind(), crate::ErrorKind::Key);
            assert!(error.to_string().contains("test mode only"), "{error}");
        }
        assert!(create.validate(Some(Mode::Test)).is_ok());
        assert!(close.validate(Some(Mode::Test)).is_ok());
    }
}
