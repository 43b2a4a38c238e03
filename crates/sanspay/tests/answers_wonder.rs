//! Wonder's orders, tokens and raw requests: what is answered arrives, what is wrong is not sent.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod every_field;

use every_field::every_field_arrives;
use sanspay::wonder::{
    CaptureTransaction, CardTransaction, CardTransactionStatus, CheckOrder, ConsumeMode, CorrespondenceState,
    CreateIssuedCard, CreateOrder, CreatePaymentToken, CreateTransaction, EntryType, Filter, FilterOp,
    IssuedCard, ListCardTransactions, ListOrders, ListPaymentMethods, NewAlipay, NewCard, NewOrder,
    NewRefund, Order, OrderRef, OrderState, PayWithToken, Payment, PaymentToken, RawRequest,
    RefundTransaction, ThreeDsReturn, TokenUse, TransactionRef, TransactionType, VoidOrder, Wonder,
    WonderConfig,
};
use sanspay::{
    CallOptions, Currency, Decimal, ErrorKind, Gateway, HttpResponse, Json, Method, Operation, Step,
};

const APP_ID: &str = "d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905";

fn wonder() -> Wonder {
    let private_key = Some(include_str!("../../../tests/vectors/wonder-test-key.pem").into());
    Wonder::new(WonderConfig { app_id: APP_ID.into(), private_key, ..Default::default() }).unwrap()
}

#[test]
fn every_field_of_an_order_a_token_an_issued_card_and_its_transactions_arrives() {
    every_field_arrives::<Order>(include_str!("../../../tests/answers/wonder-order.json"));
    every_field_arrives::<PaymentToken>(include_str!("../../../tests/answers/wonder-payment-token.json"));
    every_field_arrives::<IssuedCard>(include_str!("../../../tests/answers/wonder-issued-card.json"));
    every_field_arrives::<CardTransaction>(include_str!(
        "../../../tests/answers/wonder-card-transaction.json"
    ));
}

#[test]
fn an_issued_card_is_asked_for_with_an_object_and_its_number_is_not_printed() {
    let create = |card: &str| CreateIssuedCard { card: Json::parse(card).unwrap() };
    for card in ["null", "[]", r#""Expense""#, "1"] {
        refused(&create(card), "`card` is no object");
    }
    assert!(wonder().call(&create(" {} "), CallOptions::default()).is_ok());
    let card: IssuedCard =
        serde_json::from_str(r#"{"id":"c","pan":"3528010000000017","settlement_currency":"USD"}"#).unwrap();
    assert!(!format!("{card:?}").contains("352801"), "{card:?}");
    assert_eq!(card.pan.unwrap().expose(), "3528010000000017");
}

#[test]
fn an_order_is_typed_and_its_amounts_are_exact() {
    let order: Order =
        serde_json::from_str(include_str!("../../../tests/answers/wonder-order.json")).unwrap();
    assert_eq!(
        (order.state, order.correspondence_state),
        (OrderState::InCompleted, CorrespondenceState::PartialPaid)
    );
    assert_eq!(order.initial_total.unwrap().to_subunits(&Currency::Hkd).unwrap(), 2_250);
    assert_eq!(order.transactions[1].kind, Some(TransactionType::Refund));
    assert!(order.transactions[1].amount.as_ref().unwrap().is_negative());

    let bare: Order =
        serde_json::from_str(r#"{"number":"N1","line_items":null,"state":"teleported"}"#).unwrap();
    assert_eq!((bare.state.as_str(), bare.line_items.len(), bare.paid_total), ("teleported", 0, None));
}

#[test]
fn a_card_transaction_is_exact_and_a_page_of_them_leads_to_the_next() {
    let list = ListCardTransactions { limit: Some(1), card: Some("c".into()), ..Default::default() };
    let page = |rows: &str| {
        let answer = format!(r#"{{"code":200,"message":"success","data":{{"transactions":{rows}}}}}"#);
        ListCardTransactions::decode(answer.as_bytes()).unwrap()
    };
    let row =
        r#"[{"id":"t","status":"Declined","local_amount":"-101","calculated_fee":"0","p_user_id":null}]"#;
    let spent = page(row);
    let one = &spent.transactions[0];
    assert_eq!(one.status, Some(CardTransactionStatus::Declined));
    assert_eq!(
        (one.local_amount.as_ref(), one.calculated_fee.as_ref()),
        (Some(&amount("-101")), Some(&Decimal::ZERO))
    );
    let next = list.next_page(&spent).unwrap();
    assert_eq!((next.offset, next.card.as_deref()), (Some(1), Some("c")));
    assert_eq!((list.next_page(&page("[]")), list.next_page(&page("null"))), (None, None));
    refused(&ListCardTransactions { limit: Some(1001), ..list }, "1 to 1000");
}

#[test]
fn payment_methods_are_asked_for_without_a_key_and_without_a_signature() {
    let wonder = Wonder::new(WonderConfig { app_id: APP_ID.into(), ..Default::default() }).unwrap();
    let call = wonder.call(&ListPaymentMethods {}, CallOptions::default()).unwrap();
    let step = call.poll(1_714_564_883_000).unwrap();
    assert!(matches!(step, Step::Send { .. }), "{step:?}");
    let answers = [
        (r#"{"support_payment_method":["credit_card","fps"]}"#, vec!["credit_card", "fps"]),
        (r#"{"support_payment_method":null}"#, vec![]),
        ("{}", vec![]),
    ];
    for (data, methods) in answers {
        let answer = format!(r#"{{"code":200,"message":"success","data":{data}}}"#);
        assert_eq!(ListPaymentMethods::decode(answer.as_bytes()).unwrap().support_payment_method, methods);
    }
}

fn refused<O: Operation<Gateway = Wonder>>(operation: &O, word: &str) {
    let error = wonder().call(operation, CallOptions::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidParams, "{error}");
    assert!(error.detail().contains(word), "`{word}` is not in: {error}");
}

fn amount(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn order() -> NewOrder {
    NewOrder {
        reference_number: "R-1".into(),
        currency: Currency::Hkd,
        charge_fee: amount("21"),
        ..Default::default()
    }
}

fn card() -> NewCard {
    NewCard {
        number: "4242424242424242".into(),
        exp_month: "12".into(),
        exp_year: "2032".into(),
        holder_name: "CHAN TAI MAN".into(),
        three_ds: ThreeDsReturn {
            success_return_url: "https://shop.example/ok".into(),
            fail_return_url: "https://shop.example/no".into(),
        },
        transaction_type: TokenUse::RecurringPayment,
        ..Default::default()
    }
}

#[test]
fn an_order_that_breaks_a_rule_is_not_sent() {
    let create = |order: NewOrder| CreateOrder { order, ..Default::default() };
    refused(&create(NewOrder { reference_number: String::new(), ..order() }), "order.reference_number");
    refused(&create(NewOrder { currency: Currency::default(), ..order() }), "order.currency");
    refused(&create(NewOrder { charge_fee: amount("-1"), ..order() }), "not below zero");
    refused(&create(NewOrder { note: Some("x".repeat(255)), ..order() }), "order.note");
    refused(&create(NewOrder { line_items: vec![Default::default(); 101], ..order() }), "101 lines");
    refused(&create(NewOrder { line_items: vec![Default::default()], ..order() }), "purchasable_type");
    assert!(wonder().call(&create(order()), CallOptions::default()).is_ok());

    refused(&VoidOrder::default(), "names no order");
    refused(&CheckOrder::default(), "either `order` or `transaction`");
    let both =
        CheckOrder { order: Some(OrderRef::number("N1")), transaction: Some(TransactionRef::new("t")) };
    refused(&both, "either `order` or `transaction`");
    refused(&ListOrders { limit: Some(1001), ..Default::default() }, "1 to 1000");
    for filter in [Filter::new("a[b]", FilterOp::Equal, ""), Filter::new("", FilterOp::Equal, "")] {
        refused(&ListOrders { filter: vec![filter], ..Default::default() }, "no field");
    }
    let filter = vec![Filter::new("state", "eq".into(), "x")];
    refused(&ListOrders { filter, ..Default::default() }, "no operator");
}

#[test]
fn a_movement_of_money_that_breaks_a_rule_is_not_sent() {
    let token = PayWithToken {
        amount: amount("21"),
        token: "t".into(),
        consume_mode: ConsumeMode::Sales,
        entry_type: EntryType::Merchant,
    };
    let good = CreateTransaction {
        number: Some("N1".into()),
        payment: Payment { payment_token: Some(token.clone()), ..Default::default() },
        ..Default::default()
    };
    assert!(wonder().call(&good, CallOptions::default()).is_ok());
    refused(&CreateTransaction { number: None, ..good.clone() }, "either a new `order`");
    refused(&CreateTransaction { order: Some(order()), ..good.clone() }, "either a new `order`");
    refused(&CreateTransaction { payment: Payment::default(), ..good.clone() }, "no method");
    let both = Payment { alipay: Some(Default::default()), ..good.payment.clone() };
    refused(&CreateTransaction { payment: both, ..good.clone() }, "no method or several");
    for wrong in [
        PayWithToken { amount: Decimal::ZERO, ..token.clone() },
        PayWithToken { entry_type: EntryType::default(), ..token },
    ] {
        let payment = Payment { payment_token: Some(wrong), ..Default::default() };
        refused(&CreateTransaction { payment, ..good.clone() }, "payment");
    }

    let refund = RefundTransaction {
        order: OrderRef::number("N1"),
        transaction: TransactionRef::new("t"),
        refund: NewRefund { amount: amount("1"), note: "why".into() },
    };
    assert!(wonder().call(&refund, CallOptions::default()).is_ok());
    let wrong = NewRefund { note: String::new(), ..refund.refund.clone() };
    refused(&RefundTransaction { refund: wrong, ..refund.clone() }, "refund.note");
    let wrong = NewRefund { amount: amount("-1"), ..refund.refund.clone() };
    refused(&RefundTransaction { refund: wrong, ..refund.clone() }, "refund.amount");
    refused(&RefundTransaction { transaction: TransactionRef::default(), ..refund }, "transaction.uuid");
    refused(&CaptureTransaction { order: OrderRef::number("N1"), ..Default::default() }, "transaction.uuid");
}

#[test]
fn a_card_is_checked_and_never_printed() {
    let create = |card| CreatePaymentToken { uuid: "u".into(), card: Some(card), alipay: None };
    let good = create(card());
    let call = wonder().call(&good, CallOptions::default()).unwrap();
    let Step::Send { request } = call.poll(1_714_564_883_000).unwrap() else { panic!("no request") };
    for printed in [format!("{good:?}"), format!("{call:?}"), format!("{request:?}")] {
        assert!(!printed.contains("42424242"), "{printed}");
    }
    refused(&create(NewCard { number: "4242 4242 4242 4242".into(), ..card() }), "card.number");
    refused(&create(NewCard { exp_year: String::new(), ..card() }), "card.exp_year");
    refused(&create(NewCard { three_ds: Default::default(), ..card() }), "card.3ds");
    refused(&create(NewCard { transaction_type: TokenUse::default(), ..card() }), "card.transaction_type");
    refused(&CreatePaymentToken { uuid: "u".into(), ..Default::default() }, "either `card` or `alipay`");
    refused(&CreatePaymentToken { alipay: Some(NewAlipay::default()), ..create(card()) }, "either");
}

#[test]
fn a_raw_request_of_any_method_is_signed_and_sent_as_it_is_and_answers_its_data() {
    let receiver = sanspay::webhook::WonderWebhook::new(
        APP_ID,
        include_str!("../../../tests/vectors/wonder-test-key.pub.pem"),
    )
    .unwrap();
    let path = "/svc/payment/api/v1/openapi/ledger?filter%5Ba%5D=1&b=%20";
    let body = r#"{"b":1,  "a":1.50}"#;
    for (method, body) in [
        (Method::Get, None),
        (Method::Post, Some(body)),
        (Method::Post, None),
        (Method::Put, Some(body)),
        (Method::Patch, Some(body)),
        (Method::Delete, Some(body)),
        (Method::Delete, None),
    ] {
        let mut request = RawRequest::new(method, path);
        request.body = body.map(|body| Json::parse(body).unwrap());
        let call = wonder().raw(&request, CallOptions::default()).unwrap();
        let Step::Send { request } = call.poll(1_714_564_883_000).unwrap() else { panic!("no request") };
        assert_eq!(
            (request.method, request.url.as_str()),
            (method, format!("https://gateway.wonder.today{path}").as_str())
        );
        assert_eq!(request.body.as_deref(), body.map(str::as_bytes), "not spelled anew");
        let sent = request.body.as_deref().unwrap_or_default();
        receiver.verify(method.as_str(), path, &request.headers, sent, 1_714_564_883_000).unwrap();
        let answer = br#"{"code":200,"message":"success","data":{"rate":1.50}}"#;
        call.on_response(HttpResponse { status: 200, headers: vec![], body: answer.to_vec() }).unwrap();
        assert_eq!(call.output::<Json>().unwrap().as_str(), r#"{"rate":1.50}"#);
    }
}

#[test]
fn a_raw_request_without_data_answers_null_and_a_refusal_is_an_error() {
    let ask = |answer: &[u8]| {
        let request = RawRequest::new(Method::Get, "/svc/x");
        let call = wonder().raw(&request, CallOptions::default()).unwrap();
        call.poll(0).unwrap();
        call.on_response(HttpResponse { status: 200, headers: vec![], body: answer.to_vec() }).unwrap();
        call.output::<Json>()
    };
    assert_eq!(ask(br#"{"code":200,"message":"success"}"#).unwrap().as_str(), "null");
    let error = ask(br#"{"code":400,"error_code":"E900001","message":"no"}"#).unwrap_err();
    assert_eq!((error.kind(), error.operation().as_deref()), (ErrorKind::Rejected, Some("wonder.raw")));
}

#[test]
fn a_raw_request_to_elsewhere_or_of_another_spelling_is_refused() {
    for path in [
        "",
        "/",
        "svc/x",
        "/sandbox",
        "https://evil.example/svc/x",
        "//svc/x",
        "/svc/a b",
        "/svc/ก",
        "/svc/x#y",
        "/svc/x\r\nA: b",
        "/svc/../admin",
        "/svc/./x",
        "/svc/a\\b",
    ] {
        let error = wonder().raw(&RawRequest::new(Method::Get, path), CallOptions::default()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidParams, "{path}");
    }
    let get = RawRequest::new(Method::Get, "/svc/x").with_body(Json::parse("{}").unwrap());
    assert!(wonder().raw(&get, CallOptions::default()).is_err());
    let keyed = CallOptions { idempotency_key: Some("k".into()), ..Default::default() };
    assert!(wonder().raw(&RawRequest::new(Method::Post, "/svc/x"), keyed).is_err());
}

#[test]
fn a_page_of_orders_leads_to_the_next_with_its_filter() {
    let list = ListOrders {
        limit: Some(1),
        filter: vec![Filter::one_of("state", ["invoiced", "voided"])],
        ..Default::default()
    };
    let page = |rows: &str| {
        ListOrders::decode(format!(r#"{{"code":200,"data":{{"orders":[{rows}]}}}}"#).as_bytes()).unwrap()
    };
    let next = list.next_page(&page(r#"{"payment_link":null,"order":{"number":"N1"}}"#)).unwrap();
    assert_eq!((next.offset, next.filter), (Some(1), list.filter.clone()));
    assert_eq!(list.next_page(&page("")), None);
}
