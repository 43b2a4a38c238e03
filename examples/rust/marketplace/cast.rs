//! Who plays: merchants with accounts of their own, and the platform in the role of a seller.

use anyhow::Result;
use sanspay::Omise;
use sanspay::omise::{ChainKey, OmiseConfig, PublicKey, SecretKey};
use sanspay_client::{Client, UreqTransport};
use sanspay_sandbox::Account;

use crate::page::Actor;

/// Where the sandbox listens.
pub(crate) struct Hosts {
    pub(crate) api: String,
    pub(crate) vault: String,
}

/// Somebody with an account and the keys of it: the platform, or a seller's own server.
pub(crate) struct Merchant {
    pub(crate) client: Client<Omise>,
    pub(crate) with_public_key: Actor,
    pub(crate) with_secret_key: Actor,
}

/// The platform acting for a seller. The seller's own keys are not needed for it.
pub(crate) struct Seller {
    pub(crate) name: String,
    /// The seller's consent, if the platform does not sell for itself.
    pub(crate) chain: Option<String>,
    pub(crate) client: Client<Omise>,
    /// The platform, with the chain key.
    pub(crate) acting: Actor,
}

impl Merchant {
    /// `hosts` are left out for the real ones.
    pub(crate) fn new(
        name: &str,
        public_key: PublicKey,
        secret_key: SecretKey,
        hosts: Option<&Hosts>,
        transport: &UreqTransport,
    ) -> Result<Self> {
        let with_public_key = Actor::new(name, public_key.masked());
        let with_secret_key = Actor::new(name, secret_key.masked());
        let config = OmiseConfig {
            public_key: Some(public_key),
            secret_key: Some(secret_key),
            api_url: hosts.map(|hosts| hosts.api.clone()),
            vault_url: hosts.map(|hosts| hosts.vault.clone()),
            user_agent: Some("sanspay-marketplace-example".to_owned()),
            ..OmiseConfig::default()
        };
        Ok(Self {
            // A clone of the transport shares its connections.
            client: Client::with_transport(Omise::new(config)?, transport.clone()),
            with_public_key,
            with_secret_key,
        })
    }

    pub(crate) fn from_world(account: &Account, hosts: &Hosts, transport: &UreqTransport) -> Result<Self> {
        let public_key = PublicKey::new(account.public_key.as_str())?;
        let secret_key = SecretKey::new(account.secret_key.as_str())?;
        Self::new(&account.name, public_key, secret_key, Some(hosts), transport)
    }

    pub(crate) fn name(&self) -> &str {
        &self.with_secret_key.name
    }

    /// This merchant acting for a seller who granted it a chain.
    pub(crate) fn for_seller(&self, name: &str, chain: Option<String>, key: ChainKey) -> Result<Seller> {
        Ok(Seller {
            name: name.to_owned(),
            chain,
            acting: Actor::new(self.name(), key.masked()),
            client: self.client.on_behalf_of(key)?,
        })
    }

    /// This merchant selling for itself.
    pub(crate) fn for_itself(&self) -> Seller {
        Seller {
            name: self.name().to_owned(),
            chain: None,
            client: self.client.clone(),
            acting: self.with_secret_key.clone(),
        }
    }
}

/// `Baan Coffee` in an address: `baan-coffee`.
pub(crate) fn slug(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}
