import type { Found } from '../part.js';

/** Not a trusted place by its nature: what it is tells `isBrowser`. */
export const server = false;

export function find(): Found {
  // Written out, so that bundlers see the file and bring it along.
  const address = new URL('./sanspay.wasm', import.meta.url);
  // Not imported: a page has none, and in Node an import makes it load its streams too, which takes longer than
  // reading the file.
  const { process } = globalThis as { process?: { getBuiltinModule?(name: 'fs'): typeof import('node:fs') | undefined } };
  const files = address.protocol === 'file:' ? process?.getBuiltinModule?.('fs') : undefined;
  return files ? { compile: () => new WebAssembly.Module(files.readFileSync(address)) } : { address };
}
