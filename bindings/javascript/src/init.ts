import { coreModule } from './core.js';
import type { WasmSource } from './part.js';
import { rsaModule } from './rsa.js';

/**
 * Loads WebAssembly. Only webhooks, `signatureSteps` and `publicKeyPem` in a browser need it, since they are
 * synchronous there too; everything else waits for the module by itself. Calling it again does nothing.
 *
 * Where bundlers or a content security policy keep the files from being found, give them: their bytes, the compiled
 * modules, responses, or addresses.
 *
 * @param source `sanspay.wasm`, or `sanspay-slim.wasm` of `sanspay/slim`
 * @param rsa `sanspay-rsa.wasm`: for `WonderWebhook`, `publicKeyPem`, and for signing where there is no WebCrypto; not
 * in `sanspay/slim`
 */
export async function init(source?: WasmSource | Promise<WasmSource>, rsa?: WasmSource | Promise<WasmSource>): Promise<void> {
  const ended = await Promise.allSettled([coreModule.load(source), rsaModule?.().load(rsa)]);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
