//! Reading a JSON value as a type of the core, and watching what the type leaves aside.
//!
//! Comparing what was read with what is written would miss a field that two names are read into, and see
//! a loss in every number that came as text. So the reading itself is watched, by `serde_ignored`. What it
//! cannot tell is whether a member was read into fields or kept whole, as JSON text. For that, a member that
//! no type knows is put into every object first: where it is not reported as left aside, nobody looked.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_ignored::Path;
use serde_json::Value;

use crate::types;

/// No type has a field of this name.
const PROBE: &str = "\u{1}probe";

/// Reads the text as a type, and gives the members that were left aside.
pub(crate) type Track = fn(&str) -> Result<BTreeSet<Vec<Step>>, serde_json::Error>;

/// One step into a JSON value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    Member(String),
    Element(usize),
}

pub(crate) fn track<T: DeserializeOwned>(text: &str) -> Result<BTreeSet<Vec<Step>>, serde_json::Error> {
    let mut left_aside = BTreeSet::new();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    serde_ignored::deserialize::<_, _, T>(&mut deserializer, |path| {
        left_aside.insert(steps(&path));
    })?;
    Ok(left_aside)
}

fn steps(path: &Path) -> Vec<Step> {
    match path {
        Path::Root => Vec::new(),
        Path::Seq { parent, index } => with(steps(parent), Step::Element(*index)),
        Path::Map { parent, key } => with(steps(parent), Step::Member(key.clone())),
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => {
            steps(parent)
        }
    }
}

fn with(mut steps: Vec<Step>, step: Step) -> Vec<Step> {
    steps.push(step);
    steps
}

/// What a type did not take into its fields. A field is named by the nearest object that says what it is:
/// `card.bank` wherever the card stands.
#[derive(Default)]
pub(crate) struct Findings {
    /// Members that no field holds.
    pub(crate) unmapped: Vec<String>,
    /// Objects that a field holds whole, as JSON text, and that are of no type themselves.
    pub(crate) kept: Vec<String>,
}

/// Reads the value with `track`. Objects that are kept as JSON and say what they are, such as the rows of a
/// search, are read as that too. `name` is used where the value does not say itself what it is.
pub(crate) fn survey(value: &Value, name: &str, track: Track, findings: &mut Findings) -> Result<(), String> {
    let probed = with_probes(value).to_string();
    let left_aside = track(&probed).map_err(|error| format!("as {name}: {error}"))?;
    Survey { left_aside, findings }.visit(value, &mut Vec::new(), name.to_owned())
}

struct Survey<'a> {
    left_aside: BTreeSet<Vec<Step>>,
    findings: &'a mut Findings,
}

impl Survey<'_> {
    fn visit(&mut self, value: &Value, path: &mut Vec<Step>, name: String) -> Result<(), String> {
        if self.left_aside.contains(path) {
            self.findings.unmapped.push(name);
            return Ok(());
        }
        match value {
            Value::Object(members) => {
                path.push(Step::Member(PROBE.to_owned()));
                let is_typed = self.left_aside.contains(path);
                path.pop();
                if !is_typed {
                    return match types::of(value) {
                        Some((name, track)) => survey(value, name, track, self.findings),
                        None => {
                            self.findings.kept.push(name);
                            Ok(())
                        }
                    };
                }
                let parent = members.get("object").and_then(Value::as_str).unwrap_or(&name);
                // What the object is, its type says.
                for (member, value) in members.iter().filter(|(member, _)| *member != "object") {
                    path.push(Step::Member(member.clone()));
                    self.visit(value, path, format!("{parent}.{member}"))?;
                    path.pop();
                }
            }
            Value::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    path.push(Step::Element(index));
                    self.visit(element, path, format!("{name}[]"))?;
                    path.pop();
                }
            }
            _ => {}
        }
        Ok(())
    }
}

fn with_probes(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let probe = (PROBE.to_owned(), Value::Null);
            members.iter().map(|(name, value)| (name.clone(), with_probes(value))).chain([probe]).collect()
        }
        Value::Array(elements) => elements.iter().map(with_probes).collect(),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use sanspay::omise::{Charge, Event};
    use serde_json::json;

    use super::*;

    fn charge() -> Value {
        json!({"object": "charge", "id": "chrg_1", "livemode": false, "amount": "1", "currency": "thb",
            "capture": true, "authorized": true, "captured": true, "created": "2014"})
    }

    fn survey_of(value: &Value, track: Track) -> (Vec<String>, Vec<String>) {
        let mut findings = Findings::default();
        survey(value, "it", track, &mut findings).unwrap();
        (findings.unmapped, findings.kept)
    }

    fn none() -> Vec<String> {
        Vec::new()
    }

    #[test]
    fn older_names_and_numbers_as_text_are_no_loss() {
        assert_eq!(survey_of(&charge(), track::<Charge>), (none(), none()));
    }

    #[test]
    fn what_no_field_holds_is_named_by_the_object_around_it() {
        let mut value = charge();
        value["colour"] = json!({"hue": 7});
        value["card"] = json!({"object": "card", "id": "card_1", "livemode": false, "chip": null});
        value["refunds"] = json!({"object": "list", "data": [], "page": 1});
        let unmapped = ["card.chip", "charge.colour", "list.page"];
        assert_eq!(survey_of(&value, track::<Charge>), (unmapped.map(str::to_owned).to_vec(), none()));
    }

    #[test]
    fn what_is_kept_as_json_is_told_from_what_is_read() {
        let mut value = charge();
        value["metadata"] = json!({"colour": {"hue": 7}});
        value["platform_fee"] = json!({"fixed": 1, "floating": 2});
        let found = survey_of(&value, track::<Charge>);
        assert_eq!(
            found,
            (vec!["charge.platform_fee.floating".to_owned()], vec!["charge.metadata".to_owned()])
        );
    }

    #[test]
    fn an_object_inside_what_is_kept_as_json_is_read_as_what_it_says_it_is() {
        let mut value = charge();
        value["transaction"] = json!({"object": "transaction", "id": "trxn_1", "amount": 1, "mood": "good"});
        let event = json!({"object": "event", "id": "evnt_1", "key": "charge.create", "created": "2014", "data": value});
        assert_eq!(survey_of(&event, track::<Event>), (vec!["transaction.mood".to_owned()], none()));
        let broken = json!({"object": "event", "id": "evnt_1", "key": "charge.create", "created": "2014",
            "data": {"object": "charge", "id": "chrg_1"}});
        let error = survey(&broken, "event", track::<Event>, &mut Findings::default()).unwrap_err();
        assert!(error.starts_with("as charge: missing field"), "{error}");
    }
}
