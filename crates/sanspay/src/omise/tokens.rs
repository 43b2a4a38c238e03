//! Tokens: card data goes to the vault with the public key, and pays once.

use super::cards::check_expiration;
use super::{Card, ChargeStatus, Omise};
use crate::error::PayError;
use crate::http::Method;
use crate::macros::record;
use crate::operation::{Mode, Operation, OperationInfo};
use crate::secret::Secret;

record! {
    params
    /// `POST /tokens` · vault host · public key
    ///
    /// Make it where the payer types: raw card numbers on a server bring PCI duty. For a
    /// sub-merchant too, the token is made with the merchant's public key.
    pub struct CreateToken {
        /// The card.
        pub card: TokenCard,
    }
}

record! {
    params
    /// A card as the payer types it.
    pub struct TokenCard {
        /// The holder's name.
        pub name: String,
        /// Digits only.
        pub number: Secret,
        /// 1 to 12.
        pub expiration_month: u32,
        /// Four digits.
        pub expiration_year: u32,
        /// The three or four digits on the card; in practice needed.
        pub security_code: Option<Secret>,
        /// Billing address.
        pub city: Option<String>,
        /// Billing address.
        pub postal_code: Option<String>,
        /// Billing address, two letters; with the next four needed for some foreign cards.
        pub country: Option<String>,
        /// Billing address.
        pub state: Option<String>,
        /// Billing address.
        pub street1: Option<String>,
        /// Billing address.
        pub street2: Option<String>,
        /// Of the holder.
        pub phone_number: Option<String>,
        /// Of the holder.
        pub email: Option<String>,
    }
}

impl TokenCard {
    /// The five fields that every card needs.
    pub fn new(
        name: impl Into<String>,
        number: impl Into<Secret>,
        expiration_month: u32,
        expiration_year: u32,
        security_code: impl Into<Secret>,
    ) -> Self {
        Self {
            name: name.into(),
            number: number.into(),
            expiration_month,
            expiration_year,
            security_code: Some(security_code.into()),
            ..Self::default()
        }
    }
}

impl Operation for CreateToken {
    type Gateway = Omise;
    type Output = Token;
    const INFO: OperationInfo = OperationInfo::vault("omise.tokens.create", Method::Post, "/tokens", "2.21");

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        let TokenCard { name, number, expiration_month, expiration_year, security_code, .. } = &self.card;
        if name.trim().is_empty() {
            return Err(PayError::invalid("`card.name` is empty: give the holder's name"));
        }
        let digits = |secret: &Secret, length: std::ops::RangeInclusive<usize>| {
            length.contains(&secret.expose().len())
                && secret.expose().bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(number, 12..=19) {
            return Err(PayError::invalid("`card.number` is 12 to 19 digits, without spaces or dashes"));
        }
        if security_code.as_ref().is_some_and(|code| !digits(code, 3..=4)) {
            return Err(PayError::invalid("`card.security_code` is the 3 or 4 digits on the card"));
        }
        check_expiration("card.", Some(*expiration_month), Some(*expiration_year))
    }
}

record! {
    params
    /// `GET /tokens/{id}` · vault host · public key
    pub struct GetToken {
        /// `tokn_…`
        #[serde(skip_serializing)]
        pub token: String,
    }
}

impl Operation for GetToken {
    type Gateway = Omise;
    type Output = Token;
    const INFO: OperationInfo =
        OperationInfo::vault("omise.tokens.get", Method::Get, "/tokens/{token}", "2.21");
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.token]
    }
}

record! {
    model
    /// A card in the vault, good for one charge or one customer.
    pub struct Token {
        /// `tokn_…`: what a charge takes as its `card`.
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// The only location with a host: the vault's.
        #[serde(default)]
        pub location: Option<String>,
        /// Whether it has paid.
        #[serde(default)]
        pub used: Option<bool>,
        /// What became of its charge; `unknown` before there is one.
        #[serde(default)]
        pub charge_status: Option<ChargeStatus>,
        /// The card, without its number.
        #[serde(default)]
        pub card: Option<Card>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}
