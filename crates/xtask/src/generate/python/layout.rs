//! How `ruff format` lays out what is written here: calls, signatures and docstrings.

use anyhow::{Result, bail, ensure};

/// As in the package's `pyproject.toml`.
pub(super) const WIDTH: usize = 120;

/// An expression in brackets, which stands on one line or on a line for each part.
pub(super) struct Group {
    pub(super) open: String,
    pub(super) close: &'static str,
    pub(super) parts: Vec<Part>,
}

pub(super) enum Part {
    Text(String),
    Group(Group),
}

impl Group {
    fn on_one_line(&self) -> String {
        let parts: Vec<String> = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => text.clone(),
                Part::Group(group) => group.on_one_line(),
            })
            .collect();
        format!("{}{}{}", self.open, parts.join(", "), self.close)
    }

    /// Behind so many spaces.
    pub(super) fn written(&self, indent: usize) -> String {
        let line = self.on_one_line();
        // With the comma that may follow.
        if indent + line.chars().count() < WIDTH { line } else { self.exploded(indent) }
    }

    /// A line for each part; the last comma keeps `ruff format` from joining them.
    fn exploded(&self, indent: usize) -> String {
        let space = " ".repeat(indent + 4);
        let parts: String = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => format!("{space}{text},\n"),
                Part::Group(group) => format!("{space}{},\n", group.written(indent + 4)),
            })
            .collect();
        format!("{}\n{parts}{}{}", self.open, " ".repeat(indent), self.close)
    }
}

/// The first lines of a method.
pub(super) fn signature(keyword: &str, name: &str, arguments: &[String], output: &str) -> String {
    let parts = arguments.iter().cloned().map(Part::Text).collect();
    let written = Group { open: format!("{keyword} {name}("), close: ")", parts };
    let line = format!("{} -> {output}:", written.on_one_line());
    if 4 + line.chars().count() <= WIDTH { line } else { format!("{} -> {output}:", written.exploded(4)) }
}

/// A docstring whose first line is written behind so many spaces.
pub(super) fn docstring(lines: &[String], indent: usize) -> Result<String> {
    let mut wrapped = Vec::new();
    for line in lines {
        ensure!(!line.contains(['\\']) && !line.contains("\"\"\""), "no plain docstring: {line}");
        wrapped.extend(wrap(line, WIDTH - indent - 6));
    }
    let space = " ".repeat(indent);
    let quotes = "\"\"\"";
    Ok(match &wrapped[..] {
        [] => bail!("it is not documented"),
        [line] if line.ends_with('"') => format!("{quotes}{line} {quotes}"),
        [line] => format!("{quotes}{line}{quotes}"),
        [first, rest @ ..] => {
            let rest: String = rest
                .iter()
                .map(|line| if line.is_empty() { "\n".to_owned() } else { format!("{space}{line}\n") })
                .collect();
            format!("{quotes}{first}\n{rest}{space}{quotes}")
        }
    })
}

/// A line in lines of at most so many characters, each behind the spaces of the first.
pub(super) fn wrap(line: &str, width: usize) -> Vec<String> {
    if line.chars().count() <= width {
        return vec![line.to_owned()];
    }
    let indent: String = line.chars().take_while(|letter| *letter == ' ').collect();
    let mut lines = Vec::new();
    let mut current = indent.clone();
    for word in line.split_whitespace() {
        if current.len() > indent.len() && current.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::replace(&mut current, indent.clone()));
        }
        if current.len() > indent.len() {
            current.push(' ');
        }
        current.push_str(word);
    }
    lines.push(current);
    lines
}
