//! Recipients, and transfers to them (reference 2.16 and 2.23).
#![allow(clippy::unwrap_used, reason = "part of tests, where a panic is how to fail")]

mod omise_client;

use omise_client::{Shop, basic, id};
use serde_json::{Value, json};

const FORM: &str = "name=Malee&type=individual&email=malee@example.com&tax_id=3100&metadata[stall]=14\
    &bank_account[brand]=scb&bank_account[number]=9876054321&bank_account[name]=MALEE";

fn delete(shop: &Shop, path: &str) -> omise_client::Reply {
    let url = format!("{}{path}", shop.sandbox.api_url());
    shop.send("DELETE", &url, &[("Authorization", &basic(&format!("{}:", shop.chain.key)))], "")
}

fn recipient(shop: &Shop) -> Value {
    shop.post("/recipients", &shop.chain.key, FORM).ok()
}

fn ready(shop: &Shop) -> Value {
    let path = format!("{}/verify", recipient(shop)["location"].as_str().unwrap());
    shop.patch(&path, &shop.chain.key, "").ok()
}

/// The keys of the seller's events about this kind of thing.
fn keys(shop: &Shop, kind: &str) -> Vec<String> {
    let events = shop.get("/events?limit=100", &shop.seller.secret_key).ok();
    let keys = events["data"].as_array().unwrap().iter().map(|event| event["key"].as_str().unwrap());
    keys.filter(|key| key.starts_with(kind)).map(str::to_owned).collect()
}

fn money(shop: &Shop) -> (i64, i64) {
    let balance = shop.get("/balance", &shop.chain.key).ok();
    (balance["on_hold"].as_i64().unwrap(), balance["transferable"].as_i64().unwrap())
}

#[test]
fn a_recipient_starts_neither_verified_nor_active_and_is_not_paid_before_it_is_both() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let new = recipient(&shop);
    assert_eq!(
        (&new["verified"], &new["active"], &new["default"]),
        (&json!(false), &json!(false), &json!(false))
    );
    assert_eq!((&new["verified_at"], &new["activated_at"]), (&Value::Null, &Value::Null));
    assert_eq!((&new["tax_id"], &new["metadata"]), (&json!("3100"), &json!({"stall": "14"})));
    assert_eq!(new["bank_account"]["last_digits"], "4321");
    assert_eq!(new["bank_account"]["bank_code"], "scb");
    let transfer = format!("amount=5000&recipient={}", id(&new));
    shop.post("/transfers", &shop.chain.key, &transfer).refused(400, "invalid_recipient");

    let verify = format!("{}/verify", new["location"].as_str().unwrap());
    let verified = shop.patch(&verify, &shop.chain.key, "").ok();

    assert_eq!((&verified["verified"], &verified["active"]), (&json!(true), &json!(true)));
    assert!(verified["verified_at"].is_string() && verified["activated_at"].is_string());
    shop.patch(&verify, &shop.chain.key, "").ok();
    let made = shop.post("/transfers", &shop.chain.key, &transfer).ok();
    assert_eq!((&made["recipient"], &made["bank_account"]), (&new["id"], &new["bank_account"]));
    assert_eq!(keys(&shop, "recipient."), ["recipient.create", "recipient.verify", "recipient.activate"]);
}

#[test]
fn another_bank_account_has_to_be_verified_again() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let recipient = ready(&shop);
    let path = recipient["location"].as_str().unwrap();
    let transfer = format!("amount=5000&recipient={}", id(&recipient));
    let unsent = shop.post("/transfers", &shop.chain.key, &transfer).ok();
    let unsent = unsent["location"].as_str().unwrap();

    let renamed = shop.patch(path, &shop.chain.key, "name=Malee+S&email=").ok();
    assert_eq!(
        (&renamed["name"], &renamed["email"], &renamed["verified"]),
        (&json!("Malee S"), &Value::Null, &json!(true))
    );
    shop.patch(path, &shop.chain.key, "bank_account[brand]=kbank").refused(400, "invalid_bank_account");
    let account = "bank_account[bank_code]=kbank&bank_account[number]=111&bank_account[name]=M";
    let moved = shop.patch(path, &shop.chain.key, account).ok();

    assert_eq!(
        (&moved["verified"], &moved["verified_at"], &moved["active"]),
        (&json!(false), &Value::Null, &json!(true))
    );
    assert_eq!(moved["bank_account"]["last_digits"], "111");
    shop.post("/transfers", &shop.chain.key, &transfer).refused(400, "invalid_recipient");
    assert_eq!(shop.get(unsent, &shop.chain.key).ok()["sendable"], false);
    shop.post(&format!("{unsent}/mark_as_sent"), &shop.chain.key, "").refused(400, "invalid_recipient");
    shop.patch(&format!("{path}/verify"), &shop.chain.key, "").ok();
    shop.post(&format!("{unsent}/mark_as_sent"), &shop.chain.key, "").ok();
    let expected = ["create", "verify", "activate", "update", "update", "verify"];
    assert_eq!(keys(&shop, "recipient."), expected.map(|what| format!("recipient.{what}")));
}

#[test]
fn a_deleted_recipient_is_gone_and_the_default_one_stays() {
    let shop = Shop::open();
    let new = recipient(&shop);
    let path = new["location"].as_str().unwrap();
    let total = || shop.get("/recipients", &shop.chain.key).ok()["total"].clone();
    assert_eq!(total(), 2);
    assert_eq!(shop.get(path, &shop.chain.key).ok(), new);

    let deleted = delete(&shop, path).ok();

    assert_eq!((&deleted["deleted"], &deleted["name"]), (&json!(true), &json!("Malee")));
    shop.get(path, &shop.chain.key).refused(404, "not_found");
    delete(&shop, path).refused(404, "not_found");
    assert_eq!(total(), 1);
    assert_eq!(keys(&shop, "recipient."), ["recipient.create", "recipient.destroy"]);
    let default = shop.get("/recipients", &shop.chain.key).ok()["data"][0].clone();
    assert_eq!((&default["default"], &default["verified"]), (&json!(true), &json!(true)));
    delete(&shop, default["location"].as_str().unwrap()).refused(400, "invalid_recipient");
}

#[test]
fn half_a_recipient_is_refused() {
    let shop = Shop::open();
    for (form, code) in [
        (FORM.replace("name=Malee&", ""), "invalid_recipient"),
        (FORM.replace("individual", "friend"), "invalid_recipient"),
        ("name=Malee&type=individual".to_owned(), "invalid_recipient"),
        (FORM.replace("[brand]", "[x]"), "invalid_bank_account"),
        (FORM.replace("9876054321", "98-76"), "invalid_bank_account"),
        (FORM.replace("&bank_account[name]=MALEE", ""), "invalid_bank_account"),
    ] {
        shop.post("/recipients", &shop.chain.key, &form).refused(400, code);
    }
    assert!(keys(&shop, "recipient.").is_empty());
}

#[test]
fn an_unsent_transfer_can_be_changed_with_its_money_kept_in_step() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let transfer = shop.post("/transfers", &shop.chain.key, "amount=50000&metadata[a]=b").ok();
    let path = transfer["location"].as_str().unwrap();

    let changed = shop.patch(path, &shop.chain.key, "amount=96094").ok();

    let figures =
        ["amount", "fee", "fee_vat", "total_fee", "net"].map(|name| changed[name].as_i64().unwrap());
    assert_eq!(figures, [96_094, 2_804, 196, 3_000, 93_094]);
    assert_eq!(changed["metadata"], json!({"a": "b"}));
    assert_eq!(money(&shop), (96_094, 0));
    shop.patch(path, &shop.chain.key, "amount=96095").refused(400, "insufficient_balance");
    shop.patch(path, &shop.chain.key, "amount=2999").refused(400, "invalid_amount");
    assert_eq!(shop.patch(path, &shop.chain.key, "metadata[c]=d").ok()["metadata"], json!({"c": "d"}));
    shop.post(&format!("{path}/mark_as_sent"), &shop.chain.key, "").ok();
    shop.patch(path, &shop.chain.key, "amount=5000").refused(400, "bad_request");
    delete(&shop, path).refused(400, "bad_request");
    assert_eq!(
        keys(&shop, "transfer."),
        ["create", "update", "update", "send"].map(|what| format!("transfer.{what}"))
    );
}

#[test]
fn a_deleted_transfer_gives_its_money_back() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let transfer = shop.post("/transfers", &shop.chain.key, "amount=50000").ok();
    let path = transfer["location"].as_str().unwrap();
    assert_eq!(money(&shop), (50_000, 46_094));

    let deleted = delete(&shop, path).ok();

    assert_eq!((&deleted["deleted"], &deleted["amount"]), (&json!(true), &json!(50_000)));
    assert_eq!(money(&shop), (0, 96_094));
    shop.get(path, &shop.chain.key).refused(404, "not_found");
    shop.post(&format!("{path}/mark_as_sent"), &shop.chain.key, "").refused(404, "not_found");
    assert_eq!(shop.get("/transfers", &shop.chain.key).ok()["total"], 0);
    assert_eq!(keys(&shop, "transfer."), ["transfer.create", "transfer.destroy"]);

    // What the seller holds back itself is none of the platform's.
    shop.post("/transfers", &shop.seller.secret_key, "amount=5000").ok();
    shop.post(&format!("/chains/{}/revoke", shop.chain.id), &shop.platform.secret_key, "").ok();
}
