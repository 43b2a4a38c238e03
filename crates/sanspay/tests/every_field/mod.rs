//! The measure of a model: what of an answer reaches a typed field.

use sanspay::Decimal;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Every member of the answer, at any depth, stands with the same value in the typed model.
/// `object` is the type itself, and an amount may be a number here and text there.
pub(crate) fn every_field_arrives<T: DeserializeOwned + Serialize>(answer: &str) -> T {
    let typed: T = serde_json::from_str(answer).unwrap();
    let name = std::any::type_name::<T>();
    compare(&serde_json::from_str(answer).unwrap(), &serde_json::to_value(&typed).unwrap(), name);
    typed
}

fn compare(sent: &Value, typed: &Value, path: &str) {
    match (sent, typed) {
        (Value::Object(sent), Value::Object(typed)) => {
            for (name, value) in sent.iter().filter(|(name, _)| *name != "object") {
                let path = format!("{path}.{name}");
                compare(value, typed.get(name).unwrap_or_else(|| panic!("{path} is in no field")), &path);
            }
        }
        (Value::Array(sent), Value::Array(typed)) => {
            assert_eq!(sent.len(), typed.len(), "{path}");
            sent.iter().zip(typed).for_each(|(sent, typed)| compare(sent, typed, &format!("{path}[]")));
        }
        // An id that may be expanded is an id and, perhaps, an object.
        (Value::String(id), Value::Object(expandable)) => {
            assert_eq!(expandable.get("id"), Some(&Value::String(id.clone())), "{path}");
        }
        (Value::Number(sent), Value::String(typed)) => {
            assert_eq!(Decimal::parse(&sent.to_string()).unwrap().as_str(), typed, "{path}");
        }
        _ => assert_eq!(sent, typed, "{path}"),
    }
}
