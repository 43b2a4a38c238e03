//! Payment tokens: the saved cards and wallets of a customer (reference 5.2 and 5.3).
//!
//! A token made by the API is `pending` until its holder decides on the verify page, which the sandbox serves. The
//! number `4000000000000002` is refused there whatever the holder says. Tokens attached by the control endpoint are
//! whatever it says.

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

/// Where the holder goes after the verify page.
#[derive(Clone, Debug, Default)]
pub(super) struct Returns {
    success: Option<String>,
    fail: Option<String>,
}

/// A card of this number cannot be saved; one that was attached with it declines.
const REFUSED_LAST_4: &str = "0002";

#[derive(Clone, Debug)]
pub(super) struct PaymentToken {
    token: String,
    token_type: String,
    state: TokenState,
    verify_uuid: String,
    /// While pending.
    verify_url: Option<String>,
    returns: Returns,
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
        let verify_uuid = ids.uuid();
        let (verify_url, returns) = (None, Returns::default());
        Ok(Self { token, token_type: token_type.to_owned(), state, verify_uuid, verify_url, returns, card })
    }

    /// Reads the body of `POST P/customers/{uuid}/payment_tokens`. `base_url` is where the sandbox's pages are.
    pub(super) fn create(fields: &Fields, ids: &mut Ids, base_url: &str) -> Result<Self, Failure> {
        let (token_type, card, returns) = match (fields.get("card"), fields.get("alipay")) {
            (Some(_), None) => {
                let card = fields.object("card")?;
                let number = card.required("number", 19)?;
                if number.len() < 12 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
                    return Err(card.bad("number", "must be 12 to 19 digits"));
                }
                for name in ["exp_month", "exp_year", "holder_name"] {
                    card.required(name, 255)?;
                }
                check_use(&card)?;
                let pages = card.object("3ds")?;
                let returns = Returns {
                    success: Some(pages.required("success_return_url", 2048)?.to_owned()),
                    fail: Some(pages.required("fail_return_url", 2048)?.to_owned()),
                };
                let mut shown = read_card(&card)?;
                shown.insert("brand".into(), brand(number).into());
                shown.insert("billing_currency".into(), "HKD".into());
                ("CreditCard", Some(shown), returns)
            }
            (None, Some(_)) => {
                let alipay = fields.object("alipay")?;
                check_use(&alipay)?;
                let back = alipay.text("return_url", 2048)?.filter(|url| !url.is_empty()).map(str::to_owned);
                ("AlipayAutoDebit", None, Returns { success: back.clone(), fail: back })
            }
            _ => return Err(fields.bad("card", "or `alipay` is required, and not both")),
        };
        let (token, verify_uuid) = (ids.uuid(), ids.uuid());
        let verify_url = Some(format!("{base_url}/svc/pages/tokens/{verify_uuid}"));
        let state = TokenState::Pending;
        Ok(Self { token, token_type: token_type.to_owned(), state, verify_uuid, verify_url, returns, card })
    }

    pub(super) fn verify_uuid(&self) -> &str {
        &self.verify_uuid
    }

    /// `CreditCard`, also by the name `Gateway`, which stands in a sample's place of cards (a guess).
    pub(super) fn is_of_type(&self, name: &str) -> bool {
        self.token_type == name || name == "Gateway" && self.token_type == "CreditCard"
    }

    /// The holder has decided. Answers where they go next.
    pub(super) fn verified(&mut self, agreed: bool) -> Option<String> {
        if self.state != TokenState::Pending {
            return None;
        }
        self.verify_url = None;
        let works = agreed && self.last_4() != REFUSED_LAST_4;
        self.state = if works { TokenState::Success } else { TokenState::Failed };
        if works { self.returns.success.clone() } else { self.returns.fail.clone() }
    }

    /// Of the card, if it is one.
    pub(super) fn last_4(&self) -> &str {
        let number = self.card.as_ref().and_then(|card| card.get("number")).and_then(Value::as_str);
        number.and_then(|number| number.rsplit(' ').next()).unwrap_or_default()
    }

    /// Whether a payment with it is declined.
    pub(super) fn declines(&self) -> bool {
        self.last_4() == REFUSED_LAST_4
    }

    pub(super) fn id(&self) -> &str {
        &self.token
    }

    /// "CreditCard …4242"
    pub(super) fn means(&self) -> String {
        match self.last_4() {
            "" => self.token_type.clone(),
            last_4 => format!("{} …{last_4}", self.token_type),
        }
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
            "verify_url": self.verify_url,
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

const USES: [&str; 6] = [
    "partial_split_shipment",
    "delayed_charges",
    "no_show",
    "recurring_payment",
    "unscheduled_cof",
    "unscheduled_cof_subsequent",
];

fn check_use(fields: &Fields) -> Result<(), Failure> {
    if USES.contains(&fields.required("transaction_type", 255)?) {
        return Ok(());
    }
    Err(fields.bad("transaction_type", &format!("must be one of: {}", USES.join(", "))))
}

fn brand(number: &str) -> &'static str {
    match number.as_bytes().first() {
        Some(b'4') => "VISA",
        Some(b'2' | b'5') => "MASTERCARD",
        Some(b'6') => "UNIONPAY",
        _ => "OTHER",
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
