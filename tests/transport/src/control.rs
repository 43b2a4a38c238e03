//! The address that the host asks what to do, and tells what came of it: README, “A host”.

use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::course::{Course, Outcome, Task};
use crate::gateway::Addresses;
use crate::manifest::{Play, Scenario};
use crate::wire::{self, Connection, FOR_PAGES, Received};

/// How long a host may wait for a request to arrive before it gives up.
const ARRIVAL: Duration = Duration::from_secs(20);

/// Starts it, and says where it is.
pub(crate) fn start(course: Arc<Course>, addresses: Addresses) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    let control = Arc::new(Control { course, addresses, address });
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let control = Arc::clone(&control);
            // A host that goes away is noticed by its silence.
            thread::spawn(move || control.talk(stream));
        }
    });
    Ok(address)
}

struct Control {
    course: Arc<Course>,
    addresses: Addresses,
    address: SocketAddr,
}

impl Control {
    fn talk(&self, stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let mut connection = Connection::new(stream);
        while let Some(mut request) = connection.head()? {
            connection.body(&mut request)?;
            let answer = wire::preflight(&request).unwrap_or_else(|| {
                let (status, body) = self.answer(&request);
                let length = body.len().to_string();
                let headers = [("Content-Type", "application/json"), ("Content-Length", length.as_str())];
                let mut answer = wire::answer_head(status, FOR_PAGES.into_iter().chain(headers));
                answer.extend(body);
                answer
            });
            connection.stream.write_all(&answer)?;
        }
        Ok(())
    }

    fn answer(&self, request: &Received) -> (u16, Vec<u8>) {
        match (request.method.as_str(), request.target.as_str()) {
            ("GET", "/next") => match self.course.next() {
                Some(scenario) => (200, serde_json::to_vec(&self.task(scenario)).unwrap_or_default()),
                // No 204, after which a client may not look for the length of a body.
                None => (200, b"null".to_vec()),
            },
            ("GET", "/arrived") => {
                self.course.wait_for_arrival(ARRIVAL);
                (200, b"{}".to_vec())
            }
            ("POST", "/outcome") => match self.end(&request.body) {
                Ok(()) => (200, b"{}".to_vec()),
                Err(why) => (400, complaint(&why)),
            },
            _ => (404, complaint("there are GET /next, GET /arrived and POST /outcome")),
        }
    }

    fn end(&self, told: &[u8]) -> Result<(), String> {
        let outcome: Outcome = serde_json::from_slice(told).map_err(|_| OUTCOMES.to_owned())?;
        if let Outcome::Answered { body, .. } = &outcome
            && Outcome::body(body).is_none()
        {
            return Err("body is no Base64".to_owned());
        }
        let is_played = self.course.ended(outcome);
        is_played.then_some(()).ok_or_else(|| "no scenario is being played; ask for /next".to_owned())
    }

    fn task(&self, scenario: &Scenario) -> Task {
        let request = &scenario.request;
        let Addresses { plain, tls, refused, full, .. } = &self.addresses;
        let base = match scenario.server {
            _ if scenario.by_proxy => BEHIND_PROXY.to_owned(),
            _ if scenario.by_name => format!("http://localhost:{}", plain.port()),
            Play::UntrustedTls => format!("https://{tls}"),
            Play::Refuse => format!("http://{refused}"),
            Play::NeverAccept => format!("http://{full}"),
            Play::Answer(_) | Play::Close | Play::Hold | Play::NeverRead => format!("http://{plain}"),
        };
        Task {
            name: scenario.name.clone(),
            method: request.method.clone(),
            url: format!("{base}{}", scenario.target()),
            headers: request.headers.clone(),
            body: request.body.as_ref().map(|body| STANDARD.encode(body.bytes())),
            timeout_ms: request.timeout_ms,
            proxy: scenario.by_proxy.then(|| format!("http://{}", self.addresses.proxy)),
            cancel_after: scenario.cancel.then(|| format!("http://{}/arrived", self.address)),
        }
    }
}

/// What a host may tell.
const OUTCOMES: &str = r#"tell {"status": 200, "headers": [["name", "value"]], "body": "Base64"} or {"failure": "timeout" or "connect" or "tls" or "cancelled" or "other", "sent": true, "detail": "what happened"}"#;

fn complaint(why: &str) -> Vec<u8> {
    serde_json::json!({ "error": why }).to_string().into_bytes()
}

/// Leads nowhere but through a proxy.
pub(crate) const BEHIND_PROXY: &str = "http://gateway.invalid";

impl Scenario {
    /// What has to stand in the request's first line.
    pub(crate) fn target(&self) -> String {
        format!("/{}{}", self.name, self.request.target)
    }
}
