//! Transfers and the balance behind them (reference 2.1 and 2.23).

mod omise_client;

use omise_client::{Shop, id};
use serde_json::json;

#[test]
fn a_transfer_has_the_fees_and_the_bank_account_of_the_reference() {
    let shop = Shop::open();
    shop.charge("amount=1000000");
    let transfer = shop.post("/transfers", &shop.chain.key, "amount=100000&metadata[week]=3").ok();
    let money = ["fee", "fee_vat", "total_fee", "net"].map(|name| transfer[name].as_i64().unwrap());
    assert_eq!(money, [2804, 196, 3000, 97000]);
    assert_eq!(transfer["bank_account"]["name"], "DEFAULT BANK ACCOUNT");
    assert_eq!(transfer["bank_account"]["brand"], "Test Bank");
    assert_eq!(transfer["bank_account"]["last_digits"], "6789");
    assert_eq!(
        (&transfer["sendable"], &transfer["sent"], &transfer["transactions"]),
        (&json!(true), &json!(false), &json!([]))
    );
    let balance = shop.get("/balance", &shop.chain.key).ok();
    assert_eq!(
        (&balance["total"], &balance["on_hold"], &balance["transferable"]),
        (&json!(960945), &json!(100000), &json!(860945))
    );
}

#[test]
fn sending_takes_the_money_and_paying_comes_after_it() {
    let shop = Shop::open();
    shop.charge("amount=1000000");
    let transfer = shop.post("/transfers", &shop.chain.key, "amount=100000").id();
    let mark =
        |how: &str| shop.post(&format!("/transfers/{transfer}/mark_as_{how}"), &shop.seller.secret_key, "");
    mark("paid").refused(400, "bad_request");
    let sent = mark("sent").ok();
    assert_eq!(
        (&sent["sent"], &sent["sendable"], &sent["transactions"][0]["key"]),
        (&json!(true), &json!(false), &json!("transfer.sent.debit"))
    );
    assert_eq!(shop.balance(&shop.chain.key), 860945);
    mark("sent").refused(400, "bad_request");
    assert_eq!(mark("paid").ok()["paid"], true);
    mark("paid").refused(400, "bad_request");
}

#[test]
fn too_little_and_too_much_are_refused() {
    let shop = Shop::open();
    shop.post("/transfers", &shop.chain.key, "amount=5000").refused(400, "insufficient_balance");
    shop.charge("amount=10000");
    let low = shop.post("/transfers", &shop.chain.key, "amount=2999");
    low.refused(400, "invalid_amount");
    assert_eq!(low.message(), "amount must be greater than or equal to 3000 (thb subunits)");
    shop.post("/transfers", &shop.chain.key, "amount=9610").refused(400, "insufficient_balance");
    shop.post("/transfers", &shop.chain.key, "amount=5000&recipient=recp_test_x").refused(404, "not_found");
    shop.post("/transfers", &shop.chain.key, "amount=5000").ok();
    shop.post("/transfers", &shop.chain.key, "amount=5000").refused(400, "insufficient_balance");
}

#[test]
fn without_an_amount_the_whole_transferable_balance_goes() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let transfer = shop.post("/transfers", &shop.chain.key, "").ok();
    assert_eq!(transfer["amount"], 96094);
    assert_eq!(
        shop.get(&format!("/transfers/{}", id(&transfer)), &shop.chain.key).ok()["id"],
        transfer["id"]
    );
    assert_eq!(shop.get("/transfers", &shop.chain.key).ok()["total"], 1);
}

#[test]
fn the_same_idemp_key_moves_the_money_once_and_answers_the_same_transfer() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let form = "amount=50000&metadata[week]=3&idemp_key=payout-1";
    let first = shop.post("/transfers", &shop.chain.key, form).ok();
    let events = || shop.get("/events", &shop.seller.secret_key).ok()["total"].clone();
    let before = (shop.get("/balance", &shop.chain.key).ok(), events());

    let again = shop.post("/transfers", &shop.chain.key, form).ok();

    assert_eq!(again, first);
    assert_eq!((shop.get("/balance", &shop.chain.key).ok(), events()), before);
    assert_eq!(shop.get("/transfers", &shop.chain.key).ok()["total"], 1);
    let body = r#"{"metadata":{"week":"3"},"idemp_key":"payout-1","amount":50000}"#;
    assert_eq!(shop.json("POST", "/transfers", &shop.seller.secret_key, body).ok(), first, "in JSON");
    shop.post(&format!("{}/mark_as_sent", first["location"].as_str().unwrap()), &shop.chain.key, "").ok();
    assert_eq!(shop.post("/transfers", &shop.chain.key, form).ok()["sent"], true, "as it stands by now");
}

#[test]
fn an_idemp_key_is_good_for_one_set_of_parameters_and_one_account() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let transfer = |key: &str, form: &str| shop.post("/transfers", key, form);
    transfer(&shop.chain.key, "amount=99999999&idemp_key=k").refused(400, "insufficient_balance");
    transfer(&shop.chain.key, "amount=5000&idemp_key=k").ok();
    for other in ["amount=5001", "amount=5000&fail_fast=true", "amount=5000&metadata[a]=b", ""] {
        let refused = transfer(&shop.chain.key, &format!("{other}&idemp_key=k"));
        refused.refused(400, "bad_request");
        assert!(refused.message().contains("idemp_key"), "{}", refused.message());
    }
    let form = format!("amount=10000&currency=THB&card={}", shop.token());
    shop.post("/charges", &shop.platform.secret_key, &form).ok();
    transfer(&shop.platform.secret_key, "amount=5001&idemp_key=k").ok();
    transfer(&shop.chain.key, "amount=5000&idemp_key=").ok();
    transfer(&shop.chain.key, "amount=5000&idemp_key=").ok();
    assert_eq!(shop.get("/transfers", &shop.chain.key).ok()["total"], 3);
}
