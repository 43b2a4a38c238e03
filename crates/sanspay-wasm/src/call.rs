#![expect(unreachable_pub, reason = "JavaScript reaches it")]

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sanspay::{ErrorKind, FailureKind, Header, HttpResponse, Meta, PayError, Step};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::failure::Failure;
use crate::millis;

/// One operation under way. JavaScript knows it by a number that it chose: an object of its own would be registered to be
/// freed with the garbage, which takes as long as a step.
struct UnderWay {
    number: u32,
    call: Arc<sanspay::Call>,
    /// Of the request that was given last, if it is no text.
    body: Option<Vec<u8>>,
    /// Whether it stays when it is done, for `nextPage`.
    is_page: bool,
}

static UNDER_WAY: Mutex<Vec<UnderWay>> = Mutex::new(Vec::new());

/// Begins a call and gives its first step.
pub(crate) fn begin(number: u32, call: sanspay::Call, is_page: bool, now_ms: f64) -> Result<String, Failure> {
    let call = Arc::new(call);
    under_way().push(UnderWay { number, call: Arc::clone(&call), body: None, is_page });
    step(number, &call, now_ms)
}

fn under_way() -> MutexGuard<'static, Vec<UnderWay>> {
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner)
}

fn with<T>(number: u32, see: impl FnOnce(&mut UnderWay) -> T) -> Option<T> {
    under_way().iter_mut().find(|known| known.number == number).map(see)
}

fn find(number: u32) -> Result<Arc<sanspay::Call>, Failure> {
    with(number, |known| Arc::clone(&known.call))
        .ok_or_else(|| PayError::new(ErrorKind::Misuse, "this call has ended").into())
}

/// What a call asks for is a line for each of its parts: `send`, method, url, timeout, name, value, name, value, …;
/// `wait`, millis; `sign`, message. The core lets no line break into a header. Behind the first zero byte, which nothing
/// of this has, follows a body that is text. Of a call that is done it is the typed result as JSON, and behind a zero
/// byte a line each: status, attempts, request id, idempotency key, empty where there is none. A call that is done or
/// failed has ended, but for a page that is done.
fn step(number: u32, call: &sanspay::Call, now_ms: f64) -> Result<String, Failure> {
    next_step(number, call, now_ms).map_err(|error| {
        end(number);
        error.into()
    })
}

fn next_step(number: u32, call: &sanspay::Call, now_ms: f64) -> Result<String, PayError> {
    Ok(match call.poll(millis(now_ms))? {
        Step::Send { request } => {
            let timeout = request.timeout_ms.to_string();
            let mut lines = String::from("send");
            lines.extend(["\n", request.method.as_str(), "\n", &request.url, "\n", &timeout]);
            for header in request.headers {
                lines.extend(["\n", &header.name, "\n", &header.value]);
            }
            match request.body.map(String::from_utf8) {
                Some(Ok(text)) => lines.extend(["\0", &text]),
                Some(Err(bytes)) => drop(with(number, |known| known.body = Some(bytes.into_bytes()))),
                None => {}
            }
            lines
        }
        Step::Wait { millis } => format!("wait\n{millis}"),
        // The digest in hex: always ASCII.
        Step::Sign { message } => format!("sign\n{}", String::from_utf8(message).unwrap_or_default()),
        Step::Done => {
            let Meta { status, attempts, request_id, idempotency_key, .. } = call.meta();
            let (status, attempts) = (status.unwrap_or_default().to_string(), attempts.to_string());
            let [request_id, key] = [request_id, idempotency_key].map(Option::unwrap_or_default);
            // There is room: the answer was as long, or longer.
            let mut lines = call.take_output_json()?;
            lines.extend(["\0", &status, "\n", &attempts, "\n", &request_id, "\n", &key]);
            if with(number, |known| known.is_page) == Some(false) {
                end(number);
            }
            lines
        }
    })
}

/// The next step of a call that was asked to wait.
#[wasm_bindgen]
pub fn poll(number: u32, now_ms: f64) -> Result<String, Failure> {
    step(number, &*find(number)?, now_ms)
}

/// The body of the request that was given last, once, if it is no text.
#[wasm_bindgen(js_name = takeBody)]
pub fn take_body(number: u32) -> Option<Vec<u8>> {
    with(number, |known| known.body.take()).flatten()
}

/// The headers as in a step, a line for each name and value. Gives the next step, like all that follow.
#[wasm_bindgen(js_name = onResponse)]
pub fn on_response(
    number: u32,
    status: u16,
    headers: &str,
    body: Vec<u8>,
    now_ms: f64,
) -> Result<String, Failure> {
    let mut lines = headers.split('\n');
    let mut headers = Vec::new();
    while let (Some(name), Some(value)) = (lines.next(), lines.next()) {
        headers.push(Header::new(name, value));
    }
    let call = find(number)?;
    call.on_response(HttpResponse { status, headers, body })?;
    step(number, &call, now_ms)
}

/// `kind` is `timeout`, `connect`, `tls`, `cancelled` or `other`.
#[wasm_bindgen(js_name = onFailure)]
pub fn on_failure(
    number: u32,
    kind: &str,
    sent: bool,
    detail: String,
    now_ms: f64,
) -> Result<String, Failure> {
    let kind = match kind {
        "timeout" => FailureKind::Timeout,
        "connect" => FailureKind::Connect,
        "tls" => FailureKind::Tls,
        "cancelled" => FailureKind::Cancelled,
        _ => FailureKind::Other,
    };
    let call = find(number)?;
    call.on_failure(kind, sent, detail)?;
    step(number, &call, now_ms)
}

#[wasm_bindgen(js_name = onSignature)]
pub fn on_signature(number: u32, signature: Vec<u8>, now_ms: f64) -> Result<String, Failure> {
    let call = find(number)?;
    call.on_signature(signature)?;
    step(number, &call, now_ms)
}

/// Of a page that is done: the first step of the next, under the same number; or nothing, and the call has ended.
#[wasm_bindgen(js_name = nextPage)]
pub fn next_page(number: u32, now_ms: f64) -> Result<Option<String>, Failure> {
    let next = find(number)?.next_page();
    let Ok(Some(call)) = next else {
        end(number);
        return next.map(|_| None).map_err(Failure::from);
    };
    with(number, |known| known.call = Arc::clone(&call));
    step(number, &call, now_ms).map(Some)
}

/// For who asks for no further step.
#[wasm_bindgen]
pub fn end(number: u32) {
    let mut calls = under_way();
    if let Some(at) = calls.iter().position(|known| known.number == number) {
        calls.swap_remove(at);
    }
}
