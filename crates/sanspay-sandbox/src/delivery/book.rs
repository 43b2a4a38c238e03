//! What was delivered and what is to be: plain data, with the time as an argument.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde_json::{Value, json};

use super::{Attempt, Glance, Outcome};

/// How many deliveries are remembered once they were tried. Only those are tried again.
const REMEMBERED: usize = 1_000;

/// How many webhooks may wait for a slow receiver.
const LINE: usize = 10_000;

#[derive(Debug)]
pub(super) struct Book<W> {
    last_number: u64,
    deliveries: HashMap<u64, Delivery<W>>,
    /// Those that were tried, in the order of their first attempts.
    log: VecDeque<u64>,
    /// Those that wait for their time, soonest first.
    due: BTreeSet<(Timestamp, u64)>,
    /// What waits at each address for its turn. A line is there as long as somebody serves it.
    lines: HashMap<String, VecDeque<Waiting>>,
    /// New lines, which nobody serves yet.
    unserved: Vec<String>,
}

#[derive(Debug)]
struct Delivery<W> {
    webhook: Arc<W>,
    uri: String,
    attempts: Vec<Attempt>,
    /// When it is, or was, due to be tried next.
    next_at: Option<Timestamp>,
}

#[derive(Debug)]
struct Waiting {
    number: u64,
    /// How far the clock was past its time already when it got into the line: it was pushed.
    late_by: SignedDuration,
}

/// A delivery whose turn it is.
#[derive(Debug)]
pub(super) struct Trial<W> {
    pub(super) number: u64,
    pub(super) webhook: Arc<W>,
    /// The time of the attempt.
    pub(super) at: Timestamp,
}

/// A delivery as the control API shows it: with its latest attempt in front.
#[derive(Serialize)]
struct Entry<'a, W> {
    id: u64,
    #[serde(flatten)]
    webhook: &'a W,
    uri: &'a str,
    at: Option<Timestamp>,
    status: Option<u16>,
    error: Option<&'a str>,
    next_attempt_at: Option<Timestamp>,
    attempts: &'a [Attempt],
}

impl<W> Default for Book<W> {
    fn default() -> Book<W> {
        Book {
            last_number: 0,
            deliveries: HashMap::new(),
            log: VecDeque::new(),
            due: BTreeSet::new(),
            lines: HashMap::new(),
            unserved: Vec::new(),
        }
    }
}

impl<W: Serialize> Book<W> {
    pub(super) fn add(&mut self, uri: String, webhook: W, now: Timestamp) {
        self.last_number += 1;
        let number = self.last_number;
        let waiting = self.lines.get(&uri).map_or(0, VecDeque::len);
        let delivery = Delivery { webhook: Arc::new(webhook), uri, attempts: Vec::new(), next_at: Some(now) };
        self.deliveries.insert(number, delivery);
        if waiting < LINE {
            self.line_up(number, SignedDuration::ZERO);
        } else {
            let why = format!("{LINE} webhooks were waiting for this address already");
            self.finish(number, Attempt { at: now, outcome: Outcome::not_sent(&why) }, None);
        }
    }

    /// Lines up what is due. Answers the addresses which somebody has to begin to serve.
    pub(super) fn take_due(&mut self, now: Timestamp) -> Vec<String> {
        while let Some((at, number)) = self.due.first().copied().filter(|(at, _)| *at <= now) {
            self.due.remove(&(at, number));
            self.line_up(number, now.duration_since(at));
        }
        std::mem::take(&mut self.unserved)
    }

    pub(super) fn next_due(&self) -> Option<Timestamp> {
        self.due.first().map(|(at, _)| *at)
    }

    /// Whose turn it is at an address. `None` closes the line.
    pub(super) fn next_in_line(&mut self, uri: &str, now: Timestamp) -> Option<Trial<W>> {
        while let Some(Waiting { number, late_by }) = self.lines.get_mut(uri).and_then(VecDeque::pop_front) {
            // One that was forgotten meanwhile has lost its turn.
            if let Some(delivery) = self.deliveries.get(&number) {
                let webhook = Arc::clone(&delivery.webhook);
                return Some(Trial { number, webhook, at: now - late_by });
            }
        }
        self.lines.remove(uri);
        None
    }

    pub(super) fn attempts(&self, number: u64) -> Option<usize> {
        self.deliveries.get(&number).map(|delivery| delivery.attempts.len())
    }

    /// Writes down how an attempt ended, and after which pause there is another one.
    pub(super) fn finish(&mut self, number: u64, attempt: Attempt, pause: Option<SignedDuration>) {
        let Some(delivery) = self.deliveries.get_mut(&number) else { return };
        let is_first = delivery.attempts.is_empty();
        if let Some(planned) = delivery.next_at.take() {
            self.due.remove(&(planned, number));
        }
        // Beyond the calendar there is no attempt.
        delivery.next_at = pause.and_then(|pause| attempt.at.checked_add(pause).ok());
        if let Some(at) = delivery.next_at {
            self.due.insert((at, number));
        }
        delivery.attempts.push(attempt);
        if is_first {
            self.log.push_back(number);
            if self.log.len() > REMEMBERED
                && let Some(oldest) = self.log.pop_front()
            {
                self.forget(oldest);
            }
        }
    }

    /// Lines a delivery up whatever became of it, and shows it.
    pub(super) fn redeliver(&mut self, number: u64, now: Timestamp) -> Option<Value> {
        let delivery = self.deliveries.get_mut(&number)?;
        if let Some(planned) = delivery.next_at.replace(now) {
            self.due.remove(&(planned, number));
        }
        let entry = delivery.entry(number);
        self.line_up(number, SignedDuration::ZERO);
        Some(entry)
    }

    pub(super) fn list(&self) -> Vec<Value> {
        let tried = |number: &u64| Some(self.deliveries.get(number)?.entry(*number));
        self.log.iter().filter_map(tried).collect()
    }

    /// The newest of those, newest first.
    pub(super) fn newest<V>(&self, count: usize, view: impl Fn(&W, Glance<'_>) -> V) -> Vec<V> {
        let tried = |number: &u64| {
            let Delivery { webhook, uri, attempts, next_at } = self.deliveries.get(number)?;
            let glance =
                Glance { uri, latest: attempts.last()?, attempts: attempts.len(), next_at: *next_at };
            Some(view(webhook, glance))
        };
        self.log.iter().rev().filter_map(tried).take(count).collect()
    }

    fn line_up(&mut self, number: u64, late_by: SignedDuration) {
        let Some(delivery) = self.deliveries.get(&number) else { return };
        let waiting = Waiting { number, late_by };
        if let Some(line) = self.lines.get_mut(&delivery.uri) {
            line.push_back(waiting);
        } else {
            self.lines.insert(delivery.uri.clone(), VecDeque::from([waiting]));
            self.unserved.push(delivery.uri.clone());
        }
    }

    fn forget(&mut self, number: u64) {
        let planned = self.deliveries.remove(&number).and_then(|delivery| delivery.next_at);
        if let Some(at) = planned {
            self.due.remove(&(at, number));
        }
    }
}

impl<W: Serialize> Delivery<W> {
    fn entry(&self, number: u64) -> Value {
        let latest = self.attempts.last();
        json!(Entry {
            id: number,
            webhook: &*self.webhook,
            uri: &self.uri,
            at: latest.map(|attempt| attempt.at),
            status: latest.and_then(|attempt| attempt.outcome.status),
            error: latest.and_then(|attempt| attempt.outcome.error.as_deref()),
            next_attempt_at: self.next_at,
            attempts: &self.attempts,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Told {
        key: u64,
    }

    const A: &str = "http://127.0.0.1:1/a";
    const B: &str = "http://127.0.0.1:1/b";

    fn second(at: i64) -> Timestamp {
        Timestamp::from_second(at).unwrap()
    }

    fn pause(seconds: i64) -> Option<SignedDuration> {
        Some(SignedDuration::from_secs(seconds))
    }

    fn book(uris: &[&str]) -> Book<Told> {
        let mut book = Book::default();
        for (key, uri) in (1..).zip(uris) {
            book.add((*uri).to_owned(), Told { key }, second(0));
        }
        book
    }

    /// Whose turn it is and when, with a failure as the outcome.
    fn fail(book: &mut Book<Told>, uri: &str, now: i64, pause: Option<SignedDuration>) -> Option<(u64, i64)> {
        let Trial { number, webhook, at } = book.next_in_line(uri, second(now))?;
        assert_eq!(webhook.key, number);
        book.finish(number, Attempt { at, outcome: Outcome::answered(500) }, pause);
        Some((number, at.as_second()))
    }

    #[test]
    fn each_address_has_a_line_of_its_own_which_somebody_has_to_serve_once() {
        let mut book = book(&[A, B, A]);
        assert_eq!(book.take_due(second(0)), [A, B]);
        assert_eq!(book.take_due(second(0)), [""; 0]);
        assert_eq!(
            fail(&mut book, A, 7, None),
            Some((1, 7)),
            "a slow line is no reason to lie about the time"
        );
        assert_eq!(fail(&mut book, A, 8, None), Some((3, 8)));
        book.add(A.to_owned(), Told { key: 4 }, second(8));
        assert_eq!(book.take_due(second(8)), [""; 0], "it is still served");
        assert_eq!(fail(&mut book, A, 9, None), Some((4, 9)));
        assert_eq!(fail(&mut book, A, 9, None), None);
        book.add(A.to_owned(), Told { key: 5 }, second(9));
        assert_eq!(book.take_due(second(9)), [A], "the line was closed");
    }

    #[test]
    fn another_attempt_is_made_when_its_pause_is_over_and_not_before() {
        let mut book = book(&[A]);
        book.take_due(second(0));
        fail(&mut book, A, 0, pause(60));
        assert_eq!(fail(&mut book, A, 1, None), None);
        assert_eq!(book.next_due(), Some(second(60)));
        assert_eq!(book.take_due(second(59)), [""; 0]);
        assert_eq!(book.take_due(second(60)), [A]);
        assert_eq!(fail(&mut book, A, 61, None), Some((1, 61)));
        assert_eq!((book.next_due(), &book.list()[0]["next_attempt_at"]), (None, &Value::Null));
    }

    #[test]
    fn a_clock_that_was_pushed_makes_every_attempt_at_its_own_time() {
        let mut book = book(&[A]);
        book.take_due(second(0));
        fail(&mut book, A, 0, pause(60));
        for at in [60, 120, 180] {
            book.take_due(second(200));
            assert_eq!(fail(&mut book, A, 200, pause(60)), Some((1, at)));
        }
        assert_eq!(book.next_due(), Some(second(240)), "and then by the clock again");
    }

    #[test]
    fn one_more_attempt_can_be_had_at_any_time_and_replaces_the_next() {
        let mut book = book(&[A]);
        book.take_due(second(0));
        fail(&mut book, A, 0, pause(60));
        assert_eq!(fail(&mut book, A, 1, None), None);

        let shown = book.redeliver(1, second(5)).unwrap();

        assert_eq!((&shown["id"], &shown["key"], &shown["status"]), (&json!(1), &json!(1), &json!(500)));
        assert_eq!(book.next_due(), None);
        book.take_due(second(5));
        assert_eq!(fail(&mut book, A, 6, None), Some((1, 6)));
        assert_eq!(book.redeliver(2, second(7)), None);
        let attempts = book.list()[0]["attempts"].as_array().unwrap().len();
        assert_eq!(attempts, 2);
    }

    #[test]
    fn the_oldest_are_forgotten_with_all_that_was_planned_for_them() {
        let mut book = book(&vec![A; REMEMBERED + 1]);
        book.take_due(second(0));
        while fail(&mut book, A, 0, pause(60)).is_some() {}
        assert_eq!(book.list().len(), REMEMBERED);
        assert_eq!(book.list()[0]["id"], 2);
        assert_eq!((book.deliveries.len(), book.due.len()), (REMEMBERED, REMEMBERED));
        assert_eq!(book.redeliver(1, second(0)), None);
    }

    #[test]
    fn a_line_that_is_too_long_takes_no_more_and_says_so() {
        let book = book(&vec![A; LINE + 1]);
        let listed = book.list();
        assert_eq!(listed.len(), 1);
        assert!(listed[0]["error"].as_str().unwrap().starts_with("not sent: "), "{}", listed[0]);
    }
}
