//! The default recipient, to whose bank account transfers go (reference 2.2 and 2.16).
//!
//! It is the only one and has no endpoint of its own: it is seen in transfers.

use jiff::Timestamp;
use serde::Serialize;

use crate::params::Hash;

const NAME: &str = "DEFAULT BANK ACCOUNT";

/// A recipient, written as the API shows it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Recipient {
    object: &'static str,
    pub(super) id: String,
    livemode: bool,
    location: String,
    deleted: bool,
    pub(super) bank_account: BankAccount,
    active: bool,
    default: bool,
    verified: bool,
    activated_at: Timestamp,
    verified_at: Timestamp,
    name: &'static str,
    email: String,
    description: Option<()>,
    r#type: &'static str,
    tax_id: Option<()>,
    metadata: Hash,
    schedule: Option<()>,
    failure_code: Option<()>,
    created_at: Timestamp,
}

/// Where transfers go.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct BankAccount {
    object: &'static str,
    livemode: bool,
    last_digits: &'static str,
    account_number: &'static str,
    name: &'static str,
    r#type: Option<()>,
    created_at: Timestamp,
    brand: &'static str,
    bank_code: &'static str,
    branch_code: Option<()>,
}

impl Recipient {
    /// What every account has in test mode. That it is a corporation is a guess.
    pub(super) fn default_of_test_mode(id: String, email: String, created_at: Timestamp) -> Recipient {
        Recipient {
            object: "recipient",
            location: format!("/recipients/{id}"),
            id,
            livemode: false,
            deleted: false,
            bank_account: BankAccount {
                object: "bank_account",
                livemode: false,
                last_digits: "6789",
                account_number: "123456789",
                name: NAME,
                r#type: None,
                created_at,
                brand: "Test Bank",
                bank_code: "test",
                branch_code: None,
            },
            active: true,
            default: true,
            verified: true,
            activated_at: created_at,
            verified_at: created_at,
            name: NAME,
            email,
            description: None,
            r#type: "corporation",
            tax_id: None,
            metadata: Hash::default(),
            schedule: None,
            failure_code: None,
            created_at,
        }
    }
}
