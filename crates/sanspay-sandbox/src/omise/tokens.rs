//! `/tokens`, on the vault host only (reference 2.21).

use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use super::cards::Card;
use super::errors::ApiError;
use super::state::{AccountRef, Answer, Call, Caller, State};
use crate::params::Hash;

/// A card for one use.
#[derive(Debug)]
pub(crate) struct Token {
    id: String,
    owner: AccountRef,
    used: bool,
    charge_status: &'static str,
    pub(super) card: Arc<Card>,
    created_at: Timestamp,
}

#[derive(Serialize)]
struct TokenObject<'a> {
    object: &'static str,
    id: &'a str,
    livemode: bool,
    location: String,
    used: bool,
    charge_status: &'static str,
    card: &'a Card,
    created_at: Timestamp,
}

impl Token {
    fn object(&self) -> TokenObject<'_> {
        TokenObject {
            object: "token",
            id: &self.id,
            livemode: false,
            // The only absolute location of the API. It names the real host, as the recordings do.
            location: format!("https://vault.omise.co/tokens/{}", self.id),
            used: self.used,
            charge_status: self.charge_status,
            card: &self.card,
            created_at: self.created_at,
        }
    }
}

pub(super) fn create(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let Some(card) = call.params.hash("card")? else {
        return Err(ApiError::bad_request(if call.params.has("tokenization") {
            "tokenization of wallets is not played by this sandbox, send card"
        } else {
            "card is missing: send card[name], card[number], card[expiration_month], …"
        }));
    };
    let id = state.new_token(call.caller.books, card)?;
    let token = state.tokens.get(&id).ok_or_else(|| ApiError::not_found("token", &id))?;
    Answer::ok(&token.object(), format!("{} {} …{}", token.id, token.card.brand, token.card.last_digits))
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let token = state.tokens.get(call.id()).filter(|token| token.owner == call.caller.books);
    let token = token.ok_or_else(|| ApiError::not_found("token", call.id()))?;
    Answer::ok(&token.object(), "")
}

impl State {
    /// Reads a card and keeps it for one charge. Answers the token's id.
    pub(super) fn new_token(&mut self, owner: AccountRef, card: &Hash) -> Result<String, ApiError> {
        let card = Card::read(self.ids.test_id("card"), card, self.now)?;
        let id = self.ids.test_id("tokn");
        let token = Token {
            id: id.clone(),
            owner,
            used: false,
            charge_status: "unknown",
            card: Arc::new(card),
            created_at: self.now,
        };
        self.tokens.insert(id.clone(), token);
        Ok(id)
    }

    /// The unused token that this caller may charge.
    pub(super) fn unused_token(&self, caller: &Caller, id: &str) -> Result<&Token, ApiError> {
        match self.tokens.get(id).filter(|token| token.owner == caller.token_owner()) {
            None => Err(ApiError::not_found("token", id)),
            Some(token) if token.used => Err(ApiError::refused("used_token", "token was already used")),
            Some(token) => Ok(token),
        }
    }

    /// A token is used up by a declined charge too.
    pub(super) fn use_token(&mut self, id: &str, charge_status: &'static str) {
        if let Some(token) = self.tokens.get_mut(id) {
            token.used = true;
            token.charge_status = charge_status;
        }
    }
}
