//! Who may call what (reference 1.1 and 2.4).

mod omise_client;

use omise_client::{Shop, basic, card_form};

#[test]
fn a_key_works_with_and_without_its_colon() {
    let shop = Shop::open();
    let url = format!("{}/account", shop.sandbox.api_url());
    for credential in [shop.platform.secret_key.clone(), format!("{}:", shop.platform.secret_key)] {
        let reply = shop.send("GET", &url, &[("Authorization", &basic(&credential))], "");
        assert_eq!(reply.status, 200, "{}", reply.text);
    }
}

#[test]
fn no_key_and_an_unknown_key_are_refused() {
    let shop = Shop::open();
    let url = format!("{}/account", shop.sandbox.api_url());
    shop.send("GET", &url, &[], "").refused(401, "authentication_failure");
    shop.send("GET", &url, &[("Authorization", "Bearer x")], "").refused(401, "authentication_failure");
    shop.get("/account", "skey_test_0000000000000000000").refused(401, "authentication_failure");
}

#[test]
fn a_live_looking_key_is_refused_and_told_that_this_is_a_sandbox() {
    let shop = Shop::open();
    let reply = shop.get("/account", "skey_5xuy4w91xqz7d1w9u0t");
    reply.refused(401, "authentication_failure");
    assert!(reply.message().contains("sandbox"), "{}", reply.message());
}

#[test]
fn a_key_of_the_wrong_kind_is_refused() {
    let shop = Shop::open();
    let (platform, chain) = (&shop.platform, &shop.chain.key);
    shop.get("/charges", &platform.public_key).refused(401, "authentication_failure");
    shop.vault(&platform.secret_key, &card_form("4242424242424242")).refused(401, "authentication_failure");
    shop.vault(chain, &card_form("4242424242424242")).refused(401, "authentication_failure");
    shop.get("/chains", chain).refused(401, "authentication_failure");
    shop.patch("/account", chain, "zero_interest_installments=true").refused(401, "authentication_failure");
    assert_eq!(shop.get("/account", chain).status, 200);
}

#[test]
fn each_host_serves_only_its_own_paths() {
    let shop = Shop::open();
    shop.post("/tokens", &shop.platform.public_key, &card_form("4242424242424242"))
        .refused(401, "authentication_failure");
    let vault_charges = format!("{}/charges", shop.sandbox.vault_url());
    let key = basic(&shop.platform.secret_key);
    shop.send("GET", &vault_charges, &[("Authorization", &key)], "").refused(401, "authentication_failure");
}

#[test]
fn a_revoked_chain_key_is_refused_and_the_list_shows_it_without_its_key() {
    let shop = Shop::open();
    let key = &shop.platform.secret_key;
    let path = format!("/chains/{}/revoke", shop.chain.id);

    let revoked = shop.post(&path, key, "").ok();

    assert_eq!((&revoked["revoked"], &revoked["key"]), (&true.into(), &"".into()));
    let reply = shop.get("/charges", &shop.chain.key);
    reply.refused(401, "authentication_failure");
    assert!(reply.message().contains("revoked"));
    let list = shop.get("/chains", key).ok();
    assert_eq!(list["total"], 2);
    assert!(list["location"].is_null());
    assert_eq!(list["data"][0]["key"], "");
    assert_eq!(list["data"][0]["email"], shop.seller.email.as_str());
    assert_ne!(list["data"][1]["key"], "");
    shop.post(&path, key, "").refused(400, "bad_request");
}

#[test]
fn a_chain_with_an_unsent_transfer_cannot_be_revoked() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let transfer = shop.post("/transfers", &shop.chain.key, "amount=50000").id();
    let revoke = format!("/chains/{}/revoke", shop.chain.id);
    shop.post(&revoke, &shop.platform.secret_key, "").refused(400, "bad_request");
    shop.post(&format!("/transfers/{transfer}/mark_as_sent"), &shop.seller.secret_key, "").ok();
    shop.post(&revoke, &shop.platform.secret_key, "").ok();
}

#[test]
fn a_chain_of_someone_else_is_not_found() {
    let shop = Shop::open();
    let path = format!("/chains/{}", shop.chain.id);
    shop.get(&path, &shop.seller.secret_key).refused(404, "not_found");
    assert_eq!(shop.get(&path, &shop.platform.secret_key).ok()["key"], shop.chain.key.as_str());
}

#[test]
fn a_token_is_good_for_the_platform_and_its_chains_and_for_nobody_else() {
    let shop = Shop::open();
    let charge = |key: &str, token: &str| {
        shop.post("/charges", key, &format!("amount=10000&currency=THB&card={token}"))
    };
    charge(&shop.platform.secret_key, &shop.token()).ok();
    charge(&shop.chain.key, &shop.token()).ok();
    charge(&shop.seller.secret_key, &shop.token()).refused(404, "not_found");
    let of_seller = shop.vault(&shop.seller.public_key, &card_form("4242424242424242")).id();
    charge(&shop.chain.key, &of_seller).refused(404, "not_found");
    charge(&shop.seller.secret_key, &of_seller).ok();
}

#[test]
fn what_a_chain_key_makes_is_on_the_sellers_books() {
    let shop = Shop::open();
    let charge = shop.charge("amount=10000");
    let path = charge["location"].as_str().unwrap();
    assert_eq!(shop.get(path, &shop.seller.secret_key).status, 200);
    shop.get(path, &shop.platform.secret_key).refused(404, "not_found");
    assert_eq!(shop.get("/charges", &shop.platform.secret_key).ok()["total"], 0);
    assert_eq!(shop.get("/charges", &shop.chain.key).ok()["total"], 1);
}
