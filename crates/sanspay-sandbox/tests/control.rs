//! The control API, the Rust API beside it, and the world they show.
#![allow(clippy::unwrap_used, reason = "part of tests, where a panic is how to fail")]

mod omise_client;

use std::collections::HashSet;
use std::time::Duration;

use omise_client::{Shop, card_form, id, receiver};
use sanspay_sandbox::{NewAccount, Options, Sandbox, World};
use serde_json::json;

fn world_of(seed: u64) -> World {
    Sandbox::start(Options { seed, ..Options::default() }).unwrap().world()
}

#[test]
fn the_same_seed_makes_the_same_world() {
    for seed in [0, 1, u64::MAX] {
        let (one, again) = (world_of(seed), world_of(seed));
        assert_eq!((&one.platform, &one.sellers), (&again.platform, &again.sellers));
        assert_eq!((&one.chains, &one.wonder), (&again.chains, &again.wonder));
    }
}

#[test]
fn another_seed_shares_no_id_no_key_and_no_secret() {
    let secrets = |world: &World| -> Vec<String> {
        let accounts = world.sellers.iter().chain([&world.platform]);
        let of_accounts = accounts.flat_map(|account| {
            [&account.id, &account.public_key, &account.secret_key, &account.webhook_secret]
                .map(String::clone)
        });
        let of_chains = world.chains.iter().flat_map(|chain| [chain.id.clone(), chain.key.clone()]);
        of_accounts.chain(of_chains).collect()
    };
    let worlds = [0, 1, 2, u64::MAX].map(|seed| secrets(&world_of(seed)));
    let all: HashSet<&String> = worlds.iter().flatten().collect();
    assert_eq!(all.len(), 4 * 16);
}

#[test]
fn the_same_calls_make_the_same_ids_whatever_is_read_and_delivered_in_between() {
    let story = |shop: &Shop, between: &dyn Fn()| -> Vec<String> {
        let token = shop.token();
        between();
        let form = format!("amount=50000&currency=THB&card={token}");
        let charge = shop.post("/charges", &shop.chain.key, &form).ok();
        between();
        let refunds = format!("/charges/{}/refunds", id(&charge));
        let refund = shop.post(&refunds, &shop.chain.key, "amount=1000").ok();
        between();
        let transfer = shop.post("/transfers", &shop.chain.key, "amount=10000").ok();
        let transaction = charge["transaction"].as_str().unwrap().to_owned();
        vec![token, id(&charge).to_owned(), transaction, id(&refund).to_owned(), id(&transfer).to_owned()]
    };
    let quiet = Shop::open();
    let expected = story(&quiet, &|| ());

    let busy = Shop::open();
    let (url, webhooks) = receiver(200);
    busy.patch("/account", &busy.seller.secret_key, &format!("webhook_uri={url}")).ok();
    let ids = story(&busy, &|| {
        busy.get("/events", &busy.chain.key).ok();
        busy.get("/account", "nonsense").refused(401, "authentication_failure");
        let _ = webhooks.recv_timeout(Duration::from_millis(200));
    });

    assert_eq!(ids, expected);
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
fn the_list_of_endpoints_names_those_there_are() {
    let shop = Shop::open();
    let root = shop.sandbox.control_url();
    let index = shop.control("GET", "", "").ok();
    let endpoints = index["endpoints"].as_array().unwrap();
    assert_eq!(endpoints.len(), 26);
    for endpoint in endpoints {
        let (method, path) = endpoint.as_str().unwrap().split_once(" /sandbox").unwrap();
        let reply = shop.send(method, &format!("{root}{}", path.replace(['{', '}'], "")), &[], "");
        assert!(!reply.text.contains("not part of the control API"), "{endpoint}: {}", reply.text);
    }
    assert_eq!(shop.control("GET", "/nothing", "").status, 404);
    assert_eq!(shop.control("PUT", "/wonder/nothing", "").status, 404);
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
