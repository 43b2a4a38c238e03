//! Whatever happens, money is neither made nor lost: a balance is the sum of its transactions.
#![allow(clippy::unwrap_used, reason = "part of tests, where a panic is how to fail")]

mod omise_client;

use std::time::Duration;

use omise_client::Shop;
use serde_json::Value;

/// All rows of a list, page by page.
fn all(shop: &Shop, path: &str, key: &str) -> Vec<Value> {
    let mut rows = Vec::new();
    loop {
        let page = shop.get(&format!("{path}?limit=100&offset={}", rows.len()), key).ok();
        let data = page["data"].as_array().unwrap();
        if data.is_empty() {
            assert_eq!(page["total"], rows.len());
            return rows;
        }
        rows.extend(data.iter().cloned());
    }
}

/// The sign of a transaction and its amount.
fn signed(transaction: &Value) -> i64 {
    let amount = transaction["amount"].as_i64().unwrap();
    match transaction["direction"].as_str().unwrap() {
        "credit" => amount,
        "debit" => -amount,
        other => panic!("{other}"),
    }
}

fn check(shop: &Shop, key: &str) {
    let transactions = all(shop, "/transactions", key);
    let balance = shop.get("/balance", key).ok();
    let (total, on_hold) = (balance["total"].as_i64().unwrap(), balance["on_hold"].as_i64().unwrap());
    assert_eq!(total, transactions.iter().map(signed).sum::<i64>());
    assert_eq!(balance["transferable"].as_i64().unwrap(), (total - on_hold).max(0));

    let unsent = all(shop, "/transfers", key).into_iter().filter(|transfer| transfer["sent"] == false);
    assert_eq!(on_hold, unsent.map(|transfer| transfer["amount"].as_i64().unwrap()).sum::<i64>());

    let refunds = all(shop, "/refunds", key);
    for charge in all(shop, "/charges", key) {
        let own: Vec<_> = refunds.iter().filter(|refund| refund["charge"] == charge["id"]).collect();
        let refunded: i64 = own.iter().map(|refund| refund["amount"].as_i64().unwrap()).sum();
        assert_eq!(charge["refunded_amount"], refunded);
        assert!(refunded <= charge["captured_amount"].as_i64().unwrap());
        assert_eq!(charge["refunds"]["total"], own.len());
        assert_eq!(charge["paid"] == true, charge["transaction"].is_string());
        let mut origins = vec![charge["id"].clone()];
        origins.extend(own.iter().map(|refund| refund["id"].clone()));
        let moved: i64 = transactions.iter().filter(|row| origins.contains(&row["origin"])).map(signed).sum();
        let expected = match (charge["paid"] == true, charge["voided"] == true) {
            (false, _) | (true, true) => 0,
            (true, false) => charge["net"].as_i64().unwrap() - refunded,
        };
        assert_eq!(moved, expected, "{charge}");
    }
}

#[test]
fn a_balance_is_the_sum_of_its_transactions_whatever_is_done() {
    for seed in 1..=4 {
        let shop = Shop::open();
        let key = shop.chain.key.clone();
        let mut random = fastrand::Rng::with_seed(seed);
        let mut charges: Vec<String> = Vec::new();
        let mut transfers: Vec<String> = Vec::new();
        for _ in 0..150 {
            let charge = charges.get(random.usize(..charges.len().max(1))).cloned().unwrap_or_default();
            let transfer = transfers.get(random.usize(..transfers.len().max(1))).cloned().unwrap_or_default();
            let amount = random.i64(1_500..60_000);
            let void = ["", "&void=true", "&void=false"][random.usize(..3)];
            // Many of these are refused. That is part of the game: what is refused must not move anything.
            match random.u8(..10) {
                0..3 => {
                    let number = if random.u8(..5) == 0 { "4111111111140011" } else { "4242424242424242" };
                    let form = format!(
                        "amount={amount}&currency=THB&card={}&capture={}",
                        shop.token_of(number),
                        random.bool()
                    );
                    let reply = shop.post("/charges", &key, &form);
                    if reply.status == 200 {
                        charges.push(reply.id());
                    }
                }
                3 => drop(shop.post(
                    &format!("/charges/{charge}/capture"),
                    &key,
                    &format!("capture_amount={amount}"),
                )),
                4 => drop(shop.post(&format!("/charges/{charge}/reverse"), &key, "")),
                5 => drop(shop.post(
                    &format!("/charges/{charge}/refunds"),
                    &key,
                    &format!("amount={amount}{void}"),
                )),
                6 => {
                    let whole = shop.get(&format!("/charges/{charge}"), &key).json["captured_amount"].clone();
                    drop(shop.post(
                        &format!("/charges/{charge}/refunds"),
                        &key,
                        &format!("amount={whole}{void}"),
                    ));
                }
                7 => {
                    let reply = shop.post("/transfers", &key, &format!("amount={amount}"));
                    if reply.status == 200 {
                        transfers.push(reply.id());
                    }
                }
                8 => drop(shop.post(&format!("/transfers/{transfer}/mark_as_sent"), &key, "")),
                _ => shop.sandbox.advance_clock(Duration::from_secs(random.u64(..40_000))),
            }
        }
        assert!(charges.len() > 10);
        check(&shop, &key);
        assert_eq!(shop.balance(&shop.platform.secret_key), 0);
    }
}
