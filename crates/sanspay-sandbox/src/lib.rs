//! sanspay-sandbox
