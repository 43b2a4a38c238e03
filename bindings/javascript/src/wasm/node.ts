import { createRequire } from 'node:module';
import type { Platform } from '../core.js';

// Not imported: an import of `node:fs` makes Node load its streams too, which takes longer than reading the file.
const { readFileSync } = createRequire(import.meta.url)('node:fs') as typeof import('node:fs');

export const platform: Platform = {
  server: false,
  compileNow: () => new WebAssembly.Module(readFileSync(new URL('./sanspay.wasm', import.meta.url))),
};
