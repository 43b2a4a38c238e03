//! The payer's page: read like a browser reads it, and its form posted like a browser posts it (reference 7.2, 7.3).
#![allow(clippy::unwrap_used, reason = "part of tests, where a panic is how to fail")]

mod omise_client;

use omise_client::{Reply, Shop, id};
use serde_json::{Value, json};

const RETURN: &str = "http://127.0.0.1:9/back?order=7";
const VERIFIED: &str = "4242424242424242";
const UNVERIFIED: &str = "4111111111140003";
const UNENROLLED: &str = "4111111111150002";

fn source_charge(shop: &Shop, more: &str) -> Value {
    let form = format!("amount=123456&currency=THB&source[type]=alipay_cn&{more}");
    shop.post("/charges", &shop.chain.key, &form).ok()
}

fn card_charge(shop: &Shop, number: &str, more: &str) -> Value {
    let form = format!("amount=123456&currency=THB&card={}&{more}", shop.token_of(number));
    shop.post("/charges", &shop.chain.key, &form).ok()
}

fn page(shop: &Shop, charge: &Value) -> Reply {
    shop.send("GET", charge["authorize_uri"].as_str().unwrap(), &[], "")
}

fn choose(shop: &Shop, charge: &Value, choice: &str) -> Reply {
    let headers = [("Content-Type", "application/x-www-form-urlencoded")];
    shop.send("POST", charge["authorize_uri"].as_str().unwrap(), &headers, &format!("choice={choice}"))
}

fn again(shop: &Shop, charge: &Value) -> Value {
    shop.get(&format!("/charges/{}", id(charge)), &shop.chain.key).ok()
}

fn header<'a>(reply: &'a Reply, name: &str) -> &'a str {
    reply.headers.get(name).unwrap_or_else(|| panic!("no {name}")).to_str().unwrap()
}

fn newest_event(shop: &Shop) -> Value {
    let list = shop.get("/events?order=reverse_chronological", &shop.seller.secret_key).ok();
    list["data"][0].clone()
}

#[test]
fn the_page_says_what_is_paid_to_whom_and_offers_three_choices() {
    let shop = Shop::open();
    let reply = page(&shop, &source_charge(&shop, "description=Two+cups"));
    assert_eq!(reply.status, 200);
    assert_eq!(header(&reply, "content-type"), "text/html; charset=utf-8");
    assert_eq!(header(&reply, "cache-control"), "no-store");
    for text in ["1,234.56", "THB", "Baan Coffee", "Two cups", "alipay_cn", "no real money", "Open until"] {
        assert!(reply.text.contains(text), "{text} in {}", reply.text);
    }
    for choice in ["approve", "decline", "expire"] {
        assert!(reply.text.contains(&format!("name=\"choice\" value=\"{choice}\"")), "{choice}");
    }
}

#[test]
fn the_page_loads_nothing_and_its_policy_allows_its_own_style_only() {
    use base64::Engine as _;
    let shop = Shop::open();
    let reply = page(&shop, &source_charge(&shop, ""));
    let style = reply.text.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let digest = ring::digest::digest(&ring::digest::SHA256, style.as_bytes());
    let digest = base64::engine::general_purpose::STANDARD.encode(digest);
    let policy = header(&reply, "content-security-policy");
    assert!(policy.contains("default-src 'none'"), "{policy}");
    assert!(policy.contains(&format!("style-src 'sha256-{digest}'")), "{policy}");
    assert_eq!(header(&reply, "x-content-type-options"), "nosniff");
    for outside in ["<script", "src=", "@import", "url(", "<link"] {
        assert!(!reply.text.contains(outside), "{outside}");
    }
}

#[test]
fn what_the_shop_wrote_is_text_on_the_page() {
    let shop = Shop::open();
    let reply = page(&shop, &source_charge(&shop, "description=%3Cscript%3Ealert(1)%3C/script%3E%26%22"));
    assert!(!reply.text.contains("<script"), "{}", reply.text);
    assert!(reply.text.contains("&lt;script&gt;alert(1)"), "{}", reply.text);
}

#[test]
fn approving_pays_and_sends_the_payer_back() {
    let shop = Shop::open();
    let made =
        source_charge(&shop, &format!("return_uri={}", RETURN.replace('?', "%3F").replace('=', "%3D")));
    let reply = choose(&shop, &made, "approve");
    assert_eq!((reply.status, header(&reply, "location")), (303, RETURN));
    let paid = again(&shop, &made);
    assert_eq!((&paid["status"], &paid["paid"]), (&json!("successful"), &json!(true)));
    assert_eq!(newest_event(&shop)["key"], "charge.complete");
    assert_eq!(shop.balance(&shop.seller.secret_key), paid["net"].as_i64().unwrap());
    // Pressed twice, or pressed otherwise: the first choice stays and no money moves again.
    assert_eq!(choose(&shop, &made, "decline").status, 303);
    assert_eq!(choose(&shop, &made, "approve").status, 303);
    assert_eq!(again(&shop, &made)["status"], "successful");
    assert_eq!(shop.balance(&shop.seller.secret_key), paid["net"].as_i64().unwrap());
    let done = page(&shop, &made);
    assert!(done.text.contains("Back to the shop") && !done.text.contains("<form"), "{}", done.text);
}

#[test]
fn without_a_way_back_the_page_shows_the_result() {
    let shop = Shop::open();
    for (choice, words, status, key) in [
        ("approve", "Paid", "successful", "charge.complete"),
        ("decline", "payment_cancelled", "failed", "charge.complete"),
        ("expire", "Expired", "expired", "charge.expire"),
    ] {
        let made = source_charge(&shop, "");
        let reply = choose(&shop, &made, choice);
        assert_eq!(reply.status, 200);
        assert!(reply.text.contains(words), "{}", reply.text);
        assert!(!reply.text.contains("<form"));
        let ended = again(&shop, &made);
        assert_eq!(ended["status"], status);
        let event = newest_event(&shop);
        assert_eq!((&event["key"], &event["data"]["status"]), (&json!(key), &json!(status)));
    }
}

#[test]
fn a_card_is_asked_for_three_d_secure_when_the_charge_says_so() {
    let shop = Shop::open();
    let made = card_charge(&shop, VERIFIED, "authentication=3DS");
    assert_eq!((&made["status"], &made["authorized"]), (&json!("pending"), &json!(false)));
    assert_eq!((&made["capturable"], &made["authorized_at"]), (&json!(false), &Value::Null));
    assert!(page(&shop, &made).text.contains("3-D Secure"));
    choose(&shop, &made, "approve");
    let paid = again(&shop, &made);
    assert_eq!((&paid["status"], &paid["authenticated_by"]), (&json!("successful"), &json!("3DS")));
    assert!(paid["authorized_at"].is_string());

    let held = card_charge(&shop, VERIFIED, "authentication=3DS&capture=false");
    choose(&shop, &held, "approve");
    let held = again(&shop, &held);
    assert_eq!((&held["status"], &held["capturable"]), (&json!("pending"), &json!(true)));
    shop.post(&format!("/charges/{}/capture", id(&held)), &shop.chain.key, "").ok();

    let declined = card_charge(&shop, VERIFIED, "authentication=3DS");
    choose(&shop, &declined, "decline");
    assert_eq!(again(&shop, &declined)["failure_code"], "payment_rejected");
    let poor = card_charge(&shop, "4111111111140011", "authentication=3DS");
    assert_eq!(poor["status"], "pending");
    choose(&shop, &poor, "approve");
    assert_eq!(again(&shop, &poor)["failure_code"], "insufficient_fund");
}

#[test]
fn the_test_cards_of_three_d_secure_fail_where_the_reference_says() {
    let shop = Shop::open();
    let way_back = format!("return_uri={RETURN}");
    for number in
        ["4111111111140003", "5555551111110003", "3530111111190003", "6250947000000089", "377138161111003"]
    {
        let made = card_charge(&shop, number, &way_back);
        assert_eq!(made["status"], "pending", "{number}");
        assert_eq!(choose(&shop, &made, "approve").status, 303);
        let failed = again(&shop, &made);
        assert_eq!(
            (&failed["status"], &failed["failure_code"]),
            (&json!("failed"), &json!("payment_rejected"))
        );
    }
    for number in ["4111111111150002", "5555551111120002", "3530111111100002", "6250947000000071"] {
        for more in [way_back.as_str(), "authentication=3DS"] {
            let failed = card_charge(&shop, number, more);
            assert_eq!(
                (&failed["status"], &failed["failure_code"]),
                (&json!("failed"), &json!("payment_rejected"))
            );
            assert_eq!(failed["authorize_uri"], Value::Null, "{number}");
        }
    }
    assert_eq!(card_charge(&shop, UNVERIFIED, "")["status"], "failed", "nobody could come back");
    assert_eq!(card_charge(&shop, UNENROLLED, "")["status"], "failed");
    assert_eq!(card_charge(&shop, VERIFIED, &way_back)["status"], "successful", "no challenge unless asked");
    let wrong = format!("amount=10000&currency=THB&authentication=4DS&card={}", shop.token());
    shop.post("/charges", &shop.chain.key, &wrong).refused(400, "invalid_charge");
}

#[test]
fn a_wrong_address_and_a_wrong_choice_are_pages_too() {
    let shop = Shop::open();
    let nowhere = format!("{}/payments/paym_test_0/authorize", shop.sandbox.api_url());
    for method in ["GET", "POST"] {
        let reply = shop.send(method, &nowhere, &[], if method == "POST" { "choice=approve" } else { "" });
        assert_eq!(reply.status, 404);
        assert!(
            reply.text.contains("no such payment") && reply.headers.contains_key("content-security-policy")
        );
    }
    let made = source_charge(&shop, "");
    for choice in ["", "refund", "approve%00"] {
        assert_eq!(choose(&shop, &made, choice).status, 400, "{choice}");
    }
    assert_eq!(again(&shop, &made)["status"], "pending");
}
