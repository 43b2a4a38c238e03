//! Recurring payments (reference 5.6): items set the amount, billing configs the rhythm, and a plan charges a
//! customer's saved token in one cycle after the other. What is due is done by the clock, in [`run`].
//!
//! The page of creating a plan was seen without its path, and lists, deletions, editing and adding cycles are known by
//! title only: their paths, parameters and answers are guesses. The other choices are in the README.

mod cycle;
mod item;
mod plan;
mod rhythm;
mod run;
mod shelf;

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use jiff::Timestamp;
use serde_json::{Value, json};

use self::cycle::Cycle;
use self::item::Item;
use self::plan::{Activation, Plan};
use self::rhythm::Rhythm;
use self::shelf::Shelf;
use super::envelope::Failure;
use super::filters;
use super::input::{Fields, Query};
use super::money;
use super::orders::{Desk, Orders};

const NOT_FOUND: &str = "E900321";
const PLAN_EXISTS: &str = "E900322";

const MAX_TEXT: usize = 255;
const MAX_LIMIT: usize = 1000;
const DEFAULT_LIMIT: usize = 20;
const MAX_CYCLES: usize = 20;

const ITEM_FIELDS: &[&str] =
    &["id", "label", "price", "currency", "reference_id", "description", "created_at", "updated_at"];
const CONFIG_FIELDS: &[&str] =
    &["id", "billing_interval", "billing_type", "description", "created_at", "updated_at"];
const PLAN_FIELDS: &[&str] =
    &["id", "name", "reference_number", "note", "description", "created_at", "updated_at"];

/// Nothing is ever removed; what is deleted is no longer listed, and no new cycle can be made of it.
#[derive(Debug, Default)]
pub(super) struct Recurring {
    items: Shelf<Item>,
    rhythms: Shelf<Rhythm>,
    plans: Shelf<Plan>,
    by_reference: HashMap<String, usize>,
    /// Which plan and which of its cycles made an order.
    makers: HashMap<usize, (usize, usize)>,
    /// When a plan has something to do. Entries that a change has overtaken are passed over.
    due: BinaryHeap<Reverse<(Timestamp, usize)>>,
}

impl Recurring {
    /// `POST P/recurring_payments/items`
    pub(super) fn create_item(&mut self, body: &[u8], desk: &mut Desk<'_>) -> Result<Value, Failure> {
        let item = Item::read(&Fields::from_body(body)?.object("item")?, desk.ids, desk.now)?;
        let answer = json!({"item": item.to_json()});
        self.items.add(item.id.clone(), item);
        Ok(answer)
    }

    /// `GET P/recurring_payments/items`
    pub(super) fn list_items(&self, query: &Query<'_>) -> Result<Value, Failure> {
        let kept = self.items.iter().filter(|item| item.deleted_at.is_none());
        Ok(json!({"items": listed(kept.map(Item::to_json), query, ITEM_FIELDS)?}))
    }

    /// `DELETE P/recurring_payments/items/{id}`
    pub(super) fn delete_item(&mut self, id: &str, now: Timestamp) -> Result<Value, Failure> {
        let item = self.items.get_mut(id).filter(|item| item.deleted_at.is_none());
        item.ok_or_else(|| not_found("item", id))?.deleted_at = Some(now);
        Ok(json!({"success": true}))
    }

    /// `POST P/recurring_payments/billing_configs`
    pub(super) fn create_config(&mut self, body: &[u8], desk: &mut Desk<'_>) -> Result<Value, Failure> {
        let rhythm = Rhythm::read(&Fields::from_body(body)?.object("config")?, desk.ids, desk.now)?;
        let answer = json!({"config": rhythm.to_json()});
        self.rhythms.add(rhythm.id.clone(), rhythm);
        Ok(answer)
    }

    /// `GET P/recurring_payments/billing_configs`
    pub(super) fn list_configs(&self, query: &Query<'_>) -> Result<Value, Failure> {
        let kept = self.rhythms.iter().filter(|rhythm| rhythm.deleted_at.is_none());
        Ok(json!({"configs": listed(kept.map(Rhythm::to_json), query, CONFIG_FIELDS)?}))
    }

    /// `DELETE P/recurring_payments/billing_configs/{id}`
    pub(super) fn delete_config(&mut self, id: &str, now: Timestamp) -> Result<Value, Failure> {
        let rhythm = self.rhythms.get_mut(id).filter(|rhythm| rhythm.deleted_at.is_none());
        rhythm.ok_or_else(|| not_found("billing config", id))?.deleted_at = Some(now);
        Ok(json!({"success": true}))
    }

    /// `POST P/recurring_payments/plan`. What is due at once is charged at once.
    pub(super) fn create_plan(
        &mut self,
        body: &[u8],
        orders: &mut Orders,
        desk: &mut Desk<'_>,
    ) -> Result<Value, Failure> {
        let fields = Fields::from_body(body)?.object("plan")?;
        let reference = fields.text("reference_number", MAX_TEXT)?.filter(|text| !text.is_empty());
        if let Some(reference) = reference.filter(|reference| self.by_reference.contains_key(*reference)) {
            let text = format!("The plan {reference:?} has been created already.");
            return Err(Failure::invalid(PLAN_EXISTS, text));
        }
        let mut plan = Plan::read(&fields, desk)?;
        plan.cycles = self.read_cycles(&fields, "recurring_cycles", desk)?;
        for (cycle, id) in plan.cycles.iter_mut().zip(std::iter::repeat_with(|| desk.ids.uuid())) {
            cycle.id = id;
        }
        plan.begin_next(desk.now);
        let at = self.plans.add(plan.id.clone(), plan);
        if let Some(reference) = reference {
            self.by_reference.insert(reference.to_owned(), at);
        }
        self.await_plan(at);
        self.run(orders, desk);
        self.answer(at, desk)
    }

    /// `GET P/recurring_payments/plan`
    pub(super) fn list_plans(&self, query: &Query<'_>, desk: &Desk<'_>) -> Result<Value, Failure> {
        let plans = self.plans.iter().map(|plan| plan.to_json(desk.customers));
        Ok(json!({"plans": listed(plans, query, PLAN_FIELDS)?}))
    }

    /// `GET P/recurring_payments/plan/{id}`. What `with_previous_order` does is not documented: here, nothing.
    pub(super) fn get_plan(&self, id: &str, desk: &Desk<'_>) -> Result<Value, Failure> {
        self.answer(self.find(id)?, desk)
    }

    /// `PUT P/recurring_payments/plan/{id}`
    pub(super) fn edit_plan(&mut self, id: &str, body: &[u8], desk: &Desk<'_>) -> Result<Value, Failure> {
        let at = self.find(id)?;
        let fields = Fields::from_body(body)?.object("plan")?;
        self.plan_mut(at)?.edit(&fields, desk)?;
        self.answer(at, desk)
    }

    /// `PUT P/recurring_payments/plan/{id}/cancel`
    pub(super) fn cancel_plan(&mut self, id: &str, body: &[u8], now: Timestamp) -> Result<Value, Failure> {
        let at = self.find(id)?;
        let fields = Fields::from_body(body)?;
        let activation = Activation::read(&fields)?;
        if fields.flag("refund_credit")?.is_none() {
            return Err(fields.bad("refund_credit", "is required: true or false"));
        }
        self.plan_mut(at)?.cancel(activation, &fields, now)?;
        self.await_plan(at);
        Ok(json!({}))
    }

    /// `PUT P/recurring_payments/plan/{id}/recover`
    pub(super) fn recover_plan(&mut self, id: &str, desk: &Desk<'_>) -> Result<Value, Failure> {
        let at = self.find(id)?;
        self.plan_mut(at)?.recover(desk.now)?;
        self.await_plan(at);
        self.answer(at, desk)
    }

    /// `PUT P/recurring_payments/plan/{id}/cycles/calculate`: the same change, of a copy.
    pub(super) fn calculate_cycles(
        &self,
        id: &str,
        body: &[u8],
        desk: &mut Desk<'_>,
    ) -> Result<Value, Failure> {
        let at = self.find(id)?;
        let (activation, mut cycles) = self.read_addition(body, desk)?;
        // They are not kept, so they must not change which ids come next.
        cycles.iter_mut().for_each(|cycle| cycle.id = desk.ids.request_id());
        let mut plan = self.plan(at)?.clone();
        plan.add(activation, cycles, desk.now)?;
        Ok(with_next_amount(&plan, plan.next_amount(), desk))
    }

    /// `PUT P/recurring_payments/plan/{id}/cycles`
    pub(super) fn add_cycles(
        &mut self,
        id: &str,
        body: &[u8],
        orders: &mut Orders,
        desk: &mut Desk<'_>,
    ) -> Result<Value, Failure> {
        let at = self.find(id)?;
        let (activation, mut cycles) = self.read_addition(body, desk)?;
        cycles.iter_mut().for_each(|cycle| cycle.id = desk.ids.uuid());
        let plan = self.plan_mut(at)?;
        plan.add(activation, cycles, desk.now)?;
        // Before anything is charged, so that it is what was calculated.
        let amount = plan.next_amount();
        self.await_plan(at);
        self.run(orders, desk);
        Ok(with_next_amount(self.plan(at)?, amount, desk))
    }

    /// `POST P/recurring_payments/orders/check`, whose page was seen without verb and path.
    pub(super) fn check_order(
        &self,
        body: &[u8],
        orders: &Orders,
        desk: &Desk<'_>,
    ) -> Result<Value, Failure> {
        let fields = Fields::from_body(body)?;
        let customer = fields.required("customer_uuid", MAX_TEXT)?;
        desk.customers.check(customer)?;
        let at = orders.find(&fields.object("order")?)?;
        let order = orders.at(at)?;
        let maker = self.makers.get(&at).filter(|_| {
            order.customer_uuid.as_deref().is_some_and(|uuid| uuid.eq_ignore_ascii_case(customer))
        });
        let Some((plan, cycle)) = maker else {
            let text = format!("No plan of this customer has made the order {}.", order.number);
            return Err(Failure::not_found(NOT_FOUND, text));
        };
        let (state, correspondence_state) = order.states();
        Ok(json!({
            "customer": desk.customers.get(customer)?["customer"],
            "recurring_cycle": self.plan(*plan)?.cycle_json(*cycle),
            "order": {
                "amount": money::text(order.initial_total),
                "paid_total": money::text(order.paid_total()),
                "currency": order.currency,
                "order_number": order.number,
                "reference_number": order.reference_number,
                "state": state,
                "correspondence_state": correspondence_state,
                "auth_code": if order.paid_total() > 0 { "000000" } else { "" },
            },
        }))
    }

    /// Puts a plan where the clock finds it.
    fn await_plan(&mut self, at: usize) {
        if let Some(due) = self.plans.at(at).and_then(Plan::next_event) {
            self.due.push(Reverse((due, at)));
        }
    }

    fn read_addition(&self, body: &[u8], desk: &Desk<'_>) -> Result<(Activation, Vec<Cycle>), Failure> {
        let fields = Fields::from_body(body)?;
        let activation = Activation::read(&fields)?;
        // Checked, and then without effect: there are no credits here.
        fields.flag("process_credit")?;
        Ok((activation, self.read_cycles(&fields, "cycles", desk)?))
    }

    /// The cycles of a request, still without ids.
    fn read_cycles(&self, fields: &Fields, name: &str, desk: &Desk<'_>) -> Result<Vec<Cycle>, Failure> {
        let cycles = fields.objects(name, MAX_CYCLES)?;
        if cycles.is_empty() {
            return Err(fields.bad(name, "is required: a list of at least one cycle"));
        }
        cycles.iter().map(|cycle| Cycle::read(cycle, &self.items, &self.rhythms, desk.now)).collect()
    }

    fn find(&self, id: &str) -> Result<usize, Failure> {
        self.plans.position(id).ok_or_else(|| not_found("plan", id))
    }

    fn plan(&self, at: usize) -> Result<&Plan, Failure> {
        self.plans.at(at).ok_or_else(|| not_found("plan", &at.to_string()))
    }

    fn plan_mut(&mut self, at: usize) -> Result<&mut Plan, Failure> {
        self.plans.at_mut(at).ok_or_else(|| not_found("plan", &at.to_string()))
    }

    fn answer(&self, at: usize, desk: &Desk<'_>) -> Result<Value, Failure> {
        Ok(json!({"plan": self.plan(at)?.to_json(desk.customers)}))
    }
}

fn with_next_amount(plan: &Plan, amount: i64, desk: &Desk<'_>) -> Value {
    let mut plan = plan.to_json(desk.customers);
    if let Value::Object(fields) = &mut plan {
        fields.insert("next_billing_amount".into(), money::text(amount).into());
    }
    json!({ "plan": plan })
}

/// A page of rows, from the oldest.
fn listed(
    rows: impl Iterator<Item = Value>,
    query: &Query<'_>,
    fields: &[&str],
) -> Result<Vec<Value>, Failure> {
    let limit = query.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT)?;
    let offset = query.number("offset", 0, 0, usize::MAX)?;
    let conditions = query.filters()?;
    filters::check(&conditions, fields)?;
    let mut page = Vec::new();
    let mut skipped = 0;
    for row in rows {
        if !filters::all_hold(&row, &conditions)? {
            continue;
        }
        if skipped < offset {
            skipped += 1;
            continue;
        }
        page.push(row);
        if page.len() == limit {
            break;
        }
    }
    Ok(page)
}

fn not_found(what: &str, id: &str) -> Failure {
    Failure::not_found(NOT_FOUND, format!("There is no {what} {id:?}."))
}
