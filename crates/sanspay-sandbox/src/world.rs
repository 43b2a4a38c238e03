//! What a sandbox holds from its start, as tests and people see it: accounts, keys, chains.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::wonder::WonderApp;

/// What the seed made, with the addresses to reach it.
#[derive(Clone, Debug, Serialize)]
pub struct World {
    /// The seed. The same seed makes the same ids, keys and secrets.
    pub seed: u64,
    /// Omise's api host.
    pub api_url: String,
    /// Omise's vault host.
    pub vault_url: String,
    /// Wonder's host.
    pub wonder_url: String,
    /// Where the control API is.
    pub control_url: String,
    /// "Siam Bazaar", which may chain.
    pub platform: Account,
    /// "Baan Coffee" and "Chiang Mai Ceramics".
    pub sellers: Vec<Account>,
    /// From the platform to each seller, in the sellers' order.
    pub chains: Vec<Chain>,
    /// The Wonder app.
    pub wonder: WonderApp,
}

/// An Omise account with its keys, all in test mode.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Account {
    /// `account_test_…`
    pub id: String,
    /// The shop's name. The API itself has no such field; logs use it.
    pub name: String,
    /// The owner's address.
    pub email: String,
    /// Two letters, upper case.
    pub country: String,
    /// Three letters, upper case.
    pub currency: String,
    /// `pkey_test_…`
    pub public_key: String,
    /// `skey_test_…`
    pub secret_key: String,
    /// What the account's webhooks are signed with, in base64.
    pub webhook_secret: String,
}

/// A chain: a platform's right to act for a seller.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chain {
    /// `acch_test_…`
    pub id: String,
    /// `ckey_test_…`, empty once revoked.
    pub key: String,
    /// The account id of the platform.
    pub platform_id: String,
    /// The account id of the seller.
    pub seller_id: String,
    /// Whether the chain was revoked.
    pub revoked: bool,
}

/// An account to be made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewAccount {
    /// The shop's name.
    pub name: String,
    /// The owner's address. Made from the id when `None`.
    #[serde(default)]
    pub email: Option<String>,
    /// TH, SG, MY or JP. TH when `None`. The currency follows.
    #[serde(default)]
    pub country: Option<String>,
    /// Where its webhooks go. Only loopback addresses are ever called.
    #[serde(default)]
    pub webhook_uri: Option<String>,
    /// Whether it is a platform: `chaining_allowed` and `chain_enabled` from the start.
    #[serde(default)]
    pub platform: bool,
}

/// Why the control API refused something.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused(pub(crate) String);

impl Refused {
    pub(crate) fn no_delivery(id: u64) -> Refused {
        Refused(format!("no delivery {id} is remembered: see the `id`s in the list of deliveries"))
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refused {}
