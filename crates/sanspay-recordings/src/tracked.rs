//! Reading a JSON value as a type of the core, and finding out what the type leaves aside.
//!
//! Comparing what was read with what is written would miss a field that two names are read into, and see
//! a loss in every number that came as text. So each member is tried: it is replaced by something that
//! nobody can take for it. Where the type still reads the value, and writes what it wrote before, it never
//! looked at that member. How the type reads is its own affair.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::types;

/// No answer has it.
const PROBE: &str = "sanspay-probe";

/// Reads the text as a type and writes it again.
pub(crate) type Track = fn(&str) -> Result<String, serde_json::Error>;

pub(crate) fn track<T: DeserializeOwned + Serialize>(text: &str) -> Result<String, serde_json::Error> {
    serde_json::to_string(&serde_json::from_str::<T>(text)?)
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

/// Reads the value with `track`. Objects inside that say what they are, also those kept as JSON such as the
/// rows of a search, are read as that. `name` is used where the value does not say itself what it is.
pub(crate) fn survey(value: &Value, name: &str, track: Track, findings: &mut Findings) -> Result<(), String> {
    let written = track(&value.to_string()).map_err(|error| format!("as {name}: {error}"))?;
    Survey { root: value.clone(), track, written, findings }.visit(value, "", name)
}

struct Survey<'a> {
    root: Value,
    track: Track,
    /// What the type makes of the root.
    written: String,
    findings: &'a mut Findings,
}

impl Survey<'_> {
    /// `pointer` is where the value stands in the root, after RFC 6901.
    fn visit(&mut self, value: &Value, pointer: &str, name: &str) -> Result<(), String> {
        match value {
            Value::Object(members) => {
                if !pointer.is_empty()
                    && let Some((name, track)) = types::of(value)
                {
                    return survey(value, name, track, self.findings);
                }
                let mut probed = value.clone();
                probed[PROBE] = Value::Null;
                if self.written_with(pointer, probed).is_some_and(|written| written.contains(PROBE)) {
                    self.findings.kept.push(name.to_owned());
                    return Ok(());
                }
                let parent = members.get("object").and_then(Value::as_str).unwrap_or(name);
                // What the object is, its type says.
                for (member, value) in members.iter().filter(|(member, _)| *member != "object") {
                    let pointer = format!("{pointer}/{}", member.replace('~', "~0").replace('/', "~1"));
                    let name = format!("{parent}.{member}");
                    // Of another kind: a type whose fields may all be missing takes any object.
                    let other = if value.is_object() { json!(PROBE) } else { json!({PROBE: null}) };
                    if self.written_with(&pointer, other).as_ref() == Some(&self.written) {
                        self.findings.unmapped.push(name);
                    } else {
                        self.visit(value, &pointer, &name)?;
                    }
                }
            }
            Value::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    self.visit(element, &format!("{pointer}/{index}"), &format!("{name}[]"))?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// What the type makes of the root with another value in one place, if it still reads it.
    fn written_with(&mut self, pointer: &str, other: Value) -> Option<String> {
        let original = std::mem::replace(self.root.pointer_mut(pointer)?, other);
        let written = (self.track)(&self.root.to_string()).ok();
        *self.root.pointer_mut(pointer)? = original;
        written
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
        value["refunds"] = json!([]);
        value["transaction_fees"] = json!({"fee_flat": null});
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
