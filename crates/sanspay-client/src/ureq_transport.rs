use std::io;
use std::net::IpAddr;
use std::time::Duration;

use sanspay::{FailureKind, Header, HttpRequest, HttpResponse, Method};
use ureq::{Agent, AsSendBody, Timeout, http};

use crate::transport::{Transport, TransportError};

/// No answer of either API comes near it; it bounds what a wrong address can make us hold.
const MAX_BODY_BYTES: u64 = 64 * 1024 * 1024;

/// HTTP/1.1 over [`ureq`]: pooled connections, TLS by rustls, the proxy of the environment but for
/// this machine.
#[derive(Debug, Clone)]
pub struct UreqTransport {
    agent: Agent,
}

impl UreqTransport {
    /// With an agent that does what a transport has to: no redirects, no errors from statuses, no
    /// headers of its own.
    #[must_use]
    pub fn new() -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent("")
            .accept("")
            .accept_encoding("")
            // A marketplace's server talks to few hosts from many threads.
            .max_idle_connections_per_host(32)
            .max_idle_connections(64)
            .build();
        Self { agent: config.into() }
    }

    fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, ureq::Error> {
        let HttpRequest { method, url, headers, body, timeout_ms } = request;
        let mut builder = http::Request::builder().method(method.as_str()).uri(url);
        for header in headers {
            builder = builder.header(header.name, header.value);
        }
        let mut response = match body {
            Some(body) => self.run(builder.body(body)?, timeout_ms),
            // Without a length ureq announces one piece by piece, which servers may wait for or refuse.
            None if matches!(method, Method::Post | Method::Put | Method::Patch) => {
                self.run(builder.body(Vec::new())?, timeout_ms)
            }
            None => self.run(builder.body(())?, timeout_ms),
        }?;
        let status = response.status().as_u16();
        let headers = response
            .headers()
            .iter()
            .filter_map(|(name, value)| Some(Header::new(name.as_str(), value.to_str().ok()?)))
            .collect();
        let body = response.body_mut().with_config().limit(MAX_BODY_BYTES).read_to_vec()?;
        Ok(HttpResponse { status, headers, body })
    }

    fn run<B: AsSendBody>(
        &self,
        request: http::Request<B>,
        timeout_ms: u32,
    ) -> Result<http::Response<ureq::Body>, ureq::Error> {
        let total = Duration::from_millis(timeout_ms.into());
        // Shorter than the whole, so that a connection never made is told from a lost answer.
        let connect = (total * 3 / 4).min(Duration::from_secs(15));
        let is_local = request.uri().host().is_some_and(is_loopback);
        let mut config = self.agent.configure_request(request);
        if is_local {
            // The sandbox is spoken to in plain text: its keys are not for a proxy.
            config = config.proxy(None);
        }
        self.agent.run(config.timeout_global(Some(total)).timeout_connect(Some(connect)).build())
    }
}

impl Default for UreqTransport {
    fn default() -> Self {
        Self::new()
    }
}

impl Transport for UreqTransport {
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        self.exchange(request).map_err(|error| {
            let (kind, sent) = classify(&error);
            TransportError { kind, sent, detail: error.to_string() }
        })
    }
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

/// What failed, and whether the request may have arrived.
fn classify(error: &ureq::Error) -> (FailureKind, bool) {
    match error {
        ureq::Error::Timeout(Timeout::Resolve | Timeout::Connect) => (FailureKind::Timeout, false),
        ureq::Error::Timeout(_) => (FailureKind::Timeout, true),
        ureq::Error::HostNotFound | ureq::Error::ConnectionFailed => (FailureKind::Connect, false),
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::Pem(_) => (FailureKind::Tls, false),
        // Built wrongly: it never left.
        ureq::Error::BadUri(_) | ureq::Error::Http(_) | ureq::Error::InvalidProxyUrl => {
            (FailureKind::Other, false)
        }
        ureq::Error::Io(error) => classify_io(error),
        _ => (FailureKind::Other, true),
    }
}

fn classify_io(error: &io::Error) -> (FailureKind, bool) {
    match error.get_ref().and_then(|inner| inner.downcast_ref()) {
        // A refused certificate ends the handshake; other errors may also come after it.
        Some(rustls::Error::InvalidCertificate(_)) => return (FailureKind::Tls, false),
        Some(_) => return (FailureKind::Tls, true),
        None => {}
    }
    match error.kind() {
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => (FailureKind::Timeout, true),
        io::ErrorKind::ConnectionRefused
        | io::ErrorKind::AddrNotAvailable
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkUnreachable => (FailureKind::Connect, false),
        _ => (FailureKind::Other, true),
    }
}
