//! Echo: a test of the signature that changes nothing.

use super::Wonder;
use crate::http::Method;
use crate::json::Json;
use crate::macros::record;
use crate::operation::{Operation, OperationInfo, decode_whole};

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/echo` · signed
    ///
    /// A 401 or 403 means that the signature, the credential or the clock is wrong.
    pub struct Echo {
        /// Any text.
        pub message: String,
    }
}

impl Operation for Echo {
    type Gateway = Wonder;
    type Output = Echoed;
    const INFO: OperationInfo =
        OperationInfo::wonder("wonder.echo", Method::Post, "/svc/payment/api/v1/openapi/echo", "5.1")
            .harmless()
            .observed();

    fn decode(body: &[u8]) -> Result<Echoed, serde_json::Error> {
        // Where the message stands in the answer was never seen whole; `data.message` is a guess.
        #[derive(sanspay_derive::Record)]
        struct Anywhere {
            message: Option<String>,
            data: Option<Json>,
        }
        let Anywhere { message, data } = decode_whole(body)?;
        let told = data.and_then(|data| data.get("message").or_else(|| data.to::<String>().ok()));
        Ok(Echoed { message: told.or(message).unwrap_or_default() })
    }
}

record! {
    model
    /// What came back.
    pub struct Echoed {
        /// The text that was sent.
        pub message: String,
    }
}
