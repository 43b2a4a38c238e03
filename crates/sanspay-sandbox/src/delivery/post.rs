//! One HTTP POST to a receiver on this machine.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use axum::http::Uri;
use http_body_util::Full;
use hyper::Request;
use hyper::body::Bytes;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use super::{Message, Outcome};

/// How long a receiver may take (a draft for Omise, a choice for Wonder).
pub(super) const ANSWER_LIMIT: Duration = Duration::from_secs(10);

/// Where a receiver is: on this machine, whatever its address says.
#[derive(Debug)]
pub(super) struct Address {
    uri: Uri,
    hosts: Vec<IpAddr>,
}

impl Address {
    /// Refuses whatever is not plain http to loopback. Names are never looked up, so nothing can leave the machine.
    pub(super) fn parse(uri: &str) -> Result<Address, String> {
        let uri: Uri = uri.parse().map_err(|_| "the address is not valid".to_owned())?;
        if uri.scheme_str() != Some("http") {
            return Err("the sandbox delivers over plain http only".to_owned());
        }
        let host = uri.host().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
        let hosts = if host.eq_ignore_ascii_case("localhost") {
            vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()]
        } else {
            match host.parse::<IpAddr>() {
                Ok(address) if address.is_loopback() => vec![address],
                _ => return Err("the sandbox delivers to loopback addresses only".to_owned()),
            }
        };
        Ok(Address { uri, hosts })
    }

    /// Path and query.
    pub(super) fn target(&self) -> &str {
        self.uri.path_and_query().map_or("/", |target| target.as_str())
    }

    /// Posts once, with so much time for everything. The body of the answer is not looked at.
    pub(super) async fn post(&self, message: Message, limit: Duration) -> Outcome {
        let mut request = Request::post(self.target())
            .header("Host", self.uri.authority().map_or("", |authority| authority.as_str()))
            .header("User-Agent", concat!("sanspay-sandbox/", env!("CARGO_PKG_VERSION")));
        for (name, value) in message.headers {
            request = request.header(name, value);
        }
        let request = match request.body(Full::new(Bytes::from(message.body))) {
            Ok(request) => request,
            Err(error) => return Outcome::not_sent(&error.to_string()),
        };
        match tokio::time::timeout(limit, self.exchange(request)).await {
            Ok(Ok(status)) => Outcome::answered(status),
            Ok(Err(error)) => Outcome::failed(error),
            Err(_) => Outcome::failed(format!("no answer within {} seconds", limit.as_secs_f64())),
        }
    }

    async fn exchange(&self, request: Request<Full<Bytes>>) -> Result<u16, String> {
        let stream = self.connect().await?;
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
            .await
            .map_err(|error| format!("the connection failed: {error}"))?;
        // Ends by itself when the sender is dropped.
        tokio::spawn(connection);
        let response = sender.send_request(request).await.map_err(|error| format!("no answer: {error}"))?;
        Ok(response.status().as_u16())
    }

    async fn connect(&self) -> Result<TcpStream, String> {
        let port = self.uri.port_u16().unwrap_or(80);
        let mut failure = "no address".to_owned();
        for host in &self.hosts {
            match TcpStream::connect((*host, port)).await {
                Ok(stream) => return Ok(stream),
                Err(error) => failure = error.to_string(),
            }
        }
        Err(format!("no connection: {failure}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_addresses_are_ever_called() {
        for uri in ["http://127.0.0.1:1/x", "http://127.8.9.1/", "http://localhost:1", "http://[::1]:1/"] {
            assert!(Address::parse(uri).is_ok(), "{uri}");
        }
        for uri in [
            "http://10.0.0.1/",
            "http://example.com/",
            "http://localhost.example.com/",
            "http://127.0.0.1.example.com/",
            "http://user@example.com/",
            "http://127.0.0.1@example.com/",
            "https://127.0.0.1/",
            "http://0.0.0.0/",
            "http://[2001:db8::1]/",
            "/hook",
            "",
        ] {
            assert!(Address::parse(uri).is_err(), "{uri}");
        }
    }

    #[tokio::test]
    async fn a_receiver_that_says_nothing_is_given_up() {
        let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = Address::parse(&format!("http://{}/", silent.local_addr().unwrap())).unwrap();
        let message = Message { headers: Vec::new(), body: b"{}".to_vec() };
        let outcome = address.post(message, Duration::from_millis(20)).await;
        assert_eq!(outcome, Outcome::failed("no answer within 0.02 seconds".to_owned()));
    }
}
