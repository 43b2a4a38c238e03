//! A seller gets the money.

use anyhow::{Context as _, Result};
use sanspay::omise::{CreateTransfer, ListCharges};

use crate::cast::Seller;
use crate::page::{Page, baht, money};

/// Everything the seller has goes to the seller's bank account.
pub(crate) fn transfer_all(page: &mut Page, seller: &Seller) -> Result<()> {
    page.chapter("The seller is paid out");
    page.step(&seller.acting, &format!("adds up what {} earned", seller.name));
    let mut balance = 0;
    for charge in seller.client.iter(&ListCharges::default()) {
        let charge = charge?;
        // A void gives the fees back too.
        if charge.paid && charge.voided != Some(true) {
            let net = charge.net.unwrap_or_default() - charge.refunded_amount.unwrap_or_default();
            page.result(&charge.id, money(net, &charge.currency)?);
            balance += net;
        }
    }
    page.aside(&format!("together {}", baht(balance)?));

    page.step(&seller.acting, "transfers all of it, to the seller's own bank account");
    // No amount is the whole balance; no recipient is the one of the chain key's account.
    let transfer = seller.client.send(&CreateTransfer::default())?;
    let amount = transfer.amount.context("a transfer without an amount")?;
    let net = transfer.net.context("a transfer without a net amount")?;
    page.result(&transfer.id, baht(amount)?);
    let fee = transfer.total_fee.unwrap_or(amount - net);
    let bank = transfer.bank_account.as_ref();
    let digits = bank.and_then(|bank| bank.last_digits.as_deref()).unwrap_or("?");
    page.aside(&format!("fee with VAT {}", baht(fee)?));
    page.aside(&format!("{} arrive at bank account …{digits}", baht(net)?));
    page.check(amount == balance && net == amount - fee, "to the satang what was earned")
}
