//! What no client should do, and the sandbox survives.

mod omise_client;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use omise_client::{Shop, basic, raw};

#[track_caller]
fn still_answers(shop: &Shop) {
    assert_eq!(shop.get("/account", &shop.platform.secret_key).status, 200);
}

#[test]
fn malformed_http_is_refused_or_dropped() {
    let shop = Shop::open();
    let long_header = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "a".repeat(200_000));
    let many_headers = format!("GET / HTTP/1.1\r\n{}\r\n", "X: a\r\n".repeat(1_000));
    let requests: [&[u8]; 12] = [
        b"hello\r\n\r\n",
        b"GET\r\n\r\n",
        b"\r\n\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nno colon\r\n\r\n",
        b"POST /charges HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
        b"POST /charges HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nabcde",
        b"POST /charges HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc",
        long_header.as_bytes(),
        many_headers.as_bytes(),
    ];
    for url in [shop.sandbox.api_url(), shop.sandbox.vault_url()] {
        for request in requests {
            let answer = raw(&url, request);
            assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{answer}");
        }
    }
    still_answers(&shop);
}

#[test]
fn a_client_that_leaves_in_the_middle_does_no_harm() {
    let shop = Shop::open();
    for partial in ["GET", "POST /charges HTTP/1.1\r\nContent-Length: 100\r\n\r\nabc"] {
        let mut stream = TcpStream::connect(shop.sandbox.api_url().trim_start_matches("http://")).unwrap();
        stream.write_all(partial.as_bytes()).unwrap();
    }
    still_answers(&shop);
}

#[test]
fn a_body_over_two_megabytes_answers_413() {
    let shop = Shop::open();
    let big = format!("description={}", "a".repeat(3 * 1024 * 1024));
    shop.post("/charges", &shop.chain.key, &big).refused(413, "payload_too_large");
    let control = shop.control("POST", "/accounts", &big);
    assert_eq!((control.status, control.json["error"].is_string()), (413, true), "{}", control.text);
    let fits = format!("description={}", "a".repeat(1024 * 1024));
    shop.post("/charges", &shop.chain.key, &fits).refused(400, "invalid_amount");
}

#[test]
fn an_absurd_announced_length_answers_413_at_once() {
    let shop = Shop::open();
    let request = "POST /charges HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\na";
    assert!(raw(&shop.sandbox.api_url(), request.as_bytes()).starts_with("HTTP/1.1 413"));
}

#[test]
fn a_chunked_body_over_the_limit_answers_413() {
    let shop = Shop::open();
    let chunk = format!("10000\r\n{}\r\n", "a".repeat(0x10000));
    let request = format!(
        "POST /charges HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n{}0\r\n\r\n",
        chunk.repeat(40)
    );
    assert!(raw(&shop.sandbox.api_url(), request.as_bytes()).starts_with("HTTP/1.1 413"));
}

#[test]
fn a_thousand_open_connections_stay_open_while_others_are_answered() {
    let shop = Shop::open();
    let address = shop.sandbox.api_url().trim_start_matches("http://").to_owned();
    let mut connections: Vec<_> = (0..1_000).map(|_| TcpStream::connect(&address).unwrap()).collect();

    still_answers(&shop);

    let request = format!(
        "GET /account HTTP/1.1\r\nHost: x\r\nAuthorization: {}\r\n\r\n",
        basic(&shop.platform.secret_key)
    );
    for stream in connections.iter_mut().step_by(50) {
        stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).unwrap();
        assert_eq!(&answer, b"HTTP/1.1 200");
    }
}

#[test]
fn deeply_nested_parameters_are_refused() {
    let shop = Shop::open();
    let form = format!("a{}=1", "[b]".repeat(1_000));
    shop.post("/charges", &shop.chain.key, &form).refused(400, "bad_request");
    let many = "a=1&".repeat(100_000);
    shop.post("/charges", &shop.chain.key, &many).refused(400, "bad_request");
}
