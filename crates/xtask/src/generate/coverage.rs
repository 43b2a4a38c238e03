//! `docs/operations.md`: every operation, and what vouches for it.
//!
//! Nothing of it is taken on trust: vectors are looked up on disk, a sandbox is started and sent every operation, and
//! the client's tests are searched for the operation's type. What is missing fails the chore with a list.

use std::any::{Any, type_name};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow, bail, ensure};
use minijinja::value::Serde;
use minijinja::{Environment, context};
use sanspay::omise::{ChainKey, OmiseConfig, PublicKey, SecretKey};
use sanspay::wonder::WonderConfig;
use sanspay::{
    CallOptions, Certainty, Gateway, Host, HttpRequest, Json, Omise, Operation, OperationVisitor, Step,
    Wonder, visit_operations,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Product;
use super::named::imported;
use crate::sandbox::Sandbox;
use crate::workspace::Workspace;

const PAGE: &str = "docs/operations.md";
const TEMPLATE: &str = include_str!("operations.md.jinja");
const VECTORS: &str = "tests/vectors/operations";
const TESTS: &str = "crates/sanspay-client/tests";

/// A test of the whole table names no operation.
const OF_ALL: &str = "operations.rs";

pub(super) fn produce(workspace: &Workspace) -> Result<Vec<Product>> {
    let program = Sandbox::build(workspace)?;
    let sandbox = Sandbox::start(&program, &workspace.target.join("generate-sandbox.log"))?;
    let mut survey = Survey {
        root: &workspace.root,
        sandbox: &sandbox,
        vectors: vectors(&workspace.root)?,
        tests: tests(&workspace.root)?,
        rows: Vec::new(),
        gaps: Vec::new(),
    };
    visit_operations(&mut survey);
    let Survey { rows, gaps, .. } = survey;
    ensure!(gaps.is_empty(), "{PAGE} would have gaps:\n{}", gaps.join("\n"));
    Ok(vec![Product { path: PAGE.to_owned(), content: render(&rows)? }])
}

/// An operation as the page shows it. Paths are those of the workspace.
#[derive(Debug, Serialize)]
struct Row {
    gateway: &'static str,
    name: &'static str,
    method: &'static str,
    path: &'static str,
    type_name: String,
    source: String,
    certainty: &'static str,
    section: &'static str,
    vector: String,
    tests: Vec<String>,
}

/// A vector, as far as it takes to send it, and the file it is in.
#[derive(Deserialize)]
struct Vector {
    params: Json,
    acts_for: Option<String>,
    #[serde(skip)]
    file: String,
}

struct Survey<'a> {
    root: &'a Path,
    sandbox: &'a Sandbox,
    vectors: BTreeMap<String, Vector>,
    /// Each file's name, and the types it names.
    tests: BTreeMap<String, BTreeSet<String>>,
    rows: Vec<Row>,
    gaps: Vec<String>,
}

impl OperationVisitor for Survey<'_> {
    fn visit<O: Operation + DeserializeOwned>(&mut self) {
        match self.look_at::<O>() {
            Ok(row) => self.rows.push(row),
            Err(error) => self.gaps.push(format!("{}: {error:#}", O::INFO.name)),
        }
    }
}

impl Survey<'_> {
    fn look_at<O: Operation + DeserializeOwned>(&self) -> Result<Row> {
        let info = O::INFO;
        // `sanspay::omise::charges::GetCharge`
        let words: Vec<&str> = type_name::<O>().split("::").collect();
        let [_, gateway, module, name] = words[..] else { bail!("what is {}?", type_name::<O>()) };
        let source = format!("crates/sanspay/src/{gateway}/{module}.rs");
        ensure!(self.root.join(&source).is_file(), "there is no {source}");
        let vector = self.vectors.get(info.name).with_context(|| format!("no vector in {VECTORS}"))?;
        self.ask_the_sandbox::<O>(vector)?;
        let wanted = format!("{gateway}::{name}");
        let tests: Vec<String> = self
            .tests
            .iter()
            .filter(|(_, names)| names.contains(&wanted))
            .map(|(file, _)| file.clone())
            .collect();
        ensure!(!tests.is_empty(), "no test of {TESTS} names {wanted}");
        Ok(Row {
            gateway: if info.host == Host::Wonder { "Wonder" } else { "Omise" },
            name: info.name,
            method: info.method.as_str(),
            path: info.path,
            type_name: name.to_owned(),
            source,
            certainty: match info.certainty {
                Certainty::Documented => "documented",
                Certainty::Observed => "observed",
                Certainty::Inferred => "inferred",
            },
            section: info.source,
            vector: vector.file.clone(),
            tests,
        })
    }

    /// Sends the vector. Its ids are unknown there, so it is refused more often than not; but nothing may be an
    /// unknown path or method.
    fn ask_the_sandbox<O: Operation + DeserializeOwned>(&self, vector: &Vector) -> Result<()> {
        let gateway: Box<dyn Any> = match O::INFO.host {
            Host::Wonder => Box::new(self.wonder()?),
            Host::OmiseApi | Host::OmiseVault => Box::new(self.omise(vector.acts_for.is_some())?),
        };
        let gateway = gateway.downcast::<O::Gateway>().map_err(|_| anyhow!("whose operation is it?"))?;
        let operation: O = vector.params.to()?;
        let call = gateway.call(&operation, CallOptions::default())?;
        let now_ms = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
        let Step::Send { request } = call.poll(u64::try_from(now_ms)?)? else { bail!("it sends nothing") };
        let (status, body) = send(request)?;
        ensure!(!is_unknown(&body), "the sandbox has no handler for it (HTTP {status})");
        Ok(())
    }

    fn omise(&self, acts_for_seller: bool) -> Result<Omise> {
        let omise = Omise::new(OmiseConfig {
            public_key: Some(PublicKey::new(self.sandbox.text("/platform/public_key")?)?),
            secret_key: Some(SecretKey::new(self.sandbox.text("/platform/secret_key")?)?),
            api_url: Some(self.sandbox.text("/api_url")?.to_owned()),
            vault_url: Some(self.sandbox.text("/vault_url")?.to_owned()),
            ..OmiseConfig::default()
        })?;
        if !acts_for_seller {
            return Ok(omise);
        }
        Ok(omise.on_behalf_of(ChainKey::new(self.sandbox.text("/chains/0/key")?)?)?)
    }

    fn wonder(&self) -> Result<Wonder> {
        Ok(Wonder::new(WonderConfig {
            app_id: self.sandbox.text("/wonder/app_id")?.to_owned(),
            private_key: Some(self.sandbox.text("/wonder/private_key_pem")?.into()),
            url: Some(self.sandbox.text("/wonder_url")?.to_owned()),
            ..WonderConfig::default()
        })?)
    }
}

/// How the sandbox refuses a path, and a method of a path, that it does not play.
fn is_unknown(body: &str) -> bool {
    ["\"endpoint ", "E900302", "E900303"].iter().any(|word| body.contains(word))
}

fn send(request: HttpRequest) -> Result<(u16, String)> {
    let mut builder = ureq::http::Request::builder().method(request.method.as_str()).uri(request.url);
    for header in request.headers {
        builder = builder.header(header.name, header.value);
    }
    let agent: ureq::Agent =
        ureq::Agent::config_builder().http_status_as_error(false).proxy(None).build().into();
    let mut response = match request.body {
        Some(body) => agent.run(builder.body(body)?),
        None => agent.run(builder.body(())?),
    }?;
    Ok((response.status().as_u16(), response.body_mut().read_to_string()?))
}

fn vectors(root: &Path) -> Result<BTreeMap<String, Vector>> {
    let mut all = BTreeMap::new();
    for (file, text) in files(&root.join(VECTORS), "json")? {
        let vectors: BTreeMap<String, Vector> = serde_json::from_str(&text).with_context(|| file.clone())?;
        all.extend(vectors.into_iter().map(|(name, vector)| (name, Vector { file: file.clone(), ..vector })));
    }
    Ok(all)
}

fn tests(root: &Path) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let files = files(&root.join(TESTS), "rs")?;
    Ok(files
        .into_iter()
        .filter(|(file, _)| file != OF_ALL)
        .map(|(file, text)| (file, imported(&text)))
        .collect())
}

/// The files of a folder with this ending: name and text.
fn files(folder: &Path, ending: &str) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == ending) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, fs::read_to_string(&path)?));
        }
    }
    Ok(files)
}

fn render(rows: &[Row]) -> Result<String> {
    let gateways: Vec<_> = ["Omise", "Wonder"]
        .into_iter()
        .map(|name| {
            let rows: Vec<&Row> = rows.iter().filter(|row| row.gateway == name).collect();
            context! { name, count => rows.len(), rows => Serde(rows) }
        })
        .collect();
    let context = context! { gateways, vectors => VECTORS, tests => TESTS, of_all => OF_ALL };
    Ok(Environment::new().render_str(TEMPLATE, context)?.trim_end().to_owned() + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_id_is_no_unknown_path() {
        assert!(!is_unknown(r#"{"code":"not_found","message":"charge chrg_test_1 was not found"}"#));
        assert!(is_unknown(r#"{"code":"not_found","message":"endpoint GET /serach was not found"}"#));
        assert!(!is_unknown(r#"{"error_code":"E900306"}"#));
        assert!(is_unknown(r#"{"error_code":"E900302"}"#) && is_unknown(r#"{"error_code":"E900303"}"#));
    }

    #[test]
    fn a_row_names_all_that_vouches_for_it() {
        let row = Row {
            gateway: "Omise",
            name: "omise.teas.get",
            method: "GET",
            path: "/teas/{tea}",
            type_name: "GetTea".to_owned(),
            source: "crates/sanspay/src/omise/teas.rs".to_owned(),
            certainty: "documented",
            section: "9.9",
            vector: "omise-teas.json".to_owned(),
            tests: vec!["hot.rs".to_owned(), "iced.rs".to_owned()],
        };
        let page = render(&[row]).expect("the template renders");
        let line = "| `omise.teas.get` | `GET /teas/{tea}` | [`GetTea`](../crates/sanspay/src/omise/teas.rs) \
            | documented | 9.9 | [omise-teas.json](../tests/vectors/operations/omise-teas.json) | ✓ \
            | [hot.rs](../crates/sanspay-client/tests/hot.rs), [iced.rs](../crates/sanspay-client/tests/iced.rs) |\n";
        assert!(page.contains(line), "{page}");
        assert!(page.contains("\n## Omise: 1\n") && page.contains("\n## Wonder: 0\n"), "{page}");
    }
}
