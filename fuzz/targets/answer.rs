//! A gateway that answers anything: whatever comes back, a call ends, in a value or an error, and never
//! sends twice what may have moved money once.
//!
//! ```text
//! omise.account.get 0            the operation; the host's habits, one character, see `Script`
//! 429                            the first answer: status, headers, empty line, body
//! Retry-After: 1
//! ----                           the second, and so on; the last one is repeated
//! !timeout sent                  an exchange that failed; `sent` if the request may have arrived
//! ----
//! 200
//! X-Request-Id: 7f3a
//!
//! {"object":"charge", …
//! ```

#![no_main]
#![expect(clippy::unwrap_used, reason = "a panic is how a target reports")]

use std::any::Any;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use libfuzzer_sys::fuzz_target;
use sanspay::omise::{Omise, OmiseConfig, PublicKey, SecretKey};
use sanspay::wonder::{Wonder, WonderConfig};
use sanspay::{
    Call, CallOptions, ErrorKind, FailureKind, Gateway, Host, HttpResponse, Json, Operation,
    OperationVisitor, PayError, Repeat, Step, visit_operations,
};
use sanspay_fuzz::{Message, Repeating, split_once};
use serde::de::DeserializeOwned;

/// How often `next_page` is followed.
const PAGES: usize = 3;

/// A call of at most three repeats takes fewer steps than this.
const STEPS: usize = 64;

fuzz_target!(|input: &[u8]| {
    let (head, rest) = split_once(input, b"\n");
    let [name @ .., _, habits] = head else { return };
    let script = Script::read(*habits, rest);
    // A name that the fuzzer mangled still names an operation.
    let index = RUNS.iter().position(|(known, _)| known.as_bytes() == name);
    let index = index.unwrap_or_else(|| usize::from(name.first().copied().unwrap_or(0)) % RUNS.len());
    RUNS[index].1(&script);
});

type Run = Box<dyn Fn(&Script) + Send + Sync>;

/// Every operation of the table, with the parameters of its vector.
static RUNS: LazyLock<Vec<(&'static str, Run)>> = LazyLock::new(|| {
    let mut runs = Runs { vectors: vectors(), runs: Vec::new() };
    visit_operations(&mut runs);
    runs.runs
});

struct Runs {
    vectors: BTreeMap<String, Vector>,
    runs: Vec<(&'static str, Run)>,
}

#[derive(serde::Deserialize)]
struct Vector {
    params: Json,
}

fn vectors() -> BTreeMap<String, Vector> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/operations");
    let mut all = BTreeMap::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        all.extend(serde_json::from_str::<BTreeMap<String, Vector>>(&text).unwrap());
    }
    all
}

impl OperationVisitor for Runs {
    fn visit<O: Operation + DeserializeOwned>(&mut self) {
        let operation: O = self.vectors[O::INFO.name].params.to().unwrap();
        let run = move |script: &Script| {
            let gateway: Box<dyn Any> =
                if O::INFO.host == Host::Wonder { Box::new(wonder(script)) } else { Box::new(omise(script)) };
            run(gateway.downcast_ref::<O::Gateway>().unwrap(), &operation, script);
        };
        self.runs.push((O::INFO.name, Box::new(run)));
    }
}

/// What the server answers, and how the host behaves.
struct Script {
    exchanges: Vec<Exchange>,
    max_retries: u32,
    has_idempotency_key: bool,
    /// The clock jumps between its ends.
    is_clock_wild: bool,
    /// Every verb is also tried when it is not its turn.
    is_host_confused: bool,
    signer: Signer,
    is_entropy_broken: bool,
}

enum Exchange {
    Answer(HttpResponse),
    Failure { kind: FailureKind, sent: bool, detail: String },
}

#[derive(Clone, Copy)]
enum Signer {
    Signs,
    Fails,
    GivesNothing,
}

impl Script {
    fn read(habits: u8, mut rest: &[u8]) -> Self {
        let habits = habits.wrapping_sub(b'0');
        let has = |bit: u8| habits & (1 << bit) != 0;
        let mut exchanges = Vec::new();
        loop {
            let (exchange, others) = split_once(rest, b"\n----\n");
            exchanges.push(Exchange::read(exchange));
            if others.is_empty() {
                break;
            }
            rest = others;
        }
        Self {
            exchanges,
            max_retries: u32::from(habits & 3),
            has_idempotency_key: has(2),
            is_clock_wild: has(3),
            is_host_confused: has(4),
            signer: match (has(5), has(6)) {
                (false, _) => Signer::Signs,
                (true, false) => Signer::Fails,
                (true, true) => Signer::GivesNothing,
            },
            is_entropy_broken: has(7),
        }
    }

    fn exchange(&self, index: usize) -> &Exchange {
        &self.exchanges[index.min(self.exchanges.len() - 1)]
    }

    fn entropy(&self) -> Arc<Repeating> {
        Arc::new(Repeating::new(self.is_entropy_broken))
    }

    /// The time at this step, if waiting would have brought it to `due_ms`.
    fn clock(&self, step: usize, due_ms: u64) -> u64 {
        const WILD: [u64; 5] = [1_773_044_133_000, 0, u64::MAX, 253_402_300_800_000, 1];
        if self.is_clock_wild { WILD[step % WILD.len()] } else { due_ms }
    }
}

impl Exchange {
    fn read(text: &[u8]) -> Self {
        let Message { start, headers, body } = Message::read(text);
        match start.strip_prefix('!') {
            Some(failure) => Self::Failure {
                kind: match failure.bytes().next() {
                    Some(b't') => FailureKind::Timeout,
                    Some(b'c') => FailureKind::Connect,
                    Some(b'h') => FailureKind::Tls,
                    Some(b'x') => FailureKind::Cancelled,
                    _ => FailureKind::Other,
                },
                sent: failure.ends_with("sent"),
                detail: failure.to_owned(),
            },
            None => Self::Answer(HttpResponse { status: start.trim().parse().unwrap_or(200), headers, body }),
        }
    }

    /// The rule that keeps money from moving twice, said once more.
    fn surely_did_nothing(&self) -> bool {
        match self {
            Self::Answer(response) => matches!(response.status, 429 | 503),
            Self::Failure { sent, .. } => !sent,
        }
    }
}

fn omise(script: &Script) -> Omise {
    let config = OmiseConfig {
        public_key: Some(PublicKey::new("pkey_test_1").unwrap()),
        secret_key: Some(SecretKey::new("skey_test_1").unwrap()),
        ..Default::default()
    };
    Omise::with_entropy(config, script.entropy()).unwrap()
}

/// Without a key of its own: signing is slow, and the target `pem` does it.
fn wonder(script: &Script) -> Wonder {
    let config = WonderConfig { app_id: "3f0c9a52".into(), ..Default::default() };
    Wonder::with_entropy(config, script.entropy()).unwrap()
}

fn run<O: Operation>(client: &O::Gateway, operation: &O, script: &Script) {
    let options = CallOptions {
        max_retries: Some(script.max_retries),
        idempotency_key: script.has_idempotency_key.then(|| "a1b2".to_owned()),
        ..Default::default()
    };
    let mut call = match client.call(operation, options) {
        Ok(call) => Arc::new(call),
        Err(error) => return check_error(&error),
    };
    let is_harmless = O::INFO.repeat == Repeat::Harmless || script.has_idempotency_key;
    let mut earlier_urls = Vec::new();
    for _ in 0..=PAGES {
        let url = drive(&call, script, is_harmless);
        check_result::<O>(&call);
        match call.next_page() {
            Ok(Some(next)) => {
                assert!(O::PAGED);
                assert!(!earlier_urls.contains(&url), "the page {url:?} is fetched again");
                earlier_urls.push(url);
                call = next;
            }
            Ok(None) => return,
            Err(error) => return check_error(&error),
        }
    }
}

/// Runs the call to its end. Gives the address that was asked, if any was.
fn drive(call: &Call, script: &Script, is_harmless: bool) -> Option<String> {
    let mut due_ms = 1_773_044_133_000;
    let mut sent = 0;
    let mut url = None;
    let reports = Reports::all();
    assert_misuse(call.output::<()>());
    assert_misuse(call.json());
    assert_misuse(call.next_page());
    for step in 0.. {
        assert!(step < STEPS, "the call does not end");
        if script.is_host_confused {
            reports.assert_misuse(call);
        }
        match call.poll(script.clock(step, due_ms)).unwrap() {
            Step::Done => break,
            Step::Wait { millis } => {
                assert!(sent > 0, "waits before the first attempt");
                due_ms = due_ms.saturating_add(millis);
            }
            Step::Sign { message } => {
                assert!(!message.is_empty());
                if script.is_host_confused {
                    assert_misuse(call.poll(due_ms));
                    assert_misuse(call.on_response(reports.response.clone()));
                }
                match script.signer {
                    Signer::Signs => call.on_signature(vec![7; 256]).unwrap(),
                    Signer::GivesNothing => call.on_signature(Vec::new()).unwrap(),
                    Signer::Fails => call.on_failure(FailureKind::Other, false, "locked".into()).unwrap(),
                }
            }
            Step::Send { request } => {
                if sent > 0 {
                    let previous = script.exchange(sent - 1);
                    assert!(is_harmless || previous.surely_did_nothing(), "may have been done twice");
                }
                let _ = format!("{request:?}");
                url = Some(request.url);
                if script.is_host_confused {
                    assert_misuse(call.poll(due_ms));
                    assert_misuse(call.on_signature(vec![7]));
                }
                match script.exchange(sent) {
                    Exchange::Answer(response) => call.on_response(response.clone()).unwrap(),
                    Exchange::Failure { kind, sent, detail } => {
                        call.on_failure(*kind, *sent, detail.clone()).unwrap();
                    }
                }
                sent += 1;
            }
        }
    }
    assert_eq!(usize::try_from(call.meta().attempts).unwrap(), sent);
    assert!(sent <= 1 + usize::try_from(script.max_retries).unwrap());
    assert!(matches!(call.poll(due_ms), Ok(Step::Done)), "what has ended stays ended");
    reports.assert_misuse(call);
    url
}

/// What a host may report, none of it asked for.
struct Reports {
    response: HttpResponse,
}

impl Reports {
    fn all() -> Self {
        Self { response: HttpResponse { status: 200, headers: Vec::new(), body: b"{}".to_vec() } }
    }

    fn assert_misuse(&self, call: &Call) {
        assert_misuse(call.on_response(self.response.clone()));
        assert_misuse(call.on_failure(FailureKind::Timeout, true, String::new()));
        assert_misuse(call.on_signature(vec![7]));
    }
}

fn assert_misuse<T>(result: Result<T, PayError>) {
    assert_eq!(result.err().map(|error| error.kind()), Some(ErrorKind::Misuse));
}

fn check_result<O: Operation>(call: &Call) {
    let _ = format!("{call:?}");
    match call.output::<O::Output>() {
        Ok(output) => {
            assert!(call.meta().status.is_some_and(|status| (200..300).contains(&status)));
            assert_eq!(call.output::<O::Output>().unwrap(), output, "asking again changes nothing");
            assert_misuse(call.output::<Repeating>());
            let _ = format!("{output:?}");
            let _ = serde_json::to_string(&output);
            if let Err(error) = call.json() {
                assert_eq!(error.kind(), ErrorKind::Decode);
            }
        }
        Err(error) => {
            check_error(&error);
            assert_eq!(call.json().unwrap_err(), error);
            assert_eq!(call.next_page().err(), Some(error));
        }
    }
}

fn check_error(error: &PayError) {
    assert!(error.to_string().starts_with(error.kind().as_str()));
    assert!(format!("{error:?}").len() > error.to_string().len());
    assert_eq!(error.body(), error.body_bytes());
    let _ = (error.code(), error.hint(), error.request_id());
    assert!(!error.detail().is_empty(), "an error without a word");
}
