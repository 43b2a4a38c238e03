//! Every operation against its vector: method, address, key and body, to the byte.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::disallowed_methods, reason = "the ban on files is the core's, not its tests'")]

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sanspay::omise::{self, ChainKey, Omise, OmiseConfig, PublicKey, SecretKey};
use sanspay::wonder::{self, Wonder, WonderConfig};
use sanspay::{
    CallOptions, Currency, Gateway, HttpRequest, Json, ListOrder, OPERATIONS, Operation, Step, header,
};

#[derive(serde::Deserialize)]
struct Vector {
    params: serde_json::Value,
    #[serde(default)]
    acts_for: Option<String>,
    method: String,
    url: String,
    #[serde(default)]
    key: Option<String>,
    #[serde(default)]
    body: Option<String>,
}

struct Vectors {
    all: BTreeMap<String, Vector>,
    seen: BTreeSet<&'static str>,
}

impl Vectors {
    fn load() -> Self {
        let all = serde_json::from_str(include_str!("../../../tests/vectors/operations.json")).unwrap();
        Self { all, seen: BTreeSet::new() }
    }

    fn check<O: Operation>(&mut self, gateway: impl FnOnce(&Vector) -> O::Gateway, operation: O) {
        let info = O::INFO;
        let vector = self.all.get(info.name).unwrap_or_else(|| panic!("{} has no vector", info.name));
        let call = gateway(vector).call(&operation, CallOptions::default()).unwrap();
        let Step::Send { request } = call.poll(1_714_564_883_000).unwrap() else {
            panic!("{}: no request", info.name)
        };

        assert_eq!(request.method.as_str(), vector.method, "{}", info.name);
        assert_eq!(request.url, vector.url, "{}", info.name);
        let body = request.body.as_ref().map(|body| String::from_utf8(body.clone()).unwrap());
        assert_eq!(body, vector.body, "{}", info.name);
        if let Some(key) = &vector.key {
            let expected = format!("Basic {}", STANDARD.encode(format!("{key}:")));
            assert_eq!(header(&request.headers, "authorization"), Some(expected.as_str()), "{}", info.name);
            assert_eq!(header(&request.headers, "omise-version"), Some("2019-05-29"), "{}", info.name);
        } else {
            check_signature(&request);
        }
        let parameters = vector.params.as_object().unwrap();
        for id in info.path.split('/').filter_map(|step| step.strip_prefix('{')?.strip_suffix('}')) {
            assert!(parameters.contains_key(id), "{}: the vector lacks the path's `{id}`", info.name);
        }
        self.seen.insert(info.name);
    }
}

fn check_signature(request: &HttpRequest) {
    let get = |name| header(&request.headers, name).unwrap_or_else(|| panic!("{name} is missing"));
    assert_eq!(get("content-type"), "application/json");
    assert_eq!(get("nonce").len(), 16);
    assert_eq!(get("x-request-id").len(), 36);
    let mut credential = get("credential").split('/');
    assert_eq!(credential.next(), Some("d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905"));
    assert_eq!(credential.next(), Some("20240501120123"));
    assert_eq!(credential.next(), Some("Wonder-RSA-SHA256"));
    let uri = request.url.strip_prefix("https://gateway.wonder.today").unwrap();
    let receiver = sanspay::webhook::WonderWebhook::new(
        "d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905",
        include_str!("../../../tests/vectors/wonder-test-key.pub.pem"),
    );
    let body = request.body.as_deref().unwrap_or_default();
    receiver
        .unwrap()
        .verify(request.method.as_str(), uri, &request.headers, body, 1_714_564_883_000)
        .unwrap();
}

fn omise(vector: &Vector) -> Omise {
    let config = OmiseConfig {
        public_key: Some(PublicKey::new("pkey_test_vector").unwrap()),
        secret_key: Some(SecretKey::new("skey_test_vector").unwrap()),
        ..Default::default()
    };
    let omise = Omise::new(config).unwrap();
    match &vector.acts_for {
        Some(key) => omise.on_behalf_of(ChainKey::new(key.as_str()).unwrap()).unwrap(),
        None => omise,
    }
}

fn wonder(_: &Vector) -> Wonder {
    Wonder::new(WonderConfig {
        app_id: "d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905".into(),
        private_key: Some(include_str!("../../../tests/vectors/wonder-test-key.pem").into()),
        ..Default::default()
    })
    .unwrap()
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn every_operation_sends_what_its_vector_says() {
    let mut vectors = Vectors::load();
    let chrg = || "chrg_test_1".to_owned();
    vectors.check(omise, omise::GetAccount {});
    vectors.check(
        omise,
        omise::UpdateAccount {
            webhook_uri: text("https://shop.example/hooks?a=1"),
            chain_enabled: Some(true),
            chain_return_uri: text("https://shop.example/granted"),
            zero_interest_installments: Some(false),
            metadata_export_keys: Some(omise::MetadataExportKeys {
                charge: vec!["order_id".into(), "color".into()],
                dispute: vec!["case id".into()],
                ..Default::default()
            }),
        },
    );
    let card = omise::TokenCard {
        name: "Somchai Prasert".into(),
        number: "4242424242424242".into(),
        expiration_month: 12,
        expiration_year: 2032,
        security_code: Some("012".into()),
        city: text("Bangkok"),
        postal_code: text("10320"),
        ..Default::default()
    };
    vectors.check(omise, omise::CreateToken { card });
    vectors.check(omise, omise::GetToken { token: "tokn_test_1".into() });
    vectors.check(
        omise,
        omise::ListChains {
            limit: Some(50),
            offset: Some(100),
            from: text("2026-01-01T00:00:00Z"),
            to: text("2026-02-01T00:00:00+07:00"),
            order: Some(ListOrder::ReverseChronological),
        },
    );
    vectors.check(omise, omise::GetChain { chain: "acch_test_1".into() });
    vectors.check(omise, omise::RevokeChain { chain: "acch_test_1".into() });
    vectors.check(
        omise,
        omise::CreateCharge {
            amount: 10_050,
            currency: Currency::Thb,
            card: text("tokn_test_1"),
            capture: Some(false),
            return_uri: text("https://shop.example/back"),
            description: text("ชมพู & more"),
            metadata: Some(Json::parse(r#"{"order_id":"A-1042","nested":{"n":1}}"#).unwrap()),
            platform_fee: Some(omise::PlatformFee {
                fixed: Some(500),
                percentage: Some(2.5),
                ..Default::default()
            }),
            webhook_endpoints: Some(vec!["https://a.example/1".into(), "https://a.example/2".into()]),
            ..Default::default()
        },
    );
    vectors.check(omise, omise::ListCharges::default());
    vectors.check(omise, omise::GetCharge { charge: chrg(), expand: Some(true) });
    vectors.check(
        omise,
        omise::UpdateCharge {
            charge: chrg(),
            description: text(""),
            metadata: Some(Json::object([("order id", "A 1")])),
        },
    );
    vectors.check(omise, omise::CaptureCharge { charge: chrg(), capture_amount: Some(5_000) });
    vectors.check(omise, omise::ReverseCharge { charge: chrg() });
    vectors.check(
        omise,
        omise::CreateRefund {
            charge: chrg(),
            amount: 10_000,
            void: Some(true),
            reason: text("changed mind"),
            metadata: Some(Json::object([("rma", "7")])),
        },
    );
    vectors.check(omise, omise::ListRefunds { charge: chrg(), limit: Some(1), ..Default::default() });
    vectors.check(omise, omise::GetRefund { charge: chrg(), refund: "rfnd_test_2".into() });
    vectors.check(
        omise,
        omise::CreateTransfer {
            amount: Some(10_000),
            recipient: text("recp_test_1"),
            fail_fast: Some(true),
            split_transfer: Some(false),
            idemp_key: text("batch-7"),
            metadata: Some(Json::object([("batch", "7")])),
        },
    );
    vectors
        .check(omise, omise::ListTransfers { order: Some(ListOrder::Chronological), ..Default::default() });
    vectors.check(omise, omise::GetTransfer { transfer: "trsf_test_1".into() });
    vectors.check(omise, omise::ListEvents { from: text("2026-01-01T00:00:00Z"), ..Default::default() });
    vectors.check(omise, omise::GetEvent { event: "evnt_test_1".into() });

    let uuid = || "7c0e6f0a-4f1d-4b0e-8f6a-2f3d9b1c5e77".to_owned();
    vectors.check(wonder, wonder::Echo { message: "Hello,Wonder!".into() });
    vectors.check(
        wonder,
        wonder::CreateCustomer {
            customer: wonder::NewCustomer {
                reference_number: "C-1".into(),
                name: "陳大文".into(),
                phone: "91234567".into(),
                dial_code: text("+852"),
                email: text("tai.man@example.com"),
                company_name: text("Example Ltd"),
                default_payment_method: Some(wonder::DefaultPaymentMethod::CreditCard),
                default_payment_token: text("5a9d50a7-0000-4000-8000-00000000000a"),
            },
        },
    );
    vectors.check(
        wonder,
        wonder::ListCustomers { limit: Some(20), offset: Some(40), linked_source_type: text("User") },
    );
    vectors.check(wonder, wonder::GetCustomer { uuid: uuid() });
    vectors.check(
        wonder,
        wonder::PutCustomer {
            uuid: uuid(),
            name: text("陳大文 Ünïcødé 🧧"),
            email: text("tai.man@example.com"),
            phone: text("91234567"),
            default_payment_method: Some(wonder::DefaultPaymentMethod::Cleared),
            ..Default::default()
        },
    );
    vectors.check(wonder, wonder::GetCustomerByReference { reference_number: "C/1 ก".into() });
    vectors
        .check(wonder, wonder::GetCustomerByToken { token: "5a9d50a7-0000-4000-8000-00000000000a".into() });

    let table: BTreeSet<_> = OPERATIONS.iter().map(|info| info.name).collect();
    assert_eq!(vectors.seen, table, "an operation of the table was not checked");
    assert_eq!(vectors.all.len(), table.len(), "a vector belongs to no operation");
}

#[test]
fn every_operation_has_its_row() {
    let sources = ["src/omise", "src/wonder"]
        .map(|folder| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let mut written = 0;
    for file in sources.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap()) {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        written += text.matches("OperationInfo::omise(").count();
        written += text.matches("OperationInfo::vault(").count();
        written += text.matches("OperationInfo::wonder(").count();
    }
    assert_eq!(written, OPERATIONS.len(), "an operation is missing in the table");
    let names: BTreeSet<_> = OPERATIONS.iter().map(|info| info.name).collect();
    assert_eq!(names.len(), OPERATIONS.len(), "two rows share a name");
}

#[test]
fn absent_empty_and_set_are_three_things_for_wonder() {
    for (method, json) in [
        (None, "{}"),
        (Some(wonder::DefaultPaymentMethod::Cleared), r#"{"default_payment_method":""}"#),
        (Some(wonder::DefaultPaymentMethod::Fps), r#"{"default_payment_method":"FPS"}"#),
    ] {
        let put = wonder::PutCustomer { default_payment_method: method, ..Default::default() };
        assert_eq!(serde_json::to_string(&put).unwrap(), json);
    }
    for (token, json) in [
        (None, "{}"),
        (text(""), r#"{"default_payment_token":""}"#),
        (text("t"), r#"{"default_payment_token":"t"}"#),
    ] {
        let put = wonder::PutCustomer { default_payment_token: token, ..Default::default() };
        assert_eq!(serde_json::to_string(&put).unwrap(), json);
    }
}
