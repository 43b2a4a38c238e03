//! What was accepted, once each, and waits to be handled.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use sanspay::omise::Event;
use sanspay::webhook::OrderEvent;
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// How much may wait. More than that is refused, and its sender comes back.
const WAITING: usize = 1_000;

/// Something that happened, verified.
#[expect(clippy::large_enum_variant, reason = "it is moved twice in its life")]
pub(crate) enum News {
    Omise(Event),
    Wonder(OrderEvent),
}

impl News {
    /// The same for a repeat, and for the copies that both accounts of a chain get.
    pub(crate) fn key(&self) -> String {
        match self {
            Self::Omise(event) => format!("omise/{}", event.deduplication_key()),
            Self::Wonder(event) => format!("wonder/{}", event.deduplication_key()),
        }
    }
}

/// What became of a webhook.
pub(crate) enum Acceptance {
    /// It is kept, and will be handled.
    New,
    /// It was here before.
    Seen,
    /// There is no room for it now.
    Full,
}

/// In a shop with a database this is a table, and the whole of `accept` is one statement:
///
/// ```sql
/// create table webhook_inbox (
///     key         text primary key,             -- the unique index that everything rests on
///     body        bytea not null,
///     received_at timestamptz not null default now(),
///     handled_at  timestamptz
/// );
/// insert into webhook_inbox (key, body) values ($1, $2) on conflict (key) do nothing;
/// ```
///
/// One row inserted is `New`, none is `Seen`. A worker takes the rows without `handled_at`, so that
/// nothing accepted is lost when the program ends, and several receivers can stand side by side.
pub(crate) struct Inbox {
    keys: Mutex<HashSet<String>>,
    queue: Sender<News>,
}

impl Inbox {
    /// The inbox, and the end from which a worker takes.
    pub(crate) fn new() -> (Self, Receiver<News>) {
        let (queue, waiting) = channel(WAITING);
        (Self { keys: Mutex::default(), queue }, waiting)
    }

    /// Keeps what is new. Never waits.
    pub(crate) fn accept(&self, news: News) -> Acceptance {
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        let key = news.key();
        if keys.contains(&key) {
            return Acceptance::Seen;
        }
        // Remembered only once it has its place: what is refused has to count as new when it comes again.
        if self.queue.try_send(news).is_err() {
            return Acceptance::Full;
        }
        keys.insert(key);
        Acceptance::New
    }
}
