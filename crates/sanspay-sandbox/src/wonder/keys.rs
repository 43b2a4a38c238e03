//! Public keys as callers register them: SPKI PEM in, RSA verification out.

use ring::signature::{RSA_PKCS1_2048_8192_SHA256, RsaParameters, RsaPublicKeyComponents};
use spki::der::asn1::UintRef;
use spki::der::{Decode, Document, Reader, SliceReader};
use spki::{ObjectIdentifier, SubjectPublicKeyInfoRef};

const RSA_ENCRYPTION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");

/// An RSA public key, checked when it is registered so that verifying has one way to fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PublicKey {
    modulus: Vec<u8>,
    exponent: Vec<u8>,
}

impl PublicKey {
    /// Reads `-----BEGIN PUBLIC KEY-----`. The error is text for the person who pasted the key.
    pub(super) fn from_pem(pem: &str) -> Result<Self, String> {
        // Environment variables often carry a PEM with its line ends spelled out.
        let pem = pem.replace("\\n", "\n");
        let (label, document) = Document::from_pem(pem.trim()).map_err(|error| {
            format!(
                "this is not a PEM ({error}); paste the whole text from -----BEGIN PUBLIC KEY----- \
                 to -----END PUBLIC KEY-----, line breaks included"
            )
        })?;
        match label {
            "PUBLIC KEY" => Self::from_spki(document.as_bytes()),
            "RSA PUBLIC KEY" => Err(
                "this is a PKCS#1 key; convert it with `openssl rsa -RSAPublicKey_in -in key.pem -pubout`"
                    .into(),
            ),
            "PRIVATE KEY" | "RSA PRIVATE KEY" | "ENCRYPTED PRIVATE KEY" => {
                Err("this is a private key, which never leaves its owner; register the public half: \
                 `openssl pkey -in key.pem -pubout`"
                    .into())
            }
            other => Err(format!("expected -----BEGIN PUBLIC KEY-----, found -----BEGIN {other}-----")),
        }
    }

    fn from_spki(der: &[u8]) -> Result<Self, String> {
        let info = SubjectPublicKeyInfoRef::from_der(der)
            .map_err(|error| format!("the PEM does not hold a public key ({error})"))?;
        if info.algorithm.oid != RSA_ENCRYPTION {
            return Err("this is not an RSA key; Wonder signs with RSA of 2048 bits or more".into());
        }
        let (modulus, exponent) = info
            .subject_public_key
            .as_bytes()
            .and_then(|bytes| rsa_components(bytes).ok())
            .ok_or("the RSA key inside the PEM is damaged")?;
        let key = Self { modulus, exponent };
        match key.bits() {
            2048..=8192 => {}
            bits => return Err(format!("the key has {bits} bits; use 2048 to 8192")),
        }
        // ring answers with the same error to an odd key and to a wrong signature: refuse the former here.
        let is_odd = |number: &[u8]| number.last().is_some_and(|byte| byte & 1 == 1);
        let exponent_fits = key.exponent.len() <= 4 && key.exponent != [1];
        if !is_odd(&key.modulus) || !is_odd(&key.exponent) || !exponent_fits {
            return Err("the numbers inside this RSA key cannot be a key".into());
        }
        Ok(key)
    }

    /// Bytes of a signature by this key.
    pub(super) fn signature_len(&self) -> usize {
        self.modulus.len()
    }

    pub(super) fn bits(&self) -> usize {
        let leading = self.modulus.first().map_or(0, |byte| byte.leading_zeros() as usize);
        self.modulus.len() * 8 - leading
    }

    /// RSASSA-PKCS1-v1_5 with SHA-256, the one scheme Wonder uses.
    pub(super) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        self.verifies_as(&RSA_PKCS1_2048_8192_SHA256, message, signature)
    }

    /// Another scheme, only for telling a caller which one they took.
    pub(super) fn verifies_as(
        &self,
        scheme: &'static RsaParameters,
        message: &[u8],
        signature: &[u8],
    ) -> bool {
        let key = RsaPublicKeyComponents { n: &self.modulus, e: &self.exponent };
        key.verify(scheme, message, signature).is_ok()
    }
}

/// `RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }`
fn rsa_components(der: &[u8]) -> spki::der::Result<(Vec<u8>, Vec<u8>)> {
    let mut reader = SliceReader::new(der)?;
    let components = reader.sequence(|inner| {
        let modulus = UintRef::decode(inner)?;
        let exponent = UintRef::decode(inner)?;
        Ok((modulus.as_bytes().to_vec(), exponent.as_bytes().to_vec()))
    })?;
    reader.finish(components)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLIC: &str = include_str!("../../../../tests/vectors/wonder-test-key.pub.pem");
    const PRIVATE: &str = include_str!("../../../../tests/vectors/wonder-test-key.pem");

    #[test]
    fn loads_spki_with_real_or_spelled_out_line_ends() {
        let key = PublicKey::from_pem(PUBLIC).expect("loads");
        assert_eq!((key.bits(), key.signature_len()), (2048, 256));
        assert_eq!(PublicKey::from_pem(&PUBLIC.trim().replace('\n', "\\n")), Ok(key));
    }

    #[test]
    fn refuses_what_is_not_a_public_key_and_says_what_it_is() {
        assert!(PublicKey::from_pem(PRIVATE).is_err_and(|text| text.contains("private key")));
        assert!(PublicKey::from_pem("hello").is_err_and(|text| text.contains("not a PEM")));
        let pkcs1 = PUBLIC.replace("PUBLIC KEY", "RSA PUBLIC KEY");
        assert!(PublicKey::from_pem(&pkcs1).is_err_and(|text| text.contains("PKCS#1")));
        let mislabelled = PRIVATE.replace("PRIVATE KEY", "PUBLIC KEY");
        assert!(PublicKey::from_pem(&mislabelled).is_err_and(|text| text.contains("does not hold")));
    }

    #[test]
    fn no_one_byte_change_of_the_key_panics() {
        let (_, document) = Document::from_pem(PUBLIC).expect("a PEM");
        for at in 0..document.as_bytes().len() {
            let mut der = document.as_bytes().to_vec();
            der[at] ^= 0x11;
            if let Ok(key) = PublicKey::from_spki(&der) {
                assert!(!key.verifies(b"message", &[7; 256]));
            }
        }
    }
}
