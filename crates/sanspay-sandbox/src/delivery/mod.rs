//! Delivering the webhooks of both gateways: one at a time and in order to each address, tried again while the
//! gateway's rules say so, by the sandbox's clock.
//!
//! No call ever waits for a receiver: a webhook is put into the [`book`], and tasks of their own post it. When the
//! clock is pushed ahead, all that this makes due happens at once, each attempt at its own time: after a day, every
//! attempt of that day.

mod book;
mod post;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde_json::Value;
use tokio::sync::Notify;

use self::book::{Book, Trial};
use self::post::{ANSWER_LIMIT, Address};
use crate::clock::Clock;

/// What a gateway knows of its webhooks. None of it is called while the book is open.
pub(crate) trait Sender: Send + Sync + 'static {
    /// What is to be told. Written as JSON, it is a part of the log.
    type Webhook: Serialize + Send + Sync + 'static;

    /// The headers and the body of one attempt, signed for it. `target` is the path and query of the receiver. An
    /// error says why nothing can be sent.
    fn message(&self, webhook: &Self::Webhook, target: &str) -> Result<Message, String>;

    /// Whether the receiver has got it.
    fn is_success(status: u16) -> bool;

    /// How long to wait after so many attempts, the last of which failed. `None` gives up.
    fn pause_after(&self, attempts: usize) -> Option<SignedDuration>;

    /// Hears of an attempt before the log shows it.
    fn tried(&self, _webhook: &Self::Webhook, _uri: &str, _attempt: &Attempt) {}
}

/// What is posted.
#[derive(Debug)]
pub(crate) struct Message {
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

/// One attempt to deliver a webhook.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Attempt {
    /// By the sandbox's clock.
    pub(crate) at: Timestamp,
    #[serde(flatten)]
    pub(crate) outcome: Outcome,
}

/// How an attempt ended: with a status, or with an error.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Outcome {
    pub(crate) status: Option<u16>,
    pub(crate) error: Option<String>,
    /// Whether another attempt could end otherwise: what the sandbox itself does not send, it never will.
    #[serde(skip)]
    hopeless: bool,
}

impl Outcome {
    fn answered(status: u16) -> Outcome {
        Outcome { status: Some(status), error: None, hopeless: false }
    }

    fn failed(error: String) -> Outcome {
        Outcome { status: None, error: Some(error), hopeless: false }
    }

    fn not_sent(why: &str) -> Outcome {
        Outcome { status: None, error: Some(format!("not sent: {why}")), hopeless: true }
    }
}

/// A delivery, for a look at it.
#[derive(Debug)]
pub(crate) struct Glance<'a> {
    pub(crate) uri: &'a str,
    pub(crate) latest: &'a Attempt,
    pub(crate) attempts: usize,
    pub(crate) next_at: Option<Timestamp>,
}

/// Takes webhooks and sees to their delivery.
#[derive(Debug)]
pub(crate) struct Courier<W> {
    clock: Clock,
    book: Mutex<Book<W>>,
    /// There is something new to be done, or to be waited for.
    changed: Notify,
}

impl<W: Serialize + Send + Sync + 'static> Courier<W> {
    pub(crate) fn new(clock: Clock) -> Arc<Courier<W>> {
        Arc::new(Courier { clock, book: Mutex::default(), changed: Notify::new() })
    }

    /// Has a webhook delivered, soon.
    pub(crate) fn send(&self, uri: String, webhook: W) {
        let mut book = self.book();
        // Read with the book open, so that what is written later is never earlier.
        book.add(uri, webhook, self.clock.moment());
        drop(book);
        self.changed.notify_one();
    }

    /// The newest deliveries that were tried, as the control API shows them.
    pub(crate) fn list(&self) -> Vec<Value> {
        self.book().list()
    }

    /// What `view` makes of the newest deliveries that were tried, newest first.
    pub(crate) fn newest<V>(&self, count: usize, view: impl Fn(&W, Glance<'_>) -> V) -> Vec<V> {
        self.book().newest(count, view)
    }

    /// Tries a delivery once more, whatever became of it, and answers it as it stands before that. Nothing if there
    /// is none with this number.
    pub(crate) fn redeliver(&self, number: u64) -> Option<Value> {
        let mut book = self.book();
        let found = book.redeliver(number, self.clock.moment());
        drop(book);
        self.changed.notify_one();
        found
    }

    /// Call it after the clock was pushed.
    pub(crate) fn clock_moved(&self) {
        self.changed.notify_one();
    }

    /// Delivers for ever.
    pub(crate) async fn run<S: Sender<Webhook = W>>(self: Arc<Self>, sender: Arc<S>) {
        loop {
            let now = self.clock.moment();
            let (lines, next) = self.look_ahead(now);
            for uri in lines {
                tokio::spawn(Arc::clone(&self).serve(Arc::clone(&sender), uri));
            }
            let changed = self.changed.notified();
            match next {
                None => changed.await,
                Some(due) => {
                    let wait = due.duration_since(now).try_into().unwrap_or_default();
                    // Which of the two it was does not matter.
                    let _ = tokio::time::timeout(wait, changed).await;
                }
            }
        }
    }

    /// Posts what waits for an address, until nothing does.
    async fn serve<S: Sender<Webhook = W>>(self: Arc<Self>, sender: Arc<S>, uri: String) {
        loop {
            let trial = self.book().next_in_line(&uri, self.clock.moment());
            let Some(Trial { number, webhook, at }) = trial else { return };
            let outcome = match Address::parse(&uri) {
                Err(why) => Outcome::not_sent(&why),
                Ok(address) => match sender.message(&webhook, address.target()) {
                    Err(why) => Outcome::not_sent(&why),
                    Ok(message) => address.post(message, ANSWER_LIMIT).await,
                },
            };
            let attempt = Attempt { at, outcome };
            sender.tried(&webhook, &uri, &attempt);
            let is_over = attempt.outcome.hopeless || attempt.outcome.status.is_some_and(S::is_success);
            let pause = |attempts| if is_over { None } else { sender.pause_after(attempts) };
            self.finish(number, attempt, pause);
        }
    }

    fn finish(&self, number: u64, attempt: Attempt, pause: impl Fn(usize) -> Option<SignedDuration>) {
        // Asked before the book is opened again: the sender may have to look into state of its own.
        let Some(attempts) = self.book().attempts(number) else { return };
        let pause = pause(attempts + 1);
        self.book().finish(number, attempt, pause);
        self.changed.notify_one();
    }

    /// The addresses which somebody has to begin to serve, and when the next attempt is due.
    fn look_ahead(&self, now: Timestamp) -> (Vec<String>, Option<Timestamp>) {
        let mut book = self.book();
        (book.take_due(now), book.next_due())
    }

    fn book(&self) -> MutexGuard<'_, Book<W>> {
        // Nothing panics with the book open on purpose; if something does, the deliveries go on.
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
