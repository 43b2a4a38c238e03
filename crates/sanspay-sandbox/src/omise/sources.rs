//! `/sources`: create and show; and the charging of one (reference 2.20).
//!
//! A source belongs to the account whose key made it, and pays once. Like a token it may be charged by that account
//! and, with a chain key, on the books of its sellers (choice). Every type is taken in every country (choice: which
//! are offered where is the capability's to say). There is no picture of a QR code: the authorize page stands for
//! whatever the payer would scan, so `scannable_code` and `references` are always null.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::errors::ApiError;
use super::money::Country;
use super::source_types::{Flow, flow_of, needs_of};
use super::state::{AccountRef, Answer, Call, Caller, State};
use crate::ids::Ids;
use crate::params::{Hash, Param};

/// From this amount on the banks of Thailand take installments, in subunits.
const INSTALLMENTS_FROM: i64 = 200_000;

/// What was asked for. It never changes.
#[derive(Debug)]
pub(crate) struct Source {
    pub(super) id: String,
    pub(super) kind: String,
    flow: Flow,
    amount: i64,
    currency: &'static str,
    created_at: Timestamp,
    bank: Option<String>,
    barcode: Option<String>,
    email: Option<String>,
    name: Option<String>,
    phone_number: Option<String>,
    mobile_number: Option<String>,
    installment_term: Option<i64>,
    zero_interest_installments: Option<bool>,
    absorption_type: Option<&'static str>,
    store_id: Option<String>,
    store_name: Option<String>,
    terminal_id: Option<String>,
    platform_type: Option<String>,
    ip: Option<String>,
    items: Vec<Item>,
    billing: Option<Address>,
    shipping: Option<Address>,
    promotion_code: Option<String>,
}

#[derive(Debug, Serialize)]
struct Item {
    sku: Option<String>,
    name: Option<String>,
    amount: Option<i64>,
    quantity: Option<i64>,
    category: Option<String>,
    brand: Option<String>,
    item_uri: Option<String>,
    image_uri: Option<String>,
}

#[derive(Debug, Serialize)]
struct Address {
    country: Option<String>,
    city: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    street1: Option<String>,
    street2: Option<String>,
}

/// A source, whose it is, and what became of it.
#[derive(Debug)]
pub(crate) struct KeptSource {
    source: Arc<Source>,
    owner: AccountRef,
    /// The charge it was used for.
    charge: Option<(AccountRef, String)>,
}

/// In the reference's order.
#[derive(Serialize)]
pub(super) struct SourceObject<'a> {
    object: &'static str,
    id: &'a str,
    livemode: bool,
    location: String,
    #[serde(rename = "type")]
    kind: &'a str,
    flow: Flow,
    amount: i64,
    currency: &'static str,
    charge_status: &'static str,
    created_at: Timestamp,
    bank: Option<&'a str>,
    barcode: Option<&'a str>,
    email: Option<&'a str>,
    name: Option<&'a str>,
    phone_number: Option<&'a str>,
    mobile_number: Option<&'a str>,
    installment_term: Option<i64>,
    zero_interest_installments: Option<bool>,
    absorption_type: Option<&'static str>,
    store_id: Option<&'a str>,
    store_name: Option<&'a str>,
    terminal_id: Option<&'a str>,
    platform_type: Option<&'a str>,
    ip: Option<&'a str>,
    items: &'a [Item],
    billing: Option<&'a Address>,
    shipping: Option<&'a Address>,
    references: Option<()>,
    provider_references: Option<()>,
    scannable_code: Option<()>,
    receipt_amount: Option<()>,
    discounts: [(); 0],
    promotion_code: Option<&'a str>,
    qr_settings: Option<()>,
}

impl Source {
    pub(super) fn object(&self, charge_status: &'static str) -> SourceObject<'_> {
        SourceObject {
            object: "source",
            id: &self.id,
            livemode: false,
            location: format!("/sources/{}", self.id),
            kind: &self.kind,
            flow: self.flow,
            amount: self.amount,
            currency: self.currency,
            charge_status,
            created_at: self.created_at,
            bank: self.bank.as_deref(),
            barcode: self.barcode.as_deref(),
            email: self.email.as_deref(),
            name: self.name.as_deref(),
            phone_number: self.phone_number.as_deref(),
            mobile_number: self.mobile_number.as_deref(),
            installment_term: self.installment_term,
            zero_interest_installments: self.zero_interest_installments,
            absorption_type: self.absorption_type,
            store_id: self.store_id.as_deref(),
            store_name: self.store_name.as_deref(),
            terminal_id: self.terminal_id.as_deref(),
            platform_type: self.platform_type.as_deref(),
            ip: self.ip.as_deref(),
            items: &self.items,
            billing: self.billing.as_ref(),
            shipping: self.shipping.as_ref(),
            references: None,
            provider_references: None,
            scannable_code: None,
            receipt_amount: None,
            discounts: [],
            promotion_code: self.promotion_code.as_deref(),
            qr_settings: None,
        }
    }

    /// White-label installments are paid with a card token beside the source.
    pub(super) fn goes_with_a_card(&self) -> bool {
        self.kind.starts_with("installment_wlb_")
    }

    /// How long the payer has: a day for promptpay; as long as an authorisation for the others (choice).
    pub(super) fn patience(&self, country: &Country) -> SignedDuration {
        let days = if self.kind == "promptpay" { 1 } else { country.authorization_days };
        SignedDuration::from_hours(24 * days)
    }

    fn read(ids: &mut Ids, params: &Hash, country: &Country, now: Timestamp) -> Result<Source, ApiError> {
        let kind = params.text("type")?.unwrap_or_default();
        let needs =
            needs_of(&kind).ok_or_else(|| ApiError::bad_request("type is currently not supported"))?;
        let amount = params.integer("amount")?;
        let amount = amount.ok_or_else(|| ApiError::bad_request("amount is not a number"))?;
        let currency = params.text("currency")?.unwrap_or_default();
        if !currency.eq_ignore_ascii_case(country.currency) {
            return Err(ApiError::bad_request("currency is currently not supported"));
        }
        country.check_charge(amount).map_err(|error| ApiError::bad_request(error.message))?;
        let in_installments = kind.starts_with("installment_");
        if in_installments && country.code == "TH" && amount < INSTALLMENTS_FROM {
            let unit = country.subunits();
            return Err(ApiError::bad_request(format!(
                "amount must be greater than or equal to {INSTALLMENTS_FROM} ({unit})"
            )));
        }
        // The older name still works.
        let mobile_number = params.text("mobile_number")?;
        let phone_number = params.text("phone_number")?.or_else(|| mobile_number.clone());
        for name in needs {
            let given = match *name {
                "phone_number" => phone_number.is_some(),
                name => params.text(name)?.is_some(),
            };
            if !given {
                return Err(ApiError::bad_request(format!("{name} can't be blank")));
            }
        }
        // Omise's SDK for Java sends 0 with every other type.
        let installment_term =
            params.integer("installment_term")?.filter(|months| in_installments || *months != 0);
        if installment_term.is_some_and(|months| !(1..=60).contains(&months)) {
            return Err(ApiError::bad_request("installment_term is invalid"));
        }
        let platform_type = params.text("platform_type")?;
        if platform_type.as_deref().is_some_and(|word| !matches!(word, "WEB" | "IOS" | "ANDROID")) {
            return Err(ApiError::bad_request("platform_type must be WEB, IOS or ANDROID"));
        }
        let zero_interest_installments = params.boolean("zero_interest_installments")?;
        Ok(Source {
            flow: flow_of(&kind, platform_type.as_deref()),
            amount,
            currency: country.currency,
            created_at: now,
            bank: params.text("bank")?,
            barcode: params.text("barcode")?,
            email: params.text("email")?,
            name: params.text("name")?,
            phone_number,
            mobile_number,
            installment_term,
            zero_interest_installments,
            absorption_type: in_installments.then_some(match zero_interest_installments {
                Some(true) => "merchant",
                _ => "customer",
            }),
            store_id: params.text("store_id")?,
            store_name: params.text("store_name")?,
            terminal_id: params.text("terminal_id")?,
            platform_type,
            ip: params.text("ip")?,
            items: read_items(params)?,
            billing: read_address(params, "billing")?,
            shipping: read_address(params, "shipping")?,
            promotion_code: params.text("promotion_code")?,
            id: ids.test_id("src"),
            kind,
        })
    }
}

fn read_items(params: &Hash) -> Result<Vec<Item>, ApiError> {
    let wrong = || ApiError::bad_request("items is not a list of hashes");
    let items = match params.get("items") {
        None | Some(Param::Null) => return Ok(Vec::new()),
        Some(Param::List(items)) => items,
        Some(_) => return Err(wrong()),
    };
    let read = |item: &Param| {
        let Param::Hash(item) = item else { return Err(wrong()) };
        Ok(Item {
            sku: item.text("sku")?,
            name: item.text("name")?,
            amount: item.integer("amount")?,
            quantity: item.integer("quantity")?,
            category: item.text("category")?,
            brand: item.text("brand")?,
            item_uri: item.text("item_uri")?,
            image_uri: item.text("image_uri")?,
        })
    };
    items.iter().map(read).collect()
}

fn read_address(params: &Hash, name: &str) -> Result<Option<Address>, ApiError> {
    let Some(address) = params.hash(name)? else { return Ok(None) };
    Ok(Some(Address {
        country: address.text("country")?,
        city: address.text("city")?,
        postal_code: address.text("postal_code")?,
        state: address.text("state")?,
        street1: address.text("street1")?,
        street2: address.text("street2")?,
    }))
}

pub(super) fn create(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let owner = call.caller.books;
    let country = state.account(owner).country;
    let source = Arc::new(Source::read(&mut state.ids, &call.params, country, state.now)?);
    let what = format!("{} {} {} {}", source.id, source.kind, source.amount, source.currency);
    state.sources.insert(source.id.clone(), KeptSource { source: Arc::clone(&source), owner, charge: None });
    Answer::ok(&source.object("unknown"), what)
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let kept = state.sources.get(call.id()).filter(|kept| kept.owner == call.caller.books);
    let kept = kept.ok_or_else(|| ApiError::not_found("source", call.id()))?;
    let charge = kept.charge.as_ref().and_then(|(books, id)| state.account(*books).charges.get(id));
    let status = charge.map_or("unknown", super::charges::Charge::status);
    Answer::ok(&kept.source.object(status), kept.source.kind.as_str())
}

impl State {
    /// The source that a new charge is to be paid with, if any: an unused one by its id, or a new one from its fields.
    /// Nothing is kept before [`State::use_source`].
    pub(super) fn source_to_charge(
        &mut self,
        caller: &Caller,
        params: &Hash,
        amount: i64,
    ) -> Result<Option<Arc<Source>>, ApiError> {
        let country = self.account(caller.books).country;
        let invalid = |why: &str| ApiError::refused("invalid_charge", why);
        let source = match params.get("source") {
            None | Some(Param::Null) => return Ok(None),
            Some(Param::Hash(fields)) => {
                // The amount and the currency may be left to the charge.
                let mut fields = fields.clone();
                for name in ["amount", "currency"] {
                    if let (false, Some(value)) = (fields.has(name), params.get(name)) {
                        fields.set(name.to_owned(), value.clone());
                    }
                }
                Arc::new(Source::read(&mut self.ids, &fields, country, self.now)?)
            }
            Some(_) => {
                let Some(id) = params.text("source")? else { return Ok(None) };
                let ours = |kept: &&KeptSource| [caller.books, caller.token_owner()].contains(&kept.owner);
                let kept = self.sources.get(&id).filter(ours);
                let kept = kept.ok_or_else(|| ApiError::not_found("source", &id))?;
                if kept.charge.is_some() {
                    return Err(invalid("source was already used"));
                }
                Arc::clone(&kept.source)
            }
        };
        if source.amount != amount || source.currency != country.currency {
            return Err(invalid("amount and currency must be those of the source"));
        }
        Ok(Some(source))
    }

    /// Remembers what a source was used for.
    pub(super) fn use_source(&mut self, caller: &Caller, source: &Arc<Source>, charge: &str) {
        let kept = self.sources.entry(source.id.clone()).or_insert_with(|| KeptSource {
            source: Arc::clone(source),
            owner: caller.token_owner(),
            charge: None,
        });
        kept.charge = Some((caller.books, charge.to_owned()));
    }
}
