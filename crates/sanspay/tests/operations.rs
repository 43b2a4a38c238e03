//! Every operation of the table against its vector: method, address, key and body, to the byte.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::disallowed_methods, reason = "the ban on files is the core's, not its tests'")]

use std::any::Any;
use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sanspay::omise::{ChainKey, Omise, OmiseConfig, PublicKey, SecretKey};
use sanspay::webhook::WonderWebhook;
use sanspay::wonder::{DefaultPaymentMethod, PutCustomer, Wonder, WonderConfig};
use sanspay::{
    CallOptions, Entropy, ErrorKind, Gateway, Host, HttpRequest, Json, OPERATIONS, Operation,
    OperationVisitor, PayError, Step, header, visit_operations,
};
use serde::de::DeserializeOwned;

const NOW_MS: u64 = 1_714_564_883_000;
const APP_ID: &str = "d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    params: Json,
    /// The chain key, for an operation that is to act for a sub-merchant.
    acts_for: Option<String>,
    method: String,
    url: String,
    key: Option<String>,
    /// The last part of a Wonder credential that nothing signs.
    credential: Option<String>,
    /// Only where it is more than a constant.
    content_type: Option<String>,
    body: Option<String>,
}

/// Zero bytes: the boundary of a multipart body is part of its vector.
struct NoEntropy;

impl Entropy for NoEntropy {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), PayError> {
        buffer.fill(0);
        Ok(())
    }
}

struct Vectors(BTreeMap<String, Vector>);

impl Vectors {
    fn load() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/operations");
        let mut all = BTreeMap::new();
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let vectors: BTreeMap<String, Vector> =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            all.extend(vectors);
        }
        Self(all)
    }
}

impl OperationVisitor for Vectors {
    fn visit<O: Operation + DeserializeOwned>(&mut self) {
        let name = O::INFO.name;
        let vector = self.0.remove(name).unwrap_or_else(|| panic!("{name} has no vector"));
        vector.check::<O>(name);
        // Further ones have words after the operation's name that say what they are about.
        let is_further = |key: &&String| key.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '));
        let further: Vec<String> = self.0.keys().filter(is_further).cloned().collect();
        for name in further {
            self.0.remove(&name).unwrap().check::<O>(&name);
        }
    }
}

impl Vector {
    fn check<O: Operation + DeserializeOwned>(&self, name: &str) {
        let info = O::INFO;
        let operation: O = self.params.to().unwrap_or_else(|error| panic!("{name}: {error}"));
        let gateway: Box<dyn Any> =
            if info.host == Host::Wonder { Box::new(wonder()) } else { Box::new(omise(self)) };
        let gateway = gateway.downcast::<O::Gateway>().unwrap_or_else(|_| panic!("{name}: whose is it?"));
        let call = gateway
            .call(&operation, CallOptions::default())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let Step::Send { request } = call.poll(NOW_MS).unwrap() else { panic!("{name}: no request") };

        let named = match info.host {
            Host::Wonder => wonder().call_by_name(info.name, self.params.as_str(), CallOptions::default()),
            _ => omise(self).call_by_name(info.name, self.params.as_str(), CallOptions::default()),
        };
        let Step::Send { request: by_name } = named.unwrap().poll(NOW_MS).unwrap() else {
            panic!("{name}: no request by its name")
        };
        assert_eq!((by_name.method, by_name.url), (request.method, request.url.clone()), "{name}");
        assert_eq!(by_name.body, request.body, "{name}");
        assert_eq!(request.method.as_str(), self.method, "{name}");
        assert_eq!(request.url, self.url, "{name}");
        let body = request.body.as_ref().map(|body| String::from_utf8(body.clone()).unwrap());
        assert_eq!(body, self.body, "{name}");
        match (&self.key, &self.credential) {
            (Some(key), _) => {
                let basic = format!("Basic {}", STANDARD.encode(format!("{key}:")));
                assert_eq!(header(&request.headers, "authorization"), Some(basic.as_str()), "{name}");
                if let Some(content_type) = self.content_type.as_deref() {
                    assert_eq!(header(&request.headers, "content-type"), Some(content_type), "{name}");
                }
                assert_eq!(header(&request.headers, "omise-version"), Some("2019-05-29"), "{name}");
            }
            (None, None) => check_signature(&request),
            (None, Some(credential)) => check_unsigned(&request, credential),
        }
    }
}

fn check_signature(request: &HttpRequest) {
    let get = |name| header(&request.headers, name).unwrap_or_else(|| panic!("{name} is missing"));
    assert_eq!(get("content-type"), "application/json");
    assert_eq!(get("nonce").len(), 16);
    assert_eq!(get("x-request-id").len(), 36);
    assert_eq!(get("credential"), format!("{APP_ID}/20240501120123/Wonder-RSA-SHA256"));
    let public_key = include_str!("../../../tests/vectors/wonder-test-key.pub.pem");
    let receiver = WonderWebhook::new(APP_ID, public_key).unwrap();
    let uri = request.url.strip_prefix("https://gateway.wonder.today").unwrap();
    let body = request.body.as_deref().unwrap_or_default();
    receiver.verify(request.method.as_str(), uri, &request.headers, body, NOW_MS).unwrap();
}

fn check_unsigned(request: &HttpRequest, credential: &str) {
    let get = |name| header(&request.headers, name);
    assert_eq!(get("credential"), Some(format!("{APP_ID}/20240501120123/{credential}").as_str()));
    assert_eq!((get("nonce"), get("signature")), (None, None));
    assert_eq!(
        (get("content-type"), get("x-request-id").map(str::len)),
        (Some("application/json"), Some(36))
    );
}

fn omise(vector: &Vector) -> Omise {
    let config = OmiseConfig {
        public_key: Some(PublicKey::new("pkey_test_vector").unwrap()),
        secret_key: Some(SecretKey::new("skey_test_vector").unwrap()),
        ..Default::default()
    };
    let omise = Omise::with_entropy(config, std::sync::Arc::new(NoEntropy)).unwrap();
    match &vector.acts_for {
        Some(key) => omise.on_behalf_of(ChainKey::new(key.as_str()).unwrap()).unwrap(),
        None => omise,
    }
}

fn wonder() -> Wonder {
    let private_key = Some(include_str!("../../../tests/vectors/wonder-test-key.pem").into());
    Wonder::new(WonderConfig { app_id: APP_ID.into(), private_key, ..Default::default() }).unwrap()
}

#[test]
fn every_operation_sends_what_its_vector_says() {
    let mut vectors = Vectors::load();
    visit_operations(&mut vectors);
    assert!(vectors.0.is_empty(), "vectors of no operation: {:?}", vectors.0.keys());
}

#[test]
fn a_name_finds_the_operations_of_its_own_client_and_bad_parameters_are_told() {
    let config =
        OmiseConfig { secret_key: Some(SecretKey::new("skey_test_1").unwrap()), ..Default::default() };
    let omise = Omise::new(config).unwrap();
    for (name, params, kind, part) in [
        ("omise.charges.creat", "{}", ErrorKind::Misuse, "no operation of this client"),
        ("wonder.echo", r#"{"message":"x"}"#, ErrorKind::Misuse, "no operation of this client"),
        ("omise.charges.get", r#"{"id":"chrg_1"}"#, ErrorKind::InvalidParams, "unknown field `id`"),
        ("omise.charges.get", "[]", ErrorKind::InvalidParams, "expected an object"),
        ("omise.charges.create", "{}", ErrorKind::InvalidParams, "`amount`"),
    ] {
        let error = omise.call_by_name(name, params, CallOptions::default()).unwrap_err();
        assert_eq!(error.kind(), kind, "{name}: {error}");
        assert!(error.detail().contains(part), "{name}: {error}");
    }
    assert!(wonder().call_by_name("wonder.echo", r#"{"message":"x"}"#, CallOptions::default()).is_ok());
    assert!(wonder().call_by_name("omise.account.get", "{}", CallOptions::default()).is_err());
}

#[test]
fn every_operation_has_its_row_and_a_name_of_its_own() {
    let folders =
        ["src/omise", "src/wonder"].map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let mut written = 0;
    for file in folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap()) {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for maker in ["OperationInfo::omise(", "OperationInfo::vault(", "OperationInfo::wonder("] {
            written += text.matches(maker).count();
        }
    }
    assert_eq!(written, OPERATIONS.len(), "an operation is missing in the table");
    let names: std::collections::BTreeSet<_> = OPERATIONS.iter().map(|info| info.name).collect();
    assert_eq!(names.len(), OPERATIONS.len(), "two rows share a name");
}

#[test]
fn a_parameter_that_does_not_exist_is_not_lost() {
    let error = serde_json::from_str::<PutCustomer>(r#"{"uuid":"u","nmae":"x"}"#).unwrap_err();
    assert!(error.to_string().contains("nmae"), "{error}");
}

#[test]
fn absent_empty_and_set_are_three_things_for_wonder() {
    for (method, json) in [
        (None, "{}"),
        (Some(DefaultPaymentMethod::Cleared), r#"{"default_payment_method":""}"#),
        (Some(DefaultPaymentMethod::Fps), r#"{"default_payment_method":"FPS"}"#),
    ] {
        let put = PutCustomer { default_payment_method: method, ..Default::default() };
        assert_eq!(serde_json::to_string(&put).unwrap(), json);
    }
    for (token, json) in [
        (None, "{}"),
        (Some(""), r#"{"default_payment_token":""}"#),
        (Some("t"), r#"{"default_payment_token":"t"}"#),
    ] {
        let put = PutCustomer { default_payment_token: token.map(str::to_owned), ..Default::default() };
        assert_eq!(serde_json::to_string(&put).unwrap(), json);
    }
}
