/**
 * The WebAssembly module: what it gives, and when it is there.
 *
 * Nothing is compiled at import. Where bytes can be read at once (Node, workers) the first use compiles
 * them; elsewhere the first call waits for them, or `init()` does.
 */
import * as glue from '#glue';
import { platform } from '#wasm';
import { describe, MisuseError } from './errors.js';
import type { WasmModule } from './platform.js';

/** One operation under way. */
export interface Call {
  free(): void;
  /** The next step, a line for each of its parts; behind a zero byte the body, if it is text. */
  poll(nowMs: number): string;
  /** A body that is no text. */
  takeBody(): Uint8Array | undefined;
  onResponse(status: number, headers: string, body: Uint8Array): void;
  onFailure(kind: string, sent: boolean, detail: string): void;
  onSignature(signature: Uint8Array): void;
  output(): string;
  /** A line each: status, attempts, request id, idempotency key. */
  meta(): string;
  nextPage(): Call | undefined;
}

/** What the module throws. */
export interface Failure {
  free(): void;
  kind(): string;
  message(): string;
  code(): string | undefined;
  detail(): string;
  hint(): string | undefined;
  status(): number | undefined;
  requestId(): string | undefined;
  operation(): string | undefined;
  isRetryable(): boolean;
  isOutcomeUnknown(): boolean;
  body(): Uint8Array;
}

export interface CoreOmise {
  call(name: string, params: string, timeout?: number, maxRetries?: number, idempotencyKey?: string): Call;
  onBehalfOf(chainKey: string): CoreOmise;
}

export interface CoreWonder {
  call(name: string, params: string, timeout?: number, maxRetries?: number): Call;
  raw(method: string, path: string, body?: string, timeout?: number, maxRetries?: number): Call;
}

export interface CoreOmiseWebhook {
  verify(headers: string[], body: Uint8Array, nowMs: number): string;
  signTestEvent(body: Uint8Array, nowMs: number): string[];
}

export interface CoreWonderWebhook {
  verify(method: string, uri: string, headers: string[], body: Uint8Array, nowMs: number): string;
}

export interface Core {
  Failure: { readonly prototype: Failure; [Symbol.hasInstance](value: unknown): boolean };
  Omise: new (
    publicKey: string | undefined,
    secretKey: string | undefined,
    apiUrl: string | undefined,
    vaultUrl: string | undefined,
    timeout: number | undefined,
    maxRetries: number | undefined,
    idempotencyKeys: boolean,
    userAgent: string | undefined,
  ) => CoreOmise;
  Wonder: new (
    appId: string,
    privateKey: string | undefined,
    url: string | undefined,
    language: string | undefined,
    timeout: number | undefined,
    maxRetries: number | undefined,
    userAgent: string | undefined,
  ) => CoreWonder;
  OmiseWebhook: new (secrets: string[], tolerance: number | undefined) => CoreOmiseWebhook;
  omiseDeduplicationKey(event: string): string;
  signatureSteps(nonce: string, time: string, method: string, uri: string, body: Uint8Array): string[];
  /** What needs RSA is missing in the slim module. */
  WonderWebhook?: new (appId: string, publicKey: string, tolerance: number | undefined) => CoreWonderWebhook;
  publicKeyPem?(privateKey: string): string;
  wonderDeduplicationKey?(event: string): string;
}

/** Where the bytes come from on this platform. @internal */
export interface Platform {
  /** A trusted place by its nature: keys may be there. */
  server: boolean;
  compileNow?(): WebAssembly.Module;
  address?(): URL;
}

/** What `init` takes: the bytes, the compiled module, a response or an address to fetch. */
export type WasmSource = ArrayBuffer | ArrayBufferView | WasmModule | Response | URL | string;

let core: Core | undefined;
let loading: Promise<Core> | undefined;

function start(module: WebAssembly.Module): Core {
  if (!core) {
    glue.initSync({ module });
    // One by one, so that what is not used of the glue stays out of the package.
    core = {
      Failure: glue.Failure,
      Omise: glue.Omise,
      Wonder: glue.Wonder,
      OmiseWebhook: glue.OmiseWebhook,
      WonderWebhook: glue.WonderWebhook,
      omiseDeduplicationKey: glue.omiseDeduplicationKey,
      wonderDeduplicationKey: glue.wonderDeduplicationKey,
      signatureSteps: glue.signatureSteps,
      publicKeyPem: glue.publicKeyPem,
    };
  }
  return core;
}

/** The module if it is there or can be there at once. @internal */
export function coreNow(): Core | undefined {
  return core ?? (platform.compileNow ? start(platform.compileNow()) : undefined);
}

/** The module, for what cannot wait. @internal */
export function coreOrThrow(): Core {
  const now = coreNow();
  if (now) return now;
  throw new MisuseError({
    detail: 'the WebAssembly module is not loaded yet, and this cannot wait for it: call `await init()` once before',
  });
}

/** The module, for what can wait. @internal */
export async function coreSoon(): Promise<Core> {
  return coreNow() ?? (await load());
}

/**
 * Loads the WebAssembly module. Only webhooks and `signatureSteps` in a browser need it, since they are
 * synchronous there too; everything else waits for the module by itself. Calling it again does nothing.
 *
 * @param source where bundlers or a content security policy keep the file from being found: its bytes, the
 * compiled module, a response, or an address
 */
export async function init(source?: WasmSource | Promise<WasmSource>): Promise<void> {
  if (core || (source === undefined && coreNow())) return;
  await load(source);
}

function load(source?: WasmSource | Promise<WasmSource>): Promise<Core> {
  loading ??= compile(source)
    .then((module) => start(checked(module)))
    .catch((error: unknown) => {
      // The next use tries again.
      loading = undefined;
      throw new MisuseError({
        detail: `the WebAssembly module cannot be loaded (${describe(error)}): give its bytes, its address or the compiled module to init()`,
        cause: error,
      });
    });
  return loading;
}

/** The glue would take any module for the one that it was made for, and keep it. */
function checked(module: WebAssembly.Module): WebAssembly.Module {
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  for (const needed of ['__wbindgen_start', ...(glue.publicKeyPem ? ['publicKeyPem'] : [])]) {
    if (!names.includes(needed)) throw new Error('it is another module than that of this package');
  }
  return module;
}

async function compile(given?: WasmSource | Promise<WasmSource>): Promise<WebAssembly.Module> {
  let source = await (given ?? platform.address!());
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === 'string' || source instanceof URL) source = await fetch(source);
  if (typeof Response === 'function' && source instanceof Response) {
    if (!source.ok) throw new Error(`HTTP ${source.status} for ${source.url}`);
    if (
      typeof WebAssembly.compileStreaming === 'function' &&
      source.headers.get('content-type') === 'application/wasm'
    ) {
      return await WebAssembly.compileStreaming(source);
    }
    source = await source.arrayBuffer();
  }
  return await WebAssembly.compile(source as BufferSource);
}
