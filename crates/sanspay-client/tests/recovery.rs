//! Money moves once, whatever happens to its answer: `send_once` against the sandbox with every fault it knows.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::time::{Duration, SystemTime};

use sanspay_client::sanspay::omise::{
    CaptureCharge, Charge, ChargeStatus, CreateCharge, CreateRefund, CreateToken, CreateTransfer, GetBalance,
    GetCharge, ListAllRefunds, ListCharges, ListTransfers, Omise, OmiseConfig, PublicKey, ReverseCharge,
    SecretKey, TokenCard,
};
use sanspay_client::sanspay::wonder::{
    CheckOrder, ConsumeMode, CreateCustomer, CreateOrder, CreatePaymentToken, CreateTransaction, EntryType,
    ListOrders, NewCard, NewCustomer, NewOrder, NewRefund, OrderRef, PayWithToken, Payment,
    RefundTransaction, ThreeDsReturn, TokenUse, TransactionRef, TransactionType, Wonder, WonderConfig,
};
use sanspay_client::sanspay::{
    Currency, Decimal, ErrorKind, Header, HttpRequest, Json, Method, PayError, RecoveryPolicy, RetryPolicy,
};
use sanspay_client::{Client, Transport as _, UreqTransport};
use sanspay_sandbox::{Fault, FaultKind, Options, Sandbox};

/// How a lost answer ends.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Ends {
    /// The call repeats by itself: nothing was done.
    Repeated,
    /// It was done: a lookup finds it.
    Found,
    /// It was not done: it is sent once more.
    SentAgain,
}

/// Every fault of the sandbox, and what becomes of a request that it hits.
fn faults() -> Vec<(FaultKind, Ends)> {
    let status = |code| FaultKind::Status { code, retry_after: Some(0) };
    vec![
        (FaultKind::DropBefore, Ends::SentAgain),
        (FaultKind::DropAfter, Ends::Found),
        (FaultKind::CutBody, Ends::Found),
        (FaultKind::Garbage, Ends::Found),
        (status(500), Ends::SentAgain),
        (status(504), Ends::SentAgain),
        (status(429), Ends::Repeated),
        (status(503), Ends::Repeated),
        (FaultKind::Html { code: 502 }, Ends::SentAgain),
        (FaultKind::Html { code: 503 }, Ends::Repeated),
        (FaultKind::Latency { ms: 60_000 }, Ends::SentAgain),
    ]
}

fn policy() -> RecoveryPolicy {
    // The sandbox is not at work any more when its answer is lost.
    RecoveryPolicy { settle_ms: 0, pause_ms: 1, ..Default::default() }
}

struct Shop {
    sandbox: Sandbox,
    omise: Client<Omise>,
}

impl Shop {
    fn open() -> Self {
        let sandbox = Sandbox::start(Options::default()).unwrap();
        let world = sandbox.world();
        let config = OmiseConfig {
            public_key: Some(PublicKey::new(world.platform.public_key).unwrap()),
            secret_key: Some(SecretKey::new(world.platform.secret_key).unwrap()),
            api_url: Some(sandbox.api_url()),
            vault_url: Some(sandbox.vault_url()),
            retry: RetryPolicy { base_delay_ms: 1, ..Default::default() },
            // What the latency is longer than.
            timeout_ms: Some(1_000),
            ..Default::default()
        };
        Self { omise: Client::new(Omise::new(config).unwrap()), sandbox }
    }

    fn token(&self, number: &str) -> String {
        let card = TokenCard::new("Somchai Prasert", number, 12, 2040, "123");
        self.omise.send(&CreateToken { card }).unwrap().id
    }

    fn charge(&self, reference: &str) -> CreateCharge {
        CreateCharge {
            amount: 100_000,
            currency: Currency::Thb,
            card: Some(self.token("4242424242424242")),
            metadata: reference_of(reference),
            ..Default::default()
        }
    }

    fn paid(&self) -> Charge {
        self.omise.send(&self.charge("")).unwrap()
    }

    fn charges(&self, reference: &str) -> usize {
        let all = self.omise.iter(&ListCharges { limit: Some(100), ..Default::default() });
        all.filter(|charge| has(charge.as_ref().unwrap().metadata.as_ref(), reference)).count()
    }

    fn refunds(&self, reference: &str) -> usize {
        let all = self.omise.iter(&ListAllRefunds { limit: Some(100), ..Default::default() });
        all.filter(|refund| has(refund.as_ref().unwrap().metadata.as_ref(), reference)).count()
    }

    fn transfers(&self, reference: &str) -> usize {
        let all = self.omise.iter(&ListTransfers { limit: Some(100), ..Default::default() });
        all.filter(|transfer| has(transfer.as_ref().unwrap().metadata.as_ref(), reference)).count()
    }

    /// Money that can be sent to the bank.
    fn funded(self) -> Self {
        for _ in 0..8 {
            self.paid();
        }
        self.sandbox.advance_clock(Duration::from_secs(30 * 24 * 3600));
        self
    }
}

fn reference_of(reference: &str) -> Option<Json> {
    Some(Json::object([("reference", reference)]))
}

fn has(metadata: Option<&Json>, reference: &str) -> bool {
    metadata.and_then(|metadata| metadata.get("reference")).as_deref() == Some(reference)
}

/// As each fault has it, with the lookup in trouble too.
fn each_fault(sandbox: &Sandbox, path: &str, mut once: impl FnMut(usize) -> (u32, u32, bool)) {
    for (index, (kind, ends)) in faults().into_iter().enumerate() {
        let what = format!("{kind:?} on {path}");
        sandbox.inject(Fault::new(kind).on("POST", path).times(1));
        // Three attempts of the first lookup, and its repeat comes through.
        sandbox.inject(Fault::new(FaultKind::DropAfter).on("GET", path).times(3));
        let (sends, lookups, found) = once(index);
        sandbox.clear_faults();
        match ends {
            Ends::Repeated => assert_eq!((sends, lookups, found), (1, 0, false), "{what}"),
            Ends::Found => assert_eq!((sends, lookups, found), (1, 2, true), "{what}"),
            Ends::SentAgain => assert_eq!((sends, lookups, found), (2, 3, false), "{what}"),
        }
    }
}

#[test]
fn a_charge_is_there_once_whatever_happens_to_its_answer() {
    let shop = Shop::open();
    let requests = (0..faults().len()).map(|index| shop.charge(&format!("c-{index}"))).collect::<Vec<_>>();
    each_fault(&shop.sandbox, "/charges", |index| {
        let done = shop.omise.send_once_with(&requests[index], policy()).unwrap();
        assert!(done.output.paid && has(done.output.metadata.as_ref(), &format!("c-{index}")));
        (done.report.sends, done.report.lookups, done.report.found)
    });
    for index in 0..requests.len() {
        assert_eq!(shop.charges(&format!("c-{index}")), 1, "c-{index}");
    }
    let balance = shop.omise.send(&GetBalance {}).unwrap();
    assert_eq!(balance.total, 96_094 * i64::try_from(requests.len()).unwrap());
}

#[test]
fn a_refund_is_there_once_whatever_happens_to_its_answer() {
    let shop = Shop::open();
    let charge = shop.paid().id;
    each_fault(&shop.sandbox, "/charges", |index| {
        let refund = CreateRefund {
            charge: charge.clone(),
            amount: 1_000,
            metadata: reference_of(&format!("r-{index}")),
            ..Default::default()
        };
        let done = shop.omise.send_once_with(&refund, policy()).unwrap();
        assert_eq!(done.output.amount, 1_000);
        (done.report.sends, done.report.lookups, done.report.found)
    });
    for index in 0..faults().len() {
        assert_eq!(shop.refunds(&format!("r-{index}")), 1, "r-{index}");
    }
    let charge = shop.omise.send(&GetCharge { charge, expand: None }).unwrap();
    assert_eq!(charge.refunded_amount, Some(1_000 * i64::try_from(faults().len()).unwrap()));
}

#[test]
fn a_transfer_is_there_once_whatever_happens_to_its_answer() {
    let shop = Shop::open().funded();
    let before = shop.omise.send(&GetBalance {}).unwrap();
    each_fault(&shop.sandbox, "/transfers", |index| {
        let transfer = CreateTransfer {
            amount: Some(10_000),
            metadata: reference_of(&format!("t-{index}")),
            ..Default::default()
        };
        let done = shop.omise.send_once_with(&transfer, policy()).unwrap();
        assert_eq!(done.output.amount, Some(10_000));
        (done.report.sends, done.report.lookups, done.report.found)
    });
    for index in 0..faults().len() {
        assert_eq!(shop.transfers(&format!("t-{index}")), 1, "t-{index}");
    }
    let after = shop.omise.send(&GetBalance {}).unwrap();
    let sent = before.transferable.unwrap() - after.transferable.unwrap();
    assert_eq!(sent, 10_000 * i64::try_from(faults().len()).unwrap());
}

#[test]
fn a_capture_and_a_reversal_are_known_by_their_charge() {
    let shop = Shop::open();
    let held = |_| {
        let charge = CreateCharge { capture: Some(false), ..shop.charge("") };
        shop.omise.send(&charge).unwrap().id
    };
    let charges: Vec<_> = (0..faults().len()).map(held).collect();
    each_fault(&shop.sandbox, "/charges", |index| {
        let capture = CaptureCharge { charge: charges[index].clone(), capture_amount: Some(50_000) };
        let done = shop.omise.send_once_with(&capture, policy()).unwrap();
        assert_eq!((done.output.paid, done.output.captured_amount), (true, Some(50_000)));
        (done.report.sends, done.report.lookups, done.report.found)
    });
    let charges: Vec<_> = (0..faults().len()).map(held).collect();
    each_fault(&shop.sandbox, "/charges", |index| {
        let reverse = ReverseCharge { charge: charges[index].clone() };
        let done = shop.omise.send_once_with(&reverse, policy()).unwrap();
        assert_eq!(done.output.status, Some(ChargeStatus::Reversed));
        (done.report.sends, done.report.lookups, done.report.found)
    });
}

#[test]
fn a_decline_whose_answer_got_lost_is_found_as_the_result_that_it_is() {
    let shop = Shop::open();
    let declined = CreateCharge { card: Some(shop.token("4111111111140011")), ..shop.charge("c-1") };
    shop.sandbox.inject(Fault::new(FaultKind::DropAfter).on("POST", "/charges").times(1));
    let done = shop.omise.send_once_with(&declined, policy()).unwrap();
    assert_eq!((done.output.status, done.report.found), (Some(ChargeStatus::Failed), true));
    assert_eq!(done.output.failure_code.as_deref(), Some("insufficient_fund"));
}

#[test]
fn without_a_reference_of_its_own_nothing_is_sent() {
    let shop = Shop::open();
    for metadata in [None, reference_of(""), Some(Json::object([("order_id", "A-1")]))] {
        let error = shop.omise.send_once(&CreateCharge { metadata, ..shop.charge("") }).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidParams);
        assert!(error.detail().contains("`metadata` has no `reference`"), "{error}");
    }
    assert_eq!(shop.omise.iter(&ListCharges::default()).count(), 0);
    let policy = RecoveryPolicy { reference_key: "order_id".into(), ..policy() };
    let named = CreateCharge { metadata: Some(Json::object([("order_id", "A-1")])), ..shop.charge("") };
    assert!(shop.omise.send_once_with(&named, policy).unwrap().output.paid);
}

#[test]
fn a_refusal_is_told_as_it_is_and_nothing_is_looked_for() {
    let shop = Shop::open();
    let charge = shop.charge("c-1");
    shop.omise.send_once(&charge).unwrap();
    let again = CreateCharge { metadata: reference_of("c-2"), ..charge };
    let error = shop.omise.send_once(&again).unwrap_err();
    assert_eq!(error.code().as_deref(), Some("used_token"));
    assert!(!error.is_outcome_unknown());
}

#[test]
fn what_even_the_lookup_cannot_settle_says_where_to_look_and_can_be_resumed() {
    let shop = Shop::open();
    let started = SystemTime::now();
    let charge = shop.charge("c-1");
    shop.sandbox.inject(Fault::new(FaultKind::DropAfter).on("POST", "/charges").times(1));
    shop.sandbox.inject(Fault::new(FaultKind::Html { code: 502 }).on("GET", "/charges"));
    let error = shop.omise.send_once_with(&charge, policy()).unwrap_err();
    assert_eq!((error.kind(), error.is_outcome_unknown()), (ErrorKind::Connection, true));
    assert!(!error.is_retryable());
    let text = error.to_string();
    for part in [
        "sent 1 times, looked for 6 times",
        "HTTP 502",
        "a charge with `c-1` in `metadata.reference`",
        "Resume",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }

    shop.sandbox.clear_faults();
    let done = shop.omise.resume_once(&charge, policy(), started).unwrap();
    assert_eq!((done.output.paid, done.report.sends, done.report.found), (true, 0, true));
    assert_eq!(shop.charges("c-1"), 1);

    let only_look = RecoveryPolicy { max_sends: 0, ..policy() };
    let missing = shop.omise.resume_once(&shop.charge("c-2"), only_look, started).unwrap_err();
    assert_eq!((missing.kind(), missing.is_outcome_unknown()), (ErrorKind::NotFound, false), "{missing}");
    let never_sent = shop.omise.resume_once(&shop.charge("c-2"), policy(), started).unwrap();
    assert_eq!((never_sent.report.sends, shop.charges("c-2")), (1, 1));
}

#[test]
fn it_is_sent_no_more_often_than_the_policy_allows() {
    let shop = Shop::open();
    shop.sandbox.inject(Fault::new(FaultKind::DropBefore).on("POST", "/charges"));
    let error = shop.omise.send_once_with(&shop.charge("c-1"), policy()).unwrap_err();
    assert!(error.is_outcome_unknown() && error.detail().contains("sent 3 times"), "{error}");
    shop.sandbox.clear_faults();
    assert_eq!(shop.charges("c-1"), 0);
}

#[test]
fn another_charge_with_the_same_reference_is_not_taken_for_this_one() {
    let shop = Shop::open();
    shop.omise.send_once(&shop.charge("c-1")).unwrap();
    let other = CreateCharge { amount: 50_000, ..shop.charge("c-1") };
    shop.sandbox.inject(Fault::new(FaultKind::DropBefore).on("POST", "/charges").times(1));
    let error = shop.omise.send_once_with(&other, policy()).unwrap_err();
    assert_eq!((error.kind(), error.is_outcome_unknown()), (ErrorKind::Conflict, true));
    assert!(error.detail().contains("is of 100000 THB"), "{error}");

    let same = shop.charge("c-1");
    shop.sandbox.inject(Fault::new(FaultKind::DropAfter).on("POST", "/charges").times(1));
    let error = shop.omise.send_once_with(&same, policy()).unwrap_err();
    assert!(error.detail().starts_with("there are 2: chrg_test_"), "{error}");
}

#[test]
fn a_charge_is_found_behind_more_than_a_page_of_newer_ones() {
    let shop = Shop::open();
    let started = SystemTime::now();
    let charge = shop.charge("c-1");
    shop.omise.send(&charge).unwrap();
    for _ in 0..250 {
        shop.paid();
    }
    let done = shop.omise.resume_once(&charge, policy(), started).unwrap();
    assert_eq!((done.report.found, done.report.lookups), (true, 3));
    // Back to the first attempt and no further.
    shop.sandbox.advance_clock(Duration::from_secs(3600));
    let late = shop.charge("c-2");
    let done = shop.omise.resume_once(&late, policy(), SystemTime::now()).unwrap();
    assert_eq!((done.report.sends, done.report.lookups), (1, 2), "one page before it is sent, one after");
}

fn wonder() -> (Sandbox, Client<Wonder>) {
    let sandbox = Sandbox::start(Options::default()).unwrap();
    let app = sandbox.world().wonder;
    let config = WonderConfig {
        app_id: app.app_id,
        private_key: Some(app.private_key_pem.into()),
        url: Some(sandbox.wonder_url()),
        retry: RetryPolicy { base_delay_ms: 1, ..Default::default() },
        timeout_ms: Some(1_000),
        ..Default::default()
    };
    (sandbox, Client::new(Wonder::new(config).unwrap()))
}

fn order(reference: &str) -> CreateOrder {
    let order = NewOrder {
        reference_number: reference.into(),
        currency: Currency::Hkd,
        charge_fee: Decimal::parse("21").unwrap(),
        ..Default::default()
    };
    CreateOrder { with_payment_link: Some(true), order, ..Default::default() }
}

fn check(wonder: &Client<Wonder>, number: &str) -> sanspay_client::sanspay::wonder::Order {
    wonder.send(&CheckOrder { order: Some(OrderRef::number(number)), transaction: None }).unwrap()
}

fn post(url: &str, content_type: &str, body: &str) {
    let request = HttpRequest {
        method: Method::Post,
        url: url.into(),
        headers: vec![Header::new("Content-Type", content_type)],
        body: Some(body.into()),
        timeout_ms: 5_000,
    };
    let status = UreqTransport::new().send(request).unwrap().status;
    assert!(status < 400, "{url}: {status}");
}

/// As each fault has it.
fn each_wonder_fault(sandbox: &Sandbox, path: &str, mut once: impl FnMut(usize) -> (u32, bool)) {
    for (index, (kind, ends)) in faults().into_iter().enumerate() {
        let what = format!("{kind:?} on {path}");
        sandbox.inject(Fault::new(kind).on("POST", path).times(1));
        let (sends, found) = once(index);
        sandbox.clear_faults();
        let expected = match ends {
            Ends::Repeated => (1, false),
            Ends::Found => (1, true),
            Ends::SentAgain => (2, false),
        };
        assert_eq!((sends, found), expected, "{what}");
    }
}

#[test]
fn an_order_of_wonder_is_there_once_with_its_payment_link() {
    let (sandbox, wonder) = wonder();
    each_wonder_fault(&sandbox, "/svc/payment/api/v1/openapi/orders", |index| {
        let done = wonder.send_once_with(&order(&format!("R-{index}")), policy()).unwrap();
        assert!(done.output.payment_link.is_some());
        (done.report.sends, done.report.found)
    });
    assert_eq!(wonder.iter(&ListOrders::default()).count(), faults().len());
}

#[test]
fn a_payment_and_a_refund_of_wonder_are_there_once() {
    let (sandbox, wonder) = wonder();
    let token = saved_card(&wonder);
    let payment = |number: &str, uuid: String| CreateTransaction {
        number: Some(number.into()),
        payment: Payment {
            uuid: Some(uuid),
            payment_token: Some(PayWithToken {
                amount: Decimal::parse("21").unwrap(),
                token: token.clone(),
                consume_mode: ConsumeMode::Sales,
                entry_type: EntryType::Merchant,
            }),
            ..Default::default()
        },
        ..Default::default()
    };
    each_wonder_fault(&sandbox, "/svc/payment/api/v1/openapi/open_payments", |index| {
        let number = wonder.send(&order(&format!("R-{index}"))).unwrap().order.number;
        let uuid = format!("11111111-2222-4333-8444-{index:012}");
        let done = wonder.send_once_with(&payment(&number, uuid.clone()), policy()).unwrap();
        let order = check(&wonder, &number);
        assert_eq!(order.transactions.len(), 1, "paid once");
        assert_eq!(order.transactions[0].uuid, uuid);
        (done.report.sends, done.report.found)
    });

    let number = wonder.send(&order("R-refunds")).unwrap().order.number;
    let uuid = "11111111-2222-4333-8444-999999999999".to_owned();
    wonder.send_once(&payment(&number, uuid.clone())).unwrap();
    post(&format!("{}/wonder/orders/{number}/settle", sandbox.control_url()), "application/json", "");
    each_wonder_fault(&sandbox, "/svc/payment/api/v1/openapi/orders/refund", |index| {
        let refund = RefundTransaction {
            order: OrderRef::number(number.as_str()),
            transaction: TransactionRef::new(uuid.as_str()),
            refund: NewRefund { amount: Decimal::parse("1").unwrap(), note: format!("broken cup {index}") },
        };
        let done = wonder.send_once_with(&refund, policy()).unwrap();
        (done.report.sends, done.report.found)
    });
    let refunds = check(&wonder, &number).transactions;
    let refunds = refunds.iter().filter(|transaction| transaction.kind == Some(TransactionType::Refund));
    assert_eq!(refunds.count(), faults().len());
}

#[test]
fn a_payment_of_wonder_needs_a_uuid_to_be_found_by() {
    let (_sandbox, wonder) = wonder();
    let error: PayError = wonder.send_once(&CreateTransaction::default()).unwrap_err();
    assert!(error.detail().contains("`payment.uuid` is empty"), "{error}");
}

fn saved_card(wonder: &Client<Wonder>) -> String {
    let customer = NewCustomer {
        reference_number: "C-1".into(),
        name: "陳大文".into(),
        phone: "91234567".into(),
        ..Default::default()
    };
    let uuid = wonder.send(&CreateCustomer { customer }).unwrap().uuid;
    let card = NewCard {
        number: "4242424242424242".into(),
        exp_month: "12".into(),
        exp_year: "2040".into(),
        holder_name: "CHAN TAI MAN".into(),
        three_ds: ThreeDsReturn {
            success_return_url: "https://shop.example/ok".into(),
            fail_return_url: "https://shop.example/no".into(),
        },
        transaction_type: TokenUse::UnscheduledCof,
        ..Default::default()
    };
    let made = wonder.send(&CreatePaymentToken { uuid, card: Some(card), alipay: None }).unwrap();
    post(made.verify_url.as_deref().unwrap(), "application/x-www-form-urlencoded", "action=agree");
    made.token
}
