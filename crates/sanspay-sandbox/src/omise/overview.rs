//! What the console shows of Omise.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Omise;
use super::account::Account;
use super::charges::{Charge, Stage};
use super::state::{AccountRef, Caller, State};
use crate::overview::{
    ACCOUNTS, AccountView, ChainView, ChargeView, DeliveryView, Moment, OmiseView, ROWS, short,
};
use crate::pages::Tone;
use crate::params::{Hash, Param};

/// How many pairs of a charge's metadata are shown.
const PAIRS: usize = 6;

impl Omise {
    pub(crate) fn overview(&self) -> OmiseView {
        let state = self.state();
        OmiseView {
            accounts: state.account_views(),
            account_count: state.accounts.len(),
            charges: state.newest_charges(),
            charge_count: state.accounts.iter().map(|account| account.charges.len()).sum(),
        }
    }

    pub(crate) fn newest_deliveries(&self, count: usize) -> Vec<DeliveryView> {
        self.courier.newest(count, |webhook, glance| {
            let about = format!("{}: {}", short(&webhook.account_name), webhook.event.id);
            DeliveryView::of(about, webhook.event.key, glance)
        })
    }
}

impl State {
    /// The oldest accounts: the world's own come first.
    fn account_views(&self) -> Vec<AccountView> {
        let mut views: Vec<_> = self.accounts.iter().take(ACCOUNTS).map(account_view).collect();
        for chain in &self.chains {
            if let Some(seller) = views.get_mut(chain.seller.0).filter(|seller| seller.chains.len() < ROWS) {
                seller.chains.push(ChainView {
                    id: chain.id.clone(),
                    platform: short(&self.account(chain.platform).name),
                    key: chain.shown_key().to_owned(),
                });
            }
        }
        views
    }

    /// Of all accounts together. Each has its own in order, so only the newest of each are compared.
    fn newest_charges(&self) -> Vec<ChargeView> {
        let charge = |at: usize, place: usize| self.accounts[at].charges.nth_newest(place);
        let head = |at: usize, place: usize| charge(at, place).map(|it| (it.created_at, Reverse(at), place));
        let mut heads: BinaryHeap<_> = (0..self.accounts.len()).filter_map(|at| head(at, 0)).collect();
        let mut newest = Vec::with_capacity(ROWS);
        while newest.len() < ROWS
            && let Some((_, Reverse(at), place)) = heads.pop()
        {
            newest.extend(charge(at, place).map(|charge| self.charge_view(AccountRef(at), charge)));
            heads.extend(head(at, place + 1));
        }
        newest
    }

    fn charge_view(&self, books: AccountRef, charge: &Charge) -> ChargeView {
        let caller = Caller { books, platform: charge.platform };
        let (state, tone) = standing(charge);
        let page = charge.authorize_uri.as_deref().filter(|_| charge.stage == Stage::Waiting);
        ChargeView {
            id: charge.id.clone(),
            at: Moment(charge.created_at),
            account: short(&self.name_of(&caller)),
            amount: charge.country.grouped(charge.amount),
            currency: charge.country.currency,
            state,
            tone,
            means: charge.means(),
            description: charge.description.as_deref().map(short),
            metadata: pairs(&charge.metadata),
            page: page.and_then(|uri| uri.strip_prefix(self.api_url.as_str())).map(str::to_owned),
        }
    }
}

fn account_view(account: &Account) -> AccountView {
    AccountView {
        id: account.id.clone(),
        name: short(&account.name),
        is_platform: account.chain_enabled,
        country: account.country.code,
        currency: account.country.currency,
        total: account.country.grouped(account.balance.total),
        transferable: account.country.grouped(account.balance.transferable()),
        public_key: account.public_key.clone(),
        secret_key: account.secret_key.clone(),
        webhook_secret: account.webhook_secrets.current().to_owned(),
        webhook_uri: account.webhook_uri.as_deref().map(short),
        chains: Vec::new(),
    }
}

/// The state in the API's words, and what it leaves open.
fn standing(charge: &Charge) -> (String, Tone) {
    let status = charge.status();
    let more = |what: &str| format!("{status}, {what}");
    match charge.stage {
        Stage::Waiting => (more("waits for its payer"), Tone::Open),
        Stage::Authorized => (more("to be captured"), Tone::Open),
        Stage::Declined(decline) => (more(decline.code), Tone::Bad),
        Stage::Paid if charge.voided => (more("voided"), Tone::Plain),
        Stage::Paid if charge.is_disputed() => (more("disputed"), Tone::Open),
        Stage::Paid if charge.refunded_amount > 0 => {
            (more(&format!("{} refunded", charge.country.grouped(charge.refunded_amount))), Tone::Good)
        }
        Stage::Paid if charge.captured_amount < charge.amount => {
            (more(&format!("{} captured", charge.country.grouped(charge.captured_amount))), Tone::Good)
        }
        Stage::Paid => (status.to_owned(), Tone::Good),
        Stage::Reversed | Stage::Expired => (status.to_owned(), Tone::Plain),
    }
}

/// "order: 7", without looking into what is nested: it may be large.
fn pairs(metadata: &Hash) -> Vec<String> {
    let pair = |(name, value): (&str, &Param)| {
        let value = match value {
            Param::Text(text) => short(text),
            Param::Number(number) => number.to_string(),
            Param::Bool(flag) => flag.to_string(),
            Param::Null => "null".to_owned(),
            Param::List(_) => "[…]".to_owned(),
            Param::Hash(_) | Param::File(_) => "{…}".to_owned(),
        };
        format!("{}: {value}", short(name))
    };
    metadata.iter().take(PAIRS).map(pair).collect()
}
