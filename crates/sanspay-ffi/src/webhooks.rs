use sanspay::omise::Event;
use sanspay::webhook::{self, OrderEvent};
use sanspay::{Json, Secret};

use crate::failure::Failure;
use crate::http::{Header, headers};

/// A webhook whose signature fits.
#[derive(uniffi::Record)]
pub struct VerifiedEvent {
    /// The event as JSON.
    pub event: String,
    /// The same for both copies of a chained event and for every repeat: handle each key once.
    pub deduplication_key: String,
}

/// Verifies Omise's webhooks.
#[derive(uniffi::Object)]
pub struct OmiseReceiver(webhook::OmiseWebhook);

#[uniffi::export]
impl OmiseReceiver {
    /// `secrets` are the dashboard's, in base64: two while they are rotated. The window is in seconds.
    #[uniffi::constructor]
    pub fn new(secrets: Vec<String>, tolerance_seconds: Option<u32>) -> Result<Self, Failure> {
        let receiver = webhook::OmiseWebhook::new(secrets.into_iter().map(Secret::new).collect())?;
        Ok(Self(match tolerance_seconds {
            Some(seconds) => receiver.with_tolerance(seconds),
            None => receiver,
        }))
    }

    /// Verifies and reads. `body` is exactly as received; `now_ms` is in milliseconds since 1970 UTC.
    pub fn verify(
        &self,
        received: Vec<Header>,
        body: Vec<u8>,
        now_ms: u64,
    ) -> Result<VerifiedEvent, Failure> {
        let event = self.0.verify_json(&headers(received), &body, now_ms)?;
        let deduplication_key = Event::deduplication_key_of(&Json::parse(&event)?)?;
        Ok(VerifiedEvent { event, deduplication_key })
    }

    /// The headers of a webhook signed with the first secret, for tests of a receiver.
    pub fn sign_test_event(&self, body: Vec<u8>, now_ms: u64) -> Vec<Header> {
        self.0.sign_test_event(&body, now_ms).into_iter().map(Into::into).collect()
    }
}

/// Verifies Wonder's webhooks.
#[derive(uniffi::Object)]
pub struct WonderReceiver(webhook::WonderWebhook);

#[uniffi::export]
impl WonderReceiver {
    /// `public_key` is Wonder's, in PEM. The window is in seconds.
    #[uniffi::constructor]
    pub fn new(app_id: String, public_key: String, tolerance_seconds: Option<u32>) -> Result<Self, Failure> {
        let receiver = webhook::WonderWebhook::new(app_id, &public_key)?;
        Ok(Self(match tolerance_seconds {
            Some(seconds) => receiver.with_tolerance(seconds),
            None => receiver,
        }))
    }

    /// Verifies and reads. `uri` is path and query as received, `body` exactly as received; `now_ms` is in
    /// milliseconds since 1970 UTC.
    pub fn verify(
        &self,
        method: String,
        uri: String,
        received: Vec<Header>,
        body: Vec<u8>,
        now_ms: u64,
    ) -> Result<VerifiedEvent, Failure> {
        let event = self.0.verify_order_json(&method, &uri, &headers(received), &body, now_ms)?;
        let deduplication_key = OrderEvent::deduplication_key_of(&Json::parse(&event)?)?;
        Ok(VerifiedEvent { event, deduplication_key })
    }

    /// The headers of a webhook signed with a private key of your own, for tests of a receiver that has its public
    /// half. `action` is such as `paid`.
    pub fn sign_test_event(
        &self,
        private_key: String,
        action: String,
        uri: String,
        body: Vec<u8>,
        now_ms: u64,
    ) -> Result<Vec<Header>, Failure> {
        let (key, action) = (Secret::new(private_key), webhook::OrderAction::from(action));
        let headers = self.0.sign_test_event(&key, &action, &uri, &body, now_ms)?;
        Ok(headers.into_iter().map(Into::into).collect())
    }
}
