//! The sandbox as a program.

use std::io::Write as _;
use std::pin::pin;
use std::process::ExitCode;

use clap::Parser;
use sanspay_sandbox::{Account, Options, Sandbox, World};
use tokio::runtime::Builder;

/// Omise and the Wonder OpenAPI on 127.0.0.1, with state.
///
/// Point any Omise or Wonder client at the printed addresses. Nothing leaves this machine and no money moves.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Port of the Omise api host and of Wonder; the vault host listens on the next one. 0 takes any free ports
    #[arg(long, default_value_t = 4010)]
    port: u16,
    /// What keys, ids and secrets are made from; the same seed makes the same ones
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Do not print a line for each request
    #[arg(long)]
    quiet: bool,
    /// Let pages of every origin call everything, also what takes secret keys, for tests that run in a page; without
    /// it they may call what public keys may
    #[arg(long)]
    pages_call_all: bool,
}

#[allow(clippy::print_stderr, reason = "a program that talks to a terminal")]
fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let options = Options {
        port: arguments.port,
        seed: arguments.seed,
        log: !arguments.quiet,
        pages_call_all: arguments.pages_call_all,
    };
    let sandbox = match Sandbox::start(options) {
        Ok(sandbox) => sandbox,
        Err(error) => {
            eprintln!("sanspay-sandbox: {error}");
            eprintln!("Choose other ports with --port N (N and N+1 are used).");
            return ExitCode::FAILURE;
        }
    };
    let runtime = match Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("sanspay-sandbox: {error}");
            return ExitCode::FAILURE;
        }
    };
    runtime.block_on(greet_and_wait(&sandbox.world()));
    say("Stopped.");
    ExitCode::SUCCESS
}

/// Prints a text. That nobody reads it is no reason to stop.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints the greeting and waits for Ctrl-C.
async fn greet_and_wait(world: &World) {
    let mut stop = pin!(tokio::signal::ctrl_c());
    // Polled first, which installs the handler: whoever has read the greeting can stop the program in good order.
    let stopped = tokio::select! {
        biased;
        stopped = &mut stop => Some(stopped),
        () = async { say(&greeting(world)) } => None,
    };
    let stopped = match stopped {
        Some(stopped) => stopped,
        None => stop.await,
    };
    if stopped.is_err() {
        // This machine has no Ctrl-C to wait for.
        std::future::pending::<()>().await;
    }
}

/// All that is needed to start, in one block. The keys are this sandbox's own and protect nothing.
fn greeting(world: &World) -> String {
    let mut lines = vec![
        format!("sanspay sandbox, seed {}", world.seed),
        String::new(),
        format!("  Omise api      {}", world.api_url),
        format!("  Omise vault    {}", world.vault_url),
        format!("  Wonder         {}", world.wonder_url),
        format!("  Control        {}/world", world.control_url),
        format!("  Console        {}/  (to look at in a browser)", world.api_url),
        String::new(),
    ];
    lines.extend(account_lines(&world.platform, "platform"));
    for (seller, chain) in world.sellers.iter().zip(&world.chains) {
        lines.extend(account_lines(seller, "seller"));
        lines.push(format!("      chain key       {}  ({})", chain.key, chain.id));
    }
    lines.push(String::new());
    lines.push(format!("  Wonder app {}", world.wonder.app_id));
    lines.push(world.wonder.private_key_pem.trim_end().to_owned());
    lines.push(String::new());
    lines.push("  Try it:".to_owned());
    lines.push(format!(
        "curl {}/tokens -u {}: -d 'card[name]=Somchai Prasert' -d 'card[number]=4242424242424242' \\\n     \
         -d 'card[expiration_month]=12' -d 'card[expiration_year]=2030' -d 'card[security_code]=123'",
        world.vault_url, world.platform.public_key
    ));
    lines.push(format!(
        "curl {}/charges -u {}: -d amount=10000 -d currency=THB -d card=TOKEN",
        world.api_url, world.platform.secret_key
    ));
    lines.push(String::new());
    lines.join("\n")
}

fn account_lines(account: &Account, role: &str) -> [String; 4] {
    [
        format!("  {} ({role}, {} {}, {})", account.name, account.country, account.currency, account.id),
        format!("      public key      {}", account.public_key),
        format!("      secret key      {}", account.secret_key),
        format!("      webhook secret  {}", account.webhook_secret),
    ]
}
