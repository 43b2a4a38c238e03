//! A transport of your own: one that writes down each exchange, and one that needs no network at all.
//!
//! ```sh
//! cargo run --example custom_transport
//! ```

use anyhow::{Result, bail, ensure};
use sanspay::omise::{CreateToken, GetAccount, GetCharge, OmiseConfig, PublicKey, SecretKey, TokenCard};
use sanspay::{HttpRequest, HttpResponse, Omise};
use sanspay_client::{Client, Transport, TransportError, UreqTransport};
use sanspay_sandbox::{Options, Sandbox};

/// Prints a line an exchange. Bodies stay out, they may hold a card; a header knows whether it is a secret.
struct Recorder<T>(T);

impl<T: Transport> Transport for Recorder<T> {
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let sent = request.body.as_ref().map_or(0, Vec::len);
        let what = format!("{} {} {:?}, {sent} bytes", request.method, request.url, request.headers[0]);
        let outcome = self.0.send(request);
        match &outcome {
            Ok(response) => println!("{what} → {}, {} bytes", response.status, response.body.len()),
            Err(error) => println!("{what} ✗ {}", error.detail),
        }
        outcome
    }
}

/// Answers from a closure: for the unit tests of whatever uses the client.
struct Offline<F>(F);

impl<F: Fn(&HttpRequest) -> HttpResponse + Send + Sync> Transport for Offline<F> {
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        Ok((self.0)(&request))
    }
}

fn main() -> Result<()> {
    let sandbox = Sandbox::start(Options::default())?;
    let merchant = sandbox.world().platform;
    let omise = Omise::new(OmiseConfig {
        public_key: Some(PublicKey::new(merchant.public_key.as_str())?),
        secret_key: Some(SecretKey::new(merchant.secret_key.as_str())?),
        api_url: Some(sandbox.api_url()),
        vault_url: Some(sandbox.vault_url()),
        ..OmiseConfig::default()
    })?;

    let client = Client::with_transport(omise.clone(), Recorder(UreqTransport::new()));
    client.send(&GetAccount {})?;
    client.send(&CreateToken {
        card: TokenCard {
            name: "Somchai Prasert".to_owned(),
            number: "4242424242424242".into(),
            expiration_month: 12,
            expiration_year: 2040,
            security_code: Some("123".into()),
            ..TokenCard::default()
        },
    })?;

    let offline = Client::with_transport(
        omise,
        Offline(|request: &HttpRequest| {
            let body = r#"{"object":"error","code":"not_found","message":"charge was not found"}"#;
            let status = if request.url.ends_with("/charges/chrg_test_0") { 404 } else { 500 };
            HttpResponse { status, headers: Vec::new(), body: body.into() }
        }),
    );
    let missing = offline.send(&GetCharge { charge: "chrg_test_0".to_owned(), expand: None });
    let Err(error) = missing else { bail!("the closure's error became a charge") };
    println!("offline: {error}");
    ensure!(error.status() == Some(404), "another answer than the closure's");

    println!("The end: one client, two transports of our own.");
    Ok(())
}
