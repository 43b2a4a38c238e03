//! Links, search and receipts (reference 2.13, 2.15 and 3.2).
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod omise_client;

use omise_client::{Reply, Shop, basic, id, timeless};
use serde_json::{Value, json};

fn link(shop: &Shop, more: &str) -> Value {
    let form = format!("amount=45000&currency=thb&title=Tea+set&description=Two+cups{more}");
    shop.post("/links", &shop.platform.secret_key, &form).ok()
}

fn pay(shop: &Shop, link: &Value, body: &str) -> Reply {
    shop.send("POST", link["payment_uri"].as_str().unwrap(), &[], body)
}

fn show(shop: &Shop, link: &Value) -> Value {
    shop.get(&format!("/links/{}", id(link)), &shop.platform.secret_key).ok()
}

fn delete(shop: &Shop, link: &Value) -> Reply {
    let key = basic(&format!("{}:", shop.platform.secret_key));
    let url = format!("{}/links/{}", shop.sandbox.api_url(), id(link));
    shop.send("DELETE", &url, &[("Authorization", &key)], "")
}

#[test]
fn a_link_is_paid_once_unless_it_is_multiple() {
    let shop = Shop::open();
    let (once, often) = (link(&shop, ""), link(&shop, "&multiple=true"));
    assert_eq!(
        (&once["used"], &once["multiple"], &once["used_at"]),
        (&json!(false), &json!(false), &json!(null))
    );
    assert_eq!(once["charges"]["location"], format!("/links/{}/charges", id(&once)));

    let declined = pay(&shop, &once, r#"{"number": "4111111111140011"}"#).ok();
    assert_eq!((&declined["status"], &declined["link"]), (&json!("failed"), &once["id"]));
    assert_eq!(show(&shop, &once)["used"], false, "a decline does not use it up");
    let paid = pay(&shop, &once, "").ok();
    assert_eq!(
        (&paid["status"], &paid["amount"], &paid["link"]),
        (&json!("successful"), &json!(45000), &once["id"])
    );
    let used = show(&shop, &once);
    assert_eq!((&used["used"], used["used_at"].is_string()), (&json!(true), true));
    assert_eq!(used["charges"]["total"], 2);
    assert_eq!(pay(&shop, &once, "").status, 400);

    pay(&shop, &often, "").ok();
    pay(&shop, &often, "").ok();
    let key = &shop.platform.secret_key;
    let charges = shop.get(&format!("/links/{}/charges?limit=1", id(&often)), key).ok();
    assert_eq!((&charges["total"], charges["data"].as_array().unwrap().len()), (&json!(2), 1));
    let events = shop.get("/events?order=reverse_chronological&limit=100", key).ok();
    let events = events["data"].as_array().unwrap();
    assert_eq!(events.iter().filter(|event| event["key"] == "link.create").count(), 2);
    let charged = events.iter().find(|event| event["key"] == "charge.create").unwrap();
    assert_eq!(charged["data"]["link"], often["id"], "the event knows the link too");
}

#[test]
fn a_deleted_link_can_be_fetched_and_not_paid() {
    let shop = Shop::open();
    let link = link(&shop, "");
    let deleted = delete(&shop, &link).ok();
    assert_eq!((&deleted["deleted"], deleted["deleted_at"].is_string()), (&json!(true), true));
    assert_eq!(show(&shop, &link)["deleted"], true);
    assert_eq!(pay(&shop, &link, "").status, 400);
    delete(&shop, &link).refused(404, "not_found");
}

#[test]
fn a_link_needs_what_the_reference_lists() {
    let shop = Shop::open();
    let key = &shop.platform.secret_key;
    for form in [
        "currency=THB&title=a&description=b",
        "amount=45000&title=a&description=b",
        "amount=45000&currency=THB&description=b",
        "amount=45000&currency=THB&title=a",
        "amount=45000&currency=USD&title=a&description=b",
        "amount=99999999999&currency=THB&title=a&description=b",
    ] {
        shop.post("/links", key, form).refused(400, "invalid_link");
    }
    shop.get("/links/link_test_0", key).refused(404, "not_found");
    assert_eq!(shop.get("/links", key).ok()["total"], 0);
}

#[test]
fn receipts_are_of_live_data() {
    let shop = Shop::open();
    let list = shop.get("/receipts?limit=5", &shop.platform.secret_key).ok();
    assert_eq!(
        (&list["object"], &list["total"], &list["limit"]),
        (&json!("receipt_list"), &json!(0), &json!(5))
    );
    shop.get("/receipts/rcpt_1", &shop.platform.secret_key).refused(404, "not_found");
}

fn found(shop: &Shop, query: &str) -> Vec<String> {
    let result = shop.get(&format!("/search?{query}"), &shop.platform.secret_key).ok();
    result["data"].as_array().unwrap().iter().map(|row| id(row).to_owned()).collect()
}

#[test]
fn search_finds_by_text_and_filters_newest_first() {
    let shop = Shop::open();
    let key = &shop.platform.secret_key;
    let charge = |number: &str, more: &str| {
        let form = format!("currency=THB&card={}&{more}", shop.token_of(number));
        shop.post("/charges", key, &form).id()
    };
    let tea = charge("4242424242424242", "amount=409669&description=Green+Tea");
    let cup = charge("5555555555554444", "amount=50000&description=Cup&metadata[with]=tea");
    let poor = charge("4111111111140011", "amount=50001");
    let held = charge("4242424242424242", "amount=10000&capture=false");

    assert_eq!(found(&shop, "scope=charge"), [&held, &poor, &cup, &tea].map(Clone::clone));
    assert_eq!(found(&shop, "scope=charge&query=TEA"), [&cup, &tea].map(Clone::clone));
    assert_eq!(found(&shop, "scope=charge&query=tea&order=chronological"), [&tea, &cup].map(Clone::clone));
    for (filters, expected) in [
        ("filters[amount]=4096.69", vec![&tea]),
        ("filters[amount]=100..500", vec![&held, &cup]),
        ("filters[captured]=false", vec![&held, &poor]),
        ("filters[captured]=true&filters[card_last_digits]=4444", vec![&cup]),
        ("filters[failure_code]=insufficient_fund", vec![&poor]),
        ("filters[status]=pending", vec![&held]),
        ("filters[created_at]=2000-01-01..2001-01-01", vec![]),
        ("filters[created_at]=2000-01-01..2999-01-01&filters[authorized]=yes", vec![&held, &cup, &tea]),
        ("filters[disputed]=true", vec![]),
    ] {
        let expected: Vec<String> = expected.into_iter().cloned().collect();
        assert_eq!(found(&shop, &format!("scope=charge&{filters}")), expected, "{filters}");
    }

    let transfer = shop.post("/transfers", key, "amount=3000").id();
    let dispute = shop.post(&format!("/charges/{tea}/disputes"), key, "").id();
    assert_eq!(found(&shop, "scope=charge&filters[disputed]=true"), [tea]);
    assert_eq!(found(&shop, "scope=dispute&filters[status]=open&filters[card_last_digits]=4242"), [dispute]);
    let refund = shop.post(&format!("/charges/{cup}/refunds"), key, "amount=50000").id();
    assert_eq!(found(&shop, "scope=refund&filters[voided]=true"), [refund]);
    let link = link(&shop, "");
    assert_eq!(found(&shop, "scope=link&filters[used]=false&filters[amount]=450"), [id(&link)]);
    assert_eq!(found(&shop, "scope=transfer&filters[currency]=thb&filters[sent]=false"), [transfer]);
    assert_eq!(found(&shop, "scope=transaction").len(), 4);
    assert!(found(&shop, "scope=receipt").is_empty());
}

#[test]
fn pages_of_a_search_count_from_one_and_echo_the_question() {
    let shop = Shop::open();
    let links: Vec<Value> = (0..3).map(|_| link(&shop, "")).collect();
    let key = &shop.platform.secret_key;
    let query = "/search?scope=link&filters[used]=false&filters[amount]=450&per_page=2&page=2";
    let last = shop.get(query, key).ok();
    assert_eq!(last["filters"], json!({"used": "false", "amount": "450"}));
    assert_eq!((&last["total"], &last["total_pages"], &last["page"]), (&json!(3), &json!(2), &json!(2)));
    assert_eq!(
        (&last["scope"], &last["query"], &last["object"]),
        (&json!("link"), &json!(""), &json!("search"))
    );
    let oldest = timeless(links[0].clone());
    assert_eq!(timeless(last["data"].clone()), json!([oldest]), "the oldest is on the last page");
    let past = shop.get("/search?scope=link&page=9", key).ok();
    assert_eq!((&past["total"], past["data"].as_array().unwrap().len()), (&json!(3), 0));
    assert_eq!(past["per_page"], 30);
}

#[test]
fn a_search_that_makes_no_sense_says_what() {
    let shop = Shop::open();
    let key = &shop.platform.secret_key;
    for (query, code) in [
        ("", "invalid_scope"),
        ("scope=teapot", "invalid_scope"),
        ("scope=charge&filters[teapot]=1", "invalid_filters"),
        ("scope=charge&filters[captured]=maybe", "invalid_filters"),
        ("scope=charge&filters[amount]=1.001", "invalid_filters"),
        ("scope=charge&filters[created_at]=now", "invalid_filters"),
        ("scope=charge&filters=1", "invalid_filters"),
        ("scope=transaction&filters[amount]=1", "invalid_filters"),
        ("scope=charge&page=0", "invalid_page"),
        ("scope=charge&per_page=x", "invalid_page"),
    ] {
        shop.get(&format!("/search?{query}"), key).refused(400, code);
    }
}
