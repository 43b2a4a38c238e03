//! RSA for JavaScript, in a module of its own: a third of all code, and where WebCrypto signs, only Wonder's webhooks
//! need it. The package `bindings/javascript` loads it when it is used.
//!
//! What is wrong with a key is thrown as text; the package makes an `Error` of it.

#![allow(unsafe_code, reason = "wasm-bindgen generates it; nothing written by hand is")]
#![allow(missing_docs, reason = "JavaScript sees the package's own types, not these")]

use sanspay::{PayError, Secret, SystemEntropy, wonder};
use wasm_bindgen::prelude::wasm_bindgen;

// With threads the standard library's stays.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn detail(error: PayError) -> String {
    error.detail()
}

#[wasm_bindgen]
pub struct SigningKey(wonder::SigningKey);

#[wasm_bindgen]
impl SigningKey {
    #[wasm_bindgen(constructor)]
    pub fn new(pem: String) -> Result<Self, String> {
        wonder::SigningKey::from_pem(&Secret::new(pem)).map(Self).map_err(detail)
    }

    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, String> {
        self.0.sign(message, &SystemEntropy).map_err(detail)
    }
}

#[wasm_bindgen]
pub struct VerifyingKey(wonder::VerifyingKey);

#[wasm_bindgen]
impl VerifyingKey {
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<Self, String> {
        wonder::VerifyingKey::new(text).map(Self).map_err(detail)
    }

    pub fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        self.0.verify(message, signature)
    }
}

/// The public key of a private one, as the dashboard takes it.
#[wasm_bindgen(js_name = publicKeyPem)]
pub fn public_key_pem(private_key: String) -> Result<String, String> {
    wonder::public_key_pem(&Secret::new(private_key)).map_err(detail)
}
