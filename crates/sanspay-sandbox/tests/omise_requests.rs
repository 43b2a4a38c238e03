//! Bodies, lists and idempotency: what every call has in common (reference 1.3 to 1.5 and 3.1).

mod omise_client;

use std::time::Duration;

use omise_client::{Reply, Shop, basic, id, raw};
use sanspay_sandbox::{Fault, FaultKind};
use serde_json::{Value, json};

#[test]
fn every_spelling_of_a_body_means_the_same() {
    let shop = Shop::open();
    let fields = |charge: &Value| json!([charge["description"], charge["metadata"], charge["capture"]]);
    let expected = json!(["Iced latte & ขนม", {"a b": "1", "deep": {"x": "y"}}, false]);
    for form in [
        "description=Iced+latte+%26+%E0%B8%82%E0%B8%99%E0%B8%A1&metadata[a b]=1&metadata[deep][x]=y&capture=false",
        "description=Iced%20latte%20%26%20ขนม&metadata%5Ba+b%5D=1&metadata%5Bdeep%5D%5Bx%5D=y&capture=0",
    ] {
        assert_eq!(fields(&shop.charge(&format!("amount=10000&{form}"))), expected);
    }
    let body = json!({
        "amount": 10000, "currency": "thb", "card": shop.token(), "description": "Iced latte & ขนม",
        "metadata": {"a b": "1", "deep": {"x": "y"}}, "capture": false,
    });
    assert_eq!(fields(&shop.json("POST", "/charges", &shop.chain.key, &body.to_string()).ok()), expected);
}

#[test]
fn metadata_keeps_json_types_and_the_order_of_its_keys() {
    let shop = Shop::open();
    let body = format!(
        r#"{{"amount":"10000","currency":"THB","card":"{}","metadata":{{"z":1,"a":[true,null,1.5],"m":{{}}}}}}"#,
        shop.token()
    );
    let reply = shop.json("POST", "/charges", &shop.chain.key, &body);
    let text: String = reply.text.split_whitespace().collect();
    assert!(text.contains(r#""metadata":{"z":1,"a":[true,null,1.5],"m":{}}"#), "{}", reply.text);
}

#[test]
fn a_malformed_body_is_refused_with_a_reason() {
    let shop = Shop::open();
    let key = &shop.chain.key;
    for body in [
        "{",
        "[]",
        "null",
        "\"amount\"",
        "{\"amount\":}",
        &format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000)),
    ] {
        let reply = shop.json("POST", "/charges", key, body);
        reply.refused(400, "bad_request");
        assert!(reply.message().contains("JSON"), "{}", reply.message());
    }
    for form in ["a=%zz", "a[b=1", "a=1&a[b]=2", "a=%FF"] {
        shop.post("/charges", key, form).refused(400, "bad_request");
    }
    let url = format!("{}/charges", shop.sandbox.api_url());
    let authorization = basic(key);
    let headers = [("Authorization", authorization.as_str()), ("Content-Type", "text/csv")];
    shop.send("POST", &url, &headers, "a,b").refused(400, "bad_request");
}

#[test]
fn unknown_paths_and_methods_are_not_found() {
    let shop = Shop::open();
    for reply in [
        shop.get("/nothing", &shop.platform.secret_key),
        shop.get("/", &shop.platform.secret_key),
        shop.patch("/charges", &shop.platform.secret_key, ""),
        shop.get("/charges/chrg_test_x", &shop.platform.secret_key),
        shop.get("/charges/%00%ff", &shop.platform.secret_key),
    ] {
        assert!(matches!(reply.status, 400 | 404), "{}", reply.text);
        assert_eq!(reply.json["object"], "error", "{}", reply.text);
    }
}

#[test]
fn a_slash_at_the_end_of_a_path_does_not_count() {
    let shop = Shop::open();
    let charge = shop.charge("amount=10000");
    let key = &shop.chain.key;
    assert_eq!(
        shop.get("/search/?scope=charge&filters[amount]=100.00", key).ok()["data"][0]["id"],
        charge["id"]
    );
    assert_eq!(shop.get(&format!("/charges/{}/", id(&charge)), key).ok()["id"], charge["id"]);
    shop.get("/", key).refused(404, "not_found");
    shop.get("/charges//", key).refused(404, "not_found");
}

#[test]
fn every_answer_says_in_its_headers_what_it_is_and_how_long_it_took() {
    let shop = Shop::open();
    shop.sandbox.inject(Fault::new(FaultKind::Latency { ms: 20 }).on("GET", "/balance"));
    shop.sandbox.inject(Fault::new(FaultKind::Status { code: 500, retry_after: None }).on("GET", "/balance"));
    let key = &shop.platform.secret_key;
    let replies = [
        shop.get("/account", key),
        shop.get("/account", "nonsense"),
        shop.get("/nothing", key),
        shop.vault(&shop.platform.public_key, ""),
        shop.get("/balance", key),
    ];
    let runtime = |reply: &Reply| -> f64 { reply.headers["x-runtime"].to_str().unwrap().parse().unwrap() };
    for reply in &replies {
        assert!((0.0..10.0).contains(&runtime(reply)), "{}", reply.text);
        assert_eq!(reply.headers["content-type"], "application/json; charset=utf-8");
        assert_eq!(reply.headers["cache-control"], "no-cache, no-store");
        assert_eq!(reply.headers["omise-version"], "2019-05-29");
        assert_eq!(reply.headers["x-request-id"].len(), 36);
    }
    assert!(runtime(&replies[4]) >= 0.02);

    let url = format!("{}/svc/payment/api/v1/openapi/echo", shop.sandbox.wonder_url());
    assert!(!shop.send("GET", &url, &[], "").headers.contains_key("x-runtime"), "Wonder has none");
}

#[test]
fn lists_page_by_limit_offset_order_and_time() {
    let shop = Shop::open();
    let ids: Vec<String> = (0..5)
        .map(|_| {
            shop.sandbox.advance_clock(Duration::from_secs(60));
            id(&shop.charge("amount=10000")).to_owned()
        })
        .collect();
    let list = |query: &str| shop.get(&format!("/charges?{query}"), &shop.chain.key).ok();
    let of = |list: &Value| -> Vec<String> {
        list["data"].as_array().unwrap().iter().map(|charge| id(charge).to_owned()).collect()
    };

    let all = list("");
    assert_eq!(of(&all), ids);
    assert_eq!((&all["limit"], &all["offset"], &all["total"]), (&json!(20), &json!(0), &json!(5)));
    assert_eq!((&all["location"], &all["order"]), (&json!("/charges"), &json!("chronological")));
    assert_eq!(all["from"], "1970-01-01T00:00:00Z");
    assert_eq!(of(&list("limit=2&offset=1")), ids[1..3]);
    assert_eq!(of(&list("limit=2&order=reverse_chronological")), [ids[4].clone(), ids[3].clone()]);
    assert_eq!(list("limit=1000")["limit"], 100);
    let third = all["data"][2]["created_at"].as_str().unwrap();
    assert_eq!(of(&list(&format!("to={third}"))), ids[..3]);
    assert_eq!(of(&list(&format!("from={third}"))), ids[2..]);
    assert_eq!(list("from=2999-01-01")["total"], 0);
    assert_eq!(list("offset=99")["data"], json!([]));
    for query in ["limit=0", "limit=x", "offset=-1", "order=sideways", "from=yesterday"] {
        shop.get(&format!("/charges?{query}"), &shop.chain.key).refused(400, "bad_request");
    }
}

#[test]
fn a_list_takes_its_parameters_from_a_body_too() {
    let shop = Shop::open();
    for _ in 0..3 {
        shop.charge("amount=10000");
    }
    let body = r#"{"limit":2}"#;
    let request = format!(
        "GET /charges HTTP/1.1\r\nHost: x\r\nAuthorization: {}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        basic(&shop.chain.key),
        body.len()
    );
    let answer = raw(&shop.sandbox.api_url(), request.as_bytes());
    let json: Value = serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap();
    assert_eq!((&json["limit"], json["data"].as_array().unwrap().len()), (&json!(2), 2));
}

#[test]
fn an_idempotency_key_answers_the_same_without_acting_again() {
    let shop = Shop::open();
    let url = format!("{}/charges", shop.sandbox.api_url());
    let authorization = basic(&shop.chain.key);
    let form = format!("amount=10000&currency=THB&card={}", shop.token());
    let send = |key: &str, form: &str| {
        let headers = [
            ("Authorization", authorization.as_str()),
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Idempotency-Key", key),
        ];
        shop.send("POST", &url, &headers, form)
    };
    let first = send("one", &form);
    let again = send("one", &form);
    assert_eq!((first.status, &first.text), (200, &again.text));
    assert_eq!(shop.get("/charges", &shop.chain.key).ok()["total"], 1);
    send("one", &format!("{form}&description=other")).refused(400, "bad_request");
    send("two", &form).refused(400, "used_token");
    send("two", &form).refused(400, "used_token");

    shop.sandbox.advance_clock(Duration::from_secs(24 * 3600 + 1));
    send("one", &form).refused(400, "used_token");
}

#[test]
fn transactions_tell_what_moved() {
    let shop = Shop::open();
    let charge = shop.charge("amount=100000");
    let list = shop.get("/transactions", &shop.chain.key).ok();
    let transaction = &list["data"][0];
    assert_eq!(transaction["id"], charge["transaction"]);
    assert_eq!(
        (&transaction["key"], &transaction["direction"]),
        (&json!("charge.captured.net"), &json!("credit"))
    );
    assert_eq!((&transaction["origin"], &transaction["amount"]), (&charge["id"], &json!(96094)));
    let path = transaction["location"].as_str().unwrap();
    assert_eq!(&shop.get(path, &shop.chain.key).ok(), transaction);
}
