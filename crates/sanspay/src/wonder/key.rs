//! RSA keys: loaded once, used often.
//!
//! RSASSA-PKCS1-v1_5 with SHA-256, blinded on every target. A key is loaded from whatever
//! integrators have been seen to keep it in.

use std::fmt;

use base64ct::{Base64, Encoding as _};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use rsa::pkcs1::{DecodeRsaPrivateKey, DecodeRsaPublicKey};
use rsa::pkcs8::{self, DecodePrivateKey, DecodePublicKey, EncodePublicKey};
use rsa::traits::{PrivateKeyParts, PublicKeyParts};
use rsa::{Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::entropy::Entropy;
use crate::error::{ErrorKind, PayError};
use crate::secret::Secret;

/// A private key, parsed and checked: for a host that signs by itself, in a process or a module of its own.
/// A [`Wonder`](super::Wonder) client takes the PEM.
pub struct SigningKey(RsaPrivateKey);

impl SigningKey {
    /// From PEM, PKCS#8 or PKCS#1; line breaks may be written as `\n`.
    pub fn from_pem(pem: &Secret) -> Result<Self, PayError> {
        let text = with_line_breaks(pem.expose());
        let error =
            |why: &str| Err(PayError::new(ErrorKind::Key, format!("the private key cannot be used: {why}")));
        let damaged = || error("its PEM is damaged; copy the whole file, line breaks included");
        let Some(pem) = Pem::of(&text) else {
            return error("it is no PEM text; it begins with `-----BEGIN PRIVATE KEY-----`");
        };
        match pem.label {
            "PRIVATE KEY" | "RSA PRIVATE KEY" if !pem.is_encrypted() => {}
            "PRIVATE KEY" | "RSA PRIVATE KEY" | "ENCRYPTED PRIVATE KEY" => {
                return error("it is encrypted; decrypt it first (`openssl pkey -in KEY -out PLAIN`)");
            }
            "PUBLIC KEY" | "RSA PUBLIC KEY" => {
                return error("this is the public key, which belongs on the dashboard; give the private one");
            }
            "CERTIFICATE" => return error("this is a certificate; give the private key"),
            _ => {
                return error(
                    "its PEM label is unknown; make one with `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048`",
                );
            }
        }
        let Some(der) = pem.der() else { return damaged() };
        let key = match pem.label {
            "PRIVATE KEY" => RsaPrivateKey::from_pkcs8_der(&der),
            _ => RsaPrivateKey::from_pkcs1_der(&der).map_err(|_| pkcs8::Error::KeyMalformed),
        };
        match key {
            Ok(key) if key.size() < 256 => error("it is shorter than 2048 bits; make a longer one"),
            Ok(key) if !has_balanced_primes(&key) => {
                error("its primes differ in length, so no sound tool made it; make a new one")
            }
            Ok(key) => Ok(Self(key)),
            // Its algorithm, which is written like that of a public key.
            Err(pkcs8::Error::PublicKey(_)) => error(
                "it is not for RSA; make one with `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048`",
            ),
            Err(_) => damaged(),
        }
    }

    /// The key that its signatures are checked with.
    #[must_use]
    pub fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey(self.0.to_public_key())
    }

    /// Signs the message, hashing it first: what [`Step::Sign`](crate::Step) asks for. The entropy blinds.
    pub fn sign(&self, message: &[u8], entropy: &dyn Entropy) -> Result<Vec<u8>, PayError> {
        // One draw for the blinding: a generator of ours cannot fail half-way.
        let mut seed = Zeroizing::new([0; 32]);
        entropy.fill(&mut *seed)?;
        let mut blinding = ChaCha20Rng::from_seed(*seed);
        self.0.sign_with_rng(&mut blinding, Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(message)).map_err(
            |_| {
                PayError::new(
                    ErrorKind::Key,
                    "the private key cannot sign: its numbers do not belong together; make a new one",
                )
            },
        )
    }
}

/// Whether signing ends: rsa's takes a step for each time that one prime goes into the other.
fn has_balanced_primes(key: &RsaPrivateKey) -> bool {
    let lengths = || key.primes().iter().map(|prime| prime.bits());
    lengths().max().zip(lengths().min()).is_some_and(|(longest, shortest)| longest - shortest <= 8)
}

/// The public key that belongs to a private key, as the dashboard takes it: SPKI PEM.
pub fn public_key_pem(private_key: &Secret) -> Result<String, PayError> {
    let SigningKey(key) = SigningKey::from_pem(private_key)?;
    let der = key
        .to_public_key()
        .to_public_key_der()
        .map_err(|_| PayError::new(ErrorKind::Key, "the public key is too long to be written"))?;
    let mut pem = String::from("-----BEGIN PUBLIC KEY-----\n");
    for (index, digit) in Base64::encode_string(der.as_bytes()).chars().enumerate() {
        if index > 0 && index.is_multiple_of(64) {
            pem.push('\n');
        }
        pem.push(digit);
    }
    pem.push_str("\n-----END PUBLIC KEY-----\n");
    Ok(pem)
}

/// Where a key is kept in one line, its line breaks are written as `\n`.
fn with_line_breaks(text: &str) -> Zeroizing<String> {
    // With room for all, so that growing leaves nothing behind.
    let mut lines = Zeroizing::new(String::with_capacity(text.len()));
    let mut pieces = text.split('\\');
    lines.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        match piece.strip_prefix('n') {
            Some(line) => lines.extend(["\n", line]),
            None => lines.extend(["\\", piece]),
        }
    }
    lines
}

/// A text between lines that say what it is (RFC 7468).
struct Pem<'t> {
    label: &'t str,
    body: &'t str,
}

impl<'t> Pem<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let rest = text.trim().strip_prefix("-----BEGIN ")?;
        let label = &rest[..rest.find('-')?];
        let body = rest[label.len()..].strip_prefix("-----")?;
        Some(Self { label, body })
    }

    /// An encrypted PKCS#1 key has the word in a line before its base64: `Proc-Type: 4,ENCRYPTED`.
    fn is_encrypted(&self) -> bool {
        self.body.split(|letter: char| !letter.is_ascii_uppercase()).any(|word| word == "ENCRYPTED")
    }

    /// The bytes, if the text is whole. In lines of any length: not every tool that keys pass through keeps them.
    fn der(&self) -> Option<Zeroizing<Vec<u8>>> {
        let base64 = self.body.strip_suffix("-----")?.strip_suffix(self.label)?.strip_suffix("-----END ")?;
        // With room for all, so that growing leaves nothing behind.
        let mut digits = Zeroizing::new(String::with_capacity(base64.len()));
        digits.extend(base64.split_ascii_whitespace());
        Base64::decode_vec(&digits).ok().map(Zeroizing::new)
    }
}

/// A public key that checks signatures, such as the webhook key of the dashboard.
#[derive(Clone, PartialEq, Eq)]
pub struct VerifyingKey(RsaPublicKey);

impl VerifyingKey {
    /// From PEM, base64 of the whole PEM, bare base64 DER, or hex DER: the four forms in which the
    /// webhook key has been seen (wonder reference 1.2).
    pub fn new(text: &str) -> Result<Self, PayError> {
        let text = with_line_breaks(text);
        let key = Self::from_pem(&text).or_else(|| Self::from_bare(&text));
        key.filter(|key| key.0.size() >= 256).ok_or_else(|| {
            PayError::new(
                ErrorKind::Key,
                "this is no RSA public key of 2048 bits or more: give the PEM that the dashboard showed once (`-----BEGIN PUBLIC KEY-----`), \
                 or its base64 or hex form",
            )
        })
    }

    fn from_pem(text: &str) -> Option<Self> {
        let pem = Pem::of(text)?;
        let der = pem.der()?;
        match pem.label {
            "PUBLIC KEY" => RsaPublicKey::from_public_key_der(&der).ok(),
            "RSA PUBLIC KEY" => RsaPublicKey::from_pkcs1_der(&der).ok(),
            _ => None,
        }
        .map(Self)
    }

    fn from_bare(text: &str) -> Option<Self> {
        let compact: String = text.split_ascii_whitespace().collect();
        // Hex first: its digits are base64 too.
        let bytes = unhex(&compact).or_else(|| Base64::decode_vec(&compact).ok())?;
        if let Ok(key) = RsaPublicKey::from_public_key_der(&bytes) {
            return Some(Self(key));
        }
        std::str::from_utf8(&bytes).ok().and_then(Self::from_pem)
    }

    /// Whether this signature is of this message, which is hashed first.
    #[must_use]
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        self.0.verify(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(message), signature).is_ok()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({} bits, hidden)", self.0.n().bits())
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifyingKey({} bits)", self.0.n().bits())
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    (0..text.len()).step_by(2).map(|index| u8::from_str_radix(&text[index..index + 2], 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    use super::*;
    use crate::entropy::SystemEntropy;
    use crate::wonder::sign::tests::vectors;

    const PKCS8: &str = include_str!("../../../../tests/vectors/wonder-test-key.pem");
    const PKCS1: &str = include_str!("../../../../tests/vectors/wonder-test-key.pkcs1.pem");
    const PUBLIC: &str = include_str!("../../../../tests/vectors/wonder-test-key.pub.pem");

    const EC: &str = "-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgAAAAAAAAAAAAAAAA
AAAAAAAAAAAAAAAAAAAAAAAAAAGhRANCAARrF9Hy4SxCR/i85uVjpEDydwN9gS3r
M6D0oTlF2JjClk/jQuL+Gn+bjufrSnwPnhYrzjNXazFezsu2QGg3v1H1
-----END PRIVATE KEY-----";

    #[test]
    fn both_pem_forms_give_the_signature_of_every_vector() {
        for pem in [PKCS8, PKCS1] {
            let key = SigningKey::from_pem(&pem.into()).unwrap();
            for vector in vectors() {
                let signature = key.sign(vector.digest_hex.as_bytes(), &SystemEntropy).unwrap();
                assert_eq!(STANDARD.encode(signature), vector.signature_base64, "{}", vector.name);
            }
        }
    }

    #[test]
    fn the_public_key_accepts_every_vector_and_nothing_near_it() {
        let key = VerifyingKey::new(PUBLIC).unwrap();
        for vector in vectors() {
            let signature = STANDARD.decode(&vector.signature_base64).unwrap();
            assert!(key.verify(vector.digest_hex.as_bytes(), &signature), "{}", vector.name);
            assert!(!key.verify(vector.digest_hex.to_uppercase().as_bytes(), &signature));
            assert!(!key.verify(vector.digest_hex.as_bytes(), &signature[1..]));
        }
    }

    #[test]
    fn keys_load_from_every_form_they_are_kept_in() {
        let der = STANDARD
            .decode(PUBLIC.lines().filter(|line| !line.starts_with('-')).collect::<String>())
            .unwrap();
        let mut hex = String::new();
        der.iter().for_each(|byte| crate::entropy::push_hex(&mut hex, *byte));
        let key = VerifyingKey::new(PUBLIC).unwrap();
        for form in [
            PUBLIC.replace('\n', "\\n"),
            PUBLIC.replace('\n', "\r\n"),
            PUBLIC.replace('\n', ""),
            STANDARD.encode(PUBLIC),
            STANDARD.encode(&der),
            hex,
        ] {
            assert_eq!(VerifyingKey::new(&form).unwrap(), key);
        }
        for form in [PKCS8.replace('\n', "\\n"), PKCS1.replace('\n', "\r\n"), format!("\n  {PKCS8}\n")] {
            assert!(SigningKey::from_pem(&form.as_str().into()).is_ok());
        }
        assert_eq!(public_key_pem(&PKCS1.into()).unwrap(), PUBLIC);
    }

    #[test]
    fn a_key_that_cannot_be_used_says_why_and_shows_nothing() {
        for (text, why) in [
            ("", "no PEM text"),
            ("hello", "no PEM text"),
            (PUBLIC, "this is the public key"),
            ("-----BEGIN ENCRYPTED PRIVATE KEY-----\n-----END ENCRYPTED PRIVATE KEY-----", "encrypted"),
            ("-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----", "label is unknown"),
            (
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----",
                "encrypted",
            ),
            (EC, "not for RSA"),
            (&PKCS8[..800], "damaged"),
            (&PKCS8.replacen("MIIE", "MIIA", 1), "damaged"),
            ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----", "damaged"),
        ] {
            let error = SigningKey::from_pem(&text.into()).err().unwrap();
            assert_eq!(error.kind(), ErrorKind::Key);
            assert!(error.detail().contains(why), "{error}");
            assert!(!error.detail().contains("MII"), "{error}");
        }
        assert!(VerifyingKey::new(PKCS8).is_err());
    }
}
