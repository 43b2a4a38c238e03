use std::sync::Arc;

use sanspay::PayError;

use crate::failure::Failure;
use crate::http::{CallMeta, ExchangeFailure, Header, Request, Response};

/// What the host does next.
#[derive(Debug, uniffi::Enum)]
pub enum Step {
    /// Send the request, once, and report with [`Call::on_response`] or [`Call::on_failure`].
    Send {
        /// What to send.
        request: Request,
    },
    /// Sleep, then poll again.
    Wait {
        /// How long, in milliseconds.
        millis: u64,
    },
    /// Sign these bytes with RSASSA-PKCS1-v1_5 and SHA-256, and report with [`Call::on_signature`].
    Sign {
        /// What to sign, as it is: hashing it is part of signing.
        to_sign: Vec<u8>,
    },
    /// The call has ended: ask for its result.
    Done,
}

/// A step in one piece, for a host that pays for every crossing and every record: what [`poll`](Call::poll) gives, and
/// the result with it.
#[derive(uniffi::Record)]
pub struct Turn {
    /// A line each: `send`, method, url, milliseconds, name, value, name, value, …; `wait`, milliseconds; `sign`;
    /// `done`. The core lets no line break into a header.
    pub lines: String,
    /// What is to be sent as a body, or to be signed.
    pub bytes: Option<Vec<u8>>,
    /// Of a call that is done, what [`output`](Call::output) gives. If it has failed, asking for its turn fails.
    pub output: Option<String>,
}

impl Turn {
    fn of(call: &sanspay::Call, now_ms: u64) -> Result<Self, Failure> {
        let turn = |lines: String, bytes| Self { lines, bytes, output: None };
        Ok(match call.poll(now_ms)? {
            sanspay::Step::Send { request } => {
                let timeout = request.timeout_ms.to_string();
                let mut lines = String::with_capacity(512);
                lines.extend(["send\n", request.method.as_str(), "\n", &request.url, "\n", &timeout]);
                for header in &request.headers {
                    lines.extend(["\n", &header.name, "\n", &header.value]);
                }
                turn(lines, request.body)
            }
            sanspay::Step::Wait { millis } => turn(format!("wait\n{millis}"), None),
            sanspay::Step::Sign { message } => turn("sign".to_owned(), Some(message)),
            sanspay::Step::Done => {
                Self { output: Some(call.take_output_json()?), ..turn("done".to_owned(), None) }
            }
        })
    }
}

/// A call and its first step in one piece.
#[derive(uniffi::Record)]
pub struct BegunInLines {
    /// The call.
    pub call: Arc<Call>,
    /// What is to be done first.
    pub turn: Turn,
}

/// The call of an operation, as the client was made, and its first step. The name and the parameters are lent.
pub(crate) fn begin_in_lines(
    (operation, params): (&[u8], &[u8]),
    now_ms: u64,
    call: impl FnOnce(&str, &str) -> Result<sanspay::Call, PayError>,
) -> Result<BegunInLines, Failure> {
    let text = |bytes| {
        std::str::from_utf8(bytes)
            .map_err(|_| PayError::new(sanspay::ErrorKind::Misuse, "the parameters are not UTF-8"))
    };
    let call = call(text(operation)?, text(params)?)?;
    let turn = Turn::of(&call, now_ms)?;
    Ok(BegunInLines { call: Arc::new(call.into()), turn })
}

/// What came of an answer.
#[derive(Debug, uniffi::Record)]
pub struct Progress {
    /// What the host does next.
    pub step: Step,
    /// How the call ended, if it is done and has a result; [`Call::output`] says what it has instead.
    pub outcome: Option<Outcome>,
}

/// The result of a call, with what is known about it.
#[derive(Debug, uniffi::Record)]
pub struct Outcome {
    /// As [`Call::output`] gives it.
    pub output: String,
    /// As [`Call::meta`] gives it.
    pub meta: CallMeta,
}

/// One operation under way, driven by [`poll`](Call::poll) and one report for each `Send` or `Sign`.
///
/// Driven in the wrong order it fails with `Misuse` and stays as it was.
#[derive(uniffi::Object)]
pub struct Call(Arc<sanspay::Call>);

impl From<sanspay::Call> for Call {
    fn from(call: sanspay::Call) -> Self {
        Self(Arc::new(call))
    }
}

#[uniffi::export]
impl Call {
    /// What to do next. `now_ms` is the time in milliseconds since 1970 UTC.
    pub fn poll(&self, now_ms: u64) -> Result<Step, Failure> {
        Ok(match self.0.poll(now_ms)? {
            sanspay::Step::Send { request } => Step::Send { request: request.into() },
            sanspay::Step::Wait { millis } => Step::Wait { millis },
            sanspay::Step::Sign { message } => Step::Sign { to_sign: message },
            sanspay::Step::Done => Step::Done,
        })
    }

    /// The answer to a `Send`.
    pub fn on_response(&self, response: Response) -> Result<(), Failure> {
        Ok(self.0.on_response(response.into())?)
    }

    /// As [`on_response`](Call::on_response), for a host that can lend its bytes: inside a record they cross one by
    /// one, which for a page of a hundred charges takes longer than to read it.
    fn on_answer(&self, status: u16, headers: Vec<Header>, body: &[u8]) -> Result<(), Failure> {
        let response = Response { status, headers, body: body.to_vec() };
        Ok(self.0.on_response(response.into())?)
    }

    /// [`poll`](Call::poll), in one piece.
    fn turn(&self, now_ms: u64) -> Result<Turn, Failure> {
        Turn::of(&self.0, now_ms)
    }

    /// [`on_answer`](Call::on_answer) and then [`turn`](Call::turn). The headers are a line for each name and value.
    fn answered(&self, status: u16, headers: &[u8], body: &[u8], now_ms: u64) -> Result<Turn, Failure> {
        let headers = String::from_utf8_lossy(headers);
        let mut lines = headers.split('\n');
        let mut headers = Vec::new();
        while let (Some(name), Some(value)) = (lines.next(), lines.next()) {
            headers.push(sanspay::Header::new(name, value));
        }
        self.0.on_response(sanspay::HttpResponse { status, headers, body: body.to_vec() })?;
        Turn::of(&self.0, now_ms)
    }

    /// [`on_answer`](Call::on_answer), [`poll`](Call::poll) and what the call came to, for a host to which every
    /// crossing of the border is dear.
    fn proceed(
        &self,
        status: u16,
        headers: Vec<Header>,
        body: &[u8],
        now_ms: u64,
    ) -> Result<Progress, Failure> {
        self.on_answer(status, headers, body)?;
        let step = self.poll(now_ms)?;
        let outcome = match step {
            Step::Done => self.0.take_output_json().ok().map(|output| Outcome { output, meta: self.meta() }),
            _ => None,
        };
        Ok(Progress { step, outcome })
    }

    /// The failure of a `Send` or `Sign`. `sent` says whether the request may have reached the server: say no
    /// only if that is certain.
    pub fn on_failure(&self, kind: ExchangeFailure, sent: bool, detail: String) -> Result<(), Failure> {
        Ok(self.0.on_failure(kind.into(), sent, detail)?)
    }

    /// The answer to a `Sign`: the raw signature, not in base64.
    pub fn on_signature(&self, signature: Vec<u8>) -> Result<(), Failure> {
        Ok(self.0.on_signature(signature)?)
    }

    /// The result as JSON in the newest API version's names, or the call's error.
    pub fn output(&self) -> Result<String, Failure> {
        Ok(self.0.output_json()?)
    }

    /// The bytes of the successful answer as the gateway wrote them, or the call's error.
    pub fn body(&self) -> Result<Vec<u8>, Failure> {
        Ok(self.0.body()?)
    }

    /// Status, request id, attempts and idempotency key.
    pub fn meta(&self) -> CallMeta {
        self.0.meta().into()
    }

    /// The call that fetches the page after this one; nothing after the last, or where there are no pages.
    pub fn next_page(&self) -> Result<Option<Arc<Self>>, Failure> {
        Ok(self.0.next_page()?.map(|call| Arc::new(Self(call))))
    }
}
