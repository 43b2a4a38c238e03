//! `manifest.json`, read. Its README describes it for people.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;

/// A header's name and value.
pub(crate) type Header = (String, String);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    /// By host, and under `every host`: names, in lower case, that need not be asked for.
    pub(crate) may_add: BTreeMap<String, Vec<String>>,
    pub(crate) scenarios: Vec<Scenario>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scenario {
    pub(crate) name: String,
    /// The rule, for people.
    pub(crate) rule: String,
    #[serde(default)]
    pub(crate) request: Request,
    pub(crate) server: Play,
    /// The server's answer, whole, where nothing else is said.
    #[serde(default)]
    pub(crate) expect: Option<Expected>,
    /// How many times the host is given the request, and so how many of them have to arrive.
    #[serde(default = "once")]
    pub(crate) times: usize,
    /// To `localhost` instead of `127.0.0.1`.
    #[serde(default)]
    pub(crate) by_name: bool,
    /// Through a proxy that the transport was given, to a name that leads nowhere.
    #[serde(default)]
    pub(crate) by_proxy: bool,
    /// The host gives up when the request has arrived.
    #[serde(default)]
    pub(crate) cancel: bool,
    #[serde(default)]
    pub(crate) except: BTreeMap<String, Exception>,
}

fn once() -> usize {
    1
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Request {
    pub(crate) method: String,
    /// Path and query behind `/` and the scenario's name.
    pub(crate) target: String,
    pub(crate) headers: Vec<Header>,
    /// None at all, if nothing is said.
    pub(crate) body: Option<Body>,
    pub(crate) timeout_ms: u64,
}

impl Default for Request {
    fn default() -> Request {
        Request {
            method: "GET".to_owned(),
            target: String::new(),
            headers: Vec::new(),
            body: None,
            timeout_ms: 20_000,
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub(crate) enum Body {
    Text(String),
    Base64(String),
    /// All 256 bytes, so many times.
    EveryByte(usize),
    /// So many bytes, of which no two pieces are the same.
    Bytes(usize),
}

impl Body {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        match self {
            Body::Text(text) => text.as_bytes().to_vec(),
            // Tried when the manifest was read.
            Body::Base64(text) => STANDARD.decode(text).unwrap_or_default(),
            Body::EveryByte(times) => (0..=255).collect::<Vec<u8>>().repeat(*times),
            Body::Bytes(count) => (0_u32..).flat_map(u32::to_be_bytes).take(*count).collect(),
        }
    }
}

/// What the server does with the request.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub(crate) enum Play {
    Answer(Answer),
    /// Reads it and closes the connection.
    Close,
    /// Reads it and never answers.
    Hold,
    /// Does not read further than the head.
    NeverRead,
    /// Nobody listens at this port.
    Refuse,
    /// The connection is never accepted.
    NeverAccept,
    /// Shows a certificate that nobody signed.
    UntrustedTls,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Sent as they are; the length is added.
    pub(crate) headers: Vec<Header>,
    pub(crate) body: Option<Body>,
    /// The body compressed, for those who ask for it.
    pub(crate) gzip_base64: Option<String>,
    /// Whether another answer goes before it that is none yet: `103 Early Hints`.
    pub(crate) hints: bool,
    pub(crate) framing: Framing,
    /// What becomes of the body.
    pub(crate) end: End,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Framing {
    #[default]
    Length,
    Chunked,
    /// Ends where the connection does.
    Close,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum End {
    #[default]
    Whole,
    /// It is whole, and then the connection is closed, which nothing in the answer has said.
    HangUp,
    /// After the first half the connection is closed.
    Cut,
    /// After the first half nothing comes any more.
    Hold,
    /// A byte now and then, for ever.
    Drip,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    /// Any of these.
    pub(crate) failure: Vec<Kind>,
    pub(crate) sent: bool,
}

/// The words of the core's `FailureKind`.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    Timeout,
    Connect,
    Tls,
    Cancelled,
    Other,
}

/// What a host cannot do by its nature.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Exception {
    pub(crate) because: String,
    /// What it does instead. Without any of these it is not given the scenario at all.
    #[serde(default)]
    pub(crate) expect: Option<Expected>,
    /// Headers, in lower case, that do not arrive as they were asked for.
    #[serde(default)]
    pub(crate) loses: Vec<String>,
    /// How often it arrives: any of these.
    #[serde(default)]
    pub(crate) arrives: Vec<usize>,
}

impl Exception {
    pub(crate) fn leaves_out(&self) -> bool {
        self.expect.is_none() && self.loses.is_empty() && self.arrives.is_empty()
    }
}

impl Manifest {
    pub(crate) fn read(path: &Path) -> Result<Manifest> {
        let read = || Manifest::from_json(&std::fs::read_to_string(path)?);
        read().with_context(|| format!("cannot use {}", path.display()))
    }

    /// Refuses what could not be played, and what could not fail.
    pub(crate) fn from_json(json: &str) -> Result<Manifest> {
        let manifest: Manifest = serde_json::from_str(json)?;
        manifest.check()?;
        Ok(manifest)
    }

    fn check(&self) -> Result<()> {
        ensure!(!self.scenarios.is_empty(), "there are no scenarios");
        for (at, scenario) in self.scenarios.iter().enumerate() {
            let name = &scenario.name;
            let unique = self.scenarios[..at].iter().all(|earlier| earlier.name != *name);
            let plain =
                name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            ensure!(unique && plain && !name.is_empty(), "{name:?} is used twice, or no plain name");
            ensure!(scenario.times > 0, "{name}: times is at least 1");
            ensure!(!scenario.cancel || scenario.times == 1, "{name}: which of several is to be cancelled?");
            for (host, exception) in &scenario.except {
                ensure!(!exception.because.trim().is_empty(), "{name}: why is {host} excepted?");
            }
            let answer = match &scenario.server {
                Play::Answer(answer) => Some(answer),
                _ => None,
            };
            let whole = answer.is_some_and(|answer| matches!(answer.end, End::Whole | End::HangUp));
            ensure!(whole || scenario.expect.is_some(), "{name}: what is expected where no answer comes?");
            let encoded = [scenario.request.body.as_ref(), answer.and_then(|answer| answer.body.as_ref())];
            for body in encoded.into_iter().flatten() {
                if let Body::Base64(text) = body {
                    STANDARD.decode(text).with_context(|| format!("{name}: body"))?;
                }
            }
            if let Some(text) = answer.and_then(|answer| answer.gzip_base64.as_ref()) {
                STANDARD.decode(text).with_context(|| format!("{name}: gzip_base64"))?;
            }
        }
        Ok(())
    }

    pub(crate) fn may_add(&self, host: &str, header: &str) -> bool {
        let names =
            |of: &str| self.may_add.get(of).is_some_and(|names| names.iter().any(|name| name == header));
        names("every host") || names(host)
    }
}
