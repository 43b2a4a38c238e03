//! sanspay-client
