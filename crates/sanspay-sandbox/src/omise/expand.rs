//! `expand=true` on the retrieval of one object (reference 1.8): its references become the objects they name.
//!
//! All or nothing, as no list of names is taken. One level deep, and without effect on lists and changes (choices:
//! neither is documented). A reference to something that is not played stays an id.

use serde::{Deserialize, Serialize};

use super::errors::ApiError;
use super::state::{Call, pretty};
use crate::params::{Hash, Param};

/// Whether the caller asked for it.
pub(super) fn is_wanted(call: &Call) -> Result<bool, ApiError> {
    Ok(call.params.boolean("expand")?.unwrap_or(false))
}

/// An object whose references can be replaced. Its fields keep their order.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Expanded(Param);

impl Expanded {
    pub(super) fn of(object: &impl Serialize) -> Expanded {
        // What was written as JSON a moment ago can be read.
        let object = serde_json::from_slice(&pretty(object)).unwrap_or(Param::Hash(Hash::default()));
        Expanded(object)
    }

    /// Puts an object in the place of its id. Without an object, the id stays.
    pub(super) fn with(mut self, field: &str, object: Option<&impl Serialize>) -> Expanded {
        if let (Param::Hash(fields), Some(object)) = (&mut self.0, object) {
            fields.set(field.to_owned(), Expanded::of(object).0);
        }
        self
    }
}
