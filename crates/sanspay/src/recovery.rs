//! Moving money once although answers get lost: what was asked for is looked up before it is asked for again.
//!
//! ```text
//!          ┌───────────────────── not there, and the gateway has had its time ───┐
//!          ▼                                                                     │
//!  begin ► send ── answered, or surely not done ──► Done                         │
//!            │                                                                   │
//!            └── outcome unknown ──► look ── there, once ──► Done                │
//!  resume ──────────────────────────►  │  ── there twice, another's ──► Done     │
//!                                      └──────────────────────────────────────── ┘
//! ```

use std::any::Any;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::call::Call;
use crate::error::{ErrorKind, PayError};
use crate::operation::{CallOptions, Gateway};
use crate::recoverable::{Finding, Found, Looked, Recoverable};

/// The longest pause between two lookups that failed.
const MAX_PAUSE_MS: u64 = 8_000;

/// How a [`Recovery`] goes about it. All times are milliseconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryPolicy {
    /// The member of `metadata` that holds your own reference of an Omise charge, refund or transfer.
    /// No two charges of an account may share it, nor two refunds of a charge, nor two transfers.
    pub reference_key: String,
    /// How often it is sent in all, again only after a lookup that found nothing. With 0 a resumed recovery
    /// only looks, and answers [`NotFound`](ErrorKind::NotFound) where it would send.
    pub max_sends: u32,
    /// How many lookups in a row may fail.
    pub max_failed_lookups: u32,
    /// How long after a lost answer "not there" is believed: until then the gateway may be at work still.
    /// Longer is surer.
    pub settle_ms: u32,
    /// The pause after a failed lookup; each later one is twice as long, up to 8 seconds.
    pub pause_ms: u32,
    /// How much further back than the first attempt lists are read: for time stamps without fractions.
    pub margin_ms: u32,
}

impl Default for RecoveryPolicy {
    fn default() -> Self {
        Self {
            reference_key: "reference".into(),
            max_sends: 3,
            max_failed_lookups: 5,
            settle_ms: 5_000,
            pause_ms: 500,
            margin_ms: 120_000,
        }
    }
}

/// How a [`Recovery`] went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RecoveryReport {
    /// How often it was sent, not counting what a call repeats by itself.
    pub sends: u32,
    /// How many calls looked for it.
    pub lookups: u32,
    /// Whether the result is what a lookup found.
    pub found: bool,
}

/// What the host does next.
#[derive(Debug, Clone)]
pub enum RecoveryStep {
    /// Drive this call to its end, then poll again. Its result is read here.
    Drive {
        /// A call like any other.
        call: Arc<Call>,
    },
    /// Sleep, then poll again.
    Wait {
        /// How long.
        millis: u64,
    },
    /// It has ended: ask for its result.
    Done,
}

/// One operation that moves money, done once: a [`Call`] around which lost answers are recovered.
///
/// The operation carries a reference of its own: `metadata` has it for Omise's charges, refunds and
/// transfers ([`RecoveryPolicy::reference_key`]); an order of Wonder has its `reference_number`, a
/// payment its `uuid`, a refund its `note`; captures and reversals are known by their charge. It is
/// sent. When [its outcome is unknown](PayError::is_outcome_unknown), it is looked up, in the list of
/// its kind from the newest back to the first attempt (Omise's search knows no filter for metadata and
/// may lag behind, reference 3.2). What is found is the result, and only what surely is not there is
/// sent again. When even that does not settle it, the error says where a person has to look.
///
/// "Not there" is believed [`settle_ms`](RecoveryPolicy::settle_ms) after the answer was lost. No client can
/// know that a request will not be worked on later than that; so after a second attempt it looks
/// once more, and two of them are an error with both ids.
///
/// Driven as a call is, by a loop of the host:
///
/// ```no_run
/// # use sanspay::{*, omise::*};
/// # fn drive(call: &Call) -> Result<(), PayError> { Ok(()) }
/// # fn now_ms() -> u64 { 0 }
/// # fn pay(omise: &Omise, token: String) -> Result<Charge, PayError> {
/// let charge = CreateCharge {
///     amount: 10_000,
///     currency: Currency::Thb,
///     card: Some(token),
///     metadata: Some(Json::object([("reference", "order-1042")])),
///     ..Default::default()
/// };
/// let recovery = Recovery::begin(omise, &charge, RecoveryPolicy::default())?;
/// loop {
///     match recovery.poll(now_ms())? {
///         RecoveryStep::Drive { call } => drive(&call)?, // the loop that every call has
///         RecoveryStep::Wait { millis } => std::thread::sleep(std::time::Duration::from_millis(millis)),
///         RecoveryStep::Done => return recovery.output(),
///     }
/// }
/// # }
/// ```
pub struct Recovery {
    policy: RecoveryPolicy,
    progress: Mutex<Progress>,
}

struct Progress {
    tracker: Box<dyn Tracker>,
    state: State,
    report: RecoveryReport,
    /// When it was sent for the first time.
    first_ms: Option<u64>,
    /// When the last attempt ended.
    ended_ms: u64,
    /// How the last attempt ended.
    pending: Option<PayError>,
    /// A later attempt that succeeded, while it is made sure that it is the only one.
    answered: Option<Arc<Call>>,
    failed_lookups: u32,
    seen: Vec<Seen>,
}

enum State {
    Send,
    Look,
    Sending(Arc<Call>),
    Looking(Arc<Call>),
    /// The wait begins at the next poll.
    Due {
        delay_ms: u64,
    },
    Waiting {
        from_ms: u64,
        until_ms: u64,
    },
    Done(Result<Outcome, PayError>),
}

enum Outcome {
    Answered(Arc<Call>),
    Found(Box<dyn Any + Send + Sync>),
}

struct Seen {
    id: String,
    output: Box<dyn Any + Send + Sync>,
    differs: Option<String>,
}

/// An operation without its type.
trait Tracker: Send {
    fn name(&self) -> &'static str;
    fn send(&self) -> Result<Call, PayError>;
    /// The call that looks, from the start or where the last answer ended.
    fn look(&mut self, afresh: bool) -> Result<Call, PayError>;
    /// What the answer shows, and whether there is more to ask.
    fn judge(&mut self, call: &Call, since_ms: u64, now_ms: u64) -> Result<(Vec<Seen>, bool), PayError>;
    fn was_done(&self, refusal: &PayError) -> bool;
    fn whereabouts(&self) -> String;
}

struct Tracking<O: Recoverable> {
    gateway: O::Gateway,
    operation: O,
    policy: RecoveryPolicy,
    reference: String,
    asked: O::Lookup,
}

impl<O: Recoverable> Tracker for Tracking<O> {
    fn name(&self) -> &'static str {
        O::INFO.name
    }

    fn send(&self) -> Result<Call, PayError> {
        self.gateway.call(&self.operation, CallOptions::default())
    }

    fn look(&mut self, afresh: bool) -> Result<Call, PayError> {
        if afresh {
            self.asked = self.operation.lookup(&self.reference);
        }
        self.gateway.call(&self.asked, CallOptions::default())
    }

    fn judge(&mut self, call: &Call, since_ms: u64, now_ms: u64) -> Result<(Vec<Seen>, bool), PayError> {
        let reference_key = &self.policy.reference_key;
        let looked = Looked { reference: &self.reference, reference_key, since_ms, now_ms };
        let Finding { found, next } = self.operation.find(&looked, &self.asked, call.output()?);
        let is_more = next.is_some();
        if let Some(next) = next {
            self.asked = next;
        }
        let seen = found.into_iter().map(|Found { id, output, differs }| {
            let output: Box<dyn Any + Send + Sync> = Box::new(output);
            Seen { id, output, differs }
        });
        Ok((seen.collect(), is_more))
    }

    fn was_done(&self, refusal: &PayError) -> bool {
        self.operation.was_done(refusal)
    }

    fn whereabouts(&self) -> String {
        self.operation.whereabouts(&self.policy, &self.reference)
    }
}

impl Recovery {
    /// For an operation that was never sent. Nothing is sent before the first [`poll`](Self::poll).
    ///
    /// Without a reference of its own the operation is refused with
    /// [`InvalidParams`](ErrorKind::InvalidParams): nobody could find it again.
    pub fn begin<O>(gateway: &O::Gateway, operation: &O, policy: RecoveryPolicy) -> Result<Self, PayError>
    where
        O: Recoverable,
    {
        Self::new(gateway, operation, policy, None)
    }

    /// For an operation that may have been sent: by a process that has ended since, or by a recovery
    /// that could not settle it. It looks before it sends.
    ///
    /// `first_sent_ms` is when it was sent for the first time, or earlier, in milliseconds since 1970 UTC.
    pub fn resume<O>(
        gateway: &O::Gateway,
        operation: &O,
        policy: RecoveryPolicy,
        first_sent_ms: u64,
    ) -> Result<Self, PayError>
    where
        O: Recoverable,
    {
        Self::new(gateway, operation, policy, Some(first_sent_ms))
    }

    fn new<O>(
        gateway: &O::Gateway,
        operation: &O,
        policy: RecoveryPolicy,
        first_ms: Option<u64>,
    ) -> Result<Self, PayError>
    where
        O: Recoverable,
    {
        let reference = operation.reference(&policy).map_err(|error| error.of_operation(O::INFO.name))?;
        let tracker = Tracking {
            gateway: gateway.clone(),
            operation: operation.clone(),
            policy: policy.clone(),
            asked: operation.lookup(&reference),
            reference,
        };
        let progress = Progress {
            tracker: Box::new(tracker),
            state: if first_ms.is_some() { State::Look } else { State::Send },
            report: RecoveryReport::default(),
            first_ms,
            ended_ms: first_ms.unwrap_or(0),
            pending: None,
            answered: None,
            failed_lookups: 0,
            seen: Vec::new(),
        };
        Ok(Self { policy, progress: Mutex::new(progress) })
    }

    /// The result: what the gateway answered, or what a lookup found.
    pub fn output<T: Any + Clone>(&self) -> Result<T, PayError> {
        match &self.progress().state {
            State::Done(Ok(Outcome::Answered(call))) => call.output(),
            State::Done(Ok(Outcome::Found(output))) => output.downcast_ref().cloned().ok_or_else(|| {
                PayError::misuse(format!(
                    "what was found is not a {}: ask for the output of the operation that was sent",
                    std::any::type_name::<T>()
                ))
            }),
            State::Done(Err(error)) => Err(error.clone()),
            _ => Err(PayError::misuse("it has not ended: poll it until Done")),
        }
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        // No code panics while it holds the lock.
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

// The same verbs in every language.
impl Recovery {
    /// What to do next. `now_ms` is the time in milliseconds since 1970 UTC.
    pub fn poll(&self, now_ms: u64) -> Result<RecoveryStep, PayError> {
        let mut progress = self.progress();
        loop {
            match &progress.state {
                State::Done(_) => return Ok(RecoveryStep::Done),
                State::Sending(call) | State::Looking(call) => {
                    let call = Arc::clone(call);
                    let ended = call.ended().ok_or_else(|| {
                        PayError::misuse("a call is under way: drive it to its end, then poll again")
                    })?;
                    if matches!(progress.state, State::Sending(_)) {
                        progress.on_sent(call, ended, now_ms);
                    } else {
                        progress.on_looked(&self.policy, &call, ended, now_ms);
                    }
                    if let State::Looking(call) = &progress.state {
                        return Ok(RecoveryStep::Drive { call: Arc::clone(call) });
                    }
                }
                State::Due { delay_ms } => {
                    let millis = *delay_ms;
                    progress.state =
                        State::Waiting { from_ms: now_ms, until_ms: now_ms.saturating_add(millis) };
                    return Ok(RecoveryStep::Wait { millis });
                }
                // A clock that was set back must not wait for ever.
                State::Waiting { from_ms, until_ms } if (*from_ms..*until_ms).contains(&now_ms) => {
                    return Ok(RecoveryStep::Wait { millis: until_ms - now_ms });
                }
                State::Waiting { .. } => progress.state = State::Look,
                State::Send => match progress.tracker.send() {
                    Ok(call) => {
                        let call = Arc::new(call);
                        progress.report.sends += 1;
                        progress.first_ms.get_or_insert(now_ms);
                        progress.state = State::Sending(Arc::clone(&call));
                        return Ok(RecoveryStep::Drive { call });
                    }
                    Err(error) => progress.state = State::Done(Err(error)),
                },
                State::Look => {
                    progress.seen.clear();
                    if let Some(call) = progress.look(true) {
                        return Ok(RecoveryStep::Drive { call });
                    }
                }
            }
        }
    }

    /// How it went so far.
    #[must_use]
    pub fn report(&self) -> RecoveryReport {
        self.progress().report
    }
}

impl Progress {
    fn look(&mut self, afresh: bool) -> Option<Arc<Call>> {
        match self.tracker.look(afresh) {
            Ok(call) => {
                let call = Arc::new(call);
                self.report.lookups += 1;
                self.state = State::Looking(Arc::clone(&call));
                Some(call)
            }
            Err(error) => {
                self.state = State::Done(Err(self.unsettled(Some(&error))));
                None
            }
        }
    }

    fn on_sent(&mut self, call: Arc<Call>, ended: Result<(), PayError>, now_ms: u64) {
        self.ended_ms = now_ms;
        self.failed_lookups = 0;
        let is_first = self.pending.is_none() && self.report.sends == 1 && self.report.lookups == 0;
        self.state = match ended {
            Ok(()) if is_first => State::Done(Ok(Outcome::Answered(call))),
            // The attempt before it may have come through late.
            Ok(()) => {
                self.answered = Some(call);
                State::Look
            }
            Err(error) if is_first && !is_unknown(&error, &call) => State::Done(Err(error)),
            // A refusal too: it does not tell of the attempt before it.
            Err(error) => {
                let is_over = error.kind() == ErrorKind::Cancelled;
                let is_unknown = is_unknown(&error, &call);
                self.pending = Some(if is_unknown { error.outcome_unknown(true) } else { error });
                if is_over { State::Done(Err(self.unsettled(None))) } else { State::Look }
            }
        };
    }

    fn on_looked(&mut self, policy: &RecoveryPolicy, call: &Call, ended: Result<(), PayError>, now_ms: u64) {
        let since_ms =
            now_ms.saturating_sub(self.first_ms.unwrap_or(now_ms)).saturating_add(policy.margin_ms.into());
        let judged = ended.and_then(|()| self.tracker.judge(call, since_ms, now_ms));
        let is_more = match judged {
            Ok((seen, is_more)) => {
                for seen in seen {
                    if self.seen.iter().all(|known| known.id != seen.id) {
                        self.seen.push(seen);
                    }
                }
                is_more
            }
            // A gateway's way to say that there is none.
            Err(error) if error.kind() == ErrorKind::NotFound => false,
            Err(error) => {
                self.failed_lookups += 1;
                let may_pass = matches!(
                    error.kind(),
                    ErrorKind::Server
                        | ErrorKind::Timeout
                        | ErrorKind::Connection
                        | ErrorKind::RateLimited
                        | ErrorKind::Decode
                );
                self.state = if may_pass && self.failed_lookups <= policy.max_failed_lookups {
                    let doubled = 1_u64.checked_shl(self.failed_lookups - 1).unwrap_or(u64::MAX);
                    let delay_ms = u64::from(policy.pause_ms).saturating_mul(doubled).min(MAX_PAUSE_MS);
                    State::Due { delay_ms }
                } else if let Some(answered) = self.answered.take() {
                    // It was answered; only whether an earlier attempt came late too is not known.
                    State::Done(Ok(Outcome::Answered(answered)))
                } else {
                    State::Done(Err(self.unsettled(Some(&error))))
                };
                return;
            }
        };
        self.failed_lookups = 0;
        if is_more {
            self.look(false);
        } else {
            self.conclude(policy, now_ms);
        }
    }

    /// After a lookup that saw everything there is to see.
    fn conclude(&mut self, policy: &RecoveryPolicy, now_ms: u64) {
        let (mut ours, others): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.seen).into_iter().partition(|seen| seen.differs.is_none());
        if ours.len() > 1 {
            let ids: Vec<_> = ours.iter().map(|seen| seen.id.as_str()).collect();
            let detail = format!("there are {}: {}", ours.len(), ids.join(", "));
            let hint = format!(
                "Keep one and give the others back. They share {}: either it was used for two things, or an attempt came through after it had been given up",
                self.tracker.whereabouts()
            );
            self.state = State::Done(Err(PayError::new(ErrorKind::Conflict, detail)
                .of_operation(self.tracker.name())
                .with_hint(Some(hint))));
            return;
        }
        if let Some(answered) = self.answered.take() {
            self.state = State::Done(Ok(Outcome::Answered(answered)));
            return;
        }
        if let Some(found) = ours.pop() {
            self.report.found = true;
            self.state = State::Done(Ok(Outcome::Found(found.output)));
            return;
        }
        if let Some(Seen { id, differs: Some(differs), .. }) = others.into_iter().next() {
            let detail = format!("{id} carries the same reference but {differs}");
            let hint = format!(
                "Give everything a reference of its own, then look for yours: {}",
                self.tracker.whereabouts()
            );
            self.state = State::Done(Err(PayError::new(ErrorKind::Conflict, detail)
                .of_operation(self.tracker.name())
                .outcome_unknown(true)
                .with_hint(Some(hint))));
            return;
        }
        let rest = self.ended_ms.saturating_add(policy.settle_ms.into()).saturating_sub(now_ms);
        self.state = match &self.pending {
            // A clock that was set back must not wait longer than it was told to.
            _ if rest > 0 => State::Due { delay_ms: rest.min(policy.settle_ms.into()) },
            Some(refusal) if !refusal.is_outcome_unknown() && !refusal.is_retryable() => {
                if self.tracker.was_done(refusal) {
                    State::Done(Err(self.unsettled(None)))
                } else {
                    State::Done(Err(refusal.clone()))
                }
            }
            _ if self.report.sends < policy.max_sends => State::Send,
            Some(_) => State::Done(Err(self.unsettled(None))),
            None => {
                let detail = format!("there is no {}, and it was not to be sent", self.tracker.whereabouts());
                State::Done(Err(PayError::new(ErrorKind::NotFound, detail).of_operation(self.tracker.name())))
            }
        };
    }

    /// The error when nobody but a person can tell.
    fn unsettled(&self, lookup: Option<&PayError>) -> PayError {
        let error = self
            .pending
            .clone()
            .or_else(|| lookup.cloned())
            .unwrap_or_else(|| PayError::misuse("nothing was sent and nothing looked for"));
        let RecoveryReport { sends, lookups, .. } = self.report;
        let mut detail = format!("{}; sent {sends} times, looked for {lookups} times", error.detail());
        if let (Some(lookup), Some(_)) = (lookup, &self.pending) {
            detail.push_str("; the last lookup failed: ");
            detail.push_str(&lookup.detail());
        }
        let hint = format!(
            "It may have been carried out. Resume with the same reference, which looks before it sends; or look yourself for {}, and send it again only if there is none",
            self.tracker.whereabouts()
        );
        error
            .with_detail(detail)
            .of_operation(self.tracker.name())
            .retryable(false)
            .outcome_unknown(true)
            .with_hint(Some(hint))
    }
}

/// Whether the work may have been done. With an idempotency key a call would repeat itself, but only as
/// often as it may, and a new call has a new key.
fn is_unknown(error: &PayError, call: &Call) -> bool {
    error.is_outcome_unknown()
        || (call.meta().idempotency_key.is_some()
            && matches!(
                error.kind(),
                ErrorKind::Timeout
                    | ErrorKind::Connection
                    | ErrorKind::Cancelled
                    | ErrorKind::Server
                    | ErrorKind::Decode
            ))
}

impl fmt::Debug for Recovery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let progress = self.progress();
        f.debug_struct("Recovery")
            .field("operation", &progress.tracker.name())
            .field("report", &progress.report)
            .finish_non_exhaustive()
    }
}
