//! Cards: what is wrong with one, what is shown of it, and how a charge of it ends (reference 2.3 and 7).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::errors::ApiError;
use crate::params::{Hash, Param};

/// A card as the API shows it. The number itself is never kept.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Card {
    object: &'static str,
    pub(crate) id: String,
    livemode: bool,
    location: Option<String>,
    deleted: bool,
    street1: Option<String>,
    street2: Option<String>,
    city: Option<String>,
    state: Option<String>,
    phone_number: Option<String>,
    postal_code: Option<String>,
    country: String,
    financing: &'static str,
    bank: &'static str,
    pub(crate) brand: &'static str,
    fingerprint: String,
    first_digits: Option<String>,
    pub(crate) last_digits: String,
    name: String,
    expiration_month: i64,
    expiration_year: i64,
    security_code_check: bool,
    tokenization_method: Option<String>,
    pub(super) created_at: Timestamp,
    /// How a charge of this card ends.
    #[serde(skip)]
    pub(crate) decline: Option<Decline>,
}

/// Why a charge fails.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Decline {
    pub(crate) code: &'static str,
    pub(crate) message: &'static str,
    pub(crate) three_d_secure: ThreeDSecure,
}

/// What a 3-D Secure check of a card that fails is like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ThreeDSecure {
    /// The check is passed; what fails is the charge.
    Passes,
    /// There is no check, for the card cannot be enrolled.
    NotEnrolled,
    /// The payer sees the page and does not pass.
    Fails,
}

const INSUFFICIENT: Decline = Decline {
    code: "insufficient_fund",
    message: "insufficient funds in the account or the card has reached the credit limit",
    three_d_secure: ThreeDSecure::Passes,
};
const STOLEN: Decline = Decline {
    code: "stolen_or_lost_card",
    message: "card is stolen or lost",
    three_d_secure: ThreeDSecure::Passes,
};
const PROCESSING: Decline = Decline {
    code: "failed_processing",
    message: "payment processing failed",
    three_d_secure: ThreeDSecure::Passes,
};
pub(super) const REJECTED: Decline =
    Decline { code: "payment_rejected", message: "payment rejected", three_d_secure: ThreeDSecure::Passes };
const FRAUD: Decline = Decline {
    code: "failed_fraud_check",
    message: "failed fraud check",
    three_d_secure: ThreeDSecure::Passes,
};
const ACCOUNT: Decline = Decline {
    code: "invalid_account_number",
    message: "no such account",
    three_d_secure: ThreeDSecure::Passes,
};
const SECURITY_CODE: Decline = Decline {
    code: "invalid_security_code",
    message: "security code wrong",
    three_d_secure: ThreeDSecure::Passes,
};

const NOT_ENROLLED: Decline = Decline { three_d_secure: ThreeDSecure::NotEnrolled, ..REJECTED };
const UNVERIFIED: Decline = Decline { three_d_secure: ThreeDSecure::Fails, ..REJECTED };

/// Table 7.2. Where there is no challenge page, those whose 3-D Secure validation fails are rejected at once too.
const DECLINED: [(&str, Decline); 39] = [
    ("4111111111140011", INSUFFICIENT),
    ("5555551111110011", INSUFFICIENT),
    ("3530111111190011", INSUFFICIENT),
    ("6250947000000014", INSUFFICIENT),
    ("4111111111130012", STOLEN),
    ("5555551111100012", STOLEN),
    ("3530111111180012", STOLEN),
    ("6250947000000022", STOLEN),
    ("4111111111120013", PROCESSING),
    ("5555551111190013", PROCESSING),
    ("3530111111170013", PROCESSING),
    ("6250947000000030", PROCESSING),
    ("4111111111110014", REJECTED),
    ("5555551111180014", REJECTED),
    ("3530111111160014", REJECTED),
    ("6250947000000048", REJECTED),
    ("4111111111190016", FRAUD),
    ("5555551111160016", FRAUD),
    ("3530111111140016", FRAUD),
    ("6250947000000055", FRAUD),
    ("4111111111180017", ACCOUNT),
    ("5555551111150017", ACCOUNT),
    ("3530111111130017", ACCOUNT),
    ("6250947000000063", ACCOUNT),
    ("4111111111160001", SECURITY_CODE),
    ("5555551111130001", SECURITY_CODE),
    ("3530111111110001", SECURITY_CODE),
    ("4111111111150002", NOT_ENROLLED),
    ("5555551111120002", NOT_ENROLLED),
    ("3530111111100002", NOT_ENROLLED),
    ("6250947000000071", NOT_ENROLLED),
    ("4111111111140003", UNVERIFIED),
    ("5555551111110003", UNVERIFIED),
    ("3530111111190003", UNVERIFIED),
    ("6250947000000089", UNVERIFIED),
    ("377138160000009", PROCESSING),
    ("6447032400001111005", PROCESSING),
    ("36021042111108", PROCESSING),
    ("377138161111003", UNVERIFIED),
];

/// Table 7.1. Listed because not every number there need pass the Luhn check; any other number that does works too
/// (choice).
const APPROVED: [&str; 10] = [
    "4242424242424242",
    "4111111111111111",
    "5555555555554444",
    "5454545454545454",
    "3530111333300000",
    "3566111111111113",
    "6250947000000006",
    "378282246310005",
    "6447032400000000001",
    "36021042000004",
];

impl Card {
    /// Reads the `card` hash of a new token. All problems come in one message, as the mobile SDKs expect.
    pub(crate) fn read(id: String, card: &Hash, now: Timestamp) -> Result<Card, ApiError> {
        let mut problems = Vec::new();
        let number = digits(card, "number");
        let brand = brand(&number);
        if !looks_like_a_card(&number) {
            problems.push("number is invalid");
        }
        if brand.is_none() {
            problems.push("brand not supported (unknown)");
        }
        let expiration = read_expiration(card, (None, None), now).unwrap_or_else(|problem| {
            problems.push(problem);
            (0, 0)
        });
        let name = card.text("name")?.filter(|name| !name.trim().is_empty());
        if name.is_none() {
            problems.push("name can't be blank");
        }
        // A code that came as a JSON number has lost its leading zeros.
        let security_code = match card.get("security_code") {
            Some(Param::Number(number)) => format!("{:0>3}", number.to_string()),
            _ => digits(card, "security_code"),
        };
        if !(3..=4).contains(&security_code.len()) || !all_digits(&security_code) {
            problems.push("security code is invalid");
        }
        if !problems.is_empty() {
            return Err(ApiError::refused("invalid_card", sentence(&problems)));
        }
        let decline = DECLINED.iter().find(|(listed, _)| *listed == number).map(|(_, decline)| *decline);
        Ok(Card {
            object: "card",
            id,
            livemode: false,
            location: None,
            deleted: false,
            street1: card.text("street1")?,
            street2: card.text("street2")?,
            city: card.text("city")?,
            state: card.text("state")?,
            phone_number: card.text("phone_number")?,
            postal_code: card.text("postal_code")?,
            country: card.text("country")?.unwrap_or_default().to_lowercase(),
            financing: "credit",
            bank: "",
            brand: brand.unwrap_or_default(),
            fingerprint: STANDARD.encode(ring::digest::digest(&ring::digest::SHA256, number.as_bytes())),
            first_digits: None,
            last_digits: number[number.len() - 4..].to_owned(),
            name: name.unwrap_or_default(),
            expiration_month: expiration.0,
            expiration_year: expiration.1,
            security_code_check: decline != Some(SECURITY_CODE),
            tokenization_method: None,
            created_at: now,
            decline,
        })
    }

    /// The card of a customer, which has a place of its own.
    pub(super) fn kept_by(&self, customer: &str) -> Card {
        Card { location: Some(format!("/customers/{customer}/cards/{}", self.id)), ..self.clone() }
    }

    pub(super) fn deleted(&self) -> Card {
        Card { deleted: true, ..self.clone() }
    }

    /// The card with what `PATCH` may change. Number and code are refused instead of being ignored (choice).
    pub(super) fn updated(&self, params: &Hash, now: Timestamp) -> Result<Card, ApiError> {
        if let Some(fixed) = ["number", "security_code"].into_iter().find(|name| params.has(name)) {
            return Err(ApiError::bad_request(format!("{fixed} of a card cannot be changed")));
        }
        let mut card = self.clone();
        if params.has("name") {
            let name = params.text("name")?.filter(|name| !name.trim().is_empty());
            card.name = name.ok_or_else(|| ApiError::refused("invalid_card", "name can't be blank"))?;
        }
        for (name, field) in [
            ("street1", &mut card.street1),
            ("street2", &mut card.street2),
            ("city", &mut card.city),
            ("state", &mut card.state),
            ("phone_number", &mut card.phone_number),
            ("postal_code", &mut card.postal_code),
        ] {
            if params.has(name) {
                *field = params.text(name)?;
            }
        }
        if params.has("country") {
            card.country = params.text("country")?.unwrap_or_default().to_lowercase();
        }
        // An old card may have run out by now: only a new date is looked at.
        if params.has("expiration_month") || params.has("expiration_year") {
            let was = (Some(card.expiration_month), Some(card.expiration_year));
            (card.expiration_month, card.expiration_year) = read_expiration(params, was, now)
                .map_err(|problem| ApiError::refused("invalid_card", problem))?;
        }
        Ok(card)
    }
}

/// A field that is text or a JSON number, without the spaces and dashes people type.
fn digits(card: &Hash, name: &str) -> String {
    let mut text = card.text(name).ok().flatten().unwrap_or_default();
    text.retain(|character| character != ' ' && character != '-');
    text
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn looks_like_a_card(number: &str) -> bool {
    let listed = || APPROVED.contains(&number) || DECLINED.iter().any(|(declined, _)| *declined == number);
    (12..=19).contains(&number.len()) && all_digits(number) && (luhn(number) || listed())
}

fn luhn(number: &str) -> bool {
    let sum: u32 = number
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0');
            match place % 2 {
                0 => digit,
                _ if digit > 4 => digit * 2 - 9,
                _ => digit * 2,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// The brand by the number's first digits, in the spelling of the API.
fn brand(number: &str) -> Option<&'static str> {
    let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| number.starts_with(prefix));
    let first_four = number.get(..4).and_then(|digits| digits.parse::<u16>().ok()).unwrap_or_default();
    match first_four {
        4000..=4999 => Some("Visa"),
        5100..=5599 | 2221..=2720 => Some("MasterCard"),
        3528..=3589 => Some("JCB"),
        3400..=3499 | 3700..=3799 => Some("American Express"),
        6200..=6299 => Some("UnionPay"),
        _ if starts(&["6011", "644", "645", "646", "647", "648", "649", "65"]) => Some("Discover"),
        _ if starts(&["36", "38", "39", "300", "301", "302", "303", "304", "305"]) => Some("Diners Club"),
        _ => None,
    }
}

/// Month and year. A card is good until the end of its month; a year of two digits is in this century.
/// What is not sent is as it was.
fn read_expiration(
    card: &Hash,
    (month, year): (Option<i64>, Option<i64>),
    now: Timestamp,
) -> Result<(i64, i64), &'static str> {
    const INVALID: &str = "expiration date is invalid";
    let part = |name, was| card.integer(name).map_err(|_| INVALID)?.or(was).ok_or(INVALID);
    let (month, year) = (part("expiration_month", month)?, part("expiration_year", year)?);
    let year = if (0..100).contains(&year) { year + 2000 } else { year };
    if !(1..=12).contains(&month) || !(1900..=9999).contains(&year) {
        return Err(INVALID);
    }
    let today = now.to_zoned(TimeZone::UTC);
    if (year, month) < (i64::from(today.year()), i64::from(today.month())) {
        return Err("expiration date cannot be in the past");
    }
    Ok((month, year))
}

/// "a", "a and b", "a, b, and c".
fn sentence(problems: &[&str]) -> String {
    match problems {
        [one, two] => format!("{one} and {two}"),
        [first @ .., last] if !first.is_empty() => format!("{}, and {last}", first.join(", ")),
        _ => problems.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_number_has_a_brand_and_is_taken() {
        for number in APPROVED.into_iter().chain(DECLINED.map(|(number, _)| number)) {
            assert!(brand(number).is_some(), "{number}");
            assert!(looks_like_a_card(number), "{number}");
        }
    }

    #[test]
    fn luhn_catches_a_wrong_digit() {
        assert!(luhn("4242424242424242"));
        assert!(!luhn("4242424242424241"));
    }

    #[test]
    fn problems_read_as_one_sentence() {
        assert_eq!(sentence(&["a"]), "a");
        assert_eq!(sentence(&["a", "b"]), "a and b");
        assert_eq!(sentence(&["a", "b", "c"]), "a, b, and c");
    }
}
