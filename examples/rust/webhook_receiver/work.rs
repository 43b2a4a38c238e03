//! What a shop does with the news, at its own pace: the sender has had its answer.

use sanspay::omise::{ChargeStatus, EventResource};
use tokio::sync::mpsc::Receiver;
use tokio::sync::watch;

use crate::inbox::News;
use crate::page::log;

/// Handles what waits until nobody can add to it any more, and says of each by its key that it is done.
pub(crate) async fn handle_all(mut waiting: Receiver<News>, done: watch::Sender<Vec<String>>) {
    while let Some(news) = waiting.recv().await {
        log("work", &handle(&news));
        // In a shop: `update webhook_inbox set handled_at = now() where key = $1`.
        done.send_modify(|keys| keys.push(news.key()));
    }
}

/// A webhook says that something happened, and may be late: before money or goods move, ask the gateway for the
/// charge or the order as it is now.
fn handle(news: &News) -> String {
    match news {
        News::Omise(event) => match event.resource() {
            EventResource::Charge { charge } if charge.paid => {
                let order = charge.metadata.as_ref().and_then(|metadata| metadata.get("order_id"));
                format!("order {}: paid by {}", order.unwrap_or_default(), charge.id)
            }
            EventResource::Charge { charge } if charge.status == Some(ChargeStatus::Failed) => {
                format!("{} was declined: ask for another card", charge.id)
            }
            EventResource::Refund { refund } => format!("{}: tell the payer of it", refund.id),
            // Nothing is an error: what is not known today is still acknowledged.
            _ => format!("{}: nothing to do", event.key),
        },
        News::Wonder(event) => match &event.order {
            // The states are signed, `X-Action` is not.
            Some(order) => {
                let reference = order.reference_number.as_deref().unwrap_or_default();
                format!("order {reference}: {} and {}", order.state, order.correspondence_state)
            }
            None => format!("{}: nothing to do", event.action),
        },
    }
}
