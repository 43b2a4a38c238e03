#![expect(unreachable_pub, reason = "JavaScript reaches it")]

use sanspay::wonder;
use wasm_bindgen::prelude::wasm_bindgen;

/// `[k1, k2, pre_sign_string, digest_hex]`
#[wasm_bindgen(js_name = signatureSteps)]
pub fn signature_steps(nonce: &str, request_time: &str, method: &str, uri: &str, body: &[u8]) -> Vec<String> {
    let steps = wonder::signature_steps(nonce, request_time, method, uri, body);
    vec![steps.k1, steps.k2, steps.pre_sign_string, steps.digest_hex]
}
