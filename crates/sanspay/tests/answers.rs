//! What the gateways answer arrives typed, field by field.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::disallowed_methods, reason = "the ban on files is the core's, not its tests'")]

mod every_field;

use std::io::Write;

use every_field::every_field_arrives;
use sanspay::Operation;
use sanspay::omise::{Account, ChainList, Charge, Event, GetCharge, Refund, Token, Transfer};

#[test]
fn every_field_of_the_account_chaining_page_arrives() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/fixtures/omise/docs");
    if !folder.is_dir() {
        // Not println: the test harness would keep it to itself.
        std::io::stderr()
            .write_all(b"SKIPPED: the page's sample answers are not beside this checkout\n")
            .unwrap();
        return;
    }
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    every_field_arrives::<Token>(&read("token.json"));
    every_field_arrives::<ChainList>(&read("chains.json"));
    every_field_arrives::<Refund>(&read("refund.json"));
    every_field_arrives::<Transfer>(&read("transfer.json"));
}

#[test]
fn every_field_of_a_charge_arrives() {
    every_field_arrives::<Charge>(include_str!("../../../tests/answers/charge.json"));
}

#[test]
fn a_charge_of_2014_is_read_under_its_old_names() {
    let charge: Charge = serde_json::from_str(
        r#"{"object":"charge","id":"chrg_test_1","livemode":false,"amount":"10050","currency":"thb",
            "capture":true,"authorized":true,"captured":true,"refunded":50,"created":"2014-10-20T09:41:56Z",
            "customer":{"object":"customer","id":"cust_test_1"},"transaction":"trxn_test_1","unheard_of":1}"#,
    )
    .unwrap();
    assert_eq!((charge.amount, charge.paid, charge.refunded_amount), (10_050, true, Some(50)));
    assert_eq!(charge.created_at, "2014-10-20T09:41:56Z");
    assert!(charge.currency.is(&sanspay::Currency::Thb));
    assert_eq!(charge.customer.unwrap().id, "cust_test_1");
    assert_eq!(charge.status, None, "what was not said is not made up");
}

#[test]
fn an_old_name_beside_its_new_one_is_no_obstacle() {
    let body = br#"{"object":"charge","id":"chrg_test_1","livemode":false,"amount":1,"currency":"THB",
        "capture":true,"authorized":true,"captured":false,"paid":true,"created":"2014","created_at":"2026",
        "refunded":1,"refunded_amount":2,"refunds":{"object":"list","data":null},
        "card":{"id":"card_test_1","livemode":false,"expiration_month":"11","expiration_month":12}}"#;
    let charge = GetCharge::decode(body).unwrap();
    assert_eq!((charge.paid, charge.created_at.as_str(), charge.refunded_amount), (true, "2026", Some(2)));
    assert_eq!(charge.card.unwrap().expiration_month, Some(12));
    assert!(charge.refunds.unwrap().data.is_empty());
}

#[test]
fn words_yet_to_come_are_kept() {
    let event: Event = serde_json::from_str(
        r#"{"object":"event","id":"evnt_1","key":"charge.teleport","data":{"object":"charge"},"created_at":"x"}"#,
    )
    .unwrap();
    assert_eq!(event.key.as_str(), "charge.teleport");
    assert_eq!(event.data.get("object").as_deref(), Some("charge"));
}

#[test]
fn an_account_without_its_newer_fields_is_an_account() {
    let account: Account = serde_json::from_str(
        r#"{"object":"account","id":"acct_1","livemode":true,"email":null,"created":"2014"}"#,
    )
    .unwrap();
    assert_eq!((account.chain_enabled, account.webhook_uri), (None, None));
}

#[test]
fn a_revoked_chain_has_no_key_and_says_so() {
    let chain: sanspay::omise::Chain =
        serde_json::from_str(r#"{"object":"chain","id":"acch_test_1","revoked":true,"key":""}"#).unwrap();
    let error = chain.chain_key().unwrap_err();
    assert!(error.to_string().contains("it was revoked"), "{error}");
}
