//! What schedules repeat: a charge of a customer's card, or a transfer to a recipient (reference 2.17).
//!
//! What is to be charged is checked when the schedule is made as a charge would be, and again on each of its days, by
//! the charge itself (choice). So a charge that names no card takes the default card of that day.

use jiff::Timestamp;
use serde::Serialize;

use super::customers::named;
use super::errors::ApiError;
use super::money::Country;
use super::state::{AccountRef, Call, State};
use crate::params::{Hash, Param};

/// One of the two.
#[derive(Clone, Debug)]
pub(crate) enum Repeated {
    Charge(ScheduledCharge),
    Transfer(ScheduledTransfer),
}

/// What is charged, as the API shows it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ScheduledCharge {
    object: &'static str,
    id: String,
    livemode: bool,
    currency: &'static str,
    amount: i64,
    default_card: bool,
    card: Option<String>,
    pub(super) customer: String,
    linked_account: Option<()>,
    description: Option<String>,
    metadata: Hash,
    created_at: Timestamp,
}

/// What is paid out, as the API shows it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ScheduledTransfer {
    object: &'static str,
    id: String,
    livemode: bool,
    currency: &'static str,
    pub(super) amount: Option<i64>,
    percentage_of_balance: Option<serde_json::Number>,
    /// The same in millionths of a percent, so that no float touches money.
    #[serde(skip)]
    pub(super) micro_percent: Option<i64>,
    pub(super) recipient: String,
    created_at: Timestamp,
}

impl ScheduledCharge {
    /// What a caller who wanted one of these charges would have sent.
    pub(super) fn params(&self) -> Hash {
        let amount = self.amount.to_string();
        let mut params =
            Hash::of_texts(&[("amount", &amount), ("currency", self.currency), ("customer", &self.customer)]);
        let optional = [("card", &self.card), ("description", &self.description)];
        for (name, text) in optional.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?))) {
            params.set(name.to_owned(), Param::Text(text.clone()));
        }
        params.set("metadata".to_owned(), Param::Hash(self.metadata.clone()));
        params
    }
}

impl State {
    pub(super) fn read_repeated(&mut self, call: &Call) -> Result<Repeated, ApiError> {
        match (call.params.hash("charge")?, call.params.hash("transfer")?) {
            (Some(charge), None) => self.read_scheduled_charge(call, charge).map(Repeated::Charge),
            (None, Some(transfer)) => {
                self.read_scheduled_transfer(call.caller.books, transfer).map(Repeated::Transfer)
            }
            _ => Err(ApiError::bad_request("give either charge or transfer")),
        }
    }

    fn read_scheduled_charge(&mut self, call: &Call, charge: &Hash) -> Result<ScheduledCharge, ApiError> {
        let country = self.account(call.caller.books).country;
        let blank = |name: &str| ApiError::bad_request(format!("charge {name} can't be blank"));
        let customer = named(charge, "customer").ok_or_else(|| blank("customer"))?;
        check_currency("charge", charge, country)?;
        let amount = charge.integer("amount")?.ok_or_else(|| blank("amount"))?;
        country.check_charge(amount)?;
        let card = charge.text("card")?;
        self.means_of_payment(&call.caller, charge)?;
        Ok(ScheduledCharge {
            object: "scheduled_charge",
            description: charge.text("description")?,
            metadata: charge.hash("metadata")?.cloned().unwrap_or_default(),
            id: self.ids.test_id("rchg"),
            livemode: false,
            currency: country.currency,
            amount,
            default_card: card.is_none(),
            card,
            customer,
            linked_account: None,
            created_at: self.now,
        })
    }

    fn read_scheduled_transfer(
        &mut self,
        books: AccountRef,
        transfer: &Hash,
    ) -> Result<ScheduledTransfer, ApiError> {
        let country = self.account(books).country;
        let recipient = transfer
            .text("recipient")?
            .ok_or_else(|| ApiError::bad_request("transfer recipient can't be blank"))?;
        self.recipient(books, &recipient)?;
        check_currency("transfer", transfer, country)?;
        let amount = transfer.integer("amount")?;
        if let Some(amount) = amount {
            country.check_transfer(amount)?;
        }
        let micro_percent = read_percentage(transfer)?;
        if amount.is_some() == micro_percent.is_some() {
            return Err(ApiError::bad_request("transfer needs either amount or percentage_of_balance"));
        }
        let shown = transfer.text("percentage_of_balance")?.and_then(|text| text.parse::<f64>().ok());
        Ok(ScheduledTransfer {
            object: "scheduled_transfer",
            id: self.ids.test_id("rtrf"),
            livemode: false,
            currency: country.currency,
            amount,
            percentage_of_balance: shown.and_then(serde_json::Number::from_f64),
            micro_percent,
            recipient,
            created_at: self.now,
        })
    }
}

/// The account's, if there is one.
fn check_currency(of: &str, params: &Hash, country: &Country) -> Result<(), ApiError> {
    if params.text("currency")?.is_some_and(|code| !code.eq_ignore_ascii_case(country.currency)) {
        return Err(ApiError::bad_request(format!("{of} currency is currently not supported")));
    }
    Ok(())
}

/// "12.5" is 12,500,000. More than six decimals are refused (choice).
fn read_percentage(transfer: &Hash) -> Result<Option<i64>, ApiError> {
    let Some(text) = transfer.text("percentage_of_balance")? else { return Ok(None) };
    let read = || {
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || fraction.len() > 6 || !digits(whole) || !digits(fraction) {
            return None;
        }
        format!("{whole}{fraction:0<6}").parse::<i64>().ok().filter(|value| (1..=100_000_000).contains(value))
    };
    read().map(Some).ok_or_else(|| {
        ApiError::bad_request("transfer percentage_of_balance must be greater than 0 and at most 100")
    })
}
