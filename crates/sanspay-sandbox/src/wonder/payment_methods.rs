//! What payers may choose from, as the unsigned public API tells it (reference 5.0, row 49).
//!
//! That API is known from the mobile SDK only. Here every app has the same methods; the words are those of a
//! transaction's `payment_method` (reference 5.4).

use serde_json::{Value, json};

const METHODS: [&str; 8] =
    ["credit_card", "wechat", "alipay", "alipay_hk", "fps", "octopus", "payme", "unionpay_wallet"];

/// `GET /svc/payment/public/api/v1/openapi/payment_methods`
pub(super) fn list() -> Value {
    json!({"support_payment_method": METHODS})
}
