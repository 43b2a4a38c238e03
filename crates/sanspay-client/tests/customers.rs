//! Customers, kept cards, balance, transactions, capability and forex: the client against the sandbox.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod shop;

use sanspay_client::Client;
use sanspay_client::sanspay::omise::{
    Card, ChargeStatus, CreateCharge, CreateCustomer, Customer, DeleteCard, DeleteCustomer, EventKey,
    GetBalance, GetCapability, GetCard, GetCharge, GetCustomer, GetForex, GetTransaction, ListCards,
    ListCustomers, ListEvents, ListTransactions, Omise, OmiseConfig, UpdateCard, UpdateCustomer,
};
use sanspay_client::sanspay::{Currency, ErrorKind, Json};
use sanspay_sandbox::{Fault, FaultKind};
use shop::{omise, omise_config, sandbox, seller, token};

const GOOD: &str = "4242424242424242";
const POOR: &str = "4111111111140011";

fn customer(omise: &Client<Omise>) -> Customer {
    let metadata = Some(Json::object([("member", "77")]));
    let card = Some(token(omise, GOOD));
    omise.send(&CreateCustomer { card, metadata, ..Default::default() }).unwrap()
}

fn get(omise: &Client<Omise>, customer: &Customer) -> Customer {
    omise.send(&GetCustomer { customer: customer.id.clone(), ..Default::default() }).unwrap()
}

fn charge(customer: &Customer) -> CreateCharge {
    CreateCharge {
        amount: 100_000,
        currency: Currency::Thb,
        customer: Some(customer.id.clone()),
        ..Default::default()
    }
}

fn cards(omise: &Client<Omise>, customer: &Customer) -> Vec<Card> {
    let list = ListCards { customer: customer.id.clone(), limit: Some(1), ..Default::default() };
    omise.iter(&list).map(Result::unwrap).collect()
}

#[test]
fn a_customer_pays_with_kept_cards_until_they_are_removed() {
    let sandbox = sandbox();
    let seller = seller(&sandbox, 0);
    let made = customer(&seller);
    assert_eq!(made.metadata.as_ref().unwrap().get("member").as_deref(), Some("77"));
    let first = made.default_card().unwrap().clone();

    let add =
        UpdateCustomer { customer: made.id.clone(), card: Some(token(&seller, POOR)), ..Default::default() };
    let grown = seller.send(&add).unwrap();
    assert_eq!(grown.default_card().unwrap().id, first.id, "the default stays");
    let all = cards(&seller, &made);
    assert_eq!(
        all.iter().map(|card| card.last_digits.as_deref()).collect::<Vec<_>>(),
        [Some("4242"), Some("0011")]
    );
    let poor = all[1].id.clone();

    let paid = seller.send(&charge(&made)).unwrap();
    assert_eq!((paid.status, paid.customer.unwrap().id), (Some(ChargeStatus::Successful), made.id.clone()));
    assert_eq!(paid.card.unwrap().location, first.location, "a kept card has a place");
    let declined = seller.send(&CreateCharge { card: Some(poor.clone()), ..charge(&made) }).unwrap();
    assert_eq!(declined.failure_code.as_deref(), Some("insufficient_fund"));

    let gone = seller.send(&DeleteCard { customer: made.id.clone(), card: first.id.clone() }).unwrap();
    assert_eq!(gone.deleted, Some(true));
    assert_eq!(get(&seller, &made).default_card.unwrap().id, poor, "another is promoted");
    let error = seller.send(&GetCard { customer: made.id.clone(), card: first.id }).unwrap_err();
    assert_eq!((error.kind(), error.status()), (ErrorKind::NotFound, Some(404)));
    let again = seller.send(&GetCharge { charge: paid.id, expand: Some(true) }).unwrap();
    assert_eq!(again.card.unwrap().deleted, Some(false), "the charge keeps the card as it was");
    assert!(again.customer.unwrap().object.is_some(), "expanded");
}

#[test]
fn a_customer_and_a_card_change_and_go() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let made = customer(&omise);
    let card = made.default_card().unwrap().id.clone();
    let update = UpdateCard {
        customer: made.id.clone(),
        card: card.clone(),
        expiration_month: Some(3),
        city: Some("Bangkok".into()),
        ..Default::default()
    };
    let changed = omise.send(&update).unwrap();
    assert_eq!((changed.expiration_month, changed.city.as_deref()), (Some(3), Some("Bangkok")));
    assert_eq!(omise.send(&GetCard { customer: made.id.clone(), card }).unwrap(), changed);
    let update = UpdateCustomer {
        customer: made.id.clone(),
        email: Some("malee@tea.example".into()),
        ..Default::default()
    };
    assert_eq!(omise.send(&update).unwrap().email.as_deref(), Some("malee@tea.example"));

    let expanded = omise.send(&GetCustomer { customer: made.id.clone(), expand: Some(true) }).unwrap();
    let default_card = expanded.default_card.unwrap().object.unwrap();
    assert_eq!(default_card.get("city").as_deref(), Some("Bangkok"));

    let gone = omise.send(&DeleteCustomer { customer: made.id.clone() }).unwrap();
    assert_eq!((gone.deleted, gone.default_card), (Some(true), None));
    let error = omise.send(&DeleteCustomer { customer: made.id }).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert_eq!(omise.iter(&ListCustomers::default()).count(), 0);

    let keys: Vec<_> = omise.iter(&ListEvents::default()).map(|event| event.unwrap().key).collect();
    assert_eq!(
        keys,
        [EventKey::CustomerCreate, EventKey::CardUpdate, EventKey::CustomerUpdate, EventKey::CustomerDestroy]
    );
}

#[test]
fn a_deletion_whose_answer_is_lost_is_sent_again_and_finds_nothing() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    let made = customer(&omise);
    sandbox.inject(Fault {
        method: Some("DELETE".into()),
        times: Some(1),
        ..Fault::new(FaultKind::DropAfter)
    });
    let error = omise.send(&DeleteCustomer { customer: made.id }).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}

#[test]
fn the_balance_is_the_sum_of_its_transactions() {
    let sandbox = sandbox();
    let seller = seller(&sandbox, 0);
    assert_eq!(seller.send(&GetBalance {}).unwrap().total, 0);
    let made = customer(&seller);
    for _ in 0..3 {
        seller.send(&charge(&made)).unwrap();
    }
    let balance = seller.send(&GetBalance {}).unwrap();
    let list = ListTransactions { limit: Some(2), ..Default::default() };
    let moved: Vec<_> = seller.iter(&list).map(Result::unwrap).collect();
    assert_eq!((moved.len(), balance.total), (3, moved.iter().map(|moved| moved.amount).sum()));
    assert!(balance.currency.is(&Currency::Thb));
    let one = seller.send(&GetTransaction { transaction: moved[1].id.clone() }).unwrap();
    assert_eq!(one, moved[1]);
    assert_eq!(one.direction.as_deref(), Some("credit"));
    assert!(one.origin.unwrap().id.starts_with("chrg_"));
}

#[test]
fn a_capability_needs_no_more_than_the_public_key() {
    let sandbox = sandbox();
    let public_only = Omise::new(OmiseConfig { secret_key: None, ..omise_config(&sandbox) }).unwrap();
    let capability = Client::new(public_only).send(&GetCapability {}).unwrap();
    assert_eq!(capability, omise(&sandbox).send(&GetCapability {}).unwrap());
    assert_eq!(capability.limits.as_ref().unwrap().charge_amount.as_ref().unwrap().min, Some(2_000));
    assert!(capability.method("card").unwrap().card_brands.is_some());
}

#[test]
fn a_rate_is_exact_text_for_a_code_in_either_case() {
    let sandbox = sandbox();
    let omise = omise(&sandbox);
    for code in ["usd", "USD"] {
        let forex = omise.send(&GetForex { currency: code.into() }).unwrap();
        assert_eq!(forex.rate, "32.5");
        assert!(forex.base.is(&Currency::Usd) && forex.quote.is(&Currency::Thb));
    }
    let error = omise.send(&GetForex { currency: "XXX".into() }).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}
