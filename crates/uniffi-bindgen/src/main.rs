//! uniffi's generator, so that the lockfile pins it. `cargo xtask generate` calls it.

fn main() {
    uniffi::uniffi_bindgen_main();
}
