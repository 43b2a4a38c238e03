//! Parameters as text on the wire.

pub mod form;
pub mod multipart;
pub(crate) mod path;
mod serializer;
pub(crate) mod writer;
