//! Wonder's recurring payments: the client against the sandbox, over real HTTP, while its clock runs ahead.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod receiver;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use sanspay_client::sanspay::webhook::{OrderAction, WonderWebhook};
use sanspay_client::sanspay::wonder::{
    AddRecurringCycles, BillingInterval, BillingType, CalculateRecurringCycles, CancelRecurringPlan,
    CheckOrder, CollectionMethod, CreateBillingConfig, CreateCustomer, CreateRecurringItem,
    CreateRecurringPlan, DeleteBillingConfig, DeletePaymentToken, DeleteRecurringItem, EditRecurringPlan,
    Filter, FilterOp, GetRecurringOrder, GetRecurringPlan, ListBillingConfigs, ListOrders,
    ListRecurringItems, ListRecurringPlans, NewBillingConfig, NewCustomer, NewRecurringCycle,
    NewRecurringCycleItem, NewRecurringItem, NewRecurringPlan, Order, OrderRef, PaymentToken,
    RecoverRecurringPlan, RecurringActivation, RecurringPlan, RecurringPlanChanges, VoidOrder, Wonder,
    WonderConfig,
};
use sanspay_client::sanspay::{Currency, Decimal, ErrorKind, Header, HttpRequest, Method, PayError};
use sanspay_client::{Client, Transport as _, UreqTransport};
use sanspay_sandbox::{Options, Sandbox};

use crate::receiver::receiver;

const DAY: Duration = Duration::from_secs(24 * 3600);

struct Shop {
    sandbox: Sandbox,
    wonder: Client<Wonder>,
    customer: String,
}

impl Shop {
    /// With a customer whose default is this card.
    fn open(card: &str) -> Self {
        let sandbox = Sandbox::start(Options::default()).unwrap();
        let app = sandbox.world().wonder;
        let config = WonderConfig {
            app_id: app.app_id,
            private_key: Some(app.private_key_pem.into()),
            url: Some(sandbox.wonder_url()),
            ..Default::default()
        };
        let wonder = Client::new(Wonder::new(config).unwrap());
        let customer = NewCustomer {
            reference_number: "C-1".into(),
            name: "陳大文".into(),
            phone: "91234567".into(),
            ..Default::default()
        };
        let customer = wonder.send(&CreateCustomer { customer }).unwrap().uuid;
        let shop = Self { sandbox, wonder, customer };
        shop.card(card, true);
        shop
    }

    fn control(&self, path: &str, body: &str) -> String {
        let request = HttpRequest {
            method: Method::Post,
            url: format!("{}{path}", self.sandbox.control_url()),
            headers: vec![Header::new("Content-Type", "application/json")],
            body: Some(body.into()),
            timeout_ms: 5_000,
        };
        let answer = UreqTransport::new().send(request).unwrap();
        let text = String::from_utf8(answer.body).unwrap();
        assert_eq!(answer.status, 200, "{text}");
        text
    }

    /// A saved card, as if its holder had agreed to it.
    fn card(&self, number: &str, default: bool) -> String {
        let body = format!(r#"{{"default":{default},"credit_card":{{"number":"{number}"}}}}"#);
        let made = self.control(&format!("/wonder/customers/{}/payment_tokens", self.customer), &body);
        serde_json::from_str::<PaymentToken>(&made).unwrap().token
    }

    fn pass(&self, days: u32) {
        self.sandbox.advance_clock(DAY * days);
    }

    fn item(&self, label: &str, price: &str) -> String {
        let item = NewRecurringItem {
            label: label.into(),
            price: decimal(price),
            currency: Currency::Hkd,
            ..Default::default()
        };
        self.wonder.send(&CreateRecurringItem { item }).unwrap().id
    }

    /// Every such interval, counted from the start.
    fn rhythm(&self, interval_count: u32, billing_interval: BillingInterval) -> String {
        let billing_type = BillingType::Automated;
        let config =
            NewBillingConfig { interval_count, billing_interval, billing_type, ..Default::default() };
        self.wonder.send(&CreateBillingConfig { config }).unwrap().id
    }

    fn cycle(&self, count: Option<u32>, interval: BillingInterval, price: &str) -> NewRecurringCycle {
        NewRecurringCycle {
            billing_count: count,
            recurring_billing_config: self.rhythm(1, interval),
            recurring_items: vec![NewRecurringCycleItem {
                id: self.item("Membership", price),
                quantity: None,
            }],
        }
    }

    fn new_plan(&self, cycles: Vec<NewRecurringCycle>) -> NewRecurringPlan {
        NewRecurringPlan {
            name: "Membership".into(),
            reference_number: Some("SUB-1".into()),
            customer_uuid: self.customer.clone(),
            default_collection_method: CollectionMethod::ChargeAutomatically,
            payment_retry_count: 3,
            payment_retry_day_period: 2,
            recurring_cycles: cycles,
            ..Default::default()
        }
    }

    fn subscribe(&self, cycles: Vec<NewRecurringCycle>) -> RecurringPlan {
        self.wonder.send(&CreateRecurringPlan { plan: self.new_plan(cycles) }).unwrap()
    }

    fn plan(&self, id: &str) -> RecurringPlan {
        self.wonder.send(&GetRecurringPlan { id: id.into(), with_previous_order: None }).unwrap()
    }

    /// From the oldest.
    fn orders(&self) -> Vec<Order> {
        let list = ListOrders { customer_uuid: Some(self.customer.clone()), ..Default::default() };
        let mut orders: Vec<_> = self.wonder.iter(&list).map(|row| row.unwrap().order).collect();
        orders.reverse();
        orders
    }
}

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn states(plan: &RecurringPlan) -> Vec<&str> {
    plan.recurring_cycles.iter().map(|cycle| cycle.state.as_str()).collect()
}

fn order_states(orders: &[Order]) -> Vec<(&str, &str)> {
    orders.iter().map(|order| (order.state.as_str(), order.correspondence_state.as_str())).collect()
}

fn code(error: &PayError) -> String {
    assert_eq!(error.kind(), ErrorKind::Rejected, "{error}");
    error.code().unwrap()
}

#[test]
fn a_free_month_is_followed_by_years_that_are_charged_to_the_saved_card() {
    let shop = Shop::open("4242424242424242");
    let free = shop.cycle(Some(1), BillingInterval::Monthly, "0");
    let mut yearly = shop.cycle(None, BillingInterval::Yearly, "88.5");
    yearly.recurring_items[0].quantity = Some(2);

    let plan = shop.subscribe(vec![free, yearly]);

    assert_eq!(states(&plan), ["active", "pending"]);
    assert_eq!(plan.default_payment_token.as_ref().unwrap().default, Some(true));
    assert_eq!(plan.customer.as_ref().unwrap().uuid, shop.customer);
    let [free, yearly] = plan.recurring_cycles.as_slice() else { panic!("two cycles") };
    assert_eq!((free.billing_count, free.billing_count_created), (Some(1), Some(1)));
    assert_eq!((yearly.billing_count, yearly.billing_count_created), (None, Some(0)));
    assert_eq!(yearly.billing_amount, Some(decimal("177")));
    assert_eq!(
        (free.next_cycle.as_ref(), yearly.previous_cycle.as_ref()),
        (Some(&yearly.id), Some(&free.id))
    );
    assert!(free.estimated_end_date.is_some());
    assert_eq!(free.estimated_end_date, yearly.estimated_start_date);
    assert_eq!(free.next_execute_time, free.estimated_end_date);
    assert_eq!((yearly.estimated_end_date.as_ref(), yearly.start_date.as_ref()), (None, None));
    let promised = yearly.estimated_start_date.clone();
    shop.pass(27);
    assert_eq!(shop.orders().len(), 0, "a free month makes no order");

    shop.pass(5);

    let plan = shop.plan(&plan.id);
    assert_eq!(states(&plan), ["completed", "active"]);
    let [free, yearly] = plan.recurring_cycles.as_slice() else { panic!("two cycles") };
    assert_eq!((&free.end_date, &yearly.start_date), (&promised, &promised), "to the moment");
    assert_eq!((free.billing_count_created, yearly.billing_count_created), (Some(1), Some(1)));
    let orders = shop.orders();
    assert_eq!(order_states(&orders), [("completed", "paid")]);
    let order = &orders[0];
    assert_eq!((&order.created_at, order.reference_number.as_deref()), (&promised, Some("SUB-1-1")));
    assert_eq!(order.initial_total, Some(decimal("177.00")));
    assert_eq!(order.line_items[0].label.as_deref(), Some("Membership"));
    let data = order.transactions[0].payment_data.as_ref().unwrap();
    assert_eq!(data.token.as_ref(), Some(&plan.default_payment_token.as_ref().unwrap().token));
    assert_eq!(data.last_4_digits.as_deref(), Some("4242"));

    shop.pass(340);
    assert_eq!(shop.orders().len(), 1, "not a year yet");
    shop.pass(27);
    assert_eq!(order_states(&shop.orders()), [("completed", "paid"); 2]);
    let get =
        GetRecurringOrder { customer_uuid: shop.customer.clone(), order: OrderRef::reference("SUB-1-2") };
    let found = shop.wonder.send(&get).unwrap();
    assert_eq!((found.order.amount, found.order.paid_total), (Some(decimal("177")), Some(decimal("177"))));
    let cycle = found.recurring_cycle.unwrap();
    assert_eq!((cycle.id.as_str(), cycle.billing_count_created), (yearly.id.as_str(), Some(2)));
    shop.pass(3 * 366);
    assert_eq!(shop.orders().len(), 5, "one a year, also when many years go by at once");
}

#[test]
fn a_card_that_is_declined_as_often_as_the_plan_says_makes_the_cycle_uncollectible() {
    let shop = Shop::open("4000000000000002");
    let cycles = vec![
        shop.cycle(Some(12), BillingInterval::Monthly, "88"),
        shop.cycle(None, BillingInterval::Yearly, "900"),
    ];

    let plan = shop.subscribe(cycles);

    let attempts = || -> Vec<usize> { shop.orders().iter().map(|order| order.transactions.len()).collect() };
    assert_eq!(states(&plan), ["active", "pending"], "one failure of three");
    assert_eq!((order_states(&shop.orders()), attempts()), (vec![("invoiced", "unpaid")], vec![1]));
    shop.pass(1);
    assert_eq!(attempts(), [1], "too early");
    shop.pass(1);
    assert_eq!((states(&shop.plan(&plan.id)), attempts()), (vec!["active", "pending"], vec![2]));
    shop.pass(2);
    let over = shop.plan(&plan.id);
    assert_eq!((states(&over), attempts()), (vec!["uncollectible", "cancelled"], vec![3]));
    assert_eq!(over.recurring_cycles[0].next_execute_time, None);
    assert!(over.recurring_cycles[0].end_date.is_some());
    shop.pass(400);
    assert_eq!(attempts(), [3], "given up");
    assert_eq!(order_states(&shop.orders()), [("invoiced", "unpaid")]);
    let cancel = CancelRecurringPlan {
        id: plan.id,
        activate_type: RecurringActivation::Immediate,
        refund_credit: false,
    };
    assert_eq!(code(&shop.wonder.send(&cancel).unwrap_err()), "E900307", "it is over");
}

#[test]
fn another_card_in_time_saves_the_plan() {
    let shop = Shop::open("4000000000000002");
    let plan = shop.subscribe(vec![shop.cycle(Some(2), BillingInterval::Weekly, "88")]);
    let good = shop.card("4242424242424242", false);
    let changes = RecurringPlanChanges {
        name: Some("會員".into()),
        default_payment_token: Some(good.clone()),
        payment_retry_count: Some(1),
        ..Default::default()
    };

    let edited = shop.wonder.send(&EditRecurringPlan { id: plan.id.clone(), plan: changes }).unwrap();

    assert_eq!((edited.name.as_deref(), edited.payment_retry_count), (Some("會員"), Some(1)));
    assert_eq!(edited.default_payment_token.as_ref().unwrap().token, good);
    shop.pass(2);
    let orders = shop.orders();
    assert_eq!(order_states(&orders), [("completed", "paid")]);
    let success: Vec<_> = orders[0].transactions.iter().map(|one| one.success).collect();
    assert_eq!(success, [Some(false), Some(true)]);

    shop.wonder.send(&DeletePaymentToken { uuid: shop.customer.clone(), token: good }).unwrap();
    shop.pass(5);
    let plan = shop.plan(&plan.id);
    assert_eq!(states(&plan), ["uncollectible"], "a deleted card is charged in vain, and now once is enough");
    assert_eq!(plan.default_payment_token, None);
}

#[test]
fn an_order_that_was_voided_is_not_tried_again_and_a_cycle_ends_after_its_count() {
    let shop = Shop::open("4000000000000002");
    let plan = shop.subscribe(vec![shop.cycle(Some(1), BillingInterval::Weekly, "88")]);
    shop.wonder.send(&VoidOrder { order: OrderRef::reference("SUB-1-1") }).unwrap();

    shop.pass(30);

    assert_eq!(states(&shop.plan(&plan.id)), ["completed"]);
    let orders = shop.orders();
    assert_eq!((order_states(&orders), orders[0].transactions.len()), (vec![("voided", "unpaid")], 1));
}

#[test]
fn a_plan_is_cancelled_at_once_or_at_its_next_date_which_can_be_undone() {
    let shop = Shop::open("4242424242424242");
    let cancel =
        |id: &str, activate_type| CancelRecurringPlan { id: id.into(), activate_type, refund_credit: true };
    let weekly = || shop.cycle(Some(2), BillingInterval::Weekly, "10");
    let plan = shop.subscribe(vec![weekly(), weekly()]);
    let recover = RecoverRecurringPlan { id: plan.id.clone() };
    assert_eq!(code(&shop.wonder.send(&recover).unwrap_err()), "E900307", "nothing waits");

    let later = cancel(&plan.id, RecurringActivation::NextBillingDate);
    assert_eq!(shop.wonder.send(&later).unwrap().plan, None);
    assert_eq!(states(&shop.plan(&plan.id)), ["active", "pending"]);
    assert_eq!(states(&shop.wonder.send(&recover).unwrap()), ["active", "cancelled"]);
    shop.pass(7);
    assert_eq!(shop.orders().len(), 2, "it goes on");
    shop.wonder.send(&later).unwrap();
    shop.pass(7);
    assert_eq!(states(&shop.plan(&plan.id)), ["cancelled", "cancelled"]);
    shop.pass(30);
    assert_eq!(shop.orders().len(), 2, "and it is over");

    let second = NewRecurringPlan { reference_number: None, ..shop.new_plan(vec![weekly(), weekly()]) };
    let second = shop.wonder.send(&CreateRecurringPlan { plan: second }).unwrap();
    let expected = format!("{}-1", second.id);
    assert_eq!(shop.orders()[2].reference_number, Some(expected), "without a reference it is the id");
    shop.wonder.send(&cancel(&second.id, RecurringActivation::Immediate)).unwrap();
    let over = shop.plan(&second.id);
    assert_eq!(states(&over), ["cancelled", "cancelled"]);
    assert!(over.recurring_cycles[0].end_date.is_some());
    assert_eq!((&over.recurring_cycles[1].end_date, &over.recurring_cycles[0].next_cycle), (&None, &None));
    shop.pass(30);
    assert_eq!(shop.orders().len(), 3);
}

#[test]
fn cycles_are_added_now_at_the_next_date_or_at_the_end() {
    let shop = Shop::open("4242424242424242");
    let weekly = |count, price: &str| shop.cycle(count, BillingInterval::Weekly, price);
    let plan = shop.subscribe(vec![weekly(Some(2), "10")]);
    let add = |activate_type, cycle: NewRecurringCycle| AddRecurringCycles {
        id: plan.id.clone(),
        activate_type,
        process_credit: Some(false),
        cycles: vec![cycle],
    };
    let totals =
        || -> Vec<Decimal> { shop.orders().into_iter().map(|order| order.initial_total.unwrap()).collect() };
    let amounts = |amounts: &[&str]| -> Vec<Decimal> { amounts.iter().map(|text| decimal(text)).collect() };

    let last = shop.wonder.send(&add(RecurringActivation::AsLastCycle, weekly(Some(1), "20"))).unwrap();
    assert_eq!(
        (states(&last), last.next_billing_amount.clone()),
        (vec!["active", "pending"], Some(decimal("10")))
    );
    shop.pass(14);
    assert_eq!(
        (states(&shop.plan(&plan.id)), totals()),
        (vec!["completed", "active"], amounts(&["10", "10", "20"]))
    );

    let AddRecurringCycles { id, activate_type, process_credit, cycles } =
        add(RecurringActivation::Immediate, weekly(None, "30"));
    let calculate = CalculateRecurringCycles { id, activate_type, process_credit, cycles };
    let calculated = shop.wonder.send(&calculate).unwrap();
    assert_eq!(
        (states(&calculated), calculated.next_billing_amount.clone()),
        (vec!["completed", "cancelled", "active"], Some(decimal("30")))
    );
    assert_eq!(shop.plan(&plan.id).recurring_cycles.len(), 2, "it only computes");
    let now = add(RecurringActivation::Immediate, weekly(None, "30"));
    let added = shop.wonder.send(&now).unwrap();
    assert_eq!((states(&added), totals().len()), (vec!["completed", "cancelled", "active"], 4));
    assert_eq!(added.next_billing_amount, calculated.next_billing_amount);
    let endless = shop.wonder.send(&add(RecurringActivation::AsLastCycle, weekly(None, "1"))).unwrap_err();
    assert_eq!(code(&endless), "E900307", "nothing comes after a cycle without end");

    let next = add(RecurringActivation::NextBillingDate, weekly(Some(1), "40"));
    let waiting = shop.wonder.send(&next).unwrap();
    assert_eq!(
        (states(&waiting)[2..].to_vec(), waiting.next_billing_amount.clone()),
        (vec!["active", "pending"], Some(decimal("40")))
    );
    assert_eq!(
        waiting.recurring_cycles[2].estimated_end_date,
        waiting.recurring_cycles[3].estimated_start_date
    );
    shop.wonder.send(&RecoverRecurringPlan { id: plan.id.clone() }).unwrap();
    shop.pass(7);
    assert_eq!(totals()[4..], amounts(&["30"]), "taken back");
    shop.wonder.send(&next).unwrap();
    shop.pass(14);
    let done = shop.plan(&plan.id);
    assert_eq!(states(&done), ["completed", "cancelled", "cancelled", "cancelled", "completed"]);
    assert_eq!(totals()[5..], amounts(&["40"]));
    assert_eq!(done.recurring_cycles[4].previous_cycle.as_ref(), Some(&done.recurring_cycles[2].id));

    let again = shop.wonder.send(&add(RecurringActivation::Immediate, weekly(None, "50"))).unwrap();
    assert_eq!(states(&again).last(), Some(&"active"), "a plan that is over begins again");
    assert_eq!(totals()[6..], amounts(&["50"]));
}

#[test]
fn a_reference_number_is_used_once_and_what_was_deleted_is_of_no_use() {
    let shop = Shop::open("4242424242424242");
    let cycle = shop.cycle(None, BillingInterval::Daily, "1");
    shop.subscribe(vec![cycle.clone()]);
    let again =
        shop.wonder.send(&CreateRecurringPlan { plan: shop.new_plan(vec![cycle.clone()]) }).unwrap_err();
    assert_eq!(code(&again), "E900322");
    assert!(again.detail().contains("has been created"), "{again}");
    assert_eq!(shop.orders().len(), 1, "and charges nothing");

    let other = |cycles| CreateRecurringPlan {
        plan: NewRecurringPlan { reference_number: Some("SUB-2".into()), ..shop.new_plan(cycles) },
    };
    let item = cycle.recurring_items[0].id.clone();
    assert_eq!(shop.wonder.send(&DeleteRecurringItem { id: item.clone() }).unwrap().success, Some(true));
    let error = shop.wonder.send(&other(vec![cycle.clone()])).unwrap_err();
    assert_eq!((error.kind(), error.code().as_deref()), (ErrorKind::NotFound, Some("E900321")));
    assert_eq!(shop.wonder.send(&DeleteRecurringItem { id: item }).unwrap_err().kind(), ErrorKind::NotFound);
    let config = cycle.recurring_billing_config.clone();
    shop.wonder.send(&DeleteBillingConfig { id: config.clone() }).unwrap();
    let again = shop.wonder.send(&DeleteBillingConfig { id: config }).unwrap_err();
    assert_eq!(again.kind(), ErrorKind::NotFound);
    assert_eq!(shop.wonder.iter(&ListRecurringItems::default()).count(), 0);
    assert_eq!(shop.wonder.iter(&ListBillingConfigs::default()).count(), 0);
    shop.pass(1);
    assert_eq!(shop.orders().len(), 2, "the plan goes on as it was made");

    assert_eq!(code(&shop.wonder.send(&other(vec![])).unwrap_err()), "E900202");
    let stranger = NewCustomer {
        reference_number: "C-2".into(),
        name: "李小明".into(),
        phone: "91234568".into(),
        ..Default::default()
    };
    let stranger = shop.wonder.send(&CreateCustomer { customer: stranger }).unwrap().uuid;
    let mut poor = other(vec![shop.cycle(None, BillingInterval::Daily, "1")]);
    poor.plan.customer_uuid = stranger.clone();
    assert_eq!(code(&shop.wonder.send(&poor).unwrap_err()), "E900304", "nothing to charge");
    poor.plan.default_payment_token = Some(shop.card("4242424242424242", false));
    assert_eq!(code(&shop.wonder.send(&poor).unwrap_err()), "E900304", "somebody else's card");
    let get = GetRecurringOrder { customer_uuid: stranger, order: OrderRef::reference("SUB-1-1") };
    assert_eq!(shop.wonder.send(&get).unwrap_err().kind(), ErrorKind::NotFound);
    let missing = GetRecurringPlan { id: "nothing".into(), with_previous_order: Some(true) };
    assert_eq!(shop.wonder.send(&missing).unwrap_err().kind(), ErrorKind::NotFound);
}

#[test]
fn plans_items_and_configs_are_listed_by_filter_and_page() {
    let shop = Shop::open("4242424242424242");
    let cycle = shop.cycle(None, BillingInterval::Yearly, "1");
    for reference in ["A-1", "A-2", "B-1"] {
        let plan = shop.new_plan(vec![cycle.clone()]);
        let plan = NewRecurringPlan { reference_number: Some(reference.into()), ..plan };
        shop.wonder.send(&CreateRecurringPlan { plan }).unwrap();
    }
    let references = |filter: Vec<Filter>| -> Vec<String> {
        let list = ListRecurringPlans { limit: Some(2), filter, ..Default::default() };
        shop.wonder.iter(&list).map(|plan| plan.unwrap().reference_number.unwrap()).collect()
    };
    assert_eq!(references(vec![]), ["A-1", "A-2", "B-1"]);
    assert_eq!(references(vec![Filter::new("reference_number", FilterOp::Contains, "A-")]), ["A-1", "A-2"]);
    shop.item("Tea", "9.50");
    let cheap = Filter::new("price", FilterOp::Less, "9.6");
    let list = ListRecurringItems { filter: vec![cheap], limit: Some(1), ..Default::default() };
    let labels: Vec<_> = shop.wonder.iter(&list).map(|item| item.unwrap().label.unwrap()).collect();
    assert_eq!(labels, ["Membership", "Tea"]);
    shop.rhythm(2, BillingInterval::Daily);
    let daily = Filter::new("billing_interval", FilterOp::Equal, "daily");
    let list = ListBillingConfigs { filter: vec![daily], ..Default::default() };
    let found: Vec<_> = shop.wonder.iter(&list).map(Result::unwrap).collect();
    assert_eq!((found.len(), found[0].interval_count), (1, Some(2)));
    let list =
        ListRecurringPlans { filter: vec![Filter::new("x", FilterOp::Equal, "1")], ..Default::default() };
    assert_eq!(code(&shop.wonder.send(&list).unwrap_err()), "E900203");
}

#[test]
fn the_business_hears_of_every_order_of_a_plan_with_the_real_time_on_it() {
    let shop = Shop::open("4242424242424242");
    let (url, received) = receiver();
    shop.control("/wonder/settings", &format!(r#"{{"webhook_url":"{url}"}}"#));
    let app = shop.sandbox.world().wonder;
    let webhook = WonderWebhook::new(app.app_id, &app.webhook_public_key_pem).unwrap();
    let next = || {
        let (headers, body) = received.recv_timeout(Duration::from_secs(10)).unwrap();
        let now_ms = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as u64;
        let event = webhook.verify_order("POST", "/hook?shop=1", &headers, &body, now_ms).unwrap();
        (event.action, event.order.unwrap().reference_number.unwrap())
    };
    let free = shop.cycle(Some(1), BillingInterval::Weekly, "0");
    // An amount that ends in .02 is declined.
    let daily = shop.cycle(Some(1), BillingInterval::Daily, "10");
    let declined = shop.cycle(None, BillingInterval::Daily, "5.02");
    shop.subscribe(vec![free, daily, declined]);
    shop.pass(7);
    assert_eq!(next(), (OrderAction::Created, "SUB-1-1".into()));
    assert_eq!(next(), (OrderAction::Paid, "SUB-1-1".into()));
    shop.pass(1);
    assert_eq!(next(), (OrderAction::Created, "SUB-1-2".into()));
    assert_eq!(next(), (OrderAction::PaymentFailure, "SUB-1-2".into()));
    let check = CheckOrder { order: Some(OrderRef::reference("SUB-1-2")), transaction: None };
    assert_eq!(shop.wonder.send(&check).unwrap().unpaid_total, Some(decimal("5.02")));
}
