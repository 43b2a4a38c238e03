//! Events of the sandbox, fetched and pushed: each is typed, and the two copies of a chained one are known as one.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod receiver;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::Receiver;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use receiver::{Posted, receiver};
use sanspay_client::Client;
use sanspay_client::sanspay::Currency;
use sanspay_client::sanspay::omise::{
    CaptureCharge, ChainKey, CreateCharge, CreateCustomer, CreateDispute, CreateLink, CreateRecipient,
    CreateRefund, CreateSchedule, CreateToken, CreateTransfer, DeleteCard, Event, EventKey, EventResource,
    GetEvent, ListCards, ListEvents, NewBankAccount, NewScheduledTransfer, Omise, OmiseConfig, PublicKey,
    RecipientKind, ScheduleOn, SchedulePeriod, SecretKey, TokenCard, UpdateAccount, UpdateCharge,
    UpdateCustomer, VerifyRecipient,
};
use sanspay_client::sanspay::webhook::OmiseWebhook;
use sanspay_sandbox::{Account, Options, Sandbox};

fn client(sandbox: &Sandbox, account: &Account) -> Client<Omise> {
    let config = OmiseConfig {
        public_key: Some(PublicKey::new(account.public_key.as_str()).unwrap()),
        secret_key: Some(SecretKey::new(account.secret_key.as_str()).unwrap()),
        api_url: Some(sandbox.api_url()),
        vault_url: Some(sandbox.vault_url()),
        ..Default::default()
    };
    Client::new(Omise::new(config).unwrap())
}

/// A platform, the seller it acts for, and the platform acting for it.
struct Market {
    sandbox: Sandbox,
    platform: Client<Omise>,
    seller: Client<Omise>,
    acting: Client<Omise>,
}

impl Market {
    fn open() -> Self {
        let sandbox = Sandbox::start(Options::default()).unwrap();
        let world = sandbox.world();
        let platform = client(&sandbox, &world.platform);
        let acting = platform.on_behalf_of(ChainKey::new(world.chains[0].key.as_str()).unwrap()).unwrap();
        Self { platform, seller: client(&sandbox, &world.sellers[0]), acting, sandbox }
    }

    fn token(&self) -> String {
        let card = TokenCard::new("Somchai Prasert", "4242424242424242", 12, 2040, "123");
        self.acting.send(&CreateToken { card }).unwrap().id
    }

    /// Something of everything, on the seller's books.
    fn do_something_of_everything(&self) {
        let acting = &self.acting;
        let charge = CreateCharge {
            amount: 100_000,
            currency: Currency::Thb,
            card: Some(self.token()),
            capture: Some(false),
            ..Default::default()
        };
        let charge = acting.send(&charge).unwrap().id;
        for description in ["a", "b", "c"] {
            let update = UpdateCharge {
                charge: charge.clone(),
                description: Some(description.into()),
                ..Default::default()
            };
            acting.send(&update).unwrap();
        }
        acting.send(&CaptureCharge { charge: charge.clone(), capture_amount: None }).unwrap();
        for amount in [1_000, 1_000] {
            let refund = CreateRefund { charge: charge.clone(), amount, ..Default::default() };
            acting.send(&refund).unwrap();
        }
        // Before the dispute, which takes the money away.
        let pay = CreateTransfer { amount: Some(5_000), ..Default::default() };
        acting.send(&pay).unwrap();
        acting.send(&CreateDispute { charge }).unwrap();
        let recipient = CreateRecipient {
            name: "มาลี ศรีสุข".into(),
            kind: RecipientKind::Individual,
            bank_account: NewBankAccount::new("scb", "9876054321", "MALEE SRISUK"),
            ..Default::default()
        };
        let recipient = acting.send(&recipient).unwrap().id;
        acting.send(&VerifyRecipient { recipient: recipient.clone() }).unwrap();
        let schedule = CreateSchedule {
            every: 1,
            period: SchedulePeriod::Month,
            on: Some(ScheduleOn { days_of_month: Some(vec![1]), ..Default::default() }),
            end_date: "2098-12-31".into(),
            transfer: Some(NewScheduledTransfer { recipient, amount: Some(5_000), ..Default::default() }),
            ..Default::default()
        };
        acting.send(&schedule).unwrap();
        let link = CreateLink {
            amount: 5_000,
            currency: Currency::Thb,
            title: "Tea".into(),
            description: "Iced tea".into(),
            ..Default::default()
        };
        acting.send(&link).unwrap();
        let customer = CreateCustomer { card: Some(self.token()), ..Default::default() };
        let customer = acting.send(&customer).unwrap().id;
        let update = UpdateCustomer {
            customer: customer.clone(),
            description: Some("regular".into()),
            ..Default::default()
        };
        acting.send(&update).unwrap();
        let cards = ListCards { customer: customer.clone(), ..Default::default() };
        let card = acting.send(&cards).unwrap().data.remove(0).id;
        acting.send(&DeleteCard { customer, card }).unwrap();
    }
}

fn all_of(account: &Client<Omise>) -> Vec<Event> {
    account.iter(&ListEvents::default()).map(Result::unwrap).collect()
}

fn kind(event: &Event) -> &'static str {
    match event.resource() {
        EventResource::Charge { .. } => "charge",
        EventResource::Refund { .. } => "refund",
        EventResource::Transfer { .. } => "transfer",
        EventResource::Recipient { .. } => "recipient",
        EventResource::Customer { .. } => "customer",
        EventResource::Card { .. } => "card",
        EventResource::Dispute { .. } => "dispute",
        EventResource::Schedule { .. } => "schedule",
        EventResource::Link { .. } => "link",
        _ => "other",
    }
}

#[test]
fn the_object_of_every_event_arrives_as_the_type_that_its_key_names() {
    let market = Market::open();
    market.do_something_of_everything();
    let mut seen = BTreeSet::new();
    for event in all_of(&market.seller) {
        let named = event.key.as_str().split('.').next().unwrap().to_owned();
        assert_eq!(kind(&event), named, "{}: {:?}", event.key, event.data);
        assert!(!matches!(event.key, EventKey::Other(_)), "{}", event.key);
        seen.insert(named);
    }
    let expected =
        ["card", "charge", "customer", "dispute", "link", "recipient", "refund", "schedule", "transfer"];
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn what_both_accounts_hear_of_has_one_key_and_nothing_else_has_it() {
    let market = Market::open();
    market.do_something_of_everything();
    let (sellers, platforms) = (all_of(&market.seller), all_of(&market.platform));
    let by_key = |events: &[Event]| -> BTreeMap<String, String> {
        events.iter().map(|event| (event.deduplication_key(), event.id.clone())).collect()
    };
    let (by_sellers, by_platforms) = (by_key(&sellers), by_key(&platforms));
    assert_eq!((by_sellers.len(), by_platforms.len()), (sellers.len(), platforms.len()));
    assert!(platforms.len() > 5, "the platform heard of the charge and of the transfer");
    for (key, id) in &by_platforms {
        let sellers_id = by_sellers.get(key).unwrap_or_else(|| panic!("the seller has no {key}"));
        assert_ne!(id, sellers_id);
    }
}

/// The next webhook, verified.
fn next(received: &Receiver<Posted>, account: &Account) -> Event {
    let (headers, body) = received.recv_timeout(Duration::from_secs(10)).unwrap();
    let webhook = OmiseWebhook::new(vec![account.webhook_secret.as_str().into()]).unwrap();
    let now_ms = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as u64;
    webhook.verify(&headers, &body, now_ms).unwrap()
}

#[test]
fn the_copies_pushed_to_both_accounts_and_the_one_fetched_later_have_one_key() {
    let market = Market::open();
    let world = market.sandbox.world();
    let (platforms_url, to_platform) = receiver();
    let (sellers_url, to_seller) = receiver();
    for (account, url) in [(&market.platform, platforms_url), (&market.seller, sellers_url)] {
        account.send(&UpdateAccount { webhook_uri: Some(url), ..Default::default() }).unwrap();
    }
    let charge = CreateCharge {
        amount: 100_000,
        currency: Currency::Thb,
        card: Some(market.token()),
        ..Default::default()
    };
    let charge = market.acting.send(&charge).unwrap();
    let update = UpdateCharge { charge: charge.id, description: Some("tea".into()), ..Default::default() };
    market.acting.send(&update).unwrap();

    for key in [EventKey::ChargeCreate, EventKey::ChargeUpdate] {
        let (platforms, sellers) = (next(&to_platform, &world.platform), next(&to_seller, &world.sellers[0]));
        assert_eq!((&platforms.key, &sellers.key), (&key, &key));
        assert_ne!(platforms.id, sellers.id);
        assert_eq!(platforms.deduplication_key(), sellers.deduplication_key());
        let fetched = market.seller.send(&GetEvent { event: sellers.id.clone() }).unwrap();
        assert_eq!(fetched.deduplication_key(), sellers.deduplication_key());
        assert_eq!(kind(&fetched), "charge");
    }
}
