//! What every binding offers: clients with resources, and a method for each operation. A language spells it.

use anyhow::{Context, Result, bail, ensure};
use sanspay::Certainty;
use sanspay::schema::{Definition, Field, OperationTypes, Schema, Type};

use super::docs::Docs;

/// A gateway's client.
pub(super) struct Client<'a> {
    /// `omise`
    pub(super) gateway: &'static str,
    /// In the order of the table.
    pub(super) resources: Vec<Resource<'a>>,
    /// Operations that belong to no resource.
    pub(super) methods: Vec<Method<'a>>,
}

pub(super) struct Resource<'a> {
    /// `card_transactions`
    pub(super) words: &'static str,
    pub(super) methods: Vec<Method<'a>>,
}

pub(super) struct Method<'a> {
    pub(super) operation: &'a OperationTypes,
    /// `mark_as_paid`
    pub(super) verb: &'static str,
    /// The path of its parameters' type.
    pub(super) params: &'static str,
    docs: &'static str,
    /// The parameters that stand in the path, in its order.
    pub(super) ids: Vec<&'a Field>,
    /// The other parameters.
    pub(super) others: Vec<&'a Field>,
    pub(super) rows: Option<Rows<'a>>,
}

/// How a method's twin gives the rows of all pages.
pub(super) struct Rows<'a> {
    /// `iter`, `iter_all`
    pub(super) verb: String,
    /// Of the page.
    pub(super) field: &'static str,
    pub(super) kind: &'a Type,
}

/// All clients.
pub(super) fn clients<'a>(operations: &'a [OperationTypes], schema: &'a Schema) -> Result<Vec<Client<'a>>> {
    let mut clients: Vec<Client<'_>> = Vec::new();
    for operation in operations {
        let name = operation.info.name;
        let method = Method::of(operation, schema).with_context(|| name)?;
        let words: Vec<&str> = name.split('.').collect();
        let (gateway, resource) = match words[..] {
            [gateway, _] => (gateway, None),
            [gateway, resource, _] => (gateway, Some(resource)),
            _ => bail!("{name}: no place for a name of {} words", words.len()),
        };
        let at = clients.iter().position(|known| known.gateway == gateway).unwrap_or_else(|| {
            clients.push(Client { gateway, resources: Vec::new(), methods: Vec::new() });
            clients.len() - 1
        });
        let Client { resources, methods, .. } = &mut clients[at];
        match resource {
            None => methods.push(method),
            Some(words) => match resources.iter_mut().find(|known| known.words == words) {
                Some(known) => known.methods.push(method),
                None => resources.push(Resource { words, methods: vec![method] }),
            },
        }
    }
    Ok(clients)
}

impl<'a> Method<'a> {
    fn of(operation: &'a OperationTypes, schema: &'a Schema) -> Result<Self> {
        let Type::Named(params) = operation.params else { bail!("its parameters are no record") };
        let (docs, fields) = record(params, schema)?;
        let names = ids(operation.info.path)?;
        let mut ids = Vec::new();
        for id in &names {
            let field = fields.iter().find(|field| field.name == *id);
            ids.push(field.with_context(|| format!("the path has {{{id}}}, and the parameters do not"))?);
        }
        let others = fields.iter().filter(|field| !names.contains(&field.name)).collect();
        let verb = operation.info.name.rsplit('.').next().unwrap_or_default();
        let rows = if operation.paged { Some(Rows::of(verb, &operation.output, schema)?) } else { None };
        Ok(Self { operation, verb, params, docs, ids, others, rows })
    }

    /// Whether it cannot be called without parameters beside those of the path.
    pub(super) fn needs_params(&self) -> bool {
        self.others.iter().any(|field| !field.left_out && !matches!(field.kind, Type::Optional(_)))
    }

    /// What it does, its request, and how sure the reference is.
    pub(super) fn documentation(&self, docs: &Docs<'_>) -> Result<Vec<String>> {
        let mut lines = docs.of_operation(self.docs)?;
        match self.operation.info.certainty {
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
        Ok(lines)
    }
}

impl<'a> Rows<'a> {
    fn of(verb: &str, page: &Type, schema: &'a Schema) -> Result<Self> {
        let Type::Named(path) = page else { bail!("a page has a name") };
        let mut rows = record(path, schema)?.1.iter().filter_map(|field| match &field.kind {
            Type::List(row) => Some((field.name, row)),
            _ => None,
        });
        let (Some((field, kind)), None) = (rows.next(), rows.next()) else {
            bail!("which field of {path} has the rows?");
        };
        let twin = match verb {
            "find" => "iter".to_owned(),
            _ => verb.replacen("list", "iter", 1),
        };
        ensure!(twin.starts_with("iter"), "what is the twin of `{verb}` called that turns pages?");
        Ok(Self { verb: twin, field, kind })
    }
}

fn record<'a>(path: &str, schema: &'a Schema) -> Result<(&'static str, &'a [Field])> {
    match schema.definitions.get(path) {
        Some(Definition::Record { docs, fields, .. }) => Ok((docs, fields)),
        _ => bail!("{path} is no record"),
    }
}

/// `/disputes/{dispute}/documents/{document}`: `dispute` and `document`.
pub(super) fn ids(path: &str) -> Result<Vec<&str>> {
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
pub(super) fn title(path: &str) -> String {
    let words: Vec<&str> = path.split("::").collect();
    match words[..] {
        [_, gateway, module, _] => format!("{}: {}", super::names::pascal(gateway), module.replace('_', " ")),
        _ => "Of both gateways".to_owned(),
    }
}
