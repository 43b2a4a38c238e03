//! sanspay
