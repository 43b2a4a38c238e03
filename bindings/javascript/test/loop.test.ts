import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CancelledError, Omise, PayError, responseOf, Wonder } from 'sanspay';
import { APP_ID, CHARGE, charged, failure, fakeFetch, PKCS8 } from './shared.js';

/** The module keeps its memory to itself, so it is caught when it is made: at the first use, not at import. */
let memory: WebAssembly.Memory | undefined;
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(Instance, given) {
    const instance = new Instance(...(given as ConstructorParameters<typeof WebAssembly.Instance>));
    memory = instance.exports.memory as WebAssembly.Memory;
    return instance;
  },
});

/** Collects the garbage. Node's flag for it does not reach the processes of tests in every version of Node. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const NEW = { amount: 10_000, currency: 'THB', card: 'tokn_test_1' };

function omise(fetch: (url: string, init: RequestInit) => Promise<Response>, more: object = {}) {
  return new Omise({ secretKey: 'skey_test_1', publicKey: 'pkey_test_1', fetch, ...more });
}

async function refusal(promise: Promise<unknown>): Promise<PayError> {
  const error = await failure(promise);
  assert.ok(error instanceof PayError, String(error));
  return error;
}

/** What Node's fetch throws. */
function lost(code: string, ...more: string[]): Error {
  const errors = [code, ...more].map((one) => Object.assign(new Error(`connect ${one}`), { code: one }));
  return new TypeError('fetch failed', { cause: errors.length > 1 ? new AggregateError(errors) : errors[0] });
}

const busy = () => new Response('{}', { status: 503, headers: { 'retry-after': '30' } });
const never = (): Promise<Response> => new Promise(() => {});

test('a result is a plain object, and how it came about is beside it', async () => {
  const { fetch } = fakeFetch(charged());
  const charge = await omise(fetch).charges.create(NEW);
  assert.equal(Object.getPrototypeOf(charge), Object.prototype);
  assert.equal(charge.id, 'chrg_test_1');
  const info = responseOf(charge);
  assert.deepEqual([info.status, info.requestId, info.attempts, info.idempotencyKey], [200, 'req-1', 1, undefined]);
  assert.equal(Buffer.from(info.body).toString(), CHARGE);
  assert.deepEqual(info.json(), JSON.parse(CHARGE));
  assert.throws(() => responseOf({ ...charge }), /not the result of a call/);
});

test('redirects are not followed, and nothing else of the platform is added', async () => {
  const { fetch, sent } = fakeFetch(new Response(null, { status: 302, headers: { location: 'http://elsewhere.example/' } }));
  const error = await refusal(omise(fetch).charges.create(NEW));
  assert.equal(error.status, 302);
  const [{ init }] = sent as [(typeof sent)[0]];
  assert.deepEqual(Object.keys(init).sort(), ['body', 'headers', 'method', 'redirect', 'signal']);
  assert.equal(init.redirect, 'manual');
});

test('an error carries all that is known of it', async () => {
  const body = '{"object":"error","code":"used_token","message":"token was already used","location":"x"}';
  const { fetch } = fakeFetch(new Response(body, { status: 400, headers: { 'x-request-id': 'req-7' } }));
  const error = await refusal(omise(fetch).charges.create(NEW));
  assert.deepEqual(
    [error.name, error.kind, error.code, error.detail, error.status, error.requestId, error.operation],
    ['RejectedError', 'Rejected', 'used_token', 'token was already used', 400, 'req-7', 'omise.charges.create'],
  );
  assert.deepEqual([error.isRetryable, error.isOutcomeUnknown], [false, false]);
  assert.equal(Buffer.from(error.body).toString(), body);
  assert.ok(error instanceof Error && error.stack?.includes('RejectedError'));
});

test('only what was certainly not sent is sent again', async () => {
  for (const [error, kind, again] of [
    [lost('ECONNREFUSED'), 'Connection', true],
    [lost('ENOTFOUND'), 'Connection', true],
    [lost('ECONNREFUSED', 'EHOSTUNREACH'), 'Connection', true],
    [lost('UND_ERR_CONNECT_TIMEOUT'), 'Timeout', true],
    [lost('CERT_HAS_EXPIRED'), 'Connection', false],
    [lost('ECONNRESET'), 'Connection', false],
    [lost('ECONNREFUSED', 'ECONNRESET'), 'Connection', false],
    [lost('UND_ERR_SOCKET'), 'Connection', false],
    [lost('UND_ERR_HEADERS_TIMEOUT'), 'Timeout', false],
    [new TypeError('Failed to fetch'), 'Connection', false],
  ] as [Error, string, boolean][]) {
    const { fetch, sent } = fakeFetch(error, charged());
    const call = omise(fetch).charges.create(NEW);
    const outcome = again ? await call : await refusal(call);
    const text = `${error.message} ${String((error.cause as { code?: string })?.code)}`;
    assert.equal(sent.length, again ? 2 : 1, text);
    if (outcome instanceof PayError) {
      assert.equal(outcome.kind, kind, text);
      assert.equal(outcome.isOutcomeUnknown, !text.includes('CERT_'), text);
    } else {
      assert.equal(responseOf(outcome).attempts, 2);
    }
  }
});

test("Node's own fetch says that nobody listens", async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  const client = new Omise({ secretKey: 'skey_test_1', apiUrl: `http://127.0.0.1:${port}`, maxRetries: 0 });
  const error = await refusal(client.charges.create(NEW));
  assert.deepEqual([error.kind, error.isOutcomeUnknown], ['Connection', false], error.message);
});

test('an attempt ends in time even if fetch never does', async () => {
  const { fetch } = fakeFetch(never);
  const error = await refusal(omise(fetch).charges.create(NEW, { timeout: 20 }));
  assert.deepEqual([error.kind, error.isOutcomeUnknown], ['Timeout', true]);
});

test('a body that stops half-way is given up in time', async () => {
  const half = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"ob')) });
  const { fetch } = fakeFetch(() => new Response(half));
  const error = await refusal(omise(fetch).charges.create(NEW, { timeout: 20 }));
  assert.equal(error.kind, 'Timeout');
});

test('a call that is cancelled in flight ends at once, and really stops the request', async () => {
  const stop = new AbortController();
  let stopped = false;
  const fetch = (_url: string, init: RequestInit) =>
    new Promise<Response>((_resolve, reject) => {
      init.signal!.addEventListener('abort', () => {
        stopped = true;
        reject(new Error('aborted'));
      });
      queueMicrotask(() => stop.abort(new Error('the payer left')));
    });
  const error = await refusal(omise(fetch).charges.create(NEW, { signal: stop.signal }));
  assert.ok(error instanceof CancelledError && stopped);
  assert.match(error.message, /the payer left/);
  assert.deepEqual([error.operation, error.isOutcomeUnknown], ['omise.charges.create', true]);
});

test('a call that is cancelled before, while waiting or while signing is not sent any more', async () => {
  const before = fakeFetch(charged());
  let error = await refusal(omise(before.fetch).charges.create(NEW, { signal: AbortSignal.abort() }));
  assert.deepEqual([error.kind, error.isOutcomeUnknown, before.sent.length], ['Cancelled', false, 0]);

  const stop = new AbortController();
  const waiting = fakeFetch(() => (setTimeout(() => stop.abort(), 5), busy()));
  error = await refusal(omise(waiting.fetch).charges.list({}, { signal: stop.signal }));
  assert.deepEqual([error.kind, error.isOutcomeUnknown, waiting.sent.length], ['Cancelled', false, 1]);

  const leave = new AbortController();
  const signing = fakeFetch(charged());
  const signer = () => (queueMicrotask(() => leave.abort()), new Promise<Uint8Array>(() => {}));
  const wonder = new Wonder({ appId: APP_ID, signer, fetch: signing.fetch });
  error = await refusal(wonder.echo({ message: 'x' }, { signal: leave.signal }));
  assert.deepEqual([error.kind, error.isOutcomeUnknown, signing.sent.length], ['Cancelled', false, 0]);
});

test('a charge that is cancelled while it waits for a repeat ends at once, and was not carried out', async () => {
  const stop = new AbortController();
  const limited = new Response('{}', { status: 429, headers: { 'retry-after': '30' } });
  const { fetch, sent } = fakeFetch(() => (setTimeout(() => stop.abort(), 5), limited));
  const began = Date.now();
  const error = await refusal(omise(fetch).charges.create(NEW, { signal: stop.signal }));
  assert.deepEqual([error.kind, error.isOutcomeUnknown, sent.length], ['Cancelled', false, 1]);
  assert.ok(Date.now() - began < 10_000);
});

test('options of the client and of a call reach the attempt', async () => {
  const { fetch, sent } = fakeFetch(busy());
  const client = omise(fetch, { idempotencyKeys: true, maxRetries: 0, userAgent: 'shop/1' });
  await failure(client.charges.create(NEW));
  await failure(client.charges.create(NEW, { idempotencyKey: 'mine' }));
  assert.match(sent[0]!.headers.get('idempotency-key')!, /^[0-9a-f-]{36}$/);
  assert.equal(sent[1]!.headers.get('idempotency-key'), 'mine');
  assert.match(sent[0]!.headers.get('user-agent')!, /^shop\/1 sanspay/);
  assert.equal(sent.length, 2);
});

test('what would break the lines of a request is refused before it is one', async () => {
  const { fetch, sent } = fakeFetch(charged());
  const ours = [new Wonder({ appId: APP_ID, signer: () => new Uint8Array(256), fetch }), omise(fetch)] as const;
  for (const call of [
    async () => omise(fetch, { userAgent: 'shop/1\nAuthorization: x' }).charges.create(NEW),
    async () => ours[1].charges.create(NEW, { idempotencyKey: 'a\nb: c' }),
    async () => ours[1].onBehalfOf('ckey_test_1\nb').charges.create(NEW),
    async () => new Omise({ secretKey: 'skey_test_1', apiUrl: 'http://127.0.0.1:1/\n', fetch }).charges.create(NEW),
    async () => new Wonder({ appId: `${APP_ID}\nb`, fetch }).paymentMethods.list({}),
    async () => new Wonder({ appId: APP_ID, language: 'en\nb: c', fetch }).paymentMethods.list({}),
    async () => ours[0].raw({ method: 'GET', path: '/svc/a\nb' }),
  ]) {
    const error = await refusal(call());
    assert.match(error.kind, /^(InvalidParams|Key)$/, error.message);
  }
  assert.equal(sent.length, 0);
});

test('an error of fetch that is no error at all is still an error of ours', async () => {
  for (const thrown of [undefined, null, 7, Symbol('x'), Object.create(null)]) {
    const error = await refusal(omise(() => Promise.reject(thrown)).charges.create(NEW));
    assert.equal(error.kind, 'Connection');
  }
});

test('an iteration that is left early, or ends, is over', async () => {
  const page = (offset: number) =>
    new Response(JSON.stringify({ object: 'list', offset, limit: 2, total: 4, order: null, data: [JSON.parse(CHARGE), JSON.parse(CHARGE)] }));
  const { fetch, sent } = fakeFetch(() => page(2 * (sent.length - 1)));
  const seen: string[] = [];
  for await (const charge of omise(fetch).charges.iter({ limit: 2 })) seen.push(charge.id!);
  assert.deepEqual([seen.length, sent.length], [4, 2]);
  for await (const _ of omise(fetch).charges.iter({ limit: 2 })) break;
  assert.equal(sent.length, 3);
});

test('of calls at once each gets its own answer, in whatever order they come', async () => {
  const waiting: (() => void)[] = [];
  const client = omise(async (url, init) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    const id = url.split('/').pop()!;
    if (id !== 'charges') return new Response(JSON.stringify({ object: 'customer', id }));
    const amount = Number(new URLSearchParams(String(init.body)).get('amount'));
    return new Response(JSON.stringify({ ...JSON.parse(CHARGE), amount }));
  });
  const numbers = Array.from({ length: 25 }, (_, at) => 2_000 + at);
  const calls = numbers.map(async (number) => {
    const charge = client.charges.create({ ...NEW, amount: number });
    const customer = client.customers.get(`cust_${number}`);
    return [(await charge).amount, (await customer).id];
  });
  assert.equal(waiting.length, 50);
  for (const answer of waiting.reverse()) answer();
  assert.deepEqual(await Promise.all(calls), numbers.map((number) => [number, `cust_${number}`]));
});

test('lists that are dropped between two pages leave nothing behind', async () => {
  const page = JSON.stringify({ object: 'list', offset: 0, limit: 1, total: 2, order: null, data: [JSON.parse(CHARGE)] });
  const client = omise(async () => new Response(page));
  const round = async (lists: number) => {
    for (let at = 1; at <= lists; at++) {
      await client.charges.iter({ limit: 1 }).next();
      if (at % 100) continue;
      collect();
      // What is collected is ended in a task of its own.
      await new Promise((resolve) => setTimeout(resolve));
    }
    return memory!.buffer.byteLength;
  };
  const [warm, after] = [await round(500), await round(5_000)];
  assert.equal(after, warm, 'the module grew');
});

test('ten thousand calls leave nothing behind', async () => {
  // Not the fake one, which keeps what was sent.
  const client = omise(async () => charged());
  const refused = omise(async () => new Response('{"object":"error","code":"x","message":"y"}', { status: 400 }));
  const gone = async () => Promise.reject(new Error('gone'));
  const wonder = new Wonder({ appId: APP_ID, privateKey: PKCS8, maxRetries: 0, fetch: gone });
  const round = async (calls: number) => {
    for (let at = 0; at < calls; at++) {
      if (at % 100 === 0) await failure(wonder.echo({ message: 'x' }));
      else if (at % 2) await client.charges.create(NEW);
      else await failure(refused.charges.create(NEW));
    }
    collect();
    return { heap: process.memoryUsage().heapUsed, wasm: memory!.buffer.byteLength };
  };
  const [warm, after] = [await round(1_000), await round(10_000)];
  assert.equal(after.wasm, warm.wasm, 'the module grew');
  assert.ok(after.heap - warm.heap < 2_000_000, `${after.heap - warm.heap} bytes stayed`);
});
