//! Gives ureq's transport what `sanspay-certify` asks for.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sanspay_client::sanspay::{FailureKind, Header, HttpRequest, Method};
use sanspay_client::{Transport, UreqTransport};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Task {
    method: String,
    url: String,
    headers: Vec<(String, String)>,
    body: Option<String>,
    timeout_ms: u32,
}

fn main() -> anyhow::Result<()> {
    let control = std::env::var("CERTIFY_URL")?;
    let agent: ureq::Agent = ureq::Agent::config_builder().proxy(None).build().into();
    // The proxy is that of the environment, where `sanspay-certify` has put it.
    let transport = UreqTransport::new();
    loop {
        let task = agent
            .get(format!("{control}/next"))
            .call()?
            .body_mut()
            .with_config()
            .limit(1 << 30)
            .read_to_vec()?;
        let Some(task) = serde_json::from_slice::<Option<Task>>(&task)? else {
            return Ok(());
        };
        let outcome = serde_json::to_vec(&perform(&transport, task)?)?;
        agent.post(format!("{control}/outcome")).send(&outcome)?;
    }
}

fn method(name: &str) -> anyhow::Result<Method> {
    [Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete]
        .into_iter()
        .find(|method| method.as_str() == name)
        .ok_or_else(|| anyhow::anyhow!("the core knows no method {name}"))
}

fn perform(transport: &UreqTransport, task: Task) -> anyhow::Result<Value> {
    let request = HttpRequest {
        method: method(&task.method)?,
        url: task.url,
        headers: task.headers.into_iter().map(|(name, value)| Header::new(name, value)).collect(),
        body: task.body.map(|body| STANDARD.decode(body)).transpose()?,
        timeout_ms: task.timeout_ms,
    };
    Ok(match transport.send(request) {
        Ok(response) => json!({
            "status": response.status,
            "headers": response.headers.iter().map(|header| [&header.name, &header.value]).collect::<Vec<_>>(),
            "body": STANDARD.encode(&response.body),
        }),
        Err(error) => json!({
            "failure": match error.kind {
                FailureKind::Timeout => "timeout",
                FailureKind::Connect => "connect",
                FailureKind::Tls => "tls",
                FailureKind::Cancelled => "cancelled",
                FailureKind::Other => "other",
            },
            "sent": error.sent,
            "detail": error.detail,
        }),
    })
}
