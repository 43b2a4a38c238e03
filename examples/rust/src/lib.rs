//! The examples are the files beside this crate's manifest; this library is empty.
