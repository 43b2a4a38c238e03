//! The sandbox's own time: the wall clock plus whatever a test has added to it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime};

use jiff::Timestamp;

/// A clock that only goes forward and can be pushed ahead. Clones share the same time.
///
/// The wall clock is read once, at start; from then on a monotonic clock counts, so that creation times never
/// go back and lists stay sorted even if the machine's clock is corrected.
#[derive(Clone, Debug)]
pub(crate) struct Clock {
    started_at: SystemTime,
    started: Instant,
    advanced_ms: Arc<AtomicU64>,
}

impl Clock {
    /// A clock that shows the present.
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place of this crate that reads the machine's clock"
    )]
    pub(crate) fn new() -> Clock {
        Clock { started_at: SystemTime::now(), started: Instant::now(), advanced_ms: Arc::default() }
    }

    /// The sandbox's time.
    pub(crate) fn now(&self) -> SystemTime {
        self.wall() + Duration::from_millis(self.advanced_ms.load(Ordering::Relaxed))
    }

    /// The real time, without what [`Clock::advance`] has added.
    pub(crate) fn wall(&self) -> SystemTime {
        self.started_at + self.started.elapsed()
    }

    /// The sandbox's time in whole seconds, as the API writes it.
    pub(crate) fn timestamp(&self) -> Timestamp {
        whole_seconds(self.now())
    }

    /// The sandbox's time in milliseconds, for what takes less than a second.
    pub(crate) fn moment(&self) -> Timestamp {
        let now = Timestamp::try_from(self.now());
        now.and_then(|now| Timestamp::from_millisecond(now.as_millisecond())).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The real time in whole seconds, as signatures of webhooks say it: receivers compare it with their own clock,
    /// which knows nothing of this one.
    pub(crate) fn wall_timestamp(&self) -> Timestamp {
        whole_seconds(self.wall())
    }

    /// Pushes the clock ahead.
    pub(crate) fn advance(&self, by: Duration) {
        // Beyond a century the year would leave what time stamps can write; no test needs that.
        const CENTURY_MS: u64 = 100 * 365 * 24 * 3600 * 1000;
        let by = u64::try_from(by.as_millis()).unwrap_or(CENTURY_MS);
        let _ = self.advanced_ms.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |ms| {
            Some(ms.saturating_add(by).min(CENTURY_MS))
        });
    }
}

fn whole_seconds(time: SystemTime) -> Timestamp {
    Timestamp::try_from(time)
        .and_then(|time| Timestamp::from_second(time.as_second()))
        .unwrap_or(Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clones_share_the_time_that_was_added() {
        let clock = Clock::new();
        let other = clock.clone();

        clock.advance(Duration::from_secs(7 * 24 * 3600));

        let wall = other.wall();
        assert!(other.now().duration_since(wall).unwrap() >= Duration::from_secs(7 * 24 * 3600));
    }

    #[test]
    fn advancing_for_ever_does_not_overflow() {
        let clock = Clock::new();
        clock.advance(Duration::MAX);
        clock.advance(Duration::MAX);
        assert!(clock.timestamp() > Timestamp::UNIX_EPOCH);
    }
}
