//! The network fails: a question that never arrived, and an answer that got lost.

use anyhow::{Context as _, Result};
use sanspay::omise::{Charge, GetCharge, ListCharges};
use sanspay::{CallOptions, ErrorKind, ListOrder};
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

/// A charge is not sent again: it may have been made. It is looked up by the platform's own reference
/// (reference section 1.5).
pub(crate) fn lose_an_answer(
    page: &mut Page,
    sandbox: &Sandbox,
    bazaar: &Merchant,
    seller: &Seller,
) -> Result<()> {
    page.chapter("The connection drops after a charge was made, before its answer came");
    let sale = Sale { order: "SB-1005", amount: 64_000, capture: None };
    let token = sales::token(page, bazaar, sales::GOOD_CARD)?;
    sandbox.inject(Fault::new(FaultKind::DropAfter).on("POST", "/charges").times(1));
    sale.announce(page, seller)?;
    let error = seller.client.send(&sale.with(token)).err().context("the answer was to get lost")?;
    page.refusal(&error);
    page.check(
        error.kind() == ErrorKind::Connection && error.is_outcome_unknown(),
        "not sent again: whether the payer has paid is not known yet",
    )?;

    page.step(&seller.acting, &format!("looks for order {} in the newest charges", sale.order));
    let newest = ListCharges { order: Some(ListOrder::ReverseChronological), ..Default::default() };
    let ours = |charge: &Charge| {
        charge.metadata.as_ref().and_then(|metadata| metadata.get("order_id")).as_deref() == Some(sale.order)
    };
    let found: Vec<_> = seller.client.send(&newest)?.data.into_iter().filter(ours).collect();
    let [charge] = &found[..] else {
        anyhow::bail!("{} charges for order {}, where one was made", found.len(), sale.order);
    };
    sales::show(page, charge)?;
    page.check(charge.paid, "it was made, once: nothing to charge again")
}
