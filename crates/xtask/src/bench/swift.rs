//! What the Swift package adds to a bare `URLSession`, and what it leaves in memory: `swift-package/Sources/Bench`,
//! taken in turns in one run.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread::spawn;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::{Finding, report};
use crate::command::read;
use crate::ffi::Core;
use crate::swift::{Toolchain, lay_core};
use crate::workspace::Workspace;

/// Milliseconds that a call adds to its transport.
const CALL_OVERHEAD: f64 = 0.3;

/// Kilobytes by which the program may grow while nine tenths of the calls are made without a network: what an
/// allocator keeps, and not a pointer a call.
const GROWTH: i64 = 700;

/// Kilobytes that fifty thousand calls may leave more than bare exchanges do: what those leave differs by hundreds from
/// one run to the next.
const MORE_THAN_BARE: i64 = 2_000;

/// Of a charge over loopback: medians in milliseconds, by the clock and of the processor, and resident kilobytes.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Measured {
    call: f64,
    call_cpu: f64,
    /// The same request and answer over `URLSession` alone.
    request: f64,
    request_cpu: f64,
    /// Without a network.
    calls: u32,
    /// After a tenth of the calls.
    early: i64,
    late: i64,
    /// Over the network, both.
    exchanges: u32,
    kept_by_requests: i64,
    kept_by_calls: i64,
}

pub(super) fn run(workspace: &Workspace) -> Result<bool> {
    let toolchain = Toolchain::bring(workspace)?;
    lay_core(workspace, Core::Shipped)?;
    let package = workspace.root.join("crates/xtask/src/bench/swift-package");
    let mut bench = toolchain.swift(workspace, &package, "run")?;
    bench.args(["--configuration", "release", "Bench"]);
    let gateway = gateway(&fs::read(workspace.root.join("tests/answers/charge.json"))?)?;
    let output = read(bench.env("GATEWAY_URL", gateway))?;
    let measured: Measured = serde_json::from_str(output.lines().last().unwrap_or_default())
        .context("Bench.swift printed no medians")?;
    Ok(report(&measured.findings()))
}

/// The address of a server that has the same answer to everything, until this program ends.
fn gateway(body: &[u8]) -> Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let address = format!("http://{}", listener.local_addr()?);
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    let answer: Arc<[u8]> = [head.as_bytes(), body].concat().into();
    spawn(move || {
        for connection in listener.incoming().flatten() {
            let answer = Arc::clone(&answer);
            // It ends when the other side goes.
            spawn(move || serve(&connection, &answer));
        }
    });
    Ok(address)
}

/// Answers the requests of a connection, which say how long they are.
fn serve(mut connection: &TcpStream, answer: &[u8]) -> std::io::Result<()> {
    connection.set_nodelay(true)?;
    let mut requests = BufReader::new(connection);
    loop {
        let (mut line, mut length) = (String::new(), 0);
        while !matches!(line.as_str(), "\r\n") {
            line.clear();
            if requests.read_line(&mut line)? == 0 {
                return Ok(());
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap_or(0);
            }
        }
        requests.read_exact(&mut vec![0; length])?;
        connection.write_all(answer)?;
    }
}

impl Measured {
    fn findings(&self) -> [Finding; 4] {
        let Self { calls, early, late, exchanges, kept_by_requests, kept_by_calls, .. } = self;
        [
            overhead("swift: a charge less bare URLSession", self.call, self.request),
            overhead("swift: the same, of the processor", self.call_cpu, self.request_cpu),
            Finding {
                what: "swift: memory after a tenth and all calls",
                measured: format!("{calls} calls: {early} → {late} kB"),
                promise: "at most 700 kB more",
                kept: late - early <= GROWTH,
            },
            Finding {
                what: "swift: growth less bare URLSession's",
                measured: format!("{exchanges}: {kept_by_calls} − {kept_by_requests} kB"),
                promise: "at most 2,000 kB more",
                kept: kept_by_calls - kept_by_requests <= MORE_THAN_BARE,
            },
        ]
    }
}

fn overhead(what: &'static str, call: f64, request: f64) -> Finding {
    let overhead = call - request;
    Finding {
        what,
        measured: format!("{call:.3} − {request:.3} = {overhead:.3} ms"),
        promise: "below 0.3 ms",
        kept: overhead < CALL_OVERHEAD,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_promise_is_broken_by_itself() {
        let kept = |call, call_cpu, late, kept_by_calls| {
            let measured = Measured {
                call,
                call_cpu,
                request: 0.5,
                request_cpu: 0.2,
                calls: 1,
                early: 20_000,
                late,
                exchanges: 1,
                kept_by_requests: 3_000,
                kept_by_calls,
            };
            measured.findings().map(|finding| finding.kept)
        };
        assert_eq!(kept(0.79, 0.49, 20_700, 5_000), [true, true, true, true]);
        assert_eq!(kept(0.81, 0.49, 19_000, 0), [false, true, true, true]);
        assert_eq!(kept(0.79, 0.51, 19_000, 0), [true, false, true, true]);
        assert_eq!(kept(0.79, 0.49, 20_701, 0), [true, true, false, true]);
        assert_eq!(kept(0.79, 0.49, 19_000, 5_001), [true, true, true, false]);
    }

    #[test]
    fn the_gateway_has_an_answer_to_every_request_of_a_connection() {
        let address = gateway(b"{}").expect("it listens");
        let agent = ureq::Agent::new_with_defaults();
        for _ in 0..2 {
            let mut answer = agent.post(&address).send("amount=1").expect("an answer");
            assert_eq!(answer.body_mut().read_to_string().expect("a text"), "{}");
        }
    }
}
