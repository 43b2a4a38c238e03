import * as glue from '../../wasm/full/sanspay.js';
import { install } from '../core.js';

// Written out, so that bundlers see the file and bring it along.
install(glue, { server: false, address: () => new URL('./sanspay.wasm', import.meta.url) });

export * from '../index.js';
