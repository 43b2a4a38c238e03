//! What plans do when their time comes, each at its own: the clock may have been pushed over many due dates.
//!
//! A due date makes an order and charges it. One that is not paid is tried again every `payment_retry_day_period` days;
//! after `payment_retry_count` failures its cycle is uncollectible, and the plan is over.

use std::cmp::Reverse;

use jiff::{SignedDuration, Timestamp};

use super::Recurring;
use super::cycle::State;
use super::plan::{Plan, Unpaid, Waiting};
use crate::wonder::order::{Bill, Order};
use crate::wonder::orders::{Desk, Orders};
use crate::wonder::transactions::Outcome;

impl Recurring {
    /// Does all that is due by the desk's now.
    pub(in crate::wonder) fn run(&mut self, orders: &mut Orders, desk: &mut Desk<'_>) {
        while let Some(&Reverse((due, at))) = self.due.peek().filter(|Reverse((due, _))| *due <= desk.now) {
            self.due.pop();
            let Some(plan) = self.plans.at_mut(at).filter(|plan| plan.next_event() == Some(due)) else {
                continue;
            };
            let app_id = plan.app_id.clone();
            let Desk { customers, ref mut ids, outbox, .. } = *desk;
            let mut then = Desk { customers, ids, outbox, app_id: &app_id, base_url: "", now: due };
            if let Some(place) = plan.unpaid.iter().position(|unpaid| unpaid.next_try == due) {
                try_again(plan, place, orders, &mut then);
            } else if let Some(made) = turn(plan, orders, &mut then) {
                self.makers.insert(made.order, (at, made.cycle));
            }
            self.await_plan(at);
        }
    }
}

/// An order and the cycle that made it.
struct Made {
    order: usize,
    cycle: usize,
}

/// The next date of the current cycle has come.
fn turn(plan: &mut Plan, orders: &mut Orders, desk: &mut Desk<'_>) -> Option<Made> {
    let at = plan.current()?;
    match plan.waiting.take() {
        Some(Waiting::Cancel) => {
            plan.stop(desk.now);
            return None;
        }
        Some(Waiting::Switch) => {
            plan.end_current(State::Cancelled, desk.now);
            plan.begin_next(desk.now);
            return None;
        }
        None => {}
    }
    let cycle = plan.cycles.get_mut(at)?;
    if cycle.is_all_billed() {
        plan.end_current(State::Completed, desk.now);
        plan.begin_next(desk.now);
        return None;
    }
    cycle.count_due_date(desk.now);
    // There is no order of nothing.
    if cycle.amount == 0 {
        return None;
    }
    let (currency, amount, line_items) = (cycle.currency.clone(), cycle.amount, cycle.lines());
    let bill = Bill {
        reference_number: next_reference(plan, orders),
        customer_uuid: plan.customer_uuid.clone(),
        currency,
        amount,
        redirect_url: plan.redirect_url.clone(),
        note: plan.note.clone(),
        line_items,
    };
    let order = orders.bill(Order::of_plan(bill, desk.app_id, desk.now), desk);
    let unpaid = Unpaid { order, cycle: at, failures: 0, next_try: desk.now };
    charge(plan, unpaid, orders, desk);
    Some(Made { order, cycle: at })
}

/// The plan's reference, or its id, with a growing number behind it that makes it a new one.
fn next_reference(plan: &mut Plan, orders: &Orders) -> String {
    loop {
        plan.last_suffix += 1;
        let stem = plan.reference_number.as_ref().unwrap_or(&plan.id);
        let reference = format!("{stem}-{}", plan.last_suffix);
        if !orders.has_reference(&reference) {
            return reference;
        }
    }
}

/// The day of another try has come. An order that was paid, voided or closed meanwhile needs none.
fn try_again(plan: &mut Plan, place: usize, orders: &mut Orders, desk: &mut Desk<'_>) {
    let unpaid = plan.unpaid.remove(place);
    if orders.has_pending(unpaid.order) {
        wait(plan, unpaid, desk.now);
    } else {
        charge(plan, unpaid, orders, desk);
    }
}

fn charge(plan: &mut Plan, mut unpaid: Unpaid, orders: &mut Orders, desk: &mut Desk<'_>) {
    // A pending payment is left to whoever decides it.
    if orders.charge(unpaid.order, &plan.token, desk) != Some(Outcome::Failed) {
        return;
    }
    unpaid.failures += 1;
    // The first failure is one, whatever the plan says.
    if unpaid.failures < plan.retry_count.max(1) {
        wait(plan, unpaid, desk.now);
    } else {
        plan.stop(desk.now);
        if let Some(cycle) = plan.cycles.get_mut(unpaid.cycle) {
            cycle.end(State::Uncollectible, desk.now);
        }
    }
}

/// Until the next try: never the same moment, or time would stand still.
fn wait(plan: &mut Plan, unpaid: Unpaid, now: Timestamp) {
    let days = SignedDuration::from_hours(24 * plan.retry_days.max(1));
    if let Ok(next_try) = now.checked_add(days) {
        plan.unpaid.push(Unpaid { next_try, ..unpaid });
    }
}
