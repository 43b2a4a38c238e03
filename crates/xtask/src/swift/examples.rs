//! The examples in Swift, run to their end.

use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::{Toolchain, WITHOUT_WARNINGS};
use crate::command::{Stream, read, run as run_one, watch};
use crate::sandbox::Sandbox;
use crate::workspace::Workspace;

/// Builds and runs both.
pub(super) fn run(workspace: &Workspace, toolchain: &Toolchain, sandbox: &Sandbox) -> Result<()> {
    let package = workspace.root.join("examples/swift/shop");
    run_one(toolchain.swift(workspace, &package, "build")?.args(WITHOUT_WARNINGS))?;
    let binaries = read(toolchain.swift(workspace, &package, "build")?.arg("--show-bin-path"))?;
    let program = |name: &str| toolchain.command(workspace, &package, &format!("{}/{name}", binaries.trim()));
    marketplace(program("Marketplace")?, sandbox)?;
    receiver(program("WebhookReceiver")?, sandbox)
}

fn marketplace(mut command: Command, sandbox: &Sandbox) -> Result<()> {
    let (told, result) = watch(command.env("SANDBOX_URL", sandbox.text("/api_url")?), Stream::Out, |_| true);
    result?;
    for said in [
        "sold for 1200.00 THB: successful",
        "heard of it: charge.create true",
        "failed: insufficient_fund",
        "notFound",
        "refunded so far: 200.00 THB",
        "failed 500.00 THB",
        "The end",
    ] {
        ensure!(told.contains(said), "the marketplace did not say {said:?}");
    }
    Ok(())
}

/// A program under way, ended when dropped.
struct Running {
    process: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Running {
    fn line(&mut self) -> Result<String> {
        Ok(self.lines.next().context("the receiver ended")??)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Handles once what is signed, and nothing else.
fn receiver(mut command: Command, sandbox: &Sandbox) -> Result<()> {
    command
        .env("PORT", "0")
        .env("OMISE_WEBHOOK_SECRET", sandbox.text("/platform/webhook_secret")?)
        .env("WONDER_APP_ID", sandbox.text("/wonder/app_id")?)
        .env("WONDER_WEBHOOK_KEY", sandbox.text("/wonder/webhook_public_key_pem")?);
    let mut process = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let output = process.stdout.take().context("a piped stream has a pipe")?;
    let mut running = Running { process, lines: BufReader::new(output).lines() };
    let greeting = running.line()?;
    let here = greeting.strip_prefix("listening on ").with_context(|| greeting.clone())?;

    let body = r#"{"number":"1","state":"completed"}"#;
    let signed = post(
        &format!("{}/sandbox/wonder/webhooks/sign", sandbox.text("/api_url")?),
        &[],
        &serde_json::json!({"uri": "/webhooks/wonder?a=1", "body": body}).to_string(),
    )?;
    let signed: Value = serde_json::from_str(&signed.1)?;
    let headers: Vec<(String, String)> = signed["headers"]
        .as_object()
        .context("the sandbox signed nothing")?
        .iter()
        .filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())))
        .collect();
    let wonder = format!("{here}/webhooks/wonder?a=1");
    for (address, body, expected) in [
        (&wonder, body, (200, "accepted")),
        (&wonder, body, (200, "seen before")),
        (&wonder, "{}", (403, "refused")),
        (&format!("{here}/webhooks/wonder?a=2"), body, (403, "refused")),
        (&format!("{here}/webhooks/omise"), body, (403, "refused")),
        (&format!("{here}/elsewhere"), body, (404, "nobody is here")),
    ] {
        let (status, text) = post(address, &headers, body)?;
        if (status, text.as_str()) != expected {
            bail!("{address} answered {status} {text:?} and not {expected:?}");
        }
    }
    // Among a line for each of the three refusals.
    let lines: Vec<String> = (0..4).map(|_| running.line()).collect::<Result<_>>()?;
    let handled: Vec<&String> = lines.iter().filter(|line| line.starts_with("handled wonder/")).collect();
    ensure!(matches!(handled[..], [line] if line.ends_with(": order.paid")), "it said {lines:?}");
    Ok(())
}

fn post(address: &str, headers: &[(String, String)], body: &str) -> Result<(u16, String)> {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let mut request = agent.post(address);
    for (name, value) in headers {
        request = request.header(name, value);
    }
    let mut answer = request.send(body)?;
    Ok((answer.status().as_u16(), answer.body_mut().read_to_string()?))
}
