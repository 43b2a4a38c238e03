//! Charges: money taken from a payer.

use super::list::{list, list_operation};
use super::metadata::{check_metadata, check_metadata_of};
use super::{
    Card, ChargeSource, Dispute, Expandable, Omise, RefundList, Source, check_amount, check_currency,
};
use crate::error::PayError;
use crate::http::Method;
use crate::json::Json;
use crate::macros::{open_enum, record};
use crate::money::Currency;
use crate::operation::{Mode, Operation, OperationInfo};

record! {
    params
    /// `POST /charges` · api host · secret or chain key
    ///
    /// Pays with exactly one of `card`, `customer` (its default card, or `card` too) and `source`; only
    /// white-label installments take a `card` and a `source` together.
    /// A declined card is a result: look at `status` and `failure_code`.
    pub struct CreateCharge {
        /// Subunits: 100.50 baht are `10_050`.
        pub amount: i64,
        /// In any letter case.
        pub currency: Currency,
        /// A token, or a card of `customer`.
        pub card: Option<String>,
        /// `cust_…`
        pub customer: Option<String>,
        /// A source that was made before, by its id, or the parameters of a new one, made in the same
        /// request.
        pub source: Option<ChargeSource>,
        /// `false` authorises only; capture within 7 days. `true` if left out.
        pub capture: Option<bool>,
        /// `pre_auth` (less may be captured) or `final_auth`.
        pub authorization_type: Option<String>,
        /// Where the payer comes back to from 3-D Secure or a redirect.
        pub return_uri: Option<String>,
        /// For people.
        pub description: Option<String>,
        /// For programs: an object. Values arrive as text, for a form has no other type.
        pub metadata: Option<Json>,
        /// RFC 3339; for offline and some wallet sources.
        pub expires_at: Option<String>,
        /// The payer's address.
        pub ip: Option<String>,
        /// What the platform keeps.
        pub platform_fee: Option<PlatformFee>,
        /// Overrides the account's setting.
        pub zero_interest_installments: Option<bool>,
        /// At most two further HTTPS receivers of this charge's events.
        pub webhook_endpoints: Option<Vec<String>>,
        /// `PASSKEY` or `3DS` (*observed* only).
        pub authentication: Option<String>,
        /// `MIT` or `CIT`.
        pub transaction_indicator: Option<String>,
        /// `unscheduled`, `standing_order`, `subscription`, `installment`, …
        pub recurring_reason: Option<String>,
        /// The first charge of the series.
        pub first_charge: Option<String>,
        /// For direct debit.
        pub linked_account: Option<String>,
        /// What the payer's statement shows.
        pub statement_descriptor: Option<String>,
    }
}

record! {
    both
    /// What the platform keeps of a charge.
    pub struct PlatformFee {
        /// Subunits.
        #[serde(deserialize_with = "crate::read::optional_integer")]
        pub fixed: Option<i64>,
        /// Subunits, as computed by the gateway.
        #[serde(deserialize_with = "crate::read::optional_integer")]
        pub amount: Option<i64>,
        /// Of the charge's amount. A rate, not money.
        pub percentage: Option<f64>,
    }
}

impl Operation for CreateCharge {
    type Gateway = Omise;
    type Output = Charge;
    const INFO: OperationInfo = OperationInfo::omise("omise.charges.create", Method::Post, "/charges", "2.5");

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_amount("amount", self.amount)?;
        check_currency("currency", &self.currency)?;
        match (&self.card, &self.customer, &self.source) {
            (None, None, None) => Err(PayError::invalid(
                "there is nothing to charge: give `card` (a token), `customer` or `source`",
            )),
            (_, Some(_), Some(_)) => {
                Err(PayError::invalid("`source` does not go with `customer`: give one of them"))
            }
            (Some(card), None, None) if card.starts_with("card_") => Err(PayError::invalid(
                "`card` is a kept card, which is charged together with its `customer`: give both, or a token",
            )),
            _ => Ok(()),
        }?;
        if let Some(source) = &self.source {
            source.check(self.amount, &self.currency)?;
            if self.card.is_some() && !source.may_go_with_a_card() {
                return Err(PayError::invalid(
                    "`card` goes with a `source` for white-label installments only: give one of them",
                ));
            }
        }
        if self.webhook_endpoints.as_ref().is_some_and(|endpoints| endpoints.len() > 2) {
            return Err(PayError::invalid("`webhook_endpoints` holds at most two addresses"));
        }
        check_metadata(self.metadata.as_ref())
    }
}

list_operation! {
    /// `GET /charges` · api host · secret or chain key
    pub struct ListCharges {}
    OperationInfo::omise("omise.charges.list", Method::Get, "/charges", "2.5") => ChargeList
}

list! {
    /// Charges on the books of the key.
    ChargeList of Charge
}

record! {
    params
    /// `GET /charges/{id}` · api host · secret or chain key
    pub struct GetCharge {
        /// `chrg_…`
        #[serde(skip_serializing)]
        pub charge: String,
        /// `true` embeds the objects behind `customer`, `transaction` and the like.
        pub expand: Option<bool>,
    }
}

impl Operation for GetCharge {
    type Gateway = Omise;
    type Output = Charge;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.charges.get", Method::Get, "/charges/{charge}", "2.5");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.charge]
    }
}

record! {
    params
    /// `PATCH /charges/{id}` · api host · secret or chain key
    pub struct UpdateCharge {
        /// `chrg_…`
        #[serde(skip_serializing)]
        pub charge: String,
        /// For people.
        pub description: Option<String>,
        /// Replaces the stored object as a whole (*choice*: not documented).
        pub metadata: Option<Json>,
    }
}

impl Operation for UpdateCharge {
    type Gateway = Omise;
    type Output = Charge;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.charges.update", Method::Patch, "/charges/{charge}", "2.5");

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.charge]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_metadata(self.metadata.as_ref())
    }

    fn check(params: &str, _: Option<Mode>) -> Result<(), PayError> {
        check_metadata_of(params)
    }
}

record! {
    params
    /// `POST /charges/{id}/capture` · api host · secret or chain key
    ///
    /// Works while `capturable`.
    pub struct CaptureCharge {
        /// `chrg_…`
        #[serde(skip_serializing)]
        pub charge: String,
        /// Subunits; the whole amount if left out. The rest is freed.
        pub capture_amount: Option<i64>,
    }
}

impl Operation for CaptureCharge {
    type Gateway = Omise;
    type Output = Charge;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.charges.capture", Method::Post, "/charges/{charge}/capture", "2.5");

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.charge]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        self.capture_amount.map_or(Ok(()), |amount| check_amount("capture_amount", amount))
    }
}

record! {
    params
    /// `POST /charges/{id}/reverse` · api host · secret or chain key
    ///
    /// Gives an uncaptured authorisation back. Works while `reversible`.
    pub struct ReverseCharge {
        /// `chrg_…`
        #[serde(skip_serializing)]
        pub charge: String,
    }
}

impl Operation for ReverseCharge {
    type Gateway = Omise;
    type Output = Charge;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.charges.reverse", Method::Post, "/charges/{charge}/reverse", "2.5");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.charge]
    }
}

open_enum! {
    /// Where a charge stands.
    pub enum ChargeStatus {
        /// Authorised and not captured, or waiting for the payer.
        Pending = "pending",
        /// Paid.
        Successful = "successful",
        /// Declined: see `failure_code`.
        Failed = "failed",
        /// The payer or the capture came too late.
        Expired = "expired",
        /// The authorisation was given back.
        Reversed = "reversed",
        /// Of a token that has not paid yet.
        Unknown = "unknown",
    }
}

record! {
    model
    /// One payment. Amounts are subunits.
    pub struct Charge {
        /// `chrg_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/charges/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// What the payer pays.
        #[serde(deserialize_with = "crate::read::integer")]
        pub amount: i64,
        /// Of `amount`.
        #[serde(deserialize_with = "crate::read::currency")]
        pub currency: Currency,
        /// After conversion into the account's currency.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub funding_amount: Option<i64>,
        /// The account's currency.
        #[serde(default, deserialize_with = "crate::read::optional_currency")]
        pub funding_currency: Option<Currency>,
        /// Held by a pre-authorisation.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub authorized_amount: Option<i64>,
        /// Taken by a capture; fees are counted on it.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub captured_amount: Option<i64>,
        /// `pre_auth`, `final_auth`
        #[serde(default)]
        pub authorization_type: Option<String>,
        /// Given back so far.
        #[serde(default, alias = "refunded", deserialize_with = "crate::read::optional_integer")]
        pub refunded_amount: Option<i64>,
        /// What reaches the balance: amount − fee − VAT − interest.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub net: Option<i64>,
        /// The gateway's fee.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub fee: Option<i64>,
        /// VAT on the fee.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub fee_vat: Option<i64>,
        /// Of installments.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub interest: Option<i64>,
        /// VAT on the interest.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub interest_vat: Option<i64>,
        /// What the fee was computed with.
        #[serde(default)]
        pub transaction_fees: Option<TransactionFees>,
        /// What the platform keeps.
        #[serde(default)]
        pub platform_fee: Option<PlatformFee>,
        /// Where it stands; version 2014-07-27 had no such field.
        #[serde(default)]
        pub status: Option<ChargeStatus>,
        /// Whether it was to be captured at once.
        pub capture: bool,
        /// Whether the payer's bank agreed.
        pub authorized: bool,
        /// Whether a capture works now.
        #[serde(default)]
        pub capturable: Option<bool>,
        /// Whether the money was taken.
        #[serde(alias = "captured")]
        pub paid: bool,
        /// Whether the authorisation was given back.
        #[serde(default)]
        pub reversed: Option<bool>,
        /// Whether a reverse works now.
        #[serde(default)]
        pub reversible: Option<bool>,
        /// Whether a refund works now.
        #[serde(default)]
        pub refundable: Option<bool>,
        /// Whether part of it may be refunded.
        #[serde(default)]
        pub partially_refundable: Option<bool>,
        /// Whether the payer may dispute it.
        #[serde(default)]
        pub disputable: Option<bool>,
        /// Whether it was voided.
        #[serde(default)]
        pub voided: Option<bool>,
        /// Whether a refund with `void` works now.
        #[serde(default)]
        pub can_perform_void: Option<bool>,
        /// Whether it ran out.
        #[serde(default)]
        pub expired: Option<bool>,
        /// Whether it may be captured in parts.
        #[serde(default)]
        pub multi_capture: Option<bool>,
        /// Whether the merchant carries the interest.
        #[serde(default)]
        pub zero_interest_installments: Option<bool>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub authorized_at: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub paid_at: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub reversed_at: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub expires_at: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub expired_at: Option<String>,
        /// Empty for sources.
        #[serde(default)]
        pub card: Option<Card>,
        /// The source it was paid with.
        #[serde(default)]
        pub source: Option<Source>,
        /// `cust_…`
        #[serde(default)]
        pub customer: Option<Expandable>,
        /// `trxn_…`; empty until paid.
        #[serde(default)]
        pub transaction: Option<Expandable>,
        /// The dispute, if the payer opened one.
        #[serde(default)]
        pub dispute: Option<Dispute>,
        /// The payment link it came from.
        #[serde(default)]
        pub link: Option<Expandable>,
        /// The schedule it came from.
        #[serde(default)]
        pub schedule: Option<Expandable>,
        /// For direct debit.
        #[serde(default)]
        pub linked_account: Option<Expandable>,
        /// At most the first 20; [`ListRefunds`](super::ListRefunds) has them all.
        #[serde(default, deserialize_with = "crate::read::list")]
        pub refunds: Option<RefundList>,
        /// For people.
        #[serde(default)]
        pub description: Option<String>,
        /// For programs.
        #[serde(default)]
        pub metadata: Option<Json>,
        /// Of the payer.
        #[serde(default)]
        pub ip: Option<String>,
        /// Where the payer comes back to.
        #[serde(default)]
        pub return_uri: Option<String>,
        /// Send the payer here while the charge is `pending`.
        #[serde(default)]
        pub authorize_uri: Option<String>,
        /// Why it failed: an open list, see reference 4.4.
        #[serde(default)]
        pub failure_code: Option<String>,
        /// Why it failed, for people.
        #[serde(default)]
        pub failure_message: Option<String>,
        /// The card scheme's advice after a decline.
        #[serde(default)]
        pub merchant_advice: Option<String>,
        /// Its code.
        #[serde(default)]
        pub merchant_advice_code: Option<String>,
        /// What 3-D Secure lacked.
        #[serde(default)]
        pub missing_3ds_fields: Option<Vec<String>>,
        /// `PASSKEY`, `3DS`
        #[serde(default)]
        pub authentication: Option<String>,
        /// `PASSKEY`, `3DS`
        #[serde(default)]
        pub authenticated_by: Option<String>,
        /// Of the acquirer.
        #[serde(default)]
        pub acquirer_reference_number: Option<String>,
        /// Of the issuer.
        #[serde(default)]
        pub approval_code: Option<String>,
        /// In-store.
        #[serde(default)]
        pub branch: Option<Expandable>,
        /// In-store.
        #[serde(default)]
        pub terminal: Option<Expandable>,
        /// In-store.
        #[serde(default)]
        pub device: Option<Expandable>,
        /// Of versions before 2017-11-02: of the payment that `offsite` or `offline` describes.
        #[serde(default)]
        pub reference: Option<String>,
        /// Of versions before 2017-11-02: what kind of thing paid. As JSON, like the next two: the
        /// reference knows their names and no shape, so they are not turned into a `source`.
        #[serde(default)]
        pub source_of_fund: Option<Json>,
        /// Of versions before 2017-11-02: a payment at a bank or wallet.
        #[serde(default)]
        pub offsite: Option<Json>,
        /// Of versions before 2017-11-02: a payment at a counter.
        #[serde(default)]
        pub offline: Option<Json>,
    }
}

record! {
    model
    /// What the fee of a charge was computed with. Decimal text, digit for digit.
    pub struct TransactionFees {
        /// For each charge.
        #[serde(default, deserialize_with = "crate::rate::optional_rate")]
        pub fee_flat: Option<String>,
        /// Percent of the amount.
        #[serde(default, deserialize_with = "crate::rate::optional_rate")]
        pub fee_rate: Option<String>,
        /// Percent of the fee.
        #[serde(default, deserialize_with = "crate::rate::optional_rate")]
        pub vat_rate: Option<String>,
    }
}
