//! What this version has no name for: any path of the gateway, signed like the rest.

use super::{Draft, Wonder};
use crate::answer::{Answer, Place};
use crate::call::{Call, Finish};
use crate::error::PayError;
use crate::http::Method;
use crate::json::Json;
use crate::macros::record;
use crate::operation::{CallOptions, KeyRule};
use crate::record::FromJson;
use crate::retry::Repeat;

record! {
    /// A request by its path, for the operations of which the reference knows the title only (wonder
    /// reference 5.0, certainty D). Path and parameters are on Wonder's pages.
    ///
    /// These are: deleting a customer, a customer's orders and wallet link, the tokens of the business,
    /// editing an order, the list and the state of transactions, batches that the merchant starts,
    /// calculating a recurring plan and the orders of one, all of issued cards but their making and their
    /// transactions, payees and payouts, wallets, ledger accounts, transfers and users of a platform,
    /// terminals.
    ///
    /// ```
    /// use sanspay::wonder::RawRequest;
    /// use sanspay::{Json, Method};
    ///
    /// // The path is made up: nobody who wrote this has seen the real one.
    /// let path = "/svc/payment/api/v1/openapi/payees/4711?reason=moved%20away";
    /// let body = Json::parse(r#"{"note": "by the owner"}"#)?;
    /// let request = RawRequest::new(Method::Delete, path).with_body(body);
    /// # Ok::<(), sanspay::PayError>(())
    /// ```
    #[serde(deny_unknown_fields)]
    pub struct RawRequest {
        /// The verb.
        pub method: Method,
        /// The path with its query, from `/svc/` on, percent-encoded already: it is signed and sent
        /// as it is.
        pub path: String,
        /// Sent as it is written. A GET has none.
        #[serde(default)]
        pub body: Option<Json>,
    }
}

/// Whatever is in `data`.
const ANSWER: Answer = Answer { place: Place::DataIfAny("null"), kind: Json::KIND };

impl RawRequest {
    /// Without a body.
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        Self { method, path: path.into(), body: None }
    }

    /// The same with a body.
    #[must_use]
    pub fn with_body(self, body: Json) -> Self {
        Self { body: Some(body), ..self }
    }

    fn validate(&self) -> Result<(), PayError> {
        let path = &self.path;
        if !path.starts_with("/svc/") {
            return Err(PayError::invalid(format!(
                "`path` is `{path}`: it begins with `/svc/`, and the host is the client's"
            )));
        }
        if path.bytes().any(|byte| !byte.is_ascii_graphic() || byte == b'#' || byte == b'\\') {
            return Err(PayError::invalid(
                "`path` has a character that a request line cannot carry: percent-encode it, as it is signed as sent",
            ));
        }
        let segments = path.split_once('?').map_or(path.as_str(), |(segments, _)| segments);
        if segments.split('/').any(|segment| segment == "." || segment == "..") {
            return Err(PayError::invalid(
                "`path` has a segment of dots, which may be resolved on the way and break the signature",
            ));
        }
        if self.method == Method::Get && self.body.is_some() {
            return Err(PayError::invalid("a GET has no `body`: put the parameters into the query"));
        }
        Ok(())
    }
}

impl Wonder {
    /// A call of any path of the gateway. Its output is [`Json`]: the answer's `data`, or `null` if
    /// there is none; [`Call::json`] has the whole envelope. Refusals are errors like everywhere.
    ///
    /// Only a GET is repeated after a failure that leaves its outcome unknown.
    pub fn raw(&self, request: &RawRequest, options: CallOptions) -> Result<Call, PayError> {
        request.validate()?;
        let mut url = self.url_buffer();
        url.push_str(&request.path);
        let draft = Draft {
            name: "wonder.raw",
            method: request.method,
            key: KeyRule::Credential,
            repeat: if request.method == Method::Get { Repeat::Harmless } else { Repeat::Unsafe },
            url,
            body: request.body.as_ref().map(|body| body.as_str().into()),
            finish: Finish::of(ANSWER, Some(|body| Ok(Box::new(ANSWER.place.read(body, Json::from_json)?)))),
        };
        self.draft(draft, &options)
    }
}
