//! Where it is played: a sandbox, a platform with its sellers, and a transport that counts.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context as _, Result, ensure};
use sanspay_client::sanspay::omise::{
    ChainKey, CreateCharge, CreateToken, Omise, OmiseConfig, PublicKey, SecretKey, TokenCard,
};
use sanspay_client::sanspay::wonder::{
    CreateCustomer, CreatePaymentToken, NewCard, NewCustomer, ThreeDsReturn, TokenUse, Wonder, WonderConfig,
};
use sanspay_client::sanspay::{
    Currency, FailureKind, Header, HttpRequest, HttpResponse, Json, Method, RetryPolicy,
};
use sanspay_client::{Client, Transport, TransportError, UreqTransport};
use sanspay_sandbox::{Account, NewAccount, Options, Sandbox};

use crate::TIMEOUT;
use crate::books::{Books, Entry, Kind};
use crate::teller::{Manner, Teller};

pub(crate) const GOOD_CARD: &str = "4242424242424242";
/// Beside those that the sandbox begins with.
const MORE_SELLERS: [&str; 2] = ["Phuket Surf", "Isan Silk"];
/// So that no transfer is refused: far more than all of them take.
const OPENING_CHARGES: usize = 10;
const OPENING_AMOUNT: i64 = 15_000_000;

pub(crate) struct Stage {
    pub(crate) sandbox: Sandbox,
    /// The platform, then its sellers.
    pub(crate) accounts: Vec<Account>,
    /// Of each seller, as the platform has them.
    chain_keys: Vec<String>,
    pub(crate) exchanges: Arc<Exchanges>,
}

impl Stage {
    pub(crate) fn set(seed: u64) -> Result<Self> {
        let sandbox = Sandbox::start(Options { seed, ..Options::default() })?;
        let world = sandbox.world();
        let mut accounts = vec![world.platform];
        accounts.extend(world.sellers);
        let mut chain_keys: Vec<_> = world.chains.into_iter().map(|chain| chain.key).collect();
        for name in MORE_SELLERS {
            let seller =
                sandbox.create_account(NewAccount { name: name.to_owned(), ..NewAccount::default() })?;
            chain_keys.push(sandbox.create_chain(&accounts[0].id, &seller.id)?.key);
            accounts.push(seller);
        }
        Ok(Self { sandbox, accounts, chain_keys, exchanges: Arc::default() })
    }

    /// One for each account, all with the platform's keys and connections.
    pub(crate) fn tellers(&self, manner: Manner) -> Result<Vec<Teller>> {
        let transport = Counting { inner: UreqTransport::new(), exchanges: Arc::clone(&self.exchanges) };
        let platform =
            Client::with_transport(Omise::new(self.config(&self.accounts[0])?)?, transport.clone());
        let wonder = Client::with_transport(self.wonder()?, transport);
        let card = saved_card(&Client::new(self.wonder()?))?;
        let sellers = self.chain_keys.iter().map(|key| platform.on_behalf_of(ChainKey::new(key.as_str())?));
        std::iter::once(Ok(platform.clone()))
            .chain(sellers)
            .enumerate()
            .map(|(account, omise)| {
                let (wonder, card) = (wonder.clone(), card.clone());
                Ok(Teller {
                    account,
                    wonder_account: self.accounts.len(),
                    omise: omise?,
                    wonder,
                    card,
                    manner,
                })
            })
            .collect()
    }

    /// Money on every account, charged while nothing fails.
    pub(crate) fn opening_books(&self) -> Result<Books> {
        let mut books = Books::default();
        for (account, owner) in self.accounts.iter().enumerate() {
            let omise = self.owner(owner)?;
            for number in 0..OPENING_CHARGES {
                let reference = format!("opening-{account}-{number}");
                let card = TokenCard::new("Somchai Prasert", GOOD_CARD, 12, 2040, "123");
                let charge = omise.send(&CreateCharge {
                    amount: OPENING_AMOUNT,
                    currency: Currency::Thb,
                    card: Some(omise.send(&CreateToken { card })?.id),
                    metadata: Some(Json::object([("reference", reference.as_str())])),
                    ..Default::default()
                })?;
                books.entries.push(Entry::of_charge(account, reference, &charge));
            }
        }
        Ok(books)
    }

    /// An account seen by its owner, with the own secret key.
    pub(crate) fn owner(&self, account: &Account) -> Result<Client<Omise>> {
        Ok(Client::new(Omise::new(self.config(account)?)?))
    }

    pub(crate) fn wonder(&self) -> Result<Wonder> {
        let app = self.sandbox.world().wonder;
        Ok(Wonder::new(WonderConfig {
            app_id: app.app_id,
            private_key: Some(app.private_key_pem.into()),
            url: Some(self.sandbox.wonder_url()),
            retry: retry(),
            timeout_ms: Some(timeout_ms()),
            ..WonderConfig::default()
        })?)
    }

    fn config(&self, account: &Account) -> Result<OmiseConfig> {
        Ok(OmiseConfig {
            public_key: Some(PublicKey::new(account.public_key.as_str())?),
            secret_key: Some(SecretKey::new(account.secret_key.as_str())?),
            api_url: Some(self.sandbox.api_url()),
            vault_url: Some(self.sandbox.vault_url()),
            retry: retry(),
            timeout_ms: Some(timeout_ms()),
            ..OmiseConfig::default()
        })
    }
}

impl Entry {
    pub(crate) fn of_charge(
        account: usize,
        reference: String,
        charge: &sanspay_client::sanspay::omise::Charge,
    ) -> Self {
        let status = charge.status.as_ref().map(ToString::to_string).unwrap_or_default();
        let effect = if charge.paid { charge.net.unwrap_or_default() } else { 0 };
        let (id, amount) = (charge.id.clone(), charge.amount);
        Self { account, kind: Kind::Charge, reference, id, amount, status, effect, on_hold: 0 }
    }
}

fn timeout_ms() -> u32 {
    u32::try_from(TIMEOUT.as_millis()).unwrap_or(u32::MAX)
}

/// The waits are those of a busy gateway, and this one is not: the repeats are wanted, not the patience.
fn retry() -> RetryPolicy {
    RetryPolicy { base_delay_ms: 5, ..RetryPolicy::default() }
}

fn saved_card(wonder: &Client<Wonder>) -> Result<String> {
    let customer = NewCustomer {
        reference_number: "soak".to_owned(),
        name: "陳大文".to_owned(),
        phone: "91234567".to_owned(),
        ..NewCustomer::default()
    };
    let uuid = wonder.send(&CreateCustomer { customer })?.uuid;
    let card = NewCard {
        number: GOOD_CARD.into(),
        exp_month: "12".to_owned(),
        exp_year: "2040".to_owned(),
        holder_name: "CHAN TAI MAN".to_owned(),
        three_ds: ThreeDsReturn {
            success_return_url: "https://shop.example/ok".to_owned(),
            fail_return_url: "https://shop.example/no".to_owned(),
        },
        transaction_type: TokenUse::UnscheduledCof,
        ..NewCard::default()
    };
    let made = wonder.send(&CreatePaymentToken { uuid, card: Some(card), alipay: None })?;
    // What the card's holder does.
    let agree = HttpRequest {
        method: Method::Post,
        url: made.verify_url.context("a new payment token has a page to verify it")?,
        headers: vec![Header::new("Content-Type", "application/x-www-form-urlencoded")],
        body: Some(b"action=agree".to_vec()),
        timeout_ms: timeout_ms(),
    };
    let status = UreqTransport::new().send(agree)?.status;
    ensure!(status < 400, "the card was not saved: HTTP {status}");
    Ok(made.token)
}

/// What went over the wire.
#[derive(Debug, Default)]
pub(crate) struct Exchanges {
    exchanges: AtomicU64,
    lost: AtomicU64,
    timeouts: AtomicU64,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Counts {
    pub(crate) exchanges: u64,
    /// Those without a whole answer.
    pub(crate) lost: u64,
    pub(crate) timeouts: u64,
}

impl Exchanges {
    pub(crate) fn counts(&self) -> Counts {
        Counts {
            exchanges: self.exchanges.load(Ordering::Relaxed),
            lost: self.lost.load(Ordering::Relaxed),
            timeouts: self.timeouts.load(Ordering::Relaxed),
        }
    }
}

#[derive(Clone)]
struct Counting {
    inner: UreqTransport,
    exchanges: Arc<Exchanges>,
}

impl Transport for Counting {
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let result = self.inner.send(request);
        self.exchanges.exchanges.fetch_add(1, Ordering::Relaxed);
        if let Err(error) = &result {
            self.exchanges.lost.fetch_add(1, Ordering::Relaxed);
            if error.kind == FailureKind::Timeout {
                self.exchanges.timeouts.fetch_add(1, Ordering::Relaxed);
            }
        }
        result
    }
}
