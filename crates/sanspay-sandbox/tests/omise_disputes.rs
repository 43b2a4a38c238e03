//! Disputes and their documents (reference 2.10).
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod omise_client;

use omise_client::{Reply, Shop, basic, id};
use serde_json::{Value, json};

const PDF: (&str, &str) = ("slip.pdf", "application/pdf");

/// A charge of 1,000 baht on the platform's own books, and what it left there.
fn paid(shop: &Shop) -> (String, i64) {
    let form = format!("amount=100000&currency=THB&card={}", shop.token());
    let charge = shop.post("/charges", &shop.platform.secret_key, &form).id();
    (charge, shop.balance(&shop.platform.secret_key))
}

fn dispute(shop: &Shop) -> Value {
    let (charge, _) = paid(shop);
    shop.post(&format!("/charges/{charge}/disputes"), &shop.platform.secret_key, "").ok()
}

fn upload(shop: &Shop, dispute: &str, (name, kind): (&str, &str), content: &str, more: &str) -> Reply {
    let kind = if kind.is_empty() { String::new() } else { format!("Content-Type: {kind}\r\n") };
    let body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n{kind}\r\n\
         {content}\r\n{more}--b--\r\n"
    );
    let url = format!("{}/disputes/{dispute}/documents", shop.sandbox.api_url());
    let key = basic(&format!("{}:", shop.platform.secret_key));
    let headers = [("Authorization", key.as_str()), ("Content-Type", "multipart/form-data; boundary=b")];
    shop.send("POST", &url, &headers, &body)
}

fn delete(shop: &Shop, path: &str) -> Reply {
    let key = basic(&format!("{}:", shop.platform.secret_key));
    let url = format!("{}{path}", shop.sandbox.api_url());
    shop.send("DELETE", &url, &[("Authorization", &key)], "")
}

fn ids(list: &Value) -> Vec<&str> {
    list["data"].as_array().unwrap().iter().map(id).collect()
}

#[test]
fn a_dispute_takes_what_is_left_of_the_charge_and_a_won_one_gives_it_back() {
    let shop = Shop::open();
    let key = &shop.platform.secret_key;
    let (charge, before) = paid(&shop);
    shop.post(&format!("/charges/{charge}/refunds"), key, "amount=30000&void=false").ok();

    let opened = shop.post(&format!("/charges/{charge}/disputes"), key, "").ok();
    assert_eq!((&opened["status"], &opened["amount"]), (&json!("open"), &json!(70000)));
    assert_eq!(opened["transactions"][0]["key"], "dispute.started.debit");
    assert_eq!(shop.balance(key), before - 30000 - 70000);
    let shown = shop.get(&format!("/charges/{charge}"), key).ok();
    assert_eq!(shown["dispute"]["id"], opened["id"]);
    assert_eq!(
        (&shown["disputable"], &shown["refundable"], &shown["can_perform_void"]),
        (&json!(false), &json!(false), &json!(false))
    );
    let refund = shop.post(&format!("/charges/{charge}/refunds"), key, "amount=100");
    refund.refused(400, "failed_refund");
    assert_eq!(refund.message(), "charge is disputed");
    shop.post(&format!("/charges/{charge}/disputes"), key, "").refused(400, "bad_request");

    let path = format!("/disputes/{}", id(&opened));
    let answered = shop.patch(&path, key, "message=Delivered&metadata[case]=7").ok();
    assert_eq!((&answered["status"], &answered["metadata"]["case"]), (&json!("pending"), &json!("7")));
    let won = shop.patch(&format!("{path}/close"), key, "").ok();
    assert_eq!(
        (&won["status"], &won["transactions"][1]["key"]),
        (&json!("won"), &json!("dispute.won.credit"))
    );
    assert!(won["closed_at"].is_string());
    assert_eq!(shop.balance(key), before - 30000);
    assert_eq!(shop.get(&format!("/charges/{charge}"), key).ok()["refundable"], true);
    for change in [format!("{path}/close"), format!("{path}/accept"), path] {
        shop.patch(&change, key, "message=again").refused(400, "bad_request");
    }
}

#[test]
fn an_accepted_or_unanswered_dispute_is_lost_and_the_money_stays_away() {
    let shop = Shop::open();
    let key = &shop.platform.secret_key;
    for how in ["accept", "close"] {
        let opened = dispute(&shop);
        let before = shop.balance(key);
        let lost = shop.patch(&format!("/disputes/{}/{how}", id(&opened)), key, "").ok();
        assert_eq!((&lost["status"], lost["closed_at"].is_string()), (&json!("lost"), true));
        assert_eq!(shop.balance(key), before);
    }
}

#[test]
fn only_money_that_was_taken_can_be_disputed() {
    let shop = Shop::open();
    let key = &shop.platform.secret_key;
    let form = format!("amount=100000&currency=THB&capture=false&card={}", shop.token());
    let charge = shop.post("/charges", key, &form).id();
    shop.post(&format!("/charges/{charge}/disputes"), key, "").refused(400, "bad_request");
    shop.post("/charges/chrg_test_0/disputes", key, "").refused(404, "not_found");
}

#[test]
fn the_lists_hold_what_their_names_say() {
    let shop = Shop::open();
    let key = &shop.platform.secret_key;
    let [open, pending, won, lost] = [(); 4].map(|()| dispute(&shop));
    for answered in [&pending, &won] {
        shop.patch(&format!("/disputes/{}", id(answered)), key, "message=x").ok();
    }
    shop.patch(&format!("/disputes/{}/close", id(&won)), key, "").ok();
    shop.patch(&format!("/disputes/{}/accept", id(&lost)), key, "").ok();
    let list = |path: &str| shop.get(path, key).ok();
    assert_eq!(ids(&list("/disputes")).len(), 4);
    assert_eq!(ids(&list("/disputes/open")), [id(&open)]);
    assert_eq!(ids(&list("/disputes/pending")), [id(&pending)]);
    assert_eq!(ids(&list("/disputes/closed")), [id(&won), id(&lost)]);
    assert_eq!(list("/disputes/closed?limit=1&offset=1")["total"], 2);
    assert_eq!(list("/disputes/closed")["location"], "/disputes/closed");
    let expanded = list(&format!("/disputes/{}?expand=true", id(&open)));
    assert_eq!(
        (&expanded["charge"]["object"], &expanded["charge"]["id"]),
        (&json!("charge"), &open["charge"])
    );
}

#[test]
fn a_document_is_kept_shown_downloaded_and_deleted_while_the_dispute_is_open() {
    let shop = Shop::open();
    let key = &shop.platform.secret_key;
    let opened = dispute(&shop);
    let kind = "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nproof_of_receipt\r\n";
    let document = upload(&shop, id(&opened), PDF, "%PDF-1.4 delivered", kind).ok();
    assert_eq!((&document["filename"], &document["kind"]), (&json!("slip.pdf"), &json!("proof_of_receipt")));
    let path = document["location"].as_str().unwrap().to_owned();
    assert_eq!(path, format!("/disputes/{}/documents/{}", id(&opened), id(&document)));
    assert_eq!(shop.get(&path, key).ok(), document);
    let shown = shop.get(&format!("/disputes/{}", id(&opened)), key).ok();
    assert_eq!((&shown["documents"]["data"][0], &shown["documents"]["total"]), (&document, &json!(1)));

    let uri = document["download_uri"].as_str().unwrap();
    let file = shop.get(uri.strip_prefix(&shop.sandbox.api_url()).unwrap(), key);
    assert_eq!((file.status, file.text.as_str()), (200, "%PDF-1.4 delivered"));
    assert_eq!(file.headers["content-type"], "application/pdf");
    let guess = format!("{}0", uri.strip_prefix(&shop.sandbox.api_url()).unwrap());
    shop.get(&guess, key).refused(404, "not_found");
    shop.get(&path, &shop.seller.secret_key).refused(404, "not_found");

    let second = upload(&shop, id(&opened), ("a.png", "image/png"), "x", "").ok();
    let deleted = delete(&shop, &path).ok();
    assert_eq!((&deleted["id"], &deleted["deleted"]), (&document["id"], &json!(true)));
    shop.get(&path, key).refused(404, "not_found");
    assert_eq!(ids(&shop.get(&format!("/disputes/{}/documents", id(&opened)), key).ok()), [id(&second)]);

    shop.patch(&format!("/disputes/{}", id(&opened)), key, "message=see+the+slip").ok();
    upload(&shop, id(&opened), PDF, "%PDF", "").refused(400, "documents_locked");
    delete(&shop, second["location"].as_str().unwrap()).refused(400, "documents_locked");
}

#[test]
fn a_file_of_another_type_or_too_large_or_none_is_refused() {
    let shop = Shop::open();
    let opened = dispute(&shop);
    let gif = upload(&shop, id(&opened), ("a.gif", "image/gif"), "GIF89a", "");
    gif.refused(400, "invalid_file_type");
    assert_eq!(gif.message(), "invalid content-type");
    let most = "x".repeat(10 * 1024 * 1024);
    upload(&shop, id(&opened), PDF, &most, "").ok();
    upload(&shop, id(&opened), PDF, &format!("{most}x"), "").refused(413, "payload_too_large");
    upload(&shop, id(&opened), PDF, &"x".repeat(12 * 1024 * 1024), "").refused(413, "payload_too_large");
    let path = format!("/disputes/{}/documents", id(&opened));
    shop.post(&path, &shop.platform.secret_key, "file=slip.pdf").refused(400, "bad_request");
    let kind = "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nselfie\r\n";
    upload(&shop, id(&opened), PDF, "%PDF", kind).refused(400, "bad_request");
}

#[test]
fn a_file_that_does_not_say_its_type_is_what_its_name_ends_with() {
    let shop = Shop::open();
    let opened = dispute(&shop);
    for name in ["slip.pdf", "slip.PNG", "slip.v2.jpg", "slip.jpeg"] {
        assert_eq!(upload(&shop, id(&opened), (name, ""), "x", "").ok()["filename"], name);
    }
    for name in ["slip.gif", "pdf", ""] {
        upload(&shop, id(&opened), (name, ""), "x", "").refused(400, "invalid_file_type");
    }
    upload(&shop, id(&opened), ("slip.pdf", "image/gif"), "x", "").refused(400, "invalid_file_type");
}

#[test]
fn every_change_is_an_event_of_both_accounts_of_a_chain() {
    let shop = Shop::open();
    let charge = shop.charge("amount=100000");
    let chain = &shop.chain.key;
    let opened = shop.post(&format!("/charges/{}/disputes", id(&charge)), chain, "").ok();
    let path = format!("/disputes/{}", id(&opened));
    shop.patch(&path, chain, "message=x").ok();
    shop.patch(&format!("{path}/close"), &shop.seller.secret_key, "").ok();
    let other = shop.charge("amount=100000");
    let other = shop.post(&format!("/charges/{}/disputes", id(&other)), chain, "").ok();
    shop.patch(&format!("/disputes/{}/accept", id(&other)), chain, "").ok();
    for key in [&shop.seller.secret_key, &shop.platform.secret_key] {
        let events = shop.get("/events", key).ok();
        let events = events["data"].as_array().unwrap();
        let keys: Vec<_> = events.iter().map(|event| event["key"].as_str().unwrap()).collect();
        let disputes: Vec<_> = keys.into_iter().filter(|key| key.starts_with("dispute.")).collect();
        let expected =
            ["dispute.create", "dispute.update", "dispute.close", "dispute.create", "dispute.accept"];
        assert_eq!(disputes, expected);
        let close = events.iter().find(|event| event["key"] == "dispute.close").unwrap();
        assert_eq!((&close["data"]["status"], &close["data"]["id"]), (&json!("won"), &opened["id"]));
    }
}
