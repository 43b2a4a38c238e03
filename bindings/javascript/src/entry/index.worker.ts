// Workers compile the file when they are deployed and may not later.
import module from './sanspay.wasm';
import * as glue from '../../wasm/full/sanspay.js';
import { install } from '../core.js';

install(glue, { server: true, compileNow: () => module });

export * from '../index.js';
