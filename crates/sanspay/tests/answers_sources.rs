//! Sources arrive typed, field by field; what is sent of them is checked first.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use sanspay::omise::{
    ChainKey, Charge, ChargeStatus, CreateCharge, CreateSource, ExpireCharge, GetSource, ListChargeEvents,
    MarkChargeAsFailed, MarkChargeAsPaid, Omise, OmiseConfig, PublicKey, SecretKey, Source, SourceFlow,
    SourceItem, SourceType,
};
use sanspay::{CallOptions, Currency, ErrorKind, Gateway, Operation, Step, header};
use serde_json::Value;

const SOURCE: &str = include_str!("../../../tests/answers/source.json");

#[test]
fn every_field_of_a_source_arrives() {
    let typed: Source = serde_json::from_str(SOURCE).unwrap();
    same(&serde_json::from_str(SOURCE).unwrap(), &serde_json::to_value(&typed).unwrap(), "source");
    assert_eq!(typed.kind, SourceType::Promptpay);
    assert_eq!(typed.flow, Some(SourceFlow::Offline));
    assert_eq!(typed.charge_status, Some(ChargeStatus::Pending));
}

/// Every member sent stands with the same value in the model; `object` is the type itself.
fn same(sent: &Value, typed: &Value, path: &str) {
    match (sent, typed) {
        (Value::Object(sent), Value::Object(typed)) => {
            for (name, value) in sent.iter().filter(|(name, _)| *name != "object") {
                let path = format!("{path}.{name}");
                same(value, typed.get(name).unwrap_or_else(|| panic!("{path} is in no field")), &path);
            }
        }
        (Value::Array(sent), Value::Array(typed)) => {
            assert_eq!(sent.len(), typed.len(), "{path}");
            sent.iter().zip(typed).for_each(|(sent, typed)| same(sent, typed, path));
        }
        _ => assert_eq!(sent, typed, "{path}"),
    }
}

#[test]
fn a_source_of_2017_with_few_fields_is_a_source_and_a_charge_carries_it() {
    let source = r#"{"id":"src_test_1","amount":"100000","currency":"thb","type":"papaya_pay","installment_term":"6"}"#;
    let charge: Charge = serde_json::from_str(&format!(
        r#"{{"object":"charge","id":"chrg_test_1","livemode":false,"amount":100000,"currency":"thb","capture":true,
            "authorized":false,"paid":false,"status":"pending","created_at":"x","source":{source}}}"#
    ))
    .unwrap();
    let source = charge.source.unwrap();
    assert_eq!((source.kind.as_str(), source.flow), ("papaya_pay", None), "a type yet to come is kept");
    assert_eq!((source.amount, source.installment_term), (100_000, Some(6)), "numbers may come as text");
}

fn client(public: Option<&str>, secret: Option<&str>) -> Omise {
    let config = OmiseConfig {
        public_key: public.map(|key| PublicKey::new(key).unwrap()),
        secret_key: secret.map(|key| SecretKey::new(key).unwrap()),
        ..Default::default()
    };
    Omise::new(config).unwrap()
}

fn source(kind: SourceType) -> CreateSource {
    CreateSource { kind, amount: 100_000, currency: Currency::Thb, ..Default::default() }
}

/// The user name of HTTP Basic that a call is sent with.
fn key_of(omise: &Omise, operation: &impl Operation<Gateway = Omise>) -> String {
    use base64::Engine as _;
    let call = omise.call(operation, CallOptions::default()).unwrap();
    let Step::Send { request } = call.poll(0).unwrap() else { panic!("nothing to send") };
    let basic = header(&request.headers, "authorization").unwrap().strip_prefix("Basic ").unwrap().to_owned();
    let basic = base64::engine::general_purpose::STANDARD.decode(basic).unwrap();
    String::from_utf8(basic).unwrap().trim_end_matches(':').to_owned()
}

#[test]
fn a_source_goes_with_the_secret_key_if_there_is_one_and_with_the_public_key_otherwise() {
    let promptpay = source(SourceType::Promptpay);
    let get = GetSource { source: "src_1".into() };
    let both = client(Some("pkey_test_1"), Some("skey_test_1"));
    let browser = client(Some("pkey_test_1"), None);
    assert_eq!(key_of(&both, &promptpay), "skey_test_1");
    assert_eq!(key_of(&both, &get), "skey_test_1");
    assert_eq!(key_of(&browser, &promptpay), "pkey_test_1");
    assert_eq!(key_of(&browser, &get), "pkey_test_1");
    let chained = both.on_behalf_of(ChainKey::new("ckey_test_1").unwrap()).unwrap();
    assert_eq!(key_of(&chained, &promptpay), "skey_test_1", "a source is the merchant's, like a token");
    assert_eq!(key_of(&chained, &ExpireCharge { charge: "chrg_1".into() }), "ckey_test_1");
}

#[test]
fn what_a_type_cannot_do_without_is_asked_for() {
    let omise = client(None, Some("skey_test_1"));
    for (kind, names) in [
        (SourceType::Fpx, "bank"),
        (SourceType::DuitnowObw, "bank"),
        (SourceType::BarcodeAlipay, "barcode"),
        (SourceType::AlipayplusUpm, "barcode"),
        (SourceType::WechatPayUpm, "barcode"),
        (SourceType::Truemoney, "phone_number"),
        (SourceType::Atome, "phone_number"),
        (SourceType::Econtext, "name"),
        (SourceType::InstallmentKbank, "installment_term"),
        (SourceType::InstallmentWlbTtb, "installment_term"),
        (SourceType::from("installment_bank_yet_to_come"), "installment_term"),
    ] {
        let error = omise.call(&source(kind), CallOptions::default()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidParams);
        assert!(error.detail().contains(&format!("needs `{names}`")), "{error}");
    }
    for kind in [SourceType::Promptpay, SourceType::AlipayCn, SourceType::from("yet_to_come")] {
        omise.call(&source(kind), CallOptions::default()).unwrap();
    }
    let bad = |change: fn(&mut CreateSource), words: &str| {
        let mut source = source(SourceType::InstallmentKbank);
        source.installment_term = Some(6);
        omise.call(&source, CallOptions::default()).unwrap();
        change(&mut source);
        let error = omise.call(&source, CallOptions::default()).unwrap_err();
        assert!(error.detail().contains(words), "{error}");
    };
    bad(|source| source.kind = SourceType::default(), "`type` is empty");
    bad(|source| source.amount = 0, "positive number of subunits");
    bad(|source| source.currency = Currency::default(), "three letters");
    bad(|source| source.installment_term = Some(0), "number of months");
    bad(
        |source| source.items = Some(vec![SourceItem { amount: Some(-1), ..Default::default() }]),
        "`items[].amount` is -1",
    );
}

#[test]
fn a_source_that_is_made_with_its_charge_fits_the_charge() {
    let omise = client(None, Some("skey_test_1"));
    let charge = |source: CreateSource| CreateCharge {
        amount: 100_000,
        currency: Currency::Thb,
        source: Some(source.into()),
        ..Default::default()
    };
    let inline = |kind| CreateSource { kind, ..Default::default() };
    let wlb = CreateSource { installment_term: Some(6), ..inline(SourceType::InstallmentWlbKbank) };
    let token = Some("tokn_test_1".to_owned());
    for good in [
        charge(inline(SourceType::Promptpay)),
        charge(source(SourceType::Promptpay)),
        charge(CreateSource { currency: Currency::from("thb"), ..inline(SourceType::Promptpay) }),
        CreateCharge { card: token.clone(), ..charge(wlb) },
        CreateCharge { card: token.clone(), ..charge(inline(SourceType::from("yet_to_come"))) },
        CreateCharge { card: token.clone(), source: Some("src_1".into()), ..charge(source(SourceType::Fpx)) },
    ] {
        omise.call(&good, CallOptions::default()).unwrap();
    }
    let customer = Some("cust_test_1".to_owned());
    for (bad, words) in [
        (charge(CreateSource { amount: 99_999, ..inline(SourceType::Promptpay) }), "leave the source's out"),
        (
            charge(CreateSource { currency: Currency::Jpy, ..inline(SourceType::Promptpay) }),
            "`source.currency` is JPY",
        ),
        (charge(inline(SourceType::default())), "`source.type` is empty"),
        (charge(inline(SourceType::Fpx)), "needs `source.bank`"),
        (charge(inline(SourceType::InstallmentKbank)), "needs `source.installment_term`"),
        (
            CreateCharge { card: token, ..charge(inline(SourceType::Promptpay)) },
            "white-label installments only",
        ),
        (CreateCharge { customer, ..charge(inline(SourceType::Promptpay)) }, "does not go with `customer`"),
    ] {
        let error = omise.call(&bad, CallOptions::default()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidParams);
        assert!(error.detail().contains(words), "{words}: {error}");
    }
}

#[test]
fn items_that_a_form_would_melt_together_are_refused() {
    let omise = client(None, Some("skey_test_1"));
    let item = |sku: Option<&str>, name: Option<&str>, amount| SourceItem {
        sku: sku.map(Into::into),
        name: name.map(Into::into),
        amount,
        ..Default::default()
    };
    let send = |items| {
        let source = CreateSource { items: Some(items), ..source(SourceType::Promptpay) };
        omise.call(&source, CallOptions::default())
    };
    for good in [
        vec![],
        vec![item(None, Some("a"), None)],
        vec![item(Some("1"), None, Some(1)), item(Some("2"), Some("b"), None)],
        vec![item(None, Some("a"), None), item(None, Some("b"), Some(1))],
    ] {
        send(good).unwrap();
    }
    for bad in [
        vec![item(None, None, None)],
        vec![item(Some("1"), None, Some(1)), item(None, Some("b"), Some(2))],
        vec![item(Some("1"), None, None), item(None, None, None)],
        vec![item(None, Some("a"), None), item(Some("2"), Some("b"), None)],
    ] {
        let error = send(bad).unwrap_err();
        assert!(error.detail().contains("give every item a `sku`"), "{error}");
    }
}

#[test]
fn a_live_key_does_not_play_the_payer() {
    let live = client(None, Some("skey_1"));
    let charge = "chrg_1".to_owned();
    let paid = live.call(&MarkChargeAsPaid { charge: charge.clone() }, CallOptions::default()).unwrap_err();
    let failed =
        live.call(&MarkChargeAsFailed { charge: charge.clone() }, CallOptions::default()).unwrap_err();
    for error in [paid, failed] {
        assert_eq!(error.kind(), ErrorKind::Key);
        assert!(error.detail().contains("test mode only"), "{error}");
    }
    live.call(&ExpireCharge { charge: charge.clone() }, CallOptions::default()).unwrap();
    live.call(&ListChargeEvents { charge, ..Default::default() }, CallOptions::default()).unwrap();
}
