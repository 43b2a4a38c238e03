//! A client of the Wonder gateway that signs as the reference says and knows nothing else.

#![allow(dead_code, reason = "each test binary uses its own part")]

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use ring::hmac;
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use sanspay_sandbox::{Options, Sandbox};
use serde_json::{Value, json};
use spki::der::Document;
use std::sync::atomic::{AtomicU64, Ordering};
use ureq::http::Request;

pub(crate) const P: &str = "/svc/payment/api/v1/openapi";

/// A sandbox and somebody who talks to it.
pub(crate) struct Shop {
    pub(crate) sandbox: Sandbox,
    pub(crate) agent: ureq::Agent,
    pub(crate) app_id: String,
    pub(crate) key: RsaKeyPair,
    nonces: AtomicU64,
}

/// A request with all its headers, which a test may spoil before it is sent.
pub(crate) struct Signed {
    pub(crate) method: &'static str,
    pub(crate) target: String,
    pub(crate) body: String,
    pub(crate) headers: Vec<(&'static str, String)>,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) request_id: Option<String>,
    pub(crate) envelope: Value,
}

impl Answer {
    /// The payload of a success.
    pub(crate) fn data(self) -> Value {
        assert_eq!(self.status, 200, "{}", self.envelope);
        assert_eq!((&self.envelope["code"], &self.envelope["message"]), (&json!(200), &json!("success")));
        self.envelope["data"].clone()
    }

    /// The text of a refusal with this status and code.
    pub(crate) fn refused(&self, status: u16, error_code: &str) -> &str {
        assert_eq!((self.status, &self.envelope["code"]), (status, &json!(status)), "{}", self.envelope);
        assert_eq!(self.envelope["error_code"], json!(error_code), "{}", self.envelope);
        self.envelope["message"].as_str().expect("a message")
    }
}

impl Shop {
    pub(crate) fn open() -> Shop {
        let sandbox = Sandbox::start(Options::default()).expect("starts");
        let config = ureq::Agent::config_builder().http_status_as_error(false).proxy(None).build();
        let app = sandbox.world().wonder.clone();
        let (_, der) = Document::from_pem(&app.private_key_pem).expect("a PEM");
        let key = RsaKeyPair::from_pkcs8(der.as_bytes()).expect("a key");
        Shop { sandbox, agent: config.into(), app_id: app.app_id, key, nonces: AtomicU64::new(0) }
    }

    pub(crate) fn sign(&self, method: &'static str, target: &str, body: &str) -> Signed {
        self.sign_at(method, target, body, Timestamp::now())
    }

    pub(crate) fn sign_at(&self, method: &'static str, target: &str, body: &str, now: Timestamp) -> Signed {
        let time = now.strftime("%Y%m%d%H%M%S").to_string();
        let nonce = format!("{:016}", self.nonces.fetch_add(1, Ordering::Relaxed));
        let mac = |key: &[u8], message: &str| {
            hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), message.as_bytes())
        };
        let text = if body.is_empty() {
            format!("{method}\n{target}")
        } else {
            format!("{method}\n{target}\n{body}")
        };
        let k1 = mac(nonce.as_bytes(), &time);
        let k2 = mac(k1.as_ref(), "Wonder-RSA-SHA256");
        let digest: String =
            mac(k2.as_ref(), &text).as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        let mut signature = vec![0; self.key.public().modulus_len()];
        self.key
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), digest.as_bytes(), &mut signature)
            .expect("signs");
        let headers = vec![
            ("Credential", format!("{}/{time}/Wonder-RSA-SHA256", self.app_id)),
            ("Nonce", nonce),
            ("Signature", STANDARD.encode(signature)),
            ("Content-type", "application/json".to_owned()),
        ];
        Signed { method, target: target.to_owned(), body: body.to_owned(), headers }
    }

    pub(crate) fn send(&self, signed: &Signed) -> Answer {
        self.exchange(&self.sandbox.world().wonder_url, signed)
    }

    pub(crate) fn exchange(&self, base: &str, signed: &Signed) -> Answer {
        let mut request = Request::builder().method(signed.method).uri(format!("{base}{}", signed.target));
        for (name, value) in &signed.headers {
            request = request.header(*name, value);
        }
        let mut response = if signed.body.is_empty() {
            self.agent.run(request.body(()).expect("a request"))
        } else {
            self.agent.run(request.body(signed.body.clone()).expect("a request"))
        }
        .expect("an answer");
        let request_id =
            response.headers().get("x-request-id").map(|id| id.to_str().expect("text").to_owned());
        let text = response.body_mut().read_to_string().expect("a body");
        let envelope = serde_json::from_str(&text).expect("JSON");
        Answer { status: response.status().as_u16(), request_id, envelope }
    }

    pub(crate) fn get(&self, target: &str) -> Answer {
        self.send(&self.sign("GET", target, ""))
    }

    pub(crate) fn post(&self, target: &str, body: &Value) -> Answer {
        self.send(&self.sign("POST", target, &body.to_string()))
    }

    pub(crate) fn put(&self, target: &str, body: &Value) -> Answer {
        self.send(&self.sign("PUT", target, &body.to_string()))
    }

    pub(crate) fn echo(&self) -> Answer {
        self.post(&format!("{P}/echo"), &json!({"message": "Hello,Wonder!"}))
    }

    /// An unsigned request to the control API.
    pub(crate) fn control(&self, target: &str, body: &Value) -> Answer {
        let signed = Signed {
            method: "POST",
            target: format!("/wonder{target}"),
            body: body.to_string(),
            headers: vec![("Content-type", "application/json".to_owned())],
        };
        self.exchange(&self.sandbox.world().control_url, &signed)
    }

    pub(crate) fn create(&self, reference: &str) -> Value {
        let customer = json!({"reference_number": reference, "name": "陳大文", "phone": "91234567"});
        self.post(&format!("{P}/customers"), &json!({"customer": customer})).data()["customer"].clone()
    }
}

impl Signed {
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Signed {
        self.headers.retain(|(other, _)| *other != name);
        self.headers.push((name, value.to_owned()));
        self
    }
}
