//! `GET /account`, `PATCH /account` and `GET /balance` (reference 2.1).

use axum::http::Uri;
use std::collections::HashMap;

use jiff::Timestamp;
use serde::Serialize;

use super::auth::KeyUse;
use super::charges::Charge;
use super::customers::Customer;
use super::disputes::Dispute;
use super::errors::ApiError;
use super::events::Event;
use super::links::Link;
use super::lists::Table;
use super::money::Country;
use super::recipients::Recipient;
use super::refunds::Refund;
use super::schedules::Schedule;
use super::state::{AccountRef, Answer, Call, ChainRef, State};
use super::transactions::Transaction;
use super::transfers::{Transfer, TransferKeys};
use super::webhooks::WebhookSecrets;
use crate::params::{Hash, Param};
use crate::world::{NewAccount, Refused};

/// The newest API version, in whose form everything is written here.
pub(crate) const NEWEST_VERSION: &str = "2019-05-29";

/// How many events an account keeps. A sandbox is no archive, and a load test makes a lot of them.
const EVENTS_KEPT: usize = 10_000;

/// An account with its settings and its books.
#[derive(Debug)]
pub(crate) struct Account {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) country: &'static Country,
    pub(super) public_key: String,
    pub(super) secret_key: String,
    pub(super) webhook_secrets: WebhookSecrets,
    pub(super) webhook_uri: Option<String>,
    pub(super) chain_enabled: bool,
    pub(super) created_at: Timestamp,
    team: String,
    chaining_allowed: bool,
    chain_return_uri: Option<String>,
    pub(super) zero_interest_installments: bool,
    metadata_export_keys: MetadataExportKeys,

    /// The chains of which this account is the platform.
    pub(super) chains: Vec<ChainRef>,
    pub(super) charges: Table<Charge>,
    pub(super) customers: Table<Customer>,
    pub(super) refunds: Table<Refund>,
    pub(super) disputes: Table<Dispute>,
    pub(super) links: Table<Link>,
    pub(super) transfers: Table<Transfer>,
    pub(super) transfer_keys: TransferKeys,
    pub(super) transactions: Table<Transaction>,
    pub(super) events: Table<Event>,
    pub(super) balance: Balance,
    pub(super) recipients: Table<Recipient>,
    /// The id of the recipient which every account has from the start.
    pub(super) default_recipient: String,
    pub(super) schedules: Table<Schedule>,
    /// Which schedule an occurrence belongs to, by their ids.
    pub(super) occurrences: HashMap<String, String>,
}

/// The account's money, moved only together with its transactions.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Balance {
    pub(super) total: i64,
    /// In transfers that are not sent yet.
    pub(super) on_hold: i64,
}

impl Balance {
    /// What a transfer may take. Refunds may push the total below zero (choice); a later charge makes up for it.
    pub(super) fn transferable(&self) -> i64 {
        (self.total - self.on_hold).max(0)
    }
}

#[derive(Clone, Debug, Default, Serialize)]
struct MetadataExportKeys {
    charge: Vec<String>,
    transfer: Vec<String>,
    refund: Vec<String>,
    dispute: Vec<String>,
}

impl State {
    /// Makes an account with its keys.
    pub(super) fn add_account(&mut self, new: NewAccount) -> Result<AccountRef, Refused> {
        let code = new.country.as_deref().unwrap_or("TH");
        let country = Country::of(code)
            .ok_or_else(|| Refused(format!("country {code} is not known here, take TH, SG, MY or JP")))?;
        if new.name.trim().is_empty() {
            return Err(Refused("an account needs a name".to_owned()));
        }
        let account = AccountRef(self.accounts.len());
        let public_key = self.ids.test_id("pkey");
        let secret_key = self.ids.test_id("skey");
        self.keys.insert(public_key.clone(), KeyUse::Public(account));
        self.keys.insert(secret_key.clone(), KeyUse::Secret(account));
        let slug: String = new.name.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-");
        let email = new.email.unwrap_or_else(|| format!("{slug}@example.com"));
        let (id, team) = (self.ids.test_id("account"), self.ids.modeless_id("acct"));
        let webhook_secret = self.ids.webhook_secret();
        let recipient = self.ids.test_id("recp");
        let mut recipients = Table::new();
        recipients.insert(Recipient::default_of_test_mode(recipient.clone(), email.clone(), self.now));
        self.accounts.push(Account {
            id,
            team,
            recipients,
            default_recipient: recipient,
            schedules: Table::new(),
            occurrences: HashMap::new(),
            email,
            name: new.name,
            country,
            public_key,
            secret_key,
            webhook_secrets: WebhookSecrets::new(webhook_secret),
            webhook_uri: new.webhook_uri,
            chain_enabled: new.platform,
            created_at: self.now,
            chaining_allowed: new.platform,
            chain_return_uri: None,
            zero_interest_installments: false,
            metadata_export_keys: MetadataExportKeys::default(),
            chains: Vec::new(),
            charges: Table::new(),
            customers: Table::new(),
            refunds: Table::new(),
            disputes: Table::new(),
            links: Table::new(),
            transfers: Table::new(),
            transfer_keys: TransferKeys::default(),
            transactions: Table::new(),
            events: Table::newest(EVENTS_KEPT),
            balance: Balance::default(),
        });
        Ok(account)
    }
}

pub(super) fn show(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    Answer::ok(&AccountObject::of(state.account(call.caller.books)), "")
}

/// Takes all five parameters or, if one of them is wrong, none.
pub(super) fn update(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let params = &call.params;
    let account = state.account_mut(call.caller.books);
    let webhook_uri = cleared_or_set(params, "webhook_uri", &account.webhook_uri)?;
    let chain_return_uri = cleared_or_set(params, "chain_return_uri", &account.chain_return_uri)?;
    let chain_enabled = params.boolean("chain_enabled")?.unwrap_or(account.chain_enabled);
    let zero_interest =
        params.boolean("zero_interest_installments")?.unwrap_or(account.zero_interest_installments);
    let export_keys = read_export_keys(params, &account.metadata_export_keys)?;
    if chain_enabled && !account.chaining_allowed {
        // Choice: the reference names the rule but no code.
        return Err(ApiError::bad_request(
            "chain_enabled cannot be set: chaining is not allowed for this account",
        ));
    }
    account.webhook_uri = webhook_uri;
    account.chain_return_uri = chain_return_uri;
    account.chain_enabled = chain_enabled;
    account.zero_interest_installments = zero_interest;
    account.metadata_export_keys = export_keys;
    Answer::ok(&AccountObject::of(account), "account updated")
}

/// An address that was sent, cleared by `null` or empty text (choice), or the one there was.
fn cleared_or_set(params: &Hash, name: &str, current: &Option<String>) -> Result<Option<String>, ApiError> {
    if !params.has(name) {
        return Ok(current.clone());
    }
    let Some(uri) = params.text(name)? else {
        return Ok(None);
    };
    check_uri(name, &uri)?;
    Ok(Some(uri))
}

/// http is fine here: only live mode insists on https.
pub(super) fn check_uri(name: &str, uri: &str) -> Result<(), ApiError> {
    let parsed = uri.parse::<Uri>().ok();
    let fine = parsed.is_some_and(|uri| {
        matches!(uri.scheme_str(), Some("http" | "https"))
            && uri.host().is_some_and(|host| !host.is_empty())
            && has_usable_port(&uri)
    });
    if fine {
        Ok(())
    } else {
        Err(ApiError::bad_request(format!("{name} is not a valid http or https address")))
    }
}

/// The parser takes any digits for a port, and one that is none would be read as the default port.
fn has_usable_port(uri: &Uri) -> bool {
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    let host_and_port = authority.rsplit('@').next().unwrap_or_default();
    let after_ipv6 = host_and_port.rsplit(']').next().unwrap_or_default();
    let port = after_ipv6.split_once(':').map_or("", |(_, port)| port);
    port.is_empty() || port.parse::<u16>().is_ok()
}

/// Only the lists that were sent are replaced (choice).
fn read_export_keys(params: &Hash, current: &MetadataExportKeys) -> Result<MetadataExportKeys, ApiError> {
    let mut keys = current.clone();
    let sent = match params.get("metadata_export_keys") {
        None => return Ok(keys),
        Some(Param::Hash(sent)) => sent,
        Some(_) => return Err(ApiError::bad_request("metadata_export_keys is not a hash")),
    };
    for (name, _) in sent.iter() {
        let list = match name {
            "charge" => &mut keys.charge,
            "transfer" => &mut keys.transfer,
            "refund" => &mut keys.refund,
            "dispute" => &mut keys.dispute,
            other => {
                return Err(ApiError::bad_request(format!(
                    "metadata_export_keys has no {other}, only charge, transfer, refund and dispute"
                )));
            }
        };
        let texts = sent
            .texts(name)
            .map_err(|wrong| ApiError::bad_request(format!("metadata_export_keys: {wrong}")))?;
        *list = texts.unwrap_or_default();
    }
    Ok(keys)
}

pub(super) fn balance(state: &mut State, call: &Call) -> Result<Answer, ApiError> {
    let account = state.account(call.caller.books);
    let balance = BalanceObject {
        object: "balance",
        livemode: false,
        location: "/balance",
        currency: account.country.currency,
        total: account.balance.total,
        transferable: account.balance.transferable(),
        reserve: 0,
        on_hold: account.balance.on_hold,
        created_at: account.created_at,
    };
    Answer::ok(&balance, format!("{} {}", balance.total, balance.currency))
}

#[derive(Serialize)]
struct BalanceObject {
    object: &'static str,
    livemode: bool,
    location: &'static str,
    currency: &'static str,
    total: i64,
    transferable: i64,
    reserve: i64,
    on_hold: i64,
    created_at: Timestamp,
}

#[derive(Serialize)]
struct AccountObject<'a> {
    object: &'static str,
    id: &'a str,
    team: &'a str,
    livemode: bool,
    location: &'static str,
    country: &'static str,
    currency: &'static str,
    email: &'a str,
    created_at: Timestamp,
    supported_currencies: [&'static str; 1],
    api_version: &'static str,
    auto_activate_recipients: bool,
    chain_enabled: bool,
    zero_interest_installments: bool,
    chain_return_uri: Option<&'a str>,
    webhook_uri: Option<&'a str>,
    metadata_export_keys: &'a MetadataExportKeys,
    chaining_allowed: bool,
    last_updated_api_version: &'static str,
    transfer_config: TransferConfig,
}

#[derive(Serialize)]
struct TransferConfig {
    min_transfer_amount: String,
    max_transfer_amount: String,
    same_bank_max_transfer_amount: String,
    is_payout_enabled: bool,
    fee: String,
    provider: &'static str,
    merchant_id: &'static str,
    transfer_service_availability: Option<()>,
    max_active_realtime_transfer_schedules: Option<()>,
}

impl AccountObject<'_> {
    fn of(account: &Account) -> AccountObject<'_> {
        let country = account.country;
        AccountObject {
            object: "account",
            id: &account.id,
            team: &account.team,
            livemode: false,
            location: "/account",
            country: country.code,
            currency: country.currency,
            email: &account.email,
            created_at: account.created_at,
            // Choice: conversion between currencies is not played, so only the account's own is supported.
            supported_currencies: [country.currency],
            api_version: NEWEST_VERSION,
            auto_activate_recipients: false,
            chain_enabled: account.chain_enabled,
            zero_interest_installments: account.zero_interest_installments,
            chain_return_uri: account.chain_return_uri.as_deref(),
            webhook_uri: account.webhook_uri.as_deref(),
            metadata_export_keys: &account.metadata_export_keys,
            chaining_allowed: account.chaining_allowed,
            last_updated_api_version: NEWEST_VERSION,
            transfer_config: TransferConfig {
                min_transfer_amount: country.main_unit(country.transfer_min),
                max_transfer_amount: "1000000000.00".to_owned(),
                same_bank_max_transfer_amount: "1000000000.00".to_owned(),
                is_payout_enabled: false,
                fee: country.main_unit(country.transfer_fee),
                provider: "",
                merchant_id: "",
                transfer_service_availability: None,
                max_active_realtime_transfer_schedules: None,
            },
        }
    }
}
