//! A call: one operation, from the first request to its end. The only state machine there is.
//!
//! ```text
//!            poll                        poll
//!  Ready ───────────► Send ──┐   ┌──────────────► Sign ──┐     (external signer only)
//!    ▲                       ▼   │                       ▼
//!    │                    InFlight ◄───────────── on_signature, poll
//!    │                       │
//!    │  poll, after Wait     ├── on_response ──► Done, or Waiting if it may be sent again
//!    └────── Waiting ◄───────┴── on_failure  ──► Done, or Waiting if it may be sent again
//! ```

use std::any::Any;
use std::fmt;
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use zeroize::Zeroize as _;

use crate::answer::Answer;
use crate::entropy::Entropy;
use crate::erased::{Decode, ErasedOperation, Output};
use crate::error::{ErrorKind, PayError};
use crate::http::{FailureKind, Header, HttpRequest, HttpResponse, Meta, header};
use crate::operation::{CallOptions, Gateway};
use crate::page::PageEnd;
use crate::retry::{self, Ending, Repeat, RetryPolicy};
use crate::scan::Unreadable;

/// What the host does next.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Send the request, once, and report with [`Call::on_response`] or [`Call::on_failure`].
    Send {
        /// What to send.
        request: HttpRequest,
    },
    /// Sleep, then poll again.
    Wait {
        /// How long.
        millis: u64,
    },
    /// Sign these bytes with RSASSA-PKCS1-v1_5 and SHA-256, and report with
    /// [`Call::on_signature`]. Only with an external signer.
    Sign {
        /// What to sign, as it is: hashing it is part of signing.
        message: Vec<u8>,
    },
    /// The call has ended: ask for its result.
    Done,
}

/// One operation under way.
///
/// It is driven by [`poll`](Call::poll) and one report for each `Send` or `Sign`; time is the
/// argument, and everything that takes time is the host's. Driven in the wrong order it answers a
/// [`Misuse`](ErrorKind::Misuse) error and stays as it was.
pub struct Call {
    plan: Plan,
    progress: Mutex<Progress>,
}

/// What does not change during a call.
pub(crate) struct Plan {
    /// Of the operation.
    pub(crate) name: &'static str,
    pub(crate) protocol: Arc<dyn Protocol>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) policy: RetryPolicy,
    pub(crate) repeat: Repeat,
    pub(crate) idempotency_key: Option<String>,
    pub(crate) finish: Finish,
}

/// How a successful body is read.
pub(crate) struct Finish {
    answer: Answer,
    /// Into its type. Who has no types asks for JSON alone.
    decode: Option<Decode>,
    /// Of one page of many.
    next: Option<NextPage>,
}

/// The call that fetches the page after this one, or nothing after the last.
type NextPage = Box<dyn Fn(&PageEnd) -> Result<Option<Call>, PayError> + Send + Sync>;

impl Finish {
    /// Of an answer that has no further page.
    pub(crate) fn of(answer: Answer, decode: Option<Decode>) -> Self {
        Self { answer, decode, next: None }
    }

    /// Only a paged operation is kept for its next page.
    pub(crate) fn of_operation<G: Gateway>(
        client: &G,
        operation: &dyn ErasedOperation,
        options: CallOptions,
        decode: Option<Decode>,
    ) -> Self {
        let finish = Self::of(operation.answer(), decode);
        let Some(operation) = operation.paged() else { return finish };
        let client = client.clone();
        let next: NextPage = Box::new(move |page| match operation.after(page) {
            Some(next) => client.prepare(&*next, next.encode(), options.clone(), decode).map(Some),
            None => Ok(None),
        });
        Self { next: Some(next), ..finish }
    }

    /// The typed output, or the output as JSON.
    fn read(&self, body: &[u8]) -> Result<(Option<Output>, Option<String>), Unreadable> {
        match self.decode {
            Some(decode) => Ok((Some(decode(body)?), None)),
            // What cannot be written is told to who asks for it.
            None => Ok((None, self.answer.json(body)?.ok())),
        }
    }
}

impl Plan {
    fn failed(&self, error: PayError) -> State {
        State::Done(Err(error.of_operation(self.name)))
    }
}

/// A request that the call keeps for itself. It is wiped with it: it holds a key, perhaps a card number.
struct Kept(HttpRequest);

impl Kept {
    /// Hands it to the host.
    fn release(mut self) -> HttpRequest {
        let HttpRequest { method, url, headers, body, timeout_ms } = &mut self.0;
        HttpRequest {
            method: *method,
            url: mem::take(url),
            headers: mem::take(headers),
            body: body.take(),
            timeout_ms: *timeout_ms,
        }
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.0.body.zeroize();
        for header in self.0.headers.iter_mut().filter(|header| header.sensitive) {
            header.value.zeroize();
        }
    }
}

/// What an API adds to a request, and how it says no.
pub(crate) trait Protocol: Send + Sync {
    /// Makes the request ready for one attempt: authentication comes last, over the final bytes.
    fn attempt(&self, request: HttpRequest, now_ms: u64, entropy: &dyn Entropy) -> Result<Attempt, PayError>;

    /// The error behind an answer, or nothing if it is a success.
    fn refusal(&self, status: u16, body: &[u8]) -> Option<PayError>;

    /// Whether an answer that could not be read is an error object after all.
    fn disguised_refusal(&self, status: u16, body: &[u8]) -> Option<PayError>;
}

pub(crate) enum Attempt {
    Ready(HttpRequest),
    /// The signature of `message` completes the request.
    Unsigned {
        message: Vec<u8>,
        request: HttpRequest,
    },
}

struct Progress {
    /// Complete but for what [`Protocol::attempt`] adds. The last attempt takes its body along.
    request: Kept,
    state: State,
    attempts: u32,
    /// The clock as of the last poll.
    now_ms: u64,
    meta: Option<(u16, Option<String>)>,
}

enum State {
    Ready,
    AwaitingSignature(Kept),
    Signed(Kept),
    InFlight,
    /// A repeat is due; the wait begins at the next poll.
    Due {
        delay_ms: u64,
    },
    Waiting {
        from_ms: u64,
        until_ms: u64,
    },
    Done(Result<Done, PayError>),
}

struct Done {
    body: Vec<u8>,
    output: Option<Output>,
    json: Option<String>,
}

impl State {
    const fn advice(&self) -> &'static str {
        match self {
            Self::Ready | Self::Due { .. } | Self::Waiting { .. } | Self::Signed(_) => "poll it first",
            Self::AwaitingSignature(_) => "a signature is awaited: report it with on_signature or on_failure",
            Self::InFlight => "a request is in flight: report it with on_response or on_failure",
            Self::Done(_) => "the call has ended: ask for its result",
        }
    }
}

impl Call {
    pub(crate) fn new(request: HttpRequest, plan: Plan) -> Self {
        let request = Kept(request);
        let progress = Progress { request, state: State::Ready, attempts: 0, now_ms: 0, meta: None };
        Self { plan, progress: Mutex::new(progress) }
    }

    /// The typed result of an operation whose output is `T`.
    ///
    /// Asking again reads the answer again.
    pub fn output<T: Any>(&self) -> Result<T, PayError> {
        let mut progress = self.progress();
        let done = progress.done()?;
        let output = match done.output.take() {
            Some(output) => Some(output),
            None => self.plan.finish.read(&done.body).map_err(|error| unreadable(&error))?.0,
        };
        let Some(output) = output else {
            return Err(PayError::misuse("the call was made by a name and has no type: ask for its JSON"));
        };
        match output.downcast::<T>() {
            Ok(output) => Ok(*output),
            Err(output) => {
                done.output = Some(output);
                Err(wrong_type::<T>())
            }
        }
    }

    /// Whether it has ended, and how.
    pub(crate) fn ended(&self) -> Option<Result<(), PayError>> {
        match &self.progress().state {
            State::Done(result) => Some(result.as_ref().map(|_| ()).map_err(Clone::clone)),
            _ => None,
        }
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        // No code panics while it holds the lock, and every mutation is a single assignment.
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn send(&self, progress: &mut Progress, request: HttpRequest) -> Step {
        progress.attempts += 1;
        progress.state = State::InFlight;
        Step::Send { request }
    }

    /// Ends the call, or makes a repeat due.
    fn settle(&self, progress: &mut Progress, ending: Ending, retry_after_ms: Option<u64>, error: PayError) {
        let may_repeat = retry::may_repeat(ending, self.plan.repeat);
        let repeats = progress.attempts.saturating_sub(1);
        let delay = if may_repeat && repeats < self.plan.policy.max_retries {
            let mut random = [0; 8];
            // Without randomness the wait is only not spread.
            let random = match self.plan.entropy.fill(&mut random) {
                Ok(()) => u64::from_le_bytes(random),
                Err(_) => u64::from(self.plan.policy.max_delay_ms),
            };
            retry::delay(&self.plan.policy, repeats, retry_after_ms, random)
        } else {
            None
        };
        progress.state = match delay {
            Some(delay_ms) => State::Due { delay_ms },
            None => {
                let unreadable = error.kind() == ErrorKind::Decode && self.plan.repeat == Repeat::Unsafe;
                let unknown = unreadable || retry::outcome_unknown(ending, self.plan.repeat);
                self.plan.failed(error.retryable(may_repeat).outcome_unknown(unknown))
            }
        };
    }

    fn succeed(&self, progress: &mut Progress, response: HttpResponse, request_id: Option<String>) {
        progress.state = match self.plan.finish.read(&response.body) {
            Ok((output, json)) => State::Done(Ok(Done { body: response.body, output, json })),
            Err(error) => {
                let refusal = self.plan.protocol.disguised_refusal(response.status, &response.body);
                let error = refusal.unwrap_or_else(|| {
                    unreadable(&error).outcome_unknown(self.plan.repeat == Repeat::Unsafe)
                });
                self.plan.failed(error.with_answer(response.status, request_id, response.body))
            }
        };
    }
}

// The same verbs in every language.
impl Call {
    /// What to do next. `now_ms` is the time in milliseconds since 1970 UTC; Wonder's signatures
    /// carry it, and waits are measured by it.
    pub fn poll(&self, now_ms: u64) -> Result<Step, PayError> {
        let mut progress = self.progress();
        progress.now_ms = now_ms;
        match &progress.state {
            State::Due { delay_ms: millis @ 1.. } => {
                let millis = *millis;
                progress.state = State::Waiting { from_ms: now_ms, until_ms: now_ms.saturating_add(millis) };
                return Ok(Step::Wait { millis });
            }
            // A clock that was set back must not wait for ever.
            State::Waiting { from_ms, until_ms } if (*from_ms..*until_ms).contains(&now_ms) => {
                return Ok(Step::Wait { millis: until_ms - now_ms });
            }
            State::Done(_) => return Ok(Step::Done),
            State::InFlight | State::AwaitingSignature(_) => {
                return Err(PayError::misuse(progress.state.advice()));
            }
            State::Signed(_) => {
                if let State::Signed(request) = mem::replace(&mut progress.state, State::Ready) {
                    return Ok(self.send(&mut progress, request.release()));
                }
            }
            State::Ready | State::Due { .. } | State::Waiting { .. } => {}
        }
        let request = progress.next_request(self.plan.policy.max_retries);
        match self.plan.protocol.attempt(request, now_ms, &*self.plan.entropy) {
            Ok(Attempt::Ready(request)) => Ok(self.send(&mut progress, request)),
            Ok(Attempt::Unsigned { message, request }) => {
                progress.state = State::AwaitingSignature(Kept(request));
                Ok(Step::Sign { message })
            }
            Err(error) => {
                progress.state = self.plan.failed(error);
                Ok(Step::Done)
            }
        }
    }

    /// The answer to a `Send`: status, headers (see [`READ_HEADERS`](crate::READ_HEADERS)) and body.
    pub fn on_response(&self, response: HttpResponse) -> Result<(), PayError> {
        let mut progress = self.progress();
        if !matches!(progress.state, State::InFlight) {
            return Err(PayError::misuse(progress.state.advice()));
        }
        let request_id = header(&response.headers, "x-request-id").map(str::to_owned);
        progress.meta = Some((response.status, request_id.clone()));
        match self.plan.protocol.refusal(response.status, &response.body) {
            None => self.succeed(&mut progress, response, request_id),
            Some(error) => {
                let retry_after_ms = header(&response.headers, "retry-after").and_then(|value| {
                    retry::retry_after_ms(value, header(&response.headers, "date"), progress.now_ms)
                });
                let status = response.status;
                let error = error.with_answer(status, request_id, response.body);
                self.settle(&mut progress, Ending::Status(status), retry_after_ms, error);
            }
        }
        Ok(())
    }

    /// The failure of a `Send` or `Sign`. `sent` says whether the request may have reached the
    /// server: say no only if that is certain.
    pub fn on_failure(&self, kind: FailureKind, sent: bool, detail: String) -> Result<(), PayError> {
        let mut progress = self.progress();
        let is_in_flight = match &progress.state {
            State::InFlight => true,
            State::AwaitingSignature(_) => false,
            state => return Err(PayError::misuse(state.advice())),
        };
        // Who gives up while it is signed has not lost the signer.
        if is_in_flight || kind == FailureKind::Cancelled {
            let error = failure(kind, &detail);
            self.settle(&mut progress, Ending::Failure { kind, sent }, None, error);
        } else {
            progress.state = self.plan.failed(progress.signer_error(&format!("failed ({detail})")));
        }
        Ok(())
    }

    /// The external signer's answer to a `Sign`: the raw signature, not in base64.
    pub fn on_signature(&self, signature: Vec<u8>) -> Result<(), PayError> {
        let mut progress = self.progress();
        if !matches!(progress.state, State::AwaitingSignature(_)) {
            return Err(PayError::misuse(progress.state.advice()));
        }
        if signature.is_empty() {
            progress.state = self.plan.failed(progress.signer_error("gave an empty signature"));
        } else if let State::AwaitingSignature(mut request) = mem::replace(&mut progress.state, State::Ready)
        {
            request
                .0
                .headers
                .push(Header::sensitive("Signature", crate::wonder::encode_signature(&signature)));
            progress.state = State::Signed(request);
        }
        Ok(())
    }

    /// The body of the successful answer as the gateway wrote it, or the call's error.
    pub fn json(&self) -> Result<String, PayError> {
        let mut progress = self.progress();
        let done = progress.done()?;
        String::from_utf8(done.body.clone())
            .map_err(|_| PayError::new(ErrorKind::Decode, "the answer is not UTF-8: ask for its bytes"))
    }

    /// The typed result as JSON, in the newest API version's names, or the call's error.
    pub fn output_json(&self) -> Result<String, PayError> {
        let mut progress = self.progress();
        let done = progress.done()?;
        if let Some(json) = &done.json {
            return Ok(json.clone());
        }
        let json = self.plan.finish.answer.json(&done.body).map_err(|error| unreadable(&error))?;
        let json = json.map_err(|error| {
            PayError::new(ErrorKind::Decode, format!("the result does not fit JSON: {error}"))
        })?;
        Ok(done.json.insert(json).clone())
    }

    /// The same for who asks once: it is not kept.
    #[doc(hidden)]
    pub fn take_output_json(&self) -> Result<String, PayError> {
        let kept = self.progress().done()?.json.take();
        kept.map_or_else(|| self.output_json(), Ok)
    }

    /// The bytes of the successful answer, or the call's error.
    pub fn body(&self) -> Result<Vec<u8>, PayError> {
        Ok(self.progress().done()?.body.clone())
    }

    /// Status, request id, attempts and idempotency key.
    #[must_use]
    pub fn meta(&self) -> Meta {
        let progress = self.progress();
        let (status, request_id) = progress.meta.clone().unzip();
        Meta {
            status,
            request_id: request_id.flatten(),
            attempts: progress.attempts,
            idempotency_key: self.plan.idempotency_key.clone(),
        }
    }

    /// The call that fetches the next page with the same key, or nothing after the last one.
    pub fn next_page(&self) -> Result<Option<Arc<Call>>, PayError> {
        let mut progress = self.progress();
        let done = progress.done()?;
        let Finish { answer, next: Some(next), .. } = &self.plan.finish else { return Ok(None) };
        let page = answer.place.read(&done.body, |text| PageEnd::read(answer.kind, text));
        Ok(next(&page.map_err(|error| unreadable(&error))?)?.map(Arc::new))
    }
}

impl Progress {
    /// The request for one attempt. The last one takes the body instead of a copy: it may be a document
    /// of megabytes.
    fn next_request(&mut self, max_retries: u32) -> HttpRequest {
        let kept = &mut self.request.0;
        let body = kept.body.take();
        let mut request = kept.clone();
        if self.attempts < max_retries {
            kept.body.clone_from(&body);
        }
        request.body = body;
        request
    }

    /// Without a signature, this attempt ends the call.
    fn signer_error(&self, what: &str) -> PayError {
        let sent = if self.attempts == 0 { "nothing was sent" } else { "the request was not sent again" };
        PayError::new(ErrorKind::Key, format!("the external signer {what}, and {sent}"))
    }

    fn done(&mut self) -> Result<&mut Done, PayError> {
        match &mut self.state {
            State::Done(Ok(done)) => Ok(done),
            State::Done(Err(error)) => Err(error.clone()),
            _ => Err(PayError::misuse("the call has not ended: poll it until Done")),
        }
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let meta = self.meta();
        let progress = self.progress();
        f.debug_struct("Call").field("request", &progress.request.0).field("meta", &meta).finish()
    }
}

fn wrong_type<T>() -> PayError {
    PayError::misuse(format!(
        "the answer is not a {}: ask for the output of the operation that was called",
        std::any::type_name::<T>()
    ))
}

fn unreadable(error: &Unreadable) -> PayError {
    PayError::new(ErrorKind::Decode, format!("the answer cannot be read ({error})"))
}

fn failure(kind: FailureKind, detail: &str) -> PayError {
    let (kind, what) = match kind {
        FailureKind::Timeout => (ErrorKind::Timeout, "no whole answer in time"),
        FailureKind::Connect => (ErrorKind::Connection, "no connection"),
        FailureKind::Tls => (ErrorKind::Connection, "the TLS handshake failed"),
        FailureKind::Cancelled => (ErrorKind::Cancelled, "the caller gave up"),
        FailureKind::Other => (ErrorKind::Connection, "the connection was lost"),
    };
    PayError::new(kind, if detail.is_empty() { what.to_owned() } else { format!("{what} ({detail})") })
}
