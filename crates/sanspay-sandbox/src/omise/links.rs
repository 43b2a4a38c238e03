//! `/links`: payment pages (reference 2.13).
//!
//! Nothing in the API pays a link: a payer does, on its page. Here that is a POST to the `payment_uri`, which is an
//! endpoint of the control API. Choices: amounts have the limits of charges; a deleted link stays in the lists and
//! can still be fetched, but not paid; a declined payment does not use a link up.

use jiff::Timestamp;
use serde::Serialize;

use super::charge_object::ChargeObject;
use super::charges::{Origin, Stage};
use super::errors::ApiError;
use super::events::{EventData, Publication};
use super::lists::{ListObject, ListQuery, Row};
use super::state::{AccountRef, Answer, Call, Caller, State, pretty};
use crate::params::{Hash, Param};
use crate::world::Refused;

/// A link. The charges it has made are in the account's table.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    id: String,
    multiple: bool,
    currency: &'static str,
    amount: i64,
    title: String,
    description: String,
    payment_uri: String,
    charges: Vec<String>,
    created_at: Timestamp,
    used_at: Option<Timestamp>,
    deleted_at: Option<Timestamp>,
}

impl Row for Link {
    fn id(&self) -> &str {
        &self.id
    }
    fn created_at(&self) -> Timestamp {
        self.created_at
    }
}

#[derive(Serialize)]
pub(crate) struct LinkObject<'a> {
    object: &'static str,
    id: &'a str,
    livemode: bool,
    location: String,
    deleted: bool,
    multiple: bool,
    used: bool,
    currency: &'static str,
    amount: i64,
    charges: ListObject<ChargeObject<'a>>,
    description: &'a str,
    title: &'a str,
    payment_uri: &'a str,
    created_at: Timestamp,
    used_at: Option<Timestamp>,
    deleted_at: Option<Timestamp>,
}

impl Link {
    fn object<'a>(&'a self, charges: ListObject<ChargeObject<'a>>) -> LinkObject<'a> {
        LinkObject {
            object: "link",
            id: &self.id,
            livemode: false,
            location: format!("/links/{}", self.id),
            deleted: self.deleted_at.is_some(),
            multiple: self.multiple,
            used: self.used_at.is_some(),
            currency: self.currency,
            amount: self.amount,
            charges,
            description: &self.description,
            title: &self.title,
            payment_uri: &self.payment_uri,
            created_at: self.created_at,
            used_at: self.used_at,
            deleted_at: self.deleted_at,
        }
    }

    /// As it was when it was made: nobody had paid it.
    pub(super) fn new_object(&self) -> LinkObject<'_> {
        let location = Some(format!("/links/{}/charges", self.id));
        self.object(ListQuery::embedded(self.created_at).no_rows(location))
    }
}

pub(super) fn create(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let params = &call.params;
    let books = call.caller.books;
    let country = state.account(books).country;
    let invalid = |message: String| ApiError::refused("invalid_link", message);
    let amount = params.integer("amount").map_err(|wrong| invalid(wrong.to_string()))?;
    let amount = amount.ok_or_else(|| invalid("amount can't be blank".to_owned()))?;
    let needed = |name: &str| params.text(name)?.ok_or_else(|| invalid(format!("{name} can't be blank")));
    if !needed("currency")?.eq_ignore_ascii_case(country.currency) {
        return Err(invalid("currency is currently not supported".to_owned()));
    }
    let (title, description) = (needed("title")?, needed("description")?);
    let multiple = params.boolean("multiple")?.unwrap_or(false);
    country.check_link(amount)?;
    let id = state.ids.test_id("link");
    let link = Link {
        payment_uri: format!("{}/sandbox/links/{id}/pay", state.api_url),
        id,
        multiple,
        currency: country.currency,
        amount,
        title,
        description,
        charges: Vec::new(),
        created_at: state.now,
        used_at: None,
        deleted_at: None,
    };
    let answer = Answer::ok(&link.new_object(), format!("{} {amount} {}", link.id, link.currency));
    state.publish(Publication {
        key: "link.create",
        data: EventData::Link(link.clone().into()),
        books,
        platforms: [call.caller.platform, None],
        extra_endpoints: &[],
    });
    state.account_mut(books).links.insert(link);
    answer
}

pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let books = call.caller.books;
    let page = state.account(books).links.page(&query, "/links", |link| state.link_object(books, link));
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let link = state.link_of(call)?;
    Answer::ok(&state.link_object(call.caller.books, link), "")
}

pub(super) fn delete(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let mut link = state.link_of(call)?.clone();
    if link.deleted_at.is_some() {
        return Err(ApiError::not_found("link", call.id()));
    }
    link.deleted_at = Some(state.now);
    let answer = Answer::ok(&state.link_object(call.caller.books, &link), link.id.clone());
    state.put_link_back(call.caller.books, link);
    answer
}

/// What was paid with a link.
pub(super) fn charges(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let page = state.charges_of_link(call.caller.books, state.link_of(call)?, &query);
    Answer::ok(&page, page.summary())
}

impl State {
    fn link_of(&self, call: &Call) -> Result<&Link, ApiError> {
        let link = self.account(call.caller.books).links.get(call.id());
        link.ok_or_else(|| ApiError::not_found("link", call.id()))
    }

    pub(super) fn link_object<'a>(&'a self, books: AccountRef, link: &'a Link) -> LinkObject<'a> {
        link.object(self.charges_of_link(books, link, &ListQuery::embedded(self.now)))
    }

    fn charges_of_link<'a>(
        &'a self,
        books: AccountRef,
        link: &Link,
        query: &ListQuery,
    ) -> ListObject<ChargeObject<'a>> {
        let all = &self.account(books).charges;
        let charges: Vec<_> = link.charges.iter().filter_map(|id| all.get(id)).collect();
        let location = format!("/links/{}/charges", link.id);
        query.page(
            charges.len(),
            |at| charges[at].created_at,
            Some(location),
            |at| charges[at].object(self.now),
        )
    }

    fn put_link_back(&mut self, books: AccountRef, link: Link) {
        self.account_mut(books).links.put_back(link);
    }

    /// What a payer does on the link's page. A number that is declined makes a charge too.
    pub(super) fn pay_link(&mut self, id: &str, number: &str) -> Result<Param, Refused> {
        let found = (0..self.accounts.len())
            .map(AccountRef)
            .find_map(|books| Some((books, self.account(books).links.get(id)?.clone())));
        let (books, mut link) = found.ok_or_else(|| Refused(format!("link {id} was not found")))?;
        if link.deleted_at.is_some() || (link.used_at.is_some() && !link.multiple) {
            let why = if link.deleted_at.is_some() { "was deleted" } else { "was already used" };
            return Err(Refused(format!("link {id} {why}")));
        }
        let card = [
            ("name", "SOMCHAI PRASERT"),
            ("number", number),
            ("expiration_month", "12"),
            ("expiration_year", "2099"),
            ("security_code", "123"),
        ];
        let token = self.new_token(books, &Hash::of_texts(&card)).map_err(|error| Refused(error.message))?;
        let amount = link.amount.to_string();
        let params = Hash::of_texts(&[
            ("amount", amount.as_str()),
            ("currency", link.currency),
            ("card", token.as_str()),
            ("description", &link.description),
        ]);
        let now = self.now;
        let caller = Caller { books, platform: None };
        let made = self.make_charge(&caller, &params, Origin::Link(&link.id));
        let charge = made.map_err(|error| Refused(error.message))?;
        link.charges.push(charge.id.clone());
        if charge.stage == Stage::Paid {
            link.used_at.get_or_insert(now);
        }
        let shown = pretty(&charge.object(now));
        self.put_link_back(books, link);
        serde_json::from_slice(&shown).map_err(|error| Refused(error.to_string()))
    }
}
