// Workers compile the file when they are deployed and may not later.
import module from './sanspay-slim.wasm';
import * as glue from '../../wasm/slim/sanspay.js';
import { install } from '../core.js';

install(glue, { server: true, compileNow: () => module });

export * from '../slim.js';
