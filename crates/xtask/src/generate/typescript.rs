//! The TypeScript of the npm package that follows from the table: every type, and a method for every operation.
//!
//! It is made from `sanspay::schema` and checked by the compiler of TypeScript, which the package's tests run.

use anyhow::{Context, Result, ensure};
use minijinja::context;
use sanspay::describe_operations;
use sanspay::schema::{Definition, Direction, Field, OperationTypes, Schema, Type};
use serde::Serialize;

use super::docs::Docs;
use super::names::{self, Language, Names, camel, pascal};
use super::surface::{self, title};
use super::{Product, render};
use crate::workspace::Workspace;

const FOLDER: &str = "bindings/javascript/src/generated";
const TYPES: &str = include_str!("typescript/types.ts.jinja");
const OPERATIONS: &str = include_str!("typescript/operations.ts.jinja");

const LANGUAGE: Language = Language {
    name: "TypeScript",
    // Of every browser.
    taken: &["Document", "Event"],
    method: camel,
    word: |_, _, text| format!("'{text}'"),
};

/// Both files.
pub(super) fn produce(_: &Workspace) -> Result<Vec<Product>> {
    let (operations, schema) = describe_operations();
    let writer = Writer {
        names: Names::of(&LANGUAGE, &operations, &schema)?,
        operations: &operations,
        schema: &schema,
    };
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
    /// What the runner gets: `params, options, { charge }`. It is the runner that looks into what was given: it says
    /// what is wrong with it.
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
                let ids = operation
                    .map(|operation| surface::ids(operation.info.path))
                    .transpose()?
                    .unwrap_or_default();
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
            Type::Integer | Type::Number => "number".to_owned(),
            Type::Text | Type::Secret | Type::AccountNumber => "string".to_owned(),
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
        let mut clients = Vec::new();
        for client in surface::clients(self.operations, self.schema)? {
            let name = pascal(client.gateway);
            let mut resources = Vec::new();
            for resource in &client.resources {
                let class = name.clone() + &pascal(resource.words);
                ensure!(!self.names.is_taken(&class), "{class} is a type, and would be a class too");
                let methods = self.each_method(&resource.methods)?;
                resources.push(Resource { property: camel(resource.words), class, methods });
            }
            clients.push(Client { methods: self.each_method(&client.methods)?, name, resources });
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

    fn each_method(&self, methods: &[surface::Method<'a>]) -> Result<Vec<Method>> {
        methods.iter().map(|method| self.method(method).with_context(|| method.operation.info.name)).collect()
    }

    fn method(&self, method: &surface::Method<'a>) -> Result<Method> {
        let documentation = Docs { names: &self.names, path: method.params };
        let (mut signature, mut named, mut about) = (Vec::new(), Vec::new(), Vec::new());
        for field in &method.ids {
            let argument = camel(field.name);
            ensure!(!["params", "options"].contains(&argument.as_str()), "{argument} is taken");
            signature.push(format!("{argument}: {}", self.kind(&field.kind)?));
            named.push(if argument == field.name {
                argument.clone()
            } else {
                format!("{}: {argument}", field.name)
            });
            about.push(format!("@param {argument} {}", documentation.lines(field.docs)?.join(" ")));
        }
        if !method.others.is_empty() {
            let name = self.names.of_type(method.params)?;
            signature.push(format!("params: {name}{}", if method.needs_params() { "" } else { " = {}" }));
        }
        signature.push("options?: CallOptions".to_owned());

        let mut lines = method.documentation(&documentation)?;
        if !about.is_empty() {
            lines.push(String::new());
            lines.append(&mut about);
        }
        let pages = |rows: &surface::Rows<'_>| -> Result<Pages> {
            Ok(Pages { name: camel(&rows.verb), row: self.kind(rows.kind)?, field: rows.field })
        };
        Ok(Method {
            docs: comment(&lines, "  "),
            operation: method.operation.info.name,
            name: camel(method.verb),
            signature: signature.join(", "),
            arguments: match (named.is_empty(), method.others.is_empty()) {
                (true, true) => "{}, options".to_owned(),
                (true, false) => "params, options".to_owned(),
                (false, true) => format!("{{ {} }}, options", named.join(", ")),
                (false, false) => format!("params, options, {{ {} }}", named.join(", ")),
            },
            output: self.kind(&method.operation.output)?,
            pages: method.rows.as_ref().map(pages).transpose()?,
        })
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

#[cfg(test)]
mod tests;
