//! Charges: how they are made, how they fail, and the flags they carry (reference 2.5, 4.2, 6 and 7).
#![allow(clippy::unwrap_used, reason = "part of tests, where a panic is how to fail")]

mod omise_client;

use std::time::Duration;

use omise_client::{Shop, card_form, id};
use sanspay_sandbox::NewAccount;
use serde_json::{Value, json};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// The row of the flag table that a charge shows.
fn flags(charge: &Value) -> Value {
    let names =
        ["authorized", "paid", "capturable", "reversible", "refundable", "disputable", "can_perform_void"];
    let flags: Vec<bool> = names.iter().map(|name| charge[name].as_bool().unwrap()).collect();
    json!([charge["status"], flags, !charge["transaction"].is_null()])
}

#[test]
fn a_captured_charge_has_the_flags_and_the_money_of_the_reference() {
    let shop = Shop::open();
    let charge = shop.charge("amount=100000&metadata[order]=7&description=Latte");
    assert_eq!(flags(&charge), json!(["successful", [true, true, false, false, true, true, true], true]));
    assert_eq!(
        (&charge["fee"], &charge["fee_vat"], &charge["net"]),
        (&json!(3650), &json!(256), &json!(96094))
    );
    assert_eq!(charge["metadata"], json!({"order": "7"}));
    assert_eq!(charge["card"]["last_digits"], "4242");
    assert_eq!(charge["refunds"]["object"], "list");
    assert_eq!(shop.balance(&shop.seller.secret_key), 96094);
}

#[test]
fn an_authorized_charge_can_be_captured_in_part() {
    let shop = Shop::open();
    let charge = shop.charge("amount=100000&capture=false&authorization_type=pre_auth");
    assert_eq!(flags(&charge), json!(["pending", [true, false, true, true, false, false, false], false]));
    assert_eq!(shop.balance(&shop.seller.secret_key), 0);

    let path = format!("/charges/{}/capture", id(&charge));
    let captured = shop.post(&path, &shop.chain.key, "capture_amount=50000").ok();

    assert_eq!(flags(&captured), json!(["successful", [true, true, false, false, true, true, true], true]));
    assert_eq!(captured["captured_amount"], 50000);
    assert_eq!(captured["funding_amount"], 50000);
    assert_eq!(
        (&captured["fee"], &captured["fee_vat"], &captured["net"]),
        (&json!(1825), &json!(128), &json!(48047))
    );
    assert_eq!(shop.balance(&shop.seller.secret_key), 48047);
    shop.post(&path, &shop.chain.key, "").refused(400, "failed_capture");
    let reverse = format!("/charges/{}/reverse", id(&charge));
    let reply = shop.post(&reverse, &shop.chain.key, "");
    reply.refused(400, "failed_reverse");
    assert_eq!(reply.message(), "only uncaptured authorized charges can be reversed");
}

#[test]
fn more_than_was_authorized_cannot_be_captured_and_a_final_auth_only_whole() {
    let shop = Shop::open();
    let charge = shop.charge("amount=10000&capture=0&authorization_type=final_auth");
    let path = format!("/charges/{}/capture", id(&charge));
    for amount in ["10001", "0", "-5", "9999"] {
        let form = format!("capture_amount={amount}");
        shop.post(&path, &shop.chain.key, &form).refused(400, "failed_capture");
    }
    shop.post(&path, &shop.chain.key, "").ok();
}

#[test]
fn a_reversed_charge_frees_the_money() {
    let shop = Shop::open();
    let charge = shop.charge("amount=10000&capture=false");
    let reversed = shop.post(&format!("/charges/{}/reverse", id(&charge)), &shop.chain.key, "").ok();
    assert_eq!(
        flags(&reversed),
        json!(["reversed", [true, false, false, false, false, false, false], false])
    );
    assert!(reversed["reversed"].as_bool().unwrap() && reversed["reversed_at"].is_string());
    assert_eq!(shop.balance(&shop.seller.secret_key), 0);
}

#[test]
fn an_uncaptured_charge_expires_after_seven_days() {
    let shop = Shop::open();
    let charge = shop.charge("amount=10000&capture=false");
    let path = format!("/charges/{}", id(&charge));
    shop.sandbox.advance_clock(7 * DAY - Duration::from_secs(60));
    assert_eq!(shop.get(&path, &shop.chain.key).ok()["status"], "pending");

    shop.sandbox.advance_clock(Duration::from_secs(120));

    let expired = shop.get(&path, &shop.chain.key).ok();
    assert_eq!((&expired["status"], &expired["expired"]), (&json!("expired"), &json!(true)));
    assert_eq!(expired["expired_at"], expired["expires_at"]);
    assert_eq!(expired["capturable"], false);
    shop.post(&format!("{path}/capture"), &shop.chain.key, "").refused(400, "expired_charge");
    shop.post(&format!("{path}/reverse"), &shop.chain.key, "").refused(400, "expired_charge");
    let events = shop.get("/events?order=reverse_chronological", &shop.platform.secret_key).ok();
    assert_eq!(events["data"][0]["key"], "charge.expire");
}

#[test]
fn a_declined_card_answers_200_with_its_failure_code() {
    let shop = Shop::open();
    let cards = [
        ("4111111111140011", "insufficient_fund"),
        ("5555551111100012", "stolen_or_lost_card"),
        ("3530111111170013", "failed_processing"),
        ("6250947000000048", "payment_rejected"),
        ("4111111111190016", "failed_fraud_check"),
        ("5555551111150017", "invalid_account_number"),
        ("3530111111110001", "invalid_security_code"),
        ("4111111111150002", "payment_rejected"),
        ("6250947000000089", "payment_rejected"),
        ("377138160000009", "failed_processing"),
        ("6447032400001111005", "failed_processing"),
    ];
    for (number, code) in cards {
        let token = shop.token_of(number);
        let form = format!("amount=10000&currency=THB&card={token}");
        let charge = shop.post("/charges", &shop.chain.key, &form).ok();
        assert_eq!(charge["failure_code"], code, "{number}");
        assert!(charge["failure_message"].is_string());
        assert_eq!(
            flags(&charge),
            json!(["failed", [false, false, false, false, false, false, false], false])
        );
        shop.post("/charges", &shop.chain.key, &form).refused(400, "used_token");
    }
    assert_eq!(shop.balance(&shop.seller.secret_key), 0);
}

#[test]
fn the_card_of_a_wrong_security_code_says_so_in_its_token() {
    let shop = Shop::open();
    let token = shop.vault(&shop.platform.public_key, &card_form("4111111111160001")).ok();
    assert_eq!(token["card"]["security_code_check"], false);
    assert_eq!(token["used"], false);
    assert_eq!(token["location"], format!("https://vault.omise.co/tokens/{}", id(&token)));
}

#[test]
fn a_bad_card_is_refused_with_all_its_problems() {
    let shop = Shop::open();
    let key = &shop.platform.public_key;
    let cases = [
        (card_form("4242424242424241"), "number is invalid"),
        (card_form("9999999999999995"), "brand not supported (unknown)"),
        (card_form("4242424242424242").replace("2099", "2019"), "expiration date cannot be in the past"),
        (card_form("4242424242424242").replace("month]=12", "month]=13"), "expiration date is invalid"),
        (card_form("4242424242424242").replace("Somchai+Prasert", ""), "name can't be blank"),
        (card_form("4242424242424242").replace("=123", "=12x"), "security code is invalid"),
        ("card[name]=A".to_owned(), "number is invalid"),
    ];
    for (form, problem) in cases {
        let reply = shop.vault(key, &form);
        reply.refused(400, "invalid_card");
        assert!(reply.message().contains(problem), "{}", reply.message());
        assert!(!reply.text.contains("424242"));
    }
    shop.vault(key, "").refused(400, "bad_request");
    shop.vault(key, "card=4242424242424242").refused(400, "bad_request");
}

#[test]
fn card_numbers_may_be_json_numbers() {
    let shop = Shop::open();
    let url = format!("{}/tokens", shop.sandbox.vault_url());
    let key = omise_client::basic(&shop.platform.public_key);
    let body = r#"{"card":{"name":"A","number":4242424242424242,"expiration_month":1,"expiration_year":2099,"security_code":7}}"#;
    let headers = [("Authorization", key.as_str()), ("Content-Type", "application/json")];
    let token = shop.send("POST", &url, &headers, body).ok();
    assert_eq!(token["card"]["last_digits"], "4242");
    let path = format!("{url}/{}", id(&token));
    assert_eq!(shop.send("GET", &path, &headers[..1], "").ok()["id"], token["id"]);
}

#[test]
fn each_mistake_in_a_charge_has_its_own_code() {
    let shop = Shop::open();
    let create = |form: &str| shop.post("/charges", &shop.chain.key, form);
    create("currency=THB&card=x").refused(400, "invalid_amount");
    create("amount=10000&card=x").refused(400, "invalid_charge");
    create("amount=10000&currency=THB").refused(404, "not_found");
    let word = create("amount=many&currency=THB&card=x");
    word.refused(400, "invalid_charge");
    assert_eq!(word.message(), "amount is not a number");
    let currency = create("amount=10000&currency=XXX&card=x");
    currency.refused(400, "invalid_charge");
    assert_eq!(currency.message(), "currency is currently not supported");
    let token = create("amount=10000&currency=THB&card=tokn_test_x");
    token.refused(404, "not_found");
    assert_eq!(token.message(), "token tokn_test_x was not found");
    create("amount=10000&currency=THB&customer=cust_test_x").refused(404, "not_found");
}

#[test]
fn limits_depend_on_the_country() {
    let shop = Shop::open();
    let countries = [
        ("TH", "THB", 2_000, 15_000_000),
        ("SG", "SGD", 100, 2_000_000),
        ("MY", "MYR", 100, 10_000_000),
        ("JP", "JPY", 100, 6_000_000),
    ];
    for (country, currency, min, max) in countries {
        let new = NewAccount {
            name: country.to_owned(),
            country: Some(country.to_owned()),
            ..NewAccount::default()
        };
        let account = shop.sandbox.create_account(new).unwrap();
        let create = |amount: i64| {
            let token = shop.vault(&account.public_key, &card_form("4242424242424242")).id();
            let form = format!("amount={amount}&currency={}&card={token}", currency.to_lowercase());
            shop.post("/charges", &account.secret_key, &form)
        };
        assert_eq!(create(min).ok()["currency"], currency);
        create(max).ok();
        let low = create(min - 1);
        low.refused(400, "invalid_charge");
        let unit = currency.to_lowercase();
        assert_eq!(low.message(), format!("amount must be greater than or equal to {min} ({unit} subunits)"));
        let high = create(max + 1);
        assert_eq!(high.message(), format!("amount must be less than or equal to {max} ({unit} subunits)"));
    }
}

#[test]
fn an_amount_beyond_all_bounds_is_refused_and_nothing_breaks() {
    let shop = Shop::open();
    for amount in ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "1e9", "100.5"] {
        let form = format!("amount={amount}&currency=THB&card={}", shop.token());
        shop.post("/charges", &shop.chain.key, &form).refused(400, "invalid_charge");
    }
}

#[test]
fn an_update_replaces_metadata_and_clears_what_is_empty() {
    let shop = Shop::open();
    let charge = shop.charge("amount=10000&description=a&metadata[a]=1");
    let path = format!("/charges/{}", id(&charge));
    let updated = shop.patch(&path, &shop.chain.key, "description=&metadata[b]=2").ok();
    assert!(updated["description"].is_null());
    assert_eq!(updated["metadata"], json!({"b": "2"}));
    let again = shop.patch(&path, &shop.chain.key, "description=c").ok();
    assert_eq!((&again["description"], &again["metadata"]), (&json!("c"), &json!({"b": "2"})));
}

#[test]
fn a_charge_has_every_field_of_the_reference() {
    let shop = Shop::open();
    let charge = shop.charge("amount=10000");
    let fields = "object id livemode location amount currency funding_amount funding_currency authorized_amount \
        captured_amount authorization_type refunded_amount net fee fee_vat interest interest_vat transaction_fees \
        platform_fee status capture authorized capturable paid reversed reversible refundable partially_refundable \
        disputable voided can_perform_void expired multi_capture zero_interest_installments created_at authorized_at \
        paid_at reversed_at expires_at expired_at card source customer transaction dispute link schedule \
        linked_account refunds description metadata ip return_uri authorize_uri failure_code failure_message \
        merchant_advice merchant_advice_code missing_3ds_fields authentication authenticated_by \
        acquirer_reference_number approval_code branch terminal device";
    for field in fields.split_whitespace() {
        assert!(charge.get(field).is_some(), "{field}");
    }
    assert_eq!(charge["location"], format!("/charges/{}", id(&charge)));
}
