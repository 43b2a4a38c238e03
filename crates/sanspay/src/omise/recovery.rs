//! How charges, refunds, transfers, captures and reversals are looked up after their answer was lost.

use super::{
    CaptureCharge, Charge, ChargeList, CreateCharge, CreateRefund, CreateTransfer, GetCharge, ListCharges,
    ListRefunds, ListTransfers, Refund, RefundList, ReverseCharge, Transfer, TransferList,
};
use crate::error::PayError;
use crate::json::Json;
use crate::page::ListOrder;
use crate::recoverable::{Finding, Found, Looked, Recoverable};
use crate::recovery::RecoveryPolicy;

/// Rows a page: as many as there may be.
const PAGE: u32 = 100;
/// How many rows the next page repeats. New rows push the others towards it, so none is missed; but a row that
/// is taken away, a deleted transfer, pulls them from it.
const OVERLAP: u32 = 10;

impl Recoverable for CreateCharge {
    type Lookup = ListCharges;

    fn reference(&self, policy: &RecoveryPolicy) -> Result<String, PayError> {
        own_reference(self.metadata.as_ref(), policy)
    }

    fn lookup(&self, _: &str) -> ListCharges {
        let order = Some(ListOrder::ReverseChronological);
        ListCharges { limit: Some(PAGE), order, ..Default::default() }
    }

    fn find(
        &self,
        looked: &Looked<'_>,
        asked: &ListCharges,
        page: ChargeList,
    ) -> Finding<Charge, ListCharges> {
        let oldest = page.data.last().and_then(|charge| charge.created_at.as_deref());
        let is_last = looked.is_older(oldest, page.to.as_deref());
        let offset = next_offset(asked.offset, page.data.len(), page.total).filter(|_| !is_last);
        let found = page.data.into_iter().filter(|charge| carries(charge.metadata.as_ref(), looked));
        let differs = |charge: &Charge| {
            let is_same = charge.amount == self.amount && charge.currency.is(&self.currency);
            (!is_same).then(|| format!("is of {} {} (subunits)", charge.amount, charge.currency))
        };
        Finding {
            found: found
                .map(|charge| Found { id: charge.id.clone(), differs: differs(&charge), output: charge })
                .collect(),
            next: offset.map(|offset| ListCharges { offset: Some(offset), ..asked.clone() }),
        }
    }

    /// A token pays once, and nobody else has it.
    fn was_done(&self, refusal: &PayError) -> bool {
        refusal.code().as_deref() == Some("used_token")
    }

    fn whereabouts(&self, policy: &RecoveryPolicy, reference: &str) -> String {
        whereabouts("charge", policy, reference)
    }
}

impl Recoverable for CreateTransfer {
    type Lookup = ListTransfers;

    /// Of `metadata`. `idemp_key` is no substitute: a transfer does not show it.
    fn reference(&self, policy: &RecoveryPolicy) -> Result<String, PayError> {
        own_reference(self.metadata.as_ref(), policy)
    }

    fn lookup(&self, _: &str) -> ListTransfers {
        let order = Some(ListOrder::ReverseChronological);
        ListTransfers { limit: Some(PAGE), order, ..Default::default() }
    }

    fn find(
        &self,
        looked: &Looked<'_>,
        asked: &ListTransfers,
        page: TransferList,
    ) -> Finding<Transfer, ListTransfers> {
        let oldest = page.data.last().and_then(|transfer| transfer.created_at.as_deref());
        let is_last = looked.is_older(oldest, page.to.as_deref());
        let offset = next_offset(asked.offset, page.data.len(), page.total).filter(|_| !is_last);
        let found = page.data.into_iter().filter(|transfer| carries(transfer.metadata.as_ref(), looked));
        // Without an amount it was the whole balance.
        let differs = |transfer: &Transfer| match (self.amount, transfer.amount) {
            (Some(asked), Some(made)) if asked != made => Some(format!("is of {made} (subunits)")),
            _ => None,
        };
        Finding {
            found: found
                .map(|transfer| Found {
                    id: transfer.id.clone(),
                    differs: differs(&transfer),
                    output: transfer,
                })
                .collect(),
            next: offset.map(|offset| ListTransfers { offset: Some(offset), ..asked.clone() }),
        }
    }

    fn whereabouts(&self, policy: &RecoveryPolicy, reference: &str) -> String {
        whereabouts("transfer", policy, reference)
    }
}

impl Recoverable for CreateRefund {
    /// Of the charge, and all of them: there are never many.
    type Lookup = ListRefunds;

    fn reference(&self, policy: &RecoveryPolicy) -> Result<String, PayError> {
        own_reference(self.metadata.as_ref(), policy)
    }

    fn lookup(&self, _: &str) -> ListRefunds {
        let order = Some(ListOrder::ReverseChronological);
        ListRefunds { charge: self.charge.clone(), limit: Some(PAGE), order, ..Default::default() }
    }

    fn find(
        &self,
        looked: &Looked<'_>,
        asked: &ListRefunds,
        page: RefundList,
    ) -> Finding<Refund, ListRefunds> {
        let offset = next_offset(asked.offset, page.data.len(), page.total);
        let found = page.data.into_iter().filter(|refund| carries(refund.metadata.as_ref(), looked));
        let differs = |refund: &Refund| {
            (refund.amount != self.amount).then(|| format!("is of {} (subunits)", refund.amount))
        };
        Finding {
            found: found
                .map(|refund| Found { id: refund.id.clone(), differs: differs(&refund), output: refund })
                .collect(),
            next: offset.map(|offset| ListRefunds { offset: Some(offset), ..asked.clone() }),
        }
    }

    fn whereabouts(&self, policy: &RecoveryPolicy, reference: &str) -> String {
        format!("{} of {}", whereabouts("refund", policy, reference), self.charge)
    }
}

impl Recoverable for CaptureCharge {
    type Lookup = GetCharge;

    /// The charge: it is captured once.
    fn reference(&self, _: &RecoveryPolicy) -> Result<String, PayError> {
        Ok(self.charge.clone())
    }

    fn lookup(&self, charge: &str) -> GetCharge {
        GetCharge { charge: charge.to_owned(), expand: None }
    }

    fn find(&self, _: &Looked<'_>, _: &GetCharge, charge: Charge) -> Finding<Charge, GetCharge> {
        let differs = match (self.capture_amount, charge.captured_amount) {
            (Some(asked), Some(captured)) if asked != captured => {
                Some(format!("was captured with {captured} (subunits)"))
            }
            _ => None,
        };
        let found = charge.paid.then(|| Found { id: charge.id.clone(), output: charge, differs });
        Finding { found: found.into_iter().collect(), next: None }
    }

    fn whereabouts(&self, _: &RecoveryPolicy, charge: &str) -> String {
        format!("the capture of {charge}, whose `paid` it makes true")
    }
}

impl Recoverable for ReverseCharge {
    type Lookup = GetCharge;

    /// The charge: it is reversed once.
    fn reference(&self, _: &RecoveryPolicy) -> Result<String, PayError> {
        Ok(self.charge.clone())
    }

    fn lookup(&self, charge: &str) -> GetCharge {
        GetCharge { charge: charge.to_owned(), expand: None }
    }

    fn find(&self, _: &Looked<'_>, _: &GetCharge, charge: Charge) -> Finding<Charge, GetCharge> {
        let is_reversed = charge.reversed == Some(true);
        let found = is_reversed.then(|| Found { id: charge.id.clone(), output: charge, differs: None });
        Finding { found: found.into_iter().collect(), next: None }
    }

    fn whereabouts(&self, _: &RecoveryPolicy, charge: &str) -> String {
        format!("the reversal of {charge}, whose `reversed` it makes true")
    }
}

fn own_reference(metadata: Option<&Json>, policy: &RecoveryPolicy) -> Result<String, PayError> {
    let key = &policy.reference_key;
    let reference = metadata.and_then(|metadata| metadata.get(key));
    reference.filter(|reference| !reference.is_empty()).ok_or_else(|| {
        PayError::invalid(format!(
            "`metadata` has no `{key}`: put a reference of your own there, one for each, so that it can be found if its answer gets lost"
        ))
    })
}

fn carries(metadata: Option<&Json>, looked: &Looked<'_>) -> bool {
    metadata.and_then(|metadata| metadata.get(looked.reference_key)).as_deref() == Some(looked.reference)
}

fn whereabouts(what: &str, policy: &RecoveryPolicy, reference: &str) -> String {
    format!("a {what} with `{reference}` in `metadata.{}`", policy.reference_key)
}

/// Where the page after this one begins, or nothing after the last one. It does not fix `to` as
/// turning pages does otherwise: what comes in late has to be seen.
fn next_offset(offset: Option<u32>, rows: usize, total: Option<u32>) -> Option<u32> {
    let rows = u32::try_from(rows).ok()?;
    let seen = crate::page::rows_seen(offset, rows, total)?;
    // Less than the overlap would stand still.
    Some(if rows > OVERLAP { seen - OVERLAP } else { seen })
}
