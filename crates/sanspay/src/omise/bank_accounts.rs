//! Bank accounts inside recipients and transfers: they have no id and no endpoint of their own.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::encode::writer::{ToJson, Writer};
use crate::error::PayError;
use crate::macros::record;
use crate::record::FromJson;
use crate::scan::Unreadable;
use crate::secret::Secret;
use crate::shape::Kind;

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
        pub account_number: Option<AccountNumber>,
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

/// The number of a bank account in an answer. It reads like text and prints as its last four digits.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccountNumber(Secret);

impl FromJson for AccountNumber {
    const KIND: Kind = Secret::KIND;

    fn from_json(text: &str) -> Result<Self, Unreadable> {
        Secret::from_json(text).map(Self)
    }

    fn blank() -> Self {
        Self::default()
    }
}

impl ToJson for AccountNumber {
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
    }
}

impl Deref for AccountNumber {
    type Target = str;

    fn deref(&self) -> &str {
        self.0.expose()
    }
}

impl From<&str> for AccountNumber {
    fn from(number: &str) -> Self {
        Self(number.into())
    }
}

impl fmt::Debug for AccountNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Of a number of four characters nothing would be hidden.
        let tail = self.char_indices().rev().nth(3).filter(|(start, _)| *start > 0);
        write!(f, "…{}", tail.map_or("", |(start, _)| &self[start..]))
    }
}
