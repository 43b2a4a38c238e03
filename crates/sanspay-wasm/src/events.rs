#![expect(unreachable_pub, reason = "JavaScript reaches it")]

use sanspay::Json;
use sanspay::omise::Event;
#[cfg(feature = "wonder-webhooks")]
use sanspay::webhook::OrderEvent;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::failure::Failure;

/// Of an event of Omise, as JSON.
#[wasm_bindgen(js_name = omiseDeduplicationKey)]
pub fn omise_deduplication_key(event: &str) -> Result<String, Failure> {
    Ok(Event::deduplication_key_of(&Json::parse(event)?)?)
}

/// Of what `WonderWebhook.verify` gave, as JSON.
#[cfg(feature = "wonder-webhooks")]
#[wasm_bindgen(js_name = wonderDeduplicationKey)]
pub fn wonder_deduplication_key(event: &str) -> Result<String, Failure> {
    Ok(OrderEvent::deduplication_key_of(&Json::parse(event)?)?)
}
