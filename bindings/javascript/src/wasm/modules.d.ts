declare module '*.wasm' {
  const module: WebAssembly.Module;
  export default module;
}

/** One of this folder for the module of calls; build.mjs says which. */
declare module '#wasm' {
  export const server: boolean;
  export function find(): import('../part.js').Found;
}

/** The same for the module with RSA. */
declare module '#rsa-wasm' {
  export function find(): import('../part.js').Found;
}

/** That of the module, which build.mjs puts in. */
declare module '#glue' {
  const glue: import('../core.js').Core & { initSync(options: { module: WebAssembly.Module }): unknown };
  export = glue;
}

declare module '#rsa-glue' {
  const glue: import('../rsa.js').Rsa & { initSync(options: { module: WebAssembly.Module }): unknown };
  export = glue;
}
