//! A client as bare as it can be, so that the tests see what is really on the wire.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, reason = "part of tests, where a panic is how to fail")]

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use sanspay_sandbox::{Account, Chain, Options, Sandbox};
use serde_json::Value;
use ureq::http;

pub(crate) struct Shop {
    pub(crate) sandbox: Sandbox,
    pub(crate) platform: Account,
    pub(crate) seller: Account,
    pub(crate) chain: Chain,
    pub(crate) agent: ureq::Agent,
}

#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: http::HeaderMap,
    pub(crate) text: String,
    /// `Null` when the text is no JSON.
    pub(crate) json: Value,
}

impl Reply {
    pub(crate) fn code(&self) -> &str {
        self.json["code"].as_str().unwrap_or_default()
    }

    pub(crate) fn message(&self) -> &str {
        self.json["message"].as_str().unwrap_or_default()
    }

    pub(crate) fn id(&self) -> String {
        self.json["id"].as_str().unwrap_or_else(|| panic!("no id in {}", self.text)).to_owned()
    }

    /// The answer, which must be a success.
    #[track_caller]
    pub(crate) fn ok(self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text);
        self.json
    }

    #[track_caller]
    pub(crate) fn refused(&self, status: u16, code: &str) {
        assert_eq!((self.status, self.code()), (status, code), "{}", self.text);
        assert_eq!(self.json["object"], "error");
        let fragment = format!("#{}", code.replace('_', "-"));
        assert!(self.json["location"].as_str().unwrap().ends_with(&fragment));
    }
}

impl Shop {
    pub(crate) fn open() -> Shop {
        Shop::of(Sandbox::start(Options::default()).unwrap())
    }

    pub(crate) fn of(sandbox: Sandbox) -> Shop {
        let world = sandbox.world();
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(20)))
            .build()
            .new_agent();
        Shop {
            platform: world.platform,
            seller: world.sellers[0].clone(),
            chain: world.chains[0].clone(),
            sandbox,
            agent,
        }
    }

    pub(crate) fn try_send(
        &self,
        method: &str,
        url: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Result<Reply, ureq::Error> {
        let mut request = http::Request::builder().method(method).uri(url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = match method {
            "GET" | "DELETE" => self.agent.run(request.body(()).unwrap())?,
            _ => self.agent.run(request.body(body.to_owned()).unwrap())?,
        };
        let text = response.body_mut().read_to_string()?;
        Ok(Reply {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            json: serde_json::from_str(&text).unwrap_or(Value::Null),
            text,
        })
    }

    pub(crate) fn send(&self, method: &str, url: &str, headers: &[(&str, &str)], body: &str) -> Reply {
        self.try_send(method, url, headers, body).unwrap()
    }

    fn call(&self, method: &str, url: &str, key: &str, kind: &str, body: &str) -> Reply {
        let authorization = basic(&format!("{key}:"));
        self.send(method, url, &[("Authorization", &authorization), ("Content-Type", kind)], body)
    }

    pub(crate) fn get(&self, path: &str, key: &str) -> Reply {
        let url = format!("{}{path}", self.sandbox.api_url());
        self.send("GET", &url, &[("Authorization", &basic(&format!("{key}:")))], "")
    }

    pub(crate) fn post(&self, path: &str, key: &str, form: &str) -> Reply {
        let url = format!("{}{path}", self.sandbox.api_url());
        self.call("POST", &url, key, "application/x-www-form-urlencoded", form)
    }

    pub(crate) fn patch(&self, path: &str, key: &str, form: &str) -> Reply {
        let url = format!("{}{path}", self.sandbox.api_url());
        self.call("PATCH", &url, key, "application/x-www-form-urlencoded", form)
    }

    pub(crate) fn json(&self, method: &str, path: &str, key: &str, body: &str) -> Reply {
        let url = format!("{}{path}", self.sandbox.api_url());
        self.call(method, &url, key, "application/json", body)
    }

    pub(crate) fn vault(&self, key: &str, form: &str) -> Reply {
        let url = format!("{}/tokens", self.sandbox.vault_url());
        self.call("POST", &url, key, "application/x-www-form-urlencoded", form)
    }

    pub(crate) fn control(&self, method: &str, path: &str, body: &str) -> Reply {
        let url = format!("{}{path}", self.sandbox.control_url());
        self.send(method, &url, &[], body)
    }

    /// A token of the platform for this card number.
    pub(crate) fn token_of(&self, number: &str) -> String {
        self.vault(&self.platform.public_key, &card_form(number)).id()
    }

    pub(crate) fn token(&self) -> String {
        self.token_of("4242424242424242")
    }

    /// A charge for the seller with the chain key.
    pub(crate) fn charge(&self, form: &str) -> Value {
        let form = format!("currency=THB&card={}&{form}", self.token());
        self.post("/charges", &self.chain.key, &form).ok()
    }

    pub(crate) fn balance(&self, key: &str) -> i64 {
        self.get("/balance", key).ok()["total"].as_i64().unwrap()
    }

    /// Waits until so many webhooks were tried, and lists them.
    pub(crate) fn deliveries(&self, count: usize) -> Vec<Value> {
        for _ in 0..500 {
            let list = self.control("GET", "/deliveries", "").ok();
            let list = list["deliveries"].as_array().unwrap().clone();
            if list.len() >= count {
                return list;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("fewer than {count} deliveries");
    }
}

pub(crate) fn card_form(number: &str) -> String {
    format!(
        "card[name]=Somchai+Prasert&card[number]={number}&card[expiration_month]=12\
         &card[expiration_year]=2099&card[security_code]=123"
    )
}

/// Without the end of its lists, which is the time of the question: two answers a second apart are the same.
pub(crate) fn timeless(mut value: Value) -> Value {
    match &mut value {
        Value::Object(members) => {
            if members.get("object").is_some_and(|object| object == "list") {
                members.remove("to");
            }
            members.values_mut().for_each(|member| *member = timeless(member.take()));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| *item = timeless(item.take())),
        _ => {}
    }
    value
}

pub(crate) fn id(value: &Value) -> &str {
    value["id"].as_str().unwrap()
}

pub(crate) fn basic(credential: &str) -> String {
    use base64::Engine as _;
    let encoded = base64::engine::general_purpose::STANDARD.encode(credential);
    format!("Basic {encoded}")
}

/// Sends bytes as they are and reads until the other side closes or says nothing for a while.
pub(crate) fn raw(url: &str, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(url.trim_start_matches("http://")).unwrap();
    stream.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
    // The other side may close before it has read everything.
    let _ = stream.write_all(request);
    let mut answer = Vec::new();
    let mut buffer = [0; 4096];
    while let Ok(count @ 1..) = stream.read(&mut buffer) {
        answer.extend_from_slice(&buffer[..count]);
    }
    String::from_utf8_lossy(&answer).into_owned()
}

/// A webhook as it arrived.
#[derive(Debug)]
pub(crate) struct Webhook {
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Webhook {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    pub(crate) fn event(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

/// A receiver of webhooks on a free port, answering each with this status.
pub(crate) fn receiver(status: u16) -> (String, Receiver<Webhook>) {
    receiver_that_says(vec![status])
}

/// A receiver that answers with one status after the other, and with the last for ever.
pub(crate) fn receiver_that_says(statuses: Vec<u16>) -> (String, Receiver<Webhook>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/hook?a=1", listener.local_addr().unwrap());
    let (sender, webhooks) = channel();
    thread::spawn(move || {
        let statuses = statuses.iter().chain(std::iter::repeat(statuses.last().unwrap()));
        for (stream, status) in listener.incoming().zip(statuses) {
            let Some(webhook) = receive(stream.unwrap(), *status) else { continue };
            if sender.send(webhook).is_err() {
                return;
            }
        }
    });
    (url, webhooks)
}

fn receive(mut stream: TcpStream, status: u16) -> Option<Webhook> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let count = stream.read(&mut buffer).ok().filter(|count| *count > 0)?;
        bytes.extend_from_slice(&buffer[..count]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let webhook = Webhook { head: head.to_owned(), body: body.to_owned() };
        let length: usize = webhook.header("content-length")?.parse().ok()?;
        if body.len() == length {
            let answer =
                format!("HTTP/1.1 {status} Whatever\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            stream.write_all(answer.as_bytes()).ok()?;
            return Some(webhook);
        }
    }
}
