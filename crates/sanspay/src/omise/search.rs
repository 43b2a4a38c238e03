//! Search: objects of one kind by text and by filters.

use serde::de::DeserializeOwned;

use super::Omise;
use crate::encode::writer::Writer;
use crate::error::PayError;
use crate::http::Method;
use crate::json::Json;
use crate::macros::{open_enum, record};
use crate::money::Currency;
use crate::operation::{Mode, Operation, OperationInfo};
use crate::page::{ListOrder, Page, PageEnd, Turn, next_number};

open_enum! {
    /// What is searched.
    pub enum SearchScope {
        /// Charges
        Charge = "charge",
        /// Customers
        Customer = "customer",
        /// Disputes
        Dispute = "dispute",
        /// Recipients
        Recipient = "recipient",
        /// Refunds
        Refund = "refund",
        /// Transfers
        Transfer = "transfer",
        /// Links
        Link = "link",
        /// Schedules of charges
        ChargeSchedule = "charge_schedule",
        /// Schedules of transfers
        TransferSchedule = "transfer_schedule",
        /// Receipts
        Receipt = "receipt",
        /// Transactions
        Transaction = "transaction",
    }
}

record! {
    params
    /// `GET /search` · api host · secret or chain key
    ///
    /// Mistakes answer `invalid_scope`, `invalid_filters` or `invalid_page`. Whether a fresh object is
    /// found at once is not documented.
    pub struct Search {
        /// What is searched.
        pub scope: SearchScope,
        /// Free text.
        pub query: Option<String>,
        /// Each by a name that the scope knows (reference 3.2); all have to match.
        #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "by_name")]
        pub filters: Vec<SearchFilter>,
        /// Newest first if left out.
        pub order: Option<ListOrder>,
        /// From 1.
        pub page: Option<u32>,
        /// 30 if left out.
        pub per_page: Option<u32>,
    }
}

record! {
    params
    /// One condition of a search. The constructors write the value as the API reads it.
    pub struct SearchFilter {
        /// `captured`, `created_at`, …
        pub name: String,
        /// `true`, `2026-01-01..2026-03-31`, `100..500`; amounts in **main units**, 4096.69 baht.
        pub value: String,
    }
}

impl SearchFilter {
    /// A word: `status`, `card_last_digits`, `currency`.
    #[must_use]
    pub fn is(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into() }
    }

    /// Yes or no: `captured`, `voided`, `used`.
    #[must_use]
    pub fn flag(name: impl Into<String>, value: bool) -> Self {
        Self::is(name, if value { "true" } else { "false" })
    }

    /// From one value to another, both included: two dates as `YYYY-MM-DD`, or two numbers.
    #[must_use]
    pub fn range(name: impl Into<String>, from: &str, to: &str) -> Self {
        Self::is(name, format!("{from}..{to}"))
    }

    /// Exactly this amount, given in subunits as everywhere else and written in the main unit that
    /// search wants: 409,669 satang are `4096.69`.
    pub fn amount(name: impl Into<String>, subunits: i64, currency: &Currency) -> Result<Self, PayError> {
        Ok(Self::is(name, currency.to_decimal(subunits)?))
    }

    /// From one amount to another, both included and in subunits; written in main units.
    pub fn amounts(
        name: impl Into<String>,
        from: i64,
        to: i64,
        currency: &Currency,
    ) -> Result<Self, PayError> {
        if from > to {
            return Err(PayError::invalid(format!("the range {from} to {to} is empty: exchange its ends")));
        }
        Ok(Self::range(name, &currency.to_decimal(from)?, &currency.to_decimal(to)?))
    }
}

/// `filters[name]=value`
fn by_name(filters: &[SearchFilter], out: &mut Writer) {
    out.begin('{');
    for filter in filters {
        let member = out.enter(&filter.name);
        out.string(&filter.value);
        out.leave(member);
    }
    out.end('}');
}

impl Operation for Search {
    type Gateway = Omise;
    type Output = SearchResult;
    const INFO: OperationInfo = OperationInfo::omise("omise.search.find", Method::Get, "/search", "3.2");
    const PAGED: bool = true;
    const TURN: Turn = Turn::Number;

    fn validate(&self, _: Option<Mode>) -> Result<(), PayError> {
        if self.scope.as_str().is_empty() {
            return Err(PayError::invalid("`scope` is missing: say what is searched, such as `charge`"));
        }
        for (name, value) in [("page", self.page), ("per_page", self.per_page)] {
            if value == Some(0) {
                return Err(PayError::invalid(format!("`{name}` is 0: it counts from 1")));
            }
        }
        for (index, SearchFilter { name, value }) in self.filters.iter().enumerate() {
            let why = if name.is_empty() || name.contains(['[', ']']) {
                "is no name of a filter"
            } else if value.is_empty() {
                "has no value"
            } else if self.filters[..index].iter().any(|earlier| earlier.name == *name) {
                "is there twice; give a range `from..to` for two bounds"
            } else {
                continue;
            };
            return Err(PayError::invalid(format!("the filter `{name}` {why}")));
        }
        Ok(())
    }

    fn after(&self, page: &PageEnd) -> Option<Self> {
        Some(Self { page: Some(next_number(self.page, page)?), ..self.clone() })
    }
}

record! {
    model
    /// One page of what was found.
    pub struct SearchResult {
        /// What was searched.
        pub scope: SearchScope,
        /// Empty when there was none.
        #[serde(default)]
        pub query: Option<String>,
        /// As they were sent, each a text.
        #[serde(default)]
        pub filters: Option<Json>,
        /// From 1.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub page: Option<u32>,
        /// How many rows a page holds at most.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub per_page: Option<u32>,
        /// How many rows match in all.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub total: Option<u32>,
        /// How many pages they fill; 0 when there are none.
        #[serde(default, deserialize_with = "crate::read::optional_integer")]
        pub total_pages: Option<u32>,
        /// By creation time.
        #[serde(default)]
        pub order: Option<ListOrder>,
        /// `/search`
        #[serde(default)]
        pub location: Option<String>,
        /// The reference knows no more of it.
        #[serde(default)]
        pub export: Option<Json>,
        /// The reference knows no more of it.
        #[serde(default)]
        pub aggregate_level: Option<String>,
        /// Objects of the scope: see [`data_as`](Self::data_as).
        #[serde(deserialize_with = "crate::read::or_default")]
        pub data: Vec<Json>,
    }
}

impl SearchResult {
    /// The rows as the type of the scope: `data_as::<Charge>()`.
    pub fn data_as<T: DeserializeOwned>(&self) -> Result<Vec<T>, PayError> {
        self.data.iter().map(Json::to).collect()
    }
}

impl Page for SearchResult {
    type Item = Json;

    fn into_items(self) -> Vec<Json> {
        self.data
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_in_main_units_to_the_last_subunit() {
        let filter = SearchFilter::amount("amount", 409_669, &Currency::Thb).unwrap();
        assert_eq!(filter.value, "4096.69");
        let filter = SearchFilter::amounts("amount", 5, i64::MAX, &Currency::Thb).unwrap();
        assert_eq!(filter.value, "0.05..92233720368547758.07");
        assert_eq!(SearchFilter::amount("amount", 3_000, &Currency::Jpy).unwrap().value, "3000");
        let backwards = SearchFilter::amounts("amount", 6, 5, &Currency::Thb).unwrap_err();
        assert!(backwards.to_string().contains("exchange its ends"), "{backwards}");
        assert!(SearchFilter::amount("amount", 1, &Currency::from("XAU")).is_err());
    }

    #[test]
    fn flags_and_ranges_are_words() {
        assert_eq!(SearchFilter::flag("captured", true).value, "true");
        assert_eq!(SearchFilter::flag("captured", false).value, "false");
        assert_eq!(
            SearchFilter::range("created", "2017-01-01", "2022-12-21").value,
            "2017-01-01..2022-12-21"
        );
    }

    #[test]
    fn a_search_that_says_nothing_or_contradicts_itself_is_refused() {
        let filters = |filters: &[(&str, &str)]| Search {
            scope: SearchScope::Charge,
            filters: filters.iter().map(|(name, value)| SearchFilter::is(*name, *value)).collect(),
            ..Default::default()
        };
        assert!(filters(&[("captured", "true"), ("voided", "true")]).validate(None).is_ok());
        for (search, why) in [
            (Search::default(), "`scope` is missing"),
            (filters(&[("", "x")]), "no name"),
            (filters(&[("a[b]", "x")]), "no name"),
            (filters(&[("amount", "")]), "no value"),
            (filters(&[("amount", "1"), ("amount", "2")]), "twice"),
            (Search { page: Some(0), ..filters(&[]) }, "`page` is 0"),
            (Search { per_page: Some(0), ..filters(&[]) }, "`per_page` is 0"),
        ] {
            let error = search.validate(None).unwrap_err();
            assert!(error.to_string().contains(why), "{error}");
        }
    }

    #[test]
    fn pages_turn_until_the_last_and_keep_the_question() {
        let search = Search {
            scope: SearchScope::Charge,
            query: Some("tea".into()),
            filters: vec![SearchFilter::flag("captured", true)],
            per_page: Some(2),
            ..Default::default()
        };
        let page = |page: u32, pages: &str, data: &str| -> SearchResult {
            serde_json::from_str(&format!(
                r#"{{"object":"search","scope":"charge","page":{page},"total_pages":{pages},"data":{data}}}"#
            ))
            .unwrap()
        };
        let next = search.next_page(&page(1, "2", "[{},{}]")).unwrap();
        assert_eq!(next, Search { page: Some(2), ..search.clone() });
        assert_eq!(next.next_page(&page(2, "2", "[{}]")), None);
        assert_eq!(next.next_page(&page(1, "9", "[{}]")).unwrap().page, Some(3), "never back");
        assert_eq!(search.next_page(&page(1, "0", "[]")), None);
        assert_eq!(search.next_page(&page(7, "null", "[{}]")).unwrap().page, Some(8));
        assert_eq!(search.next_page(&page(8, "null", "[]")), None);
        assert_eq!(search.next_page(&page(u32::MAX, "null", "[{}]")), None);
    }
}
