//! Echo: a test of the signature that changes nothing.

use serde::Deserialize;

use super::Wonder;
use crate::http::Method;
use crate::macros::record;
use crate::operation::{Operation, OperationInfo};

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
        #[derive(Deserialize)]
        struct Anywhere {
            message: Option<String>,
            data: Option<Inner>,
        }
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Inner {
            Object { message: String },
            Text(String),
            Nothing {},
        }
        let Anywhere { message, data } = serde_json::from_slice(body)?;
        Ok(Echoed {
            message: match data {
                Some(Inner::Object { message } | Inner::Text(message)) => message,
                Some(Inner::Nothing {}) | None => message.unwrap_or_default(),
            },
        })
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
