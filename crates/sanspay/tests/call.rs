//! The state machine, driven by hand with a clock that is only a number.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use proptest::prelude::*;
use sanspay::omise::{Charge, CreateCharge, GetCharge, ListCharges, Omise, OmiseConfig, SecretKey};
use sanspay::wonder::{Echo, Wonder, WonderConfig};
use sanspay::{
    Call, CallOptions, Currency, Entropy, ErrorKind, FailureKind, Gateway, Header, HttpRequest, HttpResponse,
    Operation, PayError, RetryPolicy, Step, header,
};

const NOW: u64 = 1_714_564_883_000;
const CHARGE: &str = r#"{"object":"charge","id":"chrg_test_1","livemode":false,"amount":10050,"currency":"THB",
    "capture":true,"authorized":true,"paid":true,"status":"successful","created_at":"2026-01-15T03:04:05Z"}"#;

/// Every draw is the same, so that waits are known: 499 of a bound of 500, …
struct Fixed;

impl Entropy for Fixed {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), PayError> {
        buffer.fill(1);
        Ok(())
    }
}

/// Every draw differs, and every run is the same.
#[derive(Default)]
struct Counting(AtomicU8);

impl Entropy for Counting {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), PayError> {
        for byte in buffer {
            *byte = self.0.fetch_add(1, Ordering::Relaxed);
        }
        Ok(())
    }
}

fn omise(retry: RetryPolicy) -> Omise {
    let secret_key = Some(SecretKey::new("skey_test_1").unwrap());
    Omise::with_entropy(OmiseConfig { secret_key, retry, ..Default::default() }, Arc::new(Fixed)).unwrap()
}

fn get() -> Call {
    call(&GetCharge { charge: "chrg_test_1".into(), ..Default::default() }, CallOptions::default())
}

fn pay() -> CreateCharge {
    CreateCharge {
        amount: 10_050,
        currency: Currency::Thb,
        card: Some("tokn_test_1".into()),
        ..Default::default()
    }
}

fn post() -> Call {
    call(&pay(), CallOptions::default())
}

fn call<O: Operation<Gateway = Omise>>(operation: &O, options: CallOptions) -> Call {
    omise(RetryPolicy::default()).call(operation, options).unwrap()
}

fn answer(status: u16, body: &str) -> HttpResponse {
    let headers = vec![Header::new("X-Request-Id", "7f3c")];
    HttpResponse { status, headers, body: body.as_bytes().to_vec() }
}

fn error_answer(status: u16, code: &str) -> HttpResponse {
    answer(
        status,
        &format!(r#"{{"object":"error","location":"https://x","code":"{code}","message":"as it says"}}"#),
    )
}

fn sent(call: &Call, now_ms: u64) -> HttpRequest {
    match call.poll(now_ms) {
        Ok(Step::Send { request }) => request,
        other => panic!("expected a request, got {other:?}"),
    }
}

fn waits(call: &Call, now_ms: u64) -> u64 {
    match call.poll(now_ms) {
        Ok(Step::Wait { millis }) => millis,
        other => panic!("expected a wait, got {other:?}"),
    }
}

fn error(call: &Call) -> PayError {
    assert_eq!(call.poll(NOW), Ok(Step::Done));
    call.output::<Charge>().unwrap_err()
}

#[test]
fn a_result_as_json_has_the_newest_names_and_can_be_asked_for_in_any_order() {
    let call = get();
    assert_eq!(call.output_json().unwrap_err().kind(), ErrorKind::Misuse, "it has not ended");
    call.poll(NOW).unwrap();
    let old = CHARGE.replace("created_at", "created").replace("\"paid\"", "\"captured\"");
    call.on_response(answer(200, &old)).unwrap();
    for _ in 0..2 {
        let json: serde_json::Value = serde_json::from_str(&call.output_json().unwrap()).unwrap();
        assert_eq!((&json["created_at"], &json["paid"]), (&"2026-01-15T03:04:05Z".into(), &true.into()));
        assert_eq!(json.get("captured"), None);
        assert!(call.output::<String>().is_err(), "it is a charge, and stays there to be asked for");
        assert!(call.output::<Charge>().unwrap().paid);
    }
    assert_eq!(call.json().unwrap(), old, "the untouched body has the names that came");
}

#[test]
fn a_success_is_typed_and_keeps_its_bytes_and_its_facts() {
    let call = post();
    let request = sent(&call, NOW);
    assert_eq!(request.url, "https://api.omise.co/charges");
    call.on_response(answer(200, CHARGE)).unwrap();
    assert_eq!(call.poll(NOW), Ok(Step::Done));
    let charge: Charge = call.output().unwrap();
    assert_eq!((charge.id.as_str(), charge.amount, charge.paid), ("chrg_test_1", 10_050, true));
    assert_eq!(call.output::<Charge>().unwrap(), charge, "asking again gives the same");
    assert_eq!(call.json().unwrap(), CHARGE);
    let meta = call.meta();
    assert_eq!((meta.status, meta.request_id.as_deref(), meta.attempts), (Some(200), Some("7f3c"), 1));
    assert_eq!(call.output::<String>().unwrap_err().kind(), ErrorKind::Misuse);
    assert!(call.output::<Charge>().is_ok(), "a wrong question takes nothing away");
}

#[test]
fn a_refusal_is_an_error_that_says_who_what_and_what_to_do() {
    let call = post();
    sent(&call, NOW);
    call.on_response(error_answer(400, "used_token")).unwrap();
    let error = error(&call);
    assert_eq!(
        error.to_string(),
        "rejected: as it says (omise.charges.create, used_token, HTTP 400, request 7f3c). \
         Make a new token: each pays once"
    );
    assert_eq!(
        (error.kind(), error.code().as_deref(), error.is_retryable()),
        (ErrorKind::Rejected, Some("used_token"), false)
    );
    assert!(error.body_bytes().starts_with(b"{\"object\":\"error\""));
}

#[test]
fn statuses_become_kinds() {
    for (status, code, kind) in [
        (401, "authentication_failure", ErrorKind::Authentication),
        (403, "x", ErrorKind::Permission),
        (404, "not_found", ErrorKind::NotFound),
        (409, "x", ErrorKind::Conflict),
        (422, "x", ErrorKind::Rejected),
        (400, "failed_fraud_check", ErrorKind::Declined),
        (500, "x", ErrorKind::Server),
        // An error object is one, whatever the status says.
        (200, "used_token", ErrorKind::Rejected),
        (200, "authentication_failure", ErrorKind::Authentication),
    ] {
        let call = post();
        sent(&call, NOW);
        call.on_response(error_answer(status, code)).unwrap();
        assert_eq!(error(&call).kind(), kind, "{status} {code}");
    }
}

#[test]
fn bodies_that_are_no_answer_keep_their_bytes() {
    for (status, body, kind) in [
        (200, "", ErrorKind::Decode),
        (200, "<html>maintenance</html>", ErrorKind::Decode),
        (200, &CHARGE[..CHARGE.len() / 2], ErrorKind::Decode),
        (200, "[]", ErrorKind::Decode),
        (302, "", ErrorKind::Decode),
        (502, "<html>bad gateway</html>", ErrorKind::Server),
        (400, "{\"object\":\"err", ErrorKind::Rejected),
        (404, "nothing here", ErrorKind::NotFound),
    ] {
        let call = post();
        sent(&call, NOW);
        call.on_response(answer(status, body)).unwrap();
        let error = error(&call);
        assert_eq!(error.kind(), kind, "{status} {body}");
        assert_eq!(error.is_outcome_unknown(), !matches!(status, 400 | 404), "{status} {body}");
        assert_eq!(error.body_bytes(), body.as_bytes());
        assert_eq!(error.status(), Some(status));
    }
}

#[test]
fn a_get_is_repeated_after_a_wait_and_gives_up_after_two_repeats() {
    let call = get();
    let first = sent(&call, NOW);
    call.on_failure(FailureKind::Timeout, true, "no answer".into()).unwrap();
    let millis = waits(&call, NOW);
    assert!(millis <= 500, "{millis}");
    assert_eq!(waits(&call, NOW + 1), millis - 1, "polling early waits for the rest");
    assert_eq!(sent(&call, NOW + millis), first, "a repeat is the same bytes");
    call.on_response(error_answer(500, "x")).unwrap();
    let millis = waits(&call, NOW + 1_000);
    assert!(millis <= 1_000, "{millis}");
    sent(&call, NOW + 2_000);
    call.on_failure(FailureKind::Other, true, String::new()).unwrap();
    let error = error(&call);
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Connection, true));
    assert_eq!(call.meta().attempts, 3);
}

#[test]
fn a_clock_that_was_set_back_does_not_wait_for_ever() {
    let call = get();
    sent(&call, NOW);
    call.on_failure(FailureKind::Timeout, true, String::new()).unwrap();
    waits(&call, NOW);
    sent(&call, NOW - 3_600_000);
}

#[test]
fn a_charge_is_never_repeated_once_it_may_have_arrived() {
    for failure in [
        FailureKind::Timeout,
        FailureKind::Other,
        FailureKind::Connect,
        FailureKind::Tls,
        FailureKind::Cancelled,
    ] {
        let call = post();
        sent(&call, NOW);
        call.on_failure(failure, true, String::new()).unwrap();
        let error = error(&call);
        assert_eq!((error.is_retryable(), error.is_outcome_unknown()), (false, true));
        assert!(error.hint().unwrap().contains("look the object up"));
        assert_eq!(call.meta().attempts, 1);
    }
    for status in [500, 502, 504] {
        let call = post();
        sent(&call, NOW);
        call.on_response(error_answer(status, "x")).unwrap();
        assert!(!error(&call).is_retryable());
    }
}

#[test]
fn a_charge_that_surely_did_nothing_is_repeated() {
    let call = post();
    let first = sent(&call, NOW);
    call.on_failure(FailureKind::Connect, false, "refused".into()).unwrap();
    waits(&call, NOW);
    assert_eq!(sent(&call, NOW + 500), first);
    let mut busy = error_answer(429, "too_many_requests");
    busy.headers.push(Header::new("retry-after", "7"));
    call.on_response(busy).unwrap();
    assert_eq!(waits(&call, NOW + 500), 7_000, "Retry-After wins");
    sent(&call, NOW + 7_500);
    call.on_response(answer(200, CHARGE)).unwrap();
    assert!(call.output::<Charge>().is_ok());
    assert_eq!(call.meta().attempts, 3);
}

#[test]
fn a_retry_after_beyond_all_patience_ends_the_call() {
    let call = get();
    sent(&call, NOW);
    let mut busy = error_answer(503, "x");
    busy.headers.push(Header::new("Retry-After", "3600"));
    call.on_response(busy).unwrap();
    assert!(error(&call).is_retryable());
}

#[test]
fn an_idempotency_key_stays_the_same_and_allows_repeats() {
    let retry = RetryPolicy { idempotency_keys: true, ..Default::default() };
    let call = omise(retry).call(&pay(), CallOptions::default()).unwrap();
    let first = sent(&call, NOW);
    let key = header(&first.headers, "idempotency-key").unwrap();
    assert_eq!(key, "01010101-0101-4101-8101-010101010101");
    call.on_failure(FailureKind::Timeout, true, String::new()).unwrap();
    waits(&call, NOW);
    assert_eq!(sent(&call, NOW + 500), first);
    assert_eq!(call.meta().idempotency_key.as_deref(), Some(key));

    let own = call_with_key("order-1042").unwrap();
    assert_eq!(header(&sent(&own, NOW).headers, "idempotency-key"), Some("order-1042"));
    for wrong in ["", "a b", "ก", "a\r\nX-Evil: 1"] {
        assert_eq!(call_with_key(wrong).unwrap_err().kind(), ErrorKind::InvalidParams, "{wrong:?}");
    }
}

fn call_with_key(key: &str) -> Result<Call, PayError> {
    let options = CallOptions { idempotency_key: Some(key.into()), ..Default::default() };
    omise(RetryPolicy::default()).call(&pay(), options)
}

#[test]
fn options_of_a_call_win() {
    let options = CallOptions { timeout_ms: Some(1_234), max_retries: Some(0), ..Default::default() };
    let call = call(&GetCharge { charge: "chrg_test_1".into(), ..Default::default() }, options);
    assert_eq!(sent(&call, NOW).timeout_ms, 1_234);
    call.on_failure(FailureKind::Timeout, true, String::new()).unwrap();
    assert_eq!(error(&call).kind(), ErrorKind::Timeout);
}

#[test]
fn driven_in_the_wrong_order_a_call_complains_and_stays_as_it_was() {
    let call = get();
    let misuse = |result: Result<(), PayError>| assert_eq!(result.unwrap_err().kind(), ErrorKind::Misuse);
    misuse(call.on_response(answer(200, CHARGE)));
    misuse(call.on_failure(FailureKind::Other, true, String::new()));
    misuse(call.on_signature(vec![1]));
    misuse(call.json().map(drop));
    misuse(call.next_page().map(drop));
    sent(&call, NOW);
    misuse(call.poll(NOW).map(drop));
    misuse(call.on_signature(vec![1]));
    call.on_response(answer(200, CHARGE)).unwrap();
    misuse(call.on_response(answer(500, "")));
    assert!(call.output::<Charge>().is_ok());
    assert!(call.next_page().unwrap().is_none());
}

#[test]
fn parameters_the_gateway_would_refuse_are_refused_here() {
    let omise = omise(RetryPolicy::default());
    let bad = |change: fn(&mut CreateCharge), words: &str| {
        let mut charge = pay();
        change(&mut charge);
        let error = omise.call(&charge, CallOptions::default()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidParams);
        assert!(error.detail().contains(words), "{error}");
    };
    bad(|charge| charge.amount = 0, "positive number of subunits");
    bad(|charge| charge.currency = Currency::default(), "three letters");
    bad(|charge| charge.card = None, "nothing to charge");
    bad(
        |charge| {
            charge.source = Some("src_1".into());
            charge.customer = Some("cust_1".into());
        },
        "does not go with",
    );
    bad(|charge| charge.metadata = Some(sanspay::Json::parse("[1]").unwrap()), "is a JSON object");
    bad(|charge| charge.metadata = Some(sanspay::Json::object([("a[b]", "c")])), "`a[b]` holds a bracket");
    bad(|charge| charge.webhook_endpoints = Some(vec![String::new(); 3]), "at most two");
    let error = omise.call(&GetCharge::default(), CallOptions::default()).unwrap_err();
    assert!(error.detail().contains("`charge` is empty"), "{error}");
    let error = omise
        .call(&ListCharges { limit: Some(101), ..Default::default() }, CallOptions::default())
        .unwrap_err();
    assert!(error.detail().contains("1 to 100"), "{error}");
}

#[test]
fn pages_turn_with_a_fixed_end_until_the_total() {
    let page = |offset: u32, rows: usize| {
        let rows = vec![CHARGE; rows].join(",");
        answer(
            200,
            &format!(
                r#"{{"object":"list","data":[{rows}],"limit":2,"offset":{offset},"total":3,
            "from":"1970-01-01T00:00:00Z","to":"2026-01-15T03:04:05Z","order":"chronological","location":"/charges"}}"#
            ),
        )
    };
    let first = call(&ListCharges { limit: Some(2), ..Default::default() }, CallOptions::default());
    assert_eq!(sent(&first, NOW).url, "https://api.omise.co/charges?limit=2");
    first.on_response(page(0, 2)).unwrap();
    let second = first.next_page().unwrap().unwrap();
    assert_eq!(
        sent(&second, NOW).url,
        "https://api.omise.co/charges?limit=2&offset=2&to=2026-01-15T03%3A04%3A05Z"
    );
    second.on_response(page(2, 1)).unwrap();
    assert!(second.next_page().unwrap().is_none());
}

#[test]
fn an_external_signer_signs_every_attempt_afresh() {
    let app_id = "d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905".to_owned();
    // With the system's randomness a wait is now and then 0, which is none.
    let entropy = Arc::new(Counting::default());
    let wonder = Wonder::with_entropy(WonderConfig { app_id, ..Default::default() }, entropy).unwrap();
    let call = wonder.call(&Echo { message: "hi".into() }, CallOptions::default()).unwrap();
    let sign = |now_ms| match call.poll(now_ms) {
        Ok(Step::Sign { message }) => message,
        other => panic!("expected to sign, got {other:?}"),
    };
    let first = sign(NOW);
    assert_eq!(first.len(), 64);
    assert_eq!(call.poll(NOW).unwrap_err().kind(), ErrorKind::Misuse);
    call.on_signature(vec![0xff, 0xfe]).unwrap();
    let request = sent(&call, NOW);
    assert_eq!(header(&request.headers, "signature"), Some("//4="));
    call.on_failure(FailureKind::Other, true, String::new()).unwrap();
    waits(&call, NOW);
    let second = sign(NOW + 60_000);
    assert_ne!(first, second, "a repeat has a nonce, a time and a signature of its own");
    call.on_failure(FailureKind::Other, false, "the HSM is away".into()).unwrap();
    let error = call.output::<sanspay::wonder::Echoed>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "key: the external signer failed (the HSM is away), and the request was not sent again (wonder.echo)"
    );
}

#[test]
fn a_signer_that_fails_at_once_or_gives_nothing_says_that_nothing_was_sent() {
    let app_id = "d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905".to_owned();
    let wonder = Wonder::new(WonderConfig { app_id, ..Default::default() }).unwrap();
    for (is_empty, why) in [(true, "gave an empty signature"), (false, "failed (the HSM is away)")] {
        let call = wonder.call(&Echo { message: "hi".into() }, CallOptions::default()).unwrap();
        assert!(matches!(call.poll(NOW), Ok(Step::Sign { .. })));
        if is_empty {
            call.on_signature(Vec::new()).unwrap();
        } else {
            call.on_failure(FailureKind::Other, false, "the HSM is away".into()).unwrap();
        }
        let error = call.output::<sanspay::wonder::Echoed>().unwrap_err();
        let said = format!("key: the external signer {why}, and nothing was sent (wonder.echo)");
        assert_eq!(error.to_string(), said);
    }
}

#[test]
fn giving_up_while_it_is_signed_is_cancelled_and_says_whether_an_earlier_attempt_may_have_arrived() {
    let app_id = "d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905".to_owned();
    let wonder = Wonder::new(WonderConfig { app_id, ..Default::default() }).unwrap();
    let params = r#"{"order":{"reference_number":"R-1"},"transaction":{"uuid":"5a9d50a7-0000-4000-8000-00000000000d"}}"#;
    for sent in [false, true] {
        let call = wonder.call_by_name("wonder.transactions.void", params, CallOptions::default()).unwrap();
        assert!(matches!(call.poll(NOW), Ok(Step::Sign { .. })));
        call.on_failure(FailureKind::Cancelled, sent, String::new()).unwrap();
        assert!(matches!(call.poll(NOW), Ok(Step::Done)));
        let error = call.output_json().unwrap_err();
        assert_eq!((error.kind(), error.is_outcome_unknown()), (ErrorKind::Cancelled, sent));
    }
}

#[test]
fn every_attempt_sends_the_whole_body_the_last_one_too() {
    for max_retries in [0, 1, 2] {
        let call = call(&pay(), CallOptions { max_retries: Some(max_retries), ..Default::default() });
        let mut now_ms = NOW;
        let mut bodies = Vec::new();
        loop {
            match call.poll(now_ms).unwrap() {
                Step::Send { request } => {
                    bodies.push(request.body.unwrap());
                    call.on_response(error_answer(503, "busy")).unwrap();
                }
                Step::Wait { millis } => now_ms += millis,
                Step::Sign { .. } => panic!("Omise signs nothing"),
                Step::Done => break,
            }
        }
        assert_eq!(bodies.len(), max_retries as usize + 1);
        assert!(!bodies[0].is_empty() && bodies.iter().all(|body| *body == bodies[0]), "{max_retries}");
        assert_eq!(call.poll(now_ms), Ok(Step::Done), "and nothing comes after it");
        assert_eq!(call.output::<Charge>().unwrap_err().status(), Some(503));
    }
}

#[derive(Debug, Clone)]
enum Act {
    Poll(u64),
    Respond(u16, Vec<u8>, Option<String>),
    Fail(u8, bool),
    Sign(Vec<u8>),
    Ask,
}

fn acts() -> impl Strategy<Value = Act> {
    let status = prop_oneof![Just(200), Just(429), Just(503), Just(500), Just(404), any::<u16>()];
    let body = prop_oneof![
        Just(CHARGE.as_bytes().to_vec()),
        Just(br#"{"code":200,"message":"success","data":{"message":"hi"}}"#.to_vec()),
        Just(br#"{"object":"error","code":"x","message":"y"}"#.to_vec()),
        proptest::collection::vec(any::<u8>(), 0..64),
    ];
    prop_oneof![
        any::<u64>().prop_map(Act::Poll),
        (status, body, proptest::option::of(".{0,12}"))
            .prop_map(|(status, body, retry)| Act::Respond(status, body, retry)),
        (any::<u8>(), any::<bool>()).prop_map(|(kind, sent)| Act::Fail(kind, sent)),
        proptest::collection::vec(any::<u8>(), 0..4).prop_map(Act::Sign),
        Just(Act::Ask),
    ]
}

fn kind(number: u8) -> FailureKind {
    [FailureKind::Timeout, FailureKind::Connect, FailureKind::Tls, FailureKind::Cancelled, FailureKind::Other]
        [usize::from(number % 5)]
}

fn response((status, body, retry_after): (u16, Vec<u8>, Option<String>)) -> HttpResponse {
    let headers = retry_after.map(|value| Header::new("retry-after", value)).into_iter().collect();
    HttpResponse { status, headers, body }
}

proptest! {
    #[test]
    fn no_order_of_verbs_panics_and_every_call_ends(
        acts in proptest::collection::vec(acts(), 0..40),
        wonder: bool,
        harmless: bool,
    ) {
        let call = if wonder {
            let wonder = Wonder::new(WonderConfig { app_id: "a".into(), ..Default::default() }).unwrap();
            wonder.call(&Echo { message: "hi".into() }, CallOptions::default()).unwrap()
        } else if harmless { get() } else { post() };

        let mut attempts = 0;
        for act in acts {
            match act {
                Act::Poll(now_ms) => { let _ = call.poll(now_ms); }
                Act::Respond(status, body, retry) => { let _ = call.on_response(response((status, body, retry))); }
                Act::Fail(number, sent) => { let _ = call.on_failure(kind(number), sent, String::new()); }
                Act::Sign(signature) => { let _ = call.on_signature(signature); }
                Act::Ask => { let _ = (call.json(), call.meta(), call.output::<Charge>(), call.next_page(), format!("{call:?}")); }
            }
            prop_assert!(call.meta().attempts >= attempts);
            attempts = call.meta().attempts;
        }

        // From wherever that led, a host that keeps to the rules comes to an end.
        let mut now_ms = NOW;
        for _ in 0..20 {
            match call.poll(now_ms) {
                Ok(Step::Send { .. }) => call.on_failure(FailureKind::Other, true, String::new()).unwrap(),
                Ok(Step::Wait { millis }) => now_ms = now_ms.saturating_add(millis),
                Ok(Step::Sign { .. }) => call.on_signature(vec![1]).unwrap(),
                Ok(Step::Done) => break,
                Err(_) => call.on_failure(FailureKind::Other, true, String::new()).unwrap(),
            }
        }
        prop_assert_eq!(call.poll(now_ms), Ok(Step::Done));
        prop_assert!(call.meta().attempts <= 3, "two repeats at most");
    }
}
