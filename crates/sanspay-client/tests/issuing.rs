//! Wonder's issued cards and payment methods: the client against the sandbox, over real HTTP.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod shop;

use sanspay_client::Client;
use sanspay_client::sanspay::wonder::{
    CardTransactionStatus, CardTransactionType, CreateIssuedCard, IssuedCard, ListCardTransactions,
    ListPaymentMethods, Wonder, WonderConfig,
};
use sanspay_client::sanspay::{Currency, Decimal, ErrorKind, Json};

fn issue(wonder: &Client<Wonder>, card: &str) -> IssuedCard {
    wonder.send(&CreateIssuedCard { card: Json::parse(card).unwrap() }).unwrap()
}

#[test]
fn a_card_is_issued_as_it_was_asked_for() {
    let sandbox = shop::sandbox();
    let wonder = shop::wonder(&sandbox);
    let card = issue(&wonder, r#"{"title": "茶", "settlement_currency": "USD"}"#);
    assert_eq!((card.title.as_deref(), card.settlement_currency), (Some("茶"), Some(Currency::Usd)));
    assert_eq!((card.kind.as_deref(), card.status.as_deref()), (Some("Expense"), Some("Active")));
    let pan = card.pan.unwrap();
    assert!(pan.expose().starts_with(&card.first_6_digits.unwrap()));
    assert!(pan.expose().ends_with(&card.last_4_digits.unwrap()));
    assert!(!pan.expose().bytes().all(|byte| byte.is_ascii_digit()), "it is masked");

    let wrong = CreateIssuedCard { card: Json::parse(r#"{"title": 7}"#).unwrap() };
    let error = wonder.send(&wrong).unwrap_err();
    assert_eq!((error.kind(), error.code().as_deref()), (ErrorKind::Rejected, Some("E900202")));
}

#[test]
fn what_was_spent_is_walked_to_its_end() {
    let sandbox = shop::sandbox();
    let wonder = shop::wonder(&sandbox);
    let (tea, taxi) = (issue(&wonder, "{}"), issue(&wonder, "{}"));
    let spend = |card: &IssuedCard, body: &str| {
        shop::control(&sandbox, &format!("/wonder/cards/{}/transactions", card.id), body);
    };
    for _ in 0..3 {
        spend(&tea, r#"{"amount": "19.50"}"#);
    }
    spend(&tea, r#"{"amount": "19.50", "type": "Refund"}"#);
    spend(&taxi, r#"{"amount": "70", "decline": true}"#);

    let of = |card: Option<&IssuedCard>| -> Vec<_> {
        let list = ListCardTransactions {
            limit: Some(2),
            card: card.map(|card| card.id.clone()),
            ..Default::default()
        };
        wonder.iter(&list).map(Result::unwrap).collect()
    };
    assert_eq!(of(None).len(), 5);
    let spent = of(Some(&tea));
    let amounts: Vec<_> = spent.iter().map(|one| one.final_local_amount.as_ref().unwrap().as_str()).collect();
    assert_eq!(amounts, ["19.50", "-19.50", "-19.50", "-19.50"]);
    assert_eq!(spent[0].kind, Some(CardTransactionType::Refund));
    assert_eq!(spent[1].calculated_fee, Some(Decimal::ZERO));
    let [declined] = &of(Some(&taxi))[..] else { panic!("not one") };
    assert_eq!(declined.status, Some(CardTransactionStatus::Declined));
}

#[test]
fn payment_methods_need_an_app_and_no_key() {
    let sandbox = shop::sandbox();
    let keyless = WonderConfig { private_key: None, ..shop::wonder_config(&sandbox) };
    let methods = Client::new(Wonder::new(keyless).unwrap()).send(&ListPaymentMethods {}).unwrap();
    assert!(methods.support_payment_method.iter().any(|word| word == "credit_card"), "{methods:?}");

    let app_id = "5a9d50a7-0000-4000-8000-000000000002".into();
    let unknown = WonderConfig { app_id, ..shop::wonder_config(&sandbox) };
    let error = Client::new(Wonder::new(unknown).unwrap()).send(&ListPaymentMethods {}).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Authentication, "{error}");
}
