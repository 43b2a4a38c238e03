//! The network fails: a question that never arrived, and an answer that got lost.

use std::time::SystemTime;

use anyhow::{Context as _, Result};
use sanspay::omise::{Charge, GetCharge};
use sanspay::{CallOptions, ErrorKind, RecoveryPolicy};
use sanspay_sandbox::{Fault, FaultKind, Sandbox};

use crate::cast::{Merchant, Seller};
use crate::page::Page;
use crate::sales::{self, Sale};

/// A GET is asked again, and the caller notices nothing.
pub(crate) fn lose_a_question(
    page: &mut Page,
    sandbox: &Sandbox,
    seller: &Seller,
    sale: &Charge,
) -> Result<()> {
    page.chapter("The connection drops while a charge is looked up");
    sandbox.inject(Fault::new(FaultKind::DropBefore).on("GET", "/charges").times(1));
    page.step(&seller.acting, "looks up the first charge");
    let get = GetCharge { charge: sale.id.clone(), expand: None };
    let reply = seller.client.send_with(&get, CallOptions::default())?;
    sales::show(page, &reply.output)?;
    let attempts = reply.meta.attempts;
    page.check(attempts == 2, &format!("asked again without a word: attempts = {attempts}"))
}

/// A charge is not sent again blindly: it may have been made. It is looked up by the platform's own reference
/// (reference section 1.5).
pub(crate) fn lose_an_answer(
    page: &mut Page,
    sandbox: &Sandbox,
    bazaar: &Merchant,
    seller: &Seller,
) -> Result<()> {
    page.chapter("The connection drops after a charge was made, before its answer came");
    let sale = Sale { order: "SB-1005", amount: 64_000, capture: None };
    let charge = sale.with(sales::token(page, bazaar, sales::GOOD_CARD)?);
    sandbox.inject(Fault::new(FaultKind::DropAfter).on("POST", "/charges").times(1));
    sale.announce(page, seller)?;
    let started = SystemTime::now();
    let error = seller.client.send(&charge).err().context("the answer was to get lost")?;
    page.refusal(&error);
    page.check(
        error.kind() == ErrorKind::Connection && error.is_outcome_unknown(),
        "not sent again: whether the payer has paid is not known yet",
    )?;

    page.step(&seller.acting, &format!("goes on: looks for order {} before it sends anything", sale.order));
    let policy = RecoveryPolicy { reference_key: "order_id".to_owned(), ..Default::default() };
    let found = seller.client.resume_once(&charge, policy.clone(), started)?;
    sales::show(page, &found.output)?;
    page.check(
        found.output.paid && found.report.found && found.report.sends == 0,
        "it was made, once: nothing to charge again",
    )?;

    page.chapter("The same happens again, and nobody notices");
    let sale = Sale { order: "SB-1006", amount: 22_000, capture: None };
    let charge = sale.with(sales::token(page, bazaar, sales::GOOD_CARD)?);
    sandbox.inject(Fault::new(FaultKind::DropAfter).on("POST", "/charges").times(1));
    sale.announce(page, seller)?;
    let once = seller.client.send_once_with(&charge, policy)?;
    sales::show(page, &once.output)?;
    page.check(once.output.paid && once.report.found, "sent once, its answer lost, found by its order number")
}
