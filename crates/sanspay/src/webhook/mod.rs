//! Webhooks: check the signature over the raw bytes first, read the event second.

pub mod omise;
#[cfg(feature = "rsa")]
pub mod wonder;
