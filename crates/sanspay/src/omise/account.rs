//! The account behind the key.

use super::Omise;
use crate::error::PayError;
use crate::http::Method;
use crate::json::Json;
use crate::macros::record;
use crate::money::Currency;
use crate::operation::{KeyRule, Mode, Operation, OperationInfo};

record! {
    params
    /// `GET /account` · api host · secret or chain key
    pub struct GetAccount {}
}

impl Operation for GetAccount {
    type Gateway = Omise;
    type Output = Account;
    const INFO: OperationInfo = OperationInfo::omise("omise.account.get", Method::Get, "/account", "2.1");
    const CHECKED: bool = false;
}

record! {
    params
    /// `PATCH /account` · api host · secret key
    ///
    /// What is left out stays as it is.
    pub struct UpdateAccount {
        /// Where events are posted. HTTPS in live mode.
        pub webhook_uri: Option<String>,
        /// Whether sub-merchants may grant this account a chain. Support has to allow it first.
        pub chain_enabled: Option<bool>,
        /// The page a sub-merchant sees after granting a chain.
        pub chain_return_uri: Option<String>,
        /// Whether the merchant carries the interest of installments by default.
        pub zero_interest_installments: Option<bool>,
        /// Which metadata become columns of the dashboard's exports.
        pub metadata_export_keys: Option<MetadataExportKeys>,
    }
}

record! {
    both
    /// Names of metadata, a list for each kind of object.
    pub struct MetadataExportKeys {
        /// Of charges.
        #[serde(deserialize_with = "crate::read::or_default")]
        pub charge: Vec<String>,
        /// Of transfers.
        #[serde(deserialize_with = "crate::read::or_default")]
        pub transfer: Vec<String>,
        /// Of refunds.
        #[serde(deserialize_with = "crate::read::or_default")]
        pub refund: Vec<String>,
        /// Of disputes.
        #[serde(deserialize_with = "crate::read::or_default")]
        pub dispute: Vec<String>,
    }
}

impl Operation for UpdateAccount {
    type Gateway = Omise;
    type Output = Account;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.account.update", Method::Patch, "/account", "2.1").key(KeyRule::Secret);

    fn validate(&self, mode: Option<Mode>) -> Result<(), PayError> {
        for (name, uri) in [("webhook_uri", &self.webhook_uri), ("chain_return_uri", &self.chain_return_uri)]
        {
            let Some(uri) = uri.as_deref().filter(|uri| !uri.is_empty()) else { continue };
            if !uri.starts_with("https://") && !uri.starts_with("http://") {
                return Err(PayError::invalid(format!("`{name}` is no web address: begin it with https://")));
            }
            if name == "webhook_uri" && mode == Some(Mode::Live) && !uri.starts_with("https://") {
                return Err(PayError::invalid("`webhook_uri` must be https in live mode"));
            }
        }
        Ok(())
    }
}

record! {
    model
    /// One merchant or sub-merchant.
    pub struct Account {
        /// `account_…`; `acct_…` in answers from before 2019.
        pub id: String,
        /// Whether this is the live account of the pair.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/account`
        #[serde(default)]
        pub location: Option<String>,
        /// The team that owns the account.
        #[serde(default)]
        pub team: Option<String>,
        /// Two letters.
        #[serde(default)]
        pub country: Option<String>,
        /// The currency of the balance.
        #[serde(default, deserialize_with = "crate::read::optional_currency")]
        pub currency: Option<Currency>,
        /// Of the owner.
        #[serde(default)]
        pub email: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
        /// What charges may be made in.
        #[serde(default, deserialize_with = "crate::read::currencies")]
        pub supported_currencies: Option<Vec<Currency>>,
        /// The default of requests that name no version, and the shape of events.
        #[serde(default)]
        pub api_version: Option<String>,
        /// Whether new recipients are active at once.
        #[serde(default)]
        pub auto_activate_recipients: Option<bool>,
        /// Whether sub-merchants may grant this account a chain.
        #[serde(default)]
        pub chain_enabled: Option<bool>,
        /// The page a sub-merchant sees after granting a chain.
        #[serde(default)]
        pub chain_return_uri: Option<String>,
        /// Whether the account may turn chaining on.
        #[serde(default)]
        pub chaining_allowed: Option<bool>,
        /// Whether the merchant carries the interest of installments by default.
        #[serde(default)]
        pub zero_interest_installments: Option<bool>,
        /// Where events are posted.
        #[serde(default)]
        pub webhook_uri: Option<String>,
        /// Which metadata become columns of the dashboard's exports.
        #[serde(default)]
        pub metadata_export_keys: Option<MetadataExportKeys>,
        /// The dashboard's own.
        #[serde(default)]
        pub last_updated_api_version: Option<String>,
        /// Limits and fees of transfers.
        #[serde(default)]
        pub transfer_config: Option<TransferConfig>,
    }
}

record! {
    model
    /// Limits and fees of transfers. Its amounts are decimal text in **major units**, digit for digit.
    pub struct TransferConfig {
        /// The smallest transfer.
        #[serde(default, deserialize_with = "crate::rate::optional_rate")]
        pub min_transfer_amount: Option<String>,
        /// The largest transfer.
        #[serde(default, deserialize_with = "crate::rate::optional_rate")]
        pub max_transfer_amount: Option<String>,
        /// The largest transfer within one bank.
        #[serde(default, deserialize_with = "crate::rate::optional_rate")]
        pub same_bank_max_transfer_amount: Option<String>,
        /// For each transfer.
        #[serde(default, deserialize_with = "crate::rate::optional_rate")]
        pub fee: Option<String>,
        /// Whether transfers are sent.
        #[serde(default)]
        pub is_payout_enabled: Option<bool>,
        /// Who sends them.
        #[serde(default)]
        pub provider: Option<String>,
        /// The account's number there.
        #[serde(default)]
        pub merchant_id: Option<String>,
        /// The reference knows no shape.
        #[serde(default)]
        pub transfer_service_availability: Option<Json>,
        /// The reference knows no shape.
        #[serde(default)]
        pub max_active_realtime_transfer_schedules: Option<Json>,
    }
}
