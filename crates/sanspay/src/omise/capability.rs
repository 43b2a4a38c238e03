//! The capability: what the account can be paid with, and within which limits.

use super::Omise;
use crate::http::Method;
use crate::macros::record;
use crate::money::Currency;
use crate::operation::{KeyRule, Operation, OperationInfo};
use crate::record::{FromJson, each_placed};
use crate::scan::{Unreadable, each_member};

record! {
    params
    /// `GET /capability` · api host · secret key, or public key
    ///
    /// Always of the merchant itself, also while acting for a sub-merchant.
    pub struct GetCapability {}
}

impl Operation for GetCapability {
    type Gateway = Omise;
    type Output = Capability;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.capability.get", Method::Get, "/capability", "2.2")
            .key(KeyRule::PublicOrSecret);
    const CHECKED: bool = false;
}

record! {
    model
    /// What an account can do. Read it instead of writing its values into a program.
    pub struct Capability {
        /// `/capability`
        #[serde(default)]
        pub location: Option<String>,
        /// Two letters.
        #[serde(default)]
        pub country: Option<String>,
        /// Codes of the banks that recipients may have.
        #[serde(default)]
        pub banks: Option<Vec<String>>,
        /// How much at once.
        #[serde(default)]
        pub limits: Option<CapabilityLimits>,
        /// What payers may pay with; `payment_backends` before 2019.
        #[serde(default, alias = "payment_backends", deserialize_with = "methods")]
        pub payment_methods: Option<Vec<CapabilityMethod>>,
        /// `googlepay`, `applepay`
        #[serde(default)]
        pub tokenization_methods: Option<Vec<String>>,
        /// Whether the merchant carries the interest of installments by default.
        #[serde(default)]
        pub zero_interest_installments: Option<bool>,
    }
}

/// Payment methods, also in the form of versions before 2019-05-29: objects with one member each, whose
/// name is that of the method. What stands inside under other names is *observed* in an official SDK.
fn methods(text: &str) -> Result<Option<Vec<CapabilityMethod>>, Unreadable> {
    if text == "null" {
        return Ok(None);
    }
    let mut methods = Vec::new();
    each_placed(text, &mut |row| {
        methods.push(match named_method(row)? {
            Some((name, inner)) => CapabilityMethod { name, ..CapabilityMethod::from_json(inner)? },
            None => CapabilityMethod::from_json(row)?,
        });
        Ok(())
    })?;
    Ok(Some(methods))
}

/// The name and the text of a method in the form of before 2019.
pub(crate) fn named_method(row: &str) -> Result<Option<(String, &str)>, Unreadable> {
    let mut first = None;
    let mut count = 0;
    each_member(row, &mut |name, inner| {
        count += 1;
        if count == 1 {
            first = Some((name.to_owned(), inner));
        }
        Ok(())
    })?;
    Ok(first.filter(|(_, inner)| count == 1 && inner.starts_with('{')))
}

impl Capability {
    /// The payment method of this name: `card`, or the type of a source.
    #[must_use]
    pub fn method(&self, name: &str) -> Option<&CapabilityMethod> {
        self.payment_methods.as_ref()?.iter().find(|method| method.name == name)
    }
}

record! {
    model
    /// Limits by kind of movement, in the account's currency.
    pub struct CapabilityLimits {
        /// Of a charge.
        #[serde(default)]
        pub charge_amount: Option<AmountLimits>,
        /// Of a transfer.
        #[serde(default)]
        pub transfer_amount: Option<AmountLimits>,
        /// Of a charge that is paid in installments.
        #[serde(default)]
        pub installment_amount: Option<AmountLimits>,
    }
}

record! {
    model
    /// The smallest and the largest amount, both allowed. Subunits.
    pub struct AmountLimits {
        /// The smallest.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub min: Option<i64>,
        /// The largest; installments have none.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub max: Option<i64>,
    }
}

record! {
    model
    /// One way to pay; the gateway calls it a payment method.
    pub struct CapabilityMethod {
        /// `card`, or the type of a source.
        #[serde(default)]
        pub name: String,
        /// The family of `name`, such as `installment`: before 2019 only (*observed* only).
        #[serde(default, rename = "type")]
        pub kind: Option<String>,
        /// How much at once: before 2019 only, `limits` now has it (*observed* only).
        #[serde(default)]
        pub amount: Option<AmountLimits>,
        /// What it can be charged in.
        #[serde(default, deserialize_with = "crate::read::currencies")]
        pub currencies: Option<Vec<Currency>>,
        /// Cards only: `Visa`, `MasterCard`, `JCB`, `American Express`, `UnionPay`, …
        #[serde(default, alias = "brands")]
        pub card_brands: Option<Vec<String>>,
        /// Installments only: in months.
        #[serde(default, alias = "allowed_installment_terms")]
        pub installment_terms: Option<Vec<u32>>,
        /// In months (*observed* only).
        #[serde(default)]
        pub loan_installment_terms: Option<Vec<u32>>,
        /// Which banks the payer may choose; filled for `fpx` and `duitnow_obw` (*observed* only).
        #[serde(default)]
        pub banks: Option<Vec<CapabilityBank>>,
        /// Who is behind it, such as `Alipay_plus` (*observed* only).
        #[serde(default)]
        pub provider: Option<String>,
    }
}

record! {
    model
    /// A bank that the payer may choose (*observed* only).
    pub struct CapabilityBank {
        /// What a source takes as its `bank`.
        pub code: String,
        /// For people.
        #[serde(default)]
        pub name: Option<String>,
        /// Whether it can be reached now.
        #[serde(default)]
        pub active: Option<bool>,
    }
}
