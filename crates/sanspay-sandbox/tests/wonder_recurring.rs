//! Recurring payments on the wire: what the pages print is accepted, what they forbid is refused.

mod wonder_client;

use serde_json::{Value, json};

use crate::wonder_client::{P, Shop};

/// A request, a changed field of its body, and what the refusal has to name.
type Wrong<'a> = (&'a str, Value, &'a str);

/// What of the tests is the same: a customer with a card, an item, a monthly config.
struct Ready {
    customer: String,
    token: String,
    item: String,
    config: String,
}

fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}

fn ready(shop: &Shop) -> Ready {
    let customer = text(&shop.create("C-1")["uuid"]);
    let token = shop.control(&format!("/customers/{customer}/payment_tokens"), &json!({"default": true}));
    let item = json!({"item": {"label": "Membership", "price": 88.5, "currency": "HKD"}});
    let item = shop.post(&format!("{P}/recurring_payments/items"), &item).data()["item"].clone();
    assert_eq!((&item["price"], &item["deleted_at"]), (&json!(88.5), &Value::Null));
    let config =
        json!({"config": {"interval_count": 1, "billing_interval": "monthly", "billing_type": "automated"}});
    let config =
        shop.post(&format!("{P}/recurring_payments/billing_configs"), &config).data()["config"].clone();
    Ready {
        customer,
        token: text(&token.envelope["token"]),
        item: text(&item["id"]),
        config: text(&config["id"]),
    }
}

fn plan(ready: &Ready) -> Value {
    json!({
        "name": "Membership", "reference_number": "SUB-1", "customer_uuid": ready.customer,
        "default_collection_method": "charge_automatically", "payment_retry_count": 3, "payment_retry_day_period": 2,
        "recurring_cycles": [{"recurring_billing_config": ready.config,
                              "recurring_items": [{"id": ready.item, "quantity": 2}]}],
    })
}

/// The body with one field changed.
fn with(mut body: Value, name: &str, value: Value) -> Value {
    body[name] = value;
    body
}

#[test]
fn a_plan_is_made_read_and_answered_with_every_field_of_the_reference() {
    let shop = Shop::open();
    let ready = ready(&shop);
    let made = shop.post(&format!("{P}/recurring_payments/plan"), &json!({"plan": plan(&ready)})).data();
    let id = text(&made["plan"]["id"]);
    let read = shop.get(&format!("{P}/recurring_payments/plan/{id}?with_previous_order=true")).data();
    assert_eq!(read, made);
    assert_eq!(
        shop.get(&format!("{P}/recurring_payments/plan?limit=1")).data()["plans"],
        json!([made["plan"]])
    );
    let plan_fields = "id name reference_number default_payment_token default_collection_method payment_retry_count \
                       payment_retry_day_period grace_period credit redirect_url note timeout description created_at \
                       updated_at deleted_at recurring_cycles customer";
    let cycle_fields = "id state recurring_plan_id billing_count billing_count_created recurring_billing_config \
                        recurring_items billing_amount discount_amount discount_type previous_cycle next_cycle \
                        estimated_start_date start_date estimated_end_date end_date next_execute_time description \
                        created_at updated_at deleted_at";
    let cycle = &made["plan"]["recurring_cycles"][0];
    for (object, fields) in [(&made["plan"], plan_fields), (cycle, cycle_fields)] {
        for field in fields.split_whitespace() {
            assert!(object.get(field).is_some(), "{field} is missing in {object}");
        }
    }
    assert_eq!(made["plan"]["default_payment_token"]["token"], json!(ready.token));
    assert_eq!((&cycle["billing_amount"], &cycle["billing_count"]), (&json!(177), &Value::Null));
    assert_eq!(cycle["recurring_items"][0]["quantity"], json!(2));
    assert_eq!(cycle["billing_count_created"], json!(1), "automated starts at the moment of subscription");
    let empty = shop.put(
        &format!("{P}/recurring_payments/plan/{id}/cancel"),
        &json!({"activate_type": "next_billing_date", "refund_credit": false}),
    );
    assert_eq!(empty.data(), json!({}));
    let recover = shop.sign("PUT", &format!("{P}/recurring_payments/plan/{id}/recover"), "");
    assert_eq!(shop.send(&recover).data()["plan"]["id"], json!(id), "without a body");
}

#[test]
fn what_the_pages_forbid_is_refused_by_name_and_charges_nothing() {
    let shop = Shop::open();
    let ready = ready(&shop);
    let item = json!({"label": "a", "price": 1, "currency": "HKD"});
    let cycle = plan(&ready)["recurring_cycles"][0].clone();
    let wrong_plans: [Wrong<'_>; 12] = [
        ("name", json!(""), "`plan.name`"),
        ("customer_uuid", Value::Null, "`plan.customer_uuid`"),
        ("default_collection_method", json!("send_invoice"), "charge_automatically"),
        ("payment_retry_count", json!("3"), "`plan.payment_retry_count`"),
        ("payment_retry_day_period", Value::Null, "`plan.payment_retry_day_period`"),
        ("timeout", json!({"url": "https://shop.example"}), "`plan.timeout.timer`"),
        ("recurring_cycles", json!([]), "`plan.recurring_cycles`"),
        ("recurring_cycles", json!([with(cycle.clone(), "billing_count", json!(0))]), "billing_count"),
        ("recurring_cycles", json!([with(cycle.clone(), "recurring_items", json!([]))]), "price 0"),
        (
            "recurring_cycles",
            json!([with(cycle.clone(), "recurring_items", json!([{"id": ready.item, "quantity": 0}]))]),
            "quantity",
        ),
        (
            "recurring_cycles",
            json!([with(cycle.clone(), "recurring_items", json!([{"id": ready.item, "quantity": 10_001}]))]),
            "quantity",
        ),
        ("default_payment_token", json!(ready.customer), "payment token"),
    ];
    for (name, value, word) in wrong_plans {
        let body = json!({"plan": with(plan(&ready), name, value)});
        let answer = shop.post(&format!("{P}/recurring_payments/plan"), &body);
        assert_eq!(answer.status, 400, "{name}: {}", answer.envelope);
        assert!(
            answer.envelope["message"].as_str().is_some_and(|text| text.contains(word)),
            "{}",
            answer.envelope
        );
    }
    for (name, value) in
        [("price", json!("1.00")), ("price", json!(-1)), ("price", json!(1.005)), ("currency", json!("hkd"))]
    {
        let body = json!({"item": with(item.clone(), name, value)});
        let answer = shop.post(&format!("{P}/recurring_payments/items"), &body);
        assert!(answer.refused(400, "E900202").contains(name));
    }
    let dollars = with(item, "currency", json!("USD"));
    let dollars = shop.post(&format!("{P}/recurring_payments/items"), &json!({"item": dollars})).data();
    let mixed = json!([{"id": ready.item}, {"id": dollars["item"]["id"]}]);
    let body = json!({"plan": with(plan(&ready), "recurring_cycles", json!([with(cycle, "recurring_items", mixed)]))});
    let answer = shop.post(&format!("{P}/recurring_payments/plan"), &body);
    assert!(answer.refused(400, "E900202").contains("same currency"));
    assert_eq!(shop.get(&format!("{P}/orders/list")).data()["orders"], json!([]), "nothing was charged");

    let id = text(
        &shop.post(&format!("{P}/recurring_payments/plan"), &json!({"plan": plan(&ready)})).data()["plan"]["id"],
    );
    let one = format!("{P}/recurring_payments/plan/{id}");
    let cancel = format!("{one}/cancel");
    shop.put(&cancel, &json!({"activate_type": "as_last_cycle", "refund_credit": false}))
        .refused(400, "E900202");
    shop.put(&cancel, &json!({"activate_type": "immediate"})).refused(400, "E900202");
    shop.put(&one, &json!({"plan": {"customer_uuid": ready.customer}})).refused(400, "E900202");
    shop.put(&one, &json!({"plan": {"name": ""}})).refused(400, "E900202");
    let add = json!({"activate_type": "soon", "cycles": plan(&ready)["recurring_cycles"]});
    shop.put(&format!("{one}/cycles"), &add).refused(400, "E900202");
    shop.get(&format!("{one}/cycles")).refused(405, "E900303");
    shop.get(&format!("{P}/recurring_payments/nothing")).refused(404, "E900302");
    shop.get(&format!("{P}/recurring_payments/plan/nothing")).refused(404, "E900321");
}

#[test]
fn a_century_of_declined_days_is_over_in_a_moment() {
    let shop = Shop::open();
    let ready = ready(&shop);
    let config =
        json!({"config": {"interval_count": 1, "billing_interval": "weekly", "billing_type": "automated"}});
    let config = shop.post(&format!("{P}/recurring_payments/billing_configs"), &config).data();
    // Ends in .03: pending for ever, which must not be tried again each time.
    let item = json!({"item": {"label": "a", "price": 1.03, "currency": "HKD"}});
    let item = shop.post(&format!("{P}/recurring_payments/items"), &item).data();
    let cycle = json!({"recurring_billing_config": config["config"]["id"],
                       "recurring_items": [{"id": item["item"]["id"]}]});
    let body = json!({"plan": with(plan(&ready), "recurring_cycles", json!([cycle]))});
    let id = text(&shop.post(&format!("{P}/recurring_payments/plan"), &body).data()["plan"]["id"]);

    shop.sandbox.advance_clock(std::time::Duration::MAX);

    let plan = shop.get(&format!("{P}/recurring_payments/plan/{id}")).data();
    let billed = plan["plan"]["recurring_cycles"][0]["billing_count_created"].as_u64();
    assert!(billed.is_some_and(|billed| billed > 5_000), "{billed:?}");
    let order = json!({"order": {"reference_number": "SUB-1-1"}});
    let order = shop.post(&format!("{P}/orders/check"), &order).data();
    assert_eq!(order["order"]["transactions"].as_array().map(Vec::len), Some(1));
}
