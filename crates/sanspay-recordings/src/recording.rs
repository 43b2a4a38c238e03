//! Recorded answers in a folder: the files, and which request each one answered.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// One file.
pub(crate) struct Recording {
    /// Relative to the folder, with slashes.
    pub(crate) name: String,
    pub(crate) body: Vec<u8>,
    /// What it answers, if the manifest or the name of the file says so.
    pub(crate) request: Option<Request>,
    /// The HTTP status, if the manifest says so.
    pub(crate) status: Option<u16>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Request {
    /// In capitals.
    pub(crate) method: String,
    /// Without host and query: `/charges/chrg_test_1`.
    pub(crate) path: String,
}

/// `MANIFEST.json` of the folder, which is asked before the names of the files.
#[derive(serde::Deserialize)]
struct Manifest {
    files: Vec<Entry>,
}

#[derive(serde::Deserialize)]
struct Entry {
    file: String,
    method: String,
    path: String,
    status: Option<u16>,
}

const MANIFEST: &str = "MANIFEST.json";

/// Every JSON file of the folder, at any depth, in the order of their names.
pub(crate) fn read_folder(folder: &Path) -> Result<Vec<Recording>> {
    let mut names = Vec::new();
    find_files(folder, "", &mut names)?;
    names.sort();
    let mut entries = read_manifest(&folder.join(MANIFEST))?;
    let mut recordings = Vec::new();
    for name in names {
        let body = fs::read(folder.join(&name)).with_context(|| name.clone())?;
        let (request, status) = match entries.remove(&name) {
            Some(Entry { method, path, status, .. }) => (Some(Request { method, path }), status),
            None => (request_of(&name), None),
        };
        recordings.push(Recording { name, body, request, status });
    }
    if let Some(missing) = entries.keys().next() {
        bail!("{MANIFEST} names {missing}, and there is no such file");
    }
    if recordings.is_empty() {
        bail!("{} holds no JSON file", folder.display());
    }
    Ok(recordings)
}

fn find_files(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().display());
        if entry.file_type()?.is_dir() {
            find_files(&entry.path(), &format!("{name}/"), names)?;
        } else if name.ends_with(".json") && name != MANIFEST {
            names.push(name);
        }
    }
    Ok(())
}

fn read_manifest(path: &Path) -> Result<BTreeMap<String, Entry>> {
    if !path.exists() {
        return Ok(BTreeMap::new());
    }
    let manifest: Manifest = serde_json::from_slice(&fs::read(path)?).context(MANIFEST)?;
    Ok(manifest.files.into_iter().map(|entry| (entry.file.clone(), entry)).collect())
}

/// `…/api.omise.co/charges/chrg_1/capture-post.json` is `POST /charges/chrg_1/capture`, as official SDKs
/// name their files; what stands behind the method is the query. Folders up to that of a host do not
/// count.
fn request_of(name: &str) -> Option<Request> {
    let (folders, file) =
        name.strip_suffix(".json")?.rsplit_once('/').unwrap_or(("", name.strip_suffix(".json")?));
    let path = folders.split('/').rev().take_while(|folder| !folder.contains('.')).collect::<Vec<_>>();
    let folders: String =
        path.iter().rev().filter(|folder| !folder.is_empty()).map(|folder| format!("/{folder}")).collect();
    let words: Vec<&str> = file.split('-').collect();
    let at = words.iter().rposition(|word| matches!(*word, "get" | "post" | "put" | "patch" | "delete"))?;
    Some(Request {
        method: words[at].to_ascii_uppercase(),
        path: format!("{folders}/{}", words[..at].join("-")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_says_what_was_asked() {
        for (name, method, path) in [
            ("account-get.json", "GET", "/account"),
            ("api.omise.co/charges/chrg_test_1-patch.json", "PATCH", "/charges/chrg_test_1"),
            (
                "ruby/api.omise.co/charges/chrg_test_1/capture-post.json",
                "POST",
                "/charges/chrg_test_1/capture",
            ),
            ("api.omise.co/charges-get-limit-20-offset-0.json", "GET", "/charges"),
            ("api.omise.co/sources/a-b-get.json", "GET", "/sources/a-b"),
        ] {
            let request = Request { method: method.into(), path: path.into() };
            assert_eq!(request_of(name), Some(request), "{name}");
        }
        for name in ["token.json", "docs/token.json", "api.omise.co/get/forget.json", "notes.txt"] {
            assert_eq!(request_of(name), None, "{name}");
        }
    }
}
