//! Wonder webhooks (reference 3.3): the request signature with Wonder's own key pair.

use std::ops::Range;

use base64ct::{Base64, Encoding as _};
use time::{Date, Month, Time};

use crate::error::{ErrorKind, PayError};
use crate::http::{Header, header};
use crate::json::member;
use crate::macros::{open_enum, record};
use crate::operation::text;
use crate::record::FromJson;
use crate::wonder::{ALGORITHM, Order, VerifyingKey, signature_steps};

record! {
    model
    /// What happened to an order.
    pub struct OrderEvent {
        /// The header `X-Action`. The signature does not cover it: where money depends on it, look
        /// at the order's states, which are signed.
        pub action: OrderAction,
        /// The order as it was then. Webhooks may come twice and out of order: ask with
        /// [`CheckOrder`](crate::wonder::CheckOrder) for what is true now.
        pub order: Order,
    }
}

open_enum! {
    /// What happened (wonder reference 3.2). Whether in part or whole is told by the order's states.
    pub enum OrderAction {
        /// The order was made.
        Created = "order.created",
        /// It was paid, in part or whole.
        Paid = "order.paid",
        /// A payment failed.
        PaymentFailure = "order.payment_failure",
        /// The order was voided.
        Voided = "order.voided",
        /// Money was given back, in part or whole.
        Refunded = "order.refunded",
        /// A payment was voided, in part or whole.
        TransactionVoided = "transaction.voided",
    }
}

/// Checks what Wonder posts.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct WonderWebhook {
    app_id: String,
    key: VerifyingKey,
    tolerance_seconds: u32,
}

impl WonderWebhook {
    /// How far the time of the credential may be from the receiver's clock: Wonder's own window for
    /// requests (reference 1.3); none is documented for webhooks.
    pub const DEFAULT_TOLERANCE_SECONDS: u32 = 1800;

    /// `public_key` is the webhook key that the dashboard showed once when the AppID was made, not
    /// the key you gave it.
    pub fn new(app_id: impl Into<String>, public_key: &str) -> Result<Self, PayError> {
        let key = VerifyingKey::new(public_key)?;
        Ok(Self { app_id: app_id.into(), key, tolerance_seconds: Self::DEFAULT_TOLERANCE_SECONDS })
    }

    /// The same with another time window.
    #[must_use]
    pub fn with_tolerance(mut self, seconds: u32) -> Self {
        self.tolerance_seconds = seconds;
        self
    }

    /// Checks signature, AppID and time.
    ///
    /// `method` and `uri` (path and query) are those of your own endpoint as received, `body` the
    /// bytes as received, `now_ms` the time in milliseconds since 1970 UTC.
    pub fn verify(
        &self,
        method: &str,
        uri: &str,
        headers: &[Header],
        body: &[u8],
        now_ms: u64,
    ) -> Result<(), PayError> {
        let wrong = |why: String| PayError::new(ErrorKind::Signature, why);
        let get = |name: &str| {
            header(headers, name).ok_or_else(|| {
                wrong(format!("the header `{name}` is missing: pass the request's headers as received"))
            })
        };
        let (credential, nonce, signature) = (get("Credential")?, get("Nonce")?, get("Signature")?);
        let mut parts = credential.split('/');
        let (Some(app_id), Some(time), Some(algorithm), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(wrong("the header `Credential` is not `AppID/time/algorithm`".into()));
        };
        if algorithm != ALGORITHM {
            return Err(wrong(format!("the algorithm is not {ALGORITHM}")));
        }
        let Some(signed_ms) = parse_request_time(time) else {
            return Err(wrong("the time of the header `Credential` is not yyyymmddHHMMSS".into()));
        };
        let signature = Base64::decode_vec(signature.trim())
            .map_err(|_| wrong("the header `Signature` is not base64".into()))?;
        let fits = |body: &[u8]| {
            let steps = signature_steps(nonce, time, method, uri, body);
            self.key.verify(steps.digest_hex.as_bytes(), &signature)
        };
        // Clients disagree on whether a body of white space counts (reference 2.3): take either.
        let is_blank = body.trim_ascii().is_empty();
        if !(fits(body) || is_blank && fits(b"")) {
            return Err(wrong(
                "the signature does not fit. Pass the raw body and the path with its query exactly as received; \
                 if they are, the key is another app's or your own, or the webhook is forged"
                    .into(),
            ));
        }
        if app_id != self.app_id {
            return Err(wrong(format!(
                "the webhook is for AppID `{app_id}`, and this receiver is for `{}`",
                self.app_id
            )));
        }
        let age_seconds = now_ms.abs_diff(signed_ms) / 1000;
        if age_seconds > u64::from(self.tolerance_seconds) {
            return Err(PayError::new(
                ErrorKind::Stale,
                format!(
                    "the webhook was signed {age_seconds} s from now, and the window is {} s",
                    self.tolerance_seconds
                ),
            ));
        }
        Ok(())
    }

    /// [`verify`](Self::verify), and what happened.
    pub fn verify_order(
        &self,
        method: &str,
        uri: &str,
        headers: &[Header],
        body: &[u8],
        now_ms: u64,
    ) -> Result<OrderEvent, PayError> {
        self.verify(method, uri, headers, body, now_ms)?;
        Self::read(headers, body)
    }

    /// What happened, for a webhook that was verified elsewhere.
    ///
    /// The order is read bare and wrapped, as `{"order": …}` and as `{"data": {"order": …}}`: the
    /// pages and the receivers disagree (wonder reference 3.1).
    pub fn read(headers: &[Header], body: &[u8]) -> Result<OrderEvent, PayError> {
        let unreadable = |why: String| PayError::new(ErrorKind::Decode, why);
        let action = header(headers, "X-Action").ok_or_else(|| {
            unreadable("the header `X-Action` is missing: pass the request's headers as received".into())
        })?;
        let order = read_order(body)
            .map_err(|error| unreadable(format!("the webhook's body holds no order ({error})")))?;
        Ok(OrderEvent { action: action.trim().into(), order })
    }
}

fn read_order(body: &[u8]) -> Result<Order, serde_json::Error> {
    let text = text(body)?;
    let wrapped = match member(text, "order")? {
        None | Some("null") => match member(text, "data")? {
            None | Some("null") => None,
            Some(data) => member(data, "order")?.filter(|order| *order != "null"),
        },
        order => order,
    };
    Order::from_json(wrapped.unwrap_or(text))
}

/// The milliseconds behind a request time, or nothing if it is none.
fn parse_request_time(text: &str) -> Option<u64> {
    if text.len() != 14 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = |range: Range<usize>| text.get(range)?.parse::<u16>().ok();
    let small = |range| number(range).and_then(|number| u8::try_from(number).ok());
    let month = Month::try_from(small(4..6)?).ok()?;
    let date = Date::from_calendar_date(number(0..4)?.into(), month, small(6..8)?).ok()?;
    let time = Time::from_hms(small(8..10)?, small(10..12)?, small(12..14)?).ok()?;
    let seconds = u64::try_from(date.with_time(time).assume_utc().unix_timestamp()).ok()?;
    Some(seconds * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wonder::sign_tests::{Vector, vectors};

    const PUBLIC: &str = include_str!("../../../../tests/vectors/wonder-test-key.pub.pem");

    fn headers(vector: &Vector) -> Vec<Header> {
        vec![
            Header::new("credential", format!("{}/{}/{ALGORITHM}", vector.app_id, vector.request_time)),
            Header::new("nonce", &vector.nonce),
            Header::new("signature", &vector.signature_base64),
        ]
    }

    fn verify(
        vector: &Vector,
        headers: &[Header],
        uri: &str,
        body: &[u8],
        late_ms: u64,
    ) -> Result<(), PayError> {
        let receiver = WonderWebhook::new(&vector.app_id, PUBLIC).unwrap();
        let now_ms = parse_request_time(&vector.request_time).unwrap() + late_ms;
        receiver.verify(&vector.method, uri, headers, body, now_ms)
    }

    #[test]
    fn every_vector_is_accepted_and_every_change_refused() {
        for vector in vectors() {
            let body = vector.body.as_deref().unwrap_or_default().as_bytes();
            let good = headers(&vector);
            verify(&vector, &good, &vector.uri, body, 0).unwrap();
            assert!(verify(&vector, &good, &format!("{}x", vector.uri), body, 0).is_err());
            assert!(verify(&vector, &good, &vector.uri, &[body, b" x"].concat(), 0).is_err());
            for index in 0..3 {
                let mut tampered = good.clone();
                let last = tampered[index].value.pop().unwrap();
                tampered[index].value.push(if last == 'a' { 'b' } else { 'a' });
                assert_eq!(
                    verify(&vector, &tampered, &vector.uri, body, 0).unwrap_err().kind(),
                    ErrorKind::Signature
                );
                tampered.remove(index);
                assert_eq!(
                    verify(&vector, &tampered, &vector.uri, body, 0).unwrap_err().kind(),
                    ErrorKind::Signature
                );
            }
        }
    }

    #[test]
    fn a_webhook_for_another_app_or_another_time_is_refused() {
        let vector = vectors().remove(0);
        assert_eq!(verify(&vector, &headers(&vector), &vector.uri, b"", 1_800_999), Ok(()));
        let stale = verify(&vector, &headers(&vector), &vector.uri, b"", 1_801_000).unwrap_err();
        assert_eq!(stale.kind(), ErrorKind::Stale);
        let other = Vector { app_id: "other".into(), ..vectors().remove(0) };
        let receiver = WonderWebhook::new(&vector.app_id, PUBLIC).unwrap();
        assert!(
            receiver
                .verify("GET", &vector.uri, &headers(&other), b"", 0)
                .unwrap_err()
                .detail()
                .contains("AppID")
        );
    }

    #[test]
    fn a_body_of_white_space_may_have_been_signed_as_none() {
        let vector = vectors().into_iter().find(|vector| vector.body.is_none()).unwrap();
        verify(&vector, &headers(&vector), &vector.uri, b" \n", 0).unwrap();
    }

    #[test]
    fn an_order_is_read_bare_and_wrapped() {
        let order =
            r#"{"number":"N1","state":"completed","correspondence_state":"paid","paid_total":"21.00"}"#;
        let headers = [Header::new("x-action", "order.paid")];
        for body in [
            order.to_owned(),
            format!(r#"{{"order":{order}}}"#),
            format!(r#"{{"data":{{"order":{order}}}}}"#),
            format!(r#"{{"code":200,"message":"success","data":{{"order":{order}}}}}"#),
        ] {
            let event = WonderWebhook::read(&headers, body.as_bytes()).unwrap();
            assert_eq!(event.action, OrderAction::Paid, "{body}");
            assert_eq!(
                (event.order.number.as_str(), event.order.paid_total.unwrap().as_str()),
                ("N1", "21.00")
            );
        }
        let teleported = [Header::new("X-Action", "order.teleported")];
        let event = WonderWebhook::read(&teleported, order.as_bytes()).unwrap();
        assert_eq!(event.action.as_str(), "order.teleported");
    }

    #[test]
    fn a_webhook_without_an_order_or_an_action_is_an_error() {
        let headers = [Header::new("X-Action", "order.paid")];
        for body in ["", "[]", "{}", r#"{"order":1}"#, r#"{"data":{"order":null}}"#, "\u{0}"] {
            let error = WonderWebhook::read(&headers, body.as_bytes()).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Decode, "{body}");
        }
        assert_eq!(WonderWebhook::read(&[], br#"{"number":"N1"}"#).unwrap_err().kind(), ErrorKind::Decode);
    }

    #[test]
    fn an_order_is_told_only_after_its_signature() {
        let vector = vectors().into_iter().find(|vector| vector.body.is_some()).unwrap();
        let receiver = WonderWebhook::new(&vector.app_id, PUBLIC).unwrap();
        let now_ms = parse_request_time(&vector.request_time).unwrap();
        let body = br#"{"number":"N1"}"#;
        let error =
            receiver.verify_order(&vector.method, &vector.uri, &headers(&vector), body, now_ms).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Signature);
    }

    #[test]
    fn request_times_are_read_as_utc_and_nothing_else_is_read() {
        assert_eq!(parse_request_time("20240501120123"), Some(1_714_564_883_000));
        for wrong in
            ["", "2024050112012", "20240501120160", "20230229000000", "+0240501120123", "19691231235959"]
        {
            assert_eq!(parse_request_time(wrong), None, "{wrong}");
        }
    }
}
