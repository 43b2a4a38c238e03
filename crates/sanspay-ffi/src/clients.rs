use std::sync::Arc;

use sanspay::omise::{ChainKey, PublicKey, SecretKey};
use sanspay::wonder::RawRequest;
use sanspay::{Json, Method, Mode, PayError, RetryPolicy, Secret};

use crate::call::{BegunInLines, Call, Step, begin_in_lines};
use crate::failure::Failure;

/// How a client behaves; what is left out is as the core has it.
#[derive(Default, uniffi::Record)]
pub struct ClientSettings {
    /// Milliseconds for one attempt.
    #[uniffi(default)]
    pub timeout_ms: Option<u32>,
    /// How many times a request is sent again at most, where that is safe.
    #[uniffi(default)]
    pub max_retries: Option<u32>,
    /// What stands before the client's own name in `User-Agent`.
    #[uniffi(default)]
    pub user_agent: Option<String>,
}

/// What differs for a single call. Everything left out is as the client was made.
#[derive(Default, uniffi::Record)]
pub struct CallSettings {
    /// Milliseconds for one attempt.
    #[uniffi(default)]
    pub timeout_ms: Option<u32>,
    /// How many times the request is sent again at most.
    #[uniffi(default)]
    pub max_retries: Option<u32>,
    /// Sent with every attempt of an Omise POST or PATCH, which may then be repeated like a GET.
    /// Unconfirmed by Omise.
    #[uniffi(default)]
    pub idempotency_key: Option<String>,
}

impl From<CallSettings> for sanspay::CallOptions {
    fn from(settings: CallSettings) -> Self {
        Self {
            timeout_ms: settings.timeout_ms,
            max_retries: settings.max_retries,
            idempotency_key: settings.idempotency_key,
        }
    }
}

/// An operation with all that it is called with.
#[derive(uniffi::Record)]
pub struct Asked {
    /// Such as `omise.charges.create`.
    pub operation: String,
    /// A JSON object of its fields.
    pub params: String,
    /// What differs for this call.
    pub settings: CallSettings,
}

/// A call and its first step.
#[derive(uniffi::Record)]
pub struct Begun {
    /// The call.
    pub call: Arc<Call>,
    /// What the host does first.
    pub step: Step,
}

impl Begun {
    fn new(call: sanspay::Call, now_ms: u64) -> Result<Self, Failure> {
        let call = Arc::new(Call::from(call));
        Ok(Self { step: call.poll(now_ms)?, call })
    }
}

fn retry(max_retries: Option<u32>, idempotency_keys: bool) -> RetryPolicy {
    let default = RetryPolicy::default();
    RetryPolicy { max_retries: max_retries.unwrap_or(default.max_retries), idempotency_keys, ..default }
}

/// Omise: makes calls of operations by their names.
#[derive(uniffi::Object)]
pub struct OmiseCore(sanspay::Omise);

/// How an Omise client is made.
#[derive(uniffi::Record)]
pub struct OmiseSettings {
    /// `pkey_…`
    #[uniffi(default)]
    pub public_key: Option<String>,
    /// `skey_…`
    #[uniffi(default)]
    pub secret_key: Option<String>,
    /// Another address of the API: a sandbox, a proxy.
    #[uniffi(default)]
    pub api_url: Option<String>,
    /// Another address of the vault.
    #[uniffi(default)]
    pub vault_url: Option<String>,
    /// Whether every POST and PATCH gets an idempotency key. Unconfirmed by Omise.
    #[uniffi(default = false)]
    pub idempotency_keys: bool,
    /// What both gateways have.
    pub client: ClientSettings,
}

#[uniffi::export]
impl OmiseCore {
    /// Checks the keys.
    #[uniffi::constructor]
    pub fn new(settings: OmiseSettings) -> Result<Self, Failure> {
        let config = sanspay::omise::OmiseConfig {
            public_key: settings.public_key.map(PublicKey::new).transpose()?,
            secret_key: settings.secret_key.map(SecretKey::new).transpose()?,
            api_url: settings.api_url,
            vault_url: settings.vault_url,
            retry: retry(settings.client.max_retries, settings.idempotency_keys),
            timeout_ms: settings.client.timeout_ms,
            user_agent: settings.client.user_agent,
        };
        Ok(Self(sanspay::Omise::new(config)?))
    }

    /// The same client acting for a sub-merchant, by its chain key.
    pub fn on_behalf_of(&self, chain_key: String) -> Result<Arc<Self>, Failure> {
        Ok(Arc::new(Self(self.0.on_behalf_of(ChainKey::new(chain_key)?)?)))
    }

    /// Whether its keys move real money.
    pub fn is_live(&self) -> bool {
        self.0.mode() == Mode::Live
    }

    /// The call of an operation, such as `omise.charges.create`; `params` is a JSON object of its fields.
    pub fn call(&self, operation: String, params: String, settings: CallSettings) -> Result<Call, Failure> {
        Ok(self.0.call_by_name(&operation, &params, settings.into())?.into())
    }

    /// The same of the bytes of both texts, with the call's first step, as the client was made.
    fn begin_in_lines(&self, operation: &[u8], params: &[u8], now_ms: u64) -> Result<BegunInLines, Failure> {
        begin_in_lines((operation, params), now_ms, |operation, params| {
            self.0.call_by_name(operation, params, sanspay::CallOptions::default())
        })
    }

    /// [`call`](Self::call) and [`Call::poll`], for a host to which every crossing of the border is dear.
    pub fn begin(&self, asked: Asked, now_ms: u64) -> Result<Begun, Failure> {
        Begun::new(self.0.call_by_name(&asked.operation, &asked.params, asked.settings.into())?, now_ms)
    }
}

/// Wonder: makes calls of operations by their names.
#[derive(uniffi::Object)]
pub struct WonderCore(sanspay::Wonder);

/// How a Wonder client is made.
#[derive(uniffi::Record)]
pub struct WonderSettings {
    /// The AppID of the dashboard.
    pub app_id: String,
    /// PEM, PKCS#8 or PKCS#1. Without one every attempt asks the host for its signature.
    #[uniffi(default)]
    pub private_key: Option<String>,
    /// Another address: a sandbox, a proxy.
    #[uniffi(default)]
    pub url: Option<String>,
    /// Of Wonder's messages, such as `en-US`.
    #[uniffi(default)]
    pub language: Option<String>,
    /// What both gateways have.
    pub client: ClientSettings,
}

#[uniffi::export]
impl WonderCore {
    /// Checks and reads the key, once.
    #[uniffi::constructor]
    pub fn new(settings: WonderSettings) -> Result<Self, Failure> {
        let config = sanspay::wonder::WonderConfig {
            app_id: settings.app_id,
            private_key: settings.private_key.map(Secret::new),
            url: settings.url,
            language: settings.language.map(Into::into),
            retry: retry(settings.client.max_retries, false),
            timeout_ms: settings.client.timeout_ms,
            user_agent: settings.client.user_agent,
        };
        Ok(Self(sanspay::Wonder::new(config)?))
    }

    /// The call of an operation, such as `wonder.orders.create`; `params` is a JSON object of its fields.
    pub fn call(&self, operation: String, params: String, settings: CallSettings) -> Result<Call, Failure> {
        Ok(self.0.call_by_name(&operation, &params, settings.into())?.into())
    }

    /// The same of the bytes of both texts, with the call's first step, as the client was made.
    fn begin_in_lines(&self, operation: &[u8], params: &[u8], now_ms: u64) -> Result<BegunInLines, Failure> {
        begin_in_lines((operation, params), now_ms, |operation, params| {
            self.0.call_by_name(operation, params, sanspay::CallOptions::default())
        })
    }

    /// [`call`](Self::call) and [`Call::poll`], for a host to which every crossing of the border is dear.
    pub fn begin(&self, asked: Asked, now_ms: u64) -> Result<Begun, Failure> {
        Begun::new(self.0.call_by_name(&asked.operation, &asked.params, asked.settings.into())?, now_ms)
    }

    /// The call of a signed request that the table does not have. `path` holds the query too, `body` is JSON.
    pub fn raw(
        &self,
        method: String,
        path: String,
        body: Option<String>,
        settings: CallSettings,
    ) -> Result<Call, Failure> {
        let request = RawRequest {
            method: verb(&method)?,
            path,
            body: body.map(|text| Json::parse(&text)).transpose()?,
        };
        Ok(self.0.raw(&request, settings.into())?.into())
    }
}

fn verb(method: &str) -> Result<Method, PayError> {
    [Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete]
        .into_iter()
        .find(|known| known.as_str() == method)
        .ok_or_else(|| {
            PayError::new(
                sanspay::ErrorKind::InvalidParams,
                format!("`{method}` is no method: give GET, POST, PUT, PATCH or DELETE"),
            )
        })
}
