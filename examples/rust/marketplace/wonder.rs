//! Wonder: every request is signed, and a signature covers every byte.

use anyhow::{Context as _, Result};
use sanspay::wonder::{
    CreateCustomer, Customer, DefaultPaymentMethod, Echo, GetCustomerByReference, NewCustomer, PutCustomer,
    WonderConfig,
};
use sanspay::{ErrorKind, Json, PayError, Secret, Wonder};
use sanspay_client::{Client, UreqTransport};

use crate::page::{Actor, Page};
use crate::tampering::Tampering;

const REFERENCE: &str = "sanspay-example-mali";

/// An app of Wonder: an id and a private key.
pub(crate) struct App {
    gateway: Wonder,
    client: Client<Wonder>,
    actor: Actor,
}

impl App {
    pub(crate) fn new(app_id: &str, private_key: Secret, url: &str) -> Result<Self> {
        let gateway = Wonder::new(WonderConfig {
            app_id: app_id.to_owned(),
            private_key: Some(private_key),
            url: Some(url.to_owned()),
            ..WonderConfig::default()
        })?;
        let client = Client::new(gateway.clone());
        Ok(Self { gateway, client, actor: Actor::app("Siam Bazaar", app_id) })
    }

    /// The cheapest proof that key, clock and signature are right.
    pub(crate) fn echo(&self, page: &mut Page) -> Result<()> {
        page.chapter("In Hong Kong, Wonder: a signed echo");
        let message = "nei5 hou2, Wonder";
        page.step(&self.actor, &format!("signs and sends {message:?}"));
        let echoed = self.client.send(&Echo { message: message.to_owned() })?;
        page.check(echoed.message == message, "the signature was verified, and the same words came back")
    }

    pub(crate) fn upsert_and_edit(&self, page: &mut Page) -> Result<Customer> {
        page.chapter("A customer, known by our own reference number");
        let new = NewCustomer {
            reference_number: REFERENCE.to_owned(),
            name: "Mali Chan".to_owned(),
            phone: "51234567".to_owned(),
            dial_code: Some("+852".to_owned()),
            default_payment_method: Some(DefaultPaymentMethod::CreditCard),
            ..NewCustomer::default()
        };
        page.step(&self.actor, &format!("creates {REFERENCE}"));
        let created = self.client.send(&CreateCustomer { customer: new.clone() })?;
        show(page, &created);
        page.step(&self.actor, "creates it again, with an e-mail address");
        let again = NewCustomer { email: Some("mali@example.com".to_owned()), ..new };
        let updated = self.client.send(&CreateCustomer { customer: again })?;
        page.check(updated.uuid == created.uuid, "the same uuid: it was updated, so a repeat does no harm")?;

        page.step(&self.actor, "PUT: clears the default payment method, nothing else");
        let edit = PutCustomer {
            uuid: updated.uuid,
            default_payment_method: Some(DefaultPaymentMethod::Cleared),
            ..PutCustomer::default()
        };
        let edited = self.client.send(&edit)?;
        show(page, &edited);
        page.check(
            !has_default_method(&edited) && edited.name.as_deref() == Some("Mali Chan"),
            "empty cleared it, and what was left out stayed",
        )?;
        Ok(edited)
    }

    /// One digit of the phone number changes after the request was signed.
    pub(crate) fn tamper(&self, page: &mut Page, customer: &Customer) -> Result<()> {
        page.chapter("Somebody on the way changes one byte");
        let tampered = Client::with_transport(self.gateway.clone(), Tampering(UreqTransport::new()));
        page.step(&self.actor, "PUT: a new phone number, 61234567");
        let edit = PutCustomer {
            uuid: customer.uuid.clone(),
            phone: Some("61234567".to_owned()),
            ..PutCustomer::default()
        };
        let error = tampered.send(&edit).err().context("the tampered request was accepted")?;
        page.refusal(&error);
        if let Some(body) = received_body(&error) {
            page.aside(&format!("What it received: {body}"));
        }
        page.check(
            matches!(error.kind(), ErrorKind::Authentication | ErrorKind::Permission),
            "refused: a signature covers every byte",
        )?;

        let reference = REFERENCE.to_owned();
        let now = self.client.send(&GetCustomerByReference { reference_number: reference })?;
        page.check(now.phone == customer.phone, "the customer is as before")
    }
}

/// What the sandbox adds to the envelope of a refused signature: all it computed, the body being the last line of what
/// was to be signed. The real gateway has nothing like it.
fn received_body(error: &PayError) -> Option<String> {
    let envelope = Json::parse(std::str::from_utf8(error.body_bytes()).ok()?).ok()?;
    let computed = Json::parse(&envelope.get("sandbox")?).ok()?;
    Some(computed.get("pre_sign_string")?.lines().last()?.to_owned())
}

fn has_default_method(customer: &Customer) -> bool {
    customer.default_payment_method.as_ref().is_some_and(|method| *method != DefaultPaymentMethod::Cleared)
}

fn show(page: &Page, customer: &Customer) {
    page.result(&customer.uuid, customer.name.as_deref().unwrap_or_default());
    let method = customer.default_payment_method.as_ref().map(DefaultPaymentMethod::as_str);
    let method = method.filter(|method| !method.is_empty()).unwrap_or("none");
    page.aside(&format!("default payment method: {method}"));
}
