//! Payments that wait for their payer, by the client against the sandbox.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod shop;

use std::time::Duration;

use sanspay_client::Client;
use sanspay_client::sanspay::omise::{
    Charge, ChargeStatus, CreateCharge, CreateRefund, CreateSource, EventKey, ExpireCharge, GetCharge,
    GetSource, GetToken, ListAllRefunds, ListChargeEvents, MarkChargeAsFailed, MarkChargeAsPaid, Omise,
    OmiseConfig, PlatformType, Source, SourceAddress, SourceFlow, SourceItem, SourceType,
};
use sanspay_client::sanspay::{Currency, ErrorKind};
use shop::{omise, omise_config, sandbox, seller, token};

fn source(kind: SourceType) -> CreateSource {
    CreateSource { kind, amount: 250_000, currency: Currency::Thb, ..Default::default() }
}

fn charge(omise: &Client<Omise>, source: &Source) -> Charge {
    let charge = CreateCharge {
        amount: 250_000,
        currency: Currency::Thb,
        source: Some(source.id.as_str().into()),
        ..Default::default()
    };
    omise.send(&charge).unwrap()
}

fn waiting(omise: &Client<Omise>) -> Charge {
    charge(omise, &omise.send(&source(SourceType::Promptpay)).unwrap())
}

/// Presses a button of the payer's page.
fn choose(charge: &Charge, choice: &str) {
    ureq::post(charge.authorize_uri.as_deref().unwrap()).send_form([("choice", choice)]).unwrap();
}

#[test]
fn a_browser_makes_the_source_and_a_server_charges_it() {
    let sandbox = sandbox();
    let server = omise(&sandbox);
    let keyless = OmiseConfig { secret_key: None, ..omise_config(&sandbox) };
    let browser = Client::new(Omise::new(keyless).unwrap());
    let source = browser.send(&source(SourceType::Promptpay)).unwrap();
    assert_eq!(
        (source.kind.clone(), source.flow.clone()),
        (SourceType::Promptpay, Some(SourceFlow::Offline))
    );
    assert_eq!(source.charge_status, Some(ChargeStatus::Unknown));
    let charge = charge(&server, &source);
    assert_eq!((charge.status.clone(), charge.authorized), (Some(ChargeStatus::Pending), false));
    assert_eq!(charge.source.as_ref().unwrap().id, source.id);
    choose(&charge, "approve");
    let paid = server.send(&GetCharge { charge: charge.id, ..Default::default() }).unwrap();
    assert_eq!((paid.status, paid.paid), (Some(ChargeStatus::Successful), true));
    for reader in [&browser, &server] {
        let source = reader.send(&GetSource { source: source.id.clone() }).unwrap();
        assert_eq!(source.charge_status, Some(ChargeStatus::Successful));
    }
}

#[test]
fn a_source_is_made_with_its_charge() {
    let sandbox = sandbox();
    let seller = seller(&sandbox, 0);
    let kbank = CreateSource {
        kind: SourceType::MobileBankingKbank,
        platform_type: Some(PlatformType::Ios),
        ..Default::default()
    };
    let charge = CreateCharge {
        amount: 250_000,
        currency: Currency::Thb,
        source: Some(kbank.into()),
        return_uri: Some("https://shop.example/back".into()),
        ..Default::default()
    };
    let charge = seller.send(&charge).unwrap();
    assert_eq!(charge.status, Some(ChargeStatus::Pending));
    let source = charge.source.as_ref().unwrap();
    assert_eq!((&source.kind, source.amount), (&SourceType::MobileBankingKbank, 250_000));
    assert_eq!((&source.currency, &source.platform_type), (&Currency::Thb, &Some(PlatformType::Ios)));
    assert!(seller.send(&MarkChargeAsPaid { charge: charge.id }).unwrap().paid);
}

#[test]
fn a_marketplace_charges_its_source_on_the_sellers_books() {
    let sandbox = sandbox();
    let seller = seller(&sandbox, 0);
    let paid = seller.send(&MarkChargeAsPaid { charge: waiting(&seller).id }).unwrap();
    assert_eq!((paid.status, paid.paid), (Some(ChargeStatus::Successful), true));
    let failed = seller.send(&MarkChargeAsFailed { charge: waiting(&seller).id }).unwrap();
    assert_eq!(failed.status, Some(ChargeStatus::Failed));
    assert!(failed.failure_code.is_some());
    let expired = seller.send(&ExpireCharge { charge: waiting(&seller).id }).unwrap();
    assert_eq!((expired.status, expired.expired), (Some(ChargeStatus::Expired), Some(true)));
    let error = seller.send(&ExpireCharge { charge: expired.id }).unwrap_err();
    assert_eq!((error.kind(), error.code().as_deref()), (ErrorKind::Rejected, Some("failed_expire")));

    for amount in [1_000, 2_000] {
        let refund = CreateRefund { charge: paid.id.clone(), amount, ..Default::default() };
        seller.send(&refund).unwrap();
    }
    let all = ListAllRefunds { limit: Some(1), ..Default::default() };
    let amounts: Vec<i64> = seller.iter(&all).map(|refund| refund.unwrap().amount).collect();
    assert_eq!(amounts, [1_000, 2_000], "over two pages");
    assert_eq!(omise(&sandbox).iter(&all).count(), 0, "the platform's own books are empty");
}

#[test]
fn the_events_of_a_charge_tell_its_story_from_page_to_page() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let charge = waiting(&omise);
    waiting(&omise);
    sandbox.advance_clock(Duration::from_secs(24 * 3600 + 1));
    let list = ListChargeEvents { charge: charge.id.clone(), limit: Some(1), ..Default::default() };
    let events: Vec<_> = omise.iter(&list).map(Result::unwrap).collect();
    let keys: Vec<_> = events.iter().map(|event| event.key.clone()).collect();
    assert_eq!(keys, [EventKey::ChargeCreate, EventKey::ChargeExpire]);
    let last: Charge = events[1].data_as().unwrap();
    assert_eq!((last.id, last.status), (charge.id, Some(ChargeStatus::Expired)));
}

/// The type list of the reference, section 2.20.
const TYPES: &str = "alipay alipay_cn alipay_hk alipayplus_mpm alipayplus_upm barcode_alipay bkash dana easypaisa \
    gcash kakaopay touch_n_go touch_n_go_alipay_plus wechat_pay wechat_pay_mpm wechat_pay_upm barcode_wechat boost \
    grabpay grabpay_rms paypay rabbit_linepay shopeepay shopeepay_jumpapp truemoney truemoney_jumpapp truemoney_qr \
    atome atome_qr applepay promptpay paynow duitnow_qr duitnow_obw fpx maybank_qr qr_code_upi virtual_account \
    bill_payment_tesco_lotus econtext points_citi mobile_banking_bay mobile_banking_bbl mobile_banking_kbank \
    mobile_banking_ktb mobile_banking_scb mobile_banking_ocbc mobile_banking_ocbc_pao direct_debit_bay \
    direct_debit_kbank direct_debit_ktb direct_debit_scb internet_banking_bay internet_banking_bbl \
    internet_banking_ktb internet_banking_scb installment_bay installment_bbl installment_citi \
    installment_first_choice installment_kbank installment_ktc installment_mbb installment_scb installment_ttb \
    installment_uob installment_wlb_bay installment_wlb_bbl installment_wlb_first_choice installment_wlb_kbank \
    installment_wlb_ktc installment_wlb_scb installment_wlb_ttb installment_wlb_uob";

#[test]
fn every_type_of_the_reference_is_known_on_both_sides_and_can_be_paid() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    for word in TYPES.split_whitespace() {
        let kind = SourceType::from(word);
        assert!(!matches!(kind, SourceType::Other(_)), "{word}");
        let some = || Some("test".to_owned());
        let source = CreateSource {
            bank: some(),
            barcode: some(),
            name: some(),
            email: some(),
            phone_number: some(),
            installment_term: word.starts_with("installment_").then_some(6),
            ..source(kind.clone())
        };
        let made = omise.send(&source).unwrap();
        assert_eq!(made.kind, kind);
        let paid = omise.send(&MarkChargeAsPaid { charge: charge(&omise, &made).id }).unwrap();
        assert_eq!(paid.status, Some(ChargeStatus::Successful), "{word}");
    }
}

#[test]
fn a_card_waits_for_three_d_secure() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let pay = |number: &str| {
        let card = token(&omise, number);
        let charge = CreateCharge {
            amount: 100_000,
            currency: Currency::Thb,
            card: Some(card.clone()),
            authentication: Some("3DS".into()),
            ..Default::default()
        };
        let charge = omise.send(&charge).unwrap();
        assert_eq!(charge.status, Some(ChargeStatus::Pending), "{number}");
        choose(&charge, "approve");
        let charge = omise.send(&GetCharge { charge: charge.id, ..Default::default() }).unwrap();
        let token = omise.send(&GetToken { token: card }).unwrap();
        assert_eq!(token.charge_status, charge.status, "the token tells too");
        charge
    };
    let paid = pay("4242424242424242");
    assert_eq!(
        (paid.status, paid.authenticated_by.as_deref()),
        (Some(ChargeStatus::Successful), Some("3DS"))
    );
    let failed = pay("4111111111140003");
    assert_eq!(failed.failure_code.as_deref(), Some("payment_rejected"));
}

#[test]
fn a_basket_and_an_address_come_back_as_they_were_sent() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let items = vec![
        SourceItem {
            sku: Some("TEA-1".into()),
            amount: Some(100_000),
            quantity: Some(2),
            ..Default::default()
        },
        SourceItem { sku: Some("CUP-1".into()), name: Some("ถ้วย".into()), ..Default::default() },
    ];
    let shipping = SourceAddress { city: Some("เชียงใหม่".into()), ..Default::default() };
    let atome = CreateSource {
        phone_number: Some("+66812345678".into()),
        platform_type: Some(PlatformType::Web),
        items: Some(items.clone()),
        shipping: Some(shipping.clone()),
        ..source(SourceType::Atome)
    };
    let made = omise.send(&atome).unwrap();
    assert_eq!((made.shipping, made.phone_number), (Some(shipping), Some("+66812345678".into())));
    assert_eq!((made.flow, made.platform_type), (Some(SourceFlow::Redirect), Some(PlatformType::Web)));
    assert_eq!(made.items, Some(items), "two, and nothing of one in the other");
}
