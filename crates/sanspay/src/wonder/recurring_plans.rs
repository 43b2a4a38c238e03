//! Plans: a customer, what they pay with, and the cycles in which they are charged.

use super::filter::filtered_list;
use super::recurring_cycles;
use super::{
    Customer, NewRecurringCycle, OrderTimeout, PaymentToken, RecurringActivation, RecurringCycle, Wonder,
};
use crate::answer::{Answer, Place};
use crate::decimal::Decimal;
use crate::error::PayError;
use crate::http::Method;
use crate::json::Json;
use crate::macros::{open_enum, record};
use crate::operation::{Mode, Operation, OperationInfo};
use crate::read::FromId;

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/recurring_payments/plan` · signed
    ///
    /// Unconfirmed: the page was seen without its path, which is a *guess*.
    ///
    /// A `reference_number` that was used before is refused. So give one: after an unknown outcome
    /// look for it with [`ListRecurringPlans`] before you make the plan again.
    pub struct CreateRecurringPlan {
        /// The plan.
        pub plan: NewRecurringPlan,
    }
}

record! {
    params
    /// A plan as it is made. The fields from `default_payment_token` on are taken from the answer:
    /// that they can be sent is a *guess* of the reference.
    pub struct NewRecurringPlan {
        /// For people.
        pub name: String,
        /// Yours. Each order of the plan gets it with a number behind it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_number: Option<String>,
        /// Wonder's id of the customer.
        pub customer_uuid: String,
        /// How the money comes.
        pub default_collection_method: CollectionMethod,
        /// After so many failures a cycle becomes [uncollectible](super::RecurringCycleState::Uncollectible).
        pub payment_retry_count: u32,
        /// Days from one try to the next.
        pub payment_retry_day_period: u32,
        /// The `token` of one of the customer's payment tokens.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub default_payment_token: Option<String>,
        /// One after the other, for example a free month and then years.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub recurring_cycles: Vec<NewRecurringCycle>,
        /// Where the browser goes after a page.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub redirect_url: Option<String>,
        /// Yours.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
        /// How long its orders live.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub timeout: Option<OrderTimeout>,
        /// For people.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
    }
}

open_enum! {
    /// How the money of a plan comes.
    pub enum CollectionMethod {
        /// From the saved card or wallet: the only way there is
        ChargeAutomatically = "charge_automatically",
    }
}

impl Operation for CreateRecurringPlan {
    type Gateway = Wonder;
    type Output = RecurringPlan;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.recurring_plans.create",
        Method::Post,
        "/svc/payment/api/v1/openapi/recurring_payments/plan",
        "5.6",
    )
    .inferred();
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["plan"]));

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        let plan = &self.plan;
        for (field, value) in [
            ("name", plan.name.as_str()),
            ("customer_uuid", plan.customer_uuid.as_str()),
            ("default_collection_method", plan.default_collection_method.as_str()),
        ] {
            if value.is_empty() {
                return Err(PayError::invalid(format!(
                    "`plan.{field}` is empty: it is needed to make a plan"
                )));
            }
        }
        recurring_cycles::check(&plan.recurring_cycles)
    }
}

filtered_list! {
    /// `GET /svc/payment/api/v1/openapi/recurring_payments/plan` · signed
    ListRecurringPlans,
    OperationInfo::wonder(
        "wonder.recurring_plans.list",
        Method::Get,
        "/svc/payment/api/v1/openapi/recurring_payments/plan",
        "5.6",
    ),
    /// A page of plans. The gateway tells no total.
    RecurringPlanList { plans: RecurringPlan }
}

record! {
    params
    /// `GET /svc/payment/api/v1/openapi/recurring_payments/plan/{id}` · signed
    pub struct GetRecurringPlan {
        /// Wonder's id of the plan.
        #[serde(skip_serializing)]
        pub id: String,
        /// Wonder calls it internal; what it does is not documented.
        pub with_previous_order: Option<bool>,
    }
}

impl Operation for GetRecurringPlan {
    type Gateway = Wonder;
    type Output = RecurringPlan;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.recurring_plans.get",
        Method::Get,
        "/svc/payment/api/v1/openapi/recurring_payments/plan/{id}",
        "5.6",
    );
    const CHECKED: bool = false;
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["plan"]));

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.id]
    }
}

record! {
    params
    /// `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}` · signed
    ///
    /// Unconfirmed: only the title is known. Path and body are *guesses* after those of
    /// [`CreateRecurringPlan`].
    pub struct EditRecurringPlan {
        /// Wonder's id of the plan.
        #[serde(skip_serializing)]
        pub id: String,
        /// What changes.
        pub plan: RecurringPlanChanges,
    }
}

record! {
    params
    /// What changes of a plan; what is left out stays. Cycles have
    /// [an operation of their own](super::AddRecurringCycles).
    pub struct RecurringPlanChanges {
        /// For people.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// After so many failures a cycle becomes uncollectible.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub payment_retry_count: Option<u32>,
        /// Days from one try to the next.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub payment_retry_day_period: Option<u32>,
        /// The `token` of one of the customer's payment tokens.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub default_payment_token: Option<String>,
        /// Where the browser goes after a page.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub redirect_url: Option<String>,
        /// Yours.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
        /// How long its orders live.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub timeout: Option<OrderTimeout>,
        /// For people.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
    }
}

impl Operation for EditRecurringPlan {
    type Gateway = Wonder;
    type Output = RecurringPlan;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.recurring_plans.edit",
        Method::Put,
        "/svc/payment/api/v1/openapi/recurring_payments/plan/{id}",
        "5.6",
    )
    .harmless()
    .inferred();
    const CHECKED: bool = false;
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["plan"]));

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.id]
    }
}

record! {
    params
    /// `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cancel` · signed
    pub struct CancelRecurringPlan {
        /// Wonder's id of the plan.
        #[serde(skip_serializing)]
        pub id: String,
        /// [`RecurringActivation::Immediate`] or [`RecurringActivation::NextBillingDate`]. The latter
        /// can be undone with [`RecoverRecurringPlan`] until then.
        pub activate_type: RecurringActivation,
        /// Whether what was paid for and not used goes back.
        pub refund_credit: bool,
    }
}

impl Operation for CancelRecurringPlan {
    type Gateway = Wonder;
    type Output = CancelledRecurringPlan;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.recurring_plans.cancel",
        Method::Put,
        "/svc/payment/api/v1/openapi/recurring_payments/plan/{id}/cancel",
        "5.6",
    );
    const ANSWER: Answer = Answer::at::<Self>(Place::DataIfAny("{}"));

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.id]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        match self.activate_type {
            RecurringActivation::AsLastCycle => Err(PayError::invalid(
                "`activate_type` is `as_last_cycle`, which is for new cycles: give `immediate` or `next_billing_date`",
            )),
            RecurringActivation::Other(ref word) if word.is_empty() => {
                Err(PayError::invalid("`activate_type` is empty: give `immediate` or `next_billing_date`"))
            }
            _ => Ok(()),
        }
    }
}

record! {
    model
    /// A plan is cancelled: that there is an answer says so.
    pub struct CancelledRecurringPlan {
        /// The page shows an empty answer; were there a plan in it, it is here.
        #[serde(default)]
        pub plan: Option<RecurringPlan>,
    }
}

record! {
    params
    /// `PUT /svc/payment/api/v1/openapi/recurring_payments/plan/{id}/recover` · signed
    ///
    /// Undoes a cancel or an addition that waits for the next billing date. The current cycle goes
    /// on; later ones are cancelled.
    pub struct RecoverRecurringPlan {
        /// Wonder's id of the plan.
        #[serde(skip_serializing)]
        pub id: String,
    }
}

impl Operation for RecoverRecurringPlan {
    type Gateway = Wonder;
    type Output = RecurringPlan;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.recurring_plans.recover",
        Method::Put,
        "/svc/payment/api/v1/openapi/recurring_payments/plan/{id}/recover",
        "5.6",
    )
    .bodyless();
    const CHECKED: bool = false;
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["plan"]));

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.id]
    }
}

record! {
    model
    /// A plan. Amounts are in major units, times are RFC 3339.
    pub struct RecurringPlan {
        /// Wonder's id.
        #[serde(deserialize_with = "crate::read::id")]
        pub id: String,
        /// For people.
        #[serde(default)]
        pub name: Option<String>,
        /// Yours.
        #[serde(default)]
        pub reference_number: Option<String>,
        /// What the customer pays with; were it answered as an id alone, only `token` is set.
        #[serde(default, deserialize_with = "crate::read::object_or_id")]
        pub default_payment_token: Option<PaymentToken>,
        /// How the money comes.
        #[serde(default)]
        pub default_collection_method: Option<CollectionMethod>,
        /// After so many failures a cycle becomes uncollectible.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub payment_retry_count: Option<i64>,
        /// Days from one try to the next.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub payment_retry_day_period: Option<i64>,
        /// Its type and unit are not documented.
        #[serde(default)]
        pub grace_period: Option<Json>,
        /// What was paid for and not used.
        #[serde(default)]
        pub credit: Option<Decimal>,
        /// What is charged next: when cycles are added or calculated.
        #[serde(default)]
        pub next_billing_amount: Option<Decimal>,
        /// Where the browser goes after a page.
        #[serde(default)]
        pub redirect_url: Option<String>,
        /// Yours.
        #[serde(default)]
        pub note: Option<String>,
        /// How long its orders live.
        #[serde(default)]
        pub timeout: Option<RecurringPlanTimeout>,
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
        /// In their order.
        #[serde(default, deserialize_with = "crate::read::or_default")]
        pub recurring_cycles: Vec<RecurringCycle>,
        /// Who pays.
        #[serde(default)]
        pub customer: Option<Customer>,
    }
}

record! {
    model
    /// How long the orders of a plan live.
    pub struct RecurringPlanTimeout {
        /// Whether minutes or seconds is not documented.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub timer: Option<i64>,
        /// Where the browser goes then.
        #[serde(default)]
        pub url: Option<String>,
    }
}

impl FromId for PaymentToken {
    fn from_id(token: String) -> Self {
        Self {
            token_type: None,
            token,
            state: None,
            verify_url: None,
            verify_uuid: None,
            default: None,
            error_code: None,
            error_msg: None,
            credit_card: None,
        }
    }
}
