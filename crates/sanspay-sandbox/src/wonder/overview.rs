//! What the console shows of Wonder.

use super::Wonder;
use super::money;
use super::order::Order;
use crate::overview::{DeliveryView, Moment, OrderView, ROWS, WonderView, short};
use crate::pages::grouped;

impl Wonder {
    pub(crate) fn overview(&self) -> WonderView {
        let app = self.default_app();
        let state = self.state();
        WonderView {
            app,
            orders: state.orders.newest_first().take(ROWS).map(view).collect(),
            order_count: state.orders.count(),
        }
    }

    pub(crate) fn newest_deliveries(&self, count: usize) -> Vec<DeliveryView> {
        self.courier.newest(count, |webhook, glance| {
            DeliveryView::of(format!("Wonder order {}", webhook.order), webhook.action, glance)
        })
    }
}

fn view(order: &Order) -> OrderView {
    let (state, tone) = order.outcome();
    let paid = order.paid_total();
    // Its host is whatever the shop's client calls this sandbox; a path works from the console's own.
    let path = |link: &str| link.rfind("/svc/pages/").map(|start| link[start..].to_owned());
    OrderView {
        number: order.number.clone(),
        reference_number: short(&order.reference_number),
        at: Moment(order.created_at),
        amount: grouped(&money::text(order.initial_total)),
        currency: order.currency.clone(),
        state,
        tone,
        paid: (paid != 0 && paid != order.initial_total).then(|| grouped(&money::text(paid))),
        note: order.note.as_deref().map(short),
        page: order.payment_link.as_deref().filter(|_| order.takes_payment()).and_then(path),
    }
}
