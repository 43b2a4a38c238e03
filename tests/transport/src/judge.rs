//! Compares what arrived, and what the host says came of it, with the scenario. The only place that does.

use std::time::Duration;

use crate::control::BEHIND_PROXY;
use crate::course::{Course, Door, Outcome, Record, Run, leaves_out};
use crate::manifest::{Answer, Exception, Expected, Header, Play, Scenario};
use crate::wire::Received;

/// How much later than its timeout a failure may be told, on a machine that has other things to do.
const LATE: Duration = Duration::from_secs(5);

/// The headers that the core reads; a transport need not pass on others.
const READ_HEADERS: [&str; 4] = ["content-type", "date", "retry-after", "x-request-id"];

/// How a scenario ended.
#[derive(Debug, PartialEq)]
pub(crate) enum Verdict {
    Held,
    /// As its exception says, which says why.
    Excepted(String),
    Failed(Vec<String>),
}

/// The verdict on every scenario, in the manifest's order.
pub(crate) fn judge(course: &Course) -> Vec<(&Scenario, Verdict)> {
    let scenarios = &course.manifest.scenarios;
    course.records(|records| {
        scenarios
            .iter()
            .zip(records)
            .map(|(scenario, record)| (scenario, verdict(course, scenario, record)))
            .collect()
    })
}

fn verdict(course: &Course, scenario: &Scenario, record: &Record) -> Verdict {
    let exception = scenario.except.get(&course.host);
    if leaves_out(scenario, &course.host) {
        return Verdict::Excepted(exception.map(|exception| exception.because.clone()).unwrap_or_default());
    }
    let complaints = complaints(course, scenario, record, exception);
    match exception {
        _ if !complaints.is_empty() => Verdict::Failed(complaints),
        None => Verdict::Held,
        // A rule that a host keeps needs no exception, and one that is left would hide that it breaks again.
        Some(_) if self::complaints(course, scenario, record, None).is_empty() => Verdict::Failed(vec![
            "it holds without its exception, which has to go from the manifest".to_owned(),
        ]),
        Some(exception) => Verdict::Excepted(exception.because.clone()),
    }
}

fn complaints(
    course: &Course,
    scenario: &Scenario,
    record: &Record,
    exception: Option<&Exception>,
) -> Vec<String> {
    let mut complaints = Vec::new();
    let wanted = exception.and_then(|exception| exception.arrives).unwrap_or_else(|| scenario.arrivals());
    if record.received.len() != wanted {
        complaints.push(format!("it arrived {} times instead of {wanted}", record.received.len()));
    }
    let loses = exception.map_or(&[][..], |exception| &exception.loses);
    for (door, received) in &record.received {
        complaints.extend(of_request(course, scenario, *door, received, loses));
    }
    if record.runs.len() != scenario.times {
        complaints.push("the host did not say what came of it".to_owned());
    }
    for run in &record.runs {
        let expected = exception.and_then(|exception| exception.expect.as_ref()).or(scenario.expect.as_ref());
        complaints.extend(match (expected, &scenario.server) {
            (Some(expected), _) => of_failure(scenario, expected, run),
            (None, Play::Answer(answer)) => of_answer(answer, &run.outcome),
            // The manifest was checked for it.
            (None, _) => None,
        });
    }
    complaints
}

fn of_request(
    course: &Course,
    scenario: &Scenario,
    door: Door,
    received: &Received,
    loses: &[String],
) -> Vec<String> {
    let request = &scenario.request;
    let mut complaints = Vec::new();
    let mut differs = |what: &str, wanted: &str, got: &str| {
        complaints.push(format!("{what} arrived as {got:?} instead of {wanted:?}"));
    };
    let (wanted_door, is_absolute) = match scenario.by_proxy {
        true => (Door::Proxy, received.target.contains("://")),
        false => (Door::Plain, false),
    };
    if door != wanted_door {
        differs("it", &format!("{wanted_door:?}"), &format!("{door:?}"));
    }
    if received.method != request.method {
        differs("the method", &request.method, &received.method);
    }
    let target = format!("{}{}", if is_absolute { BEHIND_PROXY } else { "" }, scenario.target());
    if received.target != target {
        differs("the target", &target, &received.target);
    }
    for (name, value) in &request.headers {
        let name = name.to_ascii_lowercase();
        let got: Vec<_> =
            received.headers.iter().filter(|(known, _)| *known == name).map(|(_, value)| value).collect();
        let is_kept = matches!(got[..], [got] if got == value.as_bytes());
        if !is_kept && !loses.contains(&name) {
            let got: Vec<_> = got.iter().map(|value| String::from_utf8_lossy(value)).collect();
            differs(&format!("the header {name}"), value, &got.join(" and "));
        }
    }
    for (name, value) in &received.headers {
        let is_asked = request.headers.iter().any(|(asked, _)| asked.eq_ignore_ascii_case(name));
        if !is_asked && !course.manifest.may_add(&course.host, name) {
            let value = String::from_utf8_lossy(value);
            complaints.push(format!("the header {name}: {value} was added, which nobody asked for"));
        }
    }
    let body = request.body.as_ref().map(crate::manifest::Body::bytes);
    let length = body.as_ref().map_or_else(|| "0".to_owned(), |body| body.len().to_string());
    match received.header("content-length") {
        Some(got) if got == length => {}
        // Only what could have a body has to say that it has none.
        None if body.is_none() && ["GET", "DELETE"].contains(&request.method.as_str()) => {}
        got => complaints.push(format!("Content-Length is {got:?} instead of {length}")),
    }
    if !matches!(scenario.server, Play::NeverRead) {
        complaints.extend(of_bytes("the request's body", &body.unwrap_or_default(), &received.body));
    }
    complaints
}

fn of_answer(answer: &Answer, outcome: &Outcome) -> Option<String> {
    let (status, headers, body) = match outcome {
        Outcome::Answered { status, headers, body } => (status, headers, body),
        Outcome::Failed { failure, sent, detail } => {
            return Some(format!("instead of the answer it told {failure:?} (sent: {sent}): {detail}"));
        }
    };
    if *status != answer.status {
        return Some(format!("the status was told as {status} instead of {}", answer.status));
    }
    for name in READ_HEADERS {
        let (wanted, got) = (values(&answer.headers, name), values(headers, name));
        // One line for all values means the same as a line for each.
        if wanted.join(", ") != got.join(", ") {
            return Some(format!("the answer's header {name} was told as {got:?} instead of {wanted:?}"));
        }
    }
    let wanted = answer.body.as_ref().map(crate::manifest::Body::bytes).unwrap_or_default();
    of_bytes("the answer's body", &wanted, &Outcome::body(body).unwrap_or_default())
}

fn values<'a>(headers: &'a [Header], name: &str) -> Vec<&'a str> {
    headers
        .iter()
        .filter(|(known, _)| known.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.as_str())
        .collect()
}

fn of_failure(scenario: &Scenario, expected: &Expected, run: &Run) -> Option<String> {
    let (failure, sent, detail) = match &run.outcome {
        Outcome::Failed { failure, sent, detail } => (failure, *sent, detail),
        Outcome::Answered { status, .. } => {
            return Some(format!("it told an answer with status {status} where there was none"));
        }
    };
    if !expected.failure.contains(failure) || sent != expected.sent {
        return Some(format!(
            "it told {failure:?} (sent: {sent}) instead of {:?} (sent: {}): {detail}",
            expected.failure, expected.sent
        ));
    }
    if detail.trim().is_empty() {
        return Some("it did not say what happened, for people".to_owned());
    }
    let longest = Duration::from_millis(scenario.request.timeout_ms) + LATE;
    (run.took > longest).then(|| format!("it took {:?}, and may take {longest:?}", run.took))
}

fn of_bytes(what: &str, wanted: &[u8], got: &[u8]) -> Option<String> {
    if wanted == got {
        return None;
    }
    let at = wanted.iter().zip(got).take_while(|(wanted, got)| wanted == got).count();
    let shown = |bytes: &[u8]| String::from_utf8_lossy(&bytes[at..bytes.len().min(at + 40)]).into_owned();
    Some(format!(
        "{what} differs from byte {at} on: {} bytes with {:?} there, instead of {} with {:?}",
        got.len(),
        shown(got),
        wanted.len(),
        shown(wanted)
    ))
}
