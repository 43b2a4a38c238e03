//! Omise and the Wonder OpenAPI on loopback, with state.

pub mod clock;
mod wonder;

pub use wonder::WonderApp;
