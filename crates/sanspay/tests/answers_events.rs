//! Events: the object arrives typed, nothing of it is lost, and the two copies of one event are known as one.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use sanspay::omise::{Event, EventResource};
use sanspay::webhook::OmiseWebhook;

const CHARGE: &str = include_str!("../../../tests/answers/charge.json");
const CUSTOMER: &str = include_str!("../../../tests/answers/customer.json");
const DISPUTE: &str = include_str!("../../../tests/answers/dispute.json");
const LINK: &str = include_str!("../../../tests/answers/link.json");
const RECIPIENT: &str = include_str!("../../../tests/answers/recipient.json");
const SCHEDULE: &str = include_str!("../../../tests/answers/schedule-charge.json");
const CARD: &str = r#"{"object":"card","id":"card_test_1","livemode":false,"last_digits":"4242"}"#;
const REFUND: &str = r#"{"object":"refund","id":"rfnd_test_1","amount":500,"currency":"THB",
    "charge":"chrg_test_1","created_at":"2026-01-15T03:04:05Z"}"#;
const TRANSFER: &str = r#"{"object":"transfer","id":"trsf_test_1","amount":500,"currency":"THB",
    "created_at":"2026-01-15T03:04:05Z"}"#;

fn event_at(id: &str, key: &str, created_at: &str, data: &str) -> Event {
    let text = format!(
        r#"{{"object":"event","id":"{id}","key":"{key}","created_at":"{created_at}","data":{data}}}"#
    );
    serde_json::from_str(&text).unwrap()
}

fn event(key: &str, data: &str) -> Event {
    event_at("evnt_test_1", key, "2026-01-15T03:04:05Z", data)
}

/// The variant's name.
fn kind(resource: &EventResource) -> String {
    serde_json::to_value(resource).unwrap()["type"].as_str().unwrap().to_owned()
}

#[test]
fn the_object_of_every_group_of_keys_arrives_as_its_type() {
    for (key, data, expected) in [
        ("charge.create", CHARGE, "charge"),
        ("refund.create", REFUND, "refund"),
        ("transfer.send", TRANSFER, "transfer"),
        ("recipient.verify", RECIPIENT, "recipient"),
        ("customer.update", CUSTOMER, "customer"),
        ("card.destroy", CARD, "card"),
        ("dispute.close", DISPUTE, "dispute"),
        ("schedule.suspend", SCHEDULE, "schedule"),
        ("link.create", LINK, "link"),
    ] {
        let event = event(key, data);
        assert_eq!(kind(&event.resource()), expected, "{key}");
        assert_eq!(event.data.as_ref().unwrap().as_str(), data.trim(), "the data stay as they came");
    }
    let EventResource::Charge { charge } = event("charge.create", CHARGE).resource() else { panic!() };
    assert_eq!(charge, serde_json::from_str(CHARGE).unwrap());
}

#[test]
fn a_key_yet_to_come_is_typed_by_what_its_data_say() {
    assert_eq!(kind(&event("charge.teleport", CHARGE).resource()), "charge");
    assert_eq!(kind(&event("wallet.fill", REFUND).resource()), "refund");
    assert_eq!(kind(&event("customer.update.card", CARD).resource()), "card");
}

#[test]
fn data_without_an_object_are_typed_by_the_key() {
    let nameless = CARD.replace(r#""object":"card","#, "");
    assert_eq!(kind(&event("card.update", &nameless).resource()), "card");
}

#[test]
fn data_that_do_not_read_as_their_type_are_kept_and_the_event_with_them() {
    for (key, data) in [
        ("charge.create", r#"{"object":"charge","id":1}"#),
        ("charge.create", r#""chrg_test_1""#),
        ("charge.create", "null"),
        ("integration.install", r#"{"object":"integration","id":"int_test_1"}"#),
        ("", "[1, 2]"),
    ] {
        let event = event(key, data);
        let EventResource::Other { json } = event.resource() else { panic!("{data}") };
        assert_eq!(json.as_str(), data);
    }
}

#[test]
fn an_event_with_old_and_new_names_side_by_side_is_read() {
    let webhook = OmiseWebhook::new(vec!["AAEC".into()]).unwrap();
    let body = format!(
        r#"{{"object":"event","id":"evnt_test_1","key":"refund.create","created":"2026-01-15T03:04:05Z",
            "created_at":"2026-01-15T03:04:05Z","data":{REFUND}}}"#
    );
    let headers = webhook.sign_test_event(body.as_bytes(), 0);
    let event = webhook.verify(&headers, body.as_bytes(), 0).unwrap();
    assert_eq!(kind(&event.resource()), "refund");
}

#[test]
fn both_copies_of_a_chained_event_have_one_key() {
    let one = event_at("evnt_test_1", "refund.create", "2026-01-15T03:04:05Z", REFUND);
    assert_eq!(one.deduplication_key(), "refund.create/rfnd_test_1/1768446245");
    for same_moment in ["2026-01-15T03:04:05Z", "2026-01-15T03:04:05+00:00", "2026-01-15T10:04:05.2+07:00"] {
        let copy = event_at("evnt_test_2", "refund.create", same_moment, REFUND);
        assert_eq!(copy.deduplication_key(), one.deduplication_key(), "{same_moment}");
    }
}

#[test]
fn the_two_accounts_may_have_different_versions() {
    let old = REFUND.replace("created_at", "created");
    assert_eq!(
        event_at("evnt_test_2", "refund.create", "2026-01-15T03:04:05Z", &old).deduplication_key(),
        event("refund.create", REFUND).deduplication_key()
    );
}

#[test]
fn different_events_have_different_keys() {
    let key = event("refund.create", REFUND).deduplication_key();
    let other_refund = REFUND.replace("rfnd_test_1", "rfnd_test_2");
    for other in [
        event("refund.update", REFUND),
        event("refund.create", &other_refund),
        event_at("evnt_test_1", "refund.create", "2026-01-15T03:04:06Z", REFUND),
    ] {
        assert_ne!(other.deduplication_key(), key);
    }
}

#[test]
fn two_updates_within_a_second_are_two_events_however_they_are_laid_out() {
    let updated = |description: &str| {
        let data = format!(r#"{{"object":"charge","id":"chrg_test_1","description":{description}}}"#);
        event("charge.update", &data).deduplication_key()
    };
    assert_ne!(updated(r#""a""#), updated(r#""b""#));
    assert_eq!(updated(r#""a""#), updated("\n  \"a\""));
    assert!(updated("null").starts_with("charge.update/chrg_test_1/1768446245/"));
}

#[test]
fn without_an_id_or_a_readable_time_a_repeat_is_still_known() {
    let event = event_at("evnt_test_1", "x.y", "yesterday", "[]");
    assert_eq!(event.deduplication_key(), "x.y/evnt_test_1/yesterday");
}
