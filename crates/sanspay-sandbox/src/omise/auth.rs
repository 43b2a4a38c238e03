//! Keys: which there are, and who may call what (reference 1.1).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::errors::ApiError;
use super::state::{AccountRef, Caller, ChainRef, State};

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum KeyUse {
    Public(AccountRef),
    Secret(AccountRef),
    Chain(ChainRef),
}

/// Which keys an endpoint takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Access {
    Public,
    Secret,
    SecretOrChain,
    /// A chain key stands for the seller's secret key here too (choice).
    PublicOrSecret,
}

/// The key in an `Authorization` header. The colon after it may be missing: some SDKs leave it out.
pub(crate) fn key_in(authorization: Option<&str>) -> Option<String> {
    let (scheme, encoded) = authorization?.trim().split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let credential = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let key = credential.split_once(':').map_or(credential.as_str(), |(user, _password)| user);
    (!key.is_empty()).then(|| key.to_owned())
}

impl State {
    /// Finds out who calls. A key of the wrong kind and a revoked chain key both answer 401 (choices: neither is
    /// documented).
    pub(super) fn authenticate(&self, key: Option<&str>, access: Access) -> Result<Caller, ApiError> {
        let Some(key) = key else {
            return Err(ApiError::authentication("send a key as the user name of HTTP Basic authentication"));
        };
        if looks_live(key) {
            return Err(ApiError::authentication(
                "this is a sandbox, it takes test keys only and never live ones",
            ));
        }
        match (self.keys.get(key), access) {
            (Some(KeyUse::Public(account)), Access::Public | Access::PublicOrSecret)
            | (
                Some(KeyUse::Secret(account)),
                Access::Secret | Access::SecretOrChain | Access::PublicOrSecret,
            ) => Ok(Caller { books: *account, platform: None }),
            (Some(KeyUse::Chain(chain)), Access::SecretOrChain | Access::PublicOrSecret) => {
                let chain = &self.chains[chain.0];
                if chain.revoked {
                    return Err(ApiError::authentication("this chain key was revoked"));
                }
                Ok(Caller { books: chain.seller, platform: Some(chain.platform) })
            }
            (Some(wrong), access) => Err(ApiError::authentication(&format!(
                "this endpoint takes {}, not {}",
                match access {
                    Access::Public => "a public key (pkey_test_…)",
                    Access::Secret => "a secret key (skey_test_…)",
                    Access::SecretOrChain => "a secret key (skey_test_…) or a chain key (ckey_test_…)",
                    Access::PublicOrSecret => "any key",
                },
                match wrong {
                    KeyUse::Public(_) => "a public key",
                    KeyUse::Secret(_) => "a secret key",
                    KeyUse::Chain(_) => "a chain key",
                },
            ))),
            (None, _) => Err(ApiError::authentication("no account of this sandbox has this key")),
        }
    }
}

/// `skey_…` without `_test_`, as real money has it.
fn looks_live(key: &str) -> bool {
    ["pkey_", "skey_", "ckey_"]
        .iter()
        .any(|kind| key.strip_prefix(kind).is_some_and(|rest| !rest.starts_with("test_")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn basic(credential: &str) -> String {
        format!("Basic {}", STANDARD.encode(credential))
    }

    #[test]
    fn the_colon_may_be_missing() {
        assert_eq!(key_in(Some(&basic("skey_test_1:"))).as_deref(), Some("skey_test_1"));
        assert_eq!(key_in(Some(&basic("skey_test_1"))).as_deref(), Some("skey_test_1"));
        assert_eq!(key_in(Some(&basic("skey_test_1:x"))).as_deref(), Some("skey_test_1"));
    }

    #[test]
    fn other_schemes_and_nonsense_hold_no_key() {
        for header in ["Bearer skey_test_1", "Basic", "Basic ???", "Basic /w==", "", &basic(":")] {
            assert_eq!(key_in(Some(header)), None, "{header}");
        }
    }

    #[test]
    fn keys_without_test_are_live() {
        assert!(looks_live("skey_5xuy4w91xqz7d1w9u0t"));
        assert!(looks_live("skey_live_5xuy4w91xqz7d1w9u0t"));
        assert!(!looks_live("skey_test_5xuy4w91xqz7d1w9u0t"));
        assert!(!looks_live("hello"));
    }
}
