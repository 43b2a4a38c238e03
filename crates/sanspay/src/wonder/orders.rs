//! Orders: made, asked about, listed, voided, closed.

use super::filter::{self, Filter};
use super::{Order, PurchasableType, Wonder};
use crate::answer::{Answer, Place};
use crate::decimal::Decimal;
use crate::error::PayError;
use crate::http::Method;
use crate::macros::record;
use crate::money::Currency;
use crate::operation::{Mode, Operation, OperationInfo};
use crate::page::{PageEnd, Turn, next_offset};

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/orders` · signed
    ///
    /// A `reference_number` that was used before seems to be refused (*observed*): after an unknown
    /// outcome ask with [`CheckOrder`] by your reference before you make it again.
    pub struct CreateOrder {
        /// Whether the answer has a hosted payment page. It goes into the query, which is signed.
        #[serde(skip_serializing)]
        pub with_payment_link: Option<bool>,
        /// Your AppID; many shops send it, not all.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub app_id: Option<String>,
        /// Wonder's id of the customer, who can then save and choose cards.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_uuid: Option<String>,
        /// The order.
        pub order: NewOrder,
    }
}

record! {
    params
    /// An order as it is made. Amounts are in major units.
    pub struct NewOrder {
        /// Yours: unique, even after a failed attempt.
        pub reference_number: String,
        /// Needed.
        pub currency: Currency,
        /// What is charged; `0.00` if left out.
        #[serde(default)]
        pub charge_fee: Decimal,
        /// On top.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tips: Option<Decimal>,
        /// The sum of the items: only in the sample of the payment link.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub subtotal: Option<Decimal>,
        /// `2024-01-01`, in the time zone of the business; past it, an unpaid order is voided.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub due_date: Option<String>,
        /// Less than 255 characters.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
        /// At most 100.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub line_items: Vec<NewLineItem>,
        /// Where webhooks go.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub callback_url: Option<String>,
        /// Where the browser goes after the payment page, paid or not.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub redirect_url: Option<String>,
        /// Only authorise.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_only_pre_auth: Option<bool>,
        /// The payer; *observed*, not documented.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer: Option<OrderCustomer>,
        /// How long the order lives; its fields were seen on plans only (*guess*).
        #[serde(skip_serializing_if = "Option::is_none")]
        pub timeout: Option<OrderTimeout>,
    }
}

record! {
    params
    /// The payer of an order.
    pub struct OrderCustomer {
        /// Of the payer.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Of the payer.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub email: Option<String>,
        /// Of the payer.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
    }
}

record! {
    params
    /// How long an order lives.
    pub struct OrderTimeout {
        /// Whether minutes or seconds is not documented.
        pub timer: u32,
        /// Where the browser goes then.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<String>,
    }
}

record! {
    params
    /// A line of an order as it is made.
    pub struct NewLineItem {
        /// A UUID of yours.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub uuid: Option<String>,
        /// `Listing` for goods, `Charge` for an amount.
        pub purchasable_type: PurchasableType,
        /// Of the listing.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub purchase_id: Option<i64>,
        /// Of one.
        pub price: Decimal,
        /// How many, as text.
        pub quantity: String,
        /// Of all.
        pub total: Decimal,
        /// For people.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub label: Option<String>,
    }
}

impl Operation for CreateOrder {
    type Gateway = Wonder;
    type Output = CreatedOrder;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.orders.create",
        Method::Post,
        "/svc/payment/api/v1/openapi/orders",
        "5.4",
    );
    const ANSWER: Answer = Answer::at::<Self>(Place::Data);

    fn query_beside_body(&self) -> Vec<(&'static str, String)> {
        self.with_payment_link.map(|with| ("with_payment_link", with.to_string())).into_iter().collect()
    }

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        self.order.validate()
    }
}

impl NewOrder {
    pub(super) fn validate(&self) -> Result<(), PayError> {
        if self.reference_number.is_empty() {
            return Err(PayError::invalid(
                "`order.reference_number` is empty: give your own, unique id of the order",
            ));
        }
        if self.currency.as_str().is_empty() {
            return Err(PayError::invalid("`order.currency` is empty: give an ISO 4217 code such as `HKD`"));
        }
        if self.charge_fee.is_negative() || self.tips.as_ref().is_some_and(Decimal::is_negative) {
            return Err(PayError::invalid("`order.charge_fee` and `order.tips` are not below zero"));
        }
        if self.note.as_ref().is_some_and(|note| note.chars().count() >= 255) {
            return Err(PayError::invalid("`order.note` has 255 characters or more: shorten it"));
        }
        if self.line_items.len() > 100 {
            return Err(PayError::invalid(format!(
                "`order.line_items` has {} lines: at most 100 are allowed",
                self.line_items.len()
            )));
        }
        for item in &self.line_items {
            if item.purchasable_type.as_str().is_empty() || item.quantity.is_empty() {
                return Err(PayError::invalid(
                    "a line of `order.line_items` has no `purchasable_type` or no `quantity`: both are needed",
                ));
            }
        }
        Ok(())
    }
}

record! {
    model
    /// An order that was made.
    pub struct CreatedOrder {
        /// The order.
        pub order: Order,
        /// The hosted payment page, if it was asked for: send the payer there.
        #[serde(default)]
        pub payment_link: Option<String>,
    }
}

record! {
    params
    /// An order by Wonder's `number`, by your `reference_number`, or by both.
    pub struct OrderRef {
        /// Wonder's.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<String>,
        /// Yours.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_number: Option<String>,
    }
}

impl OrderRef {
    /// By Wonder's number.
    pub fn number(number: impl Into<String>) -> Self {
        Self { number: Some(number.into()), reference_number: None }
    }

    /// By your own reference.
    pub fn reference(reference_number: impl Into<String>) -> Self {
        Self { number: None, reference_number: Some(reference_number.into()) }
    }

    pub(super) fn validate(&self) -> Result<(), PayError> {
        let is_empty = |text: &Option<String>| text.as_ref().is_none_or(String::is_empty);
        if is_empty(&self.number) && is_empty(&self.reference_number) {
            return Err(PayError::invalid(
                "`order` names no order: give its `number` or its `reference_number`",
            ));
        }
        Ok(())
    }
}

record! {
    params
    /// A transaction of an order.
    pub struct TransactionRef {
        /// Its `uuid`.
        pub uuid: String,
    }
}

impl TransactionRef {
    /// By its uuid.
    pub fn new(uuid: impl Into<String>) -> Self {
        Self { uuid: uuid.into() }
    }

    pub(super) fn validate(&self) -> Result<(), PayError> {
        if self.uuid.is_empty() {
            return Err(PayError::invalid(
                "`transaction.uuid` is empty: give the `uuid` of one of the order's transactions",
            ));
        }
        Ok(())
    }
}

record! {
    params
    /// `POST /svc/payment/api/v1/openapi/orders/check` · signed
    ///
    /// Only reads, in spite of its verb. Give one of the two.
    pub struct CheckOrder {
        /// By the order.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub order: Option<OrderRef>,
        /// By one of its transactions.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub transaction: Option<TransactionRef>,
    }
}

impl Operation for CheckOrder {
    type Gateway = Wonder;
    type Output = Order;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.orders.check",
        Method::Post,
        "/svc/payment/api/v1/openapi/orders/check",
        "5.4",
    )
    .harmless()
    .observed();
    const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["order"]));

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        match (&self.order, &self.transaction) {
            (Some(order), None) => order.validate(),
            (None, Some(transaction)) => transaction.validate(),
            _ => Err(PayError::invalid("give either `order` or `transaction`: one of the two is looked up")),
        }
    }
}

record! {
    params
    /// `GET /svc/payment/api/v1/openapi/orders/list` · signed
    pub struct ListOrders {
        /// Rows a page, 1 to 1000; the gateway's default if left out.
        pub limit: Option<u32>,
        /// Rows to skip.
        pub offset: Option<u32>,
        /// Wonder's id of a customer; an older page calls it needed, the newest does not know it.
        pub customer_uuid: Option<String>,
        /// All of them must hold.
        #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "super::filter::by_field")]
        pub filter: Vec<Filter>,
    }
}

impl Operation for ListOrders {
    type Gateway = Wonder;
    type Output = OrderList;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.orders.list",
        Method::Get,
        "/svc/payment/api/v1/openapi/orders/list",
        "5.4",
    );
    const ANSWER: Answer = Answer::at::<Self>(Place::Data);
    const PAGED: bool = true;
    const TURN: Turn = Turn::Offset;

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        filter::check(&self.filter)?;
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

record! {
    model
    /// A page of orders. The gateway tells no total.
    pub struct OrderList {
        /// The rows.
        #[serde(default, deserialize_with = "crate::read::or_default")]
        pub orders: Vec<ListedOrder>,
    }
}

record! {
    model
    /// A row of a list of orders.
    pub struct ListedOrder {
        /// The order.
        pub order: Order,
        /// Its payment page, if it has one.
        #[serde(default)]
        pub payment_link: Option<String>,
    }
}

impl crate::page::Page for OrderList {
    type Item = ListedOrder;

    fn into_items(self) -> Vec<ListedOrder> {
        self.orders
    }
}

macro_rules! change_order {
    ($(#[$doc:meta])* $name:ident, $info:expr) => {
        record! {
            params
            $(#[$doc])*
            pub struct $name {
                /// Which order.
                pub order: OrderRef,
            }
        }

        impl Operation for $name {
            type Gateway = Wonder;
            type Output = Order;
            const INFO: OperationInfo = $info;
            const ANSWER: Answer = Answer::at::<Self>(Place::InData(&["order"]));

            fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
                self.order.validate()
            }
        }
    };
}

change_order! {
    /// `POST /svc/payment/api/v1/openapi/orders/void` · signed
    ///
    /// Only while the order is unpaid. It is final. A payment is taken back with
    /// [`VoidTransaction`](super::VoidTransaction).
    VoidOrder,
    OperationInfo::wonder("wonder.orders.void", Method::Post, "/svc/payment/api/v1/openapi/orders/void", "5.4").observed()
}

change_order! {
    /// `POST /svc/payment/api/v1/openapi/orders/close` · signed
    ///
    /// Marks a partly paid or overpaid order as paid. The path is a *guess*: the page was seen
    /// without it.
    CloseOrder,
    OperationInfo::wonder("wonder.orders.close", Method::Post, "/svc/payment/api/v1/openapi/orders/close", "5.4").inferred()
}
