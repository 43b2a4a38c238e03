/** The modules of the package: what each gives, and when it is there. */
import { describe, MisuseError } from './errors.js';
import type { WasmModule } from './platform.js';

/** A module on this platform: what compiles its bytes at once (Node, workers), or where they are. @internal */
export type Found = { compile(): WebAssembly.Module } | { address: URL };

/** What `init` takes: the bytes, the compiled module, a response or an address to fetch. */
export type WasmSource = ArrayBuffer | ArrayBufferView | WasmModule | Response | URL | string;

/** One of another realm, where some runtimes compile it, is no instance of this one's class. */
const isModule = (source: unknown): boolean =>
  Object.prototype.toString.call(source) === '[object WebAssembly.Module]';

/**
 * A WebAssembly module. Nothing is compiled at import. Where bytes can be read at once the first use compiles them;
 * elsewhere the first call waits for them, or `init()` does.
 */
export class Part<Exports> {
  readonly #argument: string;
  readonly #find: () => Found;
  readonly #start: (module: WebAssembly.Module) => Exports;
  #started: Exports | undefined;
  #loading: Promise<Exports> | undefined;

  /** @param argument of `init` that this module is @internal */
  constructor(argument: string, find: () => Found, start: (module: WebAssembly.Module) => Exports) {
    this.#argument = argument;
    this.#find = find;
    this.#start = start;
  }

  /** What it gives, if it is there or can be there at once. */
  now(): Exports | undefined {
    if (this.#started) return this.#started;
    let found: Found;
    try {
      found = this.#find();
    } catch {
      // A bundle that does not know its own address; `load` says so, unless it is given the module.
      return undefined;
    }
    if (!('compile' in found)) return undefined;
    try {
      return (this.#started = this.#start(found.compile()));
    } catch (error) {
      throw this.#missing(error);
    }
  }

  /** The same, for what cannot wait. */
  orThrow(): Exports {
    const now = this.now();
    if (now) return now;
    throw new MisuseError({
      detail: 'the WebAssembly module is not loaded yet, and this cannot wait for it: call `await init()` once before',
    });
  }

  /** The same, for what can wait. */
  async load(source?: WasmSource | Promise<WasmSource>): Promise<Exports> {
    if (this.#started) return this.#started;
    this.#loading ??= this.#compiled(source)
      .then((module) => (this.#started ??= this.#start(module)))
      .catch((error: unknown) => {
        // The next use tries again.
        this.#loading = undefined;
        throw this.#missing(error);
      });
    return await this.#loading;
  }

  async #compiled(given?: WasmSource | Promise<WasmSource>): Promise<WebAssembly.Module> {
    let source = await given;
    if (source === undefined) {
      const found = this.#find();
      if ('compile' in found) return found.compile();
      source = found.address;
    }
    if (isModule(source)) return source as WebAssembly.Module;
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

  #missing(error: unknown): MisuseError {
    return new MisuseError({
      detail: `the WebAssembly module cannot be loaded (${describe(error)}): give its bytes, its address or the compiled module to init() as \`${this.#argument}\``,
      cause: error,
    });
  }
}
