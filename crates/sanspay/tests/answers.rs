//! What the gateways answer arrives typed, field by field.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::disallowed_methods, reason = "the ban on files is the core's, not its tests'")]

mod every_field;

use std::io::Write;

use every_field::every_field_arrives;
use sanspay::omise::{
    Account, ChainList, Charge, Event, EventKey, GetAccount, GetCharge, ListChargeEvents, ListRefunds,
    Refund, SearchResult, Token, Transfer,
};
use sanspay::{Currency, ErrorKind, Operation};

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
        r#"{"object":"charge","id":"chrg_test_1","amount":"10050","currency":"thb","fee":"366","capture":true,"authorized":true,"captured":true,"refunded":50,"created":"2014-10-20T09:41:56Z",
            "customer":{"object":"customer","id":"cust_test_1"},"transaction":"trxn_test_1","unheard_of":1}"#,
    )
    .unwrap();
    assert_eq!((charge.amount, charge.paid, charge.refunded_amount), (10_050, true, Some(50)));
    assert_eq!(charge.created_at.as_deref(), Some("2014-10-20T09:41:56Z"));
    assert_eq!(charge.currency, Currency::Thb);
    assert_eq!(charge.customer.unwrap().id, "cust_test_1");
    assert_eq!(charge.fee, Some(366));
    assert_eq!((charge.status, charge.livemode), (None, None), "what was not said is not made up");
}

#[test]
fn what_paid_a_charge_before_there_were_sources_is_kept_as_it_came() {
    let charge: Charge = serde_json::from_str(
        r#"{"object":"charge","id":"chrg_test_1","amount":1,"currency":"thb","capture":true,"authorized":true,
            "paid":true,"source_of_fund":"offsite","offsite":"papaya_bank","reference":"paym_1",
            "offline":{"papaya":[1]},"platform_fee":{"fixed":"5","amount":"7","percentage":null}}"#,
    )
    .unwrap();
    assert_eq!(charge.source_of_fund.unwrap().as_str(), r#""offsite""#);
    assert_eq!(charge.offsite.unwrap().to::<String>().unwrap(), "papaya_bank");
    assert_eq!(charge.offline.unwrap().as_str(), r#"{"papaya":[1]}"#);
    assert_eq!(charge.reference.as_deref(), Some("paym_1"));
    assert_eq!(charge.source, None, "what it would be as a source is not known");
    let fee = charge.platform_fee.unwrap();
    assert_eq!((fee.fixed, fee.amount), (Some(5), Some(7)));
}

#[test]
fn a_fee_is_decimal_text_however_it_was_written() {
    let charge = include_str!("../../../tests/answers/charge.json");
    let fees = |replacement: &str| {
        let mut charge: serde_json::Value = serde_json::from_str(charge).unwrap();
        charge["transaction_fees"] = serde_json::from_str(replacement).unwrap();
        GetCharge::decode(charge.to_string().as_bytes()).unwrap().transaction_fees.unwrap()
    };
    let text = fees(r#"{"fee_flat":"0.0","fee_rate":"3.65","vat_rate":null}"#);
    assert_eq!((text.fee_flat.as_deref(), text.fee_rate.as_deref()), (Some("0.0"), Some("3.65")));
    assert_eq!(text.vat_rate, None);
    let numbers = fees(r#"{"fee_flat":2,"fee_rate":3.65,"vat_rate":"by agreement"}"#);
    assert_eq!((numbers.fee_flat.as_deref(), numbers.fee_rate.as_deref()), (Some("2"), Some("3.65")));
    assert_eq!(numbers.vat_rate.as_deref(), Some("by agreement"), "a word does not make a charge unreadable");
}

#[test]
fn a_list_may_come_as_its_bare_rows() {
    let row =
        r#"{"object":"refund","id":"rfnd_test_1","amount":"7","currency":"thb","charge":"chrg_test_1"}"#;
    let refunds = ListRefunds::decode(format!("[{row}]").as_bytes()).unwrap();
    assert_eq!((refunds.data[0].amount, refunds.total), (7, None));
    assert!(ListRefunds::decode(b"[]").unwrap().data.is_empty());
    let error = ListRefunds::decode(br#"[{"object":"refund"}]"#).unwrap_err();
    assert!(!error.to_string().is_empty());
    let charge = |refunds: &str| -> Charge {
        serde_json::from_str(&format!(
            r#"{{"object":"charge","id":"chrg_test_1","amount":9,"currency":"THB","capture":true,
                "authorized":true,"paid":true,"refunds":{refunds}}}"#
        ))
        .unwrap()
    };
    assert_eq!(charge(&format!("[{row}]")).refunds.unwrap().data[0].id, "rfnd_test_1");
    let list =
        charge(&format!(r#"{{"object":"list","data":[{row}],"limit":"20","total":"1"}}"#)).refunds.unwrap();
    assert_eq!((list.limit, list.total, list.data.len()), (Some(20), Some(1), 1), "numbers may come as text");
    assert_eq!(charge("null").refunds, None);
}

#[test]
fn a_byte_order_mark_is_no_part_of_an_answer() {
    let body = b"\xef\xbb\xbf{\"object\":\"account\",\"id\":\"acct_1\"}";
    assert_eq!(GetAccount::decode(body).unwrap().id, "acct_1");
}

#[test]
fn an_old_name_beside_its_new_one_is_no_obstacle() {
    let body = br#"{"object":"charge","id":"chrg_test_1","livemode":false,"amount":1,"currency":"THB",
        "capture":true,"authorized":true,"captured":false,"paid":true,"created":"2014","created_at":"2026",
        "refunded":1,"refunded_amount":2,"refunds":{"object":"list","data":null},
        "card":{"id":"card_test_1","livemode":false,"expiration_month":"11","expiration_month":12}}"#;
    let charge = GetCharge::decode(body).unwrap();
    assert_eq!((charge.paid, charge.refunded_amount), (true, Some(2)));
    assert_eq!(charge.created_at.as_deref(), Some("2026"));
    assert_eq!(charge.card.unwrap().expiration_month, Some(12));

    let body = std::str::from_utf8(body).unwrap();
    let event =
        format!(r#"{{"object":"event","id":"evnt_1","key":"charge.create","created":"2014","data":{body}}}"#);
    let event: Event = serde_json::from_str(&event).unwrap();
    assert_eq!(event.data_as::<Charge>().unwrap().refunded_amount, Some(2));
    let found = format!(r#"{{"object":"search","scope":"charge","page":"1","total":"1","data":[{body}]}}"#);
    let found: SearchResult = serde_json::from_str(&found).unwrap();
    assert_eq!(found.data_as::<Charge>().unwrap()[0].refunded_amount, Some(2));
    assert_eq!((found.page, found.total), (Some(1), Some(1)));
    assert!(charge.refunds.unwrap().data.is_empty());
}

#[test]
fn words_yet_to_come_are_kept() {
    let event: Event = serde_json::from_str(
        r#"{"object":"event","id":"evnt_1","key":"charge.teleport","data":{"object":"charge"},"created_at":"x"}"#,
    )
    .unwrap();
    assert_eq!(event.key.as_str(), "charge.teleport");
    assert_eq!(event.data.unwrap().get("object").as_deref(), Some("charge"));
}

#[test]
fn an_account_without_its_newer_fields_is_an_account() {
    let account: Account = serde_json::from_str(
        r#"{"object":"account","id":"acct_1","location":"/account","email":null,"currency":"thb",
            "supported_currencies":["thb","JPY","papaya"],"created":"2014"}"#,
    )
    .unwrap();
    assert_eq!((account.livemode, account.chain_enabled, account.webhook_uri), (None, None, None));
    assert_eq!(account.created_at.as_deref(), Some("2014"));
    assert_eq!(account.currency, Some(Currency::Thb));
    let supported = [Currency::Thb, Currency::Jpy, Currency::from("papaya")];
    assert_eq!(account.supported_currencies.unwrap(), supported, "a word that is no code stays as it is");
}

#[test]
fn the_limits_of_transfers_keep_their_digits() {
    let account: Account = every_field_arrives(
        r#"{"object":"account","id":"account_test_1","transfer_config":{"min_transfer_amount":"30.00",
            "max_transfer_amount":"2000000.0","same_bank_max_transfer_amount":null,"fee":"30.00",
            "is_payout_enabled":true,"provider":"papaya","merchant_id":"77",
            "transfer_service_availability":{"papaya":[]},"max_active_realtime_transfer_schedules":3}}"#,
    );
    assert_eq!(account.transfer_config.unwrap().min_transfer_amount.as_deref(), Some("30.00"));
}

#[test]
fn an_event_that_was_listed_without_its_object_says_how_to_get_it() {
    let list = ListChargeEvents::decode(
        br#"{"object":"list","data":[{"object":"event","id":"evnt_test_1","livemode":false,
            "location":"/events/evnt_test_1","key":"charge.update","created_at":"2021-01-01T00:00:00Z"}]}"#,
    )
    .unwrap();
    let event = &list.data[0];
    assert_eq!((&event.key, &event.data), (&EventKey::ChargeUpdate, &None));
    let error = event.data_as::<Charge>().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("evnt_test_1"), "{error}");
}

#[test]
fn a_token_of_2014_has_lost_its_card() {
    let token: Token = serde_json::from_str(
        r#"{"object":"token","id":"tokn_test_1","used":true,"card":null,"created":"2014-10-20T09:41:56Z"}"#,
    )
    .unwrap();
    assert_eq!((token.card, token.livemode), (None, None));
    assert_eq!(token.created_at.as_deref(), Some("2014-10-20T09:41:56Z"));
}

#[test]
fn a_revoked_chain_has_no_key_and_says_so() {
    let chain: sanspay::omise::Chain =
        serde_json::from_str(r#"{"object":"chain","id":"acch_test_1","revoked":true,"key":""}"#).unwrap();
    let error = chain.chain_key().unwrap_err();
    assert!(error.to_string().contains("it was revoked"), "{error}");
}
