//! The world that every sandbox starts with, and snapshots of it.

use super::state::{AccountRef, ChainRef, State};
use crate::world::{Account, Chain, NewAccount, Refused};

const PLATFORM: &str = "Siam Bazaar";
const SELLERS: [&str; 2] = ["Baan Coffee", "Chiang Mai Ceramics"];

/// The platform comes first, then its sellers.
pub(crate) const SEEDED_ACCOUNTS: usize = 1 + SELLERS.len();

impl State {
    /// A platform, two sellers, and a chain to each. No money: balances come from charges.
    pub(super) fn seed(&mut self) {
        let mut add = |name: &str, platform| {
            let new = NewAccount { name: name.to_owned(), platform, ..NewAccount::default() };
            self.add_account(new).ok()
        };
        // Neither can be refused: the names are not empty, and all three are in Thailand.
        let Some(platform) = add(PLATFORM, true) else {
            return;
        };
        for seller in SELLERS.map(|name| add(name, false)).into_iter().flatten() {
            let _ = self.add_chain(platform, seller);
        }
    }

    pub(super) fn snapshot(&self, account: AccountRef) -> Account {
        let account = self.account(account);
        Account {
            id: account.id.clone(),
            name: account.name.clone(),
            email: account.email.clone(),
            country: account.country.code.to_owned(),
            currency: account.country.currency.to_owned(),
            public_key: account.public_key.clone(),
            secret_key: account.secret_key.clone(),
            webhook_secret: account.webhook_secrets.current().to_owned(),
        }
    }

    pub(super) fn chain_snapshot(&self, chain: ChainRef) -> Chain {
        let chain = &self.chains[chain.0];
        Chain {
            id: chain.id.clone(),
            key: chain.shown_key().to_owned(),
            platform_id: self.account(chain.platform).id.clone(),
            seller_id: self.account(chain.seller).id.clone(),
            revoked: chain.revoked,
        }
    }

    pub(super) fn account_by_id(&self, id: &str) -> Result<AccountRef, Refused> {
        let found = self.accounts.iter().position(|account| account.id == id);
        found.map(AccountRef).ok_or_else(|| Refused(format!("account {id} was not found")))
    }
}
