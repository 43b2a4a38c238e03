//! An amount in major units as exact text, for a gateway that writes money as decimals.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::encode::writer::{ToJson, Writer};
use crate::error::PayError;
use crate::money::Currency;
use crate::rate::text_of;
use crate::record::FromJson;
use crate::scan::Unreadable;
use crate::shape::{Kind, Way};

/// An amount in major units, exact: `"21.00"`, never a float.
///
/// It is read from a JSON string or a JSON number, the number by its own digits, and is written as
/// a string of at least two decimals, as Wonder wants it (reference 4.4). Equal amounts are equal
/// however they were written: `10`, `10.0`, `"10.00"`. Decimals beyond two are kept, not rounded.
///
/// ```
/// use sanspay::{Currency, Decimal};
///
/// let price: Decimal = serde_json::from_str("10.5")?;
/// assert_eq!(price.as_str(), "10.50");
/// assert_eq!(price.to_subunits(&Currency::Hkd)?, 1_050);
/// assert_eq!(Decimal::from_subunits(1_050, &Currency::Hkd)?, price);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Decimal(Cow<'static, str>);

/// Larger than any amount; a power of ten in a JSON number must not decide how much memory is taken.
const MAX_DIGITS: usize = 64;

impl Decimal {
    /// Nothing: `0.00`.
    pub const ZERO: Self = Self(Cow::Borrowed("0.00"));

    /// Reads `21`, `21.0`, `-5` or `1.2e3`.
    pub fn parse(text: &str) -> Result<Self, PayError> {
        normal(text).map(|text| Self(text.into())).ok_or_else(|| {
            PayError::invalid(format!("`{text}` is not a decimal amount: write it like `100.50`"))
        })
    }

    /// Subunits in major units: `10_050` cents are `100.50`.
    pub fn from_subunits(subunits: i64, currency: &Currency) -> Result<Self, PayError> {
        Self::parse(&currency.to_decimal(subunits)?)
    }

    /// In subunits. More decimals than the currency has are refused unless they are zero.
    pub fn to_subunits(&self, currency: &Currency) -> Result<i64, PayError> {
        currency.from_decimal(&self.0)
    }

    /// The text, with at least two decimals.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is below zero: refunds may be.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        self.0.starts_with('-')
    }

    /// Whether it is above zero.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        !self.is_negative() && *self != Self::ZERO
    }
}

/// The one spelling of an amount, or nothing if the text is none.
fn normal(text: &str) -> Option<String> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i64>().ok()?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (mantissa, ""),
    };
    let mut digits = format!("{whole}{fraction}");
    if whole.is_empty() || digits.len() > MAX_DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // Where the point stands, counted from the left of the digits.
    let mut point = isize::try_from(whole.len()).ok()?.checked_add(isize::try_from(exponent).ok()?)?;
    if point.unsigned_abs() > MAX_DIGITS {
        return None;
    }
    while point < 1 {
        digits.insert(0, '0');
        point += 1;
    }
    let point = point.unsigned_abs();
    while digits.len() < point + 2 {
        digits.push('0');
    }
    let (whole, fraction) = digits.split_at(point);
    let whole = whole.trim_start_matches('0');
    let (cents, rest) = fraction.split_at(2);
    let rest = rest.trim_end_matches('0');
    let is_zero = whole.is_empty() && cents == "00" && rest.is_empty();
    let sign = if negative && !is_zero { "-" } else { "" };
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(format!("{sign}{whole}.{cents}{rest}"))
}

impl Default for Decimal {
    fn default() -> Self {
        Self::ZERO
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Decimal {
    type Err = PayError;

    fn from_str(text: &str) -> Result<Self, PayError> {
        Self::parse(text)
    }
}

impl FromJson for Decimal {
    const KIND: Kind = Kind::of(Way::Decimal);

    fn from_json(text: &str) -> Result<Self, Unreadable> {
        read(text).map(|text| Self(text.into()))
    }

    fn blank() -> Self {
        Self::ZERO
    }
}

impl ToJson for Decimal {
    fn write(&self, out: &mut Writer) {
        out.string(&self.0);
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The raw text, because a number would pass through a float otherwise.
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        Self::from_json(raw.get()).map_err(D::Error::custom)
    }
}

/// The one spelling of an amount that comes as a number or as text.
pub(crate) fn read(text: &str) -> Result<String, Unreadable> {
    normal(text_of(text)?.trim())
        .ok_or_else(|| Unreadable::new("a decimal amount was expected, such as 10.5 or \"10.50\""))
}

/// For a field that the gateway wants as a JSON number: the same digits without the quotes.
pub(crate) fn as_number(amount: &Decimal, out: &mut Writer) {
    out.plain(&amount.0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encode::writer::Style;

    #[test]
    fn numbers_and_strings_are_read_by_their_digits() {
        for (json, text) in [
            ("10.0", "10.00"),
            ("\"10.00\"", "10.00"),
            ("10", "10.00"),
            ("-5", "-5.00"),
            ("\"-0.5\"", "-0.50"),
            ("-0.0", "0.00"),
            ("\"007.100\"", "7.10"),
            ("1.005", "1.005"),
            ("1e2", "100.00"),
            ("1.25E+1", "12.50"),
            ("125e-4", "0.0125"),
            ("90071992547409.93", "90071992547409.93"),
            ("0.1000000000000000055", "0.1000000000000000055"),
        ] {
            let amount: Decimal = serde_json::from_str(json).unwrap();
            assert_eq!(amount.as_str(), text, "{json}");
            assert_eq!(serde_json::to_string(&amount).unwrap(), format!("\"{text}\""));
        }
    }

    #[test]
    fn an_amount_as_a_number_keeps_its_digits() {
        for (amount, json) in
            [("0.1", "0.10"), ("-5", "-5.00"), ("90071992547409.93", "90071992547409.93"), ("1.005", "1.005")]
        {
            let mut out = Writer::new(Style::Json);
            as_number(&Decimal::parse(amount).unwrap(), &mut out);
            assert_eq!(out.finish().unwrap(), json);
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in
            ["", "-", ".", "1.", ".5", "+1", "1,000", "--1", "1e", "1e99999999999", "1e-90", "NaN", "๑"]
        {
            assert!(Decimal::parse(text).is_err(), "{text}");
        }
        for json in ["null", "true", "{}", "[1]", "\"\"", "\"ten\""] {
            assert!(serde_json::from_str::<Decimal>(json).is_err(), "{json}");
        }
        assert!(Decimal::parse(&"1".repeat(65)).is_err());
    }

    #[test]
    fn subunits_follow_the_currency() {
        assert_eq!(Decimal::from_subunits(3_000, &Currency::Jpy).unwrap().as_str(), "3000.00");
        assert_eq!(Decimal::parse("3000.00").unwrap().to_subunits(&Currency::Jpy).unwrap(), 3_000);
        assert!(Decimal::parse("1.005").unwrap().to_subunits(&Currency::Hkd).is_err());
        assert_eq!(Decimal::default(), Decimal::parse("-0").unwrap());
        assert!(Decimal::parse("0.01").unwrap().is_positive());
        assert!(!Decimal::ZERO.is_positive() && Decimal::parse("-1").unwrap().is_negative());
    }

    proptest::proptest! {
        #[test]
        fn every_amount_survives_the_round_trip(subunits: i64) {
            let amount = Decimal::from_subunits(subunits, &Currency::Hkd).unwrap();
            let json = serde_json::to_string(&amount).unwrap();
            let number: Decimal = serde_json::from_str(json.trim_matches('"')).unwrap();
            proptest::prop_assert_eq!(&number, &amount);
            proptest::prop_assert_eq!(number.to_subunits(&Currency::Hkd).unwrap(), subunits);
        }

        #[test]
        fn no_text_panics(text: String) {
            let _ = Decimal::parse(&text);
        }
    }
}
