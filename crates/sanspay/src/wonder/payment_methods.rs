//! The payment methods that an app's payers may choose from.

use super::Wonder;
use crate::answer::{Answer, Place};
use crate::http::Method;
use crate::macros::record;
use crate::operation::{KeyRule, Operation, OperationInfo};

record! {
    params
    /// `GET /svc/payment/public/api/v1/openapi/payment_methods` · unsigned
    ///
    /// Only the mobile SDK was seen asking this (*observed*), of the public API: its credential is not
    /// signed, so that anybody who knows the AppID can ask, and a client without a private key too. The
    /// headers that the SDK sends beside it, such as `X-P-Customer-Uuid`, are left out; whether one of
    /// them is needed is not known.
    pub struct ListPaymentMethods {}
}

impl Operation for ListPaymentMethods {
    type Gateway = Wonder;
    type Output = PaymentMethods;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.payment_methods.list",
        Method::Get,
        "/svc/payment/public/api/v1/openapi/payment_methods",
        "5.8",
    )
    .key(KeyRule::AppId)
    .observed();
    const CHECKED: bool = false;
    const ANSWER: Answer = Answer::at::<Self>(Place::Data);
}

record! {
    model
    /// What an app's payers may choose from.
    pub struct PaymentMethods {
        /// Words such as `credit_card`, `alipay` or `fps`. The name of this field was read out of the
        /// mobile SDK (*observed*); it takes an answer without it too.
        #[serde(default, deserialize_with = "crate::read::or_default")]
        pub support_payment_method: Vec<String>,
    }
}
