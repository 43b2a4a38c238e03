//! The core's hot paths, each beside the bare work that nobody can save. `cargo xtask bench core`
//! runs them and holds the medians against what the project promises.

#![expect(clippy::unwrap_used, reason = "what fails here has not been measured")]

use base64::prelude::{BASE64_STANDARD, Engine};
use divan::{Bencher, black_box};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use rsa::pkcs8::DecodePrivateKey;
use rsa::{Pkcs1v15Sign, RsaPrivateKey};
use sanspay::omise::{Charge, CreateCharge, OmiseConfig, PublicKey, SecretKey};
use sanspay::wonder::{DefaultPaymentMethod, PutCustomer, WonderConfig};
use sanspay::{
    Call, CallOptions, Currency, Gateway, Header, HttpResponse, Json, Omise, Operation, Secret, Step, Wonder,
};
use sha2::{Digest, Sha256};

const PEM: &str = include_str!("../../../tests/vectors/wonder-test-key.pem");

/// Invented, with every field of the reference (section 2.5), printed as the gateway prints it.
const CHARGE: &[u8] = include_bytes!("../../../tests/answers/charge.json");

/// 2026-03-09T08:15:33Z
const NOW_MS: u64 = 1_773_044_133_000;

fn main() {
    divan::main();
}

/// A PUT with a body: checked, encoded, given a nonce, a time and a request id, and signed with a
/// loaded key.
#[divan::bench(min_time = 2)]
fn wonder_signed_request(bencher: Bencher) {
    let wonder = wonder(Some(PEM.into()));
    let operation = put_customer();
    bencher.bench(|| {
        let call = wonder.call(black_box(&operation), CallOptions::default()).unwrap();
        send(&call)
    });
}

/// The same up to the signature, which an external signer then gives. It is all that the core adds,
/// in a number that does not drown in the noise of two long ones.
#[divan::bench(min_time = 1)]
fn wonder_request_to_sign(bencher: Bencher) {
    let wonder = wonder(None);
    let operation = put_customer();
    bencher.bench(|| {
        let call = wonder.call(black_box(&operation), CallOptions::default()).unwrap();
        let step = call.poll(NOW_MS).unwrap();
        assert!(matches!(step, Step::Sign { .. }));
        step
    });
}

/// What a signed request cannot do without: hashing the 64 characters of the digest, and one blinded
/// signature.
#[divan::bench(min_time = 2)]
fn rsa_signature_bare(bencher: Bencher) {
    let body: String = PEM.lines().filter(|line| !line.starts_with("-----")).collect();
    let key = RsaPrivateKey::from_pkcs8_der(&BASE64_STANDARD.decode(body).unwrap()).unwrap();
    let mut blinding = ChaCha20Rng::from_seed([7; 32]);
    let digest_hex = [b'a'; 64];
    bencher.bench_local(|| {
        let hashed = Sha256::digest(black_box(&digest_hex));
        key.sign_with_rng(&mut blinding, Pkcs1v15Sign::new::<Sha256>(), &hashed).unwrap()
    });
}

/// From parameters to the bytes to send.
#[divan::bench(min_time = 1)]
fn charge_request(bencher: Bencher) {
    let omise = omise();
    let operation = create_charge();
    bencher.bench(|| {
        let call = omise.call(black_box(&operation), CallOptions::default()).unwrap();
        send(&call)
    });
}

/// From the answer's bytes to a [`Charge`].
#[divan::bench(min_time = 1)]
fn charge_answer(bencher: Bencher) {
    bencher.bench(|| CreateCharge::decode(black_box(CHARGE)).unwrap());
}

/// The same as a host pays for it: the answer is reported to the call, the charge is asked for, and
/// the call is dropped. The request and the answer's bytes are made beforehand, as in life.
#[divan::bench(min_time = 1)]
fn charge_call_whole(bencher: Bencher) {
    let omise = omise();
    let operation = create_charge();
    bencher
        .with_inputs(|| {
            let call = omise.call(&operation, CallOptions::default()).unwrap();
            send(&call);
            let headers = vec![
                Header::new("content-type", "application/json; charset=utf-8"),
                Header::new("x-request-id", "0d5c7e1a-3b92-4f68-a1c4-6e8f2b7d9035"),
            ];
            (call, HttpResponse { status: 200, headers, body: CHARGE.to_vec() })
        })
        .bench_values(|(call, response)| {
            call.on_response(black_box(response)).unwrap();
            call.output::<Charge>().unwrap()
        });
}

/// What a binding pays for it: a call by its name, which gives the charge as JSON.
#[divan::bench(min_time = 1)]
fn charge_call_by_name(bencher: Bencher) {
    let omise = omise();
    bencher
        .with_inputs(|| {
            let params = r#"{"amount":10050,"currency":"THB","card":"tokn_test_1"}"#;
            let call = omise.call_by_name("omise.charges.create", params, CallOptions::default()).unwrap();
            send(&call);
            (call, HttpResponse { status: 200, headers: Vec::new(), body: CHARGE.to_vec() })
        })
        .bench_values(|(call, response)| {
            call.on_response(black_box(response)).unwrap();
            call.output_json().unwrap()
        });
}

/// Parameters as JSON text to the bytes to send.
#[divan::bench(min_time = 1)]
fn charge_request_by_name(bencher: Bencher) {
    let omise = omise();
    let params = Json::of(&create_charge()).unwrap();
    bencher.bench(|| {
        let params = black_box(params.as_str());
        send(&omise.call_by_name("omise.charges.create", params, CallOptions::default()).unwrap())
    });
}

/// The same bytes into a tree of maps: what a client without models does. It checks no type, rounds
/// what does not fit, and its caller still has to look for every field by name.
#[divan::bench(min_time = 1)]
fn charge_answer_bare_serde_json(bencher: Bencher) {
    bencher.bench(|| serde_json::from_slice::<serde_json::Value>(black_box(CHARGE)).unwrap());
}

fn omise() -> Omise {
    Omise::new(OmiseConfig {
        public_key: Some(PublicKey::new("pkey_test_6a0x1q9z8y7x6w5v4u3t").unwrap()),
        secret_key: Some(SecretKey::new("skey_test_6a0x1q9s2r4q6p8o1n3m").unwrap()),
        ..Default::default()
    })
    .unwrap()
}

fn wonder(private_key: Option<Secret>) -> Wonder {
    Wonder::new(WonderConfig {
        app_id: "3f0c9a52-7d1e-4b86-9c35-a8e2d4f61b07".into(),
        private_key,
        ..Default::default()
    })
    .unwrap()
}

fn put_customer() -> PutCustomer {
    PutCustomer {
        uuid: "9b2d6c1e-5f47-4a38-8e0b-7c3a1d9f2e64".into(),
        name: Some("陳大文".into()),
        email: Some("taiman.chan@example.com".into()),
        phone: Some("51234567".into()),
        dial_code: Some("+852".into()),
        default_payment_method: Some(DefaultPaymentMethod::CreditCard),
        ..Default::default()
    }
}

fn create_charge() -> CreateCharge {
    CreateCharge {
        amount: 1_250_050,
        currency: Currency::Thb,
        card: Some("tokn_test_6a0x1q9b7v5c3x1z9l8k".into()),
        description: Some("คำสั่งซื้อ A-1042: ชาเขียว 2 กล่อง".into()),
        metadata: Some(Json::object([
            ("order_id", "A-1042"),
            ("seller", "ร้านชาเชียงใหม่"),
            ("basket", "3 items"),
        ])),
        return_uri: Some("https://shop.example.com/orders/A-1042/complete".into()),
        ..Default::default()
    }
}

fn send(call: &Call) -> Step {
    let step = call.poll(NOW_MS).unwrap();
    assert!(matches!(step, Step::Send { .. }));
    step
}
