//! Ids, keys and secrets. The same seed and the same order of calls give the same ones.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fastrand::Rng;

const BASE_36: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// Makes ids.
#[derive(Debug)]
pub(crate) struct Ids {
    lasting: Rng,
    /// Sequences of their own: how often a client asks and when a webhook gets through must not change what ids the
    /// next charge gets.
    requests: Rng,
    deliveries: Rng,
}

impl Ids {
    pub(crate) fn new(seed: u64) -> Ids {
        let mut passing = Rng::with_seed(!seed);
        Ids { lasting: Rng::with_seed(seed), requests: passing.fork(), deliveries: passing.fork() }
    }

    /// `{prefix}_test_` and 19 characters of lower-case base 36 (reference 1.7).
    pub(crate) fn test_id(&mut self, prefix: &str) -> String {
        id(&mut self.lasting, prefix, "_test_")
    }

    /// An id of the few kinds that carry no mode: the team, `acct_…`.
    pub(crate) fn modeless_id(&mut self, prefix: &str) -> String {
        id(&mut self.lasting, prefix, "_")
    }

    /// The id of a webhook that was tried.
    pub(crate) fn delivery_id(&mut self) -> String {
        id(&mut self.deliveries, "whdl", "_test_")
    }

    /// 16 letters and digits, for a webhook of Wonder's.
    pub(crate) fn nonce(&mut self) -> String {
        base_36(&mut self.deliveries, 16)
    }

    /// A webhook secret: 32 bytes in base64, as the dashboard shows it.
    pub(crate) fn webhook_secret(&mut self) -> String {
        let mut bytes = [0; 32];
        self.lasting.fill(&mut bytes);
        STANDARD.encode(bytes)
    }

    /// A random UUID, for what lasts.
    pub(crate) fn uuid(&mut self) -> String {
        uuid(&mut self.lasting)
    }

    /// A random UUID, for `X-Request-Id` and other things of one request.
    pub(crate) fn request_id(&mut self) -> String {
        uuid(&mut self.requests)
    }
}

fn id(random: &mut Rng, prefix: &str, infix: &str) -> String {
    [prefix, infix, &base_36(random, 19)].concat()
}

fn base_36(random: &mut Rng, length: usize) -> String {
    (0..length).map(|_| char::from(BASE_36[random.usize(..36)])).collect()
}

fn uuid(random: &mut Rng) -> String {
    let bits = random.u128(..);
    let version = bits & !(0xf << 76) | 4 << 76;
    let variant = version & !(0b11 << 62) | 0b10 << 62;
    let hex = format!("{variant:032x}");
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_ids_again() {
        let (mut one, mut two) = (Ids::new(7), Ids::new(7));
        assert_eq!(one.test_id("chrg"), two.test_id("chrg"));
        assert_eq!(one.webhook_secret(), two.webhook_secret());
        assert_ne!(one.test_id("chrg"), one.test_id("chrg"));
    }

    #[test]
    fn ids_have_the_documented_shape() {
        let id = Ids::new(1).test_id("skey");
        let tail = id.strip_prefix("skey_test_").unwrap();
        assert_eq!(tail.len(), 19);
        assert!(tail.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase()));
    }

    #[test]
    fn uuids_are_version_4() {
        let uuid = Ids::new(1).uuid();
        assert_eq!(uuid.len(), 36);
        assert_eq!(&uuid[14..15], "4");
        assert!("89ab".contains(&uuid[19..20]));
    }
}
