//! What an account can do and what currencies are worth (reference 2.2 and 2.9).
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod omise_client;

use omise_client::Shop;
use serde_json::json;

#[test]
fn a_capability_is_read_with_a_public_or_a_secret_key() {
    let shop = Shop::open();
    for key in [&shop.platform.public_key, &shop.platform.secret_key] {
        let capability = shop.get("/capability", key).ok();
        assert_eq!((&capability["object"], &capability["country"]), (&json!("capability"), &json!("TH")));
        let limits = &capability["limits"];
        assert_eq!(limits["charge_amount"], json!({"max": 15_000_000, "min": 2_000}));
        assert_eq!(limits["transfer_amount"]["min"], 3_000);
        assert_eq!(limits["installment_amount"], json!({"min": 200_000}));
        let card = &capability["payment_methods"][0];
        assert_eq!((&card["name"], &card["currencies"]), (&json!("card"), &json!(["THB"])));
        assert_eq!(card["card_brands"][1], "Visa");
    }
    shop.get("/capability", &shop.chain.key).refused(401, "authentication_failure");
    shop.get("/capability", "pkey_test_0").refused(401, "authentication_failure");
}

#[test]
fn every_country_has_a_capability_of_its_own() {
    let shop = Shop::open();
    for (country, currency, method) in
        [("TH", "THB", "promptpay"), ("SG", "SGD", "paynow"), ("MY", "MYR", "fpx"), ("JP", "JPY", "econtext")]
    {
        let account = format!(r#"{{"name": "Tea House {country}", "country": "{country}"}}"#);
        let account = shop.control("POST", "/accounts", &account).ok();
        let key = account["secret_key"].as_str().unwrap();
        let capability = shop.get("/capability", key).ok();
        assert_eq!(capability["country"], country);
        let methods = capability["payment_methods"].as_array().unwrap();
        let method = methods.iter().find(|found| found["name"] == method).unwrap();
        assert_eq!(method["currencies"], json!([currency]));
        assert_eq!(method["banks"].as_array().unwrap().is_empty(), country != "MY");
        assert_eq!(shop.get(&format!("/forex/{currency}"), key).ok()["rate"], json!(1.0));
    }
}

#[test]
fn a_rate_is_asked_for_in_either_letter_case() {
    let shop = Shop::open();
    let upper = shop.get("/forex/USD", &shop.platform.secret_key);
    let lower = shop.get("/forex/usd", &shop.chain.key);
    assert_eq!(upper.text, lower.text);
    assert!(upper.text.contains("\"rate\": 32.5\n"), "digits as they are: {}", upper.text);
    let forex = upper.ok();
    assert_eq!((&forex["base"], &forex["quote"]), (&json!("USD"), &json!("THB")));
    assert_eq!(forex["location"], "/forex/usd");
    shop.get("/forex/XXX", &shop.platform.secret_key).refused(404, "not_found");
    shop.get("/forex/usd", &shop.platform.public_key).refused(401, "authentication_failure");
}
