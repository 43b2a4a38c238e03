//! The orders that plans make.

use super::{CorrespondenceState, Customer, OrderRef, OrderState, RecurringCycle, Wonder};
use crate::answer::{Answer, Place};
use crate::decimal::Decimal;
use crate::error::PayError;
use crate::http::Method;
use crate::macros::record;
use crate::money::Currency;
use crate::operation::{Mode, Operation, OperationInfo};

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/recurring_payments/orders/check` · signed
    ///
    /// An order that a plan has made, and the cycle that made it. Only reads, in spite of its verb.
    ///
    /// Unconfirmed: the page was seen without verb and path, which are *guesses* after
    /// [`CheckOrder`](super::CheckOrder), and so is what `order` holds. `CheckOrder` finds these
    /// orders too.
    pub struct GetRecurringOrder {
        /// Wonder's id of the customer.
        pub customer_uuid: String,
        /// Which order.
        pub order: OrderRef,
    }
}

impl Operation for GetRecurringOrder {
    type Gateway = Wonder;
    type Output = PlacedRecurringOrder;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.recurring_orders.get",
        Method::Post,
        "/svc/payment/api/v1/openapi/recurring_payments/orders/check",
        "5.6",
    )
    .harmless()
    .inferred();
    const ANSWER: Answer = Answer::at::<Self>(Place::Data);

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        if self.customer_uuid.is_empty() {
            return Err(PayError::invalid("`customer_uuid` is empty: give Wonder's id of the customer"));
        }
        self.order.validate()
    }
}

record! {
    model
    /// An order of a plan, with who pays it and the cycle that made it.
    pub struct PlacedRecurringOrder {
        /// Who pays.
        #[serde(default)]
        pub customer: Option<Customer>,
        /// What made it.
        #[serde(default)]
        pub recurring_cycle: Option<RecurringCycle>,
        /// The order.
        pub order: RecurringOrder,
    }
}

record! {
    model
    /// An order of a plan, in fewer words than an [`Order`](super::Order). Amounts are in major units.
    pub struct RecurringOrder {
        /// What is to be paid.
        #[serde(default)]
        pub amount: Option<Decimal>,
        /// What is.
        #[serde(default)]
        pub paid_total: Option<Decimal>,
        /// Of both.
        #[serde(default)]
        pub currency: Option<Currency>,
        /// Wonder's number of the order.
        #[serde(default)]
        pub order_number: Option<String>,
        /// The plan's, with a number behind it.
        #[serde(default)]
        pub reference_number: Option<String>,
        /// Where the order stands.
        #[serde(default)]
        pub state: OrderState,
        /// How much of it is paid.
        #[serde(default)]
        pub correspondence_state: CorrespondenceState,
        /// The bank's code.
        #[serde(default)]
        pub auth_code: Option<String>,
    }
}
