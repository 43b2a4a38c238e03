/** The loop: it does what a call asks for until the call is done. */
import * as check from './check.js';
import { type Core, coreModule } from './core.js';
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

/** Begins a call and gives its first step, see `Core`. */
export type Begin<C> = (client: C, number: number, options: Checked, isPage: boolean, nowMs: number) => string;

export type BeginNamed<C> = (
  client: C,
  number: number,
  operation: string,
  params: string,
  isPage: boolean,
  options: Checked,
  nowMs: number,
) => string;

/** A call under way. */
interface UnderWay {
  core: Core;
  number: number;
}

let last = 0;

/** A number that no other call has: no program has as many under way. */
const next = (): number => (last = (last + 1) >>> 0);

let lists: FinalizationRegistry<{ current: UnderWay | undefined }> | undefined;

/** Ends the call of a list that nobody reads any more. */
function endWithGarbage(pages: object, call: { current: UnderWay | undefined }): void {
  if (typeof FinalizationRegistry !== 'function') return;
  lists ??= new FinalizationRegistry(({ current }) => current?.core.end(current.number));
  lists.register(pages, call);
}

export class GatewayRunner<C> implements Runner {
  readonly #client: Lazy<C>;
  readonly #transport: Transport;
  readonly #begin: BeginNamed<C>;

  constructor(client: Lazy<C>, transport: Transport, begin: BeginNamed<C>) {
    this.#client = client;
    this.#transport = transport;
    this.#begin = begin;
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
    const number = next();
    const first = guarded(core, () => begin(this.#client.get(core), number, options, false, Date.now()));
    let isDone = false;
    try {
      const result = await this.#drive<T>(core, number, first, options.signal);
      isDone = true;
      return result;
    } catch (thrown) {
      throw unlessBroken(thrown);
    } finally {
      if (!isDone) core.end(number);
    }
  }

  pages<Page>(operation: string, params: object, given?: CallOptions, ids?: object): AsyncGenerator<Page> {
    const call: { current: UnderWay | undefined } = { current: undefined };
    const pages = this.#pages<Page>(call, () => this.#named(operation, params, ids), given);
    endWithGarbage(pages, call);
    return pages;
  }

  async *#pages<Page>(
    under: { current: UnderWay | undefined },
    prepare: () => Begin<C>,
    given: CallOptions | undefined,
  ): AsyncGenerator<Page> {
    const options = checked(given);
    const begin = prepare();
    const core = coreModule.now() ?? (await coreModule.load());
    const number = next();
    let step: string | undefined = guarded(core, () =>
      begin(this.#client.get(core), number, options, true, Date.now()),
    );
    under.current = { core, number };
    try {
      while (step !== undefined) {
        yield await this.#drive<Page>(core, number, step, options.signal);
        step = guarded(core, () => core.nextPage(number, Date.now()));
      }
    } catch (thrown) {
      throw unlessBroken(thrown);
    } finally {
      under.current = undefined;
      core.end(number);
    }
  }

  #named(operation: string, params: object, ids: object | undefined): Begin<C> {
    const all = ids ? check.reading('the parameters', () => ({ ...ids, ...params })) : (params ?? {});
    const written = check.json('the parameters', all, operation);
    return (client, number, options, isPage, nowMs) =>
      this.#begin(client, number, operation, written, isPage, options, nowMs);
  }

  /** Does what the call asks for, this step first, until it is done. */
  async #drive<T>(core: Core, number: number, step: string, signal: AbortSignal | undefined): Promise<T> {
    /** When the next step is due, by the clock that the call was shown: a cancelled wait is not waited for. */
    let due = 0;
    const now = () => Math.max(Date.now(), signal?.aborted ? due : 0);
    let arrived = false;
    let body: Uint8Array = NOTHING;
    for (;;) {
      if (step.startsWith('wait\n')) {
        const millis = Number(step.slice(5));
        due = Date.now() + millis;
        await pause(millis, signal);
        step = guarded(core, () => core.poll(number, now()));
      } else if (step.startsWith('sign\n')) {
        const signed = await this.#signed(step.slice(5), signal);
        step = guarded(core, () =>
          typeof signed === 'string'
            ? core.onFailure(number, 'other', false, signed, now())
            : core.onSignature(number, signed, now()),
        );
      } else if (step.startsWith('send\n')) {
        const attempt = await this.#send(core, number, step, signal, arrived);
        if ('kind' in attempt) {
          arrived ||= attempt.sent;
          step = guarded(core, () => core.onFailure(number, attempt.kind, attempt.sent, attempt.detail, now()));
        } else {
          arrived ||= attempt.status >= 500;
          body = attempt.body;
          step = guarded(core, () => core.onResponse(number, attempt.status, attempt.headers, attempt.body, now()));
        }
      } else {
        return result<T>(step, body);
      }
    }
  }

  #send(
    core: Core,
    number: number,
    step: string,
    signal: AbortSignal | undefined,
    arrived: boolean,
  ): Answer | Lost | Promise<Answer | Lost> {
    const end = step.indexOf('\0');
    const body = end < 0 ? core.takeBody(number) : step.slice(end + 1);
    // This attempt is not sent any more; an earlier one may have been.
    if (signal?.aborted) return cancelled(signal, arrived);
    const lines = (end < 0 ? step : step.slice(0, end)).split('\n');
    const headers: Record<string, string> = {};
    for (let at = 4; at + 1 < lines.length; at += 2) headers[lines[at]!] = lines[at + 1]!;
    const request = { method: lines[1]!, url: lines[2]!, headers, body, timeout: Number(lines[3]) };
    return exchange(this.#transport.fetch ?? platformFetch, request, signal);
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

function result<T>(done: string, body: Uint8Array): T {
  const end = done.lastIndexOf('\0');
  const value = JSON.parse(done.slice(0, end)) as T;
  if (typeof value === 'object' && value !== null) {
    const known = done.slice(end + 1).split('\n');
    remember(value, {
      status: Number(known[0]),
      attempts: Number(known[1]),
      requestId: known[2] || undefined,
      idempotencyKey: known[3] || undefined,
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
