//! The client against the sandbox: real HTTP, real signatures, real failures.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod shop;

use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use sanspay_client::sanspay::omise::{
    CaptureCharge, Charge, ChargeStatus, CreateCharge, CreateRefund, CreateTransfer, GetAccount, GetChain,
    GetCharge, GetRefund, ListChains, ListCharges, ListRefunds, ListTransfers, Omise, OmiseConfig,
    ReverseCharge, RevokeChain, SecretKey, UpdateAccount,
};
use sanspay_client::sanspay::wonder::{
    CreateCustomer, DefaultPaymentMethod, Echo, GetCustomer, GetCustomerByReference, ListCustomers,
    NewCustomer, PutCustomer, Wonder, WonderConfig,
};
use sanspay_client::sanspay::{
    CallOptions, Currency, ErrorKind, FailureKind, HttpRequest, HttpResponse, Method, PayError,
};
use sanspay_client::{Client, Transport, TransportError, UreqTransport};
use sanspay_sandbox::{Fault, FaultKind};
use shop::{omise, omise_config, sandbox, seller, token, wonder, wonder_config};

const GOOD: &str = "4242424242424242";
const POOR: &str = "4111111111140011";

fn charge(card: String) -> CreateCharge {
    CreateCharge { amount: 100_000, currency: Currency::Thb, card: Some(card), ..Default::default() }
}

fn pay(omise: &Client<Omise>) -> Charge {
    omise.send(&charge(token(omise, GOOD))).unwrap()
}

fn get(charge: &Charge) -> GetCharge {
    GetCharge { charge: charge.id.clone(), ..Default::default() }
}

fn count(omise: &Client<Omise>) -> usize {
    omise.iter(&ListCharges::default()).map(Result::unwrap).count()
}

#[test]
fn a_marketplace_takes_money_gives_some_back_and_pays_its_seller() {
    let sandbox = sandbox();
    let platform = omise(&sandbox);
    let seller = seller(&sandbox, 0);
    let paid = pay(&seller);
    assert_eq!((paid.status.as_ref(), paid.paid), (Some(&ChargeStatus::Successful), true));
    assert_eq!((paid.fee, paid.fee_vat, paid.net), (Some(3_650), Some(256), Some(96_094)));

    let authorised = CreateCharge { capture: Some(false), ..charge(token(&seller, GOOD)) };
    let authorised = seller.send(&authorised).unwrap();
    assert_eq!((authorised.paid, authorised.capturable), (false, Some(true)));
    let captured =
        seller.send(&CaptureCharge { charge: authorised.id, capture_amount: Some(50_000) }).unwrap();
    assert_eq!(
        (captured.captured_amount, captured.fee, captured.net),
        (Some(50_000), Some(1_825), Some(48_047))
    );

    let refund =
        seller.send(&CreateRefund { charge: paid.id.clone(), amount: 30_000, ..Default::default() }).unwrap();
    assert_eq!(refund.charge.unwrap().id, paid.id);
    assert_eq!(seller.send(&get(&paid)).unwrap().refunded_amount, Some(30_000));

    sandbox.advance_clock(std::time::Duration::from_secs(30 * 24 * 3600));
    let transfer = seller.send(&CreateTransfer { amount: Some(10_000), ..Default::default() }).unwrap();
    assert_eq!((transfer.total_fee, transfer.net), (Some(3_000), Some(7_000)));
    assert_eq!((count(&seller), count(&platform)), (2, 0), "the books are the seller's");
}

#[test]
fn what_was_made_is_found_again_by_its_id_and_in_its_list() {
    let sandbox = sandbox();
    let platform = omise(&sandbox);
    let seller = seller(&sandbox, 0);
    let chain = platform.iter(&ListChains::default()).next().unwrap().unwrap();
    assert_eq!(platform.send(&GetChain { chain: chain.id.clone() }).unwrap(), chain);

    let (charge, other) = (pay(&seller), pay(&seller));
    let refund = |charge: &Charge, amount| {
        seller.send(&CreateRefund { charge: charge.id.clone(), amount, ..Default::default() }).unwrap()
    };
    let refunds = [refund(&charge, 1_000), refund(&charge, 2_000)];
    refund(&other, 3_000);
    let list = ListRefunds { charge: charge.id.clone(), limit: Some(1), ..Default::default() };
    let listed: Vec<_> = seller.iter(&list).map(Result::unwrap).collect();
    assert_eq!(listed, refunds, "over two pages, and none of another charge");
    let get = GetRefund { charge: charge.id, refund: refunds[1].id.clone() };
    assert_eq!(seller.send(&get).unwrap(), refunds[1]);
    let elsewhere = GetRefund { charge: other.id, ..get };
    assert_eq!(seller.send(&elsewhere).unwrap_err().kind(), ErrorKind::NotFound);

    sandbox.advance_clock(std::time::Duration::from_secs(30 * 24 * 3600));
    let transfer = seller.send(&CreateTransfer { amount: Some(10_000), ..Default::default() }).unwrap();
    let listed: Vec<_> = seller.iter(&ListTransfers::default()).map(Result::unwrap).collect();
    assert_eq!(listed, [transfer]);
}

#[test]
fn an_authorised_charge_is_given_back_once() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let authorised = CreateCharge { capture: Some(false), ..charge(token(&omise, GOOD)) };
    let reverse = ReverseCharge { charge: omise.send(&authorised).unwrap().id };
    let reversed = omise.send(&reverse).unwrap();
    assert_eq!((reversed.status.as_ref(), reversed.paid), (Some(&ChargeStatus::Reversed), false));
    let capture = CaptureCharge { charge: reversed.id, capture_amount: None };
    assert_eq!(omise.send(&capture).unwrap_err().kind(), ErrorKind::Rejected);
    let paid = ReverseCharge { charge: pay(&omise).id };
    assert_eq!(omise.send(&paid).unwrap_err().kind(), ErrorKind::Rejected, "it takes a refund");
}

#[test]
fn a_decline_is_a_result() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let declined = omise.send(&charge(token(&omise, POOR))).unwrap();
    assert_eq!(declined.status, Some(ChargeStatus::Failed));
    assert_eq!(declined.failure_code.as_deref(), Some("insufficient_fund"));
}

#[test]
fn a_used_token_a_wrong_key_and_a_revoked_chain_say_so() {
    let sandbox = sandbox();
    let platform = omise(&sandbox);
    let token = token(&platform, GOOD);
    platform.send(&charge(token.clone())).unwrap();
    let error = platform.send(&charge(token)).unwrap_err();
    assert_eq!((error.kind(), error.code().as_deref()), (ErrorKind::Rejected, Some("used_token")));

    let stranger = SecretKey::new("skey_test_0000000000000000000").unwrap();
    let config = OmiseConfig { secret_key: Some(stranger), ..omise_config(&sandbox) };
    let error = Client::new(Omise::new(config).unwrap()).send(&GetAccount {}).unwrap_err();
    assert_eq!((error.kind(), error.status()), (ErrorKind::Authentication, Some(401)));
    assert!(error.request_id().is_some());

    let seller = seller(&sandbox, 0);
    let error = seller.send(&ListChains::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Key, "refused before anything is sent");
    let chain = platform.iter(&ListChains::default()).next().unwrap().unwrap();
    assert!(platform.send(&RevokeChain { chain: chain.id }).unwrap().revoked.unwrap());
    let error = seller.send(&get(&Charge::clone(&pay(&platform)))).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Authentication);
}

#[test]
fn the_account_keeps_what_was_left_out() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let before = omise.send(&GetAccount {}).unwrap();
    let update = UpdateAccount { webhook_uri: Some("http://127.0.0.1:9/hook".into()), ..Default::default() };
    let after = omise.send(&update).unwrap();
    assert_eq!(after.webhook_uri.as_deref(), Some("http://127.0.0.1:9/hook"));
    assert_eq!(after.chain_enabled, before.chain_enabled);
}

#[test]
fn a_list_is_walked_from_page_to_page_without_a_gap() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let made: Vec<_> = (0..7).map(|_| pay(&omise).id).collect();
    for limit in [1, 3, 7, 100] {
        let list = ListCharges { limit: Some(limit), ..Default::default() };
        let seen: Vec<_> = omise.iter(&list).map(|charge| charge.unwrap().id).collect();
        assert_eq!(seen, made, "limit {limit}");
    }
    sandbox.inject(Fault::new(FaultKind::Status { code: 500, retry_after: None }).on("GET", "/charges"));
    let mut broken = omise.iter(&ListCharges::default());
    assert_eq!(broken.next().unwrap().unwrap_err().kind(), ErrorKind::Server);
    assert!(broken.next().is_none(), "after an error the iterator ends");
}

#[test]
fn a_get_outlives_dropped_connections_busy_servers_and_cut_answers() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let paid = pay(&omise);
    for kind in [
        FaultKind::DropBefore,
        FaultKind::DropAfter,
        FaultKind::CutBody,
        FaultKind::Status { code: 429, retry_after: Some(0) },
        FaultKind::Status { code: 503, retry_after: None },
        FaultKind::Html { code: 502 },
    ] {
        let what = format!("{kind:?}");
        sandbox.inject(Fault::new(kind).on("GET", "/charges").times(2));
        let reply = omise.send_with(&get(&paid), CallOptions::default()).unwrap();
        assert_eq!((reply.output.id.as_str(), reply.meta.attempts), (paid.id.as_str(), 3), "{what}");
        assert!(reply.json.contains(&paid.id));
    }
}

#[test]
fn a_charge_is_made_once_whatever_happens_to_its_answer() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    for (kind, error_kind, made) in [
        (FaultKind::DropBefore, ErrorKind::Connection, 0),
        (FaultKind::DropAfter, ErrorKind::Connection, 1),
        (FaultKind::CutBody, ErrorKind::Connection, 1),
        (FaultKind::Garbage, ErrorKind::Decode, 1),
        (FaultKind::Status { code: 500, retry_after: None }, ErrorKind::Server, 0),
    ] {
        let what = format!("{kind:?}");
        let before = count(&omise);
        let create = charge(token(&omise, GOOD));
        sandbox.inject(Fault::new(kind).on("POST", "/charges").times(1));
        let error = omise.send(&create).unwrap_err();
        assert_eq!(error.kind(), error_kind, "{what}: {error}");
        assert_eq!((error.is_retryable(), error.is_outcome_unknown()), (false, true), "{what}");
        assert_eq!(error.operation().as_deref(), Some("omise.charges.create"));
        assert_eq!(count(&omise) - before, made, "{what}");
    }
    let create = charge(token(&omise, GOOD));
    sandbox.inject(
        Fault::new(FaultKind::Status { code: 429, retry_after: Some(0) }).on("POST", "/charges").times(2),
    );
    let reply = omise.send_with(&create, CallOptions::default()).unwrap();
    assert_eq!(reply.meta.attempts, 3, "refused unprocessed, so it may be sent again");
}

#[test]
fn an_idempotency_key_makes_a_repeat_answer_what_was_done() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let create = charge(token(&omise, GOOD));
    sandbox.inject(Fault::new(FaultKind::DropAfter).on("POST", "/charges").times(1));
    let options = CallOptions { idempotency_key: Some("order-1042".into()), ..Default::default() };
    let reply = omise.send_with(&create, options).unwrap();
    assert_eq!((reply.meta.attempts, count(&omise)), (2, 1));
    assert_eq!(reply.meta.idempotency_key.as_deref(), Some("order-1042"));
}

#[test]
fn wonder_takes_every_request_and_refuses_a_tampered_one() {
    let sandbox = sandbox();
    let wonder = wonder(&sandbox);
    assert_eq!(wonder.send(&Echo { message: "你好".into() }).unwrap().message, "你好");

    let customer = NewCustomer {
        reference_number: "C/1 ก".into(),
        name: "陳大文".into(),
        phone: "91234567".into(),
        default_payment_method: Some(DefaultPaymentMethod::Fps),
        ..Default::default()
    };
    let made = wonder.send(&CreateCustomer { customer: customer.clone() }).unwrap();
    assert_eq!(made.default_payment_method, Some(DefaultPaymentMethod::Fps));
    let again = CreateCustomer { customer: NewCustomer { name: "Tai Man".into(), ..customer } };
    assert_eq!(wonder.send(&again).unwrap().uuid, made.uuid, "an upsert");

    let put =
        PutCustomer { uuid: made.uuid.clone(), email: Some("t@example.com".into()), ..Default::default() };
    let kept = wonder.send(&put).unwrap();
    assert_eq!(kept.default_payment_method, Some(DefaultPaymentMethod::Fps), "absent changes nothing");
    let put = PutCustomer {
        default_payment_method: Some(DefaultPaymentMethod::Cleared),
        name: Some(String::new()),
        ..put
    };
    let cleared = wonder.send(&put).unwrap();
    assert!(
        matches!(cleared.default_payment_method, None | Some(DefaultPaymentMethod::Cleared)),
        "empty clears"
    );
    assert_eq!(cleared.name.as_deref(), Some("Tai Man"), "an empty name changes nothing");

    let uuid = made.uuid.clone();
    assert_eq!(wonder.send(&GetCustomer { uuid }).unwrap().email.as_deref(), Some("t@example.com"));
    let reference_number = "C/1 ก".to_owned();
    assert_eq!(wonder.send(&GetCustomerByReference { reference_number }).unwrap().uuid, made.uuid);
    for limit in [1, 2] {
        let list = ListCustomers { limit: Some(limit), ..Default::default() };
        assert_eq!(wonder.iter(&list).map(Result::unwrap).count(), 1);
    }

    let tampered = Client::with_transport(
        Wonder::new(wonder_config(&sandbox)).unwrap(),
        Tampering(UreqTransport::new()),
    );
    let error = tampered.send(&Echo { message: "pay me".into() }).unwrap_err();
    assert_eq!((error.kind(), error.status()), (ErrorKind::Authentication, Some(401)));
}

/// Somebody on the way who changes a letter.
struct Tampering(UreqTransport);

impl Transport for Tampering {
    fn send(&self, mut request: HttpRequest) -> Result<HttpResponse, TransportError> {
        if let Some(letter) =
            request.body.as_mut().and_then(|body| body.iter_mut().find(|byte| **byte == b'p'))
        {
            *letter = b'q';
        }
        self.0.send(request)
    }
}

#[test]
fn a_signer_outside_signs_and_its_failure_is_told() {
    let sandbox = sandbox();
    let app = sandbox.world().wonder;
    let external = || {
        Wonder::new(WonderConfig {
            app_id: app.app_id.clone(),
            url: Some(sandbox.wonder_url()),
            ..Default::default()
        })
    };
    let pem = app.private_key_pem.clone();
    let signer = move |message: &[u8]| -> Result<Vec<u8>, String> {
        let der = pem_to_der(&pem);
        let key = ring::signature::RsaKeyPair::from_pkcs8(&der).map_err(|error| error.to_string())?;
        let mut signature = vec![0; key.public().modulus_len()];
        key.sign(
            &ring::signature::RSA_PKCS1_SHA256,
            &ring::rand::SystemRandom::new(),
            message,
            &mut signature,
        )
        .map_err(|error| error.to_string())?;
        Ok(signature)
    };
    let echo = Echo { message: "hi".into() };
    assert_eq!(Client::new(external().unwrap()).with_signer(signer).send(&echo).unwrap().message, "hi");

    let away = |_: &[u8]| -> Result<Vec<u8>, String> { Err("the HSM is away".into()) };
    let error = Client::new(external().unwrap()).with_signer(away).send(&echo).unwrap_err();
    assert!(error.to_string().contains("the HSM is away"), "{error}");
    let error = Client::new(external().unwrap()).send(&echo).unwrap_err();
    assert!(error.to_string().contains("with_signer"), "{error}");
}

fn pem_to_der(pem: &str) -> Vec<u8> {
    use base64::Engine as _;
    let text: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    base64::engine::general_purpose::STANDARD.decode(text).unwrap()
}

fn request(url: String, timeout_ms: u32) -> HttpRequest {
    HttpRequest { method: Method::Get, url, headers: vec![], body: None, timeout_ms }
}

fn failure(url: String, timeout_ms: u32) -> TransportError {
    UreqTransport::new().send(request(url, timeout_ms)).unwrap_err()
}

/// Answers each connection with these bytes, then closes it.
fn server(answer: &'static [u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut seen = [0; 4096];
            let _ = stream.read(&mut seen);
            let _ = stream.write_all(answer);
        }
    });
    format!("http://{address}/x")
}

#[test]
fn the_transport_tells_what_was_sent_from_what_was_not() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let refused = failure(format!("http://{closed}/"), 2_000);
    assert_eq!((refused.kind, refused.sent), (FailureKind::Connect, false), "{refused:?}");

    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let silent_url = format!("http://{}/", silent.local_addr().unwrap());
    let timeout = failure(silent_url, 200);
    assert_eq!((timeout.kind, timeout.sent), (FailureKind::Timeout, true), "{timeout:?}");

    let dropped = failure(server(b""), 2_000);
    assert_eq!((dropped.kind, dropped.sent), (FailureKind::Other, true), "{dropped:?}");
    let cut = failure(server(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"), 2_000);
    assert_eq!((cut.kind, cut.sent), (FailureKind::Other, true), "{cut:?}");

    let plain =
        server(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n").replace("http://", "https://");
    let tls = failure(plain, 2_000);
    assert_eq!(tls.kind, FailureKind::Tls, "{tls:?}");
    let nonsense = failure("http://127.0.0.1:1\u{7f}/".into(), 2_000);
    assert!(!nonsense.sent, "{nonsense:?}");
}

#[test]
fn the_transport_follows_no_redirect_and_gives_every_status_as_an_answer() {
    for (answer, status, body) in [
        (
            &b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 2\r\n\r\nhi"[..],
            302,
            &b"hi"[..],
        ),
        (b"HTTP/1.1 204 No Content\r\n\r\n", 204, b""),
        (b"HTTP/1.1 500 Oops\r\nContent-Length: 3\r\n\r\n\xff\x00\xfe", 500, b"\xff\x00\xfe"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n", 200, b"abc"),
    ] {
        let response = UreqTransport::new().send(request(server(answer), 2_000)).unwrap();
        assert_eq!((response.status, response.body.as_slice()), (status, body));
    }
}

#[test]
fn the_error_of_a_timeout_says_whether_to_look_first() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let secret_key = Some(SecretKey::new("skey_test_1").unwrap());
    let omise = Omise::new(OmiseConfig { secret_key, api_url: Some(url), ..Default::default() }).unwrap();
    let options = CallOptions { timeout_ms: Some(100), max_retries: Some(0), ..Default::default() };
    let ask = |error: PayError| (error.kind(), error.is_retryable(), error.is_outcome_unknown());
    let client = Client::new(omise);
    let error = client.send_with(&charge("tokn_test_1".into()), options.clone()).unwrap_err();
    assert_eq!(ask(error), (ErrorKind::Timeout, false, true));
    let error = client.send_with(&GetAccount {}, options).unwrap_err();
    assert_eq!(ask(error), (ErrorKind::Timeout, true, false));
}
