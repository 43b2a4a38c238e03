//! Tests of the gateway's rules without a socket; the HTTP side is tested in `tests/wonder_*.rs`.

mod customers;
mod diagnosis;
mod headers;
mod shop;
mod signature;
mod signer;
mod tokens;
