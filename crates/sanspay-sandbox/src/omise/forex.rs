//! `GET /forex/{currency}` (reference 2.9). The rates never move and are invented, though not far from real ones
//! (choice). No charge is converted here.

use serde::Serialize;
use serde_json::value::RawValue;

use super::errors::ApiError;
use super::state::{Answer, Call, State};

/// What a major unit is worth, in ten-thousandths of a baht.
const WORTH: [(&str, u64); 14] = [
    ("AUD", 213_000),
    ("CAD", 235_200),
    ("CHF", 401_900),
    ("CNY", 45_600),
    ("DKK", 50_300),
    ("EUR", 375_400),
    ("GBP", 438_700),
    ("HKD", 41_700),
    ("IDR", 20),
    ("JPY", 2_180),
    ("MYR", 76_900),
    ("SGD", 251_300),
    ("THB", 10_000),
    ("USD", 325_000),
];

#[derive(Serialize)]
struct ForexObject {
    object: &'static str,
    livemode: bool,
    location: String,
    base: &'static str,
    quote: &'static str,
    rate: Option<Box<RawValue>>,
}

/// The code is taken in either letter case; the location has it in lower case, as recorded.
pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let quote = state.account(call.caller.books).country.currency;
    let found = |code: &str| WORTH.iter().find(|(known, _)| known.eq_ignore_ascii_case(code));
    let Some(((base, worth), (_, quote_worth))) = found(call.id()).zip(found(quote)) else {
        return Err(ApiError::not_found("currency", call.id()));
    };
    let rate = rate(*worth, *quote_worth);
    let what = format!("1 {base} is {rate} {quote}");
    let forex = ForexObject {
        object: "forex",
        livemode: false,
        location: format!("/forex/{}", base.to_ascii_lowercase()),
        base,
        quote,
        // Digits with a dot between them are JSON.
        rate: RawValue::from_string(rate).ok(),
    };
    Answer::ok(&forex, what)
}

/// One amount divided by the other, to ten decimals, as decimal text: a float would not be exact.
fn rate(base: u64, quote: u64) -> String {
    const SCALE: u64 = 10_000_000_000;
    let scaled = (base * SCALE + quote / 2) / quote;
    let digits = format!("{:010}", scaled % SCALE);
    let fraction = digits.trim_end_matches('0');
    format!("{}.{}", scaled / SCALE, if fraction.is_empty() { "0" } else { fraction })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_exact_to_ten_decimals() {
        assert_eq!(rate(325_000, 10_000), "32.5");
        assert_eq!(rate(20, 10_000), "0.002");
        assert_eq!(rate(10_000, 10_000), "1.0");
        assert_eq!(rate(10_000, 251_300), "0.039793076");
    }
}
