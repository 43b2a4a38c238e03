//! Amounts: text of major units in requests, whole cents inside, text or numbers in answers (reference 4.4).

use serde_json::Value;

use super::envelope::Failure;
use super::input::Fields;

/// Of one amount, so that sums of many stay far from overflowing.
pub(super) const MAX_CENTS: i64 = 1_000_000_000_000;

/// A text such as `21.00`, in cents. All currencies have two decimals here.
pub(super) fn read(fields: &Fields, name: &str) -> Result<Option<i64>, Failure> {
    let Some(text) = fields.text(name, 15)?.filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    match cents(text) {
        Some(amount) => Ok(Some(amount)),
        None => {
            Err(fields.bad(name, "must be an amount in major units with two decimals, such as \"21.00\""))
        }
    }
}

/// An amount that is a JSON number, not text: the prices of recurring payments are.
pub(super) fn required_number(fields: &Fields, name: &str) -> Result<i64, Failure> {
    let number = match fields.get(name) {
        Some(Value::Number(number)) => cents(&number.to_string()).filter(|amount| *amount <= MAX_CENTS),
        Some(_) => None,
        None => return Err(fields.bad(name, "is required: a number such as 21.00")),
    };
    number.ok_or_else(|| {
        fields.bad(name, "must be a JSON number in major units with two decimals, such as 21.00, not text")
    })
}

/// [`read`], of an amount that has to be there and be above zero.
pub(super) fn positive(fields: &Fields, name: &str) -> Result<i64, Failure> {
    match read(fields, name)? {
        Some(amount) if amount > 0 => Ok(amount),
        Some(_) => Err(fields.bad(name, "must be above zero")),
        None => Err(fields.bad(name, "is required: an amount such as \"21.00\"")),
    }
}

pub(super) fn cents(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "00"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) || fraction.len() > 2 {
        return None;
    }
    format!("{whole}{fraction:0<2}").parse().ok()
}

/// `"21.00"`
pub(super) fn text(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
}

/// The same as a JSON number: what the reference shows for totals. It is only ever written, and so few digits
/// survive the way through a float.
pub(super) fn number(cents: i64) -> Value {
    if cents % 100 == 0 { (cents / 100).into() } else { (cents as f64 / 100.0).into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_and_written_to_the_cent() {
        for (amount, expected) in [("21.00", 2100), ("21", 2100), ("0.5", 50), ("1.05", 105)] {
            assert_eq!(cents(amount), Some(expected), "{amount}");
        }
        for amount in ["", ".", "1.", ".5", "-1", "1.005", "1,0", "1e2", "９"] {
            assert_eq!(cents(amount), None, "{amount}");
        }
        assert_eq!((text(-505), text(7)), ("-5.05".to_owned(), "0.07".to_owned()));
        assert_eq!((number(2110).to_string(), number(2100).to_string()), ("21.1".into(), "21".into()));
        assert_eq!(number(99_999_999_999_999).to_string(), "999999999999.99");
    }
}
