//! Sources: payments that are not made with a card.

use super::{Omise, SourceType, check_amount};
use crate::error::PayError;
use crate::http::Method;
use crate::json::Json;
use crate::macros::{open_enum, record};
use crate::money::Currency;
use crate::operation::{KeyRule, Mode, Operation, OperationInfo};

record! {
    params
    /// `POST /sources` · api host · public or secret key
    ///
    /// A source is good for one charge of its own amount and currency. It belongs to the merchant,
    /// like a token; with a chain key it is charged on the sub-merchant's books (*guess*: nothing is
    /// documented of sources and chains).
    ///
    /// Which parameter goes with which type is *observed*; that `bank`, `barcode`, `phone_number`,
    /// `installment_term` and, for econtext, `name` and `email` cannot be left out there is a *choice*.
    pub struct CreateSource {
        /// How the payer pays.
        #[serde(rename = "type")]
        pub kind: SourceType,
        /// Subunits: 100.50 baht are `10_050`. Only inside a charge it may be left out, as 0.
        #[serde(skip_serializing_if = "is_left_out")]
        pub amount: i64,
        /// In any letter case. Only inside a charge it may be left out, as the empty word.
        #[serde(skip_serializing_if = "is_empty")]
        pub currency: Currency,
        /// The payer's bank, by its code: `fpx`, `duitnow_obw`.
        pub bank: Option<String>,
        /// What was scanned from the payer's telephone: `barcode_alipay` and the types that end in
        /// `_upm`.
        pub barcode: Option<String>,
        /// Of the payer: `fpx`, `econtext`.
        pub email: Option<String>,
        /// Of the payer: `econtext`, `atome`.
        pub name: Option<String>,
        /// Of the payer: `truemoney`, `atome`, `econtext`.
        pub phone_number: Option<String>,
        /// Months: `installment_*`. Which are offered, the capability says.
        pub installment_term: Option<u32>,
        /// Whether the merchant carries the interest: `installment_*`.
        pub zero_interest_installments: Option<bool>,
        /// Of the shop: `barcode_alipay`.
        pub store_id: Option<String>,
        /// Of the shop: `barcode_alipay`.
        pub store_name: Option<String>,
        /// Of the shop: `barcode_alipay`.
        pub terminal_id: Option<String>,
        /// Where the payer is; wallets that open their app want to know.
        pub platform_type: Option<PlatformType>,
        /// The payer's address; several wallets.
        pub ip: Option<String>,
        /// What is bought: `atome`. Give every item the same first field, best a `sku`: a form tells
        /// them apart by it.
        pub items: Option<Vec<SourceItem>>,
        /// Where it goes: `atome`, `installment_wlb_*`.
        pub shipping: Option<SourceAddress>,
        /// Who pays: `atome`, `installment_wlb_*`.
        pub billing: Option<SourceAddress>,
        /// `atome`
        pub promotion_code: Option<String>,
    }
}

fn is_left_out(amount: &i64) -> bool {
    *amount == 0
}

fn is_empty(currency: &Currency) -> bool {
    currency.as_str().is_empty()
}

impl CreateSource {
    /// All but amount and currency. `parent` is what the names begin with.
    pub(super) fn check_details(&self, parent: &str) -> Result<(), PayError> {
        if self.kind.as_str().is_empty() {
            return Err(PayError::invalid(format!(
                "`{parent}type` is empty: say how the payer pays, such as promptpay"
            )));
        }
        if let Some(name) = self.missing() {
            return Err(PayError::invalid(format!(
                "a source of type `{}` needs `{parent}{name}`",
                self.kind
            )));
        }
        if self.installment_term == Some(0) {
            return Err(PayError::invalid(format!(
                "`{parent}installment_term` is 0: give the number of months"
            )));
        }
        check_items(self.items.as_deref().unwrap_or_default())?;
        let mut prices = self.items.iter().flatten().filter_map(|item| item.amount);
        prices.try_for_each(|amount| check_amount(&format!("{parent}items[].amount"), amount))
    }

    /// What the type cannot do without and was left out.
    fn missing(&self) -> Option<&'static str> {
        let blank = |text: &Option<String>| text.as_deref().is_none_or(str::is_empty);
        let needed = match self.kind.as_str() {
            "fpx" | "duitnow_obw" => vec![("bank", blank(&self.bank))],
            "barcode_alipay" => vec![("barcode", blank(&self.barcode))],
            kind if kind.ends_with("_upm") => vec![("barcode", blank(&self.barcode))],
            "truemoney" | "atome" => vec![("phone_number", blank(&self.phone_number))],
            "econtext" => vec![
                ("name", blank(&self.name)),
                ("email", blank(&self.email)),
                ("phone_number", blank(&self.phone_number)),
            ],
            _ if self.kind.is_installment() => vec![("installment_term", self.installment_term.is_none())],
            _ => Vec::new(),
        };
        needed.into_iter().find(|(_, missing)| *missing).map(|(name, _)| name)
    }
}

/// In a form, a new item begins where a name comes again: an item that begins with a name that the one
/// before it lacks would melt into that one.
fn check_items(items: &[SourceItem]) -> Result<(), PayError> {
    let mut before: Option<[bool; 8]> = None;
    for item in items {
        let given = item.given();
        let start = given.iter().position(|given| *given);
        let told_apart = match (start, before) {
            (Some(start), Some(before)) => before[start],
            (start, None) => start.is_some(),
            (None, Some(_)) => false,
        };
        if !told_apart {
            return Err(PayError::invalid(
                "a form cannot tell where one of `items` ends and the next begins: give every item a `sku`",
            ));
        }
        before = Some(given);
    }
    Ok(())
}

impl Operation for CreateSource {
    type Gateway = Omise;
    type Output = Source;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.sources.create", Method::Post, "/sources", "2.20")
            .key(KeyRule::PublicOrSecret);

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        check_amount("amount", self.amount)?;
        super::check_currency("currency", &self.currency)?;
        self.check_details("")
    }
}

record! {
    params
    /// `GET /sources/{id}` · api host · public or secret key
    ///
    /// The secret key if there is one: only the documentation takes a public key here, recordings
    /// have the secret one.
    pub struct GetSource {
        /// `src_…`
        #[serde(skip_serializing)]
        pub source: String,
    }
}

impl Operation for GetSource {
    type Gateway = Omise;
    type Output = Source;
    const INFO: OperationInfo =
        OperationInfo::omise("omise.sources.get", Method::Get, "/sources/{source}", "2.20")
            .key(KeyRule::PublicOrSecret);
    const CHECKED: bool = false;

    fn path_ids(&self) -> Vec<&str> {
        vec![&self.source]
    }
}

open_enum! {
    /// How the payer gets to pay. It differs with platform and version: read it, never derive it
    /// from the type.
    pub enum SourceFlow {
        /// Send the payer to `authorize_uri`.
        Redirect = "redirect",
        /// `authorize_uri` opens the payer's app.
        AppRedirect = "app_redirect",
        /// Show the payer the code or the number; nobody is sent anywhere.
        Offline = "offline",
    }
}

open_enum! {
    /// Where the payer is.
    pub enum PlatformType {
        /// In a browser.
        Web = "WEB",
        /// In an iOS app.
        Ios = "IOS",
        /// In an Android app.
        Android = "ANDROID",
    }
}

record! {
    both
    /// One row of what is bought.
    pub struct SourceItem {
        /// The shop's own number.
        pub sku: Option<String>,
        /// What it is.
        pub name: Option<String>,
        /// Subunits, of one piece.
        #[serde(deserialize_with = "crate::read::optional_integer")]
        pub amount: Option<i64>,
        /// How many pieces.
        #[serde(deserialize_with = "crate::read::optional_integer")]
        pub quantity: Option<u32>,
        /// The shop's own word.
        pub category: Option<String>,
        /// Who makes it.
        pub brand: Option<String>,
        /// Its page.
        pub item_uri: Option<String>,
        /// Its picture.
        pub image_uri: Option<String>,
    }
}

impl SourceItem {
    /// Which fields are sent, in the order of the form.
    fn given(&self) -> [bool; 8] {
        [
            self.sku.is_some(),
            self.name.is_some(),
            self.amount.is_some(),
            self.quantity.is_some(),
            self.category.is_some(),
            self.brand.is_some(),
            self.item_uri.is_some(),
            self.image_uri.is_some(),
        ]
    }
}

record! {
    both
    /// An address.
    pub struct SourceAddress {
        /// Two letters.
        pub country: Option<String>,
        /// The city.
        pub city: Option<String>,
        /// The postal code.
        pub postal_code: Option<String>,
        /// State or province.
        pub state: Option<String>,
        /// First line.
        pub street1: Option<String>,
        /// Second line.
        pub street2: Option<String>,
    }
}

record! {
    model
    /// A way to pay, prepared for one charge. Amounts are subunits.
    pub struct Source {
        /// `src_…`
        pub id: String,
        /// Test or live.
        #[serde(default)]
        pub livemode: Option<bool>,
        /// `/sources/{id}`
        #[serde(default)]
        pub location: Option<String>,
        /// How the payer pays.
        #[serde(rename = "type")]
        pub kind: SourceType,
        /// How the payer gets to pay.
        #[serde(default)]
        pub flow: Option<SourceFlow>,
        /// What the charge has to be of.
        #[serde(deserialize_with = "crate::read::integer")]
        pub amount: i64,
        /// Of `amount`.
        #[serde(deserialize_with = "crate::read::currency")]
        pub currency: Currency,
        /// `unknown` until charged, then the charge's own.
        #[serde(default)]
        pub charge_status: Option<super::ChargeStatus>,
        /// RFC 3339.
        #[serde(default, alias = "created")]
        pub created_at: Option<String>,
        /// The payer's bank, by its code.
        #[serde(default)]
        pub bank: Option<String>,
        /// What was scanned.
        #[serde(default)]
        pub barcode: Option<String>,
        /// Of the payer.
        #[serde(default)]
        pub email: Option<String>,
        /// Of the payer.
        #[serde(default)]
        pub name: Option<String>,
        /// Of the payer.
        #[serde(default)]
        pub phone_number: Option<String>,
        /// The older name of `phone_number`.
        #[serde(default)]
        pub mobile_number: Option<String>,
        /// Months.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub installment_term: Option<u32>,
        /// Whether the merchant carries the interest.
        #[serde(default)]
        pub zero_interest_installments: Option<bool>,
        /// Who carries the interest: `customer`, `merchant`.
        #[serde(default)]
        pub absorption_type: Option<String>,
        /// Of the shop.
        #[serde(default)]
        pub store_id: Option<String>,
        /// Of the shop.
        #[serde(default)]
        pub store_name: Option<String>,
        /// Of the shop.
        #[serde(default)]
        pub terminal_id: Option<String>,
        /// Where the payer is.
        #[serde(default)]
        pub platform_type: Option<PlatformType>,
        /// Of the payer.
        #[serde(default)]
        pub ip: Option<String>,
        /// What is bought.
        #[serde(default)]
        pub items: Option<Vec<SourceItem>>,
        /// Who pays.
        #[serde(default)]
        pub billing: Option<SourceAddress>,
        /// Where it goes.
        #[serde(default)]
        pub shipping: Option<SourceAddress>,
        /// What the payer needs to pay offline.
        #[serde(default)]
        pub references: Option<SourceReferences>,
        /// The provider's own numbers; the reference knows no shape.
        #[serde(default)]
        pub provider_references: Option<Json>,
        /// What the payer scans.
        #[serde(default)]
        pub scannable_code: Option<Barcode>,
        /// What the receipt shows.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub receipt_amount: Option<i64>,
        /// The reference knows no shape.
        #[serde(default)]
        pub discounts: Option<Json>,
        /// As it was sent.
        #[serde(default)]
        pub promotion_code: Option<String>,
        /// The reference knows no shape (*observed*).
        #[serde(default)]
        pub qr_settings: Option<Json>,
    }
}

record! {
    model
    /// What the payer needs to pay offline (reference 2.20). Four more names occur in a single
    /// recording each; the answer's own text has them.
    pub struct SourceReferences {
        /// The number of the bar code.
        #[serde(default)]
        pub barcode: Option<String>,
        /// Subunits, in the payer's currency.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub customer_amount: Option<i64>,
        /// The payer's currency.
        #[serde(default, deserialize_with = "crate::read::optional_currency")]
        pub customer_currency: Option<Currency>,
        /// As it was written: a rate, not money.
        #[serde(default)]
        pub customer_exchange_rate: Option<Json>,
        /// In-store.
        #[serde(default)]
        pub device_id: Option<String>,
        /// RFC 3339.
        #[serde(default)]
        pub expires_at: Option<String>,
        /// Of the gateway, for bills.
        #[serde(default)]
        pub omise_tax_id: Option<String>,
        /// What the payer types in.
        #[serde(default)]
        pub payment_code: Option<String>,
        /// Of a bill.
        #[serde(default)]
        pub reference_number_1: Option<String>,
        /// Of a bill.
        #[serde(default)]
        pub reference_number_2: Option<String>,
        /// The virtual account's number.
        #[serde(default)]
        pub va_code: Option<String>,
    }
}

record! {
    model
    /// A code to be scanned by the payer.
    pub struct Barcode {
        /// `qr`; the documentation also has `barcode`.
        #[serde(default, rename = "type")]
        pub kind: Option<String>,
        /// Its picture.
        #[serde(default)]
        pub image: Option<super::Document>,
    }
}
