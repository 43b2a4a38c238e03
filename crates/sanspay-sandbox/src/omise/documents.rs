//! `/disputes/{id}/documents`: evidence, kept with its bytes (reference 2.10).
//!
//! Its list can be changed while the dispute is open (reference 0.1, conflict 9). Choices: the type is what the part's
//! `Content-Type` says, or the end of the file's name if it has none, which is how Omise's SDK for Python sends it; a
//! file over 10 MB answers 413; `download_uri` names the sandbox and wants the key.

use axum::body::Bytes;
use jiff::Timestamp;
use serde::Serialize;

use super::disputes::{Dispute, Status};
use super::errors::ApiError;
use super::lists::ListQuery;
use super::state::{Answer, Call, State};
use crate::params::{Param, Upload};

/// How large a file may be.
const MAX_BYTES: usize = 10 * 1024 * 1024;

/// The types there are, with the ends of file names that mean them.
const TYPES: [(&str, &[&str]); 3] =
    [("image/png", &["png"]), ("image/jpeg", &["jpg", "jpeg"]), ("application/pdf", &["pdf"])];

const KINDS: [&str; 4] =
    ["cardholder_details", "details_of_purchase", "proof_of_receipt", "proof_of_acceptance"];

/// A document, written as the API shows it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Document {
    object: &'static str,
    id: String,
    livemode: bool,
    location: String,
    deleted: bool,
    filename: String,
    kind: Option<String>,
    download_uri: String,
    pub(super) created_at: Timestamp,
    #[serde(skip)]
    content_type: &'static str,
    #[serde(skip)]
    content: Bytes,
}

pub(super) fn create(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let mut dispute = state.open_dispute(call)?;
    let file = match call.params.get("file") {
        Some(Param::File(file)) => file,
        _ => return Err(ApiError::bad_request("file is missing: send it as a part of a multipart body")),
    };
    let Some(content_type) = type_of(file) else {
        return Err(ApiError::refused("invalid_file_type", "invalid content-type"));
    };
    if file.content.len() > MAX_BYTES {
        // Known from a draft only, and the code is a guess.
        return Err(ApiError {
            status: 413,
            code: "payload_too_large",
            message: format!("file is too large (maximum is {MAX_BYTES} bytes)"),
        });
    }
    let kind = call.params.text("kind")?;
    if kind.as_deref().is_some_and(|kind| !KINDS.contains(&kind)) {
        return Err(ApiError::bad_request(format!("kind must be one of {}", KINDS.join(", "))));
    }
    let id = state.ids.test_id("docu");
    let tail = state.ids.uuid().replace('-', "").to_uppercase();
    let document = Document {
        object: "document",
        location: format!("/disputes/{}/documents/{id}", dispute.id),
        download_uri: format!("{}/charges/{}/documents/{id}/downloads/{tail}", state.api_url, dispute.charge),
        id,
        livemode: false,
        deleted: false,
        filename: file.name.clone(),
        kind,
        created_at: state.now,
        content_type,
        content: file.content.clone(),
    };
    let what = format!("{} {} bytes", document.id, document.content.len());
    let answer = Answer::ok(&document, what);
    dispute.documents.push(document);
    state.put_dispute_back(call, dispute);
    answer
}

pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let page = state.dispute_of(call)?.documents_page(&query);
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    Answer::ok(find(state.dispute_of(call)?, call.second_id())?, "")
}

pub(super) fn delete(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let mut document = find(state.dispute_of(call)?, call.second_id())?.clone();
    let mut dispute = state.open_dispute(call)?;
    dispute.documents.retain(|kept| kept.id != document.id);
    state.put_dispute_back(call, dispute);
    document.deleted = true;
    Answer::ok(&document, document.id.clone())
}

/// The file behind a `download_uri`.
pub(super) fn download(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let charge = state.charge_of(&call.caller, call.id())?;
    let documents = charge.dispute.iter().flat_map(|dispute| &dispute.documents);
    let tail = call.path.get(2).map_or("", String::as_str);
    let document = documents
        .filter(|document| document.id == call.second_id())
        .find(|document| document.download_uri.rsplit('/').next() == Some(tail))
        .ok_or_else(|| ApiError::not_found("document", call.second_id()))?;
    Ok(Answer {
        status: 200,
        content_type: document.content_type,
        body: document.content.to_vec(),
        what: document.id.clone(),
    })
}

fn type_of(file: &Upload) -> Option<&'static str> {
    let is_of = |(name, ends): &(&str, &[&str])| match &file.content_type {
        Some(content_type) => content_type == name,
        None => file
            .name
            .rsplit_once('.')
            .is_some_and(|(_, end)| ends.iter().any(|known| end.eq_ignore_ascii_case(known))),
    };
    TYPES.iter().find(|known| is_of(known)).map(|(name, _)| *name)
}

fn find<'a>(dispute: &'a Dispute, id: &str) -> Result<&'a Document, ApiError> {
    let document = dispute.documents.iter().find(|document| document.id == id);
    document.ok_or_else(|| ApiError::not_found("document", id))
}

impl State {
    fn open_dispute(&self, call: &Call) -> Result<Dispute, ApiError> {
        let dispute = self.dispute_of(call)?;
        if dispute.status != Status::Open {
            return Err(ApiError::refused("documents_locked", "documents list cannot be modified"));
        }
        Ok(dispute.clone())
    }
}
