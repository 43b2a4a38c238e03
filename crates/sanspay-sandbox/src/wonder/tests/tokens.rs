//! Payment tokens as the control endpoint attaches them and as customers show them.

use serde_json::{Value, json};

use super::super::customers::NO_TOKEN;
use super::shop::{Shop, minimal};

#[test]
fn only_an_own_good_token_becomes_the_default() {
    let mut shop = Shop::new();
    let uuid = shop.tai_man();
    let other = shop.create(minimal("REF-2")).expect("created")["uuid"].as_str().expect("a uuid").to_owned();
    let foreign = shop.token(&other);
    let refusal = shop.edit(&uuid, json!({"default_payment_token": foreign})).expect_err("refused");
    assert_eq!(refusal.error_code, NO_TOKEN);
    for state in ["pending", "failed"] {
        let token = shop.attach(&uuid, json!({"state": state})).expect("attached")["token"].clone();
        let refusal = shop.edit(&uuid, json!({"default_payment_token": token})).expect_err("refused");
        assert!(refusal.message.contains("not in state `success`"), "{}", refusal.message);
        assert!(shop.attach(&uuid, json!({"state": state, "default": true})).is_err());
    }
    let object = shop.edit(&uuid, json!({"default_payment_token": {"token": "x"}})).expect_err("refused");
    assert!(object.message.contains("as a string"), "{}", object.message);
    let create =
        json!({"reference_number": "new", "name": "A", "phone": "1", "default_payment_token": foreign});
    assert_eq!(shop.create(create).expect_err("refused").error_code, NO_TOKEN);
}

#[test]
fn tokens_have_the_documented_shape_and_find_their_customer() {
    let mut shop = Shop::new();
    let uuid = shop.tai_man();
    let card = json!({"number": "4242 4242 4242 4242", "brand": "VISA"});
    let token = shop.attach(&uuid, json!({"credit_card": card, "default": true})).expect("attached");
    assert_eq!(token["credit_card"], json!({"number": "**** **** **** 4242", "brand": "VISA"}));
    assert_eq!((&token["token_type"], &token["state"]), (&json!("CreditCard"), &json!("success")));
    assert_eq!((&token["default"], &token["verify_url"]), (&json!(true), &Value::Null));
    let body = json!({"token": token["token"]}).to_string();
    let found = shop.customers.by_token(body.as_bytes()).expect("found");
    assert_eq!(found["customer"]["uuid"], json!(uuid));
    assert_eq!(found["customer"]["default_payment_token"], token);

    let wallet =
        shop.attach(&uuid, json!({"token_type": "AlipayAutoDebit", "state": "failed"})).expect("attached");
    assert!(wallet.get("credit_card").is_none());
    assert_eq!(wallet["error_code"], "E200003");
    assert!(shop.attach(&uuid, json!({"token_type": "Alipay"})).is_err(), "the first generation's name");
    assert!(shop.attach(&uuid, json!({"token": "not a uuid"})).is_err());
    assert!(shop.attach(&uuid, json!({"token": token["token"]})).is_err(), "taken");
}
