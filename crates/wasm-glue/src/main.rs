//! `wasm-glue MODULE FOLDER`: writes the JavaScript and the TypeScript of a module beside the module itself.
//!
//! By itself, and not in xtask, so that only who builds the npm package waits for it to be compiled.

use std::path::PathBuf;

use anyhow::{Result, bail};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [module, folder] = &arguments[..] else { bail!("usage: wasm-glue MODULE FOLDER") };
    Bindgen::new()
        .input_path(module)
        .out_name("sanspay")
        .web(true)?
        // Where the module is, is for the package to say: it is different for each kind of host.
        .omit_default_module_path(true)
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
}
