//! Customers, by Wonder's id, by your reference, by a payment token.

use super::{Wonder, filter};
use crate::answer::{Answer, Place};
use crate::error::PayError;
use crate::http::Method;
use crate::macros::{open_enum, record};
use crate::operation::{Mode, Operation, OperationInfo};
use crate::page::{PageEnd, Turn, next_offset};

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/customers` · signed
    ///
    /// An upsert: a known `reference_number` updates that customer and answers its `uuid`.
    pub struct CreateCustomer {
        /// The customer.
        pub customer: NewCustomer,
    }
}

record! {
    params
    /// A customer as it is made. Texts are at most 255 characters.
    pub struct NewCustomer {
        /// Your id of the customer. It cannot be changed later.
        pub reference_number: String,
        /// Needed.
        pub name: String,
        /// Needed.
        pub phone: String,
        /// With its plus sign, at most 6 characters: `+852`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dial_code: Option<String>,
        /// Of the customer.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Of the customer.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub company_name: Option<String>,
        /// What the payment page offers first.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub default_payment_method: Option<DefaultPaymentMethod>,
        /// The `token` of one of the customer's payment tokens.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub default_payment_token: Option<String>,
    }
}

impl Operation for CreateCustomer {
    type Gateway = Wonder;
    type Output = Customer;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.customers.create",
        Method::Post,
        "/svc/payment/api/v1/openapi/customers",
        "5.2",
    )
    .harmless();
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["customer"]));

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        let NewCustomer { reference_number, name, phone, dial_code, email, company_name, .. } =
            &self.customer;
        for (field, value) in [("reference_number", reference_number), ("name", name), ("phone", phone)] {
            if value.is_empty() {
                return Err(PayError::invalid(format!(
                    "`customer.{field}` is empty: it is needed to make a customer"
                )));
            }
        }
        check_lengths([
            ("reference_number", Some(reference_number)),
            ("name", Some(name)),
            ("phone", Some(phone)),
            ("email", email.as_ref()),
            ("company_name", company_name.as_ref()),
        ])?;
        check_dial_code(dial_code.as_deref())
    }
}

record! {
    params
    /// `PUT /svc/payment/api/v1/openapi/customers/{uuid}` · signed
    ///
    /// Absent, empty and set are three different things. `default_payment_method` and
    /// `default_payment_token` are cleared by an empty value; an empty `name`, `email` or `phone`
    /// changes nothing. What is absent stays as it is.
    ///
    /// The newest page calls `name` and `phone` needed here, the one this follows does not
    /// (wonder reference 5.2, *conflict*): if the gateway insists, send both.
    pub struct PutCustomer {
        /// Wonder's id of the customer.
        #[serde(skip_serializing)]
        pub uuid: String,
        /// Empty changes nothing.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Empty changes nothing.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Empty changes nothing.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// With its plus sign, at most 6 characters: `+852`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dial_code: Option<String>,
        /// Of the customer.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub company_name: Option<String>,
        /// [`DefaultPaymentMethod::Cleared`] (an empty text) clears it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub default_payment_method: Option<DefaultPaymentMethod>,
        /// An empty text clears it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub default_payment_token: Option<String>,
    }
}

impl Operation for PutCustomer {
    type Gateway = Wonder;
    type Output = Customer;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.customers.put",
        Method::Put,
        "/svc/payment/api/v1/openapi/customers/{uuid}",
        "5.2",
    )
    .harmless();
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["customer"]));

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.uuid]
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_lengths([
            ("name", self.name.as_ref()),
            ("email", self.email.as_ref()),
            ("phone", self.phone.as_ref()),
            ("company_name", self.company_name.as_ref()),
        ])?;
        check_dial_code(self.dial_code.as_deref())
    }
}

record! {
    params
    /// `GET /svc/payment/api/v1/openapi/customers` · signed
    pub struct ListCustomers {
        /// Rows a page, 1 to 1000; the gateway's default if left out.
        pub limit: Option<u32>,
        /// Rows to skip.
        pub offset: Option<u32>,
        /// `User` or `Store`.
        pub linked_source_type: Option<String>,
    }
}

impl Operation for ListCustomers {
    type Gateway = Wonder;
    type Output = CustomerList;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.customers.list",
        Method::Get,
        "/svc/payment/api/v1/openapi/customers",
        "5.2",
    );
    const ANSWER: Answer = Answer::at::<Self>(Place::Data);
    const PAGED: bool = true;
    const TURN: Turn = Turn::Offset;

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        filter::check_limit(self.limit)
    }

    fn check(params: &str, _: Option<Mode>) -> Result<(), PayError> {
        filter::check_list(params)
    }

    fn after(&self, page: &PageEnd) -> Option<Self> {
        let offset = next_offset(self.offset, self.limit, page.rows)?;
        Some(Self { offset: Some(offset), ..self.clone() })
    }
}

macro_rules! find_customer {
    ($(#[$doc:meta])* $name:ident by $(#[$field_doc:meta])* $field:ident, $info:expr) => {
        record! {
            params
            $(#[$doc])*
            pub struct $name {
                $(#[$field_doc])*
                #[serde(skip_serializing)]
                pub $field: String,
            }
        }

        impl Operation for $name {
            type Gateway = Wonder;
            type Output = Customer;
            const INFO: OperationInfo = $info;
            const CHECKED: bool = false;
            const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["customer"]));

            fn path_ids(&self) -> Vec<&str> {
                vec![&self.$field]
            }
        }
    };
}

find_customer! {
    /// `GET /svc/payment/api/v1/openapi/customers/{uuid}` · signed
    GetCustomer by
    /// Wonder's id of the customer.
    uuid,
    OperationInfo::wonder("wonder.customers.get", Method::Get, "/svc/payment/api/v1/openapi/customers/{uuid}", "5.2").observed()
}

find_customer! {
    /// `GET /svc/payment/api/v1/openapi/customers/ref/{reference_number}` · signed
    GetCustomerByReference by
    /// Your id of the customer.
    reference_number,
    OperationInfo::wonder("wonder.customers.get_by_reference", Method::Get, "/svc/payment/api/v1/openapi/customers/ref/{reference_number}", "5.2")
}

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/customers/by/token` · signed
    ///
    /// Only reads, in spite of its verb.
    pub struct GetCustomerByToken {
        /// The `token` of a payment token.
        pub token: String,
    }
}

impl Operation for GetCustomerByToken {
    type Gateway = Wonder;
    type Output = Customer;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.customers.get_by_token",
        Method::Post,
        "/svc/payment/api/v1/openapi/customers/by/token",
        "5.2",
    )
    .harmless();
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["customer"]));

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        if self.token.is_empty() {
            return Err(PayError::invalid("`token` is empty: give the `token` of a payment token"));
        }
        Ok(())
    }
}

fn check_lengths<const N: usize>(fields: [(&str, Option<&String>); N]) -> Result<(), PayError> {
    for (field, value) in fields {
        if value.is_some_and(|value| value.chars().count() > 255) {
            return Err(PayError::invalid(format!("`{field}` is longer than 255 characters: shorten it")));
        }
    }
    Ok(())
}

fn check_dial_code(dial_code: Option<&str>) -> Result<(), PayError> {
    if dial_code.is_some_and(|code| code.chars().count() > 6) {
        return Err(PayError::invalid("`dial_code` is longer than 6 characters: write it like `+852`"));
    }
    Ok(())
}

open_enum! {
    /// What the payment page offers first. The newest page of the API lists only the first three
    /// (wonder reference 5.2, *conflict*).
    pub enum DefaultPaymentMethod {
        /// Card
        CreditCard = "Credit Card",
        /// Alipay
        Alipay = "Alipay",
        /// WeChat Pay
        WechatPay = "Wechat Pay",
        /// Google Pay
        GooglePay = "Google Pay",
        /// Faster Payment System
        Fps = "FPS",
        /// Octopus for business
        OctopusBusiness = "Octopus Business",
        /// UnionPay
        UnionPay = "Union Pay",
        /// The customer's default payment token
        PaymentToken = "Payment Token",
        /// None: sent, it clears what was set.
        Cleared = "",
    }
}

record! {
    model
    /// A page of customers. The gateway tells no total.
    pub struct CustomerList {
        /// The rows.
        #[serde(default, deserialize_with = "crate::read::or_default")]
        pub customers: Vec<Customer>,
    }
}

impl crate::page::Page for CustomerList {
    type Item = Customer;

    fn into_items(self) -> Vec<Customer> {
        self.customers
    }
}

record! {
    model
    /// A customer.
    pub struct Customer {
        /// Wonder's id.
        pub uuid: String,
        /// Yours.
        #[serde(default)]
        pub reference_number: Option<String>,
        /// The name.
        #[serde(default)]
        pub name: Option<String>,
        /// The address.
        #[serde(default)]
        pub email: Option<String>,
        /// Without the dial code.
        #[serde(default)]
        pub phone: Option<String>,
        /// `+852`
        #[serde(default)]
        pub dial_code: Option<String>,
        /// The company.
        #[serde(default)]
        pub company_name: Option<String>,
        /// What the payment page offers first; nothing if it was cleared.
        #[serde(default, deserialize_with = "crate::read::word_if_any")]
        pub default_payment_method: Option<DefaultPaymentMethod>,
        /// The customer's default card or wallet.
        #[serde(default)]
        pub default_payment_token: Option<PaymentToken>,
    }
}

record! {
    model
    /// A saved card or wallet.
    pub struct PaymentToken {
        /// `CreditCard`, `WechatPayAutoDebit`, `AlipayAutoDebit`; `Alipay`, `Wechatpay` in old answers.
        #[serde(default)]
        pub token_type: Option<String>,
        /// A UUID: what a payment takes.
        pub token: String,
        /// `pending`, `success`, `failed`
        #[serde(default)]
        pub state: Option<String>,
        /// Send the holder here while `pending`. New answers have it only when the token is made.
        #[serde(default)]
        pub verify_url: Option<String>,
        /// Needed to check the state.
        #[serde(default)]
        pub verify_uuid: Option<String>,
        /// Whether it is the customer's default.
        #[serde(default)]
        pub default: Option<bool>,
        /// Why binding the card failed.
        #[serde(default)]
        pub error_code: Option<String>,
        /// Why binding the card failed, for people.
        #[serde(default)]
        pub error_msg: Option<String>,
        /// The card, if it is one.
        #[serde(default)]
        pub credit_card: Option<CreditCard>,
    }
}

record! {
    model
    /// A saved card.
    pub struct CreditCard {
        /// Masked.
        #[serde(default)]
        pub number: Option<String>,
        /// Two digits.
        #[serde(default)]
        pub exp_month: Option<String>,
        /// The year.
        #[serde(default)]
        pub exp_year: Option<String>,
        /// The holder.
        #[serde(default)]
        pub holder_name: Option<String>,
        /// The scheme.
        #[serde(default)]
        pub brand: Option<String>,
        /// ISO 4217.
        #[serde(default)]
        pub billing_currency: Option<String>,
    }
}
