//! The control API, the Rust API beside it, and the world they show.

mod omise_client;

use std::time::Duration;

use omise_client::{Shop, card_form};
use sanspay_sandbox::{NewAccount, Options, Sandbox};
use serde_json::json;

#[test]
fn the_same_seed_makes_the_same_world_and_another_a_different_one() {
    let world = |seed| Sandbox::start(Options { seed, ..Options::default() }).unwrap().world();
    let (one, again, other) = (world(1), world(1), world(2));
    assert_eq!((&one.platform, &one.sellers, &one.chains), (&again.platform, &again.sellers, &again.chains));
    assert_ne!(one.platform, other.platform);
}

#[test]
fn the_world_is_a_platform_with_two_chained_sellers() {
    let shop = Shop::open();
    let world = shop.control("GET", "/world", "").ok();
    assert_eq!(world["platform"]["name"], "Siam Bazaar");
    assert_eq!(world["sellers"][0]["name"], "Baan Coffee");
    assert_eq!(world["sellers"][1]["name"], "Chiang Mai Ceramics");
    for (seller, chain) in
        world["sellers"].as_array().unwrap().iter().zip(world["chains"].as_array().unwrap())
    {
        assert_eq!((&chain["seller_id"], &chain["platform_id"]), (&seller["id"], &world["platform"]["id"]));
        for (name, prefix) in [("public_key", "pkey_test_"), ("secret_key", "skey_test_")] {
            let key = seller[name].as_str().unwrap();
            assert_eq!(key.strip_prefix(prefix).unwrap().len(), 19);
        }
    }
    assert_eq!(world["api_url"], shop.sandbox.api_url());
    assert_eq!(world["vault_url"], shop.sandbox.vault_url());
    assert!(world["wonder"]["private_key_pem"].as_str().unwrap().contains("PRIVATE KEY"));
}

#[test]
fn accounts_and_chains_can_be_made_over_http() {
    let shop = Shop::open();
    let new = r#"{"name":"Tea House","country":"TH","webhook_uri":null}"#;
    let account = shop.control("POST", "/accounts", new).ok();
    let chain = json!({"platform_id": shop.platform.id, "seller_id": account["id"]}).to_string();
    let chain = shop.control("POST", "/chains", &chain).ok();
    let form = format!("amount=10000&currency=THB&card={}", shop.token());
    shop.post("/charges", chain["key"].as_str().unwrap(), &form).ok();
    assert_eq!(shop.balance(account["secret_key"].as_str().unwrap()), 9609);
    let all = shop.control("GET", "/accounts", "").ok();
    assert_eq!((all["accounts"].as_array().unwrap().len(), all["chains"].as_array().unwrap().len()), (4, 3));
}

#[test]
fn chains_that_could_not_exist_are_refused() {
    let shop = Shop::open();
    let new = |country: &str, platform| {
        let new = NewAccount {
            name: "A".to_owned(),
            country: Some(country.to_owned()),
            platform,
            ..NewAccount::default()
        };
        shop.sandbox.create_account(new).unwrap().id
    };
    let (thai, japanese) = (new("TH", false), new("JP", true));
    for (platform, seller) in [
        (&shop.platform.id, &shop.platform.id),
        (&thai, &shop.seller.id),
        (&japanese, &shop.seller.id),
        (&shop.platform.id, &japanese),
        (&shop.platform.id, &"account_test_x".to_owned()),
    ] {
        assert!(shop.sandbox.create_chain(platform, seller).is_err());
    }
    for wrong in [
        r#"{"name":""}"#,
        r#"{"name":"A","country":"XX"}"#,
        r#"{"name":"A","webhook_uri":"x"}"#,
        r#"{"nome":"A"}"#,
        "",
    ] {
        assert_eq!(shop.control("POST", "/accounts", wrong).status, 400, "{wrong}");
    }
}

#[test]
fn the_clock_can_be_pushed_over_http() {
    let shop = Shop::open();
    shop.charge("amount=10000&capture=false");
    shop.control("POST", "/clock", r#"{"advance_seconds":604801}"#).ok();
    assert_eq!(shop.get("/charges", &shop.chain.key).ok()["data"][0]["status"], "expired");
    shop.control("POST", "/clock", r#"{"advance_ms":18446744073709551615}"#).ok();
    shop.get("/charges", &shop.chain.key).ok();
    assert_eq!(shop.control("POST", "/clock", r#"{"advance":1}"#).status, 400);
}

#[test]
fn the_log_of_requests_shows_what_happened_and_no_secret() {
    let shop = Shop::open();
    let token = shop.vault(&shop.platform.public_key, &card_form("4242424242424242")).id();
    let query = format!("/charges?key={}&number=4242424242424242", shop.chain.key);
    shop.get(&query, &shop.chain.key).ok();
    shop.get("/account", "nonsense").refused(401, "authentication_failure");

    let log = shop.control("GET", "/requests", "").ok();

    let requests = log["requests"].as_array().unwrap();
    assert_eq!(requests.len(), 3);
    assert_eq!(
        (&requests[0]["host"], &requests[0]["path"], &requests[0]["status"]),
        (&json!("vault"), &json!("/tokens"), &json!(200))
    );
    assert!(requests[0]["what"].as_str().unwrap().contains(&token));
    assert_eq!(requests[1]["account"], "Baan Coffee via Siam Bazaar");
    let text = log.to_string();
    for secret in [&shop.platform.public_key, &shop.chain.key, "424242424242", "nonsense"] {
        assert!(!text.contains(secret), "{secret}");
    }
    let tail = &shop.chain.key[shop.chain.key.len() - 4..];
    assert_eq!(requests[1]["key"], format!("ckey_test_…{tail}"));
}

#[test]
fn a_taken_port_is_a_clear_error() {
    let shop = Shop::open();
    let port: u16 = shop.sandbox.api_url().rsplit(':').next().unwrap().parse().unwrap();
    let error = Sandbox::start(Options { port, ..Options::default() }).err().unwrap();
    assert!(error.to_string().contains(&format!("127.0.0.1:{port}")), "{error}");
}

#[test]
fn a_dropped_sandbox_stops_listening() {
    let shop = Shop::open();
    let address = shop.sandbox.api_url().trim_start_matches("http://").to_owned();
    drop(shop);
    for _ in 0..100 {
        if std::net::TcpStream::connect(&address).is_err() {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("still listening");
}
