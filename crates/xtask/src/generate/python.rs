//! The Python of the package that follows from the table: every type, and a method for every operation, both
//! for threads and for asyncio.
//!
//! It is written as `ruff format` writes, so that the package's tests can hold it to that.

mod layout;

use anyhow::{Context, Result, bail, ensure};
use minijinja::context;
use sanspay::describe_operations;
use sanspay::schema::{Definition, Direction, Field, OperationTypes, Schema, Type};
use serde::Serialize;

use self::layout::{Group, Part, WIDTH, docstring, signature, wrap};
use super::docs::Docs;
use super::names::{Language, Names, pascal};
use super::surface::{self, title};
use super::{Product, render};
use crate::workspace::Workspace;

const FOLDER: &str = "bindings/python/src/sanspay";
const TYPES: &str = include_str!("python/types.py.jinja");
const PARAMS: &str = include_str!("python/params.py.jinja");
const OPERATIONS: &str = include_str!("python/operations.py.jinja");

const LANGUAGE: Language =
    Language { name: "Python", taken: &[], method: str::to_owned, word: |_, _, text| format!("\"{text}\"") };

/// Words that are no names, as far as an API is known to use them.
const KEYWORDS: [&str; 8] = ["as", "class", "from", "global", "import", "in", "is", "lambda"];

/// What a record has beside its fields, and what its class calls while it is made.
const OF_RECORDS: [&str; 6] = ["last_response", "to_dict", "record", "records", "decimal", "renamed"];

/// All files.
pub(super) fn produce(_: &Workspace) -> Result<Vec<Product>> {
    let (operations, schema) = describe_operations();
    let writer = Writer {
        names: Names::of(&LANGUAGE, &operations, &schema)?,
        operations: &operations,
        schema: &schema,
    };
    let mut products = vec![
        Product { path: format!("{FOLDER}/types.py"), content: writer.types()? },
        Product { path: format!("{FOLDER}/params.py"), content: writer.params()? },
    ];
    for client in surface::clients(&operations, &schema)? {
        for (name, is_async) in
            [(client.gateway.to_owned(), false), (format!("async_{}", client.gateway), true)]
        {
            let content = writer.client(&client, is_async)?;
            products.push(Product { path: format!("{FOLDER}/_generated/{name}.py"), content });
        }
    }
    Ok(products)
}

struct Writer<'a> {
    names: Names,
    operations: &'a [OperationTypes],
    schema: &'a Schema,
}

/// The types of one module.
#[derive(Serialize)]
struct Section<T> {
    title: String,
    types: Vec<T>,
}

/// An answer's type or some words, as the template needs it.
#[derive(Serialize)]
#[serde(untagged)]
enum Answered {
    Record { name: String, docs: String, fields: Vec<Member>, secrets: Vec<&'static str> },
    Words { name: String, docs: String, words: Vec<Word> },
}

#[derive(Serialize)]
struct Word {
    text: &'static str,
    comment: String,
    /// Whether the comment needs a line of its own.
    is_long: bool,
}

#[derive(Serialize)]
struct Member {
    name: String,
    kind: String,
    /// ` = record("Card")`
    value: String,
    docs: String,
}

/// A parameter's type.
#[derive(Serialize)]
struct Sent {
    name: String,
    docs: String,
    fields: Vec<Member>,
    /// Fields whose names are none in Python.
    odd: Vec<Member>,
    /// Instead of fields: it is one of several types.
    alternatives: Vec<String>,
}

#[derive(Serialize)]
struct Resource {
    /// `card_transactions`
    property: String,
    /// `CardTransactions`
    class: String,
    methods: Vec<Method>,
}

/// An operation, as the template needs it.
#[derive(Serialize)]
struct Method {
    name: String,
    /// From the parenthesis to the colon.
    signature: String,
    docs: String,
    /// From `return` on.
    body: String,
    pages: Option<Pages>,
}

/// How a method's twin gives the rows of all pages.
#[derive(Serialize)]
struct Pages {
    name: String,
    signature: String,
    body: String,
}

/// Which way a type is looked at, and from where.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// An answer's field.
    Answer,
    /// A parameter's field.
    Param,
    /// A method.
    Method,
}

impl<'a> Writer<'a> {
    fn types(&self) -> Result<String> {
        let sections = self.sections(|path, definition| self.answered(path, definition))?;
        render(TYPES, context! { sections => minijinja::value::Serde(&sections) })
    }

    fn params(&self) -> Result<String> {
        let sections = self.sections(|path, definition| self.sent(path, definition))?;
        render(PARAMS, context! { sections => minijinja::value::Serde(&sections) })
    }

    /// What is written of every definition, if anything.
    fn sections<T>(&self, write: impl Fn(&str, &Definition) -> Result<Option<T>>) -> Result<Vec<Section<T>>> {
        let mut sections: Vec<Section<T>> = Vec::new();
        for (path, definition) in &self.schema.definitions {
            let Some(written) = write(path, definition).with_context(|| (*path).to_owned())? else {
                continue;
            };
            let title = title(path);
            match sections.iter_mut().find(|section| section.title == title) {
                Some(section) => section.types.push(written),
                None => sections.push(Section { title, types: vec![written] }),
            }
        }
        Ok(sections)
    }

    fn answered(&self, path: &str, definition: &Definition) -> Result<Option<Answered>> {
        let name = self.names.of_type(path)?.to_owned();
        let text = |docs: &str| Docs { names: &self.names, path }.lines(docs);
        Ok(match definition {
            Definition::Record { direction: Direction::Sent, .. } | Definition::OneOf { .. } => None,
            Definition::Record { docs, fields, .. } => {
                let mut members = Vec::new();
                for field in fields {
                    let member = attribute(field.name)?;
                    ensure!(!OF_RECORDS.contains(&member.as_str()), "`{member}` is not free for a field");
                    members.push(Member {
                        kind: self.answer_kind(field)?,
                        value: self.descriptor(field, &member)?,
                        docs: docstring(&text(field.docs)?, 4)?,
                        name: member,
                    });
                }
                let is_secret = |field: &&Field| is_secret(&field.kind);
                let secrets = fields.iter().filter(is_secret).map(|field| field.name).collect();
                let docs = docstring(&text(docs)?, 4)?;
                Some(Answered::Record { name, docs, fields: members, secrets })
            }
            Definition::Words { docs, words } => {
                let mut each = Vec::new();
                for word in words {
                    ensure!(!word.text.contains(['"', '\\']), "`{}` is no plain text", word.text);
                    let comment = text(word.docs)?.join(" ");
                    let is_long = 15 + word.text.len() + comment.chars().count() > WIDTH;
                    each.push(Word { text: word.text, comment, is_long });
                }
                Some(Answered::Words { name, docs: docstring(&text(docs)?, 0)?, words: each })
            }
        })
    }

    /// How the type of a field in an answer is written: what is not there is `None`.
    fn answer_kind(&self, field: &Field) -> Result<String> {
        let kind = self.field_kind(field.name, &field.kind, Side::Answer)?;
        let is_optional = matches!(field.kind, Type::Optional(_));
        let is_list = matches!(field.kind, Type::List(_));
        Ok(if field.left_out && !is_optional && !is_list { format!("{kind} | None") } else { kind })
    }

    /// What stands behind a field of a record that is more than its JSON.
    fn descriptor(&self, field: &Field, name: &str) -> Result<String> {
        let renamed = if name == field.name { String::new() } else { format!(", \"{}\"", field.name) };
        let inner = match &field.kind {
            Type::Optional(inner) => inner,
            kind => kind,
        };
        Ok(match inner {
            Type::Named(path) if self.is_record(path)? => {
                format!(" = record(\"{}\"{renamed})", self.names.of_type(path)?)
            }
            Type::List(rows) => {
                let row = match &**rows {
                    Type::Optional(row) => row,
                    row => row,
                };
                match row {
                    Type::Named(path) if self.is_record(path)? => {
                        format!(" = records(\"{}\"{renamed})", self.names.of_type(path)?)
                    }
                    Type::List(_) | Type::Decimal | Type::Bytes => {
                        bail!("`{}`: a list of these is not read yet", field.name)
                    }
                    _ if field.left_out || !renamed.is_empty() => {
                        bail!(
                            "`{}`: a list that may be left out or has another name is not read yet",
                            field.name
                        )
                    }
                    _ => String::new(),
                }
            }
            Type::Decimal => format!(" = decimal({})", renamed.trim_start_matches(", ")),
            Type::Bytes => bail!("`{}`: no answer has bytes", field.name),
            _ if !renamed.is_empty() => format!(" = renamed({})", renamed.trim_start_matches(", ")),
            _ if field.left_out => " = None".to_owned(),
            _ => String::new(),
        })
    }

    fn is_record(&self, path: &str) -> Result<bool> {
        match self.schema.definitions.get(path).with_context(|| format!("{path} is not described"))? {
            Definition::Record { .. } => Ok(true),
            Definition::Words { .. } => Ok(false),
            Definition::OneOf { .. } => bail!("{path}: no answer has one of several types"),
        }
    }

    /// What parameters hold. Those of an operation itself are arguments of its method.
    fn sent(&self, path: &str, definition: &Definition) -> Result<Option<Sent>> {
        let name = self.names.of_type(path)?.to_owned();
        let text = |docs: &str| Docs { names: &self.names, path }.lines(docs);
        let operation = self
            .operations
            .iter()
            .find(|operation| matches!(operation.params, Type::Named(name) if name == path));
        Ok(match definition {
            Definition::Record { direction: Direction::Answered, .. } | Definition::Words { .. } => None,
            Definition::Record { .. } if operation.is_some() && !self.is_named(path) => None,
            Definition::Record { docs, fields, .. } => {
                let docs = match operation {
                    Some(operation) => {
                        vec![format!("What `{}` takes.", self.names.of_operation(operation.info.name))]
                    }
                    None => text(docs)?,
                };
                let (mut members, mut odd) = (Vec::new(), Vec::new());
                for field in fields {
                    let is_odd = attribute(field.name)? != field.name;
                    let kind = self.field_kind(field.name, plain(&field.kind), Side::Param)?;
                    let kind = if needs(field) { kind } else { format!("NotRequired[{kind}]") };
                    let docs = docstring(&text(field.docs)?, 4)?;
                    let member = Member { name: field.name.to_owned(), kind, value: String::new(), docs };
                    if is_odd { &mut odd } else { &mut members }.push(member);
                }
                Some(Sent {
                    name,
                    docs: docstring(&docs, 4)?,
                    fields: members,
                    odd,
                    alternatives: Vec::new(),
                })
            }
            Definition::OneOf { docs, types } => {
                let kinds = types.iter().map(|kind| self.kind(kind, Side::Param));
                let alternatives = kinds
                    .map(|kind| kind.map(|kind| if kind == "str" { kind } else { format!("\"{kind}\"") }))
                    .collect::<Result<_>>()?;
                let docs = docstring(&text(docs)?, 0)?;
                Some(Sent { name, docs, fields: Vec::new(), odd: Vec::new(), alternatives })
            }
        })
    }

    /// Whether another type names it.
    fn is_named(&self, path: &str) -> bool {
        fn names(kind: &Type, path: &str) -> bool {
            match kind {
                Type::Optional(inner) | Type::List(inner) => names(inner, path),
                Type::Named(named) => *named == path,
                _ => false,
            }
        }
        self.schema.definitions.values().any(|definition| match definition {
            Definition::Record { fields, .. } => fields.iter().any(|field| names(&field.kind, path)),
            Definition::OneOf { types, .. } => types.iter().any(|kind| names(kind, path)),
            Definition::Words { .. } => false,
        })
    }

    /// Metadata is an object, by the rules of whoever has it.
    fn field_kind(&self, name: &str, kind: &Type, side: Side) -> Result<String> {
        Ok(match kind {
            Type::Json if name == "metadata" && side == Side::Answer => "dict[str, Any]".to_owned(),
            Type::Json if name == "metadata" => "Mapping[str, Any]".to_owned(),
            // `None` is one of the things that it may be.
            Type::Optional(inner) if **inner == Type::Json && name != "metadata" => "Any".to_owned(),
            Type::Optional(inner) => format!("{} | None", self.field_kind(name, inner, side)?),
            _ => self.kind(kind, side)?,
        })
    }

    fn kind(&self, kind: &Type, side: Side) -> Result<String> {
        Ok(match kind {
            Type::Boolean => "bool".to_owned(),
            Type::Integer => "int".to_owned(),
            Type::Number => "float".to_owned(),
            Type::Text | Type::Secret | Type::AccountNumber => "str".to_owned(),
            Type::Json => "Any".to_owned(),
            Type::Bytes => "bytes".to_owned(),
            Type::Decimal => match side {
                Side::Answer => "Decimal",
                Side::Param => "Amount",
                Side::Method => "params.Amount",
            }
            .to_owned(),
            Type::Optional(inner) => format!("{} | None", self.kind(inner, side)?),
            Type::List(inner) if side == Side::Answer => format!("list[{}]", self.kind(inner, side)?),
            Type::List(inner) => format!("Sequence[{}]", self.kind(inner, side)?),
            Type::Named(path) => {
                let name = self.names.of_type(path)?;
                let params = if side == Side::Method { "params." } else { "" };
                match self.schema.definitions.get(path) {
                    _ if side == Side::Answer => name.to_owned(),
                    Some(Definition::Words { .. }) => format!("types.{name}"),
                    Some(Definition::Record { direction: Direction::Both, .. }) => {
                        format!("{params}{name} | types.{name}")
                    }
                    _ => format!("{params}{name}"),
                }
            }
        })
    }

    fn client(&self, client: &surface::Client<'a>, is_async: bool) -> Result<String> {
        let prefix = if is_async { "Async" } else { "" };
        let mut resources = Vec::new();
        for resource in &client.resources {
            resources.push(Resource {
                property: resource.words.to_owned(),
                class: prefix.to_owned() + &pascal(resource.words),
                methods: self.each_method(&resource.methods, is_async)?,
            });
        }
        let gateway = pascal(client.gateway);
        let methods = self.each_method(&client.methods, is_async)?;
        let all = resources.iter().flat_map(|resource| &resource.methods).chain(&methods);
        let all: String = all.map(|method| method.signature.as_str()).collect();
        let mut abstracts = vec![if is_async { "AsyncIterator" } else { "Iterator" }];
        abstracts.extend(["Mapping", "Sequence"].iter().filter(|name| super::names::mentions(&all, name)));
        render(
            OPERATIONS,
            context! {
                gateway, is_async, abstracts, prefix,
                needs_any => super::names::mentions(&all, "Any"),
                resources => minijinja::value::Serde(&resources),
                methods => minijinja::value::Serde(&methods),
            },
        )
    }

    fn each_method(&self, methods: &[surface::Method<'a>], is_async: bool) -> Result<Vec<Method>> {
        let write = |method| self.method(method, is_async);
        methods.iter().map(|method| write(method).with_context(|| method.operation.info.name)).collect()
    }

    fn method(&self, method: &surface::Method<'a>, is_async: bool) -> Result<Method> {
        let documentation = Docs { names: &self.names, path: method.params };
        let (mut positional, mut named, mut sent, mut about) =
            (vec!["self".to_owned()], vec![], vec![], vec![]);
        for field in method.ids.iter().chain(&method.others) {
            let argument = attribute(field.name)?;
            ensure!(
                !["self", "options", "params", "types"].contains(&argument.as_str()),
                "{argument} is taken"
            );
            let is_id = method.ids.iter().any(|id| id.name == field.name);
            let kind = self.field_kind(field.name, plain(&field.kind), Side::Method)?;
            if is_id {
                positional.push(format!("{argument}: {kind}"));
            } else if needs(field) {
                named.push((0, format!("{argument}: {kind}")));
            } else {
                named.push((1, format!("{argument}: {kind} | None = None")));
            }
            sent.push(format!("\"{}\": {argument}", field.name));
            about.push((argument, documentation.lines(field.docs)?.join(" ")));
        }
        // What is needed stands first, each in the order of the API.
        named.sort_by_key(|(rank, _)| *rank);
        let mut arguments = positional;
        arguments.push("*".to_owned());
        arguments.extend(named.into_iter().map(|(_, argument)| argument));
        arguments.push("options: CallOptions | None = None".to_owned());

        let mut lines = method.documentation(&documentation)?;
        lines.extend([String::new(), "Args:".to_owned()]);
        for (argument, text) in about {
            let mut wrapped = wrap(&format!("{argument}: {text}"), WIDTH - 16).into_iter();
            lines.extend(wrapped.next().map(|line| format!("    {line}")));
            lines.extend(wrapped.map(|line| format!("        {line}")));
        }
        lines.push("    options: What differs for this one call.".to_owned());

        let Type::Named(output) = method.operation.output else { bail!("its answer is no record") };
        let output = format!("types.{}", self.names.of_type(output)?);
        let name = method.operation.info.name;
        let call = |what: &str, last: &[String]| {
            let sent = sent.iter().cloned().map(Part::Text).collect();
            let sent = Part::Group(Group { open: "{".to_owned(), close: "}", parts: sent });
            let mut given = vec![Part::Text(format!("\"{name}\"")), sent, Part::Text("options".to_owned())];
            given.extend(last.iter().cloned().map(Part::Text));
            Group { open: what.to_owned(), close: ")", parts: given }
        };
        let keyword = if is_async { "async def" } else { "def" };
        let run = if is_async { "return await self._runner.run(" } else { "return self._runner.run(" };
        let pages = |rows: &surface::Rows<'_>| -> Result<Pages> {
            let kind = if is_async { "AsyncIterator" } else { "Iterator" };
            let row = match rows.kind {
                Type::Named(path) => format!("types.{}", self.names.of_type(path)?),
                kind => self.kind(kind, Side::Answer)?,
            };
            Ok(Pages {
                name: rows.verb.clone(),
                signature: signature("def", &rows.verb, &arguments, &format!("{kind}[{row}]")),
                body: call("return self._runner.rows(", &[output.clone(), format!("\"{}\"", rows.field)])
                    .written(8),
            })
        };
        Ok(Method {
            name: method.verb.to_owned(),
            signature: signature(keyword, method.verb, &arguments, &output),
            docs: docstring(&lines, 8)?,
            body: call(run, std::slice::from_ref(&output)).written(8),
            pages: method.rows.as_ref().map(pages).transpose()?,
        })
    }
}

/// What a parameter may be when it is given: the left out `None` is the method's.
fn plain(kind: &Type) -> &Type {
    match kind {
        Type::Optional(inner) => inner,
        kind => kind,
    }
}

fn needs(field: &Field) -> bool {
    !field.left_out && !matches!(field.kind, Type::Optional(_))
}

fn is_secret(kind: &Type) -> bool {
    match kind {
        Type::Optional(inner) | Type::List(inner) => is_secret(inner),
        kind => matches!(kind, Type::Secret | Type::AccountNumber),
    }
}

/// A name of the API as one of Python.
fn attribute(name: &str) -> Result<String> {
    if KEYWORDS.contains(&name) {
        return Ok(format!("{name}_"));
    }
    let name = name.strip_prefix('3').map_or_else(|| name.to_owned(), |rest| format!("three_{rest}"));
    ensure!(!name.starts_with(|first: char| first.is_ascii_digit()), "what is `{name}` called in Python?");
    Ok(name)
}

#[cfg(test)]
mod tests;
