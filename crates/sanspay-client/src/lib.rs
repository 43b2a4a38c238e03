#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod client;
mod drive;
mod transport;
mod ureq_transport;

pub use client::{Client, Items, Recovered, Reply};
pub use drive::{Driver, Signer};
pub use sanspay;
pub use transport::{Transport, TransportError};
pub use ureq_transport::UreqTransport;

/// The example of the repository's front page, run.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct FrontPage;
