//! `/chains`: who may act for whom (reference 2.4). Made by the control API, since the real ones are made on the
//! dashboard.

use jiff::Timestamp;
use serde::Serialize;

use super::auth::KeyUse;
use super::errors::ApiError;
use super::lists::ListQuery;
use super::state::{AccountRef, Answer, Call, ChainRef, State};
use crate::world::Refused;

#[derive(Debug)]
pub(crate) struct Chain {
    pub(super) id: String,
    key: String,
    pub(super) platform: AccountRef,
    pub(super) seller: AccountRef,
    pub(super) revoked: bool,
    created_at: Timestamp,
}

#[derive(Serialize)]
struct ChainObject<'a> {
    object: &'static str,
    id: &'a str,
    livemode: bool,
    location: String,
    revoked: bool,
    /// Of the seller.
    email: &'a str,
    key: &'a str,
    created_at: Timestamp,
}

impl Chain {
    /// Empty once revoked.
    pub(super) fn shown_key(&self) -> &str {
        if self.revoked { "" } else { &self.key }
    }
}

impl State {
    pub(super) fn add_chain(
        &mut self,
        platform: AccountRef,
        seller: AccountRef,
    ) -> Result<ChainRef, Refused> {
        let refused = |why: &str| Err(Refused(why.to_owned()));
        if platform == seller {
            return refused("an account cannot be chained to itself");
        }
        if !self.account(platform).chain_enabled {
            return refused("the platform has not enabled chaining");
        }
        if self.account(platform).country.code != self.account(seller).country.code {
            return refused("both accounts of a chain must be in the same country");
        }
        let chain = ChainRef(self.chains.len());
        let key = self.ids.test_id("ckey");
        self.keys.insert(key.clone(), KeyUse::Chain(chain));
        self.chains.push(Chain {
            id: self.ids.test_id("acch"),
            key,
            platform,
            seller,
            revoked: false,
            created_at: self.now,
        });
        self.account_mut(platform).chains.push(chain);
        Ok(chain)
    }

    fn chain_object(&self, chain: ChainRef) -> ChainObject<'_> {
        let chain = &self.chains[chain.0];
        ChainObject {
            object: "chain",
            id: &chain.id,
            livemode: false,
            location: format!("/chains/{}", chain.id),
            revoked: chain.revoked,
            email: &self.account(chain.seller).email,
            key: chain.shown_key(),
            created_at: chain.created_at,
        }
    }

    /// The caller's chain with the id in the path.
    fn chain_of(&self, call: &Call) -> Result<ChainRef, ApiError> {
        let own = &self.account(call.caller.books).chains;
        own.iter()
            .copied()
            .find(|chain| self.chains[chain.0].id == call.id())
            .ok_or_else(|| ApiError::not_found("chain", call.id()))
    }
}

pub(super) fn list(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let query = ListQuery::read(&call.params, state.now)?;
    let own = &state.account(call.caller.books).chains;
    // The list of chains is the one that shows no location of its own.
    let page = query.page(
        own.len(),
        |at| state.chains[own[at].0].created_at,
        None,
        |at| state.chain_object(own[at]),
    );
    Answer::ok(&page, page.summary())
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let chain = state.chain_of(call)?;
    Answer::ok(&state.chain_object(chain), "")
}

/// A second time, or while a transfer made through the chain is not sent, answers 400 (draft).
pub(super) fn revoke(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let reference = state.chain_of(call)?;
    let chain = &state.chains[reference.0];
    if chain.revoked {
        return Err(ApiError::bad_request("chain was already revoked"));
    }
    if state.account(chain.seller).has_unsent_transfer_of(chain.platform) {
        return Err(ApiError::bad_request("chain has pending transfers"));
    }
    state.chains[reference.0].revoked = true;
    Answer::ok(&state.chain_object(reference), "revoked")
}
