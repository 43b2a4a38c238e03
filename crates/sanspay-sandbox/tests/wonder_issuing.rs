//! Issued cards over HTTP.

mod wonder_client;

use std::time::Duration;

use serde_json::{Value, json};

use crate::wonder_client::{Answer, Shop};

const CARDS: &str = "/svc/ts/api/v1/openapi/cards";
const TRANSACTIONS: &str = "/svc/ts/api/v1/openapi/transactions";

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
fn transactions_are_listed_from_the_newest_and_settle_at_midnight() {
    let shop = Shop::open();
    let spend = |card: &Value, body: Value| {
        let id = card["id"].as_str().expect("an id");
        shop.control(&format!("/cards/{id}/transactions"), &body).envelope["id"].clone()
    };
    let (tea, taxi) = (issue(&shop, &json!({})), issue(&shop, &json!({})));
    let first = spend(&tea, json!({"amount": "1"}));
    let second = spend(&taxi, json!({"amount": "2"}));
    let third = spend(&tea, json!({"amount": "3", "decline": true}));
    let rows = |answer: Answer, member: &str| -> Vec<Value> {
        let rows = answer.data()["transactions"].as_array().expect("a list").clone();
        rows.iter().map(|row| row[member].clone()).collect()
    };
    let ids = |query: &str| rows(shop.get(&format!("{TRANSACTIONS}{query}")), "id");
    assert_eq!(ids(""), [third.clone(), second, first.clone()]);
    let of_tea = format!("?card={}", tea["id"].as_str().expect("an id"));
    assert_eq!(ids(&of_tea), [third, first.clone()]);
    assert_eq!(ids(&format!("{of_tea}&limit=1&offset=1")), [first]);
    assert!(ids("?card=nobody").is_empty() && ids("?offset=3").is_empty());
    shop.get(&format!("{TRANSACTIONS}?limit=1001")).refused(400, "E900203");
    shop.get(&format!("{TRANSACTIONS}?filter%5Bstatus%5D%5B_eq%5D=Settled")).refused(400, "E900203");
    shop.post(TRANSACTIONS, &json!({})).refused(405, "E900303");

    shop.sandbox.advance_clock(Duration::from_secs(24 * 3600));
    assert_eq!(rows(shop.get(TRANSACTIONS), "status"), ["Declined", "Settled", "Settled"]);
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
