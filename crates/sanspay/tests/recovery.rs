//! A recovery, driven by hand with a clock that is only a number and answers that are only text.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use sanspay::omise::{
    CaptureCharge, Charge, CreateCharge, CreateTransfer, Omise, OmiseConfig, SecretKey, Transfer,
};
use sanspay::{
    Call, Currency, ErrorKind, FailureKind, HttpResponse, Json, Recovery, RecoveryPolicy, RecoveryStep,
    RetryPolicy, Step,
};

/// 2026-01-15T03:05:00Z
const NOW: u64 = 1_768_446_300_000;

fn omise() -> Omise {
    omise_with(RetryPolicy { max_retries: 0, ..Default::default() })
}

fn omise_with(retry: RetryPolicy) -> Omise {
    let secret_key = Some(SecretKey::new("skey_test_1").unwrap());
    Omise::new(OmiseConfig { secret_key, retry, ..Default::default() }).unwrap()
}

fn pay() -> CreateCharge {
    CreateCharge {
        amount: 10_050,
        currency: Currency::Thb,
        card: Some("tokn_test_1".into()),
        metadata: Some(Json::object([("reference", "A-1")])),
        ..Default::default()
    }
}

fn begin() -> Recovery {
    Recovery::begin(&omise(), &pay(), RecoveryPolicy::default()).unwrap()
}

fn row(id: &str, reference: &str, created_at: &str) -> String {
    format!(
        r#"{{"object":"charge","id":"{id}","livemode":false,"amount":10050,"currency":"thb","capture":true,
        "authorized":true,"paid":true,"created_at":"{created_at}","metadata":{{"reference":"{reference}"}}}}"#
    )
}

fn list(rows: &[String], total: usize, to: &str) -> String {
    format!(r#"{{"object":"list","data":[{}],"total":{total},"to":"{to}"}}"#, rows.join(","))
}

fn nothing() -> String {
    list(&[], 0, "2026-01-15T03:05:00Z")
}

fn driven(recovery: &Recovery, now_ms: u64) -> (Arc<Call>, String) {
    let RecoveryStep::Drive { call } = recovery.poll(now_ms).unwrap() else { panic!("no call to drive") };
    let Step::Send { request } = call.poll(now_ms).unwrap() else { panic!("nothing to send") };
    (call, format!("{} {}", request.method, request.url))
}

/// Drives the next call with this answer; what was asked.
fn answer(recovery: &Recovery, now_ms: u64, status: u16, body: &str) -> String {
    let (call, asked) = driven(recovery, now_ms);
    call.on_response(HttpResponse { status, headers: vec![], body: body.as_bytes().to_vec() }).unwrap();
    asked
}

/// Drives the next call, whose answer is lost.
fn lose(recovery: &Recovery, now_ms: u64) -> String {
    let (call, asked) = driven(recovery, now_ms);
    call.on_failure(FailureKind::Timeout, true, String::new()).unwrap();
    asked
}

fn wait(recovery: &Recovery, now_ms: u64) -> u64 {
    match recovery.poll(now_ms).unwrap() {
        RecoveryStep::Wait { millis } => millis,
        other => panic!("{other:?} where a wait was due"),
    }
}

fn is_done(recovery: &Recovery, now_ms: u64) -> bool {
    matches!(recovery.poll(now_ms).unwrap(), RecoveryStep::Done)
}

#[test]
fn an_answer_that_comes_needs_no_lookup() {
    let recovery = begin();
    assert!(recovery.output::<Charge>().unwrap_err().detail().contains("poll it"));
    assert!(answer(&recovery, NOW, 200, &row("chrg_1", "A-1", "x")).starts_with("POST"));
    assert!(is_done(&recovery, NOW));
    assert_eq!(recovery.output::<Charge>().unwrap().id, "chrg_1");
    assert_eq!(recovery.report().lookups, 0);
}

#[test]
fn not_there_is_believed_only_after_the_gateway_has_had_its_time() {
    let recovery = begin();
    lose(&recovery, NOW);
    assert_eq!(
        answer(&recovery, NOW + 10, 200, &nothing()),
        "GET https://api.omise.co/charges?limit=100&order=reverse_chronological"
    );
    assert_eq!(wait(&recovery, NOW + 1_000), 4_010, "5 seconds since the answer was given up");
    assert_eq!(wait(&recovery, NOW + 3_000), 2_010);
    let late = list(&[row("chrg_late", "A-1", "2026-01-15T03:05:04Z")], 1, "2026-01-15T03:05:05Z");
    assert!(answer(&recovery, NOW + 5_010, 200, &late).starts_with("GET"));
    assert!(is_done(&recovery, NOW + 5_010));
    assert_eq!(recovery.output::<Charge>().unwrap().id, "chrg_late");
    assert_eq!(recovery.output::<Charge>().unwrap().id, "chrg_late", "asked twice, told twice");
    assert!(recovery.output::<Transfer>().unwrap_err().detail().contains("is not a"));
}

#[test]
fn an_attempt_that_comes_through_after_it_was_given_up_is_told_with_both_ids() {
    let recovery = begin();
    lose(&recovery, NOW);
    answer(&recovery, NOW, 200, &nothing());
    let now = NOW + wait(&recovery, NOW);
    answer(&recovery, now, 200, &nothing());
    let second = row("chrg_2", "A-1", "2026-01-15T03:05:05Z");
    assert!(answer(&recovery, now, 200, &second).starts_with("POST"));
    let both = [second, row("chrg_1", "A-1", "2026-01-15T03:05:04Z")];
    assert!(answer(&recovery, now, 200, &list(&both, 2, "2026-01-15T03:05:06Z")).starts_with("GET"));
    assert!(is_done(&recovery, now));
    let error = recovery.output::<Charge>().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Conflict);
    assert_eq!(error.detail(), "there are 2: chrg_2, chrg_1");
    assert!(error.hint().unwrap().contains("give the others back"), "{error}");
}

#[test]
fn a_list_is_read_back_to_the_first_attempt_by_the_gateways_clock() {
    // Two hours ahead of ours, in its own time zone.
    let gateway_now = "2026-01-15T12:05:00+07:00";
    let newer = row("chrg_9", "B-1", "2026-01-15T05:03:30Z");
    let older = row("chrg_8", "B-2", "2026-01-15T05:02:30Z");
    for (last, is_enough) in [(newer, false), (older, true)] {
        let recovery = begin();
        lose(&recovery, NOW - 20_000);
        answer(&recovery, NOW, 200, &list(&[last], 300, gateway_now));
        // First sent 20 seconds ago, and two minutes of margin.
        match recovery.poll(NOW).unwrap() {
            RecoveryStep::Drive { call } => {
                let Step::Send { request } = call.poll(NOW).unwrap() else { panic!("nothing to send") };
                assert!(request.url.contains("offset=1"), "{}", request.url);
                assert!(!is_enough);
            }
            RecoveryStep::Wait { .. } => assert!(is_enough, "it still waits for a late arrival"),
            RecoveryStep::Done => panic!("too early"),
        }
    }
}

#[test]
fn rows_that_pages_repeat_are_counted_once() {
    let recovery = begin();
    lose(&recovery, NOW);
    let mut rows: Vec<_> =
        (0..100).map(|index| row(&format!("chrg_{index}"), "B", "2026-01-15T03:05:00Z")).collect();
    rows[95] = row("chrg_ours", "A-1", "2026-01-15T03:05:00Z");
    answer(&recovery, NOW, 200, &list(&rows, 120, "2026-01-15T03:05:00Z"));
    let asked = answer(&recovery, NOW, 200, &list(&rows[90..], 100, "2026-01-15T03:05:00Z"));
    assert!(asked.contains("offset=90"), "{asked}");
    assert!(is_done(&recovery, NOW));
    assert_eq!(recovery.output::<Charge>().unwrap().id, "chrg_ours");
}

#[test]
fn a_refusal_of_the_second_attempt_is_told_unless_it_says_that_the_first_came_through() {
    for (code, is_unknown) in [("invalid_charge", false), ("used_token", true)] {
        let recovery = begin();
        lose(&recovery, NOW);
        answer(&recovery, NOW, 200, &nothing());
        wait(&recovery, NOW);
        answer(&recovery, NOW + 5_000, 200, &nothing());
        let refusal = format!(r#"{{"object":"error","location":"x","code":"{code}","message":"no"}}"#);
        assert!(answer(&recovery, NOW + 5_000, 400, &refusal).starts_with("POST"));
        answer(&recovery, NOW + 5_000, 200, &nothing());
        let now = NOW + 5_000 + wait(&recovery, NOW + 5_000);
        answer(&recovery, now, 200, &nothing());
        assert!(is_done(&recovery, now));
        let error = recovery.output::<Charge>().unwrap_err();
        assert_eq!((error.kind(), error.is_outcome_unknown()), (ErrorKind::Rejected, is_unknown), "{error}");
        assert_eq!(error.hint().is_some_and(|hint| hint.contains("`A-1`")), is_unknown, "{error}");
    }
}

#[test]
fn failed_lookups_are_tried_again_with_growing_pauses_and_a_refused_one_is_not() {
    let recovery = begin();
    lose(&recovery, NOW);
    let mut now = NOW;
    let mut pauses = vec![];
    for _ in 0..5 {
        answer(&recovery, now, 502, "<html>");
        pauses.push(wait(&recovery, now));
        now += pauses[pauses.len() - 1];
    }
    assert_eq!(pauses, [500, 1_000, 2_000, 4_000, 8_000]);
    answer(&recovery, now, 502, "<html>");
    assert!(is_done(&recovery, now), "five may fail, not six");

    let recovery = begin();
    lose(&recovery, NOW);
    answer(
        &recovery,
        NOW,
        401,
        r#"{"object":"error","location":"x","code":"authentication_failure","message":"no"}"#,
    );
    assert!(is_done(&recovery, NOW));
    let error = recovery.output::<Charge>().unwrap_err();
    assert_eq!((error.kind(), error.is_outcome_unknown()), (ErrorKind::Timeout, true), "{error}");
    assert!(error.detail().contains("the last lookup failed"), "{error}");
}

#[test]
fn a_caller_who_gives_up_is_told_at_once_what_is_not_known() {
    let recovery = begin();
    let (call, _) = driven(&recovery, NOW);
    call.on_failure(FailureKind::Cancelled, true, String::new()).unwrap();
    assert!(is_done(&recovery, NOW));
    let error = recovery.output::<Charge>().unwrap_err();
    assert_eq!((error.kind(), error.is_outcome_unknown()), (ErrorKind::Cancelled, true));
    assert!(error.hint().unwrap().contains("`A-1` in `metadata.reference`"), "{error}");
}

#[test]
fn an_idempotency_key_does_not_make_a_lost_answer_known() {
    let retry = RetryPolicy { max_retries: 0, idempotency_keys: true, ..Default::default() };
    let recovery = Recovery::begin(&omise_with(retry), &pay(), RecoveryPolicy::default()).unwrap();
    lose(&recovery, NOW);
    assert!(answer(&recovery, NOW, 200, &nothing()).starts_with("GET"), "a new call would have a new key");
}

#[test]
fn a_capture_by_somebody_else_with_another_amount_is_not_taken_for_ours() {
    let capture = CaptureCharge { charge: "chrg_1".into(), capture_amount: Some(5_000) };
    let recovery = Recovery::begin(&omise(), &capture, RecoveryPolicy::default()).unwrap();
    lose(&recovery, NOW);
    let captured =
        row("chrg_1", "A-1", "x").replace("\"paid\":true", "\"paid\":true,\"captured_amount\":7000");
    assert_eq!(answer(&recovery, NOW, 200, &captured), "GET https://api.omise.co/charges/chrg_1");
    assert!(is_done(&recovery, NOW));
    let error = recovery.output::<Charge>().unwrap_err();
    assert_eq!((error.kind(), error.is_outcome_unknown()), (ErrorKind::Conflict, true), "{error}");
}

#[test]
fn a_transfer_of_the_whole_balance_is_found_whatever_it_came_to() {
    let metadata = Some(Json::object([("payout", "2026-01")]));
    let transfer = CreateTransfer { metadata, ..Default::default() };
    let policy = RecoveryPolicy { reference_key: "payout".into(), ..Default::default() };
    let recovery = Recovery::begin(&omise(), &transfer, policy).unwrap();
    lose(&recovery, NOW);
    let made = r#"{"id":"trsf_1","amount":4711,"metadata":{"payout":"2026-01"}}"#.to_owned();
    answer(&recovery, NOW, 200, &list(&[made], 1, "2026-01-15T03:05:00Z"));
    assert!(is_done(&recovery, NOW));
    assert_eq!(recovery.output::<Transfer>().unwrap().amount, Some(4711));
}

#[test]
fn driven_in_the_wrong_order_it_says_so_and_stays_as_it_was() {
    let recovery = begin();
    let (call, _) = driven(&recovery, NOW);
    let error = recovery.poll(NOW).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Misuse);
    let body = row("chrg_1", "A-1", "x").into_bytes();
    call.on_response(HttpResponse { status: 200, headers: vec![], body }).unwrap();
    assert!(is_done(&recovery, NOW));
}

#[test]
fn a_clock_that_was_set_back_does_not_make_it_wait_for_ever() {
    let recovery = begin();
    lose(&recovery, NOW);
    answer(&recovery, NOW, 200, &nothing());
    assert_eq!(wait(&recovery, NOW), 5_000);
    assert!(matches!(recovery.poll(NOW - 3_600_000).unwrap(), RecoveryStep::Drive { .. }));
}
