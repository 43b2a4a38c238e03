//! A call in Swift for each vector of an operation, written as a person would: so every method is compiled and run.

use std::fs;

use anyhow::{Context, Result, bail, ensure};
use minijinja::context;
use sanspay::schema::{Definition, Direction, Field, Type};
use serde::Serialize;
use serde_json::{Map, Value};

use super::{Writer, camel, has_default};
use crate::generate::render;
use crate::generate::surface;
use crate::workspace::Workspace;

const VECTORS: &str = include_str!("vectors.swift.jinja");

#[derive(Serialize)]
struct VectorCall {
    title: String,
    call: String,
}

impl Writer<'_> {
    pub(super) fn vectors(&self, workspace: &Workspace) -> Result<String> {
        let folder = workspace.root.join("tests/vectors/operations");
        let mut files: Vec<_> = fs::read_dir(&folder)?.collect::<Result<_, _>>()?;
        files.sort_by_key(std::fs::DirEntry::path);
        let mut calls = Vec::new();
        for file in files {
            let vectors: Map<String, Value> = serde_json::from_str(&fs::read_to_string(file.path())?)?;
            for (title, vector) in vectors {
                let call = self.vector(&title, &vector["params"]).with_context(|| title.clone())?;
                calls.push(VectorCall { title, call });
            }
        }
        render(VECTORS, context! { calls => minijinja::value::Serde(&calls) })
    }

    /// `omise.charges.capture("chrg_test_1", .init(captureAmount: 5000))`
    pub(super) fn vector(&self, title: &str, params: &Value) -> Result<String> {
        let operation = title.split(' ').next().unwrap_or_default();
        let clients = surface::clients(self.operations, self.schema)?;
        let methods = clients.iter().flat_map(|client| {
            client.methods.iter().chain(client.resources.iter().flat_map(|resource| &resource.methods))
        });
        let mut found = methods.filter(|method| method.operation.info.name == operation);
        let method = found.next().context("the table has no such operation")?;
        let params = params.as_object().context("its `params` are no object")?;
        let mut arguments = Vec::new();
        for (at, id) in method.ids.iter().enumerate() {
            let text =
                params.get(id.name).and_then(Value::as_str).with_context(|| format!("no `{}`", id.name))?;
            let label = if at == 0 { String::new() } else { camel(id.name) + ": " };
            arguments.push(label + &quoted(text));
        }
        let others = method.others.iter().filter(|field| params.contains_key(field.name));
        if others.clone().count() > 0 || method.needs_params() {
            arguments.push(self.made(Direction::Sent, method.others.iter().copied(), params)?);
        }
        let known = method.ids.iter().chain(&method.others).map(|field| field.name);
        let known: Vec<&str> = known.collect();
        if let Some(unknown) = params.keys().find(|name| !known.contains(&name.as_str())) {
            bail!("`{unknown}` is no parameter");
        }
        Ok(format!("{}({})", self.names.of_operation(operation), arguments.join(", ")))
    }

    /// `.init(captureAmount: 5000)`, in the order in which the initialiser has them.
    fn made<'f>(
        &self,
        direction: Direction,
        fields: impl Iterator<Item = &'f Field>,
        values: &Map<String, Value>,
    ) -> Result<String> {
        ensure!(direction != Direction::Answered, "an answer cannot be made");
        let mut fields: Vec<&Field> = fields.collect();
        fields.sort_by_key(|field| has_default(field));
        let mut arguments = Vec::new();
        for field in fields {
            if let Some(value) = values.get(field.name) {
                let value = self.literal(&field.kind, value).with_context(|| field.name)?;
                arguments.push(format!("{}: {value}", camel(field.name)));
            }
        }
        Ok(format!(".init({})", arguments.join(", ")))
    }

    fn literal(&self, kind: &Type, value: &Value) -> Result<String> {
        Ok(match (kind, value) {
            (Type::Optional(inner), value) => self.literal(inner, value)?,
            (Type::Boolean, Value::Bool(_)) | (Type::Integer | Type::Number, Value::Number(_)) => {
                value.to_string()
            }
            (Type::Text | Type::Secret | Type::AccountNumber, Value::String(text)) => quoted(text),
            (Type::Decimal, Value::String(text)) => format!("decimal({})", quoted(text)),
            (Type::Decimal, Value::Number(number)) => format!("decimal({})", quoted(&number.to_string())),
            (Type::Bytes, Value::String(text)) => format!("Data({}.utf8)", quoted(text)),
            (Type::Json, value) => json(value),
            (Type::List(inner), Value::Array(elements)) => {
                let elements: Result<Vec<String>> =
                    elements.iter().map(|element| self.literal(inner, element)).collect();
                format!("[{}]", elements?.join(", "))
            }
            (Type::Named(path), value) => match (self.schema.definitions.get(path), value) {
                (Some(Definition::Words { .. }), Value::String(text)) => quoted(text),
                (Some(Definition::OneOf { .. }), Value::String(id)) => quoted(id),
                (Some(Definition::OneOf { types, .. }), Value::Object(_)) => {
                    let new = types.last().context("it is one of nothing")?;
                    format!(".new({})", self.literal(new, value)?)
                }
                (Some(Definition::Record { direction, fields, .. }), Value::Object(values)) => {
                    self.made(*direction, fields.iter(), values)?
                }
                _ => bail!("{value} does not fit {path}"),
            },
            _ => bail!("{value} does not fit {kind:?}"),
        })
    }
}

fn json(value: &Value) -> String {
    match value {
        Value::Null => "nil".to_owned(),
        Value::Array(elements) => format!("[{}]", elements.iter().map(json).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) if fields.is_empty() => "[:]".to_owned(),
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| format!("{}: {}", quoted(name), json(value)));
            format!("[{}]", fields.collect::<Vec<_>>().join(", "))
        }
        Value::String(text) => quoted(text),
        plain => plain.to_string(),
    }
}

/// As a literal of Swift.
fn quoted(text: &str) -> String {
    let mut literal = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => literal.extend(['\\', letter]),
            '\n' => literal += "\\n",
            '\r' => literal += "\\r",
            letter if letter.is_control() => literal += &format!("\\u{{{:x}}}", u32::from(letter)),
            letter => literal.push(letter),
        }
    }
    literal + "\""
}
