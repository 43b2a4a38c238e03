//! A stretch of a plan, with its items and its rhythm.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::item::Item;
use super::rhythm::Rhythm;
use super::shelf::Shelf;
use super::{MAX_TEXT, not_found};
use crate::wonder::envelope::Failure;
use crate::wonder::input::Fields;
use crate::wonder::money;

const MAX_ITEMS: usize = 100;
const MAX_QUANTITY: i64 = 10_000;
const MAX_BILLING_COUNT: i64 = 1_000_000;

/// The last three are the reference's words, the first two are choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Pending,
    Active,
    Completed,
    Cancelled,
    Uncollectible,
}

impl State {
    fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Active => "active",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
            Self::Uncollectible => "uncollectible",
        }
    }
}

#[derive(Clone, Debug)]
pub(super) struct Cycle {
    pub(super) id: String,
    pub(super) state: State,
    /// As they were when the cycle was made.
    rhythm: Rhythm,
    items: Vec<(Item, i64)>,
    pub(super) currency: String,
    /// In cents.
    pub(super) amount: i64,
    /// Endless without.
    pub(super) billing_count: Option<u32>,
    /// How many due dates there were.
    pub(super) billed: u32,
    pub(super) start: Option<Timestamp>,
    end: Option<Timestamp>,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// Where a cycle stands among the others of its plan.
pub(super) struct Place<'a> {
    pub(super) plan: &'a str,
    pub(super) previous: Option<&'a str>,
    pub(super) next: Option<&'a str>,
    pub(super) estimated_start: Option<Timestamp>,
    pub(super) estimated_end: Option<Timestamp>,
    pub(super) next_execute_time: Option<Timestamp>,
}

impl Cycle {
    pub(super) fn read(
        fields: &Fields,
        items: &Shelf<Item>,
        rhythms: &Shelf<Rhythm>,
        now: Timestamp,
    ) -> Result<Self, Failure> {
        let billing_count = fields.integer("billing_count", 1, MAX_BILLING_COUNT)?;
        let id = fields.required("recurring_billing_config", MAX_TEXT)?;
        let rhythm = rhythms.get(id).filter(|rhythm| rhythm.deleted_at.is_none());
        let rhythm = rhythm.ok_or_else(|| not_found("billing config", id))?.clone();
        let mut parts = Vec::new();
        for part in fields.objects("recurring_items", MAX_ITEMS)? {
            let id = part.required("id", MAX_TEXT)?;
            let item = items.get(id).filter(|item| item.deleted_at.is_none());
            let item = item.ok_or_else(|| not_found("item", id))?.clone();
            parts.push((item, part.integer("quantity", 1, MAX_QUANTITY)?.unwrap_or(1)));
        }
        let Some((first, _)) = parts.first() else {
            let rule = "is required: at least one item, of price 0 if the cycle is free";
            return Err(fields.bad("recurring_items", rule));
        };
        let currency = first.currency.clone();
        if parts.iter().any(|(item, _)| item.currency != currency) {
            return Err(fields.bad("recurring_items", "must all have the same currency"));
        }
        // At most 100 times 10,000 times a price that is bounded too: far from overflowing.
        let amount: i64 = parts.iter().map(|(item, quantity)| item.price * quantity).sum();
        if amount > money::MAX_CENTS {
            return Err(fields.bad("recurring_items", "cost too much"));
        }
        Ok(Self {
            id: String::new(),
            state: State::Pending,
            rhythm,
            items: parts,
            currency,
            amount,
            billing_count: billing_count.and_then(|count| u32::try_from(count).ok()),
            billed: 0,
            start: None,
            end: None,
            created_at: now,
            updated_at: now,
        })
    }

    pub(super) fn begin(&mut self, now: Timestamp) {
        self.state = State::Active;
        self.start = Some(now);
        self.updated_at = now;
    }

    /// Ends it in this state; one that has not begun has no end date.
    pub(super) fn end(&mut self, state: State, now: Timestamp) {
        if self.state == State::Active {
            self.end = Some(now);
        }
        self.state = state;
        self.updated_at = now;
    }

    pub(super) fn count_due_date(&mut self, now: Timestamp) {
        self.billed += 1;
        self.updated_at = now;
    }

    pub(super) fn is_all_billed(&self) -> bool {
        self.billing_count.is_some_and(|count| self.billed >= count)
    }

    /// One that was cancelled before it began stands between no others.
    pub(super) fn is_in_sequence(&self) -> bool {
        self.state != State::Cancelled || self.start.is_some()
    }

    /// The next due date of a cycle under way, or its end if there is none left.
    pub(super) fn next_date(&self) -> Option<Timestamp> {
        if self.state == State::Active { self.rhythm.due(self.start?, self.billed) } else { None }
    }

    /// When it ends if it starts then, and charges as often as it should.
    pub(super) fn end_after(&self, start: Timestamp) -> Option<Timestamp> {
        self.rhythm.due(start, self.billing_count?)
    }

    /// The lines of an order.
    pub(super) fn lines(&self) -> Vec<Value> {
        let line = |(item, quantity): &(Item, i64)| {
            json!({
                "uuid": "",
                "purchasable_type": "Charge",
                "purchase_id": null,
                "price": money::number(item.price),
                "quantity": quantity,
                "total": money::number(item.price * quantity),
                "label": item.label,
            })
        };
        self.items.iter().map(line).collect()
    }

    pub(super) fn to_json(&self, place: &Place<'_>) -> Value {
        let text = |at: Option<Timestamp>| at.map(|at| at.to_string());
        let items: Vec<Value> = self
            .items
            .iter()
            .map(|(item, quantity)| {
                let mut item = item.to_json();
                if let Value::Object(fields) = &mut item {
                    fields.insert("quantity".into(), (*quantity).into());
                }
                item
            })
            .collect();
        json!({
            "id": self.id,
            "state": self.state.name(),
            "recurring_plan_id": place.plan,
            "billing_count": self.billing_count,
            "billing_count_created": self.billed,
            "recurring_billing_config": self.rhythm.to_json(),
            "recurring_items": items,
            "billing_amount": money::number(self.amount),
            "discount_amount": 0,
            "discount_type": "",
            "previous_cycle": place.previous,
            "next_cycle": place.next,
            "estimated_start_date": text(place.estimated_start),
            "start_date": text(self.start),
            "estimated_end_date": text(place.estimated_end),
            "end_date": text(self.end),
            "next_execute_time": text(place.next_execute_time),
            "description": "",
            "created_at": self.created_at.to_string(),
            "updated_at": self.updated_at.to_string(),
            "deleted_at": null,
        })
    }
}
