//! What happens in a panic, cut short. The module aborts in one anyway, and on this target the standard library
//! has nowhere to write its message; but the code that makes the message is downloaded.

use anyhow::{Result, ensure};
use walrus::passes::gc;
use walrus::{FunctionBuilder, FunctionKind, Module};

/// Where panics come together, by what the names of the functions begin with. None of them returns, and that is
/// what makes it safe: the compiler gives functions that are alike one body and one name, so what a name stands for
/// may be called by others too. `Debug` of an error is `Display` of another.
const PANICS: &[&str] = &[
    "__rustc::rust_begin_unwind",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "core::cell::panic_",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_",
    "core::str::slice_error_fail",
    "std::panicking::panic_with_hook",
];

/// Makes an `unreachable` of each, and drops what is not called any more.
pub(crate) fn cut(module: &mut Module) -> Result<()> {
    let is_panic = |name: &str| PANICS.iter().any(|panic| name.starts_with(panic));
    let names = module
        .funcs
        .iter_local()
        .filter_map(|(id, _)| Some((id, plain(module.funcs.get(id).name.as_deref()?))));
    let panics: Vec<_> = names.filter(|(_, name)| is_panic(name)).map(|(id, _)| id).collect();
    // A compiler that calls them otherwise should not make the package larger unnoticed.
    ensure!(
        panics.len() >= PANICS.len(),
        "the functions of panics have other names: look into the module for them"
    );
    for id in panics {
        let (params, results) = module.types.params_results(module.funcs.get(id).ty());
        let (params, results) = (params.to_vec(), results.to_vec());
        let arguments = params.iter().map(|kind| module.locals.add(*kind)).collect();
        let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
        builder.func_body().unreachable();
        module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(arguments));
    }
    gc::run(module);
    forget_sources(module);
    Ok(())
}

/// Wipes the paths of sources, which only messages of panics name.
fn forget_sources(module: &mut Module) {
    const ROOTS: [&[u8]; 4] = [b"/rustc/", b"/rust/deps/", b"cargo/registry/", b"crates/sanspay"];
    let is_of_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-".contains(byte);
    let all: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for data in all {
        let bytes = &mut module.data.get_mut(data).value;
        for at in 0..bytes.len() {
            let rest = &mut bytes[at..];
            if !ROOTS.iter().any(|root| rest.starts_with(root)) {
                continue;
            }
            let end = rest.windows(3).position(|window| window == b".rs").map_or(0, |end| end + 3);
            if rest[..end].iter().all(is_of_path) {
                rest[..end].fill(0);
            }
        }
    }
}

/// `core[c5930c85a12de822]::panicking::panic_fmt` without the hashes of crates.
fn plain(name: &str) -> String {
    let mut parts = name.split('[');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest)) if hash.len() == 16 => plain.push_str(rest),
            _ => {
                plain.push('[');
                plain.push_str(part);
            }
        }
    }
    plain
}
