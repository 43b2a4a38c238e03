//! Billing configs: the rhythm of recurring payments.

use super::filter::filtered_list;
use super::{RecurringDeletion, Wonder};
use crate::answer::{Answer, Place};
use crate::error::PayError;
use crate::http::Method;
use crate::macros::{open_enum, record};
use crate::operation::{Mode, Operation, OperationInfo};
use crate::read::FromId;

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/recurring_payments/billing_configs` · signed
    ///
    /// The name of the config in the answer was not seen: `config`, as in the request, and the name
    /// that cycles use are both read (*guess*).
    pub struct CreateBillingConfig {
        /// The rhythm.
        pub config: NewBillingConfig,
    }
}

record! {
    params
    /// A rhythm: every so many intervals.
    pub struct NewBillingConfig {
        /// 3 with `monthly` is every quarter.
        pub interval_count: u32,
        /// What `interval_count` counts.
        pub billing_interval: BillingInterval,
        /// From where it counts.
        pub billing_type: BillingType,
        /// 1 to 12, for [`BillingType::Customized`].
        #[serde(skip_serializing_if = "Option::is_none")]
        pub billing_month: Option<u8>,
        /// 1 to 31, for [`BillingType::Customized`].
        #[serde(skip_serializing_if = "Option::is_none")]
        pub billing_day_of_month: Option<u8>,
        /// Taken from the answer: that it can be sent is a *guess*.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub billing_proration_enabled: Option<bool>,
        /// Taken from the answer: that it can be sent is a *guess*.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
    }
}

open_enum! {
    /// What a rhythm counts.
    pub enum BillingInterval {
        /// Days
        Daily = "daily",
        /// Weeks
        Weekly = "weekly",
        /// Months
        Monthly = "monthly",
        /// Years
        Yearly = "yearly",
    }
}

open_enum! {
    /// From where a rhythm counts.
    pub enum BillingType {
        /// From the moment of subscription
        Automated = "automated",
        /// From a day of the month or of the year: only `monthly` and `yearly`
        Customized = "customized",
    }
}

impl Operation for CreateBillingConfig {
    type Gateway = Wonder;
    type Output = BillingConfig;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.billing_configs.create",
        Method::Post,
        "/svc/payment/api/v1/openapi/recurring_payments/billing_configs",
        "5.6",
    );
    const ANSWER: Answer =
        Answer::at::<Self>(Place::InData(&["config", "billing_config", "recurring_billing_config"]));

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        let config = &self.config;
        if config.interval_count == 0 {
            return Err(PayError::invalid(
                "`config.interval_count` is 0: 1 is every interval, 2 every other",
            ));
        }
        if config.billing_interval.as_str().is_empty() || config.billing_type.as_str().is_empty() {
            return Err(PayError::invalid("`config` needs `billing_interval` and `billing_type`"));
        }
        let is_short = matches!(config.billing_interval, BillingInterval::Daily | BillingInterval::Weekly);
        if config.billing_type == BillingType::Customized && is_short {
            return Err(PayError::invalid(
                "`config.billing_type` is `customized`, which only `monthly` and `yearly` have: use `automated`",
            ));
        }
        for (name, value, last) in [
            ("billing_month", config.billing_month, 12),
            ("billing_day_of_month", config.billing_day_of_month, 31),
        ] {
            if let Some(value) = value.filter(|value| !(1..=last).contains(value)) {
                return Err(PayError::invalid(format!("`config.{name}` is {value}: it is 1 to {last}")));
            }
        }
        Ok(())
    }
}

filtered_list! {
    /// `GET /svc/payment/api/v1/openapi/recurring_payments/billing_configs` · signed
    ///
    /// Unconfirmed: only the title is known. Path, parameters and answer are *guesses* after those of
    /// plans.
    ListBillingConfigs,
    OperationInfo::wonder(
        "wonder.billing_configs.list",
        Method::Get,
        "/svc/payment/api/v1/openapi/recurring_payments/billing_configs",
        "5.6",
    )
    .inferred(),
    /// A page of billing configs. The gateway tells no total.
    BillingConfigList { configs or "billing_configs" or "recurring_billing_configs": BillingConfig }
}

record! {
    params
    /// `DELETE /svc/payment/api/v1/openapi/recurring_payments/billing_configs/{id}` · signed
    ///
    /// Unconfirmed: only the title is known, the path is a *guess*.
    pub struct DeleteBillingConfig {
        /// Wonder's id of the config.
        #[serde(skip_serializing)]
        pub id: String,
    }
}

impl Operation for DeleteBillingConfig {
    type Gateway = Wonder;
    type Output = RecurringDeletion;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.billing_configs.delete",
        Method::Delete,
        "/svc/payment/api/v1/openapi/recurring_payments/billing_configs/{id}",
        "5.6",
    )
    .bodyless()
    .inferred();
    const CHECKED: bool = false;
    const ANSWER: Answer = Answer::at::<Self>(Place::DataIfAny("{}"));

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.id]
    }
}

record! {
    model
    /// A rhythm, by itself or in a cycle.
    pub struct BillingConfig {
        /// Wonder's id: what a new cycle takes.
        #[serde(deserialize_with = "crate::read::id")]
        pub id: String,
        /// Every so many intervals.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub interval_count: Option<i64>,
        /// What `interval_count` counts.
        #[serde(default)]
        pub billing_interval: Option<BillingInterval>,
        /// From where it counts.
        #[serde(default)]
        pub billing_type: Option<BillingType>,
        /// 1 to 12.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub billing_month: Option<i64>,
        /// 1 to 31.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub billing_day_of_month: Option<i64>,
        /// Whether a part of an interval costs a part of the price.
        #[serde(default)]
        pub billing_proration_enabled: Option<bool>,
        /// For people.
        #[serde(default)]
        pub description: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub created_at: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub updated_at: Option<String>,
        /// RFC 3339, once it was deleted.
        #[serde(default)]
        pub deleted_at: Option<String>,
    }
}

impl FromId for BillingConfig {
    fn from_id(id: String) -> Self {
        Self {
            id,
            interval_count: None,
            billing_interval: None,
            billing_type: None,
            billing_month: None,
            billing_day_of_month: None,
            billing_proration_enabled: None,
            description: None,
            created_at: None,
            updated_at: None,
            deleted_at: None,
        }
    }
}
