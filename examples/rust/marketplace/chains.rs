//! Sellers' consent: listed, used, taken back.

use anyhow::{Context as _, Result};
use sanspay::omise::{Chain, CreateCharge, ListChains, RevokeChain};
use sanspay::{Currency, ErrorKind};
use sanspay_sandbox::World;

use crate::cast::{Merchant, Seller};
use crate::page::Page;
use crate::sales;

/// The platform finds out for whom it may act: the two sellers of the sandbox's world.
pub(crate) fn list(page: &mut Page, bazaar: &Merchant, world: &World) -> Result<[Seller; 2]> {
    page.chapter("Who may be acted for: the chains that sellers granted");
    page.step(&bazaar.with_secret_key, "lists its chains, page by page");
    let chains: Vec<Chain> = bazaar.client.iter(&ListChains::default()).collect::<Result<_, _>>()?;
    let mut sellers = Vec::new();
    for chain in chains {
        let key = chain.chain_key()?;
        page.result(&chain.id, key.masked());
        page.aside(chain.email.as_deref().unwrap_or_default());
        // The API names a seller by e-mail address only; a platform knows its sellers itself.
        let account = world.sellers.iter().find(|account| Some(&account.email) == chain.email.as_ref());
        let name = &account.context("a chain of a stranger")?.name;
        sellers.push(bazaar.for_seller(name, Some(chain.id), key)?);
    }
    let found = sellers.len();
    sellers.try_into().ok().with_context(|| format!("{found} chains, where the sandbox has two"))
}

/// The platform takes leave of a seller, and forgets it at once.
pub(crate) fn revoke(page: &mut Page, bazaar: &Merchant, seller: &Seller) -> Result<()> {
    page.chapter("A chain is revoked");
    let chain = seller.chain.clone().context("this seller has no chain")?;
    page.step(&bazaar.with_secret_key, &format!("revokes the chain of {}", seller.name));
    let revoked = bazaar.client.send(&RevokeChain { chain })?;
    page.result(&revoked.id, "revoked");
    page.check(
        revoked.revoked == Some(true) && revoked.chain_key().is_err(),
        "it came back without its key",
    )?;

    let token = sales::token(page, bazaar, sales::GOOD_CARD)?;
    page.step(&seller.acting, &format!("charges for {} with the old key", seller.name));
    let charge =
        CreateCharge { amount: 50_000, currency: Currency::Thb, card: Some(token.id), ..Default::default() };
    let error = seller.client.send(&charge).err().context("a revoked chain key still charges")?;
    page.refusal(&error);
    page.check(error.kind() == ErrorKind::Authentication, "no money moved")
}
