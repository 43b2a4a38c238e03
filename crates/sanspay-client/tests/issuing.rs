//! Wonder's issued cards: the client against the sandbox, over real HTTP.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod shop;

use sanspay_client::Client;
use sanspay_client::sanspay::wonder::{CreateIssuedCard, IssuedCard, Wonder};
use sanspay_client::sanspay::{Currency, ErrorKind, Json};

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
