//! Wonder's orders, tokens and transactions: the client against the sandbox, over real HTTP.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod receiver;
mod shop;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use receiver::receiver;
use sanspay_client::sanspay::webhook::{OrderAction, OrderEvent, WonderWebhook};
use sanspay_client::sanspay::wonder::{
    CaptureTransaction, CheckOrder, CheckPaymentToken, CloseOrder, ConsumeMode, CorrespondenceState,
    CreateCustomer, CreateOrder, CreatePaymentToken, CreateTransaction, CreatedOrder, DeletePaymentToken,
    EntryType, Filter, FilterOp, GetCustomerByToken, ListOrders, ListPaymentTokens, NewCard, NewCustomer,
    NewOrder, NewRefund, Order, OrderRef, OrderState, PayWithScannedCode, PayWithToken, Payment, RawRequest,
    RefundTransaction, ThreeDsReturn, TokenToCheck, TokenUse, TransactionRef, TransactionToCapture,
    TransactionType, VoidOrder, VoidTransaction, Wonder,
};
use sanspay_client::sanspay::{
    Currency, Decimal, ErrorKind, HttpRequest, HttpResponse, Json, Method, PayError, header,
};
use sanspay_client::{Client, Transport as _, UreqTransport};
use sanspay_sandbox::Sandbox;
use shop::post;

const GOOD: &str = "4242424242424242";
const REFUSED: &str = "4000000000000002";

struct Shop {
    sandbox: Sandbox,
    wonder: Client<Wonder>,
}

impl Shop {
    fn open() -> Self {
        let sandbox = shop::sandbox();
        Self { wonder: shop::wonder(&sandbox), sandbox }
    }

    fn order(&self, reference: &str, amount: &str) -> CreatedOrder {
        self.wonder.send(&create(new_order(reference, amount))).unwrap()
    }

    fn pay(&self, number: &str, body: &str) -> Order {
        self.control(&format!("/wonder/orders/{number}/pay"), body);
        self.check(number)
    }

    fn check(&self, number: &str) -> Order {
        self.wonder.send(&CheckOrder { order: Some(OrderRef::number(number)), transaction: None }).unwrap()
    }

    fn control(&self, path: &str, body: &str) {
        shop::control(&self.sandbox, path, body);
    }

    /// What midnight does, for this order alone.
    fn settle(&self, number: &str) {
        self.control(&format!("/wonder/orders/{number}/settle"), "");
    }

    fn customer(&self) -> String {
        let customer = NewCustomer {
            reference_number: "C-1".into(),
            name: "陳大文".into(),
            phone: "91234567".into(),
            ..Default::default()
        };
        self.wonder.send(&CreateCustomer { customer }).unwrap().uuid
    }

    fn saved_card(&self, uuid: &str, number: &str, action: &str) -> String {
        let made = self.wonder.send(&save(uuid, number)).unwrap();
        page(made.verify_url.as_deref().unwrap(), action);
        made.token
    }

    fn pay_with(
        &self,
        number: &str,
        token: &str,
        amount: &str,
        consume_mode: ConsumeMode,
    ) -> Result<Order, PayError> {
        let payment_token = PayWithToken {
            amount: decimal(amount),
            token: token.into(),
            consume_mode,
            entry_type: EntryType::Merchant,
        };
        self.wonder.send(&CreateTransaction {
            number: Some(number.into()),
            payment: Payment { payment_token: Some(payment_token), ..Default::default() },
            ..Default::default()
        })
    }
}

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn new_order(reference: &str, amount: &str) -> NewOrder {
    NewOrder {
        reference_number: reference.into(),
        currency: Currency::Hkd,
        charge_fee: decimal(amount),
        ..Default::default()
    }
}

fn create(order: NewOrder) -> CreateOrder {
    CreateOrder { with_payment_link: Some(true), order, ..Default::default() }
}

fn save(uuid: &str, number: &str) -> CreatePaymentToken {
    let card = NewCard {
        number: number.into(),
        exp_month: "12".into(),
        exp_year: "2032".into(),
        holder_name: "CHAN TAI MAN".into(),
        three_ds: ThreeDsReturn {
            success_return_url: "https://shop.example/ok".into(),
            fail_return_url: "https://shop.example/no".into(),
        },
        transaction_type: TokenUse::UnscheduledCof,
        ..Default::default()
    };
    CreatePaymentToken { uuid: uuid.into(), card: Some(card), alipay: None }
}

/// What the payer's browser does.
fn page(url: &str, action: &str) -> HttpResponse {
    let get =
        HttpRequest { method: Method::Get, url: url.into(), headers: vec![], body: None, timeout_ms: 5_000 };
    let shown = UreqTransport::new().send(get).unwrap();
    assert_eq!(shown.status, 200);
    assert!(String::from_utf8(shown.body).unwrap().contains("<form"));
    post(url, "application/x-www-form-urlencoded", &format!("action={action}"))
}

fn states(order: &Order) -> (&str, &str) {
    (order.state.as_str(), order.correspondence_state.as_str())
}

fn code(error: &PayError) -> String {
    assert_eq!(error.kind(), ErrorKind::Rejected, "{error}");
    error.code().unwrap()
}

#[test]
fn an_order_is_paid_on_its_page_and_cannot_be_made_twice() {
    let shop = Shop::open();
    let redirect_url = Some("https://shop.example/thanks".into());
    let made = shop.wonder.send(&create(NewOrder { redirect_url, ..new_order("R-1", "21") })).unwrap();
    assert_eq!(states(&made.order), ("invoiced", "unpaid"));
    assert_eq!(made.order.initial_total, Some(decimal("21.00")));
    let link = made.payment_link.unwrap();

    let declined = page(&link, "decline");
    assert_eq!(declined.status, 303);
    let order = shop.check(&made.order.number);
    assert_eq!((states(&order), order.transactions[0].success), (("invoiced", "unpaid"), Some(false)));
    page(&link, "pay");
    let order = shop.check(&made.order.number);
    assert_eq!(states(&order), ("completed", "paid"));
    assert_eq!((order.paid_total, order.unpaid_total), (Some(decimal("21")), Some(decimal("0"))));
    assert_eq!(post(&link, "application/x-www-form-urlencoded", "action=pay").status, 400, "paid already");

    let again = shop.wonder.send(&create(new_order("R-1", "21"))).unwrap_err();
    assert_eq!(code(&again), "E900309");
    let plain = CreateOrder { with_payment_link: None, ..create(new_order("R-2", "1")) };
    assert_eq!(shop.wonder.send(&plain).unwrap().payment_link, None);
    let missing = CheckOrder { order: Some(OrderRef::reference("R-9")), transaction: None };
    assert_eq!(shop.wonder.send(&missing).unwrap_err().kind(), ErrorKind::NotFound);
}

#[test]
fn a_payment_is_voided_before_settlement_and_refunded_after_it() {
    let shop = Shop::open();
    let number = shop.order("R-1", "21").order.number;
    let paid = shop.pay(&number, "{}");
    let payment = &paid.transactions[0];
    assert_eq!((payment.allow_void, payment.allow_refund), (Some(true), Some(false)));
    let transaction = TransactionRef::new(payment.uuid.as_str());
    let refund = |amount: &str| RefundTransaction {
        order: OrderRef::number(number.as_str()),
        transaction: transaction.clone(),
        refund: NewRefund { amount: decimal(amount), note: "cold coffee".into() },
    };
    assert_eq!(code(&shop.wonder.send(&refund("1")).unwrap_err()), "E900307");

    shop.settle(&number);
    let void = VoidTransaction { order: OrderRef::number(number.as_str()), transaction: transaction.clone() };
    assert_eq!(code(&shop.wonder.send(&void).unwrap_err()), "E900307");
    let part = shop.wonder.send(&refund("5.5")).unwrap();
    assert_eq!(states(&part), ("in_completed", "partial_paid"));
    assert_eq!(
        (part.paid_total, &part.transactions[0].refunded_amount),
        (Some(decimal("15.50")), &Some(decimal("5.5")))
    );
    let back = &part.transactions[1];
    assert_eq!(
        (back.kind.as_ref(), back.note.as_deref()),
        (Some(&TransactionType::Refund), Some("cold coffee"))
    );
    assert_eq!(
        (back.amount.as_ref(), back.original_transaction_uuid.as_deref()),
        (Some(&decimal("-5.50")), Some(transaction.uuid.as_str()))
    );
    assert_eq!(code(&shop.wonder.send(&refund("15.51")).unwrap_err()), "E900307");
    let whole = shop.wonder.send(&refund("15.50")).unwrap();
    assert_eq!(states(&whole), ("completed", "refunded"));

    let number = shop.order("R-2", "10").order.number;
    let payment = shop.pay(&number, "{}").transactions.remove(0);
    let void = VoidTransaction {
        order: OrderRef::reference("R-2"),
        transaction: TransactionRef::new(payment.uuid.as_str()),
    };
    let voided = shop.wonder.send(&void).unwrap();
    assert_eq!((states(&voided), voided.transactions[0].voided), (("completed", "voided"), Some(true)));
    let by_transaction = CheckOrder { order: None, transaction: Some(TransactionRef::new(payment.uuid)) };
    assert_eq!(shop.wonder.send(&by_transaction).unwrap().number, number);
}

#[test]
fn a_customer_is_found_by_a_token_of_theirs() {
    let shop = Shop::open();
    let uuid = shop.customer();
    let token = shop.saved_card(&uuid, GOOD, "agree");
    assert_eq!(shop.wonder.send(&GetCustomerByToken { token }).unwrap().uuid, uuid);
    let unknown = GetCustomerByToken { token: "nobody's".into() };
    assert_eq!(shop.wonder.send(&unknown).unwrap_err().kind(), ErrorKind::NotFound);
}

#[test]
fn an_order_is_voided_while_unpaid_and_closed_while_partly_paid() {
    let shop = Shop::open();
    let number = shop.order("R-1", "21").order.number;
    let by = || OrderRef::number(number.as_str());
    assert_eq!(code(&shop.wonder.send(&CloseOrder { order: by() }).unwrap_err()), "E900307");
    let part = shop.pay(&number, r#"{"amount":"20.00"}"#);
    assert_eq!(
        (states(&part), part.unpaid_total.clone()),
        (("in_completed", "partial_paid"), Some(decimal("1")))
    );
    assert_eq!(code(&shop.wonder.send(&VoidOrder { order: by() }).unwrap_err()), "E900307");
    let closed = shop.wonder.send(&CloseOrder { order: by() }).unwrap();
    assert_eq!(states(&closed), ("completed", "paid"));

    shop.order("R-2", "21");
    let voided = shop.wonder.send(&VoidOrder { order: OrderRef::reference("R-2") }).unwrap();
    assert_eq!(states(&voided), ("voided", "unpaid"));
    let error =
        shop.pay_with(&voided.number, "5a9d50a7-0000-4000-8000-00000000000a", "21", ConsumeMode::Sales);
    assert_eq!(code(&error.unwrap_err()), "E900307", "voided is final");

    let due = NewOrder { due_date: Some("2020-01-01".into()), ..new_order("R-3", "1") };
    let number = shop.wonder.send(&create(due)).unwrap().order.number;
    assert_eq!(shop.check(&number).state, OrderState::Voided, "past its due date");
}

#[test]
fn a_card_is_saved_paid_with_and_deleted() {
    let shop = Shop::open();
    let uuid = shop.customer();
    let made = shop.wonder.send(&save(&uuid, GOOD)).unwrap();
    assert_eq!(made.state.as_deref(), Some("pending"));
    assert_eq!(made.credit_card.as_ref().unwrap().number.as_deref(), Some("**** **** **** 4242"));
    let number = shop.order("R-1", "21").order.number;
    let early = shop.pay_with(&number, &made.token, "21", ConsumeMode::Sales).unwrap_err();
    assert_eq!(code(&early), "E900304", "not verified yet");

    let back = page(made.verify_url.as_deref().unwrap(), "agree");
    assert_eq!(header(&back.headers, "location"), Some("https://shop.example/ok"));
    let check = CheckPaymentToken {
        uuid: uuid.clone(),
        payment_token: TokenToCheck { token: made.token.clone(), verify_uuid: made.verify_uuid.clone() },
    };
    assert_eq!(shop.wonder.send(&check).unwrap().state.as_deref(), Some("success"));
    let paid = shop.pay_with(&number, &made.token, "21", ConsumeMode::Sales).unwrap();
    assert_eq!(states(&paid), ("completed", "paid"));
    let data = paid.transactions[0].payment_data.as_ref().unwrap();
    assert_eq!((data.token.as_ref(), data.last_4_digits.as_deref()), (Some(&made.token), Some("4242")));

    let refused = shop.saved_card(&uuid, REFUSED, "agree");
    let list = ListPaymentTokens { uuid: uuid.clone(), token_type: Some("Gateway".into()) };
    let tokens = shop.wonder.send(&list).unwrap().payment_tokens;
    let refused = tokens.iter().find(|token| token.token == refused).unwrap();
    assert_eq!((refused.state.as_deref(), refused.error_code.as_deref()), (Some("failed"), Some("E200003")));
    let delete = DeletePaymentToken { uuid: uuid.clone(), token: made.token.clone() };
    assert!(shop.wonder.send(&delete).unwrap().success);
    assert_eq!(code(&shop.wonder.send(&check).unwrap_err()), "E900304");
    let wallets = ListPaymentTokens { uuid, token_type: Some("AlipayAutoDebit".into()) };
    assert_eq!(shop.wonder.send(&wallets).unwrap().payment_tokens.len(), 0);
}

#[test]
fn an_authorisation_is_captured_once_and_a_decline_is_a_result() {
    let shop = Shop::open();
    let token = shop.saved_card(&shop.customer(), GOOD, "agree");
    let number = shop.order("R-1", "21").order.number;
    let held = shop.pay_with(&number, &token, "21", ConsumeMode::PreAuthorize).unwrap();
    assert_eq!(held.correspondence_state, CorrespondenceState::Authorized);
    let capture = |amount: &str| CaptureTransaction {
        order: OrderRef::number(number.as_str()),
        transaction: TransactionToCapture {
            uuid: held.transactions[0].uuid.clone(),
            amount: decimal(amount),
        },
    };
    assert_eq!(code(&shop.wonder.send(&capture("21.01")).unwrap_err()), "E900307");
    let captured = shop.wonder.send(&capture("20")).unwrap();
    assert_eq!(
        (states(&captured), captured.paid_total.clone()),
        (("in_completed", "partial_paid"), Some(decimal("20")))
    );
    assert_eq!(code(&shop.wonder.send(&capture("1")).unwrap_err()), "E900307");

    let number = shop.order("R-2", "5.02").order.number;
    let declined = shop.pay_with(&number, &token, "5.02", ConsumeMode::Sales).unwrap();
    assert_eq!((states(&declined), declined.transactions[0].success), (("invoiced", "unpaid"), Some(false)));

    let scanned =
        PayWithScannedCode { amount: decimal("5.03"), code_type: "qrcode".into(), content: "2881".into() };
    let payment = Payment {
        uuid: Some("5a9d50a7-0000-4000-8000-0000000000aa".into()),
        consumer_presented_qr_code: Some(scanned),
        ..Default::default()
    };
    let open = CreateTransaction { order: Some(new_order("R-3", "5.03")), payment, ..Default::default() };
    let pending = shop.wonder.send(&open).unwrap();
    assert_eq!((states(&pending), pending.transactions[0].is_pending), (("invoiced", "unpaid"), Some(true)));
    shop.control(&format!("/wonder/orders/{}/decide", pending.number), r#"{"success":true}"#);
    assert_eq!(states(&shop.check(&pending.number)), ("completed", "paid"));
    let again = CreateTransaction { order: Some(new_order("R-4", "5.03")), ..open };
    assert!(shop.wonder.send(&again).is_err(), "a payment's uuid is used once");
    let missing = CheckOrder { order: Some(OrderRef::reference("R-4")), transaction: None };
    assert!(shop.wonder.send(&missing).is_err(), "and leaves no order behind");
}

#[test]
fn a_list_is_filtered_as_signed_and_walked_to_its_end() {
    let shop = Shop::open();
    for index in 0..5 {
        shop.order(&format!("R +[{index}]:ก"), "21");
    }
    shop.wonder.send(&VoidOrder { order: OrderRef::reference("R +[2]:ก") }).unwrap();
    let all = |filter: Vec<Filter>| -> Vec<String> {
        let list = ListOrders { limit: Some(2), filter, ..Default::default() };
        shop.wonder.iter(&list).map(|row| row.unwrap().order.reference_number.unwrap()).collect()
    };
    assert_eq!(all(vec![]).len(), 5);
    assert_eq!(all(vec![Filter::one_of("state", ["voided", "completed"])]), ["R +[2]:ก"]);
    let exact = Filter::new("reference_number", FilterOp::Equal, "R +[4]:ก");
    assert_eq!(
        all(vec![exact, Filter::new("initial_total", FilterOp::GreaterOrEqual, "21.00")]),
        ["R +[4]:ก"]
    );
    let between = vec![
        Filter::new("created_at", FilterOp::Greater, "2020-01-05T15:43:18+08:00"),
        Filter::new("created_at", FilterOp::Less, "2020-01-06T15:43:18+08:00"),
    ];
    assert!(all(between).is_empty());
    let list =
        ListOrders { filter: vec![Filter::new("colour", FilterOp::Equal, "red")], ..Default::default() };
    assert_eq!(code(&shop.wonder.send(&list).unwrap_err()), "E900203");
}

#[test]
fn raw_reaches_what_has_no_name() {
    let shop = Shop::open();
    let number = shop.order("R-1", "21").order.number;
    let body = Json::parse(r#"{"order": {"reference_number": "R-1"}}"#).unwrap();
    let check = RawRequest::new(Method::Post, "/svc/payment/api/v1/openapi/orders/check").with_body(body);
    let data = shop.wonder.raw(&check).unwrap();
    assert!(data.get("order").unwrap().contains(&number));
    let listed = RawRequest::new(
        Method::Get,
        "/svc/payment/api/v1/openapi/orders/list?filter%5Bstate%5D%5B_eq%5D=voided",
    );
    assert_eq!(shop.wonder.raw(&listed).unwrap().as_str(), r#"{"orders":[]}"#);
    let unknown = RawRequest::new(Method::Get, "/svc/payment/api/v1/openapi/ledger");
    assert_eq!(shop.wonder.raw(&unknown).unwrap_err().code().as_deref(), Some("E900302"));
}

#[test]
fn every_change_of_an_order_is_told_by_a_signed_webhook() {
    let shop = Shop::open();
    let app = shop.sandbox.world().wonder;
    let webhook = WonderWebhook::new(app.app_id, &app.webhook_public_key_pem).unwrap();
    let (url, received) = receiver();
    let next = || -> OrderEvent {
        let (headers, body) = received.recv_timeout(Duration::from_secs(10)).unwrap();
        let now_ms = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as u64;
        let other = webhook.verify_order("POST", "/hook?shop=2", &headers, &body, now_ms).unwrap_err();
        assert_eq!(other.kind(), ErrorKind::Signature, "it is for this address alone");
        webhook.verify_order("POST", "/hook?shop=1", &headers, &body, now_ms).unwrap()
    };
    let callback_url = Some(url);
    let make = |reference: &str| {
        let order = NewOrder { callback_url: callback_url.clone(), ..new_order(reference, "21") };
        shop.wonder.send(&create(order)).unwrap().order.number
    };
    let number = make("R-1");
    let event = next();
    let order = event.order.unwrap();
    assert_eq!((event.action, order.number.as_str()), (OrderAction::Created, number.as_str()));
    shop.control("/wonder/settings", r#"{"webhook_body":"data"}"#);
    shop.pay(&number, r#"{"decline":true}"#);
    assert_eq!(next().action, OrderAction::PaymentFailure);
    shop.control("/wonder/settings", r#"{"webhook_body":"order"}"#);
    let uuid = shop.pay(&number, "{}").transactions.remove(1).uuid;
    let event = next();
    assert_eq!((event.action, states(&event.order.unwrap())), (OrderAction::Paid, ("completed", "paid")));
    let void = VoidTransaction { order: OrderRef::number(number), transaction: TransactionRef::new(uuid) };
    shop.wonder.send(&void).unwrap();
    let event = next();
    assert_eq!(
        (event.action, states(&event.order.unwrap())),
        (OrderAction::TransactionVoided, ("completed", "voided"))
    );
    make("R-2");
    assert_eq!(next().action, OrderAction::Created);
    shop.wonder.send(&VoidOrder { order: OrderRef::reference("R-2") }).unwrap();
    assert_eq!(next().action, OrderAction::Voided);
}

#[test]
fn a_webhook_that_is_delivered_again_is_signed_for_its_own_time() {
    let shop = Shop::open();
    let app = shop.sandbox.world().wonder;
    let webhook = WonderWebhook::new(app.app_id, &app.webhook_public_key_pem).unwrap();
    let (url, received) = receiver();
    let order = NewOrder { callback_url: Some(url), ..new_order("R-1", "21") };
    shop.wonder.send(&create(order)).unwrap();
    let (first, body) = received.recv_timeout(Duration::from_secs(10)).unwrap();
    shop.sandbox.advance_clock(Duration::from_secs(6 * 3600));

    shop.control("/wonder/deliveries/1/redeliver", "");

    let (again, same) = received.recv_timeout(Duration::from_secs(10)).unwrap();
    let now_ms = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as u64;
    let event = webhook.verify_order("POST", "/hook?shop=1", &again, &same, now_ms).unwrap();
    assert_eq!((event.action, same), (OrderAction::Created, body));
    assert_ne!(header(&first, "nonce"), header(&again, "nonce"));
}

#[test]
fn a_webhook_goes_to_loopback_only() {
    let shop = Shop::open();
    let order = NewOrder { callback_url: Some("http://192.0.2.1/hook".into()), ..new_order("R-1", "21") };
    shop.wonder.send(&create(order)).unwrap();
    let url = format!("{}/wonder/deliveries", shop.sandbox.control_url());
    for _ in 0..100 {
        let get = HttpRequest {
            method: Method::Get,
            url: url.clone(),
            headers: vec![],
            body: None,
            timeout_ms: 5_000,
        };
        let text = String::from_utf8(UreqTransport::new().send(get).unwrap().body).unwrap();
        if text.contains("order.created") {
            assert!(text.contains("loopback addresses only"), "{text}");
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("no delivery was recorded");
}
