//! `GET /capability` (reference 2.2): the same for every account of a country.
//!
//! Limits of charges are the ones that are enforced here. Banks, payment methods and the other limits are a plausible
//! choice for each country and stand for nothing that the sandbox checks.

use serde::Serialize;

use super::errors::ApiError;
use super::state::{Answer, Call, State};

/// What a country offers.
struct Offer {
    country: &'static str,
    banks: &'static [&'static str],
    card_brands: &'static [&'static str],
    /// Sources, with the terms of those that are installments.
    sources: &'static [(&'static str, &'static [u32])],
    /// Banks to choose from when paying by bank transfer: code and name.
    transfer_banks: &'static [(&'static str, &'static str)],
    transfer_max: i64,
    installment_min: i64,
}

const ONCE: &[u32] = &[];

const OFFERS: [Offer; 4] = [
    Offer {
        country: "TH",
        banks: &[
            "test", "bbl", "kbank", "ktb", "ttb", "scb", "citi", "cimb", "uob", "bay", "gsb", "hsbc", "ghb",
            "baac", "ibank", "tisco", "kk", "icbc", "lhb",
        ],
        card_brands: &["JCB", "Visa", "MasterCard", "American Express", "UnionPay"],
        sources: &[
            ("promptpay", ONCE),
            ("truemoney", ONCE),
            ("mobile_banking_bay", ONCE),
            ("mobile_banking_bbl", ONCE),
            ("mobile_banking_kbank", ONCE),
            ("mobile_banking_ktb", ONCE),
            ("mobile_banking_scb", ONCE),
            ("installment_bay", &[3, 4, 6, 10]),
            ("installment_bbl", &[4, 6, 8, 10]),
            ("installment_kbank", &[3, 4, 6, 10]),
            ("installment_scb", &[3, 4, 6, 9, 10]),
        ],
        transfer_banks: &[],
        transfer_max: 100_000_000_000,
        installment_min: 200_000,
    },
    Offer {
        country: "SG",
        banks: &["test"],
        card_brands: &["JCB", "Visa", "MasterCard", "American Express"],
        sources: &[("paynow", ONCE), ("grabpay", ONCE), ("alipay", ONCE)],
        transfer_banks: &[],
        transfer_max: 100_000_000_000,
        installment_min: 50_000,
    },
    Offer {
        country: "MY",
        banks: &["test"],
        card_brands: &["Visa", "MasterCard"],
        sources: &[
            ("fpx", ONCE),
            ("duitnow_obw", ONCE),
            ("duitnow_qr", ONCE),
            ("boost", ONCE),
            ("touch_n_go", ONCE),
            ("installment_mbb", &[6, 12, 18, 24]),
        ],
        transfer_banks: &[
            ("affin", "Affin Bank"),
            ("cimb", "CIMB Bank"),
            ("hongleong", "Hong Leong Bank"),
            ("public", "Public Bank"),
            ("rhb", "RHB Bank"),
            ("uob", "UOB Bank"),
        ],
        transfer_max: 100_000_000_000,
        installment_min: 50_000,
    },
    Offer {
        country: "JP",
        banks: &["0000", "0001", "0005", "0009"],
        card_brands: &["JCB", "Visa", "MasterCard", "American Express", "Diners Club", "Discover"],
        sources: &[("econtext", ONCE), ("paypay", ONCE)],
        transfer_banks: &[],
        transfer_max: 1_000_000_000,
        installment_min: 100,
    },
];

#[derive(Serialize)]
struct CapabilityObject {
    object: &'static str,
    location: &'static str,
    country: &'static str,
    banks: &'static [&'static str],
    limits: Limits,
    payment_methods: Vec<PaymentMethod>,
    tokenization_methods: [&'static str; 2],
    zero_interest_installments: bool,
}

#[derive(Serialize)]
struct Limits {
    charge_amount: Range,
    transfer_amount: Range,
    installment_amount: Minimum,
}

#[derive(Serialize)]
struct Range {
    max: i64,
    min: i64,
}

#[derive(Serialize)]
struct Minimum {
    min: i64,
}

#[derive(Serialize)]
struct PaymentMethod {
    object: &'static str,
    name: &'static str,
    currencies: [&'static str; 1],
    card_brands: Option<&'static [&'static str]>,
    installment_terms: Option<&'static [u32]>,
    loan_installment_terms: Option<()>,
    banks: Vec<Bank>,
    provider: Option<()>,
}

#[derive(Serialize)]
struct Bank {
    code: &'static str,
    name: &'static str,
    active: bool,
}

impl Offer {
    fn source(&self, name: &'static str, terms: &'static [u32], currency: &'static str) -> PaymentMethod {
        let banks = if matches!(name, "fpx" | "duitnow_obw") { self.transfer_banks } else { &[] };
        PaymentMethod {
            object: "payment_method",
            name,
            currencies: [currency],
            card_brands: None,
            installment_terms: (!terms.is_empty()).then_some(terms),
            loan_installment_terms: None,
            banks: banks.iter().map(|(code, name)| Bank { code, name, active: true }).collect(),
            provider: None,
        }
    }

    fn card(&self, currency: &'static str) -> PaymentMethod {
        PaymentMethod { card_brands: Some(self.card_brands), ..self.source("card", ONCE, currency) }
    }
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let account = state.account(call.caller.books);
    let country = account.country;
    let offer = OFFERS.iter().find(|offer| offer.country == country.code);
    let offer = offer.ok_or_else(|| ApiError::not_found("capability", country.code))?;
    let sources = offer.sources.iter().map(|(name, terms)| offer.source(name, terms, country.currency));
    let capability = CapabilityObject {
        object: "capability",
        location: "/capability",
        country: country.code,
        banks: offer.banks,
        limits: Limits {
            charge_amount: Range { max: country.charge_max, min: country.charge_min },
            transfer_amount: Range { max: offer.transfer_max, min: country.transfer_min },
            installment_amount: Minimum { min: offer.installment_min },
        },
        payment_methods: std::iter::once(offer.card(country.currency)).chain(sources).collect(),
        tokenization_methods: ["googlepay", "applepay"],
        zero_interest_installments: account.zero_interest_installments,
    };
    Answer::ok(&capability, country.code)
}
