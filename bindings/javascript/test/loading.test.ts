/** The package as Node finds it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { inspect } from 'node:util';
import * as full from 'sanspay';
import * as slim from 'sanspay/slim';
import { APP_ID, CHARGE, failure, PKCS8 } from './shared.js';

const require = createRequire(import.meta.url);
const ROOT = new URL('../../', import.meta.url);

function run(type: 'module' | 'commonjs', script: string): string {
  const spy =
    'let compiled = 0; WebAssembly.Module = new Proxy(WebAssembly.Module, { construct: (Module, given) => (compiled++, new Module(...given)) });';
  const args = [`--input-type=${type}`, '--eval', `${spy}\n${script}`];
  return execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }).trim();
}

for (const name of ['sanspay', 'sanspay/slim']) {
  const use = `const before = compiled; new Omise({ secretKey: 'skey_test_1' }); new Omise({ secretKey: 'skey_test_1' }); console.log(before, compiled);`;

  test(`import of ${name} compiles nothing, and the first client once`, () => {
    assert.equal(run('module', `const { Omise } = await import('${name}'); ${use}`), '0 1');
  });

  test(`require of ${name} compiles nothing, and the first client once`, () => {
    assert.equal(run('commonjs', `const { Omise } = require('${name}'); ${use}`), '0 1');
  });
}

test('both ways give the same names, and slim lacks only what needs RSA', () => {
  assert.deepEqual(Object.keys(require('sanspay') as object).sort(), Object.keys(full).sort());
  const missing = Object.keys(full).filter((name) => !(name in slim));
  assert.deepEqual(missing.sort(), ['WonderWebhook', 'publicKeyPem']);
});

test('errors and results of one copy of the package are known to the others', async () => {
  const copies = [full, slim, require('sanspay') as typeof full, require('sanspay/slim') as typeof slim];
  for (const { Omise } of copies) {
    const answers = [new Response(CHARGE), new Response('{}', { status: 404 })];
    const omise = new Omise({ secretKey: 'skey_test_1', fetch: async () => answers.shift()! });
    const result = await omise.charges.get('chrg_test_1');
    const error = await failure(omise.charges.get('chrg_test_1'));
    for (const { responseOf, PayError, NotFoundError, KeyError } of copies) {
      assert.equal(responseOf(result).status, 200);
      assert.throws(() => responseOf({ ...result }));
      assert.deepEqual([PayError, NotFoundError, KeyError, Error].map((Kind) => error instanceof Kind), [true, true, false, true]);
    }
    for (const other of [undefined, null, {}, new Error(), 'PayError']) assert.ok(!(other instanceof full.PayError));
  }
});

test('classes are called what they are', () => {
  for (const [name, value] of Object.entries(full)) {
    if (/^class/.test(String(value))) assert.equal((value as Function).name, name);
  }
});

test('a client shows none of its keys', () => {
  const chained = new full.Omise({ secretKey: 'skey_test_hidden', publicKey: 'pkey_test_hidden' }).onBehalfOf('ckey_test_hidden');
  const wonder = new full.Wonder({ appId: APP_ID, privateKey: PKCS8 });
  for (const client of [chained, wonder]) {
    const shown = `${inspect(client, { depth: 20, showHidden: true })} ${JSON.stringify(client)}`;
    assert.ok(!/hidden|PRIVATE|MIIE/.test(shown), shown);
  }
});
