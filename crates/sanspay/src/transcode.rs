//! From an answer's text to the result's, or from parameters to what is sent, by a description instead of a
//! type. What is written is what reading into the type and writing that would give, but that numbers with a
//! fraction keep the digits they came with. See `docs/adr/0011`.

use std::borrow::Cow;

use crate::decimal;
use crate::encode::writer::{Style, Writer};
use crate::json::member;
use crate::omise::named_method;
use crate::rate;
use crate::read::{self, out_of_range};
use crate::record::{boolean, each_placed, number, texts, too_large, whole};
use crate::scan::{Unreadable, is_whole, string};
use crate::shape::{Kind, Shape, Way};

/// Writes the value behind the text. After an error what is written is worth nothing.
pub(crate) fn transcode(kind: Kind, text: &str, out: &mut Writer) -> Result<(), Unreadable> {
    if text == "null" && kind.is_nullable() {
        out.none();
    } else if text == "null" && kind.null_is_default() {
        blank(kind, out);
    } else if kind.way == Way::Filters {
        filters(kind.shape(), text, out)?;
    } else if kind.is_list() {
        list(kind, text, out)?;
    } else {
        one(kind, text, out)?;
    }
    Ok(())
}

fn list(kind: Kind, text: &str, out: &mut Writer) -> Result<(), Unreadable> {
    out.begin('[');
    each_placed(text, &mut |text| {
        let member = out.enter_item();
        transcode(kind.item(), text, out)?;
        out.leave(member);
        Ok(())
    })?;
    out.end(']');
    Ok(())
}

/// What is neither `null` nor a list.
fn one(kind: Kind, text: &str, out: &mut Writer) -> Result<(), Unreadable> {
    let shape = kind.shape();
    match kind.way {
        Way::Text => quoted(text, out)?,
        Way::Bool => {
            boolean(text)?;
            out.plain(text);
        }
        Way::I64 | Way::I32 | Way::U32 | Way::U16 | Way::U8 => {
            let (bounds, name) = kind.way.bounds();
            if !bounds.contains(&whole(text, name)?) {
                return Err(too_large(text, name));
            }
            out.plain(if text == "-0" { "0" } else { text });
        }
        Way::Integer | Way::IntegerU32 | Way::IntegerU16 | Way::IntegerU8 => {
            let value = read::integer(text)?;
            if !kind.way.bounds().0.contains(&value) {
                return Err(out_of_range());
            }
            if is_whole(text) && text != "-0" {
                out.plain(text);
            } else {
                out.plain(&value.to_string());
            }
        }
        Way::Float => out.number(number(text)?),
        Way::Json => out.replay(text),
        Way::Decimal => out.string(&decimal::read(text)?),
        Way::Number => out.plain(&decimal::read(text)?),
        Way::Expandable => expandable(text, out)?,
        Way::List if text.trim_ascii_start().starts_with('[') => bare_list(shape, text, out)?,
        Way::Record | Way::List | Way::OrDefault | Way::Filters => record(shape, text, out)?,
        Way::Currency => match &*string(text)? {
            // `thb` too; what is no code stays as it is.
            code if code.len() == 3 => out.string(&code.to_ascii_uppercase()),
            word => out.string(word),
        },
        Way::Rate | Way::OptionalRate => {
            let number = rate::text_of(text)?;
            match rate::without_exponent(number.trim_ascii()) {
                Some(digits) => out.string(&digits),
                None if kind.way == Way::OptionalRate => out.string(&number),
                None => return Err(rate::no_decimal()),
            }
        }
        Way::Id => out.string(&read::id(text)?),
        Way::IdOfObject => out.string(&read::id_of_object(text)?.unwrap_or_default()),
        Way::ObjectOrId if !text.starts_with('{') => blank_fields(shape, Some(&read::id(text)?), out),
        Way::ObjectOrId => record(shape, text, out)?,
        Way::WordIfAny => match &*string(text)? {
            "" => out.none(),
            word => out.string(word),
        },
        Way::Method => method(shape, text, out)?,
        Way::ScheduleStatus => match &*string(text)? {
            "active" => out.string("running"),
            word => out.string(word),
        },
        Way::Source => match text.as_bytes().first() {
            Some(b'"') => out.string(&string(text)?),
            Some(b'{') => record(shape, text, out)?,
            _ => return Err(Unreadable::new("it is the id of a source, or the parameters of a new one")),
        },
        // Its bytes are no text; see `Operation::parts`.
        Way::File => {}
    }
    Ok(())
}

/// A string, which without escapes is the same in the answer and in the result.
fn quoted(text: &str, out: &mut Writer) -> Result<(), Unreadable> {
    match string(text)? {
        Cow::Borrowed(_) => out.quoted_already(text),
        Cow::Owned(escaped) => out.string(&escaped),
    }
    Ok(())
}

fn record(shape: &'static Shape, text: &str, out: &mut Writer) -> Result<(), Unreadable> {
    fields(shape, &texts(shape, text)?, out)
}

fn fields(shape: &'static Shape, texts: &[Option<&str>], out: &mut Writer) -> Result<(), Unreadable> {
    out.begin('{');
    for name in shape.names().filter(|name| !name.is_alias()) {
        let text = texts.get(usize::from(name.slot)).copied().flatten();
        if text.is_none() && !name.is_optional() {
            return Err(Unreadable::missing(name.text));
        }
        if name.is_silent() {
            // It has to be right all the same.
            let mut unheard = Writer::new(Style::Json);
            text.map_or(Ok(()), |text| transcode(name.kind, text, &mut unheard))
                .map_err(|error| error.within(name.text))?;
            continue;
        }
        if name.is_omitted_empty() && text.is_none_or(|text| is_empty(name.kind, text)) {
            continue;
        }
        let member = out.enter_field(name);
        match text {
            Some(text) => transcode(name.kind, text, out).map_err(|error| error.within(name.text))?,
            None => blank(name.kind, out),
        }
        out.leave(member);
    }
    out.end('}');
    Ok(())
}

/// Whether it is `[]`, `0` or `""`, as its kind may be.
fn is_empty(kind: Kind, text: &str) -> bool {
    if kind.is_list() {
        let items = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        return items.is_some_and(|items| items.trim_ascii().is_empty());
    }
    if kind.way.is_integer() { matches!(text, "0" | "-0") } else { text == "\"\"" }
}

/// A value that is not there.
fn blank(kind: Kind, out: &mut Writer) {
    if kind.is_nullable() {
        return out.none();
    }
    if kind.is_list() {
        out.begin('[');
        return out.end(']');
    }
    match kind.way {
        Way::Bool => out.plain("false"),
        Way::Json => out.null(),
        Way::Float => out.number("0.0"),
        Way::Decimal => out.string(decimal::Decimal::ZERO.as_str()),
        Way::Number => out.plain(decimal::Decimal::ZERO.as_str()),
        Way::Record | Way::List => blank_fields(kind.shape(), None, out),
        Way::Expandable => expanded("", None, out),
        way if way.is_integer() => out.plain("0"),
        _ => out.string(""),
    }
}

/// A record of which nothing is known but, perhaps, the one field that has to be there.
fn blank_fields(shape: &'static Shape, id: Option<&str>, out: &mut Writer) {
    out.begin('{');
    for name in shape.names().filter(|name| !name.is_alias() && !name.is_silent() && !name.is_omitted_empty())
    {
        let member = out.enter_field(name);
        match id {
            Some(id) if !name.is_optional() => out.string(id),
            _ => blank(name.kind, out),
        }
        out.leave(member);
    }
    out.end('}');
}

/// The rows of a list that says nothing else of itself.
fn bare_list(shape: &'static Shape, text: &str, out: &mut Writer) -> Result<(), Unreadable> {
    out.begin('{');
    for name in shape.names().filter(|name| !name.is_alias()) {
        let member = out.enter_field(name);
        if name.kind.is_list() {
            list(name.kind, text, out)?
        } else {
            blank(name.kind, out)
        }
        out.leave(member);
    }
    out.end('}');
    Ok(())
}

fn expandable(text: &str, out: &mut Writer) -> Result<(), Unreadable> {
    if !text.starts_with('{') {
        expanded(&string(text)?, None, out);
        return Ok(());
    }
    let id = member(text, "id")?.ok_or_else(|| Unreadable::missing("id"))?;
    expanded(&string(id)?, Some(text), out);
    Ok(())
}

fn expanded(id: &str, object: Option<&str>, out: &mut Writer) {
    out.begin('{');
    let member = out.enter("id");
    out.string(id);
    out.leave(member);
    let member = out.enter("object");
    match object {
        Some(object) => out.replay(object),
        None => out.null(),
    }
    out.leave(member);
    out.end('}');
}

/// A payment method of a capability, in today's form or in that of before 2019.
fn method(shape: &'static Shape, text: &str, out: &mut Writer) -> Result<(), Unreadable> {
    let Some((name, inner)) = named_method(text)? else { return record(shape, text, out) };
    let mut quoted = Writer::new(Style::Json);
    quoted.string(&name);
    let quoted = quoted.finish().unwrap_or_default();
    let mut texts = texts(shape, inner)?;
    if let Some(name) = shape.names().find(|name| name.text == "name") {
        let slot = usize::from(name.slot);
        texts.resize(texts.len().max(slot + 1), None);
        if let Some(own) = texts[slot].replace(&quoted) {
            string(own).map_err(|error| error.within("name"))?;
        }
    }
    fields(shape, &texts, out)
}

/// `[{field, op, value}, …]` as `{field: {op: value}, …}`: of each condition the last field is the value, and the
/// others are names.
fn filters(shape: &'static Shape, text: &str, out: &mut Writer) -> Result<(), Unreadable> {
    out.begin('{');
    each_placed(text, &mut |text| {
        let texts = texts(shape, text)?;
        let mut words = Vec::new();
        for name in shape.names() {
            let text = texts.get(usize::from(name.slot)).copied().flatten().unwrap_or("\"\"");
            words.push(string(text).map_err(|error| error.within(name.text))?);
        }
        let Some((value, names)) = words.split_last() else { return Ok(()) };
        let mut members = Vec::new();
        for (depth, name) in names.iter().enumerate() {
            if depth > 0 {
                out.begin('{');
            }
            members.push(out.enter(name));
        }
        out.string(value);
        while let Some(member) = members.pop() {
            out.leave(member);
            if !members.is_empty() {
                out.end('}');
            }
        }
        Ok(())
    })?;
    out.end('}');
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests;
