//! `Idempotency-Key`, which only the draft site knows (reference 1.5): within 24 hours, the same key of the same
//! account answers what was answered before, without acting again. The same key with another request answers 400;
//! that part is our choice.

use std::collections::{HashMap, VecDeque};

use jiff::{SignedDuration, Timestamp};
use ring::digest::{SHA256, digest};

use super::errors::ApiError;
use super::state::{Answer, Caller};

const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24);

/// How many answers are kept at most, so that a load test does not fill the memory.
const CAPACITY: usize = 10_000;

/// A key and whose it is.
type Scope = (Caller, String);

/// What a request was, without keeping it: it may hold a card number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fingerprint([u8; 32]);

impl Fingerprint {
    pub(super) fn of(method: &str, path_and_query: &str, body: &[u8]) -> Fingerprint {
        let mut request = format!("{method} {path_and_query}\n").into_bytes();
        request.extend_from_slice(body);
        let mut bytes = [0; 32];
        bytes.copy_from_slice(digest(&SHA256, &request).as_ref());
        Fingerprint(bytes)
    }
}

/// The answers that may be asked for again.
#[derive(Debug, Default)]
pub(crate) struct Answered {
    answers: HashMap<Scope, (Fingerprint, Answer)>,
    by_age: VecDeque<(Timestamp, Scope)>,
}

impl Answered {
    /// The earlier answer to this request, if there is one.
    pub(super) fn replay(
        &mut self,
        caller: Caller,
        key: &str,
        fingerprint: Fingerprint,
        now: Timestamp,
    ) -> Result<Option<Answer>, ApiError> {
        self.forget_before(now - KEPT_FOR);
        match self.answers.get(&(caller, key.to_owned())) {
            None => Ok(None),
            Some((first, answer)) if *first == fingerprint => Ok(Some(Answer {
                what: format!("answered again for its idempotency key: {}", answer.what),
                ..answer.clone()
            })),
            Some(_) => {
                Err(ApiError::bad_request("this Idempotency-Key was already used for another request"))
            }
        }
    }

    pub(super) fn keep(
        &mut self,
        caller: Caller,
        key: &str,
        fingerprint: Fingerprint,
        answer: &Answer,
        now: Timestamp,
    ) {
        let scope = (caller, key.to_owned());
        if self.by_age.len() == CAPACITY
            && let Some((_, oldest)) = self.by_age.pop_front()
        {
            self.answers.remove(&oldest);
        }
        self.by_age.push_back((now, scope.clone()));
        self.answers.insert(scope, (fingerprint, answer.clone()));
    }

    fn forget_before(&mut self, limit: Timestamp) {
        while let Some((at, _)) = self.by_age.front()
            && *at <= limit
            && let Some((_, scope)) = self.by_age.pop_front()
        {
            self.answers.remove(&scope);
        }
    }
}
