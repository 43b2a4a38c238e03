import type { Platform } from '../core.js';
// Workers compile the file when they are deployed and may not later.
import module from './sanspay.wasm';

export const platform: Platform = { server: true, compileNow: () => module };
