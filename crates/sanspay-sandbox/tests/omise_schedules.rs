//! Schedules and their occurrences, with the sandbox's clock (reference 2.14 and 2.17).
#![allow(clippy::unwrap_used, reason = "part of tests, where a panic is how to fail")]

mod omise_client;

use std::time::Duration;

use omise_client::{Shop, basic, id, timeless};
use serde_json::{Value, json};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// The account's date so many days from the sandbox's now: it is in Thailand.
fn day(shop: &Shop, ahead: u64) -> String {
    let now =
        shop.control("GET", "/clock", "").ok()["now"].as_str().unwrap().parse::<jiff::Timestamp>().unwrap();
    let there = now + jiff::SignedDuration::from_hours(7 + 24 * i64::try_from(ahead).unwrap());
    there.to_zoned(jiff::tz::TimeZone::UTC).date().to_string()
}

fn delete(shop: &Shop, path: &str) -> omise_client::Reply {
    let url = format!("{}{path}", shop.sandbox.api_url());
    shop.send("DELETE", &url, &[("Authorization", &basic(&format!("{}:", shop.chain.key)))], "")
}

/// A recipient that may be paid.
fn recipient(shop: &Shop) -> String {
    let form =
        "name=Malee&type=individual&bank_account[brand]=scb&bank_account[number]=1&bank_account[name]=M";
    let id = shop.post("/recipients", &shop.chain.key, form).id();
    shop.patch(&format!("/recipients/{id}/verify"), &shop.chain.key, "").ok();
    id
}

fn schedule(shop: &Shop, form: &str) -> Value {
    shop.post("/schedules", &shop.chain.key, form).ok()
}

fn reread(shop: &Shop, schedule: &Value) -> Value {
    shop.get(schedule["location"].as_str().unwrap(), &shop.chain.key).ok()
}

fn keys(shop: &Shop, key: &str) -> Vec<String> {
    let events = shop.get("/events?limit=100", key).ok();
    let keys =
        events["data"].as_array().unwrap().iter().map(|event| event["key"].as_str().unwrap().to_owned());
    keys.filter(|key| key.starts_with("schedule.")).collect()
}

#[test]
fn a_schedule_that_starts_today_pays_at_once_and_then_with_the_clock() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let recipient = recipient(&shop);
    let start = day(&shop, 0);
    let form = format!(
        "every=2&period=day&end_date={}&transfer[recipient]={recipient}&transfer[amount]=10000",
        day(&shop, 5)
    );

    let made = schedule(&shop, &form);

    assert_eq!(
        (&made["status"], &made["active"], &made["state"]),
        (&json!("running"), &json!(true), &json!("Active"))
    );
    assert_eq!(
        (&made["in_words"], &made["on"], &made["charge"]),
        (&json!("Every 2 day(s)"), &json!({}), &Value::Null)
    );
    assert_eq!(made["start_on"], start.as_str());
    assert_eq!(made["next_occurrences_on"], json!([day(&shop, 2), day(&shop, 4)]));
    assert_eq!(
        (&made["transfer"]["recipient"], &made["transfer"]["amount"]),
        (&json!(recipient), &json!(10_000))
    );
    let first = &made["occurrences"]["data"][0];
    assert_eq!((&first["status"], &first["transfer_amount"]), (&json!("successful"), &json!(10_000)));
    assert_eq!(first["scheduled_on"], start.as_str());
    let transfer =
        shop.get(&format!("/transfers/{}", first["result"].as_str().unwrap()), &shop.chain.key).ok();
    assert_eq!((&transfer["schedule"], &transfer["amount"]), (&made["id"], &json!(10_000)));

    shop.sandbox.advance_clock(DAY);
    assert_eq!(reread(&shop, &made)["occurrences"]["total"], 1);
    shop.sandbox.advance_clock(DAY);
    let second = reread(&shop, &made)["occurrences"]["data"][1].clone();
    assert_eq!(second["processed_at"], json!(midnight_of(second["scheduled_on"].as_str().unwrap())));
    shop.sandbox.advance_clock(DAY * 10);

    let over = reread(&shop, &made);
    assert_eq!(
        (&over["status"], &over["active"], &over["deleted"]),
        (&json!("expired"), &json!(false), &json!(false))
    );
    assert_eq!((&over["next_occurrences_on"], &over["occurrences"]["total"]), (&json!([]), &json!(3)));
    assert!(over["ended_at"].is_string());
    assert_eq!(shop.get("/transfers", &shop.chain.key).ok()["total"], 3);
    assert_eq!(shop.get("/balance", &shop.chain.key).ok()["on_hold"], 30_000);
    let expected = ["schedule.create", "schedule.expire"];
    assert_eq!(keys(&shop, &shop.seller.secret_key), expected);
    assert_eq!(keys(&shop, &shop.platform.secret_key), expected, "it was made with a chain key");
}

/// Thailand's midnight, in UTC.
fn midnight_of(date: &str) -> String {
    let date: jiff::civil::Date = date.parse().unwrap();
    let midnight = date.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::Offset::constant(7))).unwrap();
    midnight.timestamp().to_string()
}

#[test]
fn a_share_of_the_balance_is_taken_of_what_is_there_on_the_day() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let form = format!(
        "every=1&period=day&start_date={}&end_date={}&transfer[recipient]={}&transfer[percentage_of_balance]=12.5",
        day(&shop, 1),
        day(&shop, 2),
        recipient(&shop)
    );
    let made = schedule(&shop, &form);
    assert_eq!(
        (&made["transfer"]["amount"], &made["transfer"]["percentage_of_balance"]),
        (&Value::Null, &json!(12.5))
    );
    assert_eq!(made["occurrences"]["total"], 0);
    shop.sandbox.advance_clock(DAY * 2);
    let paid = reread(&shop, &made)["occurrences"]["data"].clone();
    // 96094 × 12.5 % and 84083 × 12.5 %, rounded down.
    assert_eq!((&paid[0]["transfer_amount"], &paid[1]["transfer_amount"]), (&json!(12_011), &json!(10_510)));
}

#[test]
fn a_failure_suspends() {
    let shop = Shop::open();
    shop.charge("amount=10000");
    let form = format!(
        "every=1&period=day&end_date={}&transfer[recipient]={}&transfer[amount]=8000",
        day(&shop, 9),
        recipient(&shop)
    );
    let made = schedule(&shop, &form);
    assert_eq!(made["occurrences"]["data"][0]["status"], "successful");

    shop.sandbox.advance_clock(DAY * 5);

    let stopped = reread(&shop, &made);
    assert_eq!((&stopped["status"], &stopped["active"]), (&json!("suspended"), &json!(false)));
    assert_eq!((&stopped["next_occurrences_on"], &stopped["occurrences"]["total"]), (&json!([]), &json!(2)));
    let failed = &stopped["occurrences"]["data"][1];
    assert_eq!((&failed["status"], &failed["result"]), (&json!("failed"), &Value::Null));
    assert!(failed["message"].as_str().unwrap().contains("transferable balance"), "{failed}");
    assert_eq!(keys(&shop, &shop.seller.secret_key), ["schedule.create", "schedule.suspend"]);
    let events = shop.get("/events?order=reverse_chronological", &shop.seller.secret_key).ok();
    assert_eq!(events["data"][0]["data"]["status"], "suspended");
}

/// A customer with these cards, the first of them the default.
fn customer(shop: &Shop, numbers: &[&str]) -> Value {
    let customer = shop.post("/customers", &shop.chain.key, "email=malee@example.com").ok();
    let path = customer["location"].as_str().unwrap();
    for number in numbers {
        shop.patch(path, &shop.chain.key, &format!("card={}", shop.token_of(number))).ok();
    }
    shop.get(path, &shop.chain.key).ok()
}

/// A schedule of daily charges of 100.00 baht, from today on.
fn subscription(shop: &Shop, customer: &Value, more: &str) -> Value {
    let form = format!(
        "every=1&period=day&end_date={}&charge[customer]={}&charge[amount]=10000{more}",
        day(shop, 9),
        id(customer)
    );
    schedule(shop, &form)
}

fn result(shop: &Shop, occurrence: &Value) -> Value {
    shop.get(&format!("/charges/{}", occurrence["result"].as_str().unwrap()), &shop.chain.key).ok()
}

const GOOD: &str = "4242424242424242";
const POOR: &str = "4111111111140011";

#[test]
fn a_schedule_of_a_charge_really_charges_the_customers_default_card_of_the_day() {
    let shop = Shop::open();
    let payer = customer(&shop, &[GOOD, "5555555555554444"]);
    let made = subscription(&shop, &payer, "&charge[description]=Beans&charge[metadata][plan]=daily");

    let charge = &made["charge"];
    assert_eq!((&charge["object"], &made["transfer"]), (&json!("scheduled_charge"), &Value::Null));
    assert!(id(charge).starts_with("rchg_test_"));
    assert_eq!((&charge["amount"], &charge["currency"]), (&json!(10_000), &json!("THB")));
    assert_eq!((&charge["default_card"], &charge["card"]), (&json!(true), &Value::Null));
    assert_eq!((&charge["customer"], &charge["metadata"]), (&payer["id"], &json!({"plan": "daily"})));
    let first = &made["occurrences"]["data"][0];
    assert_eq!((&first["status"], &first["message"]), (&json!("successful"), &Value::Null));
    let paid = result(&shop, first);
    assert_eq!((&paid["status"], &paid["amount"]), (&json!("successful"), &json!(10_000)));
    assert_eq!((&paid["schedule"], &paid["customer"]), (&made["id"], &payer["id"]));
    assert_eq!((&paid["description"], &paid["metadata"]["plan"]), (&json!("Beans"), &json!("daily")));
    assert_eq!(paid["card"]["id"], payer["default_card"]);
    assert_eq!(shop.balance(&shop.chain.key), 9_609);

    let other = &payer["cards"]["data"][1];
    shop.patch(payer["location"].as_str().unwrap(), &shop.chain.key, &format!("default_card={}", id(other)))
        .ok();
    shop.sandbox.advance_clock(DAY);
    let second = reread(&shop, &made)["occurrences"]["data"][1].clone();
    let paid = result(&shop, &second);
    assert_eq!(id(&paid["card"]), id(other));
    assert_eq!(paid["created_at"], json!(midnight_of(second["scheduled_on"].as_str().unwrap())));
    assert_eq!(shop.balance(&shop.chain.key), 19_218);

    let expanded = shop.get(&format!("/charges/{}?expand=true", id(&paid)), &shop.chain.key).ok();
    assert_eq!(id(&expanded["schedule"]), id(&made));
    let told = |key: &str| {
        let events = shop.get("/events?limit=100", key).ok();
        events["data"].as_array().unwrap().iter().filter(|event| event["key"] == "charge.create").count()
    };
    assert_eq!((told(&shop.seller.secret_key), told(&shop.platform.secret_key)), (2, 2));
}

#[test]
fn a_schedule_may_name_the_card() {
    let shop = Shop::open();
    let payer = customer(&shop, &[POOR, GOOD]);
    let card = id(&payer["cards"]["data"][1]);
    let made = subscription(&shop, &payer, &format!("&charge[card]={card}&charge[currency]=thb"));
    assert_eq!((&made["charge"]["default_card"], &made["charge"]["card"]), (&json!(false), &json!(card)));
    assert_eq!(result(&shop, &made["occurrences"]["data"][0])["card"]["id"], card);
}

#[test]
fn a_declined_card_leaves_a_failed_charge_and_suspends() {
    let shop = Shop::open();
    let made = subscription(&shop, &customer(&shop, &[POOR]), "");

    assert_eq!((&made["status"], &made["next_occurrences_on"]), (&json!("suspended"), &json!([])));
    let failed = &made["occurrences"]["data"][0];
    let charge = result(&shop, failed);
    assert_eq!((&failed["status"], &failed["message"]), (&json!("failed"), &charge["failure_message"]));
    assert_eq!((&charge["status"], &charge["failure_code"]), (&json!("failed"), &json!("insufficient_fund")));
    assert_eq!(charge["schedule"], made["id"]);
    shop.sandbox.advance_clock(DAY * 3);
    assert_eq!(reread(&shop, &made)["occurrences"]["total"], 1);
    assert_eq!(keys(&shop, &shop.seller.secret_key), ["schedule.create", "schedule.suspend"]);
}

#[test]
fn a_card_or_a_customer_that_is_gone_fails_without_a_charge() {
    let shop = Shop::open();
    // The payer's cards, which of them goes (or else the payer), and what is said of it.
    let gone = [
        ([GOOD].as_slice(), None, "customer"),
        (&[GOOD], Some(0), "has no card"),
        (&[POOR, GOOD], Some(1), "card card_test_"),
    ];
    for (numbers, goes, message) in gone {
        let payer = customer(&shop, numbers);
        let card = id(payer["cards"]["data"].as_array().unwrap().last().unwrap());
        let named = if numbers.len() > 1 { format!("&charge[card]={card}") } else { String::new() };
        let made = subscription(&shop, &payer, &named);
        assert_eq!(made["status"], "running");
        let charges = shop.get("/charges", &shop.chain.key).ok()["total"].clone();
        let payer_path = payer["location"].as_str().unwrap();
        let path = match goes {
            Some(at) => format!("{payer_path}/cards/{}", id(&payer["cards"]["data"][at])),
            None => payer_path.to_owned(),
        };
        delete(&shop, &path).ok();

        shop.sandbox.advance_clock(DAY);

        let stopped = reread(&shop, &made);
        let failed = &stopped["occurrences"]["data"][1];
        assert_eq!((&stopped["status"], &failed["status"]), (&json!("suspended"), &json!("failed")));
        assert_eq!(failed["result"], Value::Null);
        assert!(failed["message"].as_str().unwrap().contains(message), "{failed}");
        assert_eq!(shop.get("/charges", &shop.chain.key).ok()["total"], charges);
    }
}

#[test]
fn schedules_of_charges_are_listed_apart_and_by_customer() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let (one, two) = (customer(&shop, &[GOOD]), customer(&shop, &[GOOD]));
    let made = subscription(&shop, &one, "");
    subscription(&shop, &two, "");
    let end = day(&shop, 1);
    let recipient = recipient(&shop);
    schedule(
        &shop,
        &format!("every=1&period=day&end_date={end}&transfer[recipient]={recipient}&transfer[amount]=5000"),
    );
    let total = |path: &str| shop.get(path, &shop.chain.key).ok()["total"].clone();
    assert_eq!(
        (total("/schedules"), total("/charges/schedules"), total("/transfers/schedules")),
        (json!(3), json!(2), json!(1))
    );
    let path = format!("/customers/{}/schedules", id(&one));
    let of_one = shop.get(&path, &shop.chain.key).ok();
    assert_eq!((&of_one["total"], &of_one["location"]), (&json!(1), &json!(path)));
    assert_eq!(timeless(of_one["data"][0].clone()), timeless(made));
    delete(&shop, one["location"].as_str().unwrap()).ok();
    shop.get(&path, &shop.chain.key).refused(404, "not_found");
    assert_eq!(total("/charges/schedules"), 2);
}

#[test]
fn a_charge_that_could_not_be_made_today_is_not_scheduled() {
    let shop = Shop::open();
    let rule = format!("every=1&period=day&start_date={}&end_date={}", day(&shop, 1), day(&shop, 9));
    let (payer, cardless) = (customer(&shop, &[GOOD]), customer(&shop, &[]));
    let charge = format!("charge[customer]={}", id(&payer));
    for (form, status, code) in [
        (charge.clone(), 400, "bad_request"),
        (format!("{charge}&charge[amount]=1999"), 400, "invalid_charge"),
        (format!("{charge}&charge[amount]=ten"), 400, "bad_request"),
        (format!("{charge}&charge[amount]=10000&charge[currency]=USD"), 400, "bad_request"),
        (format!("{charge}&charge[amount]=10000&charge[card]={}", shop.token()), 404, "not_found"),
        ("charge[amount]=10000".to_owned(), 400, "bad_request"),
        (format!("charge[customer]={}&charge[amount]=10000", id(&cardless)), 400, "missing_card"),
        (format!("{charge}&charge[amount]=10000&transfer[amount]=5000"), 400, "bad_request"),
    ] {
        shop.post("/schedules", &shop.chain.key, &format!("{rule}&{form}")).refused(status, code);
    }
    // The platform's own books do not have this customer.
    let form = format!("{rule}&{charge}&charge[amount]=10000");
    shop.post("/schedules", &shop.platform.secret_key, &form).refused(404, "not_found");
    assert_eq!(shop.get("/schedules", &shop.chain.key).ok()["total"], 0);
    schedule(&shop, &form);
}

#[test]
fn a_deleted_schedule_does_no_more_and_can_still_be_read() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let recipient = recipient(&shop);
    let form = format!(
        "every=1&period=day&end_date={}&transfer[recipient]={recipient}&transfer[amount]=5000",
        day(&shop, 9)
    );
    let made = schedule(&shop, &form);
    let path = made["location"].as_str().unwrap();

    let deleted = delete(&shop, path).ok();

    assert_eq!((&deleted["deleted"], &deleted["status"]), (&json!(true), &json!("deleted")));
    assert_eq!((&deleted["active"], &deleted["next_occurrences_on"]), (&json!(false), &json!([])));
    shop.sandbox.advance_clock(DAY * 3);
    assert_eq!(reread(&shop, &made)["occurrences"]["total"], 1);
    delete(&shop, path).refused(400, "bad_request");
    assert_eq!(keys(&shop, &shop.seller.secret_key), ["schedule.create", "schedule.destroy"]);
}

#[test]
fn schedules_are_listed_by_kind_and_recipient_and_occurrences_by_schedule() {
    let shop = Shop::open();
    shop.charge("amount=100000");
    let (one, two) = (recipient(&shop), recipient(&shop));
    let end = day(&shop, 1);
    let form = |recipient: &str| {
        format!("every=1&period=day&end_date={end}&transfer[recipient]={recipient}&transfer[amount]=5000")
    };
    let made = schedule(&shop, &form(&one));
    schedule(&shop, &form(&two));
    let total = |path: &str| shop.get(path, &shop.chain.key).ok()["total"].clone();
    assert_eq!(
        (total("/schedules"), total("/transfers/schedules"), total("/charges/schedules")),
        (json!(2), json!(2), json!(0))
    );
    let of_one = shop.get(&format!("/recipients/{one}/schedules"), &shop.chain.key).ok();
    assert_eq!(of_one["total"], 1);
    assert_eq!(timeless(of_one["data"][0].clone()), timeless(made.clone()));
    shop.get("/recipients/recp_test_x/schedules", &shop.chain.key).refused(404, "not_found");
    let customer = shop.post("/customers", &shop.chain.key, "email=a@example.com").id();
    assert_eq!(total(&format!("/customers/{customer}/schedules")), 0);
    shop.get("/customers/cust_test_x/schedules", &shop.chain.key).refused(404, "not_found");

    shop.sandbox.advance_clock(DAY);
    let path = format!("{}/occurrences?limit=1&offset=1", made["location"].as_str().unwrap());
    let page = shop.get(&path, &shop.chain.key).ok();
    assert_eq!((&page["total"], page["data"].as_array().unwrap().len()), (&json!(2), 1));
    let occurrence = &page["data"][0];
    let path = occurrence["location"].as_str().unwrap();
    assert_eq!(&shop.get(path, &shop.chain.key).ok(), occurrence);
    let expanded = shop.get(&format!("{path}?expand=true"), &shop.chain.key).ok();
    assert_eq!(
        (&expanded["schedule"]["id"], &expanded["schedule"]["status"]),
        (&made["id"], &json!("running"))
    );
    shop.get("/occurrences/occu_test_x", &shop.chain.key).refused(404, "not_found");
    shop.get(path, &shop.platform.secret_key).refused(404, "not_found");
    let transfer = format!("/transfers/{}?expand=true", occurrence["result"].as_str().unwrap());
    assert_eq!(id(&shop.get(&transfer, &shop.chain.key).ok()["schedule"]), id(&made));
}

#[test]
fn half_a_schedule_is_refused() {
    let shop = Shop::open();
    let recipient = recipient(&shop);
    let rule = format!("every=1&period=day&end_date={}", day(&shop, 9));
    let transfer = format!("transfer[recipient]={recipient}");
    for (form, status, code) in [
        (rule.clone(), 400, "bad_request"),
        (format!("{transfer}&transfer[amount]=5000"), 400, "bad_request"),
        (format!("{rule}&{transfer}"), 400, "bad_request"),
        (
            format!("{rule}&{transfer}&transfer[amount]=5000&transfer[percentage_of_balance]=5"),
            400,
            "bad_request",
        ),
        (format!("{rule}&{transfer}&transfer[percentage_of_balance]=100.1"), 400, "bad_request"),
        (format!("{rule}&{transfer}&transfer[percentage_of_balance]=0"), 400, "bad_request"),
        (format!("{rule}&{transfer}&transfer[amount]=5000&transfer[currency]=USD"), 400, "bad_request"),
        (format!("{rule}&{transfer}&transfer[amount]=1"), 400, "invalid_amount"),
        (format!("{rule}&transfer[recipient]=recp_test_x&transfer[amount]=5000"), 404, "not_found"),
        (format!("{rule}&charge[customer]=cust_test_x&charge[amount]=5000"), 404, "not_found"),
        (
            format!("{rule}&start_date={}&{transfer}&transfer[amount]=5000", day(&shop, 10)),
            400,
            "bad_request",
        ),
    ] {
        shop.post("/schedules", &shop.chain.key, &form).refused(status, code);
    }
    assert_eq!(shop.get("/schedules", &shop.chain.key).ok()["total"], 0);
}
