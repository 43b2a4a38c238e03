//! Somebody between the shop and Wonder who changes one byte of what was signed.

use sanspay::{HttpRequest, HttpResponse};
use sanspay_client::{Transport, TransportError};

/// Hands everything to another transport, with the last digit of the body turned into another.
pub(crate) struct Tampering<T>(pub(crate) T);

impl<T: Transport> Transport for Tampering<T> {
    fn send(&self, mut request: HttpRequest) -> Result<HttpResponse, TransportError> {
        if let Some(digit) = request.body.iter_mut().flatten().rfind(|byte| byte.is_ascii_digit()) {
            *digit = if *digit == b'9' { b'0' } else { *digit + 1 };
        }
        self.0.send(request)
    }
}
