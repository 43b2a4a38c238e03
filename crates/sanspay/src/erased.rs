//! Operations whose type is forgotten: what turns them into calls is compiled once, and not once for
//! each of them.

use std::any::Any;
use std::borrow::Cow;
use std::sync::Arc;

use crate::answer::Answer;
use crate::encode::form::{self, Space};
use crate::encode::multipart::Part;
use crate::encode::writer::{Style, Writer};
use crate::error::PayError;
use crate::operation::{Encoding, Mode, Operation, OperationInfo};
use crate::page::PageEnd;
use crate::record::WrittenFields;
use crate::scan::Unreadable;

/// An [`Operation`] of any type.
pub trait ErasedOperation: Send + Sync {
    #[doc(hidden)]
    fn info(&self) -> &'static OperationInfo;
    #[doc(hidden)]
    fn validate(&self, mode: Option<Mode>) -> Result<(), PayError>;
    #[doc(hidden)]
    fn path_ids(&self) -> Vec<Cow<'_, str>>;
    #[doc(hidden)]
    fn query_beside_body(&self) -> Vec<(&'static str, String)>;
    #[doc(hidden)]
    fn encode(&self) -> Result<Encoded<'_>, PayError>;
    #[doc(hidden)]
    fn answer(&self) -> Answer;
    /// Itself, if its answer is one page of many.
    #[doc(hidden)]
    fn paged(&self) -> Option<Arc<dyn ErasedOperation>>;
    #[doc(hidden)]
    fn after(&self, page: &PageEnd) -> Option<Arc<dyn ErasedOperation>>;
}

/// The parameters, as they travel.
#[doc(hidden)]
pub enum Encoded<'a> {
    /// Without the `?`; perhaps empty.
    Query(String),
    Form(String),
    Json(Vec<u8>),
    Multipart(Vec<Part<'a>>),
}

/// The parameters of a type, if they are text.
fn encode(parameters: &dyn WrittenFields, encoding: Encoding) -> Result<Encoded<'static>, PayError> {
    match encoding {
        Encoding::Query => form::of_fields(parameters, Space::Percent20).map(Encoded::Query),
        Encoding::Form | Encoding::Multipart => form::of_fields(parameters, Space::Plus).map(Encoded::Form),
        Encoding::Json => {
            let mut writer = Writer::new(Style::Json);
            writer.record(parameters);
            match writer.finish() {
                Ok(json) => Ok(Encoded::Json(json.into_bytes())),
                Err(why) => Err(PayError::invalid(format!("the parameters do not fit JSON: {why}"))),
            }
        }
    }
}

/// A result whose type only the caller knows.
pub(crate) type Output = Box<dyn Any + Send + Sync>;

/// Reads the body of a successful answer into its type.
pub(crate) type Decode = fn(&[u8]) -> Result<Output, Unreadable>;

pub(crate) fn decode<O: Operation>(body: &[u8]) -> Result<Output, Unreadable> {
    Ok(Box::new(O::read_output(body)?))
}

impl<O: Operation> ErasedOperation for O {
    fn info(&self) -> &'static OperationInfo {
        const { &O::INFO }
    }

    fn validate(&self, mode: Option<Mode>) -> Result<(), PayError> {
        Operation::validate(self, mode)
    }

    fn path_ids(&self) -> Vec<Cow<'_, str>> {
        Operation::path_ids(self).into_iter().map(Cow::Borrowed).collect()
    }

    fn query_beside_body(&self) -> Vec<(&'static str, String)> {
        Operation::query_beside_body(self)
    }

    fn encode(&self) -> Result<Encoded<'_>, PayError> {
        match O::INFO.encoding {
            Encoding::Multipart => Ok(Encoded::Multipart(Operation::parts(self))),
            encoding => encode(self, encoding),
        }
    }

    fn answer(&self) -> Answer {
        O::ANSWER
    }

    fn paged(&self) -> Option<Arc<dyn ErasedOperation>> {
        if O::PAGED { Some(Arc::new(self.clone())) } else { None }
    }

    fn after(&self, page: &PageEnd) -> Option<Arc<dyn ErasedOperation>> {
        match Operation::after(self, page) {
            Some(next) => Some(Arc::new(next)),
            None => None,
        }
    }
}
