//! A document's upload: the same bytes in every attempt, and nothing sent that would be refused.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use sanspay::omise::{CreateDispute, CreateDocument, Omise, OmiseConfig, SecretKey};
use sanspay::{CallOptions, ErrorKind, Gateway, HttpRequest, HttpResponse, Step, header};

fn omise(key: &str) -> Omise {
    let secret_key = Some(SecretKey::new(key).unwrap());
    Omise::new(OmiseConfig { secret_key, ..Default::default() }).unwrap()
}

fn document() -> CreateDocument {
    CreateDocument {
        dispute: "dspt_test_1".into(),
        file: b"%PDF-1.4 evidence".to_vec().into(),
        filename: "slip.pdf".into(),
        kind: None,
    }
}

fn send(step: Step) -> HttpRequest {
    match step {
        Step::Send { request } => request,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_attempt_sends_the_same_bytes_and_every_call_its_own_boundary() {
    let omise = omise("skey_test_1");
    let call = omise.call(&document(), CallOptions::default()).unwrap();
    let first = send(call.poll(0).unwrap());
    call.on_response(HttpResponse { status: 503, headers: vec![], body: vec![] }).unwrap();
    let Step::Wait { millis } = call.poll(1).unwrap() else { panic!("no wait") };
    assert_eq!(send(call.poll(1 + millis).unwrap()), first);

    let other = send(omise.call(&document(), CallOptions::default()).unwrap().poll(0).unwrap());
    assert_ne!(header(&other.headers, "content-type"), header(&first.headers, "content-type"));
}

#[test]
fn a_file_that_would_be_refused_makes_no_call() {
    let gif = CreateDocument { file: b"GIF89a".to_vec().into(), ..document() };
    let error = omise("skey_test_1").call(&gif, CallOptions::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidParams);
}

#[test]
fn a_live_key_opens_no_dispute() {
    let dispute = CreateDispute { charge: "chrg_1".into() };
    let error = omise("skey_1").call(&dispute, CallOptions::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Key);
    assert!(omise("skey_test_1").call(&dispute, CallOptions::default()).is_ok());
}

#[test]
fn the_evidence_is_in_no_debug_text() {
    assert!(format!("{:?}", document()).contains("17 bytes"));
    let call = omise("skey_test_1").call(&document(), CallOptions::default()).unwrap();
    assert!(!format!("{call:?}{:?}", call.poll(0).unwrap()).contains("evidence"));
}
