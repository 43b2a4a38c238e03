//! Omise and the Wonder OpenAPI on loopback, with state.

pub mod clock;
mod ids;
mod wonder;

pub use wonder::WonderApp;
