//! Compares what arrived, and what the host says came of it, with the scenario. The only place that does.

use std::time::Duration;

use crate::control::BEHIND_PROXY;
use crate::course::{Course, Door, Outcome, Record, Run, leaves_out};
use crate::manifest::{Answer, Exception, Expected, Header, Play, Scenario};
use crate::wire::Received;

/// How much later than its timeout a failure may be told, on a machine that has other things to do.
const LATE: Duration = Duration::from_secs(5);

/// The headers that the core reads; a transport need not pass on others, and of a success only the last.
const READ_HEADERS: [&str; 3] = ["date", "retry-after", "x-request-id"];

/// How a scenario ended.
#[derive(Debug, PartialEq)]
pub(crate) enum Verdict {
    Held,
    /// As its exception says, which says why.
    Excepted(String),
    Failed(Vec<String>),
    /// The host never came so far.
    NotPlayed,
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
    if record.runs.is_empty() && record.received.is_empty() {
        return Verdict::NotPlayed;
    }
    let complaints = complaints_about(course, scenario, record, exception);
    let Some(exception) = exception else {
        return if complaints.is_empty() { Verdict::Held } else { Verdict::Failed(complaints) };
    };
    if !complaints.is_empty() {
        return Verdict::Failed(complaints);
    }
    // A rule that a host keeps needs no exception, and one that is left would hide that it breaks again. Where it depends
    // on the moment whether it is kept, the exception names both.
    let depends = exception.arrives.len() > 1;
    if !depends && complaints_about(course, scenario, record, None).is_empty() {
        return Verdict::Failed(vec![
            "it holds without its exception, which has to go from the manifest".to_owned(),
        ]);
    }
    Verdict::Excepted(exception.because.clone())
}

fn complaints_about(
    course: &Course,
    scenario: &Scenario,
    record: &Record,
    exception: Option<&Exception>,
) -> Vec<String> {
    let mut complaints = Vec::new();
    let usual = [scenario.arrivals()];
    let excepted = exception.map_or(&[][..], |exception| &exception.arrives);
    let wanted = if excepted.is_empty() { &usual } else { excepted };
    let arrived = record.received.len();
    if !wanted.contains(&arrived) {
        complaints.push(format!("it arrived {arrived} times instead of {}", either(wanted)));
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

/// `1 or 2`
fn either(counts: &[usize]) -> String {
    counts.iter().map(usize::to_string).collect::<Vec<_>>().join(" or ")
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
    let is_success = (200..300).contains(&answer.status);
    for name in if is_success { &READ_HEADERS[2..] } else { &READ_HEADERS[..] } {
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

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;
    use crate::manifest::{Kind, Manifest};

    /// A form that is posted and answered, with exceptions.
    const MANIFEST: &str = r#"{
      "may_add": { "every host": ["host", "content-length"], "other": ["accept"] },
      "scenarios": [{
        "name": "form",
        "rule": "a form arrives",
        "request": { "method": "POST", "target": "?a=%20", "headers": [["Signature", "x+/="]], "body": { "text": "a=1" } },
        "server": { "answer": { "status": 302, "headers": [["Date", "today"]], "body": { "text": "moved" } } },
        "except": {
          "other": { "because": "it is so", "loses": ["signature"] },
          "absent": { "because": "it is so" },
          "twice": { "because": "it is so", "arrives": [2] },
          "at-times": { "because": "it is so", "arrives": [1, 2] }
        }
      }]
    }"#;

    fn course(manifest: &str, host: &str) -> Course {
        Course::new(Manifest::from_json(manifest).expect("a manifest"), host.to_owned())
    }

    fn good_request() -> Received {
        let header = |name: &str, value: &str| (name.to_owned(), value.as_bytes().to_vec());
        Received {
            method: "POST".to_owned(),
            target: "/form?a=%20".to_owned(),
            headers: vec![header("host", "x"), header("signature", "x+/="), header("content-length", "3")],
            body: b"a=1".to_vec(),
        }
    }

    const GOOD_ANSWER: &str = r#"{"status": 302, "headers": [["date", "today"]], "body": "bW92ZWQ="}"#;

    fn outcome(told: &str) -> Outcome {
        serde_json::from_str(told).expect("an outcome")
    }

    /// The verdict on a host that has sent these and told this.
    fn verdict_on(course: &Course, sent: &[Received], told: &str) -> Verdict {
        course.next();
        for request in sent {
            course.arrived("form", Door::Plain, request.clone());
        }
        course.ended(outcome(told));
        judge(course).remove(0).1
    }

    /// Fails for exactly one thing, which has to be named.
    #[track_caller]
    fn assert_named(verdict: Verdict, named: &str) {
        match verdict {
            Verdict::Failed(complaints) => {
                assert_eq!(complaints.len(), 1, "{complaints:?}");
                assert!(complaints[0].contains(named), "{complaints:?}");
            }
            other => panic!("{other:?} instead of {named}"),
        }
    }

    #[test]
    fn what_arrives_as_it_was_asked_for_and_is_told_as_it_was_answered_holds() {
        let verdict = verdict_on(&course(MANIFEST, "mine"), &[good_request()], GOOD_ANSWER);
        assert_eq!(verdict, Verdict::Held);
    }

    #[test]
    fn whatever_a_transport_changes_about_a_request_is_named() {
        let changed = |change: fn(&mut Received)| {
            let mut request = good_request();
            change(&mut request);
            verdict_on(&course(MANIFEST, "mine"), &[request], GOOD_ANSWER)
        };
        assert_named(changed(|request| request.method = "GET".to_owned()), "method");
        assert_named(changed(|request| request.target = "/form?a=+".to_owned()), "target");
        assert_named(changed(|request| request.body = b"a=2".to_vec()), "from byte 2");
        assert_named(changed(|request| request.headers[1].1 = b"x+/".to_vec()), "header signature");
        assert_named(changed(|request| request.headers.push(request.headers[1].clone())), "x+/= and x+/=");
        assert_named(changed(|request| request.headers.truncate(2)), "Content-Length is None");
        let cookie = |request: &mut Received| request.headers.push(("cookie".to_owned(), b"a=1".to_vec()));
        assert_named(changed(cookie), "cookie: a=1 was added");
    }

    #[test]
    fn a_request_that_is_sent_again_or_not_at_all_is_named() {
        for sent in [&[][..], &[good_request(), good_request()]] {
            assert_named(verdict_on(&course(MANIFEST, "mine"), sent, GOOD_ANSWER), "times instead of 1");
        }
    }

    #[test]
    fn a_request_by_a_proxy_that_nobody_gave_is_named() {
        let course = course(MANIFEST, "mine");
        course.next();
        course.arrived("form", Door::Proxy, good_request());
        course.ended(outcome(GOOD_ANSWER));
        assert_named(judge(&course).remove(0).1, "Proxy");
    }

    #[test]
    fn an_answer_that_is_told_otherwise_is_named() {
        for (told, named) in [
            (r#"{"status": 200, "headers": [["date", "today"]], "body": "bW92ZWQ="}"#, "status"),
            (r#"{"status": 302, "headers": [], "body": "bW92ZWQ="}"#, "header date"),
            (r#"{"status": 302, "headers": [["Date", "today"]], "body": "bW92ZQ=="}"#, "from byte 4"),
            (r#"{"failure": "other", "sent": true, "detail": "no"}"#, "instead of the answer"),
        ] {
            assert_named(verdict_on(&course(MANIFEST, "mine"), &[good_request()], told), named);
        }
    }

    #[test]
    fn a_failure_that_is_told_otherwise_is_named() {
        let expected = r#""expect": {"failure": ["timeout", "connect"], "sent": false}, "except""#;
        let failing = MANIFEST.replace(r#""except""#, expected);
        let told = |told: &str| verdict_on(&course(&failing, "mine"), &[good_request()], told);
        assert_eq!(told(r#"{"failure": "connect", "sent": false, "detail": "refused"}"#), Verdict::Held);
        assert_named(told(r#"{"failure": "connect", "sent": true, "detail": "refused"}"#), "sent: true");
        assert_named(told(r#"{"failure": "tls", "sent": false, "detail": "refused"}"#), "Tls");
        assert_named(told(r#"{"failure": "connect", "sent": false, "detail": " "}"#), "for people");
        assert_named(told(GOOD_ANSWER), "status 302 where there was none");
    }

    #[test]
    fn a_timeout_that_is_told_late_is_named() {
        let course = course(MANIFEST, "mine");
        let expected = Expected { failure: vec![Kind::Timeout], sent: true };
        let scenario = &course.manifest.scenarios[0];
        let timeout = Duration::from_millis(scenario.request.timeout_ms);
        let told_after = |took| {
            let outcome = outcome(r#"{"failure": "timeout", "sent": true, "detail": "x"}"#);
            of_failure(scenario, &expected, &Run { outcome, took })
        };
        assert_eq!(told_after(timeout), None);
        assert!(told_after(timeout + LATE * 2).is_some());
    }

    #[test]
    fn a_host_that_never_comes_so_far_does_not_pass() {
        let course = course(MANIFEST, "mine");
        course.next();
        assert_eq!(judge(&course).remove(0).1, Verdict::NotPlayed);
    }

    #[test]
    fn a_host_that_says_nothing_fails() {
        let course = course(MANIFEST, "mine");
        course.next();
        course.arrived("form", Door::Plain, good_request());
        assert_named(judge(&course).remove(0).1, "did not say");
    }

    #[test]
    fn an_exception_is_shown_with_its_reason_and_fails_once_it_is_not_needed() {
        let reason = || Verdict::Excepted("it is so".to_owned());
        let mut lost = good_request();
        lost.headers[1] = ("accept".to_owned(), b"*/*".to_vec());
        assert_eq!(verdict_on(&course(MANIFEST, "other"), &[lost], GOOD_ANSWER), reason());
        assert_named(verdict_on(&course(MANIFEST, "other"), &[good_request()], GOOD_ANSWER), "has to go");

        let absent = course(MANIFEST, "absent");
        assert!(absent.next().is_none(), "it is not even given to the host");
        assert_eq!(judge(&absent).remove(0).1, reason());

        let both = [good_request(), good_request()];
        assert_eq!(verdict_on(&course(MANIFEST, "twice"), &both, GOOD_ANSWER), reason());
        assert_named(verdict_on(&course(MANIFEST, "twice"), &both[..1], GOOD_ANSWER), "instead of 2");
        for sent in [&both[..], &both[..1]] {
            assert_eq!(verdict_on(&course(MANIFEST, "at-times"), sent, GOOD_ANSWER), reason());
        }
    }

    #[test]
    fn a_manifest_that_could_not_fail_is_refused() {
        for (from, to) in [
            (r#""status": 302,"#, r#""status": 302, "end": "cut","#),
            (r#""name": "form""#, r#""name": "two words""#),
            (r#""rule""#, r#""times": 0, "rule""#),
            (r#""because": "it is so" }"#, r#""because": " " }"#),
            (r#""loses""#, r#""looses""#),
        ] {
            assert!(Manifest::from_json(&MANIFEST.replace(from, to)).is_err(), "{to}");
        }
    }

    #[test]
    fn waiting_for_an_arrival_ends_when_it_is_there() {
        let course = course(MANIFEST, "mine");
        course.next();
        let long = Duration::from_secs(60);
        let began = Instant::now();
        std::thread::scope(|scope| {
            scope.spawn(|| course.arrived("form", Door::Plain, good_request()));
            course.wait_for_arrival(long);
        });
        assert!(began.elapsed() < long);
    }
}
