//! `/charges`: create, show, list, update, capture, reverse (reference 2.5).
//!
//! A charge that waits for its payer goes on in [`super::payers`]. Not played: conversion of currencies. A `platform_fee` is shown as it
//! was sent and moves no money, since the reference does not say where it goes.

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use super::account::check_uri;
use super::cards::{Card, Decline, ThreeDSecure};
use super::customers::Means;
use super::disputes::Dispute;
use super::errors::ApiError;
use super::events::{EventData, Publication};
use super::expand::{self, Expanded};
use super::lists::{ListQuery, Row};
use super::money::Country;
use super::refunds::Refund;
use super::schedules::Schedule;
use super::sources::Source;
use super::state::{AccountRef, Answer, Call, Caller, State};
use crate::params::{Hash, Param};

/// A charge and its whole history. What the API shows of it is in [`super::charge_object`].
#[derive(Clone, Debug)]
pub(crate) struct Charge {
    pub(super) id: String,
    pub(super) country: &'static Country,
    pub(super) amount: i64,
    pub(super) capture: bool,
    pub(super) authorization_type: Option<String>,
    pub(super) stage: Stage,
    pub(super) captured_amount: i64,
    pub(super) refunded_amount: i64,
    pub(super) voided: bool,
    pub(super) card: Option<Arc<Card>>,
    /// The token of the card, whose `charge_status` follows.
    pub(super) token: Option<String>,
    /// Whose kept card it is.
    pub(super) customer: Option<String>,
    pub(super) source: Option<Arc<Source>>,
    /// Where its payer went or has to go.
    pub(super) authorize_uri: Option<String>,
    pub(super) authentication: Option<String>,
    pub(super) authenticated_by: Option<&'static str>,
    pub(super) transaction: Option<String>,
    pub(super) refunds: Vec<Refund>,
    pub(super) dispute: Option<Dispute>,
    /// The link that it was paid with.
    pub(super) link: Option<String>,
    /// The schedule that made it.
    pub(super) schedule: Option<String>,
    pub(super) description: Option<String>,
    pub(super) metadata: Hash,
    pub(super) ip: Option<String>,
    pub(super) return_uri: Option<String>,
    pub(super) platform_fee: PlatformFee,
    pub(super) zero_interest_installments: bool,
    pub(super) webhook_endpoints: Vec<String>,
    pub(super) created_at: Timestamp,
    pub(super) authorized_at: Option<Timestamp>,
    pub(super) paid_at: Option<Timestamp>,
    pub(super) reversed_at: Option<Timestamp>,
    pub(super) expires_at: Timestamp,
    pub(super) expired_at: Option<Timestamp>,
    /// When a paid charge settles: from then on it can be refunded but not voided.
    pub(super) settles_at: Option<Timestamp>,
    /// The platform that made it with its chain key.
    pub(super) platform: Option<AccountRef>,
}

/// Where a charge is in its life.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stage {
    /// For the payer: at the bank, in the wallet, in front of the 3-D Secure page.
    Waiting,
    Authorized,
    Paid,
    Declined(Decline),
    Reversed,
    Expired,
}

/// Who made a charge come about.
#[derive(Clone, Copy)]
pub(super) enum Origin<'a> {
    Caller,
    /// By its id.
    Link(&'a str),
    Schedule(&'a Schedule),
}

#[derive(Clone, Debug, Default, serde::Serialize)]
pub(super) struct PlatformFee {
    fixed: Option<i64>,
    amount: Option<i64>,
    percentage: Option<serde_json::Number>,
}

impl Row for Charge {
    fn id(&self) -> &str {
        &self.id
    }
    fn created_at(&self) -> Timestamp {
        self.created_at
    }
}

impl Charge {
    /// What is left to refund.
    pub(super) fn refundable_amount(&self) -> i64 {
        match self.stage {
            Stage::Paid if !self.is_disputed() => self.captured_amount - self.refunded_amount,
            _ => 0,
        }
    }

    /// Void needs the whole amount, on the day of the payment (choice: settlement is at the account's midnight).
    pub(super) fn can_be_voided(&self, now: Timestamp) -> bool {
        self.stage == Stage::Paid
            && self.refunded_amount == 0
            && !self.is_disputed()
            && self.settles_at.is_some_and(|settles| now < settles)
    }

    pub(super) fn pay(&mut self, captured_amount: i64, now: Timestamp) {
        self.stage = Stage::Paid;
        self.captured_amount = captured_amount;
        self.paid_at = Some(now);
        self.settles_at = Some(next_midnight(now, self.country.utc_offset_hours));
    }

    /// What it is paid with, for people: "Visa …4242", "promptpay".
    pub(super) fn means(&self) -> String {
        match (&self.source, &self.card) {
            (Some(source), _) => source.kind.clone(),
            (None, Some(card)) => format!("{} …{}", card.brand, card.last_digits),
            (None, None) => String::new(),
        }
    }

    fn summary(&self) -> String {
        format!("{} {} {} {}", self.id, self.status(), self.amount, self.country.currency)
    }
}

fn next_midnight(now: Timestamp, utc_offset_hours: i64) -> Timestamp {
    let offset = i8::try_from(utc_offset_hours).map_or(Offset::UTC, Offset::constant);
    let local = now.to_zoned(TimeZone::fixed(offset));
    local.tomorrow().and_then(|day| day.start_of_day()).map_or(now, |midnight| midnight.timestamp())
}

pub(super) fn create(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let now = state.now;
    let charge = state.make_charge(&call.caller, &call.params, Origin::Caller)?;
    Answer::ok(&charge.object(now), charge.summary())
}

/// No amount, an amount that is no number, and a missing currency each have their own code (reference 4.2).
fn read_amount(params: &Hash, country: &Country) -> Result<i64, ApiError> {
    let invalid = |message: String| ApiError::refused("invalid_charge", message);
    let amount = params.integer("amount").map_err(|wrong| invalid(wrong.to_string()))?;
    let amount = amount.ok_or_else(|| ApiError::refused("invalid_amount", "amount can't be blank"))?;
    let currency = params.text("currency")?.ok_or_else(|| invalid("currency can't be blank".to_owned()))?;
    if !currency.eq_ignore_ascii_case(country.currency) {
        return Err(invalid("currency is currently not supported".to_owned()));
    }
    country.check_charge(amount)?;
    Ok(amount)
}

/// When the authorisation, or the payer's patience, ends. Only a charge of a source may say so itself.
fn read_expires_at(
    params: &Hash,
    source: Option<&Source>,
    country: &Country,
    now: Timestamp,
) -> Result<Timestamp, ApiError> {
    let Some(source) = source else {
        return Ok(now + SignedDuration::from_hours(24 * country.authorization_days));
    };
    let Some(wanted) = params.text("expires_at")? else {
        return Ok(now + source.patience(country));
    };
    let wanted = wanted.parse::<Timestamp>().ok().filter(|wanted| *wanted > now);
    wanted.ok_or_else(|| ApiError::refused("invalid_charge", "expires_at is not a time in the future"))
}

/// See [`super::payers`] for who has to wait.
fn first_stage(card: Option<&Card>, source: Option<&Source>, fields: &Fields) -> Stage {
    let decline = card.and_then(|card| card.decline);
    let asked = fields.authentication.as_deref() == Some("3DS");
    let challenge = match decline.map_or(ThreeDSecure::Passes, |decline| decline.three_d_secure) {
        ThreeDSecure::Passes => asked,
        ThreeDSecure::Fails => asked || fields.return_uri.is_some(),
        ThreeDSecure::NotEnrolled => false,
    };
    match decline {
        _ if challenge || source.is_some() => Stage::Waiting,
        Some(decline) => Stage::Declined(decline),
        None => Stage::Authorized,
    }
}

/// The parameters that are kept as they are.
struct Fields {
    capture: bool,
    authorization_type: Option<String>,
    description: Option<String>,
    metadata: Hash,
    ip: Option<String>,
    return_uri: Option<String>,
    platform_fee: PlatformFee,
    zero_interest_installments: bool,
    webhook_endpoints: Vec<String>,
    authentication: Option<String>,
}

fn read_fields(params: &Hash) -> Result<Fields, ApiError> {
    let authorization_type = params.text("authorization_type")?;
    if authorization_type.as_deref().is_some_and(|kind| !matches!(kind, "pre_auth" | "final_auth")) {
        return Err(ApiError::refused("invalid_charge", "authorization_type must be pre_auth or final_auth"));
    }
    let return_uri = params.text("return_uri")?;
    if let Some(uri) = &return_uri {
        check_uri("return_uri", uri)?;
    }
    let webhook_endpoints = params.texts("webhook_endpoints")?.unwrap_or_default();
    if webhook_endpoints.len() > 2 {
        return Err(ApiError::refused("invalid_charge", "webhook_endpoints must have at most 2 items"));
    }
    for uri in &webhook_endpoints {
        check_uri("webhook_endpoints", uri)?;
    }
    let authentication = params.text("authentication")?;
    if authentication.as_deref().is_some_and(|way| !matches!(way, "3DS" | "PASSKEY")) {
        return Err(ApiError::refused("invalid_charge", "authentication must be 3DS or PASSKEY"));
    }
    Ok(Fields {
        authentication,
        capture: params.boolean("capture")?.unwrap_or(true),
        authorization_type,
        description: params.text("description")?,
        metadata: params.hash("metadata")?.cloned().unwrap_or_default(),
        ip: params.text("ip")?,
        return_uri,
        platform_fee: read_platform_fee(params)?,
        zero_interest_installments: params.boolean("zero_interest_installments")?.unwrap_or(false),
        webhook_endpoints,
    })
}

fn read_platform_fee(params: &Hash) -> Result<PlatformFee, ApiError> {
    let Some(fee) = params.hash("platform_fee")? else {
        return Ok(PlatformFee::default());
    };
    let not_a_number = || ApiError::bad_request("platform_fee: percentage is not a number");
    let percentage = match fee.get("percentage") {
        None | Some(Param::Null) => None,
        Some(Param::Text(text)) if text.is_empty() => None,
        Some(Param::Number(number)) => Some(number.clone()),
        Some(Param::Text(text)) => {
            Some(text.parse().ok().and_then(serde_json::Number::from_f64).ok_or_else(not_a_number)?)
        }
        Some(_) => return Err(not_a_number()),
    };
    Ok(PlatformFee { fixed: fee.integer("fixed")?, amount: fee.integer("amount")?, percentage })
}

pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let now = state.now;
    let page = state.account(call.caller.books).charges.page(&query, "/charges", |charge| charge.object(now));
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let charge = state.charge_of(&call.caller, call.id())?;
    let object = charge.object(state.now);
    if expand::is_wanted(call)? {
        let transactions = &state.account(call.caller.books).transactions;
        let transaction = charge.transaction.as_deref().and_then(|id| transactions.get(id));
        // A customer that was deleted since stays an id.
        let customer = charge.customer.as_deref().and_then(|id| state.customer_of(&call.caller, id).ok());
        let customer = customer.map(|customer| customer.object(state.now));
        let schedule = charge.schedule.as_deref().and_then(|id| state.schedule(call.caller.books, id).ok());
        let schedule = schedule.map(|schedule| schedule.object(state.now));
        let expanded = Expanded::of(&object)
            .with("transaction", transaction)
            .with("customer", customer.as_ref())
            .with("schedule", schedule.as_ref());
        return Answer::ok(&expanded, charge.summary());
    }
    Answer::ok(&object, charge.summary())
}

/// Metadata replaces what was there (choice).
pub(super) fn update(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let description = call.params.text("description")?;
    let metadata = call.params.hash("metadata")?.cloned();
    state.change_charge(call, "charge.update", |_, charge| {
        if call.params.has("description") {
            charge.description = description;
        }
        if call.params.has("metadata") {
            charge.metadata = metadata.unwrap_or_default();
        }
        Ok(())
    })
}

/// A part may be captured unless the charge is a `final_auth`.
pub(super) fn capture(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let wanted = call.params.integer("capture_amount")?;
    let books = call.caller.books;
    state.change_charge(call, "charge.capture", |state, charge| {
        let failed = |why: String| Err(ApiError::refused("failed_capture", why));
        match charge.stage {
            Stage::Authorized => {}
            Stage::Expired => return Err(ApiError::refused("expired_charge", "charge expired")),
            _ => {
                return failed(
                    "capture failed: only uncaptured authorized charges can be captured".to_owned(),
                );
            }
        }
        let amount = wanted.unwrap_or(charge.amount);
        if amount < 1 || amount > charge.amount {
            return failed(format!("capture failed: capture_amount must be between 1 and {}", charge.amount));
        }
        if amount < charge.amount && charge.authorization_type.as_deref() == Some("final_auth") {
            return failed("capture failed: a final_auth charge can only be captured whole".to_owned());
        }
        charge.pay(amount, state.now);
        state.credit(books, charge);
        Ok(())
    })
}

pub(super) fn reverse(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    state.change_charge(call, "charge.reverse", |state, charge| match charge.stage {
        Stage::Authorized => {
            charge.stage = Stage::Reversed;
            charge.reversed_at = Some(state.now);
            Ok(())
        }
        Stage::Expired => Err(ApiError::refused("expired_charge", "charge expired")),
        _ => Err(ApiError::refused("failed_reverse", "only uncaptured authorized charges can be reversed")),
    })
}

impl State {
    pub(super) fn charge_of(&self, caller: &Caller, id: &str) -> Result<&Charge, ApiError> {
        self.account(caller.books).charges.get(id).ok_or_else(|| ApiError::not_found("charge", id))
    }

    /// Charges, books what comes of it, and tells it.
    pub(super) fn make_charge(
        &mut self,
        caller: &Caller,
        params: &Hash,
        origin: Origin<'_>,
    ) -> Result<&Charge, ApiError> {
        let books = caller.books;
        let country = self.account(books).country;
        let amount = read_amount(params, country)?;
        let fields = read_fields(params)?;
        let source = self.source_to_charge(caller, params, amount)?;
        let Means { card, token, customer } = match &source {
            Some(source) => self.means_beside(caller, params, source)?,
            None => self.means_of_payment(caller, params)?,
        };
        let expires_at = read_expires_at(params, source.as_deref(), country, self.now)?;
        let stage = first_stage(card.as_deref(), source.as_deref(), &fields);
        let (link, schedule) = match origin {
            Origin::Caller => (None, None),
            Origin::Link(link) => (Some(link.to_owned()), None),
            Origin::Schedule(schedule) => (None, Some(schedule)),
        };

        let now = self.now;
        let mut charge = Charge {
            id: self.ids.test_id("chrg"),
            country,
            amount,
            capture: fields.capture,
            authorization_type: fields.authorization_type,
            stage,
            captured_amount: 0,
            refunded_amount: 0,
            voided: false,
            card,
            token,
            customer,
            source,
            authorize_uri: None,
            authentication: fields.authentication,
            authenticated_by: None,
            transaction: None,
            refunds: Vec::new(),
            dispute: None,
            link,
            schedule: schedule.map(|schedule| schedule.id.clone()),
            description: fields.description,
            metadata: fields.metadata,
            ip: fields.ip,
            return_uri: fields.return_uri,
            platform_fee: fields.platform_fee,
            zero_interest_installments: fields.zero_interest_installments,
            webhook_endpoints: fields.webhook_endpoints,
            created_at: now,
            authorized_at: (stage == Stage::Authorized).then_some(now),
            paid_at: None,
            reversed_at: None,
            expires_at,
            expired_at: None,
            settles_at: None,
            platform: schedule.map_or(caller.platform, |schedule| schedule.platform),
        };
        if charge.stage == Stage::Authorized && charge.capture {
            charge.pay(amount, now);
            self.credit(books, &mut charge);
        } else if matches!(charge.stage, Stage::Authorized | Stage::Waiting) {
            self.expiries.push(Reverse((charge.expires_at, books, charge.id.clone())));
        }
        if charge.stage == Stage::Waiting {
            let payment = self.ids.test_id("paym");
            charge.authorize_uri = Some(format!("{}/payments/{payment}/authorize", self.api_url));
            self.payments.insert(payment, (books, charge.id.clone()));
        }
        if let Some(token) = &charge.token {
            self.use_token(token, charge.status());
        }
        if let Some(source) = &charge.source {
            self.use_source(caller, source, &charge.id);
        }
        self.publish_charge("charge.create", caller, &charge);
        let id = charge.id.clone();
        self.account_mut(books).charges.insert(charge);
        self.charge_of(caller, &id)
    }

    /// Changes a charge, tells its accounts, and answers it. If `change` refuses, nothing has happened.
    pub(super) fn change_charge(
        &mut self,
        call: &Call,
        event: &'static str,
        change: impl FnOnce(&mut State, &mut Charge) -> Result<(), ApiError>,
    ) -> Result<Answer, ApiError> {
        let mut charge = self.charge_of(&call.caller, call.id())?.clone();
        change(self, &mut charge)?;
        let answer = Answer::ok(&charge.object(self.now), charge.summary());
        self.publish_charge(event, &call.caller, &charge);
        self.put_charge_back(call.caller.books, charge);
        answer
    }

    pub(super) fn put_charge_back(&mut self, books: AccountRef, charge: Charge) {
        self.account_mut(books).charges.put_back(charge);
    }

    /// Books what a paid charge brings.
    pub(super) fn credit(&mut self, books: AccountRef, charge: &mut Charge) {
        let net = charge.country.charge_fees(charge.captured_amount).net;
        let transaction =
            self.accounts[books.0].book(&mut self.ids, self.now, net, "charge.captured.net", &charge.id);
        charge.transaction = Some(transaction.into_id());
    }

    /// Called when the clock has passed the end of an authorisation, which may have been captured meanwhile, or of the
    /// payer's time.
    pub(super) fn expire_charge(&mut self, books: AccountRef, id: &str) {
        let Some(mut charge) = self.account(books).charges.get(id).cloned() else {
            return;
        };
        if !matches!(charge.stage, Stage::Authorized | Stage::Waiting) {
            return;
        }
        charge.stage = Stage::Expired;
        charge.expired_at = Some(charge.expires_at);
        if let Some(token) = &charge.token {
            self.use_token(token, charge.status());
        }
        self.publish_charge("charge.expire", &Caller { books, platform: None }, &charge);
        self.put_charge_back(books, charge);
    }

    pub(super) fn publish_charge(&mut self, key: &'static str, caller: &Caller, charge: &Charge) {
        self.publish(Publication {
            key,
            data: EventData::Charge(Arc::new(charge.clone())),
            books: caller.books,
            platforms: [caller.platform, charge.platform],
            extra_endpoints: &charge.webhook_endpoints,
        });
    }
}
