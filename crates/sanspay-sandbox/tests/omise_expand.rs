//! `expand=true`: references become objects (reference 1.8).

mod omise_client;

use omise_client::{Shop, id, timeless};
use serde_json::{Value, json};

/// The object with the expanded fields put back to their ids.
fn collapsed(mut object: Value, fields: &[&str]) -> Value {
    for field in fields {
        object[*field] = object[*field]["id"].take();
    }
    object
}

#[test]
fn an_expanded_charge_holds_its_transaction_and_is_the_same_otherwise() {
    let shop = Shop::open();
    let charge = shop.charge("amount=10000&metadata[z]=1&metadata[a]=2");
    let path = charge["location"].as_str().unwrap();
    let get = |query: &str| shop.get(&format!("{path}{query}"), &shop.chain.key);

    let plain = get("");
    let expanded = get("?expand=true");

    let transaction = &expanded.json["transaction"];
    let path = transaction["location"].as_str().unwrap();
    assert_eq!(transaction, &shop.get(path, &shop.chain.key).ok());
    assert_eq!(transaction["origin"], charge["id"]);
    assert_eq!(timeless(collapsed(expanded.json.clone(), &["transaction"])), timeless(charge.clone()));
    let names = |text: &str| -> Vec<String> {
        let tops = text.lines().filter(|line| line.starts_with("  \"")).map(str::trim_start);
        tops.map(|line| line.split(':').next().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&expanded.text), names(&plain.text), "in the same order");
    for query in ["?expand=false", "?expand=0"] {
        assert_eq!(timeless(get(query).json), timeless(plain.json.clone()));
    }
    get("?expand=transaction").refused(400, "bad_request");
}

#[test]
fn what_is_not_there_stays_null() {
    let shop = Shop::open();
    let charge = shop.charge("amount=10000&capture=false");
    let path = format!("{}?expand=true", charge["location"].as_str().unwrap());
    assert_eq!(timeless(shop.get(&path, &shop.chain.key).ok()), timeless(charge));
}

#[test]
fn an_expanded_refund_holds_its_charge_and_its_transaction() {
    let shop = Shop::open();
    let charge = shop.charge("amount=10000");
    let refunds = format!("{}/refunds", charge["location"].as_str().unwrap());
    let refund = shop.post(&refunds, &shop.chain.key, "amount=4000").ok();
    let path = format!("{}?expand=1", refund["location"].as_str().unwrap());

    let expanded = shop.get(&path, &shop.chain.key).ok();

    assert_eq!(expanded["charge"]["refunded_amount"], 4000);
    assert!(expanded["charge"]["transaction"].is_string(), "one level deep");
    assert_eq!(expanded["transaction"]["origin"], refund["id"]);
    assert_eq!(collapsed(expanded, &["charge", "transaction"]), refund);
}

#[test]
fn an_expanded_transfer_holds_its_recipient() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let transfer = shop.post("/transfers", &shop.chain.key, "amount=5000").ok();
    let path = format!("{}?expand=true", transfer["location"].as_str().unwrap());

    let expanded = shop.get(&path, &shop.chain.key).ok();

    let recipient = &expanded["recipient"];
    assert_eq!((&recipient["object"], &recipient["default"]), (&json!("recipient"), &json!(true)));
    assert_eq!(recipient["bank_account"], transfer["bank_account"]);
    assert_eq!(recipient["email"], shop.seller.email.as_str());
    assert_eq!(id(recipient), transfer["recipient"].as_str().unwrap());
    assert_eq!(collapsed(expanded, &["recipient"]), transfer);
}

#[test]
fn lists_and_changes_answer_ids() {
    let shop = Shop::open();
    let charge = shop.charge("amount=10000&expand=true");
    assert!(charge["transaction"].is_string());
    let list = shop.get("/charges?expand=true", &shop.chain.key).ok();
    assert_eq!(list["data"][0]["transaction"], charge["transaction"]);
}
