//! What the targets in `targets/` share: an HTTP message as text that a person can write and a fuzzer
//! can mangle, and randomness that repeats itself.

use std::sync::atomic::{AtomicU8, Ordering};

use sanspay::{Entropy, ErrorKind, Header, PayError};

/// Splits at the first occurrence; without one, everything is the first part.
pub fn split_once<'a>(bytes: &'a [u8], separator: &[u8]) -> (&'a [u8], &'a [u8]) {
    match bytes.windows(separator.len()).position(|window| window == separator) {
        Some(index) => (&bytes[..index], &bytes[index + separator.len()..]),
        None => (bytes, &[]),
    }
}

/// A first line, headers, an empty line, a body.
#[derive(Debug)]
pub struct Message {
    /// The first line.
    pub start: String,
    /// One a line, `Name: value`.
    pub headers: Vec<Header>,
    /// The bytes after the first empty line.
    pub body: Vec<u8>,
}

impl Message {
    /// Any bytes at all are a message.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let (head, body) = split_once(bytes, b"\n\n");
        let head = String::from_utf8_lossy(head);
        let mut lines = head.split('\n');
        let start = lines.next().unwrap_or_default().to_owned();
        let headers = lines
            .map(|line| {
                let (name, value) = line.split_once(": ").unwrap_or((line, ""));
                Header::new(name, value)
            })
            .collect();
        Self { start, headers, body: body.to_vec() }
    }
}

/// Randomness that is the same in every run, so that an input always takes the same way.
#[derive(Debug, Default)]
pub struct Repeating {
    next: AtomicU8,
    is_broken: bool,
}

impl Repeating {
    /// A source that gives nothing but errors, or one that works.
    #[must_use]
    pub fn new(is_broken: bool) -> Self {
        Self { next: AtomicU8::new(0), is_broken }
    }
}

impl Entropy for Repeating {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), PayError> {
        if self.is_broken {
            return Err(PayError::new(ErrorKind::Misuse, "no randomness today"));
        }
        for byte in buffer {
            *byte = self.next.fetch_add(1, Ordering::Relaxed);
        }
        Ok(())
    }
}
