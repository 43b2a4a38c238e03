//! The console without a browser: what is answered, to whom, and that looking disturbs nothing. What it looks like and
//! how it lives is tested in Chromium, in `tests/browser`.
#![allow(clippy::unwrap_used, reason = "part of tests, where a panic is how to fail")]

mod omise_client;

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

use base64::Engine as _;
use omise_client::{Reply, Shop, id};
use sanspay_sandbox::{Fault, FaultKind};
use serde_json::{Value, json};

fn console(shop: &Shop) -> Reply {
    shop.send("GET", &format!("{}/", shop.sandbox.api_url()), &[], "")
}

/// The event stream as a browser holds it.
struct Stream(BufReader<TcpStream>);

impl Stream {
    fn open(shop: &Shop) -> Stream {
        let mut stream = TcpStream::connect(shop.sandbox.api_url().trim_start_matches("http://")).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(b"GET /sandbox/console HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        Stream(BufReader::new(stream))
    }

    /// The page's changing part, of the next event.
    fn next(&mut self) -> String {
        loop {
            let mut line = String::new();
            assert_ne!(self.0.read_line(&mut line).unwrap(), 0, "the stream has ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }

    fn until(&mut self, text: &str) -> String {
        loop {
            let html = self.next();
            if html.contains(text) {
                return html;
            }
        }
    }
}

#[test]
fn the_root_is_the_console_for_a_browser_and_no_path_for_a_client_with_a_key() {
    let shop = Shop::open();

    let page = console(&shop);
    assert_eq!(page.status, 200);
    assert_eq!(page.headers["content-type"], "text/html; charset=utf-8");
    assert_eq!(page.headers["cache-control"], "no-store");
    for text in ["Siam Bazaar", "Baan Coffee", "Start here", &shop.chain.key, &shop.platform.secret_key] {
        assert!(page.text.contains(text), "{text}");
    }

    shop.get("/", &shop.platform.secret_key).refused(404, "not_found");
    let icon = shop.send("GET", &format!("{}/favicon.ico", shop.sandbox.api_url()), &[], "");
    assert_eq!((icon.status, &icon.headers["content-type"]), (200, &"image/svg+xml".parse().unwrap()));
    let other_host = shop.send("GET", &format!("{}/", shop.sandbox.vault_url()), &[], "");
    assert_eq!(other_host.json["object"], "error");
}

#[test]
fn the_console_runs_nothing_but_its_own_script_and_loads_nothing_from_elsewhere() {
    let shop = Shop::open();
    let page = console(&shop);
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    for (tag, directive) in [("style", "style-src"), ("script", "script-src")] {
        let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
        assert_eq!(page.text.matches(&open).count(), 1, "{tag}");
        let text = page.text.split_once(&open).unwrap().1.split_once(&close).unwrap().0;
        let digest = ring::digest::digest(&ring::digest::SHA256, text.as_bytes());
        let digest = base64::engine::general_purpose::STANDARD.encode(digest);
        assert!(policy.contains(&format!("{directive} 'sha256-{digest}'")), "{tag}: {policy}");
    }
    assert!(policy.contains("default-src 'none'") && policy.contains("connect-src 'self'"), "{policy}");
    for outside in ["<script src", "@import", "url(", "<link", " onclick=", " style="] {
        assert!(!page.text.contains(outside), "{outside}");
    }
}

#[test]
fn looking_is_no_request_of_the_log_and_no_fault_hits_it() {
    let shop = Shop::open();
    shop.sandbox.inject(Fault::new(FaultKind::Status { code: 503, retry_after: None }));
    assert_eq!(console(&shop).status, 200);
    Stream::open(&shop).next();
    shop.get("/balance", &shop.platform.secret_key).refused(503, "service_unavailable");
    let log = shop.send("GET", &format!("{}/requests", shop.sandbox.control_url()), &[], "").ok();
    let paths: Vec<&Value> = log["requests"].as_array().unwrap().iter().map(|entry| &entry["path"]).collect();
    assert_eq!(paths, [&json!("/balance")]);
}

#[test]
fn the_stream_says_what_there_is_and_then_only_what_has_changed() {
    let shop = Shop::open();
    let mut stream = Stream::open(&shop);
    assert!(stream.next().contains("No charge yet"));

    let form = "amount=123456&currency=THB&source[type]=alipay_cn&description=Two%0D%0Acups%E2%80%A8";
    let charge = shop.post("/charges", &shop.chain.key, form).ok();
    let html = stream.until(id(&charge));
    assert!(html.contains("1,234.56") && html.contains("Two\r\ncups\u{2028}"), "{html}");
    assert!(html.contains("waits for its payer"), "{html}");

    // Minutes are the finest of what changes by itself, so two seconds hold at most one event that nobody caused.
    stream.0.get_ref().set_read_timeout(Some(Duration::from_secs(2))).unwrap();
    let events =
        stream.0.lines().map_while(Result::ok).filter(|line| line.starts_with("data: ")).take(2).count();
    assert!(events < 2, "{events} events and nothing has happened");
}

#[test]
fn a_page_stays_small_however_much_there_is() {
    let shop = Shop::open();
    let control = |body: &Value| {
        let url = format!("{}/accounts", shop.sandbox.control_url());
        shop.send("POST", &url, &[], &body.to_string()).ok()
    };
    for number in 0..100 {
        control(&json!({ "name": format!("Shop {number} {}", "x".repeat(5_000)) }));
    }
    for number in 0..60 {
        let form = format!(
            "amount={}&currency=THB&source[type]=promptpay&description={}&metadata[a]={}",
            10_000 + number,
            "y".repeat(5_000),
            "z".repeat(5_000)
        );
        shop.post("/charges", &shop.chain.key, &form).ok();
    }
    let page = console(&shop).text;
    assert!(page.len() < 250_000, "{} bytes", page.len());
    assert!(page.contains("The 25 newest of 60.") && page.contains("100.59") && !page.contains("100.34"));
    assert!(page.contains("And 53 more"));
}

#[test]
fn charges_of_all_accounts_stand_together_newest_first() {
    let shop = Shop::open();
    let mut made = Vec::new();
    for key in [&shop.chain.key, &shop.platform.secret_key, &shop.chain.key] {
        let form = "amount=10000&currency=THB&source[type]=promptpay";
        made.push(id(&shop.post("/charges", key, form).ok()).to_owned());
        // Times are whole seconds: so that no two are the same.
        shop.sandbox.advance_clock(Duration::from_secs(2));
    }
    let page = console(&shop).text;
    let places: Vec<_> = made.iter().map(|id| page.find(&format!("<li id=\"{id}\"")).unwrap()).collect();
    assert!(places.is_sorted_by(|older, newer| older > newer), "{places:?}");
}
