//! Money: whole subunits inside, exact decimal text outside, never a float.

use crate::error::{ErrorKind, PayError};
use crate::macros::open_enum;

open_enum! {
    /// A currency by its ISO 4217 code. Answers are read in either letter case, into upper case; a
    /// parameter is sent in the case it is given.
    pub enum Currency {
        /// Australian dollar
        Aud = "AUD",
        /// Canadian dollar
        Cad = "CAD",
        /// Swiss franc
        Chf = "CHF",
        /// Chinese yuan
        Cny = "CNY",
        /// Danish krone
        Dkk = "DKK",
        /// Euro
        Eur = "EUR",
        /// Pound sterling
        Gbp = "GBP",
        /// Hong Kong dollar
        Hkd = "HKD",
        /// Indonesian rupiah
        Idr = "IDR",
        /// Japanese yen: it has no subunit
        Jpy = "JPY",
        /// Malaysian ringgit
        Myr = "MYR",
        /// Singapore dollar
        Sgd = "SGD",
        /// Thai baht
        Thb = "THB",
        /// United States dollar
        Usd = "USD",
    }
}

impl Currency {
    /// How many decimals the major unit has; nothing for a currency that this version does not know.
    ///
    /// Source: omise reference section 6.
    #[must_use]
    pub fn exponent(&self) -> Option<u8> {
        match self.canonical() {
            Self::Jpy => Some(0),
            Self::Other(_) => None,
            _ => Some(2),
        }
    }

    /// Subunits as text in major units: `10_050` satang are `"100.50"`.
    pub fn to_decimal(&self, subunits: i64) -> Result<String, PayError> {
        let exponent = self.require_exponent()?;
        let sign = if subunits < 0 { "-" } else { "" };
        let digits = subunits.unsigned_abs();
        if exponent == 0 {
            return Ok(format!("{sign}{digits}"));
        }
        let scale = 10_u64.pow(u32::from(exponent));
        Ok(format!("{sign}{}.{:0width$}", digits / scale, digits % scale, width = usize::from(exponent)))
    }

    /// Text in major units as subunits: `"100.5"` baht are `10_050`.
    ///
    /// More decimals than the currency has are refused unless they are zero: rounding is the
    /// caller's decision.
    pub fn from_decimal(&self, text: &str) -> Result<i64, PayError> {
        let exponent = usize::from(self.require_exponent()?);
        let wrong = |why: &str| {
            PayError::new(
                ErrorKind::InvalidParams,
                format!(
                    "`{text}` is not an amount in {self}: {why}; write it like `{}`",
                    if exponent == 0 { "100" } else { "100.50" }
                ),
            )
        };
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        if whole.is_empty() || fraction.is_empty() {
            return Err(wrong("a digit is missing beside the point"));
        }
        if !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
            return Err(wrong("only digits and one point are allowed"));
        }
        let (kept, extra) = fraction.split_at(exponent.min(fraction.len()));
        if extra.bytes().any(|byte| byte != b'0') {
            return Err(wrong("it has more decimals than the currency; round it first"));
        }
        let digits = format!("{}{whole}{kept:0<exponent$}", if negative { "-" } else { "" });
        digits.parse().map_err(|_| wrong("it is too large for 64 bits"))
    }

    fn require_exponent(&self) -> Result<u8, PayError> {
        self.exponent().ok_or_else(|| {
            PayError::new(
                ErrorKind::InvalidParams,
                format!("the number of decimals of currency `{self}` is not known here; give the amount in subunits"),
            )
        })
    }

    /// `thb` is `THB`.
    fn canonical(&self) -> Self {
        self.clone().into_canonical()
    }

    /// `thb` becomes `THB`; a word that is no code stays as it is.
    pub(crate) fn into_canonical(self) -> Self {
        match self {
            Self::Other(word) if word.len() == 3 => word.to_ascii_uppercase().into(),
            known => known,
        }
    }

    /// Whether both name the same currency, whatever their letter case.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.as_str().eq_ignore_ascii_case(other.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subunits_and_decimals_are_exact_in_both_directions() {
        for (currency, subunits, text) in [
            (Currency::Thb, 10_050, "100.50"),
            (Currency::Thb, 5, "0.05"),
            (Currency::Thb, -5, "-0.05"),
            (Currency::Jpy, 3000, "3000"),
            (Currency::Hkd, i64::MAX, "92233720368547758.07"),
            (Currency::Hkd, i64::MIN, "-92233720368547758.08"),
            (Currency::Other("thb".into()), 100, "1.00"),
        ] {
            assert_eq!(currency.to_decimal(subunits).unwrap(), text);
            assert_eq!(currency.from_decimal(text).unwrap(), subunits, "{text}");
        }
    }

    #[test]
    fn fewer_decimals_are_filled_and_extra_zeros_are_dropped() {
        assert_eq!(Currency::Thb.from_decimal("100").unwrap(), 10_000);
        assert_eq!(Currency::Thb.from_decimal("100.5").unwrap(), 10_050);
        assert_eq!(Currency::Thb.from_decimal("100.5000").unwrap(), 10_050);
        assert_eq!(Currency::Jpy.from_decimal("100.00").unwrap(), 100);
    }

    #[test]
    fn text_that_would_need_rounding_or_guessing_is_refused() {
        for text in
            ["", ".", "1.", ".5", "1.005", "1,000", "1e3", "+1", "--1", " 1", "๑", "92233720368547758.08"]
        {
            assert!(Currency::Thb.from_decimal(text).is_err(), "{text}");
        }
        assert!(Currency::Jpy.from_decimal("1.5").is_err());
        assert!(Currency::from("XAU").from_decimal("1").is_err());
    }

    proptest::proptest! {
        #[test]
        fn every_amount_survives_the_round_trip(subunits: i64) {
            let text = Currency::Thb.to_decimal(subunits).unwrap();
            proptest::prop_assert_eq!(Currency::Thb.from_decimal(&text).unwrap(), subunits);
        }
    }
}
