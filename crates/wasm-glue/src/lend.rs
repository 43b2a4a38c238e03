//! The functions of a module, lent by a table instead of exported by their names. For what is exported, Node 20
//! compiles when it compiles the module: a wrapper for each signature, all of them together longer than the module
//! itself. For what is taken from a table it does so when it is taken.

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};
use walrus::{ConstExpr, ElementItems, ElementKind, ExportItem, Module, RefType};

use crate::around;

/// Puts the exported functions into a table. Gives its name and theirs, in their order.
///
/// The table's name is made of the module's bytes: glue that was made for another module finds none of that name.
pub(crate) fn functions(module: &mut Module, bytes: &[u8]) -> Result<(String, Vec<String>)> {
    let exports = module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Function(function) => Some((export.id(), export.name.clone(), function)),
        _ => None,
    });
    let exports: Vec<_> = exports.collect();
    ensure!(!exports.is_empty(), "the module exports no function");
    let length = exports.len().try_into()?;
    let table = module.tables.add_local(false, length, Some(length), RefType::FUNCREF);
    let mut names = Vec::new();
    let mut functions = Vec::new();
    for (id, name, function) in exports {
        module.exports.delete(id);
        names.push(name);
        functions.push(function);
    }
    let place = ConstExpr::Value(walrus::ir::Value::I32(0));
    let kind = ElementKind::Active { table, offset: place };
    let element = module.elements.add(kind, ElementItems::Functions(functions));
    module.tables.get_mut(table).elem_segments.insert(element);
    let digest = Sha256::digest(bytes);
    let name = digest[..8].iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    module.exports.add(&name, table);
    Ok((name, names))
}

/// The same glue, which takes each function from the table when it is called first.
pub(crate) fn taken(glue: &str, table: &str, names: &[String]) -> Result<String> {
    let (before, after) = around(glue, "    wasm = instance.exports;\n")?;
    let names = names.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(", ");
    Ok(format!(
        "{before}    wasm = borrowed(instance.exports);
{after}
function borrowed(exports) {{
    const table = exports['{table}'];
    if (!table) throw new Error('it is another module than that of this package');
    const all = {{ ...exports }};
    [{names}].forEach((name, place) => {{
        all[name] = (...given) => (all[name] = table.get(place))(...given);
    }});
    return all;
}}
"
    ))
}
