//! A plan: who pays, with what, and its cycles; how it is changed.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::MAX_TEXT;
use super::cycle::{Cycle, Place, State};
use crate::wonder::customers::Customers;
use crate::wonder::envelope::Failure;
use crate::wonder::input::Fields;
use crate::wonder::orders::Desk;
use crate::wonder::transactions::NOT_ALLOWED;

const MAX_RETRIES: i64 = 100;
const MAX_RETRY_DAYS: i64 = 365;

/// When a change takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Activation {
    Immediate,
    NextBillingDate,
    AsLastCycle,
}

impl Activation {
    pub(super) fn read(fields: &Fields) -> Result<Self, Failure> {
        match fields.required("activate_type", MAX_TEXT)? {
            "immediate" => Ok(Self::Immediate),
            "next_billing_date" => Ok(Self::NextBillingDate),
            "as_last_cycle" => Ok(Self::AsLastCycle),
            _ => Err(fields.bad("activate_type", "must be immediate, next_billing_date or as_last_cycle")),
        }
    }
}

/// What happens when the current cycle would charge next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waiting {
    Cancel,
    /// The next cycle begins instead.
    Switch,
}

/// An order that was not paid at once.
#[derive(Clone, Debug)]
pub(super) struct Unpaid {
    pub(super) order: usize,
    pub(super) cycle: usize,
    pub(super) failures: i64,
    pub(super) next_try: Timestamp,
}

#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) id: String,
    /// Whose webhooks its orders make.
    pub(super) app_id: String,
    name: String,
    pub(super) reference_number: Option<String>,
    pub(super) customer_uuid: String,
    pub(super) token: String,
    pub(super) retry_count: i64,
    pub(super) retry_days: i64,
    pub(super) redirect_url: Option<String>,
    pub(super) note: Option<String>,
    /// Kept and answered; a charge that needs no page needs no time limit.
    timeout: Option<Value>,
    description: Option<String>,
    created_at: Timestamp,
    updated_at: Timestamp,
    pub(super) cycles: Vec<Cycle>,
    pub(super) waiting: Option<Waiting>,
    pub(super) unpaid: Vec<Unpaid>,
    /// The number behind the reference of its latest order.
    pub(super) last_suffix: u32,
}

impl Plan {
    /// All but its cycles.
    pub(super) fn read(fields: &Fields, desk: &mut Desk<'_>) -> Result<Self, Failure> {
        let name = fields.required("name", MAX_TEXT)?.to_owned();
        let customer_uuid = fields.required("customer_uuid", MAX_TEXT)?.to_ascii_lowercase();
        if fields.required("default_collection_method", MAX_TEXT)? != "charge_automatically" {
            return Err(fields.bad("default_collection_method", "must be charge_automatically"));
        }
        let text = |name| fields.text(name, 2048).map(|text| text.map(str::to_owned));
        let named = fields.text("default_payment_token", MAX_TEXT)?.filter(|text| !text.is_empty());
        Ok(Self {
            token: desk.customers.token_to_charge(&customer_uuid, named)?,
            app_id: desk.app_id.to_owned(),
            name,
            reference_number: text("reference_number")?.filter(|text| !text.is_empty()),
            customer_uuid,
            retry_count: fields.required_integer("payment_retry_count", 0, MAX_RETRIES)?,
            retry_days: fields.required_integer("payment_retry_day_period", 0, MAX_RETRY_DAYS)?,
            redirect_url: text("redirect_url")?,
            note: text("note")?,
            timeout: read_timeout(fields)?,
            description: text("description")?,
            created_at: desk.now,
            updated_at: desk.now,
            cycles: Vec::new(),
            waiting: None,
            unpaid: Vec::new(),
            last_suffix: 0,
            id: desk.ids.uuid(),
        })
    }

    /// What is absent stays as it is.
    pub(super) fn edit(&mut self, fields: &Fields, desk: &Desk<'_>) -> Result<(), Failure> {
        for fixed in ["customer_uuid", "reference_number", "default_collection_method", "recurring_cycles"] {
            if fields.contains(fixed) {
                return Err(fields.bad(fixed, "cannot be changed; leave it out"));
            }
        }
        let mut changed = self.clone();
        if let Some(name) = fields.text("name", MAX_TEXT)? {
            if name.is_empty() {
                return Err(fields.bad("name", "must not be empty"));
            }
            name.clone_into(&mut changed.name);
        }
        if let Some(token) = fields.text("default_payment_token", MAX_TEXT)? {
            changed.token = desk.customers.token_to_charge(&self.customer_uuid, Some(token))?;
        }
        if let Some(count) = fields.integer("payment_retry_count", 0, MAX_RETRIES)? {
            changed.retry_count = count;
        }
        if let Some(days) = fields.integer("payment_retry_day_period", 0, MAX_RETRY_DAYS)? {
            changed.retry_days = days;
        }
        for (name, field) in [
            ("redirect_url", &mut changed.redirect_url),
            ("note", &mut changed.note),
            ("description", &mut changed.description),
        ] {
            if let Some(text) = fields.text(name, 2048)? {
                *field = Some(text.to_owned());
            }
        }
        if let Some(timeout) = read_timeout(fields)? {
            changed.timeout = Some(timeout);
        }
        changed.updated_at = desk.now;
        *self = changed;
        Ok(())
    }

    pub(super) fn current(&self) -> Option<usize> {
        self.cycles.iter().position(|cycle| cycle.state == State::Active)
    }

    /// When it has something to do: a due date, the end of a cycle, another try.
    pub(super) fn next_event(&self) -> Option<Timestamp> {
        let dates = self.cycles.iter().filter_map(Cycle::next_date);
        dates.chain(self.unpaid.iter().map(|unpaid| unpaid.next_try)).min()
    }

    /// Lets the cycle begin that waits for its turn.
    pub(super) fn begin_next(&mut self, now: Timestamp) {
        if let Some(next) = self.cycles.iter_mut().find(|cycle| cycle.state == State::Pending) {
            next.begin(now);
        }
    }

    pub(super) fn end_current(&mut self, state: State, now: Timestamp) {
        if let Some(cycle) = self.current().and_then(|at| self.cycles.get_mut(at)) {
            cycle.end(state, now);
        }
        self.updated_at = now;
    }

    pub(super) fn cancel_pending(&mut self, now: Timestamp) {
        for cycle in self.cycles.iter_mut().filter(|cycle| cycle.state == State::Pending) {
            cycle.end(State::Cancelled, now);
        }
        self.updated_at = now;
    }

    /// Cancels all that is not over, and tries nothing again.
    pub(super) fn stop(&mut self, now: Timestamp) {
        self.end_current(State::Cancelled, now);
        self.cancel_pending(now);
        self.unpaid.clear();
        self.waiting = None;
    }

    pub(super) fn cancel(
        &mut self,
        when: Activation,
        fields: &Fields,
        now: Timestamp,
    ) -> Result<(), Failure> {
        self.check_current()?;
        match when {
            Activation::Immediate => self.stop(now),
            Activation::NextBillingDate => self.waiting = Some(Waiting::Cancel),
            Activation::AsLastCycle => {
                return Err(fields.bad("activate_type", "must be immediate or next_billing_date"));
            }
        }
        self.updated_at = now;
        Ok(())
    }

    /// The current cycle goes on, alone.
    pub(super) fn recover(&mut self, now: Timestamp) -> Result<(), Failure> {
        if self.waiting.take().is_none() {
            let text = "Nothing of this plan waits for the next billing date: there is nothing to recover.";
            return Err(Failure::invalid(NOT_ALLOWED, text));
        }
        self.cancel_pending(now);
        Ok(())
    }

    pub(super) fn add(
        &mut self,
        when: Activation,
        cycles: Vec<Cycle>,
        now: Timestamp,
    ) -> Result<(), Failure> {
        match when {
            Activation::Immediate => {
                self.end_current(State::Cancelled, now);
                self.cancel_pending(now);
                self.waiting = None;
                self.cycles.extend(cycles);
                self.begin_next(now);
            }
            Activation::NextBillingDate => {
                self.check_current()?;
                self.cancel_pending(now);
                self.waiting = Some(Waiting::Switch);
                self.cycles.extend(cycles);
            }
            Activation::AsLastCycle => {
                self.check_current()?;
                let is_to_come = |cycle: &&Cycle| matches!(cycle.state, State::Active | State::Pending);
                let last = self.cycles.iter().rev().find(is_to_come);
                if self.waiting == Some(Waiting::Cancel)
                    || last.is_some_and(|last| last.billing_count.is_none())
                {
                    let text = "The last cycle never ends, or the plan is about to be cancelled: no cycle can come after.";
                    return Err(Failure::invalid(NOT_ALLOWED, text));
                }
                self.cycles.extend(cycles);
            }
        }
        self.updated_at = now;
        Ok(())
    }

    fn check_current(&self) -> Result<(), Failure> {
        if self.current().is_some() {
            return Ok(());
        }
        let text = "The plan is over: it has no current cycle. Add cycles with activate_type immediate.";
        Err(Failure::invalid(NOT_ALLOWED, text))
    }

    /// What the next due date charges, in cents.
    pub(super) fn next_amount(&self) -> i64 {
        let current = self.current().and_then(|at| self.cycles.get(at));
        let goes_on = |cycle: &&Cycle| self.waiting.is_none() && !cycle.is_all_billed();
        let next = || {
            let pending = || self.cycles.iter().find(|cycle| cycle.state == State::Pending);
            if self.waiting == Some(Waiting::Cancel) { None } else { pending() }
        };
        current.filter(goes_on).or_else(next).map_or(0, |cycle| cycle.amount)
    }

    pub(super) fn cycle_json(&self, at: usize) -> Value {
        self.cycles_json().into_iter().nth(at).unwrap_or_default()
    }

    fn cycles_json(&self) -> Vec<Value> {
        let mut ends = None;
        self.cycles
            .iter()
            .enumerate()
            .map(|(at, cycle)| {
                let counts = cycle.is_in_sequence();
                let mut before =
                    self.cycles.iter().take(at).rev().filter(|other| counts && other.is_in_sequence());
                let mut after =
                    self.cycles.iter().skip(at + 1).filter(|other| counts && other.is_in_sequence());
                let begins = match cycle.state {
                    State::Pending => ends,
                    _ => cycle.start,
                };
                let is_current = cycle.state == State::Active;
                let finishes = match begins {
                    Some(_) if is_current && self.waiting.is_some() => cycle.next_date(),
                    Some(begins) => cycle.end_after(begins),
                    None => None,
                };
                if counts {
                    ends = finishes;
                }
                let tries = self.unpaid.iter().filter(|unpaid| unpaid.cycle == at);
                cycle.to_json(&Place {
                    plan: &self.id,
                    previous: before.next().map(|other| other.id.as_str()),
                    next: after.next().map(|other| other.id.as_str()),
                    estimated_start: begins,
                    estimated_end: finishes,
                    next_execute_time: tries.map(|unpaid| unpaid.next_try).chain(cycle.next_date()).min(),
                })
            })
            .collect()
    }

    pub(super) fn to_json(&self, customers: &Customers) -> Value {
        let customer = customers.get(&self.customer_uuid).map(|data| data["customer"].clone());
        json!({
            "id": self.id,
            "name": self.name,
            "reference_number": self.reference_number,
            "default_payment_token": customers.token_json(&self.customer_uuid, &self.token),
            "default_collection_method": "charge_automatically",
            "payment_retry_count": self.retry_count,
            "payment_retry_day_period": self.retry_days,
            "grace_period": null,
            "credit": 0,
            "redirect_url": self.redirect_url,
            "note": self.note,
            "timeout": self.timeout,
            "description": self.description,
            "created_at": self.created_at.to_string(),
            "updated_at": self.updated_at.to_string(),
            "deleted_at": null,
            "recurring_cycles": self.cycles_json(),
            "customer": customer.ok(),
        })
    }
}

fn read_timeout(fields: &Fields) -> Result<Option<Value>, Failure> {
    if fields.get("timeout").is_none() {
        return Ok(None);
    }
    let timeout = fields.object("timeout")?;
    let timer = timeout.required_integer("timer", 0, i64::from(u32::MAX))?;
    Ok(Some(json!({"timer": timer, "url": timeout.text("url", 2048)?})))
}
