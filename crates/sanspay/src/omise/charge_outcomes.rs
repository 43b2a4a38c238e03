//! Ends a charge that waits for its payer: by giving up, or, in test mode, in the payer's place.

use super::{Charge, Omise, check_test_mode};
use crate::error::PayError;
use crate::http::Method;
use crate::macros::record;
use crate::operation::{Mode, Operation, OperationInfo};

record! {
    params
    /// `POST /charges/{id}/expire` · api host · secret or chain key
    ///
    /// Works while a charge of a source is `pending`; anything else answers `failed_expire`.
    pub struct ExpireCharge {
        /// `chrg_…`
        #[serde(skip_serializing)]
        pub charge: String,
    }
}

impl Operation for ExpireCharge {
    type Gateway = Omise;
    type Output = Charge;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.charges.expire", Method::Post, "/charges/{charge}/expire", "2.5");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.charge]
    }
}

record! {
    params
    /// `POST /charges/{id}/mark_as_paid` · api host · secret or chain key · test mode only
    ///
    /// Pays a `pending` charge of a source as its payer would. The reference names the secret key; a
    /// chain key reaches the sub-merchant's charges (*choice*).
    pub struct MarkChargeAsPaid {
        /// `chrg_…`
        #[serde(skip_serializing)]
        pub charge: String,
    }
}

impl Operation for MarkChargeAsPaid {
    type Gateway = Omise;
    type Output = Charge;
    const INFO: OperationInfo = OperationInfo::omise(
        "omise.charges.mark_as_paid",
        Method::Post,
        "/charges/{charge}/mark_as_paid",
        "2.5",
    );

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.charge]
    }

    fn validate(&self, mode: Option<Mode>) -> Result<(), PayError> {
        check_test_mode(&Self::INFO, mode)
    }

    fn check(_: &str, mode: Option<Mode>) -> Result<(), PayError> {
        check_test_mode(&Self::INFO, mode)
    }
}

record! {
    params
    /// `POST /charges/{id}/mark_as_failed` · api host · secret or chain key · test mode only
    ///
    /// Lets a `pending` charge of a source fail as if its payer had. The reference names the secret
    /// key; a chain key reaches the sub-merchant's charges (*choice*).
    pub struct MarkChargeAsFailed {
        /// `chrg_…`
        #[serde(skip_serializing)]
        pub charge: String,
    }
}

impl Operation for MarkChargeAsFailed {
    type Gateway = Omise;
    type Output = Charge;
    const INFO: OperationInfo = OperationInfo::omise(
        "omise.charges.mark_as_failed",
        Method::Post,
        "/charges/{charge}/mark_as_failed",
        "2.5",
    );

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.charge]
    }

    fn validate(&self, mode: Option<Mode>) -> Result<(), PayError> {
        check_test_mode(&Self::INFO, mode)
    }

    fn check(_: &str, mode: Option<Mode>) -> Result<(), PayError> {
        check_test_mode(&Self::INFO, mode)
    }
}
