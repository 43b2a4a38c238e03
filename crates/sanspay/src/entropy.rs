//! Randomness, injected: nonces, request ids, jitter and the blinding of RSA.

use std::fmt;

use crate::error::{ErrorKind, PayError};

/// A source of cryptographic randomness.
///
/// The default asks the operating system (in a browser: `crypto.getRandomValues`). Tests inject
/// their own to make every byte of a request predictable.
pub trait Entropy: Send + Sync {
    /// Fills the buffer, or says why it cannot.
    fn fill(&self, buffer: &mut [u8]) -> Result<(), PayError>;
}

/// The operating system's randomness.
#[derive(Clone, Copy, Default)]
pub struct SystemEntropy;

impl fmt::Debug for SystemEntropy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SystemEntropy")
    }
}

impl Entropy for SystemEntropy {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), PayError> {
        getrandom::fill(buffer).map_err(|error| {
            PayError::new(
                ErrorKind::Misuse,
                format!("this machine gives no secure randomness ({error}); inject an Entropy that does"),
            )
        })
    }
}

/// A version 4 UUID.
pub(crate) fn uuid(entropy: &dyn Entropy) -> Result<String, PayError> {
    let mut bytes = [0; 16];
    entropy.fill(&mut bytes)?;
    Ok(uuid_of(bytes))
}

fn uuid_of(mut bytes: [u8; 16]) -> String {
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let mut text = String::with_capacity(36);
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        push_hex(&mut text, *byte);
    }
    text
}

/// Appends two lower-case hex digits.
pub(crate) fn push_hex(text: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    text.push(DIGITS[usize::from(byte >> 4)] as char);
    text.push(DIGITS[usize::from(byte & 15)] as char);
}

/// `N` characters of `0-9A-Za-z`, each equally likely.
pub(crate) fn alphanumeric<const N: usize>(entropy: &dyn Entropy) -> Result<String, PayError> {
    const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    // 248 is the largest multiple of 62 in a byte: bytes above it would favour the first letters.
    const FAIR: u8 = 248;
    let mut text = String::with_capacity(N);
    // A source that only ever gives unfair bytes is broken; it must not hang the caller.
    for _ in 0..64 {
        let mut bytes = [0; 24];
        entropy.fill(&mut bytes)?;
        for byte in bytes {
            if text.len() == N {
                return Ok(text);
            }
            if byte < FAIR {
                text.push(ALPHABET[usize::from(byte % 62)] as char);
            }
        }
    }
    Err(PayError::new(ErrorKind::Misuse, "the injected Entropy is not random: no usable byte in 1,536"))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A counter: every draw differs and every run is the same.
    #[derive(Default)]
    pub(crate) struct Counting(std::sync::atomic::AtomicU8);

    impl Entropy for Counting {
        fn fill(&self, buffer: &mut [u8]) -> Result<(), PayError> {
            for byte in buffer {
                *byte = self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            }
            Ok(())
        }
    }

    struct Constant(u8);

    impl Entropy for Constant {
        fn fill(&self, buffer: &mut [u8]) -> Result<(), PayError> {
            buffer.fill(self.0);
            Ok(())
        }
    }

    #[test]
    fn a_uuid_carries_version_4_and_the_rfc_variant() {
        assert_eq!(uuid_of([0xff; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(uuid_of([0; 16]), "00000000-0000-4000-8000-000000000000");
    }

    #[test]
    fn a_nonce_is_made_of_fair_draws_only() {
        let nonce = alphanumeric::<16>(&Counting(std::sync::atomic::AtomicU8::new(240))).unwrap();
        assert_eq!(nonce.len(), 16);
        assert!(nonce.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        assert_eq!(nonce, "stuvwxyz01234567");
    }

    #[test]
    fn a_source_without_a_usable_byte_is_an_error_and_not_a_hang() {
        assert_eq!(alphanumeric::<16>(&Constant(255)).unwrap_err().kind(), ErrorKind::Misuse);
    }
}
