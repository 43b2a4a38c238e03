//! Sources, and charges that wait for their payer (reference 2.5, 2.20, 6 and 7.3).
#![allow(clippy::unwrap_used, reason = "part of tests, where a panic is how to fail")]

mod omise_client;

use std::time::Duration;

use omise_client::{Shop, id};
use serde_json::{Value, json};

const DAY: Duration = Duration::from_secs(24 * 3600);

fn source(shop: &Shop, form: &str) -> Value {
    shop.post("/sources", &shop.platform.public_key, &format!("amount=250000&currency=thb&{form}")).ok()
}

/// A charge of a new source, made by the platform for its seller.
fn charge(shop: &Shop, kind: &str, more: &str) -> Value {
    let source = source(shop, &format!("type={kind}"));
    let form = format!("amount=250000&currency=THB&source={}&{more}", id(&source));
    shop.post("/charges", &shop.chain.key, &form).ok()
}

fn act(shop: &Shop, charge: &Value, verb: &str) -> omise_client::Reply {
    shop.post(&format!("/charges/{}/{verb}", id(charge)), &shop.chain.key, "")
}

/// The row of the flag table that a charge shows.
fn flags(charge: &Value) -> Value {
    let names =
        ["authorized", "paid", "capturable", "reversible", "refundable", "disputable", "can_perform_void"];
    let flags: Vec<bool> = names.iter().map(|name| charge[name].as_bool().unwrap()).collect();
    json!([charge["status"], flags, !charge["transaction"].is_null()])
}

fn waiting() -> Value {
    json!(["pending", [false, false, false, false, false, false, false], false])
}

/// The newest event keys of the seller.
fn events(shop: &Shop) -> Vec<String> {
    let list = shop.get("/events?order=reverse_chronological", &shop.seller.secret_key).ok();
    list["data"].as_array().unwrap().iter().map(|event| event["key"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_source_has_every_field_of_the_reference_in_its_order() {
    let shop = Shop::open();
    let form = "amount=250000&currency=thb&type=promptpay";
    let reply = shop.post("/sources", &shop.platform.public_key, form);
    let text = reply.text.clone();
    let source = reply.ok();
    let fields = "object id livemode location type flow amount currency charge_status created_at bank barcode email \
        name phone_number mobile_number installment_term zero_interest_installments absorption_type store_id \
        store_name terminal_id platform_type ip items billing shipping references provider_references \
        scannable_code receipt_amount discounts promotion_code qr_settings";
    let places: Vec<_> =
        fields.split_whitespace().map(|field| text.find(&format!("\"{field}\": ")).expect(field)).collect();
    assert!(places.is_sorted(), "{text}");
    assert_eq!((&source["object"], &source["currency"]), (&json!("source"), &json!("THB")));
    assert_eq!((&source["flow"], &source["charge_status"]), (&json!("offline"), &json!("unknown")));
    assert_eq!(source["location"], format!("/sources/{}", id(&source)));
}

#[test]
fn a_public_and_a_secret_key_make_and_read_a_source_and_nobody_else() {
    let shop = Shop::open();
    let made = source(&shop, "type=promptpay");
    let path = format!("/sources/{}", id(&made));
    for key in [&shop.platform.public_key, &shop.platform.secret_key] {
        assert_eq!(shop.get(&path, key).ok()["id"], made["id"]);
    }
    shop.get(&path, &shop.seller.secret_key).refused(404, "not_found");
    shop.get(&path, &shop.chain.key).refused(401, "authentication_failure");
    let form = "type=promptpay&amount=2000&currency=THB";
    shop.post("/sources", &shop.platform.secret_key, form).ok();
    shop.post("/sources", &shop.chain.key, form).refused(401, "authentication_failure");
}

#[test]
fn nested_parameters_arrive_as_they_were_meant() {
    let shop = Shop::open();
    let form = "type=atome&phone_number=0812345678&items[][sku]=A&items[][amount]=5000&items[][sku]=B\
        &items[][quantity]=2&shipping[city]=Trang&platform_type=WEB";
    let source = source(&shop, form);
    assert_eq!(source["items"][0]["amount"], 5000);
    assert_eq!((&source["items"][1]["sku"], &source["items"][1]["quantity"]), (&json!("B"), &json!(2)));
    assert_eq!(source["shipping"]["city"], "Trang");
    assert_eq!((&source["flow"], &source["platform_type"]), (&json!("redirect"), &json!("WEB")));
}

#[test]
fn a_source_that_could_not_be_paid_is_refused() {
    let shop = Shop::open();
    for (form, message) in [
        ("type=papaya&amount=2000&currency=THB", "type is currently not supported"),
        ("amount=2000&currency=THB", "type is currently not supported"),
        ("type=promptpay&amount=x&currency=THB", "amount is not a number"),
        ("type=promptpay&currency=THB", "amount is not a number"),
        ("type=promptpay&amount=2000&currency=USD", "currency is currently not supported"),
        ("type=promptpay&amount=2000", "currency is currently not supported"),
        (
            "type=promptpay&amount=1999&currency=THB",
            "amount must be greater than or equal to 2000 (thb subunits)",
        ),
        ("type=fpx&amount=2000&currency=THB", "bank can't be blank"),
        ("type=econtext&amount=2000&currency=THB&name=A", "email can't be blank"),
        ("type=installment_kbank&amount=200000&currency=THB", "installment_term can't be blank"),
        (
            "type=installment_kbank&amount=199999&currency=THB&installment_term=6",
            "amount must be greater than or equal to 200000 (thb subunits)",
        ),
        (
            "type=alipay_cn&amount=2000&currency=THB&platform_type=TV",
            "platform_type must be WEB, IOS or ANDROID",
        ),
    ] {
        let reply = shop.post("/sources", &shop.platform.public_key, form);
        reply.refused(400, "bad_request");
        assert_eq!(reply.message(), message, "{form}");
    }
}

#[test]
fn a_term_of_0_counts_as_none_where_no_term_is_needed() {
    let shop = Shop::open();
    let plain = source(&shop, "type=promptpay&amount=3000&currency=THB&installment_term=0");
    assert_eq!(plain["installment_term"], Value::Null);
    let form = "type=installment_kbank&amount=200000&currency=THB&installment_term=0";
    shop.post("/sources", &shop.platform.secret_key, form).refused(400, "bad_request");
}

#[test]
fn a_charge_of_a_source_waits_with_the_flags_of_the_reference() {
    let shop = Shop::open();
    let made = charge(&shop, "promptpay", "");
    assert_eq!(flags(&made), waiting());
    assert_eq!(made["card"], Value::Null);
    assert_eq!(made["authorized_at"], Value::Null);
    assert_eq!(
        (&made["source"]["type"], &made["source"]["charge_status"]),
        (&json!("promptpay"), &json!("pending"))
    );
    let uri = made["authorize_uri"].as_str().unwrap();
    assert!(uri.starts_with(&format!("{}/payments/paym_test_", shop.sandbox.api_url())), "{uri}");
    assert_eq!(shop.balance(&shop.seller.secret_key), 0);
    act(&shop, &made, "capture").refused(400, "failed_capture");
    act(&shop, &made, "reverse").refused(400, "failed_reverse");
    shop.post(&format!("/charges/{}/refunds", id(&made)), &shop.chain.key, "amount=1")
        .refused(400, "failed_refund");
}

#[test]
fn mark_as_paid_pays() {
    let shop = Shop::open();
    let made = charge(&shop, "promptpay", "");
    let paid = act(&shop, &made, "mark_as_paid").ok();
    assert_eq!(flags(&paid), json!(["successful", [true, true, false, false, true, true, true], true]));
    assert_eq!(paid["source"]["charge_status"], "successful");
    let source = format!("/sources/{}", id(&paid["source"]));
    assert_eq!(shop.get(&source, &shop.platform.secret_key).ok()["charge_status"], "successful");
    assert_eq!(shop.balance(&shop.seller.secret_key), paid["net"].as_i64().unwrap());
    assert_eq!(events(&shop), ["charge.complete", "charge.create"]);
    for verb in ["mark_as_paid", "mark_as_failed"] {
        act(&shop, &paid, verb).refused(400, "bad_request");
    }
    act(&shop, &paid, "expire").refused(400, "failed_expire");
    let refund = format!("/charges/{}/refunds", id(&paid));
    shop.post(&refund, &shop.chain.key, "amount=250000&void=false").ok();
    let refunded = shop.get(&format!("/charges/{}", id(&paid)), &shop.chain.key).ok();
    assert_eq!(refunded["refundable"], false);
}

#[test]
fn mark_as_failed_fails_and_moves_no_money() {
    let shop = Shop::open();
    let failed = act(&shop, &charge(&shop, "alipay_cn", ""), "mark_as_failed").ok();
    assert_eq!(flags(&failed), json!(["failed", [false, false, false, false, false, false, false], false]));
    assert!(failed["failure_code"].is_string());
    assert_eq!(events(&shop), ["charge.complete", "charge.create"]);
    assert_eq!(shop.balance(&shop.seller.secret_key), 0);
    // The charge of a card has no payer to play.
    let card = shop.charge("amount=10000&capture=false");
    act(&shop, &card, "mark_as_paid").refused(400, "bad_request");
    act(&shop, &card, "expire").refused(400, "failed_expire");
}

#[test]
fn a_waiting_charge_expires_when_told() {
    let shop = Shop::open();
    let expired = act(&shop, &charge(&shop, "alipay_cn", ""), "expire").ok();
    assert_eq!(flags(&expired), json!(["expired", [false, false, false, false, false, false, false], false]));
    assert_eq!(expired["expired_at"], expired["expires_at"]);
    assert_eq!((&expired["expired"], &expired["source"]["charge_status"]), (&json!(true), &json!("expired")));
    assert_eq!(events(&shop), ["charge.expire", "charge.create"]);
    act(&shop, &expired, "mark_as_paid").refused(400, "bad_request");
}

#[test]
fn promptpay_runs_out_after_a_day_and_a_paid_charge_does_not() {
    let shop = Shop::open();
    let (left, paid, alipay) =
        (charge(&shop, "promptpay", ""), charge(&shop, "promptpay", ""), charge(&shop, "alipay_cn", ""));
    act(&shop, &paid, "mark_as_paid").ok();
    let status = |charge: &Value| {
        shop.get(&format!("/charges/{}", id(charge)), &shop.chain.key).ok()["status"].clone()
    };
    shop.sandbox.advance_clock(DAY - Duration::from_secs(60));
    assert_eq!(status(&left), "pending");
    shop.sandbox.advance_clock(Duration::from_secs(61));
    assert_eq!(
        (status(&left), status(&paid), status(&alipay)),
        (json!("expired"), json!("successful"), json!("pending"))
    );
    assert_eq!(events(&shop)[0], "charge.expire");
    shop.sandbox.advance_clock(6 * DAY);
    assert_eq!(status(&alipay), "expired");
}

#[test]
fn a_charge_may_name_its_own_end() {
    let shop = Shop::open();
    let made = charge(&shop, "promptpay", "expires_at=2099-01-01T00:00:00Z");
    assert_eq!(made["expires_at"], "2099-01-01T00:00:00Z");
    let form = format!(
        "amount=250000&currency=THB&expires_at=2001-01-01T00:00:00Z&source={}",
        id(&source(&shop, "type=promptpay"))
    );
    shop.post("/charges", &shop.chain.key, &form).refused(400, "invalid_charge");
}

#[test]
fn a_source_pays_once_and_its_own_amount() {
    let shop = Shop::open();
    let made = charge(&shop, "promptpay", "");
    let form = format!("amount=250000&currency=THB&source={}", id(&made["source"]));
    let again = shop.post("/charges", &shop.chain.key, &form);
    again.refused(400, "invalid_charge");
    assert_eq!(again.message(), "source was already used");
    let other = source(&shop, "type=promptpay");
    let form = format!("amount=250001&currency=THB&source={}", id(&other));
    shop.post("/charges", &shop.chain.key, &form).refused(400, "invalid_charge");
    let form = format!("amount=250000&currency=THB&source={}", id(&other));
    let stranger = shop.sandbox.world().sellers[1].secret_key.clone();
    shop.post("/charges", &stranger, &form).refused(404, "not_found");
    shop.post("/charges", &shop.chain.key, &form).ok();
}

#[test]
fn a_source_may_come_inside_of_its_charge() {
    let shop = Shop::open();
    let form = "amount=250000&currency=THB&source[type]=mobile_banking_kbank&source[platform_type]=IOS";
    let made = shop.post("/charges", &shop.chain.key, form).ok();
    assert_eq!((&made["status"], &made["source"]["flow"]), (&json!("pending"), &json!("app_redirect")));
    let path = format!("/sources/{}", id(&made["source"]));
    assert_eq!(shop.get(&path, &shop.platform.secret_key).ok()["charge_status"], "pending");
    let form = "amount=250000&currency=THB&source[type]=papaya";
    shop.post("/charges", &shop.chain.key, form).refused(400, "bad_request");
}

#[test]
fn only_white_label_installments_take_a_card_beside_the_source() {
    let shop = Shop::open();
    let pay = |kind: &str, number: &str| {
        let source = source(&shop, kind);
        let form =
            format!("amount=250000&currency=THB&card={}&source={}", shop.token_of(number), id(&source));
        shop.post("/charges", &shop.chain.key, &form)
    };
    pay("type=promptpay", "4242424242424242").refused(400, "invalid_charge");
    let kind = "type=installment_wlb_kbank&installment_term=6";
    let made = pay(kind, "4242424242424242").ok();
    assert_eq!((&made["status"], &made["card"]["last_digits"]), (&json!("pending"), &json!("4242")));
    assert_eq!(act(&shop, &made, "mark_as_paid").ok()["status"], "successful");
    let poor = act(&shop, &pay(kind, "4111111111140011").ok(), "mark_as_paid").ok();
    assert_eq!(poor["failure_code"], "insufficient_fund");
}

#[test]
fn the_events_of_a_charge_are_its_own() {
    let shop = Shop::open();
    let made = charge(&shop, "promptpay", "");
    charge(&shop, "promptpay", "");
    act(&shop, &made, "mark_as_paid").ok();
    let path = format!("/charges/{}/events", id(&made));
    let list = shop.get(&path, &shop.chain.key).ok();
    let keys: Vec<_> = list["data"].as_array().unwrap().iter().map(|event| &event["key"]).collect();
    assert_eq!(keys, ["charge.create", "charge.complete"]);
    assert_eq!((&list["total"], &list["location"]), (&json!(2), &json!(path)));
    let page = shop.get(&format!("{path}?limit=1&offset=1"), &shop.chain.key).ok();
    assert_eq!(page["data"][0]["key"], "charge.complete");
    shop.get("/charges/chrg_test_0/events", &shop.chain.key).refused(404, "not_found");
    // The platform hears of it too, under ids of its own.
    let heard = shop.get("/events?order=reverse_chronological", &shop.platform.secret_key).ok();
    assert_eq!(heard["data"][0]["key"], "charge.complete");
}
