//! Recipients, transfers, schedules and occurrences: what is answered arrives typed, and what the
//! reference forbids is refused before it is sent.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod every_field;

use every_field::every_field_arrives;
use sanspay::omise::{
    BankAccount, CreateRecipient, CreateSchedule, DeleteTransfer, GetSchedule, MarkTransferAsPaid,
    MarkTransferAsSent, NewBankAccount, Occurrence, Omise, OmiseConfig, Recipient, RecipientKind,
    RecipientList, Schedule, ScheduleStatus, SecretKey, Transfer, UpdateRecipient, VerifyRecipient,
};
use sanspay::{CallOptions, ErrorKind, Gateway, Operation, Secret};
use serde_json::{Value, json};

const RECIPIENT: &str = include_str!("../../../tests/answers/recipient.json");
const CHARGING: &str = include_str!("../../../tests/answers/schedule-charge.json");
const PAYING_OUT: &str = include_str!("../../../tests/answers/schedule-transfer.json");

fn omise(key: &str) -> Omise {
    let secret_key = Some(SecretKey::new(key).unwrap());
    Omise::new(OmiseConfig { secret_key, ..Default::default() }).unwrap()
}

/// Why the operation is not sent.
fn refusal<O: Operation<Gateway = Omise>>(operation: &O, key: &str) -> (ErrorKind, String) {
    let error = omise(key).call(operation, CallOptions::default()).unwrap_err();
    (error.kind(), error.to_string())
}

#[test]
fn every_field_of_a_recipient_and_of_both_kinds_of_schedule_arrives() {
    every_field_arrives::<Recipient>(RECIPIENT);
    every_field_arrives::<RecipientList>(&format!(r#"{{"object":"list","data":[{RECIPIENT}]}}"#));
    every_field_arrives::<Schedule>(CHARGING);
    every_field_arrives::<Schedule>(PAYING_OUT);
    let schedule: Value = serde_json::from_str(CHARGING).unwrap();
    every_field_arrives::<Occurrence>(&schedule["occurrences"]["data"][0].to_string());
}

#[test]
fn a_schedule_of_2017_is_read_under_its_old_names() {
    let schedule: Schedule = serde_json::from_str(
        r#"{"object":"schedule","id":"schd_test_1","livemode":false,"location":"/schedules/schd_test_1",
            "status":"active","every":1,"period":"month","on":{"weekday_of_month":"last_friday"},
            "in_words":"Every 1 month(s) on the last Friday","start_date":"2018-01-26","end_date":"2018-12-28",
            "charge":{"currency":"thb","amount":100000,"customer":"cust_test_1","card":null},
            "occurrences":{"object":"list","data":[{"object":"occurrence","id":"occu_test_1",
                "schedule":"schd_test_1","schedule_date":"2018-01-26","retry_date":"2018-01-27",
                "created":"2018-01-26T00:00:00Z","status":"failed","message":"no","result":null}]},
            "next_occurrence_dates":["2018-02-23"],"created":"2018-01-25T10:00:00Z"}"#,
    )
    .unwrap();
    assert_eq!(schedule.status, Some(ScheduleStatus::Running));
    assert_eq!(schedule.start_on.as_deref(), Some("2018-01-26"));
    assert_eq!(schedule.end_on.as_deref(), Some("2018-12-28"));
    assert_eq!(schedule.next_occurrences_on.unwrap(), ["2018-02-23"]);
    assert_eq!(schedule.created_at.as_deref(), Some("2018-01-25T10:00:00Z"));
    let charge = schedule.charge.unwrap();
    assert_eq!((charge.id, charge.amount, charge.card), (None, Some(100_000), None));
    assert_eq!(charge.customer.unwrap().id, "cust_test_1");
    let occurrence = schedule.occurrences.unwrap().data.remove(0);
    assert_eq!(occurrence.scheduled_on.as_deref(), Some("2018-01-26"));
    assert_eq!(occurrence.retry_on.as_deref(), Some("2018-01-27"));
    assert_eq!(occurrence.created_at.as_deref(), Some("2018-01-26T00:00:00Z"));
}

#[test]
fn old_and_short_answers_are_read_too() {
    let schedule: Schedule = serde_json::from_str(
        r#"{"id":"schd_1","next_occurrences":["2018-02-23"],"transfer":{"recipient":"recp_1","percentage_of_balance":50}}"#,
    )
    .unwrap();
    assert_eq!(schedule.next_occurrences_on.unwrap(), ["2018-02-23"]);
    assert_eq!(schedule.transfer.unwrap().percentage_of_balance, Some(50.0));
    let deleted = r#"{"object":"x","id":"i_1","livemode":false,"deleted":true}"#;
    assert_eq!(serde_json::from_str::<Schedule>(deleted).unwrap().deleted, Some(true));
    assert_eq!(serde_json::from_str::<Recipient>(deleted).unwrap().deleted, Some(true));
    assert_eq!(serde_json::from_str::<Transfer>(deleted).unwrap().deleted, Some(true));
    let transaction = r#"{"object":"transaction","id":"trxn_2","amount":1}"#;
    for (member, ids) in [
        (r#""transaction":"trxn_1""#.to_owned(), vec!["trxn_1"]),
        (format!(r#""transactions":[{transaction}]"#), vec!["trxn_2"]),
        (r#""transaction":null,"transactions":[]"#.to_owned(), vec![]),
    ] {
        let transfer: Transfer =
            serde_json::from_str(&format!(r#"{{"id":"trsf_1","currency":"thb",{member}}}"#)).unwrap();
        assert_eq!(transfer.transaction_ids(), ids);
        assert_eq!(transfer.currency, Some(sanspay::Currency::Thb));
    }
    let paused: Schedule = serde_json::from_str(r#"{"id":"schd_1","status":"resting"}"#).unwrap();
    assert_eq!(paused.status.unwrap().as_str(), "resting", "a word yet to come is kept");
}

#[test]
fn an_old_name_beside_its_new_one_does_not_make_an_answer_unreadable() {
    let schedule = GetSchedule::decode(
        br#"{"id":"schd_1","start_date":"2018-01-01","start_on":"2018-01-02","end_date":"2018-02-01",
            "end_on":"2018-02-02","next_occurrence_dates":[],"next_occurrences_on":["2018-01-03"],"every":"2",
            "occurrences":{"data":[{"id":"occu_1","schedule_date":"2018-01-01","scheduled_on":"2018-01-02",
                "retry_date":null,"retry_on":"2018-01-03"}]}}"#,
    )
    .unwrap();
    assert_eq!((schedule.start_on.as_deref(), schedule.every), (Some("2018-01-02"), Some(2)));
    assert_eq!(schedule.next_occurrences_on.unwrap(), ["2018-01-03"]);
    let occurrence = schedule.occurrences.unwrap().data.remove(0);
    assert_eq!(occurrence.retry_on.as_deref(), Some("2018-01-03"));
}

#[test]
fn what_plays_the_bank_is_for_test_keys_only() {
    let test = |id: &str| id.to_owned();
    let live = "skey_5xuy4w91xqz7d1w9u0t";
    for (kind, message) in [
        refusal(&VerifyRecipient { recipient: test("recp_1") }, live),
        refusal(&MarkTransferAsSent { transfer: test("trsf_1") }, live),
        refusal(&MarkTransferAsPaid { transfer: test("trsf_1") }, live),
    ] {
        assert_eq!(kind, ErrorKind::Key);
        assert!(message.contains("call it with test keys"), "{message}");
    }
    let delete = DeleteTransfer { transfer: test("trsf_1") };
    assert!(omise(live).call(&delete, CallOptions::default()).is_ok());
}

#[test]
fn a_recipient_needs_a_name_a_type_and_a_whole_bank_account() {
    let good = CreateRecipient {
        name: "Somchai".into(),
        kind: RecipientKind::Individual,
        bank_account: NewBankAccount::new("scb", "1234567890", "SOMCHAI"),
        ..Default::default()
    };
    assert!(omise("skey_test_1").call(&good, CallOptions::default()).is_ok());
    let account = |account: NewBankAccount| CreateRecipient { bank_account: account, ..good.clone() };
    for (bad, hint) in [
        (CreateRecipient { name: " ".into(), ..good.clone() }, "`name`"),
        (CreateRecipient { kind: RecipientKind::default(), ..good.clone() }, "`individual` or `corporation`"),
        (account(NewBankAccount::new("", "1", "S")), "`brand` or `bank_code`"),
        (account(NewBankAccount::new("scb", "", "S")), "bank_account.number"),
        (account(NewBankAccount::new("scb", "1", "")), "bank_account.name"),
    ] {
        let (kind, message) = refusal(&bad, "skey_test_1");
        assert_eq!(kind, ErrorKind::InvalidParams);
        assert!(message.contains(hint), "{hint}: {message}");
    }
    let update = UpdateRecipient {
        recipient: "recp_test_1".into(),
        bank_account: Some(NewBankAccount::default()),
        ..Default::default()
    };
    assert!(refusal(&update, "skey_test_1").1.contains("names no bank"));
}

#[test]
fn account_numbers_and_tax_ids_are_not_printed() {
    let create = CreateRecipient {
        bank_account: NewBankAccount::new("scb", "1234567890", "SOMCHAI"),
        tax_id: Some(Secret::new("3100200300400")),
        ..Default::default()
    };
    let recipient: Recipient = serde_json::from_str(RECIPIENT).unwrap();
    let printed = format!("{create:?} {recipient:?}");
    assert!(!printed.contains("1234567890") && !printed.contains("3100200300400"), "{printed}");
    assert_eq!(recipient.tax_id.unwrap().expose(), "3100200300400");
}

#[test]
fn an_account_number_reads_whole_and_prints_its_last_four_digits() {
    let account = |number: &str| -> BankAccount {
        serde_json::from_str(&json!({ "account_number": number }).to_string()).unwrap()
    };
    let scb = account("9876054321");
    assert_eq!(scb.account_number.as_deref(), Some("9876054321"));
    for (number, shown) in [
        ("9876054321", "…4321"),
        ("54321", "…4321"),
        ("4321", "…"),
        ("", "…"),
        ("口座一二三四五", "…二三四五"),
    ] {
        let printed = format!("{:?}", account(number));
        assert!(printed.contains(&format!("account_number: Some({shown})")), "{number}: {printed}");
        assert!(number.is_empty() || !printed.contains(number), "{printed}");
    }
    assert_eq!(serde_json::to_value(&scb).unwrap()["account_number"], "9876054321", "nothing is lost");
}

#[test]
fn a_schedule_repeats_one_thing_by_a_whole_rule() {
    let good = json!({"every": 1, "period": "day", "end_date": "2027-12-31",
        "charge": {"customer": "cust_1", "amount": 100}});
    let with = |name: &str, value: Value| {
        let mut bad = good.clone();
        bad[name] = value;
        serde_json::from_str::<CreateSchedule>(&bad.to_string()).unwrap()
    };
    assert!(omise("skey_test_1").call(&with("every", json!(2)), CallOptions::default()).is_ok());
    let transfer = json!({"recipient": "recp_1", "amount": 100});
    for (bad, hint) in [
        (with("every", json!(0)), "`every` is 0"),
        (with("period", json!("week")), "on.weekdays"),
        (with("end_date", json!("")), "`end_date`"),
        (with("start_date", json!("2028-01-01")), "exchange them"),
        (with("transfer", transfer.clone()), "either `charge` or `transfer`"),
        (with("charge", json!(null)), "either `charge` or `transfer`"),
        (with("charge", json!({"customer": "", "amount": 1})), "charge.customer"),
        (with("charge", json!({"customer": "cust_1", "amount": 0})), "charge.amount"),
        (with("charge", json!({"customer": "cust_1", "amount": 1, "card": "tokn_1"})), "is a token"),
        (with("charge", json!({"customer": "cust_1", "amount": 1, "currency": ""})), "`charge.currency`"),
    ] {
        let (kind, message) = refusal(&bad, "skey_test_1");
        assert_eq!(kind, ErrorKind::InvalidParams);
        assert!(message.contains(hint), "{hint}: {message}");
    }
    for (transfer, hint) in [
        (json!({"recipient": "", "amount": 1}), "transfer.recipient"),
        (json!({"recipient": "recp_1"}), "either `amount` or `percentage_of_balance`"),
        (json!({"recipient": "recp_1", "amount": 1, "percentage_of_balance": 1.0}), "either `amount`"),
        (json!({"recipient": "recp_1", "amount": 1, "currency": "baht"}), "`transfer.currency`"),
        (json!({"recipient": "recp_1", "percentage_of_balance": 100.5}), "at most 100"),
        (json!({"recipient": "recp_1", "percentage_of_balance": 0.0}), "more than 0"),
    ] {
        let mut bad = with("charge", json!(null));
        bad.transfer = Some(serde_json::from_str(&transfer.to_string()).unwrap());
        let (_, message) = refusal(&bad, "skey_test_1");
        assert!(message.contains(hint), "{hint}: {message}");
    }
}
