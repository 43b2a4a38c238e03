//! Echo: a test of the signature that changes nothing.

use super::Wonder;
use crate::answer::{Answer, Place};
use crate::encode::writer::{Style, Writer};
use crate::http::Method;
use crate::json::member;
use crate::macros::record;
use crate::operation::{Operation, OperationInfo};
use crate::scan::{Unreadable, string};

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
    const CHECKED: bool = false;
    const ANSWER: Answer = Answer::at::<Self>(Place::Made(echoed));
}

/// The output. Where the message stands in the answer was never seen whole; `data.message` is a guess.
fn echoed(body: &str) -> Result<String, Unreadable> {
    let told = match member(body, "data")? {
        Some(data) if data.starts_with('{') => member(data, "message")?,
        Some(data) if data.starts_with('"') => Some(data),
        _ => None,
    };
    let message = told.or(member(body, "message")?).filter(|message| *message != "null");
    let mut out = Writer::new(Style::Json);
    out.begin('{');
    let member = out.enter("message");
    match message {
        Some(text) if text.starts_with('"') => out.string(&string(text)?),
        other => out.string(other.unwrap_or_default()),
    }
    out.leave(member);
    out.end('}');
    Ok(out.finish().unwrap_or_default())
}

record! {
    model
    /// What came back.
    pub struct Echoed {
        /// The text that was sent.
        pub message: String,
    }
}
