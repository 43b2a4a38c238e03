//! Recipients: whom transfers go to.

use super::list::{list, list_operation};
use super::metadata::check_metadata;
use super::{BankAccount, Expandable, NewBankAccount, Omise, check_test_mode};
use crate::error::PayError;
use crate::http::Method;
use crate::json::Json;
use crate::macros::{open_enum, record};
use crate::operation::{Mode, Operation, OperationInfo};
use crate::secret::Secret;

record! {
    params
    /// `POST /recipients` · api host · secret or chain key (the latter a *choice*)
    ///
    /// It starts neither verified nor active, and a transfer needs both: staff see to it in live
    /// mode, [`VerifyRecipient`] in test mode.
    pub struct CreateRecipient {
        /// Of the person or company.
        pub name: String,
        /// `individual` or `corporation`.
        #[serde(rename = "type")]
        pub kind: RecipientKind,
        /// Where the money goes.
        pub bank_account: NewBankAccount,
        /// For people.
        pub email: Option<String>,
        /// For people.
        pub description: Option<String>,
        /// Of the person or company. It is never printed.
        pub tax_id: Option<Secret>,
        /// For programs: an object.
        pub metadata: Option<Json>,
    }
}

impl Operation for CreateRecipient {
    type Gateway = Omise;
    type Output = Recipient;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.recipients.create", Method::Post, "/recipients", "2.16");

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_name(&self.name)?;
        if self.kind.as_str().is_empty() {
            return Err(PayError::invalid("`type` is missing: give `individual` or `corporation`"));
        }
        self.bank_account.check()?;
        check_metadata(self.metadata.as_ref())
    }
}

fn check_name(name: &str) -> Result<(), PayError> {
    if name.trim().is_empty() {
        return Err(PayError::invalid("`name` is empty: give the recipient's name"));
    }
    Ok(())
}

list_operation! {
    /// `GET /recipients` · api host · secret or chain key (the latter a *choice*)
    pub struct ListRecipients {}
    OperationInfo::omise("omise.recipients.list", Method::Get, "/recipients", "2.16") => RecipientList
}

list! {
    /// Recipients of the account.
    RecipientList of Recipient
}

record! {
    params
    /// `GET /recipients/{id}` · api host · secret or chain key (the latter a *choice*)
    pub struct GetRecipient {
        /// `recp_…`
        #[serde(skip_serializing)]
        pub recipient: String,
    }
}

impl Operation for GetRecipient {
    type Gateway = Omise;
    type Output = Recipient;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.recipients.get", Method::Get, "/recipients/{recipient}", "2.16");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.recipient]
    }
}

record! {
    params
    /// `PATCH /recipients/{id}` · api host · secret or chain key (the latter a *choice*)
    ///
    /// Another bank account has to be verified again (*third-party*).
    pub struct UpdateRecipient {
        /// `recp_…`
        #[serde(skip_serializing)]
        pub recipient: String,
        /// Of the person or company.
        pub name: Option<String>,
        /// `individual` or `corporation`.
        #[serde(rename = "type")]
        pub kind: Option<RecipientKind>,
        /// The whole of it (*choice*: what a part does is not documented).
        pub bank_account: Option<NewBankAccount>,
        /// For people.
        pub email: Option<String>,
        /// For people.
        pub description: Option<String>,
        /// Of the person or company. It is never printed.
        pub tax_id: Option<Secret>,
        /// Replaces the stored object as a whole (*choice*: not documented).
        pub metadata: Option<Json>,
    }
}

impl Operation for UpdateRecipient {
    type Gateway = Omise;
    type Output = Recipient;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.recipients.update", Method::Patch, "/recipients/{recipient}", "2.16");

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.recipient]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        self.name.as_deref().map_or(Ok(()), check_name)?;
        self.bank_account.as_ref().map_or(Ok(()), NewBankAccount::check)?;
        check_metadata(self.metadata.as_ref())
    }
}

record! {
    params
    /// `DELETE /recipients/{id}` · api host · secret or chain key (the latter a *choice*)
    ///
    /// Afterwards it is not found (*third-party*).
    pub struct DeleteRecipient {
        /// `recp_…`
        #[serde(skip_serializing)]
        pub recipient: String,
    }
}

impl Operation for DeleteRecipient {
    type Gateway = Omise;
    type Output = Recipient;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.recipients.delete", Method::Delete, "/recipients/{recipient}", "2.16");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.recipient]
    }
}

record! {
    params
    /// `PATCH /recipients/{id}/verify` · api host · secret or chain key (the latter a *choice*) ·
    /// test mode only
    ///
    /// Plays the staff, who verify bank accounts in live mode.
    pub struct VerifyRecipient {
        /// `recp_…`
        #[serde(skip_serializing)]
        pub recipient: String,
    }
}

impl Operation for VerifyRecipient {
    type Gateway = Omise;
    type Output = Recipient;
    const INFO: OperationInfo = OperationInfo::omise(
        "omise.recipients.verify",
        Method::Patch,
        "/recipients/{recipient}/verify",
        "2.16",
    );

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.recipient]
    }

    fn validate(&self, mode: Option<Mode>) -> Result<(), PayError> {
        check_test_mode(&Self::INFO, mode)
    }

    fn check(_: &str, mode: Option<Mode>) -> Result<(), PayError> {
        check_test_mode(&Self::INFO, mode)
    }
}

open_enum! {
    /// What a recipient is.
    pub enum RecipientKind {
        /// A person.
        Individual = "individual",
        /// A company.
        Corporation = "corporation",
    }
}

record! {
    model
    /// Somebody who is paid.
    pub struct Recipient {
        /// `recp_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/recipients/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// Whether it was deleted.
        #[serde(default)]
        pub deleted: Option<bool>,
        /// Where the money goes.
        #[serde(default)]
        pub bank_account: Option<BankAccount>,
        /// Whether it may receive transfers.
        #[serde(default)]
        pub active: Option<bool>,
        /// Whether it is the account's own bank account.
        #[serde(default)]
        pub default: Option<bool>,
        /// Whether its bank account was checked.
        #[serde(default)]
        pub verified: Option<bool>,
        /// RFC 3339.
        #[serde(default)]
        pub activated_at: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub verified_at: Option<String>,
        /// Of the person or company.
        #[serde(default)]
        pub name: Option<String>,
        /// For people.
        #[serde(default)]
        pub email: Option<String>,
        /// For people.
        #[serde(default)]
        pub description: Option<String>,
        /// A person or a company.
        #[serde(default, rename = "type")]
        pub kind: Option<RecipientKind>,
        /// Of the person or company. It is never printed.
        #[serde(default)]
        pub tax_id: Option<Secret>,
        /// For programs.
        #[serde(default)]
        pub metadata: Option<Json>,
        /// `schd_…`; the reference knows no more of it.
        #[serde(default)]
        pub schedule: Option<Expandable>,
        /// Why it could not be verified: `name_mismatch`, `account_not_found`, `bank_not_found`.
        #[serde(default)]
        pub failure_code: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}
