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
    /// message; `done`. The core lets no line break into a header. A body that is text follows behind the first zero
    /// byte, which no header and no address has.
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
            Step::Done => "done".to_owned(),
        })
    }

    /// The body of the request that `poll` gave, once, if it is no text.
    #[wasm_bindgen(js_name = takeBody)]
    pub fn take_body(&self) -> Option<Vec<u8>> {
        self.body.take()
    }

    /// The headers as in `poll`, a line for each name and value.
    #[wasm_bindgen(js_name = onResponse)]
    pub fn on_response(&self, status: u16, headers: &str, body: Vec<u8>) -> Result<(), Failure> {
        let mut lines = headers.split('\n');
        let mut headers = Vec::new();
        while let (Some(name), Some(value)) = (lines.next(), lines.next()) {
            headers.push(Header::new(name, value));
        }
        Ok(self.call.on_response(HttpResponse { status, headers, body })?)
    }

    /// `kind` is `timeout`, `connect`, `tls`, `cancelled` or `other`.
    #[wasm_bindgen(js_name = onFailure)]
    pub fn on_failure(&self, kind: &str, sent: bool, detail: String) -> Result<(), Failure> {
        let kind = match kind {
            "timeout" => FailureKind::Timeout,
            "connect" => FailureKind::Connect,
            "tls" => FailureKind::Tls,
            "cancelled" => FailureKind::Cancelled,
            _ => FailureKind::Other,
        };
        Ok(self.call.on_failure(kind, sent, detail)?)
    }

    #[wasm_bindgen(js_name = onSignature)]
    pub fn on_signature(&self, signature: Vec<u8>) -> Result<(), Failure> {
        Ok(self.call.on_signature(signature)?)
    }

    /// The typed result as JSON.
    pub fn output(&self) -> Result<String, Failure> {
        Ok(self.call.output_json()?)
    }

    /// A line each: status, attempts, request id, idempotency key; empty where there is none.
    pub fn meta(&self) -> String {
        let Meta { status, attempts, request_id, idempotency_key, .. } = self.call.meta();
        let [request_id, idempotency_key] = [request_id, idempotency_key].map(Option::unwrap_or_default);
        format!("{}\n{attempts}\n{request_id}\n{idempotency_key}", status.unwrap_or_default())
    }

    #[wasm_bindgen(js_name = nextPage)]
    pub fn next_page(&self) -> Result<Option<Call>, Failure> {
        let next = self.call.next_page().map_err(|error: PayError| Failure::from(error))?;
        Ok(next.map(Self::from))
    }
}
