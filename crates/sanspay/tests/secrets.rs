//! Formats every public value that can hold a secret, and greps.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use sanspay::omise::{
    Chain, ChainKey, CreateToken, GetCharge, Omise, OmiseConfig, PublicKey, SecretKey, TokenCard,
};
use sanspay::webhook::OmiseWebhook;
use sanspay::webhook::WonderWebhook;
use sanspay::wonder::{Echo, Wonder, WonderConfig};
use sanspay::{CallOptions, Gateway, Header, HttpResponse, Secret, Step};

const PEM: &str = include_str!("../../../tests/vectors/wonder-test-key.pem");
const PUBLIC_PEM: &str = include_str!("../../../tests/vectors/wonder-test-key.pub.pem");
const WEBHOOK_SECRET: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// What must never be printed: the parts of keys that are secret, in clear and in Basic's base64.
const SECRETS: [&str; 9] = [
    "5hiddensecret",
    "5hiddenchain",
    "NWhpZGRlb",
    "4111111111111111",
    "9871",
    "MIIEv",
    "AAECAwQF",
    "000102030405",
    "hunter2",
];

fn check(what: &str, printed: String) {
    for secret in SECRETS {
        assert!(!printed.contains(secret), "{what} shows `{secret}`: {printed}");
    }
}

macro_rules! grep {
    ($($value:expr),+ $(,)?) => {
        $(
            check(concat!(stringify!($value), " as Debug"), format!("{:?}", $value));
            check(concat!(stringify!($value), " as pretty Debug"), format!("{:#?}", $value));
        )+
    };
}

#[test]
fn no_secret_is_ever_printed() {
    let public_key = PublicKey::new("pkey_test_5public").unwrap();
    let secret_key = SecretKey::new("skey_test_5hiddensecret1e99").unwrap();
    let chain_key = ChainKey::new("ckey_test_5hiddenchain").unwrap();
    let config = OmiseConfig {
        public_key: Some(public_key.clone()),
        secret_key: Some(secret_key.clone()),
        ..Default::default()
    };
    let omise = Omise::new(config.clone()).unwrap();
    let chained = omise.on_behalf_of(chain_key.clone()).unwrap();
    grep!(public_key, secret_key, chain_key, config, omise, chained, Secret::new("hunter2"));
    check("Secret as Display", Secret::new("hunter2").to_string());

    let token = CreateToken {
        card: TokenCard {
            name: "Somchai".into(),
            number: "4111111111111111".into(),
            expiration_month: 12,
            expiration_year: 2032,
            security_code: Some("9871".into()),
            ..Default::default()
        },
    };
    let call = omise.call(&token, CallOptions::default()).unwrap();
    grep!(token, call);
    let step = call.poll(0).unwrap();
    grep!(step);
    // Readable as a chain, and not as the token that was asked for.
    let chain_body = br#"{"object":"chain","id":"acch_test_1","key":"ckey_test_5hiddenchain","used":"no"}"#;
    let response = HttpResponse { status: 200, headers: vec![], body: chain_body.to_vec() };
    let chain: Chain = serde_json::from_slice(chain_body).unwrap();
    grep!(response, chain, chain.chain_key());
    call.on_response(response).unwrap();
    let error = call.output::<sanspay::omise::Token>().unwrap_err();
    grep!(call, error);
    check("PayError as Display", error.to_string());

    let config = WonderConfig { app_id: "a-1".into(), private_key: Some(PEM.into()), ..Default::default() };
    grep!(config);
    let wonder = Wonder::new(config).unwrap();
    let call = wonder.call(&Echo { message: "hi".into() }, CallOptions::default()).unwrap();
    grep!(wonder, call);
    let Step::Send { request } = call.poll(1_714_564_883_000).unwrap() else { panic!("no request") };
    let signature = sanspay::header(&request.headers, "signature").unwrap();
    assert!(!format!("{request:?}").contains(signature), "a signature is a credential for 30 minutes");
    grep!(request, Header::sensitive("Authorization", "Basic hunter2"));

    let webhook = OmiseWebhook::new(vec![WEBHOOK_SECRET.into()]).unwrap();
    grep!(webhook, WonderWebhook::new("a-1", PUBLIC_PEM).unwrap());
}

#[test]
fn errors_about_keys_do_not_show_them() {
    for wrong in [
        "skey_test_5hiddensecret1e99",
        "skey_test_5hiddensecret\n",
        "5hiddensecret1e99",
        "ckey_test_5hiddensecret!",
    ] {
        check("a wrong public key", PublicKey::new(wrong).unwrap_err().to_string());
        check("a wrong chain key", ChainKey::new(wrong).unwrap_err().to_string());
    }
    let broken = PEM.replace("MIIEv", "MIIEw").replace('\n', "");
    let config = WonderConfig {
        app_id: "a-1".into(),
        private_key: Some(broken.as_str().into()),
        ..Default::default()
    };
    check("a broken private key", Wonder::new(config).unwrap_err().to_string());
    check("a broken webhook secret", OmiseWebhook::new(vec!["hunter2!".into()]).unwrap_err().to_string());
    let omise = Omise::new(OmiseConfig {
        secret_key: Some(SecretKey::new("skey_test_5hiddensecret1e99").unwrap()),
        ..Default::default()
    });
    let error = omise.unwrap().call(&GetCharge::default(), CallOptions::default()).unwrap_err();
    check("a wrong parameter", error.to_string());
}
