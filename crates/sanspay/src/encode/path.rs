//! Filling a path template with ids.

use std::borrow::Cow;

use super::form::{Space, push_encoded};
use crate::error::PayError;

/// The names of the ids in a path template.
pub(crate) fn names(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').filter_map(|step| step.split_once('}')).map(|(name, _)| name)
}

/// Appends `/charges/{charge}/capture` with its ids filled in, in order.
///
/// An id that is empty or dots would address another resource, so it is refused.
pub(crate) fn push_path(url: &mut String, template: &str, ids: &[Cow<'_, str>]) -> Result<(), PayError> {
    let mut ids = ids.iter();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let id = ids.next().map_or("", |id| &**id);
        if id.is_empty() || id == "." || id == ".." {
            return Err(PayError::invalid(format!(
                "`{name}` is {}: give the id that the gateway answered when the object was made",
                if id.is_empty() { "empty".to_owned() } else { format!("`{id}`") },
            )));
        }
        url.push_str(before);
        push_encoded(url, id, Space::Percent20);
        rest = after;
    }
    url.push_str(rest);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(template: &str, ids: &[&str]) -> Result<String, PayError> {
        let mut url = String::new();
        push_path(&mut url, template, &ids.iter().map(|id| Cow::Borrowed(*id)).collect::<Vec<_>>())
            .map(|()| url)
    }

    #[test]
    fn ids_are_filled_in_and_encoded() {
        assert_eq!(
            path("/charges/{charge}/refunds/{refund}", &["chrg_1", "rfnd_2"]).unwrap(),
            "/charges/chrg_1/refunds/rfnd_2"
        );
        assert_eq!(
            path("/customers/ref/{reference_number}", &["A/1 ?#%é"]).unwrap(),
            "/customers/ref/A%2F1%20%3F%23%25%C3%A9"
        );
    }

    #[test]
    fn an_id_that_would_address_something_else_is_refused() {
        for id in ["", ".", ".."] {
            let error = path("/charges/{charge}", &[id]).unwrap_err();
            assert!(error.to_string().contains("`charge`"), "{error}");
        }
    }
}
