//! Rates: decimal numbers that are no money, kept digit for digit, for a float would round them.

use std::borrow::Cow;

use crate::scan::{Unreadable, string};

/// A decimal number as text, digit for digit, whether it came as a number or as text. An exponent is
/// written out: `2.1e-05` is `0.000021`.
pub(crate) fn rate(text: &str) -> Result<String, Unreadable> {
    without_exponent(text_of(text)?.trim_ascii()).map(Cow::into_owned).ok_or_else(no_decimal)
}

/// [`rate`], or nothing for `null`. What is no decimal number stays as it came: nothing hangs on it.
pub(crate) fn optional_rate(text: &str) -> Result<Option<String>, Unreadable> {
    if text == "null" {
        return Ok(None);
    }
    let text = text_of(text)?;
    Ok(Some(without_exponent(text.trim_ascii()).map_or_else(|| text.to_string(), Cow::into_owned)))
}

#[cold]
pub(crate) fn no_decimal() -> Unreadable {
    Unreadable::new("not a decimal number")
}

/// A string without its quotes, anything else as written.
pub(crate) fn text_of(raw: &str) -> Result<Cow<'_, str>, Unreadable> {
    if raw.starts_with('"') { string(raw) } else { Ok(Cow::Borrowed(raw)) }
}

/// The number without its exponent. Few have one; the others are given back as they are.
pub(crate) fn without_exponent(text: &str) -> Option<Cow<'_, str>> {
    /// No rate has more zeros; without a limit a few bytes could ask for gigabytes.
    const MOST_ZEROS: usize = 400;

    if let Some((_, whole, _)) = parts(text)
        && (whole.len() == 1 || !whole.starts_with('0'))
    {
        return Some(Cow::Borrowed(text));
    }
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, exponent.parse::<i64>().ok()?),
        None => (text, 0),
    };
    let (sign, whole, fraction) = parts(number)?;
    let shift = usize::try_from(exponent.unsigned_abs()).ok().filter(|shift| *shift <= MOST_ZEROS)?;
    let zeros = "0".repeat(shift);
    let (whole, fraction) = if exponent <= 0 {
        let padded = format!("{zeros}{whole}");
        let (left, right) = padded.split_at(padded.len() - shift);
        (left.to_owned(), format!("{right}{fraction}"))
    } else {
        let padded = format!("{fraction}{zeros}");
        // The fraction moves left by `shift` digits; what it lacked was padded with zeros.
        let (left, right) = padded.split_at(shift);
        let right = if fraction.len() > shift { &right[..fraction.len() - shift] } else { "" };
        (format!("{whole}{left}"), right.to_owned())
    };
    let leading = whole.trim_start_matches('0');
    let whole = if leading.is_empty() { "0" } else { leading };
    Some(Cow::Owned(if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    }))
}

/// Its sign, and the digits before and behind the point.
fn parts(number: &str) -> Option<(&str, &str, &str)> {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let are_digits = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !are_digits(whole) || !are_digits(fraction) || digits.ends_with('.') {
        return None;
    }
    Some((sign, whole, fraction))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_keeps_its_digits_and_loses_its_exponent() {
        for (sent, kept) in [
            ("32.5438629959", "32.5438629959"),
            ("0.30", "0.30"),
            ("7", "7"),
            ("-0.5", "-0.5"),
            ("12345678901234567890.12345678901234567890", "12345678901234567890.12345678901234567890"),
            ("2.1e-05", "0.000021"),
            ("21E-1", "2.1"),
            ("1.25e1", "12.5"),
            ("1.25e+2", "125"),
            ("1.25e4", "12500"),
            ("0.5e1", "5"),
            ("-1.5e0", "-1.5"),
            ("007.50", "7.50"),
            ("-00", "-0"),
        ] {
            assert_eq!(without_exponent(sent).as_deref(), Some(kept), "{sent}");
        }
        for wrong in
            ["", ".", "1.", ".5", "1,5", "NaN", "1e", "1e999999999", "1e99999999999", "--1", "1e-401"]
        {
            assert_eq!(without_exponent(wrong), None, "{wrong}");
        }
    }
}
