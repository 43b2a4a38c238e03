//! All orders, and the operations on them and their transactions (reference 5.4 and 5.5).
//!
//! Choices where the reference is silent: a `reference_number` is never free again; an order that is paid takes no
//! more payments; a payment's own `uuid` can be used once; an order past its `due_date` is voided by the next request
//! of any kind that looks at orders, and when the clock is pushed.

use std::collections::HashMap;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::customers::Customers;
use super::deliveries::Outbox;
use super::envelope::Failure;
use super::filters;
use super::input::{Fields, Query};
use super::money;
use super::order::Order;
use super::transactions::{Kind, NO_TRANSACTION, NOT_ALLOWED, Outcome, Transaction};
use crate::ids::Ids;

pub(super) const NO_ORDER: &str = "E900306";
pub(super) const REFERENCE_USED: &str = "E900309";

const MAX_LIMIT: usize = 1000;
const DEFAULT_LIMIT: usize = 20;

/// Nothing is ever removed.
#[derive(Debug, Default)]
pub(super) struct Orders {
    all: Vec<Order>,
    by_number: HashMap<String, usize>,
    by_reference: HashMap<String, usize>,
    by_page: HashMap<String, usize>,
}

/// What an operation has at hand besides the orders.
pub(super) struct Desk<'a> {
    pub(super) customers: &'a Customers,
    pub(super) ids: &'a mut Ids,
    pub(super) outbox: &'a Outbox,
    pub(super) app_id: &'a str,
    /// Where the sandbox's pages are.
    pub(super) base_url: &'a str,
    pub(super) now: Timestamp,
}

impl Orders {
    /// `POST P/orders`
    pub(super) fn create(
        &mut self,
        body: &[u8],
        query: &Query<'_>,
        desk: &mut Desk<'_>,
    ) -> Result<Value, Failure> {
        let fields = Fields::from_body(body)?;
        let with_link = matches!(query.get("with_payment_link"), Some("true" | "1"));
        let at = self.add(&fields, with_link, desk)?;
        let order = self.at(at)?;
        desk.outbox.publish("order.created", order, desk.now);
        let mut data = json!({"order": order.to_json(desk.now)});
        if let (Some(link), Value::Object(data)) = (&order.payment_link, &mut data) {
            data.insert("payment_link".into(), link.as_str().into());
        }
        Ok(data)
    }

    /// Reads the `order` beside `customer_uuid` and keeps it.
    fn add(&mut self, fields: &Fields, with_link: bool, desk: &mut Desk<'_>) -> Result<usize, Failure> {
        let mut order = Order::read(&fields.object("order")?, desk.app_id, desk.now)?;
        if let Some(uuid) = fields.text("customer_uuid", 255)?.filter(|uuid| !uuid.is_empty()) {
            desk.customers.check(uuid)?;
            order.customer_uuid = Some(uuid.to_ascii_lowercase());
        }
        if self.has_reference(&order.reference_number) {
            let text = format!(
                "An order has the reference_number {:?} already; each attempt needs its own.",
                order.reference_number
            );
            return Err(Failure::invalid(REFERENCE_USED, text));
        }
        Ok(self.keep(order, with_link, desk))
    }

    /// Keeps an order whose reference number is unused.
    fn keep(&mut self, mut order: Order, with_link: bool, desk: &mut Desk<'_>) -> usize {
        let at = self.all.len();
        // The real numbers' shape was not seen.
        order.number = format!("{}{:06}", desk.now.strftime("%Y%m%d"), at + 1);
        if with_link {
            let page = desk.ids.uuid();
            order.payment_link = Some(format!("{}/svc/pages/orders/{page}", desk.base_url));
            self.by_page.insert(page, at);
        }
        self.by_number.insert(order.number.clone(), at);
        self.by_reference.insert(order.reference_number.clone(), at);
        self.all.push(order);
        at
    }

    pub(super) fn has_reference(&self, reference_number: &str) -> bool {
        self.by_reference.contains_key(reference_number)
    }

    /// Keeps an order that a plan made, whose reference number is unused, and tells of it.
    pub(super) fn bill(&mut self, order: Order, desk: &mut Desk<'_>) -> usize {
        let at = self.keep(order, false, desk);
        if let Some(order) = self.all.get(at) {
            desk.outbox.publish("order.created", order, desk.now);
        }
        at
    }

    /// `POST P/orders/check`
    pub(super) fn check(&self, body: &[u8], now: Timestamp) -> Result<Value, Failure> {
        let fields = Fields::from_body(body)?;
        let at = match (fields.get("order"), fields.get("transaction")) {
            (Some(_), None) => self.find(&fields.object("order")?)?,
            (None, Some(_)) => {
                let transaction = fields.object("transaction")?;
                let uuid = transaction.required("uuid", 255)?;
                let has = |order: &Order| order.transactions.iter().any(|one| one.uuid == uuid);
                self.all.iter().position(has).ok_or_else(|| no_transaction(uuid))?
            }
            _ => return Err(fields.bad("order", "or `transaction` is required, and not both")),
        };
        self.answer(at, now)
    }

    /// `GET P/orders/list`, from the newest to the oldest.
    pub(super) fn list(&self, query: &Query<'_>, now: Timestamp) -> Result<Value, Failure> {
        let limit = query.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT)?;
        let offset = query.number("offset", 0, 0, usize::MAX)?;
        let customer = query.get("customer_uuid").filter(|uuid| !uuid.is_empty());
        let conditions = query.filters()?;
        filters::check(&conditions, filters::OF_ORDERS)?;
        let mut rows = Vec::new();
        let mut skipped = 0;
        for order in self.all.iter().rev() {
            if customer.is_some_and(|uuid| order.customer_uuid.as_deref() != Some(uuid)) {
                continue;
            }
            let json = order.to_json(now);
            if !filters::all_hold(&json, &conditions)? {
                continue;
            }
            if skipped < offset {
                skipped += 1;
                continue;
            }
            rows.push(json!({"payment_link": order.payment_link, "order": json}));
            if rows.len() == limit {
                break;
            }
        }
        Ok(json!({"orders": rows}))
    }

    /// `POST P/orders/void`
    pub(super) fn void(&mut self, body: &[u8], desk: &mut Desk<'_>) -> Result<Value, Failure> {
        let at = self.find(&Fields::from_body(body)?.object("order")?)?;
        let order = self.at_mut(at)?;
        if order.states() != ("invoiced", "unpaid") || order.has_pending() {
            let text = "Only an unpaid order can be voided; void or refund its transactions.";
            return Err(Failure::invalid(NOT_ALLOWED, text));
        }
        order.voided = true;
        order.updated_at = desk.now;
        self.told(at, Some("order.voided"), desk)
    }

    /// `POST P/orders/close`
    pub(super) fn close(&mut self, body: &[u8], desk: &mut Desk<'_>) -> Result<Value, Failure> {
        let at = self.find(&Fields::from_body(body)?.object("order")?)?;
        let order = self.at_mut(at)?;
        if !matches!(order.states().1, "partial_paid" | "over_paid") {
            let text = "Only a partly paid or overpaid order can be closed.";
            return Err(Failure::invalid(NOT_ALLOWED, text));
        }
        order.closed = true;
        order.updated_at = desk.now;
        // Which event tells of it is not documented: none does here.
        self.answer(at, desk.now)
    }

    /// `POST P/open_payments`
    pub(super) fn open_payment(&mut self, body: &[u8], desk: &mut Desk<'_>) -> Result<Value, Failure> {
        let fields = Fields::from_body(body)?;
        let payment = fields.object("payment")?;
        let existing = match fields.get("order") {
            Some(_) => None,
            None => Some(self.find(&fields)?),
        };
        // Read before an order is made: a wrong payment must not leave one behind.
        let unpaid = match existing {
            Some(at) => {
                let order = self.payable(at)?;
                order.initial_total - order.paid_total()
            }
            None => Order::read(&fields.object("order")?, desk.app_id, desk.now)?.initial_total,
        };
        let mut transaction = self.read_payment(&payment, unpaid, desk)?;
        let at = match existing {
            Some(at) => at,
            None => self.add(&fields, false, desk)?,
        };
        let order = self.at_mut(at)?;
        if order.pre_auth {
            transaction.kind = Kind::Authorization;
        }
        let action = order.pay(transaction, desk.now);
        self.told(at, action, desk)
    }

    fn read_payment(
        &self,
        payment: &Fields,
        unpaid: i64,
        desk: &mut Desk<'_>,
    ) -> Result<Transaction, Failure> {
        let uuid = match payment.text("uuid", 255)?.filter(|uuid| !uuid.is_empty()) {
            None => desk.ids.uuid(),
            Some(uuid) => {
                let is_used = |order: &Order| order.transactions.iter().any(|one| one.uuid == uuid);
                if self.all.iter().any(is_used) {
                    return Err(payment.bad("uuid", "was used by another payment: look that one up"));
                }
                uuid.to_owned()
            }
        };
        let make = |kind, amount, method| Transaction::new(kind, uuid.clone(), amount, method, desk.now);
        if payment.get("payment_token").is_some() {
            let fields = payment.object("payment_token")?;
            let kind = match fields.required("consume_mode", 64)? {
                "sales" => Kind::Sales,
                "pre_authorize" => Kind::Authorization,
                _ => return Err(fields.bad("consume_mode", "must be sales or pre_authorize")),
            };
            if !["mit", "cit"].contains(&fields.required("entry_type", 64)?) {
                return Err(fields.bad("entry_type", "must be mit or, as older pages have it, cit"));
            }
            let token = desk.customers.usable_token(fields.required("token", 255)?)?;
            let mut transaction = make(kind, money::positive(&fields, "amount")?, "payment_token");
            transaction.token = Some(token.id().to_owned());
            transaction.last_4 = token.last_4().to_owned();
            if token.declines() {
                transaction.outcome = Outcome::Failed;
            }
            return Ok(transaction);
        }
        for (name, method) in [("wechatpay", "wechat"), ("alipay", "alipay")] {
            if payment.get(name).is_some() {
                let fields = payment.object(name)?;
                fields.object("merchant_presented_qr_code")?.required("payinfo", usize::MAX)?;
                return Ok(make(Kind::Sales, money::positive(&fields, "amount")?, method));
            }
        }
        if payment.get("consumer_presented_qr_code").is_some() {
            let fields = payment.object("consumer_presented_qr_code")?;
            fields.required("content", usize::MAX)?;
            if fields.required("code_type", 64)? != "qrcode" {
                return Err(fields.bad("code_type", "must be qrcode"));
            }
            // The guide's sample leaves the amount out.
            let amount = money::read(&fields, "amount")?.filter(|amount| *amount > 0).unwrap_or(unpaid);
            return Ok(make(Kind::Sales, amount, "alipay"));
        }
        let methods = "payment_token, wechatpay, alipay, consumer_presented_qr_code";
        Err(payment.bad("payment_token", &format!("or another method is required, of: {methods}")))
    }

    /// `POST P/transactions/void`
    pub(super) fn void_transaction(&mut self, body: &[u8], desk: &mut Desk<'_>) -> Result<Value, Failure> {
        let fields = Fields::from_body(body)?;
        let (at, place) = self.locate(&fields)?;
        let order = self.at_mut(at)?;
        if let Some(transaction) = order.transactions.get_mut(place) {
            transaction.void(desk.now)?;
        }
        order.updated_at = desk.now;
        self.told(at, Some("transaction.voided"), desk)
    }

    /// `POST P/orders/refund`
    pub(super) fn refund(&mut self, body: &[u8], desk: &mut Desk<'_>) -> Result<Value, Failure> {
        let fields = Fields::from_body(body)?;
        let (at, place) = self.locate(&fields)?;
        let refund = fields.object("refund")?;
        let amount = money::positive(&refund, "amount")?;
        let note = refund.required("note", 255)?.to_owned();
        let order = self.at_mut(at)?;
        if let Some(transaction) = order.transactions.get_mut(place) {
            let refund = transaction.refund(desk.ids.uuid(), amount, note, desk.now)?;
            order.transactions.push(refund);
        }
        order.updated_at = desk.now;
        self.told(at, Some("order.refunded"), desk)
    }

    /// `POST P/transactions/capture`, path and body being guesses.
    pub(super) fn capture(&mut self, body: &[u8], desk: &mut Desk<'_>) -> Result<Value, Failure> {
        let fields = Fields::from_body(body)?;
        let (at, place) = self.locate(&fields)?;
        let amount = money::positive(&fields.object("transaction")?, "amount")?;
        let order = self.at_mut(at)?;
        if let Some(transaction) = order.transactions.get_mut(place) {
            let capture = transaction.capture(desk.ids.uuid(), amount, desk.now)?;
            order.transactions.push(capture);
        }
        order.updated_at = desk.now;
        self.told(at, Some("order.paid"), desk)
    }

    /// What a payer does on the page: pays what is left, or a part of it, or is declined.
    pub(super) fn pay(
        &mut self,
        at: usize,
        amount: Option<i64>,
        decline: bool,
        desk: &mut Desk<'_>,
    ) -> Result<Value, Failure> {
        let order = self.payable(at)?;
        let amount = amount.unwrap_or(order.initial_total - order.paid_total());
        let uuid = desk.ids.uuid();
        let mut payment = Transaction::new(order.kind(), uuid, amount, "credit_card", desk.now);
        payment.last_4 = "4242".to_owned();
        if decline {
            payment.outcome = Outcome::Failed;
        }
        let action = self.at_mut(at)?.pay(payment, desk.now);
        self.told(at, action, desk)
    }

    /// Charges what is left of an order to a saved token, which may have been deleted since: then it fails.
    /// Nothing where the order takes no payment.
    pub(super) fn charge(&mut self, at: usize, token: &str, desk: &mut Desk<'_>) -> Option<Outcome> {
        let order = self.payable(at).ok()?;
        let amount = order.initial_total - order.paid_total();
        let mut payment = Transaction::new(Kind::Sales, desk.ids.uuid(), amount, "payment_token", desk.now);
        payment.token = Some(token.to_owned());
        match desk.customers.usable_token(token) {
            Ok(token) => {
                payment.last_4 = token.last_4().to_owned();
                if token.declines() {
                    payment.outcome = Outcome::Failed;
                }
            }
            Err(_) => payment.outcome = Outcome::Failed,
        }
        let outcome = payment.outcome;
        let order = self.all.get_mut(at)?;
        if let Some(action) = order.pay(payment, desk.now) {
            desk.outbox.publish(action, order, desk.now);
        }
        Some(outcome)
    }

    pub(super) fn has_pending(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(Order::has_pending)
    }

    /// Decides the pending payments of an order.
    pub(super) fn decide(&mut self, at: usize, success: bool, desk: &mut Desk<'_>) -> Result<Value, Failure> {
        let is_pending = |one: &Transaction| one.outcome == Outcome::Pending;
        let Some(place) = self.at(at)?.transactions.iter().position(is_pending) else {
            return Err(Failure::invalid(NO_TRANSACTION, "No payment of this order is pending."));
        };
        let action = self.at_mut(at)?.decide(place, success, desk.now);
        self.told(at, action, desk)
    }

    /// Settles all payments of an order, as midnight does.
    pub(super) fn settle(&mut self, at: usize, now: Timestamp) -> Result<Value, Failure> {
        for transaction in &mut self.at_mut(at)?.transactions {
            transaction.settled_early = true;
        }
        self.answer(at, now)
    }

    /// Voids what is past its due date.
    pub(super) fn void_overdue(&mut self, outbox: &Outbox, now: Timestamp) {
        for order in self.all.iter_mut().filter(|order| order.due_date.is_some()) {
            if order.is_overdue(now) {
                order.voided = true;
                order.updated_at = now;
                outbox.publish("order.voided", order, now);
            }
        }
    }

    /// From the newest to the oldest.
    pub(super) fn newest_first(&self) -> impl Iterator<Item = &Order> {
        self.all.iter().rev()
    }

    pub(super) fn count(&self) -> usize {
        self.all.len()
    }

    pub(super) fn by_page(&self, page: &str) -> Option<(usize, &Order)> {
        let at = *self.by_page.get(page)?;
        Some((at, self.all.get(at)?))
    }

    pub(super) fn by_number(&self, number: &str) -> Result<usize, Failure> {
        self.by_number.get(number).copied().ok_or_else(|| no_order("number", number))
    }

    /// By `number`, `reference_number`, or both, which then have to fit.
    pub(super) fn find(&self, fields: &Fields) -> Result<usize, Failure> {
        let number = fields.text("number", 255)?.filter(|text| !text.is_empty());
        let reference = fields.text("reference_number", 255)?.filter(|text| !text.is_empty());
        let by_reference = |reference: &str| {
            let at = self.by_reference.get(reference).copied();
            at.ok_or_else(|| no_order("reference_number", reference))
        };
        match (number, reference) {
            (None, None) => Err(fields.bad("number", "or `reference_number` is required")),
            (Some(number), None) => self.by_number(number),
            (None, Some(reference)) => by_reference(reference),
            (Some(number), Some(reference)) => {
                let at = self.by_number(number)?;
                if by_reference(reference)? == at {
                    return Ok(at);
                }
                Err(fields.bad("reference_number", "is not that of the order with this number"))
            }
        }
    }

    fn locate(&self, fields: &Fields) -> Result<(usize, usize), Failure> {
        let at = self.find(&fields.object("order")?)?;
        let transaction = fields.object("transaction")?;
        let uuid = transaction.required("uuid", 255)?;
        let place = self.at(at)?.transactions.iter().position(|one| one.uuid == uuid);
        Ok((at, place.ok_or_else(|| no_transaction(uuid))?))
    }

    fn payable(&self, at: usize) -> Result<&Order, Failure> {
        let order = self.at(at)?;
        if order.takes_payment() {
            return Ok(order);
        }
        let text = format!("The order is {} and takes no payment.", order.states().0);
        Err(Failure::invalid(NOT_ALLOWED, text))
    }

    pub(super) fn at(&self, at: usize) -> Result<&Order, Failure> {
        self.all.get(at).ok_or_else(|| no_order("position", &at.to_string()))
    }

    fn at_mut(&mut self, at: usize) -> Result<&mut Order, Failure> {
        self.all.get_mut(at).ok_or_else(|| no_order("position", &at.to_string()))
    }

    fn answer(&self, at: usize, now: Timestamp) -> Result<Value, Failure> {
        Ok(json!({"order": self.at(at)?.to_json(now)}))
    }

    /// Sends the webhook, if there is one to send, and answers the order.
    fn told(&self, at: usize, action: Option<&'static str>, desk: &mut Desk<'_>) -> Result<Value, Failure> {
        if let Some(action) = action {
            desk.outbox.publish(action, self.at(at)?, desk.now);
        }
        self.answer(at, desk.now)
    }
}

fn no_order(by: &str, value: &str) -> Failure {
    Failure::not_found(NO_ORDER, format!("No order has the {by} {value:?}."))
}

fn no_transaction(uuid: &str) -> Failure {
    Failure::not_found(NO_TRANSACTION, format!("There is no transaction {uuid:?} here."))
}
