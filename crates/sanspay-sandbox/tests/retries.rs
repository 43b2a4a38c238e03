//! Webhooks of both gateways that are tried again (Omise's reference 5.2, Wonder's 3.1), by the sandbox's clock.
#![allow(clippy::unwrap_used, reason = "part of tests, where a panic is how to fail")]

mod omise_client;
mod wonder_client;

use std::collections::HashSet;
use std::net::TcpListener;
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use omise_client::{Shop, id, receiver, receiver_that_says};
use sanspay_sandbox::Sandbox;
use serde_json::{Value, json};

const PATIENCE: Duration = Duration::from_secs(5);
const DAY: Duration = Duration::from_secs(24 * 3600);

const OMISE: &str = "/deliveries";
const WONDER: &str = "/wonder/deliveries";

/// A call to the control API: status and body.
fn control(sandbox: &Sandbox, method: &str, path: &str, body: &str) -> (u16, Value) {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let url = format!("{}{path}", sandbox.control_url());
    let mut answer = match method {
        "GET" => agent.get(url).call(),
        _ => agent.post(url).send(body),
    }
    .unwrap();
    let body = answer.body_mut().read_to_string().unwrap();
    (answer.status().as_u16(), serde_json::from_str(&body).unwrap())
}

/// The only delivery there is, once it was tried so often.
fn delivery(sandbox: &Sandbox, path: &str, attempts: usize) -> Value {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let list = control(sandbox, "GET", path, "").1;
        let all = list["deliveries"].as_array().unwrap();
        assert!(all.len() <= 1, "{list}");
        if let Some(one) = all.first().filter(|one| one["attempts"].as_array().unwrap().len() >= attempts) {
            return one.clone();
        }
        assert!(Instant::now() < deadline, "fewer than {attempts} attempts: {list}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn statuses(delivery: &Value) -> Vec<&Value> {
    delivery["attempts"].as_array().unwrap().iter().map(|attempt| &attempt["status"]).collect()
}

fn times(delivery: &Value) -> Vec<Timestamp> {
    let attempts = delivery["attempts"].as_array().unwrap().iter();
    attempts.map(|attempt| time(&attempt["at"])).collect()
}

fn time(value: &Value) -> Timestamp {
    value.as_str().unwrap().parse().unwrap()
}

/// The pauses between the attempts, in whole minutes: a timer may be some milliseconds late.
fn pauses(delivery: &Value) -> Vec<i64> {
    times(delivery).windows(2).map(|pair| pair[1].duration_since(pair[0]).as_mins()).collect()
}

/// A shop that tells the seller's receiver of one charge.
fn omise(retries: &str, receiver: &str) -> Shop {
    let shop = Shop::open();
    let settings = format!(r#"{{"webhook_retries":{retries}}}"#);
    assert_eq!(control(&shop.sandbox, "POST", "/settings", &settings).0, 200);
    shop.patch("/account", &shop.seller.secret_key, &format!("webhook_uri={receiver}")).ok();
    shop.charge("amount=10000");
    shop
}

/// A shop that tells a receiver of one order.
fn wonder(receiver: &str) -> wonder_client::Shop {
    let shop = wonder_client::Shop::open();
    order(&shop, "R-1", receiver);
    shop
}

fn order(shop: &wonder_client::Shop, reference: &str, receiver: &str) {
    let order = json!({
        "reference_number": reference, "currency": "HKD", "charge_fee": "21.00", "callback_url": receiver,
    });
    shop.post(&format!("{}/orders", wonder_client::P), &json!({"order": order})).data();
}

#[test]
fn omise_tries_again_by_the_draft_if_that_is_switched_on() {
    let (url, webhooks) = receiver_that_says(vec![500, 404, 204]);
    let shop = omise("\"draft\"", &url);
    let first = delivery(&shop.sandbox, OMISE, 1);
    assert_eq!((&first["status"], &first["error"]), (&json!(500), &Value::Null));
    let pause = time(&first["next_attempt_at"]).duration_since(time(&first["at"]));
    assert_eq!(pause, SignedDuration::from_mins(1));

    shop.sandbox.advance_clock(Duration::from_secs(60));
    delivery(&shop.sandbox, OMISE, 2);
    shop.sandbox.advance_clock(Duration::from_secs(300));

    let got = delivery(&shop.sandbox, OMISE, 3);
    assert_eq!((statuses(&got), pauses(&got)), (vec![&json!(500), &json!(404), &json!(204)], vec![1, 5]));
    assert_eq!((&got["status"], &got["next_attempt_at"]), (&json!(204), &Value::Null));
    let bodies: HashSet<String> = (0..3).map(|_| webhooks.recv_timeout(PATIENCE).unwrap().body).collect();
    assert_eq!(bodies.len(), 1, "the same event each time");
    let event =
        shop.get(&format!("/events/{}", got["event"].as_str().unwrap()), &shop.seller.secret_key).ok();
    let attempts = event["webhook_deliveries"].as_array().unwrap();
    assert_eq!(attempts.iter().map(|attempt| &attempt["status"]).collect::<Vec<_>>(), statuses(&got));
    assert_eq!(attempts.iter().map(id).collect::<HashSet<_>>().len(), 3);
    shop.sandbox.advance_clock(DAY);
    assert!(webhooks.recv_timeout(Duration::from_millis(200)).is_err(), "it has arrived");
}

#[test]
fn a_week_at_once_holds_every_attempt_of_the_draft_at_its_own_time() {
    let (url, _webhooks) = receiver(503);
    let shop = omise("\"draft\"", &url);
    delivery(&shop.sandbox, OMISE, 1);
    shop.sandbox.advance_clock(DAY * 8);
    let given_up = delivery(&shop.sandbox, OMISE, 11);
    assert_eq!(given_up["next_attempt_at"], Value::Null);
    let hours = [1, 3, 6, 12, 24, 48, 48].map(|hours| hours * 60);
    assert_eq!(pauses(&given_up), [[1, 5, 15].as_slice(), &hours].concat());
}

#[test]
fn nothing_is_tried_again_unless_it_is_switched_on() {
    let (url, _webhooks) = receiver(500);
    let shop = omise("\"off\"", &url);
    assert_eq!(delivery(&shop.sandbox, OMISE, 1)["next_attempt_at"], Value::Null);
    let fresh = Shop::open();
    assert_eq!(control(&fresh.sandbox, "GET", "/settings", "").1, json!({"webhook_retries": "off"}));
}

#[test]
fn pauses_can_be_given_and_pass_by_themselves() {
    let (url, webhooks) = receiver_that_says(vec![500, 200]);
    let shop = omise("[1, 7200]", &url);
    for _ in 0..2 {
        webhooks.recv_timeout(PATIENCE).unwrap();
    }
    let got = delivery(&shop.sandbox, OMISE, 2);
    assert!(times(&got)[1].duration_since(times(&got)[0]) >= SignedDuration::from_secs(1));
    assert_eq!(control(&shop.sandbox, "GET", "/settings", "").1, json!({"webhook_retries": [1, 7200]}));
    for wrong in [r#"{"webhook_retries":"on"}"#, r#"{"webhook_retries":[-1]}"#, r#"{"retries":[1]}"#, ""] {
        let (status, body) = control(&shop.sandbox, "POST", "/settings", wrong);
        assert_eq!(status, 400, "{wrong}");
        assert!(body["error"].as_str().unwrap().contains("webhook_retries") || wrong.is_empty(), "{body}");
    }
}

#[test]
fn a_delivery_can_be_had_again_whatever_became_of_it() {
    let (url, webhooks) = receiver_that_says(vec![200, 500]);
    let shop = omise("[3600]", &url);
    let first = delivery(&shop.sandbox, OMISE, 1);
    let path = format!("/deliveries/{}/redeliver", first["id"]);

    let (status, before) = control(&shop.sandbox, "POST", &path, "");

    assert_eq!((status, before["attempts"].as_array().unwrap().len()), (200, 1));
    assert_eq!(statuses(&delivery(&shop.sandbox, OMISE, 2)), [&json!(200), &json!(500)]);
    let bodies = [(); 2].map(|()| webhooks.recv_timeout(PATIENCE).unwrap().body);
    assert_eq!(bodies[0], bodies[1]);
    for (path, status) in [("/deliveries/77/redeliver", 400), ("/deliveries/x/redeliver", 400)] {
        let refused = control(&shop.sandbox, "POST", path, "");
        assert_eq!(refused.0, status, "{}", refused.1);
        assert!(refused.1["error"].is_string());
        assert_eq!(control(&shop.sandbox, "POST", &format!("/wonder{path}"), "").0, status);
    }
}

#[test]
fn wonder_takes_200_for_success_and_nothing_else() {
    let (url, webhooks) = receiver_that_says(vec![201, 404, 200]);
    let shop = wonder(&url);
    let first = delivery(&shop.sandbox, WONDER, 1);
    let pause = time(&first["next_attempt_at"]).duration_since(time(&first["at"]));
    assert_eq!((&first["status"], pause), (&json!(201), SignedDuration::from_secs(15)));

    shop.sandbox.advance_clock(Duration::from_secs(60));

    let got = delivery(&shop.sandbox, WONDER, 3);
    assert_eq!(statuses(&got), [&json!(201), &json!(404), &json!(200)]);
    assert_eq!(got["next_attempt_at"], Value::Null);
    let sent = [(); 3].map(|()| webhooks.recv_timeout(PATIENCE).unwrap());
    let nonces: HashSet<_> = sent.iter().map(|webhook| webhook.header("Nonce").unwrap()).collect();
    assert_eq!(nonces.len(), 3, "each attempt is signed anew");
    assert!(sent.iter().all(|webhook| webhook.body == sent[0].body));
}

#[test]
fn wonder_gives_up_after_fifteen_attempts_inside_a_day() {
    let shop = wonder("http://127.0.0.1:1/hook");
    delivery(&shop.sandbox, WONDER, 1);
    shop.sandbox.advance_clock(DAY);
    let given_up = delivery(&shop.sandbox, WONDER, 15);
    assert_eq!((&given_up["status"], &given_up["next_attempt_at"]), (&Value::Null, &Value::Null));
    assert!(given_up["error"].as_str().unwrap().starts_with("no connection"), "{given_up}");
    let times = times(&given_up);
    assert!(times[14].duration_since(times[0]) < SignedDuration::from_hours(24));
    assert!(pauses(&given_up).iter().all(|minutes| *minutes <= 6 * 60));

    let path = format!("/wonder/deliveries/{}/redeliver", given_up["id"]);
    assert_eq!(control(&shop.sandbox, "POST", &path, "").0, 200);
    assert_eq!(delivery(&shop.sandbox, WONDER, 16)["next_attempt_at"], Value::Null);
}

#[test]
fn what_is_never_sent_is_not_tried_again() {
    let shop = wonder("https://example.com/hook");
    let refused = delivery(&shop.sandbox, WONDER, 1);
    assert!(refused["error"].as_str().unwrap().starts_with("not sent: "), "{refused}");
    assert_eq!(refused["next_attempt_at"], Value::Null);
}

#[test]
fn a_receiver_that_hangs_or_is_gone_holds_up_no_answer_and_no_other_receiver() {
    // Accepts and says nothing.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let silent = format!("http://{}/", silent.local_addr().unwrap());
    let (url, webhooks) = receiver(200);
    let shop = wonder_client::Shop::open();

    let started = Instant::now();
    for round in 0..5 {
        for (at, receiver) in [silent.as_str(), "http://127.0.0.1:1/", &url].into_iter().enumerate() {
            order(&shop, &format!("R-{round}-{at}"), receiver);
        }
    }
    for _ in 0..5 {
        webhooks.recv_timeout(PATIENCE).unwrap();
    }
    assert!(started.elapsed() < PATIENCE);
}

#[test]
fn an_order_that_the_clock_makes_overdue_is_told_when_the_clock_is_pushed() {
    let (url, webhooks) = receiver(200);
    let shop = wonder_client::Shop::open();
    let order = json!({
        "reference_number": "R-1", "currency": "HKD", "charge_fee": "21.00", "callback_url": url,
        "due_date": "2098-01-01",
    });
    shop.post(&format!("{}/orders", wonder_client::P), &json!({"order": order})).data();
    assert_eq!(webhooks.recv_timeout(PATIENCE).unwrap().header("X-Action"), Some("order.created"));
    shop.sandbox.advance_clock(DAY * 365 * 99);
    assert_eq!(webhooks.recv_timeout(PATIENCE).unwrap().header("X-Action"), Some("order.voided"));
}
