import * as glue from '../../wasm/slim/sanspay.js';
import { install } from '../core.js';

// Written out, so that bundlers see the file and bring it along.
install(glue, { server: false, address: () => new URL('./sanspay-slim.wasm', import.meta.url) });

export * from '../slim.js';
