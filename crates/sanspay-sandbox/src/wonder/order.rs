//! An order: its fields, its states, and how it is made from a request (reference 5.4).

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use serde_json::{Value, json};

use super::envelope::Failure;
use super::input::Fields;
use super::money;
use super::transactions::{Kind, Outcome, Transaction};
use crate::pages::Tone;

const ITEM_TYPES: [&str; 5] = ["RearTips", "Charge", "Listing", "Rounding", "SurchargeFee"];

#[derive(Clone, Debug)]
pub(super) struct Order {
    pub(super) number: String,
    pub(super) reference_number: String,
    /// Whose webhooks it makes.
    pub(super) app_id: String,
    pub(super) customer_uuid: Option<String>,
    pub(super) currency: String,
    pub(super) due_date: Option<Date>,
    pub(super) initial_total: i64,
    pub(super) initial_tips: i64,
    pub(super) subtotal: i64,
    pub(super) callback_url: Option<String>,
    pub(super) redirect_url: Option<String>,
    pub(super) note: Option<String>,
    pub(super) line_items: Vec<Value>,
    pub(super) pre_auth: bool,
    /// The address of its payment page, the last part of which is secret.
    pub(super) payment_link: Option<String>,
    pub(super) voided: bool,
    pub(super) closed: bool,
    pub(super) transactions: Vec<Transaction>,
    pub(super) created_at: Timestamp,
    pub(super) updated_at: Timestamp,
}

/// What a plan says about one of its orders.
pub(super) struct Bill {
    pub(super) reference_number: String,
    pub(super) customer_uuid: String,
    pub(super) currency: String,
    /// In cents.
    pub(super) amount: i64,
    pub(super) redirect_url: Option<String>,
    pub(super) note: Option<String>,
    pub(super) line_items: Vec<Value>,
}

impl Order {
    /// Reads the `order` of a request. The number is set when the order is kept.
    pub(super) fn read(fields: &Fields, app_id: &str, now: Timestamp) -> Result<Self, Failure> {
        let reference_number = fields.required("reference_number", 255)?.to_owned();
        let currency = fields.required("currency", 3)?.to_owned();
        if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(fields.bad("currency", "must be an ISO 4217 code such as HKD"));
        }
        let charge_fee = money::read(fields, "charge_fee")?
            .ok_or_else(|| fields.bad("charge_fee", "is required: an amount such as \"21.00\""))?;
        let initial_tips = money::read(fields, "tips")?.unwrap_or(0);
        let (line_items, items) = read_items(fields)?;
        let subtotal = charge_fee + items;
        let due_date = match fields.text("due_date", 10)?.filter(|text| !text.is_empty()) {
            None => None,
            Some(text) => Some(
                text.parse::<Date>()
                    .map_err(|_| fields.bad("due_date", "must be a date such as 2026-01-31"))?,
            ),
        };
        let text = |name, max| -> Result<Option<String>, Failure> {
            Ok(fields.text(name, max)?.filter(|text| !text.is_empty()).map(str::to_owned))
        };
        if subtotal + initial_tips == 0 {
            return Err(
                fields.bad("charge_fee", "and all else of the order is zero: there is nothing to pay")
            );
        }
        Ok(Self {
            number: String::new(),
            reference_number,
            app_id: app_id.to_owned(),
            customer_uuid: None,
            currency,
            due_date,
            initial_total: subtotal + initial_tips,
            initial_tips,
            subtotal,
            callback_url: text("callback_url", 2048)?,
            redirect_url: text("redirect_url", 2048)?,
            note: text("note", 254)?,
            line_items,
            pre_auth: fields.flag("is_only_pre_auth")?.unwrap_or(false),
            payment_link: None,
            voided: false,
            closed: false,
            transactions: Vec::new(),
            created_at: now,
            updated_at: now,
        })
    }

    /// What a plan charges at a due date. The number is set when the order is kept.
    pub(super) fn of_plan(bill: Bill, app_id: &str, now: Timestamp) -> Self {
        Self {
            number: String::new(),
            reference_number: bill.reference_number,
            app_id: app_id.to_owned(),
            customer_uuid: Some(bill.customer_uuid),
            currency: bill.currency,
            due_date: None,
            initial_total: bill.amount,
            initial_tips: 0,
            subtotal: bill.amount,
            callback_url: None,
            redirect_url: bill.redirect_url,
            note: bill.note,
            line_items: bill.line_items,
            pre_auth: false,
            payment_link: None,
            voided: false,
            closed: false,
            transactions: Vec::new(),
            created_at: now,
            updated_at: now,
        }
    }

    /// What came in less what went back, in cents.
    pub(super) fn paid_total(&self) -> i64 {
        self.gross() - self.refunded()
    }

    fn gross(&self) -> i64 {
        self.transactions.iter().map(Transaction::paid).sum()
    }

    fn refunded(&self) -> i64 {
        self.transactions.iter().map(|transaction| transaction.refunded).sum()
    }

    pub(super) fn has_pending(&self) -> bool {
        self.transactions.iter().any(|transaction| transaction.outcome == Outcome::Pending)
    }

    /// `state` and `correspondence_state`, as the table of webhooks has them (reference 3.2).
    pub(super) fn states(&self) -> (&'static str, &'static str) {
        let (gross, refunded) = (self.gross(), self.refunded());
        if self.voided {
            ("voided", "unpaid")
        } else if gross == 0 {
            if self.transactions.iter().any(Transaction::is_open_authorization) {
                // The guide knows the second word; the first is a guess.
                ("invoiced", "authorized")
            } else if self.transactions.iter().any(|transaction| transaction.voided) {
                ("completed", "voided")
            } else {
                ("invoiced", "unpaid")
            }
        } else if refunded == gross {
            ("completed", "refunded")
        } else if refunded > 0 {
            ("in_completed", "partial_paid")
        } else if self.closed || gross == self.initial_total {
            ("completed", "paid")
        } else if gross < self.initial_total {
            ("in_completed", "partial_paid")
        } else {
            ("completed", "over_paid")
        }
    }

    /// Where it stands, for people.
    pub(super) fn outcome(&self) -> (&'static str, Tone) {
        match self.states() {
            ("voided", _) => ("Voided", Tone::Bad),
            (_, "paid") => ("Paid", Tone::Good),
            (_, "over_paid") => ("Overpaid", Tone::Good),
            (_, "partial_paid") => ("Paid in part", Tone::Open),
            (_, "authorized") => ("Authorized, to be captured by the shop", Tone::Good),
            (_, "voided") => ("Payment voided", Tone::Bad),
            (_, "refunded") => ("Refunded", Tone::Plain),
            _ => ("Not paid", Tone::Open),
        }
    }

    pub(super) fn takes_payment(&self) -> bool {
        matches!(self.states(), ("invoiced", "unpaid") | ("in_completed", _))
    }

    /// Whether the day after which nobody may pay has gone by, in Hong Kong.
    pub(super) fn is_overdue(&self, now: Timestamp) -> bool {
        let today = now.to_zoned(TimeZone::fixed(Offset::constant(8))).date();
        self.due_date.is_some_and(|due| today > due) && self.states() == ("invoiced", "unpaid")
    }

    /// Adds a payment, and says what a webhook calls it. A pending one is not told before it is decided.
    pub(super) fn pay(&mut self, payment: Transaction, now: Timestamp) -> Option<&'static str> {
        let outcome = payment.outcome;
        self.transactions.push(payment);
        self.updated_at = now;
        told(outcome)
    }

    /// Decides a pending payment.
    pub(super) fn decide(&mut self, at: usize, success: bool, now: Timestamp) -> Option<&'static str> {
        let payment = self.transactions.get_mut(at)?;
        payment.outcome = if success { Outcome::Success } else { Outcome::Failed };
        self.updated_at = now;
        told(payment.outcome)
    }

    /// What a payment of this order is, if nothing else was said.
    pub(super) fn kind(&self) -> Kind {
        if self.pre_auth { Kind::Authorization } else { Kind::Sales }
    }

    pub(super) fn to_json(&self, now: Timestamp) -> Value {
        let (state, correspondence_state) = self.states();
        let transactions: Vec<Value> =
            self.transactions.iter().map(|transaction| transaction.to_json(&self.currency, now)).collect();
        json!({
            "source": "Wonder OpenAPI",
            "type": "Sales",
            "number": self.number,
            "reference_number": self.reference_number,
            "due_date": self.due_date.map(|date| date.to_string()),
            "initial_total": money::number(self.initial_total),
            "initial_tips": money::number(self.initial_tips),
            "subtotal": money::number(self.subtotal),
            "paid_total": money::text(self.paid_total()),
            "unpaid_total": money::text(self.initial_total - self.paid_total()),
            "state": state,
            "correspondence_state": correspondence_state,
            "currency": self.currency,
            "return_url": self.redirect_url,
            "notify_url": self.callback_url,
            "created_at": self.created_at.to_string(),
            "updated_at": self.updated_at.to_string(),
            "note": self.note,
            "line_items": self.line_items,
            "transactions": transactions,
        })
    }
}

fn told(outcome: Outcome) -> Option<&'static str> {
    match outcome {
        Outcome::Success => Some("order.paid"),
        Outcome::Failed => Some("order.payment_failure"),
        Outcome::Pending => None,
    }
}

/// The lines as they are answered, and what they add to the total. A `Charge` is part of `charge_fee` already, which
/// is how one shop sends it; goods and the rest come on top, as in the guide's samples (a guess).
fn read_items(fields: &Fields) -> Result<(Vec<Value>, i64), Failure> {
    let items = fields.objects("line_items", 100)?;
    let mut sum = 0;
    let mut lines = Vec::with_capacity(items.len());
    for item in &items {
        let kind = item.required("purchasable_type", 64)?;
        if !ITEM_TYPES.contains(&kind) {
            return Err(item.bad("purchasable_type", &format!("must be one of: {}", ITEM_TYPES.join(", "))));
        }
        let price = money::read(item, "price")?.ok_or_else(|| item.bad("price", "is required"))?;
        let total = money::read(item, "total")?.ok_or_else(|| item.bad("total", "is required"))?;
        let quantity: u32 = item
            .required("quantity", 9)?
            .parse()
            .map_err(|_| item.bad("quantity", "must be a whole number as text, such as \"2\""))?;
        if kind != "Charge" {
            sum += total;
        }
        lines.push(json!({
            "uuid": item.text("uuid", 64)?.unwrap_or_default(),
            "purchasable_type": kind,
            "purchase_id": item.get("purchase_id"),
            "price": money::number(price),
            "quantity": quantity,
            "total": money::number(total),
            "label": item.text("label", 255)?.unwrap_or_default(),
        }));
    }
    Ok((lines, sum))
}
