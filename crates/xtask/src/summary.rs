//! What is left on the screen when the tests have run: one line a part, then one line to count them.

use std::fmt;
use std::time::Duration;

/// How a part ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    Passed,
    /// It ran and found something, or could not run. The text says which.
    Failed(String),
    /// What it needs from outside is out of reach. Not a failure of this code, and not a pass either.
    NotChecked(String),
    /// The person asked for other parts only.
    NotAsked,
}

/// One part and its end.
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) outcome: Outcome,
    pub(crate) elapsed: Duration,
}

/// All parts, in the order in which they ran.
#[derive(Default)]
pub(crate) struct Summary {
    lines: Vec<Line>,
}

impl Summary {
    pub(crate) fn add(&mut self, line: Line) {
        self.lines.push(line);
    }

    /// Whether no part failed and at least one passed: a run in which nothing was checked is no success.
    pub(crate) fn is_content(&self) -> bool {
        self.count(|outcome| matches!(outcome, Outcome::Failed(_))) == 0
            && self.count(|outcome| *outcome == Outcome::Passed) > 0
    }

    fn count(&self, wanted: impl Fn(&Outcome) -> bool) -> usize {
        self.lines.iter().filter(|line| wanted(&line.outcome)).count()
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.lines.iter().map(|line| line.name.len()).max().unwrap_or(0);
        for line in &self.lines {
            let seconds = line.elapsed.as_secs_f64();
            let name = &line.name;
            match &line.outcome {
                Outcome::Passed => writeln!(f, "{name:width$}  ok           {seconds:7.1} s")?,
                Outcome::Failed(reason) => {
                    writeln!(f, "{name:width$}  FAILED       {seconds:7.1} s  {reason}")?;
                }
                Outcome::NotChecked(reason) => {
                    writeln!(f, "{name:width$}  NOT CHECKED  {seconds:7.1} s  {reason}")?;
                }
                Outcome::NotAsked => writeln!(f, "{name:width$}  not asked for")?,
            }
        }
        let passed = self.count(|outcome| *outcome == Outcome::Passed);
        let failed = self.count(|outcome| matches!(outcome, Outcome::Failed(_)));
        let skipped = self.lines.len() - passed - failed;
        write!(f, "parts: {passed} passed, {failed} failed")?;
        if skipped > 0 {
            write!(f, ", {skipped} skipped")?;
        }
        writeln!(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(lines: impl IntoIterator<Item = (&'static str, Outcome)>) -> Summary {
        let mut summary = Summary::default();
        for (name, outcome) in lines {
            summary.add(Line { name: name.to_owned(), outcome, elapsed: Duration::from_millis(1_250) });
        }
        summary
    }

    #[test]
    fn every_part_has_a_line_and_the_last_line_counts_them() {
        let text = summary([
            ("format", Outcome::Passed),
            ("clippy", Outcome::Failed("`cargo clippy` ended".to_owned())),
            ("advisories", Outcome::NotChecked("out of reach".to_owned())),
            ("fuzz", Outcome::NotAsked),
        ])
        .to_string();
        assert_eq!(
            text,
            "\
format      ok               1.2 s
clippy      FAILED           1.2 s  `cargo clippy` ended
advisories  NOT CHECKED      1.2 s  out of reach
fuzz        not asked for
parts: 1 passed, 1 failed, 2 skipped
"
        );
    }

    #[test]
    fn nothing_is_said_of_skipped_parts_when_there_are_none() {
        let text = summary([("format", Outcome::Passed)]).to_string();
        assert!(text.ends_with("\nparts: 1 passed, 0 failed\n"));
    }

    #[test]
    fn one_failure_spoils_the_run() {
        let failed = Outcome::Failed(String::new());
        assert!(!summary([("a", Outcome::Passed), ("b", failed)]).is_content());
    }

    #[test]
    fn a_part_out_of_reach_does_not_spoil_the_run() {
        let unreachable = Outcome::NotChecked(String::new());
        assert!(summary([("a", Outcome::Passed), ("b", unreachable)]).is_content());
    }

    #[test]
    fn a_run_that_checked_nothing_is_no_success() {
        assert!(!summary([("a", Outcome::NotChecked(String::new()))]).is_content());
        assert!(!summary([]).is_content());
    }
}
