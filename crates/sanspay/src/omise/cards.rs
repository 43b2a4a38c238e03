//! Cards as answers show them: never the number, never the code.

use crate::macros::record;

record! {
    model
    /// A card inside a token, a charge or a customer.
    pub struct Card {
        /// `card_…`
        pub id: String,
        /// Test or live.
        pub livemode: bool,
        /// Empty while the card is only in a token or a one-off charge.
        #[serde(default)]
        pub location: Option<String>,
        /// Whether it was removed from its customer.
        #[serde(default)]
        pub deleted: Option<bool>,
        /// Billing address.
        #[serde(default)]
        pub street1: Option<String>,
        /// Billing address.
        #[serde(default)]
        pub street2: Option<String>,
        /// Billing address.
        #[serde(default)]
        pub city: Option<String>,
        /// Billing address.
        #[serde(default)]
        pub state: Option<String>,
        /// Of the holder.
        #[serde(default)]
        pub phone_number: Option<String>,
        /// Billing address.
        #[serde(default)]
        pub postal_code: Option<String>,
        /// Of the issuer: two letters in lower case, or empty.
        #[serde(default)]
        pub country: Option<String>,
        /// `credit`, `debit`, `prepaid`, or empty.
        #[serde(default)]
        pub financing: Option<String>,
        /// The issuer; may be empty.
        #[serde(default)]
        pub bank: Option<String>,
        /// `Visa`, `MasterCard`, …
        #[serde(default)]
        pub brand: Option<String>,
        /// The same for the same number: tells a known card again.
        #[serde(default)]
        pub fingerprint: Option<String>,
        /// Only with PCI rights.
        #[serde(default)]
        pub first_digits: Option<String>,
        /// The last four.
        #[serde(default)]
        pub last_digits: Option<String>,
        /// The holder.
        #[serde(default)]
        pub name: Option<String>,
        /// 1 to 12; missing for some wallet cards.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub expiration_month: Option<u32>,
        /// Four digits; missing for some wallet cards.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub expiration_year: Option<u32>,
        /// Whether the security code was right.
        #[serde(default)]
        pub security_code_check: Option<bool>,
        /// `googlepay`, `applepay`
        #[serde(default)]
        pub tokenization_method: Option<String>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
    }
}
