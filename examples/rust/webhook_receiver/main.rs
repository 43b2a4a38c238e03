//! A webhook receiver to start from, in axum, for Omise and Wonder; and a demonstration of it.
//!
//! ```sh
//! cargo run --example webhook_receiver
//! ```
//!
//! `receiver.rs`, `inbox.rs` and `work.rs` are what to take along. This file is the demonstration: it starts the
//! sandbox and the receiver, lets both gateways post to it, and then posts what must not be believed or not twice.

mod inbox;
mod page;
mod receiver;
mod tap;
mod work;

use std::net::Ipv4Addr;
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow, bail};
use sanspay::omise::{
    ChainKey, CreateCharge, CreateToken, OmiseConfig, PublicKey, SecretKey, TokenCard, UpdateAccount,
};
use sanspay::webhook::{OmiseWebhook, WonderWebhook};
use sanspay::wonder::{CreateOrder, NewOrder, WonderConfig};
use sanspay::{Currency, Decimal, HttpRequest, Json, Method, Omise, Wonder};
use sanspay_client::{Client, Transport as _, UreqTransport};
use sanspay_sandbox::{Account, Options, Sandbox};
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};

use inbox::Inbox;
use page::{chapter, check, log};
use receiver::{Receiver, now_ms, router};
use tap::{Delivery, Tap, wait_for};

const HOUR_MS: u64 = 3_600_000;

fn main() -> Result<()> {
    let sandbox = Sandbox::start(Options::default()).context("the sandbox does not start")?;
    let world = sandbox.world();
    let (platform, seller) = (&world.platform, world.sellers.first().context("a world without sellers")?);

    // A program of its own would be `#[tokio::main]`; here the story is told outside of it.
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let (inbox, waiting) = Inbox::new();
    let receiver = Receiver {
        omise: [platform, seller]
            .map(|account| Ok((slug(account), webhook(account)?)))
            .into_iter()
            .collect::<Result<_>>()?,
        wonder: WonderWebhook::new(&world.wonder.app_id, &world.wonder.webhook_public_key_pem)?,
        inbox,
    };
    let tap = Tap::new();
    let app = tap.on(router(receiver));
    let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
    let base_url = format!("http://{}", listener.local_addr()?);
    let (stop, stopped) = oneshot::channel::<()>();
    // Requests under way are answered, then the inbox is dropped with the routes, and the work comes to its end.
    let until = async {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = stopped => {}
        }
    };
    let serving =
        runtime.spawn(async move { axum::serve(listener, app).with_graceful_shutdown(until).await });
    let (done, handled) = watch::channel(Vec::new());
    let working = runtime.spawn(work::handle_all(waiting, done));

    let demonstration = Demonstration {
        sandbox: &sandbox,
        base_url: &base_url,
        tap: &tap,
        runtime: &runtime,
        handled: handled.clone(),
    };
    demonstration.register(&[platform, seller])?;
    let charged = demonstration.charge_for(platform, &world.chains[0].key)?;
    let ordered = demonstration.order()?;
    demonstration.repeat(&charged, &ordered)?;
    demonstration.forge(&charged, &ordered)?;
    demonstration.replay_an_old_one(seller, &charged)?;

    chapter("The receiver is told to stop");
    stop.send(()).map_err(|()| anyhow!("the receiver had stopped already"))?;
    runtime.block_on(serving)??;
    runtime.block_on(working)?;
    let handled = handled.borrow();
    for key in handled.iter() {
        log("handled", key);
    }
    check(handled.len() == 3, "nine webhooks came, three things had happened, each was handled once")?;
    check(demonstration.post(charged.again(&base_url)).is_err(), "nobody listens any more")?;
    println!("\nThe end: what was genuine and new was handled, and nothing else.");
    Ok(())
}

/// The account's part of its address: `Baan Coffee` is `baan-coffee`.
fn slug(account: &Account) -> String {
    account.name.to_lowercase().replace(' ', "-")
}

/// With the secret of the dashboard's webhook page. While it is being rotated, give both.
fn webhook(account: &Account) -> Result<OmiseWebhook> {
    Ok(OmiseWebhook::new(vec![account.webhook_secret.as_str().into()])?)
}

struct Demonstration<'a> {
    sandbox: &'a Sandbox,
    base_url: &'a str,
    tap: &'a Arc<Tap>,
    runtime: &'a tokio::runtime::Runtime,
    handled: watch::Receiver<Vec<String>>,
}

impl Demonstration<'_> {
    /// Each account says where its events go; Wonder is told with each order.
    fn register(&self, accounts: &[&Account]) -> Result<()> {
        chapter("Each account registers its own address");
        for account in accounts {
            let uri = format!("{}/webhooks/omise/{}", self.base_url, slug(account));
            log(&account.name, &uri);
            let update = UpdateAccount { webhook_uri: Some(uri), ..Default::default() };
            self.omise(account)?.send(&update)?;
        }
        Ok(())
    }

    /// A charge on the seller's books. Gives the first copy of its event.
    fn charge_for(&self, platform: &Account, chain_key: &str) -> Result<Delivery> {
        chapter("The platform charges for the seller: both accounts hear of it, it is handled once");
        let omise = self.omise(platform)?;
        let card = TokenCard::new("Somchai Prasert", "4242424242424242", 12, 2040, "123");
        let card = Some(omise.send(&CreateToken { card })?.id);
        let metadata = Some(Json::object([("order_id", "SB-1001")]));
        let charge =
            CreateCharge { amount: 120_000, currency: Currency::Thb, card, metadata, ..Default::default() };
        omise.on_behalf_of(ChainKey::new(chain_key)?)?.send(&charge)?;
        let arrived = self.answered(2)?;
        self.wait_for_work(1)?;
        // Which of the two comes first is chance.
        let mut said = words(&arrived);
        said.sort_unstable();
        check(
            said == ["accepted", "seen before"],
            "two copies with different ids have one key: the second is the same news",
        )?;
        arrived.into_iter().next().context("nothing arrived")
    }

    /// An order that is paid. Gives the webhook of the payment.
    fn order(&self) -> Result<Delivery> {
        chapter("In Hong Kong an order is made and paid");
        let app = self.sandbox.world().wonder;
        let wonder = Client::new(Wonder::new(WonderConfig {
            app_id: app.app_id,
            private_key: Some(app.private_key_pem.into()),
            url: Some(self.sandbox.wonder_url()),
            ..WonderConfig::default()
        })?);
        let order = NewOrder {
            reference_number: "HK-7".into(),
            currency: Currency::Hkd,
            charge_fee: Decimal::parse("21.00")?,
            callback_url: Some(format!("{}/webhooks/wonder?shop=1", self.base_url)),
            ..NewOrder::default()
        };
        let order = wonder.send(&CreateOrder { order, ..Default::default() })?.order;
        // What the payer does on the payment page.
        let pay = HttpRequest {
            method: Method::Post,
            url: format!("{}/wonder/orders/{}/pay", self.sandbox.control_url(), order.number),
            headers: Vec::new(),
            body: Some(b"{}".to_vec()),
            timeout_ms: 5_000,
        };
        self.post(pay)?;
        let mut arrived = self.answered(4)?.split_off(2);
        self.wait_for_work(3)?;
        check(words(&arrived) == ["accepted", "accepted"], "it was made, it was paid: two things happened")?;
        arrived.pop().context("nothing arrived")
    }

    /// Gateways repeat what was not acknowledged in time, and sometimes what was.
    fn repeat(&self, charged: &Delivery, ordered: &Delivery) -> Result<()> {
        chapter("Both are delivered once more");
        self.post(charged.again(self.base_url))?;
        self.post(ordered.again(self.base_url))?;
        let arrived = self.answered(6)?.split_off(4);
        check(words(&arrived) == ["seen before"; 2], "acknowledged, so that they end, and not handled again")
    }

    /// Somebody without the secret changes an amount.
    fn forge(&self, charged: &Delivery, ordered: &Delivery) -> Result<()> {
        chapter("A stranger posts both with a larger amount");
        for (delivery, amount, larger) in [(charged, "120000", "920000"), (ordered, "21", "91")] {
            let body = std::str::from_utf8(&delivery.body)?;
            let forged = Delivery { body: body.replace(amount, larger).into_bytes(), ..delivery.clone() };
            if forged.body == delivery.body {
                bail!("there was no {amount} to forge");
            }
            self.post(forged.again(self.base_url))?;
        }
        let arrived = self.answered(8)?.split_off(6);
        check(
            arrived.iter().all(|delivery| delivery.status == 403),
            "refused before their JSON was read: a signature covers every byte",
        )
    }

    /// Somebody recorded a webhook: even the right signature is good for minutes only.
    fn replay_an_old_one(&self, account: &Account, charged: &Delivery) -> Result<()> {
        chapter("A webhook of an hour ago is replayed");
        let headers = webhook(account)?.sign_test_event(&charged.body, now_ms() - HOUR_MS);
        let target = format!("/webhooks/omise/{}", slug(account));
        self.post(Delivery { target, headers, ..charged.clone() }.again(self.base_url))?;
        let arrived = self.answered(9)?.split_off(8);
        check(words(&arrived) == ["refused: wrong time"], "refused, although it is signed with the secret")
    }

    /// All that was answered, once it is this many.
    fn answered(&self, count: usize) -> Result<Vec<Delivery>> {
        self.runtime.block_on(self.tap.wait_for(count))
    }

    /// For the story to be told in order; no sender waits for it.
    fn wait_for_work(&self, count: usize) -> Result<()> {
        self.runtime.block_on(wait_for(&mut self.handled.clone(), count)).map(drop).context("of news handled")
    }

    /// A transport carries any request, not only those of a gateway.
    fn post(&self, request: HttpRequest) -> Result<()> {
        let sent = UreqTransport::new().send(request);
        sent.map(drop).map_err(|error| anyhow!("nobody answered: {}", error.detail))
    }

    fn omise(&self, account: &Account) -> Result<Client<Omise>> {
        Ok(Client::new(Omise::new(OmiseConfig {
            public_key: Some(PublicKey::new(account.public_key.as_str())?),
            secret_key: Some(SecretKey::new(account.secret_key.as_str())?),
            api_url: Some(self.sandbox.api_url()),
            vault_url: Some(self.sandbox.vault_url()),
            ..OmiseConfig::default()
        })?))
    }
}

fn words(deliveries: &[Delivery]) -> Vec<&str> {
    deliveries.iter().map(|delivery| delivery.words.as_str()).collect()
}
