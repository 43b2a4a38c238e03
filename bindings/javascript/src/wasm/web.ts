import type { Platform } from '../core.js';

// Written out, so that bundlers see the file and bring it along.
export const platform: Platform = { server: false, address: () => new URL('./sanspay.wasm', import.meta.url) };
