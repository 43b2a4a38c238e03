//! Cards that Wonder issues: a business's own, to spend with.

use super::Wonder;
use crate::answer::{Answer, Place};
use crate::error::PayError;
use crate::http::Method;
use crate::json::Json;
use crate::macros::record;
use crate::money::Currency;
use crate::operation::{Mode, Operation, OperationInfo};
use crate::secret::Secret;

record! {
    /// `POST /svc/ts/api/v1/openapi/cards` · signed
    ///
    /// Issues a card. To save a payer's card, see [`CreatePaymentToken`](super::CreatePaymentToken).
    #[serde(deny_unknown_fields)]
    pub struct CreateIssuedCard {
        /// An object. The page that prints this operation leaves its members out, so it is sent as it
        /// is given: ask Wonder what your business may set.
        pub card: Json,
    }
}

impl Operation for CreateIssuedCard {
    type Gateway = Wonder;
    type Output = IssuedCard;
    const INFO: OperationInfo = OperationInfo::wonder(
        "wonder.issued_cards.create",
        Method::Post,
        "/svc/ts/api/v1/openapi/cards",
        "5.7",
    );
    const ANSWER: Answer = Answer::at::<Self>(Place::Data);

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        if !self.card.as_str().starts_with('{') {
            return Err(PayError::invalid("`card` is no object: give the card's members, such as its title"));
        }
        Ok(())
    }
}

record! {
    model
    /// A card that Wonder issued.
    pub struct IssuedCard {
        /// Its id: what its transactions name in `card`.
        pub id: String,
        /// Whose it is.
        #[serde(default)]
        pub p_user_id: Option<String>,
        /// `Expense` in the one sample.
        #[serde(default, rename = "type")]
        pub kind: Option<String>,
        /// What it is called; in the page's sample, not in its table.
        #[serde(default)]
        pub title: Option<String>,
        /// Month and year in two digits each: `04/32`.
        #[serde(default)]
        pub expiration_date: Option<String>,
        /// What its transactions are settled in.
        #[serde(default)]
        pub settlement_currency: Option<Currency>,
        /// Of its number.
        #[serde(default)]
        pub first_6_digits: Option<String>,
        /// Of its number.
        #[serde(default)]
        pub last_4_digits: Option<String>,
        /// `Active` in the one sample.
        #[serde(default)]
        pub status: Option<String>,
        /// Masked in the one sample; it is never printed, in case it comes whole.
        #[serde(default)]
        pub pan: Option<Secret>,
        /// The scheme: `JCB`.
        #[serde(default)]
        pub issuer_brand: Option<String>,
        /// The reference says no more of it.
        #[serde(default)]
        pub is_encrypt: Option<bool>,
        /// Equal to `id` in the one sample.
        #[serde(default)]
        pub reference_id: Option<String>,
        /// Of the business.
        #[serde(default)]
        pub business_name: Option<String>,
    }
}
