//! Four sales: captured later, refunded in part, voided, declined.

use anyhow::{Context as _, Result};
use sanspay::omise::{
    CaptureCharge, Charge, ChargeStatus, CreateCharge, CreateRefund, CreateToken, GetCharge, Token, TokenCard,
};
use sanspay::{Currency, Json};

use crate::cast::{Merchant, Seller};
use crate::page::{Page, money};

/// Omise's test cards (reference section 7).
pub(crate) const GOOD_CARD: &str = "4242424242424242";
const CARD_WITHOUT_MONEY: &str = "4111111111140011";

/// A card becomes a token. A real shop does this in the payer's browser or app and never sees the number.
pub(crate) fn token(page: &Page, bazaar: &Merchant, number: &str) -> Result<Token> {
    page.step(&bazaar.with_public_key, "makes a token of the payer's card");
    let card = TokenCard {
        name: "Somchai Prasert".to_owned(),
        number: number.into(),
        expiration_month: 12,
        expiration_year: 2040,
        security_code: Some("123".into()),
        ..TokenCard::default()
    };
    let token = bazaar.client.send(&CreateToken { card })?;
    let card = token.card.as_ref().context("a token without a card")?;
    let (brand, digits) = (card.brand.as_deref(), card.last_digits.as_deref());
    page.result(&token.id, format!("{} …{}", brand.unwrap_or_default(), digits.unwrap_or_default()));
    Ok(token)
}

pub(crate) fn authorise_then_capture(page: &mut Page, bazaar: &Merchant, seller: &Seller) -> Result<Charge> {
    page.chapter("Coffee beans are ordered: authorised now, captured when they are shipped");
    let sale = Sale { order: "SB-1001", amount: 120_000, capture: Some(false) };
    let charge = sale.charge(page, bazaar, seller, GOOD_CARD)?;
    page.check(charge.capturable == Some(true) && !charge.paid, "the money is held and not taken")?;

    page.step(&seller.acting, "captures it: the parcel is on its way");
    let charge = seller.client.send(&CaptureCharge { charge: charge.id, capture_amount: None })?;
    show(page, &charge)?;
    page.check(charge.paid, "the money is taken")?;
    Ok(charge)
}

pub(crate) fn refund_a_part(page: &mut Page, bazaar: &Merchant, seller: &Seller) -> Result<()> {
    page.chapter("Six bowls are bought, one is broken: a part is refunded");
    let sale = Sale { order: "SB-1002", amount: 300_000, capture: None };
    let charge = sale.charge(page, bazaar, seller, GOOD_CARD)?;
    page.check(charge.paid, "the money is taken")?;

    let amount = 50_000;
    page.step(&seller.acting, &format!("refunds {} of it", money(amount, &charge.currency)?));
    // Said aloud: left out, a refund on the day of the payment may become a void.
    let refund = CreateRefund {
        charge: charge.id.clone(),
        amount,
        void: Some(false),
        reason: Some("one bowl arrived broken".to_owned()),
        ..Default::default()
    };
    let refund = seller.client.send(&refund)?;
    page.result(&refund.id, money(refund.amount, &refund.currency)?);

    let charge = seller.client.send(&GetCharge { charge: charge.id, expand: None })?;
    let left = charge.amount - charge.refunded_amount.unwrap_or_default();
    page.check(
        left == sale.amount - amount,
        &format!("{} can still be refunded", money(left, &charge.currency)?),
    )
}

pub(crate) fn void(page: &mut Page, bazaar: &Merchant, seller: &Seller) -> Result<()> {
    page.chapter("A cup is sold by mistake: voided on the same day, as if it had never been");
    let sale = Sale { order: "SB-1003", amount: 9_500, capture: None };
    let charge = sale.charge(page, bazaar, seller, GOOD_CARD)?;
    page.check(charge.can_perform_void == Some(true), "it is not settled yet")?;

    page.step(&seller.acting, "voids it: the whole amount, before settlement");
    let void =
        CreateRefund { charge: charge.id, amount: charge.amount, void: Some(true), ..Default::default() };
    let refund = seller.client.send(&void)?;
    page.result(&refund.id, money(refund.amount, &refund.currency)?);
    page.check(refund.voided == Some(true), "it became a void and not a refund")
}

pub(crate) fn decline(page: &mut Page, bazaar: &Merchant, seller: &Seller) -> Result<()> {
    page.chapter("A card is declined: a result, not an error");
    let sale = Sale { order: "SB-1004", amount: 80_000, capture: None };
    let charge = sale.charge(page, bazaar, seller, CARD_WITHOUT_MONEY)?;
    let code = charge.failure_code.as_deref().unwrap_or_default();
    page.aside(&format!("{code}: {}", charge.failure_message.as_deref().unwrap_or_default()));
    page.check(
        charge.status == Some(ChargeStatus::Failed) && code == "insufficient_fund",
        "nothing was taken: ask for another card",
    )
}

/// What is sold for how much.
pub(crate) struct Sale {
    /// The platform's own reference, kept in the charge's metadata.
    pub(crate) order: &'static str,
    /// Satang.
    pub(crate) amount: i64,
    pub(crate) capture: Option<bool>,
}

impl Sale {
    /// A token with the platform's public key, then the charge with the seller's chain key.
    fn charge(&self, page: &Page, bazaar: &Merchant, seller: &Seller, card: &str) -> Result<Charge> {
        let token = token(page, bazaar, card)?;
        self.announce(page, seller)?;
        let charge = seller.client.send(&self.with(token))?;
        show(page, &charge)?;
        Ok(charge)
    }

    pub(crate) fn announce(&self, page: &Page, seller: &Seller) -> Result<()> {
        let verb = if self.capture == Some(false) { "authorises" } else { "charges" };
        let amount = money(self.amount, &Currency::Thb)?;
        page.step(&seller.acting, &format!("{verb} {amount} for {}", seller.name));
        Ok(())
    }

    pub(crate) fn with(&self, token: Token) -> CreateCharge {
        CreateCharge {
            amount: self.amount,
            currency: Currency::Thb,
            card: Some(token.id),
            capture: self.capture,
            metadata: Some(Json::object([("order_id", self.order)])),
            ..CreateCharge::default()
        }
    }
}

/// A charge in one line, and what is left of it after fees.
pub(crate) fn show(page: &Page, charge: &Charge) -> Result<()> {
    let status = charge.status.as_ref().map_or("", ChargeStatus::as_str);
    page.result(&charge.id, status);
    if let (true, Some(net), Some(fee), Some(vat)) = (charge.paid, charge.net, charge.fee, charge.fee_vat) {
        let currency = &charge.currency;
        page.aside(&format!(
            "fee {}, VAT {}, net {}",
            currency.to_decimal(fee)?,
            currency.to_decimal(vat)?,
            money(net, currency)?
        ));
    }
    Ok(())
}
