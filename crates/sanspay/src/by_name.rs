//! Operations by their names, with parameters as JSON text: what the bindings call. They are sent and their
//! answers are read by description; a type is filled in only where parameters are checked against each other.

use std::borrow::Cow;
use std::sync::Arc;

use crate::answer::Answer;
use crate::call::Call;
use crate::encode::form::Space;
use crate::encode::path;
use crate::encode::writer::{Style, Writer};
use crate::erased::{Encoded, ErasedOperation};
use crate::error::PayError;
use crate::json::member;
use crate::omise::Omise;
use crate::operation::{CallOptions, Encoding, Gateway, Host, Mode, Operation, OperationInfo, ROWS};
use crate::page::{PageEnd, Turn};
use crate::scan::{Unreadable, each_member, string};
use crate::shape::Kind;
use crate::transcode::transcode;
use crate::wonder::Wonder;

/// An operation without its type.
pub(crate) struct Row {
    pub(crate) info: &'static OperationInfo,
    params: Kind,
    answer: Answer,
    turn: Turn,
    check: Option<Check>,
    /// Of a file's upload, whose bytes are no text.
    by_type: Option<ByType>,
}

/// [`Operation::check`]
type Check = fn(&str, Option<Mode>) -> Result<(), PayError>;

type ByType = fn(&str) -> Result<Box<dyn ErasedOperation>, Unreadable>;

impl Row {
    pub(crate) const fn of<O: Operation>() -> Self {
        Self {
            info: &O::INFO,
            params: O::KIND,
            answer: O::ANSWER,
            turn: O::TURN,
            check: if O::CHECKED { Some(O::check) } else { None },
            by_type: match O::INFO.encoding {
                Encoding::Multipart => Some(|params| Ok(Box::new(O::from_json(params)?))),
                _ => None,
            },
        }
    }
}

/// A row with its parameters, an object that fits them.
struct Named {
    row: &'static Row,
    params: String,
}

impl Named {
    /// The parameters as they travel.
    fn sent(&self) -> Result<Result<Encoded<'_>, PayError>, Unreadable> {
        let (style, what) = match self.row.info.encoding {
            Encoding::Json => (Style::Json, "JSON"),
            Encoding::Query => (Style::Form(Space::Percent20), "a form"),
            Encoding::Form | Encoding::Multipart => (Style::Form(Space::Plus), "a form"),
        };
        let mut out = Writer::new(style);
        transcode(self.row.params, &self.params, &mut out)?;
        Ok(match (out.finish(), style) {
            (Err(why), _) => Err(PayError::invalid(format!("the parameters do not fit {what}: {why}"))),
            (Ok(text), Style::Json) => Ok(Encoded::Json(text.into_bytes())),
            (Ok(text), Style::Form(Space::Percent20)) => Ok(Encoded::Query(text)),
            (Ok(text), Style::Form(Space::Plus)) => Ok(Encoded::Form(text)),
        })
    }

    /// A parameter's text, a string without its quotes.
    fn param(&self, name: &str) -> Option<Cow<'_, str>> {
        let text = member(&self.params, name).ok().flatten().filter(|text| *text != "null")?;
        if text.starts_with('"') { string(text).ok() } else { Some(text.into()) }
    }

    /// The same with other members.
    fn with(&self, changes: &[(&'static str, String)]) -> Option<Self> {
        let mut out = Writer::new(Style::Json);
        out.begin('{');
        for (name, value) in changes {
            let member = out.enter(name);
            out.plain(value);
            out.leave(member);
        }
        each_member(&self.params, &mut |name, value| {
            if !changes.iter().any(|(changed, _)| *changed == name) {
                let member = out.enter(name);
                out.plain(value);
                out.leave(member);
            }
            Ok(())
        })
        .ok()?;
        out.end('}');
        Some(Self { row: self.row, params: out.finish().ok()? })
    }
}

impl ErasedOperation for Named {
    fn info(&self) -> &'static OperationInfo {
        self.row.info
    }

    fn validate(&self, mode: Option<Mode>) -> Result<(), PayError> {
        self.row.check.map_or(Ok(()), |check| check(&self.params, mode))
    }

    fn path_ids(&self) -> Vec<Cow<'_, str>> {
        path::names(self.row.info.path).map(|name| self.param(name).unwrap_or_default()).collect()
    }

    /// What is neither in the body nor in the path.
    fn query_beside_body(&self) -> Vec<(&'static str, String)> {
        let mut query = Vec::new();
        for name in self.row.params.shape().names().filter(|name| name.is_silent()) {
            let is_id = path::names(self.row.info.path).any(|id| id == name.text);
            if let (false, Some(value)) = (is_id, self.param(name.text)) {
                query.push((name.text, value.into_owned()));
            }
        }
        query
    }

    fn encode(&self) -> Result<Encoded<'_>, PayError> {
        self.sent().map_err(|error| unreadable(&error))?
    }

    fn answer(&self) -> Answer {
        self.row.answer
    }

    fn paged(&self) -> Option<Arc<dyn ErasedOperation>> {
        match self.row.turn {
            Turn::Never => None,
            _ => Some(Arc::new(Self { row: self.row, params: self.params.clone() })),
        }
    }

    fn after(&self, page: &PageEnd) -> Option<Arc<dyn ErasedOperation>> {
        let changes = self.row.turn.changes(&self.params, page)?;
        Some(Arc::new(self.with(&changes)?))
    }
}

#[cold]
pub(crate) fn unreadable(error: &Unreadable) -> PayError {
    PayError::invalid(format!("the parameters cannot be read: {error}"))
}

fn call<G: Gateway>(
    client: &G,
    name: &str,
    params: &str,
    options: CallOptions,
    is_ours: fn(Host) -> bool,
) -> Result<Call, PayError> {
    let Some(row) = ROWS.iter().find(|row| row.info.name == name && is_ours(row.info.host)) else {
        return Err(PayError::misuse(format!("`{name}` is no operation of this client")));
    };
    let wrong = |error: Unreadable| unreadable(&error).of_operation(row.info.name);
    if let Some(by_type) = row.by_type {
        let operation = by_type(params).map_err(wrong)?;
        return client.prepare(&*operation, operation.encode(), options, None);
    }
    let operation = Named { row, params: params.to_owned() };
    let sent = operation.sent().map_err(wrong)?;
    client.prepare(&operation, sent, options, None)
}

impl Omise {
    /// The call of the operation of that name, such as `omise.charges.create`; `params` is a JSON object
    /// of its fields.
    pub fn call_by_name(&self, name: &str, params: &str, options: CallOptions) -> Result<Call, PayError> {
        call(self, name, params, options, |host| host != Host::Wonder)
    }
}

impl Wonder {
    /// The call of the operation of that name, such as `wonder.orders.create`; `params` is a JSON object
    /// of its fields.
    pub fn call_by_name(&self, name: &str, params: &str, options: CallOptions) -> Result<Call, PayError> {
        call(self, name, params, options, |host| host == Host::Wonder)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::DeserializeOwned;

    use super::*;
    use crate::record::WrittenFields;
    use crate::transcode::tests::Dice;
    use crate::{OperationVisitor, visit_operations};

    /// Shows operations with random parameters that can be read, and with random pages.
    struct Compared(Dice);

    impl OperationVisitor for Compared {
        fn visit<O: Operation + DeserializeOwned>(&mut self) {
            let row = ROWS.iter().find(|row| row.info.name == O::INFO.name).unwrap();
            for _ in 0..8 {
                let params = self.0.fitting(O::KIND);
                let Ok(operation) = O::from_json(&params) else { continue };
                let named = Named { row, params };
                self.is_checked_alike(&operation, &named);
                self.is_addressed_alike(&operation, &named);
                self.is_turned_alike(&operation, &named);
            }
        }
    }

    impl Compared {
        fn is_checked_alike<O: Operation>(&self, operation: &O, named: &Named) {
            for mode in [None, Some(Mode::Test), Some(Mode::Live)] {
                let by_type = operation.validate(mode);
                assert_eq!(named.validate(mode), by_type, "{} {}", O::INFO.name, named.params);
            }
        }

        fn is_addressed_alike<O: Operation>(&self, operation: &O, named: &Named) {
            assert_eq!(named.path_ids(), operation.path_ids(), "{}", named.params);
            if O::INFO.encoding == Encoding::Json {
                let by_type = Operation::query_beside_body(operation);
                assert_eq!(named.query_beside_body(), by_type, "{}", named.params);
            }
        }

        fn is_turned_alike<O: Operation>(&mut self, operation: &O, named: &Named) {
            assert_eq!(named.paged().is_some(), O::PAGED, "{}", O::INFO.name);
            let number = |dice: &mut Dice| Some(dice.below(40) as u32).filter(|number| *number > 9);
            let page = PageEnd {
                rows: number(&mut self.0).unwrap_or_default(),
                offset: number(&mut self.0),
                total: number(&mut self.0),
                to: number(&mut self.0).map(|_| "2026-01-15T03:04:05Z".to_owned()),
                page: number(&mut self.0),
                total_pages: number(&mut self.0),
            };
            let by_type = Operation::after(operation, &page).map(|next| written(&next));
            let by_name = named.after(&page).map(|next| match next.encode().unwrap() {
                Encoded::Query(query) => query,
                _ => panic!("a page is asked for by a query"),
            });
            assert_eq!(by_name, by_type, "{} of {page:?}", named.params);
        }
    }

    fn written(operation: &dyn WrittenFields) -> String {
        crate::encode::form::of_fields(operation, Space::Percent20).unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        #[test]
        fn what_is_called_by_name_is_checked_addressed_and_turned_as_by_type(seed in 1_u64..) {
            visit_operations(&mut Compared(Dice(seed)));
        }
    }
}
