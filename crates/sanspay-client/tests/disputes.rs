//! Disputes, documents, links, search and receipts through the client against the sandbox.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod shop;

use sanspay_client::Client;
use sanspay_client::sanspay::omise::{
    AcceptDispute, Charge, ChargeStatus, CloseDispute, CreateCharge, CreateDispute, CreateDocument,
    CreateLink, DeleteDocument, DeleteLink, Dispute, DisputeReason, DisputeStatus, DocumentKind, GetCharge,
    GetDispute, GetDocument, GetLink, GetReceipt, ListClosedDisputes, ListDisputes, ListDocuments,
    ListLinkCharges, ListLinks, ListOpenDisputes, ListPendingDisputes, ListReceipts, Omise, Search,
    SearchFilter, SearchScope, UpdateDispute,
};
use sanspay_client::sanspay::{Currency, ErrorKind, Page as _};
use sanspay_sandbox::{Fault, FaultKind};
use shop::{omise, sandbox, token};

fn pay(omise: &Client<Omise>, amount: i64) -> Charge {
    let card = Some(token(omise, "4242424242424242"));
    omise.send(&CreateCharge { amount, currency: Currency::Thb, card, ..Default::default() }).unwrap()
}

fn dispute(omise: &Client<Omise>) -> Dispute {
    omise.send(&CreateDispute { charge: pay(omise, 100_000).id }).unwrap()
}

fn document(dispute: &Dispute, file: &[u8]) -> CreateDocument {
    CreateDocument {
        dispute: dispute.id.clone(),
        file: file.to_vec().into(),
        filename: "ใบเสร็จ \"7\".pdf".into(),
        kind: Some(DocumentKind::ProofOfReceipt),
    }
}

#[test]
fn a_dispute_is_answered_with_documents_and_won() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let opened = dispute(&omise);
    assert_eq!((opened.status.clone(), opened.amount), (DisputeStatus::Open, 100_000));
    assert_eq!(opened.reason_code, Some(DisputeReason::GoodsOrServicesNotProvided));
    assert_eq!(omise.send(&ListOpenDisputes::default()).unwrap().data[0].id, opened.id);

    let sent = omise.send(&document(&opened, b"%PDF-1.4\r\n--sanspay-\r\n\x00\xff")).unwrap();
    assert_eq!(sent.kind, Some(DocumentKind::ProofOfReceipt));
    let (dispute, id) = (opened.id.clone(), sent.id.clone());
    let shown = omise.send(&GetDocument { dispute: dispute.clone(), document: id.clone() }).unwrap();
    assert_eq!(shown, sent);
    let list = ListDocuments { dispute: dispute.clone(), ..Default::default() };
    assert_eq!(omise.send(&list).unwrap().data, [sent]);
    let wrong = omise.send(&document(&opened, b"%PDF-1.4 the wrong one")).unwrap().id;
    let deleted = omise.send(&DeleteDocument { dispute: dispute.clone(), document: wrong }).unwrap();
    assert_eq!(deleted.deleted, Some(true));

    let update =
        UpdateDispute { dispute: dispute.clone(), message: Some("Delivered".into()), metadata: None };
    assert_eq!(omise.send(&update).unwrap().status, DisputeStatus::Pending);
    assert_eq!(omise.send(&ListPendingDisputes::default()).unwrap().total, Some(1));
    let error = omise.send(&document(&opened, b"%PDF-1.4")).unwrap_err();
    assert_eq!(error.code().as_deref(), Some("documents_locked"));
    let won = omise.send(&CloseDispute { dispute: dispute.clone() }).unwrap();
    assert_eq!((won.status.clone(), won.transactions.as_ref().unwrap().len()), (DisputeStatus::Won, 2));
    assert_eq!(omise.send(&ListClosedDisputes::default()).unwrap().data[0].id, won.id);

    let shown = omise.send(&GetDispute { dispute, expand: Some(true) }).unwrap();
    let charge: Charge = shown.charge.unwrap().object.unwrap().to().unwrap();
    assert_eq!(charge.dispute.unwrap().id, won.id);
}

#[test]
fn an_accepted_dispute_is_lost() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let opened = dispute(&omise);
    let lost = omise.send(&AcceptDispute { dispute: opened.id.clone() }).unwrap();
    assert_eq!((lost.status, lost.closed_at.is_some()), (DisputeStatus::Lost, true));
    assert_eq!(omise.iter(&ListDisputes { limit: Some(1), ..Default::default() }).count(), 1);
    let charge = opened.charge.unwrap().id;
    let charge = omise.send(&GetCharge { charge, ..Default::default() }).unwrap();
    assert_eq!(charge.dispute.unwrap().status, DisputeStatus::Lost);
}

#[test]
fn a_document_arrives_once_though_the_gateway_was_busy() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let opened = dispute(&omise);
    sandbox
        .inject(Fault { times: Some(2), ..Fault::new(FaultKind::Status { code: 503, retry_after: None }) });
    let mut file = b"%PDF-1.4".to_vec();
    file.resize(10 * 1024 * 1024, 7);
    omise.send(&document(&opened, &file)).unwrap();
    let list = ListDocuments { dispute: opened.id, ..Default::default() };
    assert_eq!(omise.send(&list).unwrap().total, Some(1));
}

#[test]
fn a_link_is_made_paid_listed_and_deleted() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let new = CreateLink {
        amount: 45_000,
        currency: Currency::Thb,
        title: "Tea set".into(),
        description: "Two cups & a pot".into(),
        multiple: None,
    };
    let link = omise.send(&new).unwrap();
    assert_eq!((link.amount, link.used, link.deleted), (Some(45_000), Some(false), Some(false)));
    ureq::post(link.payment_uri.as_ref().unwrap()).send_empty().unwrap();
    let used = omise.send(&GetLink { link: link.id.clone() }).unwrap();
    assert_eq!((used.used, used.charges.unwrap().total), (Some(true), Some(1)));
    let paid = ListLinkCharges { link: link.id.clone(), ..Default::default() };
    let paid: Vec<Charge> = omise.iter(&paid).map(Result::unwrap).collect();
    assert_eq!((paid.len(), paid[0].status.clone()), (1, Some(ChargeStatus::Successful)));
    assert_eq!(paid[0].link.as_ref().unwrap().id, link.id);
    assert_eq!(omise.send(&ListLinks::default()).unwrap().total, Some(1));
    assert_eq!(omise.send(&DeleteLink { link: link.id }).unwrap().deleted, Some(true));
    let error = omise.send(&CreateLink { amount: 99_999_999_999, ..new }).unwrap_err();
    assert_eq!(error.code().as_deref(), Some("invalid_link"));
}

#[test]
fn a_search_finds_charges_by_amounts_in_subunits_and_turns_its_pages() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let [small, exact, large] = [10_000, 409_669, 500_000].map(|amount| pay(&omise, amount).id);
    let by = |filter: SearchFilter| Search {
        scope: SearchScope::Charge,
        filters: vec![SearchFilter::flag("captured", true), filter],
        per_page: Some(1),
        ..Default::default()
    };
    let exactly = by(SearchFilter::amount("amount", 409_669, &Currency::Thb).unwrap());
    let found = omise.send(&exactly).unwrap();
    assert_eq!((found.total, found.data_as::<Charge>().unwrap()[0].id.clone()), (Some(1), exact.clone()));
    let upward = by(SearchFilter::amounts("amount", 409_669, 500_000, &Currency::Thb).unwrap());
    let rows = omise.iter(&upward).map(|row| row.unwrap().to::<Charge>().unwrap().id);
    assert_eq!(rows.collect::<Vec<_>>(), [large, exact]);
    let dates = by(SearchFilter::range("created_at", "2000-01-01", "2999-12-31"));
    let first = omise.send(&Search { page: Some(3), ..dates }).unwrap().into_items();
    assert_eq!(first[0].get("id"), Some(small), "the oldest is on the last page");

    let wrong = Search { scope: "teapot".into(), ..Default::default() };
    assert_eq!(omise.send(&wrong).unwrap_err().code().as_deref(), Some("invalid_scope"));
}

#[test]
fn receipts_are_an_empty_list_in_test_mode() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let receipts = omise.send(&ListReceipts::default()).unwrap();
    assert_eq!((receipts.data.len(), receipts.total), (0, Some(0)));
    let error = omise.send(&GetReceipt { receipt: "rcpt_1".into() }).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}
