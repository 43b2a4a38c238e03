//! Omise (Opn Payments): tokens with the public key, everything else with the secret key, or with a
//! chain key for a sub-merchant. Amounts are in subunits, times in RFC 3339 UTC as they came.

mod account;
mod balance;
mod bank_accounts;
mod capability;
mod cards;
mod chains;
mod charge_outcomes;
mod charge_sources;
mod charges;
mod customers;
mod disputes;
mod documents;
mod events;
mod expandable;
mod forex;
mod keys;
mod links;
mod list;
mod metadata;
mod occurrences;
mod receipts;
mod recipients;
mod recovery;
mod refunds;
mod refusal;
mod schedule_rules;
mod schedules;
mod search;
mod source_types;
mod sources;
mod tokens;
mod transactions;
mod transfers;

use std::fmt;
use std::sync::Arc;

use base64ct::{Base64, Encoding as _};
use zeroize::Zeroizing;

pub use account::{Account, GetAccount, MetadataExportKeys, TransferConfig, UpdateAccount};
pub use balance::{Balance, GetBalance};
pub use bank_accounts::{AccountNumber, BankAccount, NewBankAccount};
pub(crate) use capability::named_method;
pub use capability::{
    AmountLimits, Capability, CapabilityBank, CapabilityLimits, CapabilityMethod, GetCapability,
};
pub use cards::{Card, CardList, DeleteCard, GetCard, ListCards, UpdateCard};
pub use chains::{Chain, ChainList, GetChain, ListChains, RevokeChain};
pub use charge_outcomes::{ExpireCharge, MarkChargeAsFailed, MarkChargeAsPaid};
pub use charge_sources::ChargeSource;
pub use charges::{
    CaptureCharge, Charge, ChargeList, ChargeStatus, CreateCharge, GetCharge, ListCharges, PlatformFee,
    ReverseCharge, TransactionFees, UpdateCharge,
};
pub use customers::{
    CreateCustomer, Customer, CustomerList, DeleteCustomer, GetCustomer, ListCustomers, UpdateCustomer,
};
pub use disputes::{
    AcceptDispute, CloseDispute, CreateDispute, Dispute, DisputeList, DisputeReason, DisputeStatus,
    GetDispute, ListClosedDisputes, ListDisputes, ListOpenDisputes, ListPendingDisputes, UpdateDispute,
};
pub use documents::{
    CreateDocument, DeleteDocument, Document, DocumentFile, DocumentKind, DocumentList, GetDocument,
    ListDocuments,
};
pub use events::{
    Event, EventKey, EventList, EventResource, GetEvent, ListChargeEvents, ListEvents, WebhookDelivery,
};
pub use expandable::Expandable;
pub use forex::{Forex, GetForex};
pub use keys::{ChainKey, PublicKey, SecretKey};
pub use links::{CreateLink, DeleteLink, GetLink, Link, LinkList, ListLinkCharges, ListLinks};
pub use occurrences::{GetOccurrence, ListOccurrences, Occurrence, OccurrenceList, OccurrenceStatus};
pub use receipts::{GetReceipt, ListReceipts, Receipt, ReceiptList};
pub use recipients::{
    CreateRecipient, DeleteRecipient, GetRecipient, ListRecipients, Recipient, RecipientKind, RecipientList,
    UpdateRecipient, VerifyRecipient,
};
pub use refunds::{CreateRefund, GetRefund, ListAllRefunds, ListRefunds, Refund, RefundList, RefundStatus};
pub(crate) use refusal::{kind_of_status, nameless};
pub use schedules::{
    CreateSchedule, DeleteSchedule, GetSchedule, ListChargeSchedules, ListCustomerSchedules,
    ListRecipientSchedules, ListSchedules, ListTransferSchedules, NewScheduledCharge, NewScheduledTransfer,
    Schedule, ScheduleList, ScheduleOn, SchedulePeriod, ScheduleStatus, ScheduledCharge, ScheduledTransfer,
    Weekday,
};
pub use search::{Search, SearchFilter, SearchResult, SearchScope};
pub use source_types::SourceType;
pub use sources::{
    Barcode, CreateSource, GetSource, PlatformType, Source, SourceAddress, SourceFlow, SourceItem,
    SourceReferences,
};
pub use tokens::{CreateToken, GetToken, Token, TokenCard};
pub use transactions::{GetTransaction, ListTransactions, Transaction, TransactionList};
pub use transfers::{
    CreateTransfer, DeleteTransfer, GetTransfer, ListTransfers, MarkTransferAsPaid, MarkTransferAsSent,
    Transfer, TransferList, UpdateTransfer,
};

use crate::call::{Attempt, Call, Finish, Plan, Protocol};
use crate::encode::{multipart, path};
use crate::entropy::{self, Entropy, SystemEntropy};
use crate::erased::{Decode, Encoded, ErasedOperation};
use crate::error::{ErrorKind, PayError};
use crate::http::{Header, HttpRequest, Method};
use crate::money::Currency;
use crate::operation::{CallOptions, Gateway, Host, KeyRule, Mode, OperationInfo};
use crate::retry::{Repeat, RetryPolicy};
use crate::secret::Secret;

/// The API version every request asks for and every answer is read as.
pub const API_VERSION: &str = "2019-05-29";

/// How an [`Omise`] client is made. At least one of the two keys is needed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OmiseConfig {
    /// Makes tokens.
    pub public_key: Option<PublicKey>,
    /// Does everything else.
    pub secret_key: Option<SecretKey>,
    /// Instead of `https://api.omise.co`, for the sandbox.
    pub api_url: Option<String>,
    /// Instead of `https://vault.omise.co`, for the sandbox.
    pub vault_url: Option<String>,
    /// How stubborn the client is.
    pub retry: RetryPolicy,
    /// Milliseconds for one attempt; 60,000 if left out.
    pub timeout_ms: Option<u32>,
    /// Your application, put before ours in `User-Agent`: `my-shop/2.1`.
    pub user_agent: Option<String>,
}

/// A client of Omise for one account, or for one sub-merchant of it.
///
/// It holds no connection and no global state: any number of them live side by side.
#[derive(Clone)]
pub struct Omise {
    settings: Arc<Settings>,
    /// The key of the sub-merchant acted for, and its [`authorization`].
    chain_key: Option<(ChainKey, Secret)>,
}

struct Settings {
    config: OmiseConfig,
    /// What goes with the public key, and with the secret one: every call has it, so it is written once.
    public: Option<Secret>,
    secret: Option<Secret>,
    api_url: String,
    vault_url: String,
    user_agent: String,
    mode: Mode,
    entropy: Arc<dyn Entropy>,
}

impl Omise {
    /// Checks the configuration.
    pub fn new(config: OmiseConfig) -> Result<Self, PayError> {
        Self::with_entropy(config, Arc::new(SystemEntropy))
    }

    /// A client whose randomness is yours: for tests.
    pub fn with_entropy(config: OmiseConfig, entropy: Arc<dyn Entropy>) -> Result<Self, PayError> {
        let modes = (
            config.public_key.as_ref().map(PublicKey::mode),
            config.secret_key.as_ref().map(SecretKey::mode),
        );
        let mode = match modes {
            (None, None) => {
                return Err(PayError::new(
                    ErrorKind::Key,
                    "there is no key: give a public key to make tokens, a secret key for all else, or both",
                ));
            }
            (Some(public), Some(secret)) if public != secret => {
                return Err(PayError::new(
                    ErrorKind::Key,
                    "one key is a test key and the other is live: take both from the same mode",
                ));
            }
            (Some(mode), _) | (None, Some(mode)) => mode,
        };
        let api_url = base_url(config.api_url.as_deref().unwrap_or("https://api.omise.co"))?;
        let vault_url = base_url(config.vault_url.as_deref().unwrap_or("https://vault.omise.co"))?;
        let user_agent = user_agent(config.user_agent.as_deref())?;
        let public = config.public_key.as_ref().map(|key| authorization(key.expose()));
        let secret = config.secret_key.as_ref().map(|key| authorization(key.expose()));
        let settings = Settings { config, public, secret, api_url, vault_url, user_agent, mode, entropy };
        Ok(Self { settings: Arc::new(settings), chain_key: None })
    }

    /// The same client acting for a sub-merchant: same settings, same public key, other books.
    ///
    /// Calls and pages that were begun before keep the key they were begun with.
    pub fn on_behalf_of(&self, chain_key: ChainKey) -> Result<Self, PayError> {
        if chain_key.mode() != self.settings.mode {
            return Err(PayError::new(
                ErrorKind::Key,
                "the chain key and the client's keys are of different modes: one is test, the other live",
            ));
        }
        let authorization = authorization(chain_key.expose());
        Ok(Self { settings: Arc::clone(&self.settings), chain_key: Some((chain_key, authorization)) })
    }

    /// Test or live, as the keys say.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.settings.mode
    }

    fn authorization_for(&self, rule: KeyRule, name: &str) -> Result<&str, PayError> {
        let Settings { public, secret, .. } = &*self.settings;
        let (authorization, why) = match (rule, &self.chain_key) {
            (KeyRule::Public, _) => {
                (public.as_ref(), "goes with the merchant's public key (`pkey_…`), and the client has none")
            }
            (KeyRule::Secret, Some(_)) => {
                (None, "belongs to the merchant: call it on the client that `on_behalf_of` was called on")
            }
            (KeyRule::SecretOrChain, Some((_, authorization))) => (Some(authorization), ""),
            (KeyRule::Secret | KeyRule::SecretOrChain, _) => {
                (secret.as_ref(), "goes with the secret key (`skey_…`), and the client has none")
            }
            (KeyRule::PublicOrSecret, _) => (
                secret.as_ref().or(public.as_ref()),
                "goes with the secret or the public key, and the client has neither",
            ),
            (KeyRule::Credential | KeyRule::AppId, _) => (None, "is an operation of Wonder"),
        };
        authorization
            .map(Secret::expose)
            .ok_or_else(|| PayError::new(ErrorKind::Key, format!("`{name}` {why}")))
    }
}

impl fmt::Debug for Omise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Omise")
            .field("config", &self.settings.config)
            .field("chain_key", &self.chain_key.as_ref().map(|(key, _)| key))
            .finish()
    }
}

impl Gateway for Omise {
    fn prepare(
        &self,
        operation: &dyn ErasedOperation,
        sent: Result<Encoded<'_>, PayError>,
        options: CallOptions,
        decode: Option<Decode>,
    ) -> Result<Call, PayError> {
        let Settings { config, api_url, vault_url, user_agent, mode, entropy, .. } = &*self.settings;
        let info = operation.info();
        operation.validate(Some(*mode))?;
        let authorization = self.authorization_for(info.key, info.name)?;

        let base = if info.host == Host::OmiseVault { vault_url } else { api_url };
        let mut url = String::with_capacity(base.len() + 96);
        url.push_str(base);
        path::push_path(&mut url, info.path, &operation.path_ids())?;
        let (content_type, body) = match sent? {
            Encoded::Query(query) => {
                if !query.is_empty() {
                    url.push('?');
                    url.push_str(&query);
                }
                (None, None)
            }
            Encoded::Multipart(parts) => {
                let boundary = multipart::boundary(&**entropy)?;
                let body = multipart::to_body(&parts, &boundary);
                (Some(multipart::content_type(&boundary)), Some(body))
            }
            Encoded::Form(form) => {
                (Some("application/x-www-form-urlencoded".to_owned()), Some(form.into_bytes()))
            }
            Encoded::Json(json) => (Some("application/json".to_owned()), Some(json)),
        };

        let mut headers = Vec::with_capacity(6);
        headers.push(Header::sensitive("Authorization", authorization));
        headers.push(Header::new("Omise-Version", API_VERSION));
        headers.push(Header::new("Accept", "application/json"));
        headers.push(Header::new("User-Agent", user_agent.as_str()));
        if let Some(content_type) = content_type {
            headers.push(Header::new("Content-Type", content_type));
        }
        let mut policy = config.retry;
        if let Some(max_retries) = options.max_retries {
            policy.max_retries = max_retries;
        }
        let mut repeat = info.repeat;
        let mut idempotency_key = None;
        if matches!(info.method, Method::Post | Method::Patch) {
            idempotency_key = match &options.idempotency_key {
                Some(key) => Some(checked_idempotency_key(key)?),
                None if policy.idempotency_keys => Some(entropy::uuid(&**entropy)?),
                None => None,
            };
        } else if options.idempotency_key.is_some() {
            return Err(PayError::invalid(format!(
                "`{}` is a {} and takes no idempotency key: it may be repeated as it is",
                info.name, info.method
            )));
        }
        if let Some(key) = &idempotency_key {
            headers.push(Header::new("Idempotency-Key", key.as_str()));
            repeat = Repeat::Harmless;
        }

        let timeout_ms = options.timeout_ms.or(config.timeout_ms).unwrap_or(60_000);
        let plan = Plan {
            name: info.name,
            protocol: Arc::new(OmiseProtocol),
            entropy: Arc::clone(entropy),
            policy,
            repeat,
            idempotency_key,
            finish: Finish::of_operation(self, operation, options, decode),
        };
        Ok(Call::new(HttpRequest { method: info.method, url, headers, body, timeout_ms }, plan))
    }
}

/// Every attempt of an Omise call is the same bytes.
struct OmiseProtocol;

impl Protocol for OmiseProtocol {
    fn attempt(&self, request: HttpRequest, _: u64, _: &dyn Entropy) -> Result<Attempt, PayError> {
        Ok(Attempt::Ready(request))
    }

    fn refusal(&self, status: u16, body: &[u8]) -> Option<PayError> {
        (!(200..300).contains(&status)).then(|| refusal::of(status, body))
    }

    fn disguised_refusal(&self, status: u16, body: &[u8]) -> Option<PayError> {
        refusal::parse(body).map(|error| refusal::named(status, error))
    }
}

/// The key as user name with an empty password.
fn authorization(key: &str) -> Secret {
    let credentials = Zeroizing::new(format!("{key}:"));
    let credentials = Zeroizing::new(Base64::encode_string(credentials.as_bytes()));
    let mut value = String::with_capacity(6 + credentials.len());
    value.push_str("Basic ");
    value.push_str(&credentials);
    value.into()
}

fn checked_idempotency_key(key: &str) -> Result<String, PayError> {
    if key.is_empty() || key.len() > 255 || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(PayError::invalid(
            "an idempotency key is 1 to 255 visible ASCII characters without spaces, such as a UUID",
        ));
    }
    Ok(key.to_owned())
}

/// Ours, with the application's name before it.
pub(crate) fn user_agent(application: Option<&str>) -> Result<String, PayError> {
    const OURS: &str = concat!("sanspay/", env!("CARGO_PKG_VERSION"));
    let Some(application) = application else { return Ok(OURS.to_owned()) };
    if application.is_empty() || !application.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
        return Err(PayError::invalid("`user_agent` is visible ASCII, such as `my-shop/2.1`"));
    }
    Ok(format!("{application} {OURS}"))
}

/// A base address without its last slash: HTTPS, or plain HTTP to this machine.
pub(crate) fn base_url(url: &str) -> Result<String, PayError> {
    let error =
        |why: &str| Err(PayError::invalid(format!("`{url}` cannot be the address of a gateway: {why}")));
    let (scheme, rest) = url.split_once(':').unwrap_or(("", url));
    let rest = rest.strip_prefix("//").unwrap_or_default();
    let authority = rest.split('/').next().unwrap_or_default();
    if !matches!(scheme, "https" | "http") || authority.is_empty() {
        return error("write it like `https://api.omise.co` or `http://127.0.0.1:4010`");
    }
    if rest.contains(['?', '#', '@', '\\']) || !rest.bytes().all(|byte| byte.is_ascii_graphic()) {
        return error("leave out user names, queries and fragments");
    }
    let host = match authority.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    if scheme == "http" && !is_loopback(host) {
        return error("keys travel in every request, so plain http is for this machine only; use https");
    }
    Ok(url.trim_end_matches('/').to_owned())
}

/// Whether the host is this machine, as addresses are usually written: the standard library's reader of all of
/// them is 5 kB of a browser's download.
fn is_loopback(host: &str) -> bool {
    let is_byte =
        |part: &str| part.len() <= 3 && part.parse::<i64>().is_ok_and(|byte| (0..256).contains(&byte));
    let is_v4 = host.starts_with("127.") && host.split('.').count() == 4 && host.split('.').all(is_byte);
    is_v4 || matches!(host, "localhost" | "::1" | "0:0:0:0:0:0:0:1")
}

/// Amounts are positive.
fn check_amount(name: &str, amount: i64) -> Result<(), PayError> {
    if amount < 1 {
        return Err(PayError::invalid(format!(
            "`{name}` is {amount}: give a positive number of subunits (100.50 baht are 10050)"
        )));
    }
    Ok(())
}

/// Three letters, in any case.
fn check_currency(name: &str, currency: &Currency) -> Result<(), PayError> {
    let code = currency.as_str();
    if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Err(PayError::invalid(format!(
            "`{name}` is `{code}`: give the three letters of ISO 4217, such as THB"
        )));
    }
    Ok(())
}

/// What plays the part of others in test mode does not exist for real money.
fn check_test_mode(info: &OperationInfo, mode: Option<Mode>) -> Result<(), PayError> {
    if mode == Some(Mode::Live) {
        return Err(PayError::new(
            ErrorKind::Key,
            format!(
                "`{}` exists in test mode only, and the client has live keys: call it with test keys",
                info.name
            ),
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_reaches_this_machine_only() {
        for good in [
            "https://api.omise.co/",
            "http://127.0.0.1:4010",
            "http://127.9.0.255",
            "http://localhost",
            "http://[::1]:80/x",
        ] {
            assert!(base_url(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "api.omise.co",
            "ftp://api.omise.co",
            "http://api.omise.co",
            "http://localhost.example",
            "http://127.0.0.1@example.com",
            "https://",
            "https://a b",
            "http://[::2]",
            "http://127.0.0.1.example.com",
            "http://127.example.com",
            "http://127.0.0.256",
            "http://127.0.0.",
            "http:127.0.0.1",
            "http://128.0.0.1",
        ] {
            assert!(base_url(bad).is_err(), "{bad}");
        }
        assert_eq!(base_url("https://api.omise.co/").unwrap(), "https://api.omise.co");
    }

    #[test]
    fn test_and_live_keys_do_not_mix() {
        let public_key = Some(PublicKey::new("pkey_test_1").unwrap());
        let secret_key = Some(SecretKey::new("skey_1").unwrap());
        let error =
            Omise::new(OmiseConfig { public_key: public_key.clone(), secret_key, ..Default::default() })
                .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Key);
        let omise = Omise::new(OmiseConfig { public_key, ..Default::default() }).unwrap();
        assert_eq!(omise.on_behalf_of(ChainKey::new("ckey_1").unwrap()).unwrap_err().kind(), ErrorKind::Key);
        assert_eq!(Omise::new(OmiseConfig::default()).unwrap_err().kind(), ErrorKind::Key);
    }
}
