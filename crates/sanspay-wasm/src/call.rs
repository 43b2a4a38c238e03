use std::cell::RefCell;
use std::sync::Arc;

use sanspay::{FailureKind, Header, HttpResponse, Meta, PayError, Step};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::failure::Failure;
use crate::millis;

/// One operation under way.
#[wasm_bindgen]
pub struct Call {
    call: Arc<sanspay::Call>,
    /// Of the request that `poll` gave last.
    body: RefCell<Option<Vec<u8>>>,
}

impl From<sanspay::Call> for Call {
    fn from(call: sanspay::Call) -> Self {
        Arc::new(call).into()
    }
}

impl From<Arc<sanspay::Call>> for Call {
    fn from(call: Arc<sanspay::Call>) -> Self {
        Self { call, body: RefCell::new(None) }
    }
}

#[wasm_bindgen]
impl Call {
    /// The next step, a line each: `send`, method, url, timeout, name, value, name, value, …; `wait`, millis; `sign`,
    /// message; `done`, status, attempts, request id, idempotency key, empty where there is none. The core lets no
    /// line break into a header. Behind the first zero byte, which nothing of this has, follows a body that is text, or
    /// the typed result as JSON.
    pub fn poll(&self, now_ms: f64) -> Result<String, Failure> {
        Ok(match self.call.poll(millis(now_ms))? {
            Step::Send { request } => {
                let timeout = request.timeout_ms.to_string();
                let mut lines = String::from("send");
                lines.extend(["\n", request.method.as_str(), "\n", &request.url, "\n", &timeout]);
                for header in request.headers {
                    lines.extend(["\n", &header.name, "\n", &header.value]);
                }
                match request.body.map(String::from_utf8) {
                    Some(Ok(text)) => lines.extend(["\0", &text]),
                    Some(Err(bytes)) => drop(self.body.replace(Some(bytes.into_bytes()))),
                    None => {}
                }
                lines
            }
            Step::Wait { millis } => format!("wait\n{millis}"),
            // The digest in hex: always ASCII.
            Step::Sign { message } => format!("sign\n{}", String::from_utf8(message).unwrap_or_default()),
            Step::Done => {
                let Meta { status, attempts, request_id, idempotency_key, .. } = self.call.meta();
                let [request_id, idempotency_key] =
                    [request_id, idempotency_key].map(Option::unwrap_or_default);
                let status = status.unwrap_or_default();
                let output = self.call.take_output_json()?;
                format!("done\n{status}\n{attempts}\n{request_id}\n{idempotency_key}\0{output}")
            }
        })
    }

    /// The body of the request that `poll` gave, once, if it is no text.
    #[wasm_bindgen(js_name = takeBody)]
    pub fn take_body(&self) -> Option<Vec<u8>> {
        self.body.take()
    }

    /// The headers as in `poll`, a line for each name and value. Gives the next step, like all that follow.
    #[wasm_bindgen(js_name = onResponse)]
    pub fn on_response(
        &self,
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
        self.call.on_response(HttpResponse { status, headers, body })?;
        self.poll(now_ms)
    }

    /// `kind` is `timeout`, `connect`, `tls`, `cancelled` or `other`.
    #[wasm_bindgen(js_name = onFailure)]
    pub fn on_failure(&self, kind: &str, sent: bool, detail: String, now_ms: f64) -> Result<String, Failure> {
        let kind = match kind {
            "timeout" => FailureKind::Timeout,
            "connect" => FailureKind::Connect,
            "tls" => FailureKind::Tls,
            "cancelled" => FailureKind::Cancelled,
            _ => FailureKind::Other,
        };
        self.call.on_failure(kind, sent, detail)?;
        self.poll(now_ms)
    }

    #[wasm_bindgen(js_name = onSignature)]
    pub fn on_signature(&self, signature: Vec<u8>, now_ms: f64) -> Result<String, Failure> {
        self.call.on_signature(signature)?;
        self.poll(now_ms)
    }

    #[wasm_bindgen(js_name = nextPage)]
    pub fn next_page(&self) -> Result<Option<Call>, Failure> {
        let next = self.call.next_page().map_err(|error: PayError| Failure::from(error))?;
        Ok(next.map(Self::from))
    }
}
