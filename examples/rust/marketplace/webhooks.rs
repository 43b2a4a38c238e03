//! Events arrive, twice for each chained action: once for the platform, once for the seller.

use anyhow::{Context as _, Result, anyhow, ensure};
use sanspay::omise::{Charge, Event, EventKey, ListEvents, UpdateAccount};
use sanspay::{HttpRequest, HttpResponse, Method};
use sanspay_client::{Transport as _, UreqTransport};

use crate::cast::{Merchant, slug};
use crate::page::{Actor, Page, money};
use crate::receiver::{Arrival, Receiver};

/// Each account says where its events go, with its own secret key: a chain key may not.
pub(crate) fn set_addresses(page: &mut Page, everybody: &[&Merchant], receiver: &Receiver) -> Result<()> {
    page.chapter("Where events go: each account sets its own webhook address");
    for merchant in everybody {
        let uri = receiver.uri(&slug(merchant.name()));
        page.step(&merchant.with_secret_key, "PATCH /account: where its events go");
        let update = UpdateAccount { webhook_uri: Some(uri.clone()), ..Default::default() };
        let account = merchant.client.send(&update)?;
        page.result(account.webhook_uri.as_deref().unwrap_or_default(), "");
        ensure!(account.webhook_uri == Some(uri), "the account kept another webhook address");
    }
    Ok(())
}

/// What the API lists as events is what arrived.
pub(crate) fn receive(page: &mut Page, everybody: &[&Merchant], receiver: &Receiver) -> Result<()> {
    page.chapter("The webhooks of all three accounts, each signed with the account's own secret");
    for merchant in everybody {
        page.step(&merchant.with_secret_key, "lists its events, to compare them with what arrived");
        let events: Vec<Event> = merchant.client.iter(&ListEvents::default()).collect::<Result<_, _>>()?;
        let account = slug(merchant.name());
        let is_here = |arrivals: &[Arrival], event: &Event| {
            arrivals.iter().any(|arrival| arrival.account == account && arrival.event.id == event.id)
        };
        let arrivals = receiver.wait_until(|arrivals| events.iter().all(|event| is_here(arrivals, event)));
        let arrived = events.iter().filter(|event| is_here(&arrivals, event)).count();
        page.check(
            arrived == events.len() && arrived > 0,
            &format!("{arrived} of {} arrived and were verified", events.len()),
        )?;
    }
    Ok(())
}

/// The first sale, as the platform and as the seller heard of it. Gives the platform's copy.
pub(crate) fn compare_two_copies(
    page: &mut Page,
    receiver: &Receiver,
    sale: &Charge,
    bazaar: &Merchant,
    shop: &Merchant,
) -> Result<Arrival> {
    page.chapter("One charge, two events");
    let copy = |merchant: &Merchant| {
        let account = slug(merchant.name());
        let is_the_one = |arrival: &Arrival| {
            let event = &arrival.event;
            arrival.account == account
                && event.key == EventKey::ChargeCreate
                && event.data.as_ref().and_then(|data| data.get("id")).as_ref() == Some(&sale.id)
        };
        let arrivals = receiver.wait_until(|arrivals| arrivals.iter().any(is_the_one));
        arrivals.into_iter().find(is_the_one).with_context(|| format!("{account} never heard of {}", sale.id))
    };
    let (platform, seller) = (copy(bazaar)?, copy(shop)?);
    for (merchant, arrival) in [(bazaar, &platform), (shop, &seller)] {
        let charge: Charge = arrival.event.data_as()?;
        let listener = Actor::keyless(merchant.name(), "webhook secret");
        page.step(&listener, &format!("verifies {}", arrival.event.key));
        page.result(&arrival.event.id, "");
        page.aside(&format!("{}, {}", charge.id, money(charge.amount, &charge.currency)?));
    }
    let (one, other) = (&platform.event, &seller.event);
    page.check(one.id != other.id, "the ids differ: each account deduplicates its own")?;
    page.check(
        one.data == other.data && one.created_at == other.created_at,
        "the data are the same, to the byte",
    )?;
    Ok(platform)
}

/// A copy with another amount is refused, an honest copy is not handled twice.
pub(crate) fn forge(
    page: &mut Page,
    receiver: &Receiver,
    transport: &UreqTransport,
    arrival: &Arrival,
) -> Result<()> {
    page.chapter("Webhooks that must not be believed, or not twice");
    let body = String::from_utf8(arrival.body.clone())?;
    let forged = body.replacen("120000", "920000", 1);
    ensure!(forged != body, "there was no amount to forge");
    let uri = receiver.uri(&arrival.account);
    page.step(&Actor::keyless("A stranger", "no secret"), "posts the webhook with a larger amount in it");
    let answer = post(transport, &uri, arrival, forged.into_bytes())?;
    page.refusal(&format_args!("HTTP {}: {}", answer.status, String::from_utf8_lossy(&answer.body)));
    page.check(answer.status == 400, "it was refused before its JSON was read")?;

    page.step(&Actor::keyless("The network", ""), "delivers the true one a second time");
    let answer = post(transport, &uri, arrival, body.into_bytes())?;
    page.check(answer.status == 200 && answer.body == b"seen before", "acknowledged, and not handled again")
}

/// A transport carries any request, not only those of a gateway.
fn post(transport: &UreqTransport, uri: &str, arrival: &Arrival, body: Vec<u8>) -> Result<HttpResponse> {
    let headers =
        arrival.headers.iter().filter(|header| header.name.starts_with("omise-")).cloned().collect();
    let request = HttpRequest {
        method: Method::Post,
        url: uri.to_owned(),
        headers,
        body: Some(body),
        timeout_ms: 5_000,
    };
    transport.send(request).map_err(|error| anyhow!("the receiver did not answer: {}", error.detail))
}
