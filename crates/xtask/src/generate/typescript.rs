//! The TypeScript of the npm package that follows from the table: every type, and a method for every operation.
//!
//! It is made from `sanspay::schema` and checked by the compiler of TypeScript, which the package's tests run.

mod docs;
mod names;

use anyhow::{Context, Result, bail, ensure};
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, context};
use sanspay::schema::{Definition, Direction, Field, OperationTypes, Schema, Type};
use sanspay::{Certainty, describe_operations};
use serde::Serialize;

use self::docs::Docs;
use self::names::{Names, camel, pascal};
use super::Product;
use crate::workspace::Workspace;

const FOLDER: &str = "bindings/javascript/src/generated";
const TYPES: &str = include_str!("typescript/types.ts.jinja");
const OPERATIONS: &str = include_str!("typescript/operations.ts.jinja");

/// Both files.
pub(super) fn produce(_: &Workspace) -> Result<Vec<Product>> {
    let (operations, schema) = describe_operations();
    let writer = Writer { names: Names::of(&operations, &schema)?, operations: &operations, schema: &schema };
    Ok(vec![
        Product { path: format!("{FOLDER}/types.ts"), content: writer.types()? },
        Product { path: format!("{FOLDER}/operations.ts"), content: writer.methods()? },
    ])
}

struct Writer<'a> {
    names: Names,
    operations: &'a [OperationTypes],
    schema: &'a Schema,
}

/// The types of one module.
#[derive(Serialize)]
struct Section {
    title: String,
    types: Vec<Declaration>,
}

/// A type, as the template needs it.
#[derive(Serialize)]
struct Declaration {
    docs: String,
    name: String,
    /// Of an interface.
    fields: Option<Vec<Member>>,
    /// Of a union.
    alternatives: Vec<Alternative>,
    /// Whether the union fits its line.
    is_short: bool,
}

#[derive(Serialize)]
struct Member {
    docs: String,
    /// With its question mark.
    name: String,
    kind: String,
}

#[derive(Serialize)]
struct Alternative {
    kind: String,
    comment: String,
}

/// A client's namespaces.
#[derive(Serialize)]
struct Client {
    /// `Omise`
    name: String,
    resources: Vec<Resource>,
    /// Operations that belong to no resource.
    methods: Vec<Method>,
}

#[derive(Serialize)]
struct Resource {
    /// `cardTransactions`
    property: String,
    /// `WonderCardTransactions`
    class: String,
    methods: Vec<Method>,
}

/// An operation, as the template needs it.
#[derive(Debug, Serialize)]
struct Method {
    docs: String,
    /// `omise.charges.mark_as_paid`
    operation: &'static str,
    /// `markAsPaid`
    name: String,
    /// `charge: string, params: CaptureCharge = {}, options?: CallOptions`
    signature: String,
    /// What the runner gets: `{ charge, ...params }`.
    arguments: String,
    output: String,
    pages: Option<Pages>,
}

/// How a method's twin gives the rows of all pages.
#[derive(Debug, Serialize)]
struct Pages {
    name: String,
    row: String,
    field: &'static str,
}

impl Declaration {
    fn interface(docs: &[String], name: String, fields: Vec<Member>) -> Self {
        let docs = comment(docs, "");
        Self { docs, name, fields: Some(fields), alternatives: Vec::new(), is_short: false }
    }

    fn union(docs: &[String], name: String, alternatives: Vec<Alternative>) -> Self {
        let is_short = alternatives.iter().all(|alternative| alternative.comment.is_empty());
        Self { docs: comment(docs, ""), name, fields: None, alternatives, is_short }
    }
}

impl<'a> Writer<'a> {
    fn types(&self) -> Result<String> {
        let mut sections: Vec<Section> = Vec::new();
        for (path, definition) in &self.schema.definitions {
            let Some(declaration) = self.declaration(path, definition).with_context(|| (*path).to_owned())?
            else {
                continue;
            };
            let title = title(path);
            match sections.iter_mut().find(|section| section.title == title) {
                Some(section) => section.types.push(declaration),
                None => sections.push(Section { title, types: vec![declaration] }),
            }
        }
        render(TYPES, context! { sections => minijinja::value::Serde(&sections) })
    }

    /// Nothing for parameters that are only ids of the path, which a method takes by themselves.
    fn declaration(&self, path: &str, definition: &Definition) -> Result<Option<Declaration>> {
        let name = self.names.of_type(path)?.to_owned();
        let text = |docs: &str| Docs { names: &self.names, path }.lines(docs);
        let operation = self
            .operations
            .iter()
            .find(|operation| matches!(operation.params, Type::Named(name) if name == path));
        Ok(Some(match definition {
            Definition::Record { docs, direction, fields } => {
                let ids =
                    operation.map(|operation| ids(operation.info.path)).transpose()?.unwrap_or_default();
                let mut members = Vec::new();
                for field in fields.iter().filter(|field| !ids.contains(&field.name)) {
                    members.push(self.member(*direction, field, comment(&text(field.docs)?, "  "))?);
                }
                if let Some(operation) = operation {
                    if members.is_empty() {
                        return Ok(None);
                    }
                    let method = self.names.of_operation(operation.info.name);
                    let docs = vec![format!("What `{method}` takes.")];
                    return Ok(Some(Declaration::interface(&docs, name, members)));
                }
                Declaration::interface(&text(docs)?, name, members)
            }
            Definition::Words { docs, words } => {
                let mut alternatives = Vec::new();
                for word in words {
                    let kind = format!("'{}'", word.text);
                    alternatives.push(Alternative { kind, comment: text(word.docs)?.join(" ") });
                }
                // A word that is not known yet is a string; written like this, editors still offer the known ones.
                alternatives.push(Alternative { kind: "(string & {})".to_owned(), comment: String::new() });
                Declaration::union(&text(docs)?, name, alternatives)
            }
            Definition::OneOf { docs, types } => {
                let mut alternatives = Vec::new();
                for kind in types {
                    alternatives.push(Alternative { kind: self.kind(kind)?, comment: String::new() });
                }
                ensure!(!alternatives.is_empty(), "it is one of nothing");
                Declaration::union(&text(docs)?, name, alternatives)
            }
        }))
    }

    fn member(&self, direction: Direction, field: &Field, docs: String) -> Result<Member> {
        let is_identifier =
            field.name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_');
        let name = if is_identifier { field.name.to_owned() } else { format!("'{}'", field.name) };
        let (question, kind) = match (direction, &field.kind) {
            (Direction::Sent, Type::Optional(inner)) => ("?", self.field_kind(field.name, inner)?),
            (Direction::Both, Type::Optional(_)) => ("?", self.field_kind(field.name, &field.kind)?),
            (_, Type::Optional(inner)) if field.left_out => ("?", self.field_kind(field.name, inner)?),
            _ => (if field.left_out { "?" } else { "" }, self.field_kind(field.name, &field.kind)?),
        };
        ensure!(
            direction != Direction::Sent || question == "?" || !docs.contains("left out"),
            "`{}` is needed by its type and not by its documentation",
            field.name
        );
        Ok(Member { docs, name: name + question, kind })
    }

    /// Metadata is an object, by the rules of whoever has it.
    fn field_kind(&self, name: &str, kind: &Type) -> Result<String> {
        Ok(match kind {
            Type::Json if name == "metadata" => "JsonObject".to_owned(),
            Type::Optional(inner) => format!("{} | null", self.field_kind(name, inner)?),
            _ => self.kind(kind)?,
        })
    }

    fn kind(&self, kind: &Type) -> Result<String> {
        Ok(match kind {
            Type::Boolean => "boolean".to_owned(),
            Type::Number => "number".to_owned(),
            Type::Text => "string".to_owned(),
            Type::Decimal => "Decimal".to_owned(),
            Type::Json => "JsonValue".to_owned(),
            Type::Bytes => "Uint8Array".to_owned(),
            Type::Optional(inner) => format!("{} | null", self.kind(inner)?),
            Type::List(inner) => match self.kind(inner)? {
                union if union.contains(' ') => format!("({union})[]"),
                single => format!("{single}[]"),
            },
            Type::Named(path) => self.names.of_type(path)?.to_owned(),
        })
    }

    fn methods(&self) -> Result<String> {
        let mut clients: Vec<Client> = Vec::new();
        for operation in self.operations {
            let name = operation.info.name;
            let method = self.method(operation).with_context(|| name)?;
            let words: Vec<&str> = name.split('.').collect();
            let (gateway, resource) = match words[..] {
                [gateway, _] => (gateway, None),
                [gateway, resource, _] => (gateway, Some(resource)),
                _ => bail!("{name}: no place for a name of {} words", words.len()),
            };
            let client = pascal(gateway);
            let at = clients.iter().position(|known| known.name == client).unwrap_or_else(|| {
                clients.push(Client { name: client.clone(), resources: Vec::new(), methods: Vec::new() });
                clients.len() - 1
            });
            let Some(resource) = resource else {
                clients[at].methods.push(method);
                continue;
            };
            let resources = &mut clients[at].resources;
            let property = camel(resource);
            match resources.iter_mut().find(|known| known.property == property) {
                Some(known) => known.methods.push(method),
                None => {
                    let class = client + &pascal(resource);
                    ensure!(!self.names.is_taken(&class), "{class} is a type, and would be a class too");
                    resources.push(Resource { property, class, methods: vec![method] });
                }
            }
        }
        let methods = clients.iter().flat_map(|client| {
            client.methods.iter().chain(client.resources.iter().flat_map(|resource| &resource.methods))
        });
        let all: String = methods
            .flat_map(|method| {
                [
                    &method.signature,
                    &method.output,
                    method.pages.as_ref().map_or(&method.output, |pages| &pages.row),
                ]
            })
            .map(|text| format!("{text} "))
            .collect();
        let known = ["Decimal", "JsonObject", "JsonValue"].into_iter().chain(self.names.types());
        let mut imports: Vec<&str> = known.filter(|name| names::mentions(&all, name)).collect();
        imports.sort_unstable();
        render(
            OPERATIONS,
            context! { clients => minijinja::value::Serde(&clients), imports => minijinja::value::Serde(&imports) },
        )
    }

    fn method(&self, operation: &'a OperationTypes) -> Result<Method> {
        let info = &operation.info;
        let Type::Named(path) = operation.params else { bail!("its parameters are no record") };
        let Some(Definition::Record { docs, fields, .. }) = self.schema.definitions.get(path) else {
            bail!("{path} is no record");
        };
        let ids = ids(info.path)?;
        let documentation = Docs { names: &self.names, path };

        let (mut signature, mut arguments, mut about) = (Vec::new(), Vec::new(), Vec::new());
        for id in &ids {
            let field = fields.iter().find(|field| field.name == *id);
            let field = field.with_context(|| format!("the path has {{{id}}}, and the parameters do not"))?;
            let argument = camel(id);
            ensure!(!["params", "options"].contains(&argument.as_str()), "{argument} is taken");
            signature.push(format!("{argument}: {}", self.kind(&field.kind)?));
            arguments.push(if argument == *id { argument.clone() } else { format!("{id}: {argument}") });
            about.push(format!("@param {argument} {}", documentation.lines(field.docs)?.join(" ")));
        }
        let others: Vec<&Field> = fields.iter().filter(|field| !ids.contains(&field.name)).collect();
        if !others.is_empty() {
            let needed =
                others.iter().any(|field| !field.left_out && !matches!(field.kind, Type::Optional(_)));
            let name = self.names.of_type(path)?;
            signature.push(format!("params: {name}{}", if needed { "" } else { " = {}" }));
            arguments.push("...params".to_owned());
        }
        signature.push("options?: CallOptions".to_owned());

        let mut lines = documentation.of_operation(docs)?;
        match info.certainty {
            Certainty::Documented => {}
            Certainty::Observed => lines.extend([
                String::new(),
                "Not documented: seen in an official client or a recording of one.".to_owned(),
            ]),
            Certainty::Inferred => lines.extend([
                String::new(),
                "Unconfirmed: the operation is known, its path is inferred.".to_owned(),
            ]),
        }
        if !about.is_empty() {
            lines.push(String::new());
            lines.append(&mut about);
        }
        let verb = info.name.rsplit('.').next().unwrap_or_default();
        Ok(Method {
            docs: comment(&lines, "  "),
            operation: info.name,
            name: camel(verb),
            signature: signature.join(", "),
            arguments: match &arguments[..] {
                [only] if only == "...params" => "params".to_owned(),
                [] => "{}".to_owned(),
                several => format!("{{ {} }}", several.join(", ")),
            },
            output: self.kind(&operation.output)?,
            pages: if operation.paged { Some(self.pages(verb, &operation.output)?) } else { None },
        })
    }

    fn pages(&self, verb: &str, page: &Type) -> Result<Pages> {
        let Type::Named(path) = page else { bail!("a page has a name") };
        let Some(Definition::Record { fields, .. }) = self.schema.definitions.get(path) else {
            bail!("{path} is no record");
        };
        let mut rows = fields.iter().filter_map(|field| match &field.kind {
            Type::List(row) => Some((field.name, row)),
            _ => None,
        });
        let (Some((field, row)), None) = (rows.next(), rows.next()) else {
            bail!("which field of {path} has the rows?");
        };
        let name = match verb {
            "find" => "iter".to_owned(),
            _ => camel(&verb.replacen("list", "iter", 1)),
        };
        ensure!(name.starts_with("iter"), "what is the twin of `{verb}` called that turns pages?");
        Ok(Pages { name, row: self.kind(row)?, field })
    }
}

/// `/disputes/{dispute}/documents/{document}`: `dispute` and `document`.
fn ids(path: &str) -> Result<Vec<&str>> {
    let mut ids = Vec::new();
    let mut rest = path;
    while let Some((_, after)) = rest.split_once('{') {
        let (id, after) = after.split_once('}').with_context(|| format!("{path} has an open brace"))?;
        ids.push(id);
        rest = after;
    }
    Ok(ids)
}

/// `sanspay::omise::bank_accounts::NewBankAccount` is of "Omise: bank accounts".
fn title(path: &str) -> String {
    let words: Vec<&str> = path.split("::").collect();
    match words[..] {
        [_, gateway, module, _] => format!("{}: {}", pascal(gateway), module.replace('_', " ")),
        _ => "Of both gateways".to_owned(),
    }
}

/// A comment before a declaration; nothing without text.
fn comment(lines: &[String], indent: &str) -> String {
    match lines {
        [] => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        lines => {
            let lines: String =
                lines.iter().map(|line| format!("{indent} * {line}").trim_end().to_owned() + "\n").collect();
            format!("{indent}/**\n{lines}{indent} */\n")
        }
    }
}

fn render(template: &str, context: minijinja::Value) -> Result<String> {
    let mut environment = Environment::new();
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    Ok(environment.render_str(template, context)?.trim_end().to_owned() + "\n")
}

#[cfg(test)]
mod tests;
