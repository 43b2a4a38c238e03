//! Disputes, documents, links, receipts and search arrive typed, field by field.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod every_field;

use every_field::every_field_arrives;
use sanspay::omise::{
    Charge, Dispute, DisputeReason, DisputeStatus, Document, DocumentKind, Link, Receipt, ReceiptList,
    Refund, SearchResult, SearchScope,
};

const DISPUTE: &str = include_str!("../../../tests/answers/dispute.json");

#[test]
fn every_field_of_a_dispute_and_its_documents_arrives() {
    let dispute: Dispute = every_field_arrives(DISPUTE);
    assert_eq!(dispute.status, DisputeStatus::Lost);
    assert_eq!(dispute.reason_code, Some(DisputeReason::GoodsOrServicesNotProvided));
    let documents = dispute.documents.unwrap().data;
    assert_eq!(documents[0].kind, Some(DocumentKind::ProofOfReceipt));
}

#[test]
fn the_dispute_inside_a_charge_is_a_dispute() {
    let charge = include_str!("../../../tests/answers/charge.json")
        .replace(r#""dispute": null"#, &format!(r#""dispute": {DISPUTE}"#));
    let charge: Charge = every_field_arrives(&charge);
    assert_eq!(charge.dispute.unwrap().amount, 1_150_050);
}

#[test]
fn every_field_of_a_link_arrives() {
    let link: Link = every_field_arrives(include_str!("../../../tests/answers/link.json"));
    assert_eq!(link.amount, Some(45_000));
}

#[test]
fn every_field_of_a_receipt_arrives_whatever_its_list_is_called() {
    let answer = include_str!("../../../tests/answers/receipt.json");
    let receipt: Receipt = every_field_arrives(answer);
    assert_eq!((receipt.total, receipt.credit_note), (Some(51_821), Some(false)));
    for object in ["list", "receipt_list"] {
        let list: ReceiptList =
            every_field_arrives(&format!(r#"{{"object":"{object}","data":[{answer}],"order":null}}"#));
        assert_eq!(list.data[0], receipt);
    }
}

#[test]
fn every_field_of_a_search_arrives_and_its_rows_take_the_type_of_the_scope() {
    let found: SearchResult = every_field_arrives(include_str!("../../../tests/answers/search.json"));
    assert_eq!((found.scope.clone(), found.total_pages), (SearchScope::Refund, Some(2)));
    let refunds = found.data_as::<Refund>().unwrap();
    assert_eq!((refunds.len(), refunds[0].amount, refunds[0].voided), (1, 5_000, Some(true)));
    assert!(found.data_as::<Charge>().is_err());
}

#[test]
fn the_short_answers_of_older_versions_are_read() {
    let short = r#"{"object":"document","id":"docu_test_1","livemode":false,"deleted":true}"#;
    let document: Document = every_field_arrives(short);
    assert_eq!((document.deleted, document.filename), (Some(true), None));
    let link: Link = every_field_arrives(r#"{"object":"link","id":"link_test_1","deleted":true}"#);
    assert_eq!(link.deleted, Some(true));
    let old: Dispute = serde_json::from_str(
        r#"{"object":"dispute","id":"dspt_1","amount":"50","currency":"thb","status":"charged_back",
            "reason_code":"alien","transaction":"trxn_1","documents":[{"object":"document","id":"docu_1"}],
            "created":"2015-03-23T05:24:39Z"}"#,
    )
    .unwrap();
    assert_eq!((old.amount, old.status.as_str()), (50, "charged_back"));
    assert_eq!(old.created_at.as_deref(), Some("2015-03-23T05:24:39Z"));
    assert_eq!(old.transaction_ids(), ["trxn_1"]);
    assert_eq!(old.documents.unwrap().data[0].id, "docu_1");
    assert_eq!(old.currency, Some(sanspay::Currency::Thb));
    let old: Receipt = serde_json::from_str(r#"{"id":"rcpt_1","date":"2018-01-01T00:00:00Z"}"#).unwrap();
    assert_eq!(old.issued_on.as_deref(), Some("2018-01-01T00:00:00Z"));
}
