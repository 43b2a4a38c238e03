//! Transactions of an order (reference 5.4 and 5.5), and the rules of paying, voiding, refunding and capturing.
//!
//! Choices of the sandbox, where the reference is silent:
//!
//! * An amount that ends in `.02` is declined, one in `.03` stays pending until the control API decides it.
//! * Until midnight in Hong Kong a payment can be voided, from then on it can be refunded. Nothing is both. The control
//!   API settles an order's payments at once.
//! * A void takes a whole payment back; a capture may be partial, once.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::envelope::Failure;
use super::money;

pub(super) const NOT_ALLOWED: &str = "E900307";
pub(super) const NO_TRANSACTION: &str = "E900308";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Sales,
    Authorization,
    Capture,
    Refund,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Success,
    Failed,
    Pending,
}

#[derive(Clone, Debug)]
pub(super) struct Transaction {
    pub(super) kind: Kind,
    pub(super) uuid: String,
    /// In cents, above zero; a refund shows it with a minus sign.
    pub(super) amount: i64,
    pub(super) outcome: Outcome,
    pub(super) captured: bool,
    pub(super) voided: bool,
    /// Before midnight, because the control API said so.
    pub(super) settled_early: bool,
    pub(super) refunded: i64,
    pub(super) method: &'static str,
    pub(super) note: Option<String>,
    pub(super) original: Option<String>,
    pub(super) token: Option<String>,
    pub(super) last_4: String,
    pub(super) created_at: Timestamp,
}

/// The outcome that an amount stands for.
pub(super) fn magic(amount: i64) -> Outcome {
    match amount % 100 {
        2 => Outcome::Failed,
        3 => Outcome::Pending,
        _ => Outcome::Success,
    }
}

/// Days in Hong Kong, where Wonder's business is.
pub(super) fn day(at: Timestamp) -> i64 {
    (at.as_second() + 8 * 3600).div_euclid(86_400)
}

impl Transaction {
    /// A payment by `method`, without a card or token.
    pub(super) fn new(kind: Kind, uuid: String, amount: i64, method: &'static str, now: Timestamp) -> Self {
        Self {
            kind,
            uuid,
            amount,
            outcome: magic(amount),
            captured: false,
            voided: false,
            settled_early: false,
            refunded: 0,
            method,
            note: None,
            original: None,
            token: None,
            last_4: String::new(),
            created_at: now,
        }
    }

    fn is_settled(&self, now: Timestamp) -> bool {
        self.settled_early || day(now) > day(self.created_at)
    }

    /// Money that came in and was not voided.
    pub(super) fn paid(&self) -> i64 {
        let counts = matches!(self.kind, Kind::Sales | Kind::Capture);
        if counts && self.outcome == Outcome::Success && !self.voided { self.amount } else { 0 }
    }

    pub(super) fn is_open_authorization(&self) -> bool {
        self.kind == Kind::Authorization && self.outcome == Outcome::Success && !self.captured && !self.voided
    }

    pub(super) fn allow_void(&self, now: Timestamp) -> bool {
        (self.paid() > 0 && self.refunded == 0 || self.is_open_authorization()) && !self.is_settled(now)
    }

    pub(super) fn allow_refund(&self, now: Timestamp) -> bool {
        self.paid() > self.refunded && self.is_settled(now)
    }

    pub(super) fn void(&mut self, now: Timestamp) -> Result<(), Failure> {
        if !self.allow_void(now) {
            let text = "This transaction cannot be voided: its `allow_void` is false. After settlement, at midnight in \
                        Hong Kong, refund it.";
            return Err(Failure::invalid(NOT_ALLOWED, text));
        }
        self.voided = true;
        Ok(())
    }

    /// Takes the amount off what is left, and makes the refund.
    pub(super) fn refund(
        &mut self,
        uuid: String,
        amount: i64,
        note: String,
        now: Timestamp,
    ) -> Result<Self, Failure> {
        if !self.allow_refund(now) {
            let text = "This transaction cannot be refunded: its `allow_refund` is false. Before settlement, at \
                        midnight in Hong Kong, void it.";
            return Err(Failure::invalid(NOT_ALLOWED, text));
        }
        let left = self.paid() - self.refunded;
        if amount > left {
            let text = format!("Only {} of this transaction are left to be refunded.", money::text(left));
            return Err(Failure::invalid(NOT_ALLOWED, text));
        }
        self.refunded += amount;
        Ok(Self {
            outcome: Outcome::Success,
            note: Some(note),
            original: Some(self.uuid.clone()),
            last_4: self.last_4.clone(),
            token: self.token.clone(),
            ..Self::new(Kind::Refund, uuid, amount, self.method, now)
        })
    }

    pub(super) fn capture(&mut self, uuid: String, amount: i64, now: Timestamp) -> Result<Self, Failure> {
        if !self.is_open_authorization() {
            let text = "This transaction cannot be captured: it is no open authorization.";
            return Err(Failure::invalid(NOT_ALLOWED, text));
        }
        if amount > self.amount {
            let text = format!("Only {} were authorized.", money::text(self.amount));
            return Err(Failure::invalid(NOT_ALLOWED, text));
        }
        self.captured = true;
        Ok(Self {
            outcome: Outcome::Success,
            captured: true,
            original: Some(self.uuid.clone()),
            last_4: self.last_4.clone(),
            token: self.token.clone(),
            ..Self::new(Kind::Capture, uuid, amount, self.method, now)
        })
    }

    pub(super) fn to_json(&self, currency: &str, now: Timestamp) -> Value {
        let kind = match self.kind {
            Kind::Sales => "Sales",
            Kind::Authorization => "Authorization",
            Kind::Capture => "Capture",
            Kind::Refund => "Refund",
        };
        let success = self.outcome == Outcome::Success;
        let signed = if self.kind == Kind::Refund { -self.amount } else { self.amount };
        json!({
            "type": kind,
            "uuid": self.uuid,
            "currency": currency,
            "amount": money::number(signed),
            "success": success,
            "is_pending": self.outcome == Outcome::Pending,
            "captured": self.captured,
            "allow_void": self.allow_void(now),
            "allow_refund": self.allow_refund(now),
            "void_is_pending": false,
            "voided": self.voided,
            "payment_method": self.method,
            "note": self.note,
            "payment_data": self.payment_data(success),
            "original_transaction_uuid": self.original,
            "source": "Wonder OpenAPI",
            "created_at": self.created_at.to_string(),
            "refunded_amount": money::number(self.refunded),
        })
    }

    /// Text that looks like an acquirer's; only the card's digits and the token mean anything.
    fn payment_data(&self, success: bool) -> Value {
        let is_card = !self.last_4.is_empty();
        let mut data = json!({
            "acquirer_name": "Sandbox",
            "acquirer_type": "sandbox",
            "auth_code": if success { "000000" } else { "" },
            "brn": "",
            "card_id": "",
            "card_number_len": if is_card { 16 } else { 0 },
            "card_read_mode": "",
            "credit_card_type": if is_card { "visa" } else { "" },
            "first_6_digits": if is_card { "424242" } else { "" },
            "last_4_digits": self.last_4,
            "merchant_id": "",
            "new_gateway_txn_id": self.uuid,
            "payment_method": self.method,
            "receipt_id": "",
            "rrn": "",
            "transaction_state": match self.outcome {
                Outcome::Success => "success",
                Outcome::Failed => "failed",
                Outcome::Pending => "pending",
            },
        });
        if let (Some(token), Value::Object(fields)) = (&self.token, &mut data) {
            fields.insert("token".into(), token.as_str().into());
        }
        data
    }
}
