//! The query DSL of lists (reference 4.5), evaluated on an object as it is answered.

use std::cmp::Ordering;

use jiff::Timestamp;
use serde_json::Value;

use super::envelope::Failure;
use super::input::bad_query;
use super::money;

/// What orders are filtered by.
pub(super) const OF_ORDERS: &[&str] = &[
    "number",
    "reference_number",
    "state",
    "correspondence_state",
    "currency",
    "due_date",
    "initial_total",
    "paid_total",
    "created_at",
    "updated_at",
    "note",
];

/// Whether all conditions hold. An unknown field or operator is refused: a filter without effect looks like a wrong
/// answer.
pub(super) fn all_hold(object: &Value, filters: &[(&str, &str, &str)]) -> Result<bool, Failure> {
    for (field, op, value) in filters {
        if !holds(object.get(field), field, op, value)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Checks the conditions themselves, so that they are refused even when the list is empty.
pub(super) fn check(filters: &[(&str, &str, &str)], fields: &[&str]) -> Result<(), Failure> {
    for (field, op, value) in filters {
        if !fields.contains(field) {
            let rule = format!("is not supported by the sandbox; it filters by: {}", fields.join(", "));
            return Err(bad_query(&format!("filter[{field}]"), &rule));
        }
        holds(None, field, op, value)?;
    }
    Ok(())
}

fn holds(held: Option<&Value>, field: &str, op: &str, value: &str) -> Result<bool, Failure> {
    let held = held.and_then(text);
    let compared = |wanted: &dyn Fn(Ordering) -> bool| {
        held.as_deref().and_then(|held| compare(field, held, value)).is_some_and(wanted)
    };
    let listed = || value.split(',').any(|one| held.as_deref().is_some_and(|held| equal(field, held, one)));
    let contains = || held.as_deref().is_some_and(|held| held.contains(value));
    Ok(match op {
        "_eq" => held.as_deref().is_some_and(|held| equal(field, held, value)),
        "_neq" => !held.as_deref().is_some_and(|held| equal(field, held, value)),
        "_gt" => compared(&Ordering::is_gt),
        "_gte" => compared(&Ordering::is_ge),
        "_lt" => compared(&Ordering::is_lt),
        "_lte" => compared(&Ordering::is_le),
        "_contains" => contains(),
        "_not_contains" => !contains(),
        "_in" => listed(),
        "_not_in" => !listed(),
        "_null" => (value == "1") == held.is_none(),
        _ => return Err(bad_query(&format!("filter[{field}][{op}]"), "has an unknown operator")),
    })
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

fn equal(field: &str, held: &str, value: &str) -> bool {
    held == value || compare(field, held, value).is_some_and(Ordering::is_eq)
}

/// Amounts as amounts, times as times, anything else as text.
fn compare(field: &str, held: &str, value: &str) -> Option<Ordering> {
    if (field.ends_with("_total") || field == "price")
        && let (Some(held), Some(value)) = (money::cents(held), money::cents(value))
    {
        return Some(held.cmp(&value));
    }
    if let (Ok(held), Ok(value)) = (held.parse::<Timestamp>(), value.parse::<Timestamp>()) {
        return Some(held.cmp(&value));
    }
    Some(held.cmp(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_operator_does_what_its_name_says() {
        let order = json!({"state": "invoiced", "initial_total": 21.5, "note": null,
                           "created_at": "2026-01-05T07:43:18Z"});
        for (field, op, value, expected) in [
            ("state", "_eq", "invoiced", true),
            ("state", "_neq", "invoiced", false),
            ("initial_total", "_eq", "21.50", true),
            ("initial_total", "_gt", "9", true),
            ("initial_total", "_lte", "21.50", true),
            ("initial_total", "_lt", "21.50", false),
            ("created_at", "_gte", "2026-01-05T15:43:18+08:00", true),
            ("created_at", "_gt", "2026-01-05T15:43:18+08:00", false),
            ("state", "_contains", "void", false),
            ("state", "_not_contains", "void", true),
            ("state", "_in", "voided,invoiced", true),
            ("state", "_not_in", "voided,invoiced", false),
            ("note", "_null", "1", true),
            ("note", "_null", "0", false),
        ] {
            assert_eq!(all_hold(&order, &[(field, op, value)]).expect(op), expected, "{field} {op} {value}");
        }
        assert!(check(&[("state", "_like", "x")], OF_ORDERS).is_err());
        assert!(check(&[("colour", "_eq", "x")], OF_ORDERS).is_err());
    }
}
