//! Issued cards and what is spent with them (reference 5.7).
//!
//! Choices of the sandbox, where the reference is silent:
//!
//! * `card` of a create is any object, as its members are not known; `type`, `title`, `settlement_currency` and
//!   `reference_id` are kept if they are text, since the answer has them. A card is `Active` at once, for four years.
//! * `p_user_id` is left out, as in the documentation's samples.
//! * Spending is the control API's. Amounts have no decimals where they need none, as in the documentation's sample.
//! * Lists are ordered from the newest; a card that does not exist has no transactions.
//! * A transaction is `Authorized` until midnight in Hong Kong and `Settled` from then on, unless it was `Declined`. All
//!   three amounts are the same: nothing is converted, nothing costs a fee.

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};

use super::envelope::Failure;
use super::input::{Fields, Query, bad_query};
use super::money;
use super::transactions::day;
use crate::ids::Ids;

pub(super) const NO_CARD: &str = "E900320";

const MAX_TEXT: usize = 255;
const MAX_LIMIT: usize = 1000;
/// The documentation's sample.
const DEFAULT_LIMIT: usize = 10;
const FIRST_6: &str = "352801";
const BUSINESS_NAME: &str = "Sandbox Business";
const BUSINESS_ID: &str = "5a9d50a7-0000-4000-8000-00000000b051";

/// The business's cards and their transactions.
#[derive(Debug, Default)]
pub(super) struct Issuing {
    cards: Vec<Card>,
    transactions: Vec<CardTransaction>,
}

#[derive(Clone, Debug)]
struct Card {
    id: String,
    kind: String,
    title: Option<String>,
    settlement_currency: String,
    reference_id: String,
    last_4: String,
    /// `04/32`
    expiration_date: String,
}

#[derive(Clone, Debug)]
struct CardTransaction {
    id: String,
    card: String,
    kind: Kind,
    declined: bool,
    currency: String,
    /// In cents, above zero.
    amount: i64,
    merchant_name: String,
    created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Sales,
    Refund,
    Withdrawal,
}

impl Issuing {
    /// `POST /svc/ts/api/v1/openapi/cards`
    pub(super) fn create_card(
        &mut self,
        body: &[u8],
        ids: &mut Ids,
        now: Timestamp,
    ) -> Result<Value, Failure> {
        let fields = Fields::from_body(body)?.object("card")?;
        let text = |name: &str| fields.text(name, MAX_TEXT).map(|text| text.filter(|text| !text.is_empty()));
        let (kind, title) = (text("type")?, text("title")?);
        let (currency, reference_id) = (text("settlement_currency")?, text("reference_id")?);
        let id = ids.uuid();
        let card = Card {
            kind: kind.unwrap_or("Expense").to_owned(),
            title: title.map(str::to_owned),
            settlement_currency: currency.unwrap_or("HKD").to_owned(),
            reference_id: reference_id.unwrap_or(&id).to_owned(),
            last_4: format!("{:04}", (self.cards.len() + 1) % 10_000),
            expiration_date: now
                .to_zoned(TimeZone::UTC)
                .saturating_add(4.years())
                .strftime("%m/%y")
                .to_string(),
            id,
        };
        let answer = card.to_json();
        self.cards.push(card);
        Ok(answer)
    }

    /// `GET /svc/ts/api/v1/openapi/transactions`
    pub(super) fn list_transactions(&self, query: &Query<'_>, now: Timestamp) -> Result<Value, Failure> {
        let limit = query.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT)?;
        let offset = query.number("offset", 0, 0, usize::MAX)?;
        if query.has_filter() {
            return Err(bad_query("filter[…]", "is not known for card transactions"));
        }
        let card = query.get("card").filter(|id| !id.is_empty());
        let wanted = |one: &&CardTransaction| card.is_none_or(|id| one.card.eq_ignore_ascii_case(id));
        let rows = self.transactions.iter().rev().filter(wanted).skip(offset).take(limit);
        Ok(json!({"transactions": rows.map(|one| one.to_json(now)).collect::<Vec<_>>()}))
    }

    /// Spends with a card, as its holder does: a part of the control API.
    pub(super) fn spend(
        &mut self,
        card: &str,
        fields: &Fields,
        ids: &mut Ids,
        now: Timestamp,
    ) -> Result<Value, Failure> {
        let card = self
            .cards
            .iter()
            .find(|one| one.id.eq_ignore_ascii_case(card))
            .ok_or_else(|| Failure::not_found(NO_CARD, format!("No issued card has the id {card:?}.")))?;
        let kind = match fields.text("type", MAX_TEXT)? {
            None | Some("Sales") => Kind::Sales,
            Some("Refund") => Kind::Refund,
            Some("Withdrawal") => Kind::Withdrawal,
            Some(_) => return Err(fields.bad("type", "must be Sales, Refund or Withdrawal")),
        };
        let transaction = CardTransaction {
            amount: money::positive(fields, "amount")?,
            declined: fields.flag("decline")?.unwrap_or(false),
            merchant_name: fields.text("merchant_name", MAX_TEXT)?.unwrap_or("Star Ferry").to_owned(),
            id: ids.uuid(),
            card: card.id.clone(),
            currency: card.settlement_currency.clone(),
            kind,
            created_at: now,
        };
        let answer = transaction.to_json(now);
        self.transactions.push(transaction);
        Ok(answer)
    }
}

impl Card {
    fn to_json(&self) -> Value {
        let mut card = json!({
            "id": self.id,
            "type": self.kind,
            "expiration_date": self.expiration_date,
            "settlement_currency": self.settlement_currency,
            "first_6_digits": FIRST_6,
            "last_4_digits": self.last_4,
            "status": "Active",
            "pan": format!("{FIRST_6}******{}", self.last_4),
            "issuer_brand": "JCB",
            "is_encrypt": true,
            "reference_id": self.reference_id,
            "business_name": BUSINESS_NAME,
        });
        if let (Some(title), Value::Object(fields)) = (&self.title, &mut card) {
            fields.insert("title".into(), title.as_str().into());
        }
        card
    }
}

impl CardTransaction {
    fn to_json(&self, now: Timestamp) -> Value {
        let (kind, amount) = match self.kind {
            Kind::Sales => ("Sales", -self.amount),
            Kind::Withdrawal => ("Withdrawal", -self.amount),
            Kind::Refund => ("Refund", self.amount),
        };
        let status = if self.declined {
            "Declined"
        } else if day(now) > day(self.created_at) {
            "Settled"
        } else {
            "Authorized"
        };
        let amount = money::number(amount).to_string();
        json!({
            "id": self.id,
            "p_business_id": BUSINESS_ID,
            "p_user_id": null,
            "card": self.card,
            "status": status,
            "type": kind,
            "transaction_currency": self.currency,
            "transaction_amount": amount,
            "local_currency": self.currency,
            "local_amount": amount,
            "final_local_amount": amount,
            "calculated_fee": "0",
            "merchant_id": "000000000000001",
            "merchant_country": "HK",
            "merchant_city": "Hong Kong",
            "merchant_name": self.merchant_name,
            "p_created_at": self.created_at.to_string(),
        })
    }
}
