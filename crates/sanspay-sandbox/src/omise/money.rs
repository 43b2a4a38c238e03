//! Limits and fees by country (reference 2.5, 2.23 and 6). All amounts are in subunits.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

use super::errors::ApiError;
use crate::pages;

/// The rules of a country. Fees outside Thailand, and transfers in Singapore and Malaysia, are guesses.
#[derive(Debug)]
pub(crate) struct Country {
    pub(crate) code: &'static str,
    pub(crate) currency: &'static str,
    pub(crate) charge_min: i64,
    pub(crate) charge_max: i64,
    pub(crate) transfer_min: i64,
    /// What a transfer costs, VAT included.
    pub(crate) transfer_fee: i64,
    vat_percent: i64,
    /// How long an uncaptured authorisation lasts.
    pub(crate) authorization_days: i64,
    /// Hours ahead of UTC. None of these countries changes its clocks.
    pub(crate) utc_offset_hours: i64,
    zero_decimal: bool,
}

const THAILAND: Country = Country {
    code: "TH",
    currency: "THB",
    charge_min: 2_000,
    charge_max: 15_000_000,
    transfer_min: 3_000,
    transfer_fee: 3_000,
    vat_percent: 7,
    authorization_days: 7,
    utc_offset_hours: 7,
    zero_decimal: false,
};

const COUNTRIES: [&Country; 4] = [
    &THAILAND,
    &Country {
        code: "SG",
        currency: "SGD",
        charge_min: 100,
        charge_max: 2_000_000,
        transfer_min: 100,
        transfer_fee: 100,
        utc_offset_hours: 8,
        ..THAILAND
    },
    &Country {
        code: "MY",
        currency: "MYR",
        charge_min: 100,
        charge_max: 10_000_000,
        transfer_min: 100,
        transfer_fee: 100,
        utc_offset_hours: 8,
        ..THAILAND
    },
    &Country {
        code: "JP",
        currency: "JPY",
        charge_min: 100,
        charge_max: 6_000_000,
        transfer_min: 260,
        transfer_fee: 260,
        vat_percent: 10,
        authorization_days: 30,
        utc_offset_hours: 9,
        zero_decimal: true,
    },
];

/// What a payment costs the account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fees {
    pub(crate) fee: i64,
    pub(crate) fee_vat: i64,
    pub(crate) net: i64,
}

impl Country {
    pub(crate) fn of(code: &str) -> Option<&'static Country> {
        COUNTRIES.into_iter().find(|country| country.code.eq_ignore_ascii_case(code))
    }

    /// 3.65 % and VAT on the fee, each rounded half up.
    pub(crate) fn charge_fees(&self, amount: i64) -> Fees {
        let fee = divide_half_up(amount * 365, 10_000);
        let fee_vat = divide_half_up(fee * self.vat_percent, 100);
        Fees { fee, fee_vat, net: amount - fee - fee_vat }
    }

    /// The flat price, split into fee and VAT: 3000 is 2804 + 196 in Thailand.
    pub(crate) fn transfer_fees(&self, amount: i64) -> Fees {
        let fee = divide_half_up(self.transfer_fee * 100, 100 + self.vat_percent);
        Fees { fee, fee_vat: self.transfer_fee - fee, net: amount - self.transfer_fee }
    }

    /// Percent as the charge's `transaction_fees` shows it.
    pub(crate) fn vat_rate(&self) -> &'static str {
        if self.vat_percent == 7 { "7.0" } else { "10.0" }
    }

    /// For people: `1,234.50`, and `1,234` where the currency has no subunits.
    pub(crate) fn grouped(&self, amount: i64) -> String {
        if self.zero_decimal {
            return pages::grouped(&amount.to_string());
        }
        let (sign, size) = (if amount < 0 { "-" } else { "" }, amount.unsigned_abs());
        pages::grouped(&format!("{sign}{}.{:02}", size / 100, size % 100))
    }

    pub(crate) fn check_charge(&self, amount: i64) -> Result<(), ApiError> {
        self.check("invalid_charge", amount, self.charge_min, self.charge_max)
    }

    /// The limits of charges (choice).
    pub(crate) fn check_link(&self, amount: i64) -> Result<(), ApiError> {
        self.check("invalid_link", amount, self.charge_min, self.charge_max)
    }

    /// The code is a guess: the reference names none for transfers.
    pub(crate) fn check_transfer(&self, amount: i64) -> Result<(), ApiError> {
        self.check("invalid_amount", amount, self.transfer_min, i64::MAX)
    }

    /// Choice of status and code: section 4.5 has the word as a failure code of transfers.
    pub(crate) fn check_covered(&self, amount: i64, transferable: i64) -> Result<(), ApiError> {
        if amount <= transferable {
            return Ok(());
        }
        let unit = self.subunits();
        let message = format!(
            "amount must be less than or equal to the transferable balance of {transferable} ({unit})"
        );
        Err(ApiError::refused("insufficient_balance", message))
    }

    /// The day that it is there.
    pub(crate) fn date_of(&self, now: Timestamp) -> Date {
        now.to_zoned(self.time_zone()).date()
    }

    /// When that day begins there.
    pub(crate) fn start_of(&self, date: Date) -> Timestamp {
        // Only years that no test can reach are refused.
        date.to_zoned(self.time_zone()).map_or(Timestamp::MAX, |midnight| midnight.timestamp())
    }

    fn time_zone(&self) -> TimeZone {
        let offset = i8::try_from(self.utc_offset_hours).map_or(Offset::UTC, Offset::constant);
        TimeZone::fixed(offset)
    }

    fn check(&self, code: &'static str, amount: i64, min: i64, max: i64) -> Result<(), ApiError> {
        let (which, limit) = match amount {
            amount if amount < min => ("greater", min),
            amount if amount > max => ("less", max),
            _ => return Ok(()),
        };
        let unit = self.subunits();
        Err(ApiError::refused(code, format!("amount must be {which} than or equal to {limit} ({unit})")))
    }

    /// "thb subunits", as messages name it.
    pub(crate) fn subunits(&self) -> String {
        format!("{} subunits", self.currency.to_ascii_lowercase())
    }

    /// A decimal string in the main unit, as `transfer_config` has it.
    pub(crate) fn main_unit(&self, amount: i64) -> String {
        if self.zero_decimal {
            format!("{amount}.00")
        } else {
            format!("{}.{:02}", amount / 100, amount % 100)
        }
    }
}

impl Country {
    /// Text in the main unit as subunits, if it is exactly that: "4096.69" is 409669.
    pub(crate) fn subunits_of(&self, text: &str) -> Option<i64> {
        let decimals = if self.zero_decimal { 0 } else { 2 };
        let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
        let (kept, extra) = fraction.split_at(fraction.len().min(decimals));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(kept) || extra.bytes().any(|byte| byte != b'0') {
            return None;
        }
        format!("{whole}{kept:0<decimals$}").parse().ok()
    }
}

/// Rounds half up. Amounts here are never negative.
fn divide_half_up(amount: i64, by: i64) -> i64 {
    (amount + by / 2) / by
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fees_match_what_was_recorded() {
        let thailand = &THAILAND;
        assert_eq!(thailand.charge_fees(100_000), Fees { fee: 3650, fee_vat: 256, net: 96_094 });
        assert_eq!(thailand.charge_fees(50_000), Fees { fee: 1825, fee_vat: 128, net: 48_047 });
        assert_eq!(thailand.charge_fees(12_345), Fees { fee: 451, fee_vat: 32, net: 11_862 });
        assert_eq!(thailand.transfer_fees(100_000), Fees { fee: 2804, fee_vat: 196, net: 97_000 });
    }

    #[test]
    fn people_read_amounts_in_groups() {
        for (code, amount, text) in [
            ("TH", 123_456_789, "1,234,567.89"),
            ("TH", 2_000, "20.00"),
            ("TH", 99_905, "999.05"),
            ("TH", -5, "-0.05"),
            ("TH", -123_456, "-1,234.56"),
            ("JP", 1_234, "1,234"),
        ] {
            assert_eq!(Country::of(code).unwrap().grouped(amount), text);
        }
    }

    #[test]
    fn main_units_are_read_exactly_or_not_at_all() {
        let japan = Country::of("JP").unwrap();
        for (text, subunits) in [("4096.69", 409_669), ("4096.6", 409_660), ("4096", 409_600), ("1.500", 150)]
        {
            assert_eq!(THAILAND.subunits_of(text), Some(subunits), "{text}");
        }
        assert_eq!((japan.subunits_of("300"), japan.subunits_of("300.00")), (Some(300), Some(300)));
        for text in ["", ".5", "1.005", "1,5", "-1", "1e3", "x", "๑", "1.é", "92233720368547758.08"] {
            assert_eq!(THAILAND.subunits_of(text), None, "{text}");
        }
        assert_eq!(japan.subunits_of("1.5"), None);
    }

    #[test]
    fn limits_are_inclusive_and_said_in_the_message() {
        let thailand = &THAILAND;
        assert!(thailand.check_charge(2_000).is_ok());
        assert!(thailand.check_charge(15_000_000).is_ok());
        let error = thailand.check_charge(1_999).unwrap_err();
        assert_eq!(error.message, "amount must be greater than or equal to 2000 (thb subunits)");
    }
}
