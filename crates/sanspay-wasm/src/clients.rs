use std::sync::Arc;

use sanspay::omise::{ChainKey, OmiseConfig, PublicKey, SecretKey};
use sanspay::wonder::{RawRequest, WonderConfig};
use sanspay::{CallOptions, Json, RetryPolicy};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::call::begin;
use crate::entropy::DrawnAhead;
use crate::failure::Failure;

fn policy(max_retries: Option<u32>, idempotency_keys: bool) -> RetryPolicy {
    let default = RetryPolicy::default();
    RetryPolicy { max_retries: max_retries.unwrap_or(default.max_retries), idempotency_keys, ..default }
}

fn options(
    timeout_ms: Option<u32>,
    max_retries: Option<u32>,
    idempotency_key: Option<String>,
) -> CallOptions {
    CallOptions { timeout_ms, max_retries, idempotency_key }
}

#[wasm_bindgen]
pub struct Omise(sanspay::Omise);

#[wasm_bindgen]
impl Omise {
    #[expect(clippy::too_many_arguments, reason = "one crossing; the package has an object with names")]
    #[wasm_bindgen(constructor)]
    pub fn new(
        public_key: Option<String>,
        secret_key: Option<String>,
        api_url: Option<String>,
        vault_url: Option<String>,
        timeout_ms: Option<u32>,
        max_retries: Option<u32>,
        idempotency_keys: bool,
        user_agent: Option<String>,
    ) -> Result<Self, Failure> {
        let config = OmiseConfig {
            public_key: public_key.map(PublicKey::new).transpose()?,
            secret_key: secret_key.map(SecretKey::new).transpose()?,
            api_url,
            vault_url,
            retry: policy(max_retries, idempotency_keys),
            timeout_ms,
            user_agent,
        };
        Ok(Self(sanspay::Omise::new(config)?))
    }

    #[wasm_bindgen(js_name = onBehalfOf)]
    pub fn on_behalf_of(&self, chain_key: String) -> Result<Self, Failure> {
        Ok(Self(self.0.on_behalf_of(ChainKey::new(chain_key)?)?))
    }

    #[expect(clippy::too_many_arguments, reason = "one crossing")]
    pub fn begin(
        &self,
        number: u32,
        name: &str,
        params: &str,
        is_page: bool,
        timeout_ms: Option<u32>,
        max_retries: Option<u32>,
        idempotency_key: Option<String>,
        now_ms: f64,
    ) -> Result<String, Failure> {
        let options = options(timeout_ms, max_retries, idempotency_key);
        begin(number, self.0.call_by_name(name, params, options)?, is_page, now_ms)
    }
}

#[wasm_bindgen]
pub struct Wonder(sanspay::Wonder);

#[wasm_bindgen]
impl Wonder {
    /// Every attempt asks for its signature.
    #[wasm_bindgen(constructor)]
    pub fn new(
        app_id: String,
        url: Option<String>,
        language: Option<String>,
        timeout_ms: Option<u32>,
        max_retries: Option<u32>,
        user_agent: Option<String>,
    ) -> Result<Self, Failure> {
        let config = WonderConfig {
            app_id,
            private_key: None,
            url,
            language: language.map(Into::into),
            retry: policy(max_retries, false),
            timeout_ms,
            user_agent,
        };
        Ok(Self(sanspay::Wonder::with_entropy(config, Arc::new(DrawnAhead::default()))?))
    }

    #[expect(clippy::too_many_arguments, reason = "one crossing")]
    pub fn begin(
        &self,
        number: u32,
        name: &str,
        params: &str,
        is_page: bool,
        timeout_ms: Option<u32>,
        max_retries: Option<u32>,
        now_ms: f64,
    ) -> Result<String, Failure> {
        begin(
            number,
            self.0.call_by_name(name, params, options(timeout_ms, max_retries, None))?,
            is_page,
            now_ms,
        )
    }

    #[expect(clippy::too_many_arguments, reason = "one crossing")]
    pub fn raw(
        &self,
        number: u32,
        method: &str,
        path: String,
        body: Option<String>,
        timeout_ms: Option<u32>,
        max_retries: Option<u32>,
        now_ms: f64,
    ) -> Result<String, Failure> {
        let method = method.parse()?;
        let body = body.map(|text| Json::parse(&text)).transpose()?;
        let request = RawRequest { method, path, body };
        begin(number, self.0.raw(&request, options(timeout_ms, max_retries, None))?, false, now_ms)
    }
}
