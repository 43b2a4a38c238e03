//! Customers and their cards (reference 2.3 and 2.7), and charges of kept cards.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod omise_client;

use omise_client::{Reply, Shop, card_form, id, receiver, timeless};
use serde_json::{Value, json};

const FORM: &str = "application/x-www-form-urlencoded";

fn delete(shop: &Shop, path: &str, key: &str) -> Reply {
    let url = format!("{}{path}", shop.sandbox.api_url());
    let authorization = omise_client::basic(&format!("{key}:"));
    shop.send("DELETE", &url, &[("Authorization", &authorization), ("Content-Type", FORM)], "")
}

/// A customer of the seller, made with the chain key.
fn customer(shop: &Shop, form: &str) -> Value {
    shop.post("/customers", &shop.chain.key, form).ok()
}

fn customer_with_card(shop: &Shop) -> Value {
    customer(shop, &format!("card={}", shop.token()))
}

fn path(object: &Value) -> &str {
    object["location"].as_str().unwrap()
}

fn charge(shop: &Shop, form: &str) -> Reply {
    shop.post("/charges", &shop.chain.key, &format!("amount=100000&currency=thb&{form}"))
}

fn event_keys(shop: &Shop, key: &str) -> Vec<String> {
    let events = shop.get("/events?limit=100", key).ok();
    events["data"].as_array().unwrap().iter().map(|event| event["key"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_customer_has_every_field_in_the_form_of_the_reference() {
    let shop = Shop::open();
    let form = format!("email=m@tea.example&description=Malee&metadata[n]=7&card={}", shop.token());
    let made = shop.post("/customers", &shop.chain.key, &form);
    let names: Vec<_> = made
        .text
        .lines()
        .filter(|line| line.starts_with("  \""))
        .map(|line| line.trim_start().split('"').nth(1).unwrap().to_owned())
        .collect();
    assert_eq!(
        names,
        [
            "object",
            "id",
            "livemode",
            "location",
            "deleted",
            "metadata",
            "cards",
            "default_card",
            "linked_accounts",
            "description",
            "email",
            "created_at"
        ]
    );
    let made = made.ok();
    assert_eq!(made["location"], format!("/customers/{}", id(&made)));
    assert!(id(&made).starts_with("cust_test_"));
    assert_eq!((&made["email"], &made["metadata"]), (&json!("m@tea.example"), &json!({"n": "7"})));
    let card = &made["cards"]["data"][0];
    assert_eq!(made["default_card"], card["id"]);
    assert_eq!(path(card), format!("/customers/{}/cards/{}", id(&made), id(card)));
    assert_eq!(made["cards"]["location"], format!("/customers/{}/cards", id(&made)));
    assert_eq!((&made["cards"]["total"], &made["linked_accounts"]["total"]), (&json!(1), &json!(0)));
    assert_eq!(timeless(shop.get(path(&made), &shop.chain.key).ok()), timeless(made.clone()));
    assert_eq!(shop.get(path(card), &shop.chain.key).ok(), *card);
    let listed = timeless(shop.get("/customers", &shop.chain.key).ok());
    assert_eq!(listed["data"], json!([timeless(made.clone())]));
    assert_eq!(
        shop.get(&format!("{}?expand=true", path(&made)), &shop.chain.key).ok()["default_card"],
        *card
    );
}

#[test]
fn a_customer_is_on_the_books_of_its_key_only() {
    let shop = Shop::open();
    let made = customer_with_card(&shop);
    assert_eq!(timeless(shop.get(path(&made), &shop.seller.secret_key).ok()), timeless(made.clone()));
    shop.get(path(&made), &shop.platform.secret_key).refused(404, "not_found");
    shop.get("/customers", &shop.platform.public_key).refused(401, "authentication_failure");
    shop.post("/customers", &shop.platform.secret_key, "linked_account=lacc_1").refused(404, "not_found");
}

#[test]
fn a_token_is_attached_once_and_a_wrong_one_changes_nothing() {
    let shop = Shop::open();
    let token = shop.token();
    let made = customer(&shop, &format!("card={token}"));
    shop.post("/customers", &shop.chain.key, &format!("card={token}")).refused(400, "used_token");
    shop.patch(path(&made), &shop.chain.key, &format!("email=x&card={token}")).refused(400, "used_token");
    charge(&shop, &format!("card={token}")).refused(400, "used_token");
    assert_eq!(timeless(shop.get(path(&made), &shop.chain.key).ok()), timeless(made.clone()));
    assert_eq!(shop.get("/customers", &shop.chain.key).ok()["total"], 1);
}

#[test]
fn adding_a_card_keeps_the_default_and_naming_one_changes_it() {
    let shop = Shop::open();
    let made = customer_with_card(&shop);
    let grown = shop.patch(path(&made), &shop.chain.key, &format!("card={}", shop.token())).ok();
    assert_eq!(grown["cards"]["total"], 2);
    assert_eq!(grown["default_card"], made["default_card"]);
    let second = id(&grown["cards"]["data"][1]).to_owned();
    let switched = shop.patch(path(&made), &shop.chain.key, &format!("default_card={second}")).ok();
    assert_eq!(switched["default_card"], second);
    shop.patch(path(&made), &shop.chain.key, "default_card=card_test_0").refused(404, "not_found");
}

#[test]
fn removing_the_default_promotes_another_and_the_last_leaves_none() {
    let shop = Shop::open();
    let made = customer_with_card(&shop);
    let grown = shop.patch(path(&made), &shop.chain.key, &format!("card={}", shop.token())).ok();
    let (first, second) = (&grown["cards"]["data"][0], &grown["cards"]["data"][1]);

    let gone = delete(&shop, path(first), &shop.chain.key).ok();
    assert_eq!((&gone["deleted"], &gone["last_digits"]), (&json!(true), &json!("4242")));
    shop.get(path(first), &shop.chain.key).refused(404, "not_found");
    delete(&shop, path(first), &shop.chain.key).refused(404, "not_found");
    assert_eq!(shop.get(path(&made), &shop.chain.key).ok()["default_card"], second["id"]);

    delete(&shop, path(second), &shop.chain.key).ok();
    let empty = shop.get(path(&made), &shop.chain.key).ok();
    assert_eq!((&empty["default_card"], &empty["cards"]["total"]), (&Value::Null, &json!(0)));
    charge(&shop, &format!("customer={}", id(&made))).refused(400, "missing_card");
}

#[test]
fn a_deleted_customer_answers_whole_and_is_not_found_afterwards() {
    let shop = Shop::open();
    let made = customer(&shop, &format!("email=m@tea.example&card={}", shop.token()));
    let kept = customer_with_card(&shop);
    let gone = delete(&shop, path(&made), &shop.chain.key).ok();
    assert_eq!((&gone["deleted"], &gone["email"]), (&json!(true), &json!("m@tea.example")));
    assert_eq!((&gone["default_card"], &gone["cards"]["data"]), (&Value::Null, &json!([])));
    shop.get(path(&made), &shop.chain.key).refused(404, "not_found");
    shop.get(path(&made["cards"]["data"][0]), &shop.chain.key).refused(404, "not_found");
    charge(&shop, &format!("customer={}", id(&made))).refused(404, "not_found");
    let listed = timeless(shop.get("/customers", &shop.chain.key).ok());
    assert_eq!(listed["data"], json!([timeless(kept)]));
}

#[test]
fn a_change_takes_what_is_sent_and_clears_what_is_empty() {
    let shop = Shop::open();
    let made = customer(&shop, "email=a@b.example&description=Malee&metadata[a]=1");
    let changed = shop.patch(path(&made), &shop.chain.key, "email=&metadata[b]=2").ok();
    assert_eq!(changed["email"], Value::Null);
    assert_eq!(changed["description"], "Malee");
    assert_eq!(changed["metadata"], json!({"b": "2"}));
    shop.patch(path(&made), &shop.chain.key, "description=x&metadata=7").refused(400, "bad_request");
    assert_eq!(timeless(shop.get(path(&made), &shop.chain.key).ok()), timeless(changed));
}

#[test]
fn a_card_changes_its_holder_and_its_date_but_never_its_number() {
    let shop = Shop::open();
    let made = customer_with_card(&shop);
    let card = path(&made["cards"]["data"][0]);
    let patch = |form: &str| shop.patch(card, &shop.chain.key, form);

    let changed = patch("name=Malee&expiration_month=4&city=Bangkok&country=TH&phone_number=081").ok();
    assert_eq!((&changed["name"], &changed["expiration_month"]), (&json!("Malee"), &json!(4)));
    assert_eq!((&changed["expiration_year"], &changed["country"]), (&json!(2099), &json!("th")));
    assert_eq!(shop.get(card, &shop.chain.key).ok(), changed);

    patch("number=4111111111111111").refused(400, "bad_request");
    patch("security_code=999").refused(400, "bad_request");
    patch("name=").refused(400, "invalid_card");
    patch("city=X&expiration_month=13").refused(400, "invalid_card");
    patch("expiration_year=2001").refused(400, "invalid_card");
    assert_eq!(shop.get(card, &shop.chain.key).ok(), changed, "a refusal changes nothing");
}

#[test]
fn a_customer_is_charged_by_the_default_card_or_a_named_one_again_and_again() {
    let shop = Shop::open();
    let made = customer_with_card(&shop);
    let poor = shop.token_of("4111111111140011");
    let grown = shop.patch(path(&made), &shop.chain.key, &format!("card={poor}")).ok();
    let customer = format!("customer={}", id(&made));
    let poor = id(&grown["cards"]["data"][1]).to_owned();

    for _ in 0..2 {
        let paid = charge(&shop, &customer).ok();
        assert_eq!((&paid["status"], &paid["customer"]), (&json!("successful"), &made["id"]));
        assert_eq!(paid["card"], made["cards"]["data"][0]);
    }
    let declined = charge(&shop, &format!("{customer}&card={poor}")).ok();
    assert_eq!((&declined["status"], &declined["card"]["id"]), (&json!("failed"), &json!(poor)));
    assert_eq!(shop.balance(&shop.chain.key), 2 * 96_094);

    charge(&shop, &format!("{customer}&card={}", shop.token())).refused(404, "not_found");
    charge(&shop, &format!("card={poor}")).refused(404, "not_found");
    charge(&shop, "customer=cust_test_0").refused(404, "not_found");
    charge(&shop, "customer[email]=x").refused(404, "not_found");
    charge(&shop, &format!("customer=&card={}", shop.token())).ok();
}

#[test]
fn a_charge_outlives_its_card_and_its_customer() {
    let shop = Shop::open();
    let made = customer_with_card(&shop);
    let paid = charge(&shop, &format!("customer={}&capture=false", id(&made))).ok();
    let expanded = format!("{}?expand=true", path(&paid));
    assert_eq!(shop.get(&expanded, &shop.chain.key).ok()["customer"]["object"], "customer");
    delete(&shop, path(&made), &shop.chain.key).ok();
    let captured = shop.post(&format!("{}/capture", path(&paid)), &shop.chain.key, "").ok();
    assert_eq!((&captured["paid"], &captured["card"]["deleted"]), (&json!(true), &json!(false)));
    assert_eq!(shop.get(&expanded, &shop.chain.key).ok()["customer"], made["id"]);
}

#[test]
fn every_change_is_told_to_the_seller_and_to_the_platform() {
    let shop = Shop::open();
    let (uri, webhooks) = receiver(200);
    let uri: String = uri.replace(':', "%3A").replace('/', "%2F").replace('?', "%3F").replace('=', "%3D");
    shop.patch("/account", &shop.seller.secret_key, &format!("webhook_uri={uri}")).ok();
    let made = customer_with_card(&shop);
    let card = path(&made["cards"]["data"][0]);
    shop.patch(path(&made), &shop.chain.key, "description=x").ok();
    shop.patch(path(&made), &shop.chain.key, &format!("card={}", shop.token())).ok();
    shop.patch(card, &shop.chain.key, "city=Bangkok").ok();
    let gone = delete(&shop, card, &shop.chain.key).ok();
    // With the seller's own key: the platform made the customer and still hears of it.
    delete(&shop, path(&made), &shop.seller.secret_key).ok();

    let told = [
        "customer.create",
        "customer.update",
        "customer.update.card",
        "card.update",
        "card.destroy",
        "customer.destroy",
    ];
    assert_eq!(event_keys(&shop, &shop.seller.secret_key), told);
    assert_eq!(event_keys(&shop, &shop.platform.secret_key), told);
    let events: Vec<_> = told.iter().map(|_| webhooks.recv().unwrap().event()).collect();
    assert_eq!(events[0]["data"], made);
    assert_eq!(events[4]["data"], gone);
    assert_eq!(events[5]["data"]["deleted"], true);
}

#[test]
fn lists_of_customers_and_cards_turn_pages() {
    let shop = Shop::open();
    let made = customer(&shop, "description=0");
    for n in 1..5 {
        customer(&shop, &format!("description={n}"));
        shop.patch(path(&made), &shop.chain.key, &format!("card={}", shop.token())).ok();
    }
    let page = shop.get("/customers?limit=2&offset=1&order=reverse_chronological", &shop.chain.key).ok();
    assert_eq!((&page["total"], &page["data"][0]["description"]), (&json!(5), &json!("3")));
    let cards = shop.get(&format!("{}/cards?limit=3&offset=3", path(&made)), &shop.chain.key).ok();
    assert_eq!((&cards["total"], cards["data"].as_array().unwrap().len()), (&json!(4), 1));
    shop.get(&format!("{}/cards?limit=0", path(&made)), &shop.chain.key).refused(400, "bad_request");
}

#[test]
fn cards_are_listed_by_the_time_of_their_tokens_whatever_the_order_they_came_in() {
    let shop = Shop::open();
    let older = shop.token();
    shop.sandbox.advance_clock(std::time::Duration::from_secs(60));
    let made = customer_with_card(&shop);
    let grown = shop.patch(path(&made), &shop.chain.key, &format!("card={older}")).ok();
    assert_eq!(grown["cards"]["total"], 2);
    assert_eq!(grown["cards"]["data"][1], made["cards"]["data"][0]);
    assert_eq!(grown["default_card"], made["default_card"]);
}

#[test]
fn customers_do_not_live_on_the_vault() {
    let shop = Shop::open();
    let url = format!("{}/customers", shop.sandbox.vault_url());
    let authorization = omise_client::basic(&format!("{}:", shop.platform.secret_key));
    shop.send("POST", &url, &[("Authorization", &authorization)], &card_form("4242424242424242"))
        .refused(401, "authentication_failure");
}
