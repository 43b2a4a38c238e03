//! Faults that can be switched on, to see how a client copes.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::world::Refused;

/// Something that shall go wrong with the requests it fits. Never applied to the control API.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fault {
    /// Only requests with this method, in any letter case. All methods when `None`.
    #[serde(default)]
    pub method: Option<String>,
    /// Only requests whose path starts so, on whichever listener. All paths when `None`.
    #[serde(default)]
    pub path_prefix: Option<String>,
    /// What goes wrong.
    #[serde(flatten)]
    pub kind: FaultKind,
    /// How often it happens before it switches itself off. Until cleared when `None`.
    #[serde(default)]
    pub times: Option<u32>,
    /// The share of fitting requests that it hits, from 0 to 1, drawn from the seed. All of them when `None`.
    #[serde(default)]
    pub probability: Option<f64>,
}

impl Fault {
    /// A fault that hits every request until it is cleared.
    pub fn new(kind: FaultKind) -> Fault {
        Fault { method: None, path_prefix: None, kind, times: None, probability: None }
    }

    /// Only for requests with this method and a path that starts so.
    pub fn on(mut self, method: &str, path_prefix: &str) -> Fault {
        self.method = Some(method.to_owned());
        self.path_prefix = Some(path_prefix.to_owned());
        self
    }

    /// Switches itself off after so many requests.
    pub fn times(mut self, times: u32) -> Fault {
        self.times = Some(times);
        self
    }

    /// Reads a fault and refuses what makes no sense.
    pub(crate) fn from_json(json: &[u8]) -> Result<Fault, Refused> {
        let refused = |error: serde_json::Error| Refused(format!("the JSON body does not fit: {error}"));
        let fault: Fault = serde_json::from_slice(json).map_err(refused)?;
        // serde cannot do this where it flattens, and a fault without its misspelled `path_prefix` hits everything.
        let sent: Map<String, Value> = serde_json::from_slice(json).map_err(refused)?;
        let known = serde_json::to_value(&fault).map_err(refused)?;
        if let Some(name) = sent.keys().find(|name| known.get(name).is_none()) {
            return Err(Refused(format!("the fault {} has no {name}", fault.kind.name())));
        }
        fault.check()?;
        Ok(fault)
    }

    fn check(&self) -> Result<(), Refused> {
        let refused = |why: &str| Err(Refused(why.to_owned()));
        match self.kind {
            FaultKind::Status { code, .. } | FaultKind::Html { code } if !(400..=599).contains(&code) => {
                refused("code must be between 400 and 599")
            }
            _ if self.probability.is_some_and(|share| !(0.0..=1.0).contains(&share)) => {
                refused("probability must be between 0 and 1")
            }
            _ if self.times == Some(0) => refused("times must be at least 1"),
            _ => Ok(()),
        }
    }

    fn fits(&self, method: &str, path: &str) -> bool {
        self.times != Some(0)
            && self.method.as_deref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
            && self.path_prefix.as_deref().is_none_or(|prefix| path.starts_with(prefix))
    }
}

/// What goes wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FaultKind {
    /// The answer comes later. Other faults still apply.
    Latency {
        /// By so many milliseconds, at most ten minutes.
        ms: u64,
    },
    /// Nothing is done and the connection closes without an answer.
    DropBefore,
    /// The work is done, then the connection closes without an answer.
    DropAfter,
    /// Nothing is done; the answer has this status.
    Status {
        /// 429, 500, 503 …
        code: u16,
        /// Seconds for a `Retry-After` header.
        #[serde(default)]
        retry_after: Option<u64>,
    },
    /// The work is done; the whole length is announced, half of the body is sent, then the connection closes.
    CutBody,
    /// The work is done; the answer is 200 with broken JSON.
    Garbage,
    /// Nothing is done; an HTML page as proxies send it.
    Html {
        /// 500, 502, 503 …
        code: u16,
    },
}

impl FaultKind {
    /// The word of its `kind` in JSON, for the log.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            FaultKind::Latency { .. } => "latency",
            FaultKind::DropBefore => "drop_before",
            FaultKind::DropAfter => "drop_after",
            FaultKind::Status { .. } => "status",
            FaultKind::CutBody => "cut_body",
            FaultKind::Garbage => "garbage",
            FaultKind::Html { .. } => "html",
        }
    }

    /// Its name, with the status where it has one.
    fn label(&self) -> String {
        match self {
            FaultKind::Status { code, .. } | FaultKind::Html { code } => format!("{} {code}", self.name()),
            _ => self.name().to_owned(),
        }
    }
}

/// What to do to one request.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Plan {
    pub(crate) delay: Duration,
    pub(crate) fault: Option<FaultKind>,
}

impl Plan {
    /// What to write into the log.
    pub(crate) fn name(&self) -> Option<&'static str> {
        let latency = (!self.delay.is_zero()).then_some("latency");
        self.fault.as_ref().map(FaultKind::name).or(latency)
    }
}

/// The faults that are switched on.
#[derive(Debug)]
pub(crate) struct Faults(Mutex<Switchboard>);

#[derive(Debug)]
struct Switchboard {
    faults: Vec<Fault>,
    random: fastrand::Rng,
    hits: BTreeMap<String, u64>,
}

impl Faults {
    pub(crate) fn new(seed: u64) -> Faults {
        Faults(Mutex::new(Switchboard {
            faults: Vec::new(),
            random: fastrand::Rng::with_seed(seed),
            hits: BTreeMap::new(),
        }))
    }

    pub(crate) fn add(&self, fault: Fault) {
        self.board().faults.push(fault);
    }

    pub(crate) fn clear(&self) {
        self.board().faults.clear();
    }

    pub(crate) fn list(&self) -> Vec<Fault> {
        self.board().faults.clone()
    }

    /// How many requests each kind of fault has hit since the start.
    pub(crate) fn hits(&self) -> BTreeMap<String, u64> {
        self.board().hits.clone()
    }

    /// Draws what happens to a request: every fitting latency, and the first other fault that fits.
    pub(crate) fn draw(&self, method: &str, path: &str) -> Plan {
        const LONGEST_DELAY: Duration = Duration::from_secs(600);
        let mut board = self.board();
        let Switchboard { faults, random, hits } = &mut *board;
        let mut plan = Plan::default();
        for fault in faults.iter_mut().filter(|fault| fault.fits(method, path)) {
            let latency = match fault.kind {
                FaultKind::Latency { ms } => Some(Duration::from_millis(ms)),
                _ => None,
            };
            if latency.is_none() && plan.fault.is_some() {
                continue;
            }
            if fault.probability.is_some_and(|share| random.f64() >= share) {
                continue;
            }
            match latency {
                Some(delay) => plan.delay = plan.delay.saturating_add(delay).min(LONGEST_DELAY),
                None => plan.fault = Some(fault.kind.clone()),
            }
            fault.times = fault.times.map(|times| times.saturating_sub(1));
            *hits.entry(fault.kind.label()).or_default() += 1;
        }
        faults.retain(|fault| fault.times != Some(0));
        plan
    }

    fn board(&self) -> MutexGuard<'_, Switchboard> {
        // Nothing panics while it holds this lock; if it did, the faults would still be usable.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_hits_only_what_it_fits_and_only_so_often() {
        let faults = Faults::new(1);
        faults.add(Fault::new(FaultKind::DropBefore).on("post", "/charges").times(1));

        assert_eq!(faults.draw("GET", "/charges").fault, None);
        assert_eq!(faults.draw("POST", "/transfers").fault, None);
        assert_eq!(faults.draw("POST", "/charges").fault, Some(FaultKind::DropBefore));
        assert_eq!(faults.draw("POST", "/charges").fault, None);
        assert_eq!(faults.hits(), BTreeMap::from([("drop_before".to_owned(), 1)]));
    }

    #[test]
    fn latency_adds_to_another_fault() {
        let faults = Faults::new(1);
        faults.add(Fault::new(FaultKind::Latency { ms: 5 }));
        faults.add(Fault::new(FaultKind::Garbage));

        let plan = faults.draw("GET", "/");

        assert_eq!(plan, Plan { delay: Duration::from_millis(5), fault: Some(FaultKind::Garbage) });
    }

    #[test]
    fn a_probability_hits_about_its_share() {
        let faults = Faults::new(1);
        faults.add(Fault { probability: Some(0.25), ..Fault::new(FaultKind::Garbage) });
        let hits = (0..1000).filter(|_| faults.draw("GET", "/").fault.is_some()).count();
        assert!((200..300).contains(&hits), "{hits}");
    }

    #[test]
    fn faults_read_as_flat_json() {
        let json = br#"{"kind":"status","code":429,"retry_after":2,"times":1,"method":"POST"}"#;
        let fault = Fault::from_json(json).unwrap();
        assert_eq!(fault.kind, FaultKind::Status { code: 429, retry_after: Some(2) });
        assert_eq!(fault.times, Some(1));
    }
}
