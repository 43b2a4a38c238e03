//! Input that is made to break things: each answers with a refusal of its own, none with a dropped connection, and
//! the sandbox works as before.
#![allow(clippy::unwrap_used, reason = "part of tests, where a panic is how to fail")]

mod omise_client;
mod wonder_client;

use std::time::{Duration, Instant};

use omise_client::{Shop, basic, card_form, id, raw};
use serde_json::json;

const HUGE: [&str; 9] = [
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "170141183460469231731687303715884105728",
    "-1",
    "1.5",
    "1e400",
    "NaN",
    "٣",
];

/// Whether the API still works from end to end.
#[track_caller]
fn still_works(shop: &Shop) {
    let before = shop.balance(&shop.chain.key);
    shop.charge("amount=10000");
    assert_eq!(shop.balance(&shop.chain.key), before + 9609);
}

/// So many times one in the other.
fn nested(open: &str, inner: &str, close: &str, depth: usize) -> String {
    format!("{}{inner}{}", open.repeat(depth), close.repeat(depth))
}

#[test]
fn numbers_beyond_all_bounds_are_refused() {
    let shop = Shop::open();
    let charge = shop.charge("amount=10000&capture=false");
    let capture = format!("/charges/{}/capture", id(&charge));
    let paid = shop.charge("amount=10000");
    let refunds = format!("/charges/{}/refunds", id(&paid));
    for number in HUGE {
        let card = shop.token();
        for (path, name) in [
            ("/charges", "amount"),
            ("/transfers", "amount"),
            (capture.as_str(), "capture_amount"),
            (refunds.as_str(), "amount"),
        ] {
            let form = format!("{name}={number}&currency=THB&card={card}");
            let reply = shop.post(path, &shop.chain.key, &form);
            assert_eq!((reply.status, &reply.json["object"]), (400, &json!("error")), "{path} {number}");
            let body = format!(r#"{{"{name}":{number},"currency":"THB","card":"{card}"}}"#);
            let reply = shop.json("POST", path, &shop.chain.key, &body);
            assert_eq!((reply.status, &reply.json["object"]), (400, &json!("error")), "{path} {body}");
        }
        for name in ["expiration_month", "expiration_year", "security_code"] {
            let form = format!("{}&card[{name}]={number}", card_form("4242424242424242"));
            shop.vault(&shop.platform.public_key, &form).refused(400, "invalid_card");
        }
        for name in ["fixed", "amount", "percentage"] {
            let form = format!("amount=10000&currency=THB&card={card}&platform_fee[{name}]={number}");
            let reply = shop.post("/charges", &shop.chain.key, &form);
            // Shown as they were sent: these are numbers, and nothing is counted with them.
            assert!(matches!(reply.status, 200 | 400), "{form}: {}", reply.text);
        }
    }
    let form = format!("amount=10000&currency=THB&card={}&platform_fee[percentage]=much", shop.token());
    shop.post("/charges", &shop.chain.key, &form).refused(400, "bad_request");
    still_works(&shop);
}

#[test]
fn list_parameters_beyond_all_bounds_are_refused_or_answer_nothing() {
    let shop = Shop::open();
    shop.charge("amount=10000");
    for list in ["/charges", "/refunds", "/transfers", "/transactions", "/events"] {
        for number in HUGE {
            let query = number.replace('٣', "%D9%A3");
            for name in ["limit", "offset", "from", "to", "order"] {
                let reply = shop.get(&format!("{list}?{name}={query}"), &shop.chain.key);
                assert!(matches!(reply.status, 200 | 400), "{list} {name}={number}: {}", reply.text);
                assert!(["error", "list"].contains(&reply.json["object"].as_str().unwrap()));
            }
        }
        for time in [
            "garbage",
            "9999-12-31",
            "-009999-01-01",
            "9999-12-31T23:59:59Z",
            "2024-02-30",
            "0",
            "%00",
            "+",
            "2024-01-01T00:00:00%2B99:99",
            "-271821-04-20",
        ] {
            for name in ["from", "to"] {
                let reply = shop.get(&format!("{list}?{name}={time}"), &shop.chain.key);
                assert!(matches!(reply.status, 200 | 400), "{list} {name}={time}: {}", reply.text);
            }
        }
        let far = shop
            .get(&format!("{list}?offset=9223372036854775807&limit=9223372036854775807"), &shop.chain.key);
        assert_eq!(far.ok()["data"], json!([]));
    }
    still_works(&shop);
}

#[test]
fn forms_that_are_made_to_break_a_reader_are_refused() {
    let shop = Shop::open();
    let forms = [
        format!("a{}=1", "[b]".repeat(10_000)),
        format!("a{}=1", "[]".repeat(10_000)),
        format!("a{}=1", "[".repeat(10_000)),
        format!("a{}=1", "[][b]".repeat(20)),
        "[".repeat(100_000),
        "%".to_owned(),
        "a=%".to_owned(),
        "a=%f".to_owned(),
        "a=%ff%fe".to_owned(),
        "%zz=1".to_owned(),
        "a=1&a[b]=2".to_owned(),
        "a[b=1".to_owned(),
        "a[b]c=1".to_owned(),
        "&a=1".repeat(5_000),
    ];
    for form in forms {
        for (reply, what) in [
            (shop.post("/charges", &shop.chain.key, &form), "charges"),
            (shop.vault(&shop.platform.public_key, &form), "tokens"),
            (shop.patch("/account", &shop.platform.secret_key, &form), "account"),
        ] {
            // Stray brackets at the beginning are a name like any other.
            if what == "account" && form.starts_with("[[") {
                continue;
            }
            assert_eq!((reply.status, &reply.json["object"]), (400, &json!("error")), "{what} {form:.60}");
        }
    }
    still_works(&shop);
}

#[test]
fn json_that_is_made_to_break_a_reader_is_refused() {
    let shop = Shop::open();
    let bodies = [
        nested("[", "", "]", 10_000),
        nested("{\"a\":", "1", "}", 10_000),
        format!("{{\"metadata\":{}}}", nested("{\"a\":", "1", "}", 10_000)),
        "{\"amount\":1e400}".to_owned(),
        "{\"amount\":-1e400}".to_owned(),
        "{\"amount\":00}".to_owned(),
        "{\"amount\":\"\\ud800\"}".to_owned(),
        "{\"amount\":\"\\u00".to_owned(),
        "{\"amount\":1}}".to_owned(),
        "{\"amount\":1".to_owned(),
        "{\"amount\":{\"a\":[]}}".to_owned(),
        "{\"amount\":true}".to_owned(),
        "{\"card\":{\"number\":[]}}".to_owned(),
        "{\"card\":[{\"number\":1}]}".to_owned(),
        "\u{feff}{}".to_owned(),
        "\0".to_owned(),
    ];
    for body in bodies {
        let reply = shop.json("POST", "/charges", &shop.chain.key, &body);
        assert_eq!((reply.status, &reply.json["object"]), (400, &json!("error")), "{body:.60}");
        let url = format!("{}/tokens", shop.sandbox.vault_url());
        let key = basic(&shop.platform.public_key);
        let headers = [("Authorization", key.as_str()), ("Content-Type", "application/json")];
        let reply = shop.send("POST", &url, &headers, &body);
        assert_eq!((reply.status, &reply.json["object"]), (400, &json!("error")), "{body:.60}");
    }
    still_works(&shop);
}

#[test]
fn a_body_of_very_many_names_is_read_in_reasonable_time() {
    let shop = Shop::open();
    let names: Vec<String> = (0..150_000).map(|at| format!("\"{at}\":1")).collect();
    let body = format!("{{{}}}", names.join(","));
    let started = Instant::now();
    shop.json("POST", "/charges", &shop.chain.key, &body).refused(400, "invalid_amount");
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
}

#[test]
fn of_a_name_that_repeats_the_last_one_counts_in_json_as_in_forms() {
    let shop = Shop::open();
    let body = format!(
        r#"{{"amount":1,"currency":"THB","card":"{}","metadata":{{"a":1,"b":2,"a":3}},"amount":10000}}"#,
        shop.token()
    );
    let charge = shop.json("POST", "/charges?amount=2", &shop.chain.key, &body).ok();
    assert_eq!((&charge["amount"], &charge["metadata"]), (&json!(10000), &json!({"a": 3, "b": 2})));
}

#[test]
fn paths_and_request_lines_that_make_no_sense_are_refused() {
    let shop = Shop::open();
    let authorization = basic(&shop.chain.key);
    for (method, target) in [
        ("GET", "/charges/%"),
        ("GET", "/charges/%f"),
        ("GET", "/charges/%ff"),
        ("GET", "/charges/%00"),
        ("GET", "/charges//refunds/"),
        ("GET", "/charges/..%2f..%2fsandbox"),
        ("GET", "//"),
        ("GET", "/charges?%"),
        ("GET", "/charges?limit[]=1"),
        ("GET", "/charges?limit=1&limit[a]=1"),
        ("POST", "/charges/x/capture?capture_amount=%zz"),
        ("OPTIONS", "*"),
        ("CONNECT", "example.com:80"),
        ("GET", "http://127.0.0.1/nothing"),
        ("BREW", "/charges"),
        ("DELETE", "/charges/x"),
    ] {
        for url in [shop.sandbox.api_url(), shop.sandbox.vault_url()] {
            let request = format!(
                "{method} {target} HTTP/1.1\r\nHost: x\r\nAuthorization: {authorization}\r\n\
                 Content-Length: 0\r\nConnection: close\r\n\r\n"
            );
            let answer = raw(&url, request.as_bytes());
            assert!(answer.starts_with("HTTP/1.1 4"), "{method} {target}: {answer}");
            assert!(answer.contains("\"error\""), "{method} {target}: {answer}");
        }
    }
    still_works(&shop);
}

#[test]
fn headers_that_make_no_sense_are_refused() {
    let shop = Shop::open();
    let long = format!("Basic {}", "A".repeat(20_000));
    let control = format!("{}/accounts", shop.sandbox.control_url());
    let url = format!("{}/charges", shop.sandbox.api_url());
    for value in ["Basic", "Basic ", "Basic Og==", "Basic ////", "Basic 4pyT", &long] {
        shop.send("GET", &url, &[("Authorization", value)], "").refused(401, "authentication_failure");
    }
    let key = basic(&shop.chain.key);
    for (name, value) in [
        ("Content-Type", "\u{e9}"),
        ("Content-Type", ";;;"),
        ("Omise-Version", "9999-99-99"),
        ("Omise-Version", "\u{e9}"),
    ] {
        let reply = shop.send("POST", &url, &[("Authorization", &key), (name, value)], "{\"a\":[1]");
        assert_eq!((reply.status, &reply.json["object"]), (400, &json!("error")), "{name}: {value}");
    }
    assert_eq!(shop.send("POST", &control, &[("Content-Type", ";")], "[").status, 400);
    still_works(&shop);
}

#[test]
fn the_control_api_survives_its_users() {
    let shop = Shop::open();
    for (path, body) in [
        ("/clock", r#"{"advance_ms":-1}"#),
        ("/clock", r#"{"advance_ms":1e400}"#),
        ("/clock", r#"{"advance_seconds":18446744073709551616}"#),
        ("/faults", r#"{"kind":"latency","ms":-1}"#),
        ("/faults", r#"{"kind":"status","code":99999}"#),
        ("/faults", r#"{"kind":"status","code":500,"retry_after":-1}"#),
        ("/faults", r#"{"kind":"garbage","probability":1e400}"#),
        ("/faults", r#"{"kind":"garbage","times":-1}"#),
        ("/faults", r#"{"kind":"garbage","times":0}"#),
        ("/faults", r#"{"kind":"garbage","path":"/charges"}"#),
        ("/accounts", r#"{"name":"A","country":"🦀"}"#),
        ("/accounts", r#"{"name":"A","webhook_uri":"http://127.0.0.1:99999/"}"#),
        ("/accounts", r#"{"name":"A","webhook_uri":"http://["}"#),
        ("/accounts/%ff/rotate_webhook_secret", ""),
        ("/chains", r#"{"platform_id":"","seller_id":""}"#),
        ("/chains", &nested("[", "", "]", 10_000)),
        ("/wonder/settings", &nested("{\"a\":", "1", "}", 10_000)),
        ("/wonder/customers/%ff/payment_tokens", "{}"),
        ("/wonder/customers/x/payment_tokens", r#"{"credit_card":{"number":4242424242424242}}"#),
        ("/wonder/webhooks/sign", r#"{"uri":1e400}"#),
    ] {
        let reply = shop.control("POST", path, body);
        assert!(matches!(reply.status, 400 | 404), "{path} {body:.60}: {} {}", reply.status, reply.text);
        assert!(reply.json["error"].is_string(), "{path} {body:.60}: {}", reply.text);
    }
    assert_eq!(shop.control("GET", "/faults", "").ok()["faults"], json!([]));
    shop.control(
        "POST",
        "/clock",
        r#"{"advance_ms":18446744073709551615,"advance_seconds":18446744073709551615}"#,
    )
    .ok();
    shop.control(
        "POST",
        "/faults",
        r#"{"kind":"status","code":500,"retry_after":18446744073709551615,"times":1}"#,
    )
    .ok();
    assert_eq!(shop.get("/account", &shop.chain.key).status, 500);
    shop.get("/account", &shop.chain.key).ok();
}

#[test]
fn the_wonder_gateway_survives_signed_nonsense() {
    let shop = wonder_client::Shop::open();
    let customers = format!("{}/customers", wonder_client::P);
    let customer =
        |fields: &str| format!("{{\"customer\":{{\"reference_number\":\"R\",\"name\":\"N\",{fields}}}}}");
    for body in [
        "",
        " ",
        "\0",
        "{",
        "1e400",
        "{\"customer\":1e400}",
        &customer("\"phone\":1e400"),
        &customer("\"phone\":{}"),
        &customer(&format!("\"phone\":\"{}\"", "9".repeat(1_000_000))),
        &nested("[", "", "]", 10_000),
        &nested("{\"customer\":", "1", "}", 10_000),
    ] {
        let answer = shop.send(&shop.sign("POST", &customers, body));
        assert_eq!((answer.status, &answer.envelope["code"]), (400, &json!(400)), "{body:.60}");
    }
    for query in HUGE {
        let query = query.replace('٣', "%D9%A3");
        for name in ["limit", "offset"] {
            let answer = shop.get(&format!("{customers}?{name}={query}"));
            assert!(matches!(answer.status, 200 | 400), "{name}={query}: {}", answer.envelope);
        }
    }
    for path in ["%", "%f", "%ff", "%00", "ref/%", "ref/", "by/token", "%2f", "..", ""] {
        let answer = shop.get(&format!("{customers}/{path}"));
        assert!(matches!(answer.status, 404 | 405), "{path}: {}", answer.envelope);
    }
    // With a signature that does not match, the search for the mistake reads the body too.
    for body in [&nested("[", "", "]", 100), &nested("[", "", "]", 10_000), "{\"a\":\"\\ud800\"}", "\"\\"] {
        let mut signed = shop.sign("POST", &customers, "{}");
        signed.body = body.to_owned();
        shop.send(&signed).refused(401, "E900106");
    }
    assert_eq!(shop.echo().data()["message"], "Hello,Wonder!");
}
