//! Bank accounts inside recipients and transfers: they have no id and no endpoint of their own.

use crate::error::PayError;
use crate::macros::record;
use crate::secret::Secret;

record! {
    params
    /// A bank account to pay out to.
    pub struct NewBankAccount {
        /// The bank's short code, such as `scb`. This or `bank_code`.
        pub brand: Option<String>,
        /// The bank's code under its newer name; in Japan the four digits (*observed*).
        pub bank_code: Option<String>,
        /// Japan.
        pub branch_code: Option<String>,
        /// The account's number. It is never printed.
        pub number: Secret,
        /// The holder.
        pub name: String,
        /// Japan: `normal`, `current`.
        #[serde(rename = "type")]
        pub kind: Option<String>,
    }
}

impl NewBankAccount {
    /// The three fields that every bank account needs.
    pub fn new(brand: impl Into<String>, number: impl Into<Secret>, name: impl Into<String>) -> Self {
        Self { brand: Some(brand.into()), number: number.into(), name: name.into(), ..Self::default() }
    }

    pub(super) fn check(&self) -> Result<(), PayError> {
        let given = |code: &Option<String>| code.as_ref().is_some_and(|code| !code.is_empty());
        if !given(&self.brand) && !given(&self.bank_code) {
            return Err(PayError::invalid(
                "`bank_account` names no bank: give its short code, such as `scb`, as `brand` or `bank_code`",
            ));
        }
        if self.number.expose().trim().is_empty() {
            return Err(PayError::invalid("`bank_account.number` is empty: give the account's number"));
        }
        if self.name.trim().is_empty() {
            return Err(PayError::invalid("`bank_account.name` is empty: give the holder's name"));
        }
        Ok(())
    }
}

record! {
    model
    /// A bank account inside a transfer or a recipient; it has no id.
    pub struct BankAccount {
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// Of the account number.
        #[serde(default)]
        pub last_digits: Option<String>,
        /// The whole number; newer answers only.
        #[serde(default)]
        pub account_number: Option<String>,
        /// The holder.
        #[serde(default)]
        pub name: Option<String>,
        /// Japan: `normal`, `current`.
        #[serde(default, rename = "type")]
        pub kind: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
        /// The bank's name; its short code before 2019.
        #[serde(default)]
        pub brand: Option<String>,
        /// The bank's short code.
        #[serde(default)]
        pub bank_code: Option<String>,
        /// Japan.
        #[serde(default)]
        pub branch_code: Option<String>,
    }
}
