//! Wonder's recurring payments: what is answered arrives, what is wrong is not sent.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod every_field;

use every_field::every_field_arrives;
use sanspay::wonder::{
    AddRecurringCycles, BillingInterval, BillingType, CancelRecurringPlan, CollectionMethod,
    CreateBillingConfig, CreateRecurringItem, CreateRecurringPlan, DeleteBillingConfig, DeleteRecurringItem,
    GetRecurringOrder, ListBillingConfigs, ListRecurringItems, ListRecurringPlans, NewBillingConfig,
    NewRecurringCycle, NewRecurringCycleItem, NewRecurringItem, NewRecurringPlan, OrderRef, OrderState,
    RecurringActivation, RecurringCycleState, RecurringPlan, Wonder, WonderConfig,
};
use sanspay::{CallOptions, Certainty, Currency, Decimal, ErrorKind, Gateway, OPERATIONS, Operation};

fn wonder() -> Wonder {
    let private_key = Some(include_str!("../../../tests/vectors/wonder-test-key.pem").into());
    let app_id = "d1f4a7c2-5b63-4e0e-9a7b-3c2f61b8e905".into();
    Wonder::new(WonderConfig { app_id, private_key, ..Default::default() }).unwrap()
}

fn decode<O: Operation>(data: &str) -> O::Output {
    O::decode(format!(r#"{{"code":200,"message":"success","data":{data}}}"#).as_bytes()).unwrap()
}

fn refused<O: Operation<Gateway = Wonder>>(operation: &O, word: &str) {
    let error = wonder().call(operation, CallOptions::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidParams, "{error}");
    assert!(error.detail().contains(word), "`{word}` is not in: {error}");
}

fn sent<O: Operation<Gateway = Wonder>>(operation: &O) {
    wonder().call(operation, CallOptions::default()).unwrap();
}

#[test]
fn every_field_of_a_plan_arrives() {
    let plan: RecurringPlan =
        every_field_arrives(include_str!("../../../tests/answers/wonder-recurring-plan.json"));
    assert_eq!(plan.default_collection_method, Some(CollectionMethod::ChargeAutomatically));
    let [free, yearly] = plan.recurring_cycles.as_slice() else { panic!("two cycles") };
    assert_eq!(free.state, RecurringCycleState::Completed);
    assert_eq!(yearly.state.as_str(), "hibernating", "a word that nobody has seen");
    assert_eq!((free.billing_count, yearly.billing_count), (Some(1), None));
    assert_eq!(yearly.billing_amount, Some(Decimal::parse("176").unwrap()));
    let config = yearly.recurring_billing_config.as_ref().unwrap();
    assert_eq!(
        (config.billing_interval.clone(), config.billing_type.clone()),
        (Some(BillingInterval::Yearly), Some(BillingType::Customized))
    );
}

#[test]
fn what_was_not_seen_is_read_in_each_likely_shape() {
    let plan: RecurringPlan = serde_json::from_str(
        r#"{"id":15,"default_payment_token":"t1","credit":"0","payment_retry_count":"3","grace_period":{"days":3},
            "recurring_cycles":[{"id":"c1","recurring_plan_id":15,"recurring_billing_config":"b1","previous_cycle":7,
            "next_cycle":{"id":"c2","state":"waiting"},"recurring_items":null},
            {"id":"c2","recurring_billing_config":null}]}"#,
    )
    .unwrap();
    assert_eq!((plan.id.as_str(), plan.payment_retry_count), ("15", Some(3)));
    assert_eq!(plan.default_payment_token.unwrap().token, "t1");
    assert_eq!(plan.grace_period.unwrap().get("days").as_deref(), Some("3"));
    let cycle = &plan.recurring_cycles[0];
    assert_eq!(cycle.recurring_billing_config.as_ref().unwrap().id, "b1");
    assert_eq!(
        (cycle.recurring_plan_id.as_deref(), cycle.previous_cycle.as_deref(), cycle.next_cycle.as_deref()),
        (Some("15"), Some("7"), Some("c2"))
    );
    assert_eq!(plan.recurring_cycles[1].recurring_billing_config, None);
    for broken in [r#"{"id":true}"#, r#"{"id":"p","default_payment_token":[]}"#, r#"{"id":1.5}"#] {
        assert!(serde_json::from_str::<RecurringPlan>(broken).is_err(), "{broken}");
    }

    for data in [r#"{"config":{"id":"b1"}}"#, r#"{"recurring_billing_config":{"id":"b1"}}"#] {
        assert_eq!(decode::<CreateBillingConfig>(data).id, "b1");
    }
    assert_eq!(decode::<ListBillingConfigs>(r#"{"billing_configs":[{"id":"b1"}]}"#).configs.len(), 1);
    assert_eq!(decode::<ListRecurringItems>(r#"{"recurring_items":[{"id":"i1"}]}"#).items.len(), 1);
    for nothing in ["null", "{}"] {
        assert_eq!(decode::<DeleteRecurringItem>(nothing).success, None);
        assert_eq!(decode::<DeleteBillingConfig>(nothing).success, None);
        assert_eq!(decode::<CancelRecurringPlan>(nothing).plan, None);
    }
    assert_eq!(decode::<CancelRecurringPlan>(r#"{"plan":{"id":"p"}}"#).plan.unwrap().id, "p");
    let order = decode::<GetRecurringOrder>(
        r#"{"customer":{"uuid":"u"},"recurring_cycle":{"id":"c"},"order":{"amount":"88.00","paid_total":88,
            "currency":"HKD","order_number":"N1","reference_number":"SUB-1-1","state":"completed",
            "correspondence_state":"paid","auth_code":"123456"}}"#,
    );
    assert_eq!((order.order.state, order.order.amount), (OrderState::Completed, order.order.paid_total));
    assert_eq!((order.recurring_cycle.unwrap().id, order.customer.unwrap().uuid), ("c".into(), "u".into()));
}

fn cycle() -> NewRecurringCycle {
    NewRecurringCycle {
        billing_count: Some(1),
        recurring_billing_config: "b1".into(),
        recurring_items: vec![NewRecurringCycleItem { id: "i1".into(), quantity: None }],
    }
}

#[test]
fn items_and_rhythms_that_break_a_rule_are_not_sent() {
    let price = |text: &str| Decimal::parse(text).unwrap();
    let item = NewRecurringItem {
        label: "a".into(),
        price: price("0"),
        currency: Currency::Hkd,
        ..Default::default()
    };
    let create = |item| CreateRecurringItem { item };
    sent(&create(item.clone()));
    refused(&create(NewRecurringItem { label: String::new(), ..item.clone() }), "item.label");
    refused(&create(NewRecurringItem { currency: Currency::default(), ..item.clone() }), "item.currency");
    refused(&create(NewRecurringItem { price: price("-0.01"), ..item }), "item.price");

    let config = NewBillingConfig {
        interval_count: 1,
        billing_interval: BillingInterval::Monthly,
        billing_type: BillingType::Customized,
        billing_day_of_month: Some(31),
        ..Default::default()
    };
    let create = |config| CreateBillingConfig { config };
    sent(&create(config.clone()));
    refused(&create(NewBillingConfig { interval_count: 0, ..config.clone() }), "interval_count");
    for wrong in [
        NewBillingConfig { billing_interval: BillingInterval::default(), ..config.clone() },
        NewBillingConfig { billing_type: BillingType::default(), ..config.clone() },
    ] {
        refused(&create(wrong), "needs `billing_interval` and `billing_type`");
    }
    for short in [BillingInterval::Daily, BillingInterval::Weekly] {
        let wrong = NewBillingConfig { billing_interval: short.clone(), ..config.clone() };
        refused(&create(wrong), "only `monthly` and `yearly`");
        let billing_type = BillingType::Automated;
        sent(&create(NewBillingConfig { billing_interval: short, billing_type, ..config.clone() }));
    }
    refused(&create(NewBillingConfig { billing_day_of_month: Some(32), ..config.clone() }), "it is 1 to 31");
    refused(&create(NewBillingConfig { billing_day_of_month: Some(0), ..config.clone() }), "it is 1 to 31");
    refused(&create(NewBillingConfig { billing_month: Some(13), ..config }), "it is 1 to 12");
}

#[test]
fn plans_and_cycles_that_break_a_rule_are_not_sent() {
    let plan = NewRecurringPlan {
        name: "Membership".into(),
        customer_uuid: "u".into(),
        default_collection_method: CollectionMethod::ChargeAutomatically,
        recurring_cycles: vec![cycle()],
        ..Default::default()
    };
    let create = |plan| CreateRecurringPlan { plan };
    sent(&create(plan.clone()));
    refused(&create(NewRecurringPlan { name: String::new(), ..plan.clone() }), "plan.name");
    refused(&create(NewRecurringPlan { customer_uuid: String::new(), ..plan.clone() }), "plan.customer_uuid");
    let default_collection_method = CollectionMethod::default();
    refused(
        &create(NewRecurringPlan { default_collection_method, ..plan.clone() }),
        "plan.default_collection_method",
    );
    let item = |id: &str, quantity| vec![NewRecurringCycleItem { id: id.into(), quantity }];
    for (wrong, word) in [
        (
            NewRecurringCycle { recurring_billing_config: String::new(), ..cycle() },
            "recurring_billing_config",
        ),
        (NewRecurringCycle { billing_count: Some(0), ..cycle() }, "billing_count"),
        (NewRecurringCycle { recurring_items: item("", None), ..cycle() }, "recurring_items"),
        (NewRecurringCycle { recurring_items: item("i1", Some(0)), ..cycle() }, "recurring_items"),
    ] {
        refused(&create(NewRecurringPlan { recurring_cycles: vec![wrong.clone()], ..plan.clone() }), word);
        let activate_type = RecurringActivation::Immediate;
        let add =
            AddRecurringCycles { id: "p".into(), activate_type, cycles: vec![wrong], ..Default::default() };
        refused(&add, word);
    }
    let add = AddRecurringCycles {
        id: "p".into(),
        activate_type: RecurringActivation::AsLastCycle,
        process_credit: None,
        cycles: vec![cycle()],
    };
    sent(&add);
    refused(&AddRecurringCycles { cycles: vec![], ..add.clone() }, "`cycles` is empty");
    refused(&AddRecurringCycles { activate_type: RecurringActivation::default(), ..add }, "activate_type");

    let cancel = |activate_type| CancelRecurringPlan { id: "p".into(), activate_type, refund_credit: false };
    sent(&cancel(RecurringActivation::Immediate));
    refused(&cancel(RecurringActivation::AsLastCycle), "for new cycles");
    refused(&cancel(RecurringActivation::default()), "activate_type");
    refused(&GetRecurringOrder { order: OrderRef::number("N1"), ..Default::default() }, "customer_uuid");
    refused(&GetRecurringOrder { customer_uuid: "u".into(), ..Default::default() }, "names no order");
    refused(&ListRecurringPlans { limit: Some(1001), ..Default::default() }, "1 to 1000");
}

#[test]
fn a_page_of_plans_leads_to_the_next() {
    let list = ListRecurringPlans { limit: Some(1), offset: Some(4), ..Default::default() };
    let next = list.next_page(&decode::<ListRecurringPlans>(r#"{"plans":[{"id":"p"}]}"#)).unwrap();
    assert_eq!((next.offset, next.limit), (Some(5), Some(1)));
    assert_eq!(list.next_page(&decode::<ListRecurringPlans>(r#"{"plans":null}"#)), None);
}

#[test]
fn the_paths_that_nobody_has_seen_are_marked() {
    let unconfirmed: Vec<_> = OPERATIONS
        .iter()
        .filter(|info| info.source == "5.6" && info.path.contains("/recurring_payments/"))
        .filter(|info| info.certainty == Certainty::Inferred)
        .map(|info| info.name)
        .collect();
    let expected = [
        "wonder.recurring_items.list",
        "wonder.recurring_items.delete",
        "wonder.billing_configs.list",
        "wonder.billing_configs.delete",
        "wonder.recurring_plans.create",
        "wonder.recurring_plans.edit",
        "wonder.recurring_plans.add_cycles",
        "wonder.recurring_orders.get",
    ];
    assert_eq!(unconfirmed, expected);
}
