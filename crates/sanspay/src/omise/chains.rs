//! Chains: a sub-merchant's consent that a merchant acts for it. They are made on the dashboard;
//! the API lists, reads and revokes them.

use super::list::{list, list_operation};
use super::{ChainKey, Omise};
use crate::error::{ErrorKind, PayError};
use crate::http::Method;
use crate::macros::record;
use crate::operation::{KeyRule, Operation, OperationInfo};
use crate::secret::Secret;

list_operation! {
    /// `GET /chains` · api host · secret key
    ///
    /// Revoked chains are listed too.
    pub struct ListChains {}
    OperationInfo::omise("omise.chains.list", Method::Get, "/chains", "2.4").key(KeyRule::Secret) => ChainList
}

list! {
    /// Chains that sub-merchants granted.
    ChainList of Chain
}

record! {
    params
    /// `GET /chains/{id}` · api host · secret key
    pub struct GetChain {
        /// `acch_…`
        #[serde(skip_serializing)]
        pub chain: String,
    }
}

impl Operation for GetChain {
    type Gateway = Omise;
    type Output = Chain;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.chains.get", Method::Get, "/chains/{chain}", "2.4").key(KeyRule::Secret);
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.chain]
    }
}

record! {
    params
    /// `POST /chains/{id}/revoke` · api host · secret key
    ///
    /// It cannot be undone: the sub-merchant has to consent again on the dashboard.
    pub struct RevokeChain {
        /// `acch_…`
        #[serde(skip_serializing)]
        pub chain: String,
    }
}

impl Operation for RevokeChain {
    type Gateway = Omise;
    type Output = Chain;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.chains.revoke", Method::Post, "/chains/{chain}/revoke", "2.4")
            .key(KeyRule::Secret);
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.chain]
    }
}

record! {
    model
    /// One sub-merchant's consent.
    pub struct Chain {
        /// `acch_…`
        pub id: String,
        /// Whether the chain is of live mode.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/chains/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// Whether the consent was taken back. Then `key` is empty.
        #[serde(default)]
        pub revoked: Option<bool>,
        /// Of the sub-merchant.
        #[serde(default)]
        pub email: Option<String>,
        /// `ckey_…`; see [`Chain::chain_key`].
        #[serde(default)]
        pub key: Option<Secret>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}

impl Chain {
    /// The key for [`Omise::on_behalf_of`].
    pub fn chain_key(&self) -> Result<ChainKey, PayError> {
        match &self.key {
            Some(key) if !key.is_empty() => ChainKey::new(key.clone()),
            _ => Err(PayError::new(
                ErrorKind::Key,
                format!(
                    "chain {} has no key: it was revoked, and the sub-merchant has to grant a new one",
                    self.id
                ),
            )),
        }
    }
}
