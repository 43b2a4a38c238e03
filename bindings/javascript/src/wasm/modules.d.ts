declare module '*.wasm' {
  const module: WebAssembly.Module;
  export default module;
}

/** One of this folder: which, package.json says by the conditions of where the package is used. */
declare module '#wasm' {
  export const platform: import('../core.js').Platform;
}

/** That of the variant, which build.mjs puts in. */
declare module '#glue' {
  const glue: import('../core.js').Core & { initSync(options: { module: WebAssembly.Module }): unknown };
  export = glue;
}
