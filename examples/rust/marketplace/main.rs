//! The story of a marketplace that takes money for its sellers, told over real HTTP.
//!
//! ```sh
//! cargo run --example marketplace
//! ```
//!
//! Read this file for the story and the files beside it for its chapters. It is told against the sandbox, which runs
//! inside this process; with `--live` parts of it go to the real test-mode hosts instead.

mod cast;
mod chains;
mod live;
mod outages;
mod page;
mod payout;
mod receiver;
mod sales;
mod tampering;
mod webhooks;
mod wonder;

use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use clap::Parser;
use sanspay_client::UreqTransport;
use sanspay_sandbox::{Account, Options, Sandbox};

use cast::{Hosts, Merchant, slug};
use live::Keys;
use page::Page;
use receiver::Receiver;

/// A marketplace takes money for two sellers: charges, refunds, payouts, webhooks, and what goes wrong.
///
/// Without options the story runs against a sandbox inside this process: nothing leaves this machine.
#[derive(Parser)]
struct Arguments {
    /// Talk to the test-mode hosts of Omise and to Wonder's staging gateway instead
    ///
    /// Keys come from the environment: OMISE_PUBLIC_KEY and OMISE_SECRET_KEY, OMISE_CHAIN_KEY to act for a seller;
    /// WONDER_APP_ID and WONDER_PRIVATE_KEY (a PEM). One of the pairs is enough; live keys are refused. Left out are
    /// receiving webhooks, faults, payouts and revoking a chain.
    ///
    /// This was written without access to those hosts and has never been run against them: what they answer may
    /// differ from what the story expects, and then it ends with an error that says so.
    #[arg(long)]
    live: bool,
}

fn main() -> ExitCode {
    let told = if Arguments::parse().live {
        match Keys::from_environment() {
            Ok(keys) => live::tell(keys),
            Err(error) => {
                eprintln!("marketplace: {error:#}");
                return ExitCode::from(2);
            }
        }
    } else {
        tell()
    };
    match told {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nmarketplace: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn tell() -> Result<()> {
    let sandbox = Sandbox::start(Options::default()).context("the sandbox does not start")?;
    let world = sandbox.world();
    let [first, second] = &world.sellers[..] else { bail!("the sandbox's world has changed") };
    let accounts = [&world.platform, first, second];
    let transport = UreqTransport::new();
    let hosts = Hosts { api: world.api_url.clone(), vault: world.vault_url.clone() };
    let merchant = |account| Merchant::from_world(account, &hosts, &transport);
    let (bazaar, roastery, pottery) = (merchant(&world.platform)?, merchant(first)?, merchant(second)?);
    let everybody = [&bazaar, &roastery, &pottery];
    let secret = |account: &Account| (slug(&account.name), account.webhook_secret.as_str().into());
    let receiver = Receiver::start(accounts.map(secret))?;

    let page = &mut Page::default();
    page.title("How a marketplace takes money for its sellers. All of it happens on this machine.");
    page.note("Omise", &format!("{}, and {} for card data", world.api_url, world.vault_url));
    page.note("Wonder", &world.wonder_url);

    webhooks::set_addresses(page, &everybody, &receiver)?;
    let [coffee, ceramics] = chains::list(page, &bazaar, &world)?;

    let sale = sales::authorise_then_capture(page, &bazaar, &coffee)?;
    sales::refund_a_part(page, &bazaar, &ceramics)?;
    sales::void(page, &bazaar, &coffee)?;
    sales::decline(page, &bazaar, &ceramics)?;

    outages::lose_a_question(page, &sandbox, &coffee, &sale)?;
    outages::lose_an_answer(page, &sandbox, &bazaar, &coffee)?;
    payout::transfer_all(page, &coffee)?;

    webhooks::receive(page, &everybody, &receiver)?;
    let arrival = webhooks::compare_two_copies(page, &receiver, &sale, &bazaar, &roastery)?;
    webhooks::forge(page, &receiver, &transport, &arrival)?;
    chains::revoke(page, &bazaar, &ceramics)?;

    let app = wonder::App::new(
        &world.wonder.app_id,
        world.wonder.private_key_pem.as_str().into(),
        &world.wonder_url,
    )?;
    app.echo(page)?;
    let customer = app.upsert_and_edit(page)?;
    app.tamper(page, &customer)?;

    page.end();
    Ok(())
}
