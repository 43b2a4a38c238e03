//! The Swift of the package that follows from the table: every type, and a method for every operation.
//!
//! It is made from `sanspay::schema` and checked by the compiler of Swift, which the package's tests run.

mod vectors;

use anyhow::{Context, Result, bail, ensure};
use minijinja::context;
use sanspay::describe_operations;
use sanspay::schema::{Definition, Direction, Field, OperationTypes, Schema, Type};
use serde::Serialize;

use super::docs::Docs;
use super::names::{Language, Names, pascal};
use super::surface::{self, title};
use super::{Product, render};
use crate::workspace::Workspace;

const FOLDER: &str = "bindings/swift/Sources/Sanspay/Generated";
const TYPES: &str = include_str!("swift/types.swift.jinja");
const OPERATIONS: &str = include_str!("swift/operations.swift.jinja");

const LANGUAGE: Language = Language {
    name: "Swift",
    // Of SwiftUI, which an app imports beside this package, and of most apps themselves.
    taken: &["Document", "Event", "Link", "Transaction"],
    method: camel,
    word: |kind, variant, _| format!("{kind}.{}", constant(variant)),
};

/// All files: types and operations of each gateway, the types of both, and the tests' calls.
pub(super) fn produce(workspace: &Workspace) -> Result<Vec<Product>> {
    let (operations, schema) = describe_operations();
    let writer = Writer {
        names: Names::of(&LANGUAGE, &operations, &schema)?,
        operations: &operations,
        schema: &schema,
    };
    let types = |gateway| writer.types(gateway);
    let mut products = vec![
        Product { path: format!("{FOLDER}/SharedTypes.swift"), content: types(None)? },
        Product { path: format!("{FOLDER}/OmiseTypes.swift"), content: types(Some("Omise"))? },
        Product { path: format!("{FOLDER}/WonderTypes.swift"), content: types(Some("Wonder"))? },
    ];
    for client in writer.clients()? {
        let path = format!("{FOLDER}/{}Operations.swift", client.name);
        products.push(Product { path, content: methods(&client)? });
    }
    let path = "bindings/swift/Tests/SanspayTests/Generated/VectorCalls.swift".to_owned();
    products.push(Product { path, content: writer.vectors(workspace)? });
    Ok(products)
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
    shape: Shape,
}

#[derive(Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
enum Shape {
    /// A struct.
    Record {
        /// `Decodable, Hashable, Sendable`
        conformances: &'static str,
        /// Whether a caller makes it.
        is_sent: bool,
        /// Whether some field must not be printed.
        has_secrets: bool,
        fields: Vec<Member>,
    },
    /// An open set of words.
    Words { words: Vec<Constant> },
    /// The id of something, or the parameters of a new one.
    IdOrNew { new: String },
}

#[derive(Serialize)]
struct Member {
    docs: String,
    name: String,
    /// In JSON.
    key: &'static str,
    kind: String,
    /// ` = nil`
    default: &'static str,
    /// What may be printed of it: `name`, `Redacted.whole`
    shown: String,
}

#[derive(Serialize)]
struct Constant {
    docs: String,
    name: String,
    text: &'static str,
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
    /// `wonder.cardTransactions`
    place: String,
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
    /// `_ charge: String, _ params: CaptureCharge = .init(), options: CallOptions = .init()`
    signature: String,
    /// What the runner gets: `ids: ["charge": charge], params`.
    arguments: String,
    output: String,
    pages: Option<Pages>,
}

/// How a method's twin gives the rows of all pages.
#[derive(Debug, Serialize)]
struct Pages {
    name: String,
    row: String,
    field: String,
}

impl<'a> Writer<'a> {
    /// Those of a gateway, or of both.
    fn types(&self, gateway: Option<&str>) -> Result<String> {
        let mut sections: Vec<Section> = Vec::new();
        for (path, definition) in &self.schema.definitions {
            let title = title(path);
            if title.split_once(':').map(|(gateway, _)| gateway) != gateway {
                continue;
            }
            let Some(declaration) = self.declaration(path, definition).with_context(|| (*path).to_owned())?
            else {
                continue;
            };
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
        let (docs, shape) = match definition {
            Definition::Record { docs, direction, fields } => {
                // Parameters that are one and the same in both directions are described as an answer.
                let direction = if operation.is_some() { Direction::Sent } else { *direction };
                let ids = operation
                    .map(|operation| surface::ids(operation.info.path))
                    .transpose()?
                    .unwrap_or_default();
                let mut members = Vec::new();
                for field in fields.iter().filter(|field| !ids.contains(&field.name)) {
                    members.push(self.member(direction, field, &text(field.docs)?)?);
                }
                if operation.is_some() && members.is_empty() {
                    return Ok(None);
                }
                let docs = match operation {
                    Some(operation) => {
                        let method = self.names.of_operation(operation.info.name);
                        vec![format!("What `{method}` takes.")]
                    }
                    None => text(docs)?,
                };
                // Parameters that can be left out do not stand between those that are needed.
                if direction != Direction::Answered {
                    members.sort_by_key(|member| !member.default.is_empty());
                }
                let has_secrets = fields.iter().any(|field| is_secret(&field.kind));
                (
                    docs,
                    Shape::Record {
                        conformances: match direction {
                            Direction::Sent => "Encodable, Hashable, Sendable",
                            Direction::Answered | Direction::Both => "Codable, Hashable, Sendable",
                        },
                        is_sent: direction != Direction::Answered,
                        has_secrets,
                        fields: members,
                    },
                )
            }
            Definition::Words { docs, words } => {
                let mut constants = Vec::new();
                for word in words {
                    constants.push(Constant {
                        docs: comment(&text(word.docs)?, "    "),
                        name: constant(word.variant),
                        text: word.text,
                    });
                }
                (text(docs)?, Shape::Words { words: constants })
            }
            Definition::OneOf { docs, types } => match &types[..] {
                [Type::Text, Type::Named(new)] => {
                    (text(docs)?, Shape::IdOrNew { new: self.names.of_type(new)?.to_owned() })
                }
                _ => bail!("what are the cases called?"),
            },
        };
        Ok(Some(Declaration { docs: comment(&docs, ""), name, shape }))
    }

    fn member(&self, direction: Direction, field: &Field, docs: &[String]) -> Result<Member> {
        let kind = self.field_kind(field.name, &field.kind)?;
        let may_be_missing = has_default(field);
        let kind = if field.left_out && !kind.ends_with('?') { kind + "?" } else { kind };
        let docs = comment(docs, "    ");
        ensure!(
            direction != Direction::Sent || may_be_missing || !docs.contains("left out"),
            "`{}` is needed by its type and not by its documentation",
            field.name
        );
        let name = camel(field.name);
        Ok(Member {
            docs,
            shown: match plain(&field.kind) {
                Type::AccountNumber => format!("Redacted.tail(of: {name})"),
                Type::Secret => format!("Redacted.whole(of: {name})"),
                _ => format!("{name} as Any"),
            },
            name,
            key: field.name,
            kind,
            default: if may_be_missing { " = nil" } else { "" },
        })
    }

    /// Metadata is an object, by the rules of whoever has it.
    fn field_kind(&self, name: &str, kind: &Type) -> Result<String> {
        Ok(match kind {
            Type::Json if name == "metadata" => "[String: JSONValue]".to_owned(),
            Type::Optional(inner) => self.field_kind(name, inner)? + "?",
            _ => self.kind(kind)?,
        })
    }

    fn kind(&self, kind: &Type) -> Result<String> {
        Ok(match kind {
            Type::Boolean => "Bool".to_owned(),
            Type::Integer => "Int64".to_owned(),
            Type::Number => "Double".to_owned(),
            Type::Text | Type::Secret | Type::AccountNumber => "String".to_owned(),
            Type::Decimal => "Decimal".to_owned(),
            Type::Json => "JSONValue".to_owned(),
            Type::Bytes => "Data".to_owned(),
            Type::Optional(inner) => self.kind(inner)? + "?",
            Type::List(inner) => format!("[{}]", self.kind(inner)?),
            Type::Named(path) => self.names.of_type(path)?.to_owned(),
        })
    }

    fn clients(&self) -> Result<Vec<Client>> {
        let mut clients = Vec::new();
        for client in surface::clients(self.operations, self.schema)? {
            let name = pascal(client.gateway);
            let mut resources = Vec::new();
            for resource in &client.resources {
                let class = name.clone() + &pascal(resource.words);
                ensure!(!self.names.is_taken(&class), "{class} is a type, and would be a namespace too");
                let methods = self.each_method(&resource.methods)?;
                let property = camel(resource.words);
                let place = format!("{}.{property}", client.gateway);
                resources.push(Resource { property, class, place, methods });
            }
            clients.push(Client { methods: self.each_method(&client.methods)?, name, resources });
        }
        Ok(clients)
    }

    fn each_method(&self, methods: &[surface::Method<'a>]) -> Result<Vec<Method>> {
        methods.iter().map(|method| self.method(method).with_context(|| method.operation.info.name)).collect()
    }

    fn method(&self, method: &surface::Method<'a>) -> Result<Method> {
        let documentation = Docs { names: &self.names, path: method.params };
        let (mut signature, mut ids, mut about) = (Vec::new(), Vec::new(), Vec::new());
        for field in &method.ids {
            let argument = camel(field.name);
            ensure!(!["params", "options"].contains(&argument.as_str()), "{argument} is taken");
            let text = match field.kind {
                Type::Text => argument.clone(),
                Type::Named(path)
                    if matches!(self.schema.definitions.get(path), Some(Definition::Words { .. })) =>
                {
                    format!("{argument}.rawValue")
                }
                _ => bail!("{argument} stands in the path and is no text"),
            };
            // Which is the second one is not seen from the method's name.
            let label = if ids.is_empty() { "_ " } else { "" };
            signature.push(format!("{label}{argument}: {}", self.kind(&field.kind)?));
            ids.push(format!("\"{}\": {text}", field.name));
            about.push(format!("  - {argument}: {}", documentation.lines(field.docs)?.join(" ")));
        }
        let mut arguments = Vec::new();
        if !ids.is_empty() {
            arguments.push(format!("ids: [{}]", ids.join(", ")));
        }
        if !method.others.is_empty() {
            let name = self.names.of_type(method.params)?;
            signature
                .push(format!("_ params: {name}{}", if method.needs_params() { "" } else { " = .init()" }));
            arguments.push("params".to_owned());
        }
        signature.push("options: CallOptions = .init()".to_owned());

        let mut lines = method.documentation(&documentation)?;
        if !about.is_empty() {
            lines.extend([String::new(), "- Parameters:".to_owned()]);
            lines.append(&mut about);
        }
        let pages = |rows: &surface::Rows<'_>| -> Result<Pages> {
            Ok(Pages {
                name: camel(&rows.verb.replacen("iter", "iterate", 1)),
                row: self.kind(rows.kind)?,
                field: camel(rows.field),
            })
        };
        Ok(Method {
            docs: comment(&lines, "    "),
            operation: method.operation.info.name,
            name: camel(method.verb),
            signature: signature.join(", "),
            arguments: arguments.join(", "),
            output: self.kind(&method.operation.output)?,
            pages: method.rows.as_ref().map(pages).transpose()?,
        })
    }
}

fn methods(client: &Client) -> Result<String> {
    render(OPERATIONS, context! { client => minijinja::value::Serde(client) })
}

/// Whether it may be left out.
fn has_default(field: &Field) -> bool {
    field.left_out || matches!(field.kind, Type::Optional(_))
}

/// Without what stands around it.
fn plain(kind: &Type) -> &Type {
    match kind {
        Type::Optional(inner) => plain(inner),
        kind => kind,
    }
}

fn is_secret(kind: &Type) -> bool {
    matches!(plain(kind), Type::Secret | Type::AccountNumber)
}

/// What Swift writes in capitals throughout when it is not the first word of a name.
const ACRONYMS: [&str; 10] = ["3ds", "api", "id", "ip", "qr", "uid", "uri", "url", "uuid", "vat"];

/// Words that would have to be written in backticks.
const KEYWORDS: [&str; 14] = [
    "as",
    "case",
    "class",
    "default",
    "extension",
    "import",
    "in",
    "internal",
    "operator",
    "protocol",
    "public",
    "repeat",
    "return",
    "where",
];

/// `return_uri` as `returnURI`.
fn camel(words: &str) -> String {
    let mut name = String::new();
    for word in words.split('_').filter(|word| !word.is_empty()) {
        if name.is_empty() {
            // No name begins with a digit.
            name += if word == "3ds" { "threeDS" } else { word };
        } else if ACRONYMS.contains(&word) {
            name += &word.to_ascii_uppercase();
        } else {
            name += &pascal(word);
        }
    }
    escaped(name)
}

/// `ReverseChronological`, a variant in Rust, as `reverseChronological`.
fn constant(variant: &str) -> String {
    let mut words = String::new();
    for (at, letter) in variant.char_indices() {
        if letter.is_ascii_uppercase() && at > 0 {
            words.push('_');
        }
        words.push(letter.to_ascii_lowercase());
    }
    camel(&words)
}

fn escaped(name: String) -> String {
    if KEYWORDS.contains(&name.as_str()) { format!("`{name}`") } else { name }
}

/// A comment before a declaration; nothing without text.
fn comment(lines: &[String], indent: &str) -> String {
    lines.iter().map(|line| format!("{indent}/// {line}").trim_end().to_owned() + "\n").collect()
}

#[cfg(test)]
mod tests;
