//! The binary: what it prints, and how it starts and ends.
#![allow(clippy::unwrap_used, reason = "part of tests, where a panic is how to fail")]

mod omise_client;

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

use omise_client::{basic, card_form, raw};

struct Program {
    child: Child,
    output: Box<dyn BufRead>,
}

impl Program {
    fn start(arguments: &[&str]) -> Program {
        let mut child = Command::new(env!("CARGO_BIN_EXE_sanspay-sandbox"))
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        Program { child, output: Box::new(output) }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        assert_ne!(self.output.read_line(&mut line).unwrap(), 0, "the program has ended");
        line
    }

    /// Everything up to a line that holds this text.
    fn until(&mut self, text: &str) -> String {
        let mut read = String::new();
        while !read.lines().last().is_some_and(|line| line.contains(text)) {
            read += &self.line();
        }
        read
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn word<'a>(text: &'a str, prefix: &str) -> &'a str {
    text.split_whitespace().find(|word| word.starts_with(prefix)).unwrap()
}

#[test]
fn it_greets_with_all_that_is_needed_and_then_logs_each_request_masked() {
    let mut program = Program::start(&["--port", "0", "--seed", "7"]);
    let greeting = program.until("/charges -u");
    for needed in [
        "Omise api",
        "Omise vault",
        "Console",
        "Siam Bazaar",
        "Baan Coffee",
        "ckey_test_",
        "BEGIN PRIVATE KEY",
        "curl",
    ] {
        assert!(greeting.contains(needed), "{needed}");
    }

    let (url, key) = (word(&greeting, "http://"), word(&greeting, "skey_test_"));
    let request = format!(
        "GET /balance?card=4242424242424242 HTTP/1.1\r\nHost: x\r\nAuthorization: {}\r\n\r\n",
        basic(key)
    );
    assert!(raw(url, request.as_bytes()).starts_with("HTTP/1.1 200"));

    let line = program.until("/balance");
    let line = line.lines().last().unwrap();
    assert!(
        line.contains("GET")
            && line.contains("200")
            && line.contains("Siam Bazaar")
            && line.contains("0 THB"),
        "{line}"
    );
    assert!(!line.contains(key) && !line.contains("4242"), "{line}");
}

/// A POST of this form to a path, and the status of its answer.
fn post(url: &str, path: &str, key: &str, kind: &str, body: &str) -> String {
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: x\r\nAuthorization: {}\r\nContent-Type: {kind}\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        basic(key),
        body.len()
    );
    raw(url, request.as_bytes()).split_whitespace().nth(1).unwrap_or_default().to_owned()
}

#[test]
fn the_log_never_shows_a_card_number_or_a_key_wherever_they_were_put() {
    const NUMBER: &str = "4242424242424242";
    let mut program = Program::start(&["--port", "0"]);
    let greeting = program.until("/charges -u");
    let urls: Vec<_> = greeting.split_whitespace().filter(|word| word.starts_with("http://")).collect();
    let (api, vault) = (urls[0], urls[1]);
    let (public, secret) = (word(&greeting, "pkey_test_"), word(&greeting, "skey_test_"));
    let form = "application/x-www-form-urlencoded";
    let json = format!(r#"{{"card":{{"number":"{NUMBER}"}},"key":"{secret}","list":["a"]}}"#);
    let requests = [
        (vault, "/tokens".to_owned(), public, form, card_form(NUMBER), "200"),
        (vault, "/tokens".to_owned(), public, "application/json", json.clone(), "400"),
        (vault, "/tokens".to_owned(), public, form, json, "400"),
        (api, "/charges".to_owned(), secret, form, format!("amount=10000&currency=THB&card={NUMBER}"), "404"),
        (api, "/charges".to_owned(), secret, form, format!("amount=10000&currency=THB&card={secret}"), "404"),
        (api, format!("/charges/{NUMBER}/capture?key={secret}"), secret, form, String::new(), "404"),
        (api, format!("/charges/{secret}/capture"), secret, form, String::new(), "404"),
        (api, "/charges".to_owned(), NUMBER, form, String::new(), "401"),
    ];
    let count = requests.len();
    for (url, path, key, kind, body, status) in requests {
        assert_eq!(post(url, &path, key, kind, &body), status, "{path} {body}");
    }

    let mut lines = Vec::new();
    while lines.len() < count {
        lines.extend(Some(program.line()).filter(|line| !line.trim().is_empty()));
    }
    let log =
        lines.concat() + &raw(api, b"GET /sandbox/requests HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assert!(lines[0].contains("POST") && lines[0].contains("Visa …4242"), "{}", lines[0]);
    for shown in [NUMBER, &NUMBER[..12], public, secret] {
        assert!(!log.contains(shown), "{shown} in {log}");
    }
}

#[test]
fn it_works_on_when_nobody_reads_its_output_any_more() {
    let mut program = Program::start(&["--port", "0"]);
    let greeting = program.until("/charges -u");
    program.output = Box::new(std::io::empty());
    let (url, key) = (word(&greeting, "http://"), word(&greeting, "skey_test_"));
    for _ in 0..3 {
        let request = format!(
            "GET /balance HTTP/1.1\r\nHost: x\r\nAuthorization: {}\r\nConnection: close\r\n\r\n",
            basic(key)
        );
        assert!(raw(url, request.as_bytes()).starts_with("HTTP/1.1 200"));
    }
}

#[test]
fn a_taken_port_is_said_clearly() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output =
        Command::new(env!("CARGO_BIN_EXE_sanspay-sandbox")).args(["--port", &port]).output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(error.contains(&format!("127.0.0.1:{port}")) && error.contains("--port"), "{error}");
}

#[cfg(unix)]
#[test]
fn ctrl_c_stops_it() {
    let mut program = Program::start(&["--port", "0"]);
    program.until("/charges -u");
    let pid = program.child.id().to_string();
    Command::new("kill").args(["-INT", &pid]).status().unwrap();
    let status = program.child.wait().unwrap();
    assert!(status.success(), "{status}");
}
