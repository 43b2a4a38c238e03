//! The core's hot paths, each beside the bare work that nobody can save.

use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::{Finding, divan, report};
use crate::command::{Stream, cargo, watch};
use crate::workspace::Workspace;

/// How much longer a signed request may take than the signature alone.
const SIGNING_OVERHEAD: f64 = 1.05;
const CHARGE_REQUEST: Duration = Duration::from_micros(5);
const CHARGE_ANSWER: Duration = Duration::from_micros(15);
const CHARGE_BY_NAME: Duration = Duration::from_micros(20);

pub(super) fn run(workspace: &Workspace) -> Result<bool> {
    if !workspace.benchmarks("sanspay").contains(&"core") {
        bail!("package sanspay has no benchmark named core");
    }
    let mut command = cargo(&workspace.root);
    command.args(["bench", "--package", "sanspay", "--bench", "core"]);
    let (table, result) = watch(&mut command, Stream::Out, |_| true);
    result?;

    let medians = divan::medians(&table);
    let median =
        |name: &str| medians.get(name).copied().with_context(|| format!("no benchmark {name} in the table"));
    let signed = median("wonder_signed_request")?;
    let signature = median("rsa_signature_bare")?;
    let request = median("charge_request")?;
    let answer = median("charge_answer")?;
    let json = median("charge_answer_bare_serde_json")?;
    let by_name = median("charge_call_by_name")?;

    // The two signatures are measured one after the other, and a busy machine can make either seem the
    // slower by more than the promise. What comes before the signature is measured without one.
    let unsigned = median("wonder_request_to_sign")?;
    let overhead = 1.0 + ratio(unsigned, signature);
    Ok(report(&[
        Finding {
            what: "signed Wonder request ÷ bare RSA signature",
            measured: format!(
                "1 + {unsigned:.2?} ÷ {signature:.1?} = {overhead:.3}; at one go {:.3}",
                ratio(signed, signature)
            ),
            promise: "below 1.05",
            kept: overhead < SIGNING_OVERHEAD,
        },
        Finding {
            what: "charge request ÷ bare RSA signature",
            measured: format!("{request:.2?} = {:.5}", ratio(request, signature)),
            promise: "below 5 µs",
            kept: request < CHARGE_REQUEST,
        },
        Finding {
            what: "charge answer ÷ bare serde_json",
            measured: format!("{answer:.2?} ÷ {json:.2?} = {:.2}", ratio(answer, json)),
            promise: "below 15 µs",
            kept: answer < CHARGE_ANSWER,
        },
        Finding {
            what: "charge answer by name, as JSON ÷ bare serde_json",
            measured: format!("{by_name:.2?} ÷ {json:.2?} = {:.2}", ratio(by_name, json)),
            promise: "below 20 µs",
            kept: by_name < CHARGE_BY_NAME,
        },
    ]))
}

fn ratio(whole: Duration, bare: Duration) -> f64 {
    whole.as_secs_f64() / bare.as_secs_f64()
}
