//! `/search`: objects of one kind by text and by filters (reference 3.2). What was made a moment ago is found.
//!
//! Choices: free text is looked for in every text of an object, in either letter case; both ends of a range count,
//! a bare date is the whole day in UTC; `per_page` is at most 100. A scope that is not played finds nothing, and
//! scopes whose filters the reference does not know take none.

use jiff::Timestamp;
use serde::Serialize;

use super::errors::ApiError;
use super::lists::Row;
use super::money::Country;
use super::search_filters::{self as filters, Filter};
use super::state::{AccountRef, Answer, Call, State, pretty};
use crate::params::{Hash, Param};

const DEFAULT_PER_PAGE: usize = 30;
const MAX_PER_PAGE: usize = 100;

/// An object as the API shows it, and what is not in it but searched by.
pub(super) struct Candidate {
    pub(super) object: Param,
    /// The last digits of the card behind it.
    pub(super) card: Option<String>,
    created_at: Timestamp,
}

impl Candidate {
    fn new(object: &impl Serialize, created_at: Timestamp, card: Option<String>) -> Candidate {
        // What was written as JSON a moment ago can be read.
        let object = serde_json::from_slice(&pretty(object)).unwrap_or(Param::Null);
        Candidate { object, card, created_at }
    }
}

#[derive(Serialize)]
struct SearchObject<'a> {
    object: &'static str,
    export: Option<()>,
    data: Vec<&'a Param>,
    page: usize,
    per_page: usize,
    total: usize,
    total_pages: usize,
    filters: Hash,
    location: &'static str,
    order: &'static str,
    query: String,
    scope: String,
    aggregate_level: Option<()>,
}

pub(super) fn find(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let params = &call.params;
    let books = call.caller.books;
    let scope = params.text("scope")?.unwrap_or_default();
    let known = filters::of_scope(&scope)
        .ok_or_else(|| ApiError::refused("invalid_scope", format!("scope {scope} is not known")))?;
    let country = state.account(books).country;
    let (wanted, echoed) = read_filters(params, known, country)?;
    let query = params.text("query")?.unwrap_or_default();
    let order = match params.text("order")?.as_deref() {
        None | Some("reverse_chronological") => "reverse_chronological",
        Some("chronological") => "chronological",
        Some(_) => {
            return Err(ApiError::bad_request("order must be chronological or reverse_chronological"));
        }
    };
    let page = read_count(params, "page")?.unwrap_or(1);
    let per_page = read_count(params, "per_page")?.unwrap_or(DEFAULT_PER_PAGE).min(MAX_PER_PAGE);

    let needle = query.to_lowercase();
    let mut found = state.candidates(books, &scope);
    found.retain(|candidate| {
        mentions(&candidate.object, &needle) && wanted.iter().all(|filter| filter.matches(candidate))
    });
    // Stable: of two of the same second the later made counts as newer.
    found.sort_by_key(|candidate| candidate.created_at);
    if order == "reverse_chronological" {
        found.reverse();
    }
    let shown = found.iter().skip((page - 1).saturating_mul(per_page)).take(per_page);
    let result = SearchObject {
        object: "search",
        export: None,
        data: shown.map(|candidate| &candidate.object).collect(),
        page,
        per_page,
        total: found.len(),
        total_pages: found.len().div_ceil(per_page),
        filters: echoed,
        location: "/search",
        order,
        query,
        scope,
        aggregate_level: None,
    };
    Answer::ok(&result, format!("{} of {}", result.data.len(), result.total))
}

/// From 1.
fn read_count(params: &Hash, name: &str) -> Result<Option<usize>, ApiError> {
    let wrong = || ApiError::refused("invalid_page", format!("{name} must be greater than or equal to 1"));
    let Some(count) = params.integer(name).map_err(|_| wrong())? else {
        return Ok(None);
    };
    usize::try_from(count).ok().filter(|count| *count > 0).map(Some).ok_or_else(wrong)
}

/// The filters, and what the answer says of them: each is a text there, whatever it was sent as.
fn read_filters(
    params: &Hash,
    known: filters::Known,
    country: &Country,
) -> Result<(Vec<Filter>, Hash), ApiError> {
    let invalid = |message: String| ApiError::refused("invalid_filters", message);
    let sent = params.hash("filters").map_err(|wrong| invalid(wrong.to_string()))?;
    let mut wanted = Vec::new();
    let mut echoed = Hash::default();
    for (name, value) in sent.into_iter().flat_map(Hash::iter) {
        let text = match value {
            Param::Text(text) => text.clone(),
            Param::Bool(value) => value.to_string(),
            Param::Number(number) => number.to_string(),
            _ => return Err(invalid(format!("filter {name} is not a text"))),
        };
        wanted.push(Filter::read(known, name, &text, country).map_err(invalid)?);
        echoed.set(name.to_owned(), Param::Text(text));
    }
    Ok((wanted, echoed))
}

/// Whether any text in it, at any depth, holds the needle, which is in lower case.
fn mentions(value: &Param, needle: &str) -> bool {
    match value {
        Param::Text(text) => text.to_lowercase().contains(needle),
        Param::List(items) => items.iter().any(|item| mentions(item, needle)),
        Param::Hash(hash) => hash.iter().any(|(_, item)| mentions(item, needle)),
        _ => false,
    }
}

impl State {
    /// Everything of a scope, oldest first.
    fn candidates(&self, books: AccountRef, scope: &str) -> Vec<Candidate> {
        let account = self.account(books);
        let now = self.now;
        let card_of = |charge: &str| Some(account.charges.get(charge)?.card.as_ref()?.last_digits.clone());
        match scope {
            "charge" => account
                .charges
                .iter()
                .map(|charge| Candidate::new(&charge.object(now), charge.created_at, card_of(&charge.id)))
                .collect(),
            "dispute" => account
                .disputes
                .iter()
                .map(|dispute| {
                    Candidate::new(&dispute.object(now), dispute.created_at(), card_of(&dispute.charge))
                })
                .collect(),
            "refund" => account
                .refunds
                .iter()
                .map(|refund| Candidate::new(refund, refund.created_at, card_of(&refund.charge)))
                .collect(),
            "customer" => account
                .customers
                .iter()
                .map(|customer| Candidate::new(&customer.object(now), customer.created_at(), None))
                .collect(),
            "recipient" => plain(account.recipients.iter()),
            "transfer" => plain(account.transfers.iter()),
            "transaction" => plain(account.transactions.iter()),
            "link" => account
                .links
                .iter()
                .map(|link| Candidate::new(&self.link_object(books, link), link.created_at(), None))
                .collect(),
            _ => Vec::new(),
        }
    }
}

fn plain<'a, T: Row + Serialize + 'a>(rows: impl Iterator<Item = &'a T>) -> Vec<Candidate> {
    rows.map(|row| Candidate::new(row, row.created_at(), None)).collect()
}
