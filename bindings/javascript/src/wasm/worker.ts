import type { Found } from '../part.js';
// Workers compile the file when they are deployed and may not later.
import module from './sanspay.wasm';

/** Keys may be there. */
export const server = true;

export const find = (): Found => ({ compile: () => module });
