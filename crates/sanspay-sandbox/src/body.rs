//! Reading parameters from a query string, a form body or a JSON body (reference 1.3 and 1.4).
//!
//! Forms follow Rack's rules, which is what the API itself is built with: `a[b]=1` is a hash, `a[]=1` a list,
//! `a[][b]=1` a list of hashes that starts a new hash when a name repeats, a bare `a` is null.

use axum::body::Bytes;
use axum::http::Extensions;

use crate::multipart;
use crate::params::{Hash, Param};

/// How deep brackets may nest, and how many pairs a form may hold. Rack has such limits too.
const MAX_DEPTH: usize = 32;
const MAX_PAIRS: usize = 4096;

/// What the server has read of a request's body before routing it, as an extension of the request.
#[derive(Clone, Debug)]
pub(crate) struct RawBody(pub(crate) Bytes);

impl RawBody {
    pub(crate) fn of(request: &Extensions) -> Bytes {
        request.get().map(|RawBody(body)| body.clone()).unwrap_or_default()
    }
}

/// Reads a body by its content type. Without one, a body that starts with a brace is JSON.
pub(crate) fn read_body(content_type: Option<&str>, body: &[u8]) -> Result<Hash, String> {
    if body.is_empty() {
        return Ok(Hash::default());
    }
    let kind =
        content_type.unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match kind.as_str() {
        "application/x-www-form-urlencoded" => read_form(body),
        "multipart/form-data" => multipart::read(content_type.unwrap_or_default(), body),
        "" if body.trim_ascii_start().starts_with(b"{") => read_json(body),
        "" => read_form(body),
        kind if kind.ends_with("/json") || kind.ends_with("+json") => read_json(body),
        kind => Err(format!(
            "content type {kind} is not supported here, send application/x-www-form-urlencoded, application/json or multipart/form-data"
        )),
    }
}

/// Reads a JSON object.
pub(crate) fn read_json(body: &[u8]) -> Result<Hash, String> {
    match serde_json::from_slice(body) {
        Ok(Param::Hash(hash)) => Ok(hash),
        Ok(_) => Err("the JSON body is not an object".to_owned()),
        Err(error) => Err(format!("the body is not valid JSON: {error}")),
    }
}

/// Reads a form, of a body or of a query string.
pub(crate) fn read_form(form: &[u8]) -> Result<Hash, String> {
    let mut root = Hash::default();
    let pairs = form.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
    for (count, pair) in pairs.enumerate() {
        if count == MAX_PAIRS {
            return Err(format!("the form has more than {MAX_PAIRS} parameters"));
        }
        let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
            Some(at) => (&pair[..at], Some(&pair[at + 1..])),
            None => (pair, None),
        };
        let name = decode(name)?;
        let value = value.map(decode).transpose()?.map_or(Param::Null, Param::Text);
        let (first, rest) = split_name(&name)?;
        if !first.is_empty() {
            place_in_hash(&mut root, first, &rest, value, &name)?;
        }
    }
    Ok(root)
}

/// `a[b][]` is `a` and the steps `b`, ``. Only the outer name is taken when the brackets do not close.
fn split_name(name: &str) -> Result<(&str, Vec<&str>), String> {
    let Some(open) = name.find('[').filter(|at| *at > 0) else {
        return Ok((name, Vec::new()));
    };
    let (first, mut rest) = name.split_at(open);
    let mut steps = Vec::new();
    while let Some(inner) = rest.strip_prefix('[') {
        let close =
            inner.find(']').ok_or_else(|| format!("the brackets of the parameter {name} do not close"))?;
        steps.push(&inner[..close]);
        rest = &inner[close + 1..];
        if steps.len() > MAX_DEPTH {
            return Err(format!("parameters are nested more than {MAX_DEPTH} deep"));
        }
    }
    if !rest.is_empty() {
        return Err(format!("the parameter name {name} goes on after its brackets"));
    }
    Ok((first, steps))
}

fn place_in_hash(
    hash: &mut Hash,
    name: &str,
    steps: &[&str],
    value: Param,
    whole: &str,
) -> Result<(), String> {
    let Some((step, deeper)) = steps.split_first() else {
        hash.set(name.to_owned(), value);
        return Ok(());
    };
    if hash.get(name).is_none() {
        let empty = if step.is_empty() { Param::List(Vec::new()) } else { Param::Hash(Hash::default()) };
        hash.set(name.to_owned(), empty);
    }
    match hash.get_mut(name) {
        Some(Param::List(list)) if step.is_empty() => place_in_list(list, deeper, value, whole),
        Some(Param::Hash(inner)) if !step.is_empty() => place_in_hash(inner, step, deeper, value, whole),
        _ => Err(format!("the parameter {whole} is used as two different types")),
    }
}

fn place_in_list(list: &mut Vec<Param>, steps: &[&str], value: Param, whole: &str) -> Result<(), String> {
    let Some((name, deeper)) = steps.split_first() else {
        list.push(value);
        return Ok(());
    };
    if name.is_empty() {
        return Err(format!("the parameter {whole} is a list of lists, which forms cannot spell"));
    }
    let starts_new = match list.last() {
        Some(Param::Hash(last)) => deeper.is_empty() && last.has(name),
        _ => true,
    };
    if starts_new {
        list.push(Param::Hash(Hash::default()));
    }
    match list.last_mut() {
        Some(Param::Hash(last)) => place_in_hash(last, name, deeper, value, whole),
        _ => Ok(()),
    }
}

/// Decodes `+` and `%20` as a space, and other escapes as UTF-8.
fn decode(text: &[u8]) -> Result<String, String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [byte, tail @ ..] = rest {
        rest = tail;
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let escaped = tail.first_chunk().and_then(|[high, low]| Some(hex(*high)? << 4 | hex(*low)?));
                bytes.push(escaped.ok_or("a % in the form is not followed by two hexadecimal digits")?);
                rest = &tail[2..];
            }
            byte => bytes.push(*byte),
        }
    }
    String::from_utf8(bytes).map_err(|_| "the form is not valid UTF-8".to_owned())
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json_of(form: &str) -> String {
        serde_json::to_string(&read_form(form.as_bytes()).unwrap()).unwrap()
    }

    #[test]
    fn brackets_may_be_literal_or_encoded_and_spaces_either_way() {
        let expected = r#"{"card":{"name":"Somchai Prasert"}}"#;
        assert_eq!(json_of("card[name]=Somchai+Prasert"), expected);
        assert_eq!(json_of("card%5Bname%5D=Somchai%20Prasert"), expected);
    }

    #[test]
    fn lists_and_lists_of_hashes_follow_rack() {
        assert_eq!(json_of("keys[charge][]=a&keys[charge][]=b"), r#"{"keys":{"charge":["a","b"]}}"#);
        assert_eq!(
            json_of("items[][sku]=1&items[][n]=2&items[][sku]=3"),
            r#"{"items":[{"sku":"1","n":"2"},{"sku":"3"}]}"#
        );
    }

    #[test]
    fn a_bare_name_is_null_and_an_empty_value_is_empty_text() {
        assert_eq!(json_of("a&b="), r#"{"a":null,"b":""}"#);
    }

    #[test]
    fn forms_that_make_no_sense_are_refused_with_a_reason() {
        for form in ["a=%zz", "a=%f", "a=%", "a[b=1", "a=1&a[b]=2", "a[]=1&a[b]=2", "a[b]c=1", "a=%ff"] {
            assert!(read_form(form.as_bytes()).is_err(), "{form}");
        }
        let deep = format!("a{}=1", "[b]".repeat(40));
        assert!(read_form(deep.as_bytes()).is_err());
    }

    #[test]
    fn json_keeps_types_and_order() {
        let hash = read_body(Some("application/json; charset=utf-8"), br#"{"z":1,"a":{"t":true,"n":null}}"#)
            .unwrap();
        assert_eq!(serde_json::to_string(&hash).unwrap(), r#"{"z":1,"a":{"t":true,"n":null}}"#);
    }
}
