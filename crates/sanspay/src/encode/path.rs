//! Filling a path template with ids.

use std::borrow::Cow;

use super::form::{Space, push_encoded};
use crate::error::PayError;

/// Appends `/charges/{charge}/capture` with its ids filled in, in order.
///
/// An id that is empty or dots would address another resource, so it is refused.
pub(crate) fn push_path(url: &mut String, template: &str, ids: &[Cow<'_, str>]) -> Result<(), PayError> {
    let mut ids = ids.iter();
    for (index, segment) in template.split('/').enumerate() {
        if index > 0 {
            url.push('/');
        }
        let Some(name) = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
            url.push_str(segment);
            continue;
        };
        let id = ids.next().map_or("", |id| &**id);
        if id.is_empty() || id == "." || id == ".." {
            return Err(PayError::invalid(format!(
                "`{name}` is {}: give the id that the gateway answered when the object was made",
                if id.is_empty() { "empty".to_owned() } else { format!("`{id}`") },
            )));
        }
        push_encoded(url, id, Space::Percent20);
    }
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
