//! Issued cards over HTTP.

mod wonder_client;

use serde_json::{Value, json};

use crate::wonder_client::Shop;

const CARDS: &str = "/svc/ts/api/v1/openapi/cards";

fn issue(shop: &Shop, card: &Value) -> Value {
    shop.post(CARDS, &json!({"card": card})).data()
}

#[test]
fn a_card_is_issued_with_what_is_asked_for_and_a_masked_number() {
    let shop = Shop::open();
    let card = issue(&shop, &json!({"title": "Tea", "settlement_currency": "USD", "colour": "green"}));
    assert_eq!((&card["title"], &card["settlement_currency"]), (&json!("Tea"), &json!("USD")));
    assert_eq!((&card["type"], &card["status"]), (&json!("Expense"), &json!("Active")));
    assert_eq!((&card["pan"], &card["last_4_digits"]), (&json!("352801******0001"), &json!("0001")));
    assert_eq!(card["reference_id"], card["id"]);
    let expires = card["expiration_date"].as_str().expect("text");
    assert!(expires.len() == 5 && expires.as_bytes()[2] == b'/', "{expires}");

    let other = issue(&shop, &json!({"reference_id": "mine"}));
    assert_eq!((&other["reference_id"], &other["settlement_currency"]), (&json!("mine"), &json!("HKD")));
    assert!(other["id"] != card["id"] && other["pan"] != card["pan"]);
    for wrong in [json!({}), json!({"card": "x"}), json!({"card": {"title": 1}})] {
        shop.post(CARDS, &wrong).refused(400, "E900202");
    }
}

#[test]
fn spending_is_a_debit_and_a_refund_is_not() {
    let shop = Shop::open();
    let card = issue(&shop, &json!({"settlement_currency": "USD"}));
    let path = format!("/cards/{}/transactions", card["id"].as_str().expect("an id"));
    let spend = |body: Value| shop.control(&path, &body);
    let sale = spend(json!({"amount": "101", "merchant_name": "Café"})).envelope;
    assert_eq!((&sale["type"], &sale["status"]), (&json!("Sales"), &json!("Authorized")));
    assert_eq!((&sale["local_amount"], &sale["local_currency"]), (&json!("-101"), &json!("USD")));
    assert_eq!((&sale["card"], &sale["merchant_name"]), (&card["id"], &json!("Café")));
    for (kind, amount) in [("Withdrawal", "-5.5"), ("Refund", "5.5")] {
        let made = spend(json!({"amount": "5.50", "type": kind})).envelope;
        assert_eq!((&made["type"], &made["final_local_amount"]), (&json!(kind), &json!(amount)));
    }
    assert_eq!(spend(json!({"amount": "1", "decline": true})).envelope["status"], "Declined");

    for wrong in [json!({}), json!({"amount": "0"}), json!({"amount": "1", "type": "sales"})] {
        assert_eq!(spend(wrong).status, 400);
    }
    let unknown = shop.control("/cards/nobody/transactions", &json!({"amount": "1"}));
    assert_eq!((unknown.status, &unknown.envelope["error_code"]), (404, &json!("E900320")));
}
