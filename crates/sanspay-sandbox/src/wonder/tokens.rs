//! Payment tokens: the saved cards and wallets of a customer (reference 5.2 and 5.3).
//!
//! The API's own operations on tokens are not served yet; tokens are attached by the control endpoint.

use serde_json::{Map, Value, json};

use super::envelope::Failure;
use super::input::Fields;
use crate::ids::Ids;

const TOKEN_TYPES: [&str; 3] = ["CreditCard", "WechatPayAutoDebit", "AlipayAutoDebit"];
const CARD_FIELDS: [&str; 6] =
    ["number", "exp_month", "exp_year", "holder_name", "brand", "billing_currency"];

/// Where the binding of a token stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenState {
    Pending,
    Success,
    Failed,
}

impl TokenState {
    fn read(fields: &Fields) -> Result<Self, Failure> {
        match fields.text("state", 255)? {
            None | Some("success") => Ok(Self::Success),
            Some("pending") => Ok(Self::Pending),
            Some("failed") => Ok(Self::Failed),
            Some(_) => Err(fields.bad("state", "must be pending, success or failed")),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Success => "success",
            Self::Failed => "failed",
        }
    }
}

#[derive(Clone, Debug)]
pub(super) struct PaymentToken {
    token: String,
    token_type: String,
    state: TokenState,
    verify_uuid: String,
    card: Option<Map<String, Value>>,
}

impl PaymentToken {
    /// Reads the control endpoint's body, in which everything is optional.
    pub(super) fn read(fields: &Fields, ids: &mut Ids) -> Result<Self, Failure> {
        let token_type = fields.text("token_type", 255)?.unwrap_or("CreditCard");
        if !TOKEN_TYPES.contains(&token_type) {
            return Err(fields.bad("token_type", &format!("must be one of: {}", TOKEN_TYPES.join(", "))));
        }
        let token = match fields.text("token", 255)? {
            None => ids.uuid(),
            Some(text) if is_uuid(text) => text.to_ascii_lowercase(),
            Some(_) => return Err(fields.bad("token", "must be a uuid")),
        };
        let card = match fields.get("credit_card") {
            _ if token_type != "CreditCard" => None,
            None => Some(sample_card()),
            Some(_) => Some(read_card(&fields.object("credit_card")?)?),
        };
        let state = TokenState::read(fields)?;
        Ok(Self { token, token_type: token_type.to_owned(), state, verify_uuid: ids.uuid(), card })
    }

    pub(super) fn id(&self) -> &str {
        &self.token
    }

    pub(super) fn state(&self) -> TokenState {
        self.state
    }

    /// The token object of answers, with G2's `verify_*` fields and, after a failure, G3's reason.
    pub(super) fn to_json(&self, default: bool) -> Value {
        let mut object = json!({
            "token_type": self.token_type,
            "token": self.token,
            "state": self.state.name(),
            "verify_url": null,
            "verify_uuid": self.verify_uuid,
            "default": default,
        });
        if let Value::Object(fields) = &mut object {
            if let Some(card) = &self.card {
                fields.insert("credit_card".into(), Value::Object(card.clone()));
            }
            if self.state == TokenState::Failed {
                // The code is the mobile SDK's "card binding failed"; the text is ours (a guess).
                fields.insert("error_code".into(), "E200003".into());
                fields.insert("error_msg".into(), "The card could not be bound.".into());
            }
        }
        object
    }
}

/// Five groups of hex digits: 8-4-4-4-12.
fn is_uuid(text: &str) -> bool {
    let groups =
        text.split('-').map(|group| (group.len(), group.bytes().all(|byte| byte.is_ascii_hexdigit())));
    groups.eq([8, 4, 4, 4, 12].map(|length| (length, true)))
}

fn read_card(fields: &Fields) -> Result<Map<String, Value>, Failure> {
    let mut card = Map::new();
    for name in CARD_FIELDS {
        if let Some(text) = fields.text(name, 255)? {
            let text = if name == "number" { masked(text) } else { text.to_owned() };
            card.insert(name.into(), text.into());
        }
    }
    Ok(card)
}

/// Only the last four digits of a number are kept, however it was sent.
fn masked(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let shown: String = digits.iter().skip(digits.len().saturating_sub(4)).collect();
    format!("**** **** **** {shown}")
}

fn sample_card() -> Map<String, Value> {
    let values = ["**** **** **** 4242", "12", "2030", "CHAN TAI MAN", "VISA", "HKD"];
    CARD_FIELDS.iter().zip(values).map(|(name, value)| ((*name).to_owned(), value.into())).collect()
}
