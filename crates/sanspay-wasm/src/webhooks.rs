use sanspay::Secret;
use sanspay::webhook;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::failure::Failure;
use crate::{headers, millis};

#[wasm_bindgen]
pub struct OmiseWebhook(webhook::OmiseWebhook);

#[wasm_bindgen]
impl OmiseWebhook {
    #[wasm_bindgen(constructor)]
    pub fn new(secrets: Vec<String>, tolerance_seconds: Option<u32>) -> Result<Self, Failure> {
        let receiver = webhook::OmiseWebhook::new(secrets.into_iter().map(Secret::new).collect())?;
        Ok(Self(match tolerance_seconds {
            Some(seconds) => receiver.with_tolerance(seconds),
            None => receiver,
        }))
    }

    /// The event as JSON.
    pub fn verify(&self, flat: Vec<String>, body: &[u8], now_ms: f64) -> Result<String, Failure> {
        Ok(self.0.verify_json(&headers(flat), body, millis(now_ms))?)
    }

    #[wasm_bindgen(js_name = signTestEvent)]
    pub fn sign_test_event(&self, body: &[u8], now_ms: f64) -> Vec<String> {
        let signed = self.0.sign_test_event(body, millis(now_ms));
        signed.into_iter().flat_map(|header| [header.name, header.value]).collect()
    }
}

#[cfg(feature = "wonder-webhooks")]
#[wasm_bindgen]
extern "C" {
    /// That of the module with RSA.
    pub type VerifyingKey;

    #[wasm_bindgen(method)]
    fn verify(this: &VerifyingKey, message: &[u8], signature: &[u8]) -> bool;
}

#[cfg(feature = "wonder-webhooks")]
#[wasm_bindgen]
pub struct WonderWebhook(webhook::WonderReceiver);

#[cfg(feature = "wonder-webhooks")]
#[wasm_bindgen]
impl WonderWebhook {
    #[wasm_bindgen(constructor)]
    pub fn new(app_id: String, tolerance_seconds: Option<u32>) -> Self {
        let receiver = webhook::WonderReceiver::new(app_id);
        Self(match tolerance_seconds {
            Some(seconds) => receiver.with_tolerance(seconds),
            None => receiver,
        })
    }

    /// The event as JSON.
    pub fn verify(
        &self,
        key: &VerifyingKey,
        method: &str,
        uri: &str,
        flat: Vec<String>,
        body: &[u8],
        now_ms: f64,
    ) -> Result<String, Failure> {
        let fits = |message: &[u8], signature: &[u8]| key.verify(message, signature);
        let headers = headers(flat);
        self.0.verify(method, uri, &headers, body, millis(now_ms), fits)?;
        Ok(webhook::WonderReceiver::read_json(&headers, body)?)
    }
}
