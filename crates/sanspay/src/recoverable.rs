//! What an operation tells about itself so that it can be looked up after its answer was lost.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::error::PayError;
use crate::operation::Operation;
use crate::recovery::RecoveryPolicy;

/// An operation that can be looked up after its answer was lost.
pub trait Recoverable: Operation<Output: Clone> {
    /// What it is looked up with.
    type Lookup: Operation<Gateway = Self::Gateway>;

    /// What nothing else is known by; an error if it carries no such thing.
    fn reference(&self, policy: &RecoveryPolicy) -> Result<String, PayError>;

    /// The first question.
    fn lookup(&self, reference: &str) -> Self::Lookup;

    /// What an answer shows of it. It only compares: no state, no clock.
    fn find(
        &self,
        looked: &Looked<'_>,
        asked: &Self::Lookup,
        answer: <Self::Lookup as Operation>::Output,
    ) -> Finding<Self::Output, Self::Lookup>;

    /// Whether a refusal says that it was done before.
    fn was_done(&self, _refusal: &PayError) -> bool {
        false
    }

    /// Where a person looks: `a charge whose metadata has …`.
    fn whereabouts(&self, policy: &RecoveryPolicy, reference: &str) -> String;
}

/// What is known when an answer to a lookup is judged.
#[derive(Debug, Clone, Copy)]
pub struct Looked<'a> {
    /// What it is known by.
    pub reference: &'a str,
    /// The member of `metadata` that holds it.
    pub reference_key: &'a str,
    /// Milliseconds since shortly before the first attempt.
    pub(crate) since_ms: u64,
    pub(crate) now_ms: u64,
}

impl Looked<'_> {
    /// Whether something made at `created_at` is older than the first attempt. `gateway_now` is the
    /// gateway's own clock where the answer tells it: ours may be wrong. Unreadable times are not older.
    #[must_use]
    pub fn is_older(&self, created_at: Option<&str>, gateway_now: Option<&str>) -> bool {
        let now = gateway_now.and_then(unix_ms).unwrap_or(i128::from(self.now_ms));
        created_at.and_then(unix_ms).is_some_and(|created| created < now - i128::from(self.since_ms))
    }
}

fn unix_ms(time: &str) -> Option<i128> {
    let time = OffsetDateTime::parse(time, &Rfc3339).ok()?;
    Some(time.unix_timestamp_nanos() / 1_000_000)
}

/// What one answer to a lookup shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding<T, L> {
    /// What was found, each with its id.
    pub found: Vec<Found<T>>,
    /// The question whose answer may show more.
    pub next: Option<L>,
}

/// Something that carries the reference.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<T> {
    /// Its id: what two answers show is counted once.
    pub id: String,
    /// What it is.
    pub output: T,
    /// In what it differs from what was asked for. Then it belongs to something else.
    pub differs: Option<String>,
}
