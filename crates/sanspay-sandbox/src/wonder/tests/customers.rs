//! The rules of reference 5.2, one test each.

use serde_json::{Value, json};

use super::super::customers::NO_CUSTOMER;
use super::super::input::{BAD_FIELD, BAD_QUERY, Query};
use super::shop::{Shop, minimal};

#[test]
fn create_answers_every_field() {
    let mut shop = Shop::new();
    let created = shop.create(minimal("REF-1")).expect("created");
    let uuid = created["uuid"].clone();
    let expected = json!({
        "uuid": uuid, "reference_number": "REF-1", "name": "A", "phone": "1", "email": "", "dial_code": "",
        "company_name": "", "default_payment_method": "", "default_payment_token": null,
    });
    assert_eq!(created, expected);
}

#[test]
fn create_with_a_known_reference_updates_and_keeps_the_uuid() {
    let mut shop = Shop::new();
    let uuid = shop.tai_man();
    let again =
        shop.create(json!({"reference_number": "REF-1", "name": "New", "phone": "2"})).expect("updated");
    assert_eq!((&again["uuid"], &again["name"], &again["phone"]), (&json!(uuid), &json!("New"), &json!("2")));
    assert_eq!(again["email"], "tai.man@example.com", "absent is unchanged");
    assert_eq!(shop.count(), 1);
    let other = shop.create(minimal("ref-1")).expect("created");
    assert_ne!(other["uuid"], json!(uuid), "references are compared exactly");
}

#[test]
fn create_needs_its_wrapper_and_three_fields() {
    let mut shop = Shop::new();
    let flat =
        shop.customers.create(minimal("R").to_string().as_bytes(), &mut shop.ids).expect_err("refused");
    assert!(flat.message.contains("`customer` is required"), "{}", flat.message);
    for name in ["reference_number", "name", "phone"] {
        for value in [None, Some(json!("")), Some(Value::Null)] {
            let mut customer = minimal("R");
            match value {
                None => drop(customer.as_object_mut().expect("an object").remove(name)),
                Some(value) => customer[name] = value,
            }
            let refusal = shop.create(customer).expect_err("refused");
            assert_eq!(refusal.error_code, BAD_FIELD);
            assert_eq!(refusal.message, format!("`customer.{name}` is required and must not be empty."));
        }
    }
    assert_eq!(shop.count(), 0);
}

#[test]
fn text_has_its_limits() {
    let mut shop = Shop::new();
    let uuid = shop.tai_man();
    for (name, max) in
        [("name", 255), ("email", 255), ("phone", 255), ("company_name", 255), ("dial_code", 6)]
    {
        let longest = "陳".repeat(max);
        assert_eq!(shop.edit(&uuid, json!({name: longest})).expect("fits")[name], json!(longest));
        let refusal = shop.edit(&uuid, json!({name: format!("{longest}x")})).expect_err("too long");
        assert!(refusal.message.contains(&format!("at most {max}")), "{}", refusal.message);
        assert!(shop.edit(&uuid, json!({name: 5})).is_err());
        assert!(shop.edit(&uuid, json!({name: ["x"]})).is_err());
    }
    assert!(shop.create(minimal(&"r".repeat(256))).is_err());
    assert!(shop.create(minimal(&"r".repeat(255))).is_ok());
}

#[test]
fn edit_leaves_alone_what_is_absent_null_or_for_names_empty() {
    let mut shop = Shop::new();
    let uuid = shop.tai_man();
    let token = shop.token(&uuid);
    shop.edit(&uuid, json!({"default_payment_token": token})).expect("set");
    let before = shop.get(&uuid);
    let untouched = [
        json!({}),
        json!({"name": "", "email": "", "phone": "", "dial_code": "", "company_name": ""}),
        json!({"name": null, "email": null, "default_payment_method": null, "default_payment_token": null}),
    ];
    for body in untouched {
        assert_eq!(shop.edit(&uuid, body).expect("edited"), before);
    }
}

#[test]
fn edit_clears_the_two_defaults_when_they_are_empty() {
    let mut shop = Shop::new();
    let uuid = shop.tai_man();
    let token = shop.token(&uuid);
    let set = shop.edit(&uuid, json!({"default_payment_token": token})).expect("set");
    assert_eq!(set["default_payment_token"]["token"], json!(token));
    assert_eq!(set["default_payment_token"]["default"], json!(true));

    let without_method = shop.edit(&uuid, json!({"default_payment_method": ""})).expect("cleared");
    assert_eq!(without_method["default_payment_method"], "");
    assert_eq!(without_method["default_payment_token"]["token"], json!(token), "the other one stays");

    let without_token = shop.edit(&uuid, json!({"default_payment_token": ""})).expect("cleared");
    assert_eq!(without_token["default_payment_token"], Value::Null);
}

#[test]
fn edit_sets_what_is_given() {
    let mut shop = Shop::new();
    let uuid = shop.tai_man();
    let edited = shop
        .edit(&uuid, json!({"name": "陳大文", "default_payment_method": "Octopus Business"}))
        .expect("edited");
    assert_eq!(
        (&edited["name"], &edited["default_payment_method"]),
        (&json!("陳大文"), &json!("Octopus Business"))
    );
    assert_eq!(edited["phone"], "91234567");
    assert_eq!(shop.get(&uuid), edited);
    assert_eq!(shop.get(&uuid.to_ascii_uppercase()), edited);
}

#[test]
fn edit_is_flat_and_keeps_the_reference() {
    let mut shop = Shop::new();
    let uuid = shop.tai_man();
    let wrapped = shop.edit(&uuid, json!({"customer": {"name": "x"}})).expect_err("refused");
    assert!(wrapped.message.contains("holds the fields directly"), "{}", wrapped.message);
    assert!(shop.edit(&uuid, json!({"reference_number": "REF-1", "unknown": 1})).is_ok());
    let renamed = shop.edit(&uuid, json!({"reference_number": "REF-2"})).expect_err("refused");
    assert!(renamed.message.contains("cannot be changed"), "{}", renamed.message);
}

#[test]
fn a_refused_edit_changes_nothing() {
    let mut shop = Shop::new();
    let uuid = shop.tai_man();
    let before = shop.get(&uuid);
    assert!(shop.edit(&uuid, json!({"name": "x", "default_payment_method": "Cheque"})).is_err());
    assert!(shop.edit(&uuid, json!({"name": "x", "default_payment_token": "nobody's"})).is_err());
    assert_eq!(shop.get(&uuid), before);
}

#[test]
fn payment_methods_have_the_seeds_spelling() {
    let mut shop = Shop::new();
    let uuid = shop.tai_man();
    let methods = [
        "Credit Card",
        "Alipay",
        "Wechat Pay",
        "Google Pay",
        "FPS",
        "Octopus Business",
        "Union Pay",
        "Payment Token",
    ];
    for method in methods {
        assert!(shop.edit(&uuid, json!({"default_payment_method": method})).is_ok(), "{method}");
    }
    let refusal = shop.edit(&uuid, json!({"default_payment_method": "CreditCard"})).expect_err("refused");
    assert!(refusal.message.contains("Credit Card, Alipay"), "{}", refusal.message);
}

#[test]
fn who_is_not_there_is_not_found() {
    let mut shop = Shop::new();
    assert_eq!(shop.customers.get("x").expect_err("none").error_code, NO_CUSTOMER);
    assert_eq!(shop.edit("x", json!({})).expect_err("none").error_code, NO_CUSTOMER);
    assert_eq!(shop.customers.by_reference("x").expect_err("none").error_code, NO_CUSTOMER);
    assert_eq!(shop.customers.by_token(br#"{"token":"x"}"#).expect_err("none").error_code, NO_CUSTOMER);
    assert_eq!(shop.customers.by_token(b"{}").expect_err("none").error_code, BAD_FIELD);
    assert_eq!(shop.attach("x", json!({})).expect_err("none").error_code, NO_CUSTOMER);
}

#[test]
fn lists_turn_pages_from_the_oldest() {
    let mut shop = Shop::new();
    for number in 0..25 {
        shop.create(minimal(&format!("REF-{number}"))).expect("created");
    }
    let list = |query: &str| -> Vec<String> {
        let data = shop.customers.list(&Query::parse(query)).expect("a list");
        let references = data["customers"].as_array().expect("an array").iter();
        references.map(|customer| customer["reference_number"].as_str().expect("text").to_owned()).collect()
    };
    assert_eq!(list("").len(), 20);
    assert_eq!(list("limit=1000").len(), 25);
    assert_eq!(list("limit=2&offset=23"), ["REF-23", "REF-24"]);
    assert_eq!(list("limit=2&offset=25&linked_source_type=Store"), [""; 0]);
    for query in
        ["limit=1001", "limit=0", "limit=x", "offset=-1", "linked_source_type=Robot", "filter[name][_eq]=A"]
    {
        let refusal = shop.customers.list(&Query::parse(query)).expect_err("refused");
        assert_eq!(refusal.error_code, BAD_QUERY, "{query}");
    }
}
