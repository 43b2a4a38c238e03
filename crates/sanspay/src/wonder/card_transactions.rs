//! What was spent with the cards that Wonder issues.

use super::{Wonder, filter};
use crate::answer::{Answer, Place};
use crate::decimal::Decimal;
use crate::error::PayError;
use crate::http::Method;
use crate::macros::{open_enum, record};
use crate::money::Currency;
use crate::operation::{Mode, Operation, OperationInfo};
use crate::page::{PageEnd, Turn, next_offset};

record! {
    params
    /// `GET /svc/ts/api/v1/openapi/transactions` · signed
    pub struct ListCardTransactions {
        /// Rows a page, 1 to 1000; the gateway's default if left out.
        pub limit: Option<u32>,
        /// Rows to skip.
        pub offset: Option<u32>,
        /// The id of an issued card; all cards if left out.
        pub card: Option<String>,
    }
}

impl Operation for ListCardTransactions {
    type Gateway = Wonder;
    type Output = CardTransactionList;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.card_transactions.list",
        Method::Get,
        "/svc/ts/api/v1/openapi/transactions",
        "5.7",
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

record! {
    model
    /// A page of card transactions. The gateway tells no total.
    pub struct CardTransactionList {
        /// The rows.
        #[serde(default, deserialize_with = "crate::read::or_default")]
        pub transactions: Vec<CardTransaction>,
    }
}

impl crate::page::Page for CardTransactionList {
    type Item = CardTransaction;

    fn into_items(self) -> Vec<CardTransaction> {
        self.transactions
    }
}

record! {
    model
    /// A movement of money on an issued card. Amounts are in major units, debits below zero.
    pub struct CardTransaction {
        /// Its id.
        pub id: String,
        /// Of the business.
        #[serde(default)]
        pub p_business_id: Option<String>,
        /// Of the holder.
        #[serde(default)]
        pub p_user_id: Option<String>,
        /// The id of the issued card.
        #[serde(default)]
        pub card: Option<String>,
        /// How far it is.
        #[serde(default)]
        pub status: Option<CardTransactionStatus>,
        /// What it is.
        #[serde(default, rename = "type")]
        pub kind: Option<CardTransactionType>,
        /// Of `transaction_amount`.
        #[serde(default)]
        pub transaction_currency: Option<Currency>,
        /// What the merchant asked for.
        #[serde(default)]
        pub transaction_amount: Option<Decimal>,
        /// Of the local amounts.
        #[serde(default)]
        pub local_currency: Option<Currency>,
        /// What is debited.
        #[serde(default)]
        pub local_amount: Option<Decimal>,
        /// What was debited in the end.
        #[serde(default)]
        pub final_local_amount: Option<Decimal>,
        /// What it costs beside.
        #[serde(default)]
        pub calculated_fee: Option<Decimal>,
        /// Of the merchant.
        #[serde(default)]
        pub merchant_id: Option<String>,
        /// Of the merchant.
        #[serde(default)]
        pub merchant_country: Option<String>,
        /// Of the merchant.
        #[serde(default)]
        pub merchant_city: Option<String>,
        /// Of the merchant.
        #[serde(default)]
        pub merchant_name: Option<String>,
        /// When it was made; the form was not seen.
        #[serde(default)]
        pub p_created_at: Option<String>,
    }
}

open_enum! {
    /// How far a card transaction is.
    pub enum CardTransactionStatus {
        /// The money is held
        Authorized = "Authorized",
        /// Refused: no money moves
        Declined = "Declined",
        /// The money has moved
        Settled = "Settled",
    }
}

open_enum! {
    /// What a card transaction is.
    pub enum CardTransactionType {
        /// A purchase
        Sales = "Sales",
        /// Money given back
        Refund = "Refund",
        /// Cash
        Withdrawal = "Withdrawal",
    }
}
