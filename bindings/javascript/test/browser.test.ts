/** The package as browsers and workers find it, in a place that looks like one. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { afterEach, beforeEach, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import type * as Package from 'sanspay';
import { APP_ID, charged, failure, fakeFetch, PKCS8, PUBLIC } from './shared.js';

const DIST = new URL('../../dist/', import.meta.url);
const WASM = readFileSync(new URL('sanspay.wasm', DIST));
const RSA = readFileSync(new URL('sanspay-rsa.wasm', DIST));
let copies = 0;

// Which worker's it is, the address says, and not the conditions of this Node; and Node imports no wasm by itself.
register(
  `data:text/javascript,${encodeURIComponent(`
    export function resolve(specifier, context, next) {
      const platform = /\\?(worker|edge)/.exec(context.parentURL)?.[1];
      if (!platform || !specifier.startsWith('#')) return next(specifier, context);
      const file = specifier.slice(1).replace('.wasm', \`.\${platform}.js\`);
      return { url: new URL(file, context.parentURL).href, shortCircuit: true };
    }
    export async function load(url, context, next) {
      if (!/\\.wasm(\\?module)?$/.test(url)) return next(url, context);
      const path = JSON.stringify(new URL(url).pathname);
      const source = \`import { readFileSync } from 'node:fs'; export default new WebAssembly.Module(readFileSync(\${path}));\`;
      return { format: 'module', shortCircuit: true, source };
    }`)}`,
);

/** A copy that has loaded nothing yet. */
const fresh = async (file = 'index.js', platform = '') =>
  (await import(`${new URL(file, DIST).href}?${platform}${copies++}`)) as typeof Package;

const real = globalThis.fetch;
const here = globalThis as Record<string, unknown>;
const process = globalThis.process;
const { getBuiltinModule } = process;
const { subtle } = crypto;

beforeEach(() => {
  // As in a page, where files are fetched.
  (process as Partial<typeof process>).getBuiltinModule = undefined;
});

afterEach(() => {
  globalThis.fetch = real;
  globalThis.process = process;
  process.getBuiltinModule = getBuiltinModule;
  Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
  for (const name of ['window', 'document', 'importScripts', 'Deno']) delete here[name];
});

function inAPage(): void {
  here.window = globalThis;
  here.document = {};
}

/** Serves the files and tells which were asked for. */
function serve(...types: (string | number)[]) {
  const asked: string[] = [];
  globalThis.fetch = async (input) => {
    const type = types[Math.min(asked.length, types.length - 1)] ?? 'application/wasm';
    asked.push(String(input));
    if (typeof type === 'number') return new Response('', { status: type });
    return new Response(new Uint8Array(/rsa\.wasm$/.test(String(input)) ? RSA : WASM), { headers: { 'content-type': type } });
  };
  return asked;
}

const NEW = { amount: 10_000, currency: 'THB', card: 'tokn_test_1' };

test('a page refuses what is secret, and says what to do instead', async () => {
  const { Omise, Wonder } = await fresh();
  inAPage();
  const key = await crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
    false,
    ['sign', 'verify'],
  );
  for (const make of [
    () => new Omise({ secretKey: 'skey_test_1' }),
    () => new Omise({ publicKey: 'pkey_test_1' }).onBehalfOf('ckey_test_1'),
    () => new Wonder({ appId: APP_ID, privateKey: PKCS8 }),
    () => new Wonder({ appId: APP_ID, privateKey: key.privateKey }),
  ]) {
    assert.throws(make, { name: 'MisuseError', message: /must not be in a browser.*dangerouslyAllowSecretsInBrowser/ });
  }
  assert.ok(new Omise({ publicKey: 'pkey_test_1' }));
  assert.ok(new Wonder({ appId: APP_ID, signer: async () => new Uint8Array(256) }));
  const dangerouslyAllowSecretsInBrowser = true;
  assert.ok(new Omise({ secretKey: 'skey_test_1', dangerouslyAllowSecretsInBrowser }).onBehalfOf('ckey_test_1'));
  assert.ok(new Wonder({ appId: APP_ID, privateKey: PKCS8, dangerouslyAllowSecretsInBrowser }));
});

test('a web worker is a browser too; a server with the same functions is none', async () => {
  const { Omise } = await fresh();
  const make = () => new Omise({ secretKey: 'skey_test_1' });
  here.importScripts = () => {};
  assert.ok(make(), 'Node');
  (here as { process?: unknown }).process = undefined;
  assert.throws(make, /must not be in a browser/);
  here.Deno = {};
  assert.ok(make(), 'Deno');
});

test('a client is made at once, and its first calls load the module once', async () => {
  const asked = serve();
  const { Omise } = await fresh();
  inAPage();
  const { fetch, sent } = fakeFetch(charged());
  const omise = new Omise({ publicKey: 'pkey_test_1', secretKey: 'skey_test_1', fetch, dangerouslyAllowSecretsInBrowser: true });
  assert.equal(asked.length, 0);
  await Promise.all([omise.charges.create(NEW), omise.onBehalfOf('ckey_test_1').charges.create(NEW)]);
  assert.deepEqual([asked.length, sent.length], [1, 2]);
  assert.match(asked[0]!, /dist\/sanspay\.wasm$/);
  assert.deepEqual([sent[0]!.init.credentials, sent[0]!.init.cache], ['omit', 'no-store']);
});

test('before the module is there a wrong key is an error of the first call, afterwards of the constructor', async () => {
  serve();
  const { Omise } = await fresh();
  const wrong = new Omise({ publicKey: 'skey_test_1', fetch: fakeFetch().fetch });
  for (let at = 0; at < 2; at++) assert.equal(((await failure(wrong.tokens.get('tokn_1'))) as Error).name, 'KeyError');
  assert.throws(() => new Omise({ publicKey: 'skey_test_1' }), { name: 'KeyError' });
});

/** In every form that `init` takes, and how many files are fetched for it. */
function forms(bytes: Buffer, name: string): [Package.WasmSource | Promise<Package.WasmSource> | undefined, number][] {
  const module = new WebAssembly.Module(new Uint8Array(bytes));
  const response = new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/wasm' } });
  const address = `https://cdn.example/${name}`;
  const elsewhere = runInNewContext('new WebAssembly.Module(bytes)', { bytes: new Uint8Array(bytes) }) as WebAssembly.Module;
  assert.ok(!(elsewhere instanceof WebAssembly.Module));
  const given = [bytes, new Uint8Array(bytes).buffer, module, elsewhere, response, Promise.resolve(module)];
  return [...given.map((source) => [source, 0] as [typeof source, number]), [undefined, 1], [address, 1], [new URL(address), 1]];
}

test('what cannot wait asks for init, which takes the modules in every form', async () => {
  const rsaForms = forms(RSA, 'sanspay-rsa.wasm');
  for (const [at, [source, fetched]] of forms(WASM, 'sanspay.wasm').entries()) {
    const asked = serve();
    const { init, OmiseWebhook, publicKeyPem, signatureSteps, WonderWebhook } = await fresh();
    const secret = Buffer.alloc(32).toString('base64');
    const parts = { nonce: 'n', requestTime: 't', method: 'GET', uri: '/' };
    const uses = [() => new OmiseWebhook(secret), () => signatureSteps(parts), () => publicKeyPem(PKCS8), () => new WonderWebhook({ appId: APP_ID, publicKey: PUBLIC })];
    for (const use of uses) assert.throws(use, { name: 'MisuseError', message: /await init\(\)/ });
    const [rsa, more] = rsaForms[at]!;
    await init(source, rsa);
    await init();
    for (const use of uses) assert.ok(use());
    assert.equal(asked.length, fetched + more);
  }
});

test('RSA is loaded where it is needed, and not before', async () => {
  const asked = serve();
  const { Wonder } = await fresh();
  const signed = async (): Promise<string> => {
    const answered = new Response('{"code":200,"message":"OK","data":{"message":"x"}}');
    const { fetch, sent } = fakeFetch(answered);
    await new Wonder({ appId: APP_ID, privateKey: PKCS8, fetch }).echo({ message: 'x' });
    return new Headers(sent[0]!.init.headers).get('signature')!;
  };
  assert.match(await signed(), /^[\w+/]{342}==$/);
  assert.deepEqual(asked.map((url) => url.replace(/.*\//, '')), ['sanspay.wasm']);
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
  assert.match(await signed(), /^[\w+/]{342}==$/);
  assert.deepEqual(asked.map((url) => url.replace(/.*\//, '')), ['sanspay.wasm', 'sanspay-rsa.wasm']);
  const slim = await fresh('slim.js');
  assert.throws(() => new slim.Wonder({ appId: APP_ID, privateKey: PKCS8 }), { name: 'KeyError', message: /no RSA.*`sanspay`.*`signer`/ });
});

test('a server that calls the files something else is no reason to fail', async () => {
  serve('application/octet-stream');
  const { init, signatureSteps } = await fresh();
  await init();
  assert.ok(signatureSteps({ nonce: 'n', requestTime: 't', method: 'GET', uri: '/' }));
});

test('a file that is not found is an error, and the next use tries again', async () => {
  for (const [source, rsa, missing] of [
    [undefined, RSA, 'source'],
    [WASM, undefined, 'rsa'],
  ] as const) {
    serve(404, 'application/wasm');
    const { init } = await fresh();
    const error = (await failure(init(source, rsa))) as Error;
    assert.match(`${error.name} ${error.message}`, new RegExp(`MisuseError.*HTTP 404.*init\\(\\) as \`${missing}\``));
    await init();
  }
});

test('what is no module at all is refused by init', async () => {
  for (const source of ['', 7, {}, [], null, new Uint8Array(3)]) {
    serve(404);
    for (const sources of [[source, RSA], [WASM, source]] as [never, never][]) {
      const { init } = await fresh();
      assert.equal(((await failure(init(...sources))) as Error).name, 'MisuseError');
    }
  }
});

test("another module than the package's own is refused, and does no harm", async () => {
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  const slim = readFileSync(new URL('sanspay-slim.wasm', DIST));
  for (const [source, rsa] of [
    [empty, RSA],
    [slim, RSA],
    [RSA, RSA],
    [WASM, empty],
    [WASM, slim],
    [WASM, WASM],
  ]) {
    const { init, Omise, publicKeyPem } = await fresh();
    const error = (await failure(init(source, rsa))) as Error;
    assert.match(`${error.name} ${error.message}`, /MisuseError.*cannot be loaded/);
    await init(WASM, RSA);
    const omise = new Omise({ secretKey: 'skey_test_1', fetch: fakeFetch(charged()).fetch });
    assert.equal((await omise.charges.create(NEW)).id, 'chrg_test_1');
    assert.equal(publicKeyPem(PKCS8), PUBLIC);
  }
});

test('a file that cannot be read is an error of the constructor that says what to do', async () => {
  process.getBuiltinModule = ((name: string) => ({ ...getBuiltinModule(name as 'fs'), readFileSync: () => { throw new Error('ENOENT'); } })) as typeof getBuiltinModule;
  const { init, Omise } = await fresh();
  assert.throws(() => new Omise({ secretKey: 'skey_test_1' }), { name: 'MisuseError', message: /ENOENT.*init\(\) as `source`/ });
  await init(WASM, RSA);
  assert.ok(new Omise({ secretKey: 'skey_test_1' }));
});

test('a worker takes the modules that were compiled for it, and may hold secrets', async () => {
  for (const [file, platform] of [
    ['index.worker.js', 'worker'],
    ['index.worker.js', 'edge'],
    ['slim.worker.js', 'worker'],
    ['slim.worker.js', 'edge'],
  ] as const) {
    const { Omise, OmiseWebhook, publicKeyPem } = await fresh(file, platform);
    here.importScripts = () => {};
    (here as { process?: unknown }).process = undefined;
    const omise = new Omise({ secretKey: 'skey_test_1', fetch: fakeFetch(charged()).fetch });
    globalThis.process = process;
    assert.equal((await omise.charges.create(NEW)).id, 'chrg_test_1', `${file} ${platform}`);
    assert.ok(new OmiseWebhook(Buffer.alloc(32).toString('base64')));
    if (file === 'index.worker.js') assert.equal(publicKeyPem(PKCS8), PUBLIC);
  }
});
