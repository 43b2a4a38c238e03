//! What the console shows: a small picture of the sandbox, taken while the locks are held and drawn afterwards.
//!
//! Every list and every text in it is bounded, so that a look costs the same after a million charges.

use jiff::Timestamp;
use serde::{Serialize, Serializer};

use crate::control_state::ControlState;
use crate::delivery::Glance;
use crate::faults::{Fault, FaultKind};
use crate::log::Entry;
use crate::pages::Tone;
use crate::wonder::WonderApp;

/// How many rows of a list are shown.
pub(crate) const ROWS: usize = 25;

/// How many accounts are shown: these have more to them.
pub(crate) const ACCOUNTS: usize = 50;

/// How many characters of a text that somebody sent are shown.
const LONGEST: usize = 160;

/// Everything on the console's page that can change.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct Overview {
    pub(crate) seed: u64,
    pub(crate) api_url: String,
    pub(crate) vault_url: String,
    pub(crate) clock: ClockView,
    pub(crate) faults: Vec<String>,
    pub(crate) omise: OmiseView,
    pub(crate) wonder: WonderView,
    /// Newest first, as all lists are.
    pub(crate) requests: Vec<RequestView>,
    /// Of both gateways.
    pub(crate) deliveries: Vec<DeliveryView>,
}

#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct ClockView {
    now: String,
    /// By how much it was pushed: "7 days 2 hours". Empty if it was not.
    ahead: String,
}

#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct OmiseView {
    pub(crate) accounts: Vec<AccountView>,
    pub(crate) account_count: usize,
    pub(crate) charges: Vec<ChargeView>,
    pub(crate) charge_count: usize,
}

#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct AccountView {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) is_platform: bool,
    pub(crate) country: &'static str,
    pub(crate) currency: &'static str,
    /// In major units, grouped.
    pub(crate) total: String,
    pub(crate) transferable: String,
    pub(crate) public_key: String,
    pub(crate) secret_key: String,
    pub(crate) webhook_secret: String,
    pub(crate) webhook_uri: Option<String>,
    pub(crate) chains: Vec<ChainView>,
}

/// A chain, shown with the seller.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct ChainView {
    pub(crate) id: String,
    pub(crate) platform: String,
    /// Empty once revoked.
    pub(crate) key: String,
}

#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct ChargeView {
    pub(crate) id: String,
    pub(crate) at: Moment,
    /// "Baan Coffee via Siam Bazaar"
    pub(crate) account: String,
    /// In major units, grouped.
    pub(crate) amount: String,
    pub(crate) currency: &'static str,
    pub(crate) state: String,
    pub(crate) tone: Tone,
    pub(crate) means: String,
    pub(crate) description: Option<String>,
    pub(crate) metadata: Vec<String>,
    /// The path of the page where its payer is waited for.
    pub(crate) page: Option<String>,
}

#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct WonderView {
    pub(crate) app: WonderApp,
    pub(crate) orders: Vec<OrderView>,
    pub(crate) order_count: usize,
}

#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct OrderView {
    pub(crate) number: String,
    pub(crate) reference_number: String,
    pub(crate) at: Moment,
    /// In major units, grouped.
    pub(crate) amount: String,
    pub(crate) currency: String,
    pub(crate) state: &'static str,
    pub(crate) tone: Tone,
    /// What was paid, if that is neither nothing nor all.
    pub(crate) paid: Option<String>,
    pub(crate) note: Option<String>,
    /// The path of the payment page, while a payment is taken there.
    pub(crate) page: Option<String>,
}

/// A request as the log has it: masked.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct RequestView {
    time: Moment,
    #[serde(flatten)]
    entry: Entry,
}

/// A webhook that was tried.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct DeliveryView {
    pub(crate) at: Moment,
    pub(crate) about: String,
    pub(crate) key: &'static str,
    pub(crate) uri: String,
    pub(crate) status: Option<u16>,
    pub(crate) error: Option<String>,
    pub(crate) attempts: usize,
    pub(crate) next: Option<Moment>,
}

impl DeliveryView {
    pub(crate) fn of(about: String, key: &'static str, glance: Glance<'_>) -> DeliveryView {
        DeliveryView {
            at: Moment(glance.latest.at),
            about,
            key,
            uri: short(glance.uri),
            status: glance.latest.outcome.status,
            error: glance.latest.outcome.error.as_deref().map(short),
            attempts: glance.attempts,
            next: glance.next_at.map(Moment),
        }
    }
}

/// A time, shown as "22 Nov 04:42:38" in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment(pub(crate) Timestamp);

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.strftime("%-d %b %H:%M:%S"))
    }
}

impl Overview {
    /// Takes one lock after the other, each for as long as its part takes to copy.
    pub(crate) fn of(state: &ControlState) -> Overview {
        let mut deliveries = state.omise.newest_deliveries(ROWS);
        deliveries.extend(state.wonder.newest_deliveries(ROWS));
        deliveries.sort_by_key(|delivery| std::cmp::Reverse(delivery.at));
        deliveries.truncate(ROWS);
        let requests =
            state.log.newest(ROWS).into_iter().map(|entry| RequestView { time: Moment(entry.at), entry });
        Overview {
            seed: state.seed,
            api_url: state.api_url.clone(),
            vault_url: state.vault_url.clone(),
            clock: ClockView::of(&state.clock),
            faults: state.faults.list().iter().take(ROWS).map(fault).collect(),
            omise: state.omise.overview(),
            wonder: state.wonder.overview(),
            requests: requests.collect(),
            deliveries,
        }
    }
}

impl ClockView {
    fn of(clock: &crate::clock::Clock) -> ClockView {
        // The earlier reading first, or the difference is a moment too short.
        let wall = clock.wall();
        let minutes = clock.now().duration_since(wall).unwrap_or_default().as_secs() / 60;
        let parts = [(minutes / 1440, "day"), (minutes / 60 % 24, "hour"), (minutes % 60, "minute")];
        let ahead: Vec<String> = parts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, unit)| counted(count, unit))
            .collect();
        ClockView {
            now: clock.timestamp().strftime("%-d %b %Y %H:%M UTC").to_string(),
            ahead: ahead.join(" "),
        }
    }
}

fn counted(count: u64, unit: &str) -> String {
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// "status 503 on POST /charges…, 2 times"
fn fault(fault: &Fault) -> String {
    let mut text = match &fault.kind {
        FaultKind::Latency { ms } => format!("latency {ms} ms"),
        FaultKind::Status { code, .. } => format!("status {code}"),
        FaultKind::Html { code } => format!("html {code}"),
        other => other.name().to_owned(),
    };
    match (&fault.method, &fault.path_prefix) {
        (None, None) => text += " on every request",
        (method, path) => {
            text += " on";
            for part in [method, path].into_iter().flatten() {
                text += " ";
                text += &short(part);
            }
            text += if path.is_some() { "…" } else { " requests" };
        }
    }
    if let Some(share) = fault.probability {
        text += &format!(", {}% of them", (share * 100.0).round());
    }
    if let Some(times) = fault.times {
        text += &format!(", {}", counted(times.into(), "more time"));
    }
    text
}

/// The beginning of a text that somebody sent.
pub(crate) fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::clock::Clock;

    #[test]
    fn a_pushed_clock_says_by_how_much() {
        let clock = Clock::new();
        assert_eq!(ClockView::of(&clock).ahead, "");
        clock.advance(Duration::from_secs(26 * 3600 + 60));
        assert_eq!(ClockView::of(&clock).ahead, "1 day 2 hours 1 minute");
    }

    #[test]
    fn a_fault_says_what_it_hits_and_how_often() {
        for (json, text) in [
            (r#"{"kind":"latency","ms":2000}"#, "latency 2000 ms on every request"),
            (
                r#"{"kind":"status","code":503,"method":"POST","path_prefix":"/charges","times":1}"#,
                "status 503 on POST /charges…, 1 more time",
            ),
            (r#"{"kind":"html","code":502,"method":"GET"}"#, "html 502 on GET requests"),
            (
                r#"{"kind":"drop_after","path_prefix":"/svc/","times":3,"probability":0.25}"#,
                "drop_after on /svc/…, 25% of them, 3 more times",
            ),
        ] {
            assert_eq!(fault(&Fault::from_json(json.as_bytes()).unwrap()), text);
        }
    }

    #[test]
    fn texts_are_cut_between_characters() {
        assert_eq!(short("ชื่อ"), "ชื่อ");
        assert_eq!(short(&"é".repeat(100_000)).chars().count(), LONGEST + 1);
    }
}
