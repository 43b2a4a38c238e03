//! The Kotlin of the package for the JVM and Android that follows from the table: every type, and a method for every
//! operation, once as `suspend` and once blocking.
//!
//! It is made from `sanspay::schema` and checked by the compiler of Kotlin, which the package's tests run.

mod layout;

use anyhow::{Context, Result, bail, ensure};
use minijinja::context;
use sanspay::describe_operations;
use sanspay::schema::{Definition, Direction, Field, OperationTypes, Schema, Type};
use serde::Serialize;

use self::layout::{call, comment, signature};
use super::docs::Docs;
use super::names::{Language, Names, camel, mentions, pascal};
use super::surface::{self, title};
use super::{Product, render};
use crate::workspace::Workspace;

const FOLDER: &str = "bindings/kotlin/src/generated/kotlin/io/github/sanspay";
const HEAD: &str = include_str!("kotlin/head.kt.jinja");
const TYPES: &str = include_str!("kotlin/types.kt.jinja");
const OPERATIONS: &str = include_str!("kotlin/operations.kt.jinja");

/// What a file may need.
const IMPORTS: [&str; 4] = [
    "java.math.BigDecimal",
    "kotlinx.serialization.json.JsonElement",
    "kotlinx.serialization.json.JsonObject",
    "kotlinx.coroutines.flow.Flow",
];

const LANGUAGE: Language = Language {
    name: "Kotlin",
    // Of Kotlin's own prelude, of Java's, and of this package.
    taken: &[
        "Answer", "Array", "Error", "List", "Map", "Object", "Omise", "Pair", "Params", "Part", "Record",
        "Result", "Set", "Wonder", "Word", "Writer",
    ],
    method: camel,
    word: |of, variant, _| format!("{of}.{}", constant(variant)),
};

/// Fields that Kotlin or Java would misread under their own names.
const RENAMED: [(&str, &str); 2] = [("3ds", "threeDs"), ("object", "expanded")];

/// Names that a property, a parameter or a method must not have in Kotlin.
const KEYWORDS: [&str; 29] = [
    "as",
    "break",
    "class",
    "continue",
    "do",
    "else",
    "false",
    "for",
    "fun",
    "if",
    "in",
    "interface",
    "is",
    "null",
    "object",
    "package",
    "return",
    "super",
    "this",
    "throw",
    "true",
    "try",
    "typealias",
    "typeof",
    "val",
    "var",
    "when",
    "while",
    "yield",
];

/// Names of every object and every answer: a property of that name would hide it or not compile. An exception's would be
/// `message` too, but no exception is generated.
const INHERITED: [&str; 12] = [
    "cause", "clone", "close", "copy", "equals", "finalize", "hashCode", "json", "notify", "toString",
    "wait", "writer",
];

/// Methods that Java cannot call by the name they have in Kotlin.
const JAVA_NAMES: [(&str, &str); 1] = [("void", "void_")];

/// A file for the types of each module, and two for the operations.
pub(super) fn produce(_: &Workspace) -> Result<Vec<Product>> {
    let (operations, schema) = describe_operations();
    let writer = Writer {
        names: Names::of(&LANGUAGE, &operations, &schema)?,
        operations: &operations,
        schema: &schema,
    };
    let mut products = Vec::new();
    for file in writer.types()?.into_iter().chain(writer.methods()?) {
        products.push(Product { path: format!("{FOLDER}/{}.kt", file.name), content: file.content });
    }
    Ok(products)
}

struct File {
    name: String,
    content: String,
}

struct Writer<'a> {
    names: Names,
    operations: &'a [OperationTypes],
    schema: &'a Schema,
}

/// A type, as the template needs it.
#[derive(Serialize)]
struct Declaration {
    docs: String,
    name: String,
    /// Of a record.
    fields: Option<Vec<Property>>,
    /// Of a record that a gateway writes: `Answer` where a call gives it, `Record` otherwise.
    view: Option<&'static str>,
    /// Whether a gateway writes what callers write too.
    is_both: bool,
    /// What Java passes to make one, where that is not everything: `amount: Long, currency: Currency`.
    needed: Option<Needed>,
    /// Of a view, the properties that print otherwise than they are in JSON: `"key" to redacted(key)`.
    shown: Vec<String>,
    /// Of an open enum.
    words: Vec<Constant>,
    /// Of a union.
    alternatives: Vec<String>,
}

#[derive(Serialize)]
struct Property {
    docs: String,
    name: String,
    kind: String,
    /// What it is where nothing is said.
    default: Option<&'static str>,
    /// How it is looked up in JSON: `long("amount")`. Not of what no gateway writes.
    read: String,
    /// How it is written: `put("amount", amount)`. Not of what no caller writes.
    write: String,
}

/// A constructor for those who have no named arguments.
#[derive(Serialize)]
struct Needed {
    parameters: String,
    arguments: String,
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
    methods: Vec<Method>,
}

/// An operation, as the template needs it.
#[derive(Debug, Serialize)]
struct Method {
    docs: String,
    /// `markAsPaid`
    name: String,
    /// What Java calls it, if that is something else.
    java_name: Option<&'static str>,
    /// `(charge: String, options: CallOptions = CallOptions.NONE)`
    signature: String,
    output: String,
    /// The call of the runner.
    run: String,
    pages: Option<Pages>,
}

/// How a method's twin gives the rows of all pages.
#[derive(Debug, Serialize)]
struct Pages {
    name: String,
    row: String,
    /// The call of the runner.
    run: String,
}

/// What a field is in Kotlin, and what it is where nothing is said.
struct Shape {
    kind: String,
    default: Option<&'static str>,
}

impl<'a> Writer<'a> {
    fn types(&self) -> Result<Vec<File>> {
        let mut sections: Vec<(String, Vec<Declaration>)> = Vec::new();
        for (path, definition) in &self.schema.definitions {
            let Some(declaration) = self.declaration(path, definition).with_context(|| (*path).to_owned())?
            else {
                continue;
            };
            let title = title(path);
            match sections.iter_mut().find(|(known, _)| *known == title) {
                Some((_, types)) => types.push(declaration),
                None => sections.push((title, vec![declaration])),
            }
        }
        let mut files = Vec::new();
        for (title, types) in sections {
            let name = pascal(&title.replace(": ", "_").replace(' ', "_"));
            let body = render(TYPES, context! { types => minijinja::value::Serde(&types) })?;
            files.push(File { name, content: with_head(&body)? });
        }
        Ok(files)
    }

    /// Nothing for parameters that are only ids of the path, which a method takes by themselves.
    fn declaration(&self, path: &str, definition: &Definition) -> Result<Option<Declaration>> {
        let name = self.names.of_type(path)?.to_owned();
        let text = |docs: &str| Docs { names: &self.names, path }.lines(docs);
        let operation = self.operations.iter().find(|operation| is(&operation.params, path));
        let mut declaration = Declaration {
            docs: String::new(),
            name,
            fields: None,
            view: None,
            is_both: false,
            needed: None,
            shown: Vec::new(),
            words: Vec::new(),
            alternatives: Vec::new(),
        };
        let docs = match definition {
            Definition::Record { docs, direction, fields } => {
                let ids = match operation {
                    Some(operation) => surface::ids(operation.info.path)?,
                    None => Vec::new(),
                };
                let fields: Vec<&Field> = fields.iter().filter(|field| !ids.contains(&field.name)).collect();
                if operation.is_some() && fields.is_empty() {
                    return Ok(None);
                }
                // One that is read strictly is called a model in Rust, and no gateway writes it all the same.
                let direction = if operation.is_some() { Direction::Sent } else { *direction };
                let mut properties = Vec::new();
                for field in &fields {
                    let docs = comment(&text(field.docs)?, "    ");
                    properties.push(self.property(direction, field, docs)?);
                }
                if direction == Direction::Answered {
                    let is_answer = self.operations.iter().any(|operation| is(&operation.output, path));
                    declaration.view = Some(if is_answer { "Answer" } else { "Record" });
                    declaration.shown = self.shown(&fields)?;
                } else {
                    ensure!(!properties.is_empty(), "a data class has properties");
                    declaration.is_both = direction == Direction::Both;
                    declaration.needed = needed(&properties);
                }
                declaration.fields = Some(properties);
                match operation {
                    Some(operation) => {
                        vec![format!("What `{}` takes.", self.names.of_operation(operation.info.name))]
                    }
                    None => text(docs)?,
                }
            }
            Definition::Words { docs, words } => {
                for word in words {
                    let docs = comment(&text(word.docs)?, "        ");
                    declaration.words.push(Constant { docs, name: constant(word.variant), text: word.text });
                }
                text(docs)?
            }
            Definition::OneOf { docs, types } => {
                ensure!(!types.is_empty(), "it is one of nothing");
                for kind in types {
                    declaration.alternatives.push(self.kind(kind)?);
                }
                text(docs)?
            }
        };
        declaration.docs = comment(&docs, "");
        Ok(Some(declaration))
    }

    fn property(&self, direction: Direction, field: &Field, docs: String) -> Result<Property> {
        let Shape { kind, default } = self.shape(direction, field)?;
        ensure!(
            direction != Direction::Sent || default.is_some() || !docs.contains("left out"),
            "`{}` is needed by its type and not by its documentation",
            field.name
        );
        let name = property(field.name)?;
        let read = match direction {
            Direction::Sent => String::new(),
            _ => self.read(field, default == Some("null"))?,
        };
        let write = match direction {
            Direction::Answered => String::new(),
            _ => {
                let method = match plain(&field.kind) {
                    Type::Secret => "secret",
                    Type::AccountNumber => "accountNumber",
                    _ if default == Some("emptyList()") => "putIfAny",
                    _ => "put",
                };
                format!("{method}(\"{}\", {name})", field.name)
            }
        };
        Ok(Property { docs, name, kind, default, read, write })
    }

    /// How a view looks the field up.
    fn read(&self, field: &Field, or_null: bool) -> Result<String> {
        let wire = field.name;
        let or_null = if or_null { "OrNull" } else { "" };
        let simple = |what: &str| format!("{what}{or_null}(\"{wire}\")");
        let made = |what: &str, make: &str| format!("{what}{or_null}(\"{wire}\") {{ {make} }}");
        Ok(match plain(&field.kind) {
            Type::Boolean => simple("boolean"),
            Type::Integer => simple("long"),
            Type::Number => simple("double"),
            Type::Text | Type::Secret | Type::AccountNumber => simple("text"),
            Type::Decimal => simple("decimal"),
            Type::Json if wire == "metadata" => simple("jsonObject"),
            Type::Json => simple("element"),
            Type::Named(path) if self.is_words(path) => made("word", &self.made(path)?),
            Type::Named(path) => made("record", &self.made(path)?),
            Type::List(inner) => match &**inner {
                Type::Text => simple("texts"),
                Type::Integer => simple("longs"),
                Type::Json => simple("elements"),
                Type::Named(path) if self.is_words(path) => made("words", &self.made(path)?),
                Type::Named(path) => made("records", &self.made(path)?),
                other => bail!("`{wire}`: no list of {other:?} is read as yet"),
            },
            other => bail!("`{wire}`: no {other:?} is read as yet"),
        })
    }

    fn is_words(&self, path: &str) -> bool {
        matches!(self.schema.definitions.get(path), Some(Definition::Words { .. }))
    }

    /// What makes a word of its text, or a record of its JSON.
    fn made(&self, path: &str) -> Result<String> {
        let name = self.names.of_type(path)?;
        Ok(match self.schema.definitions.get(path) {
            Some(Definition::Record { direction: Direction::Both, .. }) => format!("{name}(Part(it))"),
            Some(Definition::Record { .. } | Definition::Words { .. }) => format!("{name}(it)"),
            _ => bail!("{name} is only sent"),
        })
    }

    /// The properties of a view that hide something, or hold what does.
    fn shown(&self, fields: &[&Field]) -> Result<Vec<String>> {
        let mut shown = Vec::new();
        for field in fields {
            let name = property(field.name)?;
            let instead = match plain(&field.kind) {
                Type::Secret => format!("redacted({name})"),
                Type::AccountNumber => format!("lastFour({name})"),
                kind if self.hides(kind, &mut Vec::new()) => name,
                _ => continue,
            };
            shown.push(format!("\"{}\" to {instead}", field.name));
        }
        Ok(shown)
    }

    /// Whether something of it must not be seen.
    fn hides(&self, kind: &Type, seen: &mut Vec<&'static str>) -> bool {
        match kind {
            Type::Secret | Type::AccountNumber => true,
            Type::Optional(inner) | Type::List(inner) => self.hides(inner, seen),
            Type::Named(path) if !seen.contains(path) => {
                seen.push(path);
                match self.schema.definitions.get(path) {
                    Some(Definition::Record { fields, .. }) => {
                        fields.iter().any(|field| self.hides(&field.kind, seen))
                    }
                    Some(Definition::OneOf { types, .. }) => types.iter().any(|kind| self.hides(kind, seen)),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    fn shape(&self, direction: Direction, field: &Field) -> Result<Shape> {
        Ok(match &field.kind {
            Type::Optional(inner) => {
                Shape { kind: self.field_kind(field.name, inner)? + "?", default: Some("null") }
            }
            Type::List(_) if field.left_out || direction == Direction::Answered => {
                Shape { kind: self.kind(&field.kind)?, default: Some("emptyList()") }
            }
            kind if field.left_out => {
                Shape { kind: self.field_kind(field.name, kind)? + "?", default: Some("null") }
            }
            kind => Shape { kind: self.field_kind(field.name, kind)?, default: None },
        })
    }

    /// Metadata is an object, by the rules of whoever has it.
    fn field_kind(&self, name: &str, kind: &Type) -> Result<String> {
        match kind {
            Type::Json if name == "metadata" => Ok("JsonObject".to_owned()),
            _ => self.kind(kind),
        }
    }

    fn kind(&self, kind: &Type) -> Result<String> {
        Ok(match kind {
            Type::Boolean => "Boolean".to_owned(),
            Type::Integer => "Long".to_owned(),
            Type::Number => "Double".to_owned(),
            Type::Text | Type::Secret | Type::AccountNumber => "String".to_owned(),
            Type::Decimal => "BigDecimal".to_owned(),
            Type::Json => "JsonElement".to_owned(),
            Type::Bytes => "ByteArray".to_owned(),
            Type::Optional(inner) => self.kind(inner)? + "?",
            Type::List(inner) => format!("List<{}>", self.kind(inner)?),
            Type::Named(path) => self.names.of_type(path)?.to_owned(),
        })
    }

    fn methods(&self) -> Result<Vec<File>> {
        let mut clients = Vec::new();
        for client in surface::clients(self.operations, self.schema)? {
            let name = pascal(client.gateway);
            let mut resources = Vec::new();
            for resource in &client.resources {
                let class = name.clone() + &pascal(resource.words);
                ensure!(!self.names.is_taken(&class), "{class} is a type, and would be a class too");
                let methods = self.each_method(&resource.methods)?;
                resources.push(Resource { property: property(resource.words)?, class, methods });
            }
            clients.push(Client { methods: self.each_method(&client.methods)?, name, resources });
        }
        let mut files = Vec::new();
        for client in &clients {
            for (prefix, is_blocking) in [("", false), ("Blocking", true)] {
                let client = minijinja::value::Serde(client);
                let name = format!("{prefix}{}Operations", client.0.name);
                let body = render(OPERATIONS, context! { client, prefix, is_blocking })?;
                files.push(File { name, content: with_head(&body)? });
            }
        }
        Ok(files)
    }

    fn each_method(&self, methods: &[surface::Method<'a>]) -> Result<Vec<Method>> {
        methods.iter().map(|method| self.method(method).with_context(|| method.operation.info.name)).collect()
    }

    fn method(&self, method: &surface::Method<'a>) -> Result<Method> {
        let documentation = Docs { names: &self.names, path: method.params };
        let (mut parameters, mut ids, mut about) = (Vec::new(), Vec::new(), Vec::new());
        for field in &method.ids {
            let argument = property(field.name)?;
            ensure!(!["params", "options"].contains(&argument.as_str()), "{argument} is taken");
            let text = match &field.kind {
                Type::Text => argument.clone(),
                Type::Named(path) if self.is_words(path) => format!("{argument}.text"),
                other => bail!("an id is a text or a word, not {other:?}"),
            };
            parameters.push(format!("{argument}: {}", self.kind(&field.kind)?));
            ids.push(format!("\"{}\" to {text}", field.name));
            about.push(format!("@param {argument} {}", documentation.lines(field.docs)?.join(" ")));
        }
        let mut arguments = Vec::new();
        if !method.others.is_empty() {
            let name = self.names.of_type(method.params)?;
            let default = if method.needs_params() { String::new() } else { format!(" = {name}()") };
            parameters.push(format!("params: {name}{default}"));
            arguments.push("params".to_owned());
        }
        arguments.append(&mut ids);
        parameters.push("options: CallOptions = CallOptions.NONE".to_owned());

        let mut lines = method.documentation(&documentation)?;
        if !about.is_empty() {
            lines.push(String::new());
            lines.append(&mut about);
        }
        let name = camel(method.verb);
        ensure!(!KEYWORDS.contains(&name.as_str()), "{name} is a word of Kotlin");
        let Type::Named(path) = method.operation.output else { bail!("its answer is no record") };
        let output = self.names.of_type(path)?.to_owned();
        let made = self.made(path)?;
        let mut arguments = vec![
            format!("\"{}\"", method.operation.info.name),
            format!("parameters({})", arguments.join(", ")),
            "options".to_owned(),
        ];
        let run = call("runner.run", &arguments, &made);
        arguments.push(format!("{{ {made} }}"));
        let pages = |rows: &surface::Rows<'_>| -> Result<Pages> {
            let run = call("runner.rows", &arguments, &format!("it.{}", property(rows.field)?));
            Ok(Pages { name: camel(&rows.verb), row: self.kind(rows.kind)?, run })
        };
        Ok(Method {
            docs: comment(&lines, "    "),
            java_name: JAVA_NAMES.iter().find(|(kotlin, _)| *kotlin == name).map(|(_, java)| *java),
            name,
            signature: signature(&parameters),
            run,
            output,
            pages: method.rows.as_ref().map(pages).transpose()?,
        })
    }
}

/// A file, of what stands in it.
fn with_head(body: &str) -> Result<String> {
    let name = |path: &str| path.rsplit('.').next().unwrap_or_default().to_owned();
    let mut imports: Vec<&str> = IMPORTS.into_iter().filter(|path| mentions(body, &name(path))).collect();
    imports.sort_unstable();
    Ok(render(HEAD, context! { imports })? + "\n" + body)
}

fn is(kind: &Type, path: &str) -> bool {
    matches!(kind, Type::Named(name) if *name == path)
}

/// What a type is where there is one.
fn plain(kind: &Type) -> &Type {
    match kind {
        Type::Optional(inner) => inner,
        kind => kind,
    }
}

/// A property's or a parameter's name.
fn property(wire: &str) -> Result<String> {
    let renamed = RENAMED.iter().find(|(from, _)| *from == wire).map(|(_, to)| (*to).to_owned());
    let name = renamed.unwrap_or_else(|| camel(wire));
    ensure!(
        name.starts_with(|letter: char| letter.is_ascii_lowercase()),
        "`{name}` begins like no name of Kotlin"
    );
    ensure!(!KEYWORDS.contains(&name.as_str()), "`{name}` is a word of Kotlin: give it another in RENAMED");
    ensure!(!INHERITED.contains(&name.as_str()), "every object has a `{name}`: give it another in RENAMED");
    Ok(name)
}

/// `InternetBankingBay` as `INTERNET_BANKING_BAY`.
fn constant(variant: &str) -> String {
    let mut constant = String::new();
    for letter in variant.chars() {
        if letter.is_ascii_uppercase() && !constant.is_empty() {
            constant.push('_');
        }
        constant.push(letter.to_ascii_uppercase());
    }
    constant
}

/// Where some but not all of the properties are needed.
fn needed(properties: &[Property]) -> Option<Needed> {
    let (needed, others): (Vec<_>, Vec<_>) =
        properties.iter().partition(|property| property.default.is_none());
    let first_other = others.first()?;
    if needed.is_empty() {
        return None;
    }
    let parameters: Vec<String> =
        needed.iter().map(|property| format!("{}: {}", property.name, property.kind)).collect();
    let mut arguments: Vec<String> =
        needed.iter().map(|property| format!("{0} = {0}", property.name)).collect();
    let default = first_other.default.unwrap_or_default();
    // One more than is needed, so that it is not this constructor that is called.
    arguments.push(format!("{} = {default}", first_other.name));
    Some(Needed { parameters: parameters.join(", "), arguments: arguments.join(", ") })
}

#[cfg(test)]
mod tests;
