//! What the control API and the Rust API both work on.

use std::sync::Arc;
use std::time::Duration;

use crate::clock::Clock;
use crate::faults::Faults;
use crate::log::RequestLog;
use crate::omise::{self, Omise};
use crate::wonder::Wonder;
use crate::world::World;

/// The parts of a running sandbox.
pub(crate) struct ControlState {
    pub(crate) seed: u64,
    pub(crate) api_url: String,
    pub(crate) vault_url: String,
    pub(crate) omise: Arc<Omise>,
    pub(crate) wonder: Arc<Wonder>,
    pub(crate) faults: Arc<Faults>,
    pub(crate) log: Arc<RequestLog>,
    pub(crate) clock: Clock,
}

impl ControlState {
    pub(crate) fn control_url(&self) -> String {
        format!("{}/sandbox", self.api_url)
    }

    /// What the seed made, as it is now.
    pub(crate) fn world(&self) -> World {
        let (accounts, chains) = self.omise.accounts_and_chains();
        let mut seeded = accounts.into_iter().take(omise::SEEDED_ACCOUNTS);
        let platform = seeded.next().unwrap_or_default();
        let sellers: Vec<_> = seeded.collect();
        let chains = chains.into_iter().take(sellers.len()).collect();
        World {
            seed: self.seed,
            api_url: self.api_url.clone(),
            vault_url: self.vault_url.clone(),
            wonder_url: self.api_url.clone(),
            control_url: self.control_url(),
            platform,
            sellers,
            chains,
            wonder: self.wonder.default_app(),
        }
    }

    /// Pushes the clock ahead and lets happen what that makes due.
    pub(crate) fn advance_clock(&self, by: Duration) {
        self.clock.advance(by);
        self.omise.catch_up();
        self.wonder.catch_up();
    }
}
