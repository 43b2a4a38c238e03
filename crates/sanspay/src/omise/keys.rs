//! The three kinds of Omise keys. A key of the wrong kind is refused where it is written down.

use std::fmt;

use crate::error::{ErrorKind, PayError};
use crate::operation::Mode;
use crate::secret::Secret;

const KINDS: [(&str, &str); 3] = [("pkey_", "public key"), ("skey_", "secret key"), ("ckey_", "chain key")];

fn check(key: Secret, prefix: &str, kind: &str) -> Result<Secret, PayError> {
    let error = |why: String| Err(PayError::new(ErrorKind::Key, why));
    let text = key.expose();
    if text.trim() != text {
        return error(format!("the {kind} has white space around it; trim it"));
    }
    let Some(rest) = text.strip_prefix(prefix) else {
        let what = KINDS
            .iter()
            .find(|(other, _)| text.starts_with(other))
            .map_or_else(|| format!("does not begin with `{prefix}`"), |(_, other)| format!("is a {other}"));
        return error(format!(
            "this {what}, where a {kind} (`{prefix}…`) is wanted; copy it again from the dashboard"
        ));
    };
    let id = rest.strip_prefix("test_").unwrap_or(rest);
    if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
        return error(format!(
            "the {kind} is cut short or holds stray characters; copy it again from the dashboard"
        ));
    }
    Ok(key)
}

/// A key is a test key if its second word says so; all else is live (omise reference 0.1, conflict 2).
fn mode_of(key: &Secret) -> Mode {
    match key.expose().split('_').nth(1) {
        Some("test") => Mode::Test,
        _ => Mode::Live,
    }
}

macro_rules! key {
    ($(#[$doc:meta])* $name:ident, $prefix:literal, $kind:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(Secret);

        impl $name {
            /// Checks the prefix and the characters.
            pub fn new(key: impl Into<Secret>) -> Result<Self, PayError> {
                check(key.into(), $prefix, $kind).map(Self)
            }

            /// Test or live.
            #[must_use]
            pub fn mode(&self) -> Mode {
                mode_of(&self.0)
            }

            /// For logs: `skey_test_…x1e9`. Only the last four characters of a long key are shown.
            #[must_use]
            pub fn masked(&self) -> String {
                let (key, mode) = (self.0.expose(), if self.mode() == Mode::Test { "test_" } else { "" });
                let tail = key.len().checked_sub(4).filter(|_| key.len() >= 20).map_or("", |start| &key[start..]);
                format!(concat!($prefix, "{}…{}"), mode, tail)
            }

            pub(crate) fn expose(&self) -> &str {
                self.0.expose()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.masked())
            }
        }
    };
}

key! {
    /// `pkey_…`: makes tokens. It may be shipped in an app.
    PublicKey, "pkey_", "public key"
}

key! {
    /// `skey_…`: everything on the merchant's own books. Never in an app or a browser.
    SecretKey, "skey_", "secret key"
}

key! {
    /// `ckey_…`: as a secret key, on the books of the sub-merchant who granted it.
    ChainKey, "ckey_", "chain key"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mode_is_read_from_the_second_word_only() {
        assert_eq!(SecretKey::new("skey_test_5fzbrhyz1").unwrap().mode(), Mode::Test);
        assert_eq!(SecretKey::new("skey_5fzbrhyz1").unwrap().mode(), Mode::Live);
        assert_eq!(SecretKey::new("skey_live_5fzbrhyz1").unwrap().mode(), Mode::Live);
        assert_eq!(SecretKey::new("skey_protest_1").unwrap().mode(), Mode::Live);
    }

    #[test]
    fn a_wrong_kind_is_named_and_never_shown() {
        let error = SecretKey::new("pkey_test_5secretpart").unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Key);
        assert!(error.to_string().contains("this is a public key, where a secret key"), "{error}");
        for wrong in ["", "skey_", "skey_test_", "skey_test_a b", " skey_test_5secretpart", "5secretpart"] {
            let error = SecretKey::new(wrong).unwrap_err();
            assert!(!error.to_string().contains("5secretpart"), "{error}");
        }
    }

    #[test]
    fn keys_print_their_last_four_characters_at_most() {
        let key = ChainKey::new("ckey_test_5fo0z33p6lqwef0xjl5").unwrap();
        assert_eq!(format!("{key:?}"), "ckey_test_…xjl5");
        assert_eq!(PublicKey::new("pkey_short").unwrap().masked(), "pkey_…");
    }
}
