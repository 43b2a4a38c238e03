//! `--live`: the parts of the story that make sense with the real test-mode hosts.
//!
//! Written without access to those hosts and never run against them.

use std::env;

use anyhow::{Context as _, Result, bail};
use sanspay::omise::{ChainKey, GetAccount, PublicKey, SecretKey};
use sanspay::{Mode, Secret, wonder::STAGING};
use sanspay_client::UreqTransport;

use crate::cast::Merchant;
use crate::page::Page;
use crate::{sales, wonder};

const OMISE: [&str; 2] = ["OMISE_PUBLIC_KEY", "OMISE_SECRET_KEY"];
const CHAIN: &str = "OMISE_CHAIN_KEY";
const WONDER: [&str; 2] = ["WONDER_APP_ID", "WONDER_PRIVATE_KEY"];

pub(crate) fn tell(keys: Keys) -> Result<()> {
    let page = &mut Page::default();
    page.title("How a marketplace takes money for its sellers, with the real test-mode hosts.");
    page.remark("Left out here: receiving webhooks, faults, payouts, revoking a chain.");
    match keys.omise {
        Some(keys) => sell(page, keys)?,
        None => page.remark(&format!("Omise is left out: {} and {} are not set.", OMISE[0], OMISE[1])),
    }
    match keys.wonder {
        Some(WonderKeys { app_id, private_key }) => {
            let app = wonder::App::new(&app_id, private_key, STAGING)?;
            app.echo(page)?;
            let customer = app.upsert_and_edit(page)?;
            app.tamper(page, &customer)?;
        }
        None => page.remark(&format!("Wonder is left out: {} and {} are not set.", WONDER[0], WONDER[1])),
    }
    page.end();
    Ok(())
}

fn sell(page: &mut Page, keys: OmiseKeys) -> Result<()> {
    let OmiseKeys { public, secret, chain } = keys;
    let bazaar = Merchant::new("Platform", public, secret, None, &UreqTransport::new())?;
    page.chapter("Whose account it is");
    page.step(&bazaar.with_secret_key, "GET /account");
    let account = bazaar.client.send(&GetAccount {})?;
    page.result(&account.id, account.email.as_deref().unwrap_or_default());
    let seller = match chain {
        Some(key) => bazaar.for_seller("the seller", None, key)?,
        None => {
            page.remark(&format!("{CHAIN} is not set: the platform sells for itself."));
            bazaar.for_itself()
        }
    };
    sales::authorise_then_capture(page, &bazaar, &seller)?;
    sales::refund_a_part(page, &bazaar, &seller)?;
    sales::void(page, &bazaar, &seller)?;
    sales::decline(page, &bazaar, &seller)
}

/// What the environment holds. At least one of the two is there.
pub(crate) struct Keys {
    omise: Option<OmiseKeys>,
    wonder: Option<WonderKeys>,
}

/// Of a marketplace.
struct OmiseKeys {
    public: PublicKey,
    secret: SecretKey,
    chain: Option<ChainKey>,
}

/// Of an app of Wonder's staging gateway.
struct WonderKeys {
    app_id: String,
    private_key: Secret,
}

impl OmiseKeys {
    fn new(public: Secret, secret: Secret, chain: Option<Secret>) -> Result<Self> {
        let public = PublicKey::new(public).context(OMISE[0])?;
        let secret = SecretKey::new(secret).context(OMISE[1])?;
        let chain = chain.map(ChainKey::new).transpose().context(CHAIN)?;
        insist_on_test(OMISE[0], public.mode())?;
        insist_on_test(OMISE[1], secret.mode())?;
        if let Some(chain) = &chain {
            insist_on_test(CHAIN, chain.mode())?;
        }
        Ok(Self { public, secret, chain })
    }
}

impl Keys {
    /// Reads and checks them. An error says what to set.
    pub(crate) fn from_environment() -> Result<Self> {
        let keys = Self {
            omise: pair(OMISE)?
                .map(|[public, secret]| OmiseKeys::new(public, secret, read(CHAIN)))
                .transpose()?,
            wonder: pair(WONDER)?
                .map(|[app_id, private_key]| WonderKeys { app_id: app_id.expose().to_owned(), private_key }),
        };
        if keys.omise.is_none() && keys.wonder.is_none() {
            bail!(
                "--live needs test-mode keys in the environment: {} and {} for Omise (and {CHAIN} to act for a \
                 seller), {} and {} for Wonder's staging gateway, or both pairs",
                OMISE[0],
                OMISE[1],
                WONDER[0],
                WONDER[1],
            );
        }
        Ok(keys)
    }
}

fn insist_on_test(name: &str, mode: Mode) -> Result<()> {
    if mode != Mode::Test {
        bail!("{name} holds a live key, and an example has no business with real money: take test keys");
    }
    Ok(())
}

fn pair(names: [&str; 2]) -> Result<Option<[Secret; 2]>> {
    Ok(match names.map(read) {
        [Some(one), Some(other)] => Some([one, other]),
        [None, None] => None,
        [Some(_), None] => bail!("{} is set and {} is not: set both or neither", names[0], names[1]),
        [None, Some(_)] => bail!("{} is set and {} is not: set both or neither", names[1], names[0]),
    })
}

/// Empty counts as unset.
fn read(name: &str) -> Option<Secret> {
    env::var(name).ok().filter(|value| !value.is_empty()).map(Secret::new)
}
