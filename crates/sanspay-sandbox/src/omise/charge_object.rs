//! What the API shows of a charge: every field of the 2019-05-29 form, and the table of flags (reference 2.5).

use jiff::Timestamp;
use serde::Serialize;

use super::cards::Card;
use super::charges::{Charge, PlatformFee, Stage};
use super::disputes::DisputeObject;
use super::lists::{ListObject, ListQuery};
use super::refunds::Refund;
use super::sources::SourceObject;
use crate::params::Hash;

impl Charge {
    pub(super) fn status(&self) -> &'static str {
        match self.stage {
            Stage::Waiting | Stage::Authorized => "pending",
            Stage::Paid => "successful",
            Stage::Declined(_) => "failed",
            Stage::Reversed => "reversed",
            Stage::Expired => "expired",
        }
    }

    /// The charge as it stands at `now`: whether it can be voided changes by itself.
    pub(super) fn object(&self, now: Timestamp) -> ChargeObject<'_> {
        let decline = match self.stage {
            Stage::Declined(decline) => Some(decline),
            _ => None,
        };
        let authorized = self.authorized_at.is_some();
        let paid = self.stage == Stage::Paid;
        let open = self.stage == Stage::Authorized;
        let refundable = self.refundable_amount() > 0;
        // Fees count on what was captured; before that, on what would be.
        let billed = if paid { self.captured_amount } else { self.amount };
        let fees = self.country.charge_fees(billed);
        let currency = self.country.currency;
        let refunds_at = format!("/charges/{}/refunds", self.id);
        ChargeObject {
            object: "charge",
            id: &self.id,
            location: format!("/charges/{}", self.id),
            amount: self.amount,
            authorization_type: self.authorization_type.as_deref(),
            authorized_amount: if authorized { self.amount } else { 0 },
            captured_amount: self.captured_amount,
            acquirer_reference_number: None,
            net: fees.net,
            fee: fees.fee,
            fee_vat: fees.fee_vat,
            interest: 0,
            interest_vat: 0,
            funding_amount: billed,
            refunded_amount: self.refunded_amount,
            transaction_fees: TransactionFees {
                fee_flat: "0.0",
                fee_rate: "3.65",
                vat_rate: self.country.vat_rate(),
            },
            platform_fee: &self.platform_fee,
            currency,
            funding_currency: currency,
            ip: self.ip.as_deref(),
            refunds: ListQuery::embedded(now).page(
                self.refunds.len(),
                |at| self.refunds[at].created_at,
                Some(refunds_at),
                |at| &self.refunds[at],
            ),
            link: self.link.as_deref(),
            description: self.description.as_deref(),
            metadata: &self.metadata,
            card: self.card.as_deref(),
            source: self.source.as_ref().map(|source| source.object(self.status())),
            schedule: self.schedule.as_deref(),
            linked_account: None,
            customer: self.customer.as_deref(),
            dispute: self.dispute.as_ref().map(|dispute| dispute.object(now)),
            transaction: self.transaction.as_deref(),
            failure_code: decline.map(|decline| decline.code),
            failure_message: decline.map(|decline| decline.message),
            merchant_advice: None,
            merchant_advice_code: None,
            status: self.status(),
            authorize_uri: self.authorize_uri.as_deref(),
            return_uri: self.return_uri.as_deref(),
            created_at: self.created_at,
            paid_at: self.paid_at,
            authorized_at: self.authorized_at,
            expires_at: self.expires_at,
            expired_at: self.expired_at,
            reversed_at: self.reversed_at,
            multi_capture: false,
            zero_interest_installments: self.zero_interest_installments,
            branch: None,
            terminal: None,
            device: None,
            authorized,
            capturable: open,
            capture: self.capture,
            disputable: self.is_disputable(),
            livemode: false,
            refundable,
            partially_refundable: refundable,
            reversed: self.stage == Stage::Reversed,
            reversible: open,
            voided: self.voided,
            paid,
            expired: self.stage == Stage::Expired,
            can_perform_void: self.can_be_voided(now),
            approval_code: None,
            missing_3ds_fields: [],
            authentication: self.authentication.as_deref(),
            authenticated_by: self.authenticated_by,
        }
    }
}

#[derive(Serialize)]
struct TransactionFees {
    fee_flat: &'static str,
    fee_rate: &'static str,
    vat_rate: &'static str,
}

/// A field that is always null here, because its resource is not played.
type Absent = Option<()>;

#[derive(Serialize)]
pub(crate) struct ChargeObject<'a> {
    object: &'static str,
    id: &'a str,
    location: String,
    amount: i64,
    authorization_type: Option<&'a str>,
    authorized_amount: i64,
    captured_amount: i64,
    acquirer_reference_number: Absent,
    net: i64,
    fee: i64,
    fee_vat: i64,
    interest: i64,
    interest_vat: i64,
    funding_amount: i64,
    refunded_amount: i64,
    transaction_fees: TransactionFees,
    platform_fee: &'a PlatformFee,
    currency: &'static str,
    funding_currency: &'static str,
    ip: Option<&'a str>,
    refunds: ListObject<&'a Refund>,
    link: Option<&'a str>,
    description: Option<&'a str>,
    metadata: &'a Hash,
    card: Option<&'a Card>,
    source: Option<SourceObject<'a>>,
    schedule: Option<&'a str>,
    linked_account: Absent,
    customer: Option<&'a str>,
    dispute: Option<DisputeObject<'a>>,
    transaction: Option<&'a str>,
    failure_code: Option<&'static str>,
    failure_message: Option<&'static str>,
    merchant_advice: Absent,
    merchant_advice_code: Absent,
    status: &'static str,
    authorize_uri: Option<&'a str>,
    return_uri: Option<&'a str>,
    created_at: Timestamp,
    paid_at: Option<Timestamp>,
    authorized_at: Option<Timestamp>,
    expires_at: Timestamp,
    expired_at: Option<Timestamp>,
    reversed_at: Option<Timestamp>,
    multi_capture: bool,
    zero_interest_installments: bool,
    branch: Absent,
    terminal: Absent,
    device: Absent,
    authorized: bool,
    capturable: bool,
    capture: bool,
    disputable: bool,
    livemode: bool,
    refundable: bool,
    partially_refundable: bool,
    reversed: bool,
    reversible: bool,
    voided: bool,
    paid: bool,
    expired: bool,
    can_perform_void: bool,
    approval_code: Absent,
    missing_3ds_fields: [String; 0],
    authentication: Option<&'a str>,
    authenticated_by: Option<&'static str>,
}
