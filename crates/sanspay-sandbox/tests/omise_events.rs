//! Events and webhooks (reference 2.8 and 5).
#![allow(clippy::unwrap_used, reason = "part of tests, where a panic is how to fail")]

mod omise_client;

use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use omise_client::{Shop, Webhook, id, receiver};
use ring::hmac;
use sanspay_sandbox::NewAccount;
use serde_json::{Value, json};

const PATIENCE: Duration = Duration::from_secs(5);

/// The construction of the shared vectors, written here a second time.
fn digest(secret: &str, webhook: &Webhook) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, &STANDARD.decode(secret).unwrap());
    let timestamp = webhook.header("Omise-Signature-Timestamp").unwrap();
    let signed = format!("{timestamp}.{}", webhook.body);
    hmac::sign(&key, signed.as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn keys(shop: &Shop, key: &str) -> Vec<String> {
    let events = shop.get("/events", key).ok();
    events["data"].as_array().unwrap().iter().map(|event| event["key"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn both_accounts_of_a_chain_get_each_event_with_its_own_id_and_the_same_data() {
    let shop = Shop::open();
    let charge = shop.charge("amount=100000&capture=false");
    let path = format!("/charges/{}", id(&charge));
    shop.patch(&path, &shop.chain.key, "description=a").ok();
    shop.post(&format!("{path}/capture"), &shop.chain.key, "").ok();
    shop.post(&format!("{path}/refunds"), &shop.chain.key, "amount=100").ok();
    let transfer = shop.post("/transfers", &shop.chain.key, "amount=5000").id();
    shop.post(&format!("/transfers/{transfer}/mark_as_sent"), &shop.chain.key, "").ok();
    shop.post(&format!("/transfers/{transfer}/mark_as_paid"), &shop.chain.key, "").ok();
    let other = shop.charge("amount=100000&capture=false");
    shop.post(&format!("/charges/{}/reverse", id(&other)), &shop.chain.key, "").ok();

    let expected = [
        "charge.create",
        "charge.update",
        "charge.capture",
        "refund.create",
        "transfer.create",
        "transfer.send",
        "transfer.pay",
        "charge.create",
        "charge.reverse",
    ];
    assert_eq!(keys(&shop, &shop.seller.secret_key), expected);
    assert_eq!(keys(&shop, &shop.platform.secret_key), expected);
    let of = |key: &str| shop.get("/events", key).ok()["data"].as_array().unwrap().clone();
    for (sellers, platforms) in of(&shop.seller.secret_key).iter().zip(of(&shop.platform.secret_key)) {
        assert_ne!(sellers["id"], platforms["id"]);
        assert_eq!(sellers["data"], platforms["data"]);
        assert_eq!(sellers["created_at"], platforms["created_at"]);
    }
    let path = format!("/events/{}", id(&of(&shop.seller.secret_key)[0]));
    shop.get(&path, &shop.seller.secret_key).ok();
    shop.get(&path, &shop.platform.secret_key).refused(404, "not_found");
}

#[test]
fn an_event_shows_the_resource_as_it_was_then() {
    let shop = Shop::open();
    let charge = shop.charge("amount=100000&capture=false");
    shop.post(&format!("/charges/{}/reverse", id(&charge)), &shop.chain.key, "").ok();
    let events = shop.get("/events", &shop.seller.secret_key).ok();
    assert_eq!(events["data"][0]["data"]["status"], "pending");
    assert_eq!(events["data"][1]["data"]["status"], "reversed");
}

#[test]
fn a_chained_charge_is_told_to_the_platform_whoever_changes_it_until_the_chain_is_revoked() {
    let shop = Shop::open();
    let charge = shop.charge("amount=100000");
    let path = format!("/charges/{}", id(&charge));
    shop.patch(&path, &shop.seller.secret_key, "description=a").ok();
    assert_eq!(keys(&shop, &shop.platform.secret_key), ["charge.create", "charge.update"]);
    shop.post(&format!("/chains/{}/revoke", shop.chain.id), &shop.platform.secret_key, "").ok();
    shop.patch(&path, &shop.seller.secret_key, "description=b").ok();
    assert_eq!(keys(&shop, &shop.platform.secret_key).len(), 2);
    assert_eq!(keys(&shop, &shop.seller.secret_key).len(), 3);
}

#[test]
fn what_an_account_does_alone_is_its_own() {
    let shop = Shop::open();
    let form = format!("amount=10000&currency=THB&card={}", shop.token());
    shop.post("/charges", &shop.platform.secret_key, &form).ok();
    assert_eq!(keys(&shop, &shop.platform.secret_key), ["charge.create"]);
    assert!(keys(&shop, &shop.seller.secret_key).is_empty());
}

#[test]
fn webhooks_are_signed_with_the_secret_of_each_account() {
    let shop = Shop::open();
    let (sellers_url, sellers) = receiver(200);
    let (platforms_url, platforms) = receiver(204);
    shop.patch("/account", &shop.seller.secret_key, &format!("webhook_uri={sellers_url}")).ok();
    shop.patch("/account", &shop.platform.secret_key, &format!("webhook_uri={platforms_url}")).ok();

    let charge = shop.charge("amount=10000&description=ชาเย็น");

    let (to_seller, to_platform) =
        (sellers.recv_timeout(PATIENCE).unwrap(), platforms.recv_timeout(PATIENCE).unwrap());
    for (webhook, account) in [(&to_seller, &shop.seller), (&to_platform, &shop.platform)] {
        assert_eq!(webhook.header("Omise-Signature").unwrap(), digest(&account.webhook_secret, webhook));
        assert!(webhook.head.starts_with("POST /hook?a=1 HTTP/1.1"));
        assert!(webhook.body.starts_with("{\n  \"object\": \"event\"") && webhook.body.ends_with("}\n"));
        assert_eq!(webhook.event()["data"]["id"], charge["id"]);
        assert_eq!(webhook.event()["webhook_deliveries"], json!([]));
    }
    assert_ne!(to_seller.event()["id"], to_platform.event()["id"]);

    shop.deliveries(2);
    let path = format!("/events/{}", id(&to_seller.event()));
    let event = shop.get(&path, &shop.seller.secret_key).ok();
    let delivery = &event["webhook_deliveries"][0];
    assert_eq!(
        (&delivery["status"], &delivery["error"], &delivery["key"]),
        (&json!(200), &Value::Null, &json!("charge.create"))
    );
    assert_eq!(delivery["payload"], to_seller.body);
    assert_eq!(delivery["uri"], sellers_url);
    assert!(delivery["created_at"].as_str().unwrap().ends_with(" UTC"));
}

#[test]
fn after_a_rotation_both_secrets_sign_for_a_day() {
    let shop = Shop::open();
    let (url, webhooks) = receiver(200);
    shop.patch("/account", &shop.seller.secret_key, &format!("webhook_uri={url}")).ok();
    let path = format!("/accounts/{}/rotate_webhook_secret", shop.seller.id);
    let rotated = shop.control("POST", &path, "").ok();
    let (new, old) = (rotated["webhook_secret"].as_str().unwrap(), &shop.seller.webhook_secret);
    assert_ne!(new, old);

    shop.charge("amount=10000");
    let webhook = webhooks.recv_timeout(PATIENCE).unwrap();
    assert_eq!(
        webhook.header("Omise-Signature").unwrap(),
        format!("{},{}", digest(old, &webhook), digest(new, &webhook))
    );

    shop.sandbox.advance_clock(Duration::from_secs(24 * 3600));
    shop.charge("amount=10000");
    let webhook = webhooks.recv_timeout(PATIENCE).unwrap();
    assert_eq!(webhook.header("Omise-Signature").unwrap(), digest(new, &webhook));
}

#[test]
fn the_time_of_a_signature_is_the_real_one_whatever_the_sandboxs_clock_says() {
    let shop = Shop::open();
    let (url, webhooks) = receiver(200);
    shop.patch("/account", &shop.seller.secret_key, &format!("webhook_uri={url}")).ok();
    shop.sandbox.advance_clock(Duration::from_secs(365 * 24 * 3600));
    shop.charge("amount=10000");
    let webhook = webhooks.recv_timeout(PATIENCE).unwrap();
    let timestamp: u64 = webhook.header("Omise-Signature-Timestamp").unwrap().parse().unwrap();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    assert!(now.abs_diff(timestamp) < 60);
}

#[test]
fn nothing_but_loopback_is_ever_called() {
    let shop = Shop::open();
    for uri in ["http://192.0.2.1/hook", "http://example.com/hook", "https://127.0.0.1:1/hook"] {
        shop.patch("/account", &shop.seller.secret_key, &format!("webhook_uri={uri}")).ok();
        shop.charge("amount=10000");
    }
    for delivery in shop.deliveries(3) {
        assert!(delivery["status"].is_null());
        assert!(delivery["error"].as_str().unwrap().starts_with("not sent: "), "{delivery}");
    }
}

#[test]
fn a_receiver_that_fails_is_recorded_and_not_asked_again() {
    let shop = Shop::open();
    let (url, webhooks) = receiver(500);
    shop.patch("/account", &shop.seller.secret_key, &format!("webhook_uri={url}")).ok();
    shop.charge("amount=10000");
    webhooks.recv_timeout(PATIENCE).unwrap();
    assert_eq!(shop.deliveries(1)[0]["status"], 500);
    assert!(webhooks.recv_timeout(Duration::from_millis(200)).is_err());

    shop.patch("/account", &shop.seller.secret_key, "webhook_uri=http://127.0.0.1:1/").ok();
    shop.charge("amount=10000");
    let delivery = &shop.deliveries(2)[1];
    assert!(delivery["error"].as_str().unwrap().starts_with("no connection"), "{delivery}");
    let event = shop.get("/events?order=reverse_chronological", &shop.seller.secret_key).ok();
    assert_eq!(event["data"][0]["webhook_deliveries"][0]["status"], 0);
}

#[test]
fn deliveries_come_in_order_and_do_not_slow_the_calls() {
    let shop = Shop::open();
    // Accepts and says nothing: the first delivery hangs until its limit.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let uri = format!("http://{}/", silent.local_addr().unwrap());
    shop.patch("/account", &shop.seller.secret_key, &format!("webhook_uri={uri}")).ok();
    let (url, webhooks) = receiver(200);
    shop.patch("/account", &shop.platform.secret_key, &format!("webhook_uri={url}")).ok();

    let started = Instant::now();
    let ids: Vec<_> = (0..30).map(|_| shop.charge("amount=10000")["id"].clone()).collect();
    assert!(started.elapsed() < PATIENCE);

    let arrived: Vec<_> =
        (0..30).map(|_| webhooks.recv_timeout(PATIENCE).unwrap().event()["data"]["id"].clone()).collect();
    assert_eq!(arrived, ids);
}

#[test]
fn a_charge_may_name_two_receivers_of_its_own() {
    let shop = Shop::open();
    let ((one, first), (two, second)) = (receiver(200), receiver(200));
    let charge = shop.charge(&format!("amount=10000&webhook_endpoints[]={one}&webhook_endpoints[]={two}"));
    for webhooks in [first, second] {
        let webhook = webhooks.recv_timeout(PATIENCE).unwrap();
        assert_eq!(webhook.event()["data"]["id"], charge["id"]);
        assert_eq!(webhook.header("Omise-Signature").unwrap(), digest(&shop.seller.webhook_secret, &webhook));
    }
    let three =
        "webhook_endpoints[]=http://a.b/&webhook_endpoints[]=http://a.b/&webhook_endpoints[]=http://a.b/";
    let form = format!("amount=10000&currency=THB&card={}&{three}", shop.token());
    shop.post("/charges", &shop.chain.key, &form).refused(400, "invalid_charge");
}

#[test]
fn an_account_may_start_with_a_webhook_address() {
    let shop = Shop::open();
    let (url, webhooks) = receiver(200);
    let account = shop
        .sandbox
        .create_account(NewAccount {
            name: "Tea".to_owned(),
            webhook_uri: Some(url),
            ..NewAccount::default()
        })
        .unwrap();
    let chain = shop.sandbox.create_chain(&shop.platform.id, &account.id).unwrap();
    let form = format!("amount=10000&currency=THB&card={}", shop.token());
    shop.post("/charges", &chain.key, &form).ok();
    let webhook = webhooks.recv_timeout(PATIENCE).unwrap();
    assert_eq!(webhook.header("Omise-Signature").unwrap(), digest(&account.webhook_secret, &webhook));
}
