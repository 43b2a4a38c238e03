//! How orders, payments and refunds are looked up after their answer was lost.

use super::{
    CheckOrder, CreateOrder, CreateTransaction, CreatedOrder, Filter, FilterOp, ListOrders, Order, OrderList,
    OrderRef, RefundTransaction, TransactionRef, TransactionType,
};
use crate::error::{ErrorKind, PayError};
use crate::recoverable::{Finding, Found, Looked, Recoverable};
use crate::recovery::RecoveryPolicy;

impl Recoverable for CreateOrder {
    /// Not [`CheckOrder`]: it does not answer the payment link.
    type Lookup = ListOrders;

    fn reference(&self, _: &RecoveryPolicy) -> Result<String, PayError> {
        needed(Some(&self.order.reference_number), "order.reference_number")
    }

    fn lookup(&self, reference: &str) -> ListOrders {
        let filter = vec![Filter::new("reference_number", FilterOp::Equal, reference)];
        ListOrders { limit: Some(100), filter, ..Default::default() }
    }

    fn find(
        &self,
        looked: &Looked<'_>,
        asked: &ListOrders,
        page: OrderList,
    ) -> Finding<CreatedOrder, ListOrders> {
        let next = crate::operation::Operation::next_page(asked, &page);
        let is_ours = |order: &Order| order.reference_number.as_deref() == Some(looked.reference);
        let found = page.orders.into_iter().filter(|listed| is_ours(&listed.order)).map(|listed| {
            let differs = match &listed.order.currency {
                Some(currency) if !currency.is(&self.order.currency) => Some(format!("is in {currency}")),
                _ => None,
            };
            let id = listed.order.number.clone();
            let output = CreatedOrder { order: listed.order, payment_link: listed.payment_link };
            Found { id, output, differs }
        });
        Finding { found: found.collect(), next }
    }

    /// A used `reference_number` is refused (*observed*); with which code is not known.
    fn was_done(&self, refusal: &PayError) -> bool {
        matches!(refusal.kind(), ErrorKind::Rejected | ErrorKind::Conflict)
    }

    fn whereabouts(&self, _: &RecoveryPolicy, reference: &str) -> String {
        format!("an order with the reference number `{reference}`")
    }
}

impl Recoverable for CreateTransaction {
    type Lookup = CheckOrder;

    fn reference(&self, _: &RecoveryPolicy) -> Result<String, PayError> {
        needed(self.payment.uuid.as_ref(), "payment.uuid")
    }

    fn lookup(&self, uuid: &str) -> CheckOrder {
        CheckOrder { order: None, transaction: Some(TransactionRef::new(uuid)) }
    }

    fn find(&self, looked: &Looked<'_>, _: &CheckOrder, order: Order) -> Finding<Order, CheckOrder> {
        let is_there = order.transactions.iter().any(|transaction| transaction.uuid == looked.reference);
        let id = looked.reference.to_owned();
        let found = is_there.then_some(Found { id, output: order, differs: None });
        Finding { found: found.into_iter().collect(), next: None }
    }

    /// What a used `uuid` is answered with is not known.
    fn was_done(&self, refusal: &PayError) -> bool {
        matches!(refusal.kind(), ErrorKind::Rejected | ErrorKind::Conflict)
    }

    fn whereabouts(&self, _: &RecoveryPolicy, uuid: &str) -> String {
        format!("a transaction with the uuid `{uuid}`")
    }
}

impl Recoverable for RefundTransaction {
    type Lookup = CheckOrder;

    /// The note is all that a refund keeps of what it was asked for with.
    fn reference(&self, _: &RecoveryPolicy) -> Result<String, PayError> {
        needed(Some(&self.refund.note), "refund.note")
    }

    fn lookup(&self, _: &str) -> CheckOrder {
        let OrderRef { number, reference_number } = self.order.clone();
        CheckOrder { order: Some(OrderRef { number, reference_number }), transaction: None }
    }

    fn find(&self, looked: &Looked<'_>, _: &CheckOrder, order: Order) -> Finding<Order, CheckOrder> {
        let refunds = order.transactions.iter().filter(|transaction| {
            let of = transaction.original_transaction_uuid.as_ref();
            transaction.kind == Some(TransactionType::Refund)
                && transaction.note.as_deref() == Some(looked.reference)
                && of.is_none_or(|of| *of == self.transaction.uuid)
        });
        let found = refunds.map(|refund| {
            // That of a refund may be negative.
            let amount = refund.amount.as_ref().map(|amount| amount.as_str().trim_start_matches('-'));
            let is_same = amount.is_none_or(|amount| amount == self.refund.amount.as_str());
            let differs = (!is_same).then(|| format!("is of {}", amount.unwrap_or_default()));
            Found { id: refund.uuid.clone(), output: order.clone(), differs }
        });
        Finding { found: found.collect(), next: None }
    }

    fn whereabouts(&self, _: &RecoveryPolicy, note: &str) -> String {
        format!("a refund of transaction {} with the note `{note}`", self.transaction.uuid)
    }
}

fn needed(reference: Option<&String>, field: &str) -> Result<String, PayError> {
    reference.filter(|reference| !reference.is_empty()).cloned().ok_or_else(|| {
        PayError::invalid(format!(
            "`{field}` is empty: give one of your own, so that it can be found if its answer gets lost"
        ))
    })
}
