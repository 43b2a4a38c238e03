//! Transactions of an order: paid without a page, voided, refunded, captured.

use super::{NewOrder, Order, OrderRef, TransactionRef, Wonder};
use crate::answer::{Answer, Place};
use crate::decimal::Decimal;
use crate::error::PayError;
use crate::http::Method;
use crate::macros::{open_enum, record};
use crate::operation::{Mode, Operation, OperationInfo};

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/open_payments` · signed
    ///
    /// Pays an order without a page: one that exists, by `number` or `reference_number`, or a new
    /// `order`. A decline is an answer whose newest transaction has no `success`.
    pub struct CreateTransaction {
        /// Your reference of an order that exists.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_number: Option<String>,
        /// Wonder's number of an order that exists.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<String>,
        /// A new order.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub order: Option<NewOrder>,
        /// How it is paid.
        pub payment: Payment,
    }
}

record! {
    params
    /// How an order is paid: give one method.
    pub struct Payment {
        /// Your id of the payment, which becomes the transaction's `uuid` (*observed*): with it you
        /// can look for the transaction after an unknown outcome.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub uuid: Option<String>,
        /// A saved card or wallet.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub payment_token: Option<PayWithToken>,
        /// WeChat Pay, by the code you show.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub wechatpay: Option<PayWithShownCode>,
        /// Alipay, by the code you show.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub alipay: Option<PayWithShownCode>,
        /// Any wallet, by the code the payer shows.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub consumer_presented_qr_code: Option<PayWithScannedCode>,
    }
}

record! {
    params
    /// A saved card or wallet.
    pub struct PayWithToken {
        /// In major units.
        pub amount: Decimal,
        /// The `token` of a payment token.
        pub token: String,
        /// Whether it is captured at once.
        pub consume_mode: ConsumeMode,
        /// Who starts the payment.
        pub entry_type: EntryType,
    }
}

open_enum! {
    /// Whether a payment is captured at once.
    pub enum ConsumeMode {
        /// At once
        Sales = "sales",
        /// Later, with a capture
        PreAuthorize = "pre_authorize",
    }
}

open_enum! {
    /// Who starts a payment.
    pub enum EntryType {
        /// The merchant
        Merchant = "mit",
        /// The cardholder; only on older pages
        Cardholder = "cit",
    }
}

record! {
    params
    /// A code that the merchant shows and the payer scans.
    pub struct PayWithShownCode {
        /// In major units.
        pub amount: Decimal,
        /// The code.
        pub merchant_presented_qr_code: ShownCode,
    }
}

record! {
    params
    /// A code that the merchant shows.
    pub struct ShownCode {
        /// Needed; what it holds is muddled in the pages (*conflict*).
        pub payinfo: String,
    }
}

record! {
    params
    /// A code that the payer shows and the merchant scans.
    pub struct PayWithScannedCode {
        /// In major units.
        pub amount: Decimal,
        /// `qrcode`
        pub code_type: String,
        /// What was scanned.
        pub content: String,
    }
}

impl Operation for CreateTransaction {
    type Gateway = Wonder;
    type Output = Order;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.transactions.create",
        Method::Post,
        "/svc/payment/api/v1/openapi/open_payments",
        "5.5",
    );
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["order"]));

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        match (&self.order, self.reference_number.is_some() || self.number.is_some()) {
            (Some(order), false) => order.validate()?,
            (None, true) => {}
            _ => {
                return Err(PayError::invalid(
                    "give either a new `order`, or the `number` or `reference_number` of one that exists",
                ));
            }
        }
        let Payment { payment_token, wechatpay, alipay, consumer_presented_qr_code, .. } = &self.payment;
        let amounts = [
            payment_token.as_ref().map(|method| &method.amount),
            wechatpay.as_ref().map(|method| &method.amount),
            alipay.as_ref().map(|method| &method.amount),
            consumer_presented_qr_code.as_ref().map(|method| &method.amount),
        ];
        let mut amounts = amounts.into_iter().flatten();
        let (Some(amount), None) = (amounts.next(), amounts.next()) else {
            return Err(PayError::invalid(
                "`payment` has no method or several: give one of `payment_token`, `wechatpay`, `alipay`, `consumer_presented_qr_code`",
            ));
        };
        if !amount.is_positive() {
            return Err(PayError::invalid(format!("the payment's `amount` is {amount}: it is above zero")));
        }
        if let Some(method) = payment_token {
            let words = [method.token.as_str(), method.consume_mode.as_str(), method.entry_type.as_str()];
            if words.contains(&"") {
                return Err(PayError::invalid(
                    "`payment.payment_token` needs `token`, `consume_mode` and `entry_type`",
                ));
            }
        }
        Ok(())
    }
}

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/transactions/void` · signed
    ///
    /// Takes a payment back before it is settled: while its `allow_void` is true.
    pub struct VoidTransaction {
        /// Which order.
        pub order: OrderRef,
        /// Which of its transactions.
        pub transaction: TransactionRef,
    }
}

impl Operation for VoidTransaction {
    type Gateway = Wonder;
    type Output = Order;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.transactions.void",
        Method::Post,
        "/svc/payment/api/v1/openapi/transactions/void",
        "5.5",
    );
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["order"]));

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        self.order.validate()?;
        self.transaction.validate()
    }
}

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/orders/refund` · signed
    ///
    /// Gives money back after settlement: while the transaction's `allow_refund` is true.
    pub struct RefundTransaction {
        /// Which order.
        pub order: OrderRef,
        /// Which of its transactions.
        pub transaction: TransactionRef,
        /// How much and why.
        pub refund: NewRefund,
    }
}

record! {
    params
    /// How much is given back, and why.
    pub struct NewRefund {
        /// In major units.
        pub amount: Decimal,
        /// Needed. A plugin was seen sending `reason` instead; the documentation says `note`.
        pub note: String,
    }
}

impl Operation for RefundTransaction {
    type Gateway = Wonder;
    type Output = Order;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.transactions.refund",
        Method::Post,
        "/svc/payment/api/v1/openapi/orders/refund",
        "5.5",
    );
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["order"]));

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        self.order.validate()?;
        self.transaction.validate()?;
        if !self.refund.amount.is_positive() {
            return Err(PayError::invalid("`refund.amount` is above zero: say how much is given back"));
        }
        if self.refund.note.is_empty() {
            return Err(PayError::invalid("`refund.note` is empty: say why the money is given back"));
        }
        Ok(())
    }
}

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/transactions/capture` · signed
    ///
    /// Path and body are *guesses* by analogy: only the title and the transaction type `Capture`
    /// are known.
    pub struct CaptureTransaction {
        /// Which order.
        pub order: OrderRef,
        /// Which of its authorisations, and how much of it.
        pub transaction: TransactionToCapture,
    }
}

record! {
    params
    /// An authorisation, and how much of it is captured.
    pub struct TransactionToCapture {
        /// Its `uuid`.
        pub uuid: String,
        /// In major units.
        pub amount: Decimal,
    }
}

impl Operation for CaptureTransaction {
    type Gateway = Wonder;
    type Output = Order;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.transactions.capture",
        Method::Post,
        "/svc/payment/api/v1/openapi/transactions/capture",
        "5.5",
    )
    .inferred();
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["order"]));

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        self.order.validate()?;
        TransactionRef::new(self.transaction.uuid.as_str()).validate()?;
        if !self.transaction.amount.is_positive() {
            return Err(PayError::invalid("`transaction.amount` is above zero: say how much is captured"));
        }
        Ok(())
    }
}
