//! Cycles: the stretches of a plan, one after the other, each with its items and its rhythm.

use super::{BillingConfig, RecurringItem, RecurringPlan, Wonder};
use crate::answer::{Answer, Place};
use crate::decimal::Decimal;
use crate::error::PayError;
use crate::http::Method;
use crate::macros::{open_enum, record};
use crate::operation::{Mode, Operation, OperationInfo};

record! {
    params
    /// A cycle as it is made.
    pub struct NewRecurringCycle {
        /// How many times it charges; endless if left out.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub billing_count: Option<u32>,
        /// The id of its rhythm, see [`CreateBillingConfig`](super::CreateBillingConfig).
        pub recurring_billing_config: String,
        /// What it charges each time.
        pub recurring_items: Vec<NewRecurringCycleItem>,
    }
}

record! {
    params
    /// So many of an item. How a cycle names its items was not seen: this is a *guess* after the
    /// names of the answer.
    pub struct NewRecurringCycleItem {
        /// The id of the item, see [`CreateRecurringItem`](super::CreateRecurringItem).
        pub id: String,
        /// How many; 1 if left out (*guess*).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub quantity: Option<u32>,
    }
}

open_enum! {
    /// When a change of a plan takes effect.
    pub enum RecurringActivation {
        /// Now
        Immediate = "immediate",
        /// When the current cycle would charge next
        NextBillingDate = "next_billing_date",
        /// After all cycles there are: for new cycles only
        AsLastCycle = "as_last_cycle",
    }
}

macro_rules! change_cycles {
    ($(#[$doc:meta])* $name:ident, $info:expr) => {
        record! {
            params
            $(#[$doc])*
            pub struct $name {
                /// Wonder's id of the plan.
                #[serde(skip_serializing)]
                pub id: String,
                /// When the new cycles begin.
                pub activate_type: RecurringActivation,
                /// Whether what was paid for and not used counts.
                #[serde(skip_serializing_if = "Option::is_none")]
                pub process_credit: Option<bool>,
                /// At least one.
                pub cycles: Vec<NewRecurringCycle>,
            }
        }

        impl Operation for $name {
            type Gateway = Wonder;
            type Output = RecurringPlan;
            const INFO: OperationInfo = $info;
            const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["plan"]));

            fn path_ids(&self) -> Vec<&str> {
                vec![&self.id]
            }

            fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
                if self.activate_type.as_str().is_empty() {
                    return Err(PayError::invalid(
                        "`activate_type` is empty: give `immediate`, `next_billing_date` or `as_last_cycle`",
                    ));
                }
                if self.cycles.is_empty() {
                    return Err(PayError::invalid("`cycles` is empty: give the cycles to be added"));
                }
                check(&self.cycles)
            }
        }
    };
}

change_cycles! {
    /// `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cycles/calculate` · signed
    ///
    /// What [`AddRecurringCycles`] would do: the plan with its `next_billing_amount`. Only computes,
    /// in spite of its verb.
    CalculateRecurringCycles,
    OperationInfo::wonder(
        "wonder.recurring_plans.calculate_cycles",
        Method::Put,
        "/svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cycles/calculate",
        "5.6",
    )
    .harmless()
}

change_cycles! {
    /// `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cycles` · signed
    ///
    /// Gives the plan more cycles. Unconfirmed: the path is a *guess* after that of
    /// [`CalculateRecurringCycles`], whose parameters these are.
    AddRecurringCycles,
    OperationInfo::wonder(
        "wonder.recurring_plans.add_cycles",
        Method::Put,
        "/svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cycles",
        "5.6",
    )
    .inferred()
}

pub(super) fn check(cycles: &[NewRecurringCycle]) -> Result<(), PayError> {
    for cycle in cycles {
        if cycle.recurring_billing_config.is_empty() {
            return Err(PayError::invalid(
                "a cycle has no `recurring_billing_config`: give the `id` of a billing config",
            ));
        }
        if cycle.billing_count == Some(0) {
            return Err(PayError::invalid(
                "a cycle's `billing_count` is 0: give 1 or more, or leave it out for a cycle without end",
            ));
        }
        for item in &cycle.recurring_items {
            if item.id.is_empty() || item.quantity == Some(0) {
                return Err(PayError::invalid(
                    "one of a cycle's `recurring_items` has no `id`, or a `quantity` of 0: name an item, and 1 or more of it",
                ));
            }
        }
    }
    Ok(())
}

record! {
    model
    /// A cycle of a plan. Times are RFC 3339.
    pub struct RecurringCycle {
        /// Wonder's id.
        #[serde(deserialize_with = "crate::read::id")]
        pub id: String,
        /// Where it stands.
        #[serde(default)]
        pub state: RecurringCycleState,
        /// Of its plan.
        #[serde(default, deserialize_with = "crate::read::optional_id")]
        pub recurring_plan_id: Option<String>,
        /// How many times it charges; nothing if it is endless.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub billing_count: Option<i64>,
        /// How many times it has.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub billing_count_created: Option<i64>,
        /// Its rhythm; were it answered as an id alone, only that is set.
        #[serde(default, deserialize_with = "crate::read::object_or_id")]
        pub recurring_billing_config: Option<BillingConfig>,
        /// What it charges each time.
        #[serde(default, deserialize_with = "crate::read::or_default")]
        pub recurring_items: Vec<RecurringItem>,
        /// In major units.
        #[serde(default)]
        pub billing_amount: Option<Decimal>,
        /// How much less; whether in major units or in percent is not documented.
        #[serde(default)]
        pub discount_amount: Option<Decimal>,
        /// Its values are not documented.
        #[serde(default)]
        pub discount_type: Option<String>,
        /// The id of the cycle before.
        #[serde(default, deserialize_with = "crate::read::id_of_object")]
        pub previous_cycle: Option<String>,
        /// The id of the cycle after.
        #[serde(default, deserialize_with = "crate::read::id_of_object")]
        pub next_cycle: Option<String>,
        /// When it should begin.
        #[serde(default)]
        pub estimated_start_date: Option<String>,
        /// When it began.
        #[serde(default)]
        pub start_date: Option<String>,
        /// When it should end.
        #[serde(default)]
        pub estimated_end_date: Option<String>,
        /// When it ended.
        #[serde(default)]
        pub end_date: Option<String>,
        /// When something is done next.
        #[serde(default)]
        pub next_execute_time: Option<String>,
        /// For people.
        #[serde(default)]
        pub description: Option<String>,
        /// When it was made.
        #[serde(default)]
        pub created_at: Option<String>,
        /// When it was changed last.
        #[serde(default)]
        pub updated_at: Option<String>,
        /// Once it was deleted.
        #[serde(default)]
        pub deleted_at: Option<String>,
    }
}

open_enum! {
    /// Where a cycle stands: the words that are known. There are others, for one that waits and for
    /// the current one.
    pub enum RecurringCycleState {
        /// Charged as often as it should
        Completed = "completed",
        /// Given up by you, or for other cycles
        Cancelled = "cancelled",
        /// Given up, because charging failed `payment_retry_count` times
        Uncollectible = "uncollectible",
    }
}
