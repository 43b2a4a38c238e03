//! Payment tokens: the saved cards and wallets of a customer.

use super::{PaymentToken, Wonder};
use crate::answer::{Answer, Place};
use crate::error::PayError;
use crate::http::Method;
use crate::macros::{open_enum, record};
use crate::operation::{Mode, Operation, OperationInfo};
use crate::secret::Secret;

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed
    ///
    /// Answers a token in state `pending` with its `verify_url`: send the holder there, then ask
    /// with [`CheckPaymentToken`] until the state is another. Give either `card` or `alipay`. A
    /// server that sends card numbers is in the scope of PCI DSS.
    pub struct CreatePaymentToken {
        /// Wonder's id of the customer.
        #[serde(skip_serializing)]
        pub uuid: String,
        /// A card to be saved.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub card: Option<NewCard>,
        /// An Alipay wallet to be saved.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub alipay: Option<NewAlipay>,
    }
}

record! {
    params
    /// A card to be saved.
    pub struct NewCard {
        /// Digits only.
        pub number: Secret,
        /// Two digits.
        pub exp_month: String,
        /// The year.
        pub exp_year: String,
        /// As on the card.
        pub holder_name: String,
        /// What the holder calls it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub nickname: Option<String>,
        /// Of the holder.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub billing_address: Option<BillingAddress>,
        /// Where the holder returns to.
        #[serde(rename = "3ds")]
        pub three_ds: ThreeDsReturn,
        /// Needed. That it stands beside the number and not above is a *guess*: its level was not
        /// visible.
        pub transaction_type: TokenUse,
    }
}

record! {
    params
    /// Where the holder of a card returns to after the bank's page.
    pub struct ThreeDsReturn {
        /// After the bank said yes.
        pub success_return_url: String,
        /// After it said no.
        pub fail_return_url: String,
    }
}

record! {
    params
    /// The address of a card's holder.
    pub struct BillingAddress {
        /// Of the address.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub zip_code: Option<String>,
        /// Street and house.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub address: Option<String>,
        /// Of the address.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub city: Option<String>,
        /// Of the address.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub state: Option<String>,
        /// ISO 3166 in three letters: `HKG`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub country_code: Option<String>,
        /// Of the holder.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub first_name: Option<String>,
        /// Of the holder.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub last_name: Option<String>,
        /// Of the holder.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub phone_number: Option<String>,
        /// Of the holder.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
    }
}

record! {
    params
    /// An Alipay wallet to be saved.
    pub struct NewAlipay {
        /// `WEB`, `WAP` or `official_account`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub terminal_type: Option<String>,
        /// Where the holder returns to.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub return_url: Option<String>,
        /// Needed.
        pub transaction_type: TokenUse,
    }
}

open_enum! {
    /// What a saved card or wallet will be used for.
    pub enum TokenUse {
        /// An order that is sent in parts
        PartialSplitShipment = "partial_split_shipment",
        /// Charges that come later
        DelayedCharges = "delayed_charges",
        /// A guest who did not come
        NoShow = "no_show",
        /// A subscription
        RecurringPayment = "recurring_payment",
        /// Without a schedule, the first time
        UnscheduledCof = "unscheduled_cof",
        /// Without a schedule, again
        UnscheduledCofSubsequent = "unscheduled_cof_subsequent",
    }
}

impl Operation for CreatePaymentToken {
    type Gateway = Wonder;
    type Output = PaymentToken;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.payment_tokens.create",
        Method::Post,
        "/svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens",
        "5.3",
    )
    .observed();
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["payment_token"]));

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.uuid]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        let needed = |field: &str, value: &str| {
            if value.is_empty() {
                return Err(PayError::invalid(format!("`{field}` is empty: it is needed to save it")));
            }
            Ok(())
        };
        match (&self.card, &self.alipay) {
            (Some(card), None) => {
                let number = card.number.expose();
                if !(12..=19).contains(&number.len()) || !number.bytes().all(|byte| byte.is_ascii_digit()) {
                    return Err(PayError::invalid(
                        "`card.number` is 12 to 19 digits, without spaces or dashes",
                    ));
                }
                needed("card.exp_month", &card.exp_month)?;
                needed("card.exp_year", &card.exp_year)?;
                needed("card.holder_name", &card.holder_name)?;
                needed("card.3ds.success_return_url", &card.three_ds.success_return_url)?;
                needed("card.3ds.fail_return_url", &card.three_ds.fail_return_url)?;
                needed("card.transaction_type", card.transaction_type.as_str())
            }
            (None, Some(alipay)) => needed("alipay.transaction_type", alipay.transaction_type.as_str()),
            _ => Err(PayError::invalid("give either `card` or `alipay`: one token holds one of them")),
        }
    }
}

record! {
    params
    /// `GET /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed
    pub struct ListPaymentTokens {
        /// Wonder's id of the customer.
        #[serde(skip_serializing)]
        pub uuid: String,
        /// Types, joined by commas: `Gateway,AlipayAutoDebit,WechatPayAutoDebit`.
        pub token_type: Option<String>,
    }
}

impl Operation for ListPaymentTokens {
    type Gateway = Wonder;
    type Output = PaymentTokenList;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.payment_tokens.list",
        Method::Get,
        "/svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens",
        "5.3",
    )
    .observed();
    const CHECKED: bool = false;
    const ANSWER: Answer = Answer::at::<Self>(Place::Data);

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.uuid]
    }
}

record! {
    model
    /// All tokens of a customer: this list has no pages.
    pub struct PaymentTokenList {
        /// The rows.
        #[serde(default, deserialize_with = "crate::read::or_default")]
        pub payment_tokens: Vec<PaymentToken>,
    }
}

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens/check` · signed
    ///
    /// Only reads, in spite of its verb. Ask until `state` is no longer `pending`.
    pub struct CheckPaymentToken {
        /// Wonder's id of the customer.
        #[serde(skip_serializing)]
        pub uuid: String,
        /// Which token.
        pub payment_token: TokenToCheck,
    }
}

record! {
    params
    /// Which token is asked about.
    pub struct TokenToCheck {
        /// The `token` itself.
        pub token: String,
        /// Of the answer that made the token. Older pages need it, the newest does not know it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub verify_uuid: Option<String>,
    }
}

impl Operation for CheckPaymentToken {
    type Gateway = Wonder;
    type Output = PaymentToken;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.payment_tokens.check",
        Method::Post,
        "/svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens/check",
        "5.3",
    )
    .harmless();
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["payment_token"]));

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.uuid]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_token("payment_token.token", &self.payment_token.token)
    }
}

record! {
    params
    /// `DELETE /svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens` · signed
    ///
    /// A DELETE with a body, which the signature covers: a transport that drops it breaks it.
    pub struct DeletePaymentToken {
        /// Wonder's id of the customer.
        #[serde(skip_serializing)]
        pub uuid: String,
        /// The `token` itself.
        pub token: String,
    }
}

impl Operation for DeletePaymentToken {
    type Gateway = Wonder;
    type Output = DeletedPaymentToken;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.payment_tokens.delete",
        Method::Delete,
        "/svc/payment/api/v1/openapi/customers/{uuid}/payment_tokens",
        "5.3",
    )
    .observed();
    const ANSWER: Answer = Answer::at::<Self>(Place::Data);

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.uuid]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_token("token", &self.token)
    }
}

record! {
    model
    /// Whether the token is gone.
    pub struct DeletedPaymentToken {
        /// Yes or no.
        pub success: bool,
    }
}

fn check_token(field: &str, token: &str) -> Result<(), PayError> {
    if token.is_empty() {
        return Err(PayError::invalid(format!("`{field}` is empty: give the `token` of a payment token")));
    }
    Ok(())
}
