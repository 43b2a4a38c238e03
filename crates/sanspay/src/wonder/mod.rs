//! The Wonder OpenAPI: every request is signed over its method, path, query and body, but for those of
//! its public API.

mod billing_configs;
mod card_transactions;
mod customers;
mod echo;
mod envelope;
mod filter;
mod issued_cards;
#[cfg(feature = "rsa")]
mod key;
mod order;
mod orders;
mod payment_methods;
mod payment_tokens;
mod public;
mod raw;
mod recovery;
mod recurring_cycles;
mod recurring_items;
mod recurring_orders;
mod recurring_plans;
mod sign;
mod transactions;

use std::fmt;
use std::sync::Arc;

use base64ct::{Base64, Encoding as _};

pub use billing_configs::{
    BillingConfig, BillingConfigList, BillingInterval, BillingType, CreateBillingConfig, DeleteBillingConfig,
    ListBillingConfigs, NewBillingConfig,
};
pub use card_transactions::{
    CardTransaction, CardTransactionList, CardTransactionStatus, CardTransactionType, ListCardTransactions,
};
pub use customers::{
    CreateCustomer, CreditCard, Customer, CustomerList, DefaultPaymentMethod, GetCustomer,
    GetCustomerByReference, GetCustomerByToken, ListCustomers, NewCustomer, PaymentToken, PutCustomer,
};
pub use echo::{Echo, Echoed};
pub use filter::{Filter, FilterOp};
pub use issued_cards::{CreateIssuedCard, IssuedCard};
#[cfg(feature = "rsa")]
pub use key::{SigningKey, VerifyingKey, public_key_pem};
pub use order::{
    CorrespondenceState, LineItem, Order, OrderState, PaymentData, PurchasableType, ThreeDs, Transaction,
    TransactionType,
};
pub use orders::{
    CheckOrder, CloseOrder, CreateOrder, CreatedOrder, ListOrders, ListedOrder, NewLineItem, NewOrder,
    OrderCustomer, OrderList, OrderRef, OrderTimeout, TransactionRef, VoidOrder,
};
pub use payment_methods::{ListPaymentMethods, PaymentMethods};
pub use payment_tokens::{
    BillingAddress, CheckPaymentToken, CreatePaymentToken, DeletePaymentToken, DeletedPaymentToken,
    ListPaymentTokens, NewAlipay, NewCard, PaymentTokenList, ThreeDsReturn, TokenToCheck, TokenUse,
};
pub use raw::RawRequest;
pub use recurring_cycles::{
    AddRecurringCycles, CalculateRecurringCycles, NewRecurringCycle, NewRecurringCycleItem,
    RecurringActivation, RecurringCycle, RecurringCycleState,
};
pub use recurring_items::{
    CreateRecurringItem, DeleteRecurringItem, ListRecurringItems, NewRecurringItem, RecurringDeletion,
    RecurringItem, RecurringItemList,
};
pub use recurring_orders::{GetRecurringOrder, PlacedRecurringOrder, RecurringOrder};
pub use recurring_plans::{
    CancelRecurringPlan, CancelledRecurringPlan, CollectionMethod, CreateRecurringPlan, EditRecurringPlan,
    GetRecurringPlan, ListRecurringPlans, NewRecurringPlan, RecoverRecurringPlan, RecurringPlan,
    RecurringPlanChanges, RecurringPlanList, RecurringPlanTimeout,
};
pub(crate) use sign::digest_hex;
#[cfg(test)]
pub(crate) use sign::tests as sign_tests;
pub use sign::{ALGORITHM, SignatureSteps, request_time, signature_steps};
pub use transactions::{
    CaptureTransaction, ConsumeMode, CreateTransaction, EntryType, NewRefund, PayWithScannedCode,
    PayWithShownCode, PayWithToken, Payment, RefundTransaction, ShownCode, TransactionToCapture,
    VoidTransaction,
};

use self::public::PublicProtocol;
use crate::call::{Attempt, Call, Finish, Plan, Protocol};
use crate::encode::{form, path};
use crate::entropy::{self, Entropy, SystemEntropy};
use crate::erased::{Decode, Encoded, ErasedOperation};
use crate::error::{ErrorKind, PayError};
use crate::http::{Header, HttpRequest, Method};
use crate::macros::open_enum;
use crate::omise::{base_url, user_agent};
use crate::operation::{CallOptions, Gateway, KeyRule, OperationInfo};
use crate::retry::{Repeat, RetryPolicy};
use crate::secret::Secret;

/// The production gateway.
pub const PRODUCTION: &str = "https://gateway.wonder.today";
/// The staging gateway. Alipay and WeChat Pay move real money even there: void afterwards.
pub const STAGING: &str = "https://gateway-stg.wonder.today";

/// How a [`Wonder`] client is made.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WonderConfig {
    /// The AppID of the dashboard: a UUID.
    pub app_id: String,
    /// The RSA private key as PEM, PKCS#8 or PKCS#1; line breaks may be written as `\n`.
    ///
    /// Left out, every attempt asks the host for its signature ([`Step::Sign`](crate::Step)), and
    /// the key never enters this process.
    pub private_key: Option<Secret>,
    /// Instead of [`PRODUCTION`]: [`STAGING`], or the sandbox.
    pub url: Option<String>,
    /// The language of messages.
    pub language: Option<Language>,
    /// How stubborn the client is. Wonder knows no idempotency keys.
    pub retry: RetryPolicy,
    /// Milliseconds for one attempt; 60,000 if left out.
    pub timeout_ms: Option<u32>,
    /// Your application, put before ours in `User-Agent`: `my-shop/2.1`.
    pub user_agent: Option<String>,
}

open_enum! {
    /// What `x-i18n-lang` takes.
    pub enum Language {
        /// Traditional Chinese, Hong Kong
        ChineseHongKong = "zh-HK",
        /// Simplified Chinese
        Chinese = "zh-CN",
        /// English
        English = "en",
    }
}

/// A client of Wonder for one AppID.
///
/// It holds no connection and no global state: any number of them live side by side.
#[derive(Clone)]
pub struct Wonder {
    settings: Arc<Settings>,
}

struct Settings {
    config: WonderConfig,
    url: String,
    user_agent: String,
    protocol: Arc<WonderProtocol>,
    entropy: Arc<dyn Entropy>,
}

impl Wonder {
    /// Checks the configuration and loads the key, once.
    pub fn new(config: WonderConfig) -> Result<Self, PayError> {
        Self::with_entropy(config, Arc::new(SystemEntropy))
    }

    /// A client whose randomness is yours: for tests.
    pub fn with_entropy(mut config: WonderConfig, entropy: Arc<dyn Entropy>) -> Result<Self, PayError> {
        let app_id = &config.app_id;
        if app_id.is_empty() || !app_id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return Err(PayError::new(
                ErrorKind::Key,
                "`app_id` is the UUID that the dashboard shows under Open API Credentials",
            ));
        }
        let url = base_url(config.url.as_deref().unwrap_or(PRODUCTION))?;
        let user_agent = user_agent(config.user_agent.as_deref())?;
        let is_tag = |text: &str| {
            !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        if config.language.as_ref().is_some_and(|language| !is_tag(language.as_str())) {
            return Err(PayError::invalid("`language` is a language tag, such as `zh-HK` or `en`"));
        }
        // Taken out: the loaded key is kept, its text is wiped.
        let signer = Signer::new(config.private_key.take())?;
        let protocol = WonderProtocol { app_id: config.app_id.clone(), base_length: url.len(), signer };
        let settings = Settings { config, url, user_agent, protocol: Arc::new(protocol), entropy };
        Ok(Self { settings: Arc::new(settings) })
    }
}

impl fmt::Debug for Wonder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wonder").field("config", &self.settings.config).finish()
    }
}

impl Gateway for Wonder {
    fn prepare(
        &self,
        operation: &dyn ErasedOperation,
        sent: Result<Encoded<'_>, PayError>,
        options: CallOptions,
        decode: Option<Decode>,
    ) -> Result<Call, PayError> {
        let info = operation.info();
        operation.validate(None)?;
        let mut url = self.url_buffer();
        path::push_path(&mut url, info.path, &operation.path_ids())?;
        let body = match sent? {
            Encoded::Query(query) => {
                if !query.is_empty() {
                    url.push('?');
                    url.push_str(&query);
                }
                None
            }
            Encoded::Json(json) => {
                for (index, (name, value)) in operation.query_beside_body().into_iter().enumerate() {
                    url.push(if index == 0 { '?' } else { '&' });
                    url.push_str(name);
                    url.push('=');
                    form::push_encoded(&mut url, &value, form::Space::Percent20);
                }
                Some(json)
            }
            Encoded::Form(_) | Encoded::Multipart(_) => {
                return Err(PayError::misuse(format!("`{}` is encoded for another gateway", info.name)));
            }
        };
        let finish = Finish::of_operation(self, operation, options.clone(), decode);
        let OperationInfo { name, method, key, repeat, .. } = *info;
        self.draft(Draft { name, method, key, repeat, url, body, finish }, &options)
    }
}

/// What is sent, but for what is the same for every request.
struct Draft {
    name: &'static str,
    method: Method,
    key: KeyRule,
    repeat: Repeat,
    url: String,
    body: Option<Vec<u8>>,
    finish: Finish,
}

impl Wonder {
    /// The base address, with room for a path.
    fn url_buffer(&self) -> String {
        let base = &self.settings.url;
        let mut url = String::with_capacity(base.len() + 128);
        url.push_str(base);
        url
    }

    fn draft(&self, draft: Draft, options: &CallOptions) -> Result<Call, PayError> {
        let Settings { config, user_agent, protocol, entropy, .. } = &*self.settings;
        let Draft { name, method, key, repeat, url, body, finish } = draft;
        if options.idempotency_key.is_some() {
            return Err(PayError::invalid(
                "Wonder knows no idempotency keys: a `reference_number` makes a repeat harmless",
            ));
        }
        let mut headers = Vec::with_capacity(8);
        // Marked required even where there is no body (reference 1.4).
        headers.push(Header::new("Content-Type", "application/json"));
        headers.push(Header::new("Accept", "application/json"));
        headers.push(Header::new("User-Agent", user_agent.as_str()));
        if let Some(language) = &config.language {
            headers.push(Header::new("x-i18n-lang", language.as_str()));
        }
        let mut policy = config.retry;
        if let Some(max_retries) = options.max_retries {
            policy.max_retries = max_retries;
        }
        let protocol: Arc<dyn Protocol> = match key {
            KeyRule::AppId => Arc::new(PublicProtocol { app_id: config.app_id.clone() }),
            _ => protocol.clone(),
        };
        let timeout_ms = options.timeout_ms.or(config.timeout_ms).unwrap_or(60_000);
        let entropy = Arc::clone(entropy);
        let plan = Plan { name, protocol, entropy, policy, repeat, idempotency_key: None, finish };
        Ok(Call::new(HttpRequest { method, url, headers, body, timeout_ms }, plan))
    }
}

enum Signer {
    #[cfg(feature = "rsa")]
    InCore(Box<key::SigningKey>),
    External,
}

impl Signer {
    fn new(private_key: Option<Secret>) -> Result<Self, PayError> {
        match private_key {
            None => Ok(Self::External),
            #[cfg(feature = "rsa")]
            Some(pem) => Ok(Self::InCore(Box::new(key::SigningKey::from_pem(&pem)?))),
            #[cfg(not(feature = "rsa"))]
            Some(_) => Err(PayError::new(
                ErrorKind::Key,
                "this build has no RSA: leave `private_key` out and answer the Sign step yourself",
            )),
        }
    }
}

/// Signs each attempt afresh: a new nonce, the time of now, a new request id.
struct WonderProtocol {
    app_id: String,
    /// The signed `uri` is the address from here on.
    base_length: usize,
    signer: Signer,
}

impl Protocol for WonderProtocol {
    fn attempt(
        &self,
        mut request: HttpRequest,
        now_ms: u64,
        entropy: &dyn Entropy,
    ) -> Result<Attempt, PayError> {
        let nonce = entropy::alphanumeric::<16>(entropy)?;
        let time = request_time(now_ms)?;
        let digest = sign::digest_hex(
            &nonce,
            &time,
            request.method.as_str(),
            &request.url[self.base_length..],
            request.body.as_deref().unwrap_or_default(),
        );
        let credential = format!("{}/{time}/{ALGORITHM}", self.app_id);
        request.headers.push(Header::sensitive("Credential", credential));
        request.headers.push(Header::new("Nonce", nonce));
        request.headers.push(Header::new("x-request-id", entropy::uuid(entropy)?));
        match &self.signer {
            #[cfg(feature = "rsa")]
            Signer::InCore(key) => {
                let signature = key.sign(digest.as_bytes(), entropy)?;
                request.headers.push(Header::sensitive("Signature", encode_signature(&signature)));
                Ok(Attempt::Ready(request))
            }
            Signer::External => Ok(Attempt::Unsigned { message: digest.into_bytes(), request }),
        }
    }

    fn refusal(&self, status: u16, body: &[u8]) -> Option<PayError> {
        envelope::refusal(status, body)
    }

    fn disguised_refusal(&self, _: u16, _: &[u8]) -> Option<PayError> {
        // The envelope tells success from refusal before anything is read.
        None
    }
}

/// The value of the header `Signature`.
pub(crate) fn encode_signature(signature: &[u8]) -> String {
    Base64::encode_string(signature)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_break_a_header_is_refused() {
        let app_id = || "5a9d50a7-0000-4000-8000-000000000001".to_owned();
        let good = WonderConfig { app_id: app_id(), ..Default::default() };
        assert!(Wonder::new(good.clone()).is_ok());
        for app_id in ["", "a/b", "a\r\nX: y"] {
            let bad = WonderConfig { app_id: app_id.into(), ..good.clone() };
            assert_eq!(Wonder::new(bad).unwrap_err().kind(), ErrorKind::Key);
        }
        for language in ["", "en\r\nX: y", "ไทย"] {
            let bad = WonderConfig { language: Some(language.into()), ..good.clone() };
            assert_eq!(Wonder::new(bad).unwrap_err().kind(), ErrorKind::InvalidParams);
        }
        let bad = WonderConfig { user_agent: Some("shop\r\nX: y".into()), ..good };
        assert_eq!(Wonder::new(bad).unwrap_err().kind(), ErrorKind::InvalidParams);
    }
}
