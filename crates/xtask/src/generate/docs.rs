//! Documentation that was written for readers of Rust, for readers of another language.

use anyhow::{Context, Result, ensure};

use super::names::{Names, last};

/// The documentation of a type, whose path in Rust says what names in it mean.
pub(super) struct Docs<'a> {
    pub(super) names: &'a Names,
    pub(super) path: &'a str,
}

impl Docs<'_> {
    /// Line by line, with links as plain names of this language.
    pub(super) fn lines(&self, docs: &str) -> Result<Vec<String>> {
        let text: Vec<&str> = docs.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        let text = self.links(text.join("\n").trim())?;
        ensure!(!text.is_empty(), "it is not documented");
        for rust in ["::", "Some(", "`None`", "*/"] {
            ensure!(!text.contains(rust), "only a reader of Rust understands `{rust}` in: {text}");
        }
        Ok(text.lines().map(|line| line.trim_end().to_owned()).collect())
    }

    /// What an operation does, and then its request, which is the first line in Rust.
    pub(super) fn of_operation(&self, docs: &str) -> Result<Vec<String>> {
        let lines = self.lines(docs)?;
        let end = lines.iter().position(String::is_empty).unwrap_or(lines.len());
        let (request, rest) = lines.split_at(end);
        ensure!(request.first().is_some_and(|line| line.starts_with('`')), "its first line is no request");
        Ok(match rest {
            [] => request.to_vec(),
            [_, text @ ..] => [text, &[String::new()], request].concat(),
        })
    }

    /// Links, which lead into Rust, become names of this language.
    fn links(&self, text: &str) -> Result<String> {
        let mut plain = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('[') {
            let (shown, after) =
                after.split_once(']').with_context(|| format!("an open bracket in: {text}"))?;
            let (target, after) = match after.strip_prefix('(') {
                Some(target) => target.split_once(')').with_context(|| format!("an open link in: {text}"))?,
                None => ("", after),
            };
            let name = shown.strip_prefix('`').and_then(|name| name.strip_suffix('`'));
            plain.push_str(before);
            rest = after;
            match name {
                // Methods are Rust's own: what points to one is left out.
                Some(name) if last(name).starts_with(|letter: char| letter.is_ascii_lowercase()) => {
                    let shortened = ["; see ", ": see "].iter().find_map(|see| plain.strip_suffix(see));
                    plain = shortened
                        .with_context(|| format!("a link to a method of Rust in: {text}"))?
                        .to_owned();
                }
                Some(name) => {
                    let meant = self.names.meant(name, self.path);
                    let language = self.names.language.name;
                    let meant =
                        meant.with_context(|| format!("what is `{name}` in {language}? In: {text}"))?;
                    plain.extend(["`", &meant, "`"]);
                }
                None => {
                    plain.push_str(shown);
                    ensure!(!target.is_empty(), "brackets without a link in: {text}");
                    if let Some(meant) = self.names.meant(last(target), self.path) {
                        plain.extend([" (`", &meant, "`)"]);
                    }
                }
            }
        }
        Ok(plain + rest)
    }
}
