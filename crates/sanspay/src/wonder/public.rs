//! Wonder's public API, which the mobile SDKs use: an AppID and the time, and no signature
//! (wonder reference 5.8, *observed*).

use super::{envelope, request_time};
use crate::call::{Attempt, Protocol};
use crate::entropy::{self, Entropy};
use crate::error::PayError;
use crate::http::{Header, HttpRequest};

/// The third part of an unsigned credential. In spite of the word there is no HMAC anywhere.
const ALGORITHM: &str = "Wonder-HMAC-SHA256";

pub(super) struct PublicProtocol {
    pub(super) app_id: String,
}

impl Protocol for PublicProtocol {
    fn attempt(
        &self,
        mut request: HttpRequest,
        now_ms: u64,
        entropy: &dyn Entropy,
    ) -> Result<Attempt, PayError> {
        let credential = format!("{}/{}/{ALGORITHM}", self.app_id, request_time(now_ms)?);
        request.headers.push(Header::sensitive("Credential", credential));
        request.headers.push(Header::new("x-request-id", entropy::uuid(entropy)?));
        Ok(Attempt::Ready(request))
    }

    fn refusal(&self, status: u16, body: &[u8]) -> Option<PayError> {
        envelope::refusal(status, body)
    }

    fn disguised_refusal(&self, _: u16, _: &[u8]) -> Option<PayError> {
        None
    }
}
