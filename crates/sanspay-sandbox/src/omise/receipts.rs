//! `/receipts`: always an empty `receipt_list`, as in test mode (reference 2.15). Receipts are of live data.

use super::errors::ApiError;
use super::lists::ListQuery;
use super::state::{Answer, Call, State};

pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let none = query.no_rows::<()>(Some("/receipts".to_owned())).named("receipt_list");
    Answer::ok(&none, none.summary())
}

pub(super) fn show(_: &mut State, call: &Call) -> Result<Answer, ApiError> {
    Err(ApiError::not_found("receipt", call.id()))
}
