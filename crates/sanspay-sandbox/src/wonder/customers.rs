//! Customers and the rules of their operations (reference 5.2).
//!
//! Choices made where the reference is silent or contradicts itself:
//!
//! * Create follows G3: `name`, `phone` and `reference_number` are required, also when it updates.
//! * Edit follows the seed: nothing is required. `null` counts as absent. `dial_code` and `company_name` left empty
//!   are not changed, as `name`, `email` and `phone` are not.
//! * A `reference_number` in an edit is refused unless it is the present one.
//! * Only a token of the same customer in state `success` can become the default.
//! * Lists are ordered from the oldest to the newest; the default `limit` is 20 (the documentation's sample).
//! * `linked_source_type` is checked and then has no effect: how a customer is linked is not documented.
//! * In answers, text that was never set is empty, and no default token is `null`.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::envelope::Failure;
use super::input::{Fields, Query, bad_query};
use super::tokens::{PaymentToken, TokenState};
use crate::ids::Ids;

pub(super) const NO_CUSTOMER: &str = "E900301";
pub(super) const NO_TOKEN: &str = "E900304";

/// Longest text of all fields but the dial code.
const MAX_TEXT: usize = 255;
const MAX_DIAL_CODE: usize = 6;
const MAX_LIMIT: usize = 1000;
const DEFAULT_LIMIT: usize = 20;

/// The seed's list; G3 knows only the first three.
const PAYMENT_METHODS: [&str; 8] = [
    "Credit Card",
    "Alipay",
    "Wechat Pay",
    "Google Pay",
    "FPS",
    "Octopus Business",
    "Union Pay",
    "Payment Token",
];

#[derive(Clone, Debug)]
struct Customer {
    uuid: String,
    reference_number: String,
    name: String,
    email: String,
    phone: String,
    dial_code: String,
    company_name: String,
    default_payment_method: String,
    default_payment_token: Option<String>,
    tokens: Vec<PaymentToken>,
}

impl Customer {
    fn new(uuid: String, reference_number: &str) -> Self {
        Self {
            uuid,
            reference_number: reference_number.to_owned(),
            name: String::new(),
            email: String::new(),
            phone: String::new(),
            dial_code: String::new(),
            company_name: String::new(),
            default_payment_method: String::new(),
            default_payment_token: None,
            tokens: Vec::new(),
        }
    }

    fn apply(&mut self, changes: Changes) {
        // Left empty means not changed, for all of these.
        let keep_or_set = |field: &mut String, change: Option<String>| {
            if let Some(text) = change.filter(|text| !text.is_empty()) {
                *field = text;
            }
        };
        keep_or_set(&mut self.name, changes.name);
        keep_or_set(&mut self.email, changes.email);
        keep_or_set(&mut self.phone, changes.phone);
        keep_or_set(&mut self.dial_code, changes.dial_code);
        keep_or_set(&mut self.company_name, changes.company_name);
        // Left empty means cleared, for these two.
        if let Some(method) = changes.default_payment_method {
            self.default_payment_method = method;
        }
        if let Some(token) = changes.default_payment_token {
            self.default_payment_token = Some(token).filter(|token| !token.is_empty());
        }
    }

    fn is_default(&self, token: &PaymentToken) -> bool {
        self.default_payment_token.as_deref() == Some(token.id())
    }

    fn default_token(&self) -> Option<&PaymentToken> {
        self.tokens.iter().find(|token| self.is_default(token))
    }

    fn to_json(&self) -> Value {
        json!({
            "uuid": self.uuid,
            "reference_number": self.reference_number,
            "name": self.name,
            "email": self.email,
            "phone": self.phone,
            "dial_code": self.dial_code,
            "company_name": self.company_name,
            "default_payment_method": self.default_payment_method,
            "default_payment_token": self.default_token().map(|token| token.to_json(true)),
        })
    }
}

/// What a create or an edit says: absent fields are `None`, empty ones `Some("")`.
struct Changes {
    name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    dial_code: Option<String>,
    company_name: Option<String>,
    default_payment_method: Option<String>,
    default_payment_token: Option<String>,
}

impl Changes {
    /// Checks all fields; `owned` are the tokens that may become the default.
    fn read(fields: &Fields, owned: &[PaymentToken]) -> Result<Self, Failure> {
        let text = |name, max| fields.text(name, max).map(|text| text.map(str::to_owned));
        let changes = Self {
            name: text("name", MAX_TEXT)?,
            email: text("email", MAX_TEXT)?,
            phone: text("phone", MAX_TEXT)?,
            dial_code: text("dial_code", MAX_DIAL_CODE)?,
            company_name: text("company_name", MAX_TEXT)?,
            default_payment_method: text("default_payment_method", MAX_TEXT)?,
            default_payment_token: Self::token(fields)?,
        };
        if let Some(method) = changes.default_payment_method.as_deref()
            && !method.is_empty()
            && !PAYMENT_METHODS.contains(&method)
        {
            let known = PAYMENT_METHODS.join(", ");
            return Err(fields
                .bad("default_payment_method", &format!("must be one of: {known}; or empty to clear it")));
        }
        if let Some(id) = changes.default_payment_token.as_deref().filter(|id| !id.is_empty()) {
            match owned.iter().find(|token| token.id() == id) {
                Some(token) if token.state() == TokenState::Success => {}
                Some(_) => {
                    return Err(
                        fields.bad("default_payment_token", "names a token that is not in state `success`")
                    );
                }
                None => {
                    let text = "`default_payment_token` names no payment token of this customer. In the sandbox, attach \
                                one with POST /sandbox/wonder/customers/{uuid}/payment_tokens.";
                    return Err(Failure::invalid(NO_TOKEN, text));
                }
            }
        }
        Ok(changes)
    }

    fn token(fields: &Fields) -> Result<Option<String>, Failure> {
        if let Some(Value::Object(_)) = fields.get("default_payment_token") {
            let rule = "must be the token's uuid as a string, not the object that answers carry; or empty to clear it";
            return Err(fields.bad("default_payment_token", rule));
        }
        Ok(fields.text("default_payment_token", MAX_TEXT)?.map(str::to_ascii_lowercase))
    }
}

/// All customers of the one business that the sandbox plays. None is ever removed.
#[derive(Debug, Default)]
pub(super) struct Customers {
    all: Vec<Customer>,
    by_uuid: HashMap<String, usize>,
    by_reference: HashMap<String, usize>,
    by_token: HashMap<String, usize>,
}

impl Customers {
    /// `POST P/customers`: creates, or updates the customer with this `reference_number`.
    pub(super) fn create(&mut self, body: &[u8], ids: &mut Ids) -> Result<Value, Failure> {
        let fields = Fields::from_body(body)?.object("customer")?;
        let reference = fields.required("reference_number", MAX_TEXT)?;
        fields.required("name", MAX_TEXT)?;
        fields.required("phone", MAX_TEXT)?;
        let found = self.by_reference.get(reference).copied();
        let owned = found.and_then(|at| self.all.get(at)).map_or(&[][..], |customer| &customer.tokens);
        let changes = Changes::read(&fields, owned)?;
        let at = found.unwrap_or_else(|| {
            let customer = Customer::new(ids.uuid(), reference);
            self.by_uuid.insert(customer.uuid.clone(), self.all.len());
            self.by_reference.insert(reference.to_owned(), self.all.len());
            self.all.push(customer);
            self.all.len() - 1
        });
        self.change(at, changes)
    }

    /// `PUT P/customers/{uuid}`
    pub(super) fn edit(&mut self, uuid: &str, body: &[u8]) -> Result<Value, Failure> {
        let at = self.position(uuid)?;
        let fields = Fields::from_body(body)?;
        if fields.contains("customer") {
            return Err(
                fields.bad("customer", "is the wrapper of create; an edit's body holds the fields directly")
            );
        }
        let Some(customer) = self.all.get(at) else {
            return Err(no_customer("uuid", uuid));
        };
        if let Some(reference) = fields.text("reference_number", MAX_TEXT)?
            && reference != customer.reference_number
        {
            return Err(fields.bad("reference_number", "cannot be changed; leave it out"));
        }
        let changes = Changes::read(&fields, &customer.tokens)?;
        self.change(at, changes)
    }

    /// `GET P/customers/{uuid}`
    pub(super) fn get(&self, uuid: &str) -> Result<Value, Failure> {
        self.answer(self.position(uuid)?)
    }

    /// `GET P/customers/ref/{reference_number}`
    pub(super) fn by_reference(&self, reference: &str) -> Result<Value, Failure> {
        let at =
            self.by_reference.get(reference).ok_or_else(|| no_customer("reference_number", reference))?;
        self.answer(*at)
    }

    /// `POST P/customers/by/token`
    pub(super) fn by_token(&self, body: &[u8]) -> Result<Value, Failure> {
        let fields = Fields::from_body(body)?;
        let token = fields.required("token", MAX_TEXT)?;
        let at = self
            .by_token
            .get(&token.to_ascii_lowercase())
            .ok_or_else(|| no_customer("payment token", token))?;
        self.answer(*at)
    }

    /// `GET P/customers`
    pub(super) fn list(&self, query: &Query<'_>) -> Result<Value, Failure> {
        let limit = query.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT)?;
        let offset = query.number("offset", 0, 0, usize::MAX)?;
        if let Some(kind) = query.get("linked_source_type").filter(|kind| !kind.is_empty())
            && !["User", "Store"].contains(&kind)
        {
            return Err(bad_query("linked_source_type", "must be User or Store"));
        }
        if query.has_filter() {
            // A filter without effect would look like a wrong answer.
            return Err(bad_query("filter[…]", "is not supported by the sandbox for customers"));
        }
        let customers: Vec<Value> = self.all.iter().skip(offset).take(limit).map(Customer::to_json).collect();
        Ok(json!({"customers": customers}))
    }

    /// Attaches a payment token as if the payer had gone through its binding. Answers the token object.
    pub(super) fn attach_token(
        &mut self,
        uuid: &str,
        token: PaymentToken,
        default: bool,
    ) -> Result<Value, Failure> {
        let at = self.position(uuid)?;
        if self.by_token.contains_key(token.id()) {
            return Err(Failure::invalid(NO_TOKEN, format!("The token {} exists already.", token.id())));
        }
        if default && token.state() != TokenState::Success {
            return Err(Failure::invalid(NO_TOKEN, "Only a token in state `success` can be the default."));
        }
        let Some(customer) = self.all.get_mut(at) else {
            return Err(no_customer("uuid", uuid));
        };
        if default {
            customer.default_payment_token = Some(token.id().to_owned());
        }
        self.by_token.insert(token.id().to_owned(), at);
        let answer = token.to_json(default);
        customer.tokens.push(token);
        Ok(answer)
    }

    /// Whether there is such a customer.
    pub(super) fn check(&self, uuid: &str) -> Result<(), Failure> {
        self.position(uuid).map(|_| ())
    }

    /// `POST P/customers/{uuid}/payment_tokens`
    pub(super) fn create_token(
        &mut self,
        uuid: &str,
        body: &[u8],
        ids: &mut Ids,
        base_url: &str,
    ) -> Result<Value, Failure> {
        self.check(uuid)?;
        let token = PaymentToken::create(&Fields::from_body(body)?, ids, base_url)?;
        Ok(json!({"payment_token": self.attach_token(uuid, token, false)?}))
    }

    /// `GET P/customers/{uuid}/payment_tokens`
    pub(super) fn list_tokens(&self, uuid: &str, query: &Query<'_>) -> Result<Value, Failure> {
        let customer = self.one(uuid)?;
        let types = query.get("token_type").filter(|types| !types.is_empty());
        let wanted = |token: &&PaymentToken| {
            types.is_none_or(|types| types.split(',').any(|name| token.is_of_type(name.trim())))
        };
        let tokens: Vec<Value> = customer
            .tokens
            .iter()
            .filter(wanted)
            .map(|token| token.to_json(customer.is_default(token)))
            .collect();
        Ok(json!({"payment_tokens": tokens}))
    }

    /// `POST P/customers/{uuid}/payment_tokens/check`
    pub(super) fn check_token(&self, uuid: &str, body: &[u8]) -> Result<Value, Failure> {
        let customer = self.one(uuid)?;
        let fields = Fields::from_body(body)?.object("payment_token")?;
        let id = fields.required("token", MAX_TEXT)?;
        let token = customer
            .tokens
            .iter()
            .find(|token| token.id().eq_ignore_ascii_case(id))
            .ok_or_else(|| no_token(id))?;
        if fields.text("verify_uuid", MAX_TEXT)?.is_some_and(|uuid| uuid != token.verify_uuid()) {
            return Err(fields.bad("verify_uuid", "is not that of this token"));
        }
        Ok(json!({"payment_token": token.to_json(customer.is_default(token))}))
    }

    /// `DELETE P/customers/{uuid}/payment_tokens`, with a body. Deleting again is refused (a guess).
    pub(super) fn delete_token(&mut self, uuid: &str, body: &[u8]) -> Result<Value, Failure> {
        let at = self.position(uuid)?;
        let fields = Fields::from_body(body)?;
        let id = fields.required("token", MAX_TEXT)?.to_ascii_lowercase();
        let customer = self.all.get_mut(at).ok_or_else(|| no_customer("uuid", uuid))?;
        let place = customer.tokens.iter().position(|token| token.id() == id).ok_or_else(|| no_token(&id))?;
        customer.tokens.remove(place);
        if customer.default_payment_token.as_deref() == Some(id.as_str()) {
            customer.default_payment_token = None;
        }
        self.by_token.remove(&id);
        Ok(json!({"success": true}))
    }

    /// A token that can be paid with.
    pub(super) fn usable_token(&self, id: &str) -> Result<&PaymentToken, Failure> {
        let id = id.to_ascii_lowercase();
        let customer = self.by_token.get(&id).and_then(|at| self.all.get(*at));
        let token = customer
            .and_then(|customer| customer.tokens.iter().find(|token| token.id() == id))
            .ok_or_else(|| no_token(&id))?;
        if token.state() == TokenState::Success {
            return Ok(token);
        }
        Err(Failure::invalid(NO_TOKEN, format!("The payment token {id} is not in state `success`.")))
    }

    /// The token that a plan of this customer charges: the named one, else their default.
    pub(super) fn token_to_charge(&self, uuid: &str, named: Option<&str>) -> Result<String, Failure> {
        let customer = self.one(uuid)?;
        let Some(id) = named.or(customer.default_payment_token.as_deref()) else {
            let text = "`plan.default_payment_token` is missing, and the customer has no default payment token: \
                        name one of their tokens.";
            return Err(Failure::invalid(NO_TOKEN, text));
        };
        let token = self.usable_token(id)?.id().to_owned();
        if customer.tokens.iter().any(|own| own.id() == token) {
            return Ok(token);
        }
        Err(Failure::invalid(NO_TOKEN, format!("The payment token {id} is not this customer's.")))
    }

    /// A token as it is answered, if the customer still has it.
    pub(super) fn token_json(&self, uuid: &str, id: &str) -> Option<Value> {
        let customer = self.one(uuid).ok()?;
        let token = customer.tokens.iter().find(|token| token.id() == id)?;
        Some(token.to_json(customer.is_default(token)))
    }

    /// The token whose verify page this is.
    pub(super) fn token_to_verify(&mut self, verify_uuid: &str) -> Option<&mut PaymentToken> {
        self.all
            .iter_mut()
            .flat_map(|customer| &mut customer.tokens)
            .find(|token| token.verify_uuid() == verify_uuid)
    }

    fn one(&self, uuid: &str) -> Result<&Customer, Failure> {
        self.all.get(self.position(uuid)?).ok_or_else(|| no_customer("uuid", uuid))
    }

    fn change(&mut self, at: usize, changes: Changes) -> Result<Value, Failure> {
        if let Some(customer) = self.all.get_mut(at) {
            customer.apply(changes);
        }
        self.answer(at)
    }

    fn position(&self, uuid: &str) -> Result<usize, Failure> {
        self.by_uuid.get(&uuid.to_ascii_lowercase()).copied().ok_or_else(|| no_customer("uuid", uuid))
    }

    fn answer(&self, at: usize) -> Result<Value, Failure> {
        let customer = self.all.get(at).ok_or_else(|| no_customer("position", &at.to_string()))?;
        Ok(json!({"customer": customer.to_json()}))
    }
}

fn no_token(id: &str) -> Failure {
    Failure::invalid(NO_TOKEN, format!("There is no payment token {id:?} here."))
}

fn no_customer(by: &str, value: &str) -> Failure {
    Failure::not_found(NO_CUSTOMER, format!("No customer has the {by} {value:?}."))
}
