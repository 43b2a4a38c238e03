//! Parameters as text on the wire.

pub mod form;
pub(crate) mod path;
