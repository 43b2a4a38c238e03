//! The core for Python, Kotlin and Swift: shims without logic. The packages in `bindings` are what people use.
//!
//! An operation is called by its name; its parameters and its result cross as JSON text, which every host
//! reads and writes faster than a border can walk through records (`docs/adr/0012`). Nothing async crosses:
//! the loop around `Call.poll` is the host's.

#![allow(unsafe_code, reason = "uniffi generates it; nothing written by hand is")]
#![expect(unreachable_pub, reason = "the other languages reach it")]
#![expect(clippy::result_large_err, reason = "an error is written out for the other side at once")]

mod call;
mod clients;
mod failure;
mod http;
mod signatures;
mod webhooks;

uniffi::setup_scaffolding!();

/// The version of the core.
#[uniffi::export]
fn core_version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
