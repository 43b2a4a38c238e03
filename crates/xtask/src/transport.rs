//! Every transport that is shipped, against the scenarios of `tests/transport`.

use std::ffi::OsStr;
use std::process::Command;

use anyhow::Result;

use crate::command::{cargo, run as run_one, run_all};
use crate::workspace::Workspace;
use crate::{program, python, setup, wasm};

/// Builds the judge and has it start each host.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let chromium = setup::browser(workspace)?;
    // The bundler among them, which makes one file of the package's transport.
    setup::packages(&wasm::package(workspace))?;
    let judge = program::build(workspace, "sanspay-certify")?;
    run_one(cargo(&workspace.root).args(["build", "--workspace", "--example", "certify-ureq"]))?;
    let ureq = workspace.target.join("debug/examples/certify-ureq");
    let certify = |host: &str, program: &[&OsStr]| {
        let mut certify = Command::new(&judge);
        certify.current_dir(workspace.root.join("tests/transport")).args(["--host", host]).args(program);
        certify.env("CHROMIUM", &chromium);
        certify
    };
    let python_tools = python::tools(workspace)?;
    let site = python::site(workspace)?;
    let python = |host: &str| {
        let script = ["-B".as_ref(), "hosts/python.py".as_ref(), host.as_ref()];
        let mut python =
            certify(host, &[[python_tools.join("python").as_os_str()].as_slice(), &script].concat());
        python.env("PYTHONPATH", &site);
        python
    };
    let node = |host: &str, script: &str| certify(host, &["node".as_ref(), script.as_ref()]);
    run_all([
        certify("ureq", &[ureq.as_ref()]),
        node("fetch-node", "hosts/node.js"),
        node("fetch-chromium", "hosts/chromium.js"),
        python("python-http"),
        python("python-aiohttp"),
        python("python-requests"),
        python("python-httpx"),
        python("python-httpx-async"),
    ])
}
