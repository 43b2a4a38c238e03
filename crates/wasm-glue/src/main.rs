//! `wasm-glue MODULE FOLDER`: writes the JavaScript and the TypeScript of a module beside the module itself.
//! `wasm-glue order MODULE`: puts its functions into an order that gzip likes.
//!
//! By itself, and not in xtask, so that only who builds the npm package waits for it to be compiled.

mod lend;
mod order;
mod panics;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    match &arguments[..] {
        [command, module] if command == Path::new("order") => {
            let bytes = fs::read(module).with_context(|| module.display().to_string())?;
            fs::write(module, order::ordered(&bytes)?).with_context(|| module.display().to_string())
        }
        [module, folder] => glue(module, folder),
        _ => bail!("usage: wasm-glue MODULE FOLDER, or wasm-glue order MODULE"),
    }
}

fn glue(module: &Path, folder: &Path) -> Result<()> {
    let mut output = Bindgen::new()
        .input_path(module)
        .out_name("sanspay")
        .web(true)?
        // Where the module is, is for the package to say: it is different for each kind of host.
        .omit_default_module_path(true)
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()?;
    panics::cut(output.wasm_mut())?;
    let bytes = fs::read(module).with_context(|| module.display().to_string())?;
    let (table, names) = lend::functions(output.wasm_mut(), &bytes)?;
    output.emit(folder)?;
    let glue = folder.join("sanspay.js");
    let text = fs::read_to_string(&glue).with_context(|| glue.display().to_string())?;
    let text = of_any_realm(&lend::taken(&text, &table, &names)?)?;
    fs::write(&glue, text).with_context(|| glue.display().to_string())
}

/// The same glue for modules that a runtime has compiled elsewhere, as Vercel's does: such a module is no instance of the
/// program's own `WebAssembly.Module`. The package gives it nothing but modules.
fn of_any_realm(glue: &str) -> Result<String> {
    let check = "    if (!(module instanceof WebAssembly.Module)) {\n        module = new WebAssembly.Module(module);\n    }\n";
    let (before, after) = around(glue, check)?;
    Ok([before, after].concat())
}

/// What stands before and behind a part of the glue, which is there once.
fn around<'a>(glue: &'a str, part: &str) -> Result<(&'a str, &'a str)> {
    let (before, after) = glue.split_once(part).context("wasm-bindgen's glue has another form")?;
    ensure!(!after.contains(part), "wasm-bindgen's glue has another form");
    Ok((before, after))
}
