//! Foreign exchange: what another currency is worth in the account's own.

use super::{Omise, check_currency};
use crate::error::PayError;
use crate::http::Method;
use crate::macros::record;
use crate::money::Currency;
use crate::operation::{Mode, Operation, OperationInfo};

record! {
    params
    /// `GET /forex/{currency}` · api host · secret or chain key
    pub struct GetForex {
        /// What is to be changed, in any letter case.
        #[serde(skip_serializing)]
        pub currency: Currency,
    }
}

impl Operation for GetForex {
    type Gateway = Omise;
    type Output = Forex;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.forex.get", Method::Get, "/forex/{currency}", "2.9");

    fn path_ids(&self) -> Vec<&str> {
        vec![self.currency.as_str()]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_currency("currency", &self.currency)
    }
}

record! {
    model
    /// A rate of exchange, as it is now.
    pub struct Forex {
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/forex/{code in lower case}`
        #[serde(default)]
        pub location: Option<String>,
        /// What is changed; `from` before 2019.
        #[serde(alias = "from", deserialize_with = "crate::read::currency")]
        pub base: Currency,
        /// What it is changed into, the account's currency; `to` before 2019.
        #[serde(alias = "to", deserialize_with = "crate::read::currency")]
        pub quote: Currency,
        /// How many major units of `quote` one of `base` brings: the digits of the answer, without an
        /// exponent. Text, for a float would round it.
        #[serde(deserialize_with = "crate::rate::rate")]
        pub rate: String,
    }
}
