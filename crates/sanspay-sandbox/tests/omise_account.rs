//! The account and its five parameters (reference 2.1).

mod omise_client;

use omise_client::{Shop, basic, id};
use serde_json::json;

#[test]
fn the_seeded_platform_is_a_thai_account_that_may_chain() {
    let shop = Shop::open();
    let account = shop.get("/account", &shop.platform.secret_key).ok();
    assert_eq!(id(&account), shop.platform.id);
    assert_eq!((&account["country"], &account["currency"]), (&json!("TH"), &json!("THB")));
    assert_eq!((&account["chaining_allowed"], &account["chain_enabled"]), (&json!(true), &json!(true)));
    assert_eq!(
        account["metadata_export_keys"],
        json!({"charge": [], "transfer": [], "refund": [], "dispute": []})
    );
    assert_eq!(account["transfer_config"]["min_transfer_amount"], "30.00");
    assert_eq!(shop.balance(&shop.platform.secret_key), 0);
}

#[test]
fn all_five_parameters_can_be_set_and_cleared() {
    let shop = Shop::open();
    let key = &shop.platform.secret_key;
    let form = "webhook_uri=http%3A%2F%2F127.0.0.1%3A1%2Fh&chain_return_uri=https://example.com/back&chain_enabled=0\
                &zero_interest_installments=1&metadata_export_keys[charge][]=order&metadata_export_keys%5Bcharge%5D%5B%5D=shop";
    let account = shop.patch("/account", key, form).ok();
    assert_eq!(account["webhook_uri"], "http://127.0.0.1:1/h");
    assert_eq!(account["chain_return_uri"], "https://example.com/back");
    assert_eq!(
        (&account["chain_enabled"], &account["zero_interest_installments"]),
        (&json!(false), &json!(true))
    );
    assert_eq!(account["metadata_export_keys"]["charge"], json!(["order", "shop"]));

    let cleared = shop
        .json("PATCH", "/account", key, r#"{"webhook_uri":null,"metadata_export_keys":{"charge":[]}}"#)
        .ok();

    assert!(cleared["webhook_uri"].is_null());
    assert_eq!(cleared["metadata_export_keys"]["charge"], json!([]));
    assert_eq!(cleared["chain_return_uri"], "https://example.com/back");
}

#[test]
fn a_wrong_parameter_is_refused_and_nothing_is_changed() {
    let shop = Shop::open();
    let key = &shop.platform.secret_key;
    for form in [
        "webhook_uri=nowhere",
        "webhook_uri=ftp://example.com",
        "chain_enabled=maybe",
        "zero_interest_installments=2",
        "metadata_export_keys=charge",
        "metadata_export_keys[]=charge",
        "metadata_export_keys[customer][]=a",
        "metadata_export_keys[charge]=a",
        "metadata_export_keys[charge][a]=b",
    ] {
        let form = format!("chain_return_uri=https://example.com/new&{form}");
        shop.patch("/account", key, &form).refused(400, "bad_request");
    }
    shop.json("PATCH", "/account", key, r#"{"metadata_export_keys":{"charge":[1]}}"#)
        .refused(400, "bad_request");
    shop.json("PATCH", "/account", key, r#"{"webhook_uri":{}}"#).refused(400, "bad_request");
    assert!(shop.get("/account", key).ok()["chain_return_uri"].is_null());
}

#[test]
fn a_seller_cannot_enable_chaining() {
    let shop = Shop::open();
    shop.patch("/account", &shop.seller.secret_key, "chain_enabled=true").refused(400, "bad_request");
    shop.patch("/account", &shop.seller.secret_key, "chain_enabled=false").ok();
}

#[test]
fn the_version_is_echoed_and_an_unknown_one_refused() {
    let shop = Shop::open();
    let url = format!("{}/account", shop.sandbox.api_url());
    let key = basic(&shop.platform.secret_key);
    let with = |version| shop.send("GET", &url, &[("Authorization", &key), ("Omise-Version", version)], "");
    let reply = with("2017-11-02");
    assert_eq!(reply.headers["omise-version"], "2017-11-02");
    assert_eq!(reply.headers["cache-control"], "no-cache, no-store");
    assert_eq!(reply.headers["content-type"], "application/json; charset=utf-8");
    assert_eq!(reply.headers["x-request-id"].len(), 36);
    assert!(reply.text.starts_with("{\n  \"object\"") && reply.text.ends_with("}\n"));
    with("2020-01-01").refused(400, "bad_request");
}
