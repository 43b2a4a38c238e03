/** Whatever is given: an `Error` or a result, and the module works on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as sanspay from 'sanspay';
import { APP_ID, charged, fakeFetch, PKCS8, PUBLIC, vectorText } from './shared.js';

const SECRET = (JSON.parse(vectorText('omise-webhook.json')) as { vectors: { secrets_base64: string[] }[] }).vectors[0]!.secrets_base64[0]!;

let state = 0x5eed;
function random(below: number): number {
  // mulberry32: the same values in every run.
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}

const NAMES = [
  'amount', 'currency', 'card', 'customer', 'message', 'limit', 'order', 'signal', 'timeout', 'maxRetries', 'idempotencyKey', 'secretKey',
  'publicKey', 'apiUrl', 'vaultUrl', 'fetch', 'idempotencyKeys', 'userAgent', 'appId', 'privateKey', 'signer', 'url', 'language', 'method',
  'path', 'uri', 'body', 'headers', 'nonce', 'requestTime', 'tolerance', 'omise-signature', 'omise-signature-timestamp', '__proto__',
];
const TEXTS = ['', 'GET', 'POST', '/', 'http://127.0.0.1:1', 'skey_test_1', 'pkey_test_1', 'ckey_test_1', APP_ID, PKCS8, PUBLIC, SECRET, '\ud800', '\0', '💳', 'THB', 'x'.repeat(5_000), '{"a":', '%zz', '..', '-1'];

function value(depth = 0): unknown {
  switch (random(depth > 2 ? 14 : 20)) {
    case 0: return undefined;
    case 1: return null;
    case 2: return random(2) === 0;
    case 3: return [0, -0, -1, NaN, Infinity, 1.5, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 63)][random(10)];
    case 4: return random(100_000);
    case 5: return BigInt(random(9));
    case 6: return Symbol('s');
    case 7: return () => 7;
    case 8: return new Uint8Array(random(40));
    case 9: return new Date(NaN);
    case 10: return String.fromCharCode(...Array.from({ length: random(20) }, () => random(0x10000)));
    case 11: case 12: case 13: return TEXTS[random(TEXTS.length)];
    case 14: return Array.from({ length: random(4) }, () => value(depth + 1));
    case 15: {
      const circle: Record<string, unknown> = {};
      circle.self = circle;
      return circle;
    }
    case 16: return [new Map([['a', value(depth + 1)]]), new Headers({ a: 'b' }), new ArrayBuffer(3), /x/, new Error('x'), Object.create(null)][random(6)];
    default: return Object.fromEntries(Array.from({ length: random(6) }, () => [NAMES[random(NAMES.length)], value(depth + 1)]));
  }
}

const { fetch } = fakeFetch(new Response('{"object":"error","code":"bad_request","message":"no"}', { status: 400 }));

/** Everything that can be called. A client's network is replaced last, so that nothing leaves. */
function targets(): [string, (...given: unknown[]) => unknown][] {
  const all: [string, (...given: never[]) => unknown][] = [];
  const offline = (options: unknown) => (typeof options === 'object' && options !== null ? { ...options, fetch } : options);
  const omise = new sanspay.Omise({ secretKey: 'skey_test_1', publicKey: 'pkey_test_1', fetch });
  const wonder = new sanspay.Wonder({ appId: APP_ID, signer: () => new Uint8Array(256), fetch });
  const omiseWebhook = new sanspay.OmiseWebhook(SECRET);
  const wonderWebhook = new sanspay.WonderWebhook({ appId: APP_ID, publicKey: PUBLIC });
  all.push(
    ['new Omise', (options: unknown) => new sanspay.Omise(options as sanspay.OmiseOptions)],
    ['new Omise, then a call', (options, params) => new sanspay.Omise(offline(options) as sanspay.OmiseOptions).charges.create(params)],
    ['new Wonder', (options: unknown) => new sanspay.Wonder(options as sanspay.WonderOptions)],
    ['new Wonder, then a call', (options, params) => new sanspay.Wonder(offline(options) as sanspay.WonderOptions).echo(params)],
    ['new OmiseWebhook', (secrets, options) => new sanspay.OmiseWebhook(secrets, options)],
    ['new WonderWebhook', (options) => new sanspay.WonderWebhook(options)],
    ['onBehalfOf', (key) => omise.onBehalfOf(key)],
    ['raw', (request, options) => wonder.raw(request, options)],
    ['OmiseWebhook.verify', (headers, body) => omiseWebhook.verify(headers, body)],
    ['OmiseWebhook.signTestEvent', (body) => omiseWebhook.signTestEvent(body)],
    ['WonderWebhook.verify', (request) => wonderWebhook.verify(request)],
    ['signatureSteps', (parts) => sanspay.signatureSteps(parts)],
    ['publicKeyPem', (key) => sanspay.publicKeyPem(key)],
    ['webCryptoSigner', (key) => sanspay.webCryptoSigner(key)],
    ['responseOf', (result) => sanspay.responseOf(result)],
    ['init', (source) => sanspay.init(source)],
  );
  return all as [string, (...given: unknown[]) => unknown][];
}

/** The methods of all resources: `charges.create`, `echo`. */
function operations(client: object, at = ''): [string, (...given: unknown[]) => unknown][] {
  const found: [string, (...given: unknown[]) => unknown][] = [];
  for (let type = Object.getPrototypeOf(client) as object; type !== Object.prototype; type = Object.getPrototypeOf(type) as object) {
    for (const name of Object.getOwnPropertyNames(type)) {
      const method = (client as Record<string, unknown>)[name];
      if (name !== 'constructor' && name !== 'onBehalfOf' && name !== 'raw' && typeof method === 'function') {
        found.push([`${at}${name}`, (...given) => (method as (...given: unknown[]) => unknown).apply(client, given)]);
      }
    }
  }
  for (const [name, part] of Object.entries(client)) {
    if (typeof part === 'object' && part !== null && name !== 'runner') found.push(...operations(part as object, `${at}${name}.`));
  }
  return found;
}

async function attempt(name: string, work: (...given: unknown[]) => unknown): Promise<void> {
  const given = Array.from({ length: random(5) }, () => value());
  try {
    const result: unknown = await work(...given);
    if (typeof result === 'object' && result !== null && Symbol.asyncIterator in result) {
      for await (const _ of result as AsyncIterable<unknown>) break;
    }
  } catch (error) {
    assert.ok(error instanceof Error, `${name} threw ${typeof error}`);
    assert.ok(!(error instanceof WebAssembly.RuntimeError), `${name}: the module broke: ${error.stack}`);
    assert.ok(error instanceof sanspay.PayError, `${name}: ${error.stack}`);
  }
}

async function worksOn(): Promise<void> {
  const omise = new sanspay.Omise({ secretKey: 'skey_test_1', fetch: fakeFetch(charged()).fetch });
  assert.equal((await omise.charges.create({ amount: 10_000, currency: 'THB', card: 'tokn_test_1' })).id, 'chrg_test_1');
}

test('ten thousand values at every function that is written by hand', async () => {
  for (const [name, work] of targets()) {
    for (let at = 0; at < 10_000; at++) await attempt(name, work);
    await worksOn();
  }
});

test('two hundred values at the method of every operation', async () => {
  const clients = [
    new sanspay.Omise({ secretKey: 'skey_test_1', publicKey: 'pkey_test_1', fetch }),
    new sanspay.Wonder({ appId: APP_ID, signer: () => new Uint8Array(256), fetch }),
  ];
  const methods = clients.flatMap((client) => operations(client));
  assert.ok(methods.length > 100, methods.map(([name]) => name).join());
  for (const [name, work] of methods) {
    for (let at = 0; at < 200; at++) await attempt(name, work);
  }
  await worksOn();
});
