//! Customers, cards, balance, transactions, capability and forex arrive typed, field by field; what
//! cannot be right is refused before it is sent.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod every_field;

use every_field::every_field_arrives;
use sanspay::omise::{
    Balance, Capability, Card, ChainKey, CreateCharge, CreateCustomer, Customer, Forex, GetBalance,
    GetCapability, GetForex, Omise, OmiseConfig, PublicKey, SecretKey, Transaction, UpdateCard,
    UpdateCustomer,
};
use sanspay::{CallOptions, Currency, ErrorKind, Gateway, Operation, PayError, Step, header};
use serde::de::DeserializeOwned;

fn read<T: DeserializeOwned>(answer: &str) -> T {
    serde_json::from_str(answer).unwrap()
}

#[test]
fn every_field_of_a_customer_and_its_cards_arrives() {
    let customer: Customer = every_field_arrives(include_str!("../../../tests/answers/customer.json"));
    assert_eq!(customer.default_card().unwrap().last_digits.as_deref(), Some("4444"));
}

#[test]
fn every_field_of_balance_transaction_and_capability_arrives() {
    every_field_arrives::<Balance>(include_str!("../../../tests/answers/balance.json"));
    every_field_arrives::<Transaction>(include_str!("../../../tests/answers/transaction.json"));
    let capability: Capability = every_field_arrives(include_str!("../../../tests/answers/capability.json"));
    assert_eq!(capability.method("installment_mbb").unwrap().installment_terms.as_ref().unwrap().len(), 4);
    assert!(capability.method("promptpay").is_none());
}

#[test]
fn an_expanded_default_card_is_an_id_and_an_object() {
    let customer: Customer = read(
        r#"{"object":"customer","id":"cust_test_1","default_card":{"object":"card","id":"card_test_1"}}"#,
    );
    let card = customer.default_card.as_ref().unwrap();
    assert_eq!(card.id, "card_test_1");
    assert_eq!(card.object.as_ref().unwrap().get("object").as_deref(), Some("card"));
    assert!(customer.default_card().is_none(), "it is not among embedded cards");
}

#[test]
fn the_short_answers_of_old_deletions_are_read() {
    let short = |object: &str, id: &str| {
        format!(r#"{{"object":"{object}","id":"{id}","livemode":false,"deleted":true}}"#)
    };
    let customer: Customer = read(&short("customer", "cust_test_1"));
    assert_eq!((customer.id.as_str(), customer.deleted), ("cust_test_1", Some(true)));
    assert!(customer.cards.is_none() && customer.created_at.is_none());
    let card: Card = read(&short("card", "card_test_1"));
    assert_eq!((card.id.as_str(), card.deleted), ("card_test_1", Some(true)));
}

#[test]
fn answers_of_older_versions_are_read_under_their_old_names() {
    let balance: Balance = read(
        r#"{"object":"balance","currency":"thb","total":"900","available":800,
        "reserve_amount":7,"created":"2014"}"#,
    );
    assert_eq!((balance.total, balance.transferable, balance.reserve), (900, Some(800), Some(7)));
    let transaction: Transaction = read(
        r#"{"object":"transaction","id":"trxn_1","type":"credit","amount":1,
        "source":"chrg_1","transferable":"2014-11-03T00:00:00Z","currency":"thb","created":"2014"}"#,
    );
    assert_eq!(transaction.direction.as_deref(), Some("credit"));
    assert_eq!(transaction.origin.unwrap().id, "chrg_1");
    assert_eq!(transaction.transferable_at.as_deref(), Some("2014-11-03T00:00:00Z"));
    let capability: Capability = read(
        r#"{"object":"capability","payment_backends":[{"card":{"type":"card","currencies":["thb","USD"],
            "brands":["Visa"],"amount":null}},{"installment_papaya":{"type":"installment","currencies":["thb"],
            "allowed_installment_terms":[3,6],"amount":{"min":"5000","max":9000}}}]}"#,
    );
    let card = capability.method("card").unwrap();
    assert_eq!(card.currencies.as_ref().unwrap(), &[Currency::Thb, Currency::Usd]);
    assert_eq!((card.card_brands.as_ref().unwrap(), &card.amount), (&vec!["Visa".to_owned()], &None));
    let installment = capability.method("installment_papaya").unwrap();
    assert_eq!(installment.kind.as_deref(), Some("installment"));
    assert_eq!(installment.installment_terms.as_ref().unwrap(), &[3, 6]);
    let amount = installment.amount.as_ref().unwrap();
    assert_eq!((amount.min, amount.max), (Some(5_000), Some(9_000)));
    let forex: Forex = read(r#"{"object":"forex","from":"usd","to":"thb","rate":32.5}"#);
    assert_eq!((forex.base, forex.quote), (Currency::Usd, Currency::Thb));
    let customer: Customer =
        read(r#"{"object":"customer","id":"cust_1","cards":[{"object":"card","id":"card_1"}]}"#);
    assert_eq!(customer.cards.unwrap().data[0].id, "card_1");
}

#[test]
fn an_old_name_beside_its_new_one_does_not_make_an_answer_unreadable() {
    let body = br#"{"object":"balance","currency":"THB","total":9,"available":1,"transferable":2,
        "reserve_amount":3,"reserve":4,"created":"a","created_at":"b"}"#;
    let balance = GetBalance::decode(body).unwrap();
    assert_eq!((balance.transferable, balance.reserve), (Some(2), Some(4)));
    let body = br#"{"object":"capability","payment_backends":[{"card":{}}],
        "payment_methods":[{"object":"payment_method","name":"papaya"}]}"#;
    let capability = GetCapability::decode(body).unwrap();
    assert!(capability.method("papaya").is_some() && capability.method("card").is_none());
    let body = br#"{"object":"forex","from":"a","base":"USD","to":"b","quote":"THB","rate":32.5}"#;
    let forex = GetForex::decode(body).unwrap();
    assert_eq!((forex.base, forex.quote), (Currency::Usd, Currency::Thb));
}

#[test]
fn a_rate_keeps_every_digit() {
    for (sent, kept) in [
        ("32.5438629959", "32.5438629959"),
        // A float has seventeen digits at most.
        ("0.12345678901234567890123", "0.12345678901234567890123"),
        (r#""0.2150""#, "0.2150"),
        ("2.1e-05", "0.000021"),
    ] {
        let forex: Forex = read(&format!(r#"{{"object":"forex","rate":{sent},"base":"IDR","quote":"THB"}}"#));
        assert_eq!(forex.rate, kept);
        let again: Forex = read(&serde_json::to_string(&forex).unwrap());
        assert_eq!(again, forex, "what it writes it reads");
    }
    let not_a_rate = r#"{"object":"forex","rate":[],"base":"IDR","quote":"THB"}"#;
    assert!(serde_json::from_str::<Forex>(not_a_rate).is_err());
}

fn omise(public: bool, secret: bool) -> Omise {
    Omise::new(OmiseConfig {
        public_key: public.then(|| PublicKey::new("pkey_test_1").unwrap()),
        secret_key: secret.then(|| SecretKey::new("skey_test_1").unwrap()),
        ..Default::default()
    })
    .unwrap()
}

fn key_sent(omise: &Omise) -> String {
    use base64::Engine as _;
    let call = omise.call(&GetCapability {}, CallOptions::default()).unwrap();
    let Step::Send { request } = call.poll(0).unwrap() else { panic!("no request") };
    let basic = header(&request.headers, "authorization").unwrap().strip_prefix("Basic ").unwrap().to_owned();
    String::from_utf8(base64::engine::general_purpose::STANDARD.decode(basic).unwrap()).unwrap()
}

#[test]
fn a_capability_is_asked_for_with_the_secret_key_or_else_the_public_one() {
    assert_eq!(key_sent(&omise(true, true)), "skey_test_1:");
    assert_eq!(key_sent(&omise(false, true)), "skey_test_1:");
    assert_eq!(key_sent(&omise(true, false)), "pkey_test_1:");
    let chained = omise(true, true).on_behalf_of(ChainKey::new("ckey_test_1").unwrap()).unwrap();
    assert_eq!(key_sent(&chained), "skey_test_1:", "never the chain key");
}

#[track_caller]
fn refused(checked: Result<(), PayError>, why: &str) {
    let error = checked.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidParams);
    assert!(error.to_string().contains(why), "{error}");
}

#[test]
fn a_token_is_no_card_and_a_card_is_no_token() {
    let card = Some("card_test_1".to_owned());
    let token = Some("tokn_test_1".to_owned());
    refused(CreateCustomer { card: card.clone(), ..Default::default() }.validate(None), "make a token");
    refused(UpdateCustomer { card: card.clone(), ..Default::default() }.validate(None), "make a token");
    let default_card = token.clone();
    refused(
        UpdateCustomer { default_card, ..Default::default() }.validate(None),
        "`default_card` is a token",
    );

    let charge = CreateCharge { amount: 2_000, currency: Currency::Thb, card, ..Default::default() };
    refused(charge.validate(None), "together with its `customer`");
    let customer = Some("cust_test_1".to_owned());
    assert!(CreateCharge { customer, ..charge.clone() }.validate(None).is_ok());
    assert!(CreateCharge { card: token, ..charge }.validate(None).is_ok());
}

#[test]
fn a_card_expires_in_a_month_of_a_year() {
    assert!(UpdateCard::default().validate(None).is_ok());
    let month = |month| UpdateCard { expiration_month: Some(month), ..Default::default() }.validate(None);
    assert!(month(1).is_ok() && month(12).is_ok());
    refused(month(0), "1 to 12");
    refused(month(13), "1 to 12");
    refused(UpdateCard { expiration_year: Some(31), ..Default::default() }.validate(None), "four digits");
}

#[test]
fn a_currency_has_three_letters_in_any_case() {
    let forex = |code: &str| GetForex { currency: code.into() }.validate(None);
    assert!(forex("usd").is_ok() && forex("USD").is_ok() && forex("Xyz").is_ok());
    for wrong in ["", "us", "us1", "../account", "บาท"] {
        refused(forex(wrong), "three letters");
    }
}
