//! The core for JavaScript: shims without logic. The package `bindings/javascript` is what people use.
//!
//! Parameters and results cross as JSON text, everything else as strings, numbers and bytes: JavaScript
//! reads and writes JSON faster than a border can walk through objects. Nothing here can panic from what
//! it is given, and every method takes `&self`: a panic would leave an object borrowed for ever.

#![allow(unsafe_code, reason = "wasm-bindgen generates it; nothing written by hand is")]
#![allow(missing_docs, reason = "JavaScript sees the package's own types, not these")]

mod call;
mod clients;
mod entropy;
mod events;
mod failure;
mod signatures;
mod webhooks;

// With threads the standard library's stays.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Names and values one after the other: how the headers of webhooks cross.
fn headers(flat: Vec<String>) -> Vec<sanspay::Header> {
    let mut flat = flat.into_iter();
    let mut headers = Vec::with_capacity(flat.len() / 2);
    while let (Some(name), Some(value)) = (flat.next(), flat.next()) {
        headers.push(sanspay::Header::new(name, value));
    }
    headers
}

/// A time of `Date.now()`. What is no time is 1970, which signatures and windows of time refuse by themselves.
fn millis(now_ms: f64) -> u64 {
    now_ms as u64
}
