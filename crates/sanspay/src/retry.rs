//! When a request may be sent again, and how long to wait first.
//!
//! A repeat must never move money twice. So a GET or DELETE may always be repeated; anything else
//! only if it surely did nothing (it was never sent, or it was refused unprocessed with 429 or 503),
//! or if repeating is harmless by nature (an upsert by reference) or by an idempotency key.

use time::{Date, Month, Time};

use crate::http::FailureKind;

/// How stubborn a client is. All times are milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetryPolicy {
    /// How many times a request is sent again at most; 0 turns repeats off.
    pub max_retries: u32,
    /// The first wait is random between 0 and this; each later one doubles the bound.
    pub base_delay_ms: u32,
    /// The bound stops growing here.
    pub max_delay_ms: u32,
    /// `Retry-After` is obeyed up to this; a longer one ends the call with the error.
    pub max_retry_after_ms: u32,
    /// Sends `Idempotency-Key` with every Omise POST and PATCH, and repeats them like a GET.
    ///
    /// Off by default: no official page or SDK confirms that Omise honours the header
    /// (omise reference 0.1, conflict 1: *draft* only). The sandbox does.
    pub idempotency_keys: bool,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            max_retries: 2,
            base_delay_ms: 500,
            max_delay_ms: 8_000,
            max_retry_after_ms: 60_000,
            idempotency_keys: false,
        }
    }
}

/// What a repeat of an operation would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// Nothing more: a GET, a DELETE, an upsert by reference.
    Harmless,
    /// Perhaps the work again: a POST or PATCH.
    Unsafe,
}

/// How an attempt ended, as far as a repeat depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    Status(u16),
    Failure { kind: FailureKind, sent: bool },
}

/// Whether sending the same request again is safe and may help.
pub(crate) fn may_repeat(ending: Ending, repeat: Repeat) -> bool {
    match ending {
        // Refused before any work was done.
        Ending::Status(429 | 503) => true,
        Ending::Status(408 | 500 | 502 | 504) => repeat == Repeat::Harmless,
        Ending::Status(_) => false,
        // A refused certificate is refused again, and a caller who gave up has given up.
        Ending::Failure { kind: FailureKind::Cancelled | FailureKind::Tls, .. } => false,
        Ending::Failure { sent, .. } => !sent || repeat == Repeat::Harmless,
    }
}

/// Whether the work may have been done, and a repeat would do it twice.
pub(crate) fn outcome_unknown(ending: Ending, repeat: Repeat) -> bool {
    repeat == Repeat::Unsafe
        && match ending {
            Ending::Failure { sent, .. } => sent,
            Ending::Status(status) => status == 408 || (status >= 500 && status != 503),
        }
}

/// How long to wait before repeat number `repeat` (from 0), or nothing if the gateway asks for more
/// patience than the policy has. `random` is any 64 random bits.
pub(crate) fn delay(
    policy: &RetryPolicy,
    repeat: u32,
    retry_after_ms: Option<u64>,
    random: u64,
) -> Option<u64> {
    if let Some(asked) = retry_after_ms {
        return (asked <= u64::from(policy.max_retry_after_ms)).then_some(asked);
    }
    let bound = u64::from(policy.base_delay_ms)
        .saturating_mul(1_u64.checked_shl(repeat).unwrap_or(u64::MAX))
        .min(u64::from(policy.max_delay_ms));
    // Full jitter. The bias of the remainder is below one in 2^31.
    Some(random % (bound + 1))
}

/// `Retry-After` in milliseconds: seconds, or a date seen from the answer's own `Date`.
pub(crate) fn retry_after_ms(value: &str, date: Option<&str>, now_ms: u64) -> Option<u64> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // More than fits is more patience than anybody has.
        return Some(value.parse().map_or(u64::MAX, |seconds: u64| seconds.saturating_mul(1000)));
    }
    let until = unix_ms(value)?;
    // The gateway's clock, where it tells it: ours may be wrong.
    let from = date.and_then(unix_ms).unwrap_or(now_ms);
    Some(until.saturating_sub(from))
}

/// A date in one of HTTP's three spellings (RFC 9110, 5.6.7).
fn unix_ms(http_date: &str) -> Option<u64> {
    let mut parts = http_date.split([' ', '-']).filter(|part| !part.is_empty());
    let mut next = || parts.next();
    // The day of the week, which the date itself tells.
    let (day, month, year, time) = match next()?.strip_suffix(',') {
        // Sun, 06 Nov 1994 08:49:37 GMT and Sunday, 06-Nov-94 08:49:37 GMT
        Some(_) => (next()?, next()?, next()?, next()?),
        // Sun Nov  6 08:49:37 1994
        None => {
            let (month, day, time) = (next()?, next()?, next()?);
            (day, month, next()?, time)
        }
    };
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = Month::January.nth_next(u8::try_from(months.iter().position(|known| *known == month)?).ok()?);
    let year = match (year.parse().ok()?, year.len()) {
        (year @ 0..70, 2) => year + 2000,
        (year, 2) => year + 1900,
        (year, _) => year,
    };
    let date = Date::from_calendar_date(year, month, day.parse().ok()?).ok()?;
    let mut clock = time.split(':').map(|part| part.parse().ok());
    let time = Time::from_hms(clock.next()??, clock.next()??, clock.next()??).ok()?;
    let seconds = u64::try_from(date.with_time(time).assume_utc().unix_timestamp()).ok()?;
    Some(seconds * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Ending::{Failure, Status};
    use FailureKind::{Cancelled, Connect, Other, Timeout, Tls};

    #[test]
    fn the_truth_table_of_repeats() {
        let failed = |kind, sent| Failure { kind, sent };
        // (how it ended, may a GET be repeated, may a POST be repeated)
        let table = [
            // "GET or DELETE may be repeated"
            (Status(500), true, false),
            (Status(502), true, false),
            (Status(504), true, false),
            (Status(408), true, false),
            (failed(Timeout, true), true, false),
            (failed(Connect, true), true, false),
            (failed(Other, true), true, false),
            // "the request surely did not reach the server (sent = false)"
            (failed(Timeout, false), true, true),
            (failed(Connect, false), true, true),
            (failed(Other, false), true, true),
            // "or the server refused it unprocessed (429, 503)"
            (Status(429), true, true),
            (Status(503), true, true),
            // a refusal stays a refusal: "4xx other than 429 must not be retried"
            (Status(400), false, false),
            (Status(401), false, false),
            (Status(404), false, false),
            (Status(409), false, false),
            (Status(422), false, false),
            (Status(501), false, false),
            (Status(200), false, false),
            (Status(302), false, false),
            // nobody waits for it, or it cannot get better
            (failed(Cancelled, false), false, false),
            (failed(Cancelled, true), false, false),
            (failed(Tls, false), false, false),
            (failed(Tls, true), false, false),
        ];
        for (ending, harmless, unsafe_) in table {
            assert_eq!(may_repeat(ending, Repeat::Harmless), harmless, "{ending:?} harmless");
            assert_eq!(may_repeat(ending, Repeat::Unsafe), unsafe_, "{ending:?} unsafe");
        }
    }

    #[test]
    fn an_outcome_is_unknown_only_where_a_repeat_would_do_harm() {
        for (ending, unknown) in [
            (Failure { kind: Timeout, sent: true }, true),
            (Failure { kind: Cancelled, sent: true }, true),
            (Failure { kind: Connect, sent: false }, false),
            (Status(500), true),
            (Status(504), true),
            (Status(408), true),
            (Status(503), false),
            (Status(429), false),
            (Status(400), false),
        ] {
            assert_eq!(outcome_unknown(ending, Repeat::Unsafe), unknown, "{ending:?}");
            assert!(!outcome_unknown(ending, Repeat::Harmless), "{ending:?}");
        }
    }

    #[test]
    fn waits_double_up_to_the_cap_and_are_jittered_in_full() {
        let policy = RetryPolicy::default();
        let longest = |repeat| (0..20_000).filter_map(|random| delay(&policy, repeat, None, random)).max();
        assert_eq!(longest(0), Some(500));
        assert_eq!(longest(1), Some(1_000));
        assert_eq!(longest(4), Some(8_000));
        assert_eq!(longest(200), Some(8_000));
        assert_eq!(delay(&policy, 3, None, 0), Some(0));
    }

    #[test]
    fn retry_after_wins_unless_it_asks_for_more_patience_than_there_is() {
        let policy = RetryPolicy::default();
        assert_eq!(delay(&policy, 0, Some(7_000), 3), Some(7_000));
        assert_eq!(delay(&policy, 0, Some(60_001), 3), None);
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        assert_eq!(retry_after_ms(" 3 ", None, 0), Some(3_000));
        let date = "Wed, 21 Oct 2015 07:28:00 GMT";
        assert_eq!(retry_after_ms("Wed, 21 Oct 2015 07:28:05 GMT", Some(date), 0), Some(5_000));
        assert_eq!(retry_after_ms(date, None, 1_445_412_479_000), Some(1_000));
        assert_eq!(retry_after_ms(date, None, 1_445_412_490_000), Some(0));
        assert_eq!(retry_after_ms("99999999999999999999", None, 0), Some(u64::MAX));
        for nonsense in ["", "soon", "-1", "1.5"] {
            assert_eq!(retry_after_ms(nonsense, None, 0), None, "{nonsense}");
        }
    }

    #[test]
    fn a_date_is_read_in_each_of_its_spellings_as_httpdate_reads_it() {
        for text in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Thu, 29 Feb 2024 23:59:59 GMT",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "Fri, 31 Dec 9999 23:59:59 GMT",
        ] {
            let time = httpdate::parse_http_date(text).unwrap();
            let since = time.duration_since(std::time::UNIX_EPOCH).unwrap();
            assert_eq!(unix_ms(text), Some(u64::try_from(since.as_millis()).unwrap()), "{text}");
        }
        for text in
            ["", "soon", "Sun, 06 Nov 1994", "Thu, 30 Feb 2024 00:00:00 GMT", "Sun, 06 Nov 1994 8:49 GMT"]
        {
            assert_eq!(unix_ms(text), None, "{text}");
        }
    }
}
