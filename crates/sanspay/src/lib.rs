#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod answer;
mod by_name;
mod call;
mod decimal;
pub mod encode;
mod entropy;
mod erased;
mod error;
mod http;
mod json;
mod macros;
mod money;
pub mod omise;
mod operation;
mod page;
mod rate;
mod read;
mod record;
mod recoverable;
mod recovery;
mod retry;
mod scan;
#[cfg(feature = "schema")]
pub mod schema;
mod secret;
mod shape;
mod transcode;
pub mod webhook;
pub mod wonder;
mod words;

pub use call::{Call, Step};
pub use decimal::Decimal;
pub use entropy::{Entropy, SystemEntropy};
pub use error::{ErrorKind, PayError};
pub use http::{FailureKind, Header, HttpRequest, HttpResponse, Meta, Method, READ_HEADERS, header};
pub use json::Json;
pub use money::Currency;
pub use omise::Omise;
#[cfg(feature = "schema")]
pub use operation::describe_operations;
pub use operation::{
    CallOptions, Certainty, Encoding, Gateway, Host, KeyRule, Mode, OPERATIONS, Operation, OperationInfo,
    OperationVisitor, visit_operations,
};
pub use page::{ListOrder, Page};
pub use recoverable::{Finding, Found, Looked, Recoverable};
pub use recovery::{Recovery, RecoveryPolicy, RecoveryReport, RecoveryStep};
pub use retry::{Repeat, RetryPolicy};
pub use secret::Secret;
pub use wonder::Wonder;
