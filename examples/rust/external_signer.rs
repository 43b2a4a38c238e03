//! A Wonder client without a private key: the signature is made where the key lives.
//!
//! ```sh
//! cargo run --example external_signer
//! ```
//!
//! Here that is a key pair of `ring` in this process; it might as well be an HSM, a KMS or a mobile keystore.

use anyhow::{Result, anyhow, bail, ensure};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use sanspay::Wonder;
use sanspay::wonder::{Echo, WonderConfig};
use sanspay_client::{Client, Signer};
use sanspay_sandbox::{Options, Sandbox};
use spki::der::Document;

/// Holds the key. The core never sees it.
struct Keystore(RsaKeyPair);

impl Keystore {
    fn from_pem(pem: &str) -> Result<Self> {
        let (_, pkcs8) = Document::from_pem(pem).map_err(|error| anyhow!("this is no PEM: {error}"))?;
        let key = RsaKeyPair::from_pkcs8(pkcs8.as_bytes()).map_err(|error| anyhow!("no RSA key: {error}"))?;
        Ok(Self(key))
    }
}

impl Signer for Keystore {
    /// RSASSA-PKCS1-v1_5 with SHA-256; `ring` hashes the message itself.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, String> {
        let mut signature = vec![0; self.0.public().modulus_len()];
        self.0
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature)
            .map_err(|_| "the key cannot sign".to_owned())?;
        println!("The keystore signed {} bytes.", message.len());
        Ok(signature)
    }
}

fn main() -> Result<()> {
    let sandbox = Sandbox::start(Options::default())?;
    let app = sandbox.world().wonder;
    let wonder = Wonder::new(WonderConfig {
        app_id: app.app_id.clone(),
        private_key: None,
        url: Some(sandbox.wonder_url()),
        ..WonderConfig::default()
    })?;

    let client = Client::new(wonder.clone()).with_signer(Keystore::from_pem(&app.private_key_pem)?);
    let echoed = client.send(&Echo { message: "signed elsewhere".to_owned() })?;
    println!("Wonder answers: {}", echoed.message);

    let lost = Client::new(wonder).with_signer(|_: &[u8]| Err("the smart card was pulled out".to_owned()));
    let refused = lost.send(&Echo { message: "not signed at all".to_owned() });
    let Err(error) = refused else { bail!("an unsigned request was sent") };
    println!("Without the card: {error}");
    ensure!(error.status().is_none(), "something was sent without a signature");

    println!("The end: the private key stayed where it was.");
    Ok(())
}
