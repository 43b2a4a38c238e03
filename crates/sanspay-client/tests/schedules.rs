//! Recipients, transfers and schedules: the client against the sandbox, over real HTTP.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod shop;

use std::time::Duration;

use sanspay_client::Client;
use sanspay_client::sanspay::omise::{
    ChargeStatus, CreateCharge, CreateCustomer, CreateRecipient, CreateSchedule, CreateTransfer, Customer,
    DeleteRecipient, DeleteSchedule, DeleteTransfer, GetCharge, GetOccurrence, GetRecipient, GetSchedule,
    GetTransfer, ListChargeSchedules, ListCustomerSchedules, ListEvents, ListOccurrences,
    ListRecipientSchedules, ListRecipients, ListSchedules, ListTransferSchedules, MarkTransferAsPaid,
    MarkTransferAsSent, NewBankAccount, NewScheduledCharge, NewScheduledTransfer, Occurrence,
    OccurrenceStatus, Omise, OmiseConfig, Recipient, RecipientKind, Schedule, ScheduleOn, SchedulePeriod,
    ScheduleStatus, SecretKey, UpdateCustomer, UpdateRecipient, UpdateTransfer, VerifyRecipient, Weekday,
};
use sanspay_client::sanspay::{Currency, ErrorKind, Json};
use sanspay_sandbox::Sandbox;

const WEEK: Duration = Duration::from_secs(7 * 24 * 3600);

/// The sandbox, and a seller that has 96,094 satang.
fn shop() -> (Sandbox, Client<Omise>) {
    let sandbox = shop::sandbox();
    let seller = shop::seller(&sandbox, 0);
    let card = Some(shop::token(&seller, "4242424242424242"));
    let charge = CreateCharge { amount: 100_000, currency: Currency::Thb, card, ..Default::default() };
    seller.send(&charge).unwrap();
    (sandbox, seller)
}

fn recipient(seller: &Client<Omise>) -> Recipient {
    let create = CreateRecipient {
        name: "มาลี ศรีสุข".into(),
        kind: RecipientKind::Individual,
        bank_account: NewBankAccount::new("scb", "9876054321", "MALEE SRISUK"),
        ..Default::default()
    };
    seller.send(&create).unwrap()
}

fn ready(seller: &Client<Omise>) -> String {
    seller.send(&VerifyRecipient { recipient: recipient(seller).id }).unwrap().id
}

fn far_ahead() -> String {
    "2098-12-31".to_owned()
}

#[test]
fn a_recipient_is_verified_paid_moved_and_deleted() {
    let (_sandbox, seller) = shop();
    let new = recipient(&seller);
    assert_eq!((new.verified, new.active, new.default), (Some(false), Some(false), Some(false)));
    let pay = CreateTransfer { amount: Some(10_000), recipient: Some(new.id.clone()), ..Default::default() };
    let error = seller.send(&pay).unwrap_err();
    assert_eq!((error.kind(), error.code().as_deref()), (ErrorKind::Rejected, Some("invalid_recipient")));

    let verified = seller.send(&VerifyRecipient { recipient: new.id.clone() }).unwrap();
    assert_eq!((verified.verified, verified.active), (Some(true), Some(true)));
    assert_eq!(seller.send(&pay).unwrap().recipient.unwrap().id, new.id);
    assert_eq!(seller.iter(&ListRecipients::default()).map(Result::unwrap).count(), 2);

    let moved = UpdateRecipient {
        recipient: new.id.clone(),
        bank_account: Some(NewBankAccount::new("kbank", "1112223334", "MALEE SRISUK")),
        ..Default::default()
    };
    let moved = seller.send(&moved).unwrap();
    assert_eq!(
        (moved.verified, moved.bank_account.unwrap().last_digits.as_deref()),
        (Some(false), Some("3334"))
    );
    assert_eq!(seller.send(&GetRecipient { recipient: new.id.clone() }).unwrap().name, new.name);
    assert_eq!(seller.send(&DeleteRecipient { recipient: new.id.clone() }).unwrap().deleted, Some(true));
    let error = seller.send(&GetRecipient { recipient: new.id }).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}

#[test]
fn a_transfer_is_changed_and_taken_back_until_it_is_sent() {
    let (_sandbox, seller) = shop();
    let pay = CreateTransfer { amount: Some(90_000), ..Default::default() };
    let first = seller.send(&pay).unwrap().id;
    let error = seller.send(&pay).unwrap_err();
    assert_eq!(error.code().as_deref(), Some("insufficient_balance"));
    assert_eq!(seller.send(&DeleteTransfer { transfer: first.clone() }).unwrap().deleted, Some(true));
    assert_eq!(seller.send(&GetTransfer { transfer: first }).unwrap_err().kind(), ErrorKind::NotFound);

    let transfer = seller.send(&pay).unwrap().id;
    let metadata = Some(Json::object([("batch", "8")]));
    let update = UpdateTransfer { transfer: transfer.clone(), amount: Some(20_000), metadata };
    let changed = seller.send(&update).unwrap();
    assert_eq!((changed.amount, changed.net), (Some(20_000), Some(17_000)));
    assert_eq!(changed.metadata.unwrap().get("batch").as_deref(), Some("8"));
    assert!(seller.send(&MarkTransferAsPaid { transfer: transfer.clone() }).is_err(), "not sent yet");
    assert_eq!(seller.send(&MarkTransferAsSent { transfer: transfer.clone() }).unwrap().sent, Some(true));
    assert_eq!(seller.send(&MarkTransferAsPaid { transfer: transfer.clone() }).unwrap().paid, Some(true));
    assert_eq!(seller.send(&update).unwrap_err().kind(), ErrorKind::Rejected);
    assert_eq!(seller.send(&DeleteTransfer { transfer }).unwrap_err().kind(), ErrorKind::Rejected);
}

#[test]
fn a_weekly_payout_runs_with_the_clock_until_the_money_is_gone() {
    let (sandbox, seller) = shop();
    let recipient = ready(&seller);
    let weekdays = Some(vec![Weekday::Monday, Weekday::Thursday]);
    let create = CreateSchedule {
        every: 1,
        period: SchedulePeriod::Week,
        on: Some(ScheduleOn { weekdays: weekdays.clone(), ..Default::default() }),
        end_date: far_ahead(),
        transfer: Some(NewScheduledTransfer {
            recipient: recipient.clone(),
            amount: Some(40_000),
            ..Default::default()
        }),
        ..Default::default()
    };
    let made = seller.send(&create).unwrap();
    assert_eq!(made.status, Some(ScheduleStatus::Running));
    assert_eq!(made.on.unwrap().weekdays, weekdays);
    assert_eq!(made.in_words.as_deref(), Some("Every 1 week(s) on Monday and Thursday"));
    assert_eq!(made.next_occurrences_on.unwrap().len(), 30);
    let scheduled = made.transfer.unwrap();
    assert_eq!((scheduled.amount, scheduled.recipient.unwrap().id), (Some(40_000), recipient.clone()));

    sandbox.advance_clock(WEEK * 4);

    let schedule = seller.send(&GetSchedule { schedule: made.id.clone() }).unwrap();
    assert_eq!((schedule.status, schedule.active), (Some(ScheduleStatus::Suspended), Some(false)));
    let list = ListOccurrences { schedule: made.id.clone(), limit: Some(1), ..Default::default() };
    let occurrences: Vec<_> = seller.iter(&list).map(Result::unwrap).collect();
    let statuses: Vec<_> = occurrences.iter().map(|occurrence| occurrence.status.clone().unwrap()).collect();
    use OccurrenceStatus::{Failed, Successful};
    assert_eq!(statuses, [Successful, Successful, Failed]);
    assert!(occurrences[2].message.as_deref().unwrap().contains("transferable balance"));
    let get = GetOccurrence { occurrence: occurrences[0].id.clone(), expand: Some(true) };
    let first = seller.send(&get).unwrap();
    assert!(first.schedule.unwrap().object.is_some(), "expanded");
    let transfer = seller.send(&GetTransfer { transfer: first.result.unwrap().id }).unwrap();
    assert_eq!(transfer.schedule.unwrap().id, made.id);

    let count = |schedules: Vec<_>| schedules.len();
    let all: Result<Vec<_>, _> = seller.iter(&ListSchedules::default()).collect();
    assert_eq!(count(all.unwrap()), 1);
    let all: Result<Vec<_>, _> = seller.iter(&ListTransferSchedules::default()).collect();
    assert_eq!(count(all.unwrap()), 1);
    let all: Result<Vec<_>, _> = seller.iter(&ListChargeSchedules::default()).collect();
    assert_eq!(count(all.unwrap()), 0);
    let list = ListRecipientSchedules { recipient, ..Default::default() };
    let all: Result<Vec<_>, _> = seller.iter(&list).collect();
    assert_eq!(count(all.unwrap()), 1);
    let deleted = seller.send(&DeleteSchedule { schedule: made.id }).unwrap();
    assert_eq!((deleted.deleted, deleted.status), (Some(true), Some(ScheduleStatus::Deleted)));
}

#[test]
fn a_subscription_charges_the_kept_card_until_it_is_declined() {
    let (sandbox, seller) = shop();
    let create =
        CreateCustomer { card: Some(shop::token(&seller, "4242424242424242")), ..Default::default() };
    let payer: Customer = seller.send(&create).unwrap();
    let create = CreateSchedule {
        every: 1,
        period: SchedulePeriod::Day,
        end_date: far_ahead(),
        charge: Some(NewScheduledCharge {
            customer: payer.id.clone(),
            amount: 29_900,
            currency: Some(Currency::Thb),
            description: Some("สมาชิก".into()),
            metadata: Some(Json::object([("plan", "gold")])),
            ..Default::default()
        }),
        ..Default::default()
    };

    let made = seller.send(&create).unwrap();

    assert_eq!((made.status, made.transfer), (Some(ScheduleStatus::Running), None));
    let scheduled = made.charge.unwrap();
    assert!(scheduled.id.unwrap().starts_with("rchg_test_"));
    assert_eq!((scheduled.amount, scheduled.currency), (Some(29_900), Some(Currency::Thb)));
    assert_eq!((scheduled.default_card, scheduled.card), (Some(true), None));
    assert_eq!(scheduled.customer.unwrap().id, payer.id);
    assert_eq!(scheduled.description.as_deref(), Some("สมาชิก"));
    assert_eq!(scheduled.metadata.unwrap().get("plan").as_deref(), Some("gold"));

    let poor = Some(shop::token(&seller, "4111111111140011"));
    let update = UpdateCustomer { customer: payer.id.clone(), card: poor, ..Default::default() };
    let poor = seller.send(&update).unwrap().cards.unwrap().data[1].id.clone();
    let update =
        UpdateCustomer { customer: payer.id.clone(), default_card: Some(poor.clone()), ..Default::default() };
    seller.send(&update).unwrap();
    sandbox.advance_clock(WEEK);

    let list = ListOccurrences { schedule: made.id.clone(), ..Default::default() };
    let occurrences: Vec<_> = seller.iter(&list).map(Result::unwrap).collect();
    let [first, second] = occurrences.as_slice() else { panic!("{occurrences:?}") };
    let charge_of = |occurrence: &Occurrence| {
        let charge = occurrence.result.as_ref().unwrap().id.clone();
        seller.send(&GetCharge { charge, expand: Some(true) }).unwrap()
    };
    let paid = charge_of(first);
    assert_eq!((first.status.as_ref(), paid.paid), (Some(&OccurrenceStatus::Successful), true));
    let parent: Schedule = paid.schedule.unwrap().object.unwrap().to().unwrap();
    assert_eq!((parent.id, parent.status), (made.id.clone(), Some(ScheduleStatus::Suspended)));
    let declined = charge_of(second);
    assert_eq!((declined.status, declined.card.unwrap().id), (Some(ChargeStatus::Failed), poor));
    assert_eq!(
        (second.status.as_ref(), &second.message),
        (Some(&OccurrenceStatus::Failed), &declined.failure_message)
    );

    let mine = ListCustomerSchedules { customer: payer.id, ..Default::default() };
    let charging: Vec<_> = seller.iter(&ListChargeSchedules::default()).map(|one| one.unwrap().id).collect();
    let mine: Vec<_> = seller.iter(&mine).map(|one| one.unwrap().id).collect();
    assert_eq!((&charging, &mine), (&vec![made.id.clone()], &vec![made.id]));
}

#[test]
fn a_schedule_for_a_customer_nobody_knows_says_so() {
    let (_sandbox, seller) = shop();
    let create = CreateSchedule {
        every: 1,
        period: SchedulePeriod::Day,
        end_date: far_ahead(),
        charge: Some(NewScheduledCharge {
            customer: "cust_test_0".into(),
            amount: 10_000,
            ..Default::default()
        }),
        ..Default::default()
    };
    let error = seller.send(&create).unwrap_err();
    assert_eq!((error.kind(), error.code().as_deref()), (ErrorKind::NotFound, Some("not_found")));
    let list = ListCustomerSchedules { customer: "cust_test_0".into(), ..Default::default() };
    assert_eq!(seller.send(&list).unwrap_err().kind(), ErrorKind::NotFound);
}

#[test]
fn events_carry_the_recipient_and_the_schedule() {
    let (sandbox, seller) = shop();
    ready(&seller);
    let world = sandbox.world();
    let config = OmiseConfig {
        secret_key: Some(SecretKey::new(world.sellers[0].secret_key.clone()).unwrap()),
        api_url: Some(sandbox.api_url()),
        ..Default::default()
    };
    let own = Client::new(Omise::new(config).unwrap());
    let events: Vec<_> = own.iter(&ListEvents::default()).map(Result::unwrap).collect();
    let event = events.iter().find(|event| event.key.as_str() == "recipient.activate").unwrap();
    assert_eq!(event.data_as::<Recipient>().unwrap().active, Some(true));
}
