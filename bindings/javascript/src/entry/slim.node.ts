import { readFileSync } from 'node:fs';
import * as glue from '../../wasm/slim/sanspay.js';
import { install } from '../core.js';

install(glue, {
  server: false,
  compileNow: () => new WebAssembly.Module(readFileSync(new URL('./sanspay-slim.wasm', import.meta.url))),
});

export * from '../slim.js';
