import { readFileSync } from 'node:fs';
import * as glue from '../../wasm/full/sanspay.js';
import { install } from '../core.js';

install(glue, {
  server: false,
  compileNow: () => new WebAssembly.Module(readFileSync(new URL('./sanspay.wasm', import.meta.url))),
});

export * from '../index.js';
