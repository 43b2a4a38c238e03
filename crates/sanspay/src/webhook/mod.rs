//! Webhooks: check the signature over the raw bytes first, read the event second.
//!
//! Hand over the headers as [`Header`](crate::Header)s, in any letter case. From axum's or any other
//! `http::HeaderMap`:
//!
//! ```text
//! let headers: Vec<Header> = map
//!     .iter()
//!     .filter_map(|(name, value)| Some(Header::new(name.as_str(), value.to_str().ok()?)))
//!     .collect();
//! ```

mod omise;
mod wonder;

pub use omise::OmiseWebhook;
#[cfg(feature = "rsa")]
pub use wonder::WonderWebhook;
pub use wonder::{OrderAction, OrderEvent, WonderReceiver};
