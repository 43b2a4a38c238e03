//! Refunds and voids (reference 2.6).

mod omise_client;

use std::time::Duration;

use omise_client::{Shop, id};
use serde_json::json;

#[test]
fn partial_refunds_add_up_and_keep_the_fees() {
    let shop = Shop::open();
    let charge = shop.charge("amount=100000");
    let path = format!("/charges/{}/refunds", id(&charge));

    let first = shop.post(&path, &shop.chain.key, "amount=30000&metadata[why]=spilled&reason=spilled").ok();
    assert_eq!(
        (&first["voided"], &first["status"], &first["amount"]),
        (&json!(false), &json!("closed"), &json!(30000))
    );
    assert_eq!(first["location"], format!("{path}/{}", id(&first)));
    let after = shop.get(&format!("/charges/{}", id(&charge)), &shop.chain.key).ok();
    assert_eq!((&after["refunded_amount"], &after["refunds"]["total"]), (&json!(30000), &json!(1)));
    assert_eq!((&after["refundable"], &after["can_perform_void"]), (&json!(true), &json!(false)));

    shop.post(&path, &shop.chain.key, "amount=70001").refused(400, "failed_refund");
    let rest = shop.post(&path, &shop.chain.key, "amount=70000").ok();
    assert_eq!(rest["voided"], false);
    let after = shop.get(&format!("/charges/{}", id(&charge)), &shop.chain.key).ok();
    assert_eq!(
        (&after["status"], &after["refundable"], &after["paid"]),
        (&json!("successful"), &json!(false), &json!(true))
    );
    shop.post(&path, &shop.chain.key, "amount=1").refused(400, "failed_refund");
    assert_eq!(shop.balance(&shop.seller.secret_key), 96094 - 100000);
}

#[test]
fn a_void_on_the_same_day_gives_the_fees_back() {
    let shop = Shop::open();
    let charge = shop.charge("amount=100000");
    let path = format!("/charges/{}/refunds", id(&charge));
    shop.post(&path, &shop.chain.key, "amount=50000&void=true").refused(400, "failed_void");

    let void = shop.post(&path, &shop.chain.key, "amount=100000&void=true").ok();

    assert_eq!(void["voided"], true);
    let after = shop.get(&format!("/charges/{}", id(&charge)), &shop.chain.key).ok();
    assert_eq!(
        (&after["voided"], &after["refundable"], &after["can_perform_void"]),
        (&json!(true), &json!(false), &json!(false))
    );
    assert_eq!(shop.balance(&shop.seller.secret_key), 0);
}

#[test]
fn a_whole_refund_before_settlement_is_a_void_unless_refused() {
    let shop = Shop::open();
    let whole = |extra: &str| {
        let path = format!("/charges/{}/refunds", id(&shop.charge("amount=100000")));
        shop.post(&path, &shop.chain.key, &format!("amount=100000{extra}")).ok()["voided"].clone()
    };
    assert_eq!(whole(""), true);
    assert_eq!(whole("&void=false"), false);
}

#[test]
fn after_settlement_a_void_fails_and_a_refund_works() {
    let shop = Shop::open();
    let charge = shop.charge("amount=100000");
    let path = format!("/charges/{}", id(&charge));
    shop.sandbox.advance_clock(Duration::from_secs(24 * 3600));
    assert_eq!(shop.get(&path, &shop.chain.key).ok()["can_perform_void"], false);
    let refunds = format!("{path}/refunds");
    shop.post(&refunds, &shop.chain.key, "amount=100000&void=true").refused(400, "failed_void");
    assert_eq!(shop.post(&refunds, &shop.chain.key, "amount=100000").ok()["voided"], false);
}

#[test]
fn what_is_not_paid_cannot_be_refunded() {
    let shop = Shop::open();
    let charge = shop.charge("amount=100000&capture=false");
    let path = format!("/charges/{}/refunds", id(&charge));
    shop.post(&path, &shop.chain.key, "amount=100").refused(400, "failed_refund");
    shop.post(&path, &shop.chain.key, "").refused(400, "invalid_amount");
    shop.post(&path, &shop.chain.key, "amount=word").refused(400, "bad_request");
    shop.post("/charges/chrg_test_x/refunds", &shop.chain.key, "amount=100").refused(404, "not_found");
    let reason = "a".repeat(256);
    let paid = format!("/charges/{}/refunds", id(&shop.charge("amount=100000")));
    shop.post(&paid, &shop.chain.key, &format!("amount=100&reason={reason}")).refused(400, "bad_request");
}

#[test]
fn refunds_are_listed_under_their_charge_and_for_the_account() {
    let shop = Shop::open();
    let charges = [shop.charge("amount=100000"), shop.charge("amount=100000")];
    for charge in &charges {
        shop.post(&format!("/charges/{}/refunds", id(charge)), &shop.chain.key, "amount=100").ok();
    }
    let own = shop.get(&format!("/charges/{}/refunds", id(&charges[0])), &shop.chain.key).ok();
    assert_eq!(own["total"], 1);
    assert_eq!(own["data"][0]["charge"], charges[0]["id"]);
    assert_eq!(shop.get("/refunds", &shop.chain.key).ok()["total"], 2);
    let path = own["data"][0]["location"].as_str().unwrap();
    assert_eq!(shop.get(path, &shop.chain.key).ok()["id"], own["data"][0]["id"]);
    shop.get(&format!("/charges/{}/refunds/rfnd_test_x", id(&charges[0])), &shop.chain.key)
        .refused(404, "not_found");
}
