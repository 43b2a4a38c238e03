//! An order and its transactions, as they are answered and as webhooks bring them.

use crate::decimal::Decimal;
use crate::json::Json;
use crate::macros::{open_enum, record};
use crate::money::Currency;

record! {
    model
    /// An order. Amounts are in major units, whether the gateway writes them as numbers or text.
    pub struct Order {
        /// Where it was made: `Wonder OpenAPI`, `Wonder POS`, …
        #[serde(default)]
        pub source: Option<String>,
        /// The order's type; its values are not documented.
        #[serde(default, rename = "type")]
        pub kind: Option<String>,
        /// Wonder's number of the order.
        pub number: String,
        /// Yours.
        #[serde(default)]
        pub reference_number: Option<String>,
        /// `2024-01-01`, in the time zone of the business; past it, an unpaid order is voided.
        #[serde(default)]
        pub due_date: Option<String>,
        /// What is to be paid.
        #[serde(default)]
        pub initial_total: Option<Decimal>,
        /// Of which tips.
        #[serde(default)]
        pub initial_tips: Option<Decimal>,
        /// Of which items.
        #[serde(default)]
        pub subtotal: Option<Decimal>,
        /// The successful transactions.
        #[serde(default)]
        pub paid_total: Option<Decimal>,
        /// `initial_total` less `paid_total`.
        #[serde(default)]
        pub unpaid_total: Option<Decimal>,
        /// Where the order stands.
        #[serde(default)]
        pub state: OrderState,
        /// How much of it is paid.
        #[serde(default)]
        pub correspondence_state: CorrespondenceState,
        /// Of all amounts.
        #[serde(default)]
        pub currency: Option<Currency>,
        /// The `redirect_url` it was made with.
        #[serde(default)]
        pub return_url: Option<String>,
        /// The `callback_url` it was made with.
        #[serde(default)]
        pub notify_url: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub created_at: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub updated_at: Option<String>,
        /// Yours.
        #[serde(default)]
        pub note: Option<String>,
        /// What was bought.
        #[serde(default, deserialize_with = "crate::read::or_default")]
        pub line_items: Vec<LineItem>,
        /// Payments, refunds, captures.
        #[serde(default, deserialize_with = "crate::read::or_default")]
        pub transactions: Vec<Transaction>,
        /// The business, *observed* in answers to create; its fields are not documented.
        #[serde(default)]
        pub business: Option<Json>,
    }
}

open_enum! {
    /// Where an order stands.
    pub enum OrderState {
        /// Made, not paid
        Invoiced = "invoiced",
        /// Partly paid, or partly given back
        InCompleted = "in_completed",
        /// Paid, or wholly given back
        Completed = "completed",
        /// Given up: final
        Voided = "voided",
        /// Tested for by an official plugin (*observed*)
        Refunded = "refunded",
    }
}

open_enum! {
    /// How much of an order is paid.
    pub enum CorrespondenceState {
        /// Nothing
        Unpaid = "unpaid",
        /// Some
        PartialPaid = "partial_paid",
        /// All
        Paid = "paid",
        /// More than all
        OverPaid = "over_paid",
        /// Authorised, not captured
        Authorized = "authorized",
        /// All given back
        Refunded = "refunded",
        /// All voided
        Voided = "voided",
    }
}

record! {
    model
    /// A line of an order.
    pub struct LineItem {
        /// Of the line.
        #[serde(default)]
        pub uuid: Option<String>,
        /// `Charge`, `Listing`, …
        #[serde(default)]
        pub purchasable_type: Option<PurchasableType>,
        /// Of the listing.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub purchase_id: Option<i64>,
        /// Of one.
        #[serde(default)]
        pub price: Option<Decimal>,
        /// How many.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub quantity: Option<i64>,
        /// Of all.
        #[serde(default)]
        pub total: Option<Decimal>,
        /// For people.
        #[serde(default)]
        pub label: Option<String>,
    }
}

open_enum! {
    /// What a line of an order is.
    pub enum PurchasableType {
        /// An amount
        Charge = "Charge",
        /// Goods
        Listing = "Listing",
        /// Tips given afterwards
        RearTips = "RearTips",
        /// The rounding of a total
        Rounding = "Rounding",
        /// A surcharge
        SurchargeFee = "SurchargeFee",
    }
}

record! {
    model
    /// A movement of money on an order.
    pub struct Transaction {
        /// What it is.
        #[serde(default, rename = "type")]
        pub kind: Option<TransactionType>,
        /// Its id: what a void, a refund and a capture take.
        pub uuid: String,
        /// Of `amount`.
        #[serde(default)]
        pub currency: Option<Currency>,
        /// In major units. That of a refund may be negative.
        #[serde(default)]
        pub amount: Option<Decimal>,
        /// Whether it succeeded. A declined card is an answer, not an error.
        #[serde(default)]
        pub success: Option<bool>,
        /// Whether the payer still has something to do.
        #[serde(default)]
        pub is_pending: Option<bool>,
        /// Whether an authorisation was captured.
        #[serde(default)]
        pub captured: Option<bool>,
        /// Whether it can be voided now: ask this, not the date.
        #[serde(default)]
        pub allow_void: Option<bool>,
        /// Whether it can be refunded now.
        #[serde(default)]
        pub allow_refund: Option<bool>,
        /// Whether a void is under way.
        #[serde(default)]
        pub void_is_pending: Option<bool>,
        /// Whether it was voided (*observed*).
        #[serde(default)]
        pub voided: Option<bool>,
        /// `credit_card`, `wechat`, `alipay`, `fps`, `payment_token`, …
        #[serde(default)]
        pub payment_method: Option<String>,
        /// Of a refund.
        #[serde(default)]
        pub note: Option<String>,
        /// What the acquirer tells.
        #[serde(default)]
        pub payment_data: Option<PaymentData>,
        /// What a refund or a capture belongs to.
        #[serde(default)]
        pub original_transaction_uuid: Option<String>,
        /// *Observed.*
        #[serde(default)]
        pub source: Option<String>,
        /// *Observed.*
        #[serde(default)]
        pub created_at: Option<String>,
        /// *Observed.*
        #[serde(default)]
        pub acquirer_response_body: Option<String>,
        /// The bank's page, if the card is enrolled (*observed*).
        #[serde(default, rename = "3ds")]
        pub three_ds: Option<ThreeDs>,
        /// What was given back (*observed*).
        #[serde(default)]
        pub refunded_amount: Option<Decimal>,
    }
}

open_enum! {
    /// What a transaction is.
    pub enum TransactionType {
        /// A payment
        Sales = "Sales",
        /// A payment to be captured
        Authorization = "Authorization",
        /// Money given back
        Refund = "Refund",
        /// The capture of an authorisation
        Capture = "Capture",
    }
}

record! {
    model
    /// The 3-D Secure state of a payment.
    pub struct ThreeDs {
        /// As the bank says.
        #[serde(default)]
        pub enrolled: Option<Json>,
        /// Where the holder goes.
        #[serde(default)]
        pub redirect_url: Option<String>,
    }
}

record! {
    model
    /// What the acquirer tells about a payment.
    pub struct PaymentData {
        /// Of the acquirer.
        #[serde(default)]
        pub acquirer_name: Option<String>,
        /// Of the acquirer.
        #[serde(default)]
        pub acquirer_type: Option<String>,
        /// The bank's code.
        #[serde(default)]
        pub auth_code: Option<String>,
        /// Batch reference number.
        #[serde(default)]
        pub brn: Option<String>,
        /// Of the card.
        #[serde(default)]
        pub card_id: Option<String>,
        /// Digits of the card's number.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub card_number_len: Option<i64>,
        /// How the card was read.
        #[serde(default)]
        pub card_read_mode: Option<String>,
        /// The scheme.
        #[serde(default)]
        pub credit_card_type: Option<String>,
        /// Of the card's number.
        #[serde(default)]
        pub first_6_digits: Option<String>,
        /// Of the card's number.
        #[serde(default)]
        pub last_4_digits: Option<String>,
        /// Yours at the acquirer.
        #[serde(default)]
        pub merchant_id: Option<String>,
        /// The gateway's own.
        #[serde(default)]
        pub new_gateway_txn_id: Option<String>,
        /// As in the transaction.
        #[serde(default)]
        pub payment_method: Option<String>,
        /// Of the receipt.
        #[serde(default)]
        pub receipt_id: Option<String>,
        /// Retrieval reference number.
        #[serde(default)]
        pub rrn: Option<String>,
        /// As the acquirer says.
        #[serde(default)]
        pub transaction_state: Option<String>,
        /// The payment token, if it was paid with one.
        #[serde(default)]
        pub token: Option<String>,
    }
}
