/** Whatever is given: an `Error` or a result, and the module works on. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inspect } from 'node:util';
import * as sanspay from 'sanspay';
import { APP_ID, CHARGE, charged, fakeFetch, PKCS8, PUBLIC, vectorText } from './shared.js';

const INPUTS = 10_000;
/** All methods run through the same few lines; `METHOD_INPUTS=10000` takes minutes. */
const METHOD_INPUTS = Number(process.env.METHOD_INPUTS ?? 1_000);
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));

const SECRET = (JSON.parse(vectorText('omise-webhook.json')) as { vectors: { secrets_base64: string[] }[] }).vectors[0]!.secrets_base64[0]!;

let state = 0;
function random(below: number): number {
  // mulberry32
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}
const one = <T>(of: readonly T[]): T => of[random(of.length)]!;

const NAMES = [
  'amount', 'currency', 'card', 'customer', 'message', 'limit', 'order', 'signal', 'timeout', 'maxRetries', 'idempotencyKey', 'secretKey',
  'publicKey', 'apiUrl', 'vaultUrl', 'fetch', 'idempotencyKeys', 'userAgent', 'appId', 'privateKey', 'signer', 'url', 'language', 'method',
  'path', 'uri', 'body', 'headers', 'nonce', 'requestTime', 'tolerance', 'omise-signature', 'omise-signature-timestamp', '__proto__',
  'key', 'data', 'action', 'detail', 'cause', 'length', 'toJSON', 'aborted', 'addEventListener', 'removeEventListener',
];
const LONG = '💳 of some length, '.repeat(5_000);
const TEXTS = [
  '', 'GET', 'POST', '/', '/a?b=c', 'http://127.0.0.1:1', 'skey_test_1', 'pkey_test_1', 'ckey_test_1', APP_ID, PKCS8, PUBLIC, SECRET, '\ud800', '\udc00\ud800',
  '\0', 'a\r\nb: c', '💳', 'THB', '{"a":', '%zz', '..', '-1', 'chrg_test_1', '9'.repeat(400), '['.repeat(3_000),
];
const BIG = [0n, -1n, 18446744073709551616n];
const SYMBOLS = [Symbol('s'), Symbol.iterator];
const NUMBERS = [0, -0, -1, NaN, Infinity, -Infinity, 1.5, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 63), 5e-324];
/** What a getter, a trap or a function throws: rarely an error. */
const THROWN = [undefined, null, 7, 'text', Symbol('thrown'), new Error('thrown'), Object.create(null) as unknown, revoked({})];

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function throwing(): never {
  throw one(THROWN);
}

/** Every trap throws, or only some of them. */
function hostile(target: object): object {
  const traps = ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'] as const;
  return new Proxy(target, Object.fromEntries(traps.filter(() => random(2)).map((trap) => [trap, throwing])));
}

class Longer extends Uint8Array {
  override get length(): number {
    return 1 << 20;
  }
}

/** Made once: making them takes longer than giving them away. */
const FUNCTIONS = [() => 7, throwing, function* () {}, class {}, async () => new Response(CHARGE)];
const BYTES = [
  new Uint8Array(0), new Uint8Array(40), new Longer(8), new Float64Array(2), new DataView(new ArrayBuffer(9)), Buffer.from('x'), new SharedArrayBuffer(4),
  new ArrayBuffer(3), detached(),
];
const OBJECTS = [
  new Date(0), new Date(NaN), /x/g, new Error('x'), new AggregateError([1]), new URL('http://a.b/'), new AbortController().signal, AbortSignal.abort(Symbol('a')),
  new Map(), new Set([1]), new WeakMap(), new Headers({ a: 'b' }), new Response('x'), Promise.resolve(7), new Proxy([], {}), Object(7), Object('text'), Object(Symbol('o')),
  Object(7n), revoked({}), revoked([]), revoked(() => 7),
] as unknown[];
const ITERATORS = [throwing, () => 7, () => ({ next: throwing }), () => [['a', 'b']][Symbol.iterator]()];
const THENS = [throwing, 7, (resolve: (value: unknown) => void) => resolve(7)];
const TO_JSON = [throwing, () => 7n, () => undefined];

/** Values of every type, and of every way in which one may be other than it looks. */
const MAKERS: ((depth: number) => unknown)[] = [
  () => undefined,
  () => null,
  () => random(2) === 0,
  () => one(NUMBERS),
  () => random(100_000),
  () => one(BIG),
  () => one(SYMBOLS),
  () => String.fromCharCode(...Array.from({ length: random(20) }, () => random(0x10000))),
  () => one(TEXTS),
  () => one(TEXTS),
  () => (random(50) ? one(TEXTS) : LONG),
  () => one(FUNCTIONS),
  () => one(BYTES),
  () => one(OBJECTS),
  () => one(OBJECTS),
  (depth) => hostile([object(depth), [], FUNCTIONS[0]!, BYTES[0]!, new AbortController().signal][random(5)]!),
  () => ({ then: one(THENS) }),
  () => ({ [Symbol.iterator]: one(ITERATORS) }),
  () => ({ [Symbol.toPrimitive]: throwing, toString: throwing, toJSON: one(TO_JSON) }),
  (depth) => Object.assign(Object.create(null) as object, object(depth)),
  (depth) => Object.create(object(depth)) as object,
  () => {
    const circle: Record<string, unknown> = { list: [] };
    (circle.list as unknown[]).push(circle);
    return circle;
  },
  (depth) => Array.from({ length: random(4) }, () => value(depth + 1)),
  (depth) => (random(2) ? new Map([['a', value(depth + 1)]]) : [[one(TEXTS), value(depth + 1)]]),
  (depth) => Object.defineProperty(object(depth), one(NAMES), { enumerable: true, get: throwing }),
  object,
  object,
  object,
];

function detached(): Uint8Array {
  const bytes = new Uint8Array(8);
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
  return bytes;
}

/** Names that mean something, with values that do not. */
function object(depth: number): object {
  if (depth > 3) return {};
  return Object.fromEntries(Array.from({ length: random(6) }, () => [one(NAMES), value(depth + 1)]));
}

const value = (depth = 0): unknown => one(MAKERS)(depth);

type Target = (...given: unknown[]) => unknown;
type Class = abstract new (...given: never[]) => Error;

/** Not the fake one, which keeps what was sent. */
const fetch = async () => new Response('{"object":"error","code":"bad_request","message":"no"}', { status: 400 });

/** The network is replaced last, so that nothing leaves; where the options cannot even be copied, nothing can leave. */
function offline(options: unknown): object {
  try {
    return { ...(options as object), fetch };
  } catch {
    return { fetch };
  }
}

/** A `fetch` that answers with anything. */
const anything = async () => {
  if (random(4) === 0) throwing();
  return value() as Response;
};

/** A copy that has loaded nothing yet; here `init` has work to do. */
const unloaded = (await import('../../dist/index.js?unloaded' as string)) as typeof sanspay;

const omise = new sanspay.Omise({ secretKey: 'skey_test_1', publicKey: 'pkey_test_1', fetch });
const wonder = new sanspay.Wonder({ appId: APP_ID, signer: () => new Uint8Array(256), fetch });
const omiseWebhook = new sanspay.OmiseWebhook(SECRET);
const wonderWebhook = new sanspay.WonderWebhook({ appId: APP_ID, publicKey: PUBLIC });
const params = { amount: 1, currency: 'THB' };

// From here on nothing is loaded by itself, as in a page.
(process as Partial<typeof process>).getBuiltinModule = undefined;

/** Every name that the package exports, and what its instances have beside the operations. */
const WRITTEN: Record<string, Target> = {
  'new Omise': (options) => new sanspay.Omise(options as sanspay.OmiseOptions),
  'new Omise, then a call': (options, params) => new sanspay.Omise(offline(options)).charges.create(params as sanspay.CreateCharge),
  'new Omise, whose fetch answers with it': (_, options) =>
    new sanspay.Omise({ secretKey: 'skey_test_1', maxRetries: 0, fetch: anything }).charges.create(params, options as object),
  'Omise.onBehalfOf': (key) => omise.onBehalfOf(key as string),
  'new Wonder': (options) => new sanspay.Wonder(options as sanspay.WonderOptions),
  'new Wonder, then a call': (options, params) =>
    new sanspay.Wonder(offline(options) as sanspay.WonderOptions).echo(params as sanspay.Echo),
  'new Wonder, whose signer gives it': (signature) =>
    new sanspay.Wonder({ appId: APP_ID, fetch, signer: () => signature as Uint8Array }).echo({ message: 'x' }),
  'Wonder.raw': (request, options) => wonder.raw(request as sanspay.RawRequest, options as object),
  'new OmiseWebhook': (secrets, options) => new sanspay.OmiseWebhook(secrets as string, options as object),
  'OmiseWebhook.verify': (headers, body) => omiseWebhook.verify(headers as sanspay.HeadersLike, body as string),
  'OmiseWebhook.signTestEvent': (body) => omiseWebhook.signTestEvent(body as string),
  'new WonderWebhook': (options) => new sanspay.WonderWebhook(options as sanspay.WonderWebhookOptions),
  'WonderWebhook.verify': (request) => wonderWebhook.verify(request as sanspay.ReceivedRequest),
  deduplicationKey: (event) => sanspay.deduplicationKey(event as sanspay.OmiseEvent),
  signatureSteps: (parts) => sanspay.signatureSteps(parts as sanspay.SignedParts),
  publicKeyPem: (key) => sanspay.publicKeyPem(key as string),
  webCryptoSigner: (key) => sanspay.webCryptoSigner(key as string),
  responseOf: (result) => sanspay.responseOf(result as object),
  init: (source, rsa) => unloaded.init(source as string, rsa as string),
};

/** The methods of all resources: `charges.create`, `echo`. */
function operations(client: object, at: string): [string, Target][] {
  const found: [string, Target][] = [];
  for (let type = Object.getPrototypeOf(client) as object; type !== Object.prototype; type = Object.getPrototypeOf(type) as object) {
    for (const name of Object.getOwnPropertyNames(type)) {
      const method = (client as Record<string, unknown>)[name];
      if (name !== 'constructor' && !(`${at}.${name}` in WRITTEN) && typeof method === 'function') {
        found.push([`${at}.${name}`, (...given) => (method as Target).apply(client, given)]);
      }
    }
  }
  for (const [name, part] of Object.entries(client)) found.push(...operations(part as object, `${at}.${name}`));
  return found;
}

/** Whether it is such an error, and the module no reason for it. What was given may be its cause, and a proxy. */
function isExpected(error: unknown, Expected: Class): boolean {
  try {
    if (!(error instanceof Expected)) return false;
  } catch {
    return false;
  }
  try {
    return !(error instanceof WebAssembly.RuntimeError || (error as Error).cause instanceof WebAssembly.RuntimeError);
  } catch {
    return true;
  }
}

let described = '';
// Making the trace of an error takes longer than all the rest.
Error.stackTraceLimit = 2;

process.on('unhandledRejection', (reason) => {
  throw new Error(`${described} left a rejection to nobody`, { cause: reason });
});

process.once('beforeExit', () => {
  if (described) console.log(`${described} with seed ${SEED} never ended`);
});

async function attempt(name: string, target: Target, Expected: Class): Promise<void> {
  const given = Array.from({ length: random(5) }, () => value());
  try {
    const result: unknown = await target(...given);
    if (typeof result === 'object' && result !== null && Symbol.asyncIterator in result) {
      for await (const _ of result as AsyncIterable<unknown>) break;
    }
  } catch (error) {
    if (!isExpected(error, Expected)) {
      assert.fail(`${name} with seed ${SEED} threw ${error instanceof Error ? inspect(error) : typeof error}`);
    }
  }
}

/** No address that is given to `init` is asked. */
globalThis.fetch = async () => new Response('', { status: 404 });

async function worksOn(): Promise<void> {
  const still = new sanspay.Omise({ secretKey: 'skey_test_1', fetch: fakeFetch(charged()).fetch });
  assert.equal((await still.charges.create({ amount: 10_000, currency: 'THB', card: 'tokn_test_1' })).id, 'chrg_test_1');
}

async function hold(targets: [string, Target][], Expected: Class, inputs = INPUTS): Promise<void> {
  state = SEED;
  const counted = new Map<string, number>();
  for (const [name, target] of targets) {
    described = name;
    for (let at = 0; at < inputs; at++) await attempt(name, target, Expected);
    counted.set(name, inputs);
    await worksOn();
  }
  described = '';
  const all = [...counted.values()].reduce((sum, runs) => sum + runs, 0);
  console.log(`${all} inputs, ${inputs} at each of ${counted.size} functions, seed ${SEED}`);
}

const errors = Object.entries(sanspay).filter(([, value]) => value === sanspay.PayError || value.prototype instanceof sanspay.PayError);

test('nothing that is exported is left out', () => {
  const covered = Object.keys(WRITTEN).map((name) => name.replace('new ', '').split(/[ .,]/)[0]);
  const exported = Object.keys(sanspay).filter((name) => !errors.some(([error]) => error === name));
  assert.deepEqual(exported.filter((name) => !covered.includes(name)), []);
});

test('every function gives an error of the package or a result, whatever it is given', async () => {
  await hold(Object.entries(WRITTEN), sanspay.PayError);
  const file = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url));
  await unloaded.init(file('sanspay.wasm'), file('sanspay-rsa.wasm'));
  assert.ok(new unloaded.OmiseWebhook(SECRET));
  assert.ok(new unloaded.WonderWebhook({ appId: APP_ID, publicKey: PUBLIC }));
});

test('what is longer than the module has room for does not get there', async () => {
  const long = 'x'.repeat(2 ** 26 + 1);
  const request = { method: 'POST', url: '/', headers: {}, body: '' };
  for (const [name, given] of [
    ['new Omise', { secretKey: long }],
    ['new Wonder', { appId: long }],
    ['Omise.onBehalfOf', long],
    ['Wonder.raw', { method: 'POST', path: '/', body: long }],
    ['new OmiseWebhook', long],
    ['OmiseWebhook.signTestEvent', long],
    ['OmiseWebhook.signTestEvent', new Uint8Array(long.length)],
    ['new WonderWebhook', { appId: long, publicKey: PUBLIC }],
    ['WonderWebhook.verify', { ...request, body: long }],
    ['WonderWebhook.verify', { ...request, headers: { a: long } }],
    ['signatureSteps', { nonce: long }],
    ['publicKeyPem', long],
  ] as const) {
    await assert.rejects(async () => WRITTEN[name]!(given), /is longer than 64 MB/, name);
  }
  await assert.rejects(omise.charges.create({ ...params, description: long } as sanspay.CreateCharge), /is longer than 64 MB/);
  await worksOn();
});

test('so does the method of every operation', async () => {
  const targets = [...operations(omise, 'Omise'), ...operations(wonder, 'Wonder')];
  assert.ok(targets.length > 100, targets.map(([name]) => name).join());
  await hold(targets, sanspay.PayError, METHOD_INPUTS);
});

test('the classes of errors give an error', () =>
  hold(errors.map(([name, Kind]) => [`new ${name}`, (...given) => new (Kind as new (...given: unknown[]) => Error)(...given)]), Error));
