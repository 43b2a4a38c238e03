//! The scenarios one after the other: which one is being played, what arrived and what came of it.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::manifest::{Header, Kind, Manifest, Play, Scenario};
use crate::wire::Received;

/// Where a request came in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Door {
    Plain,
    Tls,
    Proxy,
}

/// What the host is given to do.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Task {
    pub(crate) name: String,
    pub(crate) method: String,
    pub(crate) url: String,
    pub(crate) headers: Vec<Header>,
    /// Base64; nothing means no body at all.
    pub(crate) body: Option<String>,
    pub(crate) timeout_ms: u64,
    /// The proxy that the transport has to use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) proxy: Option<String>,
    /// An address that answers when it is time to give up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cancel_after: Option<String>,
}

/// What came of it, as the host tells.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub(crate) enum Outcome {
    Answered { status: u16, headers: Vec<Header>, body: String },
    Failed { failure: Kind, sent: bool, detail: String },
}

impl Outcome {
    /// The answer's bytes, if that is what they are.
    pub(crate) fn body(text: &str) -> Option<Vec<u8>> {
        STANDARD.decode(text).ok()
    }
}

/// One time that a scenario was given to the host.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) outcome: Outcome,
    pub(crate) took: Duration,
}

/// All that is known of a scenario.
#[derive(Debug, Default)]
pub(crate) struct Record {
    pub(crate) received: Vec<(Door, Received)>,
    pub(crate) runs: Vec<Run>,
}

#[derive(Debug)]
struct State {
    /// Numbers of scenarios; the first one is being played once it was given.
    waiting: VecDeque<usize>,
    given: Option<Instant>,
    records: Vec<Record>,
    last_sign: Instant,
}

/// What a course is made of, and how far it is.
pub(crate) struct Course {
    pub(crate) host: String,
    pub(crate) manifest: Manifest,
    state: Mutex<State>,
    changed: Condvar,
}

impl Course {
    /// All scenarios of this host.
    pub(crate) fn new(manifest: Manifest, host: String) -> Course {
        let waiting = (0..manifest.scenarios.len())
            .filter(|at| !leaves_out(&manifest.scenarios[*at], &host))
            .flat_map(|at| std::iter::repeat_n(at, manifest.scenarios[at].times))
            .collect();
        let records = manifest.scenarios.iter().map(|_| Record::default()).collect();
        let state = State { waiting, given: None, records, last_sign: Instant::now() };
        Course { host, manifest, state: Mutex::new(state), changed: Condvar::new() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it holds this lock; if it did, what is there would still be true.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn scenario_of(&self, request: &Received) -> Option<&Scenario> {
        self.manifest.scenarios.iter().find(|scenario| scenario.name == request.first_word())
    }

    /// Writes down what arrived.
    pub(crate) fn arrived(&self, name: &str, door: Door, request: Received) {
        let Some(at) = self.manifest.scenarios.iter().position(|scenario| scenario.name == name) else {
            return;
        };
        self.state().records[at].received.push((door, request));
        self.changed.notify_all();
    }

    /// The scenario to play now; nothing when all are played.
    pub(crate) fn next(&self) -> Option<&Scenario> {
        let mut state = self.state();
        state.last_sign = Instant::now();
        let at = *state.waiting.front()?;
        state.given = Some(Instant::now());
        Some(&self.manifest.scenarios[at])
    }

    /// Writes down what came of the scenario that is being played; `false` if there is none.
    pub(crate) fn ended(&self, outcome: Outcome) -> bool {
        let mut state = self.state();
        state.last_sign = Instant::now();
        let (Some(given), Some(at)) = (state.given.take(), state.waiting.front().copied()) else {
            return false;
        };
        state.waiting.pop_front();
        state.records[at].runs.push(Run { outcome, took: given.elapsed() });
        self.changed.notify_all();
        true
    }

    /// Waits until the scenario that is being played has arrived, or has ended without.
    pub(crate) fn wait_for_arrival(&self, patience: Duration) {
        let state = self.state();
        let _ = self.changed.wait_timeout_while(state, patience, |state| {
            state
                .waiting
                .front()
                .is_some_and(|at| state.given.is_some() && state.records[*at].received.is_empty())
        });
    }

    /// Waits until the host has said what came of the scenario that is being played.
    pub(crate) fn wait_for_outcome(&self, patience: Duration) {
        let state = self.state();
        let _ = self.changed.wait_timeout_while(state, patience, |state| state.given.is_some());
    }

    /// Since when nothing was heard of the host.
    pub(crate) fn silence(&self) -> Duration {
        self.state().last_sign.elapsed()
    }

    /// What is known of each scenario, in the manifest's order.
    pub(crate) fn records<T>(&self, read: impl FnOnce(&[Record]) -> T) -> T {
        read(&self.state().records)
    }
}

/// Whether the host is not given this scenario.
pub(crate) fn leaves_out(scenario: &Scenario, host: &str) -> bool {
    scenario.except.get(host).is_some_and(crate::manifest::Exception::leaves_out)
}

impl Scenario {
    /// What has to arrive in all: nothing where no connection is made.
    pub(crate) fn arrivals(&self) -> usize {
        match self.server {
            Play::Refuse | Play::NeverAccept | Play::UntrustedTls => 0,
            Play::Answer(_) | Play::Close | Play::Hold | Play::NeverRead => self.times,
        }
    }
}
