//! What became of each recording, and the sum of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use sanspay::omise::{Account, GetAccount, Omise, OmiseConfig, SecretKey};
use sanspay::{CallOptions, Gateway, HttpResponse, PayError};
use serde_json::Value;

use crate::explained;
use crate::recording::{Recording, Request};
use crate::tracked::{Findings, survey};
use crate::types::{self, Row};

/// How the reading of one recording ended.
enum Verdict {
    /// Read as what the text says: an operation's answer, or an object of a type.
    Read(String),
    /// An error object, read as the error of a call.
    Refused(String),
    /// Not JSON: there is nothing to be read.
    NotJson(String),
    /// JSON that should have been read.
    Unread(String),
    /// Of no operation and no type of the core: what it is, and why.
    Foreign { what: String, why: Option<&'static str> },
}

/// One line for each recording, then what no field holds, then the counts.
#[derive(Default)]
pub(crate) struct Report {
    lines: Vec<(String, Verdict)>,
    unmapped: Fields,
    kept: Fields,
}

/// How often a field was met, and in which files.
type Fields = BTreeMap<String, (usize, BTreeSet<String>)>;

impl Report {
    pub(crate) fn of(recordings: &[Recording]) -> Self {
        let rows = types::operations();
        let mut report = Self::default();
        for recording in recordings {
            let mut findings = Findings::default();
            let verdict = judge(recording, &rows, &mut findings);
            let sides = [(findings.unmapped, &mut report.unmapped), (findings.kept, &mut report.kept)];
            for (fields, sum) in sides {
                for field in fields {
                    let (times, files) = sum.entry(field).or_default();
                    *times += 1;
                    files.insert(recording.name.clone());
                }
            }
            report.lines.push((recording.name.clone(), verdict));
        }
        report
    }

    /// Whether every valid answer was read, and everything that no field holds has its reason.
    pub(crate) fn is_content(&self) -> bool {
        let is_good = |(_, verdict): &(String, Verdict)| match verdict {
            Verdict::Unread(_) | Verdict::Foreign { why: None, .. } => false,
            Verdict::Read(_) | Verdict::Refused(_) | Verdict::NotJson(_) | Verdict::Foreign { .. } => true,
        };
        self.lines.iter().all(is_good) && self.unexplained() == 0
    }

    fn unexplained(&self) -> usize {
        let unmapped = self.unmapped.keys().filter(|field| explained::unmapped(field).is_none());
        let kept = self.kept.keys().filter(|field| explained::kept(field).is_none());
        unmapped.count() + kept.count()
    }

    fn count(&self, wanted: impl Fn(&Verdict) -> bool) -> usize {
        self.lines.iter().filter(|(_, verdict)| wanted(verdict)).count()
    }
}

fn judge(recording: &Recording, rows: &[Row], findings: &mut Findings) -> Verdict {
    let text = recording.body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&recording.body);
    let value: Value = match serde_json::from_slice(text) {
        Ok(value) => value,
        Err(error) => return Verdict::NotJson(error.to_string()),
    };
    if value.get("object").is_some_and(|object| object == "error") {
        return refusal(recording, &value, findings);
    }
    let row = recording.request.as_ref().and_then(|request| types::operation_of(rows, request));
    let (name, track) = match (row, types::of(&value)) {
        (Some(row), _) => {
            if let Err(error) = (row.decode)(&recording.body) {
                return Verdict::Unread(format!("as {}: {error}", row.info.name));
            }
            (row.info.name, row.track)
        }
        (None, Some(named)) => named,
        (None, None) => return foreign(recording.request.as_ref(), &value),
    };
    match survey(&value, name, track, findings) {
        Ok(()) => Verdict::Read(name.to_owned()),
        Err(error) => Verdict::Unread(error),
    }
}

fn foreign(request: Option<&Request>, value: &Value) -> Verdict {
    let object = value.get("object").and_then(Value::as_str).unwrap_or_default();
    let what = match request {
        Some(Request { method, path }) => format!("{method} {path}"),
        None if object.is_empty() => "an answer that does not say what it is".to_owned(),
        None => format!("a `{object}`"),
    };
    Verdict::Foreign { what, why: explained::without_operation(object) }
}

/// Error objects have no type of their own; what a user gets is the error of a call, of any operation.
fn refusal(recording: &Recording, value: &Value, findings: &mut Findings) -> Verdict {
    let error = match call_that_is_answered(recording.status.unwrap_or(400), &recording.body) {
        Ok(()) => return Verdict::Unread("as an error: it was taken for a success".to_owned()),
        Err(error) => error,
    };
    let (code, message) =
        (value.get("code").and_then(Value::as_str), value.get("message").and_then(Value::as_str));
    if error.code().as_deref() != code || message.is_some_and(|message| error.detail() != message) {
        return Verdict::Unread(format!("as an error: it became `{error}`"));
    }
    for (member, _) in value.as_object().into_iter().flatten() {
        if !matches!(member.as_str(), "object" | "code" | "message") {
            findings.unmapped.push(format!("error.{member}"));
        }
    }
    Verdict::Refused(format!("{}, {}", error.kind().as_str(), code.unwrap_or("without a code")))
}

fn call_that_is_answered(status: u16, body: &[u8]) -> Result<(), PayError> {
    let secret_key = Some(SecretKey::new("skey_test_1")?);
    let omise = Omise::new(OmiseConfig { secret_key, ..Default::default() })?;
    let once = CallOptions { max_retries: Some(0), ..Default::default() };
    let call = omise.call(&GetAccount {}, once)?;
    call.poll(0)?;
    call.on_response(HttpResponse { status, headers: Vec::new(), body: body.to_vec() })?;
    call.output::<Account>().map(drop)
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, verdict) in &self.lines {
            match verdict {
                Verdict::Read(what) => writeln!(f, "{name}: read as {what}")?,
                Verdict::Refused(what) => writeln!(f, "{name}: read as an error ({what})")?,
                Verdict::NotJson(why) => writeln!(f, "{name}: not JSON ({why})")?,
                Verdict::Unread(why) => writeln!(f, "{name}: NOT READ {why}")?,
                Verdict::Foreign { what, why: Some(why) } => {
                    writeln!(f, "{name}: of no operation, {what}: {why}")?;
                }
                Verdict::Foreign { what, why: None } => writeln!(f, "{name}: OF NO OPERATION, {what}")?,
            }
        }
        write_fields(f, "in no field", &self.unmapped, explained::unmapped)?;
        write_fields(f, "in a field as JSON text", &self.kept, explained::kept)?;
        let read = self.count(|verdict| matches!(verdict, Verdict::Read(_)));
        let refused = self.count(|verdict| matches!(verdict, Verdict::Refused(_)));
        let not_json = self.count(|verdict| matches!(verdict, Verdict::NotJson(_)));
        let unread = self.count(|verdict| matches!(verdict, Verdict::Unread(_)));
        let foreign = self.count(|verdict| matches!(verdict, Verdict::Foreign { .. }));
        writeln!(
            f,
            "\nfiles: {}, of them {read} read, {refused} read as errors, {foreign} of no operation, \
             {not_json} not JSON, {unread} NOT READ",
            self.lines.len()
        )?;
        writeln!(
            f,
            "fields: {} in no field, {} as JSON text, of both {} WITHOUT A REASON",
            self.unmapped.len(),
            self.kept.len(),
            self.unexplained()
        )
    }
}

fn write_fields(
    f: &mut fmt::Formatter<'_>,
    heading: &str,
    fields: &Fields,
    why: fn(&str) -> Option<&'static str>,
) -> fmt::Result {
    if fields.is_empty() {
        return Ok(());
    }
    writeln!(f, "\n{heading}:")?;
    let width = fields.keys().map(String::len).max().unwrap_or(0);
    for (field, (times, files)) in fields {
        let why = why(field).unwrap_or("NO REASON IS KNOWN");
        let (times, files) = (counted(*times, "time"), counted(files.len(), "file"));
        writeln!(f, "{field:width$}  {times} in {files}: {why}")?;
    }
    Ok(())
}

fn counted(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
