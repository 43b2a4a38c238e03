use std::cell::RefCell;
use std::sync::Arc;

use sanspay::{FailureKind, HttpResponse, PayError, Step};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::failure::Failure;
use crate::{headers, millis};

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
    /// The next step, flat: `["send", method, url, timeout, name, value, name, value, …]`, `["wait", millis]`,
    /// `["sign", message]`, `["done"]`.
    pub fn poll(&self, now_ms: f64) -> Result<Vec<String>, Failure> {
        Ok(match self.call.poll(millis(now_ms))? {
            Step::Send { request } => {
                let mut flat = Vec::with_capacity(4 + 2 * request.headers.len());
                flat.extend([
                    "send".to_owned(),
                    request.method.as_str().to_owned(),
                    request.url,
                    request.timeout_ms.to_string(),
                ]);
                for header in request.headers {
                    flat.extend([header.name, header.value]);
                }
                self.body.replace(request.body);
                flat
            }
            Step::Wait { millis } => vec!["wait".to_owned(), millis.to_string()],
            Step::Sign { message } => {
                // The digest in hex: always ASCII.
                vec!["sign".to_owned(), String::from_utf8(message).unwrap_or_default()]
            }
            Step::Done => vec!["done".to_owned()],
        })
    }

    /// The body of the request that `poll` gave, once.
    #[wasm_bindgen(js_name = takeBody)]
    pub fn take_body(&self) -> Option<Vec<u8>> {
        self.body.take()
    }

    #[wasm_bindgen(js_name = onResponse)]
    pub fn on_response(&self, status: u16, flat: Vec<String>, body: Vec<u8>) -> Result<(), Failure> {
        Ok(self.call.on_response(HttpResponse { status, headers: headers(flat), body })?)
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

    pub fn status(&self) -> Option<u16> {
        self.call.meta().status
    }

    #[wasm_bindgen(js_name = requestId)]
    pub fn request_id(&self) -> Option<String> {
        self.call.meta().request_id
    }

    pub fn attempts(&self) -> u32 {
        self.call.meta().attempts
    }

    #[wasm_bindgen(js_name = idempotencyKey)]
    pub fn idempotency_key(&self) -> Option<String> {
        self.call.meta().idempotency_key
    }

    #[wasm_bindgen(js_name = nextPage)]
    pub fn next_page(&self) -> Result<Option<Call>, Failure> {
        let next = self.call.next_page().map_err(|error: PayError| Failure::from(error))?;
        Ok(next.map(Self::from))
    }
}
