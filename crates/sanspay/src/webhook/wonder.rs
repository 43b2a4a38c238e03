//! Wonder webhooks (reference 3.3): the request signature with Wonder's own key pair.

use std::ops::Range;

use base64ct::{Base64, Encoding as _};
use time::{Date, Month, Time};

use crate::encode::writer::{Style, ToJson as _, Writer};
#[cfg(feature = "rsa")]
use crate::entropy::{SystemEntropy, alphanumeric};
use crate::error::{ErrorKind, PayError};
use crate::http::{Header, header};
use crate::json::{Json, member, parameter};
use crate::macros::{open_enum, record};
use crate::operation::text;
use crate::record::FromJson;
#[cfg(feature = "rsa")]
use crate::secret::Secret;
use crate::transcode::transcode;
use crate::wonder::{ALGORITHM, Order, digest_hex};
#[cfg(feature = "rsa")]
use crate::wonder::{SigningKey, VerifyingKey, encode_signature, request_time};

record! {
    model
    /// What happened to an order.
    pub struct OrderEvent {
        /// The header `X-Action`. The signature does not cover it: where money depends on it, look
        /// at the order's states, which are signed.
        pub action: OrderAction,
        /// The order as it was then. Webhooks may come twice and out of order: ask with
        /// [`CheckOrder`](crate::wonder::CheckOrder) for what is true now. Nothing where the body
        /// holds no order that reads, which an action yet to come may well do.
        #[serde(default)]
        pub order: Option<Order>,
        /// The order as it came, without what it was wrapped in; or all of the body if it holds none.
        pub data: Json,
    }
}

impl OrderEvent {
    /// Equal for every repeat of one webhook, different for different ones. Put a unique index on it:
    /// `order.paid/2024…/9f86d081884c7d65`.
    ///
    /// Wonder gives its webhooks no id, so it is made of the action, the order's number and a digest
    /// of the order. That a repeat brings the order unchanged is a *guess*; where it does not hold, a
    /// repeat looks like news, so let what you do depend on the order's states.
    #[must_use]
    pub fn deduplication_key(&self) -> String {
        let number = self.order.as_ref().map_or("", |order| order.number.as_str());
        format!("{}/{number}/{}", self.action, self.data.digest())
    }

    /// The same of an event as JSON, as [`verify_order_json`](WonderWebhook::verify_order_json) gives it: for
    /// bindings, which have no types.
    pub fn deduplication_key_of(event: &Json) -> Result<String, PayError> {
        let action = parameter::<String>(event.as_str(), "action");
        // `null` is data too: a body that holds nothing else.
        let data = member(event.as_str(), "data").ok().flatten().and_then(|text| Json::from_json(text).ok());
        let (Some(action), Some(data)) = (action, data) else {
            return Err(PayError::new(
                ErrorKind::Decode,
                "this is no event of an order: it has no `action` and `data`",
            ));
        };
        let order: Option<Json> = parameter(event.as_str(), "order");
        let number = order.and_then(|order| order.get("number")).unwrap_or_default();
        Ok(format!("{action}/{number}/{}", data.digest()))
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

/// Checks what Wonder posts, with a signature that the host checks: an HSM, WebCrypto, a module of its own.
///
/// Where RSA is at hand, [`WonderWebhook`] is this with its key.
#[derive(Debug, Clone)]
pub struct WonderReceiver {
    app_id: String,
    tolerance_seconds: u32,
}

impl WonderReceiver {
    /// How far the time of the credential may be from the receiver's clock: Wonder's own window for
    /// requests (reference 1.3); none is documented for webhooks.
    pub const DEFAULT_TOLERANCE_SECONDS: u32 = 1800;

    /// For the webhooks of this AppID.
    pub fn new(app_id: impl Into<String>) -> Self {
        Self { app_id: app_id.into(), tolerance_seconds: Self::DEFAULT_TOLERANCE_SECONDS }
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
    /// bytes as received, `now_ms` the time in milliseconds since 1970 UTC. `fits` says of a message
    /// and a signature whether the one was signed with the other: RSASSA-PKCS1-v1_5 with SHA-256,
    /// under the webhook key that the dashboard showed.
    pub fn verify(
        &self,
        method: &str,
        uri: &str,
        headers: &[Header],
        body: &[u8],
        now_ms: u64,
        fits: impl Fn(&[u8], &[u8]) -> bool,
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
        let method = method.to_ascii_uppercase();
        let fits = |body: &[u8]| fits(digest_hex(nonce, time, &method, uri, body).as_bytes(), &signature);
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

    /// [`read`](Self::read) as JSON: for bindings, which have no types.
    pub fn read_json(headers: &[Header], body: &[u8]) -> Result<String, PayError> {
        let (action, data) = Self::parts(headers, body)?;
        let mut order = Writer::new(Style::Json);
        let order = match transcode(Order::KIND, data.as_str(), &mut order) {
            Ok(()) => order.finish(),
            Err(_) => Ok("null".to_owned()),
        };
        let mut out = Writer::new(Style::Json);
        out.begin('{');
        let member = out.enter("action");
        out.string(action);
        out.leave(member);
        let member = out.enter("order");
        match order {
            Ok(order) => out.plain(&order),
            Err(error) => out.fail(error),
        }
        out.leave(member);
        let member = out.enter("data");
        data.write(&mut out);
        out.leave(member);
        out.end('}');
        out.finish().map_err(|error| {
            PayError::new(ErrorKind::Decode, format!("the webhook does not fit JSON: {error}"))
        })
    }

    /// What happened, for a webhook that was verified elsewhere.
    ///
    /// The order is read bare and wrapped, as `{"order": …}` and as `{"data": {"order": …}}`: the
    /// pages and the receivers disagree (wonder reference 3.1). A body without an order is an event
    /// without one; only what is no JSON is an error.
    pub fn read(headers: &[Header], body: &[u8]) -> Result<OrderEvent, PayError> {
        let (action, data) = Self::parts(headers, body)?;
        Ok(OrderEvent { action: action.into(), order: Order::from_json(data.as_str()).ok(), data })
    }

    /// The action, and the order out of what it is wrapped in.
    fn parts<'h>(headers: &'h [Header], body: &[u8]) -> Result<(&'h str, Json), PayError> {
        let unreadable = |why: String| PayError::new(ErrorKind::Decode, why);
        let action = header(headers, "X-Action").ok_or_else(|| {
            unreadable("the header `X-Action` is missing: pass the request's headers as received".into())
        })?;
        let body = text(body)
            .and_then(Json::from_json)
            .map_err(|error| unreadable(format!("the webhook's body is no JSON: {error}")))?;
        Ok((action.trim(), unwrap_order(&body).unwrap_or(body)))
    }
}

/// Checks what Wonder posts.
#[cfg(feature = "rsa")]
#[derive(Debug, Clone)]
pub struct WonderWebhook {
    receiver: WonderReceiver,
    key: VerifyingKey,
}

#[cfg(feature = "rsa")]
impl WonderWebhook {
    /// That of [`WonderReceiver`].
    pub const DEFAULT_TOLERANCE_SECONDS: u32 = WonderReceiver::DEFAULT_TOLERANCE_SECONDS;

    /// `public_key` is the webhook key that the dashboard showed once when the AppID was made, not
    /// the key you gave it.
    pub fn new(app_id: impl Into<String>, public_key: &str) -> Result<Self, PayError> {
        Ok(Self { receiver: WonderReceiver::new(app_id), key: VerifyingKey::new(public_key)? })
    }

    /// The same with another time window.
    #[must_use]
    pub fn with_tolerance(self, seconds: u32) -> Self {
        Self { receiver: self.receiver.with_tolerance(seconds), ..self }
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
        let fits = |message: &[u8], signature: &[u8]| self.key.verify(message, signature);
        self.receiver.verify(method, uri, headers, body, now_ms, fits)
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

    /// [`verify_order`](Self::verify_order), with what happened as JSON: for bindings, which have no types.
    pub fn verify_order_json(
        &self,
        method: &str,
        uri: &str,
        headers: &[Header],
        body: &[u8],
        now_ms: u64,
    ) -> Result<String, PayError> {
        self.verify(method, uri, headers, body, now_ms)?;
        WonderReceiver::read_json(headers, body)
    }

    /// What happened, for a webhook that was verified elsewhere: [`WonderReceiver::read`].
    pub fn read(headers: &[Header], body: &[u8]) -> Result<OrderEvent, PayError> {
        WonderReceiver::read(headers, body)
    }

    /// The headers of a webhook to `uri` (path and query), for your own tests: post them with the
    /// body to your receiver, or hand all of it to [`verify_order`](Self::verify_order).
    ///
    /// Nobody but Wonder has the private half of the dashboard's webhook key, so a test makes a key
    /// pair of its own (`openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048`) and the
    /// receiver with its public half. Another key than the receiver's is a
    /// [`Key`](ErrorKind::Key) error.
    ///
    /// ```
    /// use sanspay::webhook::{OrderAction, WonderWebhook};
    /// use sanspay::{Secret, wonder::public_key_pem};
    ///
    /// # let pem = include_str!("../../../../tests/vectors/wonder-test-key.pem");
    /// let private_key = Secret::from(pem); // of a key pair made for the test
    /// let webhook = WonderWebhook::new("5a9d50a7-…", &public_key_pem(&private_key)?)?;
    /// let (uri, body, now_ms) = ("/webhooks/wonder?shop=1", br#"{"number":"N1"}"#, 1_768_446_245_000);
    /// let headers = webhook.sign_test_event(&private_key, &OrderAction::Paid, uri, body, now_ms)?;
    /// let event = webhook.verify_order("POST", uri, &headers, body, now_ms)?;
    /// assert_eq!(event.action, OrderAction::Paid);
    /// # Ok::<(), sanspay::PayError>(())
    /// ```
    pub fn sign_test_event(
        &self,
        private_key: &Secret,
        action: &OrderAction,
        uri: &str,
        body: &[u8],
        now_ms: u64,
    ) -> Result<Vec<Header>, PayError> {
        let key = SigningKey::from_pem(private_key)?;
        if key.verifying_key() != self.key {
            return Err(PayError::new(
                ErrorKind::Key,
                "the private key does not belong to this receiver's public key: \
                 make the receiver with `public_key_pem` of the private one",
            ));
        }
        let (nonce, time) = (alphanumeric::<16>(&SystemEntropy)?, request_time(now_ms)?);
        let digest = digest_hex(&nonce, &time, "POST", uri, body);
        let signature = encode_signature(&key.sign(digest.as_bytes(), &SystemEntropy)?);
        Ok(vec![
            Header::new("Credential", format!("{}/{time}/{ALGORITHM}", self.receiver.app_id)),
            Header::new("Nonce", nonce),
            Header::new("Signature", signature),
            Header::new("Content-Type", "application/json"),
            Header::new("X-Action", action.as_str()),
        ])
    }
}

/// The order of a body that wraps one.
fn unwrap_order(body: &Json) -> Option<Json> {
    let order_of = |text| member(text, "order").ok().flatten().filter(|order| *order != "null");
    let text = body.as_str();
    let order = order_of(text).or_else(|| order_of(member(text, "data").ok()??))?;
    Json::from_json(order).ok()
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
#[cfg(feature = "rsa")]
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
            assert_eq!(event.data.as_str(), order, "{body}");
            let order = event.order.unwrap();
            assert_eq!((order.number.as_str(), order.paid_total.unwrap().as_str()), ("N1", "21.00"));
        }
        let teleported = [Header::new("X-Action", "order.teleported")];
        let event = WonderWebhook::read(&teleported, order.as_bytes()).unwrap();
        assert_eq!(event.action.as_str(), "order.teleported");
    }

    #[test]
    fn what_is_no_order_is_kept_as_it_came() {
        let headers = [Header::new("X-Action", "subscription.paid")];
        for (body, data) in [
            ("{}", "{}"),
            (r#"[{"number":"N1"}]"#, r#"[{"number":"N1"}]"#),
            (r#"{"order":1}"#, "1"),
            (r#"{"order":{"number":[]}}"#, r#"{"number":[]}"#),
            (r#"{"data":{"order":null}}"#, r#"{"data":{"order":null}}"#),
            (r#"{"data":"x"}"#, r#"{"data":"x"}"#),
        ] {
            let event = WonderWebhook::read(&headers, body.as_bytes()).unwrap();
            assert_eq!((event.action.as_str(), event.order), ("subscription.paid", None), "{body}");
            assert_eq!(event.data.as_str(), data);
        }
    }

    #[test]
    fn a_repeat_has_the_same_key_and_any_other_webhook_another() {
        let key = |action: &str, body: &str| {
            let headers = [Header::new("X-Action", action)];
            WonderWebhook::read(&headers, body.as_bytes()).unwrap().deduplication_key()
        };
        let paid = key("order.paid", r#"{"number":"N1","paid_total":"5.00"}"#);
        assert!(paid.starts_with("order.paid/N1/"), "{paid}");
        assert_eq!(key("order.paid", r#"{"order": {"number": "N1", "paid_total": "5.00"}}"#), paid);
        for (action, body) in [
            ("order.voided", r#"{"number":"N1","paid_total":"5.00"}"#),
            ("order.paid", r#"{"number":"N1","paid_total":"6.00"}"#),
            ("order.paid", r#"{"number":"N2","paid_total":"5.00"}"#),
        ] {
            assert_ne!(key(action, body), paid);
        }
    }

    #[test]
    fn a_test_webhook_of_ours_is_accepted_at_its_address_only() {
        const PRIVATE: &str = include_str!("../../../../tests/vectors/wonder-test-key.pem");
        let receiver = WonderWebhook::new("app", PUBLIC).unwrap();
        let (body, now_ms) = (br#"{"number":"N1"}"#, 1_768_446_245_000);
        let headers =
            receiver.sign_test_event(&PRIVATE.into(), &OrderAction::Refunded, "/hook?a=1", body, now_ms);
        let headers = headers.unwrap();
        let verify = |uri| receiver.verify_order("POST", uri, &headers, body, now_ms);
        assert_eq!(verify("/hook?a=1").unwrap().action, OrderAction::Refunded);
        assert_eq!(verify("/hook").unwrap_err().kind(), ErrorKind::Signature);
    }

    #[test]
    fn as_json_a_webhook_says_what_its_type_says() {
        const PRIVATE: &str = include_str!("../../../../tests/vectors/wonder-test-key.pem");
        let receiver = WonderWebhook::new("app", PUBLIC).unwrap();
        let now_ms = 1_768_446_245_000;
        for body in [
            r#"{"data":{"order":{"number":"N1","state":"completed","correspondence_state":"paid","paid_total":21}}}"#,
            r#"{"number": "N1", "transactions":[{"uuid":"t"}] }"#,
            r#"{"order":{"number":[]}}"#,
            "[1, 2]",
            "null",
        ] {
            let body = body.as_bytes();
            let headers =
                receiver.sign_test_event(&PRIVATE.into(), &OrderAction::Paid, "/", body, now_ms).unwrap();
            let event = receiver.verify_order("POST", "/", &headers, body, now_ms).unwrap();
            let json = receiver.verify_order_json("POST", "/", &headers, body, now_ms).unwrap();
            assert_eq!(json, Json::of(&event).unwrap().as_str());
            let key = OrderEvent::deduplication_key_of(&Json::parse(&json).unwrap()).unwrap();
            assert_eq!(key, event.deduplication_key());
            assert!(receiver.verify_order_json("POST", "/x", &headers, body, now_ms).is_err());
        }
        let dataless = Json::parse(r#"{"action":"order.paid"}"#).unwrap();
        assert!(OrderEvent::deduplication_key_of(&dataless).is_err());
    }

    #[test]
    fn a_test_webhook_is_signed_with_the_receivers_own_key_only() {
        const PRIVATE: &str = include_str!("../../../../tests/vectors/wonder-test-key.pem");
        let other = include_str!("../../../sanspay-sandbox/assets/wonder-webhook.pub.pem");
        let receiver = WonderWebhook::new("app", other).unwrap();
        let error = receiver.sign_test_event(&PRIVATE.into(), &OrderAction::Paid, "/", b"{}", 0).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Key);
    }

    #[test]
    fn a_webhook_that_is_no_json_or_has_no_action_is_an_error() {
        let headers = [Header::new("X-Action", "order.paid")];
        for body in ["", "{", "\u{0}"] {
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
