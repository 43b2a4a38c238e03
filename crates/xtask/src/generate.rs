//! Files that are made and not written: from the table of operations, and from what is really there.
//!
//! A producer gives the files it is responsible for; the rest is the same for all of them. They are committed, so
//! that they can be read without a build, and `cargo xtask test generated` holds them to what would be made now.

mod coverage;
mod docs;
mod kotlin;
mod named;
mod names;
mod python;
mod surface;
mod swift;
mod typescript;

use std::fs;
use std::io::ErrorKind;

use anyhow::{Context, Result, bail};
use minijinja::Environment;
use minijinja::syntax::SyntaxConfig;

use crate::workspace::Workspace;

/// A file, as it has to be.
pub(crate) struct Product {
    /// From the root of the workspace.
    pub(crate) path: String,
    /// All of it.
    pub(crate) content: String,
}

/// Makes some files, or says what is missing for them.
type Producer = fn(&Workspace) -> Result<Vec<Product>>;

const PRODUCERS: &[Producer] =
    &[kotlin::produce, typescript::produce, python::produce, swift::produce, coverage::produce];

/// Writes what differs; with `check`, fails with the list of it instead.
pub(crate) fn run(workspace: &Workspace, check: bool) -> Result<()> {
    let mut stale = Vec::new();
    for producer in PRODUCERS {
        for Product { path, content } in producer(workspace)? {
            let file = workspace.root.join(&path);
            let written = match fs::read_to_string(&file) {
                Ok(written) => Some(written),
                Err(error) if error.kind() == ErrorKind::NotFound => None,
                Err(error) => return Err(error).with_context(|| path),
            };
            match difference(written.as_deref(), &content) {
                None => println!("{path} is as it should be"),
                Some(difference) if check => stale.push(format!("{path}: {difference}")),
                Some(_) => {
                    if let Some(folder) = file.parent() {
                        fs::create_dir_all(folder)?;
                    }
                    fs::write(&file, content).with_context(|| path.clone())?;
                    println!("{path} is written");
                }
            }
        }
    }
    if !stale.is_empty() {
        bail!("out of date; run `cargo xtask generate` and commit:\n{}", stale.join("\n"));
    }
    Ok(())
}

/// The text of a template, which has lines of its own for what it does.
pub(crate) fn render(template: &str, context: minijinja::Value) -> Result<String> {
    let mut environment = Environment::new();
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    Ok(environment.render_str(template, context)?.trim_end().to_owned() + "\n")
}

/// Where a file first differs from what it should be.
fn difference(written: Option<&str>, content: &str) -> Option<String> {
    let Some(written) = written else { return Some("it is not there".to_owned()) };
    if written == content {
        return None;
    }
    let same = written.lines().zip(content.lines()).take_while(|(is, should)| is == should).count();
    let show = |text: &str| text.lines().nth(same).unwrap_or("the end of the file").to_owned();
    Some(format!("line {} is\n    {}\nand should be\n    {}", same + 1, show(written), show(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_held_to_its_last_byte() {
        assert_eq!(difference(Some("a\nb\n"), "a\nb\n"), None);
        assert!(difference(None, "").is_some());
        assert!(difference(Some("a\nb"), "a\nb\n").is_some());
        assert!(difference(Some("a\r\nb\n"), "a\nb\n").is_some());
    }

    #[test]
    fn the_first_line_that_differs_is_shown() {
        let told = difference(Some("a\nb\nc\n"), "a\nx\nc\n").unwrap_or_default();
        assert_eq!(told, "line 2 is\n    b\nand should be\n    x");
        let told = difference(Some("a\n"), "a\nx\n").unwrap_or_default();
        assert_eq!(told, "line 2 is\n    the end of the file\nand should be\n    x");
    }
}
