//! A sandbox as a value: started, asked about, stopped by dropping it.

use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};

use crate::clock::Clock;
use crate::console;
use crate::control;
use crate::control_state::ControlState;
use crate::cors::Pages;
use crate::faults::{Fault, Faults};
use crate::log::RequestLog;
use crate::omise::{self, Omise};
use crate::server::{Host, Server};
use crate::wonder::{self, Wonder};
use crate::world::{Account, Chain, NewAccount, Refused, World};

/// How to start a sandbox.
#[derive(Clone, Debug)]
pub struct Options {
    /// The port of the api host; the vault host takes the next one. 0 means any free ports.
    pub port: u16,
    /// What ids, keys and secrets are made from. The same seed makes the same world.
    pub seed: u64,
    /// Whether each request prints a line.
    pub log: bool,
    /// Whether a page of any origin may call everything, also what takes secret keys: for tests that run in a page.
    /// Without it pages may call what public keys may.
    pub pages_call_all: bool,
}

impl Default for Options {
    /// Any free ports, seed 1, nothing printed, pages call what public keys may.
    fn default() -> Options {
        Options { port: 0, seed: 1, log: false, pages_call_all: false }
    }
}

/// A running sandbox, on threads of its own. Stops when dropped.
pub struct Sandbox {
    parts: Arc<ControlState>,
    /// Always there until the drop takes it.
    runtime: Option<Runtime>,
}

impl Sandbox {
    /// Starts listening on 127.0.0.1.
    ///
    /// # Errors
    ///
    /// When a port is taken or the threads cannot be started.
    pub fn start(options: Options) -> io::Result<Sandbox> {
        let api = listen(options.port)?;
        let vault_port = match options.port {
            0 => 0,
            port => port.checked_add(1).ok_or_else(|| {
                io::Error::new(io::ErrorKind::InvalidInput, "port 65535 leaves none for the vault")
            })?,
        };
        let vault = listen(vault_port)?;
        let clock = Clock::new();
        let api_url = format!("http://{}", api.local_addr()?);
        let (omise, webhooks) = Omise::new(options.seed, clock.clone(), api_url.clone());
        let (wonder, wonder_webhooks) = Wonder::new(options.seed, clock.clone());
        let parts = Arc::new(ControlState {
            seed: options.seed,
            api_url,
            vault_url: format!("http://{}", vault.local_addr()?),
            omise: Arc::clone(&omise),
            wonder: Arc::clone(&wonder),
            faults: Arc::new(Faults::new(options.seed)),
            log: Arc::new(RequestLog::new(options.log)),
            clock: clock.clone(),
        });
        let server = Arc::new(Server {
            api: omise::api_router(Arc::clone(&omise)),
            vault: omise::vault_router(Arc::clone(&omise)),
            control: control::router(Arc::clone(&parts))
                .merge(wonder::control_router(Arc::clone(&wonder)))
                .merge(console::router(Arc::clone(&parts))),
            gateway: wonder::router(Arc::clone(&wonder)),
            omise,
            wonder,
            faults: Arc::clone(&parts.faults),
            log: Arc::clone(&parts.log),
            clock,
            pages: Pages::new(options.pages_call_all),
        });
        let runtime = Builder::new_multi_thread().thread_name("sanspay-sandbox").enable_all().build()?;
        let guard = runtime.enter();
        let (api, vault) =
            (tokio::net::TcpListener::from_std(api)?, tokio::net::TcpListener::from_std(vault)?);
        drop(guard);
        runtime.spawn(webhooks);
        runtime.spawn(wonder_webhooks);
        runtime.spawn(Arc::clone(&server).listen(Host::Api, api));
        runtime.spawn(server.listen(Host::Vault, vault));
        Ok(Sandbox { parts, runtime: Some(runtime) })
    }

    /// Omise's api host: `http://127.0.0.1:PORT`.
    pub fn api_url(&self) -> String {
        self.parts.api_url.clone()
    }

    /// Omise's vault host, which serves `/tokens` only.
    pub fn vault_url(&self) -> String {
        self.parts.vault_url.clone()
    }

    /// Wonder's host. Its paths all start with `/svc/`.
    pub fn wonder_url(&self) -> String {
        self.parts.api_url.clone()
    }

    /// The control API, for other languages.
    pub fn control_url(&self) -> String {
        self.parts.control_url()
    }

    /// What the seed made: the platform, its sellers, the chains between them, the Wonder app.
    pub fn world(&self) -> World {
        self.parts.world()
    }

    /// Makes another account.
    ///
    /// # Errors
    ///
    /// When it has no name, an unknown country or an unusable webhook address.
    pub fn create_account(&self, new: NewAccount) -> Result<Account, Refused> {
        self.parts.omise.create_account(new)
    }

    /// Lets one account act for another, as the dashboard does with the seller's consent.
    ///
    /// # Errors
    ///
    /// When an account is unknown, both are the same or in different countries, or the platform may not chain.
    pub fn create_chain(&self, platform_id: &str, seller_id: &str) -> Result<Chain, Refused> {
        self.parts.omise.create_chain(platform_id, seller_id)
    }

    /// Gives an account a new webhook secret. For a day of the sandbox's clock, webhooks carry the digests of both.
    ///
    /// # Errors
    ///
    /// When the account is unknown.
    pub fn rotate_webhook_secret(&self, account_id: &str) -> Result<Account, Refused> {
        self.parts.omise.rotate_webhook_secret(account_id)
    }

    /// Switches a fault on.
    pub fn inject(&self, fault: Fault) {
        self.parts.faults.add(fault);
    }

    /// Switches all faults off.
    pub fn clear_faults(&self) {
        self.parts.faults.clear();
    }

    /// How many requests each kind of fault has hit since the start: `drop_after`, `status 503`, …
    pub fn fault_hits(&self) -> BTreeMap<String, u64> {
        self.parts.faults.hits()
    }

    /// Pushes the sandbox's clock ahead. What that makes due happens at once.
    pub fn advance_clock(&self, by: Duration) {
        self.parts.advance_clock(by);
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // Not an ordinary drop of the runtime: that waits, and panics inside of another runtime.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Says which port is taken, which the operating system's own message does not.
fn listen(port: u16) -> io::Result<TcpListener> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        io::Error::new(error.kind(), format!("cannot listen on 127.0.0.1:{port}: {error}"))
    })?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}
