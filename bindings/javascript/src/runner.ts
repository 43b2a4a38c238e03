/** The loop: it does what a call asks for until the call is done. */
import * as check from './check.js';
import { type Call, type Core, coreModule } from './core.js';
import { describe, ours } from './errors.js';
import { guarded } from './failure.js';
import { remember } from './response.js';
import { type Signer } from './signer.js';
import { type Answer, cancelled, exchange, type Fetch, LONGEST_TIMER, type Lost } from './transport.js';

/** What differs for a single call. Everything left out is as the client was made. */
export interface CallOptions {
  /** Ends the call with a `CancelledError`. What was already sent may still be done. */
  signal?: AbortSignal;
  /** Milliseconds for one attempt. */
  timeout?: number;
  /** How many times the request is sent again at most. */
  maxRetries?: number;
  /**
   * Sent with every attempt of an Omise POST or PATCH, which may then be repeated like a GET. Known from a
   * draft only, unconfirmed by Omise.
   */
  idempotencyKey?: string;
}

/** What the generated operations need. */
export interface Runner {
  /** @param ids of the path, where there are other parameters too */
  run<T>(operation: string, params: object, options?: CallOptions, ids?: object): Promise<T>;
  pages<Page>(operation: string, params: object, options?: CallOptions, ids?: object): AsyncGenerator<Page>;
}

/** The options of one call, looked at. */
export interface Checked {
  signal: AbortSignal | undefined;
  timeout: number | undefined;
  maxRetries: number | undefined;
  idempotencyKey: string | undefined;
}

const UNCHANGED: Checked = { signal: undefined, timeout: undefined, maxRetries: undefined, idempotencyKey: undefined };

function checked(given: CallOptions | undefined): Checked {
  if (given === undefined) return UNCHANGED;
  return check.reading('the options of a call', () => {
    const { signal, timeout, maxRetries, idempotencyKey } = check.options('the options of a call', given);
    return {
      signal: check.optionalSignal(signal),
      timeout: check.optionalCount('timeout', timeout),
      maxRetries: check.optionalCount('maxRetries', maxRetries),
      idempotencyKey: check.optionalText('idempotencyKey', idempotencyKey),
    };
  });
}

/**
 * A client of the module. It is made at once where the module can be there at once, so that a wrong key is an
 * error of the constructor; elsewhere before the first call.
 */
export class Lazy<T> {
  #make: ((core: Core) => T) | undefined;
  #made: T | undefined;

  constructor(make: (core: Core) => T) {
    this.#make = make;
    const core = coreModule.now();
    if (core) this.get(core);
  }

  get(core: Core): T {
    if (this.#make) {
      const make = this.#make;
      this.#made = guarded(core, () => make(core));
      // With it go the keys that it held.
      this.#make = undefined;
    }
    return this.#made as T;
  }
}

export interface Transport {
  fetch: Fetch | undefined;
  signer: Promise<Signer> | undefined;
}

export type Begin<C> = (client: C, options: Checked) => Call;

export class GatewayRunner<C extends { call(...args: never[]): Call }> implements Runner {
  readonly #client: Lazy<C>;
  readonly #transport: Transport;
  readonly #call: (client: C, operation: string, params: string, options: Checked) => Call;

  constructor(
    client: Lazy<C>,
    transport: Transport,
    call: (client: C, operation: string, params: string, options: Checked) => Call,
  ) {
    this.#client = client;
    this.#transport = transport;
    this.#call = call;
  }

  get transport(): Transport {
    return this.#transport;
  }

  get client(): Lazy<C> {
    return this.#client;
  }

  run<T>(operation: string, params: object, options?: CallOptions, ids?: object): Promise<T> {
    return this.once<T>(() => this.#named(operation, params, ids), options);
  }

  /** Runs one call to its result. What it is made of is read before anything is waited for. */
  async once<T>(prepare: () => Begin<C>, given: CallOptions | undefined): Promise<T> {
    const options = checked(given);
    const begin = prepare();
    const core = coreModule.now() ?? (await coreModule.load());
    const call = guarded(core, () => begin(this.#client.get(core), options));
    try {
      return await this.#drive<T>(core, call, options.signal);
    } catch (thrown) {
      throw unlessBroken(thrown);
    } finally {
      call.free();
    }
  }

  async *pages<Page>(operation: string, params: object, given?: CallOptions, ids?: object): AsyncGenerator<Page> {
    const options = checked(given);
    const begin = this.#named(operation, params, ids);
    const core = coreModule.now() ?? (await coreModule.load());
    let call: Call | undefined = guarded(core, () => begin(this.#client.get(core), options));
    try {
      while (call) {
        yield await this.#drive<Page>(core, call, options.signal);
        const done: Call = call;
        call = guarded(core, () => done.nextPage());
        done.free();
      }
    } catch (thrown) {
      throw unlessBroken(thrown);
    } finally {
      call?.free();
    }
  }

  #named(operation: string, params: object, ids: object | undefined): Begin<C> {
    const all = ids ? check.reading('the parameters', () => ({ ...ids, ...params })) : (params ?? {});
    const written = check.json('the parameters', all, operation);
    return (client, options) => this.#call(client, operation, written, options);
  }

  async #drive<T>(core: Core, call: Call, signal: AbortSignal | undefined): Promise<T> {
    /** When the next step is due, by the clock that the call was shown: a cancelled wait is not waited for. */
    let due = 0;
    const now = () => Math.max(Date.now(), signal?.aborted ? due : 0);
    let arrived = false;
    let body: Uint8Array = NOTHING;
    let polled = guarded(core, () => call.poll(now()));
    for (;;) {
      const end = polled.indexOf('\0');
      const behind = end < 0 ? undefined : polled.slice(end + 1);
      const [step, ...rest] = (end < 0 ? polled : polled.slice(0, end)).split('\n');
      if (step === 'done') return result<T>(rest, behind!, body);
      if (step === 'wait') {
        due = Date.now() + Number(rest[0]);
        await pause(Number(rest[0]), signal);
        polled = guarded(core, () => call.poll(now()));
      } else if (step === 'sign') {
        const signed = await this.#signed(rest[0]!, signal);
        polled = guarded(core, () =>
          typeof signed === 'string' ? call.onFailure('other', false, signed, now()) : call.onSignature(signed, now()),
        );
      } else {
        const attempt = await this.#send(call, rest, behind, signal, arrived);
        if ('kind' in attempt) {
          arrived ||= attempt.sent;
          polled = guarded(core, () => call.onFailure(attempt.kind, attempt.sent, attempt.detail, now()));
        } else {
          arrived ||= attempt.status >= 500;
          body = attempt.body;
          polled = guarded(core, () => call.onResponse(attempt.status, attempt.headers, attempt.body, now()));
        }
      }
    }
  }

  async #send(
    call: Call,
    flat: string[],
    text: string | undefined,
    signal: AbortSignal | undefined,
    arrived: boolean,
  ): Promise<Answer | Lost> {
    const [method, url, timeout, ...rest] = flat;
    const body = text ?? call.takeBody();
    // This attempt is not sent any more; an earlier one may have been.
    if (signal?.aborted) return cancelled(signal, arrived);
    const headers: [string, string][] = [];
    for (let at = 0; at + 1 < rest.length; at += 2) headers.push([rest[at]!, rest[at + 1]!]);
    const request = { method: method!, url: url!, headers, body, timeout: Number(timeout) };
    return await exchange(this.#transport.fetch ?? platformFetch, request, signal);
  }

  /** The signature, or why there is none. */
  async #signed(message: string, signal: AbortSignal | undefined): Promise<Uint8Array | string> {
    try {
      const signing = this.#signature(new TextEncoder().encode(message));
      // Of a cancelled call the signature is never sent: the next step says so.
      return check.bytes(await unlessAborted(signing, signal, UNUSED_SIGNATURE)) ?? 'it has to give a Uint8Array';
    } catch (error) {
      return describe(error);
    }
  }

  async #signature(message: Uint8Array): Promise<Uint8Array> {
    const signer = await this.#transport.signer;
    if (!signer) throw new Error('there is none; give the client a `signer` or a `privateKey`');
    return await signer(message);
  }
}

/** All else that is looked at during a call is the signal, which may be of somebody's own making. */
function unlessBroken(thrown: unknown): unknown {
  return thrown instanceof WebAssembly.RuntimeError ? thrown : ours('the signal', thrown);
}

/** Looked up at each call: tests and proxies replace it. */
const platformFetch: Fetch = (url, init) => globalThis.fetch(url, init);

const UNUSED_SIGNATURE = Uint8Array.of(0);

const NOTHING = new Uint8Array(0);

function result<T>(meta: string[], output: string, body: Uint8Array): T {
  const value = JSON.parse(output) as T;
  if (typeof value === 'object' && value !== null) {
    const [status, attempts, requestId, idempotencyKey] = meta;
    remember(value, {
      status: Number(status),
      requestId: requestId || undefined,
      attempts: Number(attempts),
      idempotencyKey: idempotencyKey || undefined,
      body,
      json: () => JSON.parse(new TextDecoder().decode(body)) as unknown,
    });
  }
  return value;
}

/** Waits, or stops waiting when the call is cancelled. */
async function pause(millis: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.min(millis, LONGEST_TIMER));
  });
  await unlessAborted(wait, signal, undefined);
  clearTimeout(timer);
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined, otherwise: T): Promise<T> {
  if (!signal) return await work;
  let stop: () => void = () => {};
  const aborted = new Promise<T>((resolve) => {
    stop = () => resolve(otherwise);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    // Of work that is left behind nobody hears the end.
    work.catch(() => {});
    signal.removeEventListener('abort', stop);
  }
}
