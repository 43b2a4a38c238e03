//! What an answer can be read as: by the request it answers, or by what it says it is.

use sanspay::omise::{self as api};
use sanspay::{Host, Operation, OperationInfo, OperationVisitor, visit_operations};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::recording::Request;
use crate::tracked::{Track, track};

/// An operation of Omise and the way its answer is read.
pub(crate) struct Row {
    pub(crate) info: OperationInfo,
    /// The core's own way, which is what a user gets.
    pub(crate) decode: fn(&[u8]) -> Result<(), serde_json::Error>,
    pub(crate) track: Track,
}

/// All operations of Omise.
pub(crate) fn operations() -> Vec<Row> {
    struct Rows(Vec<Row>);

    impl OperationVisitor for Rows {
        fn visit<O: Operation + DeserializeOwned>(&mut self) {
            if O::INFO.host != Host::Wonder {
                let decode = |body: &[u8]| O::decode(body).map(drop);
                self.0.push(Row { info: O::INFO, decode, track: track::<O::Output> });
            }
        }
    }

    let mut rows = Rows(Vec::new());
    visit_operations(&mut rows);
    rows.0
}

/// The operation that the request is a call of. `/charges/schedules` is its own and no charge's.
pub(crate) fn operation_of<'a>(rows: &'a [Row], request: &Request) -> Option<&'a Row> {
    let fits =
        |row: &&Row| row.info.method.as_str() == request.method && path_fits(row.info.path, &request.path);
    rows.iter().filter(fits).min_by_key(|row| row.info.path.matches('{').count())
}

fn path_fits(template: &str, path: &str) -> bool {
    let (mut template, mut path) = (template.split('/'), path.split('/'));
    loop {
        match (template.next(), path.next()) {
            (None, None) => return true,
            (Some(step), Some(word)) if step == word || (step.starts_with('{') && !word.is_empty()) => {}
            _ => return false,
        }
    }
}

/// The type of an object by its own word, and that word.
pub(crate) fn of(value: &Value) -> Option<(&'static str, Track)> {
    let object = value.get("object")?.as_str()?;
    if object == "list" {
        // A list is what its rows are; an empty one is of no type.
        let row = value.get("data")?.get(0)?.get("object")?.as_str()?;
        return LISTS.iter().find(|(name, _)| *name == row).map(|(_, track)| ("list", *track));
    }
    OBJECTS.iter().find(|(name, _)| *name == object).copied()
}

const OBJECTS: &[(&str, Track)] = &[
    ("account", track::<api::Account>),
    ("balance", track::<api::Balance>),
    ("bank_account", track::<api::BankAccount>),
    ("barcode", track::<api::Barcode>),
    ("capability", track::<api::Capability>),
    ("card", track::<api::Card>),
    ("chain", track::<api::Chain>),
    ("charge", track::<api::Charge>),
    ("customer", track::<api::Customer>),
    ("dispute", track::<api::Dispute>),
    ("document", track::<api::Document>),
    ("event", track::<api::Event>),
    ("forex", track::<api::Forex>),
    ("link", track::<api::Link>),
    ("occurrence", track::<api::Occurrence>),
    ("payment_method", track::<api::CapabilityMethod>),
    ("receipt", track::<api::Receipt>),
    ("receipt_list", track::<api::ReceiptList>),
    ("recipient", track::<api::Recipient>),
    ("refund", track::<api::Refund>),
    ("schedule", track::<api::Schedule>),
    ("scheduled_charge", track::<api::ScheduledCharge>),
    ("scheduled_transfer", track::<api::ScheduledTransfer>),
    ("search", track::<api::SearchResult>),
    ("source", track::<api::Source>),
    ("token", track::<api::Token>),
    ("transaction", track::<api::Transaction>),
    ("transfer", track::<api::Transfer>),
    ("webhook_delivery", track::<api::WebhookDelivery>),
];

const LISTS: &[(&str, Track)] = &[
    ("card", track::<api::CardList>),
    ("chain", track::<api::ChainList>),
    ("charge", track::<api::ChargeList>),
    ("customer", track::<api::CustomerList>),
    ("dispute", track::<api::DisputeList>),
    ("document", track::<api::DocumentList>),
    ("event", track::<api::EventList>),
    ("link", track::<api::LinkList>),
    ("occurrence", track::<api::OccurrenceList>),
    ("receipt", track::<api::ReceiptList>),
    ("recipient", track::<api::RecipientList>),
    ("refund", track::<api::RefundList>),
    ("schedule", track::<api::ScheduleList>),
    ("transaction", track::<api::TransactionList>),
    ("transfer", track::<api::TransferList>),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_words_is_preferred_to_one_with_an_id() {
        let rows = operations();
        let name = |method: &str, path: &str| {
            let request = Request { method: method.into(), path: path.into() };
            operation_of(&rows, &request).map(|row| row.info.name)
        };
        assert_eq!(name("GET", "/charges/schedules"), Some("omise.charges.list_schedules"));
        assert_eq!(name("GET", "/charges/chrg_1"), Some("omise.charges.get"));
        assert_eq!(name("GET", "/disputes/open"), Some("omise.disputes.list_open"));
        assert_eq!(name("DELETE", "/charges/chrg_1"), None);
        assert_eq!(name("GET", "/charges/"), None);
        assert_eq!(name("GET", "/charges/chrg_1/parts"), None);
    }
}
